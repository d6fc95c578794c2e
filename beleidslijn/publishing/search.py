# SPDX-License-Identifier: MIT
"""The index of the search page, made by Pagefind from one small page for each entry. The only door for pagefind.

There are two: KEYS, by what an entry is about, is small and answers most questions; ALL has every word of every entry
and is loaded when the first does not answer.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

KEYS, ALL = "zoeken/kern/", "zoeken/alles/"
"""Where they stand, from the root of the site."""
INDEX = ("pagefind-entry.json", "*.pf_meta", "*/*.pf_*")
ENGINE = ("pagefind.js", "wasm.nl.pagefind")
"""What the search page loads; Pagefind writes interfaces of its own as well."""


class NoIndex(Exception):
    """Pagefind could not make the index; the message says why."""


def write_index(site: Path, keys: Mapping[str, str], everything: Mapping[str, str]) -> None:
    """Write both indexes of a finished site. Each maps the address of a result to its entry as Pagefind reads it."""
    _write(site / KEYS, keys, (*INDEX, *ENGINE))
    # The engine of the first reads the other as well.
    _write(site / ALL, everything, INDEX)


def _write(target: Path, entries: Mapping[str, str], needed: tuple[str, ...]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for address, entry in entries.items():
            page = Path(folder) / address / "index.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(entry, encoding="utf-8")
        command = [sys.executable, "-m", "pagefind", "--site", folder, "--force-language", "nl"]
        made = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603
        if made.returncode:
            raise NoIndex(made.stdout + made.stderr)
        written = Path(folder) / "pagefind"
        for path in sorted({path for pattern in needed for path in written.glob(pattern)}):
            place = target / path.relative_to(written)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place)
