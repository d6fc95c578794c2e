# SPDX-License-Identifier: MIT
"""A visitor in a real browser, who notes all dialogs, errors, breaches of the content policy and requests elsewhere."""

from typing import Any
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import Browser, Page, Request, Response


class Visitor:
    """An open page. `troubles` is what a visitor should never meet."""

    def __init__(
        self,
        browser: Browser,
        address: str,
        *,
        width: int = 1280,
        height: int = 800,
        dark: bool = False,
        script: bool = True,
        bypass_csp: bool = False,
    ) -> None:
        self.troubles: list[str] = []
        self._host = urlsplit(address).netloc
        self._context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            bypass_csp=bypass_csp,
            locale="nl-NL",
        )
        self.page: Page = self._context.new_page()
        # A real dialog would hold the page up, and the test with it.
        self.page.add_init_script("alert = confirm = prompt = words => console.error('dialoog: ' + words)")
        self.page.on("pageerror", lambda error: self.troubles.append(f"fout: {error}"))
        self.page.on("console", self._console)
        self.page.on("request", self._request)
        self.page.on("response", self._response)
        self._root = address
        self.page.goto(address)

    def go(self, address: str) -> None:
        """Open another page, by its address from where the visit began."""
        self.page.goto(urljoin(self._root, address))

    def close(self) -> None:
        self._context.close()

    def stored(self) -> list[Any]:
        """Cookies and storage that the page left behind."""
        keys = self.page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
        return [*self._context.cookies(), *keys]

    def _console(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.troubles.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        host = urlsplit(request.url).netloc
        if host and host != self._host:
            self.troubles.append(f"ander adres: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.troubles.append(f"{response.status}: {response.url}")
