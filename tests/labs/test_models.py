"""Models on their way into a file and back, against Keras itself."""

import numpy as np
import pytest

from cnn_course.labs import layers, model_file, result
from cnn_course.labs.errors import LabError
from cnn_course.quiet_keras import keras

L = keras.layers
RNG = np.random.default_rng(0)

MODELS = {
    "LeNet": lambda: [
        L.ZeroPadding2D(2), L.Conv2D(6, 5, activation="tanh"), L.AveragePooling2D(2), L.Conv2D(16, 5),
        L.Activation("relu"), L.MaxPooling2D(2), L.Flatten(), L.Dense(84, activation="relu"), L.Dense(10),
    ],
    "modern": lambda: [
        L.RandomTranslation(0.1, 0.1), L.RandomFlip("horizontal"), L.Rescaling(2.0, offset=-1.0),
        L.Conv2D(4, (3, 5), strides=(2, 1), padding="same", use_bias=False), L.BatchNormalization(),
        L.ReLU(), L.SpatialDropout2D(0.1), L.DepthwiseConv2D(3, padding="same", activation="gelu"),
        L.SeparableConv2D(8, 3, strides=2, activation="relu"), L.MaxPooling2D(3, strides=2, padding="same"),
        L.BatchNormalization(center=False), L.BatchNormalization(scale=False), L.GaussianNoise(0.1),
        L.GlobalAveragePooling2D(), L.Dropout(0.3), L.Dense(10), L.Softmax(),
    ],
    "within": lambda: [
        keras.Sequential([L.RandomZoom(0.1), L.RandomRotation(0.1)]),
        keras.Sequential([L.Conv2D(3, 1, activation="silu"), L.GlobalMaxPooling2D()]), L.Dense(2, use_bias=False),
    ],
}  # fmt: skip


def built(name):
    model = keras.Sequential([keras.Input((28, 26, 1)), *MODELS[name]()])
    for weight in model.weights:
        weight.assign(np.abs(RNG.normal(size=weight.shape)) * 0.3)
    return model


@pytest.mark.parametrize("name", MODELS)
def test_a_model_comes_back_with_the_same_answers(name, tmp_path):
    model, x = built(name), RNG.random((4, 28, 26, 1)).astype("float32")
    result.write(tmp_path / "r.npz", {"net": model}, {"net": "model"})
    again = result.model(result.read((tmp_path / "r.npz").read_bytes()), "net")
    np.testing.assert_allclose(
        again(x, training=False), model(x, training=False), rtol=1e-5, atol=1e-6
    )


@pytest.mark.parametrize("name", MODELS)
def test_what_is_counted_beforehand_is_what_keras_builds(name):
    model = built(name)
    counted = [
        shape for _, shapes, _ in layers.shapes(model_file.describe(model)) for shape in shapes
    ]
    assert counted == [array.shape for array in model_file.weights(model)]
    assert sum(map(np.prod, counted)) == model.count_params()


def test_multiplications_are_those_of_lenet():
    counted = layers.shapes(model_file.describe(built("LeNet")))
    # by hand, of 28×26: C1 28·26·25·6, C3 10·9·150·16, dense 320·84 and 84·10
    assert [macs for _, _, macs in counted if macs] == [109_200, 216_000, 26_880, 840]


def functional():
    x = keras.Input((8, 8, 1))
    return keras.Model(x, L.Flatten()(x))


def own(x):
    return x * 2


OTHERS = {
    "no model": (lambda: 3, "Keras 모델이 와야 하는데, int 형의 값"),
    "functional": (functional, "keras.Sequential로 쌓아야"),
    "no input": (lambda: keras.Sequential([L.Dense(3)]), "아직 입력의 모양을 모르는"),
    "the samples in the shape": (
        lambda: keras.Sequential([keras.Input((1, 8)), L.Dense(3)]), r"샘플 하나의 모양이 \(1, 8\)",
    ),
    "any size": (
        lambda: keras.Sequential([keras.Input((None, None, 1)), L.Conv2D(2, 3)]), "None이 아니라",
    ),
    "another layer": (
        lambda: keras.Sequential([keras.Input((8, 8, 1)), L.Conv2DTranspose(2, 3)]), "Conv2DTranspose",
    ),
    "another option": (
        lambda: keras.Sequential([keras.Input((8, 8, 1)), L.Conv2D(2, 3, dilation_rate=2)]),
        "Conv2D 층의 dilation_rate 설정은 기본값만",
    ),
    "one's own activation": (
        lambda: keras.Sequential([keras.Input((8,)), L.Dense(2, activation=own)]), "이름으로 적어야",
    ),
    "too many": (lambda: keras.Sequential([keras.Input((8,)), L.Dense(300)]), "units"),
}  # fmt: skip


@pytest.mark.parametrize("make, said", OTHERS.values(), ids=OTHERS)
def test_a_model_that_cannot_be_handed_in_is_refused_in_korean(make, said, tmp_path):
    with pytest.raises(LabError, match=said):
        result.write(tmp_path / "r.npz", {"net": make()}, {"net": "model"})


def test_weights_that_are_no_numbers_are_refused(tmp_path):
    model = keras.Sequential([keras.Input((2,)), L.Dense(2)])
    model.set_weights([np.full((2, 2), np.nan), np.zeros(2)])
    with pytest.raises(LabError, match="NaN이나 무한대"):
        result.write(tmp_path / "r.npz", {"net": model}, {"net": "model"})


def test_a_model_too_large_for_the_file_is_refused(tmp_path):
    sides = [L.Dense(256) for _ in range(9)]
    model = keras.Sequential([keras.Input((256,)), *sides])
    with pytest.raises(LabError, match=r"2\.3 MB로, 한도인 2 MB를"):
        result.write(tmp_path / "r.npz", {"net": model}, {"net": "model"})
