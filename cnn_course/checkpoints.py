"""A training's state between two epochs, so that a killed run goes on where it was."""

import json
import zlib
from pathlib import Path

import numpy as np

from cnn_course.npz import load_arrays, save_arrays


def store(path, settings, model, example, velocity, history):
    """Write the state after an epoch; the state before stays until the new one is whole.

    Parameters
    ----------
    path : str or path
    settings : dict
        What the training was called with, as JSON can write it.
    model
        With ``parameters`` and ``forward``, see :mod:`cnn_course.training`.
    example : array
        What the model answers to it is kept, too: another network with parameters of the
        same shapes answers otherwise.
    velocity : dict of str to array
    history : dict of str to list of float
    """
    state = _state(model, velocity) | {"answer": model.forward(example)}
    texts = {"settings": json.dumps(settings), "history": json.dumps(history)}
    save_arrays(path, state | texts)


def restore(path, settings, model, example, velocity, history):
    """Read the state into model, velocity and history; where there is no file, leave them.

    Raises
    ------
    ValueError
        The file is broken, or belongs to a training with other settings or another model;
        then nothing has been changed.
    """
    if not Path(path).exists():
        return
    arrays = load_arrays(path)
    found, records = (_json(arrays.pop(name, None)) for name in ("settings", "history"))
    if not found or not _is_history(records):
        raise ValueError(f"{path}: fit이 쓴 체크포인트가 와야 하는데, 다른 .npz 파일입니다.")
    answer, state = arrays.pop("answer", np.nan), _state(model, velocity)
    other = [name for name, value in settings.items() if found.get(name) != value]
    if _kinds(arrays) != _kinds(state):
        other.append("model")
    if not other:
        if _becomes(state, arrays, lambda: np.allclose(model.forward(example), answer, rtol=1e-3)):
            history |= records
            return
        other = ["model"]
    raise ValueError(
        f"checkpoint: {path} 파일은 다른 훈련의 체크포인트입니다. 다른 인자: {', '.join(other)}. "
        "그 훈련을 이어서 하려면 인자를 그때와 같게 주고, 새로 훈련하려면 다른 파일 이름을 주십시오."
    )


def _state(model, velocity):
    return {f"parameter {name}": array for name, array in model.parameters.items()} | {
        f"velocity {name}": array for name, array in velocity.items()
    }


def _becomes(state, arrays, right):
    """Write the arrays into the state, and back again unless it is right then."""
    before, done = {name: array.copy() for name, array in state.items()}, False
    try:
        for name, array in state.items():
            array[...] = arrays[name]
        done = right()
    finally:
        if not done:
            for name, array in before.items():
                state[name][...] = array
    return done


def _kinds(arrays):
    return {name: (array.shape, array.dtype) for name, array in arrays.items()}


def _is_history(records):
    """Tell whether these are lists of numbers, equally long."""
    lists = [values for values in records.values() if isinstance(values, list)]
    numbers = all(isinstance(number, float) for values in lists for number in values)
    return numbers and 0 < len(lists) == len(records) and len({*map(len, lists)}) == 1


def _json(text):
    """Return the dict that a text holds, or an empty one."""
    try:
        value = json.loads(str(text))
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def fingerprint(array):
    """Return a short number that another array hardly has.

    Examples
    --------
    >>> fingerprint(np.zeros(3)) == fingerprint(np.zeros(3)), fingerprint(np.zeros(3)) == 0
    (True, False)
    """
    array = np.ascontiguousarray(array)
    return zlib.crc32(array, zlib.crc32(f"{array.dtype} {array.shape}".encode()))
