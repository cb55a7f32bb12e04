"""Ways to take a step of gradient descent wrongly."""


def velocity(dw, v, lr, momentum):
    return momentum * v - lr * dw


def stepped(of_v):
    """Return the answer that adds ``of_v(dw, v, lr, momentum)`` to w."""

    def wrong(w, dw, v, lr, momentum):
        v_new = of_v(dw, v, lr, momentum)
        return w + v_new, v_new

    return wrong


def moved(move, of_v=velocity):
    """Return the answer that adds ``move(v_new, dw, v, lr, momentum)`` to w."""

    def wrong(w, dw, v, lr, momentum):
        v_new = of_v(dw, v, lr, momentum)
        return w + move(v_new, dw, v, lr, momentum), v_new

    return wrong


def right(w, dw, v, lr, momentum):
    v_new = velocity(dw, v, lr, momentum)
    return w + v_new, v_new
