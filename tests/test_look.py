# SPDX-License-Identifier: MIT
"""The colours of the site: every pair that is used can be read, in light and in dark."""

import re

import pytest
from projects import ROOT

CSS = ROOT / "beleidslijn" / "theme" / "styles"
COLOUR = re.compile(r"--([\w-]+): (#[0-9A-Fa-f]{6})\b")

TEXT = 4.5
SHAPE = 3.0
"""The least contrast of text and of what is no text, WCAG 2.2, 1.4.3 and 1.4.11."""

PAIRS = [
    *(("ink", ground, TEXT) for ground in ("paper", "sheet", "tint", "petrol-soft")),
    *(("ink-2", ground, TEXT) for ground in ("paper", "sheet", "tint", "petrol-soft")),
    *(("petrol", ground, TEXT) for ground in ("paper", "sheet", "tint", "petrol-soft")),
    *(("petrol-2", ground, TEXT) for ground in ("paper", "petrol-soft")),
    *(("accent", ground, TEXT) for ground in ("paper", "sheet", "tint")),
    *((family, f"{family}-soft", TEXT) for family in ("way", "live", "refused", "past")),
    *(
        (f"{family}-bar", ground, SHAPE)
        for family in ("way", "live", "refused", "past")
        for ground in ("paper", "sheet")
    ),
    ("on-dark", "petrol", TEXT),
    ("on-dark", "petrol-2", TEXT),
    ("leave-ink", "leave", TEXT),
    ("leave", "paper", SHAPE),
    *(("edge", ground, SHAPE) for ground in ("paper", "sheet", "tint")),
    ("ink", "found", TEXT),
    ("petrol", "found", TEXT),
    *(("focus", ground, SHAPE) for ground in ("paper", "sheet", "tint", "petrol-soft")),
]
"""What stands on what, and how much they have to differ at least."""


def themes() -> dict[str, dict[str, str]]:
    """The colours in light, and in dark: there only what differs is written again."""
    light, dark = (
        dict(COLOUR.findall((CSS / f"{name}.css").read_text(encoding="utf-8"))) for name in ("tokens", "dark")
    )
    return {"light": light, "dark": {**light, **dark}}


THEMES = themes()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("above", "ground", "least"), [pair for pair in PAIRS if {*pair[:2]} <= {*THEMES["light"]}])
def test_what_stands_on_a_ground_differs_enough_from_it(theme: str, above: str, ground: str, least: float) -> None:
    assert contrast(THEMES[theme][above], THEMES[theme][ground]) >= least


def test_every_colour_has_a_pair_and_a_value_of_its_own_in_the_dark() -> None:
    paired = {name for above, ground, _ in PAIRS for name in (above, ground)}
    decoration = {"rule"}
    assert set(THEMES["light"]) - decoration <= paired
    assert [name for name, value in THEMES["light"].items() if THEMES["dark"][name] == value] == []


def test_only_the_tokens_hold_colours() -> None:
    # Paper is black on white.
    sheets = [sheet for sheet in CSS.rglob("*.css") if sheet.name not in ("tokens.css", "dark.css", "print.css")]
    assert len(sheets) > 2
    found = {
        sheet.name: re.findall(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(", sheet.read_text()) for sheet in sheets
    }
    assert {name: colours for name, colours in found.items() if colours} == {}


def test_every_colour_that_a_sheet_asks_for_exists() -> None:
    text = "".join(sheet.read_text(encoding="utf-8") for sheet in CSS.rglob("*.css"))
    assert set(re.findall(r"var\(--([\w-]+)\)", text)) - set(re.findall(r"--([\w-]+):", text)) == set()


def test_contrast_is_computed_as_the_standard_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.2."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
