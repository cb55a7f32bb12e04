"""The IDX file format, in which MNIST and its successors come."""

import math

import numpy as np

# third byte of the file -> type of the values, stored with the high byte first
TYPES = {0x08: ">u1", 0x09: ">i1", 0x0B: ">i2", 0x0C: ">i4", 0x0D: ">f4", 0x0E: ">f8"}


def parse_idx(content):
    """Return the array that the bytes of an IDX file hold.

    Two zero bytes, the type, the number of axes ``n``; then ``n`` lengths of four bytes
    each, high byte first; then the values, the last axis running fastest.

    Parameters
    ----------
    content : bytes
        The whole file, not compressed.

    Returns
    -------
    array of the shape and type that the file states
        It may look into ``content`` and cannot be written to.

    Raises
    ------
    ValueError
        ``content`` is no IDX file, or shorter or longer than it states.

    References
    ----------
    Y. LeCun, C. Cortes and C. J. C. Burges, "The MNIST database of handwritten digits",
    section "The IDX file format".

    Examples
    --------
    >>> parse_idx(bytes([0, 0, 0x08, 2, 0, 0, 0, 1, 0, 0, 0, 3, 7, 8, 9]))
    array([[7, 8, 9]], dtype=uint8)
    """
    if len(content) < 4 or content[:2] != b"\0\0" or content[2] not in TYPES:
        raise ValueError(
            "content: IDX 파일은 0, 0, 자료형, 축의 개수로 시작해야 하는데, "
            f"처음 네 바이트가 {list(content[:4])}입니다."
        )
    start = 4 + 4 * content[3]
    if len(content) < start:
        raise ValueError(
            f"content: 축의 길이까지 {start}바이트가 와야 하는데 {len(content)}바이트가 왔습니다."
        )
    shape = tuple(np.frombuffer(content, ">u4", content[3], offset=4).tolist())
    dtype = np.dtype(TYPES[content[2]])
    expected = start + math.prod(shape) * dtype.itemsize
    if len(content) != expected:
        raise ValueError(
            f"content: 모양이 {shape}이면 {expected}바이트가 와야 하는데 "
            f"{len(content)}바이트가 왔습니다."
        )
    values = np.frombuffer(content, dtype, offset=start).reshape(shape)
    return values.astype(dtype.newbyteorder("="), copy=False)
