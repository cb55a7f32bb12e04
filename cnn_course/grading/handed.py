"""What a lab's student handed in, in the pen's place: values and models, and no code to run."""

from cnn_course.checks import CheckFailed
from cnn_course.grading import submission
from cnn_course.grading.pen import CellResult, Missing
from cnn_course.grading.text import plain
from cnn_course.labs import result
from cnn_course.labs.errors import LabError

NONE = (
    "결과 파일({})이 함께 제출되지 않았습니다. 실습은 "
    "`python -m cnn_course.checks --submit`이 만든 파일 하나를 제출합니다."
)
ANOTHER = (
    "{} 파일에 {} 실습의 결과가 들어 있습니다. 파일의 이름을 바꾸지 말고, 이 실습의 폴더에서 "
    "`python -m cnn_course.checks --submit`을 다시 실행하십시오."
)
NOT_RUN = (
    "실습의 코드는 채점할 때 실행하지 않습니다. 결과 파일 {}에 든 값과, 거기에 든 가중치로 다시 만든 "
    "모델만 봅니다."
)


class Handed:
    """One lab's result file; a context manager with the pen's methods.

    Parameters
    ----------
    path : Path
        Where the file should be.
    """

    def __init__(self, path):
        self._path, self._told, self._built = path, False, {}
        self._result, self._trouble = None, None

    def __enter__(self):
        try:
            self._result = result.read(submission.regular_bytes(self._path, result.FILE_BYTES))
        except (OSError, submission.Unreadable):
            self._trouble = NONE.format(self._path.name)
        except LabError as error:
            self._trouble = str(error)
        else:
            if self._result.lab != self._path.stem:
                self._trouble = ANOTHER.format(self._path.name, plain(self._result.lab, 40))
        return self

    def __exit__(self, *_):
        self._built.clear()

    def run_cell(self, number, source):
        """Run nothing, and say so once."""
        told, self._told = self._told, True
        return CellResult() if told else CellResult(NOT_RUN.format(self._path.name) + "\n")

    def look(self, name):
        """Return a declared answer: a value, or a model built anew from its weights."""
        if self._trouble:
            raise CheckFailed(self._trouble)
        if name in self._result.values:
            return self._result.values[name]
        if name not in self._result.models:
            return Missing(name)
        try:
            if name not in self._built:
                self._built[name] = result.model(self._result, name)
            return self._built[name]
        except LabError as error:
            raise CheckFailed(str(error)) from None
