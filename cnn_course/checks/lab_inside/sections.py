"""The places of the book that lab 5's messages point to."""

from cnn_course.checks.sections import lab_section, section

FIELD = section(12, "수용장")
MOVED = section(6, "옮긴 입력의 출력")
MIXED = section(2, "픽셀을 섞어 훈련하기")
MODEL = lab_section(5, "실습 노트북")
CAM = lab_section(5, "Grad-CAM을 손으로 계산하기")
OCCLUSION = lab_section(5, "가려 보기")
MYTHS = lab_section(5, "흔한 오해")
