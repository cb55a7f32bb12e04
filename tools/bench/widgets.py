"""Main-thread work of the figures to play with, frame by frame, on a processor made slower.

Chromium's own trace tells how long the page's thread was busy between one step and the next:
scripts, style, layout and painting. A peer is measured in the same run: an empty step, which
changes one word of the page.
"""

import json
import statistics
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.chromium import find_chromium

HTML = Path(__file__).resolve().parents[2] / "_build" / "html" / "book"
SLOWER, STEPS = 4, 60
EMPTY = "document.querySelector('h1').firstChild.data += ''"
#: page, element and what a step does; ``n`` counts the steps, ``at(x, y)`` is a place in a box
STEPS_OF = {
    "합성곱: 다음 칸": (
        "03_convolution", "cnn-convolution",
        "press(n % 8 < 4 ? '다음 ▶' : '◀ 이전')",
    ),
}  # fmt: skip
LOOP = """async ([selector, step, steps]) => {
    const root = document.querySelector(selector);
    root.scrollIntoView();
    const press = (name) => [...root.querySelectorAll("button")]
        .find((button) => button.textContent === name).click();
    const run = new Function("n", "root", "press", step);
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    for (let n = 0; n < steps; n += 1) {
        await frame();
        performance.mark(`step ${n}`);
        run(n, root, press);
        await frame();
    }
    performance.mark(`step ${steps}`);
}"""


def measure():
    """Yield (name, median, 95th percentile, median of an empty step), in ms."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        for name, (page, selector, step) in STEPS_OF.items():
            times = _busy(browser, page, selector, step)
            empty = _busy(browser, page, selector, EMPTY)
            yield (
                name, statistics.median(times), statistics.quantiles(times, n=20)[-1],
                statistics.median(empty),
            )  # fmt: skip
        browser.close()


def _busy(browser, name, selector, step):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((HTML / f"{name}.html").as_uri())
    devtools = page.context.new_cdp_session(page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.evaluate(LOOP, [selector, step, 5])  # warm up
    browser.start_tracing(page=page, categories=["toplevel", "blink.user_timing"])
    page.evaluate(LOOP, [selector, step, STEPS])
    events = json.loads(browser.stop_tracing())["traceEvents"]
    page.close()
    return _between_steps(events)


def _between_steps(events):
    """Return the milliseconds that the page's thread was busy in each step."""
    marks = [e for e in events if e["name"].startswith("step ") and e["ph"] in "IRn"]
    marks = sorted({e["name"]: e for e in marks}.values(), key=lambda e: e["ts"])
    thread = marks[0]["pid"], marks[0]["tid"]
    tasks = [
        e for e in events
        if (e["pid"], e["tid"]) == thread and e["ph"] == "X" and "RunTask" in e["name"]
    ]  # fmt: skip
    return [
        sum(t["dur"] for t in tasks if one["ts"] <= t["ts"] < two["ts"]) / 1000
        for one, two in zip(marks, marks[1:], strict=False)
    ]
