"""L411 through a real process, on real files."""

import json

TEXT = """\
# The ferry

The crossings fell, as ![the chart](img/chart.png), [the second part](#crossings), [the returns](returns.md#fares)
and [the fares](#fares) show. See [the map](map.png), [the returns](return.md), and [their end](returns.md#end).
"""


def test_missing_targets_are_found_offline_and_links_are_not_counted(folder, claimcheck):
    (folder / "img").mkdir()
    (folder / "img" / "chart.png").write_bytes(b"")
    (folder / "returns.md").write_text("# Fares\n", "utf-8")
    (folder / "brief.md").write_text(TEXT, "utf-8")
    done = claimcheck("run", "brief.md", "--offline", "--no-reports", "--format", "json", "--fail-on", "warning")
    report = json.loads(done.out)
    found = {each["evidence"][0]["value"]: each["suggestion"] for each in report["findings"] if each["rule"] == "L411"}
    assert found == {
        "#crossings": None, "#fares": None, "map.png": None, "return.md": "returns.md", "returns.md#end": None,
    }  # fmt: skip
    assert (done.code, report["counts"]["links"]["found"], report["skipped"]) == (1, 0, [])


def test_on_standard_input_only_places_are_judged(folder, claimcheck):
    done = claimcheck("run", "-", "--offline", "--no-reports", "--format", "json", stdin=TEXT.encode())
    assert len([each for each in json.loads(done.out)["findings"] if each["rule"] == "L411"]) == 2


def test_extract_lists_no_local_target(folder, claimcheck):
    (folder / "brief.md").write_text(TEXT, "utf-8")
    (document,) = json.loads(claimcheck("extract", "brief.md", "--format", "json").out)["documents"]
    assert (document["links"], document["counts"]["links"]) == ([], 0)
