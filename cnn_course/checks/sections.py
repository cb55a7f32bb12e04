"""Where to read: chapters by number, sections by title, for the last line of a message."""

HAND = "→ 3장 ‘손으로 한 칸 계산하기’"
FORMULA = "→ 3장 ‘식으로 쓰기’"
SIZE = "→ 3장 ‘출력의 크기’"
CODE = "→ 3장 ‘코드로 옮기기’"
MYTHS = "→ 3장 ‘흔한 오해’"
