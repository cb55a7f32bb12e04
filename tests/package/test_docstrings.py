"""Every public name of the algorithms says what it takes, gives, raises, and where it is from."""

import ast
import importlib
import inspect
import re
import textwrap

import pytest

#: What readers are shown; the modules' other public names serve these.
PUBLIC = {
    "shapes": ["output_size", "same_padding", "receptive_field"],
    "padding": ["pad2d", "pad2d_backward"],
    "conv": ["correlate2d", "conv2d", "conv2d_backward"],
    "pooling": [
        "max_pool2d", "max_pool2d_backward", "avg_pool2d", "avg_pool2d_backward",
        "global_avg_pool2d", "global_avg_pool2d_backward",
    ],
    "dense": ["dense", "dense_backward"],
    "activations": [
        "relu", "relu_backward", "tanh", "tanh_backward", "sigmoid", "sigmoid_backward",
        "softmax", "softmax_backward",
    ],
    "losses": ["cross_entropy", "cross_entropy_backward"],
    "filters": ["sobel"],
    "lenet": ["LeNet5", "trained_lenet5"],
    "training": ["fit", "sgd_step", "evaluate", "cosine_decay"],
    "gradcheck": ["numerical_gradient"],
}  # fmt: skip
SERVING = {
    "shapes": ["axis_padding", "pair", "fit_windows", "whole_number"],
    "padding": ["surround"],
    "losses": ["as_labels"],
}
NAMES = [(module, name) for module, names in PUBLIC.items() for name in names]


def sections(documented):
    """Return the sections of a docstring in NumPy's style: title → text."""
    parts = re.split(r"^(\w+)\n-+\n", inspect.getdoc(documented) or "", flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("module", PUBLIC)
def test_every_public_name_is_listed(module):
    loaded = importlib.import_module(f"cnn_course.{module}")
    own = {
        name
        for name, value in vars(loaded).items()
        if not name.startswith("_")
        and (inspect.isfunction(value) or inspect.isclass(value))
        and value.__module__ == loaded.__name__
    }
    assert own == {*PUBLIC[module], *SERVING.get(module, [])}


every_name = pytest.mark.parametrize("module, name", NAMES, ids=[name for _, name in NAMES])


def expected_sections(documented):
    """Return the titles that a class or function needs; what it has not got, it need not tell."""
    titles = ["Raises", "References", "Examples"]
    if inspect.signature(documented).parameters:
        titles.append("Parameters")
    if inspect.isclass(documented):
        titles.append("Attributes")
    tree = ast.parse(textwrap.dedent(inspect.getsource(documented)))
    if inspect.isfunction(documented) and any(
        isinstance(node, ast.Return) and node.value for node in ast.walk(tree)
    ):
        titles.append("Returns")
    return titles


@every_name
def test_a_docstring_has_every_section(module, name):
    documented = getattr(importlib.import_module(f"cnn_course.{module}"), name)
    found = sections(documented)
    assert inspect.getdoc(documented).splitlines()[0].endswith(".")
    for title in expected_sections(documented):
        assert found.get(title, "").strip(), f"{name}: {title}"
    assert ">>> " in found["Examples"]


@every_name
def test_every_parameter_is_explained(module, name):
    documented = getattr(importlib.import_module(f"cnn_course.{module}"), name)
    text = sections(documented).get("Parameters", "")
    explained = re.findall(r"^(\w.*?)(?: : .*)?$", text, re.MULTILINE)
    explained = [one for line in explained for one in line.split(", ")]
    assert explained == list(inspect.signature(documented).parameters)
