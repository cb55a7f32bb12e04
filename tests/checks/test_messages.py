"""What a failed check says: the evidence, a guess, where to read; hidden, nothing it must not."""

import re

import numpy as np
import pytest

from cnn_course.checks import CheckFailed, convolution, feedback
from tests.checks.banks import correlate2d as map_answers
from tests.checks.banks import correlate_window as window_answers
from tests.checks.banks import partial_conv2d
from tests.checks.banks.correlate2d import einsum as correlate2d


def window(image, kernel, i, j):
    return window_answers.einsum(image, kernel, i, j)


def failure(check, *args, **options):
    with pytest.raises(CheckFailed) as failed:
        check(*args, **options)
    assert failed.value.__context__ is None
    return str(failed.value)


def test_evidence_then_guess_then_where_to_read():
    said = failure(
        convolution.correlate2d, lambda image, kernel: correlate2d(image, kernel).T, "shape"
    )
    assert said.split("\n") == [
        "5×4 이미지에 2×3 커널을 쓰면 모양이 (4, 2)인 배열이 나와야 하는데, 모양이 (2, 4)인 배열이 나왔습니다.",
        "image = np.array([[1, 4, 2, 7], [3, 6, 4, 1], [1, 0, 9, 1], [7, 5, 4, 3], [6, 7, 2, 1]])",
        "kernel = np.array([[4, -3, 7], [5, 6, -2]])",
        "출력의 행과 열을 맞바꾼 결과와 정확히 같습니다. 출력의 행은 i, 열은 j입니다.",
        "→ 3장 ‘식으로 쓰기’",
    ]


def test_first_wrong_value_is_worked_out_by_hand():
    def answer(image, kernel):
        y = correlate2d(image, kernel)
        y[1, 0] += 1
        return y

    said = failure(convolution.correlate2d, answer, part="hand")
    assert said.split("\n")[:2] == [
        "3×3 이미지에 2×2 커널을 쓰면 출력의 1행 0열에 37이 나와야 하는데, 38이 나왔습니다.",
        "3×0 + 4×1 + 6×2 + 7×3 = 37",
    ]
    said = failure(convolution.correlate_window, lambda *args: window(*args) - 20, part="hand")
    assert said.split("\n") == [
        "3×3 이미지의 0행 0열에 2×2 창을 놓으면 19가 나와야 하는데, -1이 나왔습니다.",
        "0×0 + 1×1 + 3×2 + 4×3 = 19",
        "image = np.array([[0, 1, 2], [3, 4, 5], [6, 7, 8]])",
        "kernel = np.array([[0, 1], [2, 3]])",
        "→ 3장 ‘손으로 한 칸 계산하기’",
    ]


def test_inputs_can_be_copied_from_the_message():
    said = failure(convolution.correlate2d, map_answers.flipped, "general")
    given = {}
    exec(re.search(r"image = .*\nkernel = .*", said)[0], {"np": np}, given)
    y = correlate2d(**given)
    assert f"출력의 0행 0열에 {y[0, 0]:g}" in said


def raises(error):
    def answer(*args):
        raise error

    return answer


def returns(value):
    return lambda *args: value


class Strange:
    pass


BAD_MAPS = {
    "not a function": (np.zeros(3), "함수가 아니라 ndarray 형의 값이", "함수 셀을 다시 실행"),
    "no function": (None, "함수가 아니라 NoneType 형의 값이", "함수 셀을 다시 실행"),
    "one argument": (lambda image: image, "지금 함수는 correlate2d(image)입니다.", "def 줄"),
    "three arguments": (lambda x, w, i: x, "지금 함수는 correlate2d(x, w, i)입니다.", "def 줄"),
    "None": (returns(None), "2차원 배열이 나와야 하는데, None이", "이르지 못하는 갈래가"),
    "list": (lambda *a: correlate2d(*a).tolist(), "리스트가 나왔습니다.", "np.array(…)로"),
    "tuple": (lambda *a: tuple(correlate2d(*a)), "튜플이 나왔습니다.", "np.array(…)로"),
    "text": (returns("19"), "문자열이 나왔습니다.", "np.array(…)로"),
    "yes": (returns(True), "참·거짓 값이 나왔습니다.", "np.array(…)로"),
    "strange": (returns(Strange()), "Strange 형의 값이 나왔습니다.", "np.array(…)로"),
    "scalar": (returns(19.0), "숫자 하나가 나왔습니다.", "return이 그 안에 있지 않은지"),
    "flat": (lambda *a: correlate2d(*a).ravel(), "모양이 (8,)인 배열이", "한 줄로 늘어놓은"),
    "channel": (lambda *a: correlate2d(*a)[..., None], "모양이 (4, 2, 1)인", "축이 더 붙은"),
    "odd channel": (lambda *a: 0 - correlate2d(*a)[None], "모양이 (1, 4, 2)인", "따로 담았는지"),
    "objects": (lambda *a: correlate2d(*a).astype(object), "dtype이 object인", "칸마다 숫자가"),
    "complex": (lambda *a: correlate2d(*a) + 0j, "dtype이 complex128인", "칸마다 숫자가"),
    "words": (lambda *a: correlate2d(*a).astype(str), "dtype이 <U", "칸마다 숫자가"),
    "NaN": (lambda *a: correlate2d(*a) * np.nan, "NaN이나 무한대가", "np.empty로 만든 배열"),
    "overflow": (lambda *a: correlate2d(*a) + np.inf, "NaN이나 무한대가", "np.exp에 너무 큰 수를"),
    "infinite": (lambda *a: correlate2d(*a) / np.zeros(1), "NaN이나 무한대가", "0으로 나누거나"),
    "leaves": (raises(SystemExit("bye")), "SystemExit: bye", "→ 3장"),
    "out of range": (lambda image, kernel: image[99], "IndexError: index 99", "없는 자리를"),
    "mismatch": (lambda image, kernel: image * kernel, "ValueError: operands", "맞지 않는 두 배열"),
    "matrices": (
        lambda image, kernel: image @ kernel,
        "ValueError: matmul",
        "행렬 곱을 할 수 없는",
    ),
    "dot": (lambda image, kernel: np.dot(image, kernel).T, "not aligned", "행렬 곱을 할 수 없는"),
    "filled": (
        lambda image, kernel: np.zeros(2).__setitem__(0, image),
        "ValueError: setting an array",
        "숫자가 아니라 배열을",
    ),
    "assigned": (
        lambda image, kernel: np.zeros(2).__setitem__(slice(2), image),
        "ValueError: could not broadcast",
        "맞지 않는 두 배열",
    ),
}
BAD_NUMBERS = {
    "one argument": (lambda image: 0, "지금 함수는 correlate_window(image)입니다.", "def 줄"),
    "None": (returns(None), "숫자 하나가 나와야 하는데, None이", "return을 빠뜨리지"),
    "list": (lambda *a: [window(*a)], "리스트가 나왔습니다.", "감싸지 말고"),
    "yes": (returns(True), "참·거짓 값이 나왔습니다.", "감싸지 말고"),
    "wrapped": (lambda *a: np.array([window(*a)]), "모양이 (1,)인 배열이", "배열에 담은"),
    "odd wrapped": (lambda *a: -window(*a)[None], "모양이 (1,)인 배열이", ".item()으로 그 숫자를"),
    "NaN": (returns(float("nan")), "NaN이나 무한대가", "0으로 나누거나"),
    "complex": (lambda *a: np.complex128(window(*a)), "dtype이 complex128인", "실수나 정수인지"),
}


@pytest.mark.parametrize("answer, seen, guess", BAD_MAPS.values(), ids=BAD_MAPS)
def test_every_bad_map_has_its_own_message(answer, seen, guess):
    said = failure(convolution.correlate2d, answer, "shape")
    assert seen in said.split("\n")[0]
    assert guess in said
    hidden = failure(convolution.correlate2d, answer, "shape", hidden=True)
    assert guess in hidden
    assert seen not in hidden


@pytest.mark.parametrize(
    "split, guess",
    [
        (lambda y: [y[..., f] for f in range(y.shape[-1])], "np.stack(…, axis=-1)로"),
        (lambda y: [y[..., [f]] for f in range(y.shape[-1])], "np.concatenate(…, axis=…)로"),
        (lambda y: y.tolist(), "np.array(…)로 NumPy 배열을"),
        (lambda y: [], "np.array(…)로 NumPy 배열을"),
    ],
    ids=["maps", "maps with their axis", "numbers", "empty"],
)
def test_a_list_of_maps_is_not_told_to_put_them_on_the_wrong_axis(split, guess):
    def answer(*args):
        return split(partial_conv2d.einsum(*args))

    said = failure(partial_conv2d.CHECK, answer, "table")
    assert "4차원 배열이 나와야 하는데, 리스트가 나왔습니다." in said and guess in said


@pytest.mark.parametrize("answer, seen, guess", BAD_NUMBERS.values(), ids=BAD_NUMBERS)
def test_every_bad_number_has_its_own_message(answer, seen, guess):
    said = failure(convolution.correlate_window, answer, "hand")
    assert seen in said.split("\n")[0]
    assert guess in said
    hidden = failure(convolution.correlate_window, answer, "hand", hidden=True)
    assert guess in hidden
    assert seen not in hidden


@pytest.mark.parametrize("hidden", [False, True])
def test_an_interrupted_function_is_told_so(hidden):
    """As when a student stops an endless loop, or nbgrader does after its time limit."""

    def answer(image, kernel):
        raise KeyboardInterrupt

    said = failure(convolution.correlate2d, answer, "hand", hidden=hidden)
    assert said.startswith("계산이 끝나기 전에 멈추었습니다.") and "반복문" in said


def test_own_error_is_shown_with_its_line():
    def answer(image, kernel):
        y = []
        y.append(image["first"])
        return y

    said = failure(convolution.correlate2d, answer, "hand").split("\n")
    assert "함수가 오류로 멈추었습니다. IndexError: only integers" in said[0]
    number = answer.__code__.co_firstlineno + 2
    assert said[1] == f'셀의 {number}번째 줄에서 멈추었습니다: y.append(image["first"])'


def test_own_error_below_the_function_is_shown_with_its_own_line():
    said = failure(
        convolution.correlate_window, lambda *args: window_answers.fits(*args) / 0, "hand"
    )
    assert "TypeError: unsupported operand" in said
    said = failure(convolution.correlate2d, lambda image, kernel: np.linalg.inv(image[0]), "hand")
    assert "번째 줄에서 멈추었습니다: said = failure(" in said  # not a line of NumPy's


def test_long_error_texts_are_cut():
    said = failure(convolution.correlate2d, raises(KeyError("ㅎ" * 5000)), "hand")
    assert len(said.split("\n")[0]) < 300


def test_sentence_says_where_no_error_is_in_the_way():
    said = failure(convolution.correlate2d, map_answers.transposed, "shape")
    assert "IndexError" in said
    assert "오류가 나지 않는 입력에서는 커널의 행과 열을 맞바꾸어 계산한 결과와" in said


def test_equality_is_claimed_only_where_there_are_numbers_to_be_equal():
    """Where the mistake itself would end in an error, the sentence speaks of other inputs."""

    def resized(image, kernel):
        return correlate2d(image, np.resize(kernel.T, kernel.shape))

    said = failure(convolution.correlate2d, resized, "general")
    assert "다른 입력에서는 커널의 행과 열을 맞바꾸어 계산한 결과와" in said

    def smaller_side(image, kernel):
        y = correlate2d(image, kernel)
        return y[: min(y.shape), : min(y.shape)]

    said = failure(convolution.correlate2d, smaller_side, "shape")
    assert "모양이 (4, 2)인" in said and "모양이 (2, 2)인" in said
    assert "다른 입력에서는 높이와 너비 가운데 한쪽으로 구한" in said

    def turned(image, kernel):
        return correlate2d(image, kernel.reshape(kernel.shape[::-1]))[
            : image.shape[0] - kernel.shape[0] + 1, : image.shape[1] - kernel.shape[1] + 1
        ]

    said = failure(convolution.correlate2d, turned, "general")
    assert "오류가 나지 않는 입력에서는 커널의 높이와 너비가 같을 때만" not in said


def test_changed_input_is_told_but_is_no_failure(capsys):
    def answer(image, kernel, i, j):
        value = window(image, kernel, i, j)
        image[:] = 0
        return value

    for hidden in (False, True):
        convolution.correlate_window(answer, "hand", hidden)
    for line in capsys.readouterr().out.splitlines():
        assert (
            "작은 정수로 된 입력에서 값이 맞습니다. 함수가 image의 값을 바꾸어 놓았습니다." in line
        )


def test_changed_input_explains_wrong_values():
    def answer(image, kernel):
        y = correlate2d(image, kernel)
        for i, j in np.ndindex(y.shape):
            part = image[i : i + kernel.shape[0], j : j + kernel.shape[1]]
            part *= kernel
            y[i, j] = part.sum()
        return y

    for hidden in (False, True):
        said = failure(convolution.correlate2d, answer, "hand", hidden=hidden)
        assert "함수가 image의 값을 바꾸어 놓았습니다." in said


def test_values_that_differ_from_call_to_call():
    y = np.zeros((2, 2))

    def answer(image, kernel):
        return np.add(y, correlate2d(image, kernel), out=y).copy()

    answer(np.arange(9).reshape(3, 3), np.arange(4).reshape(2, 2))
    assert feedback.UNSTEADY in failure(convolution.correlate2d, answer, "hand")


def unguarded(image, kernel, i, j):
    h, w = kernel.shape
    return (image[i : i + h, j : j + w] * kernel).sum()


def guarded_by_shape(image, kernel, i, j):
    h, w = kernel.shape
    if image[i : i + h, j : j + w].shape != kernel.shape:
        raise ValueError
    return unguarded(image, kernel, i, j)


def guarded_too_early(image, kernel, i, j):
    if i >= image.shape[0] - kernel.shape[0] or j >= image.shape[1] - kernel.shape[1]:
        raise ValueError("창이 밖으로 나갑니다.")
    return window(image, kernel, i, j)


def returns_the_error(image, kernel, i, j):
    try:
        return window(image, kernel, i, j)
    except ValueError as error:
        return error


def returns_the_class(image, kernel, i, j):
    try:
        return window(image, kernel, i, j)
    except ValueError:
        return ValueError


def prints_the_error(image, kernel, i, j):
    try:
        return window(image, kernel, i, j)
    except ValueError as error:
        print(error)


def other_error(image, kernel, i, j):
    try:
        return window(image, kernel, i, j)
    except ValueError:
        raise IndexError from None


@pytest.mark.parametrize(
    "answer, seen, guess",
    [
        (unguarded, "오류 없이 7이 나왔습니다.", "슬라이스는 범위를 벗어나도"),
        (guarded_by_shape, "-3행 0열에 2×3 창을 놓으면 ValueError가 나야 하는데", "음수 인덱스를"),
        (guarded_too_early, "ValueError: 창이 밖으로", "온전히 들어오면 오류를 내지 않습니다."),
        (returns_the_error, "오류를 값으로 돌려주었습니다.", "return으로 돌려주지 않고 raise로"),
        (returns_the_class, "오류를 값으로 돌려주었습니다.", "return으로 돌려주지 않고 raise로"),
        (prints_the_error, "오류 없이 None이 나왔습니다.", "print로 알리는 것만으로는"),
        (other_error, "다른 오류(IndexError)가 났습니다.", "먼저 확인해"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_window_outside_the_image(answer, seen, guess):
    said = failure(convolution.correlate_window, answer, "outside")
    assert seen in said
    assert guess in said
    hidden = failure(convolution.correlate_window, answer, "outside", hidden=True)
    assert guess in hidden
    assert seen not in hidden


@pytest.mark.parametrize(
    "refuses",
    [
        lambda i, j, rows, columns: i >= rows or j >= columns,
        lambda i, j, rows, columns: i >= rows,
        lambda i, j, rows, columns: j >= columns,
        lambda i, j, rows, columns: i <= 0 or j <= 0,
    ],
    ids=["last", "last row", "last column", "first"],
)
def test_refusing_a_window_at_the_border_is_told_that_it_fits(refuses):
    def answer(image, kernel, i, j):
        if refuses(i, j, image.shape[0] - kernel.shape[0], image.shape[1] - kernel.shape[1]):
            raise ValueError("창이 밖으로 나갑니다.")
        return window(image, kernel, i, j)

    fact = "가장자리에 닿는 창도 이미지 안에 온전히 들어 있으므로"
    said = failure(convolution.correlate_window, answer, "edge")
    assert "2×3 창을 놓으면 함수가 오류로 멈추었습니다. ValueError: 창이" in said
    assert fact in said
    assert fact in failure(convolution.correlate_window, answer, "edge", hidden=True)


def test_window_cut_wrongly_is_told_by_what_numpy_stretches():
    said = failure(convolution.correlate_window, window_answers.sliced_to_the_size, "hand")
    assert "0행 1열에 2×2 창을 놓으면 25가 나와야 하는데" in said
    assert "\n슬라이스의 끝을 K_H와 K_W로 쓴 결과와 정확히 같습니다." in said
    said = failure(convolution.correlate_window, window_answers.sliced_twice, "hand")
    assert "ValueError: operands could not be broadcast" in said
    assert "\n오류가 나지 않는 입력에서는 [a:b][c:d]처럼 행을 두 번 자른 결과와" in said


def test_refusing_every_window_does_not_pass_as_refusing_the_right_ones():
    failure(convolution.correlate_window, raises(ValueError()), "outside", hidden=True)


def drawn(seed, monkeypatch, hidden=True):
    """Return all that the parts of correlate2d put in."""
    given = []

    def answer(image, kernel):
        given.append((image.tolist(), kernel.tolist()))
        return correlate2d(image, kernel)

    monkeypatch.setenv("CNN_COURSE_CLASS_SEED", seed)
    for part in convolution.correlate2d.parts:
        convolution.correlate2d(answer, part, hidden)
    return given


def test_hidden_inputs_are_the_classs_own(monkeypatch):
    one, other = drawn("1반", monkeypatch), drawn("2반", monkeypatch)
    assert one == drawn("1반", monkeypatch)
    assert not [pair for pair in one if pair in other]


def test_without_a_class_seed_hidden_inputs_are_everyones_and_not_the_visible_ones(monkeypatch):
    public = drawn("", monkeypatch)
    monkeypatch.delenv("CNN_COURSE_CLASS_SEED")
    assert (
        feedback.generator("a", "b", True).random() == feedback.generator("a", "b", True).random()
    )
    visible = drawn("1반", monkeypatch, hidden=False)
    assert visible == drawn("2반", monkeypatch, hidden=False)
    assert not [pair for pair in public if pair in visible]


def test_unknown_part_is_named():
    with pytest.raises(ValueError, match="part: shape, hand, edge, general 가운데 하나가"):
        convolution.correlate2d(correlate2d, part="corner")
