"""PDF as it is laid out: by typst, by WeasyPrint from HTML, by Chromium's print. Each has running heads and page numbers."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.makers import pandoc
from benchmarks.makers.original import Original, words

_SECONDS = 120
_TYPST_HEAD = """
#set page(header: context if counter(page).get().first() > 1 {{
  align(right, text(size: 8pt)[{title} | Policy Brief 12/2025])
}})
#set text(hyphenate: true)
"""
_STYLE = """
@page {{
  size: A4; margin: 24mm 26mm;
  @top-left {{ content: "{title}"; font-size: 8pt }}
  @bottom-center {{ content: counter(page); font-size: 9pt }}
  @footnote {{ border-top: 0.5pt solid black; padding-top: 4pt }}
}}
html {{ font: 10.5pt/1.35 "Liberation Serif", serif; hyphens: auto; text-align: justify }}
.note {{ float: footnote; font-size: 8.5pt; font-weight: normal; text-align: left }}
a {{ color: inherit; text-decoration: none }}
"""


def typst(columns: int) -> Callable[[Original, Path], None]:
    def make(original: Original, path: Path) -> None:
        import typst as compiler  # noqa: PLC0415 (only who has it makes files with it)

        head, text = path.with_suffix(".head.typ"), path.with_suffix(".typ")
        head.write_text(_TYPST_HEAD.format(title=_escaped(original.title)), encoding="utf-8")
        options = ("--standalone", "--to=typst", f"--include-in-header={head}", "-V", f"columns={columns}")
        pandoc.write(original.json, text, *options, "-V", "papersize=a4", "-V", "fontsize=10pt", "-V", "margin.x=2.4cm")
        path.write_bytes(compiler.compile(str(text)))

    return make


def weasyprint(original: Original, path: Path) -> None:
    import weasyprint as printer  # noqa: PLC0415 (likewise)

    page = path.with_suffix(".inline.html")
    tree = {**original.tree, "blocks": _inline_notes(original.tree["blocks"])}
    pandoc.write(json.dumps(tree).encode(), page, "--standalone", "-V", "lang=en", "--wrap=none", "--css=none.css")
    style = printer.CSS(string=_STYLE.format(title=original.title.replace('"', "'")))
    printer.HTML(string=page.read_text(encoding="utf-8").replace('<link rel="stylesheet" href="none.css" />', "")).write_pdf(
        path, stylesheets=[style]
    )


def chromium(original: Original, path: Path) -> None:
    """The head and the foot of each page are those that the browser prints: date, title, address, number."""
    page = path.with_suffix(".page.html")
    pandoc.write(original.json, page, "--standalone")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={path}", page.resolve().as_uri()]
    subprocess.run(command, capture_output=True, check=True, timeout=_SECONDS)


def _inline_notes(tree: Any) -> Any:
    """The tree with each note as a span where it is marked, as CSS footnotes want it (CSS GCPM 3, section 2)."""
    if isinstance(tree, list):
        return [_inline_notes(one) for one in tree]
    if not isinstance(tree, dict):
        return tree
    if tree.get("t") != "Note":
        return {key: _inline_notes(value) for key, value in tree.items()}
    inside: list[Any] = []
    for block in tree["c"]:
        inside += [{"t": "Space"}] if inside else []
        inside += block["c"] if block["t"] in {"Para", "Plain"} else [{"t": "Str", "c": words(block)}]
    return {"t": "Span", "c": [["", ["note"], []], inside]}


def _escaped(text: str) -> str:
    return "".join(f"\\{one}" if one in "#$*_@\\[]<>`~" else one for one in text)
