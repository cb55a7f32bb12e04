"""What glorot_limit and he_std share: how fans are miscounted, roots mistaken, and their inputs."""

from cnn_course.checks.classifier import initial_inputs as miscounted
from cnn_course.checks.classifier.initial_inputs import PROBES, conv_shapes, dense_shapes, fans
from cnn_course.checks.classifier.sections import FORMULA
from cnn_course.checks.exercise import Case, Exercise, Part


def of(formula, count=fans):
    """Return the answer that puts the fans, as ``count`` counts them, into ``formula``."""
    return lambda shape: formula(*count(shape))


def rounded(formula):
    return [of(lambda *both, k=k: round(formula(*both), k)) for k in (1, 2, 3)]


#: How fans are miscounted, fan_in among them.
WRONG_FAN_IN = [
    miscounted.filters_first,
    miscounted.first_and_last,
    miscounted.with_biases,
    miscounted.filters_first_in_kernels,
    miscounted.first_two,
    miscounted.all_weights,
    miscounted.kernel_last,
    miscounted.added,
    miscounted.all_added,
    miscounted.with_a_bias,
    *(
        miscounted.counted(cells)
        for cells in (
            lambda k_h, k_w: k_h + k_w,
            lambda k_h, k_w: k_h**2,
            lambda k_h, k_w: k_w**2,
            lambda k_h, k_w: k_h,
            lambda k_h, k_w: k_w,
        )
    ),
]

NO_CELLS = (
    "커널의 칸 수를 곱하지 않고 채널 수만으로 계산한 결과와 정확히 같습니다. "
    "합성곱층에서는 fan_in과 fan_out에 커널의 높이와 너비도 곱하십시오. 함수 fans를 맞게 완성했으면 그 함수를 불러 쓰십시오."
)
NO_ROOT = "제곱근을 구하지 않은 결과와 정확히 같습니다. 마지막에 np.sqrt로 제곱근을 구하십시오."
ROOT_ABOVE = (
    "분자의 제곱근만 구한 결과와 정확히 같습니다. 먼저 나누고, 그 몫의 제곱근을 구하십시오."
)
ROOT_BELOW = (
    "분모의 제곱근만 구한 결과와 정확히 같습니다. 먼저 나누고, 그 몫의 제곱근을 구하십시오."
)
WHOLE = "언제나 0인 결과와 정확히 같습니다. //로 나누거나 정수로 바꾸면 소수점 아래가 버려져 0이 됩니다. /로 나눈 값을 그대로 쓰십시오."
ROUNDED = "결과를 반올림한 값과 정확히 같습니다. 반올림하지 말고 그대로 돌려주십시오."


def wrong_fans(name):
    return (
        f"맞는 식에 잘못 센 {name} 넣은 결과와 정확히 같습니다. "
        "함수 fans를 부른다면 먼저 fans의 검사를 모두 통과하게 하고, 직접 셌다면 밀집층과 합성곱층에서 하나씩 손으로 세어 비교하십시오."
    )


def _shapes(rng, hidden):
    return [*dense_shapes(rng, hidden), *conv_shapes(rng, hidden)]


def scale(name, formula, mistakes, working, reminder):
    """Return the exercise that asks for ``formula`` of the fans; it tells both in ``working``."""
    return Exercise(
        name=name,
        arguments=("shape",),
        reference=of(formula),
        parts={
            "general": Part(
                "밀집층과 합성곱층에서 결과가 맞습니다.",
                "밀집층이나 합성곱층에서 결과가 맞지 않습니다.",
                FORMULA,
                lambda rng, hidden: [Case((shape,), reminder) for shape in _shapes(rng, hidden)],
            )
        },
        mistakes=mistakes,
        probes=PROBES,
        working=lambda args, place: working.format(*fans(*args)),
    )
