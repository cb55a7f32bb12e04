"""Lab 4: its table says what Keras counts, its model is judged by its layers and its answers."""

import sys

import numpy as np
import pytest

from cnn_course.checks import CheckFailed, lab_bottleneck
from cnn_course.checks.lab_bottleneck.small_net import BASELINE, MOST
from cnn_course.quiet_keras import keras
from cnn_course.recorded import recorded_run

L = keras.layers
RIGHT = lab_bottleneck.costs.right


def counted(model):
    """Return {layer: (parameters, multiplications)} of a built model's layers with a kernel."""
    return {
        layer.name: (
            layer.count_params(),
            int(np.prod(layer.output.shape[1:-1])) * np.size(layer.kernel),
        )
        for layer in model.layers
        if hasattr(layer, "kernel")
    }


def same(filters, k, name):
    return L.Conv2D(filters, k, padding="same", name=name)


MODELS = {
    "baseline": [
        keras.Input((28, 28, 1)), same(32, 3, "conv1"), L.MaxPooling2D(2), same(64, 3, "conv2"),
        L.MaxPooling2D(2), L.Flatten(), L.Dense(128, name="hidden"), L.Dense(10, name="scores"),
    ],
    "wide": [keras.Input((7, 7, 96)), same(96, 3, "wide")],
    "block": [
        keras.Input((7, 7, 96)), same(32, 1, "reduce"), same(32, 3, "middle"), same(96, 1, "expand"),
    ],
    "flat": [keras.Input((7, 7, 96)), L.Flatten(), L.Dense(10, name="flat_head")],
    "gap": [keras.Input((7, 7, 96)), L.GlobalAveragePooling2D(), L.Dense(10, name="gap_head")],
}  # fmt: skip


@pytest.mark.parametrize("layers", MODELS.values(), ids=MODELS)
def test_the_costs_are_those_of_keras(layers):
    for name, pair in counted(keras.Sequential(layers)).items():
        assert RIGHT[name] == pair


def test_the_block_is_its_three_layers_and_the_baseline_its_four():
    three = [RIGHT[name] for name in ("reduce", "middle", "expand")]
    assert RIGHT["block"] == tuple(map(sum, zip(*three, strict=True)))
    assert keras.Sequential(MODELS["baseline"]).count_params() == BASELINE == 421_642
    assert MOST == 42_164


def small(wide=16, point=1, end=L.GlobalAveragePooling2D, momentum=0.9):
    """Return an untrained model of the lab's kind."""
    return keras.Sequential([
        keras.Input((28, 28, 1)), L.Conv2D(8, 3, padding="same"), L.MaxPooling2D(4),
        L.BatchNormalization(momentum=momentum), L.Conv2D(wide, point), L.ReLU(),
        L.Conv2D(wide, 2 if point > 1 else 3), L.ReLU(), end(), L.Dense(10),
    ])  # fmt: skip


WRONG = {
    "too many": (lambda: small(wide=160), "42,164개까지"),
    "no 1×1": (lambda: small(point=2), "1×1 합성곱층이 없습니다"),
    "flattened": (lambda: small(end=L.Flatten), "GlobalAveragePooling2D가 없습니다"),
    "the baseline": (lambda: keras.Sequential(MODELS["baseline"]), "1×1 합성곱층이 없습니다"),
    "other pictures": (
        lambda: keras.Sequential([keras.Input((32, 32, 1)), L.Conv2D(10, 1), L.GlobalAveragePooling2D()]),
        r"입력이 \(32, 32, 1\)",
    ),
    "nothing": (lambda: None, "아직 만들지 않은 모델"),
}  # fmt: skip


@pytest.mark.parametrize("make, said", WRONG.values(), ids=WRONG)
def test_a_model_of_another_structure_is_told_what_is_odd(make, said):
    with pytest.raises(CheckFailed, match=said):
        lab_bottleneck.small_net(make(), part="structure")


def test_what_batch_normalisation_gathers_counts(capsys):
    """41,968 are trained; the two numbers of each channel that are only gathered make it too many."""
    edge = keras.Sequential([
        keras.Input((28, 28, 1)), L.MaxPooling2D(4), L.Conv2D(256, 1), L.Conv2D(154, 1), L.BatchNormalization(),
        L.GlobalAveragePooling2D(), L.Dense(10),
    ])  # fmt: skip
    trained = sum(np.size(w) for w in edge.trainable_weights)
    assert trained <= MOST < edge.count_params()
    with pytest.raises(CheckFailed, match="배치 정규화가 모으는 수도"):
        lab_bottleneck.small_net(edge, part="structure")


def test_a_model_of_the_structure_asked_for_passes(capsys):
    lab_bottleneck.small_net(small(), part="structure")
    lab_bottleneck.small_net(small(), part="structure", hidden=True)
    assert capsys.readouterr().out.count("10분의 1을 넘지 않습니다.") == 2


def test_an_untrained_model_is_not_accurate_and_hears_a_guess():
    with pytest.raises(CheckFailed, match="아직 훈련하지 않은 모델"):
        lab_bottleneck.small_net(small(), part="accuracy")
    with pytest.raises(CheckFailed, match=r"momentum=0\.9로"):
        lab_bottleneck.small_net(small(momentum=0.99), part="accuracy")


def test_of_hidden_pictures_nothing_is_told():
    with pytest.raises(CheckFailed) as failed:
        lab_bottleneck.small_net(small(), part="accuracy", hidden=True)
    seen, section = str(failed.value).split("\n")
    assert seen.startswith("숨은 검사: 맞힌 비율이") and section.startswith("→ 실습 4")


@pytest.mark.parametrize("share, passes", [(0.0, True), (-0.0005, False)])
def test_the_threshold_is_where_the_notebook_says(share, passes, monkeypatch, capsys):
    module = sys.modules["cnn_course.checks.lab_bottleneck.small_net"]
    monkeypatch.setattr(module, "accuracy", lambda *given: module.LEAST + share)
    if passes:
        lab_bottleneck.small_net(small(), part="accuracy")
        assert "숫자를" in capsys.readouterr().out
    else:
        with pytest.raises(CheckFailed, match="이상이어야"):
            lab_bottleneck.small_net(small(), part="accuracy")


def test_the_recorded_run_reaches_what_the_lab_promises():
    """Within 0.3 points of the baseline, with a tenth of its parameters at the most."""
    run = recorded_run("lab_04_bottleneck")
    assert run["settings"]["profile"] == "full"
    tests, totals = run["values"]["tests"], run["values"]["totals"]
    assert totals["기준"][0] == BASELINE and run["models"]["small_net"] <= MOST
    assert tests["기준"] - tests["작은 모델"] <= 0.003
    epochs = {len(history["loss"]) for history in run["histories"].values()}
    assert len(epochs) == 1
