"""The sections of the book that lab 4's messages point to."""

from cnn_course.checks.sections import lab_section, section

BY_HAND = lab_section(4, "손으로 세기")
MYTHS = lab_section(4, "흔한 오해")
RECORD = lab_section(4, "기록된 실행")
FORMULA = section(12, "식으로 쓰기")
