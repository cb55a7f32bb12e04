"""Where one's own work is asked for, borrowed work is told of, by whatever way it came."""

import importlib
import sys
import types

import numpy as np
import pytest
from numpy.lib.stride_tricks import sliding_window_view

from cnn_course import conv, datasets, plots
from cnn_course.checks import convolution
from cnn_course.checks.own_work import watch
from tests.checks.all_exercises import message
from tests.checks.banks import correlate2d as bank

taken_before = conv.correlate2d


def directly(image, kernel):
    return conv.correlate2d(image, kernel)


def aliased(image, kernel):
    return taken_before(image, kernel)


def imported(image, kernel):
    from cnn_course.conv import correlate2d as mine

    return mine(image, kernel)


def by_importlib(image, kernel):
    return importlib.import_module("cnn_course.conv").correlate2d(image, kernel)


def by_getattr(image, kernel):
    return getattr(sys.modules["cnn_course." + "conv"], "correlate" + "2d")(image, kernel)


def with_channels(image, kernel):
    return conv.conv2d(image[None, ..., None], kernel[..., None, None])[0, ..., 0]


def mapped(image, kernel):
    return next(map(conv.correlate2d, [image], [kernel]))


def row_by_row(image, kernel):
    rows = [[np.correlate(a, b, "valid") for a, b in zip(image[i:], kernel, strict=False)]
            for i in range(len(image) - len(kernel) + 1)]  # fmt: skip
    return np.array([np.sum(row, axis=0) for row in rows])


BORROWED = {
    directly: "cnn_course.conv.correlate2d",
    aliased: "cnn_course.conv.correlate2d",
    imported: "cnn_course.conv.correlate2d",
    by_importlib: "cnn_course.conv.correlate2d",
    by_getattr: "cnn_course.conv.correlate2d",
    with_channels: "cnn_course.conv.conv2d",
    mapped: "cnn_course.conv.correlate2d",
    row_by_row: "numpy.correlate",
}


@pytest.mark.parametrize("answer, name", BORROWED.items(), ids=lambda x: getattr(x, "__name__", ""))
def test_borrowed_work_is_told_of_in_every_part(answer, name):
    for part in convolution.correlate2d.parts:
        said = message(convolution.correlate2d, answer, part)
        assert f"이 문제에서 쓸 수 없는 함수를 불렀습니다: {name}." in said


@pytest.mark.parametrize("library", ["scipy.signal", "tensorflow", "keras.ops", "torch", "cv2"])
def test_libraries_are_told_of(library):
    module = types.ModuleType(library)
    exec("def correlate2d(image, kernel): return right(image, kernel)", vars(module))
    module.right = bank.einsum
    said = message(convolution.correlate2d, module.correlate2d, "hand")
    assert f"불렀습니다: {library}.correlate2d." in said


def test_libraries_are_named_as_they_are_written():
    from scipy import signal
    from scipy.signal import correlate2d as mine

    def by_module(image, kernel):
        return signal.correlate2d(image, kernel, "valid")

    def by_name(image, kernel):
        return mine(
            image, kernel,
            mode="valid")  # fmt: skip

    def mapped(image, kernel):
        return next(map(mine, [image], [kernel]))

    names = ["signal.correlate2d (scipy)", "mine (scipy)", "scipy.signal.correlate2d"]
    for answer, name in zip([by_module, by_name, mapped], names, strict=True):
        assert f"불렀습니다: {name}. " in message(convolution.correlate2d, answer, "hand")


def test_sklearn_is_told_of_by_that_name():
    from sklearn.feature_extraction import image as patches

    def answer(image, kernel):
        return patches.extract_patches_2d(image, kernel.shape)

    said = message(convolution.correlate2d, answer, "hand")
    assert "불렀습니다: patches.extract_patches_2d (sklearn). " in said


def test_tensorflow_itself_is_told_of():
    import tensorflow

    def answer(image, kernel):
        x = tensorflow.constant(image[None, ..., None], "float32")
        w = tensorflow.constant(kernel[..., None, None], "float32")
        return tensorflow.nn.conv2d(x, w, 1, "VALID").numpy()[0, ..., 0]

    said = message(convolution.correlate2d, answer, "hand")
    assert "이 문제에서 쓸 수 없는 함수를 불렀습니다: tensorflow." in said


def test_what_is_allowed_is_no_borrowing(capsys):
    def answer(image, kernel):
        plots.show_numbers(image)
        datasets.sample_image("camera")
        return np.tensordot(sliding_window_view(image, kernel.shape), kernel, axes=2)

    for part in convolution.correlate2d.parts:
        assert message(convolution.correlate2d, answer, part) == ""


def test_an_exercise_can_build_on_a_module():
    with watch(directly, allows=("conv",)) as found:
        directly(np.ones((3, 3)), np.ones((2, 2)))
    assert found == []


def test_the_profile_of_a_debugger_stays():
    def own(*_):
        pass

    sys.setprofile(own)
    try:
        with watch(directly):
            pass
        assert sys.getprofile() is own
    finally:
        sys.setprofile(None)
