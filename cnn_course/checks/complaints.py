"""What the commonest complaints of Python and NumPy mean, and what to do about them."""

ONE_NUMBER = (
    "배열을 숫자처럼 썼습니다. 칸이 하나이면 .item()으로 그 숫자를 꺼내고, 칸마다 계산하려면 math 대신 "
    "NumPy의 함수를 쓰고, 숫자 하나로 모으려면 .sum()이나 .max()를 빠뜨리지 않았는지 보십시오."
)

NO_PRODUCT = (
    "행렬 곱을 할 수 없는 두 배열입니다. 행렬 곱이라면 앞 배열의 열 수와 뒤 배열의 행 수가 같아야 하고, "
    "같은 자리끼리 곱하려던 것이라면 *를 씁니다."
)
NO_IMPORT = (
    "준비 셀(import가 있는 위쪽 셀)을 실행하지 않았거나 import가 없습니다. "
    "준비 셀을 먼저 실행하고, 거기에 없는 것은 함수 셀에 import를 적으십시오."
)
WHOLE = "정수가 와야 할 자리에 다른 값이 왔습니다. 나눗셈이라면 / 대신 //를 쓰십시오."
NOT_ONE_NUMBER = "정수 하나가 와야 할 자리에 여러 값을 묶은 것이 왔습니다. shape라면 x.shape[0]처럼 하나를 꺼내고, 리스트라면 len(…)으로 길이를 구하고, 축을 여럿 적으려면 axis=(1, 2)처럼 ( )로 묶으십시오."
NO_PLACES = "칸이 없는 값에 [ ]를 썼습니다. 배열에서 이미 숫자 하나를 꺼내지 않았는지, 함수를 부르면서 ( ) 대신 [ ]를 쓰지 않았는지 보십시오."
LIST_SUMS = "리스트로는 배열처럼 계산하지 못합니다. np.array(…)로 배열을 만들어 계산하십시오."
TUPLE_SUMS = "튜플을 숫자처럼 계산했습니다. S_H, S_W = stride처럼 먼저 나누어 담으십시오."
NOT_ITERABLE = "숫자처럼 값을 하나씩 꺼낼 수 없는 것을 for나 sum 같은 곳에 넣었습니다. 횟수만큼 되풀이하려면 range(n)을 쓰고, 배열에서 이미 숫자 하나를 꺼내지 않았는지 보십시오."
NO_LENGTH = (
    "숫자처럼 길이가 없는 값에 len을 썼습니다. 배열에서 이미 숫자 하나를 꺼내지 않았는지 보십시오."
)
NOT_ALIKE = "모양이 맞지 않는 배열을 이어 붙이려 했습니다. 붙이기 전에 배열마다 shape를 보십시오."
NO_ENTRY = "칸이 하나도 없는 배열에서 가장 큰 값이나 작은 값을 찾았습니다. 슬라이스가 배열 밖을 가리키지 않는지, 축의 순서를 바꾸어 읽지 않았는지 보십시오."

#: By a piece of the complaint, "IndexError: list index out of range"; the first that fits counts.
COMPLAINTS = {
    "MemoryError": "메모리가 모자랍니다. 너무 큰 배열을 만들지 않는지 모양을 보십시오.",
    "RecursionError": "함수가 자기 자신을 너무 여러 번 겹쳐 불렀습니다. 함수 안에서 같은 이름의 함수를 부르지 않는지 보십시오.",
    "ZeroDivisionError": "0으로 나누었습니다. 나누는 값이 언제 0이 되는지 보십시오.",
    "ModuleNotFoundError": "불러올 수 없는 모듈을 import했습니다. 철자를 보고, 문제에서 허락한 것만으로 작성하십시오.",
    "NaN to integer": "NaN을 정수로 바꾸려 했습니다. 앞에서 0으로 나누었거나 빈 배열의 평균을 구하지 않았는지 보십시오.",
    "name 'np' is not defined": NO_IMPORT,
    "name 'math' is not defined": NO_IMPORT,
    "name 'plt' is not defined": NO_IMPORT,
    "is not defined": (
        "정하지 않은 이름을 썼습니다. 철자를 보고, 수식에만 나온 기호라면 먼저 값을 정하고, "
        "다른 노트북에서 만든 함수라면 이 노트북의 함수 셀에 옮겨 적으십시오."
    ),
    "cannot access local variable": "값을 정하기 전에 쓴 변수가 있습니다. 반복문에 들어가기 전에 처음 값을 정하십시오.",
    "NoneType": (
        "None을 값처럼 썼습니다. return을 빠뜨린 함수의 결과나 y = y.append(…)처럼 "
        "None이 되는 결과를 쓰지 않았는지 보십시오."
    ),
    "values to unpack": "= 왼쪽에 있는 변수의 수와 오른쪽에 있는 값의 수가 서로 다릅니다. 배열의 모양을 나누어 담았다면 축이 몇 개인지 보십시오.",
    "cannot unpack non-iterable": "변수 여럿에 나누어 담으려 했지만 값이 하나뿐입니다. 배열의 모양이라면 H, W = x.shape처럼 shape를 통째로 나누어 담으십시오.",
    "'tuple' object cannot be interpreted": NOT_ONE_NUMBER,
    "'list' object cannot be interpreted": NOT_ONE_NUMBER,
    "cannot be interpreted as an integer": WHOLE,
    "converted to a scalar index": (
        "정수 하나가 와야 할 자리에 배열이 왔습니다. range에는 배열이 아니라 x.shape[0] 같은 횟수를 넣고, "
        "배열을 잇는 함수에는 np.concatenate([a, b])처럼 배열을 한데 묶어 넣으십시오."
    ),
    "as a data type": "np.zeros 같은 함수에는 np.zeros((a, b))처럼 모양을 괄호로 한 번 더 묶어 넣으십시오.",
    "all the input arr": NOT_ALIKE,
    "all input arrays": NOT_ALIKE,
    "broadcast": (
        "모양이 맞지 않는 두 배열을 함께 계산했습니다. 크기를 잘못 구하지 않았는지, "
        "슬라이스가 범위를 벗어나 짧게 잘리지 않았는지 보십시오."
    ),
    "not aligned": NO_PRODUCT,
    "core dimension": NO_PRODUCT,
    "cannot reshape": "reshape로는 칸의 수를 바꿀 수 없습니다. 새 모양의 수를 모두 곱한 값이 배열의 칸 수와 같은지 보십시오.",
    "empty sequence": NO_ENTRY,
    "zero-size array": NO_ENTRY,
    "negative dimensions": "배열의 크기가 음수입니다. 크기를 구하는 식을 보십시오.",
    "truth value of an array": (
        "배열을 통째로 if나 max에 넣었습니다. 숫자를 하나씩 견주거나 NumPy의 함수를 쓰십시오."
    ),
    "bitwise_xor": "^는 거듭제곱이 아닙니다. **를 쓰십시오.",
    "too many indices": "배열의 축 수보다 많은 번호를 썼습니다. 배열의 축이 몇 개인지 shape로 보십시오.",
    "slice indices must be": "슬라이스의 번호는 정수여야 합니다. 나눗셈이라면 / 대신 //를 쓰십시오.",
    "list indices must be integers or slices, not tuple": (
        "리스트에는 y[i, j]를 쓸 수 없습니다. np.array(…)로 배열을 만들거나 y[i][j]처럼 쓰십시오."
    ),
    "indices must be integers": (
        "칸의 번호로 정수가 아닌 값을 썼습니다. 나눗셈으로 구한 번호라면 / 대신 //를 쓰십시오."
    ),
    "only integers, slices": (
        "배열의 번호로 정수도 슬라이스도 아닌 값을 썼습니다. 나눗셈으로 구한 번호라면 / 대신 //를 쓰십시오."
    ),
    "list assignment index": (
        "리스트에 아직 없는 칸에 값을 넣었습니다. 리스트에는 append로 덧붙이고, "
        "크기를 알면 np.zeros로 배열을 먼저 만드십시오."
    ),
    "list index out of range": "리스트에 없는 칸을 읽었습니다. 리스트의 길이와 반복문의 range를 견주어 보십시오.",
    "tuple index out of range": "튜플에 없는 칸을 읽었습니다. shape라면 축의 수보다 큰 번호를 쓰지 않았는지 보십시오.",
    "Cannot cast ufunc": (
        "정수 배열에 실수를 도로 담으려 했습니다(/= 같은 계산). "
        "먼저 .astype(float)로 바꾸거나 새 배열을 만드십시오."
    ),
    "Python integer": (
        "정수 배열을 그 dtype이 담지 못하는 정수와 계산했습니다. 먼저 .astype(float)로 바꾸십시오."
    ),
    "out of bounds for array": "배열에 없는 축을 가리켰습니다. 축의 번호도 0부터 셉니다.",
    "out of bounds": (
        "배열에 없는 자리를 읽거나 썼습니다. 반복문의 range와 배열의 크기를 견주어 보십시오."
    ),
    "to a scalar": ONE_NUMBER,
    "0-dimensional arrays can be converted": ONE_NUMBER,
    "np.sum(generator)": "np.sum에는 배열을 넣으십시오. for가 든 식은 파이썬의 sum으로 더하십시오.",
    "inhomogeneous": (
        "행마다 값의 수가 다릅니다. 행을 담을 리스트를 행마다 새로 만드는지 보십시오."
    ),
    "multiply sequence by non-int": (
        "리스트나 튜플, 문자열에는 정수만 곱할 수 있습니다. "
        "칸마다 곱하려면 np.array(…)로 배열을 만들어 곱하십시오."
    ),
    "and 'list'": LIST_SUMS,
    "'list' and": LIST_SUMS,
    "concatenate list": "리스트에서 +는 리스트끼리 잇는 기호입니다. 값 하나를 덧붙이려면 append를 쓰고, 칸마다 더하려면 np.array(…)로 배열을 만드십시오.",
    "and 'tuple'": TUPLE_SUMS,
    "'tuple' and": TUPLE_SUMS,
    "concatenate tuple": TUPLE_SUMS,
    "array element with a sequence": (
        "배열의 한 칸에 숫자가 아니라 배열을 넣었습니다. 모두 더해 숫자 하나로 만들었는지, "
        "b[f]처럼 한 칸만 골라 쓸 배열에서 번호를 빠뜨리지 않았는지 보십시오."
    ),
    "does not support item assignment": (
        "칸을 고칠 수 없는 값에 y[…] = …처럼 넣으려 했습니다. 튜플이나 숫자가 아닌지 보고, "
        "np.zeros로 만든 배열에 넣으십시오."
    ),
    "not subscriptable": NO_PLACES,
    "invalid index to scalar": NO_PLACES,
    "not callable": (
        "함수가 아닌 것을 ( )로 불렀습니다. shape와 size 뒤에는 ( )를 쓰지 않고, 칸은 [ ]로 꺼냅니다. "
        "곱셈의 *를 빠뜨리거나 sum 같은 함수의 이름을 변수에 쓰지 않았는지도 보십시오."
    ),
    "is not iterable": NOT_ITERABLE,
    "iteration over a 0-d array": NOT_ITERABLE,
    "has no len()": NO_LENGTH,
    "len() of unsized": NO_LENGTH,
    "'numpy.ndarray' object has no attribute 'append'": (
        "NumPy 배열에는 append가 없습니다. 빈 리스트 []에 append한 뒤 np.array(…)로 바꾸거나, "
        "np.zeros로 만든 배열의 칸에 값을 넣으십시오."
    ),
    "'list' object has no attribute": (
        "리스트에 없는 것을 썼습니다. shape나 sum 같은 것은 np.array(…)로 배열을 만든 뒤에 쓰십시오."
    ),
    "has no attribute": "그 값에 없는 것을 점(.) 뒤에 적었습니다. 철자를 보고, 값이 배열인지 type(…)으로 확인하십시오.",
    "positional argument": "함수를 부르면서 넣은 값의 수가 그 함수의 매개변수의 수와 맞지 않습니다. 괄호와 쉼표의 자리를 보십시오.",
}


def meaning(complaint):
    """Return what a complaint means, "" where it is none of the common ones."""
    return next((says for piece, says in COMPLAINTS.items() if piece in complaint), "")
