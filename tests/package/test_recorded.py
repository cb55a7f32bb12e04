"""Records of experiments: found by name, and nothing else is opened."""

import pytest

from cnn_course.recorded import RUNS, recorded_run


def test_every_record_tells_its_settings():
    names = [file.name.removesuffix(".json") for file in RUNS.iterdir()]
    assert "permuted_pixels" in names
    for name in names:
        assert recorded_run(name)["settings"]


@pytest.mark.parametrize("name", ["permuted", "../assignments", "permuted_pixels.json", None])
def test_an_unknown_name_is_told_with_those_that_are(name):
    with pytest.raises(ValueError, match=r"permuted_pixels.*받은 값은"):
        recorded_run(name)
