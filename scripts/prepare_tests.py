# SPDX-License-Identifier: MIT
"""Find, or else install, what the tests need beside Python packages: a browser, Java and what Playwright runs on.

Prints the browser's path, for the environment variable BELEIDSLIJN_CHROMIUM; one that is set already is the browser.
"""

import os
import shutil
import subprocess
import sys

CHOSEN = os.environ.get("BELEIDSLIJN_CHROMIUM")
BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
OWN_BROWSER = (
    "from playwright.sync_api import sync_playwright as run\nwith run() as p: print(p.chromium.executable_path)"
)


def say(text: str) -> None:
    """Tell the person: standard output is for the browser's path alone."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def output(*command: str, seconds: int = 60) -> str | None:
    """Give what a command says, or None when it is not there or does not work: Ubuntu's Chromium may be a mere stub."""
    try:
        result = subprocess.run(  # noqa: S603 - our own commands
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=seconds, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return result.stdout.strip()


def playwright() -> str | None:
    """Give the place of Playwright's own browser, downloaded or not; None when Playwright does not start."""
    return output(sys.executable, "-c", OWN_BROWSER)


def java() -> str | None:
    """Not None when there is a Java that works: macOS has a stub that only says where to get one."""
    return output("java", "-version")


def browser() -> str | None:
    """Give the path of the first browser that runs."""
    for name in [CHOSEN] if CHOSEN else BROWSERS:
        path = shutil.which(name)
        if path and output(path, "--version"):
            return path
    own = None if CHOSEN else playwright()
    return own if own and output(own, "--version") else None


NEEDS = (
    (
        playwright,
        ["libatomic1"],
        "installeer libatomic, dat Playwright nodig heeft (Debian: sudo apt install libatomic1)",
    ),
    (
        browser,
        ["chromium", "fonts-dejavu-core"],
        "installeer Chromium of Chrome, of zet het pad in BELEIDSLIJN_CHROMIUM",
    ),
    (java, ["default-jre-headless"], "installeer Java 11 of nieuwer (Debian: sudo apt install default-jre-headless)"),
)


def apt_install(missing: list[list[str]]) -> None:
    """Install Debian packages, where that asks for no password."""
    if not missing or not shutil.which("apt-get"):
        return
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if sudo and output(*sudo, "true") is None:
        return
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    # One by one, and none stops the others: Ubuntu has no chromium, and a source that fails may not be the one needed.
    for step in (["update"], *(["install", "--yes", "--no-install-recommends", *packages] for packages in missing)):
        say(f"Eenmalig voor de tests: apt-get {' '.join(step)}")
        subprocess.run([*apt, *step], stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)  # noqa: S603 - idem


def main() -> str:
    """Give the browser's path, or stop with a sentence that says what to do."""
    if CHOSEN and not browser():
        sys.exit(f"BELEIDSLIJN_CHROMIUM={CHOSEN} is geen werkende browser: verbeter het pad of haal de variabele weg.")
    missing = [need for need in NEEDS if need[0]() is None]
    apt_install([packages for _, packages, _ in missing])
    path = browser()
    if not path and playwright():
        say("Eenmalig voor de tests: Playwright haalt een browser op (enkele minuten)")
        output(sys.executable, "-m", "playwright", "install", "--no-shell", "chromium", seconds=1800)
        path = browser()
    for works, _, advice in missing:
        if works() is None:
            sys.exit(f"Voor de tests ontbreekt iets: {advice}, en probeer het opnieuw.")
    return path or ""


if __name__ == "__main__":
    sys.stdout.write(main())
