"""nbgrader's settings: ``solutions/`` is the source, ``exercises/`` the release.

Read by every ``nbgrader`` command given in this folder, and by ``tools/release.py``.
"""

import hashlib
import os
import sysconfig
from pathlib import Path

from cnn_course.grading.set_aside import set_aside_timestamps
from tools.addresses import read_addresses

COURSE = Path(__file__).resolve().parent
CLASS_SEED = COURSE / "class_seed.txt"

c = get_config()  # noqa: F821 -- nbgrader puts it into this file's namespace

c.CourseDirectory.root = str(COURSE)
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"

# What stands in the students' notebooks where the solution was.
c.ClearSolutions.code_stub = {
    "python": "# 여기에 코드를 쓰고, 아래 줄은 지우십시오.\n"
    'raise NotImplementedError("아직 풀지 않았습니다.")'
}
c.ClearSolutions.text_stub = "이 문장을 지우고 여기에 답을 쓰십시오."
# Our two, then nbgrader's own but for those that add headers and generated tests. Colab lacks
# the package: a cell installs it from the published book, or from beside the notebook. A table
# to be filled in stays, empty.
c.GenerateAssignment.preprocessors = [
    "cnn_course.grading.install_cell.AddInstallCell",
    "cnn_course.grading.clear_solutions.ClearSolutions",
    "nbgrader.preprocessors.LockCells",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.CheckCellMetadata",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.SaveCells",
    "nbgrader.preprocessors.ClearHiddenTests",
    "nbgrader.preprocessors.ClearMarkScheme",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.AddInstallCell.book = read_addresses(COURSE / "_config.yml").site

# A student's code runs in a sandbox, the checks outside it: see cnn_course/grading/.
c.Autograde.exporter_class = "cnn_course.grading.exporter.SubmissionExporter"
c.Autograde.pre_convert_hook = "cnn_course.grading.ready.before_grading"
c.Autograde.autograde_preprocessors = [
    "cnn_course.grading.preprocessor.GradeInTwoRooms",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
# With a lab's notebook a file of results is handed in: collected archives keep both.
c.FileNameCollectorPlugin.valid_ext = [".ipynb", ".npz"]
# A student's heading would else get the id of a graded cell, by which the formgrader finds it.
c.HTMLExporter.exclude_anchor_links = True

# To make a gradebook nbgrader calls alembic by name, and finds it only in an activated .venv.
os.environ["PATH"] = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])

# The inputs of hidden checks are drawn from the class's own seed, where there is one; the file
# is never committed. The office inherits its hash, which is ASCII in whatever way it was saved.
if CLASS_SEED.exists():
    seed = hashlib.sha256(CLASS_SEED.read_bytes().strip())
    os.environ["CNN_COURSE_CLASS_SEED"] = seed.hexdigest()

set_aside_timestamps(COURSE)
