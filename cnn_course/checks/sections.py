"""Where to read: chapters and labs by number, sections by title, for the last line of a message."""


def section(chapter, title):
    return f"→ {chapter}장 ‘{title}’"


def lab_section(lab, title):
    return f"→ 실습 {lab} ‘{title}’"
