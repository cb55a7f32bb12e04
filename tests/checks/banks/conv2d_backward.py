"""Answers to the exercise conv2d_backward, as students write them. No check sees this file."""

import numpy as np

from cnn_course.checks.backpropagation import conv2d_backward as CHECK  # noqa: F401 - is checked


def places_of_the_kernel(dy, x, w):
    dx, dw = np.zeros(x.shape), np.zeros(w.shape)
    H_out, W_out = dy.shape[1:3]
    for u in range(w.shape[0]):
        for v in range(w.shape[1]):
            window = x[:, u : u + H_out, v : v + W_out]
            dw[u, v] = np.tensordot(window, dy, axes=([0, 1, 2], [0, 1, 2]))
            dx[:, u : u + H_out, v : v + W_out] += dy @ w[u, v].T
    return dx, dw, dy.sum(axis=(0, 1, 2))


def window_by_window(dy, x, w):
    K_H, K_W, _, C_out = w.shape
    dx, dw, db = np.zeros(x.shape), np.zeros(w.shape), np.zeros(C_out)
    for m, i, j, f in np.ndindex(dy.shape):
        g = dy[m, i, j, f]
        dx[m, i : i + K_H, j : j + K_W] += g * w[:, :, :, f]
        dw[:, :, :, f] += g * x[m, i : i + K_H, j : j + K_W]
        db[f] += g
    return dx, dw, db


def padded_and_flipped(dy, x, w):
    K_H, K_W = w.shape[:2]
    wide = np.pad(dy, ((0, 0), (K_H - 1, K_H - 1), (K_W - 1, K_W - 1), (0, 0)))
    view = np.lib.stride_tricks.sliding_window_view(wide, (K_H, K_W), axis=(1, 2))
    dx = np.einsum("mpqfuv,uvcf->mpqc", view, w[::-1, ::-1])
    view = np.lib.stride_tricks.sliding_window_view(x, dy.shape[1:3], axis=(1, 2))
    return dx, np.einsum("muvcij,mijf->uvcf", view, dy), np.einsum("mijf->f", dy)


def columns(dy, x, w):
    """im2col, as in the lecture."""
    N, H_out, W_out, C_out = dy.shape
    K_H, K_W, C_in, _ = w.shape
    col = np.zeros((N, H_out, W_out, K_H, K_W, C_in))
    for i, j in np.ndindex(H_out, W_out):
        col[:, i, j] = x[:, i : i + K_H, j : j + K_W]
    flat = dy.reshape(-1, C_out)
    dw = (col.reshape(len(flat), -1).T @ flat).reshape(w.shape)
    dcol = (flat @ w.reshape(-1, C_out).T).reshape(col.shape)
    dx = np.zeros(x.shape)
    for i, j in np.ndindex(H_out, W_out):
        dx[:, i : i + K_H, j : j + K_W] += dcol[:, i, j]
    return [dx, dw, flat.sum(axis=0)]


def single_precision(dy, x, w):
    dx, dw, db = places_of_the_kernel(*(a.astype(np.float32) for a in (dy, x, w)))
    return dx.astype(np.float32), dw.astype(np.float32), db


RIGHT = [places_of_the_kernel, window_by_window, padded_and_flipped, columns, single_precision]


def made(dx=None, dw=None, db=None):
    """Return the answer that computes the given gradients so, and the others rightly."""

    def answer(dy, x, w):
        right = window_by_window(dy, x, w)
        pairs = zip((dx, dw, db), right, strict=True)
        return tuple(wrong(dy, x, w) if wrong else good for wrong, good in pairs)

    return answer


def padded(dy, w):
    K_H, K_W = w.shape[:2]
    return np.pad(dy, ((0, 0), (K_H - 1, K_H - 1), (K_W - 1, K_W - 1), (0, 0)))


def slid(dy, w):
    """Return the cross-correlation of dy with w[..., f], filters added up."""
    K_H, K_W, C_in, _ = w.shape
    dx = np.zeros((len(dy), dy.shape[1] - K_H + 1, dy.shape[2] - K_W + 1, C_in))
    for m, p, q, c in np.ndindex(dx.shape):
        dx[m, p, q, c] = (dy[m, p : p + K_H, q : q + K_W] * w[:, :, c]).sum()
    return dx


def in_full(turn):
    return made(dx=lambda dy, x, w: slid(padded(dy, w), turn(w)))


not_flipped = in_full(lambda w: w)
flipped_down = in_full(lambda w: w[::-1])
flipped_across = in_full(lambda w: np.flip(w, axis=1))
not_padded = made(dx=lambda dy, x, w: slid(dy, np.flip(w, axis=(0, 1))))
neither = made(dx=lambda dy, x, w: slid(dy, w))
cut_short = made(
    dx=lambda dy, x, w: padded_and_flipped(dy, x, w)[0][:, : len(dy[0]), : len(dy[0, 0])]
)


def overwritten(dy, x, w):
    dx, dw = np.zeros(x.shape), np.zeros(w.shape)
    H_out, W_out = dy.shape[1:3]
    for u, v in np.ndindex(w.shape[:2]):
        at = np.s_[:, u : u + H_out, v : v + W_out]
        dw[u, v] = np.einsum("mijc,mijf->cf", x[at], dy)
        dx[at] = np.einsum("mijf,cf->mijc", dy, w[u, v])
    return dx, dw, dy.sum(axis=(0, 1, 2))


def overwritten_by_windows(dy, x, w):
    dx = np.zeros(x.shape)
    for m, i, j in np.ndindex(dy.shape[:3]):
        dx[m, i : i + w.shape[0], j : j + w.shape[1]] = w @ dy[m, i, j]
    return (dx, *window_by_window(dy, x, w)[1:])


def kernel_not_transposed(dy, x, w):
    dx = np.zeros(x.shape)
    for u, v in np.ndindex(w.shape[:2]):
        dx[:, u : u + dy.shape[1], v : v + dy.shape[2]] += dy @ w[u, v]
    return (dx, *columns(dy, x, w)[1:])


def weights_with_filters_first(dy, x, w):
    dx, dw = np.zeros(x.shape), np.zeros(w.shape)
    for u, v in np.ndindex(w.shape[:2]):
        at = np.s_[:, u : u + dy.shape[1], v : v + dy.shape[2]]
        dx[at] += np.einsum("mijf,fc->mijc", dy, w[u, v])
        dw[u, v] = np.einsum("mijf,mijc->fc", dy, x[at])
    return dx, dw, dy.sum(axis=(0, 1, 2))


def channels_of_dx_added(dy, x, w):
    dx = np.zeros(x.shape)
    for m, i, j, f in np.ndindex(dy.shape):
        for u, v in np.ndindex(w.shape[:2]):
            dx[m, i + u, j + v] += dy[m, i, j, f] * w[u, v, :, f].sum()
    return (dx, *columns(dy, x, w)[1:])


one_channel_of_dx = made(dx=lambda dy, x, w: channels_of_dx_added(dy, x, w)[0][..., :1])


def filters_of_dx_apart(dy, x, w):
    dx = np.zeros((*x.shape[:3], w.shape[3]))
    for m, i, j, f in np.ndindex(dy.shape):
        for u, v, c in np.ndindex(w.shape[:3]):
            dx[m, i + u, j + v, f] += dy[m, i, j, f] * w[u, v, c, f]
    return (dx, *columns(dy, x, w)[1:])


def dw_flipped(dy, x, w):
    dx, dw, db = np.zeros(x.shape), np.zeros(w.shape), dy.sum(axis=(0, 1, 2))
    K_H, K_W = w.shape[:2]
    for m, i, j in np.ndindex(dy.shape[:3]):
        dx[m, i : i + K_H, j : j + K_W] += w @ dy[m, i, j]
        for u, v in np.ndindex(K_H, K_W):
            dw[K_H - 1 - u, K_W - 1 - v] += np.outer(x[m, i + u, j + v], dy[m, i, j])
    return dx, dw, db


dy_before_x = made(
    dw=lambda dy, x, w: np.einsum(
        "mijf,muvcij->uvfc",
        dy,
        np.lib.stride_tricks.sliding_window_view(x, dy.shape[1:3], axis=(1, 2)),
    )
)


def channels_of_dw_added(dy, x, w):
    dw = np.zeros(w.shape)
    for m, i, j, f in np.ndindex(dy.shape):
        for u, v in np.ndindex(w.shape[:2]):
            dw[u, v, :, f] += dy[m, i, j, f] * np.sum(x[m, i + u, j + v])
    dx, _, db = columns(dy, x, w)
    return dx, dw, db


one_channel_of_dw = made(dw=lambda dy, x, w: channels_of_dw_added(dy, x, w)[1][:, :, [0]])


def filters_of_dw_added(dy, x, w):
    dw = np.zeros(w.shape)
    for m, i, j in np.ndindex(dy.shape[:3]):
        window = x[m, i : i + w.shape[0], j : j + w.shape[1]]
        for f in range(w.shape[3]):
            dw[..., f] += window * dy[m, i, j].sum()
    dx, _, db = columns(dy, x, w)
    return dx, dw, db


def dw_of_windows(keep):
    """Return the answer whose dw keeps, of all windows in their order, what ``keep`` says."""

    def dw(dy, x, w):
        K_H, K_W = w.shape[:2]
        found = [
            x[m, i : i + K_H, j : j + K_W, :, None] * dy[m, i, j]
            for m, i, j in np.ndindex(dy.shape[:3])
        ]
        return keep(np.array(found).reshape(*dy.shape[:3], *w.shape))

    return made(dw=dw)


last_window = dw_of_windows(lambda found: found[-1, -1, -1])
last_window_of_each = dw_of_windows(lambda found: found[:, -1, -1].sum(axis=0))
first_window = dw_of_windows(lambda found: found[0, 0, 0])
first_window_of_each = dw_of_windows(lambda found: sum(found[:, 0, 0]))
dw_mean = dw_of_windows(lambda found: found.sum(axis=(1, 2)).mean(axis=0))
dw_mean_of_places = dw_of_windows(lambda found: found.sum(axis=0).mean(axis=(0, 1)))
dw_mean_of_all = dw_of_windows(lambda found: found.mean(axis=(0, 1, 2)))
dw_first_image = dw_of_windows(lambda found: found[0].sum(axis=(0, 1)))
dw_last_image = dw_of_windows(lambda found: found[-1].sum(axis=(0, 1)))
dw_without_dy = made(
    dw=lambda dy, x, w: (
        np.stack([
            [
                x[:, u : u + len(dy[0]), v : v + len(dy[0, 0])].sum(axis=(0, 1, 2))
                for v in range(w.shape[1])
            ]
            for u in range(w.shape[0])
        ])[..., None]
        + 0 * w
    )
)


def dx_without_dy(dy, x, w):
    dx = np.zeros(x.shape)
    for m, i, j in np.ndindex(dy.shape[:3]):
        dx[m, i : i + w.shape[0], j : j + w.shape[1]] += w.sum(axis=-1)
    return (dx, *columns(dy, x, w)[1:])


db_mean = made(db=lambda dy, x, w: dy.sum(axis=(1, 2)).mean(axis=0))
db_mean_of_places = made(db=lambda dy, x, w: dy.sum(axis=0).mean(axis=(0, 1)))
db_mean_of_all = made(db=lambda dy, x, w: dy.reshape(-1, w.shape[3]).mean(axis=0))


def both_mean(dy, x, w):
    dx, dw, db = padded_and_flipped(dy, x, w)
    return dx, dw / dy.shape[0], db / dy.shape[0]


def both_mean_of_all(dy, x, w):
    dx, dw, db = padded_and_flipped(dy, x, w)
    return dx, dw / dy[..., 0].size, db / dy[..., 0].size


def all_mean(dy, x, w):
    return columns(dy / len(dy), x, w)


db_first_image = made(db=lambda dy, x, w: dy[0].sum(axis=(0, 1)))
db_last_image = made(db=lambda dy, x, w: dy[-1].sum(axis=0).sum(axis=0))


def by_images(keep_first):
    def answer(dy, x, w):
        dx = []
        for m in range(len(x)):
            one, dw, db = window_by_window(dy[m : m + 1], x[m : m + 1], w)
            dx.append(one[0])
            if m == 0:
                first = dw, db
        return np.array(dx), *(first if keep_first else (dw, db))

    return answer


both_first = by_images(keep_first=True)
both_last = by_images(keep_first=False)


def only_one_image(dy, x, w):
    for m in range(len(x)):
        return places_of_the_kernel(dy[m][None], x[m][None], w)


def returns_after_an_image(dy, x, w):
    K_H, K_W, _, C_out = w.shape
    dx, dw, db = np.zeros(x.shape), np.zeros(w.shape), np.zeros(C_out)
    for m in range(len(x)):
        for i, j in np.ndindex(dy.shape[1:3]):
            dx[m, i : i + K_H, j : j + K_W] += w @ dy[m, i, j]
            dw += x[m, i : i + K_H, j : j + K_W, :, None] * dy[m, i, j]
            db += dy[m, i, j]
        return dx, dw, db


db_over_images = made(db=lambda dy, x, w: sum(dy))
db_for_each_image = made(db=lambda dy, x, w: np.array([g.sum(axis=0).sum(axis=0) for g in dy]))
db_channels_first = made(db=lambda dy, x, w: np.einsum("mfij->f", dy))
db_one_number = made(db=lambda dy, x, w: np.sum(dy))
db_one_number_everywhere = made(db=lambda dy, x, w: np.array([dy.sum()] * w.shape[3]))
db_with_axes = made(db=lambda dy, x, w: dy.sum(axis=(0, 1, 2)).reshape(1, 1, 1, -1))
db_of_ones = made(db=lambda dy, x, w: np.ones_like(w[0, 0, 0]))
db_not_added = made(db=lambda dy, x, w: dy.copy())


def all_axes_flipped(dy, x, w):
    flat = np.flip(w)
    return (slid(padded(dy, w), flat), *columns(dy, x, w)[1:])


def negative_places(dy, x, w):
    dx = np.zeros(x.shape)
    H_out, W_out = dy.shape[1:3]
    for m, p, q, c in np.ndindex(x.shape):
        for u in range(w.shape[0]):
            for v in range(w.shape[1]):
                i, j = p - u, q - v
                if i < H_out and j < W_out:
                    dx[m, p, q, c] += (w[u, v, c] * dy[m, i, j]).sum()
    return (dx, *window_by_window(dy, x, w)[1:])


def one_place_too_few(dy, x, w):
    (N, H, W, _), (K_H, K_W, _, C_out) = x.shape, w.shape
    dx, dw, db = np.zeros(x.shape), np.zeros(w.shape), np.zeros(C_out)
    for m in range(N):
        for i in range(H - K_H):
            for j in range(W - K_W):
                dx[m, i : i + K_H, j : j + K_W] += w @ dy[m, i, j]
                dw += np.multiply.outer(x[m, i : i + K_H, j : j + K_W], dy[m, i, j])
                db += dy[m, i, j]
    return dx, dw, db


def stops(at):
    """Return the answer whose return stands in a loop over the kernel: of columns, or of rows."""

    def answer(dy, x, w):
        dx, dw, db = np.zeros(x.shape), np.zeros(w.shape), dy.sum(axis=(0, 1, 2))
        H_out, W_out = dy.shape[1:3]
        for u in range(w.shape[0]):
            for v in range(w.shape[1]):
                pixels = x[:, u : u + H_out, v : v + W_out]
                dw[u, v] = np.einsum("mijc,mijf->cf", pixels, dy)
                dx[:, u : u + H_out, v : v + W_out] += np.einsum("mijf,cf->mijc", dy, w[u, v])
                if at == "columns":
                    return dx, dw, db
            return dx, dw, db

    return answer


def db_in_the_kernel(innermost):
    """Return the answer that adds to db in the loops over the kernel's places, or weights."""

    def answer(dy, x, w):
        dx, dw, db = np.zeros(x.shape), np.zeros(w.shape), np.zeros(w.shape[3])
        for m, i, j, f in np.ndindex(dy.shape):
            g = dy[m, i, j, f]
            for u, v in np.ndindex(w.shape[:2]):
                for c in range(w.shape[2]):
                    dx[m, i + u, j + v, c] += g * w[u, v, c, f]
                    dw[u, v, c, f] += g * x[m, i + u, j + v, c]
                    if innermost:
                        db[f] += g
                if not innermost:
                    db[f] += g
        return dx, dw, db

    return answer


def parameters_first(dy, x, w):
    dx, dw, db = columns(dy, x, w)
    return dw, db, dx


def in_integers(order):
    """Return the answer that adds up scalars in arrays like its arguments."""

    def answer(dy, x, w):
        dx, dw, db = np.zeros_like(x), np.zeros_like(w), np.zeros(w.shape[3])
        for place in np.ndindex(*(dy.shape[axis] for axis in order)):
            m, i, j, f = (place[order.index(axis)] for axis in range(4))
            db[f] += dy[m, i, j, f]
            for u, v, c in np.ndindex(w.shape[:3]):
                dx[m, i + u, j + v, c] += dy[m, i, j, f] * w[u, v, c, f]
                dw[u, v, c, f] += dy[m, i, j, f] * x[m, i + u, j + v, c]
        return dx, dw, db

    return answer


def like_the_arguments(dy, x, w):
    dx, dw = np.zeros_like(x), np.zeros_like(w)
    right = columns(dy, x, w)
    dx[...], dw[...] = right[:2]
    return dx, dw, right[2]


dx_like_x = made(dx=lambda dy, x, w: columns(dy, x, w)[0].astype(x.dtype))
dw_like_w = made(dw=lambda dy, x, w: columns(dy, x, w)[1].astype(w.dtype))


WRONG = {
    not_flipped: "위아래와 좌우를 뒤집은 커널로",
    flipped_down: "한 축에서만 뒤집은",
    flipped_across: "한 축에서만 뒤집은",
    not_padded: "0을 두르지 않은",
    neither: "0을 두르지도 않고",
    cut_short: "dy와 같은 높이와 너비만큼만",
    overwritten: "앞의 값을 덮어쓴",
    overwritten_by_windows: "앞의 값을 덮어쓴",
    kernel_not_transposed: "맞바꾸어 읽은",
    weights_with_filters_first: "(K_H, K_W, C_out, C_in)",
    channels_of_dx_added: "dx를 입력의 채널끼리",
    one_channel_of_dx: "dx를 입력의 채널끼리",
    filters_of_dx_apart: "dx를 필터마다 따로",
    dw_flipped: "dw의 위아래와 좌우를",
    dy_before_x: "dw의 마지막 두 축을",
    channels_of_dw_added: "dw를 입력의 채널끼리",
    one_channel_of_dw: "dw를 입력의 채널끼리",
    filters_of_dw_added: "dw를 필터끼리",
    last_window: "dw를 마지막 자리의",
    last_window_of_each: "dw를 마지막 자리의",
    first_window: "dw를 첫 자리의",
    first_window_of_each: "dw를 첫 자리의",
    dw_without_dy: "dw를 구할 때 dy를 곱하지",
    dx_without_dy: "dx를 구할 때 dy를 곱하지",
    dw_mean: "dw를 이미지끼리 더하지 않고 평균한",
    db_mean: "db를 이미지끼리 더하지 않고 평균한",
    both_mean: "dw와 db를 둘 다 이미지끼리",
    dw_mean_of_places: "dw를 창의 자리끼리",
    dw_mean_of_all: "dw를 창의 자리끼리",
    db_mean_of_places: "db를 창의 자리끼리",
    db_mean_of_all: "db를 창의 자리끼리",
    both_mean_of_all: "dw와 db를 둘 다 창의",
    all_mean: "세 그레이디언트를 모두 이미지의 수로",
    dw_first_image: "dw를 첫 이미지로만",
    db_first_image: "db를 첫 이미지로만",
    both_first: "dw와 db를 둘 다 첫",
    dw_last_image: "dw를 마지막 이미지로만",
    db_last_image: "db를 마지막 이미지로만",
    both_last: "dw와 db를 둘 다 마지막",
    only_one_image: "첫 이미지만 있는 것처럼",
    returns_after_an_image: "첫 이미지만 있는 것처럼",
    db_over_images: "db를 이미지끼리만",
    db_for_each_image: "db를 이미지마다 따로",
    db_channels_first: "둘째 축을 필터로",
    db_one_number: "필터까지 가리지 않고",
    db_one_number_everywhere: "필터까지 가리지 않고",
    db_with_axes: "길이가 1인 축이",
    db_of_ones: "모두 1로",
    db_not_added: "dy를 그대로",
    all_axes_flipped: "채널과 필터의 축까지",
    negative_places: "창이 없는 자리의",
    one_place_too_few: "마지막 행과 마지막 열의",
    stops("columns"): "첫 칸이나 첫 행에서",
    stops("rows"): "첫 칸이나 첫 행에서",
    db_in_the_kernel(innermost=False): "커널의 칸마다 되풀이해",
    db_in_the_kernel(innermost=True): "커널의 칸마다 되풀이해",
    parameters_first: "다른 순서로 묶은",
    like_the_arguments: "소수점 아래를",
    in_integers([0, 1, 2, 3]): "소수점 아래를",
    in_integers([0, 3, 1, 2]): "소수점 아래를",
    dx_like_x: "소수점 아래를",
    dw_like_w: "소수점 아래를",
}
