"""The page on the notes the book began with: each line has its place, each error its correction."""

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "book"
PAGE = (FOLDER / "source_notes.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (\d[\d–, ]*) \| (.+) \| (.+) \|$", re.MULTILINE)
LINK = re.compile(r"(?:(\d+)장 )?{ref}`(.+?)`")
MARK = "**바로잡음**"
# What the notes get wrong or leave half said, and the places that put it right.
ERRORS = {
    "LeNet came from Facebook, for zip codes": "lenet-myth-facebook",
    "LeNet was the first CNN": "lenet-myth-first",
    "ANN and CNN are two kinds, ANN for text and finance": "dense-myth-ann",
    "features are learned first, then the classification": "dense-myth-together",
    "few parameters because space is kept": "dense-myth-small",
    "the weights are what comes out": "dense-myth-output",
    "a convolution flips its kernel": "convolution-myth-flip",
    "a convolution multiplies matrices": "convolution-myth-matmul",
    "the image is cut into areas": "convolution-myth-blocks",
    "kernels are odd": "convolution-myth-odd",
    "a fixed number of parameters prevents overfitting": "convolution-myth-overfitting",
    "the division must come out even": "padding-stride-myth-even",
    "same padding keeps the size": "padding-stride-myth-same",
    "zeros do not matter": "padding-stride-myth-zero",
    "no padding makes deeper, what matters is left": "padding-stride-myth-depth",
    "26 is halved to 13": "padding-stride-myth-half",
    "9 - 3 / 1 + 1": "padding-stride-myth-brackets",
    "W is the area": "preparation-myth-width",
    "the output's depth is 1": "channels-myth-one",
    "deeper maps understand more": "channels-myth-depth",
    "(1, 1, 3, 3) is channels last": "channels-myth-order",
    "the innermost axis is the width": "preparation-myth-inner",
    "a 1x1 convolution is not linear": "channels-myth-nonlinear",
    "max pooling makes the CNN shift invariant": "pooling-myth-shift",
    "a CNN recognises rotated digits": "pooling-myth-rotation",
    "pooling lowers the number of parameters": "pooling-myth-parameters",
    "pooling is for unrolling": "pooling-myth-flatten",
    "pooling strides by its window, without padding": "pooling-myth-stride",
    "average pooling is no longer used": "pooling-myth-average",
    "the horizontal filter, unexplained": "sobel-myth-horizontal",
    "units give probabilities": "classifier-myth-probability",
    "Xavier, unexplained; biases are random": "classifier-myth-bias",
    "a layer gets what the layer above it gave": "keras-myth-chain",
}


def sections():
    """Map every anchor of a heading to its file and to whether it lies in 흔한 오해."""
    found = {}
    for file in FOLDER.glob("*.md"):
        heading = r"^\((.+)\)=\n(#+) (.+)$"
        text = file.read_text(encoding="utf-8")
        for anchor, level, title in re.findall(heading, text, re.MULTILINE):
            if len(level) <= 2:
                part = title
            found[anchor] = (file.name, part == "흔한 오해")
    return found


def numbers(text):
    """Return the line numbers of ``3, 5–7``."""
    ends = [part.split("–") for part in text.split(", ")]
    return [n for part in ends for n in range(int(part[0]), int(part[-1]) + 1)]


@pytest.mark.parametrize("note", PAGE.split("\n## ")[1:], ids=range(1, 6))
def test_every_line_of_a_note_is_in_its_table(note):
    total, empty = re.search(
        r"모두 (\d+)줄이고, 내용이 없는 줄은 ([\d–, ]+)번입니다", note
    ).groups()
    covered = [numbers(lines) for lines, _, _ in ROW.findall(note)]
    assert len(covered) == note.count("\n| ") - 1, "표에 읽을 수 없는 행이 있습니다."
    assert covered == sorted(covered)
    lines = {line for each in covered for line in each}
    assert lines.isdisjoint(numbers(empty))
    assert lines.union(numbers(empty)) == set(range(1, int(total) + 1))


def test_every_place_exists_in_the_chapter_it_is_said_to_be_in():
    anchors = sections()
    for lines, text, places in ROW.findall(PAGE):
        links = LINK.findall(places)
        assert links, f"{lines} {text}: 가르치는 곳이 없습니다."
        for chapter, anchor in links:
            assert anchor in anchors, f"{lines} {text}: {anchor}이(가) 없습니다."
            number = re.match(r"(\d\d)_", anchors[anchor][0])
            assert chapter == (str(int(number[1])) if number else ""), (
                f"{lines} {text}: {anchor}의 장이 다릅니다."
            )


def test_errors_are_put_right_among_the_misconceptions():
    anchors = sections()
    rows = [places.partition(MARK)[2] for _, _, places in ROW.findall(PAGE)]
    corrections = {anchor for places in rows for _, anchor in LINK.findall(places)}
    outside = {anchor for anchor in corrections if not anchors[anchor][1]}
    assert not outside
    assert set(ERRORS.values()) <= corrections
