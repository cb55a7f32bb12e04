"""What the data sets consist of: files, their checksums, and who serves them."""

import hashlib
import math
from typing import NamedTuple


class Unavailable(Exception):
    """A source cannot give the data; the message says why, in Korean."""


class DataFile(NamedTuple):
    """An IDX file of bytes: its name, the shape of its array, its SHA-256 (not compressed)."""

    name: str
    shape: tuple
    sha256: str

    @property
    def size(self):
        """Length in bytes: magic number, the axes' lengths, the values."""
        return 4 + 4 * len(self.shape) + math.prod(self.shape)


class DataSet(NamedTuple):
    """A data set: its title, its folder in the cache, its mirrors (``.gz`` files), its files."""

    title: str
    folder: str
    mirrors: tuple
    files: tuple


def fault(file, content):
    """Return what is wrong with the content of a file, in Korean, or None.

    Parameters
    ----------
    file : DataFile
    content : bytes

    Examples
    --------
    >>> fault(MNIST.files[1], bytes(100))
    '크기가 60,008바이트여야 하는데 100바이트입니다'
    """
    if len(content) != file.size:
        return f"크기가 {file.size:,}바이트여야 하는데 {len(content):,}바이트입니다"
    if hashlib.sha256(content).hexdigest() != file.sha256:
        return "내용이 원본과 다릅니다"
    return None


#: Y. LeCun, L. Bottou, Y. Bengio and P. Haffner, "Gradient-based learning applied to document
#: recognition" (1998). The mirrors are those of TensorFlow Datasets and of torchvision. The
#: checksums are of npm's files; compressed as they once were, with gzip's name and date, these
#: have the MD5s that torchvision gives for the original archives.
MNIST = DataSet(
    "MNIST",
    "mnist",
    (
        "https://storage.googleapis.com/cvdf-datasets/mnist/",
        "https://ossci-datasets.s3.amazonaws.com/mnist/",
    ),
    (
        DataFile("train-images-idx3-ubyte", (60000, 28, 28),
                 "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
        DataFile("train-labels-idx1-ubyte", (60000,),
                 "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
        DataFile("t10k-images-idx3-ubyte", (10000, 28, 28),
                 "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
        DataFile("t10k-labels-idx1-ubyte", (10000,),
                 "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
    ),
)  # fmt: skip

#: H. Xiao, K. Rasul and R. Vollgraf, "Fashion-MNIST: a novel image dataset for benchmarking
#: machine learning algorithms" (2017). The mirrors are those of Keras and of torchvision. The
#: checksums are of Debian's files, whose archives have torchvision's MD5s in the same way.
FASHION_MNIST = DataSet(
    "Fashion-MNIST",
    "fashion-mnist",
    (
        "https://storage.googleapis.com/tensorflow/tf-keras-datasets/",
        "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
    ),
    (
        DataFile("train-images-idx3-ubyte", (60000, 28, 28),
                 "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
        DataFile("train-labels-idx1-ubyte", (60000,),
                 "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
        DataFile("t10k-images-idx3-ubyte", (10000, 28, 28),
                 "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
        DataFile("t10k-labels-idx1-ubyte", (10000,),
                 "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"),
    ),
)  # fmt: skip
