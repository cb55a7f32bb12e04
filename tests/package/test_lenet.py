"""LeNet-5 against the same network in Keras, and its weights in files."""

import numpy as np
import pytest

from cnn_course.lenet import LeNet5
from cnn_course.npz import load_arrays, save_arrays
from cnn_course.quiet_keras import keras, tf

LAYERS = ["C1", "C3", "C5", "F6", "output"]
both_poolings = pytest.mark.parametrize("pooling", ["max", "average"])


def images(N, seed=0):
    return np.random.default_rng(seed).random((N, 28, 28, 1))


def copy(model):
    return {name: array.copy() for name, array in model.parameters.items()}


def equal(model, parameters):
    """Whether the parameters are these, bit for bit."""
    assert model.parameters.keys() == parameters.keys()
    return all(
        array.dtype == model.parameters[name].dtype
        and array.tobytes() == model.parameters[name].tobytes()
        for name, array in parameters.items()
    )


def in_keras(model):
    """Return the network as Keras builds it, with the same weights, in float64."""
    pool = {"max": keras.layers.MaxPooling2D, "average": keras.layers.AveragePooling2D}
    weighted = {
        "C1": keras.layers.Conv2D(6, 5, activation="relu", dtype="float64"),
        "C3": keras.layers.Conv2D(16, 5, activation="relu", dtype="float64"),
        "C5": keras.layers.Dense(120, activation="relu", dtype="float64"),
        "F6": keras.layers.Dense(84, activation="relu", dtype="float64"),
        "output": keras.layers.Dense(10, dtype="float64"),
    }
    network = keras.Sequential([
        keras.Input((28, 28, 1), dtype="float64"),
        keras.layers.ZeroPadding2D(2, dtype="float64"),
        weighted["C1"], pool[model.pooling](2, dtype="float64"),
        weighted["C3"], pool[model.pooling](2, dtype="float64"),
        keras.layers.Flatten(dtype="float64"),
        weighted["C5"], weighted["F6"], weighted["output"],
    ])  # fmt: skip
    for name, layer in weighted.items():
        layer.set_weights([model.parameters[f"{name}.w"], model.parameters[f"{name}.b"]])
    return network


def with_biases(pooling):
    """Return a network whose biases are not 0, so that leaving one out shows."""
    model = LeNet5(pooling, seed=1, dtype="float64")
    rng = np.random.default_rng(2)
    for name in LAYERS:
        model.parameters[f"{name}.b"][...] = 0.3 * rng.normal(
            size=len(model.parameters[f"{name}.b"])
        )
    return model


@both_poolings
def test_outputs_and_gradients_equal_keras(pooling):
    model = with_biases(pooling)
    network = in_keras(model)
    x = images(5)
    dy = np.random.default_rng(3).normal(size=(5, 10))
    with tf.GradientTape() as tape:
        logits = network(x)
    gradients = tape.gradient(logits, network.trainable_weights, tf.constant(dy))
    np.testing.assert_allclose(model.forward(x), logits.numpy(), rtol=0, atol=1e-10, strict=True)
    probabilities = tf.nn.softmax(logits).numpy()
    np.testing.assert_allclose(model.predict(x), probabilities, rtol=0, atol=1e-10, strict=True)
    model.forward(x)
    ours = model.backward(dy)
    names = [f"{name}.{kind}" for name in LAYERS for kind in "wb"]
    assert list(ours) != [] and sorted(ours) == sorted(names) == sorted(model.parameters)
    for name, theirs in zip(names, gradients, strict=True):
        np.testing.assert_allclose(ours[name], theirs.numpy(), rtol=0, atol=1e-10, strict=True)


@both_poolings
def test_every_layers_output_equals_keras(pooling):
    model, x = with_biases(pooling), images(3)
    network = in_keras(model)
    shown = [layer for layer in network.layers if not layer.name.startswith(("zero", "flatten"))]
    theirs = keras.Model(network.inputs[0], [layer.output for layer in shown])(x)
    ours = model.outputs(x)
    assert list(ours) == ["input", "C1", "S2", "C3", "S4", "C5", "F6", "output"]
    bordered = ours.pop("input")
    np.testing.assert_array_equal(bordered[:, 2:-2, 2:-2], x)
    assert bordered.shape == (3, 32, 32, 1) and bordered.sum() == pytest.approx(x.sum())
    for output, expected in zip(ours.values(), theirs, strict=True):
        np.testing.assert_allclose(output, expected.numpy(), rtol=0, atol=1e-10, strict=True)


@both_poolings
def test_the_summary_counts_as_keras_does(pooling):
    model = LeNet5(pooling)
    network = in_keras(model)
    summary = model.summary()
    shown = [layer for layer in network.layers if not layer.name.startswith(("zero", "flatten"))]
    assert [layer.output for layer in summary] == [layer.output.shape[1:] for layer in shown]
    assert [layer.parameters for layer in summary] == [layer.count_params() for layer in shown]
    assert summary.parameters == network.count_params() == 61_706
    assert [layer.name for layer in summary] == ["C1", "S2", "C3", "S4", "C5", "F6", "output"]


def test_the_summarys_table():
    lines = str(LeNet5().summary()).splitlines()
    assert lines[0].split() == ["layer", "output", "parameters"]  # it counts no connections
    assert lines[1].split() == ["C1", "(28,", "28,", "6)", "156"]
    assert lines[3].split() == ["C3", "(10,", "10,", "16)", "2,416"]
    assert lines[5].split() == ["C5", "(120,)", "48,120"]
    assert lines[-1].split() == ["total", "61,706"]
    assert LeNet5().summary().connections is None


def test_a_summary_or_a_prediction_in_between_does_not_disturb_backward():
    model, undisturbed = LeNet5(), LeNet5()
    x, dy = images(1), np.ones((1, 10))
    undisturbed.forward(x)
    expected = undisturbed.backward(dy)
    model.forward(x)
    model.summary()
    model.predict(images(3, seed=7))
    gradients = model.backward(dy)
    for name, array in expected.items():
        np.testing.assert_array_equal(gradients[name], array)


def test_the_numbers_of_parameters_by_hand():
    sizes = {name: array.size for name, array in LeNet5().parameters.items()}
    by_layer = [sizes[f"{name}.w"] + sizes[f"{name}.b"] for name in LAYERS]
    assert by_layer == [156, 2_416, 48_120, 10_164, 850]


def test_the_weights_are_drawn_after_he_from_the_seed():
    model, again, other = LeNet5(seed=4), LeNet5(seed=4), LeNet5(seed=5)
    assert equal(model, again.parameters) and not equal(model, other.parameters)
    for name, fan_in in {"C3": 150, "C5": 400, "F6": 120}.items():
        w, b = (model.parameters[f"{name}.{kind}"] for kind in "wb")
        assert w.std() == pytest.approx(np.sqrt(2 / fan_in), rel=0.05)
        assert abs(w.mean()) < 0.05 * w.std() and not b.any()
    double = LeNet5(seed=4, dtype="float64").parameters
    for name, array in double.items():
        np.testing.assert_array_equal(model.parameters[name], array.astype(np.float32))


@both_poolings
def test_float32_is_near_float64(pooling):
    x, dy = images(3), np.ones((3, 10))
    single, double = LeNet5(pooling), LeNet5(pooling, dtype="float64")
    y = single.forward(x)
    assert y.dtype == np.float32
    np.testing.assert_allclose(y, double.forward(x), atol=1e-4)
    gradients, expected = single.backward(dy.astype(np.float32)), double.backward(dy)
    for name, array in gradients.items():
        assert array.dtype == np.float32
        np.testing.assert_allclose(array, expected[name], rtol=1e-3, atol=1e-3)


def test_bytes_are_taken_as_numbers():
    x = np.random.default_rng(6).integers(0, 256, (2, 28, 28, 1), np.uint8)
    model = LeNet5(dtype="float64")
    np.testing.assert_array_equal(model.forward(x), model.forward(x.astype(float)))


@pytest.mark.parametrize("batch_size", [1, 2, 5, 1000])
def test_predictions_do_not_depend_on_the_batch_size(batch_size):
    model, x = LeNet5(dtype="float64"), images(5)
    y = model.predict(x, batch_size)
    np.testing.assert_allclose(y, model.predict(x), rtol=0, atol=1e-12, strict=True)
    np.testing.assert_allclose(y.sum(axis=1), 1)


def test_the_image_stays_as_it_was():
    x = images(2)
    before = x.copy()
    model = LeNet5(dtype="float64")
    model.forward(x)
    model.backward(np.ones((2, 10)))
    np.testing.assert_array_equal(x, before)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "가중치"


@both_poolings
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_saved_weights_come_back_bit_for_bit(path, pooling, dtype):
    model = LeNet5(pooling, seed=1, dtype=dtype)
    model.save(path)
    other = LeNet5(pooling, seed=2, dtype=dtype)
    arrays = dict(other.parameters)
    other.load(str(path))
    assert equal(other, model.parameters)
    assert all(other.parameters[name] is array for name, array in arrays.items())  # in place
    np.testing.assert_array_equal(other.forward(images(2)), model.forward(images(2)))


def test_weights_of_float32_fit_into_a_network_of_float64_and_back(path):
    single, double = LeNet5(seed=1), LeNet5(seed=2, dtype="float64")
    single.save(path)
    double.load(path)
    assert all(array.dtype == np.float64 for array in double.parameters.values())
    double.save(path)
    back = LeNet5(seed=3)
    back.load(path)
    assert equal(back, single.parameters)


def test_half_precision_takes_less_space_and_loses_less_than_a_thousandth(path):
    model, other = LeNet5(seed=1), LeNet5(seed=2)
    model.save(path)
    size = path.stat().st_size
    model.save(path, "float16")
    assert path.stat().st_size < 0.6 * size
    other.load(path)
    for name, array in model.parameters.items():
        np.testing.assert_allclose(other.parameters[name], array, rtol=1e-3, atol=1e-6)


def changed(**change):
    """Return a function from the saved arrays to what stands in the file instead."""
    return lambda arrays: arrays | {name.replace("_", "."): a for name, a in change.items()}


def without(name):
    return lambda arrays: {key: array for key, array in arrays.items() if key != name}


@pytest.mark.parametrize("change, words", [
    (changed(C3_w=np.zeros((3, 3, 6, 16))), ["C3.w", "(5, 5, 6, 16)", "(3, 3, 6, 16)"]),
    (changed(output_b=np.zeros(11)), ["output.b", "(10,)", "(11,)"]),
    (changed(output_w=np.zeros((10, 84))), ["output.w", "(84, 10)", "(10, 84)"]),
    (without("F6.b"), ["F6.b", "(84,)", "없음"]),
    (changed(F7_w=np.zeros(3)), ["F7.w", "없음", "(3,)"]),
    (changed(pooling="average"), ["'max'", "'average'", 'LeNet5(pooling=']),
    (without("pooling"), ["'max'", "풀링"]),
    (lambda arrays: {}, ["C1.w", "없음"]),
    (changed(output_b=np.array(list("abcdefghij"))), ["output.b"]),
    (changed(output_b=np.full(10, 1j)), ["output.b"]),
    (changed(output_b=np.full(10, np.nan)), ["output.b", "유한한"]),
])  # fmt: skip
def test_other_weights_are_refused_and_the_network_stays(path, change, words):
    LeNet5(seed=1).save(path)
    save_arrays(path, change(load_arrays(path)))
    model = LeNet5(seed=2)
    before = copy(model)
    with pytest.raises((ValueError, TypeError)) as caught:
        model.load(path)
    assert equal(model, before)
    assert all(word in str(caught.value) for word in [str(path), *words]), str(caught.value)


def test_the_other_networks_weights_are_refused(path):
    LeNet5("max").save(path)
    model = LeNet5("average", seed=2)
    before = copy(model)
    with pytest.raises(ValueError, match=r"'average'.*'max'"):
        model.load(path)
    assert equal(model, before)


@pytest.mark.parametrize("kept", [0, 1, 30, 0.3, 0.9, -1])
def test_a_file_cut_off_is_refused_and_the_network_stays(path, kept):
    LeNet5(seed=1).save(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(kept * len(whole)) if isinstance(kept, float) else kept])
    model = LeNet5(seed=2)
    before = copy(model)
    with pytest.raises(ValueError, match=r"온전한 \.npz"):
        model.load(path)
    assert equal(model, before)


def test_a_missing_file_leaves_the_network_as_it_was(path):
    model = LeNet5()
    before = copy(model)
    with pytest.raises(FileNotFoundError, match="가중치: 이런 파일이 없습니다"):
        model.load(path)
    assert equal(model, before)


@pytest.mark.parametrize("call, error, words", [
    (lambda: LeNet5("min"), ValueError, ["pooling:", '"average"', "'min'"]),
    (lambda: LeNet5(None), ValueError, ["pooling:", '"max"', "None"]),
    (lambda: LeNet5(dtype="float16"), ValueError, ["dtype:", "float64", "'float16'"]),
    (lambda: LeNet5(dtype=int), ValueError, ["dtype:", "float32", "int"]),
    (lambda: LeNet5(seed=-1), ValueError, ["seed:", "0 이상", "-1"]),
    (lambda: LeNet5(seed="a"), TypeError, ["seed:", "정수", "'a'"]),
    (lambda: LeNet5().save("unwritten", "int8"), ValueError, ["dtype:", "float16", "'int8'"]),
    (lambda: LeNet5().predict(images(2), 0), ValueError, ["batch_size:", "1 이상", "0"]),
    (lambda: LeNet5().forward(images(2)[0]), ValueError, ["x:", "(28, 28, 1)", "(N, 28, 28, 1)"]),
    (lambda: LeNet5().forward(images(2)[..., 0]), ValueError, ["x:", "(2, 28, 28)"]),
    (lambda: LeNet5().forward(np.ones((2, 32, 32, 1))), ValueError, ["x:", "(2, 32, 32, 1)"]),
    (lambda: LeNet5().forward(np.ones((2, 28, 28, 3))), ValueError, ["x:", "(2, 28, 28, 3)"]),
    (lambda: LeNet5().forward(images(2).astype(object)), TypeError, ["x:", "object", "실수"]),
    (lambda: LeNet5().forward(images(2)[:0]), ValueError, ["x:", "(0, 28, 28, 1)"]),
    (lambda: LeNet5().predict(np.ones((2, 784))), ValueError, ["x:", "(2, 784)"]),
    (lambda: LeNet5().backward(np.ones((2, 10))), RuntimeError, ["backward", "forward"]),
])  # fmt: skip
def test_bad_input_names_the_argument_and_what_came(call, error, words):
    with pytest.raises(error) as caught:
        call()
    assert all(word in str(caught.value) for word in words), str(caught.value)


@pytest.mark.parametrize("shape", [(3, 10), (2, 9), (10,)])
def test_a_gradient_of_another_shape_is_refused(shape):
    model = LeNet5()
    model.forward(images(2))
    with pytest.raises(ValueError) as caught:
        model.backward(np.ones(shape))
    assert all(word in str(caught.value) for word in ["dy:", "(2, 10)", str(shape)])
