"""What goes wrong in putting the windows' values down: small wrong ways to fill the map.

Each is a function of the right map and the kernel's height and width, with the sentence that
names it and the section to read again.
"""

import numpy as np

from cnn_course.checks.convolution.sections import CODE, FORMULA
from cnn_course.checks.convolution.size_mistakes import only


def _turned_if_it_fits(y, h, w):
    if y.shape[0] != y.shape[1]:
        raise ValueError
    return y.T


def _in_the_first_place(value):
    def change(y, h, w):
        filled = np.zeros_like(y)
        filled[0, 0] = value(y)
        return filled

    return change


_TURNED = "출력의 행과 열을 맞바꾼 결과와 정확히 같습니다. 출력의 행은 i, 열은 j입니다."
_RUNNING = (
    "앞 자리의 합에 계속 더해 나간 결과와 정확히 같습니다. "
    "창을 옮길 때마다 합을 0에서 다시 시작하십시오."
)
_LINE = (
    "값은 맞지만 모두 한 줄로 늘어놓은 결과와 정확히 같습니다. 행과 열이 있는 배열에 담으십시오."
)
_AXES = (
    "값은 맞지만 배치나 채널의 축이 더 붙은 결과와 정확히 같습니다. "
    "이 문제의 출력에는 행과 열의 축만 있습니다."
)
_LAST_VALUE = "마지막 창의 값 하나만 남은 결과와 정확히 같습니다. 창마다 구한 값을 모두 담으십시오."
_FIRST_VALUE = "첫 창의 값 하나만 나온 결과와 정확히 같습니다. 반복문을 썼다면 return이 그 안에 있지 않은지 보십시오."
_LAST_ROW = (
    "출력의 마지막 행만 남은 결과와 정확히 같습니다. "
    "다음 행을 시작하기 전에 앞의 행을 담아 두는지 보십시오."
)
_SINGLE_ROW = "출력의 첫 행만 나온 결과와 정확히 같습니다. 반복문을 썼다면 return이 그 안에 있지 않은지 보십시오."
_ROW_ENDS = (
    "행마다 마지막 값 하나만 남은 결과와 정확히 같습니다. "
    "값을 담는 줄이 안쪽 반복문 안에 있는지 들여쓰기를 보십시오."
)
_ONE_PLACE = (
    "모든 창의 값을 출력의 0행 0열에만 담은 결과와 정확히 같습니다. 창마다 y[i, j]에 담으십시오."
)

#: What is made of the right map.
PUT_DOWN = [
    (lambda y, h, w: y.T, _TURNED, FORMULA),
    (_turned_if_it_fits, _TURNED, FORMULA),
    (lambda y, h, w: y.ravel(), _LINE, FORMULA),
    (lambda y, h, w: y.reshape(-1, 1), _LINE, FORMULA),
    (lambda y, h, w: y.reshape(1, -1), _LINE, FORMULA),
    (lambda y, h, w: y[None, None], _AXES, FORMULA),
    (lambda y, h, w: y[None, ..., None], _AXES, FORMULA),
    (lambda y, h, w: y[None], _AXES, FORMULA),
    (lambda y, h, w: y[..., None], _AXES, FORMULA),
    (
        only(0),
        (
            "출력의 첫 행만 채워진 결과와 정확히 같습니다. 반복문을 썼다면 return이 그 안에 있지 않은지, "
            "while이라면 열 번호를 행마다 0으로 되돌리는지 보십시오."
        ),
        CODE,
    ),
    (
        only(0, 0),
        "출력의 첫 칸만 채워진 결과와 정확히 같습니다. 반복문을 썼다면 return이 그 안에 있지 않은지 보십시오.",
        CODE,
    ),
    (
        only(np.s_[:], -1),
        (
            "출력의 마지막 열만 채워진 결과와 정확히 같습니다. "
            "값을 담는 줄이 안쪽 반복문 안에 있는지 들여쓰기를 보십시오."
        ),
        CODE,
    ),
    (
        only(-1, -1),
        "출력의 마지막 칸만 채워진 결과와 정확히 같습니다. 값을 담는 줄이 반복문 안에 있는지 들여쓰기를 보십시오.",
        CODE,
    ),
    (lambda y, h, w: y[-1, -1], _LAST_VALUE, CODE),
    (lambda y, h, w: y[-1, -1:], _LAST_VALUE, CODE),
    (lambda y, h, w: y[-1:, -1:], _LAST_VALUE, CODE),
    (lambda y, h, w: y[0, 0], _FIRST_VALUE, CODE),
    (lambda y, h, w: y[0, :1], _FIRST_VALUE, CODE),
    (lambda y, h, w: y[:1, :1], _FIRST_VALUE, CODE),
    (lambda y, h, w: y[-1], _LAST_ROW, CODE),
    (lambda y, h, w: y[-1:], _LAST_ROW, CODE),
    (lambda y, h, w: y[0], _SINGLE_ROW, CODE),
    (lambda y, h, w: y[:1], _SINGLE_ROW, CODE),
    (lambda y, h, w: y[:, -1], _ROW_ENDS, CODE),
    (lambda y, h, w: y[:, -1:], _ROW_ENDS, CODE),
    (_in_the_first_place(lambda y: y[-1, -1]), _ONE_PLACE, CODE),
    (_in_the_first_place(np.sum), _ONE_PLACE, CODE),
    (
        lambda y, h, w: np.full_like(y, y[-1, -1]),
        "모든 칸에 마지막 창의 값을 담은 결과와 정확히 같습니다. 배열 전체가 아니라 y[i, j] 한 칸에 담으십시오.",
        CODE,
    ),
    (
        lambda y, h, w: y[:, -1:] + np.zeros_like(y),
        "행의 모든 칸에 그 행의 마지막 값을 담은 결과와 정확히 같습니다. y[i]가 아니라 y[i, j]에 담으십시오.",
        CODE,
    ),
    (
        lambda y, h, w: np.tile(y.ravel(), (len(y), 1)),
        "행마다 다른 행의 값까지 담긴 결과와 정확히 같습니다. 한 행을 담을 리스트는 행마다 새로 만드십시오.",
        CODE,
    ),
    (
        lambda y, h, w: y[:, :1] + np.zeros_like(y),
        "창을 아래로만 민 결과와 정확히 같습니다. 오른쪽으로도 밀도록 열 번호 j를 쓰십시오.",
        FORMULA,
    ),
    (
        lambda y, h, w: y[:1] + np.zeros_like(y),
        "창을 오른쪽으로만 민 결과와 정확히 같습니다. 아래로도 밀도록 행 번호 i를 쓰십시오.",
        FORMULA,
    ),
    (
        lambda y, h, w: np.full_like(y, y[0, 0]),
        "모든 칸을 왼쪽 위 귀퉁이의 창으로 계산한 결과와 정확히 같습니다. 창은 (i, j)에서 시작합니다.",
        FORMULA,
    ),
    (lambda y, h, w: y.cumsum().reshape(y.shape), _RUNNING, CODE),
    (lambda y, h, w: y.cumsum(axis=1), _RUNNING, CODE),
]
