"""Text that came from a submission, made fit to be stored and shown."""

import re

# whatever a terminal, a browser or a JSON reader could take for more than a character
LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def storable(text):
    """Return ``text`` without what no file takes: halves of characters."""
    return LONE_SURROGATE.sub("\ufffd", text)


def plain(text, most):
    """Return at most ``most`` characters of ``text``, without control characters.

    What is no string counts as empty.
    """
    if not isinstance(text, str):
        return ""
    return CONTROL.sub("\ufffd", text[:most].replace("\r\n", "\n"))
