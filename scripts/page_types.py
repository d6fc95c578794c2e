# SPDX-License-Identifier: MIT
"""A page of each type of the real site: for the tests that look at every type, and for `make screens`."""

RECORD, WRITTEN = "maatregelen/wet-seksuele-misdrijven/", "privacy/"

PAGE_TYPES = (
    "",
    RECORD,
    "gevraagd/motie-van-nispen-aanbevelingen/",
    "organisaties/atkm/",
    "documenten/kst-34843-128/",
    "gebeurtenissen/2025-beleidsreactie/",
    "cijfers/meldingen-seksuele-misdrijven-politie/",
    "onderwerpen/beelden-verwijderen/",
    "begrippen/trusted-flagger/",
    "hulp/helpwanted/",
    "maatregelen/",
    "gevraagd/",
    "tijdlijn/",
    "cijfers/",
    "standpunten/",
    "stand/",
    "stand/2025/",
    "onbekend/",
    "hulp/",
    "veilig-kijken/",
    "toegankelijkheid/",
    "bijdragen/woordenlijst/",
    "bijdragen/macros/",
    "zoeken/",
    "a-z/",
    "gegevens/",
    "gegevens/api/",
    "wijzigingen/",
    WRITTEN,
    "404.html",
)
