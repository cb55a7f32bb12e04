"""Write every chapter as a notebook to download: ``_build/html/notebooks/NN_name.ipynb``.

A notebook has the chapter's text in plain Markdown and its code cells as they are, without
outputs. On Colab a first cell installs the package, as in the exercises. A lab's is its released
notebook, as in its zip.
"""

from pathlib import Path

import nbformat
import yaml
from myst_nb.core.read import read_myst_markdown_notebook
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from cnn_course.grading.install_cell import install_source
from tools.addresses import read_addresses
from tools.mirror import pristine_release
from tools.plain_markdown import BOOK, ROOT, PlainMarkdown

PREFACE = """\
{where}의 한 장을 노트북으로 옮긴 것입니다. 코드 셀은 책과 같고 결과는 비어 있습니다. \
위에서부터 차례로 실행하십시오.

{colab}책에서 내려받은 `cnn_course` 패키지(wheel 파일)가 필요하고, 장에 따라 TensorFlow, \
mlxtend, scikit-image도 씁니다: `python -m pip install tensorflow mlxtend scikit-image`"""
ON_COLAB = "코랩(Colab)에서는 바로 아래 셀이 필요한 것을 설치합니다. 다른 곳에서는 "


def write_chapter_notebooks(folder):
    """Write the notebooks of all chapters and labs into ``folder``, which need not exist."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in chapter_files():
        nbformat.write(chapter_notebook(file), folder / f"{file.stem}.ipynb")
    for name, data in pristine_release().items():
        if name.startswith("lab_") and name.endswith(".ipynb"):
            (folder / Path(name).name).write_bytes(data)


def chapter_files():
    """Return the pages of the book that run."""
    pages = sorted(BOOK.glob("[0-9]*.md"))
    return [page for page in pages if "mystnb" in page.read_text(encoding="utf-8")[:60]]


def chapter_notebook(file):
    """Return the chapter as a notebook."""
    config = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    address = read_addresses().site
    source = read_myst_markdown_notebook(file.read_text(encoding="utf-8"))
    plain = PlainMarkdown(file.stem, address)
    where = f"책 [{config['title']}]({address})" if address else f"책 ‘{config['title']}’"
    preface = PREFACE.format(where=where, colab=ON_COLAB if address else "")
    cells = [new_markdown_cell(preface), new_code_cell(install_source(address))]
    for cell in source.cells:
        if cell.cell_type == "code":
            cells.append(new_code_cell(cell.source))
            caption = cell.metadata.get("mystnb", {}).get("figure", {}).get("caption")
            cells += [new_markdown_cell(plain.caption(caption))] if caption else []
        elif text := plain.convert(cell.source):
            cells.append(new_markdown_cell(text))
            if plain.pictures:
                cells[-1]["attachments"], plain.pictures = plain.pictures, {}
    for number, cell in enumerate(cells):
        cell.id = f"cell-{number}"  # the same chapter gives the same file
    notebook = new_notebook(cells=cells, metadata={"kernelspec": source.metadata["kernelspec"]})
    nbformat.validate(notebook)
    return notebook
