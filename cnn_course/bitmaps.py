"""The ten printed numerals that LeNet-5 of 1998 aims at, drawn in a text file."""

from importlib.resources import files
from pathlib import Path

import numpy as np

#: Drawn for this course; the paper's own bitmaps differ.
DIGITS = files("cnn_course") / "data" / "digits_7x12.txt"
HEIGHT, WIDTH = 12, 7
VALUES = {"#": 1.0, ".": -1.0}


def load_bitmaps(path=DIGITS):
    """Read the bitmaps of the digits 0 to 9: ink +1, background -1.

    The file has a heading and then, after an empty line each, ten numerals: the digit and
    twelve rows of seven ``#`` or ``.``.

    Parameters
    ----------
    path : str or path

    Returns
    -------
    array, shape (10, 12, 7)

    Raises
    ------
    FileNotFoundError
        There is no such file.
    ValueError
        The file is damaged; the message says where.

    References
    ----------
    Y. LeCun, L. Bottou, Y. Bengio and P. Haffner, "Gradient-based learning applied to
    document recognition" (1998), section II.B and figure 3 (the size and the values).

    Examples
    --------
    >>> one = load_bitmaps()[1]
    >>> one[0]
    array([-1., -1., -1.,  1.,  1., -1., -1.])
    """
    path = Path(path) if isinstance(path, str) else path
    if not path.is_file():
        raise FileNotFoundError(f"{path}: 이런 파일이 없습니다.")
    try:
        _, *numerals = path.read_text(encoding="utf-8").strip().split("\n\n")
    except UnicodeDecodeError as error:
        raise ValueError(
            f"{path}: UTF-8로 쓴 텍스트 파일이 와야 하는데, 인코딩이 다릅니다."
        ) from error
    if len(numerals) != 10:
        raise ValueError(
            f"{path}: 머리말 다음에 빈 줄로 나눈 숫자 10개가 와야 하는데 {len(numerals)}개입니다."
        )
    return np.array([_numeral(path, *each) for each in enumerate(numerals)])


def _numeral(path, digit, text):
    name, *rows = text.splitlines()
    if name != str(digit):
        raise ValueError(f"{path}: 숫자 {digit}의 차례인데, 적힌 것은 {name!r}입니다.")
    if len(rows) != HEIGHT:
        raise ValueError(f"{path}: 숫자 {digit}의 줄이 {HEIGHT}개여야 하는데 {len(rows)}개입니다.")
    for row in rows:
        if len(row) != WIDTH or not set(row) <= VALUES.keys():
            raise ValueError(
                f"{path}: 숫자 {digit}의 줄마다 #과 .이 모두 {WIDTH}개여야 하는데 "
                f"{row!r} 같은 줄이 있습니다."
            )
    return [[VALUES[mark] for mark in row] for row in rows]
