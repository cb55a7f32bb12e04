"""fit and evaluate against steps worked out by hand, plain loops and Keras' optimizer."""

import math

import numpy as np
import pytest

from cnn_course.lenet import LeNet5
from cnn_course.npz import load_arrays
from cnn_course.quiet_keras import keras, tf
from cnn_course.training import cosine_decay, evaluate, fit, sgd_step
from tests.package.linear_model import Linear, examples


def quiet_fit(model, x, y, **settings):
    return fit(model, x, y, **{"epochs": 1, "progress": False} | settings)


def close(ours, theirs, atol=1e-12):
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=atol, strict=True)


def test_the_first_two_steps_by_hand():
    """One example x = 2 of class 0, weights 0: equal logits, then 1.25 and -1.25."""
    model = Linear(1, 2)
    history = quiet_fit(model, [[2]], [0], epochs=1, lr=0.5, momentum=0.9)
    # p = 1/2, so dw = 2 (p - 1) = -1 and db = -1/2 for class 0
    close(model.parameters["w"], np.array([[0.5, -0.5]]))
    close(model.parameters["b"], np.array([0.25, -0.25]))
    assert history == {"loss": [pytest.approx(math.log(2), abs=1e-12)], "accuracy": [1.0]}

    model = Linear(1, 2)
    history = quiet_fit(model, [[2]], [0], epochs=2, lr=0.5, momentum=0.9)
    surprise = 1 / (1 + math.exp(2.5))  # 1 - p
    w = 0.5 + 0.9 * 0.5 + 0.5 * 2 * surprise
    b = 0.25 + 0.9 * 0.25 + 0.5 * surprise
    close(model.parameters["w"], np.array([[w, -w]]))
    close(model.parameters["b"], np.array([b, -b]))
    assert history["loss"][1] == pytest.approx(-math.log(1 - surprise), abs=1e-12)


def trained_by_a_plain_loop(model, batches, rates, momentum):
    """Return what the model's parameters become, and every batch's summed loss and hits."""
    w, b = model.parameters["w"].copy(), model.parameters["b"].copy()
    vw, vb, losses, hits = np.zeros_like(w), np.zeros_like(b), [], []
    for (x, y), rate in zip(batches, rates, strict=True):
        p = np.exp(x @ w + b)
        p /= p.sum(axis=1, keepdims=True)
        losses.append(-np.log(p[np.arange(len(y)), y]).sum())
        hits.append((p.argmax(axis=1) == y).sum())
        p[np.arange(len(y)), y] -= 1
        vw, vb = momentum * vw - rate * x.T @ p / len(y), momentum * vb - rate * p.mean(axis=0)
        w, b = w + vw, b + vb
    return {"w": w, "b": b}, losses, hits


def batches_seen(model, x, y):
    """Return the batches that came through the model, with their labels."""
    label = {tuple(row): t for row, t in zip(x, y, strict=True)}
    return [(batch, np.array([label[tuple(row)] for row in batch])) for batch in model.seen]


@pytest.mark.parametrize("momentum", [0, 0.9])
@pytest.mark.parametrize("schedule", [None, lambda done: 1 - done / 2, cosine_decay])
def test_equals_a_plain_loop(momentum, schedule):
    x, y = examples(N=11)  # the last batch of an epoch has three
    model = Linear(4, 3, seed=1)
    history = quiet_fit(
        model, x, y, epochs=3, batch_size=4, lr=0.3, momentum=momentum, schedule=schedule
    )
    batches = batches_seen(model, x, y)
    assert [len(batch) for batch, _ in batches] == [4, 4, 3] * 3
    rates = [0.3 * (schedule(step / 9) if schedule else 1) for step in range(9)]
    expected, losses, hits = trained_by_a_plain_loop(Linear(4, 3, seed=1), batches, rates, momentum)
    for name, array in expected.items():
        close(model.parameters[name], array)
    close(history["loss"], np.reshape(losses, (3, 3)).sum(axis=1) / 11)
    close(history["accuracy"], np.reshape(hits, (3, 3)).sum(axis=1) / 11)


def test_equals_keras_sgd_with_momentum():
    x, y = examples(N=20)
    model = Linear(4, 3, seed=1)
    before = model.copy()
    quiet_fit(model, x, y, epochs=4, batch_size=8, lr=0.125, momentum=0.75)  # exact in float32
    w, b = (keras.Variable(array, dtype="float64") for array in before.values())
    optimizer = keras.optimizers.SGD(0.125, momentum=0.75)
    optimizer.build([w, b])
    for batch, labels in batches_seen(model, x, y):
        with tf.GradientTape() as tape:
            logits = tf.matmul(batch, w.value) + b.value
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
            loss = tf.reduce_mean(losses)
        optimizer.apply(tape.gradient(loss, [w.value, b.value]))
    close(model.parameters["w"], w.numpy(), atol=1e-10)
    close(model.parameters["b"], b.numpy(), atol=1e-10)


def test_a_step_changes_the_very_arrays_and_not_the_gradients():
    w, g, v = (np.array(values) for values in ([1.0, 2.0], [10.0, -20.0], [0.5, 0.0]))
    sgd_step({"w": w}, {"w": g}, {"w": v}, lr=0.1, momentum=0.5)
    assert v.tolist() == [-0.75, 2] and w.tolist() == [0.25, 4] and g.tolist() == [10, -20]
    sgd_step({"w": w}, {"w": g}, {"w": v}, lr=0.1)
    assert v.tolist() == [-1, 2] and w.tolist() == [-0.75, 6]


@pytest.mark.parametrize("names", [("w", "b", "w"), ("w", "w", "b"), ("w", "", "")])
def test_a_step_with_other_names_is_refused_and_changes_nothing(names):
    groups = [{name: np.ones(2)} if name else {} for name in names]
    with pytest.raises(ValueError) as caught:
        sgd_step(*groups, lr=1.0)
    assert all(word in str(caught.value) for word in ["parameters", "'w': (2,)"])
    assert groups[0]["w"].tolist() == [1, 1]


def test_a_step_with_other_shapes_is_refused_and_changes_nothing():
    w = np.ones((2, 2))
    for g, v in ((np.ones(2), np.ones((2, 2))), (np.ones((2, 2)), np.ones(2))):
        with pytest.raises(ValueError, match=r"parameters.*\(2, 2\).*\(2,\)"):
            sgd_step({"w": w}, {"w": g}, {"w": v}, lr=1.0)
    assert w.tolist() == [[1, 1], [1, 1]]


def test_every_epoch_goes_through_every_example_once_in_another_order():
    x, y = examples(N=10)
    model = Linear(4, 3)
    quiet_fit(model, x, y, epochs=2, batch_size=4)
    epochs = np.concatenate(model.seen[:3]), np.concatenate(model.seen[3:])
    for epoch in epochs:
        assert sorted(map(tuple, epoch)) == sorted(map(tuple, x))
    assert not np.array_equal(*epochs) and not np.array_equal(epochs[0], x)


def test_the_same_seed_gives_the_same_numbers_and_another_one_another_order():
    x, y = examples()
    first, again, other = Linear(4, 3), Linear(4, 3), Linear(4, 3)
    history = quiet_fit(first, x, y, batch_size=4, seed=1)
    assert quiet_fit(again, x, y, batch_size=4, seed=1) == history
    np.testing.assert_array_equal(first.parameters["w"], again.parameters["w"])
    np.testing.assert_array_equal(np.concatenate(first.seen), np.concatenate(again.seen))
    quiet_fit(other, x, y, batch_size=4, seed=2)
    assert not np.array_equal(np.concatenate(first.seen), np.concatenate(other.seen))
    assert not np.array_equal(first.parameters["w"], other.parameters["w"])


def test_it_learns():
    rng = np.random.default_rng(0)
    y = rng.integers(0, 3, 60)
    x = np.eye(3)[y] + 0.1 * rng.normal(size=(60, 3))
    model = Linear(3, 3)
    history = quiet_fit(model, x, y, epochs=5, batch_size=10, validation=(x, y))
    assert history["loss"][-1] < history["loss"][0] / 2
    assert history["val_accuracy"][-1] == 1


def test_the_validation_is_evaluated_after_every_epoch():
    x, y = examples()
    x_other, y_other = examples(N=7, seed=5)
    history = quiet_fit(Linear(4, 3), x, y, epochs=3, validation=(x_other, y_other))
    assert list(history) == ["loss", "accuracy", "val_loss", "val_accuracy"]
    for epoch in range(3):
        # a constant rate: a shorter training is the beginning of a longer one
        model = Linear(4, 3)
        shorter = quiet_fit(model, x, y, epochs=epoch + 1)
        assert shorter["loss"] == history["loss"][: epoch + 1]
        assert evaluate(model, x_other, y_other) == (
            history["val_loss"][epoch],
            history["val_accuracy"][epoch],
        )


def test_float32_models_stay_so():
    x, y = examples()
    model = Linear(4, 3, dtype="float32")
    quiet_fit(model, x.astype(np.float32), y, epochs=2)
    assert all(array.dtype == np.float32 for array in model.parameters.values())


def test_the_examples_stay_as_they_were():
    x, y = examples()
    before = x.copy(), y.copy()
    model = Linear(4, 3)
    quiet_fit(model, x, y, epochs=2, batch_size=5, validation=(x, y))
    evaluate(model, x, y)
    np.testing.assert_array_equal(x, before[0])
    np.testing.assert_array_equal(y, before[1])


def test_the_bar_goes_to_the_standard_output_only(capsys):
    x, y = examples()
    fit(Linear(4, 3), x, y, epochs=2, batch_size=4, validation=(x, y))
    out, err = capsys.readouterr()
    assert err == ""
    for words in ("에폭 1/2", "에폭 2/2", "100%", "3/3", "배치", "loss=", "val_accuracy="):
        assert words in out
    quiet_fit(Linear(4, 3), x, y)
    assert capsys.readouterr() == ("", "")


def test_cosine_decay():
    assert [cosine_decay(done) for done in (0, 1 / 3, 1 / 2, 2 / 3, 1)] == pytest.approx(
        [1, 0.75, 0.5, 0.25, 0], abs=1e-15
    )
    for done in (-0.01, 1.01, math.nan):
        with pytest.raises(ValueError) as caught:
            cosine_decay(done)
        assert all(word in str(caught.value) for word in ["done:", "0부터 1까지", repr(done)])


@pytest.mark.parametrize("batch_size", [1, 3, 7, 1000])
def test_evaluate_by_hand_whatever_the_batch_size(batch_size):
    model = Linear(1, 2)
    model.parameters["w"][...] = [[0, math.log(3)]]  # x = 1 gives 1/4 and 3/4
    x, y = [[0], [1], [1], [1], [0], [0], [1]], [0, 1, 0, 1, 1, 0, 1]
    loss, accuracy = evaluate(model, x, y, batch_size)
    assert loss == pytest.approx((3 * math.log(2) - 3 * math.log(3 / 4) + math.log(4)) / 7)
    assert accuracy == 5 / 7 and type(loss) is type(accuracy) is float
    assert max((len(batch) for batch in model.seen), default=1) == min(batch_size, 7)


X, Y = examples()
NAN, INF = X.copy(), X.copy()
NAN[3, 2], INF[0, 0] = np.nan, -np.inf
NEGATIVE, BEYOND = Y.copy(), Y.copy()
NEGATIVE[5], BEYOND[5] = -1, 3


@pytest.mark.parametrize("change, error, words", [
    ({"epochs": 0}, ValueError, ["epochs:", "1 이상", "0"]),
    ({"epochs": 2.5}, TypeError, ["epochs:", "정수", "2.5"]),
    ({"batch_size": 0}, ValueError, ["batch_size:", "1 이상", "0"]),
    ({"batch_size": "8"}, TypeError, ["batch_size:", "정수", "'8'"]),
    ({"lr": 0}, ValueError, ["lr:", "0보다 큰", "0"]),
    ({"lr": -0.1}, ValueError, ["lr:", "0보다 큰", "-0.1"]),
    ({"lr": math.nan}, ValueError, ["lr:", "0보다 큰", "nan"]),
    ({"lr": math.inf}, ValueError, ["lr:", "0보다 큰", "inf"]),
    ({"lr": "0.1"}, TypeError, ["lr:", "숫자 하나", "'0.1'"]),
    ({"momentum": None}, TypeError, ["momentum:", "숫자 하나", "None"]),
    ({"seed": -1}, ValueError, ["seed:", "0 이상", "-1"]),
    ({"seed": 0.5}, TypeError, ["seed:", "정수", "0.5"]),
    ({"schedule": lambda done: math.nan}, ValueError, ["schedule:", "유한한", "NaN"]),
    ({"schedule": lambda done: None}, TypeError, ["schedule이 돌려준 값:", "숫자 하나", "None"]),
    ({"validation": (X[:, :2], Y)}, ValueError, ["validation[0]:", "(4,)", "(2,)"]),
    ({"schedule": "cosine"}, TypeError, ["schedule:", "함수", "str"]),
    ({"validation": X}, TypeError, ["validation:", "(x, y)"]),
    ({"validation": (X,)}, TypeError, ["validation:", "(x, y)"]),
    ({"momentum": 1}, ValueError, ["momentum:", "1 미만", "1"]),
    ({"momentum": -0.5}, ValueError, ["momentum:", "0 이상", "-0.5"]),
    ({"x": NAN}, ValueError, ["x:", "유한한", "NaN"]),
    ({"x": INF}, ValueError, ["x:", "유한한", "무한대"]),
    ({"x": X.astype(object)}, TypeError, ["x:", "실수", "object"]),
    ({"x": X[:, 0]}, ValueError, ["x:", "첫 축", "(12,)"]),
    ({"x": X[:0], "y": Y[:0]}, ValueError, ["x:", "빈 배열", "(0, 4)"]),
    ({"y": Y[:-1]}, ValueError, ["y:", "(12,)", "(11,)"]),
    ({"y": Y[:, None]}, ValueError, ["y:", "(12,)", "(12, 1)"]),
    ({"y": Y.astype(float)}, TypeError, ["y:", "정수", "float64"]),
    ({"y": Y.astype(object)}, TypeError, ["y:", "정수", "object"]),
    ({"y": NEGATIVE}, ValueError, ["y:", "0 이상", "-1"]),
    ({"y": BEYOND}, ValueError, ["y:", "0부터 2까지", "3"]),
    ({"validation": X}, TypeError, ["validation:", "(x, y)", "ndarray"]),
    ({"validation": (X, BEYOND)}, ValueError, ["validation[1]:", "0부터 2까지", "3"]),
    ({"validation": (NAN, Y)}, ValueError, ["validation[0]:", "유한한", "NaN"]),
    ({"validation": (X, Y[1:])}, ValueError, ["validation[1]:", "(12,)", "(11,)"]),
    ({"validation": (X, Y * 1.0)}, TypeError, ["validation[1]:", "정수", "float64"]),
])  # fmt: skip
def test_bad_input_is_named_and_nothing_is_trained(change, error, words, tmp_path):
    model = Linear(4, 3, seed=1)
    before = model.copy()
    checkpoint = tmp_path / "run"
    with pytest.raises(error) as caught:
        quiet_fit(model, **{"x": X, "y": Y, "checkpoint": checkpoint} | change)
    assert all(word in str(caught.value) for word in words), str(caught.value)
    for name, array in before.items():
        np.testing.assert_array_equal(model.parameters[name], array)
    assert not checkpoint.exists()


def test_what_is_no_model_is_named():
    with pytest.raises(TypeError) as caught:
        quiet_fit({"w": X}, X, Y)
    assert all(word in str(caught.value) for word in ["model:", "dict", "forward", "backward"])


@pytest.mark.parametrize("settings, words", [
    ({"lr": "1"}, ["lr:", "'1'"]), ({"lr": 1, "momentum": None}, ["momentum:", "None"]),
])  # fmt: skip
def test_a_step_names_bad_rates_and_changes_nothing(settings, words):
    w, v = np.ones(2), np.ones(2)
    with pytest.raises(TypeError) as caught:
        sgd_step({"w": w}, {"w": np.ones(2)}, {"w": v}, **settings)
    assert all(word in str(caught.value) for word in words)
    assert w.tolist() == v.tolist() == [1, 1]


@pytest.mark.parametrize("arguments, error, words", [
    ((NAN, Y), ValueError, ["x:", "유한한", "NaN"]),
    ((X[:, 0], Y), ValueError, ["x:", "첫 축", "(12,)"]),
    ((X, Y[1:]), ValueError, ["y:", "(12,)", "(11,)"]),
    ((X, Y * 1.0), TypeError, ["y:", "정수", "float64"]),
    ((X, NEGATIVE), ValueError, ["y:", "0 이상", "-1"]),
    ((X, BEYOND), ValueError, ["0부터 2까지", "3"]),
    ((X, Y, 0), ValueError, ["batch_size:", "1 이상", "0"]),
    ((X, Y, -5), ValueError, ["batch_size:", "1 이상", "-5"]),
])  # fmt: skip
def test_evaluate_names_bad_input(arguments, error, words):
    with pytest.raises(error) as caught:
        evaluate(Linear(4, 3), *arguments)
    assert all(word in str(caught.value) for word in words), str(caught.value)


@pytest.mark.parametrize("dtype, lr", [("float32", 1e35), ("float64", 1e305)])
def test_a_rate_far_too_high_is_said_without_warnings(dtype, lr, capsys):
    with pytest.raises(ValueError, match=r"lr: .*NaN이나 무한대.*이때 1e\+"):
        quiet_fit(Linear(4, 3, seed=1, dtype=dtype), X * 1e4, Y, epochs=5, batch_size=2, lr=lr)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("dtype, lr", [("float32", 1e30), ("float64", 1e300)])
def test_a_rate_far_too_high_for_lenet_is_said_without_warnings(dtype, lr):
    x = np.random.default_rng(0).random((4, 28, 28, 1))
    with pytest.raises(ValueError, match="lr: 손실이나 파라미터가 NaN이나 무한대"):
        quiet_fit(LeNet5(dtype=dtype), x, [0, 1, 2, 3], epochs=3, batch_size=2, lr=lr)


def test_a_parameter_that_is_not_a_number_stops_the_training():
    """A gradient of a model's own making: the loss before the last step is still finite."""

    class Broken(Linear):
        def backward(self, dy):
            return {"w": np.full((4, 3), np.nan), "b": np.zeros(3)}

    with pytest.raises(ValueError, match="lr: 손실이나 파라미터가 NaN이나 무한대"):
        quiet_fit(Broken(4, 3), X, Y, batch_size=len(X))


def test_a_training_that_fails_leaves_the_last_good_checkpoint(tmp_path):
    calm = Linear(4, 3, seed=1)
    settings = {
        "epochs": 4,
        "batch_size": 4,
        "lr": 1.0,
        "momentum": 0.0,
        "checkpoint": tmp_path / "run",
    }
    quiet_fit(
        calm, X, Y, schedule=lambda done: float(done < 0.5), **settings | {"checkpoint": None}
    )
    with pytest.raises(ValueError, match="lr: 손실이나 파라미터가 NaN이나 무한대"):
        quiet_fit(
            Linear(4, 3, seed=1), X, Y, schedule=lambda done: 1.0 if done < 0.5 else 1e308,
            **settings,
        )  # fmt: skip
    stored = load_arrays(tmp_path / "run")
    for name, array in calm.parameters.items():
        np.testing.assert_array_equal(stored[f"parameter {name}"], array)
