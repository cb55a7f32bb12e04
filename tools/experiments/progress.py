"""How far a long run of a lab's notebook is."""

import json
import threading


class Progress:
    """Says at every cell, and every half minute while one trains, how far the run is.

    Parameters
    ----------
    folder : Path
        Where the notebook runs, and ``lab.fit`` leaves its histories.
    cells : int
    """

    def __init__(self, folder, cells):
        self._folder, self._cells, self._cell = folder, cells, 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._ended.set()
        self._thread.join()

    def tell(self, index):
        self._cell = index + 1
        print(f"셀 {self._cell}/{self._cells}", flush=True)

    def _watch(self):
        while not self._ended.wait(30):
            if told := self._newest():
                name, history = told
                last = rounded({key: values[-1] for key, values in history.items()})
                print(f"셀 {self._cell}: {name} {len(history['loss'])}에폭 {last}", flush=True)

    def _newest(self):
        """Return the folder's name and the history that was written last, None for none."""
        files = list(self._folder.glob("lab_checkpoints/*/history.json"))
        try:
            file = max(files, key=lambda file: file.stat().st_mtime)
            return file.parent.name, json.loads(file.read_text(encoding="utf-8"))
        except ValueError:  # there is none, or it is being written
            return None


def rounded(value):
    """Return plain data with five digits of every float."""
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    if isinstance(value, list):
        return [rounded(item) for item in value]
    return float(f"{value:.5g}") if isinstance(value, float) else value
