"""Pictures and digits to compute with."""

from importlib.resources import as_file, files

import matplotlib.image
import numpy as np

#: What :func:`sample_image` knows, with what each shows (for alternative texts).
SAMPLE_IMAGES = {"camera": "잔디밭에서 삼각대 위의 카메라를 들여다보는 사람의 흑백 사진"}


def sample_image(name):
    """Return a photograph that comes with the package.

    Parameters
    ----------
    name : str
        One of ``SAMPLE_IMAGES``.

    Returns
    -------
    float64 array, shape (H, W)
        Grey values from 0 (black) to 1 (white).

    Raises
    ------
    ValueError
        There is no picture of that name.

    References
    ----------
    ``data/images/README.md`` names each picture's author and licence.

    Examples
    --------
    >>> sample_image("camera").shape
    (256, 256)
    """
    if name not in SAMPLE_IMAGES:
        raise ValueError(
            f"name: 쓸 수 있는 이름은 {', '.join(SAMPLE_IMAGES)}인데, 받은 값은 {name!r}입니다."
        )
    with as_file(files("cnn_course") / "data" / "images" / f"{name}.png") as path:
        return matplotlib.image.imread(path).astype(np.float64)
