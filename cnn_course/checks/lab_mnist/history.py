"""history: what lab.fit returned, with the validation data judged after every epoch."""

from numbers import Real

import numpy as np

from cnn_course.checks.lab_mnist.sections import DATA
from cnn_course.checks.value_check import ValueCheck, ValuePart

CURVES = ("loss", "accuracy", "val_loss", "val_accuracy")
EPOCHS = 5


def curves(history):
    """Say what is missing in the curves, "" where nothing is."""
    if not isinstance(history, dict):
        return "lab.fit이 돌려준 값(사전)이 와야 합니다."
    missing = [name for name in CURVES if not _is_curve(history.get(name))]
    if missing:
        return f'없거나 수의 리스트가 아닌 것: {", ".join(missing)}. lab.fit에 validation=을, compile에 metrics=["accuracy"]를 적으십시오.'
    lengths = {len(history[name]) for name in CURVES}
    if len(lengths) > 1 or min(lengths) < EPOCHS:
        return f"기록의 길이가 {sorted(lengths)}입니다. 네 곡선의 길이가 같고 {EPOCHS}에폭 이상이어야 합니다."
    shares = np.concatenate([history["accuracy"], history["val_accuracy"]])
    if not (np.all(shares >= 0) and np.all(shares <= 1)):
        return "정확도는 0과 1 사이의 비율이어야 합니다."
    return ""


def _is_curve(values):
    if not isinstance(values, list) or not values:
        return False
    return all(isinstance(v, Real) and np.isfinite(v) for v in values)


history = ValueCheck(
    name="history",
    parts={
        "curves": ValuePart(
            "에폭마다 훈련 데이터와 검증 데이터의 손실과 정확도가 남아 있습니다.",
            "훈련의 기록이 갖추어지지 않았습니다.",
            DATA,
            curves,
        ),
    },
)
