"""The check of the lab with which labs' grading is tested: a prediction, and a trained model."""

from cnn_course.checks import held_back
from cnn_course.checks.exercise import Part
from cnn_course.checks.model_check import ModelCheck, ModelPart
from cnn_course.checks.sections import section
from cnn_course.checks.table import Table, entries

READ = section(9, "손으로 한 칸 계산하기")
ENOUGH = 0.75

predicted = Table(
    name="predicted",
    right={"파라미터": 7850, "출력": 10},
    form="정수를 적으십시오.",
    parts={
        "all": Part(
            "두 수가 맞습니다.", "맞지 않는 칸이 있습니다.", READ, entries("파라미터", "출력")
        )
    },
    mistakes=[],
    items={},
)


def structure(asked):
    kinds = [layer["layer"] for layer in asked.layers]
    return "" if kinds == ["Flatten", "Dense"] else f"층이 {kinds}입니다."


def accuracy(asked):
    share = held_back.accuracy(asked.model, "mnist", asked.hidden)
    return "" if share >= ENOUGH else f"정확도가 {share:.2f}로, {ENOUGH}보다 낮습니다."


digits = ModelCheck(
    name="digits",
    parts={
        "structure": ModelPart("층이 맞습니다.", "층이 다릅니다.", READ, structure),
        "accuracy": ModelPart("충분히 맞힙니다.", "너무 적게 맞힙니다.", READ, accuracy),
    },
)
