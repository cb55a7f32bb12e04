"""How long the figures to play with keep a page's thread busy, on a processor made slower.

Chromium's own trace tells how long the thread worked between one frame and the next: scripts,
style, layout, painting. A step may spread its work over frames, so its busiest frame counts. Each
figure is measured beside a step on the same page that changes nothing.
"""

import json
import statistics
from itertools import accumulate, pairwise
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.chromium import find_chromium

BOOK = Path(__file__).resolve().parents[2] / "_build" / "html" / "book"
SLOWER, STEPS, FRAMES = 4, 60, 3
#: Limits of what a step adds to an empty one, in ms: half a frame, and a frame at 60 a second.
MEDIAN, P95 = 8, 16
CATEGORIES = ["toplevel", "blink.user_timing", "devtools.timeline"]
EMPTY = "document.querySelector('h1').firstChild.data += ''"
KERNEL = """const field = root.querySelector('.widget-kernel input');
    field.value = n % 19 - 9;
    field.dispatchEvent(new Event('change', { bubbles: true }));"""
SLIDER = """const slider = root.querySelector('input[type=range]');
    slider.value = n % 9 - 4;
    slider.dispatchEvent(new Event('input'));"""
#: Dragging: the button is held down by a real mouse, so that the pointer's number is its own.
DRAG = "point('pointermove', root.querySelector('canvas'), 0.5 + 0.3 * Math.sin(n / 5), 0.5 + 0.3 * Math.cos(n / 7))"
#: title: page, element, what a step does (``n`` counts them), and where to hold the mouse
CASES = {
    "합성곱: 다음 칸": ("03_convolution", "convolution", "press(n % 6 < 3 ? '다음 ▶' : '◀ 이전')", None),
    "패딩과 스트라이드: 스트라이드 바꾸기": (
        "04_padding_stride", "padding-stride",
        "press(n % 6 < 3 ? '스트라이드 S 늘리기' : '스트라이드 S 줄이기')", None,
    ),
    "채널과 필터: 채널 더하기": (
        "05_channels", "channels",
        "press(n % 2 ? '입력의 채널 수 줄이기' : '입력의 채널 수 늘리기')", None,
    ),
    "풀링: 무늬 옮기기": ("06_pooling", "pooling", "press(n % 4 < 2 ? '▶' : '◀')", None),
    "수용장: 값 가리키기": (
        "12_after_lenet", "receptive-field",
        "point('click', root.querySelectorAll('[role=slider]')[1], (n % 5 + 0.5) / 5, 0.5)", None,
    ),
    "사진과 커널: 커널의 수 고치기": ("07_sobel", "filters", KERNEL, None),
    "사진과 커널: 창 끌기": ("07_sobel", "filters", DRAG, "canvas"),
    "LeNet-5: 획 긋기": ("01_lenet", "lenet", DRAG, "canvas"),
    "LeNet-5: 슬라이더 밀기": ("01_lenet", "lenet", SLIDER, None),
}  # fmt: skip
LOOP = """async ([selector, step, steps, frames]) => {
    const root = document.querySelector(selector);
    const press = (name) => [...root.querySelectorAll("button")]
        .find((button) => [button.ariaLabel, button.textContent].includes(name)).click();
    const point = (kind, target, right, down) => {
        const box = target.getBoundingClientRect();
        const place = {
            pointerId: 1, pointerType: "mouse", bubbles: true,
            clientX: box.left + right * box.width, clientY: box.top + down * box.height,
        };
        const coalescedEvents = [new PointerEvent(kind, place)];
        target.dispatchEvent(new PointerEvent(kind, { ...place, coalescedEvents }));
    };
    const run = new Function("n", "root", "press", "point", step);
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    for (let n = 0; n < steps; n += 1) {
        for (let k = 0; k < frames; k += 1) {
            performance.mark(`frame ${n * frames + k}`);
            if (k === 0) run(n, root, press, point);
            await frame();
        }
    }
    performance.mark(`frame ${steps * frames}`);
}"""


def measure():
    """Yield (title, scripts' median and 95th percentile, the whole thread's two), in ms.

    Of each the median of an empty step is taken off: the measuring itself, and the page's own.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        for title, (page, name, step, held) in CASES.items():
            busy = _busy(browser, page, name, step, held)
            empty = _busy(browser, page, name, EMPTY, None)
            figures = []
            for times, nothing in zip(busy, empty, strict=True):
                own = [time - statistics.median(nothing) for time in times]
                figures += [statistics.median(own), statistics.quantiles(own, n=20)[-1]]
            yield title, *figures
        browser.close()


def _busy(browser, chapter, name, step, held):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((BOOK / f"{chapter}.html").as_uri())
    root = page.locator(f"cnn-{name}")
    root.evaluate("root => root.scrollIntoView()")
    if held:
        held = root.locator(held).first
        held.scroll_into_view_if_needed()
        box = held.bounding_box()
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.mouse.down()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.evaluate(LOOP, [f"cnn-{name}", step, 10, FRAMES])  # warm up: compile, fill the caches
    browser.start_tracing(page=page, categories=CATEGORIES)
    page.evaluate(LOOP, [f"cnn-{name}", step, STEPS, FRAMES])
    events = json.loads(browser.stop_tracing())["traceEvents"]
    page.close()
    return _busiest_frames(events, "FunctionCall"), _busiest_frames(events, "RunTask")


def _busiest_frames(events, kind):
    """Return for each step how long the page's thread worked in its busiest frame, in ms.

    By the thread's own clock, which stands still while other programs have the processor; within
    tasks only, because a thread that is made slower spins between them, too.
    """
    marks = sorted(
        {e["name"]: e for e in events if e["name"].startswith("frame ")}.values(),
        key=lambda e: e["tts"],
    )
    page = marks[0]["pid"], marks[0]["tid"]
    tasks = sorted(  # one that had begun before the trace has no length
        (e["tts"], e["tts"] + e["tdur"]) for e in events
        if e["name"].endswith(kind) and (e["pid"], e["tid"]) == page and "tdur" in e
    )  # fmt: skip
    # a function that is called within another one is counted with it
    ends = [tasks[0][0], *accumulate((end for _, end in tasks), max)]
    whole = [task for task, before in zip(tasks, ends, strict=False) if task[0] >= before]
    frames = [
        sum(max(min(end, last["tts"]) - max(begin, first["tts"]), 0) for begin, end in whole) / 1000
        for first, last in pairwise(marks)
    ]
    return [max(frames[n : n + FRAMES]) for n in range(0, len(frames), FRAMES)]
