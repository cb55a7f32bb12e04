"""The parts of chapter 4's exercises: all say of some inputs whether the result is right there."""

from cnn_course.checks.exercise import Part


def part(when, section, cases, **options):
    """Return the part that checks ``cases``, which are described by the clause ``when``."""
    what = "모양이" if options.get("values") is False else "결과가"
    passed, failed = f"{when} {what} 맞습니다.", f"{when} {what} 맞지 않습니다."
    return Part(passed, failed, section, cases, **options)
