"""The cache: what is broken is said and not used; nobody ever meets half a file."""

import multiprocessing
import os
from pathlib import Path

import pytest

from cnn_course.data_sources.cache import cache_folder, read_cache, store
from cnn_course.data_sources.files import FASHION_MNIST, MNIST
from tests.data.small_data import CONTENTS, small_set

NAME = "train-images-idx3-ubyte"
SMALL = small_set()


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("CNN_COURSE_CACHE", str(tmp_path / "캐시 폴더"))
    return tmp_path / "캐시 폴더" / "small"


def fill():
    for name, content in CONTENTS.items():
        store(SMALL, name, content)


def test_what_is_stored_is_read(cache, capsys):
    assert read_cache(SMALL) == {}
    fill()
    assert read_cache(SMALL) == CONTENTS
    assert sorted(os.listdir(cache)) == sorted(CONTENTS)  # nothing unfinished is left
    assert capsys.readouterr() == ("", "")


def test_the_folder_is_in_the_home_folder_unless_another_is_named(cache, monkeypatch, tmp_path):
    assert cache_folder() == cache.parent and cache_folder(MNIST) == cache.parent / "mnist"
    monkeypatch.setenv("CNN_COURSE_CACHE", "")
    assert cache_folder() == Path.home() / ".cache" / "cnn_course"
    monkeypatch.setenv("CNN_COURSE_CACHE", "가까이")
    monkeypatch.chdir(tmp_path)
    assert cache_folder(FASHION_MNIST) == tmp_path / "가까이" / "fashion-mnist"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (CONTENTS[NAME][:1000], "크기가 2,368바이트여야 하는데 1,000바이트입니다"),
        (b"", "0바이트입니다"),
        (CONTENTS[NAME] + b"!", "2,369바이트입니다"),
        (CONTENTS[NAME][:-1] + b"!", "내용이 원본과 다릅니다"),
    ],
    ids=["half-written", "empty", "too long", "changed"],
)
def test_a_broken_file_is_said_and_left_out(cache, capsys, content, reason):
    fill()
    (cache / NAME).write_bytes(content)
    assert read_cache(SMALL).keys() == CONTENTS.keys() - {NAME}
    out, err = capsys.readouterr()
    assert str(cache / NAME) in out and reason in out and not err


def test_a_folder_in_the_place_of_a_file_is_said_too(cache, capsys):
    (cache / NAME).mkdir(parents=True)
    assert read_cache(SMALL) == {}
    assert "온전하지 않아" in capsys.readouterr().out


def test_a_cache_that_cannot_be_written_to_raises_an_oserror(cache, capsys):
    cache.parent.write_text("not a folder", encoding="utf-8")
    assert read_cache(SMALL) == {}
    with pytest.raises(OSError):
        fill()
    assert capsys.readouterr().out == ""


def test_a_failed_write_leaves_the_old_file_and_nothing_else(cache, monkeypatch):
    def full_disk(path, content):
        with path.open("wb") as file:
            file.write(content[:100])
        raise OSError(28, "No space left on device")

    fill()
    monkeypatch.setattr(Path, "write_bytes", full_disk)
    with pytest.raises(OSError):
        fill()
    monkeypatch.undo()
    assert sorted(os.listdir(cache)) == sorted(CONTENTS)


def fill_often(folder):
    os.environ["CNN_COURSE_CACHE"] = folder
    for _ in range(50):
        fill()


def test_processes_that_fill_the_cache_at_once_never_show_half_a_file(cache, capsys):
    fill()
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=fill_often, args=(str(cache.parent),)) for _ in range(2)]
    for process in processes:
        process.start()
    while any(process.is_alive() for process in processes):
        assert read_cache(SMALL) == CONTENTS
    assert [process.exitcode for process in processes] == [0, 0]
    assert read_cache(SMALL) == CONTENTS
    assert sorted(os.listdir(cache)) == sorted(CONTENTS)
    assert capsys.readouterr().out == ""
