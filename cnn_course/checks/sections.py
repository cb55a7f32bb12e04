"""Where to read: chapters by number, sections by title, for the last line of a message."""

WRITTEN = set(range(9))  # the chapters that the book has: nobody is sent to one that it has not


def section(chapter, title):
    return f"→ {chapter}장 ‘{title}’" if chapter in WRITTEN else ""
