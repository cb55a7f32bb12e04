"""Lab 5's checks: right answers in students' own styles pass, mistakes get their names.

The answers here are computed one picture at a time, as a student does; the checks do not see them.
"""

import functools
import importlib
import re
from pathlib import Path

import numpy as np
import pytest

from cnn_course.checks import CheckFailed
from cnn_course.checks import lab_inside as check
from cnn_course.checks.lab_inside import sections
from cnn_course.datasets import load_small_fashion_mnist
from cnn_course.quiet_keras import keras, tf

L = keras.layers
BOOK = Path(__file__).resolve().parents[2] / "book"
X, Y = load_small_fashion_mnist()[1]
FEW, FEW_Y = X[:10], Y[:10]


def network(end="linear", filters=(8, 16, 32), padding="same", pool=2):
    """Return the lab's network, untrained; its classes are those that it gives to some pictures."""
    keras.utils.set_random_seed(3)
    conv = {"padding": padding, "activation": "relu", "kernel_initializer": "he_normal"}
    first, second, third = filters
    built = keras.Sequential([
        keras.Input((28, 28, 1)), L.Conv2D(first, 5, name="conv1", **conv), L.MaxPooling2D(pool),
        L.Conv2D(second, 3, name="conv2", **conv), L.MaxPooling2D(2),
        L.Conv2D(third, 3, name="conv3", **conv), L.GlobalAveragePooling2D(),
        L.Dense(10, activation=end, name="logits"),
    ])  # fmt: skip
    logits = built(X[:200]).numpy()  # from here on each class has its share of the pictures
    w, scale = built.layers[-1].get_weights()[0], 2 / logits.std(axis=0)
    built.layers[-1].set_weights([w * scale, -logits.mean(axis=0) * scale])
    return built


@pytest.fixture(scope="module")
def model():
    return network()


def said(asked, *given, **options):
    """Return what a failed check says, "" where it passes."""
    try:
        asked(*given, **options)
    except CheckFailed as failed:
        return str(failed)
    return ""


def first(logits, c):
    return logits[:, c]


@functools.cache
def traced(model, name, score=first, c=None):
    """Return a layer's maps and the slopes there, one picture after the other: (h, w, K) each."""
    inside = keras.Model(model.inputs[0], [model.get_layer(name).output, model.outputs[0]])
    pairs = []
    for n in range(10):
        with tf.GradientTape() as tape:
            maps, logits = inside(FEW[n : n + 1])
            z = score(logits, FEW_Y[n] if c is None else c)
        pairs.append((maps[0].numpy(), tape.gradient(z, maps)[0].numpy()))
    return pairs


def each(model, name, one, **options):
    return np.stack([one(maps, slopes) for maps, slopes in traced(model, name, **options)])


def plain(maps, slopes):
    total = np.zeros(maps.shape[:2])
    for k in range(maps.shape[2]):
        total += slopes[:, :, k].mean() * maps[:, :, k]
    return np.clip(total, 0, None)


def by_matrix(maps, slopes):
    return np.maximum(maps @ np.average(slopes, axis=(0, 1)), 0)


@pytest.mark.parametrize("one", [plain, by_matrix])
@pytest.mark.parametrize("part", ["conv3", "conv2"])
def test_a_right_grad_cam_passes_in_any_style(model, one, part, capsys):
    right = each(model, part, one)
    for given in (right, right.tolist(), right.astype("float32") * 1.002):
        check.cams({part: given}, model, part=part)
        assert capsys.readouterr().out.startswith(f"{part}의 Grad-CAM 열 장이")


def chance(logits, c):
    return tf.nn.softmax(logits)[0, c]


def largest(logits, c):
    return tf.reduce_max(logits)


def logarithm(logits, c):
    return tf.math.log(tf.nn.softmax(logits)[0, c])


def cross_entropy(logits, c):
    return keras.losses.sparse_categorical_crossentropy(tf.constant([c]), logits, from_logits=True)[
        0
    ]


CAMS = {
    "no ReLU": (lambda a, g: a @ g.mean((0, 1)), {}, "마지막의 ReLU를 빠뜨린"),
    "no sign": (lambda a, g: abs(a @ g.mean((0, 1))), {}, "부호만 뗀"),
    "divided": (lambda a, g: plain(a, g) / max(plain(a, g).max(), 1e-9), {}, "가장 큰 값으로 나눈"),
    "summed": (lambda a, g: np.maximum(a @ g.sum((0, 1)), 0), {}, "평균 대신 합을"),
    "a mean": (lambda a, g: np.maximum((a * g.mean((0, 1))).mean(-1), 0), {}, "더하지 않고 평균한"),
    "channels": (lambda a, g: np.maximum(g.mean(-1) * a.sum(-1), 0), {}, "채널의 축에서 평균한"),
    "no slopes": (lambda a, g: a.mean(-1), {}, "그레이디언트를 쓰지 않고"),
    "early ReLU": (lambda a, g: a @ np.maximum(g.mean((0, 1)), 0), {}, "무게에 ReLU를"),
    "turned": (lambda a, g: plain(a, g).T, {}, "행과 열을 맞바꾼"),
    "probability": (plain, {"score": chance}, "확률을 미분한"),
    "logarithm": (plain, {"score": logarithm}, "확률의 로그를 미분한"),
    "loss": (plain, {"score": cross_entropy}, "손실을 미분한"),
    "another class": (plain, {"c": 0}, "0번 클래스의"),
    "the guess": (plain, {"score": largest}, "예측한 클래스의"),
}  # fmt: skip


@pytest.mark.parametrize("one, options, words", CAMS.values(), ids=CAMS)
@pytest.mark.parametrize("part", ["conv3", "conv2"])
def test_a_mistake_in_grad_cam_gets_its_name(model, one, options, words, part):
    message = said(check.cams, {part: each(model, part, one, **options)}, model, part=part)
    assert words in message and message.endswith(sections.CAM)


def test_slopes_that_were_not_averaged_are_named_where_they_differ(model):
    def one(maps, slopes):
        return np.maximum((maps * slopes).sum(-1), 0)

    assert said(check.cams, {"conv3": each(model, "conv3", one)}, model, part="conv3") == ""
    message = said(check.cams, {"conv2": each(model, "conv2", one)}, model, part="conv2")
    assert "평균하지 않은 그레이디언트를" in message


def test_slopes_of_all_pictures_together_are_named(model):
    pairs = traced(model, "conv3")
    together = np.mean([slopes for _, slopes in pairs], axis=(0, 1, 2))
    maps = np.stack([np.maximum(maps @ together, 0) for maps, _ in pairs])
    assert "열 장의 그레이디언트를 한꺼번에" in said(
        check.cams, {"conv3": maps}, model, part="conv3"
    )


def test_the_map_of_the_pooling_before_is_named(model):
    pool = model.layers[3].name
    message = said(check.cams, {"conv3": each(model, pool, plain)}, model, part="conv3")
    assert "앞 풀링층의 맵으로" in message


SHAPES = {
    "enlarged": ((10, 28, 28), "늘이기 전의"),
    "another layer": ((10, 14, 14), "다른 층의 맵"),
    "channels": ((10, 7, 7, 32), "채널의 축이 남았습니다"),
    "one more": ((10, 1, 7, 7), "크기가 1인 축"),
    "one picture": ((7, 7), "한 장의 맵만"),
    "anything": ((3, 2), "모양이 (10, 7, 7)이어야 하는데 (3, 2)입니다."),
}


@pytest.mark.parametrize("shape, words", SHAPES.values(), ids=SHAPES)
def test_another_shape_is_told(model, shape, words):
    assert words in said(check.cams, {"conv3": np.ones(shape)}, model, part="conv3")


BAD = {
    "nothing": (None, "cams: 아직 정하지 않은"),
    "open": ({"conv3": None}, 'cams["conv3"]: 아직 정하지 않은'),
    "no table": (np.ones((10, 7, 7)), "표(dict)가 아니라 ndarray"),
    "a tensor": ({"conv3": tf.ones((10, 7, 7))}, ".numpy()를"),
    "text": ({"conv3": "0.5"}, "수로 된 배열이 와야 하는데, str"),
    "ragged": ({"conv3": [[1, 2], [3]]}, "수로 된 배열이 와야 하는데, list"),
    "too large": ({"conv3": [10**400]}, "수로 된 배열이 와야 하는데, list"),
    "not a number": ({"conv3": np.full((10, 7, 7), np.nan)}, "NaN이나 무한대가"),
}


@pytest.mark.parametrize("answer, words", BAD.values(), ids=BAD)
def test_what_is_no_answer_is_told_so(model, answer, words):
    assert words in said(check.cams, answer, model, part="conv3")


def test_values_of_a_model_trained_anew_are_told_to_be_computed_again(model):
    stale = each(model, "conv3", plain)
    other = network()
    other.set_weights([w + 0.05 for w in other.get_weights()])
    message = said(check.cams, {"conv3": stale}, other, part="conv3")
    assert "다시 훈련했다면" in message and "490칸 가운데" in message


def test_a_model_that_answers_nothing_earns_nothing():
    """Else maps of zeros would be right for weights of zeros."""
    dead = network()
    dead.set_weights([w * 0 for w in dead.get_weights()])
    zeros = {"conv3": np.zeros((10, 7, 7)), "conv2": np.zeros((10, 14, 14))}
    for part in zeros:
        assert "모두 0이어서" in said(check.cams, zeros, dead, part=part)
    assert "모두 0이어서" in said(
        check.drops, {"squares": np.zeros((10, 6, 6))}, dead, part="squares"
    )


def test_another_network_is_sent_back_to_the_models_check(model):
    cams = {"conv3": each(model, "conv3", plain)}
    assert "먼저 model의 검사를" in said(check.cams, cams, None, part="conv3")
    message = said(check.cams, cams, network(filters=(8, 16, 24)), part="conv3")
    assert "5번째 층 Conv2D의 설정이 표와 다릅니다: filters=24." in message


def probability(model, pictures, c):
    return tf.nn.softmax(model(np.stack(pictures))).numpy()[:, c]


def logit(model, pictures, c):
    return model(np.stack(pictures)).numpy()[:, c]


def drop_map(
    model, picture, c, *, value=0.0, ask=probability, size=8, offset=0, count=6, again=True
):
    pictures, covered = [], picture.copy()
    for i in range(count):
        for j in range(count):
            top, left = max(4 * i + offset, 0), max(4 * j + offset, 0)
            covered = (picture if again else covered).copy()
            covered[top : 4 * i + offset + size, left : 4 * j + offset + size] = value
            pictures.append(covered)
    before, *after = ask(model, [picture, *pictures], c)
    return np.array([before - p for p in after]).reshape(count, count)


def drops(model, **options):
    return np.stack([drop_map(model, x, c, **options) for x, c in zip(FEW, FEW_Y, strict=True)])


def guessed(model):
    guesses = model(FEW).numpy().argmax(axis=1)
    return np.stack([drop_map(model, x, c) for x, c in zip(FEW, guesses, strict=True)])


def after(model):
    p = tf.nn.softmax(model(FEW)).numpy()[np.arange(10), FEW_Y]
    return p[:, None, None] - drops(model)


DROPS = {
    "sign": (lambda m: -drops(m), "부호가 반대입니다"),
    "after": (after, "가린 뒤의 확률 그대로"),
    "logit": (lambda m: drops(m, ask=logit), "확률이 아니라 로짓이"),
    "white": (lambda m: drops(m, value=1.0), "덮개의 값을 1로"),
    "grey": (lambda m: drops(m, value=0.5), "덮개의 값을 0.5로"),
    "centred": (lambda m: drops(m, offset=-4), "덮개의 가운데를"),
    "small": (lambda m: drops(m, size=4), "덮개의 크기를 4×4로"),
    "never restored": (lambda m: drops(m, again=False), "앞서 가린 곳까지"),
    "turned": (lambda m: drops(m).swapaxes(1, 2), "행과 열을 맞바꾼"),
    "no negative": (lambda m: drops(m).clip(0), "음수(가렸더니"),
    "the guess": (guessed, "예측한 클래스의 확률로"),
    "five": (lambda m: drops(m, count=5), "마지막으로 놓이는 자리가"),
    "seven": (lambda m: drops(m, count=7), "이미지 밖으로 나간"),
}


def test_right_drops_pass(model, capsys):
    check.drops({"squares": drops(model)}, model, part="squares")
    assert capsys.readouterr().out.startswith("가림 지도 열 장이")


@pytest.mark.parametrize("wrong, words", DROPS.values(), ids=DROPS)
def test_a_mistake_in_covering_gets_its_name(model, wrong, words):
    assert words in said(check.drops, {"squares": wrong(model)}, model, part="squares")


@pytest.fixture
def labels(model, monkeypatch):
    """Count among 200 pictures whose class is what the model says of them as they are."""
    module = importlib.import_module("cnn_course.checks.lab_inside.kept_right")
    said_at_first = model(X[:200]).numpy().argmax(axis=1)
    monkeypatch.setattr(module, "given", lambda: (X[:200], said_at_first))
    monkeypatch.setattr(module, "answers", lambda model, x: model(x).numpy())
    return said_at_first


def counted(model, labels, change, amounts):
    guesses = [model(change(X[:200], t)).numpy().argmax(1) for t in amounts]
    return [int((guess == labels).sum()) for guess in guesses]


def moved(x, t, axis=2, back=False):
    new, cut = np.zeros_like(x), x.shape[axis] - t
    to, of = (slice(0, cut), slice(t, None)) if back else (slice(t, None), slice(0, cut))
    before = (slice(None),) * axis
    new[(*before, to)] = x[(*before, of)]
    return new


SHIFTS, TURNS = (0, 1, 2, 3, 4, 6, 8), range(4)
COUNTS = {
    "rolled": ("shift", lambda x, t: np.roll(x, t, axis=2), "np.roll처럼"),
    "left": ("shift", lambda x, t: moved(x, t, back=True), "왼쪽으로 옮긴"),
    "down": ("shift", lambda x, t: moved(x, t, axis=1), "아래로 옮긴"),
    "up": ("shift", lambda x, t: moved(x, t, axis=1, back=True), "위로 옮긴"),
    "clockwise": ("turn", lambda x, k: np.rot90(x, -k, axes=(1, 2)), "시계 방향으로"),
}


def turned(x, k):
    return np.rot90(x, k, axes=(1, 2))


def test_right_counts_pass_and_may_differ_by_four(model, labels, capsys):
    shift, turn = counted(model, labels, moved, SHIFTS), counted(model, labels, turned, TURNS)
    assert shift[0] == turn[0] == 200 and min(shift) < 150 and min(turn) < 150
    for more in (0, 4):
        given = {"shift": [n + more for n in shift], "turn": [n - more for n in turn]}
        for part in given:
            check.kept_right(given, model, part=part)
    capsys.readouterr()
    far = {"shift": [n + 5 for n in shift]}
    assert "다시 훈련했다면" in said(check.kept_right, far, model, part="shift")


def test_what_is_counted_otherwise_is_named(model, labels):
    turn = counted(model, labels, turned, TURNS)
    share, wrong = {"turn": [n / 200 for n in turn]}, {"turn": [200 - n for n in turn]}
    assert "비율" in said(check.kept_right, share, model, part="turn")
    assert "틀린 장수를" in said(check.kept_right, wrong, model, part="turn")


@pytest.mark.parametrize("part, change, words", COUNTS.values(), ids=COUNTS)
def test_a_mistake_in_moving_gets_its_name(model, labels, part, change, words):
    given = {part: counted(model, labels, change, SHIFTS if part == "shift" else TURNS)}
    assert words in said(check.kept_right, given, model, part=part)


STRUCTURES = {
    "softmax": ({"end": "softmax"}, "softmax를 지우십시오"),
    "valid": ({"padding": "valid"}, "1번째 층 Conv2D의 설정이 표와 다릅니다: padding='valid'."),
    "pool": ({"pool": 4}, "2번째 층 MaxPooling2D의 설정이 표와 다릅니다: pool_size=[4, 4]"),
}


@pytest.mark.parametrize("changed, words", STRUCTURES.values(), ids=STRUCTURES)
def test_another_structure_is_told(changed, words):
    assert words in said(check.model, network(**changed), part="structure")


def test_the_tables_structure_passes_and_weights_at_random_are_not_enough(model, capsys):
    for options in ({}, {"hidden": True}):
        check.model(model, part="structure", **options)
        assert capsys.readouterr().out.endswith("마지막 층은 로짓을 냅니다.\n")
    message = said(check.model, model, part="accuracy")
    assert re.search(r"정확도가 \d+\.\d%입니다\. 65% 이상이어야", message)


def test_augmentation_is_left_out():
    inside = keras.Sequential([keras.Input((28, 28, 1)), L.RandomFlip(), *network().layers])
    assert "데이터 증강 층" in said(check.model, inside, part="structure")


ORDER = np.random.default_rng(5).permutation(28 * 28)


def dense(seed=1, units=32):
    keras.utils.set_random_seed(seed)
    shape = keras.Input((28, 28, 1))
    return keras.Sequential([shape, L.Flatten(), L.Dense(units, activation="relu"), L.Dense(10)])


def carried(mlp, rows):
    mixed = dense()
    w1, *others = mlp.get_weights()
    mixed.set_weights([rows(w1), *others])
    return mixed


def row_by_row(w):
    new = np.empty_like(w)
    for j in range(784):
        new[j] = w[ORDER[j]]
    return new


def inverse(w):
    new = np.empty_like(w)
    new[ORDER] = w
    return new


@pytest.mark.parametrize("rows", [row_by_row, lambda w: np.take(w, ORDER, axis=0)])
def test_carried_weights_pass(rows, capsys):
    mlp = dense()
    for part in check.mixed_mlp.parts:
        for options in ({}, {"hidden": True}):
            check.mixed_mlp(carried(mlp, rows), mlp, part=part, **options)
    assert capsys.readouterr().out.count("숨은 검사: ") == 2


MIXED = {
    "inverse": (lambda mlp: carried(mlp, inverse), "거꾸로 쓴"),
    "copied": (lambda mlp: carried(mlp, np.copy), "그대로 복사한"),
    "another": (lambda mlp: dense(seed=2), "다시 훈련하지 말고"),
}


@pytest.mark.parametrize("made, words", MIXED.values(), ids=MIXED)
def test_weights_carried_wrongly_are_named_and_hidden_ones_only_judged(made, words):
    mlp = dense()
    assert words in said(check.mixed_mlp, made(mlp), mlp, part="answers")
    hidden = said(check.mixed_mlp, made(mlp), mlp, part="answers", hidden=True)
    assert hidden.startswith("숨은 검사: ") and words not in hidden


def test_pairs_that_are_no_pair_are_told():
    mlp = dense()
    assert "서로 다릅니다" in said(check.mixed_mlp, dense(units=16), mlp, part="layers")
    assert "아직 만들지 않은" in said(check.mixed_mlp, None, mlp, part="layers")
    assert "int 형의 값" in said(check.mixed_mlp, 3, mlp, part="layers")
    cnn = network()
    assert "dense_network()" in said(check.mixed_mlp, cnn, cnn, part="layers")
    flat = dense()
    flat.set_weights([w * 0 for w in flat.get_weights()])
    assert "아직 아무것도 배우지" in said(check.mixed_mlp, flat, flat, part="answers")


def test_sections_of_the_lab_stand_on_its_page():
    page = (BOOK / "lab_05_inside.md").read_text(encoding="utf-8")
    for place in (sections.MODEL, sections.CAM, sections.OCCLUSION, sections.MYTHS):
        title = re.fullmatch(r"→ 실습 5 ‘(.+)’", place)[1]
        assert re.search(f"^##+ {title}$", page, re.MULTILINE), place
