"""``python -m cnn_course.grading prepare``: the instructor's commands beside nbgrader's."""

import argparse

from cnn_course.grading.prepare import prepare


def main():
    parser = argparse.ArgumentParser(prog="python -m cnn_course.grading")
    commands = parser.add_subparsers(dest="command", required=True, metavar="명령")
    commands.add_parser("prepare", help="채점에 쓰는 샌드박스를 이 컴퓨터에 준비합니다")
    parser.parse_args()
    prepare()


if __name__ == "__main__":
    main()
