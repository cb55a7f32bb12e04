"""mixed_model and policies: a model trained in mixed precision, as far as one can tell afterwards.

A handed-in file describes layers without their dtype, and the office computes in float32. So
three things are asked that can be: weights that are finer than float16 (training in float16
alone would have left none), what the model can do, and the dtypes as the student read them off.
"""

import numpy as np

from cnn_course.checks import held_back
from cnn_course.checks.digit_models import misfit
from cnn_course.checks.lab_gpu.sections import HALF
from cnn_course.checks.model_check import ModelCheck, ModelPart
from cnn_course.checks.value_check import ValueCheck, ValuePart

SMALL, WHOLE = 0.85, 0.85  # of the small data's 1,000 digits, of MNIST's 10,000
FINER = 0.5  # of the weights of every layer, at least
HALF_ONLY = (
    "거의 모든 값이 float16으로도 정확히 나타나는 수인 층이 있습니다. 가중치까지 float16이면 작은 걸음이 반올림에 묻힙니다. "
    '"float16"이 아니라 "mixed_float16"을 쓰십시오.'
)


def weights(asked):
    """Say that the weights are no finer than float16's, "" where they are."""
    odd = misfit(asked.model)
    if odd:
        return odd
    kernels = [w for w in asked.model.get_weights() if w.ndim > 1]
    finer = [np.mean(w != w.astype(np.float16).astype(np.float32)) for w in kernels]
    return "" if min(finer, default=0) >= FINER else HALF_ONLY


def accuracy(asked):
    """Say that the model is right too seldom in float32, "" where it is not."""
    odd = misfit(asked.model)
    if odd:
        return odd
    found, wanted = (
        held_back.accuracy(asked.model, "mnist", asked.hidden),
        WHOLE if asked.hidden else SMALL,
    )
    return "" if found >= wanted else f"정확도가 {found:.1%}입니다. {wanted:.0%} 이상이어야 합니다."


def dtypes(policies, model):
    """Say which layer's dtypes are odd, "" where none are."""
    rows = policies if isinstance(policies, list | tuple) else []
    if not rows or not all(_is_row(row) for row in rows):
        return "층마다 [이름, 계산의 dtype, 가중치의 dtype] 세 글자열을 담은 리스트가 와야 합니다."
    if len(rows) < len(model.layers):
        return f"층은 {len(model.layers)}개인데 {len(rows)}개를 적었습니다. model.layers를 모두 적으십시오."
    *before, (last, computes, _) = rows
    if computes != "float32":
        return f'마지막 층 {last}이 {computes}로 계산합니다. 로짓과 손실은 float32여야 합니다. 그 층에 dtype="float32"를 적으십시오.'
    wrong = [name for name, of_sums, _ in before if of_sums != "float16"]
    if wrong:
        return f"float16으로 계산하지 않는 층이 있습니다: {', '.join(wrong)}"
    wrong = [name for name, _, of_weights in rows if of_weights != "float32"]
    return f"가중치가 float32가 아닌 층이 있습니다: {', '.join(wrong)}" if wrong else ""


def _is_row(row):
    return isinstance(row, list | tuple) and len(row) == 3 and all(isinstance(w, str) for w in row)


mixed_model = ModelCheck(
    name="mixed_model",
    parts={
        "weights": ModelPart(
            "가중치에는 float16보다 자세한 값이 들어 있습니다.",
            "가중치가 혼합 정밀도로 훈련한 것으로 보이지 않습니다.",
            HALF,
            weights,
        ),
        "accuracy": ModelPart(
            "float32로 다시 계산해도 처음 보는 숫자를 기준만큼 맞힙니다.",
            "맞힌 비율이 기준에 미치지 못합니다.",
            HALF,
            accuracy,
        ),
    },
)

policies = ValueCheck(
    name="policies",
    parts={
        "dtypes": ValuePart(
            "마지막 층만 float32로 계산하고, 가중치는 모두 float32입니다.",
            "층의 dtype이 혼합 정밀도에 맞지 않습니다.",
            HALF,
            dtypes,
        ),
    },
)
