"""Answers to the exercise partial_conv2d, as students write them.

Some build on ``cnn_course.conv.conv2d``, which this exercise allows, some on loops. No check
sees this file.
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from cnn_course.checks.lenet_numpy import partial_conv2d as CHECK  # noqa: F401 - what is checked
from cnn_course.conv import conv2d


def chosen_channels(x, w, b, connected):
    maps = []
    for f in range(w.shape[3]):
        seen = connected[:, f] == 1
        maps.append(conv2d(x[..., seen], w[:, :, seen, f : f + 1], b[f : f + 1]))
    return np.concatenate(maps, axis=-1)


def zeroed_kernels(x, w, b, connected):
    return conv2d(x, w * connected, b)


def added_one_by_one(x, w, b, connected):
    k_h, k_w, c_in, c_out = w.shape
    n, height, width, _ = x.shape
    y = np.zeros((n, height - k_h + 1, width - k_w + 1, c_out))
    for f in range(c_out):
        for c in range(c_in):
            if connected[c, f]:
                y[..., f : f + 1] += conv2d(x[..., [c]], w[:, :, [c], f : f + 1])
        y[..., f] += b[f]
    return y


def window_by_window(x, w, b, connected):
    (n, height, width, c_in), (k_h, k_w, _, c_out) = x.shape, w.shape
    y = np.zeros((n, height - k_h + 1, width - k_w + 1, c_out))
    for m, i, j, f in np.ndindex(y.shape):
        total = b[f]
        for c in range(c_in):
            if connected[c, f] == 1:
                total = total + (x[m, i : i + k_h, j : j + k_w, c] * w[:, :, c, f]).sum()
        y[m, i, j, f] = total
    return y


def einsum(x, w, b, connected):
    windows = sliding_window_view(x, w.shape[:2], axis=(1, 2))
    return np.einsum("mijcuv,uvcf,cf->mijf", windows, w, connected) + b


def stacked(x, w, b, connected):
    maps = []
    for f in range(len(b)):
        seen = [c for c in range(len(connected)) if connected[c, f]]
        maps.append(conv2d(x[:, :, :, seen], w[:, :, seen, f][..., None], b[[f]])[..., 0])
    return np.stack(maps, axis=3)


def single_precision(x, w, b, connected):
    x, w, b = (a.astype(np.float32) for a in (x, w, b))
    return conv2d(x, np.where(connected, w, 0), b)


RIGHT = [
    window_by_window,
    chosen_channels,
    zeroed_kernels,
    added_one_by_one,
    einsum,
    stacked,
    single_precision,
]


def filled(one, bias=lambda b, f, seen: b[f], y_like=None):
    """Return the answer that fills maps with ``one(window, kernels, seen)``: (C_in, …) arrays."""

    def answer(x, w, b, connected):
        (n, height, width, _), (k_h, k_w, _, c_out) = x.shape, w.shape
        y = np.zeros((n, height - k_h + 1, width - k_w + 1, c_out), y_like and y_like(x))
        for m, i, j, f in np.ndindex(y.shape):
            window = np.moveaxis(x[m, i : i + k_h, j : j + k_w], -1, 0)
            seen = [c for c in range(len(connected)) if connected[c, f] == 1]
            kernels = np.moveaxis(w[..., f], -1, 0)
            y[m, i, j, f] = one(window, kernels, seen) + bias(b, f, seen)
        return y

    return answer


def sum_of(window, kernels, seen):
    return (window[seen] * kernels[seen]).sum()


everything = filled(lambda window, kernels, seen: (window * kernels).sum())
the_others = filled(
    lambda window, kernels, seen: (window * kernels).sum() - sum_of(window, kernels, seen)
)
first_few = filled(
    lambda window, kernels, seen: sum((window[c] * kernels[c]).sum() for c in range(len(seen)))
)
kernels_from_the_front = filled(
    lambda window, kernels, seen: sum((window[c] * k).sum() for c, k in zip(seen, kernels))  # noqa: B905
)
maps_from_the_front = filled(
    lambda window, kernels, seen: sum((x * kernels[c]).sum() for x, c in zip(window, seen))  # noqa: B905
)
first_seen = filled(lambda window, kernels, seen: np.vdot(window[seen[0]], kernels[seen[0]]))
last_seen = filled(lambda window, kernels, seen: np.vdot(window[seen[-1]], kernels[seen[-1]]))
mean = filled(lambda window, kernels, seen: sum_of(window, kernels, seen) / len(seen))
mean_of_all = filled(
    lambda window, kernels, seen: sum_of(window, kernels, seen) / len(seen),
    lambda b, f, seen: b[f] / len(seen),
)
no_bias = filled(sum_of, lambda b, f, seen: 0)
bias_for_each = filled(sum_of, lambda b, f, seen: sum(b[f] for _ in seen))
first_bias = filled(sum_of, lambda b, f, seen: b[0])
as_the_image = filled(sum_of, y_like=lambda x: x.dtype)
integers = filled(sum_of, y_like=lambda x: int)


def bias_outside_the_if(x, w, b, connected):
    y = 0
    for c in range(len(connected)):
        y = y + np.einsum(
            "mijuv,uvf,f->mijf",
            sliding_window_view(x[..., c], w.shape[:2], (1, 2)),
            w[:, :, c],
            connected[c],
        )
        y = y + b
    return y


def row_of_the_table(x, w, b, connected):
    maps = []
    for f in range(w.shape[3]):
        seen = connected[f] == 1
        maps.append(conv2d(x[..., seen], w[:, :, seen, f : f + 1], b[f : f + 1]))
    return np.concatenate(maps, -1)


def first_column(x, w, b, connected):
    seen = connected[:, 0] == 1
    return conv2d(x[..., seen], w[:, :, seen], b)


def numbers_of_channels(x, w, b, connected):
    y = []
    for f, bias in enumerate(b):
        seen = connected[:, f]
        windows = sliding_window_view(x[..., seen], w.shape[:2], axis=(1, 2))
        y.append(np.einsum("mijcuv,uvc->mij", windows, w[:, :, seen, f]) + bias)
    return np.stack(y, axis=-1)


def numbers_in_x_only(x, w, b, connected):
    y = []
    for f, bias in enumerate(b):
        windows = sliding_window_view(x[..., connected[:, f]], w.shape[:2], axis=(1, 2))
        y.append(np.einsum("mijcuv,uvc->mij", windows, w[..., f]) + bias)
    return np.stack(y, axis=-1)


def never_reset(x, w, b, connected):
    maps, total = [], 0
    for f in range(w.shape[3]):
        seen = connected[:, f] == 1
        total = total + conv2d(x[..., seen], w[:, :, seen, f : f + 1], b[f : f + 1])
        maps.append(total[..., 0])
    return np.stack(maps, axis=-1)


def sum_never_reset(x, w, b, connected):
    y, total = np.zeros(conv2d(x, w).shape), 0
    for f in range(w.shape[3]):
        for c in np.flatnonzero(connected[:, f]):
            total = total + conv2d(x[..., [c]], w[:, :, [c], f][..., None])[..., 0]
        y[..., f] = total + b[f]
    return y


def returned_after_a_map(x, w, b, connected):
    for f in range(w.shape[3]):
        seen = np.flatnonzero(connected[:, f])
        return conv2d(x[..., seen], w[:, :, seen][..., [f]], b[[f]])


def one_name_for_all(x, w, b, connected):
    for f in range(w.shape[3]):
        seen = np.flatnonzero(connected[:, f])
        y = conv2d(x[..., seen], w[:, :, seen][..., [f]], b[[f]])
    return y


def added_to_one_map(x, w, b, connected):
    y = 0
    for f in range(w.shape[3]):
        seen = connected[:, f] == 1
        y = y + conv2d(x[..., seen], w[:, :, seen, f : f + 1], b[f : f + 1])
    return y


def added_without_axis(x, w, b, connected):
    windows = sliding_window_view(x, w.shape[:2], axis=(1, 2))
    return np.einsum("mijcuv,uvcf,cf->mij", windows, w, connected) + sum(b)


def list_of_maps(x, w, b, connected):
    return np.array([einsum(x, w, b, connected)[..., f] for f in range(len(b))])


def maps_on_axis_one(x, w, b, connected):
    return np.stack([einsum(x, w, b, connected)[..., f] for f in range(len(b))], axis=1)


def stacked_with_their_axis(x, w, b, connected):
    maps = []
    for f in range(w.shape[3]):
        seen = connected[:, f] == 1
        maps.append(conv2d(x[..., seen], w[:, :, seen, f : f + 1], b[f : f + 1]))
    return np.stack(maps, axis=-1)


def array_of_maps(x, w, b, connected):
    return np.array([einsum(x, w[..., [f]], b[f], connected[:, [f]]) for f in range(len(b))])


def concatenated_without_axis(x, w, b, connected):
    maps = []
    for f in range(len(b)):
        seen = connected[:, f].astype(bool)
        maps.append(conv2d(x[..., seen], w[:, :, seen, f : f + 1], b[f : f + 1]))
    return np.concatenate(maps)


def first_image(x, w, b, connected):
    return einsum(x[:1], w, b, connected)[0]


WRONG = {
    everything: "표를 쓰지 않고",
    the_others: "0인 입력 맵을",
    row_of_the_table: "표의 행과 열을",
    first_column: "표의 첫 열을",
    numbers_of_channels: "번호로 쓴",
    numbers_in_x_only: "번호로 쓴",
    first_few: "앞에서부터 그만큼",
    kernels_from_the_front: "다른 번호의 커널을",
    maps_from_the_front: "다른 번호의 커널을",
    first_seen: "첫 장만 쓴",
    last_seen: "마지막 장만 남은",
    mean: "평균한 결과",
    mean_of_all: "평균한 결과",
    no_bias: "편향을 더하지 않은",
    bias_for_each: "이어진 입력 맵의 수만큼",
    bias_outside_the_if: "모든 입력 맵의 수만큼",
    first_bias: "첫 번째 편향을",
    never_reset: "앞 출력 맵의 합에",
    sum_never_reset: "앞 출력 맵의 합에",
    returned_after_a_map: "출력 맵 하나만",
    one_name_for_all: "출력 맵 하나만",
    added_to_one_map: "하나로 더한",
    added_without_axis: "하나로 더한",
    list_of_maps: "축이 맨 앞에",
    maps_on_axis_one: "(N, C_out, H_out, W_out)",
    stacked_with_their_axis: "축이 다섯이",
    array_of_maps: "축이 다섯이",
    concatenated_without_axis: "배치의 축을 따라",
    first_image: "첫 이미지의",
    as_the_image: "소수점 아래를 버린",
    integers: "소수점 아래를 버린",
}
