"""``python -m cnn_course.checks``: a student's commands beside the notebooks."""

import argparse
import sys
from pathlib import Path

from cnn_course.checks import hand_in, in_kernel, progress


class Parser(argparse.ArgumentParser):
    """Says in Korean what is wrong with a command line."""

    def error(self, message):
        self.exit(2, f"명령을 이해하지 못했습니다: {message}\n\n{self.format_help()}")


def main(arguments=None):
    parser = Parser(
        prog="python -m cnn_course.checks", usage="%(prog)s [노트북 …] [--progress [폴더]] [--submit 과제]",
        description="노트북의 검사를 처음부터 실행해 봅니다.", add_help=False,
    )  # fmt: skip
    parser.add_argument("notebooks", nargs="*", metavar="노트북", help="검사할 노트북(.ipynb)")
    parser.add_argument(
        "--progress", nargs="?", const=".", metavar="폴더",
        help="폴더(적지 않으면 지금 폴더)에 있는 노트북마다 얼마나 풀었는지 표로 보여 줍니다",
    )  # fmt: skip
    parser.add_argument(
        "--submit", metavar="과제", help="과제 폴더의 노트북을 검사하고 제출할 파일 하나로 묶습니다"
    )
    parser.add_argument("-h", "--help", action="help", help="이 도움말을 보여 줍니다")
    told = parser.parse_args(arguments)
    sys.stdout.reconfigure(errors="replace")  # a Korean Windows console has not every sign
    if told.submit:
        return hand_in.submit(Path(told.submit))
    if told.progress:
        return progress.show(Path(told.progress))
    if not told.notebooks:
        parser.error("검사할 노트북을 적으십시오.")
    return max(check(Path(notebook)) for notebook in told.notebooks)


def check(path):
    """Run one notebook and print what its checks say; return 0 where all are passed."""
    print(f"처음부터 실행합니다: {path.name}", file=sys.stderr, flush=True)
    try:
        results = in_kernel.run(path)
    except in_kernel.Unreadable as error:
        print(error)
        return 1
    for result in results:
        first, *rest = result.text.split("\n")
        print(f"[{'통과' if result.passed else '아직'}] {result.name}: {first}")
        print("".join(f"    {line}\n" for line in rest), end="")
    passed = sum(result.passed for result in results)
    print(f"{path.name}: 보이는 검사 {len(results)}개 가운데 {passed}개를 통과했습니다.\n")
    return int(passed < len(results))


if __name__ == "__main__":
    sys.exit(main())
