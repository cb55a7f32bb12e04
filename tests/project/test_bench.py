"""`make bench` compares two sides that compute the same numbers."""

import numpy as np
import pytest

from tools.bench import numpy_side, tensorflow_side
from tools.bench.cases import CASES
from tools.bench.side import Side


@pytest.mark.parametrize("case", CASES)
def test_both_sides_compute_the_same(case):
    ours, theirs = numpy_side.prepare(case)(), tensorflow_side.prepare(case)()
    if not isinstance(ours, tuple):
        ours = (ours,)
        theirs = theirs if isinstance(theirs, list) else [theirs]
    for mine, other in zip(ours, theirs, strict=True):
        scale = np.abs(other).max()
        np.testing.assert_allclose(mine, other, rtol=0, atol=1e-4 * scale)


@pytest.mark.parametrize("name", ["numpy", "tensorflow"])
def test_a_side_runs_in_a_process_of_its_own_and_tells_what_fails(name):
    with Side(name) as side:
        before = side.peak_memory()
        assert 0 < side.time("avg_pool2d forward S4") < 60
        assert side.peak_memory() >= before > 1
        with pytest.raises(RuntimeError, match="no such case"):
            side.time("no such case")
