"""Lab 1's models: right in any style, and each mistake by its name."""

import re
from pathlib import Path

import numpy as np
import pytest

from cnn_course import filters
from cnn_course.checks import CheckFailed
from cnn_course.checks.lab_layers import counted, dense_model, predicted, sobel_model
from cnn_course.checks.lab_layers.asked import LAYERS
from cnn_course.quiet_keras import keras

# Keras' own way to hand an array to NumPy
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
BOOK = Path(__file__).resolve().parents[2] / "book"
L = keras.layers
W = np.array([[1, 2, 3], [4, 5, 6]])
SOBEL = np.stack([filters.SOBEL_X, filters.SOBEL_Y], axis=-1)[:, :, np.newaxis, :]


def built(shape, layer, *weights):
    model = keras.Sequential([keras.Input(shape), layer])
    if weights:
        model.set_weights([np.asarray(weight, float) for weight in weights])
    return model


def dense(kernel=W, bias=(0, 0, 0), layer=None, shape=(2,)):
    return built(shape, layer or L.Dense(3), kernel, bias)


def sobel(kernels=SOBEL, bias=(0, 0), side=(28, 28)):
    return built((*side, 1), L.Conv2D(2, 3), kernels, bias)


def filled(name):
    """Return the kernels as a loop fills them in."""
    kernels = np.zeros((3, 3, 1, 2))
    for number, kernel in enumerate(name):
        kernels[:, :, 0, number] = kernel
    return kernels


RIGHT = {
    "dense": (dense_model, dense),
    "dense without bias": (dense_model, lambda: built((2,), L.Dense(3, use_bias=False), W)),
    "dense, nameless activation": (dense_model, lambda: dense(layer=L.Dense(3, activation=None))),
    "dense, of floats": (dense_model, lambda: dense(np.array(W, "float32"), np.zeros(3))),
    "sobel": (sobel_model, sobel),
    "sobel of a loop": (sobel_model, lambda: sobel(filled([filters.SOBEL_X, filters.SOBEL_Y]))),
    "sobel of any size": (sobel_model, lambda: sobel(side=(20, 33))),
}
WRONG = {
    "not set": (dense_model, "numbers", lambda: built((2,), L.Dense(3)), "무작위 초깃값"),
    "by columns": (
        dense_model, "numbers", lambda: dense(np.arange(1, 7).reshape(3, 2).T), "열의 순서로",
    ),
    "reshaped": (dense_model, "numbers", lambda: dense(W.T.reshape(2, 3)), "전치한 배열을"),
    "biased": (dense_model, "numbers", lambda: dense(bias=(1, 2, 3)), "편향이 0이 아닙니다"),
    "units": (dense_model, "structure", lambda: built((2,), L.Dense(2)), "유닛이 2개"),
    "features": (dense_model, "structure", lambda: built((1,), L.Dense(3)), "모양이 (1,)입니다"),
    "relu": (
        dense_model, "structure", lambda: dense(layer=L.Dense(3, activation="relu")), "relu",
    ),
    "two layers": (
        dense_model, "structure",
        lambda: keras.Sequential([keras.Input((2,)), L.Dense(3), L.Dense(3)]), "하나만 있어야",
    ),
    "swapped": (sobel_model, "numbers", lambda: sobel(SOBEL[..., ::-1]), "차례가 바뀌었습니다"),
    "flipped": (sobel_model, "numbers", lambda: sobel(SOBEL[::-1, ::-1]), "뒤집은 결과"),
    "the same twice": (sobel_model, "numbers", lambda: sobel(SOBEL[..., [0, 0]]), "같은 필터 두 개"),
    "one only": (sobel_model, "numbers", lambda: sobel(SOBEL * [1, 0]), "1번은 비어"),
    "something else": (sobel_model, "numbers", lambda: sobel(SOBEL * 2), "마지막 축이 필터의 번호"),
    "not set, too": (
        sobel_model, "numbers", lambda: built((28, 28, 1), L.Conv2D(2, 3)), "마지막 축이 필터의 번호",
    ),
    "padded": (
        sobel_model, "structure",
        lambda: built((28, 28, 1), L.Conv2D(2, 3, padding="same")), "padding='same'",
    ),
    "three filters": (
        sobel_model, "structure", lambda: built((28, 28, 1), L.Conv2D(3, 3)), "필터가 3개",
    ),
    "colour": (sobel_model, "structure", lambda: built((28, 28, 3), L.Conv2D(2, 3)), "채널은 1개"),
    "relu on edges": (
        sobel_model, "structure",
        lambda: built((28, 28, 1), L.Conv2D(2, 3, activation="relu")), "음수 응답도",
    ),
}  # fmt: skip


@pytest.mark.parametrize("check, make", RIGHT.values(), ids=RIGHT)
def test_right_models_pass_in_any_style(check, make, capsys):
    model = make()
    for part, asked in check.parts.items():
        check(model, part)
        check(model, part, hidden=True)
        assert capsys.readouterr() == (f"{asked.passed}\n숨은 검사: {asked.passed}\n", "")


@pytest.mark.parametrize("check, part, make, named", WRONG.values(), ids=WRONG)
def test_each_mistake_gets_its_name_and_a_hidden_check_tells_none(check, part, make, named):
    model = make()
    with pytest.raises(CheckFailed, match=re.escape(named)):
        check(model, part)
    with pytest.raises(CheckFailed) as failed:
        check(model, part, hidden=True)
    asked = check.parts[part]
    assert str(failed.value) == f"숨은 검사: {asked.failed}\n{asked.section}"


@pytest.mark.parametrize("check", [dense_model, sobel_model], ids=lambda check: check.name)
@pytest.mark.parametrize("value, said", [(None, "아직 만들지 않은 모델"), (3, "Keras 모델이 와야")])
def test_what_is_no_model_is_told_so(check, value, said):
    for part in check.parts:
        with pytest.raises(CheckFailed, match=said):
            check(value, part)


def test_a_mistake_of_structure_is_no_mistake_of_numbers_only():
    """Who sets a filter's numbers right in a padded layer gets no points for the numbers."""
    padded = built((28, 28, 1), L.Conv2D(2, 3, padding="same"), SOBEL, np.zeros(2))
    with pytest.raises(CheckFailed, match="padding='same'"):
        sobel_model(padded, "numbers")


def test_the_tables_are_what_keras_says():
    """The right answers are computed by rules of the course; Keras itself must agree."""
    given = {"x": np.zeros((10, 28, 28, 1), "float32"), "x2": np.zeros((1, 2), "float32")}
    made = {}
    for name, (kind, source, *numbers) in LAYERS.items():
        if kind == "window":
            filters_, kernel, strides, padding = numbers
            layer = (
                L.MaxPooling2D(kernel, strides, padding)
                if filters_ is None
                else L.Conv2D(filters_, kernel, strides, padding)
            )
        else:
            layer = L.Dense(*numbers)
        if kind == "flat dense":
            layer = keras.Sequential([L.Flatten(), layer])
        made[name], given[name] = layer, layer(given[source])
    assert {name: tuple(given[name].shape) for name in LAYERS} == predicted.right
    conv = given["conv"]
    made |= {"conv_mixed": L.Conv2D(4, (7, 5)), "conv_point": L.Conv2D(3, 1)}
    made["conv_mixed"](conv), made["conv_point"](conv)
    assert {name: made[name].count_params() for name in counted.right} == counted.right


def test_every_section_stands_in_its_chapter():
    for check in (dense_model, sobel_model):
        for part in check.parts.values():
            chapter, title = re.fullmatch(r"→ (\d+)장 ‘(.+)’", part.section).groups()
            (page,) = BOOK.glob(f"{int(chapter):02d}_*.md")
            assert re.search(f"^##+ {title}$", page.read_text(encoding="utf-8"), re.MULTILINE)
