"""Files that LibreOffice writes, from what pandoc made for it."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from benchmarks.makers import pandoc
from benchmarks.makers.original import Original

_SECONDS = 120


def converted(first: str, filter_: str) -> Callable[[Original, Path], None]:
    """A maker: pandoc writes `first`, LibreOffice opens that and saves it by `filter_` ("pdf:writer_pdf_Export")."""

    def make(original: Original, path: Path) -> None:
        folder = path.parent / "office"
        folder.mkdir(exist_ok=True)
        given = folder / f"{path.stem}.{first}"
        pandoc.write(original.json, given)
        out = folder / "out"
        convert(given, out, filter_)
        (out / path.stem).with_suffix(path.suffix).replace(path)

    return make


def convert(given: Path, folder: Path, filter_: str) -> None:
    """Opens a file and saves it into a folder. Its settings are its own, so that no other LibreOffice is asked to do it."""
    profile = (given.parent / "profile").resolve().as_uri()
    command = ["soffice", "--headless", "--norestore", f"-env:UserInstallation={profile}"]
    command += ["--convert-to", filter_, "--outdir", str(folder), str(given)]
    subprocess.run(command, capture_output=True, check=True, timeout=_SECONDS)
