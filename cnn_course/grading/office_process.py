"""The office as nbgrader's process sees it: one child process for all notebooks."""

import functools

from cnn_course.grading import limits
from cnn_course.grading.prepare import ensure_prepared
from cnn_course.grading.worker import Worker, WorkerGone, environment

GONE = (
    "채점 프로세스가 도중에 멈추었거나 {seconds}초 안에 답하지 않아 이 노트북을 채점하지 못했습니다. "
    "같은 명령을 다시 실행하십시오. 되풀이되면 .venv의 파이썬으로 `python -m cnn_course.grading prepare`를 "
    "실행하고, 거기에 나오는 안내를 따르십시오."
)
FAILED = (
    "이 노트북은 채점하지 못했습니다. 학생의 잘못이 아니라 강좌의 검사나 설치에 잘못이 있습니다. "
    "아래의 오류를 바로잡은 뒤 같은 명령을 다시 실행하십시오.\n{}"
)


@functools.cache
def start():
    """Start the office, if it does not run yet: it gets ready while nbgrader goes on."""
    ensure_prepared()
    on_cpu = {"CUDA_VISIBLE_DEVICES": "-1"}  # a lab's models: everywhere the same way
    return Worker("cnn_course.grading.office", environment("CNN_COURSE_CLASS_SEED") | on_cpu)


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
