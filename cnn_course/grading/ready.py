"""What happens before a submission is graded: nbgrader's pre-convert hook.

Labs need more of the instructor's machine than exercises do. Where something is missing, no
student may lose points for it: nothing is graded then.
"""

import functools
import importlib.util
from pathlib import Path

from cnn_course.data_sources.cache import read_cache
from cnn_course.data_sources.files import FASHION_MNIST, MNIST
from cnn_course.grading.release import read
from cnn_course.grading.set_aside import set_aside

NOTHING = "아무것도 채점하지 않았습니다. {} 같은 명령을 다시 실행하십시오.\n{}"
NO_PICTURES = (
    "실습의 모델은 테스트 이미지 10,000장으로 채점하는데, 이 컴퓨터에 {} 데이터가 온전히 있지 않습니다. "
    + NOTHING.format(
        ".venv의 파이썬으로 다음 가운데 하나를 실행한 뒤",
        "    python -m cnn_course.datasets            (인터넷에서 받습니다)\n"
        "    python -m cnn_course.datasets --offline  (npm과 데비안의 패키지 저장소에서 받습니다)",
    )
)
NO_KERAS = (
    "실습의 모델은 TensorFlow로 다시 만들어 채점하는데, 이 파이썬에는 TensorFlow가 없습니다. "
    + NOTHING.format(
        "make setup을 실행하거나 .venv의 파이썬으로 다음을 실행한 뒤",
        "    python -m pip install -r requirements.txt",
    )
)


def before_grading(*, assignment, student, notebooks):
    """Set aside what must not be copied; of a lab, see that it can be graded here.

    Raises
    ------
    SystemExit
        It cannot: nbgrader passes over any other error of a hook.
    """
    set_aside(assignment=assignment, student=student, notebooks=notebooks)
    if any(map(_is_lab, notebooks)):
        ensure_ready()


@functools.cache
def ensure_ready():
    """Stop, with what to do, where labs cannot be graded on this machine."""
    if importlib.util.find_spec("tensorflow") is None:
        raise SystemExit(NO_KERAS)
    missing = [
        dataset.title
        for dataset in (MNIST, FASHION_MNIST)
        if len(read_cache(dataset)) < len(dataset.files)
    ]
    if missing:
        raise SystemExit(NO_PICTURES.format(", ".join(missing)))


def _is_lab(submitted):
    """Tell whether a submitted notebook is a lab's, by the instructor's own."""
    path = Path(submitted).absolute()
    source = path.parents[3] / "solutions" / path.parent.name / path.name
    return source.is_file() and read(source).is_lab
