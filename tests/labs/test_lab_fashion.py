"""Lab 3: its tables say what Keras does, its model is judged by its layers and its answers."""

import sys

import numpy as np
import pytest

from cnn_course.checks import CheckFailed, lab_fashion
from cnn_course.checks.lab_fashion import stopping_rules
from cnn_course.quiet_keras import keras
from cnn_course.recorded import recorded_run

L = keras.layers
TABLE = lab_fashion.behaviour.right


def blocks(momentum=0.9, dropout=1, filters=(32, 64, 128), units=10):
    """Return an untrained model of the lab's kind."""
    made = [keras.Input((28, 28, 1)), L.RandomFlip("horizontal")]
    for n, many in enumerate(filters, 1):
        made += [
            L.Conv2D(many, 3, padding="same", use_bias=False, name=f"conv{n}"),
            L.MaxPooling2D(2),
            L.BatchNormalization(momentum=momentum, name=f"norm{n}"),
            L.ReLU(),
        ]
    made += [L.Flatten(), *[L.Dropout(0.3)] * dropout, L.Dense(units)]
    return keras.Sequential(made)


def test_the_blocks_numbers_are_those_of_keras():
    keras.backend.clear_session()
    model, right = blocks(), lab_fashion.norm_numbers.right
    layers = [model.get_layer(name) for name in right if name[:4] in ("conv", "norm")]
    for layer in layers:
        split = [sum(map(np.size, of)) for of in (layer.trainable_weights, layer.non_trainable_weights)]  # fmt: skip
        assert right[layer.name] == (tuple(split) if layer.name[:4] == "norm" else split[0])
    assert right["trained"] == sum(np.size(w) for one in layers for w in one.trainable_weights)
    assert right["not_trained"] == sum(np.size(w) for w in model.non_trainable_weights)


@pytest.mark.parametrize("patience", [2, 3, 4])
def test_training_stops_and_goes_back_when_keras_does(patience):
    model = keras.Sequential([keras.Input((1,)), L.Dense(1)])
    model.stop_training = False
    stop = keras.callbacks.EarlyStopping("val_loss", patience=patience, restore_best_weights=True)
    stop.set_model(model)
    stop.on_train_begin()
    for epoch, loss in enumerate(stopping_rules.LOSSES, 1):
        model.set_weights([np.full((1, 1), epoch), np.zeros(1)])
        stop.on_epoch_end(epoch - 1, {"val_loss": loss})
        if model.stop_training:
            break
    stop.on_train_end()
    right = lab_fashion.stopping.right
    assert right[f"stops_{patience}"] == epoch
    assert right[f"restores_{patience}"] == model.get_weights()[0].item()


def test_dropout_does_what_is_predicted():
    keras.utils.set_random_seed(0)
    sixes = np.full((20_000, 1), 6.0, "float32")
    came = L.Dropout(0.25)(sixes, training=True).numpy()
    assert set(np.unique(came)) == {0.0, TABLE["kept"]}
    assert came.mean() == pytest.approx(TABLE["mean"], abs=0.1)
    assert (L.Dropout(0.25)(sixes, training=False).numpy() == TABLE["asked"]).all()


def test_the_moving_average_follows_as_predicted():
    norm = L.BatchNormalization(momentum=0.9)
    for entry in ("moving_once", "moving_twice"):
        norm(np.array([[1], [3], [5], [7]], "float32"), training=True)
        assert norm.moving_mean.numpy().item() == pytest.approx(TABLE[entry])


def test_augmentation_changes_nothing_when_asked():
    boots = np.random.default_rng(0).random((50, 28, 28, 1), dtype="float32")
    flip = L.RandomFlip("horizontal")
    changed = (flip(boots, training=False).numpy() != boots).any(axis=(1, 2, 3)).sum()
    assert changed == TABLE["changed"]
    assert (flip(boots, training=True).numpy() != boots).any()


def test_only_the_accuracy_on_training_data_is_measured_with_dropout():
    keras.utils.set_random_seed(0)
    x, y = np.eye(10, dtype="float32").repeat(100, 0), np.arange(10).repeat(100)
    model = keras.Sequential([keras.Input((10,)), L.Dropout(0.9), L.Dense(10)])
    model.set_weights([np.eye(10), np.zeros(10)])
    model.compile(
        keras.optimizers.SGD(0.0),
        keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    told = model.fit(x, y, validation_data=(x, y), verbose=0).history
    with_dropout = told["accuracy"][0] < 0.5, told["val_accuracy"][0] < 0.5
    assert TABLE["drops"] == with_dropout


WRONG = {
    "too many": (lambda: blocks(filters=(16, 64, 256, 128)), "450,000개까지"),
    "no dropout": (lambda: blocks(dropout=0), "Dropout 층이 0개"),
    "one convolution": (lambda: blocks(filters=(8,)), "Conv2D 층이 1개"),
    "nine classes": (lambda: blocks(units=9), r"출력이 \(9,\)입니다"),
    "functional": (lambda: keras.Model(i := keras.Input((4,)), L.Dense(2)(i)), "Sequential로 쌓아야"),
    "nothing": (lambda: None, "아직 만들지 않은 모델"),
}  # fmt: skip


@pytest.mark.parametrize("make, said", WRONG.values(), ids=WRONG)
def test_a_model_of_another_structure_is_told_what_is_odd(make, said):
    with pytest.raises(CheckFailed, match=said):
        lab_fashion.model(make(), part="structure")


def test_a_model_of_the_structure_asked_for_passes(capsys):
    lab_fashion.model(blocks(), part="structure")
    lab_fashion.model(blocks(), part="structure", hidden=True)
    assert "450,000개를 넘지 않습니다." in capsys.readouterr().out


def test_an_untrained_model_is_not_accurate_and_hears_a_guess():
    with pytest.raises(CheckFailed, match="아직 훈련하지 않은 모델"):
        lab_fashion.model(blocks(filters=(4, 4)), part="accuracy")
    with pytest.raises(CheckFailed, match=r"momentum=0\.9로"):
        lab_fashion.model(blocks(momentum=0.99, filters=(4, 4)), part="accuracy")


def test_of_hidden_pictures_nothing_is_told():
    with pytest.raises(CheckFailed) as failed:
        lab_fashion.model(blocks(filters=(4, 4)), part="accuracy", hidden=True)
    lines = str(failed.value).split("\n")
    assert lines[0].startswith("숨은 검사: 맞힌 비율이") and lines[1].startswith("→ 실습 3")
    assert len(lines) == 2


@pytest.mark.parametrize("share, passes", [(0.0, True), (-0.0005, False)])
def test_the_threshold_is_where_the_notebook_says(share, passes, monkeypatch, capsys):
    module = sys.modules[
        "cnn_course.checks.lab_fashion.model"
    ]  # the package has a check of its name
    monkeypatch.setattr(module, "accuracy", lambda *given: module.LEAST + share)
    if passes:
        lab_fashion.model(blocks(), part="accuracy")
        assert "옷 사진을" in capsys.readouterr().out
    else:
        with pytest.raises(CheckFailed, match="이상이어야"):
            lab_fashion.model(blocks(), part="accuracy")


def test_the_recorded_run_reaches_what_the_lab_promises():
    run = recorded_run("lab_03_fashion")
    assert run["settings"]["profile"] == "full"
    assert run["values"]["test_accuracy"] >= 0.92
    assert run["models"]["model"] <= 450_000
    assert set(run["values"]["ablation"]) == {"plain", "augment", "dropout", "norm", "stop"}
