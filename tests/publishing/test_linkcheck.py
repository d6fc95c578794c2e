# SPDX-License-Identifier: MIT
"""Every link of a finished site leads somewhere, or is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from beleidslijn.publishing.linkcheck import check

Lay = Callable[[dict[str, str]], Path]


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    """Lays a small site by hand: path and content of each file."""

    def laid(files: dict[str, str]) -> Path:
        for name, content in {"index.html": "<h1 id=top>x</h1>", "stijl.css": "", **files}.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(content, encoding="utf-8")
        return tmp_path

    return laid


def dead(site: Path, base: str = "/") -> list[str]:
    return [str(link) for link in check(site, base)[1]]


@pytest.mark.parametrize(
    "href",
    ["../", "../index.html", "../#top", "/", "/#top", "#hier", "", "./", "../a%20b/", "https://elders.example/weg"],
)
def test_a_link_that_leads_somewhere_is_not_told(lay: Lay, href: str) -> None:
    site = lay({"a/index.html": f'<p id="hier"><a href="{href}">x</a></p>', "a b/index.html": ""})
    assert dead(site) == []


@pytest.mark.parametrize("href", ["mailto:a@b.example", "tel:112", "https://elders.example/#weg", "//elders.example/"])
def test_what_leads_elsewhere_is_not_followed(lay: Lay, href: str) -> None:
    assert check(lay({"a/index.html": f'<a href="{href}">x</a>'})) == (0, [])


@pytest.mark.parametrize(
    ("href", "why"),
    [
        ("../weg/", "bestaat niet"),
        ("weg.html", "bestaat niet"),
        ("/weg/", "bestaat niet"),
        ("#weg", "de pagina heeft geen plek 'weg'"),
        ("../#weg", "de pagina heeft geen plek 'weg'"),
        ("../index.html#weg", "de pagina heeft geen plek 'weg'"),
    ],
)
def test_a_dead_link_is_told_with_its_page_and_why(lay: Lay, href: str, why: str) -> None:
    assert dead(lay({"a/index.html": f'<a href="{href}">x</a>'})) == [f"a/index.html: '{href}' {why}"]


@pytest.mark.parametrize("tag", ['<img src="{}">', '<link rel="stylesheet" href="{}">', '<script src="{}"></script>'])
def test_what_a_page_loads_has_to_be_there_too(lay: Lay, tag: str) -> None:
    assert dead(lay({"a/index.html": tag.format("../stijl.css")})) == []
    assert dead(lay({"a/index.html": tag.format("../weg.css")})) == ["a/index.html: '../weg.css' bestaat niet"]


def test_an_id_that_stands_twice_on_a_page_is_told_once(lay: Lay) -> None:
    site = lay({"a/index.html": '<p id="x"></p><p id="x"></p><p id="x"></p>', "b/index.html": '<p id="x"></p>'})
    assert dead(site) == ["a/index.html: '#x' staat er meer dan eens"]


def test_all_dead_links_are_told_at_once(lay: Lay) -> None:
    site = lay({"a/index.html": '<a href="weg/">x</a><a href="#weg">y</a>', "b/index.html": '<a href="weg/">z</a>'})
    assert len(dead(site)) == 3


def test_a_link_in_the_404_page_is_followed_under_the_path_of_the_site(lay: Lay) -> None:
    site = lay({"404.html": '<a href="/map/">x</a><a href="/map/a/#hier">y</a>', "a/index.html": '<p id="hier"></p>'})
    assert dead(site, "/map/") == []
    site = lay({"404.html": '<a href="/map/weg/">x</a><a href="/a/">y</a>'})
    assert dead(site, "/map/") == ["404.html: '/map/weg/' bestaat niet", "404.html: '/a/' bestaat niet"]


def test_a_link_out_of_the_folder_of_the_site_is_told(lay: Lay) -> None:
    site = lay({"a/index.html": '<a href="../../">x</a>'})
    assert dead(site, "/map/") == ["a/index.html: '../../' bestaat niet"]


def test_a_folder_without_a_page_is_no_place_to_lead_to(lay: Lay) -> None:
    site = lay({"a/index.html": '<a href="../b/">x</a>', "b/c/index.html": ""})
    assert dead(site) == ["a/index.html: '../b/' bestaat niet"]


def test_links_are_counted(lay: Lay) -> None:
    assert check(lay({"a/index.html": '<a href="../">x</a><a href="#">y</a>'}))[0] == 2
