"""What grading needs of nbgrader's gradebook beside what nbgrader does itself."""

from nbgrader.api import Gradebook, MissingEntry

from cnn_course.grading.release import ReleaseError

STALE = (
    "성적부에 저장된 문제가 원본 solutions/{assignment}/{notebook}.ipynb와 다릅니다. 다음 두 명령을 "
    ".venv의 파이썬으로 차례로 실행하십시오: python -m nbgrader generate_assignment {assignment} --force, "
    "python -m nbgrader autograde {assignment} --force"
)


def stubs(release, *, db_url, assignment, notebook, student):
    """Return the sources of the released cells as the students got them, by name.

    Raises
    ------
    ReleaseError
        The gradebook was made from another state of the instructor's notebook.
    """
    with Gradebook(db_url) as gradebook:
        cells = gradebook.find_notebook(notebook, assignment).source_cells
        found = {cell.name: cell.source for cell in cells}
    names = {cell.name for cell in release.cells if cell.name}
    changed = [
        c.name for c in release.cells if c.role == "graded" and found.get(c.name) != c.source
    ]
    if names != set(found) or changed:
        raise ReleaseError(STALE.format(assignment=assignment, notebook=notebook))
    return found


def forget_marks(*, db_url, assignment, notebook, student):
    """Take back the automatic marks of an earlier run: if this one fails, none is left.

    What a grader has entered by hand stays. Until the new marks are there, the notebook counts
    as still to be graded.
    """
    with Gradebook(db_url) as gradebook:
        try:
            submitted = gradebook.find_submission_notebook(notebook, assignment, student)
        except MissingEntry:
            return
        for grade in submitted.grades:
            grade.auto_score, grade.needs_manual_grade = None, True
        gradebook.db.commit()
