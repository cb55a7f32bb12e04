"""What goes wrong with the gradient's direction: functions of gx and gy.

Each stands with the sentence that names it and the section to read again.
"""

import numpy as np

from cnn_course.checks.edges.sections import CODE, FORMULA, HAND, MYTHS


def _degrees(angle_of):
    return lambda gx, gy: np.degrees(angle_of(gx, gy))


def _turned(change):
    return lambda gx, gy: change(np.degrees(np.arctan2(gy, gx)))


_ALONG = "방향을 직각만큼 돌린 결과와 정확히 같습니다. 에지가 뻗은 방향이 아니라 밝아지는 방향을 구하십시오."
_OPPOSITE = (
    "정반대 방향, 곧 어두워지는 쪽을 구한 결과와 정확히 같습니다. "
    "gx와 gy의 부호를 바꾸거나 커널을 뒤집지 않았는지, 각도에 180을 더하거나 빼지 않았는지 보십시오."
)
_WITHOUT_SIGN = (
    "방향의 각도를 절댓값으로 바꾼 결과와 정확히 같습니다. "
    "위로 밝아지는 곳의 각도는 음수이므로 부호를 그대로 두십시오."
)

DIRECTIONS = [
    (
        _degrees(np.arctan2),
        (
            "방향에서 gx와 gy가 서로 바뀐 결과와 정확히 같습니다. np.arctan2에는 gy를 앞에 쓰고, "
            "gx는 SOBEL_X로, gy는 SOBEL_Y로 구하십시오."
        ),
        CODE,
    ),
    (
        _degrees(lambda gx, gy: np.arctan(gy / gx)),
        (
            "gy를 gx로 나누어 np.arctan으로 구한 방향과 정확히 같습니다. 나누면 정반대인 두 방향이 구별되지 않습니다. "
            "두 값을 따로 받는 np.arctan2를 쓰십시오."
        ),
        MYTHS,
    ),
    (
        _degrees(lambda gx, gy: np.arctan(gx / gy)),
        (
            "gx를 gy로 나누어 np.arctan으로 구한 방향과 정확히 같습니다. 각도는 오른쪽에서 재므로 둘의 자리가 반대이고, "
            "나누는 대신 np.arctan2를 써야 정반대인 두 방향이 구별됩니다."
        ),
        MYTHS,
    ),
    (
        _degrees(lambda gx, gy: np.arctan2(abs(gy), abs(gx))),
        "gx와 gy의 절댓값으로 구한 방향과 정확히 같습니다. 방향은 부호에 담겨 있으므로 그대로 쓰십시오.",
        HAND,
    ),
    (
        lambda gx, gy: np.arctan2(gy, gx),
        "방향을 라디안으로 돌려준 결과와 정확히 같습니다. np.degrees로 도(degree)로 바꾸십시오.",
        CODE,
    ),
    (
        lambda gx, gy: np.radians(np.arctan2(gy, gx)),
        (
            "방향을 np.radians로 바꾼 결과와 정확히 같습니다. np.arctan2의 결과가 이미 라디안이므로 "
            "np.degrees로 도(degree)로 바꾸십시오."
        ),
        CODE,
    ),
    (
        _turned(np.degrees),
        "np.degrees를 두 번 쓴 방향과 정확히 같습니다. 라디안을 도로 한 번만 바꾸십시오.",
        CODE,
    ),
    (
        _degrees(lambda gx, gy: np.arctan2(-gy, gx)),
        "위아래가 뒤집힌 방향과 정확히 같습니다. 이미지의 행 번호는 아래로 커지므로 gy의 부호를 바꾸지 마십시오.",
        MYTHS,
    ),
    (
        _degrees(lambda gx, gy: np.arctan2(gy, -gx)),
        "좌우가 뒤집힌 방향과 정확히 같습니다. gx는 오른쪽 열에서 왼쪽 열을 뺀 값입니다. 부호를 바꾸지 마십시오.",
        FORMULA,
    ),
    (_degrees(lambda gx, gy: np.arctan2(-gy, -gx)), _OPPOSITE, FORMULA),
    (_turned(lambda angle: angle + 180), _OPPOSITE, FORMULA),
    (_turned(lambda angle: angle - 180), _OPPOSITE, FORMULA),
    (
        _turned(lambda angle: angle % 360),
        "음수인 각도에 360을 더한 결과와 정확히 같습니다. 위로 밝아지는 곳의 각도는 음수 그대로 두십시오.",
        FORMULA,
    ),
    (
        _turned(lambda angle: angle % 180),
        "각도를 180으로 나눈 나머지와 정확히 같습니다. 정반대인 두 방향이 구별되도록 각도를 그대로 두십시오.",
        FORMULA,
    ),
    (_turned(abs), _WITHOUT_SIGN, FORMULA),
    (_degrees(lambda gx, gy: np.arctan2(gx, -gy)), _ALONG, MYTHS),
    (_degrees(lambda gx, gy: np.arctan2(-gx, gy)), _ALONG, MYTHS),
    (_turned(lambda angle: angle + 90), _ALONG, MYTHS),
    (_turned(lambda angle: angle - 90), _ALONG, MYTHS),
]
