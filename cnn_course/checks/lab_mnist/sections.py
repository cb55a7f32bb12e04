"""The sections of lab 2's page that its messages point to."""

from cnn_course.checks.sections import lab_section

COUNT = lab_section(2, "층마다 세 가지 수")
ORDER = lab_section(2, "펼치는 순서")
DATA = lab_section(2, "세 가지 데이터")
WRONG = lab_section(2, "틀린 것을 읽는 법")
WEIGHTS = lab_section(2, "가중치를 옮긴다는 것")
