"""What goes wrong in the cross-entropy with the labels, and in making one number of many."""

import numpy as np

from cnn_course.checks.classifier.cross_entropy_ways import (
    chosen,
    of_logarithms,
    of_logits,
    of_losses,
    of_probabilities,
)
from cnn_course.checks.classifier.sections import CODE, FORMULA, MYTHS
from cnn_course.checks.classifier.softmax_ways import named

WITH_THE_LABELS = [
    *named(
        of_logarithms(lambda log_p, t: -log_p[t].mean())
        + of_logarithms(lambda log_p, t: -log_p[t, np.arange(len(t))].mean()),
        "레이블을 행의 번호로 쓴 결과와 정확히 같습니다. 행은 샘플의 번호이고, 레이블은 그 행에서 고를 열의 번호입니다.",
        CODE,
    ),
    *named(
        of_logarithms(lambda log_p, t: -log_p[:, t].mean()),
        "모든 샘플에서 모든 레이블의 열을 고른 결과와 정확히 같습니다. "
        "샘플 하나에서는 자기 레이블의 열 하나만 고르십시오. 행의 번호 np.arange(N)과 레이블을 짝지으십시오.",
        CODE,
    ),
    *named(
        of_logarithms(lambda log_p, t: -log_p.mean())
        + of_logarithms(lambda log_p, t: -log_p.sum() / len(t)),
        "정답 클래스를 고르지 않고 모든 클래스의 로그를 더하거나 평균한 결과와 정확히 같습니다. 샘플마다 레이블의 열 하나만 쓰십시오.",
        FORMULA,
    ),
    *named(
        of_logarithms(lambda log_p, t: -chosen(log_p, t - 1).mean()),
        "레이블에서 1을 뺀 열을 고른 결과와 정확히 같습니다. 레이블은 0부터 세므로 그대로 열의 번호로 쓰십시오.",
        CODE,
    ),
    *named(
        of_logarithms(lambda log_p, t: -log_p.max(axis=1).mean()),
        "레이블을 보지 않고 가장 큰 확률을 고른 결과와 정확히 같습니다. 모델의 예측이 아니라 정답 클래스의 확률을 쓰십시오.",
        FORMULA,
    ),
    *named(
        of_probabilities(lambda p, t: -(p * np.log(p)).sum(axis=1).mean()),
        "레이블을 보지 않고 확률의 엔트로피를 구한 결과와 정확히 같습니다. 정답 클래스의 로그만 쓰십시오.",
        FORMULA,
    ),
    *named(
        of_logits(lambda z, t: np.mean(z.argmax(axis=1) == t)),
        "손실이 아니라 정확도를 구한 결과와 정확히 같습니다. 맞혔는지가 아니라 정답 클래스의 확률로 손실을 구하십시오.",
        MYTHS,
    ),
    *named(
        of_logits(lambda z, t: np.mean(z.argmax(axis=1) != t)),
        "손실이 아니라 틀린 샘플의 비율을 구한 결과와 정확히 같습니다. 맞혔는지가 아니라 정답 클래스의 확률로 손실을 구하십시오.",
        MYTHS,
    ),
    *named(
        of_losses(lambda losses: losses.sum()),
        "샘플의 손실을 평균하지 않고 더하기만 한 결과와 정확히 같습니다. 샘플의 수 N으로 나누십시오.",
        FORMULA,
    ),
    *named(
        of_losses(lambda losses: losses),
        "샘플마다 구한 손실을 그대로 돌려준 결과와 정확히 같습니다. 평균을 구해 숫자 하나로 만드십시오.",
        FORMULA,
    ),
    *named(
        of_losses(lambda losses: losses.mean(keepdims=True))
        + of_losses(lambda losses: losses.mean().reshape(1, 1)),
        "손실을 칸이 하나인 배열에 담아 돌려준 결과와 정확히 같습니다. keepdims나 대괄호 없이 숫자 하나를 돌려주십시오.",
        CODE,
    ),
    *named(
        of_logarithms(lambda log_p, t: -chosen(log_p, t).sum() / log_p.size),
        "샘플의 수와 클래스의 수를 곱한 값으로 나눈 결과와 정확히 같습니다. 샘플마다 더하는 값은 하나이니 샘플의 수 N으로만 나누십시오.",
        FORMULA,
    ),
    *named(
        of_logarithms(lambda log_p, t: -chosen(log_p, t).sum() / log_p.shape[1]),
        "샘플의 수가 아니라 클래스의 수로 나눈 결과와 정확히 같습니다. 샘플의 손실을 평균하는 것이니 샘플의 수 N으로 나누십시오.",
        CODE,
    ),
    *named(
        of_losses(lambda losses: losses[0]) + of_losses(lambda losses: losses[0] / len(losses)),
        "첫 샘플의 손실만 구한 결과와 정확히 같습니다. return이 반복문 안에 있지 않은지 보고, 모든 샘플의 손실을 평균하십시오.",
        CODE,
    ),
    *named(
        of_losses(lambda losses: losses[-1]) + of_losses(lambda losses: losses[-1] / len(losses)),
        "마지막 샘플의 손실만 쓴 결과와 정확히 같습니다. 반복할 때마다 앞의 합에 더해 나가십시오.",
        CODE,
    ),
    *named(
        of_losses(lambda losses: np.trunc(losses).mean())
        + of_losses(lambda losses: np.trunc(losses.mean())),
        "샘플의 손실이나 그 평균에서 소수점 아래를 버린 결과와 정확히 같습니다. "
        "int(…)로 바꾸거나, np.zeros_like(labels) 같은 정수 배열에 담지 않았는지 보십시오.",
        CODE,
    ),
    *named(
        [f for k in range(4) for f in of_losses(lambda losses, k=k: np.round(losses.mean(), k))],
        "손실을 반올림한 결과와 정확히 같습니다. 반올림하지 말고 그대로 돌려주십시오.",
        CODE,
    ),
]
