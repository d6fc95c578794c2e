# SPDX-License-Identifier: MIT
"""Rules for what is written: sources everywhere, no standing in a summary, nothing personal."""

import re
from collections.abc import Iterator

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.catalogue.catalogue import Catalogue
from beleidslijn.catalogue.links import proses_of, texts_of
from beleidslijn.reading.problems import Place, Problem
from beleidslijn.record.markup import blocks, broken, citations
from beleidslijn.record.model import Document, Topic

SOURCED = ("text", "for_you", "steps", "reason", "why")
"""The texts of which every paragraph has a source of its own."""

NOT_TEXT = ("url", "official_url", "archived", "website", "chat", "identifiers", "number")
"""Addresses and numbers of documents, in which any row of digits may occur."""

ABBREVIATIONS = ("c.s.", "e.a.", "e.d.")

OTHER_LINK = re.compile(r"\]\((?:http://|www\.|[./#])[^)]*\)")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
DATE = re.compile(r"(?<!\d)(?:(?:19|20)\d\d-\d\d(?:-\d\d)?|\d\d-\d\d-(?:19|20)\d\d)(?!\d)")
GAP = r"[\s().\u2010-\u2015-]{0,3}"
PHONE = re.compile(
    rf"(?<![\w/])(?:(?:\+|00)31{GAP}(?:\(0\){GAP})?|\(?0)[1-9](?:{GAP}\d){{8}}(?!\d)"
    r"|(?<![\w/])0[89]00[ -]?\d{4}(?:\d{3})?(?!\d)"
)
"""A Dutch phone number, in whatever way its digits are grouped: ten digits, or a service number."""
NINE_DIGITS = re.compile(r"(?<![\w./])\d(?:[. ]?\d){8}(?!\d)")


def every_record_has_a_source(arrangement: Arrangement) -> Iterator[Problem]:
    """All but documents and topics say on what title, summary and fields rest."""
    for record in arrangement.catalogue:
        if not record.sources and not isinstance(record, Document | Topic):
            place = arrangement.catalogue.file(record).place_of_key(("sources",))
            yield Problem(place, "geen-bron", "noem bij 'sources' ten minste één bron")


def every_paragraph_has_a_source(arrangement: Arrangement) -> Iterator[Problem]:
    """Every paragraph and every item of a list carries a source."""
    for record in arrangement.catalogue:
        file = arrangement.catalogue.file(record)
        for location, text in proses_of(record):
            if location[-1] not in SOURCED:
                continue
            for block in blocks(text):
                if not any(citations(block)):
                    first = block.strip().split("\n")[0]
                    sentence = "deze alinea heeft geen bron: zet [@document#plaats] achter de zin"
                    yield Problem(file.place_of_text(location, first), "alinea-zonder-bron", sentence)


def every_mark_is_complete(arrangement: Arrangement) -> Iterator[Problem]:
    """A half-written `[[link]]` or `[@source]` would stand on the page as it is."""
    for record in arrangement.catalogue:
        for location, text in proses_of(record):
            if left := broken(text):
                place = arrangement.catalogue.file(record).place_of_text(location, left)
                sentence = f"'{left[:2]}' is niet af: schrijf [[id]], [[id|woorden]] of [@document#plaats]"
                yield Problem(place, "halve-verwijzing", sentence)


def every_link_is_safe(arrangement: Arrangement) -> Iterator[Problem]:
    """Only links to https addresses become links; another that was meant as one would stand on the page as text."""
    for record in arrangement.catalogue:
        for location, text in proses_of(record):
            if found := OTHER_LINK.search(text):
                place = arrangement.catalogue.file(record).place_of_text(location, found[0])
                sentence = "een link begint met https://. Naar een pagina van deze site verwijst u met [[id]]"
                yield Problem(place, "link-zonder-https", sentence)


def a_title_is_no_sentence(arrangement: Arrangement) -> Iterator[Problem]:
    """A title ends without a full stop; that of a document is its own and stays as it is."""
    for record in arrangement.catalogue:
        if record.title.endswith(".") and not record.title.endswith(ABBREVIATIONS) and not isinstance(record, Document):
            place = arrangement.catalogue.file(record).place_of_value(("title",))
            yield Problem(place, "titel-met-punt", "een titel eindigt zonder punt: haal de punt weg")


def a_summary_holds_no_standing(arrangement: Arrangement) -> Iterator[Problem]:
    """Standings change and are derived; a summary that tells one would go stale."""
    for record in arrangement.catalogue:
        if re.search(r"\bsinds\b", record.summary, re.IGNORECASE):
            place = arrangement.catalogue.file(record).place_of_text(("summary",), "sinds")
            yield Problem(place, "stand-in-samenvatting", "'sinds' volgt uit de gebeurtenissen: laat het hier weg")


def no_personal_data(arrangement: Arrangement) -> Iterator[Problem]:
    """No e-mail address, phone number or citizen service number (BSN); numbers of help lines may stand anywhere."""
    allowed = _help_numbers(arrangement.catalogue)
    for record in arrangement.catalogue:
        for location, text in texts_of(record):
            if location[0] in NOT_TEXT:
                continue
            if found := _personal(text, allowed):
                what, written = found
                where = arrangement.catalogue.file(record).place_of_text(location, written)
                # The line itself is left out, so that the message does not spread what it warns of.
                place = Place(where.path, where.line, where.column)
                sentence = f"hier staat {what}: haal dat weg, deze site bewaart geen persoonsgegevens"
                yield Problem(place, "persoonsgegeven", sentence)


def _help_numbers(catalogue: Catalogue) -> set[str]:
    return {
        _national(found)
        for line in catalogue.help_lines.values()
        for _, text in texts_of(line)
        for found in PHONE.findall(text)
    }


def _personal(text: str, allowed: set[str]) -> tuple[str, str] | None:
    """What personal data a text holds, in words and as it is written there; None when it holds none."""
    if email := EMAIL.search(text):
        return "een e-mailadres", email[0]
    rest = DATE.sub(" en ", text)
    for found in PHONE.findall(rest):
        if _national(found) not in allowed:
            return "een telefoonnummer", found
    for found in NINE_DIGITS.findall(rest):
        if _is_bsn(re.sub(r"\D", "", found)):
            return "een burgerservicenummer", found
    return None


def _national(number: str) -> str:
    """The digits of a number as it is dialled in the Netherlands: `+31 (0)6 …` becomes `06…`."""
    return re.sub(r"^(?:00)?310?(?=\d{9}$)", "0", re.sub(r"\D", "", number))


def _is_bsn(digits: str) -> bool:
    """The 'elfproef' of the citizen service number: weights 9 to 2 and -1, divisible by 11."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11 == 0
