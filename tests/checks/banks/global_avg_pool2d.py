"""Answers to the exercise global_avg_pool2d, as students write them. No check sees this file."""

import statistics

import numpy as np

from cnn_course.checks.pooling_layers import global_avg_pool2d as CHECK  # noqa: F401 - what is checked


def two_axes(x):
    return np.mean(x, axis=(1, 2))


def one_axis_and_again(x):
    return x.mean(axis=1).mean(axis=1)


def loops(x):
    N, H, W, C = x.shape
    y = np.zeros((N, C))
    for n in range(N):
        for c in range(C):
            total = 0
            for i in range(H):
                for j in range(W):
                    total += x[n, i, j, c]
            y[n, c] = total / (H * W)
    return y


def summed_over_letters(x):
    return np.einsum("nhwc->nc", x) / (x.shape[1] * x.shape[2])


def pixels_in_a_row(x):
    N, H, W, C = x.shape
    return x.reshape(N, H * W, C).mean(axis=1)


def channels_moved_to_the_front(x):
    return np.transpose(x, (0, 3, 1, 2)).reshape(x.shape[0], x.shape[3], -1).mean(axis=-1)


def list_of_lists(x):
    return np.array([[image[:, :, c].mean() for c in range(x.shape[-1])] for image in x])


def weights_that_are_all_equal(x):
    N, H, W, C = x.shape
    return np.ones(H * W) / (H * W) @ x.reshape(N, H * W, C)


def single_precision(x):
    return two_axes(x.astype(np.float32))


RIGHT = [
    two_axes,
    one_axis_and_again,
    loops,
    summed_over_letters,
    pixels_in_a_row,
    channels_moved_to_the_front,
    list_of_lists,
    weights_that_are_all_equal,
    single_precision,
]


def looped(value):
    """Return the answer that makes ``value(pixels, x)`` of every channel, (H, W)."""

    def answer(x):
        return np.array([[value(image[..., c], x) for c in range(x.shape[3])] for image in x])

    return answer


def no_axis(x):
    return sum(x.ravel().tolist()) / x.size


def grey_picture(x):
    return np.einsum("nhwc->nhw", x) / x.shape[-1]


def over_the_height(x):
    y = np.zeros((x.shape[0], x.shape[2], x.shape[3]))
    for i in range(x.shape[1]):
        y += x[:, i] / x.shape[1]
    return y


def over_the_width(x):
    return np.array([[row.mean(axis=0) for row in image] for image in x])


def last_two_axes(x):
    return x.mean(axis=-1).mean(axis=-1)


def first_two_axes(x):
    pixels = x.reshape(-1, *x.shape[2:])
    return pixels.sum(axis=0) / len(pixels)


def one_number_for_each_image(x):
    return np.array([np.mean(image) for image in x])


def one_number_for_each_channel(x):
    return np.array([x[..., c].mean() for c in range(x.shape[-1])])


def averaged_over_the_batch(x):
    return two_axes(x).mean(axis=0, keepdims=True)


def returns_inside_the_loop(x):
    for image in x:
        y = np.zeros(x.shape[3])
        for c in range(x.shape[3]):
            y[c] = image[:, :, c].mean()
        return y
    return None


def only_one_row(x):
    return np.array([[x[0, :, :, c].mean() for c in range(x.shape[-1])]])


def axes_left_in(x):
    H, W = x.shape[1:3]
    return (x.sum(axis=1, keepdims=True) / H).sum(axis=2, keepdims=True) / W


def as_in_other_libraries(x):
    return np.moveaxis(axes_left_in(x), 3, 1)


def one_column(x):
    return np.array([[image.mean()] for image in x])


def shape_in_another_order(x):
    N, C = x.shape[:2]
    y = np.zeros((N, C))
    for n in range(N):
        for c in range(C):
            y[n, c] = x[n, :, :, c].mean()
    return y


def squeezed(x):
    return np.squeeze(axes_left_in(x))


def channels_down(x):
    return np.array([x[:, :, :, c].mean(axis=(1, 2)) for c in range(x.shape[3])])


def reshaped_to_channels_first(x):
    N, H, W, C = x.shape
    return x.reshape(N, C, H, W).mean(axis=(2, 3))


def flattened(x):
    return np.array([image.flatten() for image in x])


def in_the_middle(pixels, x):
    return statistics.median(pixels.ravel().tolist())


largest = looped(lambda pixels, x: max(pixels.flat))
median = looped(in_the_middle)
only_added = looped(lambda pixels, x: sum(map(sum, pixels.tolist())))
by_the_height = looped(lambda pixels, x: pixels.sum() / len(pixels))
by_the_square_of_the_height = looped(lambda pixels, x: pixels.sum() / len(pixels) ** 2)
by_the_square_of_the_width = looped(lambda pixels, x: pixels.sum() / len(pixels[0]) ** 2)
by_everything = looped(lambda pixels, x: pixels.sum() / x.size)
by_all_channels = looped(lambda pixels, x: pixels.sum() / np.prod(x.shape[1:]))
to_integers = looped(lambda pixels, x: int(pixels.mean()))
floor_division = looped(lambda pixels, x: pixels.sum() // pixels.size)


def axis_renumbered(x):
    y = np.zeros((x.shape[0], x.shape[2]))
    for j in range(x.shape[2]):
        y[:, j] = [np.mean(image[:, j, :]) for image in x]
    return y


def index_in_another_order(x):
    y = np.zeros((x.shape[0], x.shape[-1]))
    for n, c in np.ndindex(y.shape):
        y[n, c] = x[n, c].sum() / x[n, c].size
    return y


def total_never_reset(x):
    N, H, W, C = x.shape
    y, total = np.zeros((N, C)), 0
    for n in range(N):
        for c in range(C):
            for pixel in x[n, :, :, c].flat:
                total += pixel
            y[n, c] = total / (H * W)
    return y


def returns_in_the_outer_loop(x):
    y = np.zeros((len(x), x.shape[-1]))
    for n in range(len(x)):
        for c in range(x.shape[-1]):
            y[n, c] = x[n, ..., c].mean()
        return y
    return y


def returns_at_once(x):
    y = np.zeros((len(x), x.shape[-1]))
    for n, c in np.ndindex(y.shape):
        y[n, c] = x[n, ..., c].mean()
        return y
    return y


def by_the_width_alone(x):
    return np.einsum("nijc->nc", x) / x.shape[2]


WRONG = {
    no_axis: "숫자 하나로 만든",
    grey_picture: "픽셀마다 채널을",
    over_the_height: "높이만 평균하고",
    over_the_width: "너비만 평균하고",
    last_two_axes: "너비와 채널을 평균한",
    first_two_axes: "배치와 높이를",
    one_number_for_each_image: "채널까지 모두 평균한",
    one_number_for_each_channel: "모든 이미지를 한데",
    averaged_over_the_batch: "모든 이미지를 한데",
    returns_inside_the_loop: "첫 이미지만",
    only_one_row: "첫 이미지만",
    axes_left_in: "길이 1로 남겨",
    as_in_other_libraries: "길이 1로 남겨",
    one_column: "채널까지 모두 평균한",
    shape_in_another_order: "둘째 축의 길이를",
    squeezed: "길이가 1인 축을 없앤",
    channels_down: "출력의 두 축을",
    reshaped_to_channels_first: "reshape로 채널을",
    flattened: "한 줄로 펼친",
    largest: "최댓값을",
    median: "중앙값을",
    only_added: "더하기만",
    by_the_height: "높이로만",
    by_the_width_alone: "너비로만",
    by_the_square_of_the_height: "제곱으로 나눈",
    by_the_square_of_the_width: "제곱으로 나눈",
    by_everything: "모든 값의 수로",
    axis_renumbered: "높이와 채널을",
    index_in_another_order: "너비와 채널을 평균한",
    total_never_reset: "이어 더한",
    returns_in_the_outer_loop: "첫 행이나 첫 칸만",
    returns_at_once: "첫 행이나 첫 칸만",
    by_all_channels: "채널 수까지 곱한",
    to_integers: "소수점 아래를 버린",
    floor_division: "그보다 크지 않은",
}
