"""Training in a lab: what is refused, and that a broken run goes on where it was."""

import numpy as np
import pytest

from cnn_course.labs import profile, training
from cnn_course.labs.errors import LabError
from cnn_course.quiet_keras import keras

# Keras' own way to write an optimizer's counters
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
RNG = np.random.default_rng(0)
X = RNG.normal(size=(64, 4)).astype("float32")
Y = (X @ RNG.normal(size=(4, 3))).argmax(axis=1)


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def model(rate=0.1, compiled=True, seed=0):
    keras.utils.set_random_seed(seed)
    made = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])
    if compiled:
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        made.compile(keras.optimizers.Adam(rate), loss, metrics=["accuracy"])
    return made


def fit(made, epochs=4, **settings):
    settings = {"name": "시험", "batch_size": 64, "verbose": 0} | settings
    return training.fit(made, X, Y, epochs=epochs, **settings)


class Break(keras.callbacks.Callback):
    """The connection drops in the third epoch."""

    def on_epoch_begin(self, epoch, logs=None):
        if epoch == 2:
            raise KeyboardInterrupt


def test_a_broken_run_goes_on_and_ends_like_an_unbroken_one(capsys, tmp_path):
    whole = model()
    told = fit(whole, name="한 번에")
    with pytest.raises(KeyboardInterrupt):
        fit(model(), callbacks=[Break()])
    assert list(tmp_path.glob("lab_checkpoints/*/latest.weights.h5"))
    again = model()
    assert fit(again)["loss"] == pytest.approx(told["loss"], rel=1e-4)
    assert "앞서 2에폭까지 훈련한 기록이 있어 이어서" in capsys.readouterr().out
    for one, other in zip(again.get_weights(), whole.get_weights(), strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-4, atol=1e-5)


def test_a_finished_run_is_not_trained_again(capsys):
    best = keras.callbacks.EarlyStopping(
        "loss", patience=0, min_delta=10.0, restore_best_weights=True
    )
    first = model()
    told = fit(first, callbacks=[best])
    assert len(told["loss"]) < 4  # it stopped early
    second = model()
    assert fit(second) == told
    assert "이미 마쳤으므로" in capsys.readouterr().out
    np.testing.assert_array_equal(first.get_weights()[0], second.get_weights()[0])


def test_other_settings_begin_anew(capsys):
    fit(model())
    assert fit(model(rate=0.01))["loss"] != fit(model())["loss"]
    fit(model(), epochs=5)
    fit(model(seed=1))
    assert "이어서" not in capsys.readouterr().out


def test_every_epochs_seconds_are_kept_over_a_break():
    with pytest.raises(KeyboardInterrupt):
        fit(model(), callbacks=[Break()])
    seconds = fit(model())["seconds"]
    assert len(seconds) == 4 and all(0 < one < 60 for one in seconds)


def test_a_labs_trainings_are_known_by_name():
    lab = profile.Lab("small", None)
    told = lab.fit(model(), X, Y, name="시험", epochs=1, verbose=0)
    assert lab.histories == {"시험": told}


REFUSED = {
    "not compiled": (model(compiled=False), X, Y, "model.compile을 아직"),
    "one-hot": (model(), X, np.eye(3)[Y], r"레이블의 모양이 \(64, 3\)입니다.*argmax"),
    "float labels": (model(), X, Y.astype(float), "dtype이 float64"),
    "another class": (model(), X, Y + 1, "레이블이 1부터 3까지인데, 모델의 출력은 3개"),
    "fewer labels": (model(), X, Y[:9], "이미지는 64장인데 레이블은 9개"),
    "another shape": (model(), X[:, :3], Y, r"모양이 \(None, 4\)인데"),
}


@pytest.mark.parametrize("made, x, y, said", REFUSED.values(), ids=REFUSED)
def test_data_that_do_not_fit_are_refused_in_korean(made, x, y, said):
    with pytest.raises(LabError, match=said):
        training.fit(made, x, y, name="시험", epochs=1, verbose=0)


def test_a_loss_that_is_no_number_is_told_and_not_kept(tmp_path):
    broken = X.copy()
    broken[3] = np.nan
    with pytest.raises(LabError, match="손실이 NaN이 되어"):
        training.fit(model(), broken, Y, name="시험", epochs=2, verbose=0)
    assert not list(tmp_path.rglob("*.h5"))


def test_an_exhausted_memory_is_told(monkeypatch):
    from cnn_course.quiet_keras import tf

    def exhausted(*_, **__):
        raise tf.errors.ResourceExhaustedError(None, None, "OOM when allocating tensor")

    made = model()
    monkeypatch.setattr(made, "fit", exhausted)
    with pytest.raises(LabError, match="메모리가 모자라"):
        training.fit(made, X, Y, name="시험", epochs=1)
