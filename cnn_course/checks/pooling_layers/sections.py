"""The sections of chapter 6 that its messages point to."""

from cnn_course.checks.sections import section

HAND = section(6, "손으로 한 칸 계산하기")
FORMULA = section(6, "식으로 쓰기")
CODE = section(6, "코드로 옮기기")
MYTHS = section(6, "흔한 오해")
