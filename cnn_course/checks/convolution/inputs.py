"""What chapter 3's checks put in: fixed inputs where they are shown, drawn ones where hidden."""

import numpy as np

from cnn_course.checks.exercise import Case
from cnn_course.conv import correlate2d

AT_THE_BORDER = "가장자리에 닿는 창도 이미지 안에 온전히 들어 있으므로 다른 창과 똑같이 계산합니다."


def window_hand(rng, hidden):
    image, kernel = _hand(rng, hidden)
    return [Case((image, kernel, i, j)) for i in range(2) for j in range(2)]


def window_edge(rng, hidden):
    """The four corners, then the largest and the smallest kernel."""
    (h, w), (k_h, k_w) = _sizes(rng) if hidden else ((4, 5), (2, 3))
    image, kernel = _draw(rng, (h, w), (k_h, k_w))
    corners = [(h - k_h, w - k_w), (h - k_h, 0), (0, w - k_w), (0, 0)]
    return [
        *(_placed(image, kernel, *corner) for corner in corners),
        _placed(*_draw(rng, (h, w), (h, w)), 0, 0),
        _placed(*_draw(rng, (h, w), (1, 1)), h - 1, w - 1),
    ]


def window_outside(rng, hidden):
    """One that fits; then those that slicing cuts short or takes from the far end."""
    # as many places down as to the right would let swapped bounds pass
    h, w = rng.choice([(5, 8), (6, 5), (7, 4), (8, 6)]).tolist() if hidden else (4, 7)
    k = 2  # so that one row is left of a window cut short, and would broadcast
    image, kernel = _draw(rng, (h, w), (k, k + 1))
    cut = "NumPy의 슬라이스는 범위를 벗어나도 오류를 내지 않고 남은 칸만 잘라 줍니다."
    negative = "NumPy는 음수 인덱스를 뒤에서부터 셉니다. 음수인 자리도 이미지 밖입니다."
    places = [
        (h - k, w - k - 1, "창이 이미지 안에 온전히 들어오면 오류를 내지 않습니다."),
        (h - k + 1, 0, cut),
        (0, w - k, cut),
        (h, w, cut),
        (-1, 0, negative),
        (0, -1, negative),
        (-k - 1, 0, negative),
        (0, -k - 2, negative),
    ]
    return [Case((image, kernel, i, j), reminder) for i, j, reminder in places]


def window_general(rng, hidden):
    cases = []
    for image, kernel in _general(rng, hidden):
        places = list(np.ndindex(correlate2d(image, kernel).shape))
        cases += [_placed(image, kernel, *place) for place in rng.permutation(places)[:3].tolist()]
    return cases


def map_shape(rng, hidden):
    sizes = [((5, 4), (2, 3)), ((4, 6), (3, 1)), ((3, 3), (2, 2))]
    return [Case(_draw(rng, *(_sizes(rng) if hidden else size))) for size in sizes]


def map_hand(rng, hidden):
    return [Case(_hand(rng, hidden))]


def map_edge(rng, hidden):
    """The largest and the smallest kernel, one row, one column."""
    h, w = rng.permutation([3, 4, 5, 6])[:2].tolist() if hidden else (3, 5)
    sizes = [((h, w), (h, w)), ((h, w), (1, 1)), ((1, w), (1, 2)), ((h, 1), (2, 1))]
    return [Case(_draw(rng, *size)) for size in sizes]


def map_general(rng, hidden):
    return [Case(inputs) for inputs in _general(rng, hidden)]


def _hand(rng, hidden):
    if hidden:
        return _draw(rng, (3, 3), (2, 2))
    return np.arange(9).reshape(3, 3), np.arange(4).reshape(2, 2)


def _placed(image, kernel, i, j):
    """Return the call, with what to recall where the window touches the image's border."""
    ends = zip((i, j), image.shape, kernel.shape, strict=True)
    touches = any(place in (0, n - k) for place, n, k in ends)
    return Case((image, kernel, i, j), AT_THE_BORDER if touches else "")


def _general(rng, hidden):
    """Draw halves; a kernel of integers; negative outputs only; integers with eighths.

    The negative outputs tell of what is cut off below 0, the eighths of rounding, the integers
    of an array that takes their dtype.
    """
    sizes = [((4, 5), (3, 2)), ((5, 4), (1, 3)), ((5, 6), (3, 3)), ((4, 3), (2, 2))]
    if hidden:
        sizes = [_sizes(rng, smallest) for smallest in (2, 1, 2, 2)]
    inputs = [_draw(rng, *size, step=0.5) for size in sizes]
    inputs[1][1][:] = -abs(inputs[1][1])
    (image, kernel), *others, (last_image, last_kernel) = inputs
    return [
        (image / 4, (kernel * 2).astype(int)),
        *others,
        ((last_image * 2).astype(int), last_kernel / 4),
    ]


def _sizes(rng, smallest=1):
    """Draw the shapes of an image and a kernel: neither kernel nor output is square."""
    kernel = rng.permutation(np.arange(smallest, 5))[:2]
    output = rng.permutation([2, 3, 4, 5])[:2]
    return (output + kernel - 1).tolist(), kernel.tolist()


def _draw(rng, image_shape, kernel_shape, step=1):
    """Draw an image and a kernel of multiples of ``step``; with halves, float32 is exact.

    No two numbers of the kernel are equal or opposite, and none is 0: turned or transposed,
    it shows.
    """
    image = rng.integers(0, 10, image_shape)
    size = kernel_shape[0] * kernel_shape[1]
    kernel = rng.permutation(np.arange(2, size + 2)) * rng.choice([-1, 1], size)
    return image * step, kernel.reshape(kernel_shape) * step


# Inputs to recognise mistakes on, the same for everyone. Square kernels, with which it
# makes no difference how a mistake is written; then others, for what holds of squares
# alone. The sizes are odd, so that the centre is in no doubt, and the images wide.
_KERNELS = [(3, 3), (5, 5), (3, 3), (3, 5), (5, 3)]
MAP_PROBES = [
    _draw(np.random.default_rng(k), (8 + k, 12 + k), kernel, step=0.5)
    for k, kernel in enumerate(_KERNELS)
]
WINDOW_PROBES = [
    (*_draw(np.random.default_rng(k), (21, 26), kernel, step=0.5), 2 + k % 2, 3 - k % 2)
    for k, kernel in enumerate(_KERNELS)
]


def _bright(seed, image_shape, kernel):
    """Draw for a probe an image of many values, none 0: outputs also above 255.

    Of the kernel either the shape is given, or the one number of which it consists.
    """
    rng = np.random.default_rng(seed)
    drawn = isinstance(kernel, tuple)
    kernel = _draw(rng, (1, 1), kernel, step=0.5)[1] if drawn else np.array([[kernel]])
    return rng.integers(1, 500, image_shape) / 2, kernel


# High images; then those on which some mistakes give numbers that elsewhere end in an error:
# a square output, an image so small that one row is left of a window cut short, a kernel of 1×1.
MORE_MAP_PROBES = [
    _bright(k, *sizes)
    for k, sizes in enumerate(
        [((11, 8), (3, 3)), ((13, 9), (5, 5)), ((10, 7), (3, 3)), ((9, 8), (5, 3))]
        + [((5, 5), (3, 3)), ((3, 3), (2, 2)), ((3, 3), (2, 2)), ((3, 3), (2, 2))]
        + [((4, 4), 2.5), ((5, 5), 3.5), ((6, 6), 4.5)]
    )
]
MORE_MAP_PROBES[3][1][:] = -abs(MORE_MAP_PROBES[3][1])  # outputs below 0 only
for k in range(3):  # kernels of integers, images of integers
    image, kernel = MAP_PROBES[k]
    MAP_PROBES[k] = image, (kernel * 2).astype(int)
    image, kernel = MORE_MAP_PROBES[k]
    MORE_MAP_PROBES[k] = (image * 2).astype(int), kernel
# The window no farther from the corner than its own size, less one; then kernels of 1×1.
MORE_WINDOW_PROBES = [
    (*_bright(k, (k - 5, k + 1), kernel), i, j)
    for k, (kernel, i, j) in enumerate(
        [((2, 2), 1, 0), ((3, 3), 2, 2), ((5, 5), 4, 4), ((2, 2), 0, 1), ((2, 2), 1, 0)]
        + [(2.5, 1, 0), (3.5, 2, 0), (4.5, 3, 0), (2.5, 2, 3), (-3.5, 3, 5), (-4.5, 4, 2)],
        start=17,
    )
]
