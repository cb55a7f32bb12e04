"""The sections of chapter 11 that its messages point to."""

from cnn_course.checks.sections import section

HAND = section(11, "손으로 한 칸 계산하기")
FORMULA = section(11, "식으로 쓰기")
CODE = section(11, "코드로 옮기기")
MYTHS = section(11, "흔한 오해")
