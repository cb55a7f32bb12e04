"""A clean kernel in which a notebook's cells run, one after the other."""

import logging
import os

from jupyter_client.kernelspec import KernelSpecManager
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError  # noqa: F401 -- for those who run cells

LATE = {"ename": "Late", "evalue": "", "traceback": []}
MOST = 10_000  # characters that are kept of what one cell prints: a flood would fill the memory


class Kernel(NotebookClient):
    """Interrupts a cell that takes too long: ``late`` tells of it, and the cell's error where.

    Parameters
    ----------
    notebook : nbformat.NotebookNode
    folder : Path
        Where the notebook finds its files.
    seconds : int
        Of one cell.
    """

    def __init__(self, notebook, folder, seconds):
        super().__init__(
            notebook, timeout=seconds, kernel_name="python3", allow_errors=True,
            interrupt_on_timeout=True, error_on_timeout=LATE, shutdown_kernel="immediate",
            resources={"metadata": {"path": str(folder)}}, on_cell_error=self._note,
        )  # fmt: skip
        self.late = False
        self.create_kernel_manager()
        # the Python that runs the command, whatever else is called python3 on this machine
        self.km.kernel_spec_manager = KernelSpecManager(kernel_dirs=[])
        # else a kernel warns on the terminal of its debugger: not the student's business
        os.environ.setdefault("PYDEVD_DISABLE_FILE_VALIDATION", "1")
        for name in ("traitlets", "asyncio"):  # nor what becomes of an interrupted kernel
            logging.getLogger(name).setLevel(logging.CRITICAL)

    def _note(self, execute_reply, **_):
        self.late = execute_reply["content"]["ename"] == LATE["ename"]

    def process_message(self, msg, cell, cell_index):
        """Drop what is printed beyond the beginning."""
        if msg["msg_type"] == "stream":
            kept = sum(len(o.text) for o in cell.outputs if o.output_type == "stream")
            if kept > MOST:
                return None
        return super().process_message(msg, cell, cell_index)
