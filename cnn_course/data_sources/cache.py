"""The folder in which the data sets are kept; nothing that is not whole counts as kept."""

import os
import secrets
from pathlib import Path

from cnn_course.data_sources.files import fault


def cache_folder(dataset=None):
    """Return the cache's folder, or the folder of one data set in it.

    It is ``~/.cache/cnn_course`` on every system, unless the environment variable
    ``CNN_COURSE_CACHE`` names another one.

    Examples
    --------
    >>> from cnn_course.data_sources.files import MNIST
    >>> cache_folder(MNIST) == cache_folder() / "mnist"
    True
    """
    chosen = os.environ.get("CNN_COURSE_CACHE")
    folder = Path(chosen).expanduser() if chosen else Path.home() / ".cache" / "cnn_course"
    return folder.absolute() / dataset.folder if dataset else folder.absolute()


def read_cache(dataset):
    """Return the whole files of a data set, and say in Korean which others are broken.

    Parameters
    ----------
    dataset : DataSet

    Returns
    -------
    dict of str to bytes
        Files that are missing or broken are left out.
    """
    whole = {}
    for file in dataset.files:
        path = cache_folder(dataset) / file.name
        try:
            with path.open("rb") as opened:
                content = opened.read(file.size + 1)
            reason = fault(file, content)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            reason = f"읽지 못했습니다: {error.strerror or error}"
        if reason:
            print(f"{path} 파일이 온전하지 않아 다시 받습니다({reason}).")
        else:
            whole[file.name] = content
    return whole


def store(dataset, name, content):
    """Write one file into the cache, whole or not at all.

    It is written under another name and then renamed, so that a reader, or another
    process that does the same, never meets half a file.

    Raises
    ------
    OSError
        The folder cannot be made or written to.
    """
    folder = cache_folder(dataset)
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f"{name}.{os.getpid()}.{secrets.token_hex(4)}.tmp"
    try:
        unfinished.write_bytes(content)
        unfinished.replace(folder / name)
    except PermissionError:  # on Windows, while another process reads the file it has just written
        if not (folder / name).is_file() or (folder / name).read_bytes() != content:
            raise
    finally:
        unfinished.unlink(missing_ok=True)
