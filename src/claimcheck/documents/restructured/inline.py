"""The markup within a paragraph."""

import re
from collections.abc import Mapping

from claimcheck.documents.inline import Inline
from claimcheck.documents.restructured.noting import Numbers
from claimcheck.model.source import MarkKind
from claimcheck.model.text import Span

_LINE_END = re.compile(r"[ \t]*(?:\r\n|\r|\n)\s*")
_INLINE = re.compile(
    r"(?P<escape>\\.)"
    r"|(?P<code>``[^`](?:[^`]|`(?!`))*``)"
    r"|(?P<strong>\*\*(?=\S)[^*]+?(?<=\S)\*\*)"
    r"|(?P<em>(?<!\*)\*(?=[^\s*])[^*]+?(?<=[^\s*])\*(?!\*))"
    r"|(?P<note>(?:\\ )?\[(?P<label>\d{1,4}|#[\w.-]{0,60}|\*|[A-Za-z][\w.-]{0,60})\]_(?!\w))"
    r"|(?P<role>:(?P<rolename>[\w:+.-]{1,40}):`(?P<roletext>[^`\n]{1,400})`)"
    r"|(?P<link>`(?P<shown>[^`<]{0,400}?)\s*<(?P<url>[^<>`]{1,2000})>`__?)"
    r"|(?P<named>`(?P<words>[^`\n]{1,300})`__?)"
    r"|(?P<title>`(?P<quoted>[^`\n]{1,300})`)",
    re.DOTALL,
)


class Writer:
    """Writes stretches of the source into a block."""

    def __init__(self, source: str, numbers: Numbers, targets: Mapping[str, str]) -> None:
        self._source = source
        self._numbers = numbers
        self._targets = targets

    def write(self, inline: Inline, start: int, end: int) -> None:
        """A paragraph: its markup read, its lines joined."""
        if self._source.endswith("::", start, end):
            end -= 1
        at = start
        for match in _INLINE.finditer(self._source, start, end):
            self._text(inline, at, match.start())
            self._markup(inline, match)
            at = match.end()
        self._text(inline, at, end)

    def _text(self, inline: Inline, start: int, end: int) -> None:
        """Text of one or more lines; the white space between these is a break."""
        at = start
        for match in _LINE_END.finditer(self._source, start, end):
            inline.text(self._source[at : match.start()], at, match.start())
            inline.line_break(match.start(), match.end())
            at = match.end()
        inline.text(self._source[at:end], at, end)

    def _markup(self, inline: Inline, match: re.Match[str]) -> None:
        span, at = Span(match.start(), match.end()), inline.length
        if match["escape"]:
            if not match["escape"][1].isspace():
                inline.text(match["escape"][1], match.start() + 1, match.end())
        elif match["note"]:
            label, number = self._numbers.reference(match["label"])
            if label:
                inline.mark(MarkKind.REFERENCE, inline.length, span, label, number)
            else:
                self._text(inline, match.start(), match.end() - 1)
        elif match["code"] or match["strong"]:
            self._text(inline, match.start() + 2, match.end() - 2)
            inline.mark(MarkKind.CODE if match["code"] else MarkKind.STRONG, at, span)
        elif match["em"]:
            self._text(inline, match.start() + 1, match.end() - 1)
            inline.mark(MarkKind.EMPHASIS, at, span)
        elif match["role"]:
            self._text(inline, match.start("roletext"), match.end("roletext"))
            raised = match["rolename"] in {"sup", "superscript"}
            inline.mark(MarkKind.SUPERSCRIPT if raised else MarkKind.EMPHASIS, at, span)
        elif match["link"]:
            group = "shown" if match["shown"] else "url"
            self._text(inline, match.start(group), match.end(group))
            inline.mark(MarkKind.LINK, at, span, "".join(match["url"].split()))
        else:
            group = "words" if match["named"] else "quoted"
            self._text(inline, match.start(group), match.end(group))
            target = self._targets.get(" ".join(match[group].split()).casefold(), "") if match["named"] else ""
            inline.mark(MarkKind.LINK if target else MarkKind.EMPHASIS, at, span, target)
