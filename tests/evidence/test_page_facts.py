"""What a page says of itself: each signal alone, several in conflict, and what is none."""

import io
import json
import time
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evidence.bodies import ENOUGH
from claimcheck.evidence.page import Page, from_wire, to_wire
from claimcheck.evidence.page_reading import read
from claimcheck.model.evidence import Evidence, LinkCheck
from claimcheck.model.pages import PageFacts, Signal, Stated

PROSE = "<p>" + "The ministers met and they spoke of the harbour with the fishermen. " * 12 + "</p>"


def facts(head: str = "", body: str = PROSE, lang: str = "") -> PageFacts:
    html = f"<!doctype html><html{f' lang={lang}' if lang else ''}><head>{head}</head><body>{body}</body></html>"
    found = read(html.encode(), "text/html; charset=utf-8", (), True).facts
    assert found is not None
    return found


def ld(*values: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(value)}</script>' for value in values)


def article(**more: object) -> dict[str, object]:
    return {"@context": "https://schema.org", "@type": "NewsArticle", **more}


def said(statements: tuple[Stated, ...]) -> list[tuple[str, Signal]]:
    return [(stated.value, stated.signal) for stated in statements]


DAY = "2023-12-12"


@pytest.mark.parametrize(
    ("head", "body", "signal"),
    [
        (ld(article(datePublished="2023-12-12T09:00:00+09:00")), PROSE, Signal.JSON_LD),
        (ld({"@type": "VideoObject", "name": "A film", "uploadDate": DAY}), PROSE, Signal.JSON_LD),
        ('<meta property="article:published_time" content="2023-12-12T09:00:00Z">', PROSE, Signal.OPEN_GRAPH),
        ('<meta name="citation_publication_date" content="2023/12/12">', PROSE, Signal.HIGHWIRE),
        ('<meta name="DC.date.issued" content="2023-12-12">', PROSE, Signal.DUBLIN_CORE),
        ('<meta name="DCTERMS.issued" content="12 December 2023">', PROSE, Signal.DUBLIN_CORE),
        ("", f'<meta itemprop="datePublished" content="2023-12-12">{PROSE}', Signal.MICRODATA),
        ("", f"<time datetime=2023-12-12T08:00>Dec 12</time>{PROSE}", Signal.TIME),
        ("", f"<article><time>December 12, 2023</time>{PROSE}</article>", Signal.TIME),
        ('<meta name="pubdate" content="20231212">', PROSE, Signal.META),
        ("", f"<p class='date'>Published on December 12, 2023</p>{PROSE}", Signal.TEXT),
    ],
)
def test_each_signal_alone_gives_the_date(head: str, body: str, signal: Signal) -> None:
    assert said(facts(head, body).published) == [(DAY, signal)]


def test_in_conflict_the_surest_signal_comes_first_and_the_others_are_kept() -> None:
    found = facts(
        '<meta name="DC.date" content="2023-12-14"><meta property="article:published_time" content="2023-12-13">'
        + ld(article(datePublished=DAY)),
        f"<time datetime='2023-12-15'></time>{PROSE}",
    )
    assert said(found.published) == [
        ("2023-12-12", Signal.JSON_LD),
        ("2023-12-13", Signal.OPEN_GRAPH),
        ("2023-12-14", Signal.DUBLIN_CORE),
        ("2023-12-15", Signal.TIME),
    ]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (ld(article(dateModified=DAY)), PROSE),
        ('<meta property="og:updated_time" content="2023-12-12">', PROSE),
        ('<meta name="DCTERMS.modified" content="2023-12-12">', PROSE),
        ("", f"<p>Last updated: <time datetime='2023-12-12'>12 December</time></p>{PROSE}"),
        ("", f"<p><time class='updated' datetime='2023-12-12'>12 December</time></p>{PROSE}"),
    ],
)
def test_updated_is_not_published(head: str, body: str) -> None:
    found = facts(head, body)
    assert found.published == ()
    assert [stated.value for stated in found.modified] == [DAY]


@pytest.mark.parametrize(
    "footer",
    [
        "<footer>Copyright 2026 The Gazette. All rights reserved.</footer>",
        "<p>© 2026</p>",
        "<div>Copyright © 2019–2026 The Gazette</div>",
        "<footer><time datetime='2026-01-01'>2026</time></footer>",
        "<p>© <time>2026</time> The Gazette</p>",
        "<p>(c) 2026 Gazette, January 2026</p>",
    ],
)
def test_a_copyright_footer_is_no_date(footer: str) -> None:
    assert facts("", PROSE + footer).published == ()


@pytest.mark.parametrize(
    "value",
    ["", "today", "0001-01-01T00:00:00", "1970-01-01T00:00:00Z", "2023-02-30", "03/04/2023", "1402-09-21", "2566-01-02",
     "99999", "2023-13", "{{ date }}", "12", "20231341", None, 17, {"@type": "Date"}, ["x"]],
)  # fmt: skip
def test_what_is_no_date_is_none(value: object) -> None:
    assert facts(ld(article(datePublished=value))).published == ()


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2023-12-12T23:30:00Z", DAY),
        ("2023-12-12 09:30", DAY),
        ("2023/12/12", DAY),
        ("12.12.2023", DAY),
        ("Tue, 12 Dec 2023 09:00:00 GMT", DAY),
        ("December 12, 2023", DAY),
        ("2023-12", "2023-12"),
        ("2023", "2023"),
        (2023, "2023"),
        ([DAY], DAY),
        ({"@value": DAY}, DAY),
    ],
)
def test_a_date_keeps_the_precision_that_it_is_given_to(value: object, edtf: str) -> None:
    assert [stated.value for stated in facts(ld(article(datePublished=value))).published] == [edtf]


def test_a_time_among_others_that_names_the_publication_is_the_one() -> None:
    body = f"<p>Published <time datetime='2023-12-12'></time></p><p>Event: <time datetime='2024-03-01'></time></p>{PROSE}"
    assert said(facts("", body).published) == [(DAY, Signal.TIME)]


def test_several_times_of_which_none_says_that_it_is_the_publication_are_none() -> None:
    teasers = "".join(f"<p><time datetime='2023-12-{day}'></time> A teaser</p>" for day in (10, 11, 12))
    assert Signal.TIME not in {stated.signal for stated in facts("", teasers + PROSE).published}


def test_times_in_menus_and_related_works_are_not_of_the_page() -> None:
    frame = "<nav><time datetime='2020-01-02'></time></nav><aside><time datetime='2021-01-02'></time></aside>"
    bar = "<div id='wm-ipp-base'><time datetime='2019-05-04'></time>4 May 2019</div>"
    found = facts("", f"{frame}{bar}<time datetime='2023-12-12'></time>{PROSE}")
    assert said(found.published) == [(DAY, Signal.TIME)]
    assert "4 May 2019" not in found.text


# --- the main entity -------------------------------------------------------------------------------------------------


def test_names_are_found_across_the_graph_by_their_ids() -> None:
    graph = {
        "@graph": [
            {"@type": "WebSite", "@id": "#site", "name": "The Coast Gazette"},
            {"@type": ["Person"], "@id": "#p1", "name": "Anna Byrne"},
            {"@type": "WebPage", "@id": "#page", "name": "Front matter", "datePublished": "2001-01-02"},
            article(headline="A harbour", author={"@id": "#p1"}, publisher={"@id": "#site"}, datePublished=DAY),
        ]
    }
    found = facts(ld(graph))
    assert said(found.titles) == [("A harbour", Signal.JSON_LD)]
    assert said(found.authors) == [("Anna Byrne", Signal.JSON_LD)]
    assert said(found.sites) == [("The Coast Gazette", Signal.JSON_LD)]
    assert said(found.published) == [(DAY, Signal.JSON_LD)]


def test_of_several_articles_the_one_with_the_address_of_the_page_speaks() -> None:
    head = '<link rel="canonical" href="https://www.gazette.com/b/">'
    two = [
        article(headline="One", url="https://gazette.com/a", datePublished="2020-01-02"),
        article(headline="Two", mainEntityOfPage={"@id": "http://www.gazette.com/b#x"}, datePublished=DAY),
    ]
    found = facts(head + ld(two))
    assert (said(found.titles), said(found.published)) == ([("Two", Signal.JSON_LD)], [(DAY, Signal.JSON_LD)])


def test_several_articles_of_which_none_is_the_page_say_nothing() -> None:
    found = facts(ld(article(headline="One", datePublished="2020-01-02"), article(headline="Two", datePublished=DAY)))
    assert (found.titles, found.published) == ((), ())


def test_an_article_described_twice_is_one() -> None:
    found = facts(ld(article(headline="One"), article(headline="One", datePublished=DAY)))
    assert said(found.published) == [(DAY, Signal.JSON_LD)]


@pytest.mark.parametrize(
    "other",
    [
        {"@type": "Organization", "name": "Ministry of Ports", "datePublished": DAY, "foundingDate": DAY},
        {"@type": "WebSite", "name": "Ministry of Ports", "headline": "Ministry", "datePublished": DAY},
        {"@type": "BreadcrumbList", "itemListElement": [article(headline="One", datePublished=DAY)]},
        {"@type": "JobPosting", "datePosted": DAY, "datePublished": DAY, "title": "Clerk"},
    ],
)
def test_what_describes_the_site_does_not_date_or_title_the_page(other: object) -> None:
    found = facts(ld(other))
    assert (found.titles, found.published) == ((), ())


@pytest.mark.parametrize("kind", ["CollectionPage", "ItemList", "PublicationIssue", "ProfilePage", "SearchResultsPage"])
def test_a_page_that_says_it_is_a_list_is_one(kind: str) -> None:
    assert facts(ld({"@type": kind, "name": "All articles"})).listing
    assert not facts(ld({"@type": kind, "name": "All articles"}, article(headline="One"))).listing


@pytest.mark.parametrize(
    "script",
    [
        "[" * 100_000,
        '{"@type":"Article","headline":' * 20_000,
        '{"@type":"Article","headline":"x"',
        "null", "17", '"text"', "", "<!-- -->", "{}", '{"@graph": 5}', '{"@type": {"a": []}}',
        '{"@type":"Article","author":{"@id":5}}',
        '{"@type":"Article","@id":"#a","author":{"@id":"#a"},"headline":{"name":{"name":{"name":{"name":{"name":"x"}}}}}}',
        json.dumps({"@graph": [article(headline=str(i)) for i in range(5000)]}),
        json.dumps(article(headline="x" * 1_000_000)),
    ],
)  # fmt: skip
def test_linked_data_that_is_broken_or_hostile_is_survived(script: str) -> None:
    begun = time.perf_counter()
    found = facts(f'<script type="application/ld+json">{script}</script><meta property="og:title" content="A page">')
    assert ("A page", Signal.OPEN_GRAPH) in said(found.titles)
    assert time.perf_counter() - begun < 2


def test_linked_data_in_a_comment_or_with_bare_line_ends_is_read() -> None:
    script = '<!--\n{"@type": "Article", "headline": "Two\nlines",\n"datePublished": "2023-12-12"};\n-->'
    found = facts(f'<script type="application/ld+json">{script}</script>')
    assert said(found.titles) == [("Two lines", Signal.JSON_LD)]


# --- titles, authors, sites, language --------------------------------------------------------------------------------


def test_titles_come_from_every_signal_in_their_order() -> None:
    found = facts(
        "<title>Ministers Meet | Ministry</title><meta name='citation_title' content='Ministers  Meet'>"
        "<meta property='og:title' content='Ministers Meet &amp;amp; Talk'>",
        "<h1>Ministers <b>Meet</b></h1><svg><title>Logo</title></svg><h2>What they said</h2>" + PROSE,
    )
    assert said(found.titles) == [
        ("Ministers Meet & Talk", Signal.OPEN_GRAPH),
        ("Ministers Meet", Signal.HIGHWIRE),
        ("Ministers Meet", Signal.HEADING),
        ("Ministers Meet | Ministry", Signal.TITLE),
    ]
    assert found.headings == ("Ministers Meet", "What they said")


def test_authors_are_names_and_no_addresses() -> None:
    found = facts(
        '<meta property="article:author" content="https://www.facebook.com/gazette">'
        '<meta name="author" content="By Anna Byrne"><meta name="citation_author" content="Olsen, Karin">'
        '<meta name="citation_author" content="Byrne, A."><meta name="DC.creator" content="press@ports.gov">'
        + ld(article(headline="x", author=["https://x.com/anna", {"name": "Anna Byrne", "url": "https://a.b"}]))
    )
    assert said(found.authors) == [
        ("Anna Byrne", Signal.JSON_LD),
        ("Olsen, Karin", Signal.HIGHWIRE),
        ("Byrne, A.", Signal.HIGHWIRE),
        ("Anna Byrne", Signal.META),
    ]


@pytest.mark.parametrize(
    "line",
    ["Last updated: 9 September 2024", "Updated on 9 September 2024", "Page last reviewed: 9 September 2024",
     "Mis à jour le 9 septembre 2024", "Ultimo aggiornamento: 9 settembre 2024", "Stand: 9. September 2024",
     "Última actualización: 9 de septiembre de 2024", "Retrieved 9 September 2024"],
)  # fmt: skip
def test_a_day_on_which_the_text_was_changed_is_no_weak_sign_of_publication(line: str) -> None:
    assert facts(body=f"<article><h1>Ports</h1><p>{line}</p>{PROSE}</article>").published == ()
    both = f"<article><h1>Ports</h1><p>Published 3 May 2021. {line}</p>{PROSE}</article>"
    assert said(facts(body=both).published) in ([], [("2021-05-03", Signal.TEXT)])


def test_a_byline_that_only_the_text_has_is_a_weak_sign() -> None:
    found = facts("", f"<h1>A harbour</h1><p class='byline'>By <a rel='author' href='/a'>Anna Byrne</a></p>{PROSE}")
    assert said(found.authors) == [("Anna Byrne", Signal.TEXT)]
    assert Signal.TEXT.weak


def test_the_language_is_that_of_the_prose_and_not_of_the_template() -> None:
    german = "<p>" + "Der Hafen und die Fischer sind mit dem Minister auf der Insel. " * 12 + "</p>"
    assert facts("", german, lang="en").language == "de"
    assert facts("", "<p>Hafen</p>", lang="de-AT").language == "de"
    assert facts("", "<p>Hafen</p>").language == ""
    assert facts("", "<p>" + "防衛白書について" * 100 + "</p>").language == "cjk"


def test_the_prose_is_without_menus_and_scripts_and_bounded() -> None:
    body = (
        f"<nav>Menu</nav><main><h1>A</h1>{PROSE * 100}<p>The end.</p></main><footer>Imprint</footer><script>var x</script>"
    )
    text = facts("", body).text
    assert text.startswith("A The ministers met")
    assert text.endswith("The end.")
    assert len(text) < 10_100
    assert "Menu" not in text


def test_everything_that_is_kept_is_bounded() -> None:
    head = "".join(f'<meta name="citation_author" content="Name{"x" * 5000}, {i}">' for i in range(3000))
    head += "".join(f'<meta property="og:title" content="{i}{"y" * 5000}">' for i in range(3000))
    body = "".join(f"<h1>{'z' * 5000}{i}</h1>" for i in range(500))
    found = facts(head, body)
    assert len(found.authors) <= 200
    assert len(found.titles) <= 20
    assert len(json.dumps(to_wire(Page(facts=found)))) < 80_000


@pytest.mark.parametrize("encoding", ["latin-1", "utf-8", "utf-16", "shift_jis"])
def test_facts_are_read_in_the_encoding_of_the_page(encoding: str) -> None:
    title = "日本の港" if encoding == "shift_jis" else "Straße und Häfen"
    html = f'<html><head><meta property="og:title" content="{title}"></head><body>{PROSE}</body></html>'
    found = read(html.encode(encoding), f"text/html; charset={encoding}", (), True).facts
    assert found is not None
    assert said(found.titles) == [(title, Signal.OPEN_GRAPH)]


def test_facts_that_nobody_asked_for_are_none() -> None:
    assert read(b"<title>x</title>", "text/html").facts is None
    assert read(b"%PDF-1.7", "application/pdf").facts is None


def test_what_is_no_page_has_been_asked_and_says_nothing() -> None:
    assert read(b"\x89PNG", "image/png", (), True).facts == PageFacts()
    assert read(b"", "text/html", (), True).facts == PageFacts()


@given(st.text(max_size=300))
def test_no_page_breaks_the_reading_and_facts_travel_whole(text: str) -> None:
    html = (
        f'<html><head><meta property="og:title" content="{text}"><title>{text}</title>{ld(text)}</head><body>{text}</body>'
    )
    page = read(html.encode("utf-8", "replace"), "text/html; charset=utf-8", (), True)
    assert from_wire(json.loads(json.dumps(to_wire(page)))) == page


def test_facts_of_another_version_are_not_taken() -> None:
    page = to_wire(Page(facts=PageFacts(titles=(Stated("x", Signal.JSON_LD),))))
    for wrong in ({}, [], "x", {**page["facts"], "more": 1}, {**page["facts"], "titles": [{"value": "x", "signal": "?"}]}):  # type: ignore[dict-item]
        assert from_wire({**page, "facts": wrong}).facts is None


# --- PDF -------------------------------------------------------------------------------------------------------------


def pdf(info: dict[str, str], text: str = "The harbour and the fishermen") -> bytes:
    """A PDF of one page, with an information dictionary."""
    content = zlib.compress(f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode("latin-1"))
    entries = " ".join(f"/{key} ({value})" for key, value in info.items())
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< {entries} >>".encode("latin-1"),
    ]
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for i, each in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (i, each))
    start = out.tell()
    out.write(b"xref\n0 7\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer << /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF" % start)
    return out.getvalue()


def of_pdf(body: bytes) -> PageFacts:
    found = read(body, "application/pdf", (), True).facts
    assert found is not None
    return found


def test_a_pdf_says_of_itself_what_its_metadata_say_and_all_of_it_is_weak() -> None:
    found = of_pdf(
        pdf({"Title": "The Harbour Report", "Author": "Anna Byrne; Karin Olsen", "CreationDate": "D:20231212093000Z"})
    )
    assert said(found.titles) == [("The Harbour Report", Signal.PDF)]
    assert said(found.authors) == [("Anna Byrne", Signal.PDF), ("Karin Olsen", Signal.PDF)]
    assert said(found.published) == [(DAY, Signal.PDF)]
    assert (found.text, found.language) == ("The harbour and the fishermen", "en")
    assert Signal.PDF.weak


@pytest.mark.parametrize(
    "title",
    [
        "Microsoft Word - draft3.docx",
        "report_final_v2",
        "untitled",
        "Document1",
        "PowerPoint Presentation",
        "x.indd",
        "2023",
    ],
)
def test_the_name_of_a_file_is_no_title(title: str) -> None:
    assert of_pdf(pdf({"Title": title})).titles == ()


def test_a_pdf_that_was_cut_off_or_is_none_says_nothing() -> None:
    whole = pdf({"Title": "The Harbour Report"})
    for body in (whole[: len(whole) // 2], b"%PDF-1.7", b"%PDF-1.7" + bytes(range(256)) * 100):
        found = of_pdf(body)
        assert (found.titles, found.published) == ((), ())


def test_a_pdf_is_read_to_its_end_where_its_facts_are_wanted(look: Callable[..., Evidence], web: Any, reply: Any) -> None:
    """A verdict needs but its first 16 KiB; a file ends with the table of where its parts are."""
    padded = pdf({"Title": "The Harbour Report", "Subject": "y" * 4 * ENOUGH})
    url = web.script("http://g.test/p", reply(200, (("Content-Type", "application/pdf"),), padded))
    answer = look(url, page=True).link(url)
    assert isinstance(answer, LinkCheck)
    assert answer.page is not None
    assert said(answer.page.titles) == [("The Harbour Report", Signal.PDF)]
