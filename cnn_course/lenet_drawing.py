"""Pictures of the LeNets: their layers in a row, and which map sees which in C3."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Rectangle

from cnn_course.plots import HANGUL, IMAGE, KERNEL, OUTPUT

#: In the drawing's own units: a layer's column, its picture, a line of text beneath.
COLUMN, PICTURE, LINE = 11.0, 9.0, 2.5
BEHIND = 0.25  # from one map of a stack to the next


def show_lenet(summary, title="", ax=None, *, image=None):
    """Draw the layers as stacks of maps and bars of units, with their numbers beneath.

    A map is as wide as its size, a bar as long as its number of units. Grey is the
    image, green a layer's output; what is learned is written in the kernels' blue.

    Parameters
    ----------
    summary : Summary
        What a network's ``summary()`` returns. Outputs have the shape (H, W, C) or (C,);
        where a layer does not count its connections, their line stays away.
    image : (H, W, C), optional
        The input's shape, to be drawn before the layers.

    Raises
    ------
    TypeError, ValueError
        ``summary`` is something else, such as the network itself, or ``image`` has not
        three numbers.

    References
    ----------
    Y. LeCun, L. Bottou, Y. Bengio and P. Haffner, "Gradient-based learning applied to
    document recognition" (1998), figure 2.

    Examples
    --------
    >>> from cnn_course.lenet1998 import LeNet1998
    >>> show_lenet(LeNet1998().summary(), "LeNet-5", image=(32, 32, 1))
    >>> plt.close()
    """
    layers = _layers(summary)
    if image is not None and len(image) != 3:
        raise ValueError(f"image: (H, W, C)가 와야 하는데, 받은 값은 {image!r}입니다.")
    columns = layers if image is None else [("입력", tuple(image), None, None), *layers]
    ax = plt.subplots(figsize=(7.2, 2.3), layout="constrained")[1] if ax is None else ax
    _draw_outputs(ax, columns)
    for k, (name, shape, parameters, connections) in enumerate(columns):
        _write(ax, k, [name, _size(shape), _kind(name, shape, parameters), parameters, connections])
        if k:
            _arrow(ax, (k - 0.5) * COLUMN, -LINE)
    counted = [*zip(*layers, strict=True)][2:]
    sums = [None if None in numbers else sum(numbers) for numbers in counted]
    _write(ax, -1, [None, None, None, "파라미터", "연결" if sums[1] is not None else None])
    _write(ax, len(columns), [None, None, "합계", *sums])
    lines = 4 if sums[1] is None else 5
    ax.set(
        xlim=(-1.5 * COLUMN, (len(columns) + 0.5) * COLUMN),
        ylim=(-(lines + 0.6) * LINE, PICTURE + 1.2),
        aspect="equal",
    )
    _finish(ax, title)


def show_connections(mask, title="", ax=None):
    """Draw which maps of S2 every map of C3 sees: a blue square is a kernel.

    Parameters
    ----------
    mask : array of booleans, shape (maps of S2, maps of C3)
        ``cnn_course.lenet1998.CONNECTED``, the paper's Table I. Beneath each column
        stands how many kernels it has.

    Raises
    ------
    ValueError
        ``mask`` has not two axes.

    References
    ----------
    As :func:`show_lenet`, Table I.

    Examples
    --------
    >>> from cnn_course.lenet1998 import CONNECTED
    >>> show_connections(CONNECTED, "C3의 연결")
    >>> plt.close()
    """
    mask = np.asarray(mask, dtype=bool)
    if mask.ndim != 2:
        raise ValueError(
            "mask: S2와 C3의 특성 맵을 두 축으로 하는 2차원 배열이 와야 하는데 "
            f"모양이 {mask.shape}인 배열이 왔습니다."
        )
    rows, columns = mask.shape
    if ax is None:
        ax = plt.subplots(figsize=(7, 3.8), layout="constrained")[1]
    for i, j in np.ndindex(rows, columns):
        ax.add_patch(Rectangle((j, i), 1, 1, fc=KERNEL if mask[i, j] else "white", ec=IMAGE, lw=1))
    for i in range(rows):
        _text(ax, -0.4, i + 0.5, i)
    for j in range(columns):
        _text(ax, j + 0.5, -0.4, j)
        _text(ax, j + 0.5, rows + 0.5, mask[:, j].sum(), color=KERNEL)
    _text(ax, -1.2, rows / 2, "S2의 특성 맵", rotation=90)
    _text(ax, columns / 2, -1.2, "C3의 특성 맵")
    _text(ax, columns / 2, rows + 1.4, "커널 수", color=KERNEL)
    ax.set(xlim=(-1.8, columns + 0.1), ylim=(rows + 1.9, -1.8), aspect="equal")
    _finish(ax, title)


def _layers(summary):
    try:
        return [(name, tuple(shape), *numbers) for name, shape, *numbers in summary]
    except (TypeError, ValueError) as error:
        raise TypeError(
            "summary: 신경망의 summary()가 돌려주는 표가 와야 하는데, "
            f"받은 값의 형은 {type(summary).__name__}입니다."
        ) from error


def _flat(shape):
    """Say whether an output is a row of single units, as (84,) and (1, 1, 120) are."""
    return len(shape) == 1 or shape[:2] == (1, 1)


def _size(shape):
    """Write a shape as the paper does: maps@height×width; one axis or one image, its length."""
    sides = "×".join(map(str, shape[:2] if len(shape) > 1 else shape))
    return sides if len(shape) == 1 or shape[2] == 1 else f"{shape[2]}@{sides}"


def _kind(name, shape, parameters):
    if parameters is None:
        return "이미지"
    if name.startswith("S"):  # in 1998 it had coefficients, which are trained
        return "서브샘플링" if parameters else "풀링"
    if name == "output":
        return "출력층"
    return "밀집층" if len(shape) == 1 else "합성곱층"


def _draw_outputs(ax, columns):
    widest = max((max(shape[:2]) for _, shape, *_ in columns if not _flat(shape)), default=1)
    longest = max((shape[-1] for _, shape, *_ in columns if _flat(shape)), default=1)
    for k, (_, shape, parameters, _) in enumerate(columns):
        if _flat(shape):
            _bar(ax, k * COLUMN, PICTURE * shape[-1] / longest)
        else:
            color = IMAGE if parameters is None else OUTPUT
            _stack(ax, k * COLUMN, shape, PICTURE / widest, color)


def _stack(ax, x, shape, scale, color):
    """Draw C maps one behind the other, the first in front, in the column's middle."""
    H, W, C = shape
    depth = (C - 1) * BEHIND
    left, bottom = x - (W * scale + depth) / 2, (PICTURE - H * scale - depth) / 2
    for c in reversed(range(C)):
        corner = left + c * BEHIND, bottom + c * BEHIND
        ax.add_patch(Rectangle(corner, W * scale, H * scale, fc="white", lw=0))
        ax.add_patch(Rectangle(corner, W * scale, H * scale, fc=(color, 0.35), ec=color, lw=0.8))


def _bar(ax, x, length):
    corner = x - 0.5, (PICTURE - length) / 2
    ax.add_patch(Rectangle(corner, 1, length, fc=(OUTPUT, 0.35), ec=OUTPUT, lw=0.8))


def _write(ax, k, lines):
    """Write a column: name, size, kind, parameters, connections; None leaves a line empty."""
    for line, (content, color) in enumerate(
        zip(lines, ["black", "black", "black", KERNEL, "black"], strict=True), start=1
    ):
        if content is not None:
            text = content if isinstance(content, str) else f"{content:,}"
            _text(ax, k * COLUMN, -line * LINE, text, color=color)


def _arrow(ax, x, y):
    ends = {"xy": (x + 1.3, y), "xytext": (x - 1.3, y)}
    ax.annotate("", **ends, arrowprops={"arrowstyle": "->", "shrinkA": 0, "shrinkB": 0})


def _text(ax, x, y, text, **style):
    ax.text(x, y, text, ha="center", va="center", fontsize=9.5, fontfamily=HANGUL, **style)


def _finish(ax, title):
    ax.set_axis_off()
    ax.set_title(title, fontfamily=HANGUL)
