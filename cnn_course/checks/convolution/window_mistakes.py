"""What goes wrong inside one window: small wrong ways to put it together with the kernel.

Each stands with the sentence that names it and the section to read again.
"""

import numpy as np

from cnn_course.checks.convolution.sections import CODE, FORMULA, HAND, MYTHS


def _if_square(window, kernel):
    if kernel.shape[0] != kernel.shape[1]:
        raise ValueError
    return (window * kernel).sum()


def _transposed(window, kernel):
    return _if_square(window, kernel.T)


#: What is computed of a window and the kernel turned over, in place of (window * kernel).sum().
TURNED_OVER = [
    (
        lambda window, kernel: (window * kernel[::-1, ::-1]).sum(),
        "커널을 뒤집어 계산한 결과와 정확히 같습니다. 교차상관에서는 커널을 뒤집지 않습니다.",
        MYTHS,
    ),
    (
        _transposed,
        "커널의 행과 열을 맞바꾸어 계산한 결과와 정확히 같습니다. 식의 u는 커널의 행, v는 열입니다.",
        FORMULA,
    ),
    (
        lambda window, kernel: (window * kernel[::-1]).sum(),
        "커널을 위아래로만 뒤집은 결과와 정확히 같습니다. 교차상관에서는 커널을 뒤집지 않습니다.",
        MYTHS,
    ),
    (
        lambda window, kernel: (window * kernel[:, ::-1]).sum(),
        "커널을 좌우로만 뒤집은 결과와 정확히 같습니다. 교차상관에서는 커널을 뒤집지 않습니다.",
        MYTHS,
    ),
]

#: As above, with the kernel as it is.
IN_THE_WINDOW = [
    (
        lambda window, kernel: (window @ kernel).sum(),
        "창과 커널의 행렬 곱을 구해 더한 결과와 정확히 같습니다. 같은 자리끼리 곱하십시오.",
        MYTHS,
    ),
    (
        lambda window, kernel: (window * kernel).mean(),
        "곱한 값의 합이 아니라 평균을 구한 결과와 정확히 같습니다. 나누지 말고 더하기만 하십시오.",
        FORMULA,
    ),
    (
        lambda window, kernel: (window * kernel).max(),
        "곱한 값 가운데 가장 큰 것만 고른 결과와 정확히 같습니다. 모두 더하십시오.",
        FORMULA,
    ),
    (
        lambda window, kernel: window.sum(),
        "커널을 곱하지 않고 창의 값만 더한 결과와 정확히 같습니다. 같은 자리끼리 먼저 곱한 다음에 더하십시오.",
        HAND,
    ),
    (
        lambda window, kernel: (window + kernel).sum(),
        "창과 커널을 곱하지 않고 더한 결과와 정확히 같습니다. 같은 자리끼리 먼저 곱한 다음에 더하십시오.",
        HAND,
    ),
    (
        lambda window, kernel: window[-1, -1] * kernel[-1, -1],
        "마지막 곱 하나만 남은 결과와 정확히 같습니다. 곱한 값을 앞의 합에 더해 나가십시오.",
        CODE,
    ),
    (
        lambda window, kernel: window[0, 0] * kernel[0, 0],
        "첫 번째 곱 하나만 구한 결과와 정확히 같습니다. 나머지 칸도 곱해 더하십시오.",
        CODE,
    ),
    (
        lambda window, kernel: (window[-1] * kernel[-1]).sum(),
        "창의 마지막 행만 더한 결과와 정확히 같습니다. 행이 바뀔 때 합을 0으로 되돌리지 않았는지 보십시오.",
        CODE,
    ),
    (
        lambda window, kernel: (window[0] * kernel[0]).sum(),
        "창의 첫 행만 더한 결과와 정확히 같습니다. 반복문을 썼다면 return이 그 안에 있지 않은지 보십시오.",
        CODE,
    ),
    (
        lambda window, kernel: (window[:-1, :-1] * kernel[:-1, :-1]).sum(),
        "창의 끝 행과 끝 열을 빠뜨린 결과와 정확히 같습니다. range는 끝에 적은 수의 바로 앞에서 멈춥니다.",
        CODE,
    ),
    (
        lambda window, kernel: np.trunc((window * kernel).sum()),
        "합에서 소수점 아래를 버린 결과와 정확히 같습니다. 정수로 바꾸거나 정수 배열에 담지 않았는지 보십시오.",
        CODE,
    ),
    (
        _if_square,
        "커널의 높이와 너비가 같을 때만 맞습니다. 둘을 구별해 썼는지 보십시오.",
        CODE,
        True,
    ),
]


def _by_the_sum(window, kernel):
    if kernel.sum() == 0:
        raise ValueError
    return (window * kernel).sum() / kernel.sum()


#: As above: sums of too little, or of something else.
WRONG_SUMS = [
    (
        lambda window, kernel: (window[:-1] * kernel[:-1]).sum(),
        "창의 끝 행을 빠뜨린 결과와 정확히 같습니다. 커널의 높이가 k이면 range(k)로 세십시오.",
        CODE,
    ),
    (
        lambda window, kernel: (window[:, :-1] * kernel[:, :-1]).sum(),
        "창의 끝 열을 빠뜨린 결과와 정확히 같습니다. 커널의 너비가 k이면 range(k)로 세십시오.",
        CODE,
    ),
    (
        lambda window, kernel: (window[1:, 1:] * kernel[1:, 1:]).sum(),
        "창의 첫 행과 첫 열을 빠뜨린 결과와 정확히 같습니다. u와 v는 0부터 셉니다.",
        CODE,
    ),
    (
        lambda window, kernel: window.sum() * kernel.sum(),
        "창의 합과 커널의 합을 곱한 결과와 정확히 같습니다. 같은 자리끼리 먼저 곱한 다음에 더하십시오.",
        HAND,
    ),
    (
        lambda window, kernel: window[0, 0] * kernel.sum(),
        "창을 자르지 않고 (i, j) 한 칸에 커널을 곱해 더한 결과와 정확히 같습니다. 커널과 크기가 같은 창을 자르십시오.",
        HAND,
    ),
    (
        _by_the_sum,
        "커널의 합으로 나눈 결과와 정확히 같습니다. 나누지 말고 더하기만 하십시오.",
        FORMULA,
    ),
]

#: What is computed of a window and the kernel, in place of one number.
NOT_A_NUMBER = [
    (
        lambda window, kernel: window * kernel,
        "곱하기만 하고 더하지 않은 결과와 정확히 같습니다. 모두 더해 숫자 하나로 만드십시오.",
        FORMULA,
    ),
    (
        lambda window, kernel: (window * kernel).sum(axis=0),
        "행끼리만 더한 결과와 정확히 같습니다. 내장 함수 sum이나 axis=를 쓰지 않았는지 보고, 배열의 .sum()으로 모두 더하십시오.",
        CODE,
    ),
    (
        lambda window, kernel: window @ kernel,
        "창과 커널의 행렬 곱과 정확히 같습니다. 같은 자리끼리 곱하고 모두 더하십시오.",
        MYTHS,
    ),
]
