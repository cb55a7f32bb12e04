"""A lab's result file comes from a student: whatever is in it, it takes little and harms nothing."""

import io
import json
import tracemalloc
import zipfile

import numpy as np
import pytest

from cnn_course.labs import layers, result
from cnn_course.labs.errors import LabError

DENSE = [{"shape": [2]}, {"layer": "Dense", "units": 3, "activation": "linear", "use_bias": True}]
TOLD = {"format": 1, "values": {"v": 3}, "models": {"m": DENSE}}


def npy(array):
    file = io.BytesIO()
    np.lib.format.write_array(file, np.asarray(array), version=(1, 0), allow_pickle=True)
    return file.getvalue()


def header(shape, dtype="<f4"):
    file = io.BytesIO()
    told = {"descr": dtype, "fortran_order": False, "shape": shape}
    np.lib.format.write_array_header_1_0(file, told)
    return file.getvalue()


def packed(entries, compression=zipfile.ZIP_STORED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return file.getvalue()


def text(told=TOLD):
    return npy(np.frombuffer(json.dumps(told).encode("utf-8"), np.uint8))


GOOD = {
    "result.npy": text(),
    "m/000.npy": npy(np.ones((2, 3), "f4")),
    "m/001.npy": npy(np.zeros(3, "f4")),
}


def test_what_was_written_is_read():
    read = result.read(packed(GOOD))
    assert read.values == {"v": 3}
    description, arrays = read.models["m"]
    assert description == DENSE
    assert [array.shape for array in arrays] == [(2, 3), (3,)]


CRAFTED = {
    "empty": b"",
    "no zip": b"PK but no zip",
    "cut": packed(GOOD)[:-40],
    "no text": packed({"m/000.npy": npy(np.ones(3, "f4"))}),
    "no json": packed({"result.npy": npy(np.frombuffer(b"{", np.uint8))}),
    "deep json": packed({"result.npy": npy(np.frombuffer(b"[" * 100_000, np.uint8))}),
    "other format": packed({"result.npy": text(TOLD | {"format": 2})}),
    "models in a list": packed(GOOD | {"result.npy": text(TOLD | {"models": [DENSE]})}),
    "values in a list": packed(GOOD | {"result.npy": text(TOLD | {"values": [3]})}),
    "pickle": packed(GOOD | {"m/000.npy": npy(np.array([print], dtype=object))}),
    "many zeros": packed(
        GOOD | {"m/000.npy": header((2**28,)) + bytes(2**27)}, zipfile.ZIP_DEFLATED
    ),
    "a promise": packed(GOOD | {"m/000.npy": header((2**40,))}),
    "a negative side": packed(GOOD | {"m/000.npy": header((-1, 6))}),
    "sides that wrap": packed(GOOD | {"m/000.npy": header((2**32, 2**32))}),
    "code in the header": packed(
        GOOD | {"m/000.npy": b"\x93NUMPY\x01\x00\x20\x00" + b"__import__('os').getpid()".ljust(32)}
    ),
    "texts": packed(GOOD | {"m/000.npy": npy(np.array(["a"]))}),
    "not finite": packed(GOOD | {"m/000.npy": npy(np.array([np.nan], "f4"))}),
    "too many": packed({f"m/{k:03}.npy": b"" for k in range(500)} | {"result.npy": text()}),
    "too large": packed(GOOD | {"m/000.npy": npy(np.zeros(2**20, "f4"))}),
}


@pytest.mark.parametrize("data", CRAFTED.values(), ids=CRAFTED)
def test_a_crafted_file_is_refused_and_takes_little(data):
    tracemalloc.start()
    try:
        with pytest.raises(LabError, match="결과 파일을 읽을 수 없습니다"):
            result.read(data)
        assert tracemalloc.get_traced_memory()[1] < 20 * 2**20
    finally:
        tracemalloc.stop()


def layer(**options):
    return [{"shape": [28, 28, 1]}, options]


CONV = {
    "layer": "Conv2D", "filters": 4, "kernel_size": [3, 3], "strides": [1, 1], "padding": "valid",
    "activation": "relu", "use_bias": True,
}  # fmt: skip
REFUSED = {
    "nothing": [],
    "no layer": [{"shape": [2]}],
    "a text": "Dense",
    "a large input": [{"shape": [10_000, 10_000, 3]}, CONV],
    "a true side": [{"shape": [28, True, 1]}, CONV],
    "Lambda": layer(layer="Lambda", function="print"),
    "an option more": layer(**CONV, kernel_initializer="zeros"),
    "an option less": layer(layer="Dense", units=3),
    "many filters": layer(**CONV | {"filters": 10**9}),
    "half a filter": layer(**CONV | {"filters": 0.5}),
    "a large window": layer(**CONV | {"kernel_size": [99, 99]}),
    "no stride": layer(**CONV | {"strides": [0, 0]}),
    "an activation of one's own": layer(**CONV | {"activation": "print"}),
    "a list of activations": layer(**CONV | {"activation": ["relu"]}),
    "causal": layer(**CONV | {"padding": "causal"}),
    "much padding": layer(layer="ZeroPadding2D", padding=[[10**6, 0], [0, 0]]),
    "a hundred layers": [{"shape": [2]}] + [DENSE[1]] * 100,
    "work": [{"shape": [256, 256, 16]}] + [CONV | {"filters": 16, "kernel_size": [9, 9]}],
    "a convolution of a line": [{"shape": [5]}, CONV],
    "a hash that fails": layer(layer=["Dense"]),
}


@pytest.mark.parametrize("described", REFUSED.values(), ids=REFUSED)
def test_what_may_not_be_built_is_refused_before_it_is(described):
    with pytest.raises(layers.Refused):
        layers.shapes(described)


def test_weights_of_another_architecture_are_refused():
    described = {"m": DENSE}
    entries = GOOD | {
        "result.npy": text(TOLD | {"models": described}),
        "m/000.npy": npy(np.ones((3, 2), "f4")),
    }
    with pytest.raises(LabError, match="m: 가중치의 개수나 모양이 모델의 층과 맞지 않습니다"):
        result.model(result.read(packed(entries)), "m")


@pytest.mark.parametrize("value", [object(), {1, 2}, 1j, b"x", [[object()]]])
def test_a_value_that_is_no_data_is_refused_by_name(tmp_path, value):
    with pytest.raises(LabError, match="predicted: 수, 글자"):
        result.write(tmp_path / "r.npz", {"predicted": value}, {"predicted": "value"})
    assert not (tmp_path / "r.npz").exists()


def test_a_missing_name_is_named(tmp_path):
    with pytest.raises(LabError, match="model: 아직 정하지 않은 이름입니다"):
        result.write(tmp_path / "r.npz", {}, {"model": "model"})


def test_values_come_back_as_plain_data(tmp_path):
    value = {"모양": (None, 28, 28), "수": np.float32(0.5), "배열": np.arange(3), 3: True}
    result.write(tmp_path / "r.npz", {"v": value}, {"v": "value"})
    read = result.read((tmp_path / "r.npz").read_bytes())
    assert read.values["v"] == {"모양": [None, 28, 28], "수": 0.5, "배열": [0, 1, 2], "3": True}
