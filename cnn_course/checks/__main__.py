"""``python -m cnn_course.checks``: a student's commands beside the notebooks."""

import argparse
import glob
import os
import sys
from pathlib import Path

from cnn_course.checks import hand_in, in_kernel, notebook_file, progress

NESTED = "이 명령이 노트북을 실행하는 중이므로, 노트북의 셀에 적힌 같은 명령은 실행하지 않았습니다."
INTERRUPTED = "멈추었습니다. 노트북은 그대로 있고, 제출할 파일은 새로 만들지 않았습니다."
USAGE = """\
노트북의 검사를 처음부터 실행해 봅니다. 다음 가운데 하나로 씁니다.
  python -m cnn_course.checks 노트북 …
  python -m cnn_course.checks --progress [폴더]
  python -m cnn_course.checks --submit [과제]"""
ONE_AT_A_TIME = (
    "노트북, --progress, --submit 가운데 하나만 적으십시오. 과제는 한 번에 하나씩 제출합니다."
)


class Parser(argparse.ArgumentParser):
    """Says in Korean what is wrong with a command line."""

    def error(self, message):
        self.exit(2, f"명령을 이해하지 못했습니다. {message}\n\n{self.format_help()}")


def main(arguments=None):
    parser = Parser(
        usage=argparse.SUPPRESS, description=USAGE, add_help=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    choices = parser.add_argument_group("적을 수 있는 것")
    choices.add_argument("notebooks", nargs="*", metavar="노트북", help="검사할 노트북(.ipynb)")
    choices.add_argument(
        "--progress", nargs="?", const=".", metavar="폴더",
        help="폴더(적지 않으면 지금 폴더)에 있는 노트북마다 얼마나 풀었는지 표로 보여 줍니다",
    )  # fmt: skip
    choices.add_argument(
        "--submit", nargs="?", const=".", metavar="과제",
        help="과제 폴더(적지 않으면 지금 폴더)의 노트북을 검사하고 제출할 파일 하나로 묶습니다",
    )  # fmt: skip
    choices.add_argument("-h", "--help", action="help", help="이 도움말을 보여 줍니다")
    told, unknown = parser.parse_known_args(arguments)
    sys.stdout.reconfigure(errors="replace")  # a Korean Windows console has not every sign
    if os.environ.get(in_kernel.INSIDE):  # else a notebook would run itself without end
        print(NESTED)
        return 1
    if unknown:
        parser.error(f"모르는 옵션입니다: {' '.join(unknown)}")
    if bool(told.notebooks) + (told.progress is not None) + (told.submit is not None) > 1:
        parser.error(ONE_AT_A_TIME)
    if told.submit:
        return hand_in.submit(Path(told.submit))
    if told.progress:
        return progress.show(Path(told.progress))
    if not told.notebooks:
        parser.error("검사할 노트북을 적으십시오.")
    return max(check(path) for name in told.notebooks for path in named(name))


def named(name):
    """Return the paths that are meant; Windows leaves it to a command what ``*.ipynb`` means."""
    found = [] if Path(name).exists() else sorted(glob.glob(name))
    return [Path(path) for path in found or [name]]


def check(path):
    """Run one notebook and print what its checks say; return 0 where all are passed."""
    try:
        notebook = notebook_file.read(path)
    except notebook_file.Unreadable as error:
        print(error)
        return 1
    print(f"처음부터 실행합니다: {path.name}", file=sys.stderr, flush=True)
    done = in_kernel.run(notebook, path.parent)
    for trouble in done.troubles:
        print(trouble + "\n")
    for (passed, text), names in done.by_text().items():
        first, *rest = text.split("\n")
        print(f"[{'통과' if passed else '아직'}] {', '.join(names)}: {first}")
        print("".join(f"    {line}\n" for line in rest), end="")
    passed, many = sum(result.passed for result in done.results), len(done.results)
    print(f"{path.name}: 보이는 검사 {many}개 가운데 {passed}개를 통과했습니다.")
    print(f"한 문제도 풀지 않은 노트북입니다. {notebook_file.UNSAVED}\n" if done.untouched else "")
    return int(passed < many)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print(f"\n{INTERRUPTED}", file=sys.stderr)
        sys.exit(130)
