"""The sections of chapter 2 that its messages point to."""

from cnn_course.checks.sections import section

HAND = section(2, "손으로 한 칸 계산하기")
FORMULA = section(2, "식으로 쓰기")
CODE = section(2, "코드로 옮기기")
MYTHS = section(2, "흔한 오해")
