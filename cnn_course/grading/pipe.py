"""Messages between processes: JSON, each preceded by its length."""

import io
import json
import os
import struct
import sys

LENGTH = struct.Struct(">I")


def own_pipe():
    """Return this process's (reader, writer) for its parent.

    What anything here prints by the way goes to stderr instead, never between two messages.
    """
    reader, writer = (os.fdopen(os.dup(fd), mode) for fd, mode in ((0, "rb"), (1, "wb")))
    os.dup2(2, 1)
    with open(os.devnull, "rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    sys.stdin, sys.stdout = io.StringIO(), sys.stderr
    return reader, writer


def encode(message):
    return json.dumps(message, ensure_ascii=True).encode("ascii")


def send(writer, message):
    data = encode(message)
    writer.write(LENGTH.pack(len(data)) + data)
    writer.flush()


def receive(reader):
    """Return the next message.

    Raises
    ------
    EOFError
        The other side is gone.
    """
    head = reader.read(LENGTH.size)
    data = reader.read(LENGTH.unpack(head)[0]) if len(head) == LENGTH.size else b""
    if not data:
        raise EOFError("the other side is gone")
    return json.loads(data)
