"""Lighthouse, mobile, on every page of the built book: ``python -m tools.bench.lighthouse [PAGE …]``.

Its phone and its slow line are simulated from a trace of this machine, so a busy machine makes
a page look slow: a page near or below the limit is measured three times, and the median counts.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from tools import console
from tools.bench.gzip_server import gzip_server
from tools.chromium import find_chromium

ROOT = Path(__file__).resolve().parents[2]
BOOK, CACHE = ROOT / "_build" / "html", ROOT / "_build" / "lighthouse"
VERSION = "12.8.2"  # the last that runs on Node.js 20
CATEGORIES = {"performance": 0.95, "accessibility": 1.0, "best-practices": 1.0, "seo": 1.0}
FIRST_LOAD = 350  # KB without the page's own pictures and sounds
NEAR = 0.02


def main(pages=()):
    measure = _lighthouse()
    if not (BOOK / "index.html").exists():
        sys.exit("아직 만든 책이 없습니다. 먼저 책을 만드십시오: make book")
    print(
        f"| Lighthouse {VERSION}, 휴대 전화(* 기준에 못 미침) | 성능 | 접근성 | 권장 사항 | SEO "
        "| LCP (초) | TBT (ms) | CLS | 받은 양 (KB) | 그림과 소리 빼고 (KB) |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
    )
    with gzip_server(BOOK) as address:
        pages = pages or _pages()
        for number, page in enumerate(pages, 1):
            print(f"\r{page}: {number}/{len(pages)}\033[K", end="", file=sys.stderr, flush=True)
            row = _row(measure, address + page)
            print("\r\033[K", end="", file=sys.stderr, flush=True)
            print(f"| {page} | " + " | ".join(row) + " |", flush=True)


def _pages():
    """Return every page a reader opens; the front door leads on to the book's first page."""
    pages = sorted(page.relative_to(BOOK).as_posix() for page in BOOK.glob("book/*.html"))
    return [*pages, *(page.name for page in sorted(BOOK.glob("*.html")) if page.stem != "index")]


def _row(measure, address):
    reports = [measure(address)]
    if _score(reports[0], "performance") < CATEGORIES["performance"] + NEAR:
        reports += [measure(address), measure(address)]
    scores = {name: statistics.median(_score(r, name) for r in reports) for name in CATEGORIES}
    lcp, tbt, cls = (
        statistics.median(r["audits"][audit]["numericValue"] for r in reports)
        for audit in ("largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
    )
    requests = reports[0]["audits"]["network-requests"]["details"]["items"]
    total = sum(r["transferSize"] for r in requests) / 1000
    bare = total - sum(r["transferSize"] for r in requests if r["resourceType"] in PICTURES) / 1000
    return [
        *(_marked(f"{score:.2f}", score < CATEGORIES[name]) for name, score in scores.items()),
        f"{lcp / 1000:.2f}", f"{tbt:.0f}", f"{cls:.3f}",
        f"{total:.0f}", _marked(f"{bare:.0f}", bare > FIRST_LOAD),
    ]  # fmt: skip


PICTURES = ("Image", "Media")


def _score(report, category):
    return report["categories"][category]["score"] or 0


def _marked(text, missed):
    return f"{text} *" if missed else text


def _lighthouse():
    """Install Lighthouse beside the book where it is missing; return a function address → report."""
    node, npm, chromium = shutil.which("node"), shutil.which("npm"), find_chromium()
    if not (node and npm):
        sys.exit(
            "Lighthouse를 실행하려면 Node.js(18.16 이상)와 npm이 필요합니다. "
            "Node.js를 설치한 뒤 다시 실행하십시오: https://nodejs.org/"
        )
    if not chromium:
        sys.exit("Lighthouse가 쓸 Chromium이 없습니다. 먼저 설치하십시오: python -m tools.chromium")
    package = CACHE / "node_modules" / "lighthouse"
    if not package.exists() or _version(package) != VERSION:
        print("Lighthouse를 설치합니다(180MB).", file=sys.stderr, flush=True)
        CACHE.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [npm, "install", "--prefix", str(CACHE), "--no-save", "--no-audit", "--no-fund",
             "--silent", f"lighthouse@{VERSION}"], check=True, cwd=CACHE)  # fmt: skip

    def measure(address):
        run = subprocess.run(
            [node, str(package / "cli" / "index.js"), address, "--output=json", "--quiet",
             "--chrome-flags=--headless=new --no-sandbox --disable-gpu"],
            env={**os.environ, "CHROME_PATH": chromium}, stdout=subprocess.PIPE, check=True,
        )  # fmt: skip
        return json.loads(run.stdout)

    return measure


def _version(package):
    return json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]


if __name__ == "__main__":
    console.run(lambda: main(sys.argv[1:]))
