"""Answers to the exercise dense_backward, as students write them. No check sees this file."""

import numpy as np

from cnn_course.checks.backpropagation import dense_backward as CHECK  # noqa: F401 - is checked


def matrix_products(dy, x, w):
    return dy @ w.T, x.T @ dy, dy.sum(axis=0)


def four_loops(dy, x, w):
    dx, dw, db = np.zeros(x.shape), np.zeros(w.shape), np.zeros(w.shape[1])
    for n in range(x.shape[0]):
        for f in range(w.shape[1]):
            db[f] += dy[n, f]
            for c in range(x.shape[1]):
                dx[n, c] += dy[n, f] * w[c, f]
                dw[c, f] += dy[n, f] * x[n, c]
    return dx, dw, db


def sample_by_sample(dy, x, w):
    dx, dw, db = [], 0, 0
    for sample, gradient in zip(x, dy, strict=True):
        dx.append(w @ gradient)
        dw = dw + np.outer(sample, gradient)
        db = db + gradient
    return np.array(dx), dw, db


def einsum(dy, x, w):
    dx = np.einsum("mf,cf->mc", dy, w)
    return [dx, np.einsum("mc,mf->cf", x, dy), np.einsum("mf->f", dy)]


def ones_for_the_bias(dy, x, w):
    whole = np.hstack([x, np.ones((len(x), 1))]).T @ dy
    return np.inner(dy, w), whole[:-1], whole[-1]


def columns_of_samples(dy, x, w):
    return np.dot(w, dy.T).T, np.dot(dy.T, x).T, np.add.reduce(dy)


def single_precision(dy, x, w):
    return matrix_products(*(a.astype(np.float32) for a in (dy, x, w)))


def from_lists(dy, x, w):
    dx = [[sum(g * v for g, v in zip(row, ws)) for ws in w.tolist()] for row in dy.tolist()]  # noqa: B905
    dw = [[sum(a * g for a, g in zip(xs, gs)) for gs in zip(*dy)] for xs in zip(*x)]  # noqa: B905
    return np.array(dx), np.array(dw), np.array([sum(gs) for gs in zip(*dy)])  # noqa: B905


RIGHT = [
    matrix_products,
    four_loops,
    sample_by_sample,
    einsum,
    ones_for_the_bias,
    columns_of_samples,
    single_precision,
    from_lists,
]


def made(dx=None, dw=None, db=None):
    """Return the answer that computes the given gradients so, and the others rightly."""

    def answer(dy, x, w):
        right = (lambda *_: np.inner(dy, w), lambda *_: np.einsum("mc,mf->cf", x, dy),
                 lambda *_: np.ones(len(dy)) @ dy)  # fmt: skip
        pairs = zip((dx, dw, db), right, strict=True)
        return tuple((wrong or good)(dy, x, w) for wrong, good in pairs)

    return answer


def forgot_to_transpose_w(dy, x, w):
    dx, dw, db = np.zeros((len(dy), w.shape[1])), np.zeros(w.shape), np.zeros(w.shape[1])
    for n in range(len(dy)):
        for c in range(w.shape[1]):
            for f in range(dy.shape[1]):
                dx[n, c] += dy[n, f] * w[f, c]
    for gradient, sample in zip(dy, x, strict=True):
        dw += np.outer(sample, gradient)
        db += gradient
    return dx, dw, db


def weights_of_pytorch(dy, x, w):
    dx = np.einsum("mf,fc->mc", dy, w)
    dw = np.einsum("mf,mc->fc", dy, x)
    return dx, dw, np.einsum("mf->f", dy)


def nothing_added_up(dy, x, w):
    dx, dw, db = np.zeros(x.shape), np.zeros(w.shape), np.zeros(w.shape[1])
    for m, f in np.ndindex(dy.shape):
        for c in range(len(w)):
            dx[m, c] = dy[m, f] * w[c, f]
            dw[c, f] = dy[m, f] * x[m, c]
        db[f] = dy[m, f]
    return dx, dw, db


def dx_not_added_up(dy, x, w):
    dx, dw, db = np.zeros(x.shape), np.zeros(w.shape), np.zeros(w.shape[1])
    for m, f in np.ndindex(dy.shape):
        dx[m] = dy[m, f] * w[:, f]
        dw[:, f] += dy[m, f] * x[m]
        db[f] += dy[m, f]
    return dx, dw, db


w_first = made(dx=lambda dy, x, w: np.matmul(w, dy))
w_transposed_first = made(dx=lambda dy, x, w: np.dot(w.transpose(), dy))
rows_of_inputs = made(dx=lambda dy, x, w: np.array([dy @ row for row in w]))
dx_by_elements = made(dx=lambda dy, x, w: np.multiply(dy, w))
dw_by_elements = made(dw=lambda dy, x, w: np.multiply(dy, x))
both_by_elements = made(lambda dy, x, w: w * dy, lambda dy, x, w: dy * x)


def dx_added_up(dy, x, w):
    dx, dw, db = np.zeros(len(w)), np.zeros(w.shape), np.zeros(w.shape[1])
    for m in range(len(dy)):
        dx += w @ dy[m]
        dw += x[m][:, None] * dy[m]
        db += dy[m]
    return dx, dw, db


dx_added_up_with_its_axis = made(dx=lambda dy, x, w: dy.sum(0, keepdims=True) @ w.T)
dx_added_up_everywhere = made(dx=lambda dy, x, w: np.array([w @ dy.sum(0) for _ in dy]))


def dy_before_x(dy, x, w):
    return dy @ w.T, dy.T @ x, dy.sum(axis=0)


x_not_transposed = made(dw=lambda dy, x, w: np.dot(x, dy))
dy_transposed_for_x = made(dw=lambda dy, x, w: np.inner(x, dy))
dw_for_each_sample = made(
    dw=lambda dy, x, w: np.array([np.outer(a, g) for a, g in zip(x, dy, strict=True)])
)


def dw_of_sums(dy, x, w):
    total_x, total_dy = sum(x), sum(dy)
    dw = np.array([[a * g for g in total_dy] for a in total_x])
    return dy.dot(w.T), dw, total_dy


dw_mean = made(dw=lambda dy, x, w: np.mean(x[:, :, None] * dy[:, None, :], axis=0))
db_mean = made(db=lambda dy, x, w: dy.mean(axis=0))


def both_mean(dy, x, w):
    N = x.shape[0]
    return dy @ w.T, np.dot(x.T, dy) / N, np.sum(dy, axis=0) / N


def all_mean(dy, x, w):
    return matrix_products(dy / dy.shape[0], x, w)


def looped(first=False, dw_too=True, db_too=True):
    """Return the answer whose loop over the samples keeps only what the last, or first, gave."""

    def answer(dy, x, w):
        dw, db = np.zeros(w.shape), np.zeros(w.shape[1])
        for m in reversed(range(len(x))) if first else range(len(x)):
            dw = np.outer(x[m], dy[m]) + (0 if dw_too else dw)
            db = dy[m] + (0 if db_too else db)
        return dy @ w.T, dw, db

    return answer


dw_overwritten = looped(db_too=False)
db_overwritten = looped(dw_too=False)
both_overwritten = looped()
dw_first = looped(first=True, db_too=False)
db_first = looped(first=True, dw_too=False)
both_first = looped(first=True)


def returns_after_a_sample(dy, x, w):
    dx, dw, db = [], np.zeros(w.shape), np.zeros(w.shape[1])
    for m in range(len(x)):
        dx.append(dy[m] @ w.T)
        dw += np.outer(x[m], dy[m])
        db += dy[m]
        return np.array(dx), dw, db


def returns_after_a_row(dy, x, w):
    dx, dw, db = np.zeros(x.shape), np.zeros(w.shape), np.zeros(w.shape[1])
    for m in range(len(x)):
        for c in range(x.shape[1]):
            dx[m, c] = dy[m] @ w[c]
            dw[c] += x[m, c] * dy[m]
        db += dy[m]
        return dx, dw, db


db_not_added = made(db=lambda dy, x, w: dy * 1)
db_over_units = made(db=lambda dy, x, w: np.array([row.sum() for row in dy]))
db_one_number = made(db=lambda dy, x, w: np.sum(dy))
db_one_number_everywhere = made(db=lambda dy, x, w: np.zeros(w.shape[1]) + sum(map(sum, dy)))
db_as_a_row = made(db=lambda dy, x, w: np.ones((1, len(dy))) @ dy)
db_of_ones = made(db=lambda dy, x, w: dy[0] * 0 + 1)


def db_in_the_innermost_loop(dy, x, w):
    dx, dw, db = np.zeros(x.shape), np.zeros(w.shape), np.zeros(w.shape[1])
    for m in range(x.shape[0]):
        for c in range(w.shape[0]):
            for f in range(w.shape[1]):
                dx[m, c] += dy[m, f] * w[c, f]
                dw[c, f] += x[m, c] * dy[m, f]
                db[f] += dy[m, f]
    return dx, dw, db


def both_reshaped(dy, x, w):
    w_T, x_T = w.ravel().reshape(-1, w.shape[0]), x.ravel().reshape(x.shape[1], -1)
    return np.dot(dy, w_T), np.dot(x_T, dy), sum(dy)


def parameters_first(dy, x, w):
    dx, dw, db = einsum(dy, x, w)
    return dw, db, dx


def dw_before_dx(dy, x, w):
    dx, dw, db = four_loops(dy, x, w)
    return dw, dx, db


def like_the_arguments(dy, x, w):
    dx, dw, db = np.zeros_like(x), np.zeros_like(w), np.zeros(w.shape[1])
    dx[:] = dy @ w.T
    dw[:] = x.T @ dy
    db[:] = dy.sum(axis=0)
    return dx, dw, db


def added_up_in_integers(dy, x, w):
    dx, dw, db = np.zeros_like(x), np.zeros_like(w), np.zeros_like(w[0])
    for n, f in np.ndindex(dy.shape):
        db[f] += dy[n, f]
        for c in range(len(w)):
            dx[n, c] += dy[n, f] * w[c, f]
            dw[c, f] += dy[n, f] * x[n, c]
    return dx, dw, db


def all_whole(dy, x, w):
    return tuple(g.astype(int) for g in matrix_products(dy, x, w))


WRONG = {
    forgot_to_transpose_w: "w를 전치하지 않은",
    weights_of_pytorch: "(C_out, C_in)으로",
    nothing_added_up: "마지막에 얻은 값만",
    dx_not_added_up: "마지막 유닛으로만",
    w_first: "w가 앞에 오는",
    w_transposed_first: "w가 앞에 오는",
    rows_of_inputs: "dx의 행과 열을 맞바꾼",
    dx_by_elements: "같은 자리끼리 곱해",
    dw_by_elements: "같은 자리끼리 곱해",
    both_by_elements: "같은 자리끼리 곱해",
    dx_added_up: "dx를 샘플끼리 더한",
    dx_added_up_with_its_axis: "dx를 샘플끼리 더한",
    dx_added_up_everywhere: "dx를 샘플끼리 더한",
    dy_before_x: "dw의 행과 열을 맞바꾼",
    x_not_transposed: "x를 전치하지 않은",
    dy_transposed_for_x: "x를 전치하지 않은",
    dw_for_each_sample: "dw를 샘플마다 따로",
    dw_of_sums: "각각 샘플끼리 더한 다음",
    dw_mean: "dw를 샘플끼리 더하지 않고 평균한",
    db_mean: "db를 샘플끼리 더하지 않고 평균한",
    both_mean: "dw와 db를 둘 다 샘플끼리 더하지 않고 평균한",
    all_mean: "세 그레이디언트를 모두 샘플의 수로",
    dw_overwritten: "dw를 마지막 샘플로만",
    db_overwritten: "db를 마지막 샘플로만",
    both_overwritten: "dw와 db를 둘 다 마지막 샘플로만",
    dw_first: "dw를 첫 샘플로만",
    db_first: "db를 첫 샘플로만",
    both_first: "dw와 db를 둘 다 첫 샘플로만",
    returns_after_a_sample: "첫 샘플만 있는 것처럼",
    returns_after_a_row: "첫 샘플만 있는 것처럼",
    db_not_added: "dy를 그대로",
    db_over_units: "유닛의 축을 따라",
    db_one_number: "유닛을 가리지 않고",
    db_one_number_everywhere: "유닛을 가리지 않고",
    db_as_a_row: "길이가 1인 축이",
    db_of_ones: "모두 1로",
    db_in_the_innermost_loop: "입력의 수만큼 되풀이해",
    both_reshaped: "reshape로 모양만",
    parameters_first: "다른 순서로 묶은",
    dw_before_dx: "다른 순서로 묶은",
    like_the_arguments: "소수점 아래를",
    added_up_in_integers: "소수점 아래를",
    all_whole: "소수점 아래를",
}
