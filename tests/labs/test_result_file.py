"""A lab's result file comes from a student: whatever is in it, it takes little and harms nothing."""

import contextlib
import io
import json
import tracemalloc
import warnings
import zipfile

import numpy as np
import pytest

from cnn_course.labs import layers, result
from cnn_course.labs.errors import LabError

DENSE = [{"shape": [2]}, {"layer": "Dense", "units": 3, "activation": "linear", "use_bias": True}]
TOLD = {"format": 1, "lab": "lab_90_tiny", "values": {"v": 3}, "models": {"m": DENSE}}


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


def values(value):
    """Return a whole file with one value: JSON as it is typed, so that it may be anything."""
    typed = json.dumps(TOLD | {"values": {"v": "HERE"}}).replace('"HERE"', value)
    return packed(GOOD | {"result.npy": npy(np.frombuffer(typed.encode("utf-8"), np.uint8))})


def twice(name):
    with warnings.catch_warnings(action="ignore"):  # zipfile's own
        file = io.BytesIO(packed(GOOD))
        with zipfile.ZipFile(file, "a") as archive:
            archive.writestr(name, GOOD[name])
    return file.getvalue()


def changed(data, place, value):
    """Return a zip whose last entry in the directory at its end says something else."""
    start = data.rindex(b"PK\x01\x02") + place
    return data[:start] + value + data[start + len(value) :]


def asking_for_memory():
    """Return a zip packed with LZMA whose own header asks for a dictionary of four gigabytes."""
    data = packed(GOOD, zipfile.ZIP_LZMA)
    header = data.index(b"\x05\x00\x5d")  # the length of the properties; the first of them
    return data[: header + 3] + b"\xff\xff\xff\xff" + data[header + 7 :]


GOOD = {
    "result.npy": text(),
    "m/000.npy": npy(np.ones((2, 3), "f4")),
    "m/001.npy": npy(np.zeros(3, "f4")),
}


def test_what_was_written_is_read():
    read = result.read(packed(GOOD))
    assert (read.lab, read.values) == ("lab_90_tiny", {"v": 3})
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
    "twice the same": twice("m/000.npy"),
    "a dictionary of gigabytes": asking_for_memory(),
    "bzip2": packed(GOOD, zipfile.ZIP_BZIP2),
    "a way of packing that there is not": changed(packed(GOOD), 10, b"\x63"),
    "locked with a word": changed(packed(GOOD), 8, b"\x01"),
    "shorter than it says": changed(packed(GOOD), 24, b"\xff\xff\x00\x00"),
    "longer than it says": changed(packed(GOOD), 24, b"\x10\x00\x00\x00"),
    "a long text": values(json.dumps("가" * 100_000)),
    "many lists": values("[" + "[]," * 80_000 + "0]"),
    "lists in lists": values("[" * 900 + "]" * 900),
    "tables in tables": values('{"a":' * 900 + "0" + "}" * 900),
    "a large number": values("1" + "0" * 100),
    "a number that takes long to read": values("9" * 100_000),
    "no lab": packed(GOOD | {"result.npy": text({k: TOLD[k] for k in TOLD if k != "lab"})}),
    "a lab in a list": packed(GOOD | {"result.npy": text(TOLD | {"lab": ["lab_90_tiny"]})}),
    "an array of bytes": packed(GOOD | {"m/000.npy": npy(np.array([b"a"]))}),
    "a table of arrays": packed(GOOD | {"m/000.npy": npy(np.zeros(2, "f4,f4"))}),
    "a subarray": packed(GOOD | {"m/000.npy": header((2,), ("<f4", (2**30,)))}),
}

HARMLESS = {
    "a path upwards": "../../m/000.npy",
    "a path from the root": "/etc/000.npy",
    "a name in Hangul": "모델/000.npy",
    "a name of no character": "m\u202e/\u0000.npy",
    "a folder": "m/",
}


@pytest.mark.parametrize("name", HARMLESS.values(), ids=HARMLESS)
def test_names_in_a_file_are_nothing_but_names(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with contextlib.suppress(LabError):
        assert result.read(packed(GOOD | {name: GOOD["m/000.npy"]})).models.keys() == {"m"}
    assert not list(tmp_path.iterdir())


def test_of_half_a_character_and_of_no_number_something_is_kept():
    read = result.read(values(r'["\ud800<b>", NaN, -Infinity, true, null]'))
    half, nan, infinite, *others = read.values["v"]
    assert half == "?<b>" and np.isnan(nan) and infinite == -np.inf and others == [True, None]


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
    "a large window": layer(**CONV | {"kernel_size": [33, 33], "padding": "same"}),
    "a large window to pool in": layer(
        layer="MaxPooling2D", pool_size=[256, 1], strides=[1, 1], padding="same"
    ),
    "no stride": layer(**CONV | {"strides": [0, 0]}),
    "an activation of one's own": layer(**CONV | {"activation": "print"}),
    "a list of activations": layer(**CONV | {"activation": ["relu"]}),
    "causal": layer(**CONV | {"padding": "causal"}),
    "much padding": layer(layer="ZeroPadding2D", padding=[[10**6, 0], [0, 0]]),
    "a hundred layers": [{"shape": [2]}] + [DENSE[1]] * 100,
    "work": [{"shape": [256, 256, 16]}] + [CONV | {"filters": 16, "kernel_size": [9, 9]}],
    "work in a window": [
        {"shape": [128, 128, 1]},
        {
            "layer": "AveragePooling2D",
            "pool_size": [128, 128],
            "strides": [1, 1],
            "padding": "same",
        },
    ],
    "work on wide maps": layer(**CONV | {"filters": 256, "kernel_size": [1, 1]})
    + [{"layer": "ReLU"}] * 20,
    "work channel by channel": [{"shape": [56, 56, 64]}]
    + [{k: v for k, v in CONV.items() if k != "filters"} | {"layer": "DepthwiseConv2D"}] * 15,
    "room": [{"shape": [256, 256, 64]}, {"layer": "Flatten"}],
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


@pytest.mark.parametrize("value, said", [("가" * 100_000, "너무 깁니다"), (2**63, "2의 63제곱")])
def test_a_value_that_is_too_large_is_refused(tmp_path, value, said):
    with pytest.raises(LabError, match=said):
        result.write(tmp_path / "r.npz", {"v": value}, {"v": "value"})
    assert not (tmp_path / "r.npz").exists()


def test_a_missing_name_is_named(tmp_path):
    with pytest.raises(LabError, match="model: 아직 정하지 않은 이름입니다"):
        result.write(tmp_path / "r.npz", {}, {"model": "model"})


def test_values_come_back_as_plain_data(tmp_path):
    value = {"모양": (None, 28, 28), "수": np.float32(0.5), "배열": np.arange(3), 3: True}
    result.write(tmp_path / "r.npz", {"v": value}, {"v": "value"})
    read = result.read((tmp_path / "r.npz").read_bytes())
    assert read.values["v"] == {"모양": [None, 28, 28], "수": 0.5, "배열": [0, 1, 2], "3": True}
