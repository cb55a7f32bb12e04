"""Training: minibatch gradient descent with momentum, and how well a model does.

A model is anything with ``parameters`` (a dict of arrays), ``forward(x) -> logits`` and
``backward(dy) -> gradients`` of the same names, such as :class:`cnn_course.lenet.LeNet5`.
"""

import math
import sys

import numpy as np
from tqdm import tqdm

from cnn_course.arrays import as_float_array
from cnn_course.checkpoints import fingerprint, restore, store
from cnn_course.losses import as_labels, cross_entropy, cross_entropy_backward


def fit(
    model, x, y, *, epochs, batch_size=64, lr=0.05, momentum=0.9, schedule=None,
    validation=None, seed=0, checkpoint=None, progress=True,
):  # fmt: skip
    r"""Train ``model`` in place by stochastic gradient descent with momentum.

    For every minibatch one :func:`sgd_step`, with the gradient of its mean cross-entropy

    .. math:: L = -\frac{1}{|B|} \sum_{m \in B} \log \operatorname{softmax}(z_m)_{t_m}

    Every epoch goes through all examples once, in an order drawn from ``seed`` and the
    epoch's number.

    Parameters
    ----------
    model
        See the module's first lines.
    x : array, shape (N, …)
    y : integers, shape (N,)
    epochs, batch_size : int
    lr : float
        The learning rate.
    momentum : float
        From 0 up to but without 1.
    schedule : callable, optional
        From how much of the training is done (0 … 1) to a factor for ``lr``, e.g.
        :func:`cosine_decay`. By default ``lr`` stays as it is.
    validation : (x, y), optional
        Examples to evaluate after every epoch.
    seed : int
        Of the order of the examples.
    checkpoint : path, optional
        Written after every epoch. If it exists, training goes on from there, and ends with
        the same numbers as a run that was never interrupted.
    progress : bool
        Whether to show a bar (on the standard output).

    Returns
    -------
    history : dict of str to list of float
        For every epoch ``loss`` and ``accuracy``, the means over its minibatches while
        training; with ``validation`` also ``val_loss`` and ``val_accuracy``, after it.

    Raises
    ------
    TypeError, ValueError
        Bad arguments; ``x`` holds NaN or infinity; the loss or a parameter becomes NaN or
        infinite; ``checkpoint`` belongs to another training, or is broken.

    References
    ----------
    Y. LeCun, L. Bottou, G. Orr and K.-R. Müller, "Efficient BackProp" (1998), section 4.1;
    for momentum see :func:`sgd_step`.

    Examples
    --------
    >>> from cnn_course.lenet import LeNet5
    >>> x, y = np.zeros((4, 28, 28, 1)), [3, 3, 3, 3]
    >>> history = fit(LeNet5(), x, y, epochs=3, batch_size=2, progress=False)
    >>> len(history["loss"]), history["accuracy"][-1]
    (3, 1.0)
    """
    x, y = _examples(x, y)
    _check_settings(epochs, batch_size, lr, momentum)
    if validation is not None:
        validation = _examples(*validation, names=("validation[0]", "validation[1]"))
    schedule = schedule or (lambda done: 1.0)
    velocity = {name: np.zeros_like(array) for name, array in model.parameters.items()}
    keys = ["loss", "accuracy"] + (["val_loss", "val_accuracy"] if validation else [])
    history = {key: [] for key in keys}
    settings = {
        "epochs": epochs, "batch_size": batch_size, "lr": lr, "momentum": momentum, "seed": seed,
        "schedule": [schedule(epoch / epochs) for epoch in range(epochs)],
        "x": fingerprint(x), "y": fingerprint(y), "validation": validation is not None,
    }  # fmt: skip
    if checkpoint is not None:
        restore(checkpoint, settings, model.parameters, velocity, history)
        if progress and history["loss"]:
            print(f"{checkpoint}에서 에폭 {len(history['loss'])}까지 마친 훈련을 이어서 합니다.")
    steps = math.ceil(len(x) / batch_size)
    for epoch in range(len(history["loss"]), epochs):
        order = np.random.default_rng([seed, epoch]).permutation(len(x))
        loss = hits = 0.0
        with (
            tqdm(total=steps, desc=f"에폭 {epoch + 1}/{epochs}", unit="배치", file=sys.stdout,
                 disable=not progress) as bar,
            np.errstate(over="ignore", invalid="ignore"),  # told by _check_finite
        ):  # fmt: skip
            for step in range(steps):
                batch = order[step * batch_size : (step + 1) * batch_size]
                logits = model.forward(x[batch])
                batch_loss = cross_entropy(logits, y[batch])
                _check_finite([batch_loss], epoch, lr)
                gradients = model.backward(cross_entropy_backward(1.0, logits, y[batch]))
                rate = lr * schedule((epoch * steps + step) / (epochs * steps))
                sgd_step(model.parameters, gradients, velocity, rate, momentum)
                loss += batch_loss * len(batch)
                hits += (logits.argmax(axis=1) == y[batch]).sum()
                bar.update()
            _check_finite(model.parameters.values(), epoch, lr)
            means = [loss / len(x), float(hits) / len(x)]
            means += evaluate(model, *validation) if validation else []
            for key, mean in zip(keys, means, strict=True):
                history[key].append(mean)
            bar.set_postfix({key: f"{mean:.4f}" for key, mean in zip(keys, means, strict=True)})
        if checkpoint is not None:
            store(checkpoint, settings, model.parameters, velocity, history)
    return history


def sgd_step(parameters, gradients, velocity, lr, momentum=0.0):
    r"""Move every parameter, in place, against its gradient and along its velocity.

    .. math:: v \leftarrow \mu v - \eta\, g, \qquad \theta \leftarrow \theta + v

    Parameters
    ----------
    parameters, gradients, velocity : dict of str to array
        The same names and shapes in all; ``parameters`` and ``velocity`` are changed.
    lr : float
        :math:`\eta`, the learning rate.
    momentum : float
        :math:`\mu`; with 0 the step goes straight down the gradient.

    Raises
    ------
    ValueError
        The names are not the same.

    References
    ----------
    I. Sutskever et al., "On the importance of initialization and momentum in deep
    learning" (2013), equations 1 and 2.

    Examples
    --------
    >>> w, v = {"w": np.array([1.0])}, {"w": np.array([0.0])}
    >>> for _ in range(2):
    ...     sgd_step(w, {"w": np.array([2.0])}, v, lr=0.1, momentum=0.5)
    ...     print(v["w"].round(6), w["w"].round(6))
    [-0.2] [0.8]
    [-0.3] [0.5]
    """
    if not parameters.keys() == gradients.keys() == velocity.keys():
        raise ValueError(
            f"gradients와 velocity: parameters와 같은 이름 {list(parameters)}이(가) 와야 하는데, "
            f"받은 이름은 {list(gradients)}, {list(velocity)}입니다."
        )
    for name, parameter in parameters.items():
        velocity[name] *= momentum
        velocity[name] -= lr * gradients[name]
        parameter += velocity[name]


def evaluate(model, x, y, batch_size=1000):
    """Return the mean cross-entropy and the accuracy of ``model`` on examples.

    Parameters
    ----------
    model
        With ``forward(x) -> logits``.
    x : array, shape (N, …)
    y : integers, shape (N,)
    batch_size : int
        How many go through the network at once; bounds the memory.

    Returns
    -------
    loss, accuracy : float

    Raises
    ------
    TypeError, ValueError
        ``x`` or ``y`` is not what it should be.

    References
    ----------
    Keras API documentation, ``Model.evaluate``.

    Examples
    --------
    >>> from cnn_course.lenet import LeNet5
    >>> loss, accuracy = evaluate(LeNet5(), np.zeros((3, 28, 28, 1)), [0, 1, 2])
    >>> round(loss, 4), round(accuracy, 4)  # equal logits: log 10, and the first class
    (2.3026, 0.3333)
    """
    x, y = _examples(x, y)
    loss = hits = 0.0
    for i in range(0, len(x), batch_size):
        logits, labels = model.forward(x[i : i + batch_size]), y[i : i + batch_size]
        loss += cross_entropy(logits, labels) * len(labels)
        hits += (logits.argmax(axis=1) == labels).sum()
    return loss / len(x), float(hits) / len(x)


def cosine_decay(done):
    r"""Return a factor that falls from 1 to 0 along half a cosine, a ``schedule`` for :func:`fit`.

    .. math:: \frac{1 + \cos(\pi \cdot \text{done})}{2}

    Parameters
    ----------
    done : float
        How much of the training is done, from 0 to 1.

    Returns
    -------
    float

    Raises
    ------
    ValueError
        ``done`` lies outside.

    References
    ----------
    I. Loshchilov and F. Hutter, "SGDR: stochastic gradient descent with warm restarts"
    (2017), equation 5.

    Examples
    --------
    >>> cosine_decay(0), cosine_decay(0.5), cosine_decay(1)
    (1.0, 0.5, 0.0)
    """
    if not 0 <= done <= 1:
        raise ValueError(f"done: 0부터 1까지의 수가 와야 하는데, 받은 값은 {done!r}입니다.")
    return (1 + math.cos(math.pi * done)) / 2


def _examples(x, y, names=("x", "y")):
    x = as_float_array(names[0], x)
    if x.ndim < 2:
        raise ValueError(
            f"{names[0]}: 첫 축이 예제의 번호인 배열이 와야 하는데, 모양이 {x.shape}인 배열이 왔습니다."
        )
    if not np.isfinite(x).all():
        raise ValueError(f"{names[0]}: 유한한 수만 와야 하는데, NaN이나 무한대가 들어 있습니다.")
    return x, as_labels(names[1], y, len(x))


def _check_settings(epochs, batch_size, lr, momentum):
    for name, value in {"epochs": epochs, "batch_size": batch_size}.items():
        if not isinstance(value, int | np.integer) or value < 1:
            raise ValueError(f"{name}: 1 이상의 정수가 와야 하는데, 받은 값은 {value!r}입니다.")
    if not 0 < lr < math.inf:
        raise ValueError(f"lr: 0보다 큰 수가 와야 하는데, 받은 값은 {lr!r}입니다.")
    if not 0 <= momentum < 1:
        raise ValueError(
            f"momentum: 0 이상 1 미만의 수가 와야 하는데, 받은 값은 {momentum!r}입니다."
        )


def _check_finite(arrays, epoch, lr):
    if not all(np.isfinite(array).all() for array in arrays):
        raise ValueError(
            f"lr: 에폭 {epoch + 1}에서 손실이나 파라미터가 NaN이나 무한대가 되어 훈련을 멈춥니다. "
            f"학습률 {lr}을(를) 줄이고, 모델을 새로 만들어 다시 훈련하십시오."
        )
