# SPDX-License-Identifier: MIT
"""One build: what is arranged, what was released before, and what the owner filled in; all pages follow from it."""

from dataclasses import dataclass
from urllib.parse import urljoin

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.history.history import NOTHING_RELEASED, History
from beleidslijn.record.model import Record


@dataclass(frozen=True)
class Settings:
    """What the owner fills in, in `mkdocs.yml`."""

    contact: str
    edit_base: str
    """The address at which the files of `docs/` are edited; those of `data/` lie beside it."""
    site_url: str
    """The address of the site, which ends in a slash."""
    tag: str
    """Whose names of things these are, and since when (RFC 4151): `beleidslijn.example.org,2026`. Never changed."""

    @classmethod
    def of(cls, contact: str, repo_url: str, edit_uri: str, site_url: str, tag: str) -> "Settings":
        """The settings as MkDocs reads them: `edit_uri` is an address, or a path behind `repo_url`."""
        return cls(contact, urljoin(repo_url.rstrip("/") + "/", edit_uri.rstrip("/") + "/"), site_url, tag)


@dataclass(frozen=True)
class Edition:
    """What one build publishes."""

    arrangement: Arrangement
    settings: Settings
    history: History = NOTHING_RELEASED

    @property
    def release(self) -> int:
        """The number of the last release; 0 before the first."""
        return self.history.last.release if self.history.last else 0

    def url(self, target: Record | str) -> str:
        """The whole address of a record, or of a path from the root of the site."""
        return f"{self.settings.site_url}{target.address if isinstance(target, Record) else target}"

    def calendar_url(self, address: str) -> str:
        """The address by which a program takes a subscription to a calendar."""
        return self.url(address).replace("https:", "webcal:", 1)

    def digest(self, record: Record) -> str:
        """The first eight digits of the SHA-256 of a record's file: which version of it this is."""
        return self.arrangement.catalogue.file(record).source.digest

    def edit_url(self, record: Record) -> str:
        """Where the file of a record is edited."""
        return urljoin(self.settings.edit_base, f"../data/{record.KIND.folder}/{record.id}.yml")
