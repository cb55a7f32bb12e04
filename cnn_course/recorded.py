"""Results of experiments that take too long for a page, recorded once with their settings."""

import json
from importlib.resources import files

RUNS = files("cnn_course") / "data" / "runs"


def recorded_run(name):
    """Return the record of an experiment.

    Parameters
    ----------
    name : str
        The experiment's, such as ``"permuted_pixels"``.

    Returns
    -------
    dict
        What the program ``tools/experiments/<name>.py`` of the course's source wrote; which
        keys there are, its docstring tells.

    Raises
    ------
    ValueError
        There is no record of that name.

    Examples
    --------
    >>> recorded_run("permuted_pixels")["settings"]["seeds"]
    [0, 1, 2, 3, 4]
    """
    known = sorted(file.name.removesuffix(".json") for file in RUNS.iterdir())
    if name not in known:
        raise ValueError(
            f"name: 쓸 수 있는 이름은 {', '.join(known)}인데, 받은 값은 {name!r}입니다."
        )
    return json.loads((RUNS / f"{name}.json").read_text(encoding="utf-8"))
