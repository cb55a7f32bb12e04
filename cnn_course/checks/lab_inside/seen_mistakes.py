"""What goes wrong in seen: other ways to grow the field, to cut it, to size the map."""

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.lab_inside.network import LAYERS, same, walk
from cnn_course.checks.lab_inside.sections import FIELD

_HALF = (
    "구석 칸이 보는 크기를 수용장의 절반으로 적은 결과와 정확히 같습니다. 수용장이 왼쪽으로 몇 픽셀 벗어나는지를 "
    "합성곱층의 패딩마다 더해 보십시오. 풀링은 패딩이 없으므로 벗어나지 않습니다."
)


def _mistake(table, sentence):
    return Mistake(table.__getitem__, sentence, FIELD)


def _turned(table):
    return {name: (size, side, corner) for name, (side, size, corner) in table.items()}


MISTAKES = [
    _mistake(
        walk(grown=lambda before, k, jump, stride: before * k),
        "수용장을 창의 크기끼리 곱한 결과와 정확히 같습니다. 창의 칸이 하나 늘 때마다 더해집니다.",
    ),
    _mistake(
        walk(jumped=lambda jump, stride: jump),
        "풀링의 스트라이드를 세지 않은 결과와 정확히 같습니다. 풀링 뒤에서는 이웃한 두 칸이 입력에서 두 배로 떨어져 있습니다.",
    ),
    _mistake(
        walk(grown=lambda before, k, jump, stride: before + (k - 1) * jump * stride),
        "풀링의 스트라이드를 그 풀링의 창에서부터 곱한 결과와 정확히 같습니다. 스트라이드는 다음 층부터 수용장을 넓힙니다.",
    ),
    _mistake(
        walk(
            grown=lambda before, k, jump, stride: before + (stride == 1) * (k - 1) * jump,
        ),
        "풀링의 창을 빼고 합성곱의 창만 센 결과와 정확히 같습니다. 풀링의 칸 하나도 앞 층의 2×2칸을 봅니다.",
    ),
    _mistake(
        {name: (*row[:1], LAYERS[name][0], row[2]) for name, row in walk().items()},
        "수용장 자리에 그 층의 창만 적은 결과와 정확히 같습니다. 앞 층의 칸도 저마다 창을 봅니다.",
    ),
    _mistake(
        walk(side=lambda n, k, stride: (n - k) // stride + 1),
        "맵의 크기를 패딩 없이 구한 결과와 정확히 같습니다. 이 모델의 합성곱층은 세임 패딩입니다.",
    ),
    _mistake(
        walk(side=lambda n, k, stride: n),
        "풀링이 맵을 줄이지 않는다고 본 결과와 정확히 같습니다. 2×2 풀링은 높이와 너비를 절반으로 줄입니다.",
    ),
    _mistake(
        walk(corner=lambda size, first: size),
        "구석 칸도 수용장 전체에서 픽셀을 본다고 한 결과와 정확히 같습니다. 수용장의 일부는 이미지 밖의 패딩에 걸립니다.",
    ),
    *(
        _mistake(walk(corner=half), _HALF)
        for half in (
            lambda size, first: size // 2,
            lambda size, first: (size + 1) // 2,
        )
    ),
    _mistake(
        walk(corner=lambda size, first: size + 2 * first),
        "수용장에서 양쪽의 패딩을 모두 뺀 결과와 정확히 같습니다. 왼쪽 위 구석의 칸은 왼쪽과 위로만 벗어납니다.",
    ),
    _mistake(
        _turned(walk(side=same)),
        "맵의 크기와 수용장의 크기를 바꾸어 적은 결과와 정확히 같습니다. 맵의 크기를 먼저 적습니다.",
    ),
]
