"""moves: what certainly happens to the maps and the training when pictures are moved or mixed."""

from cnn_course.checks.exercise import Part
from cnn_course.checks.lab_inside.sections import MOVED, MYTHS
from cnn_course.checks.table import Table, entries

WINDOW, STEP = 8, 4
PLACES = (28 - WINDOW) // STEP + 1
ALWAYS, INSIDE, IF_KERNEL_TURNS = 1, 2, 3  # the turned picture's map is the turned map
STAYS, RISES, FALLS = 1, 2, 3  # the accuracy, beyond what another seed changes

_PERIOD = "그 맵까지 오는 동안 지난 풀링의 스트라이드를 모두 곱해 보십시오. 그 배수만큼 옮기면 창이 똑같은 픽셀을 다시 만납니다."

moves = Table(
    name="moves",
    right={
        "occlusion_map": (PLACES, PLACES),
        "conv_step": 1,
        "pool_step": 2,
        "last_step": 4,
        "turned_map": IF_KERNEL_TURNS,
        "shuffled_cells": 0,
        "mixed_dense": STAYS,
        "mixed_cnn": FALLS,
    },
    form="occlusion_map은 정수 두 개를 괄호로 묶어 (행, 열)로, 나머지는 정수 하나로 적습니다.",
    items={2: ("행의 수", "열의 수")},
    parts={
        "where": Part(
            "가림 지도의 모양과, 특성 맵이 꼭 맞게 따라 움직이는 거리가 맞습니다.",
            "가림 지도의 모양이나, 특성 맵이 꼭 맞게 따라 움직이는 거리 가운데 맞지 않는 것이 있습니다.",
            MOVED,
            entries(
                "occlusion_map",
                "conv_step",
                "pool_step",
                "last_step",
                occlusion_map="덮개도 창입니다. 패딩 없이 건너뛰며 미는 창이 온전히 놓이는 자리를 세십시오.",
                conv_step=_PERIOD,
                pool_step=_PERIOD,
                last_step=_PERIOD,
            ),
        ),
        "kinds": Part(
            "돌리고 섞을 때 일어나는 일을 맞게 내다보았습니다.",
            "돌리고 섞을 때 일어나는 일 가운데 맞지 않는 것이 있습니다.",
            MYTHS,
            entries(
                "turned_map",
                "shuffled_cells",
                "mixed_dense",
                "mixed_cnn",
                turned_map="합성곱은 창을 옮길 뿐입니다. 입력을 돌릴 때 커널도 함께 돌아갑니까?",
                shuffled_cells="전역 평균 풀링은 특성 맵마다 칸을 모두 더합니다. 더하는 순서를 바꾸면 합이 달라집니까?",
                mixed_dense="밀집층의 가중치는 픽셀마다 따로 있습니다. 가중치의 행을 픽셀과 똑같이 섞으면 무엇이 나오는지 생각해 보십시오.",
                mixed_cnn="합성곱은 이웃한 픽셀을 함께 봅니다. 섞은 뒤에도 이웃이 이웃으로 남습니까?",
            ),
        ),
    },
    mistakes=[],
)
