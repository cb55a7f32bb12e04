"""Running one cell as a notebook does: all statements, then the value of a last expression."""

import ast
import linecache


def run(source, namespace, filename):
    """Execute ``source`` in ``namespace`` and return the value of its last line, or None.

    A last line that ends in a semicolon has no value, as in a notebook.
    """
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    tree = ast.parse(source, filename)
    last = None
    if tree.body and isinstance(tree.body[-1], ast.Expr) and not _ends_in_semicolon(source):
        last = ast.Expression(tree.body.pop().value)
    for statement in tree.body:  # one by one: a false one at the end does not undo the others
        exec(compile(ast.Module([statement], []), filename, "exec"), namespace)
    return None if last is None else eval(compile(last, filename, "eval"), namespace)


def _ends_in_semicolon(source):
    lines = [line.split("#")[0].strip() for line in source.splitlines()]
    return next((line for line in reversed(lines) if line), "").endswith(";")
