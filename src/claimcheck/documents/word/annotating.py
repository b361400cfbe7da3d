"""Comments put into a copy of a Word file: four of its parts are changed or made, and every other is kept byte for byte.

Those are the text, the comments, the list of content types, and the relationships of the text (ECMA-376, part 2, 6 and 10).
"""

import re
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO
from posixpath import basename, dirname, join
from xml.sax.saxutils import escape, quoteattr

from claimcheck.documents.word.package import Package, Relation
from claimcheck.documents.word.placing import Range, first_run, place, with_anchors
from claimcheck.documents.word.scanning import CannotFollow, scan
from claimcheck.errors import UnreadableFile
from claimcheck.model.comments import Comment

AUTHOR, _INITIALS = "claimcheck", "cc"
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_KIND = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_NUMBERED = frozenset({"comments", "footnotes", "endnotes"})
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# A file with all its pictures, unpacked and packed again.
_LARGEST = 512 * 2**20
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CLOSING = re.compile(rb"</[^<>]*>\s*$|/>\s*$")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


def annotated(data: bytes, path: str, comments: Sequence[Comment], when: datetime) -> bytes:
    """A copy of a .docx with those comments, behind the ones it has. `path` names it in messages.

    A comment whose words are not found stands at the beginning of the text. The same input gives the same bytes. Raises
    UnreadableFile where that cannot be done.
    """
    package = Package(data, path)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            if sum(entry.file_size for entry in entries) > _LARGEST:
                raise UnreadableFile(f"{path} is too large for comments to be put in: it would unpack to more than 512 MB")
            parts = {entry.filename: archive.read(entry) for entry in entries if not entry.is_dir()}
        changed = _changed(package, parts, comments, when)
    except CannotFollow as error:
        raise UnreadableFile(f"no comments can be put into {path}, since {error}: save it again in Word") from error
    except _BROKEN as error:
        raise UnreadableFile(f"{path} is damaged: open it in a word processor and save it again") from error
    return _packed(entries, parts, changed)


def _changed(package: Package, parts: Mapping[str, bytes], comments: Sequence[Comment], when: datetime) -> dict[str, bytes]:
    """The parts that are new or not what they were."""
    named = {name.lower(): name for name in parts}
    main = named[package.main.lower()]
    text = parts[main]
    found = scan(text)
    relations = package.relations(main)
    known = next((one.target for one in relations.values() if one.kind == "comments"), None)
    part = named.get(known.lower()) if known else None
    first = _first_id(package, relations)
    ranges = {first + i: place(found, comment) or first_run(found) for i, comment in enumerate(comments)}
    anchored: dict[int, Range] = {id_: each for id_, each in ranges.items() if each is not None}
    namespace = _STRICT if _STRICT.encode() in text[:8192] else _MAIN
    written = "".join(
        _comment(comment, first + i, when, namespace) for i, comment in enumerate(comments) if first + i in anchored
    )
    made = {main: with_anchors(text, found, anchored)}
    if part is not None:
        return made | {part: _appended(parts[part], written.encode())}
    part = _free(join(dirname(main), "comments.xml"), named)
    related = join(dirname(main), "_rels", f"{basename(main)}.rels")
    kind = _STRICT_KIND if namespace == _STRICT else _KIND
    types = named.get("[content_types].xml")
    if types is None:
        raise CannotFollow("it does not list what its parts are")
    override = f'<Override PartName={quoteattr("/" + part)} ContentType="{_TYPE}"/>'
    return made | {
        part: f'{_HEAD}<w:comments xmlns:w="{namespace}">{written}</w:comments>'.encode(),
        types: _appended(parts[types], override.encode()),
        named.get(related.lower(), related): _related(parts.get(named.get(related.lower(), "")), basename(part), kind),
    }


def _first_id(package: Package, relations: Mapping[str, Relation]) -> int:
    """The first id that no comment of the file has, and no note.

    LibreOffice 7.4 shows notes without their text where a comment has the id, or the ordinal, of a note.
    """
    last = -1
    for part in (one.target for one in relations.values() if one.kind in _NUMBERED):
        root = package.xml(part)
        ids = (
            [str(value) for each in root for name, value in each.attrib.items() if str(name).endswith("}id")]
            if root is not None
            else []
        )
        known = [int(id_) for id_ in ids if id_.isdecimal() and len(id_) < 9]
        last = max(last, len(ids), *known) if ids else last
    return last + 1


def _free(name: str, named: Mapping[str, str]) -> str:
    stem, number = name.removesuffix(".xml"), 1
    while name.lower() in named:
        number += 1
        name = f"{stem}{number}.xml"
    return name


def _comment(comment: Comment, id_: int, when: datetime, namespace: str) -> str:
    paragraphs = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(_NO_XML.sub("", line))}</w:t></w:r></w:p>' for line in comment.lines
    )
    date = when.strftime("%Y-%m-%dT%H:%M:%SZ")
    about = f'w:id="{id_}" w:author="{AUTHOR}" w:date="{date}" w:initials="{_INITIALS}"'
    return f'<w:comment xmlns:w="{namespace}" {about}>{paragraphs or "<w:p/>"}</w:comment>'


def _appended(part: bytes, written: bytes) -> bytes:
    """A part with something put in at the end of its root. Raises CannotFollow."""
    match = _CLOSING.search(part)
    if match is None or part[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        raise CannotFollow("one of its parts is written in an unusual way")
    if match[0].startswith(b"</"):
        return part[: match.start()] + written + part[match.start() :]
    root = part.rindex(b"<", 0, match.start())
    name = part[root + 1 : match.start()].split(None, 1)[0]
    return part[: match.start()] + b">" + written + b"</" + name + b">"


def _related(part: bytes | None, target: str, kind: str) -> bytes:
    """The relationships with one more, under an id that none of them has."""
    known = part or f'{_HEAD}<Relationships xmlns="{_RELATIONS}"></Relationships>'.encode()
    number = 1
    while f'"rIdClaimcheck{number}"'.encode() in known:
        number += 1
    one = f'<Relationship Id="rIdClaimcheck{number}" Type="{kind}" Target={quoteattr(target)}/>'
    return _appended(known, one.encode())


def _packed(entries: Sequence[zipfile.ZipInfo], parts: Mapping[str, bytes], changed: Mapping[str, bytes]) -> bytes:
    """The archive in its own order, each part with its own date; what is new comes last, with the first date there is."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for entry in entries:
            info = zipfile.ZipInfo(entry.filename, entry.date_time)
            info.compress_type, info.external_attr = entry.compress_type, entry.external_attr
            info.create_system = entry.create_system
            archive.writestr(info, changed.get(entry.filename, parts.get(entry.filename, b"")))
        for name in sorted(changed.keys() - parts.keys()):
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, changed[name])
    return packed.getvalue()
