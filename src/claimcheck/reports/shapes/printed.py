"""A citation as an item of CSL-JSON as the note prints it: nothing mended, completed or derived."""

import re

from claimcheck.model.citations import Citation
from claimcheck.reports.shapes.csl import csl_shape
from claimcheck.reports.shapes.places import Shape

_SCHEME = re.compile(r"https?://", re.IGNORECASE)
# A run without a space that is a web address up to here.
_IN_ADDRESS = re.compile(r"(?:://|\bwww\.)\S*$", re.IGNORECASE)
# Characters of the shortest beginning of an address that is taken for it: "http://www", "www.un".
_LEAST = 6


def printed_shape(citation: Citation) -> Shape:
    """`csl_shape` with the URL and the container's title as printed, and a DOI only where one is printed outside a URL.

    "In" with a capital before the title of what holds the work stays with it, as labels of reference lists have it.
    """
    item = csl_shape(citation)
    if citation.urls:
        item["URL"] = _address(citation.text, citation.urls[0])
    if citation.doi and not _doi_stands(citation.text, citation.doi):
        del item["DOI"]
    if citation.container_title and re.search(rf"(?<!\w)In\s{re.escape(citation.container_title)}", citation.text):
        item["container-title"] = f"In {citation.container_title}"
    return item


def _address(text: str, url: str) -> str:
    """The URL, or what is printed of it: without the scheme that was added, up to the space that splits it."""
    for whole in (url, _SCHEME.sub("", url, count=1)):
        if whole in text:
            return whole
        size = _shared(text, whole)
        at = text.find(whole[:size])
        if size >= _LEAST and text[at + size : at + size + 1].isspace():
            return whole[:size]
    return url


def _shared(text: str, url: str) -> int:
    """How many characters of the URL, from its first, stand in the text in one piece."""
    low, high = 0, len(url)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if url[:middle] in text else (low, middle - 1)
    return low


def _doi_stands(text: str, doi: str) -> bool:
    lower, at = text.lower(), -1
    while (at := lower.find(doi.lower(), at + 1)) >= 0:
        if not _IN_ADDRESS.search(text, max(at - 400, 0), at):
            return True
    return False
