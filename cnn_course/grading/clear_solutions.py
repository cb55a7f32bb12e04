"""What a release keeps of a solution cell: nbgrader's stub, or a table's own empty entries."""

import re

from nbgrader import preprocessors

SOLUTION = re.compile(r"\n[^\n]*### BEGIN SOLUTION.*?### END SOLUTION[^\n]*", re.DOTALL)


class ClearSolutions(preprocessors.ClearSolutions):
    """Clears a value's solution without a stub: the line above it already assigns None to all.

    A stub that raises would stop the student's notebook before the first entry is filled in.
    """

    def preprocess(self, notebook, resources):
        declared = notebook.metadata.get("cnn_course", {}).get("answers", {})
        self.values = {name for name, kind in declared.items() if kind == "value"}
        return super().preprocess(notebook, resources)

    def preprocess_cell(self, cell, resources, index):
        if cell.metadata.get("nbgrader", {}).get("grade_id") not in self.values:
            return super().preprocess_cell(cell, resources, index)
        cell.source = SOLUTION.sub("", cell.source)
        return cell, resources
