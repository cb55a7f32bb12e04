"""Write the Fashion-MNIST pictures that come with the package: ``python -m tools.fashion_subset``.

One PNG holds 5,000 training pictures in 50 rows of 100, from left to right and from top to
bottom: picture ``k`` is the ``k // 10``-th one of class ``k % 10``, so that every part of the
file has as many of each class, and no file of labels is needed.
"""

import numpy as np
from PIL import Image

from cnn_course.datasets import load_fashion_mnist
from tools import console
from tools.release import ROOT

PNG = ROOT / "cnn_course" / "data" / "images" / "fashion_mnist_small.png"
ROWS, COLUMNS, CLASSES, SIDE = 50, 100, 10, 28


def sheet():
    """Return the pictures side by side: uint8, shape (1400, 2800)."""
    (x, y), _ = load_fashion_mnist()
    each = ROWS * COLUMNS // CLASSES
    first = np.stack([np.flatnonzero(y == label)[:each] for label in range(CLASSES)], axis=1)
    pixels = np.round(x[first.ravel(), :, :, 0] * 255).astype(np.uint8)
    grid = pixels.reshape(ROWS, COLUMNS, SIDE, SIDE).transpose(0, 2, 1, 3)
    return grid.reshape(ROWS * SIDE, COLUMNS * SIDE)


def main():
    Image.fromarray(sheet()).save(PNG, optimize=True)
    print(f"{PNG.relative_to(ROOT).as_posix()}를 만들었습니다.")


if __name__ == "__main__":
    console.run(main)
