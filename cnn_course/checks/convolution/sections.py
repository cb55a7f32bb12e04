"""The sections of chapter 3 that its messages point to."""

from cnn_course.checks.sections import section

HAND = section(3, "손으로 한 칸 계산하기")
FORMULA = section(3, "식으로 쓰기")
SIZE = section(3, "출력의 크기")
CODE = section(3, "코드로 옮기기")
PHOTO = section(3, "사진에 적용하기")
MYTHS = section(3, "흔한 오해")

IN_HAND = (
    "작은 정수로 된 입력에서 값이 맞습니다.",
    "작은 정수로 된 입력에서 값이 맞지 않습니다.",
    HAND,
)
