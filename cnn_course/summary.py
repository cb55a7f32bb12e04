"""A network's table: what every layer puts out, and how much it has to learn."""

from typing import NamedTuple


class Layer(NamedTuple):
    """One row: the output's shape without the batch, trainable parameters, connections."""

    name: str
    output: tuple[int, ...]
    parameters: int
    connections: int | None = None


class Summary(tuple):
    """The rows of a network; printed, the table with a line of sums.

    Examples
    --------
    >>> Summary([Layer("C1", (28, 28, 6), 156, 122304), Layer("S2", (14, 14, 6), 12, 5880)])
    layer  output       parameters  connections
    C1     (28, 28, 6)         156      122,304
    S2     (14, 14, 6)          12        5,880
    total                      168      128,184
    """

    __slots__ = ()

    @property
    def parameters(self):
        """All trainable parameters."""
        return sum(layer.parameters for layer in self)

    @property
    def connections(self):
        """All connections, or None where a layer does not count them."""
        counts = [layer.connections for layer in self]
        return None if None in counts else sum(counts)

    def __repr__(self):
        rows = [("layer", "output", "parameters", "connections")]
        for layer in self:
            rows.append((layer.name, str(layer.output), *map(_written, layer[2:])))
        rows.append(("total", "", _written(self.parameters), _written(self.connections)))
        columns = list(zip(*rows, strict=True))[: 3 if self.connections is None else 4]
        widths = [max(map(len, column)) for column in columns]
        return "\n".join(
            "  ".join(
                cell.ljust(width) if k < 2 else cell.rjust(width)
                for k, (cell, width) in enumerate(zip(row, widths, strict=False))
            ).rstrip()
            for row in rows
        )


def _written(number):
    return "" if number is None else f"{number:,}"
