# SPDX-License-Identifier: MIT
"""The second door: made pages and files, and the layout, handed to MkDocs. No logic, and the only door for mkdocs."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the files and pages that are made; leave out what the theme brings and no page asks for."""
    for unused in [file for file in files if file.src_uri.startswith(UNPUBLISHED)]:
        files.remove(unused)
    for address, content in _site(config).files.items():
        files.append(File.generated(config, address, content=content))
    for page in _site(config).made_pages():
        file = File.generated(config, page.path, content=page.source, inclusion=InclusionLevel.NOT_IN_NAV)
        file.edit_uri = f"../{page.edited}" if page.edited else None
        files.append(file)
    return files


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """Let a made page go round Markdown. Its title is set only then, so that nothing renders it."""

    def render(config: MkDocsConfig, files: Files) -> None:
        site = _site(config)
        page.content, page.toc = site.fill(page.markdown or ""), get_toc([])
        page.title = site.rendered(page.url).title
        page.meta.update(site.meta_of_made_page(page.url, page.content))

    if page.file.generated_by:
        page.render = render  # type: ignore[method-assign]  # MkDocs offers no other way round Markdown
    return page


@event_priority(100)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Before the macros plugin: a hand-written page with a fault is not rendered, its faults are told in on_env."""
    if page.file.generated_by:
        return markdown
    macros = _macros(config)
    first_line = page.file.content_string.count("\n") - markdown.count("\n") + 1
    values = {**macros.variables, "page": page}
    site = _site(config)
    is_private = bool(page.meta.get("private"))
    site.open_page(page.url.removeprefix("./"), f"docs/{page.file.src_uri}", first_line, is_private)
    return markdown if site.check(macros.env, markdown, values) else ""


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """After Markdown: the HTML of macro calls comes in."""
    if page.file.generated_by:
        return html
    site = _site(config)
    if "title" not in page.meta and page.title:
        # MkDocs gives the text of a heading as HTML; the layout escapes every title itself.
        page.title = site.plain(page.title)
    words, rank = page.meta.get("search_words", ()), page.meta.get("search_rank", "")
    site.search.add_page(page.url.removeprefix("./"), page.title, html, words, rank)
    filled = site.fill(html)
    page.meta.update(site.meta_of_open_page(filled, page.title, page.meta.get("description", config.site_description)))
    return str(filled)


def on_post_build(config: MkDocsConfig) -> None:
    """Write what the search page loads, beside the finished pages."""
    try:
        _site(config).search.write(Path(config.site_dir))
    except RuntimeError as error:
        raise PluginError(f"\n{error}") from error


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Stop with all faults of all pages; else give the layout what it shows of the data."""
    site = _site(config)
    if site.faults:
        raise PluginError("\n" + "\n".join(str(fault) for fault in site.faults))
    base = urlsplit(config.site_url or "/").path
    env.globals["help_band"] = lambda page: site.help_band(site.page(page.url.removeprefix("./")))
    env.globals["help_band_anywhere"] = lambda: site.help_band(site.renderer.page("", base=base))
    env.globals["day"], env.globals["day_in_words"] = site.day, site.day_in_words
    env.globals["citing"] = site.citing
    env.globals["icon"], env.globals["picture_definitions"] = site.icon, site.picture_definitions
    env.globals["assets"] = site.addresses_of_files
    return env


UNPUBLISHED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/", "styles/", "scripts/")


def _macros(config: MkDocsConfig) -> Any:
    return config.plugins["macros"]


def _site(config: MkDocsConfig) -> Any:
    return _macros(config).variables["site"]
