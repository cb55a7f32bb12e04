"""What every chapter's check does: run a part, recognise the mistake, say it in Korean."""

import os
from typing import NamedTuple

import numpy as np

from cnn_course.checks import answers, own_work, picture
from cnn_course.checks.calling import Outcome, Stopped, call, own_line
from cnn_course.checks.recognition import recognise

UNSOLVED = "아직 풀지 않은 함수입니다. 함수 셀을 완성해 실행한 뒤 이 셀을 다시 실행하십시오."
BORROWED = (
    "직접 계산하는 연습입니다. 이 문제에서 쓸 수 없는 함수를 불렀습니다: {}. "
    "문제에서 허락한 것만으로 다시 작성하십시오."
)
UNFINISHED = "계산이 끝나기 전에 멈추었습니다. 반복문이 끝나는지, 같은 계산을 너무 많이 하지 않는지 보십시오."
UNSTEADY = (
    "같은 입력인데 부를 때마다 결과가 다릅니다. 함수 밖의 변수를 고쳐 쓰지 않았는지, "
    "np.empty로 만든 배열을 채우지 않은 채 쓰지 않았는지 보십시오."
)


class CheckFailed(AssertionError):
    """A check's verdict; a notebook shows its Korean message and no traceback."""

    def _render_traceback_(self):
        return str(self).split("\n")


class Failure(NamedTuple):
    """The first call that went wrong."""

    case: NamedTuple  # exercise.Case
    expected: Outcome
    outcome: Outcome
    trouble: answers.Trouble


def run(exercise, answer, part, hidden=False):
    """Print that ``answer`` passed, or raise :class:`CheckFailed` at its first failure.

    Changed arguments are told, never a failure: a grader that calls the function in a
    sandbox would have to take the sandbox's word for them.
    """
    asked = part_of(exercise, part)
    unusable = answers.unusable(answer, exercise.name, exercise.arguments)
    if unusable:
        seen = f"숨은 검사: {asked.failed}" if hidden else unusable.seen
        raise CheckFailed(message([seen], unusable.guess, asked.section))
    changed = ()
    for case in asked.cases(generator(exercise.name, part, hidden), hidden):
        expected = call(exercise.reference, case.args)
        with own_work.watch(answer, exercise.allows) as borrowed:
            outcome = call(answer, case.args)
        if borrowed:
            raise CheckFailed(message([BORROWED.format(borrowed[0])], "", asked.section))
        if isinstance(outcome.error, NotImplementedError):
            raise CheckFailed(UNSOLVED)
        if isinstance(outcome.error, KeyboardInterrupt):
            raise CheckFailed(UNFINISHED)
        if isinstance(outcome.error, Stopped):
            raise CheckFailed(str(outcome.error))
        trouble = answers.judge(outcome, expected, asked.values, exercise.results)
        if trouble:
            failure = Failure(case, expected, outcome, trouble)
            guess, section = _guess(exercise, answer, failure)
            seen = [_verdict(asked, failure)] if hidden else _evidence(exercise, answer, failure)
            raise CheckFailed(message(seen, guess, section or asked.section))
        changed = changed or outcome.changed
    passed = f"숨은 검사: {asked.passed}" if hidden else asked.passed
    print(" ".join(filter(None, [passed, _changed(exercise, changed)])))


def part_of(exercise, part):
    """Return the part of that name."""
    if part not in exercise.parts:
        known = ", ".join(exercise.parts)
        raise ValueError(f"part: {known} 가운데 하나가 와야 하는데, 받은 값은 {part!r}입니다.")
    return exercise.parts[part]


def message(seen, guess, section):
    """Return a verdict's lines: what was seen, what may lie behind it, where to read."""
    return "\n".join(filter(None, [*seen, guess, section]))


def _guess(exercise, answer, failure):
    """Return what may lie behind the failure and, if it is known better, where to read."""
    case, expected, outcome, trouble = failure
    if expected.error is None:
        again = call(answer, case.args).value
        if answers.is_unsteady(outcome.value, again):
            return UNSTEADY, ""
        mistake = recognise(exercise, answer, case.args)
        if mistake:
            return _where(mistake, failure) + mistake.sentence, mistake.section
    return trouble.guess or _changed(exercise, outcome.changed) or case.reminder, ""


def _where(mistake, failure):
    """Return what keeps the sentence true where there is no number to be equal to."""
    if mistake.everywhere:
        return ""
    if failure.outcome.error is not None:
        return "오류가 나지 않는 입력에서는 "
    theirs = call(mistake.function, failure.case.args)
    return "" if theirs.error is None else "다른 입력에서는 "


def _changed(exercise, changed):
    names = ", ".join(exercise.arguments[k] for k in changed)
    advice = "값을 바꾸어 놓았습니다. 복사본(.copy())을 만들어 고치십시오."
    return names and f"함수가 {names}의 {advice}"


def _verdict(part, failure):
    """Return all that is said of a hidden failure: nothing that depends on its inputs."""
    stopped = failure.outcome.error is not None and failure.expected.error is None
    return f"숨은 검사: {'함수가 오류로 멈추었습니다.' if stopped else part.failed}"


def _evidence(exercise, answer, failure):
    """Return what went in, what should have come and what came; draw it in a notebook."""
    case, expected, outcome, trouble = failure
    item, right, came = answers.first_wrong(expected.value, outcome.value)
    place = answers.first_difference(came, right)
    if exercise.panels:
        picture.show(exercise.panels(case.args, place), right, came)
    situation = exercise.situation or (lambda *args: _call_in_words(exercise, args))
    lines = [f"{situation(*case.args)} {trouble.seen}"]
    line = outcome.error is not None and own_line(outcome.error, answer)
    if line:
        lines.append("셀의 {}번째 줄에서 멈추었습니다: {}".format(*line))
    if place is not None and exercise.working:
        full = place if item is None else (item, *place)
        lines.append(exercise.working(case.args, full))
    arrays = zip(exercise.arguments, case.args, strict=True)
    return lines + [f"{name} = {_typed(a)}" for name, a in arrays if isinstance(a, np.ndarray)]


def _typed(array):
    """Return an array as it can be typed, with its dtype where NumPy would not guess it."""
    guessed = np.array(array.tolist()).dtype == array.dtype
    return f"np.array({array.tolist()}{'' if guessed else f', dtype=np.{array.dtype}'})"


def _call_in_words(exercise, args):
    """Return the call as the student could type it: arrays by name, all else as it is."""
    typed = [
        name if isinstance(value, np.ndarray) else repr(value).replace("'", '"')
        for name, value in zip(exercise.arguments, args, strict=True)
    ]
    return f"{exercise.name}({', '.join(typed)})에서"


def generator(exercise, part, hidden):
    """Return the random numbers of a part: the class's own if hidden, else everyone's."""
    seed = os.environ.get("CNN_COURSE_CLASS_SEED", "") if hidden else ""
    return np.random.default_rng(list(f"{seed}/{exercise}/{part}/{hidden}".encode()))
