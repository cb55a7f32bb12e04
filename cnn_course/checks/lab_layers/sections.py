"""The sections of the book that lab 1's messages point to."""

from cnn_course.checks.sections import section

BATCH = section(0, "배열의 모양")
DENSE = section(2, "손으로 한 칸 계산하기")
UNITS = section(2, "파라미터를 손으로 세기")
SIZE = section(4, "출력의 크기")
SAME = section(4, "밸리드 패딩과 세임 패딩")
FILTERS = section(5, "손으로 한 칸 계산하기")
FORMULA = section(5, "식으로 쓰기")
SHARED = section(5, "필터는 어디서나 같은 유닛이다")
MEMORY = section(5, "채널의 자리")
POINT = section(5, "1×1 합성곱")
POOLING = section(6, "흔한 오해")
SOBEL = section(7, "손으로 한 칸 계산하기")
