"""What a release keeps of a solution cell: nbgrader's stub, or the None that stands above it."""

import re

from nbgrader import preprocessors

SOLUTION = re.compile(r"\n[^\n]*### BEGIN SOLUTION.*?### END SOLUTION[^\n]*", re.DOTALL)


class ClearSolutions(preprocessors.ClearSolutions):
    """Clears a value's or a model's solution without a stub: the line above it assigns None.

    A stub that raises would stop the student's notebook before the first answer is given.
    """

    def preprocess(self, notebook, resources):
        declared = notebook.metadata.get("cnn_course", {}).get("answers", {})
        self.stand_alone = {name for name, kind in declared.items() if kind != "function"}
        return super().preprocess(notebook, resources)

    def preprocess_cell(self, cell, resources, index):
        if cell.metadata.get("nbgrader", {}).get("grade_id") not in self.stand_alone:
            return super().preprocess_cell(cell, resources, index)
        cell.source = SOLUTION.sub("", cell.source).rstrip("\n")
        return cell, resources
