# SPDX-License-Identifier: MIT
"""`make serve`: a small server that shows the last good site, makes it anew at every change, and shows faults."""

import shutil
import threading
from collections.abc import Callable, Iterable
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from watchfiles import watch

from beleidslijn.publishing.building import BuildFailed
from beleidslijn.rendering.environment import fault_page

RELOAD = "/__beleidslijn/reload.js"
VERSION = "/__beleidslijn/version"
"""Addresses of this server alone; a published site does not have them."""

_SCRIPT = f"""let version;
setInterval(async () => {{
  const now = await (await fetch("{VERSION}")).text();
  if (version && now !== version) location.reload();
  version = now;
}}, 1000);
"""


class Preview:
    """The site as it is shown now: the folder of the last good one, and the fault of the last try, if any."""

    def __init__(self, make: Callable[[Path], object], workplace: Path) -> None:
        """`make` makes a site in a new folder or raises BuildFailed."""
        self._make = make
        self._workplace = workplace
        self._number = 0
        self.folder: Path | None = None
        self.fault: str | None = None

    @property
    def version(self) -> str:
        return f"{self._number} {'fout' if self.fault else 'goed'}"

    def refresh(self) -> None:
        """Make the site anew; keep the last good one when that fails."""
        self._number += 1
        new = self._workplace.with_name(f"{self._workplace.name}-{self._number}")
        try:
            self._make(new)
        except BuildFailed as error:
            self.fault = str(error)
            return
        old, self.folder, self.fault = self.folder, new, None
        if old:
            shutil.rmtree(old, ignore_errors=True)

    def close(self) -> None:
        """Throw the site away."""
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)


class _Handler(SimpleHTTPRequestHandler):
    preview: Preview

    def do_GET(self) -> None:
        if self.path == VERSION:
            self._answer(self.preview.version, "text/plain")
        elif self.path == RELOAD:
            self._answer(_SCRIPT, "text/javascript")
        elif self.preview.folder is None:
            page = fault_page(self.preview.fault or "", RELOAD)
            self._answer(page, "text/html", HTTPStatus.INTERNAL_SERVER_ERROR)
        else:
            self._page()

    def _page(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.split("?")[0].endswith("/"):
            path /= "index.html"
        if path.suffix == ".html" and path.is_file():
            self._answer(self._with_reload(path), "text/html")
        elif not path.exists():
            missing = self.preview.folder / "404.html" if self.preview.folder else path
            self._answer(self._with_reload(missing), "text/html", HTTPStatus.NOT_FOUND)
        else:
            super().do_GET()

    def translate_path(self, path: str) -> str:
        self.directory = str(self.preview.folder)
        return super().translate_path(path)

    def log_message(self, *_: Any) -> None:
        """Requests are not news."""

    def _with_reload(self, path: Path) -> str:
        page = path.read_text(encoding="utf-8")
        return page.replace("</head>", f'<script src="{RELOAD}"></script>\n</head>', 1)

    def _answer(self, text: str, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)


def open_server(preview: Preview, host: str, port: int) -> ThreadingHTTPServer:
    """A server of a preview that is not running yet; raises OSError when the port is taken."""
    handler = type("Handler", (_Handler,), {"preview": preview})
    return ThreadingHTTPServer((host, port), handler)


def keep_fresh(preview: Preview, paths: Iterable[Path], tell: Callable[[], None], stop: threading.Event) -> None:
    """Make the site anew each time a file under `paths` changes, and tell after each try; until `stop` is set."""
    for _ in watch(*(path for path in paths if path.exists()), stop_event=stop, debounce=200, raise_interrupt=False):
        preview.refresh()
        tell()
