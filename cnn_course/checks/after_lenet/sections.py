"""The sections of chapter 12 that its messages point to."""

from cnn_course.checks.sections import section

HAND = section(12, "손으로 한 칸 계산하기")
FORMULA = section(12, "식으로 쓰기")
CODE = section(12, "코드로 옮기기")
MYTHS = section(12, "흔한 오해")
