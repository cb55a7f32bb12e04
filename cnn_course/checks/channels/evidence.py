"""How chapter 5's checks show an input: channel by channel, and one number worked out."""

import numpy as np

from cnn_course import plots

LONGEST = 12  # products that are written out
WIDEST = 24  # cells in a row of pictures: more would be too small to read


def working(image, kernel, i, j, bias=None, name=""):
    """Write out one number of the output: the sum of each channel, then all of them."""
    lines, terms = [], []
    for c in range(kernel.shape[2]):
        pairs = [
            (image[i + u, j + v, c], weight) for (u, v), weight in np.ndenumerate(kernel[:, :, c])
        ]
        terms.append(sum(pixel * weight for pixel, weight in pairs))
        products = " + ".join(f"{pixel:g}×{factor(weight)}" for pixel, weight in pairs)
        lines.append(f"{name}채널 {c}: {products} = {terms[-1]:g}")
    if kernel.size > LONGEST:
        lines = []
    what = "채널마다 얻은 값을 더하면" if bias is None else "채널마다 얻은 값과 편향을 더하면"
    terms += [] if bias is None else [bias]
    if len(terms) > 1:
        added = " + ".join([f"{terms[0]:g}", *map(factor, terms[1:])])
        lines.append(f"{what}: {added} = {sum(terms):g}")
    return "\n".join(lines)


def panels(image, kernel, place, name="커널 "):
    """Return what to draw: each channel of the image beside the kernel's, if there is room."""
    channels = kernel.shape[2]
    if channels * (max(image.shape[1], 3) + max(kernel.shape[1], 3)) > WIDEST:
        return []
    window = None if place is None else (*place[:2], *kernel.shape[:2])
    return [
        panel
        for c in range(channels)
        for panel in (
            (image[:, :, c], f"입력 채널 {c}", {"window": window}),
            (kernel[:, :, c], f"{name}채널 {c}", {"color": plots.KERNEL}),
        )
    ]


def factor(number):
    """Write a number as it stands behind a sign."""
    return f"({number:g})" if number < 0 else f"{number:g}"
