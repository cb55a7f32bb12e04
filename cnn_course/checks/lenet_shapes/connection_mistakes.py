"""What goes wrong in count_connections: in the places, in sharing, in what is returned."""

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.lenet_shapes.filter_mistakes import IN_A_FILTER
from cnn_course.checks.lenet_shapes.sections import CODE, FORMULA, HAND, MYTHS


def _connected(count):
    """Return the answer with the right parameters and other connections."""
    return lambda h, w, k, c_in, c_out: (
        (k * k * c_in + 1) * c_out,
        count(h, w, k, c_in, c_out),
    )


def _parameters(count):
    """Return the answer with the right connections and other parameters."""
    return lambda h, w, k, c_in, c_out: (
        count(h, w, k, c_in, c_out),
        (k * k * c_in + 1) * c_out * h * w,
    )


_ONE_SIDE = (
    "높이와 너비 가운데 한쪽만 써서 자리를 센 결과와 정확히 같습니다. "
    "창이 놓이는 자리는 출력의 높이와 너비를 곱한 만큼 있습니다."
)
_NOT_SHARED = (
    "창이 놓이는 자리마다 파라미터를 따로 둔 결과와 정확히 같습니다. "
    "같은 필터를 모든 자리에서 함께 쓰므로 파라미터의 수는 자리의 수와 상관없습니다."
)

MISTAKES = [
    *IN_A_FILTER,
    Mistake(
        _parameters(lambda h, w, k, c_in, c_out: k * k * c_in * c_out),
        "파라미터에서만 편향을 빠뜨린 결과와 정확히 같습니다. 편향도 파라미터이고, 필터마다 하나씩 있습니다.",
        FORMULA,
    ),
    Mistake(
        _parameters(lambda h, w, k, c_in, c_out: k * k * c_in + 1),
        "파라미터만 필터 하나에서 센 결과와 정확히 같습니다. 필터는 c_out개이고, 필터마다 파라미터가 따로 있습니다.",
        FORMULA,
    ),
    Mistake(
        _parameters(lambda h, w, k, c_in, c_out: (k * k * c_in + 1) * c_out * h * w),
        _NOT_SHARED,
        MYTHS,
    ),
    Mistake(
        _parameters(lambda h, w, k, c_in, c_out: (k * k * c_in * h * w + 1) * c_out),
        _NOT_SHARED,
        MYTHS,
    ),
    Mistake(
        _parameters(lambda h, w, k, c_in, c_out: (k * k * c_in + h * w) * c_out),
        "편향만 자리마다 따로 둔 결과와 정확히 같습니다. 편향도 필터에 하나만 있고, 모든 자리에서 함께 씁니다.",
        MYTHS,
    ),
    Mistake(
        _connected(lambda h, w, k, c_in, c_out: (k * k * c_in + 1) * c_out),
        "연결의 수를 파라미터의 수와 같게 둔 결과와 정확히 같습니다. 같은 파라미터라도 창이 놓이는 자리마다 다시 쓰이고, 그때마다 연결이 새로 생깁니다.",
        MYTHS,
    ),
    Mistake(
        _connected(lambda h, w, k, c_in, c_out: k * k * c_in * c_out * h * w),
        "연결에서만 편향을 빠뜨린 결과와 정확히 같습니다. 출력의 값마다 편향에도 한 번씩 이어집니다.",
        FORMULA,
    ),
    Mistake(
        _connected(lambda h, w, k, c_in, c_out: (k * k * c_in * h * w + 1) * c_out),
        "편향으로 이어지는 연결을 필터마다 한 번만 센 결과와 정확히 같습니다. 출력의 값마다 편향에도 한 번씩 이어집니다.",
        FORMULA,
    ),
    Mistake(
        _connected(lambda h, w, k, c_in, c_out: (k * k * c_in + 1) * c_out * (h + w)),
        "출력의 높이와 너비를 곱하지 않고 더한 결과와 정확히 같습니다. 자리는 높이와 너비를 곱한 만큼 있습니다.",
        HAND,
    ),
    *(
        Mistake(
            _connected(lambda *sizes, n=n: (sizes[2] ** 2 * sizes[3] + 1) * sizes[4] * n(*sizes)),
            _ONE_SIDE,
            HAND,
        )
        for n in (
            lambda h, w, *_: h,
            lambda h, w, *_: w,
            lambda h, w, *_: h * h,
            lambda h, w, *_: w * w,
        )
    ),
    Mistake(
        _connected(lambda h, w, k, c_in, c_out: (k * k * c_in + 1) * c_out * c_out * h * w),
        "연결의 수에 필터의 수를 두 번 곱한 결과와 정확히 같습니다. 파라미터의 수에 이미 모든 필터가 들어 있습니다.",
        FORMULA,
    ),
    Mistake(
        _connected(lambda h, w, k, c_in, c_out: (k * k * c_in + 1) * h * w),
        "연결은 출력의 특성 맵 한 장에서만 센 결과와 정확히 같습니다. 특성 맵은 필터마다 한 장씩 있습니다.",
        FORMULA,
    ),
    Mistake(
        _connected(lambda h, w, k, c_in, c_out: h * w * c_out),
        "연결의 수로 출력에 있는 값의 수를 적은 결과와 정확히 같습니다. 값 하나는 창 안의 모든 입력과 편향에 이어져 있습니다.",
        HAND,
    ),
    Mistake(
        _connected(
            lambda h, w, k, c_in, c_out: (k * k * c_in + 1) * c_out * (h - k + 1) * (w - k + 1)
        ),
        "h_out과 w_out을 입력의 크기로 보고 창의 자리를 다시 센 결과와 정확히 같습니다. 두 수는 이미 출력의 크기입니다.",
        FORMULA,
    ),
    Mistake(
        lambda h, w, k, c_in, c_out: (
            (k * k * c_in + 1) * c_out * h * w,
            (k * k * c_in + 1) * c_out,
        ),
        "두 값을 바꾸어 돌려준 결과와 정확히 같습니다. parameters를 먼저, connections를 나중에 돌려주십시오.",
        CODE,
    ),
]
