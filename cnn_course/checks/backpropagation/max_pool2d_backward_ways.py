"""How the mistakes of max_pool2d_backward are made: a window's gradient is shared out."""

import numpy as np

from cnn_course import pooling


def windows(x, k):
    """Return views of the windows side by side, shape (N, H_out, W_out, C, k, k)."""
    view = np.lib.stride_tricks.sliding_window_view(x, (k, k), axis=(1, 2), writeable=True)
    return view[:, ::k, ::k]


def shared(share):
    """Return the max_pool2d_backward that gives each entry ``share(window)`` of dy."""

    def wrong(dy, x, k):
        dx = np.zeros(x.shape)
        received = windows(dx, k)
        for place, window in _each(windows(x, k)):
            received[place] = dy[place] * share(window)
        return dx

    return wrong


def _each(views):
    return ((place, views[place]) for place in np.ndindex(views.shape[:4]))


def largest_once(window):
    """Return where the first of the largest entries is."""
    return np.arange(window.size).reshape(window.shape) == np.argmax(window)


def afterwards(change):
    """Return the max_pool2d_backward that changes the right result: ``change(dx, k)``."""
    return lambda dy, x, k: change(pooling.max_pool2d_backward(dy, x, k), k)
