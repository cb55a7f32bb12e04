"""A visit to a page with a browser that watches for what is amiss."""

from contextlib import contextmanager


@contextmanager
def visit(browser, address, width=1280, theme="light", script="", until="networkidle", **options):
    """Open a page, and fail at the end if anything was amiss while it was open."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=theme, **options
    )
    page, amiss = context.new_page(), []
    own = ("data:", "file:") if address.startswith("file:") else ("data:", address[:20])
    page.on("console", lambda m: amiss.append(f"console: {m.text} {m.location}"))
    page.on("pageerror", lambda error: amiss.append(f"script: {error}"))
    page.on("requestfailed", lambda request: _failed(request) and amiss.append(request.url))
    page.on("request", lambda r: r.url.startswith(own) or amiss.append(f"foreign: {r.url}"))
    page.on("response", lambda r: r.status < 400 or amiss.append(f"{r.status}: {r.url}"))
    page.add_init_script(script)
    page.goto(address, wait_until=until)
    yield page
    context.close()
    assert not amiss, amiss


def _failed(request):
    """Whether a file could not be had; a page that goes away may give up what it still loads."""
    return request.failure != "net::ERR_ABORTED"
