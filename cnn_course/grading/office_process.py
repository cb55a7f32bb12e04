"""The office as nbgrader's process sees it: one child process for all notebooks."""

import functools

from cnn_course.grading import limits
from cnn_course.grading.prepare import ensure_prepared
from cnn_course.grading.worker import Worker, WorkerGone, environment

GONE = (
    "채점하는 프로세스가 끝났거나 {seconds}초 안에 답하지 않아, 이 노트북은 채점하지 못했습니다. "
    "같은 명령을 다시 실행하고, 되풀이되면 `python -m cnn_course.grading prepare`를 실행하십시오."
)
FAILED = "이 노트북은 채점하지 못했습니다. 학생의 잘못이 아니라 강좌나 설치의 문제입니다.\n{}"


@functools.cache
def start():
    """Start the office, if it does not run yet: it gets ready while nbgrader goes on."""
    ensure_prepared()
    return Worker("cnn_course.grading.office", environment("CNN_COURSE_CLASS_SEED"))


def ask(told):
    """Let the office grade one notebook; see :class:`job.Job`.

    Raises
    ------
    RuntimeError
        It could not; in Korean, for the instructor.
    """
    seconds = limits.NOTEBOOK_SECONDS + 2 * told["cell_seconds"] + limits.GRACE_SECONDS
    try:
        answer = start().ask(told, seconds)
    except WorkerGone:
        start.cache_clear()
        raise RuntimeError(GONE.format(seconds=seconds)) from None
    if "failure" in answer:
        raise RuntimeError(FAILED.format(answer["failure"]))
    return answer
