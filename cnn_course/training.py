"""Training: minibatch gradient descent with momentum, and how well a model does.

A model is anything with ``parameters`` (a dict of arrays), ``forward(x) -> logits`` and
``backward(dy) -> gradients`` of the same names, such as :class:`cnn_course.lenet.LeNet5`.
"""

import math
import sys
from pathlib import Path

import numpy as np
from tqdm import tqdm

from cnn_course.arrays import as_float_array, as_number
from cnn_course.checkpoints import fingerprint, restore, store
from cnn_course.losses import as_labels, cross_entropy, cross_entropy_backward
from cnn_course.shapes import whole_number


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
        With ``parameters``, a dict of arrays, ``forward(x) -> logits`` and
        ``backward(dy) -> gradients`` of the same names.
    x : array, shape (N, …)
    y : integers, shape (N,)
        The right classes, from 0 on: ``t`` in the formula; ``B`` is a minibatch of the
        examples, ``z`` their logits.
    epochs, batch_size : int
    lr : float
        The learning rate.
    momentum : float
        From 0 up to but without 1.
    schedule : callable, optional
        A function that takes how much of the training is done (0 … 1) and returns a factor
        for ``lr``, e.g. :func:`cosine_decay`. By default ``lr`` stays as it is.
    validation : (x, y), optional
        Examples to evaluate after every epoch.
    seed : int
        Of the order of the examples.
    checkpoint : path, optional
        Written after every epoch. If it exists, its parameters replace those of ``model``,
        training goes on from there, and ends with the same numbers as the run that wrote
        it would have done. Data and settings, ``epochs`` too, must be that run's.
    progress : bool
        Whether to show a bar (on the standard output).

    Returns
    -------
    history : dict of str to list of float
        For every epoch ``loss`` and ``accuracy``, the means over its examples, each taken
        just before its minibatch's step; with ``validation`` also ``val_loss`` and
        ``val_accuracy``, taken after the epoch, so with better parameters.

    Raises
    ------
    FileNotFoundError
        There is no folder to write ``checkpoint`` into.
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
    missing = [name for name in ("parameters", "forward", "backward") if not hasattr(model, name)]
    if missing:
        raise TypeError(
            f"model: LeNet5() 같은 모델이 와야 하는데, 받은 {type(model).__name__} 형에는 "
            f"다음 속성이 없습니다: {', '.join(missing)}."
        )
    x, y = _examples("x", x, "y", y)
    classes = model.forward(x[:1]).shape[-1]
    as_labels("y", y, len(x), classes)
    if validation is not None:
        validation = _validation(validation, x.shape[1:], classes)
    epochs, batch_size = whole_number("epochs", epochs), whole_number("batch_size", batch_size)
    seed, steps = whole_number("seed", seed, least=0), math.ceil(len(x) / batch_size)
    lr, momentum = as_number("lr", lr), as_number("momentum", momentum)
    if not 0 < lr < math.inf:
        raise ValueError(f"lr: 0보다 큰 유한한 수가 와야 하는데, 받은 값은 {lr}입니다.")
    if not 0 <= momentum < 1:
        raise ValueError(f"momentum: 0 이상 1 미만의 수가 와야 하는데, 받은 값은 {momentum}입니다.")
    factors = _factors(schedule, 1000)  # enough to tell two schedules apart
    velocity = {name: np.zeros_like(array) for name, array in model.parameters.items()}
    keys = ["loss", "accuracy"] + (["val_loss", "val_accuracy"] if validation else [])
    history = {key: [] for key in keys}
    settings = {
        "epochs": epochs, "batch_size": batch_size, "lr": lr, "momentum": momentum, "seed": seed,
        "schedule": fingerprint(factors), "x": fingerprint(x), "y": fingerprint(y),
        "validation": [fingerprint(array) for array in validation or ()],
    }  # fmt: skip
    state = settings, model, x[:1], velocity, history
    if checkpoint is not None:
        if not Path(checkpoint).absolute().parent.is_dir():  # known now, not after an epoch
            raise FileNotFoundError(
                f"checkpoint: {checkpoint} 파일을 쓸 폴더가 없습니다. 폴더를 먼저 만드십시오."
            )
        restore(checkpoint, *state)
        if progress and history["loss"]:
            print(f"{checkpoint}에서 에폭 {len(history['loss'])}까지 마친 훈련을 이어서 합니다.")
    for epoch in range(len(history["loss"]), epochs):
        order = np.random.default_rng([seed, epoch + 1]).permutation(len(x))
        batches = [order[i : i + batch_size] for i in range(0, len(x), batch_size)]
        rates = lr * _factors(schedule, steps, epoch / epochs, (epoch + 1) / epochs)
        with (
            tqdm(total=steps, desc=f"에폭 {epoch + 1}/{epochs}", unit="배치", file=sys.stdout,
                 disable=not progress) as bar,
            np.errstate(over="ignore", invalid="ignore"),  # told by _check_finite
        ):  # fmt: skip
            means = _train_epoch(model, x, y, batches, rates, momentum, velocity, bar)
            means += evaluate(model, *validation) if validation else ()
            _check_finite(means, rates[-1])
            for key, mean in zip(keys, means, strict=True):
                history[key].append(mean)
            bar.set_postfix({key: f"{mean:.4f}" for key, mean in zip(keys, means, strict=True)})
        if checkpoint is not None:
            store(checkpoint, *state)
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
    TypeError, ValueError
        ``lr`` or ``momentum`` is no number; names or shapes are not the same.

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
    lr, momentum = as_number("lr", lr), as_number("momentum", momentum)
    wanted = {key: array.shape for key, array in parameters.items()}
    for name, arrays in {"gradients": gradients, "velocity": velocity}.items():
        found = {key: np.shape(array) for key, array in arrays.items()}
        if found != wanted:
            raise ValueError(
                f"{name}: 배열의 이름과 모양이 parameters와 같아야 하는데, "
                f"parameters는 {wanted}, 받은 것은 {found}입니다."
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
    x, y = _examples("x", x, "y", y)
    step, loss, hits = whole_number("batch_size", batch_size), 0.0, 0.0
    for i in range(0, len(x), step):
        logits, labels = model.forward(x[i : i + step]), y[i : i + step]
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
    if not 0 <= as_number("done", done) <= 1:
        raise ValueError(f"done: 0부터 1까지의 수가 와야 하는데, 받은 값은 {done!r}입니다.")
    return (1 + math.cos(math.pi * done)) / 2


def _train_epoch(model, x, y, batches, rates, momentum, velocity, bar):
    """Take one step for every batch; return the mean loss and accuracy of the examples."""
    loss = hits = 0.0
    for batch, rate in zip(batches, rates, strict=True):
        logits = model.forward(x[batch])
        batch_loss = cross_entropy(logits, y[batch])
        _check_finite([batch_loss], rate)
        gradients = model.backward(cross_entropy_backward(1.0, logits, y[batch]))
        sgd_step(model.parameters, gradients, velocity, rate, momentum)
        loss += batch_loss * len(batch)
        hits += (logits.argmax(axis=1) == y[batch]).sum()
        bar.update()
    _check_finite(model.parameters.values(), rates[-1])
    return loss / len(x), float(hits) / len(x)


def _factors(schedule, count, start=0.0, end=1.0):
    """Return the factors for ``count`` steps from ``start`` to before ``end`` of the training."""
    if schedule is None:
        return np.ones(count)
    if not callable(schedule):
        raise TypeError(
            "schedule: 훈련이 진행된 정도(0~1)를 받는 함수가 와야 하는데, "
            f"받은 값은 {type(schedule).__name__} 형입니다."
        )
    places = (start + (end - start) * step / count for step in range(count))
    factors = np.array([as_number("schedule이 돌려준 값", schedule(place)) for place in places])
    if not np.isfinite(factors).all():
        raise ValueError(
            "schedule: 유한한 수를 돌려주어야 하는데, NaN이나 무한대를 돌려주었습니다."
        )
    return factors


def _examples(x_name, x, y_name, y):
    x = as_float_array(x_name, x)
    if x.ndim < 2:
        raise ValueError(
            f"{x_name}: 첫 축이 예제의 번호인 2차원 이상의 배열이 와야 하는데, "
            f"모양이 {x.shape}인 배열이 왔습니다."
        )
    if not np.isfinite(x).all():
        raise ValueError(f"{x_name}: 유한한 수만 와야 하는데, NaN이나 무한대가 들어 있습니다.")
    return x, as_labels(y_name, y, len(x))


def _validation(validation, shape, classes):
    if not isinstance(validation, (tuple, list)) or len(validation) != 2:
        raise TypeError(
            "validation: (x, y) 쌍이 와야 하는데, "
            f"받은 값은 {type(validation).__name__} 형이고 쌍이 아닙니다."
        )
    x, y = _examples("validation[0]", validation[0], "validation[1]", validation[1])
    if x.shape[1:] != shape:
        raise ValueError(
            f"validation[0]: x처럼 예제 하나의 모양이 {shape}인 배열이 와야 하는데, "
            f"예제 하나의 모양이 {x.shape[1:]}인 배열이 왔습니다."
        )
    return x, as_labels("validation[1]", y, len(x), classes)


def _check_finite(arrays, rate):
    if not all(np.isfinite(array).all() for array in arrays):
        raise ValueError(
            "lr: 손실이나 파라미터가 NaN이나 무한대가 되어 훈련을 멈춥니다. 흔히 학습률이 너무 클 때 "
            f"그렇습니다(이때 {rate:g}). 학습률을 줄이고, 모델을 새로 만들어 다시 훈련하십시오."
        )
