"""How chapter 3's checks show an input: its size, one window worked out, the picture."""

from cnn_course import plots
from cnn_course.conv import correlate2d


def size(array):
    return "×".join(map(str, array.shape))


def working(image, kernel, i, j):
    """Write out the sum of one window, where the kernel is small."""
    if kernel.size > 9:
        return ""
    h, w = kernel.shape
    pairs = zip(image[i : i + h, j : j + w].flat, kernel.flat, strict=True)
    terms = " + ".join(f"{a:g}×({b:g})" if b < 0 else f"{a:g}×{b:g}" for a, b in pairs)
    return f"{terms} = {correlate2d(image, kernel)[i, j]:g}"


def panels(image, kernel, place):
    """Return what to draw of the input, with the window at ``place`` if there is one."""
    window = None if place is None else (*place, *kernel.shape)
    return [(image, "이미지", {"window": window}), (kernel, "커널", {"color": plots.KERNEL})]
