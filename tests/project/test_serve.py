"""``make serve``: an occupied port, a wrong port, no book yet, and a page that arrives."""

import socket
import subprocess
import sys
import urllib.request

import pytest

from tools import serve


@pytest.fixture
def built(tmp_path, monkeypatch):
    (tmp_path / "index.html").write_text("책", encoding="utf-8")
    monkeypatch.setattr(serve, "BOOK", tmp_path)


def test_an_occupied_port_is_named_with_the_way_out(built):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(SystemExit) as stop:
            serve.main([str(port)])
    assert f"{port}번 포트" in stop.value.code and f"PORT={port + 1}" in stop.value.code


@pytest.mark.parametrize("word", ["http", "-1", "70000", "8000.5"])
def test_what_is_no_port_is_refused(built, word):
    with pytest.raises(SystemExit, match=word):
        serve.main([word])


def test_without_a_book_it_says_to_build_one(tmp_path, monkeypatch):
    monkeypatch.setattr(serve, "BOOK", tmp_path)
    with pytest.raises(SystemExit, match="make book"):
        serve.main([])


def test_it_serves_the_book(tmp_path):
    (tmp_path / "index.html").write_text("책", encoding="utf-8")
    command = f"from pathlib import Path; from tools import serve; serve.BOOK = Path({str(tmp_path)!r}); serve.main(['0'])"
    with subprocess.Popen(
        [sys.executable, "-c", command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as server:
        address = next(
            word for word in server.stdout.readline().decode().split() if word.startswith("http")
        )
        address = address[: address.index("/", 8) + 1]
        with urllib.request.urlopen(address, timeout=10) as answer:
            assert answer.read().decode("utf-8") == "책"
        server.terminate()
