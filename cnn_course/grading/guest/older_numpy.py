"""What students' NumPy (2.0 and later) has and the pen's newer one has no longer.

Honest work must not lose its marks by it. What only warned before and is an error now cannot
be brought back; there the check in the student's own notebook is as strict as the pen:
see ``cnn_course/checks/silence.py``.
"""

import functools

import numpy as np

_reshape = np.reshape


def in1d(ar1, ar2, assume_unique=False, invert=False, **keywords):
    return np.isin(np.ravel(ar1), ar2, assume_unique, invert, **keywords)


@functools.wraps(_reshape)
def reshape(a, *args, **keywords):
    if "newshape" in keywords:
        keywords["shape"] = keywords.pop("newshape")
    return _reshape(a, *args, **keywords)


vars(np).update(in1d=in1d, trapz=np.trapezoid, row_stack=np.vstack, reshape=reshape)
