"""Writes the pages of the rules: `python docs/generate.py`. A test holds what is committed against what this writes."""

from pathlib import Path

from claimcheck import documents, extraction
from claimcheck.grammar.dates import parse_edtf
from claimcheck.model.document import Basis, Document, Published
from claimcheck.model.rule import Example
from claimcheck.rules import all_rules, fixable, index, page

FOLDER = Path(__file__).parent / "rules"


def read(example: Example) -> Document:
    """The document of an example, as a run would understand it."""
    source = documents.read(example.document.encode(), "example.md")
    edtf = parse_edtf(example.published) if example.published else None
    return extraction.extract(source, "example", Published(edtf, Basis.OPTION) if edtf else None)


def pages() -> dict[str, str]:
    """Every page by its file name."""
    rules = all_rules()
    return {"README.md": index(rules)} | {f"{rule.code}.md": page(rule, fixable(rule, read)) for rule in rules}


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    wanted = pages()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    for stale in FOLDER.glob("*.md"):
        if stale.name not in wanted:
            stale.unlink()


if __name__ == "__main__":
    main()
