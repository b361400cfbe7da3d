"""Takes the two pictures of docs/report.md: `python docs/pictures.py`. Needs Chromium, as the tests of the page do."""

import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "pictures"
CHROMIUM = "/usr/bin/chromium"
# The day that the report is of: the same pictures whenever they are taken.
RUN = ("run", "examples/cool-streets.md", "--offline", "--quiet", "--today", "2025-07-01", "--reports")


def main() -> None:
    with tempfile.TemporaryDirectory() as reports, sync_playwright() as playwright:
        command = [sys.executable, "-m", "claimcheck", *RUN, reports]
        subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)  # noqa: S603 - our own command
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1280, "height": 1250}, color_scheme="light")
        page.goto((Path(reports) / "report.html").as_uri())
        page.screenshot(path=FOLDER / "report-first-screen.png")
        page.set_viewport_size({"width": 1280, "height": 950})
        first = page.locator("li.item", has_text="D301 impossible-date").first
        first.get_by_role("button", name="Ask the author").click()
        first.get_by_role("link", name="show in the text").click()
        page.wait_for_timeout(500)
        page.screenshot(path=FOLDER / "report-text.png")
        browser.close()


if __name__ == "__main__":
    main()
