"""The sections of lab 6's page that its messages point to."""

from cnn_course.checks.sections import lab_section

BYTES = lab_section(6, "메모리를 손으로 세기")
PIPELINE = lab_section(6, "데이터를 나르는 길")
TRACING = lab_section(6, "첫 번째 호출에 들어 있는 것")
HALF = lab_section(6, "float16이 담지 못하는 수")
EFFECT = lab_section(6, "빨라질 뿐인 것, 결과가 달라지는 것")
TIMING = lab_section(6, "시간을 재는 법")
