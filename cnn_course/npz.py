"""Named arrays in a file: whole or not at all, and never through pickle."""

import io
from pathlib import Path

import numpy as np


def save_arrays(path, arrays):
    """Write ``arrays`` to ``path`` as ``.npz``; a file that stood there is replaced at the end.

    So a run that is killed while writing leaves the old file, not half of a new one.

    Parameters
    ----------
    path : str or path
        Taken as it is: no ending is added.
    arrays : dict of str to array

    Raises
    ------
    TypeError
        An array holds objects.
    ValueError
        An array is called "file" or "allow_pickle", or ``path`` is a folder or device.
    OSError
        The folder does not exist, or cannot be written to; the file is read-only.

    References
    ----------
    NumPy Enhancement Proposal 1, "A simple file format for NumPy arrays".

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     save_arrays(folder + "/w.npz", {"w": np.arange(3)})
    ...     load_arrays(folder + "/w.npz")
    {'w': array([0, 1, 2])}
    """
    arrays = {name: np.asarray(array) for name, array in arrays.items()}
    for name, array in arrays.items():
        if name in ("file", "allow_pickle"):  # np.savez takes these for arguments of its own
            raise ValueError(
                f"arrays: {name!r} 대신 다른 이름을 쓰십시오. NumPy가 따로 쓰는 이름입니다."
            )
        if array.dtype.hasobject:
            raise TypeError(
                f"{name}: 숫자나 글자로 된 배열이 와야 하는데 객체가 든 배열이 왔습니다."
            )
    path = Path(path).resolve()  # through a link, to what it points to
    if path.exists() and not path.is_file():
        raise ValueError(
            f"{path}: 파일의 이름이 와야 하는데, 폴더처럼 파일이 아닌 것이 이미 있습니다."
        )
    if path.exists() and not path.stat().st_mode & 0o222:
        raise PermissionError(
            f"{path}: 읽기 전용 파일이라 쓰지 않았습니다. 다른 이름을 주거나 파일의 권한을 바꾸십시오."
        )
    unfinished = path.with_name(f"{path.name}.part")
    try:
        with unfinished.open("wb") as file:
            np.savez_compressed(file, **arrays)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def load_arrays(path):
    """Read what :func:`save_arrays` wrote.

    Parameters
    ----------
    path : str or path

    Returns
    -------
    dict of str to array

    Raises
    ------
    FileNotFoundError
        There is no such file.
    ValueError
        It is no ``.npz`` file, broken, cut off, or holds pickled objects.

    References
    ----------
    As :func:`save_arrays`.

    Examples
    --------
    See :func:`save_arrays`.

    >>> load_arrays("no such file.npz")
    Traceback (most recent call last):
    FileNotFoundError: no such file.npz: 이런 파일이 없습니다. 이름과 폴더를 확인하십시오.
    """
    path = Path(path)
    if not path.exists():
        raise FileNotFoundError(f"{path}: 이런 파일이 없습니다. 이름과 폴더를 확인하십시오.")
    if not path.is_file():
        raise ValueError(f"{path}: 온전한 .npz 파일이 와야 하는데, 폴더나 장치의 이름이 왔습니다.")
    content = path.read_bytes()
    try:
        with np.lib.npyio.NpzFile(io.BytesIO(content), allow_pickle=False) as file:
            arrays = {name: file[name] for name in file.files}
            if all(isinstance(array, np.ndarray) for array in arrays.values()):
                return arrays
            raise ValueError("a member of the archive is no array")
    except Exception as error:  # a damaged archive fails in a dozen ways
        raise ValueError(
            f"{path}: 온전한 .npz 파일이 와야 하는데, 깨졌거나 도중에 끊겼거나 다른 형식의 파일입니다."
        ) from error
