# SPDX-License-Identifier: MIT
"""Find, or else install, what the tests need beside Python packages: a browser and Java. Prints the browser's path."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
CHOSEN = os.environ.get("BELEIDSLIJN_CHROMIUM")


def runs(*command: str) -> bool:
    """Tell whether a command works; being there is not enough, since Ubuntu's Chromium and macOS's Java may be stubs."""
    try:
        result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return result.returncode == 0


def says(*command: str) -> bool:
    """Run a command that may take long, its output where a person sees it: standard output is for the path alone."""
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False).returncode == 0


def installed_browser() -> str | None:
    """Give the path of the browser that was asked for, or of the first that runs."""
    paths = (shutil.which(name) for name in ([CHOSEN] if CHOSEN else BROWSERS))
    return next((path for path in paths if path and runs(path, "--version")), None)


def java_works() -> bool:
    """Tell whether there is a Java."""
    return runs("java", "-version")


def apt_install(packages: list[str]) -> None:
    """Install Debian packages where that needs no password; whoever calls looks again at what is there."""
    if not shutil.which("apt-get"):
        return
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if sudo and not runs(*sudo, "true"):
        return
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    print(f"Installeren met apt-get: {' '.join(packages)}", file=sys.stderr)
    # One source that fails to update need not be the one that has the packages.
    says(*apt, "-qq", "update")
    says(*apt, "-q", "install", "--yes", "--no-install-recommends", *packages)


def playwright_browser() -> str | None:
    """Let Playwright download a browser of its own (at once when it did before), and give its path."""
    print("Browser ophalen met Playwright", file=sys.stderr)
    if not says(sys.executable, "-m", "playwright", "install", "--no-shell", "chromium"):
        return None
    # Here, since the rest works with any Python.
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return str(path) if runs(str(path), "--version") else None


def main() -> str:
    """Give the browser's path, or stop with a sentence that says what to do."""
    browser, java = installed_browser(), java_works()
    if CHOSEN and not browser:
        sys.exit(f"BELEIDSLIJN_CHROMIUM={CHOSEN} is geen werkende browser: verbeter het pad of haal de variabele weg.")
    missing = [] if browser else ["chromium", "fonts-dejavu-core"]
    missing += [] if java else ["default-jre-headless"]
    if missing:
        apt_install(missing)
        java = java or java_works()
        browser = browser or installed_browser() or playwright_browser()
    if not browser:
        sys.exit(
            "De tests hebben een browser nodig: installeer Chromium of Chrome, of zet het pad in BELEIDSLIJN_CHROMIUM."
        )
    if not java:
        sys.exit(
            "De tests hebben Java nodig: installeer Java 11 of nieuwer (op Debian 'sudo apt install default-jre-headless')."
        )
    return browser


if __name__ == "__main__":
    print(main())
