# SPDX-License-Identifier: MIT
"""What keeps former addresses alive: a page that moves on, for any host, and rules for hosts that read them.

Files for machines stand at former addresses as well (`places.py`), since no host without rules can redirect a file.
`_redirects` and `_headers` are read by Netlify, Cloudflare Pages and others.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from beleidslijn.record.model import Record
from beleidslijn.rendering.environment import Renderer

FILES = ("api/v1/{folder}/{id}.json", "feeds/{path}/{id}.xml", "agenda/{path}/{id}.ics")
"""What stands beside a page, by its kind and id."""
READ_ELSEWHERE = ("api", "schema", "gegevens", "feeds", "agenda", "aanhalen")
"""The folders whose files pages of other sites may read (CORS)."""


def redirects(renderer: Renderer) -> Iterator[tuple[str, str]]:
    """A page for each former id, `_redirects` and `_headers`."""
    base = urlsplit(renderer.edition.settings.site_url).path
    catalogue = renderer.arrangement.catalogue
    rules = []
    for record in (*catalogue, *catalogue.all_withdrawn()):
        for former in record.aliases:
            address = f"{record.KIND.path}/{former}/"
            yield (
                f"{address}index.html",
                renderer.text("redirect.html.j2", page=renderer.page(address), record=record),
            )
            rules.append(f"{base}{address} {base}{record.address} 301!")
            rules += [
                f"{base}{_file(form, record, former)} {base}{_file(form, record, record.id)} 301!" for form in FILES
            ]
    yield "_redirects", "".join(f"{rule}\n" for rule in rules)
    yield "_headers", "".join(f"{base}{folder}/*\n  Access-Control-Allow-Origin: *\n" for folder in READ_ELSEWHERE)


def _file(form: str, record: Record, id: str) -> str:
    return form.format(folder=record.KIND.folder, path=record.KIND.path, id=id)
