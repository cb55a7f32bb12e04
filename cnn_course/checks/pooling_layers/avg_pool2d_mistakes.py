"""What goes wrong in avg_pool2d: what is added, what it is divided by, how it is stored."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.pooling_layers.averages import (
    counting,
    pooled,
    running,
    stored,
    total,
)
from cnn_course.checks.pooling_layers.avg_pool2d_window_mistakes import IN_THE_WINDOWS
from cnn_course.checks.pooling_layers.sections import CODE, FORMULA, MYTHS

_MAXIMUM = (
    "평균이 아니라 최댓값을 구한 결과와 정확히 같습니다. "
    "창에 든 이미지의 칸을 모두 더해 그 수로 나누십시오."
)
_IMAGE_VALUES = (
    "패딩의 칸을 이미지의 값으로 채우고 평균을 구한 결과와 정확히 같습니다. "
    "패딩의 칸은 더하지도 세지도 마십시오."
)
_RUNNING = (
    "앞 창의 합이나 칸 수에 다음 창의 것을 이어 더한 결과와 정확히 같습니다. "
    "창이 바뀔 때마다 합과 칸 수를 0에서 다시 시작하십시오."
)

MISTAKES = [
    Mistake(
        counting(1, 1, 1, 1),
        "패딩의 칸까지 모두 세어 나눈 결과와 정확히 같습니다. "
        "창의 칸 수가 아니라 창에 든 이미지의 칸 수로 나누십시오.",
        FORMULA,
    ),
    Mistake(
        counting(1, 1, 0, 0),
        "이미지의 위와 아래에 있는 패딩만 나누는 수에 넣은 결과와 정확히 같습니다. "
        "이미지 밖의 행도 세지 마십시오. 행마다 낸 평균을 다시 평균했다면 이미지 밖의 행은 빼십시오.",
        CODE,
    ),
    Mistake(
        counting(0, 0, 1, 1),
        "이미지의 왼쪽과 오른쪽에 있는 패딩만 나누는 수에 넣은 결과와 정확히 같습니다. "
        "이미지 밖의 열도 세지 마십시오. 열마다 낸 평균을 다시 평균했다면 이미지 밖의 열은 빼십시오.",
        CODE,
    ),
    Mistake(
        counting(0, 1, 0, 1),
        "이미지의 아래와 오른쪽에 있는 패딩만 나누는 수에 넣은 결과와 정확히 같습니다. "
        "창의 끝이 이미지의 끝을 넘으면 이미지의 끝까지만 세십시오.",
        CODE,
    ),
    Mistake(
        counting(1, 0, 1, 0),
        "이미지의 위와 왼쪽에 있는 패딩만 나누는 수에 넣은 결과와 정확히 같습니다. "
        "창이 이미지보다 앞에서 시작하면 이미지의 첫 칸부터 세십시오.",
        CODE,
    ),
    Mistake(
        pooled(lambda windows: total(windows) / windows.shape[-1]),
        "합을 pool_size로 한 번만 나눈 결과와 정확히 같습니다. 창에 든 이미지의 칸 수로 나누십시오.",
        FORMULA,
    ),
    Mistake(
        pooled(total),
        "더하기만 하고 나누지 않은 결과와 정확히 같습니다. 창에 든 이미지의 칸 수로 나누십시오.",
        FORMULA,
    ),
    Mistake(pooled(lambda windows: np.nanmax(windows, axis=(2, 3))), _MAXIMUM, FORMULA),
    Mistake(pooled(lambda windows: windows.max(axis=(2, 3)), constant_values=0), _MAXIMUM, FORMULA),
    Mistake(
        pooled(lambda windows: np.nanmedian(windows, axis=(2, 3))),
        "평균이 아니라 중앙값을 구한 결과와 정확히 같습니다. 창에 든 이미지의 칸을 모두 더해 그 수로 나누십시오.",
        FORMULA,
    ),
    *(
        Mistake(running(*which), _RUNNING, CODE)
        for which in ((True, True), (True, False), (False, True))
    ),
    Mistake(
        pooled(lambda windows: windows.mean(axis=(2, 3)), constant_values=np.nan),
        "패딩의 칸에 NaN을 넣고 NaN까지 평균한 결과와 정확히 같습니다. 하나라도 NaN이면 평균도 NaN입니다. "
        "NaN을 빼고 평균하는 np.nanmean을 쓰십시오.",
        CODE,
    ),
    Mistake(
        pooled(lambda windows: windows.mean(axis=(2, 3)), constant_values=-np.inf),
        "패딩의 칸에 음의 무한대를 넣고 평균을 구한 결과와 정확히 같습니다. 그 값은 최대 풀링에서 씁니다. "
        "평균 풀링에서는 이미지의 칸만 더하고 그 수로 나누십시오.",
        MYTHS,
    ),
    Mistake(
        lambda image, *how: pooled()(np.where(image == 0, np.nan, image), *how),
        "값이 0인 칸을 모두 빼고 평균을 구한 결과와 정확히 같습니다. 이미지 안에도 0이 있고, 그 칸은 세어야 합니다. "
        "패딩인지 아닌지는 값이 아니라 자리로 가리십시오.",
        MYTHS,
    ),
    *(
        Mistake(pooled(mode=mode), _IMAGE_VALUES, FORMULA)
        for mode in ("edge", "symmetric", "reflect")
    ),
    *IN_THE_WINDOWS,
    Mistake(
        lambda *args: pooled()(*args).T,
        "출력의 행과 열을 맞바꾼 결과와 정확히 같습니다. 출력의 행은 i, 열은 j입니다.",
        FORMULA,
    ),
    Mistake(
        stored(np.trunc),
        "평균에서 소수점 아래를 버린 결과와 정확히 같습니다. 정수로 바꾸거나 정수 배열에 담지 않았는지 보십시오.",
        CODE,
    ),
    Mistake(
        stored(np.floor),
        "평균을 그보다 크지 않은 정수로 내린 결과와 정확히 같습니다. // 대신 /로 나누십시오.",
        CODE,
    ),
    *(
        Mistake(
            lambda *args, added=added: np.expand_dims(pooled()(*args), added),
            "값은 맞지만 길이가 1인 축을 덧붙인 결과와 정확히 같습니다. 흑백 이미지이므로 높이와 너비의 두 축만 두십시오.",
            CODE,
        )
        for added in (2, (0, 3))
    ),
    *(
        Mistake(
            stored(lambda y, to=to, digits=digits: to(y, digits)),
            "평균을 반올림한 결과와 정확히 같습니다. 반올림하지 말고 그대로 돌려주십시오.",
            CODE,
        )
        for to in (np.round, np.vectorize(round))  # they do not agree on 0.025
        for digits in range(4)
    ),
    Mistake(
        stored(np.trunc, integers_only=True),
        "이미지가 정수 배열일 때에만 소수점 아래를 버린 결과와 정확히 같습니다. "
        "np.zeros_like(image)처럼 dtype이 이미지와 같은 배열을 만들지 말고 np.zeros로 만드십시오.",
        CODE,
    ),
]
