"""Downloads from a server on this machine that is whole, wrong, slow or gone."""

import gzip
import socket
import threading
import time

import pytest

from cnn_course.data_sources import download as source
from cnn_course.data_sources.download import download
from cnn_course.data_sources.files import Unavailable
from tests.data.small_data import CONTENTS, server, small_set, whole

NAMES = list(CONTENTS)


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def closed():
    """The address of a port at which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}/"


def test_every_missing_file_comes_whole_and_is_shown_on_stdout(capsys):
    with server(whole) as (url, asked):
        assert dict(download(small_set(url), NAMES[1:])) == dict(list(CONTENTS.items())[1:])
    assert asked == [f"{name}.gz" for name in NAMES[1:]]
    out, err = capsys.readouterr()
    assert "t10k-images-idx3-ubyte: 100%" in out and not err


def test_nothing_missing_asks_nobody(closed):
    assert list(download(small_set(closed), [])) == []


def test_no_internet_is_noticed_once_at_once_and_quietly(closed, capsys):
    start = time.monotonic()
    with pytest.raises(Unavailable):
        list(download(small_set(closed), NAMES))
    assert time.monotonic() - start < 3
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (lambda name: (404, b"gone"), "서버가 404번 오류로 답했습니다"),
        (lambda name: (200, b"<html>Log in to the wireless network</html>"), "압축을 풀지 못"),
        (lambda name: (200, whole(name)[1][:-500]), "바이트여야 하는데"),
        (lambda name: (200, gzip.compress(b"!" * len(CONTENTS[name]))), "내용이 원본과 다릅니다"),
        (lambda name: (200, gzip.compress(bytes(10**8))), "바이트여야 하는데"),
    ],
    ids=["missing", "a page to log in", "half", "wrong bytes", "a bomb"],
)
def test_a_mirror_that_fails_is_asked_once_and_the_next_one_helps(answer, reason, capsys):
    with server(answer) as (bad, asked_bad), server(whole) as (good, asked_good):
        with pytest.raises(Unavailable, match=reason):
            list(download(small_set(bad), NAMES))
        assert len(asked_bad) == 1
        assert dict(download(small_set(bad, good), NAMES)) == CONTENTS
        assert len(asked_bad) == 2 and len(asked_good) == 4
    assert capsys.readouterr().err == ""


def test_the_next_mirror_goes_on_where_the_last_one_stopped():
    def first_file_only(name):
        return whole(name) if name == NAMES[0] else (503, b"")

    with server(first_file_only) as (bad, _), server(whole) as (good, asked):
        assert dict(download(small_set(bad, good), NAMES)) == CONTENTS
    assert asked == [f"{name}.gz" for name in NAMES[1:]]


def test_a_server_that_accepts_and_says_nothing_is_left(monkeypatch):
    monkeypatch.setattr(source, "CONNECT_SECONDS", 0.3)
    monkeypatch.setattr(source, "STALL_SECONDS", 0.6)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        start = time.monotonic()
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        with pytest.raises(Unavailable, match=r"서버가 0\.3초 안에 응답하지 않았습니다"):
            list(download(small_set(url), NAMES))
        assert time.monotonic() - start < 3


def test_a_name_that_is_looked_up_for_ever_is_left(monkeypatch):
    done = threading.Event()

    def look_up(*_, **__):
        done.wait(10)
        raise socket.gaierror(-3, "Temporary failure in name resolution")

    monkeypatch.setattr(source, "CONNECT_SECONDS", 0.3)
    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    start = time.monotonic()
    with pytest.raises(Unavailable, match=r"0\.3초 안에"):
        list(download(small_set("http://mirror.invalid/"), NAMES))
    assert time.monotonic() - start < 3
    done.set()


def test_an_unknown_name_is_said_in_korean(monkeypatch):
    def look_up(*_, **__):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    with pytest.raises(Unavailable) as caught:
        list(download(small_set("http://one.invalid/", "http://two.invalid/"), NAMES))
    assert str(caught.value) == "서버의 주소를 찾지 못했습니다"  # once for both mirrors


def slowly(seconds, wait):
    """Return an answer that sends a byte every ``seconds``, and ends when the test does."""

    def answer(name):
        def drip():
            for byte in whole(name)[1]:
                yield bytes([byte])
                if wait.wait(seconds):
                    return

        return 200, drip()

    return answer


@pytest.mark.parametrize(
    ("limit", "seconds", "reason"),
    [
        ("STALL_SECONDS", 30, "서버의 응답이 끊겼습니다"),
        ("TOTAL_SECONDS", 0.05, r"0\.4초 안에 다 받지 못했습니다"),
    ],
    ids=["stalls", "drips"],
)
def test_a_server_that_stalls_or_drips_is_left(monkeypatch, limit, seconds, reason):
    monkeypatch.setattr(source, limit, 0.4)
    wait = threading.Event()
    with server(slowly(seconds, wait)) as (url, _):
        start = time.monotonic()
        with pytest.raises(Unavailable, match=reason):
            list(download(small_set(url), NAMES))
        assert time.monotonic() - start < 3
        wait.set()
