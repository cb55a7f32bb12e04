"""Answers to the exercise to_batch, as students write them. No check sees this file."""

import numpy as np

from cnn_course.checks.preparation import to_batch as CHECK  # noqa: F401 - what is checked


def stacked(images):
    return np.stack(images)[..., np.newaxis].astype(float)


def filled(images):
    h, w = images[0].shape
    batch = np.zeros((len(images), h, w, 1))
    for k in range(len(images)):
        batch[k, :, :, 0] = images[k]
    return batch


def pixel_by_pixel(images):
    h, w = images[0].shape
    batch = []
    for image in images:
        rows = []
        for i in range(h):
            rows.append([[float(image[i, j])] for j in range(w)])
        batch.append(rows)
    return np.array(batch)


def reshaped(images):
    return np.array(images, dtype=np.float32).reshape(len(images), *images[0].shape, 1)


def concatenated(images):
    return np.concatenate([image[None, :, :, None] for image in images], axis=0)


def moved_axis(images):
    return np.expand_dims(np.moveaxis(np.dstack(images), -1, 0), axis=-1)


RIGHT = [stacked, filled, pixel_by_pixel, reshaped, concatenated, moved_axis]


def array_of_the_list(images):
    return np.array(images, dtype=float)


def pytorch(images):
    batch = np.zeros((len(images), 1, *images[0].shape))
    for k, image in enumerate(images):
        batch[k, 0] = image
    return batch


def channel_in_the_middle(images):
    return np.array([image.reshape(image.shape[0], 1, image.shape[1]) for image in images])


def list_in_a_list(images):
    return np.array([images])


def deep(images):
    return np.dstack(images)


def deep_in_a_batch(images):
    return np.dstack(images)[np.newaxis]


def batch_last(images):
    h, w = images[0].shape
    batch = np.zeros((h, w, 1, len(images)))
    for k, image in enumerate(images):
        batch[:, :, 0, k] = image
    return batch


def channel_last_batch_third(images):
    return np.expand_dims(np.dstack(images), -1)


def rows_first(images):
    return np.array([[image[i] for image in images] for i in range(len(images[0]))])


def rows_first_with_channel(images):
    return np.array(images).swapaxes(0, 1)[..., None]


def a_row_each(images):
    return np.array([image.ravel() for image in images])


def a_row_each_with_channel(images):
    return np.array([[[value] for value in image.flatten()] for image in images])


def one_row(images):
    values = []
    for image in images:
        values.extend(image.flatten())
    return np.array(values)


def on_top_of_each_other(images):
    return np.vstack(images)


def side_by_side(images):
    return np.hstack(images)


def side_by_side_in_a_batch(images):
    return np.hstack(images).reshape(1, len(images[0]), -1, 1)


def on_top_in_a_batch(images):
    return np.vstack(images)[np.newaxis, :, :, np.newaxis]


def tall(images):
    return np.vstack([image[..., None] for image in images])


def wide(images):
    return np.hstack([image[..., None] for image in images])


def returns_the_first(images):
    for image in images:
        return image.reshape(1, *image.shape, 1)


def first_without_batch(images):
    return images[0].reshape(*images[0].shape, 1)


def overwritten(images):
    for image in images:
        batch = np.array([image])[..., np.newaxis]
    return batch


def overwritten_without_batch(images):
    for image in images:
        batch = image[:, :, None]
    return batch


def first_again_and_again(images):
    return np.array([images[0][..., None] for _ in images])


def whole_batch_overwritten(images):
    batch = np.zeros((len(images), *images[0].shape, 1))
    for image in images:
        batch[:] = image[..., None]
    return batch


def returns_in_the_loop(images):
    batch = np.zeros((len(images), *images[0].shape, 1))
    for k, image in enumerate(images):
        batch[k, :, :, 0] = image
        return batch


def never_filled(images):
    h, w = images[0].shape
    batch = np.zeros((len(images), h, w, 1))
    for k in range(len(images)):
        image = images[k]
        image = image.reshape(h, w, 1)
    return batch


def last_left_zero(images):
    batch = np.zeros((len(images), *images[0].shape, 1))
    for k in range(len(images) - 1):
        batch[k] = images[k][:, :, None]
    return batch


def last_left_out(images):
    return np.array([images[k][:, :, None] for k in range(len(images) - 1)])


def scrambled(images):
    h, w = images[0].shape
    return np.dstack(images).reshape(-1, h, w, 1)


def scrambled_rows(images):
    h, w = images[0].shape
    return np.hstack(images).reshape(len(images), h, w, 1)


def transposed(images):
    return np.array([image.T[:, :, None] for image in images])


def width_first(images):
    h, w = images[0].shape
    return np.array(images).reshape(len(images), w, h, 1)


def colour(images):
    batch = np.zeros((len(images), *images[0].shape, 3))
    for channel in range(3):
        batch[..., channel] = np.array(images)
    return batch


def scaled(images):
    return (np.array(images) / 255.0).reshape(len(images), *images[0].shape, 1)


def integers(images):
    batch = np.zeros((len(images), *images[0].shape, 1), dtype=int)
    for k, image in enumerate(images):
        batch[k, ..., 0] = image
    return batch


def levels(images):
    return np.array(images).astype(np.uint8)[..., None]


def made_again_and_again(images):
    for m in range(len(images)):
        batch = np.zeros((len(images), *images[m].shape, 1))
        batch[m, :, :, 0] = images[m]
    return batch


def counted_from_one(images):
    H, W = images[0].shape
    batch = np.zeros((len(images), H, W, 1))
    for m in range(1, len(images)):
        batch[m] = images[m].reshape(H, W, 1)
    return batch


WRONG = {
    made_again_and_again: "마지막 이미지만 채워지고",
    counted_from_one: "자리가 0으로 남은",
    array_of_the_list: "채널의 축이 없는",
    pytorch: "높이보다 앞에 둔",
    channel_in_the_middle: "채널의 축을 높이와 너비 사이에",
    list_in_a_list: "축을 맨 앞에 붙인",
    deep: "높이와 너비보다 뒤의 축에",
    deep_in_a_batch: "높이와 너비보다 뒤의 축에",
    batch_last: "높이와 너비보다 뒤의 축에",
    channel_last_batch_third: "높이와 너비보다 뒤의 축에",
    rows_first: "번호를 높이와 너비 사이의 축에",
    rows_first_with_channel: "번호를 높이와 너비 사이의 축에",
    a_row_each: "한 줄로 펼친",
    a_row_each_with_channel: "한 줄로 펼친",
    one_row: "한 줄로 펼친",
    on_top_of_each_other: "이어 붙여",
    on_top_in_a_batch: "이어 붙여",
    side_by_side: "이어 붙여",
    side_by_side_in_a_batch: "이어 붙여",
    tall: "이어 붙여",
    wide: "이어 붙여",
    returns_the_first: "첫 이미지만 담은",
    first_without_batch: "첫 이미지만 담은",
    overwritten: "마지막 이미지만 담은",
    overwritten_without_batch: "마지막 이미지만 담은",
    first_again_and_again: "모든 자리에 첫 이미지를",
    whole_batch_overwritten: "모든 자리에 마지막 이미지를",
    returns_in_the_loop: "첫 이미지만 채워지고",
    never_filled: "모든 칸이 0인",
    last_left_zero: "마지막 이미지를 빠뜨린",
    last_left_out: "마지막 이미지를 빠뜨린",
    scrambled: "이미지가 뒤섞입니다",
    scrambled_rows: "이미지가 뒤섞입니다",
    transposed: "이미지마다 행과 열을",
    width_first: "바꾸어 reshape한",
    colour: "채널 세 개에",
    scaled: "255로 나눈",
    integers: "소수점 아래를 버린",
    levels: "소수점 아래를 버린",
}
