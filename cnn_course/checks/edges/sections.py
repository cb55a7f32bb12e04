"""The sections of chapter 7 that its messages point to."""

from cnn_course.checks.sections import section

HAND = section(7, "손으로 한 칸 계산하기")
FORMULA = section(7, "식으로 쓰기")
CODE = section(7, "코드로 옮기기")
MYTHS = section(7, "흔한 오해")
