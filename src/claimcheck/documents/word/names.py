"""The names of WordprocessingML (ECMA-376, part 1), and what their attributes say."""

from lxml import etree

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{_MAIN}}}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"

_SPOKEN = (W + "t", W + "sym", W + "footnoteReference", W + "endnoteReference", M + "t")
# "Strict Open XML" (ISO/IEC 29500-1) has the same names in other namespaces.
_STRICT = {
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}": W,
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}": R,
    "{http://purl.oclc.org/ooxml/officeDocument/math}": M,
}
_OFF = frozenset({"0", "false", "off", "none"})


def transitional(root: etree._Element) -> etree._Element:
    """The tree with the names of strict documents turned to the usual ones; others are not touched."""
    if any(f"{{{namespace}}}" in _STRICT for namespace in root.nsmap.values()):
        for element in root.iter(etree.Element):
            element.tag = _usual(str(element.tag))
            for name, value in element.attrib.items():
                if _usual(str(name)) != name:
                    del element.attrib[name]
                    element.set(_usual(str(name)), value)
    return root


def _usual(name: str) -> str:
    namespace, brace, local = name.rpartition("}")
    return _STRICT.get(namespace + brace, namespace + brace) + local


def without_alternatives(root: etree._Element) -> etree._Element:
    """Of what stands there in several forms (`mc:AlternateContent`), the first that says anything; others are taken out."""
    for place in list(root.iter(MC + "AlternateContent")):
        branches = list(place)
        said = next((each for each in branches if next(each.iter(*_SPOKEN), None) is not None), None)
        for branch in branches:
            if branch is not (branches[0] if said is None else said):
                place.remove(branch)
    return root


def value(parent: etree._Element | None, name: str) -> str | None:
    """The `w:val` of a child, None where it has no such child or that says nothing."""
    child = None if parent is None else parent.find(W + name)
    return None if child is None else child.get(W + "val")


def switch(parent: etree._Element, name: str) -> bool | None:
    """Whether a property that is on by standing there (ST_OnOff) is on; None where it is not said."""
    child = parent.find(W + name)
    return None if child is None else child.get(W + "val", "1").lower() not in _OFF


def number(written: str | None) -> int | None:
    """A whole number as an attribute has it; None for anything else."""
    try:
        return None if written is None else int(written[:12])
    except ValueError:
        return None
