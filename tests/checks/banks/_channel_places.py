"""Wrong answers of chapter 5 that compute each number rightly, and put it in a wrong place.

Made for an exercise from ``size(*args)``, how many rows and columns come out, and from the
number, or the numbers of all maps, that belong at (i, j).
"""

import numpy as np


def in_places(size, cell):
    """Return the answers that go wrong in the rows and columns, each with its name's words."""

    def empty(*args):
        return np.zeros((*size(*args), *np.shape(cell(0, 0, *args))))

    def filled(places, finish=lambda y: y):
        """Return the answer that fills those of the places that ``places(n, m)`` gives."""

        def answer(*args):
            y = empty(*args)
            for i, j in places(*size(*args)):
                y[i, j] = cell(i, j, *args)
            return finish(y)

        return answer

    def every(n, m):
        return [(i, j) for i in range(n) for j in range(m)]

    def returned_after_a_row(*args):
        y = empty(*args)
        for i in range(len(y)):
            for j in range(len(y[0])):
                y[i, j] = cell(i, j, *args)
            return y

    def returned_after_a_place(*args):
        y = empty(*args)
        for i in range(len(y)):
            for j in range(len(y[0])):
                y[i, j] = cell(i, j, *args)
                return y

    def value_returned(*args):
        for i in range(size(*args)[0]):
            for j in range(size(*args)[1]):
                return cell(i, j, *args)

    def never_reset(*args):
        y, total = empty(*args), 0
        for i, j in every(*y.shape[:2]):
            y[i, j] = total + np.cumsum(cell(i, j, *args)).reshape(y.shape[2:])
            total = np.ravel(y[i, j])[-1]
        return y

    def reset_for_each_row(*args):
        rows = []
        for row in filled(every)(*args):
            rows.append(np.cumsum(row).reshape(row.shape))
        return np.array(rows)

    def place_forgotten(*args):
        y = empty(*args)
        for i, j in every(*y.shape[:2]):
            y[i, j] = cell(0, 0, *args)
        return y

    def all_overwritten(*args):
        y = empty(*args)
        for i, j in every(*y.shape[:2]):
            y[:] = cell(i, j, *args)
        return y

    def columns_first(*args):
        n, m = size(*args)
        return np.array([[cell(i, j, *args) for i in range(n)] for j in range(m)])

    def as_wide_as_high(*args):
        n, m = size(*args)
        return np.array([[cell(i, range(m)[j], *args) for j in range(n)] for i in range(n)])

    def like_the_input(place):
        def answer(*args):
            y = empty(*args).astype(args[place].dtype)
            for i, j in every(*y.shape[:2]):
                y[i, j] = cell(i, j, *args)
            return y

        return answer

    return {
        returned_after_a_row: "출력의 첫 부분만",
        returned_after_a_place: "출력의 첫 부분만",
        filled(lambda n, m: every(n - 1, m - 1)): "마지막 행이나 마지막 열이",
        filled(lambda n, m: every(n - 1, m)): "마지막 행이나 마지막 열이",
        filled(lambda n, m: every(n, m - 1)): "마지막 행이나 마지막 열이",
        as_wide_as_high: "높이를 너비에도",
        filled(lambda n, m: [(i, range(m)[j]) for i, j in every(n, n)]): "높이를 너비에도",
        never_reset: "앞에서 구한 합에",
        reset_for_each_row: "앞에서 구한 합에",
        value_returned: "첫 자리의 값만",
        place_forgotten: "모든 자리에 첫 자리의",
        all_overwritten: "모든 자리에 마지막 자리의",
        columns_first: "출력의 행과 열을 맞바꾼",
        filled(every, np.squeeze): "길이가 1인 축을 없앤",
        filled(every, lambda y: np.where(y > 0, y, 0)): "음수를 0으로",
        filled(every, lambda y: y.astype(int)): "합에서 소수점 아래를",
        like_the_input(0): "입력이 정수일 때",
        like_the_input(1): "입력이 정수일 때",
    }


def in_maps(size, cell):
    """Return the answers that go wrong in the maps; ``cell(i, j, f, x, w)`` is without bias."""

    def each_map(x, w, b):
        n, m = size(x, w, b)
        return [
            np.array([[cell(i, j, f, x, w) for j in range(m)] for i in range(n)]) + b[f]
            for f in range(len(b))
        ]

    def begun(stop):
        """Return the answer that returns from inside its loops, when ``stop(i, j)`` is done."""

        def answer(x, w, b):
            n, m = size(x, w, b)
            y = np.zeros((n, m, len(b)))
            for f in range(len(b)):
                for i in range(n):
                    for j in range(m):
                        y[i, j, f] = cell(i, j, f, x, w) + b[f]
                        if stop(i == n - 1, j == m - 1):
                            return y
            return y

        return answer

    def first_map(x, w, b):
        for y in each_map(x, w, b):
            return y

    def first_map_on_an_axis(x, w, b):
        return each_map(x, w, b)[0][:, :, np.newaxis]

    def last_map(x, w, b):
        for y in each_map(x, w, b):
            last = y
        return last

    def maps_overwritten(x, w, b):
        n, m = size(x, w, b)
        y = np.zeros((n, m, len(b)))
        for single in each_map(x, w, b):
            y[...] = single.reshape(n, m, 1)
        return y

    def first_copied(x, w, b):
        return np.stack([each_map(x, w, b)[0]] * len(b), axis=-1)

    def first_filter_for_all(x, w, b):
        first = each_map(x, w, b * 0)[0]
        return np.stack([first + bias for bias in b], axis=2)

    def maps_added(x, w, b):
        return sum(each_map(x, w, b))

    def maps_added_by_broadcasting(x, w, b):
        return sum(each_map(x, w, b * 0))[:, :, None] + b

    def one_map_less(x, w, b):
        return np.dstack(each_map(x, w, b))[:, :, range(len(b) - 1)]

    def last_map_empty(x, w, b):
        y = np.zeros((*size(x, w, b), len(b)))
        for f in range(len(b) - 1):
            y[:, :, f] = each_map(x, w, b)[f]
        return y

    def not_reset(order, depth, with_bias):
        """Return the answer with a sum that is begun anew in the first ``depth`` loops only."""

        def answer(x, w, b):
            sizes = dict(zip("ijf", (*size(x, w, b), len(b)), strict=True))
            y = np.zeros(tuple(sizes.values()))
            total, before = 0, None
            for place in np.ndindex(*(sizes[axis] for axis in order)):
                if place[:depth] != before:
                    total, before = 0, place[:depth]
                i, j, f = (place[order.index(axis)] for axis in "ijf")
                total += cell(i, j, f, x, w) + b[f] * with_bias
                y[i, j, f] = total + b[f] * (not with_bias)
            return y

        return answer

    def stacked_in_front(x, w, b):
        return np.array(each_map(x, w, b))

    def reshaped(x, w, b):
        return np.array(each_map(x, w, b)).reshape(*size(x, w, b), len(b))

    def reshaped_before_the_bias(x, w, b):
        return reshaped(x, w, b * 0) + b

    def reshaped_to_the_front(x, w, b):
        return np.stack(each_map(x, w, b), axis=2).reshape(len(b), *size(x, w, b))

    def with_a_batch(x, w, b):
        return np.array([np.dstack(each_map(x, w, b))])

    def one_row_a_place(x, w, b):
        return np.array([y.ravel() for y in each_map(x, w, b)]).T

    def one_line(x, w, b):
        return np.concatenate(one_row_a_place(x, w, b))

    return {
        begun(lambda row, column: row and column): "출력의 첫 부분만",
        begun(lambda row, column: column): "출력의 첫 부분만",
        begun(lambda row, column: True): "출력의 첫 부분만",
        first_map: "첫 번째 필터의 특성 맵 하나만",
        first_map_on_an_axis: "첫 번째 필터의 특성 맵 하나만",
        last_map: "마지막 필터의 결과만",
        maps_overwritten: "마지막 필터의 결과만",
        first_copied: "모두 첫 번째 필터의 가중치로",
        first_filter_for_all: "모두 첫 번째 필터의 가중치로",
        maps_added: "모든 필터의 결과를 하나로",
        maps_added_by_broadcasting: "모든 필터의 결과를 하나로",
        one_map_less: "마지막 특성 맵을 빠뜨린",
        last_map_empty: "마지막 특성 맵을 빠뜨린",
        **{
            not_reset(order, depth, with_bias): "앞에서 구한 합에"
            for order in ("ijf", "fij")
            for depth in (0, 1, 2)
            for with_bias in (False, True)
        },
        stacked_in_front: "필터의 축이 맨 앞에",
        reshaped: "reshape로 필터의 축을",
        reshaped_before_the_bias: "reshape로 필터의 축을",
        reshaped_to_the_front: "reshape로 필터의 축을",
        with_a_batch: "맨 앞에 길이가 1인 축이",
        one_row_a_place: "자리를 한 축에 늘어놓은",
        one_line: "자리를 한 축에 늘어놓은",
    }


def with_biases(size, cell):
    """Return the answers that go wrong with the biases; ``cell`` as for :func:`in_maps`."""

    def adding(bias):
        """Return the answer that adds ``bias(b, i, j, f)``."""

        def answer(x, w, b):
            n, m = size(x, w, b)
            y = np.zeros((n, m, len(b)))
            for i, j, f in np.ndindex(y.shape):
                y[i, j, f] = cell(i, j, f, x, w) + bias(b, i, j, f)
            return y

        return answer

    none = adding(lambda b, i, j, f: 0)

    def column_of_biases(x, w, b):
        return none(x, w, b) + b.reshape(-1, 1)

    def biases_on_the_first_axis(x, w, b):
        return none(x, w, b) + b.reshape(-1, 1, 1)

    def all_biases_to_each_map(x, w, b):
        y = none(x, w, b)
        for f in range(len(b)):
            y[:, :, f] = y[:, :, f] + b
        return y

    def as_a_factor(x, w, b):
        return none(x, w, b) * b

    return {
        none: "편향을 더하지 않은",
        adding(lambda b, i, j, f: -b[f]): "더하지 않고 뺀",
        adding(lambda b, i, j, f: b[0]): "첫 번째 편향을 더한",
        adding(lambda b, i, j, f: sum(b)): "편향의 합을 더한",
        adding(lambda b, i, j, f: b[i]): "행마다 하나씩 더한",
        adding(lambda b, i, j, f: b[j]): "열마다 하나씩 더한",
        biases_on_the_first_axis: "행마다 하나씩 더한",
        column_of_biases: "열마다 하나씩 더한",
        all_biases_to_each_map: "열마다 하나씩 더한",
        as_a_factor: "더하지 않고 곱한",
    }


def like_the_biases(size, cell):
    """Return the answer that keeps the dtype of b, with its name's words."""

    def answer(x, w, b):
        y = np.empty((*size(x, w, b), len(b)), b.dtype)
        for i, j, f in np.ndindex(y.shape):
            y[i, j, f] = cell(i, j, f, x, w) + b[f]
        return y

    return {answer: "입력이 정수일 때"}
