"""mixed_mlp: a dense network that answers to mixed pixels as another does to pictures, untrained."""

import numpy as np

from cnn_course.checks import feedback
from cnn_course.checks.exercise import Part
from cnn_course.checks.feedback import generator
from cnn_course.checks.held_back import answers
from cnn_course.checks.lab_inside.given import few
from cnn_course.checks.lab_inside.sections import MIXED
from cnn_course.checks.model_check import UNSOLVED
from cnn_course.labs import model_file
from cnn_course.labs.errors import LabError

ORDER = np.random.default_rng(5).permutation(28 * 28)
LAYERS = ["Flatten", "Dense", "Dense"]
TRIVIAL = "mlp가 픽셀을 섞어도 똑같이 답합니다. 아직 아무것도 배우지 않은 모델입니다. 먼저 mlp를 훈련하십시오."
INVERSE = "섞은 순서를 거꾸로 쓴 결과와 같습니다. 섞은 이미지의 j번 픽셀은 원래 이미지의 order[j]번 픽셀이므로, j번 행에는 원래의 order[j]번 행이 와야 합니다."
UNCHANGED = (
    "mlp의 가중치를 그대로 복사한 결과와 같습니다. 첫 밀집층의 행도 픽셀과 똑같이 섞으십시오."
)
RETRAINED = "섞은 이미지에 mlp와 다르게 답합니다. 다시 훈련하지 말고 mlp의 가중치를 옮기되, 첫 밀집층에서 행의 순서만 바꾸십시오."


def mix(x):
    """Return pictures whose pixels are all mixed in the same way."""
    return x.reshape(len(x), -1)[:, ORDER].reshape(x.shape)


PARTS = {
    "layers": Part(
        "두 모델은 밀집층 둘로 된 같은 신경망입니다.",
        "두 모델의 층이 문제와 다릅니다.",
        MIXED,
        None,
    ),
    "answers": Part(
        "mixed_mlp가 섞은 이미지에 하는 답이, mlp가 원래 이미지에 하는 답과 똑같습니다.",
        "mixed_mlp가 섞은 이미지에 하는 답이, mlp가 원래 이미지에 하는 답과 다릅니다.",
        MIXED,
        None,
    ),
}


class MixedCheck:
    """The check of a pair of models; called like the others."""

    name, allows = "mixed_mlp", ()
    parts = PARTS

    def __call__(self, mixed_mlp, mlp, part, hidden=False):
        """Print that a part is right, or raise CheckFailed; hidden on the class's own pictures."""
        asked = feedback.part_of(self, part)
        if mlp is None or mixed_mlp is None:
            raise feedback.CheckFailed(UNSOLVED)
        seen = _odd_layers(mlp, mixed_mlp)
        if not seen and part == "answers":
            x = few()[0]
            if hidden:
                x = generator(self.name, part, True).random(x.shape).astype("float32")
            seen = _odd_answers(mlp, mixed_mlp, x)
        if seen:
            lines = [f"숨은 검사: {asked.failed}"] if hidden else [asked.failed, seen]
            raise feedback.CheckFailed(feedback.message(lines, "", asked.section))
        print(f"숨은 검사: {asked.passed}" if hidden else asked.passed)


def _odd_layers(mlp, mixed):
    try:
        one, other = model_file.describe(mlp, "mlp"), model_file.describe(mixed, "mixed_mlp")
    except LabError as error:
        return str(error)
    for name, told in (("mlp", one), ("mixed_mlp", other)):
        kinds = [layer["layer"] for layer in told[1:]]
        if kinds != LAYERS or told[0]["shape"] != [28, 28, 1] or told[-1]["units"] != 10:
            return (
                f"{name}의 층이 {', '.join(kinds)}입니다. 문제에 적힌 dense_network()로 만드십시오."
            )
    return (
        "" if one == other else "두 모델의 층이 서로 다릅니다. 둘 다 dense_network()로 만드십시오."
    )


def _odd_answers(mlp, mixed, x):
    right, came = answers(mlp, x), answers(mixed, mix(x))

    def same(other):
        return np.allclose(came, other, rtol=1e-2, atol=1e-2 * np.abs(right).max())

    for sentence, wrong in [
        (UNCHANGED, answers(mlp, mix(x))),
        (INVERSE, answers(mlp, mix(mix(x)))),
    ]:
        if np.allclose(wrong, right, rtol=1e-2, atol=1e-2 * np.abs(right).max()):
            return TRIVIAL
        if same(wrong):
            return sentence
    return "" if same(right) else RETRAINED


mixed_mlp = MixedCheck()
