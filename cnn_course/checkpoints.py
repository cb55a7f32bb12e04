"""A training's state between two epochs, so that a killed run goes on where it was."""

import json
import zlib
from pathlib import Path

import numpy as np

from cnn_course.npz import load_arrays, save_arrays


def store(path, settings, parameters, velocity, history):
    """Write the state after an epoch; the state before stays until the new one is whole.

    Parameters
    ----------
    path : str or path
    settings : dict
        What the training was called with, as JSON can write it.
    parameters, velocity : dict of str to array
    history : dict of str to list of float

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path, w = folder + "/run", {"w": np.ones(2)}
    ...     store(path, {"seed": 0}, w, {"w": np.zeros(2)}, {"loss": [0.5]})
    ...     w["w"][:], history = 7, {"loss": []}
    ...     restore(path, {"seed": 0}, w, {"w": np.zeros(2)}, history)
    ...     w, history
    ({'w': array([1., 1.])}, {'loss': [0.5]})
    """
    save_arrays(
        path,
        {"settings": json.dumps(settings), "history": json.dumps(history)}
        | {f"parameter {name}": array for name, array in parameters.items()}
        | {f"velocity {name}": array for name, array in velocity.items()},
    )


def restore(path, settings, parameters, velocity, history):
    """Read the state into the given dicts; where there is no file, leave them.

    Raises
    ------
    ValueError
        The file is broken, or belongs to a training with other settings or another model;
        then nothing has been changed.
    """
    if not Path(path).exists():
        return
    arrays = load_arrays(path)
    wanted = {f"parameter {name}": array for name, array in parameters.items()}
    wanted |= {f"velocity {name}": array for name, array in velocity.items()}
    found = json.loads(str(arrays.pop("settings", "null")))
    records = json.loads(str(arrays.pop("history", "null")))
    if not (found and records):
        raise ValueError(f"{path}: fit이 쓴 체크포인트가 와야 하는데, 다른 .npz 파일입니다.")
    other = [name for name, value in settings.items() if found.get(name) != value]
    if {name: array.shape for name, array in arrays.items()} != {
        name: array.shape for name, array in wanted.items()
    }:
        other.append("model")
    if other:
        raise ValueError(
            f"checkpoint: {path}은(는) 다른 훈련의 체크포인트입니다. 다른 것: {', '.join(other)}. "
            "그 훈련을 이어서 하려면 같은 값으로 부르고, 새로 훈련하려면 다른 파일 이름을 주십시오."
        )
    for name, array in wanted.items():
        array[...] = arrays[name]
    history |= records


def fingerprint(array):
    """Return a short number that another array hardly has.

    Examples
    --------
    >>> fingerprint(np.zeros(3)) == fingerprint(np.zeros(3)), fingerprint(np.zeros(3)) == 0
    (True, False)
    """
    array = np.ascontiguousarray(array)
    return zlib.crc32(array, zlib.crc32(f"{array.dtype} {array.shape}".encode()))
