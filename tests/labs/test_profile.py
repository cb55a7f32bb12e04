"""Which profile is chosen on which machine, and what is said of it."""

import subprocess
import sys

import pytest

from cnn_course.labs import device, profile
from cnn_course.labs.errors import LabError

T4 = device.Card("Tesla T4", 15.0, 14.6)


@pytest.fixture
def machine(monkeypatch):
    """Return a function that says what driver and TensorFlow see."""

    def of(cards=(), gpus=(), platform="linux"):
        monkeypatch.setattr(device, "nvidia_cards", lambda: list(cards))
        monkeypatch.setattr(device, "tensorflow_gpus", lambda: list(gpus))
        monkeypatch.setattr(sys, "platform", platform)
        monkeypatch.delenv("CNN_COURSE_PROFILE", raising=False)

    return of


MACHINES = {
    "no card": ({}, "small", "CPU에서 합니다. GPU를 찾지 못했습니다."),
    "Colab": ({"cards": [T4], "gpus": ["Tesla T4"]}, "full", "GPU(Tesla T4, 남은 메모리 14.6 GiB)"),
    "another make": ({"gpus": ["Apple M3"]}, "full", "GPU(Apple M3)에서"),
    "old driver": ({"cards": [T4]}, "small", "드라이버를 새것으로"),
    "Windows": ({"cards": [T4], "platform": "win32"}, "small", "WSL 2나 코랩"),
    "full of others": (
        {"cards": [T4._replace(free=0.4)], "gpus": ["Tesla T4"]}, "small", "0.4 GiB여서 실습에 모자랍니다",
    ),
}  # fmt: skip


@pytest.mark.parametrize("seen, chosen, said", MACHINES.values(), ids=MACHINES)
def test_the_machine_decides_and_is_told(machine, capsys, seen, chosen, said):
    machine(**seen)
    assert profile.start().profile == chosen
    printed = capsys.readouterr()
    assert f"{chosen} 프로필로" in printed.out and said in printed.out and not printed.err


def test_a_student_can_choose(machine, monkeypatch, capsys):
    machine()
    monkeypatch.setenv("CNN_COURSE_PROFILE", "full")
    assert profile.start().profile == "full"
    assert "환경 변수 CNN_COURSE_PROFILE" in capsys.readouterr().out
    assert profile.start("small").profile == "small"
    assert profile.current().pick(small=2, full=20) == 2


@pytest.mark.parametrize("how", ["argument", "variable"])
def test_an_unknown_profile_is_refused(machine, monkeypatch, how):
    machine()
    monkeypatch.setenv("CNN_COURSE_PROFILE", "작게")
    with pytest.raises(LabError, match='"small"이나 "full"이 와야 하는데, 받은 값은 \'작게\''):
        profile.start("작게" if how == "argument" else None)


@pytest.mark.parametrize(
    "error", [FileNotFoundError(), subprocess.TimeoutExpired("nvidia-smi", 20)]
)
def test_a_machine_without_the_driver_has_no_card(monkeypatch, error):
    def run(*_, **__):
        raise error

    monkeypatch.setattr(subprocess, "run", run)
    assert device.nvidia_cards() == []


def test_the_drivers_table_is_read(monkeypatch):
    told = "NVIDIA GeForce RTX 3060, 12288, 11264\nTesla T4, 15360, 512\n"
    monkeypatch.setattr(
        subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, told, "")
    )
    assert device.nvidia_cards() == [
        ("NVIDIA GeForce RTX 3060", 12.0, 11.0), ("Tesla T4", 15.0, 0.5),
    ]  # fmt: skip
