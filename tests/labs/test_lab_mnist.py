"""Lab 2's checks: a trained LeNet, its mistakes, and weights that went the wrong way."""

import functools

import numpy as np
import pytest

from cnn_course.activations import softmax
from cnn_course.checks import CheckFailed, digit_models, held_back
from cnn_course.checks import lab_mnist as check
from cnn_course.checks.lab_mnist.confusions import counted
from cnn_course.labs import layers as kept
from cnn_course.labs import model_file
from cnn_course.lenet import LeNet5, trained_lenet5
from cnn_course.quiet_keras import keras

L = keras.layers
X, Y = held_back.pictures("mnist", False)


def lenet(padding="same", activation="relu", last=None, pool=L.MaxPooling2D, more=()):
    return keras.Sequential([
        keras.Input((28, 28, 1)), L.Conv2D(6, 5, padding=padding, activation=activation), pool(2),
        L.Conv2D(16, 5, activation=activation), pool(2), L.Flatten(), *more,
        L.Dense(120, activation=activation), L.Dense(84, activation=activation),
        L.Dense(10, activation=last),
    ])  # fmt: skip


@functools.cache
def trained(**options):
    """Return a LeNet with the package's weights, less sure of itself: it makes mistakes."""
    model = lenet(**options)
    rng = np.random.default_rng(0)
    weights = trained_lenet5().parameters.values()
    model.set_weights([w + 0.12 * rng.normal(size=w.shape) for w in weights])
    return model


@functools.cache
def of_numpy(**options):
    model = lenet(**options)
    model.set_weights(list(trained_lenet5().parameters.values()))
    return model


def small_pictures(name, hidden):
    """Stand in for the whole data, which need not be there."""
    return held_back.SMALL[name]()[1]


def said(which, *answers, **options):
    try:
        getattr(check, which)(*answers, **options)
    except CheckFailed as failed:
        return str(failed)
    return ""


def test_the_table_is_keras_own_count():
    model = lenet()
    described = kept.shapes(model_file.describe(model))
    layers = [layer for layer in model.layers if layer.name[:7] != "flatten"]
    macs = [many for (_, _, many), layer in zip(described, model.layers, strict=True)
            if layer in layers]  # fmt: skip
    found = [
        (int(np.prod(layer.output.shape[1:])), layer.count_params(), many)
        for layer, many in zip(layers, macs, strict=True)
    ]
    assert found == list(check.layer_numbers.right.values())
    assert sum(parameters for _, parameters, _ in found) == 61_706


def test_places_are_those_of_keras_flatten():
    numbered = np.arange(400, dtype="float32").reshape(1, 5, 5, 16)
    flat = np.asarray(L.Flatten()(numbered))[0].tolist()
    for entry, place in check.flat_places.right.items():
        i, j, c = (int(word.split()[1]) for word in entry.split(", "))
        assert flat.index(numbered[0, i, j, c]) == place


@pytest.mark.parametrize("options", [{}, {"more": (L.Dropout(0.4),)}])
def test_lenet_is_taken_for_one(options, capsys):
    assert said("model", lenet(**options), part="structure") == ""
    assert "61,706개" in capsys.readouterr().out


ODD = {
    "C1 층의 설정이 문제의 표와 다릅니다: padding='valid'": {"padding": "valid"},
    "C1 층의 설정이 문제의 표와 다릅니다: activation='tanh'": {"activation": "tanh"},
    "마지막 층에 소프트맥스가 있습니다": {"last": "softmax"},
    "AveragePooling2D": {"pool": L.AveragePooling2D},
    "층의 차례가": {"more": (L.Dense(9),)},
}


@pytest.mark.parametrize("words, options", ODD.items(), ids=ODD)
def test_other_structures_are_told_apart(words, options):
    assert words in said("model", lenet(**options), part="structure")
    assert said("model", lenet(**options), part="structure", hidden=True)


def test_accuracy_is_measured_not_believed(monkeypatch):
    monkeypatch.setattr(held_back, "pictures", small_pictures)
    for hidden in (False, True):
        assert said("model", trained(), part="accuracy", hidden=hidden) == ""
        untrained = said("model", lenet(), part="accuracy", hidden=hidden)
        assert "기준에 미치지 못합니다" in untrained
        assert hidden or "93% 이상" in untrained
        assert not hidden or "정확도가" not in untrained


CURVE = [0.1, 0.2, 0.3, 0.4, 0.5]
HISTORY = dict.fromkeys(["loss", "accuracy", "val_loss", "val_accuracy"], CURVE)
HISTORIES = {
    "": HISTORY,
    "val_loss, val_accuracy": {"loss": CURVE, "accuracy": CURVE},
    "5에폭 이상": dict.fromkeys(HISTORY, CURVE[:3]),
    "0과 1 사이": HISTORY | {"accuracy": [98.0] * 5},
    "사전": 7,
}


@pytest.mark.parametrize("words, history", HISTORIES.items(), ids=HISTORIES)
def test_history_has_four_curves(words, history):
    failed = said("history", history, part="curves")
    assert words in failed and bool(words) == bool(failed)


def right_counts():
    return counted(Y, digit_models.guesses(trained(), X)[0])


MATRICES = {
    "": lambda: right_counts().tolist(),
    "행과 열이 바뀌었습니다": lambda: right_counts().T,
    "비율이 아니라": lambda: right_counts() / right_counts().sum(axis=1, keepdims=True),
    "테스트 데이터의 장수": lambda: right_counts() * (1 - np.eye(10)),
    "숫자의 장수와 다릅니다": lambda: right_counts() + np.diag([50, -50, *[0] * 8]),
    "다시 센 것과 다릅니다": lambda: 100 * np.eye(10, dtype=int),
    "10×10인": lambda: [[1, 2], [3, 4]],
}


@pytest.mark.parametrize("words, matrix", MATRICES.items(), ids=MATRICES)
def test_confusions_are_the_models_own(words, matrix):
    failed = said("confusions", matrix(), trained(), part="counts")
    assert words in failed and bool(words) == bool(failed)


def test_a_digit_or_two_may_turn_on_another_machine():
    close = right_counts()
    close[4, 4] -= 1
    close[4, 9] += 1
    assert said("confusions", close, trained(), part="counts") == ""
    close[4, 4] -= 5
    close[4, 9] += 5
    assert said("confusions", close, trained(), part="counts")


def surest():
    answers, sure = digit_models.guesses(trained(), X)
    wrong = np.flatnonzero(answers != Y)
    order = np.argsort(-sure[wrong])
    return wrong, order, wrong[order][:8].tolist()


def test_there_are_enough_mistakes_to_choose_from():
    wrong, _, _ = surest()
    assert 20 < len(wrong) < 70


PICKED = {
    "": lambda wrong, order, right: np.array(right),
    "wrong[order]": lambda wrong, order, right: order[:8],
    "늘어놓지 않았습니다": lambda wrong, order, right: wrong[order][::-1][:8],
    "빠져 있습니다": lambda wrong, order, right: wrong[order][-8:],
    "두 번": lambda wrong, order, right: right[:4] * 2,
    "0부터 999까지": lambda wrong, order, right: [*right[:7], 1000],
    "8개가 담긴": lambda wrong, order, right: right[:5],
}


@pytest.mark.parametrize("words, pick", PICKED.items(), ids=PICKED)
def test_the_surest_mistakes_are_found(words, pick):
    failed = said("surest_wrong", pick(*surest()), right_counts(), trained(), part="order")
    assert words in failed and bool(words) == bool(failed)


def channels_first():
    weights = of_numpy().get_weights()
    c5 = weights[4].reshape(5, 5, 16, 120).transpose(2, 0, 1, 3)
    model = lenet()
    model.set_weights([*weights[:4], c5.reshape(400, 120), *weights[5:]])
    return model


CARRIED = {
    "": of_numpy,
    "채널을 맨 앞에 두고 펼친": channels_first,
    "마지막 층에 소프트맥스": lambda: of_numpy(last="softmax"),
    "activation='linear'": lambda: of_numpy(activation=None),
    "C1.w의 값이": lenet,
}


@pytest.mark.parametrize("words, model", CARRIED.items(), ids=CARRIED)
def test_weights_from_numpy_answer_as_numpy_does(words, model, monkeypatch):
    monkeypatch.setattr(held_back, "pictures", small_pictures)
    failed = said("from_numpy", model(), part="outputs")
    assert words in failed and bool(words) == bool(failed)
    hidden = said("from_numpy", model(), part="outputs", hidden=True)
    assert bool(words) == bool(hidden) and (not words or words not in hidden)


def numpy_logits(model):
    net = LeNet5()
    for array, weight in zip(net.parameters.values(), model.get_weights(), strict=True):
        array[...] = weight
    return net.forward(X[::250])


LOGITS = {
    "": lambda: numpy_logits(trained()).tolist(),
    "소프트맥스를 지난": lambda: softmax(numpy_logits(trained())),
    "패키지의 가중치": lambda: trained_lenet5().forward(X[::250]),
    "다릅니다. 가중치를 옮긴": lambda: numpy_logits(lenet()),
    "모양이 (4, 10)": lambda: numpy_logits(trained())[0],
}


@pytest.mark.parametrize("words, logits", LOGITS.items(), ids=LOGITS)
def test_numpy_answers_with_the_students_weights(words, logits):
    failed = said("numpy_logits", logits(), trained(), part="equal")
    assert words in failed and bool(words) == bool(failed)


def test_what_is_not_there_yet_is_asked_for():
    for which, part, others in [("confusions", "counts", 1), ("surest_wrong", "order", 2),
                                ("numpy_logits", "equal", 1), ("history", "curves", 0)]:  # fmt: skip
        assert "아직 정하지 않은 답" in said(which, None, *[trained()] * others, part=part)
    assert "아직 만들지 않은 모델" in said("model", None, part="structure")


def test_a_model_for_something_else_is_no_crash():
    other = keras.Sequential([keras.Input((8, 8, 1)), L.Flatten(), L.Dense(3)])
    for which, part in [("model", "accuracy"), ("from_numpy", "outputs")]:
        assert "(28, 28, 1)인 이미지를" in said(which, other, part=part)
    assert "(28, 28, 1)인 이미지를" in said("confusions", right_counts(), other, part="counts")
    assert "앞의 두 검사부터" in said("surest_wrong", [1] * 8, right_counts(), other, part="order")
