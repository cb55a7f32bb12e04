"""The sections of chapter 0 that its messages point to."""

from cnn_course.checks.sections import section

SHAPES = section(0, "배열의 모양")
SLICES = section(0, "슬라이스")
NUMBERS = section(0, "정수와 실수")
MYTHS = section(0, "흔한 오해")
