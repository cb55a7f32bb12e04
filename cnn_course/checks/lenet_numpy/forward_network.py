"""A small network that can be run with any of three bugs in it."""

import numpy as np

from cnn_course.activations import relu, softmax
from cnn_course.conv import conv2d
from cnn_course.dense import dense
from cnn_course.pooling import max_pool2d

#: Each bug by when it shows, and what to look at: not how to mend it.
BUGS = {
    "order": (
        "특성 맵이 여럿일 때 드러나는 버그",
        "모양이 (1, 2, 2, 2)인 작은 배열을 손으로 펼쳐 보고 코드가 펼친 것과 견주십시오.",
    ),
    "negative": (
        "로짓에 음수가 있을 때 드러나는 버그",
        "소프트맥스에 들어가는 값을 채점하지 않는 셀에서 찍어 보고, 손으로 구한 로짓과 견주십시오.",
    ),
    "batch": (
        "이미지가 여럿일 때 드러나는 버그",
        "이미지마다 확률의 합을 구해 보십시오.",
    ),
}


def network(x, w1, b1, w2, b2, *, bugs=(), pool=max_pool2d, hidden=relu, logits=False):
    """Return the probabilities: convolution, ReLU, pooling, flattening, dense layer, softmax."""
    maps = pool(hidden(conv2d(x, w1, b1)))
    if "order" in bugs:
        maps = np.moveaxis(maps, -1, 1)
    z = dense(maps.reshape(len(x), -1), w2, b2)
    if logits:
        return z
    if "negative" in bugs:
        z = relu(z)
    if "batch" in bugs:
        return softmax(z.reshape(1, -1)).reshape(z.shape)
    return softmax(z)
