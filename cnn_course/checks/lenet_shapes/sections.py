"""The sections of chapter 1 that its messages point to."""

from cnn_course.checks.sections import section

HAND = section(1, "손으로 한 칸 계산하기")
FORMULA = section(1, "식으로 쓰기")
CODE = section(1, "코드로 옮기기")
MYTHS = section(1, "흔한 오해")
