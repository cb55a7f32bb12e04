"""A Keras model as plain data, and back: its layers, and its weights in order."""

from cnn_course.labs.errors import LabError
from cnn_course.labs.layers import ACTIVATIONS, IDLE, KEPT, shapes

#: Of a layer's configuration, what says nothing about what it computes when it is asked.
SILENT = ("name", "trainable", "dtype", "seed", "quantization_config", "noise_shape")
SILENT_ENDS = ("_initializer", "_regularizer", "_constraint")

NO_MODEL = "{}: Keras 모델이 와야 하는데, {} 형의 값입니다."
NOT_SEQUENTIAL = "{}: 제출하는 모델은 keras.Sequential로 쌓아야 합니다. 지금은 {}입니다."
NOT_BUILT = "{}: 아직 입력의 모양을 모르는 모델입니다. 첫 층 앞에 keras.Input(shape=(28, 28, 1))처럼 입력의 모양을 적으십시오."
OTHER_LAYER = "{}: 이 실습에서 제출할 수 없는 층이 들어 있습니다: {}. 쓸 수 있는 층은 {}입니다."
OTHER_OPTION = "{}: {} 층의 {} 설정은 기본값만 쓸 수 있습니다."
OWN_ACTIVATION = "{}: {} 층의 활성화 함수는 {} 가운데 하나를 이름으로 적어야 합니다."
NOT_FINITE = "{}: 가중치에 NaN이나 무한대가 들어 있습니다. 학습률을 줄이고, 모델을 새로 만들어 다시 훈련하십시오."


def describe(model, name="model"):
    """Return a model as a list of plain dicts; see :mod:`cnn_course.labs.layers`.

    Raises
    ------
    LabError
        It cannot be handed in.
    """
    from cnn_course.quiet_keras import keras

    if not isinstance(model, keras.Model):
        raise LabError(NO_MODEL.format(name, type(model).__name__))
    if not isinstance(model, keras.Sequential):
        raise LabError(NOT_SEQUENTIAL.format(name, type(model).__name__))
    if not model.built or not model.inputs:
        raise LabError(NOT_BUILT.format(name))
    first = {"shape": list(model.inputs[0].shape[1:])}
    described = [first, *(_layer(layer, name) for layer in _layers(model))]
    try:
        shapes(described)
    except ValueError as refused:
        raise LabError(f"{name}: {refused}") from None
    return described


def weights(model, name="model"):
    """Return a model's weights in the order of its layers, as float32 arrays.

    Raises
    ------
    LabError
        A weight is NaN or infinite.
    """
    import numpy as np

    arrays = [np.asarray(w, np.float32) for layer in _layers(model) for w in layer.get_weights()]
    if not all(np.isfinite(array).all() for array in arrays):
        raise LabError(NOT_FINITE.format(name))
    return arrays


def rebuild(described, arrays):
    """Return the Keras model of a description, with these weights.

    Raises
    ------
    layers.Refused
        The description is of no allowed model, or the weights are of another.
    """
    from cnn_course.labs.layers import Refused

    wanted = [shape for _, of_layer, _ in shapes(described) for shape in of_layer]
    if [array.shape for array in arrays] != wanted:
        raise Refused("가중치의 개수나 모양이 모델의 층과 맞지 않습니다. 다른 모델의 가중치입니다.")
    from cnn_course.quiet_keras import keras

    built = [_made(keras, layer) for layer in described[1:]]
    model = keras.Sequential([keras.Input(tuple(described[0]["shape"])), *built])
    model.set_weights(arrays)
    return model


def _layers(model):
    """Return the layers that compute, those of models within it in their place."""
    found = []
    for layer in model.layers:
        if hasattr(layer, "layers"):
            found += _layers(layer)
        elif type(layer).__name__ not in IDLE:
            found.append(layer)
    return found


def _layer(layer, name):
    kind = type(layer).__name__
    if kind not in KEPT:
        raise LabError(OTHER_LAYER.format(name, kind, ", ".join(KEPT)))
    config = layer.get_config()
    if config.get("activation", "linear") not in ACTIVATIONS:
        raise LabError(OWN_ACTIVATION.format(name, kind, ", ".join(ACTIVATIONS)))
    kept = {option: _plain(config[option]) for option in KEPT[kind]}
    default = type(layer)(**{option: config[option] for option in KEPT[kind]}).get_config()
    other = [
        option
        for option, value in config.items()
        if option not in SILENT
        and not option.endswith(SILENT_ENDS)
        and value != default.get(option)
    ]
    if other:
        raise LabError(OTHER_OPTION.format(name, kind, ", ".join(other)))
    return {"layer": kind, **kept}


def _made(keras, layer):
    options = {name: tuple(v) if isinstance(v, list) else v for name, v in layer.items()}
    return getattr(keras.layers, options.pop("layer"))(**options)


def _plain(value):
    return [_plain(item) for item in value] if isinstance(value, list | tuple) else value
