"""Answers to the exercise sgd_step, as students write them. No check sees this file."""

import numpy as np

from cnn_course.checks.classifier import sgd_step as CHECK  # noqa: F401 - what is checked


def formula(w, dw, v, lr, momentum):
    v_new = momentum * v - lr * dw
    return w + v_new, v_new


def copies_changed(w, dw, v, lr, momentum):
    w, v = w.astype(float), v.astype(float)
    v *= momentum
    v -= lr * dw
    w += v
    return w, v


def place_by_place(w, dw, v, lr, momentum):
    w_new, v_new = np.zeros(w.shape), np.zeros(v.shape)
    for place in np.ndindex(w.shape):
        v_new[place] = momentum * v[place] - lr * dw[place]
        w_new[place] = w[place] + v_new[place]
    return w_new, v_new


def as_in_pytorch_and_back(w, dw, v, lr, momentum):
    collected = momentum * (-v / lr) + dw
    return w - lr * collected, -lr * collected


def how_far_it_went(w, dw, v, lr, momentum):
    w_new = w - lr * dw + momentum * v
    return [w_new, w_new - w]


def single_precision(w, dw, v, lr, momentum):
    w, dw, v = (np.asarray(a, dtype=np.float32) for a in (w, dw, v))
    v = np.subtract(np.multiply(v, np.float32(momentum)), np.float32(lr) * dw)
    return np.add(w, v), v


RIGHT = [
    formula,
    copies_changed,
    place_by_place,
    as_in_pytorch_and_back,
    how_far_it_went,
    single_precision,
]


def minus_again(w, dw, v, lr, momentum):
    v = v * momentum - dw * lr
    w = w - v
    return w, v


def uphill(w, dw, v, lr, momentum):
    step = lr * dw
    v_new = np.add(momentum * v, step)
    return np.add(w, v_new), v_new


def other_sign_of_v(w, dw, v, lr, momentum):
    v_new = v * momentum
    v_new = v_new + lr * dw
    return np.subtract(w, v_new), v_new


def no_rate(w, dw, v, lr, momentum):
    v_new = np.multiply(momentum, v) + -dw
    return v_new + w, v_new


def rate_in_both_lines(w, dw, v, lr, momentum):
    v = momentum * v - lr * dw
    w = w + lr * v
    return (w, v)


def gradient_scaled_twice(w, dw, v, lr, momentum):
    dw = lr * dw
    v_new = v * momentum - lr * dw
    return w + v_new, v_new


def pytorch(w, dw, v, lr, momentum):
    buffer = v * momentum + dw
    return w - buffer * lr, buffer


def descent_along_the_velocity(w, dw, v, lr, momentum):
    velocity = -(lr * dw - momentum * v)
    return w - lr * velocity, velocity


def moving_average(w, dw, v, lr, momentum):
    rest = 1 - momentum
    v_new = momentum * v + rest * (-lr * dw)
    return w + v_new, v_new


def average_taken_off(w, dw, v, lr, momentum):
    beta = momentum
    v_dw = beta * v + (1 - beta) * dw
    return w - lr * v_dw, v_dw


def step_before_velocity(w, dw, v, lr, momentum):
    w = w + v
    v = momentum * v - lr * dw
    return w, v


def nesterov(w, dw, v, lr, momentum):
    v_new = momentum * v - lr * dw
    return w - lr * dw + momentum**2 * v - momentum * lr * dw, v_new


def old_velocity_returned(w, dw, v, lr, momentum):
    w_new = w + momentum * v - lr * dw
    return w_new, v.copy()


def plain_descent(w, dw, v, lr, momentum):
    w_new = w - lr * dw
    return w_new, w_new - w


def undamped(w, dw, v, lr, momentum):
    v_new = v.astype(float)
    v_new -= lr * dw
    return w + v_new, v_new


def brackets(w, dw, v, lr, momentum):
    v_new = v - lr * dw
    v_new = v_new * momentum
    return w + v_new, v_new


def arrays_confused(w, dw, v, lr, momentum):
    return formula(w, v, dw, lr, momentum)


def names_confused(w, dw, v, lr, momentum):
    return formula(w, dw, v, momentum, lr)


def momentum_of_w(w, dw, v, lr, momentum):
    return w * momentum - dw * lr, v * momentum - dw * lr


def decayed(w, dw, v, lr, momentum):
    v_new = v * momentum - dw * lr
    w_new = w * momentum
    w_new = w_new + v_new
    return w_new, v_new


def momentum_of_w_without_v(w, dw, v, lr, momentum):
    step = -lr * dw
    return momentum * w + step, step


def velocity_not_used(w, dw, v, lr, momentum):
    w_new = w - dw * lr
    v_new = -dw * lr + v * momentum
    return w_new, v_new


def gradient_twice(w, dw, v, lr, momentum):
    w = w - lr * dw
    v = momentum * v - lr * dw
    return w + v, v


def gradient_not_in_the_velocity(w, dw, v, lr, momentum):
    v_new = v * momentum
    w_new = w + v_new - lr * dw
    return w_new, v_new


def history_not_in_the_velocity(w, dw, v, lr, momentum):
    v_new = -lr * dw
    return w + v_new + momentum * v, v_new


def velocity_first(w, dw, v, lr, momentum):
    return tuple(reversed(formula(w, dw, v, lr, momentum)))


def filled_in(w, dw, v, lr, momentum):
    w_new, v_new = np.zeros_like(w), np.zeros_like(v)
    v_new[...] = momentum * v - lr * dw
    w_new[...] = w + momentum * v - lr * dw
    return w_new, v_new


def filled_in_one_after_the_other(w, dw, v, lr, momentum):
    w_new, v_new = w.copy(), v.copy()
    for place in np.ndindex(w.shape):
        v_new[place] = momentum * v[place] - lr * dw[place]
        w_new[place] = w[place] + v_new[place]
    return w_new, v_new


def parameters_filled_in(w, dw, v, lr, momentum):
    v_new = momentum * v - lr * dw
    w_new = np.empty_like(w)
    w_new[:] = w + v_new
    return w_new, v_new


def integers(w, dw, v, lr, momentum):
    w_new, v_new = np.zeros(w.shape, dtype=int), np.zeros(v.shape, dtype=int)
    for place in np.ndindex(w.shape):
        v_new[place] = momentum * v[place] - lr * dw[place]
        w_new[place] = w[place] + momentum * v[place] - lr * dw[place]
    return w_new, v_new


def integers_one_after_the_other(w, dw, v, lr, momentum):
    v_new = (momentum * v - lr * dw).astype(int)
    return (w + v_new).astype(int), v_new


def velocity_cast(w, dw, v, lr, momentum):
    v_new = momentum * v - lr * dw
    return w + v_new, v_new.astype(v.dtype)


def returns_in_the_loop(w, dw, v, lr, momentum):
    w_new, v_new = np.zeros(w.shape), np.zeros(w.shape)
    for k in range(len(w)):
        v_new[k] = momentum * v[k] - lr * dw[k]
        w_new[k] = w[k] + v_new[k]
        return w_new, v_new


def returns_copies_in_the_loop(w, dw, v, lr, momentum):
    w, v = w.astype(float), v.astype(float)
    for k in range(len(w)):
        v[k] = momentum * v[k] - lr * dw[k]
        w[k] = w[k] + v[k]
        break
    return w, v


def velocity_of_zeros_in_the_loop(w, dw, v, lr, momentum):
    w_new, v_new = w * 1.0, 0.0 * v
    for k, (velocity, gradient) in enumerate(zip(v, dw, strict=True)):
        v_new[k] = momentum * velocity - lr * gradient
        w_new[k] += v_new[k]
        return w_new, v_new


WRONG = {
    minus_again: "w에 v_new를 더하지 않고 뺀",
    uphill: "손실이 커지는 쪽으로",
    other_sign_of_v: "그레이디언트를 더하고 w에서",
    no_rate: "lr을 곱하지 않은 결과",
    rate_in_both_lines: "두 번 곱한",
    gradient_scaled_twice: "두 번 곱한",
    pytorch: "PyTorch의 식으로",
    descent_along_the_velocity: "lr을 곱한 값을 뺀",
    moving_average: "(1 - momentum)도",
    average_taken_off: "이동 평균을 구하고",
    step_before_velocity: "앞의 속도 v를 더한",
    nesterov: "네스테로프",
    old_velocity_returned: "받은 그대로 돌려준",
    plain_descent: "앞의 속도 v를 쓰지 않은",
    undamped: "momentum을 곱하지 않은",
    brackets: "그레이디언트에도 momentum을",
    arrays_confused: "v를 맞바꾸어",
    names_confused: "서로 맞바꾼",
    momentum_of_w: "파라미터 w에 momentum을",
    decayed: "파라미터 w에 momentum을",
    momentum_of_w_without_v: "파라미터 w에 momentum을",
    velocity_not_used: "그레이디언트만 뺀",
    gradient_twice: "두 번 뺀",
    gradient_not_in_the_velocity: "v_new에 그레이디언트가 빠진",
    history_not_in_the_velocity: "v_new에 앞의 속도가 빠진",
    velocity_first: "순서를 바꾸어",
    filled_in: "입력이 정수일 때",
    filled_in_one_after_the_other: "입력이 정수일 때",
    parameters_filled_in: "입력이 정수일 때",
    integers: "두 결과의 소수점 아래를",
    integers_one_after_the_other: "두 결과의 소수점 아래를",
    velocity_cast: "입력이 정수일 때",
    returns_in_the_loop: "첫 자리만 고친",
    returns_copies_in_the_loop: "첫 자리만 고친",
    velocity_of_zeros_in_the_loop: "첫 자리만 고친",
}
