"""from_numpy: a Keras model that computes what the package's trained LeNet-5 computes."""

import numpy as np

from cnn_course.checks import held_back
from cnn_course.checks.digit_models import logits, misfit
from cnn_course.checks.lab_mnist.flat_places import CHANNELS, N
from cnn_course.checks.lab_mnist.model import structure
from cnn_course.checks.lab_mnist.sections import WEIGHTS
from cnn_course.checks.model_check import ModelCheck, ModelPart
from cnn_course.lenet import trained_lenet5

MANY = 40
CLOSE = 1e-4  # of the largest logit


def outputs(asked):
    """Say what keeps the model from answering as NumPy's does, "" where nothing does."""
    if misfit(asked.model):
        return misfit(asked.model)
    net = trained_lenet5()
    x = held_back.pictures("mnist", asked.hidden)[0][::25][:MANY]
    right = net.outputs(x)["output"]
    difference = np.abs(logits(asked.model, x) - right).max() / np.abs(right).max()
    if difference < CLOSE:
        return ""
    seen = f"가장 큰 로짓에 견준 차이가 {difference:.2g}입니다({CLOSE:g}보다 작아야 합니다)."
    return f"{seen} {structure(asked) or _odd_weights(asked.model, net)}"


def _odd_weights(model, net):
    """Say which of the weights is not NumPy's."""
    for came, (name, right) in zip(model.get_weights(), net.parameters.items(), strict=True):
        if np.allclose(came, right, atol=1e-6):
            continue
        if name == "C5.w" and np.allclose(came, _channels_first(right), atol=1e-6):
            return "C5의 가중치가 채널을 맨 앞에 두고 펼친 순서로 놓여 있습니다. NumPy의 LeNet5도 채널을 마지막에 두므로 순서를 바꾸지 않습니다."
        return f"{name}의 값이 trained_lenet5()의 것과 다릅니다."
    return ""


def _channels_first(w):
    return w.reshape(N, N, CHANNELS, -1).transpose(2, 0, 1, 3).reshape(w.shape)


from_numpy = ModelCheck(
    name="from_numpy",
    parts={
        "outputs": ModelPart(
            "NumPy의 LeNet-5와 같은 로짓을 냅니다.",
            "NumPy의 LeNet-5와 다른 로짓을 냅니다.",
            WEIGHTS,
            outputs,
        ),
    },
)
