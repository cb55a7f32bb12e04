"""What Python and NumPy really say is met by the sentence that is meant for it."""

import numpy as np
import pytest

from cnn_course.checks.complaints import COMPLAINTS, meaning

SLIPS = {
    "print(missing)": "정하지 않은 이름을 썼습니다.",
    "math.floor(2.5)": "준비 셀(import가 있는 위쪽 셀)을 실행하지 않았거나 import가 없습니다.",
    "plt.show()": "준비 셀(import가 있는 위쪽 셀)을 실행하지 않았거나 import가 없습니다.",
    "import no_such_library": "불러올 수 없는 모듈을 import했습니다.",
    "1 / 0": "0으로 나누었습니다.",
    "int(float('nan'))": "NaN을 정수로 바꾸려 했습니다.",
    "__import__('math').sqrt(x)": "math 대신 NumPy의 함수를 쓰고",
    "x.mean(axis=[0, 1])": "axis=(1, 2)처럼",
    "1 // 0": "0으로 나누었습니다.",
    "def f(): f()\nf()": "너무 여러 번 겹쳐 불렀습니다.",
    "x.append(1)": "NumPy 배열에는 append가 없습니다.",
    "np.array([]).append(1)": "NumPy 배열에는 append가 없습니다.",
    "y[0] = 3": "리스트에 아직 없는 칸에 값을 넣었습니다.",
    "y[0]": "리스트에 없는 칸을 읽었습니다.",
    "y[0, 0] = 1": "리스트에는 y[i, j]를 쓸 수 없습니다.",
    "[1, 2][1.0]": "칸의 번호로 정수가 아닌 값을 썼습니다.",
    "x.shape[1.0]": "칸의 번호로 정수가 아닌 값을 썼습니다.",
    "x[1.0]": "배열의 번호로 정수도 슬라이스도 아닌 값을 썼습니다.",
    "x.shape[2]": "튜플에 없는 칸을 읽었습니다.",
    "y.shape": "리스트에 없는 것을 썼습니다.",
    "x.Shape": "점(.) 뒤에 적었습니다.",
    "np.correlat": "점(.) 뒤에 적었습니다.",
    "range(x)": "정수 하나가 와야 할 자리에 배열이 왔습니다.",
    "np.concatenate(x, x)": "정수 하나가 와야 할 자리에 배열이 왔습니다.",
    "range(x.shape)": "여러 값을 묶은 것이 왔습니다.",
    "range([3, 4])": "여러 값을 묶은 것이 왔습니다.",
    "range(3.0)": "정수가 와야 할 자리에 다른 값이 왔습니다.",
    "np.zeros((3.0, 4))": "정수가 와야 할 자리에 다른 값이 왔습니다.",
    "x.shape()": "shape와 size 뒤에는 ( )를 쓰지 않고",
    "x.size()": "shape와 size 뒤에는 ( )를 쓰지 않고",
    "x(0, 0)": "칸은 [ ]로 꺼냅니다.",
    "sum = 0\nsum([1])": "sum 같은 함수의 이름을 변수에 쓰지",
    "x[0, 0].item()[0]": "칸이 없는 값에 [ ]를 썼습니다.",
    "x[0, 0][0]": "칸이 없는 값에 [ ]를 썼습니다.",
    "y.append[1]": "칸이 없는 값에 [ ]를 썼습니다.",
    "for i in len(x): pass": "값을 하나씩 꺼낼 수 없는",
    "for i in x[0, 0]: pass": "값을 하나씩 꺼낼 수 없는",
    "for i in x.sum(keepdims=True)[0, 0, ...]: pass": "값을 하나씩 꺼낼 수 없는",
    "h, w = x.shape[0]": "shape를 통째로 나누어 담으십시오.",
    "h, w = x": "변수의 수와 오른쪽에 있는 값의 수가 서로 다릅니다.",
    "len(3)": "길이가 없는 값에 len을 썼습니다.",
    "len(x[0, 0])": "길이가 없는 값에 len을 썼습니다.",
    "len(np.array(3))": "길이가 없는 값에 len을 썼습니다.",
    "[1] * [2]": "정수만 곱할 수 있습니다.",
    "[1] * 2.0": "정수만 곱할 수 있습니다.",
    "[1] - [2]": "리스트로는 배열처럼 계산하지 못합니다.",
    "[1] / 2": "리스트로는 배열처럼 계산하지 못합니다.",
    "2 - [1]": "리스트로는 배열처럼 계산하지 못합니다.",
    "[1] + 2": "값 하나를 덧붙이려면 append를 쓰고",
    "(1, 2) + 1": "튜플을 숫자처럼 계산했습니다.",
    "(1, 2) // 2": "튜플을 숫자처럼 계산했습니다.",
    "3 - (1, 2)": "튜플을 숫자처럼 계산했습니다.",
    "y = y.append(1)\ny.append(2)": "None을 값처럼 썼습니다.",
    "nothing() + 2": "None을 값처럼 썼습니다.",
    "nothing()[0]": "None을 값처럼 썼습니다.",
    "a, b = nothing()": "None을 값처럼 썼습니다.",
    "for i in nothing(): pass": "None을 값처럼 썼습니다.",
    "z = [0, 0]\nz[0][0] = 1": "칸을 고칠 수 없는 값에",
    "x.shape[0] = 3": "칸을 고칠 수 없는 값에",
    "x.reshape(5, 5)": "reshape로는 칸의 수를 바꿀 수 없습니다.",
    "np.zeros((-1, 2))": "배열의 크기가 음수입니다.",
    "np.concatenate((x, x[0]))": "모양이 맞지 않는 배열을 이어 붙이려 했습니다.",
    "np.concatenate((x, x[:, :2]))": "모양이 맞지 않는 배열을 이어 붙이려 했습니다.",
    "np.stack([x, x[0]])": "모양이 맞지 않는 배열을 이어 붙이려 했습니다.",
    "x[5:].max()": "칸이 하나도 없는 배열에서",
    "x[5:].argmax()": "칸이 하나도 없는 배열에서",
    "max([])": "칸이 하나도 없는 배열에서",
    "np.zeros(2)[0] = [1, 2]": "번호를 빠뜨리지",
    "np.append(1)": "매개변수의 수와 맞지 않습니다.",
    "int('3.5')": "",
}


def complaint(source):
    names = {"np": np, "x": np.ones((3, 4)), "y": [], "nothing": lambda: None}
    try:
        exec(compile(source, "cell", "exec"), names)
    except Exception as error:  # noqa: BLE001
        return f"{type(error).__name__}: {error}"
    raise AssertionError("no error")


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
@pytest.mark.parametrize("source, says", SLIPS.items(), ids=SLIPS)
def test_a_slip_is_met_by_its_sentence(source, says):
    text = complaint(source)
    assert says in meaning(text) and bool(says) == bool(meaning(text)), text


def test_np_is_missed_before_the_first_cell_has_run():
    assert meaning("NameError: name 'np' is not defined").startswith("준비 셀(")


def test_no_sentence_stands_behind_one_that_takes_all_its_complaints():
    pieces = list(COMPLAINTS)
    assert not [
        (early, late) for k, late in enumerate(pieces) for early in pieces[:k] if early in late
    ]
