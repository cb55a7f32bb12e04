"""Bring ``exercises/`` and the students' zips up to date: ``python -m tools.exercises``."""

from tools import console
from tools.assignments import update_assignments
from tools.mirror import update_exercises
from tools.release import ROOT
from tools.student_zip import write_student_zips


def main():
    update_exercises()
    update_assignments()
    for file in write_student_zips():
        print(f"학생에게 나누어 줄 파일: {file.relative_to(ROOT).as_posix()}")


if __name__ == "__main__":
    console.run(main)
