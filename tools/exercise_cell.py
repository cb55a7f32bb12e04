"""Read one cell of an exercise's source notebook as nbgrader does: plain functions over its dict."""

import ast

SOLUTION, HIDDEN = "SOLUTION", "HIDDEN TESTS"


def flags(cell):
    return cell["metadata"].get("nbgrader", {})


def source(cell):
    return "".join(cell["source"])


def role(cell):
    """Return what a cell is for.

    ``solution`` and ``graded`` are code cells, ``answer`` a Markdown cell to be answered in,
    ``code`` and ``text`` locked cells without points; everything else is ``free``.
    """
    code = cell["cell_type"] == "code"
    if flags(cell).get("solution"):
        return "solution" if code else "answer"
    if flags(cell).get("grade"):
        return "graded"
    if flags(cell).get("locked"):
        return "code" if code else "text"
    return "free"


def marks(cell, mark):
    """Return the words BEGIN and END in the order in which they stand before ``mark``."""
    lines = source(cell).split("\n")
    return [word for line in lines for word in ("BEGIN", "END") if f"{word} {mark}" in line]


def parsed(code):
    """Return the code's syntax tree, or None where it is not Python."""
    try:
        return ast.parse(code)
    except SyntaxError:
        return None


def defined_names(cell):
    """Return the names that a cell binds at its top level by ``def`` or by assignment."""
    body = parsed(source(cell)).body
    assigned = [node for node in body if isinstance(node, ast.Assign | ast.AnnAssign)]
    return {node.name for node in body if isinstance(node, ast.FunctionDef)} | {
        name.id
        for node in assigned
        for name in ast.walk(node)
        if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)
    }


def assigns_none(cell, name):
    """Tell whether a solution cell gives ``name``, or all entries of it, None before its solution.

    That is what students get: a lab is run as a whole also where it is not solved yet.
    """
    before = parsed(source(cell).split(f"### BEGIN {SOLUTION}")[0])
    for node in before.body if before else ():
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            values = node.value.values if isinstance(node.value, ast.Dict) else [node.value]
            return all(ast.unparse(value) == "None" for value in values)
    return False


def is_quick(cell):
    """Tell whether a cell only imports, defines functions, names constants, and starts the lab."""
    body = parsed(source(cell)).body
    assigned = [node.value for node in body if isinstance(node, ast.Assign)]
    calls = [c for value in assigned for c in ast.walk(value) if isinstance(c, ast.Call)]
    named = ast.Import | ast.ImportFrom | ast.FunctionDef | ast.Assign
    return all(isinstance(node, named) for node in body) and all(
        ast.unparse(call.func).startswith(("np.", "start")) for call in calls
    )


def checks(cell, *, hidden):
    """Return the names of the checks that a graded cell calls, such as ``dense part="shape"``.

    A visible check stands outside the hidden marks; a hidden one within them, where it also
    has to say ``hidden=True`` to get fresh inputs.
    """
    within, lines = False, []
    for line in source(cell).split("\n"):
        within = (within or f"BEGIN {HIDDEN}" in line) and f"END {HIDDEN}" not in line
        lines.append(line if within == hidden else "")
    names = set()
    for call in ast.walk(parsed("\n".join(lines))):
        if isinstance(call, ast.Call) and ast.unparse(call.func).startswith("check."):
            options = {option.arg: ast.unparse(option.value) for option in call.keywords}
            if ("hidden" in options) == hidden:
                part = f" part={options['part']}" if "part" in options else ""
                names.add(call.func.attr + part)
    return names
