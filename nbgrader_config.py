"""nbgrader's settings: ``solutions/`` is the source, ``exercises/`` the release.

Read by every ``nbgrader`` command given in this folder, and by ``tools/release.py``.
"""

import hashlib
import os
import sysconfig
from pathlib import Path

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

# A check takes a second, one that trains a network five; what runs longer does not end.
c.Execute.timeout = 30
c.Execute.error_on_timeout = {
    "ename": "CellTimeoutError",
    "evalue": "",
    "traceback": [
        "시간 초과: 셀의 실행이 30초 안에 끝나지 않아 멈추었습니다. 반복문이 끝나는지 보십시오."
    ],
}

# To make a gradebook nbgrader calls alembic by name, and finds it only in an activated .venv.
os.environ["PATH"] = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])

# The inputs of hidden checks are drawn from the class's own seed, where there is one; the file
# is never committed. Kernels inherit its hash, which is ASCII in whatever way it was saved.
if CLASS_SEED.exists():
    seed = hashlib.sha256(CLASS_SEED.read_bytes().strip())
    os.environ["CNN_COURSE_CLASS_SEED"] = seed.hexdigest()
