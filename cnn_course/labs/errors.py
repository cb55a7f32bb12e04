"""What a lab tells a student, in Korean and without a traceback."""


class LabError(ValueError):
    """Something that the student can put right; the text says how."""

    def _render_traceback_(self):  # what IPython shows in place of a traceback
        return str(self).split("\n")
