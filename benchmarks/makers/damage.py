"""Valid files, damaged: bytes, XML inside of archives, the streams of a PDF, the tokens of a markup. A seed says how."""

import io
import random
import re
import warnings
import zipfile
import zlib
from collections.abc import Sequence

_TOKEN = re.compile(rb"<[^<>]{0,300}>|\\[A-Za-z]+|[{}\[\]()]|\d+|\w+|\s+|.", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_LENGTH = re.compile(rb"/Length \d+(?! \d+ R)")
_LARGEST = 4_000_000
_NUMBERS = (b"0", b"-1", b"1", b"7", b"65536", b"2147483648", b"9" * 20, b"1e308", b"0.00001", b"nan")
_ODD = (
    b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\xcc\x81" * 40, b"\xc2\xad", b"&#0;", b"&#x110000;",
    b"]]>", b"<!--", b"<![CDATA[", b"<?", b"</p>", b"<sup>1</sup>", b"<w:p>", b"</w:p>", b"<w:footnoteReference w:id=\"2\"/>"
    ,
    b"<w:fldChar w:fldCharType=\"begin\"/>", b"<w:tbl>", b"[1]_", b".. [1] ", b"\\footnote{", b"\\end{document}", b"%",
    b"BT", b"ET", b"Tf", b"q", b"Q", b"0 0 0 0 0 0 Tm", b"1 0 R", b"endobj", b"\n\n", b"1 ", b"a" * 3000, b"1" * 400,
)  # fmt: skip


def damaged(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """One file made out of a valid one. others: files of the same format, of which pieces may be put in."""
    ways = [_bytes]
    if data.startswith(b"PK"):
        ways += [_parts] * 5
    elif data.startswith(b"%PDF"):
        ways += [_streams] * 3 + [_tokens]
    else:
        ways += [_tokens] * 5
    made = chance.choice(ways)(data, others, chance)
    return made[:_LARGEST]


def _bytes(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 30))):
        at = chance.randrange(len(made) + 1)
        length = chance.choice((1, 2, 16, 300, 5000))
        match chance.randrange(6):
            case 0 if at < len(made):
                made[at] ^= 1 << chance.randrange(8)
            case 1:
                del made[at : at + length]
            case 2:
                made[at:at] = made[at : at + length]
            case 3:
                made[at:at] = chance.randbytes(min(length, 300))
            case 4:
                other = chance.choice(others)
                start = chance.randrange(len(other) + 1)
                made[at : at + length] = other[start : start + length]
            case _:
                if chance.random() < 0.2:
                    del made[at:]
    return bytes(made)


def _tokens(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """Tags, commands, words and numbers left out, doubled, moved, put in each other's place."""
    tokens = _TOKEN.findall(data)
    if not tokens:
        return data
    for _ in range(chance.choice((1, 2, 4, 12, 60))):
        at, length = chance.randrange(len(tokens) + 1), chance.choice((1, 1, 2, 8, 100))
        match chance.randrange(7):
            case 0:
                del tokens[at : at + length]
            case 1:
                tokens[at:at] = tokens[at : at + length] * chance.choice((1, 1, 3, 50))
            case 2:
                piece = tokens[at : at + length]
                del tokens[at : at + length]
                to = chance.randrange(len(tokens) + 1)
                tokens[to:to] = piece
            case 3:
                tokens.insert(at, chance.choice(_ODD))
            case 4 if at < len(tokens):
                tokens[at] = chance.choice(tokens)
            case 5:
                other = _TOKEN.findall(chance.choice(others)[:20_000])
                start = chance.randrange(len(other) + 1)
                tokens[at:at] = other[start : start + length]
            case _:
                numbers = [i for i, token in enumerate(tokens[at : at + 2000], at) if token.isdigit()]
                for i in numbers[:1]:
                    tokens[i] = chance.choice(_NUMBERS)
    return b"".join(tokens)


def _inside(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    return (_tokens if chance.random() < 0.8 else _bytes)(data, others, chance)


def _parts(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """An archive whose parts are damaged, left out, doubled or those of another archive; the archive itself is whole."""
    parts = _unpacked(data)
    for _ in range(chance.choice((1, 1, 2, 3))):
        name = chance.choice([*sorted(parts), "word/document.xml"])
        other = _unpacked(chance.choice(others))
        match chance.randrange(8):
            case 0:
                parts.pop(name, None)
            case 1:
                parts[name] = other[chance.choice(sorted(other))]
            case 2:
                parts[chance.choice((name.upper(), "../" + name, "/" + name, name + "\0", "word/" + "a" * 5000))] = (
                    parts.get(name, b"")
                )
            case _:
                texts = list(other.values()) or [b"a"]
                parts[name] = _inside(parts.get(name, b"<a/>"), texts, chance)
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        warnings.simplefilter("ignore")  # two parts of one name are meant
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part[:_LARGEST], zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _streams(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """A PDF of which some streams are opened, damaged and put back plain or packed; offsets may no longer hold."""
    found = list(_STREAM.finditer(data))
    if not found:
        return _bytes(data, others, chance)
    made = data
    for match in sorted(
        chance.sample(found, min(len(found), chance.choice((1, 1, 3)))), key=lambda m: m.start(), reverse=True
    ):
        try:
            inside = zlib.decompress(match[1])
        except zlib.error:
            continue
        packed = zlib.compress(_inside(inside, [inside], chance), 1)
        before = made[: match.start(1)]
        head = before.rfind(b"obj", max(0, match.start() - 400))
        if head >= 0:
            before = before[:head] + _LENGTH.sub(b"/Length %d" % len(packed), before[head:])
        made = before + packed + made[match.end(1) :]
    return made
