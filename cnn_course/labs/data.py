"""The pictures of a lab, as many as its profile takes."""

from cnn_course import datasets
from cnn_course.labs.errors import LabError

WHOLE = {"mnist": datasets.load_mnist, "fashion_mnist": datasets.load_fashion_mnist}
SMALL = {"mnist": datasets.load_small_mnist, "fashion_mnist": datasets.load_small_fashion_mnist}

FALLS_BACK = "전체 데이터를 구하지 못해, 이 실습에서는 small 프로필의 5,000장을 대신 씁니다.\n{}"


def load(name, profile):
    """Return ``(x, y), (x_test, y_test)``: float32 (N, 28, 28, 1) in [0, 1], int64 labels.

    Raises
    ------
    LabError
        There are no such data, or none are to be had; in Korean.
    """
    if name not in WHOLE:
        raise LabError(
            f"load: {', '.join(WHOLE)} 가운데 하나가 와야 하는데, 받은 값은 {name!r}입니다."
        )
    if profile == "full":
        try:
            return WHOLE[name]()
        except FileNotFoundError as error:
            print(FALLS_BACK.format(error))
    try:
        return SMALL[name]()
    except ModuleNotFoundError as error:
        raise LabError(str(error)) from error
