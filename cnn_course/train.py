"""Train, evaluate, save and load a LeNet-5: ``python -m cnn_course.train --help``.

The defaults are the recipe of the weights that come with the package.
"""

import argparse
import sys
import time
from pathlib import Path

from cnn_course.datasets import load_fashion_mnist, load_mnist
from cnn_course.lenet import POOLINGS, LeNet5
from cnn_course.training import cosine_decay, evaluate, fit

DATA = {"mnist": load_mnist, "fashion-mnist": load_fashion_mnist}
SCHEDULES = {"cosine": cosine_decay, "constant": None}


def arguments(argv=None):
    """Return what the command line says."""
    parser = argparse.ArgumentParser(
        prog="python -m cnn_course.train",
        description="NumPy만으로 LeNet-5를 훈련하고 평가합니다. 옵션 없이 실행하면 패키지에 들어 있는 "
        "가중치를 만들 때와 똑같이 훈련합니다.",
    )
    add = parser.add_argument
    add("--data", choices=DATA, default="mnist", help="훈련하고 평가할 데이터 (기본값 %(default)s)")
    add("--pooling", choices=POOLINGS, default="max", help="S2와 S4의 풀링 (기본값 %(default)s)")
    add("--epochs", type=int, default=20, metavar="수", help="에폭 수 (기본값 %(default)s)")
    add(
        "--batch-size",
        type=int,
        default=64,
        metavar="수",
        help="미니배치의 크기 (기본값 %(default)s)",
    )
    add("--lr", type=float, default=0.05, metavar="수", help="학습률 (기본값 %(default)s)")
    add("--momentum", type=float, default=0.9, metavar="수", help="모멘텀 (기본값 %(default)s)")
    add("--schedule", choices=SCHEDULES, default="cosine",
        help="학습률을 줄이는 방식 (기본값 %(default)s)")  # fmt: skip
    add("--seed", type=int, default=0, metavar="수",
        help="가중치의 초깃값과 예제의 순서를 정하는 씨앗(seed) (기본값 %(default)s)")  # fmt: skip
    add("--holdout", type=int, default=0, metavar="수",
        help="훈련 데이터의 끝에서 빼 두었다가 에폭마다 검증에 쓸 장수 (기본값 %(default)s)")  # fmt: skip
    add(
        "--checkpoint",
        metavar="파일",
        help="에폭마다 상태를 저장할 파일. 이미 있으면 이어서 훈련(데이터와 설정이 같아야 함)",
    )
    add("--load", metavar="파일", help="처음에 가중치를 읽을 .npz 파일")
    add("--save", metavar="파일", help="훈련한 가중치를 저장할 .npz 파일")
    add("--half", action="store_true", help="--save의 가중치를 반정밀도(float16)로 줄임")
    add("--evaluate", action="store_true", help="훈련하지 않고 --load의 가중치를 평가만 함")
    options = parser.parse_args(argv)
    if options.evaluate and not options.load:
        parser.error("--evaluate에는 평가할 가중치가 필요합니다. --load 파일을 함께 적으십시오.")
    if options.half and not options.save:
        parser.error("--half는 저장할 때만 씁니다. --save 파일을 함께 적으십시오.")
    for name in ("save", "checkpoint"):  # known now, not after an hour of training
        file = getattr(options, name)
        if file is not None and Path(file).is_dir():
            parser.error(f"--{name}: 파일의 이름이 와야 하는데, 받은 값은 폴더 {file!r}입니다.")
        if file is not None and not Path(file).absolute().parent.is_dir():
            parser.error(
                f"--{name}: {Path(file).absolute().parent} 폴더가 없습니다. 먼저 만드십시오."
            )
    if options.save and options.save == options.checkpoint:
        parser.error("--save와 --checkpoint에는 서로 다른 파일을 적으십시오.")
    return options


def main(argv=None):
    """Do what the command line says; print the test error at the end."""
    options = arguments(argv)
    model = LeNet5(options.pooling, options.seed)
    if options.load:
        model.load(options.load)
        print(f"{options.load}에서 가중치를 읽었습니다.")
    (x, y), (x_test, y_test) = DATA[options.data]()
    print(f"데이터: {options.data}, 훈련 {len(x):,}장, 테스트 {len(x_test):,}장")
    if not options.evaluate:
        _train(model, x, y, options)
    if options.save:
        model.save(options.save, "float16" if options.half else model.dtype)
        model.load(options.save)  # what is evaluated is what the file holds
        print(f"{options.save}에 가중치를 저장했습니다.")
    loss, accuracy = evaluate(model, x_test, y_test)
    wrong = round((1 - accuracy) * len(x_test))
    print(
        f"테스트 오류율 {wrong / len(x_test):.2%} ({len(x_test):,}장 가운데 {wrong}장), 손실 {loss:.4f}"
    )


def _train(model, x, y, options):
    validation, kept = None, len(x) - options.holdout
    if not 0 < kept <= len(x):
        raise ValueError(
            f"holdout: 0 이상 {len(x)} 미만의 정수가 와야 하는데, 받은 값은 {options.holdout}입니다."
        )
    if options.holdout:
        validation, x, y = (x[kept:], y[kept:]), x[:kept], y[:kept]
    start = time.perf_counter()
    fit(
        model, x, y, epochs=options.epochs, batch_size=options.batch_size, lr=options.lr,
        momentum=options.momentum, schedule=SCHEDULES[options.schedule], validation=validation,
        seed=options.seed, checkpoint=options.checkpoint,
    )  # fmt: skip
    print(f"훈련에 {time.perf_counter() - start:.0f}초 걸렸습니다.")


if __name__ == "__main__":
    # a console in another encoding shows question marks rather than ending in an error
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(
            "\n중단했습니다. --checkpoint를 적었다면 같은 명령을 다시 실행해 "
            "마지막으로 마친 에폭 다음부터 이어서 훈련할 수 있습니다."
        )
    except (OSError, TypeError, ValueError) as error:
        sys.exit(str(error))
