"""Reading a submitted notebook, whatever was submitted under its name."""

import json
import os
import stat

from cnn_course.grading import limits

KINDS = ("code", "markdown", "raw")
OPEN_IT = "주피터에서 열리는지 확인하고 다시 제출하십시오."


class Unreadable(Exception):
    """The file is no notebook; the text says why, in Korean."""


def read(path):
    """Return the cells of a notebook as dicts of kind, source, grade_id and attachments.

    Only these are read: outputs, tags and all other metadata are as if they were not there.

    Raises
    ------
    Unreadable
        It is no regular file, too large, no JSON or has no cells.
    """
    try:
        told = json.loads(_notebook_bytes(path).decode("utf-8-sig"))
    except OSError as error:
        raise Unreadable(f"파일을 읽지 못했습니다({error.strerror or error}).") from None
    except (ValueError, RecursionError):
        raise Unreadable(
            f"노트북 파일이 아니거나 도중에 잘렸습니다(JSON이 아닙니다). {OPEN_IT}"
        ) from None
    cells = told.get("cells") if isinstance(told, dict) else None
    if not isinstance(cells, list):
        raise Unreadable(f"주피터 노트북(nbformat 4)이 아닙니다. {OPEN_IT}")
    if len(cells) > limits.CELLS:
        raise Unreadable(
            f"셀이 {limits.CELLS}개를 넘습니다. 필요 없는 셀을 지우고 다시 제출하십시오."
        )
    return [_cell(cell) for cell in cells if isinstance(cell, dict)]


def _notebook_bytes(path):
    data = regular_bytes(path, limits.NOTEBOOK_BYTES)
    if len(data) > limits.NOTEBOOK_BYTES:
        raise Unreadable(
            f"파일이 {limits.NOTEBOOK_BYTES // 2**20}MB보다 큽니다. 출력을 모두 지워 저장하고 다시 제출하십시오."
        )
    return data


def regular_bytes(path, most):
    """Return a regular file's bytes, one more than ``most`` at the most.

    Raises
    ------
    OSError, Unreadable
        There is none, or it is a link, a folder or a pipe.
    """
    # what is a link or a pipe is not opened, and nothing can be put in its place in between
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    status = os.lstat(path)
    if not stat.S_ISREG(status.st_mode) or status.st_nlink > 1:
        raise Unreadable(
            "보통 파일이 아니라 링크(심볼릭 링크, 하드 링크)나 폴더, 파이프입니다. "
            "노트북 파일 자체를 다시 제출하십시오."
        )
    with os.fdopen(os.open(path, flags | getattr(os, "O_BINARY", 0)), "rb") as file:
        return file.read(most + 1)


def _cell(cell):
    kind, source = cell.get("cell_type"), cell.get("source")
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    metadata = cell.get("metadata")
    flags = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    name = flags.get("grade_id") if isinstance(flags, dict) else None
    return {
        "kind": kind if kind in KINDS else "raw",
        "source": source if isinstance(source, str) else "",
        "name": name if isinstance(name, str) else "",
        "attachments": cell.get("attachments"),
    }
