"""Text that means to break out of whatever form it is put into, and the strategies that vary it."""

from hypothesis import strategies as st

PIECES = (
    "::error file=a.md::pwned", "::add-mask::e", "::stop-commands::x", "%0A::error::x", "%250A", "##[error]x",
    "##vso[task.setvariable]x", "##teamcity[x]", "\n::warning::x", "\r\n", "\x1b[31m",
    "\x1b]8;;https://evil.example\x1b\\", "\x9b2J", "\x00", "\x07", "\u202e", "\u2066", "\u2028", "\ufeff", "\ufffe",
    "\uffff", "\ud800", "[red]x[/red]", "[link=https://evil.example]x[/link]", ":bomb:", "<script>alert(1)</script>",
    "</script>", "]]>", "<![CDATA[", "&lt;", "&#64;user", "&", "<img src=x onerror=alert(1)>", "<!-- -->", "</details>",
    "@user", "#1", "GH-1", "a/b#2", "!1", "~bug", "$1", "https://evil.example/", "www.evil.example", "mail@evil.example",
    "[a](https://evil.example)", "![a](https://evil.example)", "[^1]: x", "`", "```", "~~~", "*", "**", "_", "|", "|-|",
    ":-", "===", "---", "- ", "1. ", "> ", "# ", "    ", "\t", "\\", "=1+1", "+1", "-1", "@SUM(1)", "=cmd|' /C calc'!A0",
    ";=1+1", '"', '""', "'", ",", "＝1", "{0}", "{{", "](1)", "[x](1)", "$x$", "é", "日本", " ",
    "\u202a", "\u2069", "\u200f", "\u2029", "@org/team", "@\u200buser",
)  # fmt: skip

hostile = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), min_size=1, max_size=8).map("".join)
