"""Arrays in a file: they come back as they were, and a broken file gives an error only."""

import gc
import multiprocessing
import os
import pickle
import time
import warnings
import zipfile

import numpy as np
import pytest

from cnn_course.npz import load_arrays, save_arrays

ARRAYS = {
    "conv.w": np.random.default_rng(0).normal(size=(3, 2, 1, 4)),
    "single": np.float32([1.5, -0.0, np.nan, np.inf]),
    "whole": np.arange(6, dtype=np.int16).reshape(2, 3),
    "이름": np.array("글자"),
    "scalar": np.array(7),
    "": np.ones(1),
}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "합성곱 가중치.dat"


def same(found, expected=ARRAYS):
    assert found.keys() == expected.keys()
    for name, array in expected.items():
        np.testing.assert_array_equal(found[name], array, strict=True)


def refused(path):
    with pytest.raises(ValueError) as caught:
        load_arrays(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ") and "온전한 .npz 파일이 와야" in message, message


def test_what_is_saved_is_loaded_from_the_very_path(path):
    save_arrays(path, ARRAYS)
    assert os.listdir(path.parent) == [path.name]  # no ending added, nothing unfinished left
    same(load_arrays(path))
    same(load_arrays(str(path)))


def test_lists_and_words_are_saved_as_arrays(path):
    save_arrays(str(path), {"list": [1, 2], "word": "max", "number": 0.5})
    same(
        load_arrays(path),
        {"list": np.array([1, 2]), "word": np.array("max"), "number": np.array(0.5)},
    )


def test_the_new_file_takes_the_old_ones_place(path):
    save_arrays(path, {"old": np.ones(1000)})
    save_arrays(path, ARRAYS)
    same(load_arrays(path))


def test_the_old_file_is_replaced_and_not_written_over(path):
    """Whoever has it open, or another name for it, sees the whole old one."""
    save_arrays(path, ARRAYS)
    os.link(path, path.with_name("old"))
    save_arrays(path, {"new": np.ones(3)})
    same(load_arrays(path.with_name("old")))
    same(load_arrays(path), {"new": np.ones(3)})


@pytest.mark.parametrize(
    "array", [np.array([1, None]), [{"a": 1}], np.zeros(1, [("a", "O"), ("b", "f8")])]
)
def test_objects_are_refused_and_the_old_file_stays(path, array):
    save_arrays(path, ARRAYS)
    with pytest.raises(TypeError, match=r"w: 숫자나 글자.*객체"):
        save_arrays(path, {"ok": np.ones(1), "w": array})
    same(load_arrays(path))
    assert os.listdir(path.parent) == [path.name]


@pytest.mark.parametrize("name", ["file", "allow_pickle"])
def test_a_name_that_numpy_takes_for_itself_is_refused(path, name):
    with pytest.raises(ValueError, match=rf"arrays: '{name}'"):
        save_arrays(path, {name: np.ones(1)})
    assert os.listdir(path.parent) == []


def test_a_missing_folder_is_an_oserror(path):
    with pytest.raises(OSError):
        save_arrays(path / "weights.npz", ARRAYS)


def test_a_failed_write_leaves_the_old_file_and_nothing_else(path, monkeypatch):
    def full_disk(file, **arrays):
        file.write(b"PK\x03\x04 half of a file")
        raise OSError(28, "No space left on device")

    save_arrays(path, ARRAYS)
    monkeypatch.setattr(np, "savez_compressed", full_disk)
    with pytest.raises(OSError, match="No space left"):
        save_arrays(path, {"new": np.ones(3)})
    assert os.listdir(path.parent) == [path.name]
    same(load_arrays(path))


def write_and_hang(path, writing):
    def half(file, **arrays):
        file.write(b"PK\x03\x04 half of a file")
        file.flush()
        writing.set()
        time.sleep(600)

    np.savez_compressed = half
    save_arrays(path, {"new": np.ones(3)})


def test_a_process_that_is_killed_while_writing_leaves_the_old_file(path):
    save_arrays(path, ARRAYS)
    context = multiprocessing.get_context("spawn")
    writing = context.Event()
    process = context.Process(target=write_and_hang, args=(path, writing))
    process.start()
    assert writing.wait(120)
    process.kill()
    process.join()
    assert process.exitcode != 0
    same(load_arrays(path))
    save_arrays(path, {"next": np.ones(2)})
    same(load_arrays(path), {"next": np.ones(2)})


def test_a_file_cut_off_anywhere_is_refused(path):
    save_arrays(path, {"w": np.arange(20.0), "pooling": "max"})
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        refused(path)


def test_a_changed_byte_is_noticed_or_harmless(path):
    arrays = {"w": np.arange(20.0), "pooling": np.array("max")}
    save_arrays(path, arrays)
    whole = path.read_bytes()
    noticed = 0
    for place in range(len(whole)):
        for change in (0x01, 0xFF):
            broken = bytearray(whole)
            broken[place] ^= change
            path.write_bytes(broken)
            try:
                found = load_arrays(path)
            except ValueError as error:
                assert "온전한 .npz 파일이 와야" in str(error)
                noticed += 1
            else:  # a zip's list of names has no checksum: one may be missing, none wrong
                same(found, {name: arrays[name] for name in found})
    assert noticed > len(whole)


def test_a_refused_file_is_closed_at_once(path):
    path.write_bytes(b"PK\x03\x04 half of a file")
    with warnings.catch_warnings(record=True) as left_open:
        warnings.simplefilter("always")
        refused(path)
        gc.collect()
    assert left_open == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        "가중치\n1.0 2.0\n".encode(),
        pickle.dumps({"w": [1.0]}),
        b"\x93NUMPY",
        b"PK\x05\x06" + bytes(10),
    ],
    ids=["empty", "text", "pickle", "half an npy", "half a zip"],
)
def test_another_file_is_refused(path, content):
    path.write_bytes(content)
    refused(path)


def test_a_single_array_is_refused(path):
    with path.open("wb") as file:
        np.save(file, np.ones(3))
    refused(path)


def test_a_zip_of_other_things_is_refused(path):
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("readme.txt", "가중치가 아닙니다.")
    refused(path)


def test_pickled_objects_are_refused_and_never_run(path, tmp_path):
    class Trap:
        def __reduce__(self):
            return os.mkdir, (str(tmp_path / "sprung"),)

    trap = np.array([Trap()], dtype=object)
    with path.open("wb") as file:
        np.savez(file, w=trap)
    refused(path)
    with path.open("wb") as file:
        np.save(file, trap, allow_pickle=True)
    refused(path)
    assert os.listdir(tmp_path) == [path.name]


def test_a_missing_file_or_a_folder_is_named(path):
    with pytest.raises(FileNotFoundError) as caught:
        load_arrays(path)
    assert str(caught.value) == f"{path}: 이런 파일이 없습니다. 이름과 폴더를 확인하십시오."
    with pytest.raises(ValueError) as caught:
        load_arrays(path.parent)
    assert str(path.parent) in str(caught.value) and "폴더나" in str(caught.value)


def test_a_link_is_written_through_and_a_folder_or_a_read_only_file_is_not_replaced(path):
    save_arrays(path, {"w": np.zeros(2)})
    link = path.with_name("link")
    link.symlink_to(path)
    save_arrays(link, {"w": np.ones(2)})
    assert link.is_symlink() and load_arrays(path)["w"].tolist() == [1, 1]
    path.chmod(0o444)
    with pytest.raises(PermissionError, match="읽기 전용"):
        save_arrays(path, {"w": np.zeros(2)})
    with pytest.raises(ValueError, match="파일이 아닌 것이"):
        save_arrays(path.parent, {"w": np.zeros(2)})
    assert load_arrays(path)["w"].tolist() == [1, 1]
    assert sorted(file.name for file in path.parent.iterdir()) == sorted([path.name, "link"])
