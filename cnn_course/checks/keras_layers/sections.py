"""The sections of chapter 9 that its messages point to."""

from cnn_course.checks.sections import section

HAND = section(9, "손으로 한 칸 계산하기")
FORMULA = section(9, "식으로 쓰기")
CODE = section(9, "코드로 옮기기")
MYTHS = section(9, "흔한 오해")
