"""The sections of chapter 10 that its messages point to."""

from cnn_course.checks.sections import section

HAND = section(10, "손으로 한 칸 계산하기")
FORMULA = section(10, "식으로 쓰기")
CODE = section(10, "코드로 옮기기")
MYTHS = section(10, "흔한 오해")
