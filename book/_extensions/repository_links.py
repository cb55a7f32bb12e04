"""Links from a page into its repository, for the buttons of ``page-buttons.html``.

``source`` and ``issue`` are there where ``_config.yml`` has the repository's address, ``colab``
where it has the published book's too: a notebook on Colab gets the package from there.
"""

from urllib.parse import quote, urlencode

from docutils import nodes

from tools.addresses import read_addresses


def setup(app):
    app.connect("html-page-context", link)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def link(app, page, template, context, doctree):
    addresses = read_addresses(app.confdir / "_config.yml")
    context["source"] = context["issue"] = context["colab"] = None
    if not (addresses.repository and doctree):
        return
    file = app.env.doc2path(page, base=False)
    context["source"] = f"{addresses.repository}/blob/{addresses.branch}/{quote(str(file))}?plain=1"
    title = next(doctree.findall(nodes.title), nodes.title("", page)).astext()
    issue = {
        "title": f"{title}: ",
        "body": f"{context['pageurl'] or context['source']}\n\n"
        "어느 문장, 그림, 코드입니까?\n\n\n무엇이 틀렸거나 이해하기 어렵습니까?\n\n",
    }
    context["issue"] = f"{addresses.repository}/issues/new?{urlencode(issue)}"
    if addresses.colab and app.env.metadata[page].get("file_format") == "mystnb":
        context["colab"] = f"{addresses.colab}/{page.rpartition('/')[2]}.ipynb"
