"""Download a data set's files: whole, within a time limit, or not at all."""

import http.client
import queue
import socket
import sys
import threading
import time
import urllib.error
import urllib.request
import zlib

from tqdm import tqdm

from cnn_course.data_sources.files import Unavailable, fault

CONNECT_SECONDS = 5  # until a server has answered: looking up its name is part of it
STALL_SECONDS = 10  # between two pieces of a file
TOTAL_SECONDS = 300  # for one data set

FAILURES = (OSError, ValueError, http.client.HTTPException, zlib.error)


def download(dataset, names):
    """Yield the names and contents of files, each checked, from the first mirror that works.

    A mirror that fails once is not asked again, so no internet is noticed once and not
    for every file.

    Parameters
    ----------
    dataset : DataSet
    names : list of str
        Which of its files to get.

    Raises
    ------
    Unavailable
        No mirror could give a file, or the time is over.
    """
    deadline = time.monotonic() + TOTAL_SECONDS
    missing = [file for file in dataset.files if file.name in names]
    reasons = []
    for mirror in dataset.mirrors:
        try:
            while missing:
                content = _content(f"{mirror}{missing[0].name}.gz", missing[0], deadline)
                yield missing.pop(0).name, content
            return
        except FAILURES as error:
            reasons.append(_in_words(error))
    raise Unavailable("; ".join(dict.fromkeys(reasons)))  # each reason once


def _content(url, file, deadline):
    """Return a checked file; its download is shown on stdout (stderr costs marks in nbgrader)."""
    unpacker, content = zlib.decompressobj(wbits=31), bytearray()  # 31: with gzip's header
    with _opened(url) as response, tqdm(
        total=file.size, desc=file.name, unit="B", unit_scale=True, file=sys.stdout
    ) as bar:  # fmt: skip
        while piece := response.read1(1 << 16):
            unpacked = unpacker.decompress(piece)
            content += unpacked
            bar.update(len(unpacked))
            if len(content) > file.size:
                break  # fault() says so
            if time.monotonic() > deadline:
                raise ConnectionError(f"{TOTAL_SECONDS}초 안에 다 받지 못했습니다")
    if reason := fault(file, content):
        raise ValueError(f"받은 {file.name} 파일의 {reason}")
    return bytes(content)


def _opened(url):
    """Open a URL within ``CONNECT_SECONDS``.

    In a thread of its own, because looking up a name knows no time limit.
    """
    answers = queue.SimpleQueue()

    def ask():
        try:
            answers.put(urllib.request.urlopen(url, timeout=STALL_SECONDS))
        except urllib.error.HTTPError as error:
            error.close()
            answers.put(error)
        except FAILURES as error:
            answers.put(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=CONNECT_SECONDS)
    except queue.Empty:
        raise ConnectionError(f"서버가 {CONNECT_SECONDS}초 안에 응답하지 않았습니다") from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def _in_words(error):
    """Return why a download failed, in Korean where the reason is a common one."""
    if isinstance(error, urllib.error.HTTPError):
        return f"서버가 {error.code}번 오류로 답했습니다"
    cause = getattr(error, "reason", error)  # what a URLError wraps
    if isinstance(cause, socket.gaierror):
        return "서버의 주소를 찾지 못했습니다"
    if isinstance(cause, TimeoutError):
        return "서버의 응답이 끊겼습니다"
    if isinstance(cause, zlib.error):
        return "받은 파일의 압축을 풀지 못했습니다"
    return str(cause) or type(cause).__name__
