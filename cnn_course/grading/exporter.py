"""nbgrader's way to a submitted notebook: through our own reader, into the released cells."""

import functools
import os
from pathlib import Path

import nbformat
from nbconvert.exporters import NotebookExporter

from cnn_course.grading import gradebook, office_process, submission
from cnn_course.grading.matching import match
from cnn_course.grading.release import released_notebook

NOTICE = "**제출한 파일을 읽지 못해 0점으로 처리했습니다.** {} 아래에 있는 것은 제출한 답이 아니라 빈 문제입니다."
UNREADABLE = (
    "{}: {} 이 노트북은 0점입니다. 학생에게 파일을 다시 받아 놓고, autograde와 generate_feedback에 "
    "--student={} --force를 붙여 다시 실행하십시오."
)
NO_SEED = (
    "class_seed.txt가 없어, 숨은 검사의 입력을 학생이 미리 볼 수 있습니다. "
    "README의 「나누어 주고 채점하기」 2번을 보십시오."
)
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


class SubmissionExporter(NotebookExporter):
    """Reads what was submitted, and makes a notebook without answers of what cannot be read.

    So a broken file gets no points and says why, and its old marks are not left standing.
    """

    def from_filename(self, filename, resources=None, **keywords):
        path, ids = Path(filename), resources["nbgrader"]
        coursedir = self.parent.coursedir
        graded = coursedir.format_path(
            coursedir.autograded_directory, ids["student"], ids["assignment"]
        )
        if path.parent == Path(graded):  # nbgrader's second look, at what the first has written
            return super().from_filename(filename, resources, **keywords)
        _warn_without_seed(self.log)
        office_process.start()
        resources["metadata"] = {"name": path.stem, "path": str(path.parent)}
        gradebook.forget_marks(**ids)
        release = released_notebook(coursedir, ids)
        stubs = gradebook.stubs(release, **ids)
        try:
            cells = match(release, stubs, submission.read(path))
        except submission.Unreadable as reason:
            self.log.warning(UNREADABLE.format(path, reason, ids["student"]))
            notice = {"name": "", "kind": "markdown", "source": NOTICE.format(reason)}
            cells = match(release, stubs, [{**notice, "attachments": None}])
        notebook = nbformat.from_dict({
            "cells": cells,
            "metadata": {"kernelspec": KERNEL},
            "nbformat": 4,
            "nbformat_minor": 5,
        })
        return self.from_notebook_node(notebook, resources, **keywords)


@functools.cache
def _warn_without_seed(log):
    """Say once that hidden inputs are everyone's: nothing else would show it."""
    if not os.environ.get("CNN_COURSE_CLASS_SEED"):
        log.warning(NO_SEED)
