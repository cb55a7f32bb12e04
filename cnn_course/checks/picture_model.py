"""What the labs ask of every model that tells ten kinds of 28×28 pictures apart."""

import math

from cnn_course.labs.layers import shapes


def size(asked):
    """Return how many numbers a model keeps, those that batch normalisation gathers among them."""
    described = [{"shape": list(asked.model.input_shape[1:])}, *asked.layers]
    return sum(math.prod(shape) for _, weights, _ in shapes(described) for shape in weights)


def wrong_ends(asked):
    """Say what is odd about the shapes that go in and come out, "" where nothing is."""
    into, out_of = asked.model.input_shape[1:], asked.model.output_shape[1:]
    if (into, out_of) == ((28, 28, 1), (10,)):
        return ""
    return (
        f"입력은 (28, 28, 1), 출력은 로짓 10개여야 하는데, 입력이 {into}이고 출력이 {out_of}입니다."
    )
