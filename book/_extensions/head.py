"""What a page's head says of it: the template ``head.html`` gets ``description`` and ``card``.

A page has its description at its top (``description: …``). The card is the picture that is shown
where somebody shares a page; it needs an absolute address.
"""

from tools.addresses import read_addresses

CARD = "_static/social-card.png"  # by tools/social_card.py
#: of the pages that no file in ``book/`` stands for
DESCRIPTIONS = {
    "genindex": "책에 나오는 합성곱 신경망의 용어를 가나다순으로 늘어놓은 색인입니다. "
    "용어를 고르면 용어집에서 그 낱말을 풀이한 자리로 갑니다.",
    "search": "합성곱 신경망 책에서 용어, 기호, 함수의 이름이 나오는 곳을 찾는 페이지입니다. "
    "낱말을 적으면 그 말이 나오는 장과 절을 보여 줍니다.",
    "404": "찾는 페이지가 이 책에 없습니다. 책의 차례나 용어집에서 고르거나, 찾기에 낱말을 적어 "
    "원하는 곳을 다시 찾을 수 있습니다.",
}


def setup(app):
    app.connect("config-inited", use_address)
    app.connect("html-page-context", describe)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def use_address(app, config):
    """Sphinx itself writes the canonical link, from the address as it should be written."""
    config.html_baseurl = read_addresses(app.confdir / "_config.yml").site


def describe(app, page, template, context, doctree):
    book = app.config.root_doc
    # the front door leads on to the book's first page, and is the same to whoever asks
    shown = book if page == "index" else page
    if page == "index" and context["pageurl"]:
        context["pageurl"] = f"{app.config.html_baseurl}/{book}.html"
    if page == "404":
        context["pageurl"] = None
    meta = app.env.metadata.get(shown, {})
    context["description"] = meta.get("description") or DESCRIPTIONS.get(page)
    context["card"] = f"{app.config.html_baseurl}/{CARD}" if app.config.html_baseurl else None
