"""Lab 6: what its tables say is asked of TensorFlow and NumPy; its checks and its two devices."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from cnn_course.checks import CheckFailed, held_back
from cnn_course.checks import lab_gpu as check
from cnn_course.quiet_keras import keras, tf

L = keras.layers
LAB = Path(__file__).resolve().parents[2] / "solutions/lab_06_gpu/lab_06_gpu.ipynb"


def cell(name):
    cells = json.loads(LAB.read_text(encoding="utf-8"))["cells"]
    (found,) = ("".join(one["source"]) for one in cells if one["id"] == name)
    return found


def small_pictures(name, hidden):
    """Stand in for the whole data, which need not be there."""
    return held_back.SMALL[name]()[1]


def said(which, *answers, **options):
    try:
        getattr(check, which)(*answers, **options)
    except CheckFailed as failed:
        return str(failed)
    return ""


def built(**options):
    given = {"keras": keras, "layers": L}
    exec(cell("build"), given)
    return given["build"](**options)


def test_bytes_are_those_of_arrays_and_of_keras_own_variables():
    mixed, plain, x = built(policy="mixed_float16"), built(), np.zeros((256, 28, 28, 1))
    plain.optimizer.build(plain.trainable_variables)
    moments = [v for v in plain.optimizer.variables if len(v.shape)]
    maps = [
        model.get_layer("conv1")(x.astype("float32")).numpy().nbytes for model in (plain, mixed)
    ]
    held = sum(v.numpy().nbytes for v in mixed.trainable_variables)
    found = [x.astype(kind).nbytes for kind in ("uint8", "float32", "float16")] + maps
    found += [held, sum(v.numpy().nbytes for v in moments)]
    assert found == list(check.memory_bytes.right.values())
    assert keras.config.dtype_policy().name == "float32"  # the cell has put it back


def calls(steps):
    counted = []

    def slow(x):
        counted.append(1)
        return x

    data = tf.data.Dataset.range(100)
    for step in steps:
        data = {
            "map": lambda d: d.map(lambda x: tf.numpy_function(slow, [x], tf.int64)),
            "cache": lambda d: d.cache(),
            "batch": lambda d: d.batch(32),
            "batch(drop_remainder=True)": lambda d: d.batch(32, drop_remainder=True),
        }[step](data)
    for _ in range(3):
        list(data)
    return len(counted)


def test_calls_are_counted_by_tensorflow():
    found = {entry: calls(entry.split(" → ")) for entry in check.map_calls.right}
    assert found == check.map_calls.right


ARGUMENTS = {
    "모양이 같은 텐서로 다섯 번": [tf.zeros(3)] * 5,
    "배치의 크기 64, 64, 40, 64, 40": [tf.zeros((n, 3)) for n in (64, 64, 40, 64, 40)],
    "1,000장을 64장씩 세 에폭": 3 * [*tf.data.Dataset.range(1000).batch(64)],
    "1,000장을 64장씩 세 에폭, drop_remainder=True": 3
    * [*tf.data.Dataset.range(1000).batch(64, drop_remainder=True)],
    "파이썬의 수 1, 2, 3, 1, 2": [1, 2, 3, 1, 2],
    "텐서에 담은 수 1., 2., 3., 1., 2.": [tf.constant(k) for k in (1.0, 2.0, 3.0, 1.0, 2.0)],
    "float32, float16, float32": [tf.zeros(3, kind) for kind in ("float32", "float16", "float32")],
}


def traced(arguments):
    counted = []

    @tf.function
    def doubled(value):
        counted.append(1)
        return 2 * value

    for argument in arguments:
        doubled(argument)
    return len(counted)


def test_traces_are_counted_by_tensorflow():
    found = {entry: traced(arguments) for entry, arguments in ARGUMENTS.items()}
    assert found == check.traces.right


def test_half_numbers_are_numpys():
    half, unit, total = np.float16, 2.0**-24, np.float16(0)
    for _ in range(4096):
        total = half(total + half(1))
    scaled = half(1024 * 2.0**-25)
    found = [half(2049), half(1) + half(2.0**-11), half(2048) + half(1), total]
    found += [float(number) / unit for number in (half(2.0**-25), scaled, scaled / half(1024))]
    assert [float(number) for number in found] == list(check.half_numbers.right.values())


def batches(chain):
    data = chain(tf.data.Dataset.range(100))
    return [[one.numpy().tolist() for one in data] for _ in range(2)]


def test_what_only_carries_the_data_leaves_the_batches_alone():
    def plain(data):
        return data.shuffle(100, seed=3).batch(32)

    def mapped(data, **options):
        return data.map(lambda x: x + 1, **options).batch(32)

    assert batches(lambda data: plain(data).prefetch(2)) == batches(plain)
    assert batches(lambda data: plain(data.cache())) == batches(plain)
    together = batches(lambda data: mapped(data, num_parallel_calls=2))
    assert together == batches(mapped)
    first, second = batches(plain)
    assert first != second
    first, second = batches(lambda data: data.shuffle(100, seed=3).cache().batch(32))
    assert first == second  # shuffled no more
    assert len(batches(lambda data: data.batch(32, drop_remainder=True))[0]) == 3


NAMES = ("batch_32", "batch_256", "tf_data", "xla", "mixed")
TIMES = {name: [0.30, 0.25, 0.27, 0.40, 0.26] for name in NAMES}
TABLES = {
    "": TIMES,
    "없는 이름: mixed": dict.fromkeys(NAMES[:4], TIMES["xla"]),
    "xla: 워밍업을 빼고 5번 이상": TIMES | {"xla": [0.1] * 4},
    "0보다 크고": TIMES | {"xla": [0.1, 0.2, 0.3, 0.4, -0.5]},
    "0보다 크고 3,600보다": TIMES | {"xla": [0.1, 0.2, 0.3, 0.4, float("nan")]},
    "모두 똑같습니다": TIMES | {"xla": [0.1] * 5},
    "사전이 와야": [1, 2, 3],
}


@pytest.mark.parametrize("words, table", TABLES.items(), ids=TABLES)
def test_timings_are_judged_by_their_form(words, table):
    failed = said("timings", table, part="repeats")
    assert words in failed and bool(words) == bool(failed)


def test_timings_may_be_slow_or_fast():
    slow = {name: [100 * t for t in times] for name, times in TIMES.items()}
    mixed_up = TIMES | {"xla": slow["xla"], "mixed": [t / 100 for t in TIMES["mixed"]]}
    arrays = {name: np.array(times, "float32") for name, times in TIMES.items()}
    for table in (slow, mixed_up, arrays):
        assert said("timings", table, part="repeats") == ""


MEDIANS = {
    "": np.median,
    "평균과 같습니다": np.mean,
    "가장 짧은 시간과 같습니다": np.min,
    "가장 긴 시간과 같습니다": np.max,
    "초를 나타내는 수 하나": lambda times: str(np.median(times)),
}


@pytest.mark.parametrize("words, middle", MEDIANS.items(), ids=MEDIANS)
def test_medians_are_those_of_the_students_own_times(words, middle):
    table = {name: middle(times) for name, times in TIMES.items()}
    table = {name: t if isinstance(t, str) else float(t) for name, t in table.items()}
    failed = said("medians", table, TIMES, part="medians")
    assert words in failed and bool(words) == bool(failed)


def small(policy="mixed_float16", last="float32"):
    keras.utils.set_random_seed(0)
    keras.config.set_dtype_policy(policy)
    model = keras.Sequential([
        keras.Input((28, 28, 1)), L.Conv2D(4, 3, strides=2, activation="relu"), L.Flatten(),
        L.Dense(10, dtype=last),
    ])  # fmt: skip
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    keras.config.set_dtype_policy("float32")
    return model


def rows(model):
    return [[layer.name, layer.compute_dtype, layer.variable_dtype] for layer in model.layers]


POLICIES = {
    "": {},
    "마지막 층 dense": {"last": None},
    "float16으로 계산하지 않는 층이": {"policy": "float32"},
    "가중치가 float32가 아닌": {"policy": "float16"},
}


@pytest.mark.parametrize("words, options", POLICIES.items(), ids=POLICIES)
def test_the_dtypes_that_are_told_are_those_of_mixed_precision(words, options):
    model = small(**options)
    failed = said("policies", rows(model), model, part="dtypes")
    assert words.replace(" dense", "") in failed and bool(words) == bool(failed)


def test_dtypes_of_all_layers_are_to_be_told():
    model = small()
    assert "층은 3개인데 2개를" in said("policies", rows(model)[1:], model, part="dtypes")
    assert "세 글자열" in said("policies", ["float16"], model, part="dtypes")


def test_weights_kept_in_float16_are_told_from_those_of_mixed_precision():
    for hidden in (False, True):
        assert said("mixed_model", small(), part="weights", hidden=hidden) == ""
        failed = said("mixed_model", small("float16"), part="weights", hidden=hidden)
        assert "혼합 정밀도로 훈련한 것으로" in failed
        assert hidden or '"mixed_float16"을 쓰십시오' in failed


def test_accuracy_is_measured_in_float32(monkeypatch):
    monkeypatch.setattr(held_back, "pictures", small_pictures)
    (x, y), _ = held_back.SMALL["mnist"]()
    model = small("float32")
    assert "85% 이상" in said("mixed_model", model, part="accuracy")
    model.fit(x, y, epochs=4, verbose=0)
    for hidden in (False, True):
        assert said("mixed_model", model, part="accuracy", hidden=hidden) == ""


def test_keras_scales_the_loss_of_a_model_made_under_the_policy_only():
    assert type(small().optimizer).__name__ == "LossScaleOptimizer"
    by_layer = keras.Sequential([keras.Input((2,)), L.Dense(1, dtype="mixed_float16")])
    by_layer.compile("adam", "mse")
    assert type(by_layer.optimizer).__name__ == "Adam"


def test_two_devices_train_as_one_does():
    given = {}
    exec(cell("program"), given)
    done = subprocess.run(
        [sys.executable, "-c", given["program"]], check=True, capture_output=True, encoding="utf-8"
    )
    many, difference = done.stdout.strip().split("\n")
    assert many.startswith("장치 2개가")
    assert float(difference.split()[-1]) < 1e-6


def test_devices_cannot_be_split_late():
    from cnn_course.labs.errors import LabError
    from cnn_course.labs.two_devices import two_devices

    with pytest.raises(LabError, match="새 파이썬에서 맨 먼저"):
        two_devices()
