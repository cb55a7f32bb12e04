"""The sections of chapter 4 that its messages point to."""

from cnn_course.checks.sections import section

HAND = section(4, "손으로 한 칸 계산하기")
FORMULA = section(4, "식으로 쓰기")
CODE = section(4, "코드로 옮기기")
MYTHS = section(4, "흔한 오해")
