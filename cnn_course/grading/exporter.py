"""nbgrader's way to a submitted notebook: through our own reader, into the released cells."""

from pathlib import Path

import nbformat
from nbconvert.exporters import NotebookExporter

from cnn_course.grading import gradebook, office_process, submission
from cnn_course.grading.matching import match
from cnn_course.grading.release import released_notebook

NOTICE = (
    "**제출한 파일을 읽지 못했습니다.** {} 주피터에서 열리는 노트북인지 확인하고 다시 제출하십시오."
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
        office_process.start()
        resources["metadata"] = {"name": path.stem, "path": str(path.parent)}
        gradebook.forget_marks(**ids)
        release = released_notebook(coursedir, ids)
        stubs = gradebook.stubs(release, **ids)
        notebook = nbformat.from_dict({
            "cells": match(release, stubs, self._submitted(path)),
            "metadata": {"kernelspec": KERNEL},
            "nbformat": 4,
            "nbformat_minor": 5,
        })
        return self.from_notebook_node(notebook, resources, **keywords)

    def _submitted(self, path):
        try:
            return submission.read(path)
        except submission.Unreadable as reason:
            self.log.warning("%s: %s", path, reason)
            notice = {"kind": "markdown", "source": NOTICE.format(reason)}
            return [{"name": "", "attachments": None, **notice}]
