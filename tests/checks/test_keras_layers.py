"""The tables of 01_summary are what Keras says of the model in its problem text."""

import re
from pathlib import Path

import nbformat
import pytest

from cnn_course.checks.keras_layers import layer_parameters, output_shapes
from cnn_course.quiet_keras import keras

SUMMARY = Path(__file__).resolve().parents[2] / "solutions/09_keras/01_summary.ipynb"
TEXT = nbformat.read(SUMMARY, as_version=4).cells[2].source
MODEL, EXAMPLE = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)


def built(code):
    given = {"keras": keras, "layers": keras.layers}
    exec(code, given)
    return given["model"]


def test_tables_are_kerass_own():
    model = built(MODEL)
    assert {layer.name: layer.output.shape for layer in model.layers} == output_shapes.right
    assert {layer.name: layer.count_params() for layer in model.layers} == layer_parameters.right


def test_example_is_kerass_own():
    model = built(f"model = keras.Sequential([{EXAMPLE}])")
    rows = re.findall(r"^\| (\w+) \| .*`(\(None.*?\))` \| (.*) \|$", TEXT, re.MULTILINE)
    assert [name for name, _, _ in rows] == [layer.name for layer in model.layers]
    for layer, (_, shape, count) in zip(model.layers, rows, strict=True):
        assert str(layer.output.shape) == shape
        assert str(layer.count_params()) == re.findall(r"\d+", count)[-1]


@pytest.mark.parametrize("table", [output_shapes, layer_parameters], ids=lambda t: t.name)
def test_layers_stand_in_the_models_order(table):
    assert list(table.right) == [layer.name for layer in built(MODEL).layers]
