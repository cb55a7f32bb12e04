"""What goes wrong in Grad-CAM, each computed from the model as the mistake computes it."""

import numpy as np

from cnn_course.checks.lab_inside.given import few, probabilities
from cnn_course.checks.lab_inside.grad_cam import (
    grad_cam,
    maps_of,
    relu,
    slopes_of,
    weighed,
)

_AXES = "그레이디언트를 채널의 축에서 평균한 결과와 같습니다. 무게는 채널마다 하나이므로, 높이와 너비의 축에서 평균해야 합니다."
_OTHER_CLASS = (
    "정답이 아닌 {} 로짓을 미분한 결과와 같습니다. 이미지마다 정답 클래스의 로짓을 미분하십시오."
)


def mistakes(model, place):
    """Yield (sentence, maps) for the layer at ``place``."""
    _, y = few()
    maps = np.asarray(maps_of(model, place), float)
    slopes = slopes_of(model, place, y)
    yield from _of_weights(maps, slopes)
    yield from _of_sums(maps, slopes)
    yield from _of_scores(model, place, maps, y)
    yield from _of_places(model, place, y)


def _of_weights(maps, slopes):
    means, across = slopes.mean(axis=(1, 2)), slopes.mean(axis=3)
    together = np.broadcast_to(slopes.mean(axis=(0, 1, 2)), means.shape)
    size = maps.shape[1] * maps.shape[2]
    yield (
        "그레이디언트의 평균 대신 합을 무게로 쓴 결과와 같습니다. 칸의 수로 나누어 평균을 구하십시오.",
        relu(weighed(means, maps)) * size,
    )
    yield (
        "이미지 열 장의 그레이디언트를 한꺼번에 평균한 결과와 같습니다. 무게는 이미지마다 따로 구합니다.",
        relu(weighed(together, maps)),
    )
    yield (
        "평균하지 않은 그레이디언트를 칸마다 곱한 결과와 같습니다. 먼저 높이와 너비의 축에서 평균해 채널마다 무게 하나를 만드십시오.",
        relu((slopes * maps).sum(axis=3)),
    )
    yield _AXES, relu(across * maps.sum(axis=3))
    yield _AXES, relu(across * maps.mean(axis=3))
    yield (
        "무게에 ReLU를 쓴 결과와 같습니다. ReLU는 모두 더한 뒤에 한 번만 씁니다.",
        weighed(relu(means), maps),
    )
    yield (
        "무게의 절댓값을 쓴 결과와 같습니다. 무게가 음수인 채널은 그 클래스를 말리는 채널입니다.",
        weighed(np.abs(means), maps),
    )


def _of_sums(maps, slopes):
    bare = weighed(slopes.mean(axis=(1, 2)), maps)
    right = relu(bare)
    largest = np.maximum(right.max(axis=(1, 2), keepdims=True), 1e-12)
    yield (
        "마지막의 ReLU를 빠뜨린 결과와 같습니다. 음수인 칸을 0으로 바꾸십시오.",
        bare,
    )
    yield (
        "음수를 0으로 바꾸지 않고 부호만 뗀 결과와 같습니다. 절댓값이 아니라 ReLU를 쓰십시오.",
        np.abs(bare),
    )
    yield (
        "가장 큰 값으로 나눈 결과와 같습니다. 나누는 것은 그림을 그릴 때에만 하고, 여기에는 그대로 담으십시오.",
        right / largest,
    )
    yield (
        "채널을 더하지 않고 평균한 결과와 같습니다. 무게를 곱한 맵을 모두 더하십시오.",
        right / maps.shape[3],
    )
    yield (
        "행과 열을 맞바꾼 결과와 같습니다. 맵의 축은 (높이, 너비)의 순서입니다.",
        right.transpose(0, 2, 1),
    )
    yield (
        "그레이디언트를 쓰지 않고 특성 맵을 그대로 더하거나 평균한 결과와 같습니다. 채널마다 무게를 곱하십시오.",
        maps.sum(axis=3),
    )
    yield (
        "그레이디언트를 쓰지 않고 특성 맵을 그대로 더하거나 평균한 결과와 같습니다. 채널마다 무게를 곱하십시오.",
        maps.mean(axis=3),
    )


def _of_scores(model, place, maps, y):
    from cnn_course.quiet_keras import tf

    guesses = probabilities(model, few()[0]).argmax(axis=-1)
    for name, classes in [("클래스, 곧 예측한 클래스의", guesses), ("0번 클래스의", 0 * y)]:
        yield _OTHER_CLASS.format(name), grad_cam(maps, slopes_of(model, place, classes))
    yield (
        "로짓 대신 소프트맥스의 확률을 미분한 결과와 같습니다. 확률이 1에 가까우면 그레이디언트가 사라지므로 로짓을 미분합니다.",
        grad_cam(maps, slopes_of(model, place, y, tf.nn.softmax)),
    )
    yield (
        "로짓 대신 확률의 로그를 미분한 결과와 같습니다(손실을 미분하고 부호를 바꾼 것과도 같습니다). 정답 클래스의 로짓만 미분하십시오.",
        grad_cam(maps, slopes_of(model, place, y, tf.nn.log_softmax)),
    )
    yield (
        "손실을 미분한 결과와 같습니다. 손실은 로짓이 커질수록 작아지므로 부호가 반대입니다. 정답 클래스의 로짓을 미분하십시오.",
        grad_cam(maps, -slopes_of(model, place, y, tf.nn.log_softmax)),
    )


def _of_places(model, place, y):
    maps = np.asarray(maps_of(model, place - 1), float)
    yield (
        "바로 앞 풀링층의 맵으로 계산한 결과와 같습니다. 이름이 문제와 같은 합성곱층의 출력을 쓰십시오.",
        grad_cam(maps, slopes_of(model, place - 1, y)),
    )
