"""The sections of chapter 5 that its messages point to."""

from cnn_course.checks.sections import section

HAND = section(5, "손으로 한 칸 계산하기")
FORMULA = section(5, "식으로 쓰기")
CODE = section(5, "코드로 옮기기")
MYTHS = section(5, "흔한 오해")

IN_SHAPE = ("출력의 모양이 맞습니다.", "출력의 모양이 맞지 않습니다.", FORMULA)
