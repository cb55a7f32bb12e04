"""``python -m cnn_course.grading prepare``: the instructor's commands beside nbgrader's."""

import argparse
from pathlib import Path

PREPARE = "채점에 쓰는 샌드박스를 이 컴퓨터에 준비합니다"
SAME = "실습에서 훈련한 모델의 가중치가 서로 같은 학생을 찾습니다(강좌 폴더에서 실행합니다)"


def main():
    parser = argparse.ArgumentParser(prog="python -m cnn_course.grading")
    commands = parser.add_subparsers(dest="command", required=True, metavar="명령")
    commands.add_parser("prepare", help=PREPARE, description=PREPARE)
    same = commands.add_parser("same_weights", help=SAME, description=SAME)
    same.add_argument("assignment", nargs="?", default="*", metavar="실습")
    told = parser.parse_args()
    if told.command == "prepare":
        from cnn_course.grading.prepare import prepare

        return prepare()
    from cnn_course.grading.same_weights import show

    return show(Path.cwd(), told.assignment)


if __name__ == "__main__":
    main()
