"""What Python means where it does not understand a line at all."""

BRACKETS = "괄호의 짝이 맞지 않습니다. 이 줄과 바로 윗줄의 괄호를 세어 보십시오."
QUOTES = "문자열을 닫는 따옴표가 없습니다."
EQUAL = "=는 값을 정하는 기호입니다. 같은지 견주려면 ==를 쓰고, 값을 정하려면 왼쪽에 변수의 이름을 쓰십시오."
COPIED = "키보드로 치지 않고 복사해 온 글자가 있습니다. 그 글자를 지우고 다시 입력하십시오."
OUTSIDE = "들여쓰기가 어긋나 이 줄이 함수나 반복문의 밖에 있습니다. 들여쓰기를 맞추십시오."

#: By a piece of Python's own words; the first that fits counts.
WORDS = {
    "expected ':'": "표시한 곳에 콜론(:)이 와야 합니다. if, for, while, def 줄은 콜론으로 끝납니다. else if는 elif로 씁니다.",
    "was never closed": "이 줄에서 연 괄호를 닫지 않았습니다.",
    "incomplete input": "닫지 않은 괄호나 따옴표가 있거나, 콜론(:) 아래에 와야 할 줄이 없습니다.",
    "unmatched": BRACKETS,
    "does not match opening": BRACKETS,
    "unterminated": QUOTES,
    "expected an indented block": "콜론(:)으로 끝난 줄 아래에는 그보다 네 칸 들여 쓴 줄이 와야 합니다.",
    "unexpected indent": "앞줄보다 깊이 들여 쓴 줄입니다. 들여쓰기를 앞줄에 맞추십시오.",
    "unindent does not match": "들여쓰기의 깊이가 위의 어느 줄과도 맞지 않습니다. 네 칸씩 들여 쓰십시오.",
    "inconsistent use of tabs": "탭과 공백을 섞어 들여 썼습니다. 공백으로만 들여 쓰십시오.",
    "invalid character": COPIED,
    "invalid non-printable": COPIED,
    "outside function": OUTSIDE,
    "outside loop": OUTSIDE,
    "not properly in loop": OUTSIDE,
    "'=='": EQUAL,
    "cannot assign": EQUAL,
    "forgot a comma": "쉼표나 연산 기호를 빠뜨렸을 수 있습니다. 곱셈의 *도 빠뜨릴 수 없습니다.",
    "invalid decimal literal": "숫자 바로 뒤에 글자가 있습니다. 곱셈이라면 *를 쓰고, 이름은 숫자로 시작하지 않게 지으십시오.",
    "Missing parentheses": "print에는 괄호를 씁니다. print(x)처럼 쓰십시오.",
}
ELSE = "표시한 곳이나 바로 앞에 빠지거나 더 들어간 글자가 없는지 보십시오."


def meaning(words):
    """Return what to look for, by what Python says."""
    return next((says for piece, says in WORDS.items() if piece in words), ELSE)
