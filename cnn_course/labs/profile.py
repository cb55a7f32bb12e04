"""How much a lab computes: little on a CPU, all of it where there is a GPU."""

import os
from dataclasses import dataclass, field

from cnn_course.labs import data, training
from cnn_course.labs.device import find_device
from cnn_course.labs.errors import LabError

NAMES = ("small", "full")
VARIABLE = "CNN_COURSE_PROFILE"

SAYS = {
    "small": "small 프로필로 실행합니다: 이미지 5,000장으로 짧게 훈련합니다.",
    "full": "full 프로필로 실행합니다: 데이터 전체로 훈련합니다.",
}
ON_GPU = "계산은 GPU({})에서 합니다."
ON_CPU = "계산은 CPU에서 합니다. {}"
SLOW = 'CPU에서는 오래 걸립니다. 오래 걸리면 셀을 멈추고(■) start("small")로 바꾸십시오.'
ASKED = {
    "argument": "start에 적은 대로 골랐습니다.",
    "variable": f"환경 변수 {VARIABLE}에 적힌 대로 골랐습니다.",
}

_current = None


@dataclass(frozen=True)
class Lab:
    """One lab's choices."""

    profile: str
    device: object  # device.Device
    histories: dict = field(default_factory=dict)  # of each training, by its name

    def load(self, name):
        """Return ``(x, y), (x_test, y_test)`` of ``"mnist"`` or ``"fashion_mnist"``."""
        return data.load(name, self.profile)

    def pick(self, *, small, full):
        """Return what belongs to the profile, such as a number of epochs."""
        return {"small": small, "full": full}[self.profile]

    def fit(self, model, x, y, *, name, **settings):
        """Train a model, go on after a break; see :func:`cnn_course.labs.training.fit`."""
        self.histories[name] = told = training.fit(model, x, y, name=name, **settings)
        return told


def start(profile=None):
    """Choose the profile, say in Korean which and why, and return the :class:`Lab`.

    Parameters
    ----------
    profile : "small" or "full", optional
        Else what the environment variable ``CNN_COURSE_PROFILE`` says; else ``"full"`` on a
        GPU and ``"small"`` on a CPU.

    Raises
    ------
    LabError
        There is no profile of that name.
    """
    global _current
    device = find_device()
    wanted = profile if profile is not None else os.environ.get(VARIABLE)
    chosen = wanted if wanted is not None else "full" if device.name else "small"
    if chosen not in NAMES:
        where = "start" if profile is not None else f"환경 변수 {VARIABLE}"
        raise LabError(f'{where}: "small"이나 "full"이 와야 하는데, 받은 값은 {chosen!r}입니다.')
    print(SAYS[chosen])
    if wanted is not None:
        print(ASKED["argument" if profile is not None else "variable"])
    print(_where(device))
    if chosen == "full" and not device.name:
        print(SLOW)
    _current = Lab(chosen, device)
    return _current


def current():
    """Return the lab that was started last; a small one where none was."""
    return _current or Lab("small", None)


def _where(device):
    if not device.name:
        return ON_CPU.format(device.reason)
    memory = "" if device.free is None else f", 남은 메모리 {device.free:.1f} GiB"
    return ON_GPU.format(device.name + memory)
