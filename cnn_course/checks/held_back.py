"""The pictures on which a handed-in model is judged: nothing that a student reports counts."""

import functools
import math

import numpy as np

from cnn_course import datasets
from cnn_course.checks.feedback import CheckFailed
from cnn_course.labs import layers, model_file

#: What every student has, and what belongs to no training set.
SMALL = {
    "mnist": datasets.load_small_mnist,
    "fashion_mnist": datasets.load_small_fashion_mnist,
}
WHOLE = {"mnist": datasets.load_mnist, "fashion_mnist": datasets.load_fashion_mnist}
BATCH, VALUES = 500, 2**22  # pictures at once at the most; numbers that they are on their way

OTHER_INPUT = "모델의 입력은 모양이 {}인데, 이미지의 모양은 {}입니다(첫 자리는 장수)."
OTHER_OUTPUT = (
    "이미지 한 장에 대한 출력은 클래스마다 수 하나씩, 모양 (클래스의 수,)여야 하는데, "
    "이 모델의 출력은 모양이 {}입니다(첫 자리는 장수)."
)


class NoPictures(RuntimeError):
    """The grader's machine has not got the test pictures: no student is to blame for it."""


def pictures(name, hidden):
    """Return ``(x, y)``: the 10,000 test pictures if hidden, else the 1,000 of the small data.

    Raises
    ------
    NoPictures
        The whole data are not to be had on this machine.
    """
    return _test_pictures(name) if hidden else SMALL[name]()[1]


@functools.cache
def _test_pictures(name):
    try:
        _, (x, y) = WHOLE[name]()
    except FileNotFoundError as error:
        raise NoPictures(str(error)) from error
    if len(y) != 10_000:  # of MNIST there is a part without the internet, known to everybody
        raise NoPictures(f"테스트 이미지 10,000장이 있어야 하는데 {len(y):,}장뿐입니다.")
    return x, y


def answers(model, x):
    """Return a model's outputs for many pictures, shape (N, classes).

    Raises
    ------
    CheckFailed
        It takes no such pictures, or does not answer with one number for each class.
    """
    if model.input_shape[1:] != x.shape[1:]:
        raise CheckFailed(OTHER_INPUT.format(model.input_shape, x.shape))
    if len(model.output_shape) != 2:
        raise CheckFailed(OTHER_OUTPUT.format(model.output_shape))
    on_their_way = max(math.prod(s) for s, _, _ in layers.shapes(model_file.describe(model)))
    batch = min(BATCH, max(1, VALUES // on_their_way))
    batches = (x[start : start + batch] for start in range(0, len(x), batch))
    return np.concatenate([np.asarray(model(batch, training=False)) for batch in batches])


def accuracy(model, name, hidden):
    """Return the share of pictures whose largest output is that of their class.

    An answer in which there is NaN or infinity is wrong.
    """
    x, y = pictures(name, hidden)
    came = answers(model, x)
    is_right = (np.argmax(came, axis=-1) == y) & np.isfinite(came).all(axis=-1)
    return float(np.mean(is_right))
