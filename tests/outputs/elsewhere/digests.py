# SPDX-License-Identifier: MIT
"""Run in a process of its own with a folder: builds there, prints a digest of each file, and in what surroundings."""

import datetime
import hashlib
import json
import locale
import sys
import time
from pathlib import Path

from projects import DAY, ROOT, SITES, make_site
from records import renderer_of

from beleidslijn.checking.loading import load
from beleidslijn.outputs.files import output_files


def digest(content: str | bytes) -> str:
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()


def main(folder: Path) -> None:
    files = output_files(renderer_of(load(ROOT / "data", DAY)))
    site = make_site(folder, SITES / "plain/data")
    told = {
        "outputs": {address: digest(content) for address, content in files.items()},
        "site": {
            path.relative_to(site).as_posix(): digest(path.read_bytes()) for path in site.rglob("*") if path.is_file()
        },
        "day": [
            str(datetime.date.today()),
            str(datetime.datetime.now().date()),
            time.strftime("%Y-%m-%d", time.localtime()),
        ],
        "zone": time.strftime("%z"),
        "encoding": locale.getpreferredencoding(),
        "hash": hash("Beleidslijn"),
    }
    sys.stdout.write(json.dumps(told))


main(Path(sys.argv[1]))
