"""The sections of the book that lab 3's messages point to."""

from cnn_course.checks.sections import lab_section

BY_HAND = lab_section(3, "손으로 계산하기")
STOPPING = lab_section(3, "언제 멈출 것인가")
MYTHS = lab_section(3, "흔한 오해")
RECORD = lab_section(3, "기록된 실행")
