"""What of NumPy is itself an exercise of this course: it refuses to work in the pen.

In a student's own notebook the check says so: see ``cnn_course/checks/own_work.py``.
"""

import numpy as np
from numpy._core import _multiarray_umath, multiarray, numeric


def refused(name):
    def function(*_, **__):
        raise RuntimeError(
            f"이 강좌의 연습 문제에서 쓸 수 없는 함수입니다: {name}. 직접 계산하십시오."
        )

    return function


for _name in ("convolve", "correlate", "correlate2"):
    for _module in (np, numeric, multiarray, _multiarray_umath):
        if hasattr(_module, _name):
            setattr(_module, _name, refused(f"numpy.{_name}"))
