"""The sections of the book that lab 1's messages point to."""

from cnn_course.checks.sections import section

DENSE = section(2, "손으로 한 칸 계산하기")
SIZE = section(4, "식으로 쓰기")
POOLING = section(6, "흔한 오해")
SOBEL = section(7, "손으로 한 칸 계산하기")
