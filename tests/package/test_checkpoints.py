"""A training that was killed goes on and ends with the very numbers of one that was not."""

import multiprocessing
import time

import numpy as np
import pytest

from cnn_course.checkpoints import fingerprint
from cnn_course.lenet import LeNet5
from cnn_course.npz import load_arrays, save_arrays
from cnn_course.training import cosine_decay, fit
from tests.package.linear_model import Linear, examples

X, Y = examples(N=11)
SETTINGS = {
    "epochs": 4, "batch_size": 3, "lr": 0.2, "momentum": 0.9, "seed": 3,
    "schedule": cosine_decay, "validation": examples(N=5, seed=9), "progress": False,
}  # fmt: skip
PER_EPOCH = 4 + 1  # batches, and one for the validation


def train(model, path=None, x=X, y=Y, **change):
    return fit(model, x, y, checkpoint=path, **SETTINGS | change)


class Killed(Exception):
    pass


def kill_at(model, call):
    """Let the model's forward raise at that call of the training."""

    def count(x):
        if len(x) > 1 and len(model.seen) == call:
            raise Killed

    model.before_forward = count
    return model


@pytest.fixture
def path(tmp_path):
    return tmp_path / "훈련 1"


@pytest.fixture(scope="module")
def whole():
    """The uninterrupted training: its parameters and history."""
    model = Linear(4, 3, seed=1)
    history = train(model)
    return model.parameters, history


def same(model, history, whole):
    parameters, expected = whole
    assert history == expected
    for name, array in parameters.items():
        np.testing.assert_array_equal(model.parameters[name], array, strict=True)


def test_writing_checkpoints_changes_nothing(path, whole):
    model = Linear(4, 3, seed=1)
    same(model, train(model, path), whole)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("call", [0, 2, 4, 5, 12, 14, 15, 4 * PER_EPOCH - 1])
def test_a_run_that_is_stopped_goes_on_where_it_was(path, whole, call):
    with pytest.raises(Killed):
        train(kill_at(Linear(4, 3, seed=1), call), path)
    model = Linear(4, 3, seed=8 if call >= PER_EPOCH else 1)  # its weights come from the file
    same(model, train(model, path), whole)
    assert len(model.seen) == (4 - call // PER_EPOCH) * PER_EPOCH  # no finished epoch again


def test_a_run_that_is_stopped_again_and_again(path, whole):
    for _ in range(3):  # each time one epoch further
        with pytest.raises(Killed):
            train(kill_at(Linear(4, 3, seed=1), PER_EPOCH + 2), path)
    model = Linear(4, 3, seed=1)
    same(model, train(model, path), whole)
    assert len(model.seen) == PER_EPOCH


def test_it_is_said_where_a_training_goes_on(path, capsys):
    with pytest.raises(Killed):
        train(kill_at(Linear(4, 3, seed=1), 2 * PER_EPOCH + 1), path)
    assert capsys.readouterr() == ("", "")
    train(Linear(4, 3, seed=1), path, progress=True)
    out, err = capsys.readouterr()
    assert f"{path}에서 에폭 2까지 마친 훈련을 이어서" in out and err == ""
    assert "에폭 3/4" in out and "에폭 2/4" not in out


def test_a_finished_training_is_not_trained_again(path, whole):
    train(Linear(4, 3, seed=1), path)
    model = Linear(4, 3)
    same(model, train(model, path), whole)
    assert model.seen == []


def train_and_hang(path, reached):
    def hang(x):
        if len(x) > 1 and len(model.seen) == 2 * PER_EPOCH + 2:
            reached.set()
            time.sleep(600)

    model = Linear(4, 3, seed=1)
    model.before_forward = hang
    train(model, path)


def test_a_process_that_is_killed_goes_on_where_it_was(path, whole):
    context = multiprocessing.get_context("spawn")
    reached = context.Event()
    process = context.Process(target=train_and_hang, args=(path, reached))
    process.start()
    assert reached.wait(120)
    process.kill()  # SIGKILL: nothing of it runs any more
    process.join()
    assert process.exitcode != 0
    model = Linear(4, 3, seed=1)
    same(model, train(model, path), whole)
    assert len(model.seen) == 2 * PER_EPOCH


def test_a_run_that_is_killed_while_writing_goes_on_from_the_epoch_before(path, whole, monkeypatch):
    write, written = np.savez_compressed, []

    def stop(file, **arrays):
        written.append(arrays)
        if len(written) == 3:
            file.write(b"half")
            raise Killed
        write(file, **arrays)

    monkeypatch.setattr(np, "savez_compressed", stop)
    with pytest.raises(Killed):
        train(Linear(4, 3, seed=1), path)
    model = Linear(4, 3, seed=1)
    same(model, train(model, path), whole)
    assert len(model.seen) == 2 * PER_EPOCH


def test_a_stopped_training_of_lenet_goes_on_where_it_was(path):
    rng = np.random.default_rng(0)
    x, y = rng.random((12, 28, 28, 1), np.float32), rng.integers(0, 10, 12)
    settings = {"epochs": 3, "batch_size": 5, "progress": False}
    whole, stopped, resumed = LeNet5(), LeNet5(), LeNet5()
    history = fit(whole, x, y, **settings)
    forward, calls = stopped.forward, []

    def stop(x):
        calls.append(x)
        if len(calls) == 8:
            raise Killed
        return forward(x)

    stopped.forward = stop
    with pytest.raises(Killed):
        fit(stopped, x, y, checkpoint=path, **settings)
    assert fit(resumed, x, y, checkpoint=path, **settings) == history
    for name, array in whole.parameters.items():
        np.testing.assert_array_equal(resumed.parameters[name], array, strict=True)


def test_numpys_numbers_may_be_written_into_a_checkpoint(path):
    change = {
        "epochs": np.int64(2), "batch_size": np.int32(3), "lr": np.float32(0.25),
        "momentum": np.float32(0.5), "seed": np.int64(3),
        "schedule": lambda done: np.float32(1 - done),
    }  # fmt: skip
    model, again = Linear(4, 3, seed=1), Linear(4, 3, seed=1)
    history = train(model, path, **change)
    assert train(again, path, **change) == history and again.seen == []


def refused(path, model, words, **arguments):
    before, file = model.copy(), path.read_bytes()
    with pytest.raises(ValueError) as caught:
        train(model, path, **arguments)
    assert all(word in str(caught.value) for word in [str(path), *words]), str(caught.value)
    for name, array in before.items():
        np.testing.assert_array_equal(model.parameters[name], array)
    assert model.seen == [] and path.read_bytes() == file


OTHER_Y = (Y + 1) % 3


@pytest.mark.parametrize("change", [
    {"epochs": 5}, {"batch_size": 4}, {"lr": 0.1}, {"momentum": 0.8}, {"seed": 4},
    {"schedule": None}, {"schedule": lambda done: 1 - done}, {"validation": None},
    {"x": X + 1}, {"x": X[:-1], "y": Y[:-1]}, {"x": X.astype(np.float32)}, {"y": OTHER_Y},
], ids="-".join)  # fmt: skip
def test_a_checkpoint_of_other_settings_is_refused_and_nothing_changes(path, change):
    with pytest.raises(Killed):
        train(kill_at(Linear(4, 3, seed=1), 2 * PER_EPOCH), path)
    refused(path, Linear(4, 3, seed=2), ["checkpoint:", *change], **change)


def test_a_checkpoint_of_another_model_is_refused_and_nothing_changes(path):
    train(Linear(4, 3), path)
    refused(path, Linear(4, 5, seed=2), ["checkpoint:", "model"])

    class Renamed(Linear):
        def __init__(self):
            super().__init__(4, 3, seed=2)
            self.parameters["bias"] = self.parameters.pop("b")

        def forward(self, x):
            return x @ self.parameters["w"] + self.parameters["bias"]

    refused(path, Renamed(), ["checkpoint:", "model"])


def test_a_checkpoint_of_the_other_pooling_is_refused_and_nothing_changes(path):
    rng = np.random.default_rng(0)
    x, y = rng.random((4, 28, 28, 1), np.float32), rng.integers(0, 10, 4)
    fit(LeNet5("max"), x, y, epochs=1, checkpoint=path, progress=False)
    model = LeNet5("average", seed=2)
    before = {name: array.copy() for name, array in model.parameters.items()}
    with pytest.raises(ValueError, match="checkpoint"):
        fit(model, x, y, epochs=1, checkpoint=path, progress=False)
    for name, array in before.items():
        np.testing.assert_array_equal(model.parameters[name], array)


def test_a_broken_checkpoint_is_refused_and_nothing_changes(path):
    train(Linear(4, 3), path)
    whole = path.read_bytes()
    for length in (0, 1, 100, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:length])
        refused(path, Linear(4, 3, seed=2), ["온전한 .npz"])
    path.write_text("에폭 3까지 훈련함", encoding="utf-8")
    refused(path, Linear(4, 3, seed=2), ["온전한 .npz"])


@pytest.mark.parametrize("change", [
    {"settings": "null"}, {"history": "null"}, {"settings": "[1]"}, {"history": "3"},
    {"settings": np.arange(3)}, {"history": "{"}, {"history": '{"loss": [1.0], "accuracy": []}'},
    {"history": '{"loss": ["1"], "accuracy": [1.0]}'}, {"history": "{}"},
], ids="-".join)  # fmt: skip
def test_another_file_of_arrays_is_refused_and_nothing_changes(path, change):
    train(Linear(4, 3), path)
    save_arrays(path, load_arrays(path) | change)
    refused(path, Linear(4, 3, seed=2), ["체크포인트가 와야"])


def test_the_weights_of_a_network_are_no_checkpoint(path):
    LeNet5().save(path)
    refused(path, Linear(4, 3, seed=2), ["체크포인트가 와야"])


def test_an_answer_that_cannot_be_compared_is_refused_and_nothing_changes(path):
    train(Linear(4, 3), path)
    save_arrays(path, load_arrays(path) | {"answer": np.ones((2, 7))})
    model = Linear(4, 3, seed=2)
    before = model.copy()
    with pytest.raises(ValueError):
        train(model, path)
    np.testing.assert_array_equal(model.parameters["w"], before["w"])


def test_parameters_that_are_no_numbers_are_refused_and_nothing_changes(path):
    train(Linear(4, 3), path)
    save_arrays(path, load_arrays(path) | {"velocity b": np.array(["a", "b", "c"])})
    refused(path, Linear(4, 3, seed=2), [])


def test_a_folder_in_its_place_is_named(path):
    path.mkdir()
    model = Linear(4, 3)
    with pytest.raises(ValueError, match=r"훈련 1.*폴더나"):
        train(model, path)
    assert model.seen == []


def test_a_missing_folder_is_told_before_anything_is_trained(tmp_path):
    model = Linear(4, 3)
    with pytest.raises(FileNotFoundError, match=r"checkpoint: .*없는 폴더.*폴더가 없습니다"):
        train(model, tmp_path / "없는 폴더" / "훈련 1")
    assert model.seen == []


def test_a_fingerprint_tells_values_shapes_and_types_apart():
    arrays = [np.zeros(4), np.zeros((2, 2)), np.zeros(4, np.float32), np.zeros(8, np.float32),
              np.array([0.0, 0, 0, 1]), np.array([1.0, 0, 0, 0])]  # fmt: skip
    assert len({fingerprint(array) for array in arrays}) == len(arrays)
    assert fingerprint(np.arange(6).reshape(2, 3).T) == fingerprint(
        np.array([[0, 3], [1, 4], [2, 5]])
    )
