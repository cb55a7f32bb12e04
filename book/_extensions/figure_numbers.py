"""Number figures within their chapter: 그림 3.1, 3.2, …, and within their lab: 그림 L3.1.

Sphinx counts through the whole book, for this one's chapters are numbered by their titles and
not by its table of contents. So a figure's number would change with every figure added before.
"""

import re


def setup(app):
    # Later than Sphinx keeps its own numbers, by which it knows the pages to write again; and
    # also where pages are written again of which none was read, as after a change of a template.
    app.connect("write-started", number_within_chapters)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def number_within_chapters(app, builder):
    for page, kinds in builder.env.toc_fignumbers.items():
        chapter = re.match(r"book/(lab_)?(\d\d)_", page)
        for numbers in kinds.values() if chapter else ():
            for place, figure in enumerate(numbers, 1):
                number = int(chapter[2])
                numbers[figure] = (f"L{number}" if chapter[1] else number, place)
