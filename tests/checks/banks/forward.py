"""Answers to the exercise forward, as students write them. No check sees this file."""

import itertools

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from cnn_course.checks.lenet_numpy import forward as CHECK  # noqa: F401 - what is checked


def pooled(x, w1, b1):
    windows = sliding_window_view(x, w1.shape[:2], axis=(1, 2))
    maps = np.maximum(np.einsum("mijcuv,uvcf->mijf", windows, w1) + b1, 0)
    N, H, W, C = maps.shape
    return maps.reshape(N, H // 2, 2, W // 2, 2, C).max(axis=(2, 4))


def mended(x, w1, b1, w2, b2):
    maps = pooled(x, w1, b1)
    z = maps.reshape(len(maps), -1) @ w2 + b2
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def in_loops(x, w1, b1, w2, b2):
    rows = []
    for image in x:
        (h, w, _), (k_h, k_w, _, c_out) = image.shape, w1.shape
        maps = np.zeros((h - k_h + 1, w - k_w + 1, c_out))
        for i, j, f in np.ndindex(maps.shape):
            maps[i, j, f] = (image[i : i + k_h, j : j + k_w] * w1[..., f]).sum() + b1[f]
        flat = []
        for i in range(0, maps.shape[0], 2):
            for j in range(0, maps.shape[1], 2):
                for f in range(c_out):
                    flat.append(max(0, maps[i : i + 2, j : j + 2, f].max()))
        powers = np.exp(np.array(flat) @ w2 + b2)
        rows.append(powers / sum(powers))
    return np.array(rows)


def image_by_image(x, w1, b1, w2, b2):
    return np.concatenate([mended(image[None], w1, b1, w2, b2) for image in x])


def flattened_in_words(x, w1, b1, w2, b2):
    maps = pooled(x, w1, b1)
    z = np.stack([image.flatten() for image in maps]).dot(w2) + b2
    return (np.exp(z).T / np.exp(z).sum(axis=1)).T


def one_largest_for_all(x, w1, b1, w2, b2):
    """The notebook says that this passes, and asks where it does not do."""
    z = logits(x, w1, b1, w2, b2)
    powers = np.exp(z - z.max())
    return powers / powers.sum(axis=-1)[:, None]


def single_precision(x, w1, b1, w2, b2):
    return mended(*(a.astype(np.float32) for a in (x, w1, b1, w2, b2)))


RIGHT = [
    in_loops,
    mended,
    image_by_image,
    flattened_in_words,
    one_largest_for_all,
    single_precision,
]


def left(*bugs):
    """Return the network as the notebook shows it, with these bugs left in."""

    def answer(x, w1, b1, w2, b2):
        maps = pooled(x, w1, b1)
        N, _, _, C = maps.shape
        flat = maps.reshape(N, -1)
        if "order" in bugs:
            flat = np.hstack([maps[..., f].reshape(N, -1) for f in range(C)])
        z = flat @ w2 + b2
        if "negative" in bugs:
            z = np.maximum(z, 0)
        powers = np.exp(z - z.max())
        return powers / (powers.sum() if "batch" in bugs else powers.sum(axis=1, keepdims=True))

    answer.__name__ = "_".join(["left", *bugs])
    return answer


NAMES = {
    "order": "특성 맵이 여럿일 때",
    "negative": "로짓에 음수가 있을 때",
    "batch": "이미지가 여럿일 때",
}
LEFT = {
    left(*bugs): f"{' 드러나는 버그와 '.join(NAMES[bug] for bug in bugs)} 드러나는 버그{end} 남은"
    for count, end in [(1, " 하나만"), (2, "가")]
    for bugs in itertools.combinations(NAMES, count)
}


def rows_and_columns_swapped(x, w1, b1, w2, b2):
    maps = pooled(x, w1, b1)
    flat = np.array([
        [m[i, j, f] for j in range(m.shape[1]) for i in range(m.shape[0]) for f in range(len(b1))]
        for m in maps
    ])
    return softmax(flat @ w2 + b2)


def fortran(x, w1, b1, w2, b2):
    return softmax(pooled(x, w1, b1).reshape(len(x), -1, order="F") @ w2 + b2)


def images_mixed(x, w1, b1, w2, b2):
    maps = pooled(x, w1, b1)
    return softmax(np.array([maps.ravel()[m :: len(x)] for m in range(len(x))]) @ w2 + b2)


def classes(x, w1, b1, w2, b2):
    return np.array([row.tolist().index(max(row)) for row in logits(x, w1, b1, w2, b2)])


def softmax(z):
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


def without_activation(x, w1, b1):
    windows = sliding_window_view(x, w1.shape[:2], axis=(1, 2))
    maps = np.einsum("mijcuv,uvcf->mijf", windows, w1) + b1
    corners = [maps[:, i::2, j::2] for i in (0, 1) for j in (0, 1)]
    return np.max(corners, axis=0).reshape(len(x), -1)


def both_relus_deleted(x, w1, b1, w2, b2):
    return softmax(without_activation(x, w1, b1) @ w2 + b2)


def the_other_relu_deleted(x, w1, b1, w2, b2):
    return softmax((without_activation(x, w1, b1) @ w2 + b2).clip(min=0))


def summed_down(x, w1, b1, w2, b2):
    powers = np.exp(pooled(x, w1, b1).reshape(len(x), -1) @ w2 + b2)
    return powers / powers.sum(axis=0)


def without_keepdims(x, w1, b1, w2, b2):
    powers = np.exp(pooled(x, w1, b1).reshape(len(x), -1) @ w2 + b2)
    return powers / powers.sum(axis=1)


def per_row(axis):
    """Return the answer that takes each row's largest away, then adds up in its own way."""

    def answer(x, w1, b1, w2, b2):
        z = logits(x, w1, b1, w2, b2)
        powers = np.exp(z - np.max(z, axis=1)[:, np.newaxis])
        return powers / powers.sum(axis)

    return answer


per_row_then_down, per_row_without_keepdims = per_row(0), per_row(1)


def largest_without_keepdims(x, w1, b1, w2, b2):
    z = logits(x, w1, b1, w2, b2)
    return softmax(z - np.max(z, -1))


def neither_with_keepdims(x, w1, b1, w2, b2):
    z = logits(x, w1, b1, w2, b2)
    z = z - [max(row) for row in z]
    return np.exp(z) / [sum(row) for row in np.exp(z)]


def turned_kernels(x, w1, b1, w2, b2):
    return mended(x, np.rot90(w1, 2), b1, w2, b2)


def only_the_largest_of_each_row(x, w1, b1, w2, b2):
    z = logits(x, w1, b1, w2, b2)
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum()


def logits(x, w1, b1, w2, b2):
    return pooled(x, w1, b1).reshape(len(x), -1) @ w2 + b2


def mean_pooling(x, w1, b1, w2, b2):
    windows = sliding_window_view(x, w1.shape[:2], axis=(1, 2))
    maps = np.maximum(np.einsum("mijcuv,uvcf->mijf", windows, w1) + b1, 0)
    N, H, W, C = maps.shape
    maps = maps.reshape(N, H // 2, 2, W // 2, 2, C).mean(axis=(2, 4))
    return softmax(maps.reshape(N, -1) @ w2 + b2)


def first_bias_lost(x, w1, b1, w2, b2):
    return softmax(pooled(x, w1, 0).reshape(len(x), -1) @ w2 + b2)


def second_bias_lost(x, w1, b1, w2, b2):
    return softmax(pooled(x, w1, b1).reshape(len(x), -1) @ w2)


WRONG = {
    **LEFT,
    left(*NAMES): "버그 셋이 모두",
    rows_and_columns_swapped: "행과 열의 순서를",
    fortran: "행 번호가 가장 빨리",
    images_mixed: "여러 이미지의 값을 섞은",
    classes: "클래스의 번호를",
    both_relus_deleted: "합성곱층의 ReLU를 지운",
    the_other_relu_deleted: "다른 곳의 버그는 남긴",
    summed_down: "클래스마다 1이",
    per_row_then_down: "클래스마다 1이",
    per_row_without_keepdims: "다른 이미지의 합으로",
    without_keepdims: "다른 이미지의 합으로",
    largest_without_keepdims: "최댓값을 다른 이미지의",
    neither_with_keepdims: "최댓값을 다른 이미지의",
    turned_kernels: "합성곱층의 커널을 뒤집은",
    only_the_largest_of_each_row: "최댓값만 이미지마다",
    logits: "로짓을 돌려준",
    mean_pooling: "평균 풀링으로",
    first_bias_lost: "합성곱층의 편향을",
    second_bias_lost: "밀집층의 편향을",
}
