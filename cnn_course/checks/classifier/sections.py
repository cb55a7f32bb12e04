"""The sections of chapter 8 that its messages point to."""

from cnn_course.checks.sections import section

HAND = section(8, "손으로 한 칸 계산하기")
FORMULA = section(8, "식으로 쓰기")
CODE = section(8, "코드로 옮기기")
MYTHS = section(8, "흔한 오해")
