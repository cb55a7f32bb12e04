"""The file that a lab hands in: its values, and its models with their weights.

A ``.npz`` of float32 arrays and one of bytes, JSON. It is read without pickle, and with a
limit on everything before it takes memory: it comes from a student.
"""

import io
import json
import math
import zipfile
from pathlib import Path
from typing import NamedTuple

import numpy as np

from cnn_course.labs import model_file
from cnn_course.labs.errors import LabError
from cnn_course.labs.layers import Refused
from cnn_course.npz import save_arrays

FORMAT = 1
FILE_BYTES, ENTRIES, DEPTH = 2 * 2**20, 400, 8
TEXT_BYTES, INTEGER = 200_000, 2**63
PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # all else may take gigabytes to unpack

UNDEFINED = "{}: 아직 정하지 않은 이름입니다. 그 이름을 정하는 셀이 오류 없이 끝나는지 보십시오."
NOT_PLAIN = "{}: 수, 글자, 참·거짓, None과 그것을 담은 리스트, 튜플, 표(dict)만 제출할 수 있는데, {} 형의 값이 들어 있습니다."
HUGE = "{}: 절댓값이 2의 63제곱보다 작은 정수만 제출할 수 있습니다."
TOO_LARGE = "제출할 파일이 {:.1f} MB로, 한도인 {} MB를 넘습니다. 모델의 파라미터를 줄이십시오(모델을 모두 합쳐 {:,}개쯤까지)."
LONG = (
    "제출할 값이 너무 깁니다({:,}바이트, 한도는 {:,}바이트). 답이 아닌 것을 담지 않았는지 보십시오."
)
UNBUILT = "{}: 적힌 설정으로는 모델을 다시 만들 수 없습니다. 제출하는 명령을 다시 실행하십시오."
BROKEN = "결과 파일을 읽을 수 없습니다. 제출하는 명령이 만든 파일을 고치지 말고 그대로 내십시오."


class Result(NamedTuple):
    """What a lab hands in."""

    lab: str  # the name of its notebook
    values: dict  # name -> value
    models: dict  # name -> (description, arrays)


def write(path, namespace, answers):
    """Write the answers that a notebook has defined.

    Parameters
    ----------
    path : str or path
    namespace : dict
        The notebook's names.
    answers : dict of str to str
        Each answer's kind: "value" or "model".

    Raises
    ------
    LabError
        An answer is missing or cannot be handed in; nothing has been written then.
    """
    told = {"format": FORMAT, "lab": Path(path).stem, "values": {}, "models": {}}
    arrays = {}
    for name, kind in answers.items():
        if name not in namespace:
            raise LabError(UNDEFINED.format(name))
        if kind == "value":
            told["values"][name] = plain(name, namespace[name])
            continue
        told["models"][name] = model_file.describe(namespace[name], name)
        of_model = model_file.weights(namespace[name], name)
        arrays |= {f"{name}/{k:03}": array for k, array in enumerate(of_model)}
    text = json.dumps(told, ensure_ascii=False).encode("utf-8")
    if len(text) > TEXT_BYTES:
        raise LabError(LONG.format(len(text), TEXT_BYTES))
    many = len(text) + sum(array.nbytes for array in arrays.values())
    if many > FILE_BYTES * 0.95:
        raise LabError(TOO_LARGE.format(many / 2**20, FILE_BYTES // 2**20, FILE_BYTES // 4))
    save_arrays(path, {"result": np.frombuffer(text, np.uint8), **arrays})


def plain(name, value, depth=0):
    """Return a value as JSON can hold it: NumPy's numbers and arrays as Python's."""
    if isinstance(value, np.ndarray | np.generic):
        value = value.tolist()
    if isinstance(value, dict) and depth < DEPTH:
        pairs = ((plain(name, str(key)), item) for key, item in value.items())
        return {key: plain(name, item, depth + 1) for key, item in pairs}
    if isinstance(value, list | tuple) and depth < DEPTH:
        return [plain(name, item, depth + 1) for item in value]
    if isinstance(value, str):  # no file takes half a character
        return value.encode("utf-8", "replace").decode("utf-8")
    if value is None or isinstance(value, bool | float):
        return value
    if isinstance(value, int):
        if abs(value) < INTEGER:
            return value
        raise LabError(HUGE.format(name))
    raise LabError(NOT_PLAIN.format(name, type(value).__name__))


def read(data):
    """Return the :class:`Result` in a file's bytes.

    Raises
    ------
    LabError
        It is none; nothing of it has been built.
    """
    try:
        arrays = _arrays(data)
        if arrays["result"].nbytes > TEXT_BYTES:
            raise ValueError("too long a text")
        told = json.loads(arrays.pop("result").tobytes().decode("utf-8"))
        lab, values, models = told["lab"], plain("values", told["values"]), told["models"]
        if told["format"] != FORMAT or not isinstance(values, dict) or not isinstance(lab, str):
            raise ValueError("another format")
        return Result(lab, values, {name: (models[name], _of(name, arrays)) for name in models})
    except Exception as error:  # whatever a crafted file makes zip, NumPy or JSON raise
        raise LabError(BROKEN) from error


def model(result, name):
    """Return a handed-in model, built anew.

    Raises
    ------
    LabError
        It is not among them, or is no model that may be built.
    """
    if name not in result.models:
        raise LabError(UNDEFINED.format(name))
    try:
        return model_file.rebuild(*result.models[name])
    except Refused as refused:
        raise LabError(f"{name}: {refused}") from None
    except Exception as error:  # whatever options that do not go together make Keras raise
        raise LabError(UNBUILT.format(name)) from error


def _of(name, arrays):
    return [arrays[key] for key in sorted(arrays) if key.rpartition("/")[0] == name]


def _arrays(data):
    if len(data) > FILE_BYTES:
        raise ValueError("too large")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        names = {entry.filename for entry in entries}
        if len(names) < len(entries) or len(entries) > ENTRIES:
            raise ValueError("too many, or twice the same")
        if sum(entry.file_size for entry in entries) > 2 * FILE_BYTES:
            raise ValueError("too much in it")
        return {entry.filename.removesuffix(".npy"): _array(archive, entry) for entry in entries}


def _array(archive, entry):
    """Return one array; its header may not promise more than there is."""
    if entry.compress_type not in PACKED:
        raise ValueError("packed in another way")
    with archive.open(entry) as file:
        data = file.read(entry.file_size + 1)
    if len(data) != entry.file_size:
        raise ValueError("not as long as it says")
    content = io.BytesIO(data)
    if np.lib.format.read_magic(content) != (1, 0):
        raise ValueError("another version")
    shape, fortran, dtype = np.lib.format.read_array_header_1_0(content, max_header_size=2_000)
    rest = content.read()
    if dtype not in (np.float32, np.uint8) or len(rest) != math.prod(shape) * dtype.itemsize:
        raise ValueError("not as many numbers as it says")
    array = np.frombuffer(rest, dtype).reshape(shape, order="F" if fortran else "C")
    if not np.isfinite(array).all():
        raise ValueError("not finite")
    return array
