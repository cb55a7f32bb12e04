"""The book's words, for a search that knows no Korean by itself.

Pagefind takes for a word whatever stands between two spaces: 패딩 and 패딩을 are two words
to it. So the index gets 패딩 and 을 apart, and the page cuts what the reader types in the
same way (``book/_static/search-query.js``). Which beginnings of words are nouns is read off the
book itself: they stand alone somewhere and with a particle elsewhere.
"""

import re
from collections import defaultdict
from pathlib import Path

BOOK = Path(__file__).resolve().parent.parent / "book"
#: Stands before a particle that was set apart; what shows the text draws the two together again.
JOINER = "‸"
LISTED = """
    은 는 이 가 을 를 의 에 와 과 도 만 로 나 들 란 라 인 뿐 며 면 고 다
    으로 에서 에게 부터 까지 마다 보다 처럼 이나 이란 이라 이며 이면 이고 이다 으며 끼리 대로 만큼
    라고 라는 이라고 이라는 으로는 로는 으로도 로도 으로만 로만 에는 에도 에만 에서는 에서도 에서의
    에서만 까지의 까지는 마다의 과는 와는 과의 와의 과도 와도 보다는 만의 만을 만이 들이 들은 들을 들의
    으로의 로의 이므로 므로 이지만 지만 입니다 이었습니다 였습니다 입니까 인데 이라면 라면
    하다 하는 하면 하여 하고 하지 하기 한다 합니다 했습니다 합니까 한 할 해 하며 하도록
    되다 되는 되면 되어 되고 된다 됩니다 되었습니다 된 될
"""
PARTICLES = LISTED.split()
TERM = re.compile(r"^(\S.*)\n  \*([^*]+)\*:", re.MULTILINE)
OTHER_WORDS = re.compile(r"^  - (?:찾는 말|쓰지 않는 말): (.+)$", re.MULTILINE)
HOME = re.compile(r"^  - 배우는 곳: .*\]\(([^)]+)\)」?$", re.MULTILINE)
LABEL = re.compile(r"^\((\S+)\)=$", re.MULTILINE)
HANGUL = re.compile(r"[가-힣]+")
ENDING = re.compile(rf"(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})$")


def read_entries(glossary):
    """Yield (term, English names, what follows them) of the glossary's text."""
    found = list(TERM.finditer(glossary))
    ends = [match.start() for match in found[1:]] + [len(glossary)]
    for match, end in zip(found, ends, strict=True):
        yield match[1], match[2], glossary[match.end() : end]


def read_synonyms(glossary):
    """Return ``{term: [its English names and other words]}`` of the glossary's text."""
    synonyms = {}
    for term, english, text in read_entries(glossary):
        lists = [english, *OTHER_WORDS.findall(text)]
        synonyms[term] = [word.strip() for words in lists for word in words.split(",")]
    return synonyms


def read_homes(glossary):
    """Return ``{term: page that teaches it}``, such as ``05_channels``, of the glossary's text."""
    pages = {}
    for file in BOOK.glob("*.md"):
        labels = LABEL.findall(file.read_text(encoding="utf-8"))
        pages |= dict.fromkeys([file.name, *labels], file.stem)
    return {
        term: pages[home] for term, _, text in read_entries(glossary) for home in HOME.findall(text)
    }


def find_nouns(texts, synonyms):
    """Return the words that are followed by particles, among them all of the glossary."""
    listed = {
        word for term, others in synonyms.items() for name in (term, *others)
        for word in HANGUL.findall(name)
    }  # fmt: skip
    words = set(HANGUL.findall(" ".join(texts)))
    followed = defaultdict(set)
    for word in words:
        for particle in PARTICLES:
            if word.endswith(particle) and len(word) > len(particle):
                followed[word[: -len(particle)]].add(particle)
    nouns = {
        word for word, particles in followed.items()
        if word in listed or (word in words and len(word) > 1 and len(particles) > 2)
    }  # fmt: skip
    # a noun with its particle (이미지에서) can stand before another one (의), and is no noun
    nouns -= {
        word for word in nouns - listed if len(cut(word, nouns - {word})[0]) in range(2, len(word))
    }
    return nouns | listed


def cut(word, nouns):
    """Return a word as noun and particle; a word that is no such thing as itself and ""."""
    if word not in nouns:
        for at in range(1, len(word)):
            if word[:at] in nouns and word[at:] in PARTICLES:
                return word[:at], word[at:]
    return word, ""
