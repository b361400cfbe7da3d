"""A document of the web, given by its address: asked for under the guard, read like a file, and checked."""

import json

import pytest

PAGE = """<html><head><title>Rice</title></head><body><nav><a href="/menu">Menu</a></nav><main><h1>Rice in the north</h1>
<p>Rice rose by 5 per cent in the north of the country, says the office that counts it.<a href="#fn1" id="fnref1">1</a></p>
<section role="doc-endnotes"><ol><li id="fn1">The office, “Rice”, 2023, <a href="../source">at its site</a>. <a
href="#fnref1">↩</a></li></ol></section></main></body></html>""".encode()
MARKDOWN = "# Ähren\n\nWheat fell.[^1]\n\n[^1]: Smith, Wheat, 2020.\n"
ARGS = ("--no-reports", "--format", "json", "--no-cache", "--no-archive", "--no-registries")


@pytest.fixture
def mapping(serve) -> str:
    def answer(_host: str, path: str) -> tuple[int, str, bytes]:
        pages = {
            "/a/rice": (200, "text/html; charset=utf-8", PAGE),
            "/source": (200, "text/html", b"<title>Rice</title><p>Rice, by the office, of 2023. It rose by 5%.</p>"),
            "/wheat": (200, "text/markdown; charset=windows-1252", MARKDOWN.encode("cp1252")),
            "/void": (200, "text/html", b""),
            "/picture": (200, "application/pdf", b"%PDF-1.7 and no more"),
        }
        return pages.get(path, (404, "text/html", b"<title>Not found</title>"))

    return f"site.test:80:127.0.0.1:{serve(answer).server_port}"


def test_a_page_is_read_without_its_frame_and_its_links_against_its_address(claimcheck, mapping):
    done = claimcheck("run", "http://site.test/a/rice", *ARGS, "--connect-to", mapping)
    report = json.loads(done.out)
    (document,) = report["documents"]
    assert (document["path"], document["id"], document["title"]) == ("http://site.test/a/rice", "rice", "Rice in the north")
    assert (document["counts"]["notes"]["found"], document["counts"]["markers"]) == (1, 1)
    assert [link["url"] for link in report["links"]] == ["http://site.test/source"]
    assert done.code == 0


def test_what_a_server_calls_markdown_is_read_as_such_in_the_encoding_that_it_names(claimcheck, mapping):
    report = json.loads(claimcheck("run", "http://site.test/wheat", *ARGS, "--connect-to", mapping).out)
    assert report["documents"][0]["title"] == "Ähren"
    assert report["documents"][0]["counts"]["notes"]["found"] == 1


def test_what_cannot_be_had_is_one_sentence_and_the_others_go_on(claimcheck, folder, mapping):
    (folder / "a.md").write_text("# A\n\nText.\n", "utf-8")
    gone, void = "http://site.test/gone", "http://site.test/void"
    done = claimcheck("run", gone, void, "a.md", *ARGS, "--connect-to", mapping)
    assert done.code == 3
    assert done.err.splitlines() == [
        f"claimcheck: {gone} cannot be read: HTTP 404",
        f"claimcheck: {void} cannot be read: it is empty",
    ]
    assert [document["path"] for document in json.loads(done.out)["documents"]] == ["a.md"]


def test_an_address_of_this_machine_is_refused(claimcheck):
    done = claimcheck("run", "http://127.0.0.1:9/x", *ARGS)
    assert (done.code, done.out) == (3, "")
    assert "127.0.0.1 is a loopback address" in done.err


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_page_that_leads_into_a_private_network_is_refused_before_anybody_there_is_asked(claimcheck, serve, host):
    asked = []

    def inside(named: str, path: str) -> tuple[int, str, bytes]:
        asked.append((named, path))
        return 200, "text/html", PAGE

    port = serve(inside).server_port
    outside = serve(lambda *_: (302, f"text/html\r\nLocation: http://{host}:{port}/secret", b"")).server_port
    mapping = f"site.test:80:127.0.0.1:{outside}"
    done = claimcheck("run", "http://site.test/a", *ARGS, "--connect-to", mapping)
    assert (done.code, done.out, asked) == (3, "", [])
    assert done.err.startswith("claimcheck: http://site.test/a cannot be read: ")


def test_a_broken_pdf_of_the_web_is_one_sentence(claimcheck, mapping):
    done = claimcheck("run", "http://site.test/picture", *ARGS, "--connect-to", mapping)
    assert done.code == 3
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize("option", [("--offline",), ("--record", "a.warc"), ("--since", "HEAD")])
def test_an_option_that_speaks_of_files_refuses_an_address(claimcheck, option):
    done = claimcheck("run", "https://user:secret@site.test/a", *option)
    assert (done.code, done.out) == (2, "")
    assert "https://site.test/a is a web address: save it and name the file" in done.err


def test_commands_that_use_no_network_say_so(claimcheck):
    done = claimcheck("extract", "https://site.test/a")
    assert done.code == 3
    assert "https://site.test/a is a web address, which only `claimcheck run` reads" in done.err


@pytest.mark.parametrize("command", [["extract"], ["compare", "a.md"]])
def test_an_address_is_named_without_its_password(claimcheck, folder, command):
    (folder / "a.md").write_text("# A\n\nText.\n", "utf-8")
    done = claimcheck(*command, "https://user:secret@site.test/a?b=1")
    assert (done.code, done.out) == (3, "")
    assert "https://site.test/a?b=1 is a web address, which only `claimcheck run` reads" in done.err


def test_an_address_takes_the_name_that_is_given(claimcheck, mapping):
    report = json.loads(claimcheck("run", "http://site.test/a/rice", "--as", "brief", *ARGS, "--connect-to", mapping).out)
    assert report["documents"][0]["id"] == "brief"
