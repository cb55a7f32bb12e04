"""Where to read: chapters by number, sections by title, for the last line of a message."""


def section(chapter, title):
    return f"→ {chapter}장 ‘{title}’"
