"""``model.fit`` with what a lab needs beside it: it goes on after a break, and says in Korean what fails."""

import hashlib
import json
import math
import time
from pathlib import Path

import numpy as np

from cnn_course.labs.errors import LabError

FOLDER = "lab_checkpoints"  # beside the notebook

NOT_COMPILED = "model.compile을 아직 부르지 않았습니다. 손실, 옵티마이저, 지표를 정하는 compile 셀을 먼저 실행하십시오."
ONE_HOT = (
    "레이블의 모양이 {}입니다. 이 실습의 손실은 클래스의 번호(정수, 모양 ({},))를 받습니다. "
    "원-핫으로 바꾼 것이면 np.argmax(y, axis=-1)로 번호로 되돌리십시오."
)
NOT_INTEGERS = "레이블의 dtype이 {}입니다. 클래스의 번호는 정수여야 합니다: y.astype(int)"
OUT_OF_RANGE = (
    "레이블이 {}부터 {}까지인데, 모델의 출력은 {}개여서 0부터 {}까지만 나타낼 수 있습니다."
)
UNEQUAL = "이미지는 {}장인데 레이블은 {}개입니다."
OTHER_SHAPE = "모델의 입력은 모양이 {}인데, 주어진 이미지의 모양은 {}입니다(첫 자리는 장수)."
NOT_A_NUMBER = "손실이 NaN이 되어 훈련을 멈추었습니다. 학습률을 줄이고, 입력에 NaN이 없는지 보고, 모델을 새로 만들어 다시 훈련하십시오."
NO_MEMORY = (
    "메모리가 모자라 훈련을 멈추었습니다. 미니배치의 크기(batch_size)를 반으로 줄이고, GPU를 쓰는 다른 "
    '노트북을 닫은 뒤 커널을 다시 시작하십시오. 그래도 모자라면 start("small")로 실행하십시오.'
)
GOES_ON = "앞서 {epochs}에폭까지 훈련한 기록이 있어 이어서 훈련합니다. 처음부터 하려면 {} 폴더를 지우십시오."
FINISHED = "똑같은 훈련을 이미 마쳤으므로({epochs}에폭) 저장된 결과를 씁니다. 다시 훈련하려면 {} 폴더를 지우십시오."


def fit(model, x, y, *, name, epochs, batch_size=64, validation=None, callbacks=(), verbose="auto"):
    """Train a compiled Keras model and return its history, a dict of lists: also an epoch's seconds.

    After every epoch the state is saved under ``lab_checkpoints/``; the same training, begun again
    after a break, goes on where it was. Another model, other settings or other first weights
    (another seed) begin anew.

    Parameters
    ----------
    model : keras.Model
        Compiled, with a loss on integer labels.
    x, y : arrays, shapes (N, H, W, C) and (N,)
    name : str
        Of this training among those of the notebook.
    validation : (x, y), optional
    callbacks : sequence of keras.callbacks.Callback

    Raises
    ------
    LabError
        The data do not fit the model, it is not compiled, the loss became NaN, or the memory
        is exhausted; in Korean.
    """
    from cnn_course.quiet_keras import keras, tf

    for images, labels in [(x, y), *([validation] if validation is not None else [])]:
        _refuse_misfits(model, images, labels)
    record = _record(keras, Path(FOLDER) / f"{name}-{_digest(model, x, y, epochs, batch_size)}")
    try:
        model.fit(
            x, y, epochs=epochs, batch_size=batch_size, validation_data=validation, verbose=verbose,
            callbacks=[keras.callbacks.TerminateOnNaN(), *callbacks, record],
        )  # fmt: skip
    except tf.errors.ResourceExhaustedError:
        raise LabError(NO_MEMORY) from None
    if not all(map(math.isfinite, record.told.get("loss", [0.0]))):
        record.forget()
        raise LabError(NOT_A_NUMBER)
    return record.told


def _refuse_misfits(model, x, y):
    if not getattr(model, "compiled", False):
        raise LabError(NOT_COMPILED)
    labels = np.asarray(y)
    if labels.ndim != 1:
        raise LabError(ONE_HOT.format(labels.shape, len(labels)))
    if labels.dtype.kind not in "iu":
        raise LabError(NOT_INTEGERS.format(labels.dtype))
    if len(x) != len(labels):
        raise LabError(UNEQUAL.format(len(x), len(labels)))
    if model.built and model.inputs and tuple(model.input_shape[1:]) != np.shape(x)[1:]:
        raise LabError(OTHER_SHAPE.format(tuple(model.input_shape), np.shape(x)))
    classes = model.output_shape[-1] if model.built else None
    if classes and not (0 <= labels.min() and labels.max() < classes):
        raise LabError(OUT_OF_RANGE.format(labels.min(), labels.max(), classes, classes - 1))


def _digest(model, x, y, epochs, batch_size):
    """Return a short name of all that decides what a training comes to."""
    optimizer = {k: str(v) for k, v in model.optimizer.get_config().items() if k != "name"}
    layers = [_nameless(layer.get_config()) for layer in model.layers]
    first = hashlib.sha256(b"".join(weight.tobytes() for weight in model.get_weights()))
    told = [layers, optimizer, first.hexdigest(), np.shape(x), int(np.sum(y)), epochs, batch_size]
    return hashlib.sha256(json.dumps(told, default=str, sort_keys=True).encode()).hexdigest()[:10]


def _nameless(config):
    return {name: value for name, value in config.items() if name != "name"}


def _record(keras, folder):
    """Return the callback that saves every epoch, and begins where an earlier run ended."""

    class Record(keras.callbacks.BackupAndRestore):
        """Keras' own, which forgets the curves of the epochs before the break."""

        def __init__(self):
            super().__init__(str(folder), double_checkpoint=True, delete_checkpoint=False)
            self.told, self._file = {}, folder / "history.json"

        def on_train_begin(self, logs=None):
            super().on_train_begin(logs)
            done = self.model._initial_epoch or 0  # what BackupAndRestore has found
            if done and self._file.exists():
                told = json.loads(self._file.read_text(encoding="utf-8"))
                self.told = {key: values[:done] for key, values in told.items()}
                text = FINISHED if done >= self.params["epochs"] else GOES_ON
                print(text.format(folder, epochs=len(self.told["loss"])))

        def on_epoch_begin(self, epoch, logs=None):
            super().on_epoch_begin(epoch, logs)
            self._begun = time.perf_counter()

        def on_epoch_end(self, epoch, logs=None):
            seconds = time.perf_counter() - self._begun
            for key, value in {**(logs or {}), "seconds": seconds}.items():
                self.told.setdefault(key, []).append(float(value))
            if math.isfinite((logs or {}).get("loss", 0.0)):
                folder.mkdir(parents=True, exist_ok=True)
                self._file.write_text(json.dumps(self.told), encoding="utf-8")
                super().on_epoch_end(epoch, logs)

        def on_train_end(self, logs=None):
            """Keep the weights that other callbacks have chosen: there is nothing to go on with."""
            if all(map(math.isfinite, self.told.get("loss", []))):
                self._current_epoch = self.params["epochs"]
                self._save_model()

        def forget(self):
            for file in sorted(folder.rglob("*"), reverse=True):
                file.rmdir() if file.is_dir() else file.unlink()

    return Record()
