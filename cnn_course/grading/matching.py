"""Putting a submission's cells into the released notebook.

All that counts comes from the release: which cells are graded, what they check, what they are
worth. From the submission come the sources of solution cells, and free cells.
"""

from cnn_course.grading.markdown import harmless, harmless_attachments
from cnn_course.grading.text import storable

MOST = 100_000  # characters of one cell


def match(release, stubs, submitted):
    """Return the cells of the notebook that is graded, as nbformat dicts.

    They stand in the submission's order. Released cells that are not in the submission come
    back behind the one that stands before them in the release, the first ones at the end of
    the free cells that the submission begins with; what has been copied, or has a name that
    the release does not know, is a free cell.

    Parameters
    ----------
    release : release.Release
    stubs : dict of str to str
        The source of each released cell by its name, as the students got it.
    submitted : list of dict
        From :func:`submission.read`.
    """
    known = {cell.name: cell for cell in release.cells if cell.name}
    last = {cell["name"]: place for place, cell in enumerate(submitted)}
    cells = []
    for place, cell in enumerate(submitted):
        released = known.get(cell["name"]) if last[cell["name"]] == place else None
        cells.append((cell["name"] if released else "", _merged(released, cell, stubs)))
    _restore(release, stubs, cells)
    return [{"id": f"cell-{k}", **cell} for k, (_, cell) in enumerate(cells)]


def _merged(released, cell, stubs):
    if released is None:
        return _free(cell)
    if released.role != "solution":
        return _released(released, stubs)
    return _released(released, {released.name: cell["source"]}, cell["attachments"])


def _restore(release, stubs, cells):
    before = None
    for released in release.cells:
        if not released.name:
            continue
        names = [name for name, _ in cells]
        if released.name not in names:
            place = names.index(before) + 1 if before else _first_named(names)
            cells.insert(place, (released.name, _released(released, stubs)))
        before = released.name


def _first_named(names):
    """Return the place of the first released cell, behind all cells where there is none."""
    return next((place for place, name in enumerate(names) if name), len(names))


def _released(cell, sources, attachments=None):
    metadata = {"nbgrader": dict(cell.metadata["nbgrader"])}
    students = cell.role == "solution"
    return _made(cell.kind, sources[cell.name], metadata, attachments, students)


def _free(cell):
    return _made(cell["kind"], cell["source"], {}, cell["attachments"], True)


def _made(kind, source, metadata, attachments, students):
    """Return a cell; what a student wrote in it, other than code, is made harmless."""
    made = {"cell_type": kind, "metadata": metadata}
    if kind == "code":
        return made | {"source": storable(source[:MOST]), "outputs": [], "execution_count": None}
    kept = harmless_attachments(attachments) if students and attachments else {}
    made["source"] = harmless(source, kept) if students else source
    return made | ({"attachments": kept} if kept else {})
