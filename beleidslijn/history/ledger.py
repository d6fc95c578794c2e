# SPDX-License-Identifier: MIT
"""The ledger of every address that was ever given out, and whether each still leads somewhere.

An address is a path from the root of the site, with `#anchor` for a place on a page. A page of a record keeps its
anchors by itself; that an anchor of a hand-written page is still there, is seen on the finished site.
"""

from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.history.history import History, read_addresses
from beleidslijn.history.snapshot import Fields, key_of, snapshot
from beleidslijn.reading.parsing import PERMALINKS
from beleidslijn.reading.problems import DataError, Place, Problem
from beleidslijn.record.model import BY_KEY, KINDS, Kind, Record

HEAD = """# Elk adres dat deze site ooit uitgaf. 'make release' voegt nieuwe toe; haal hier nooit iets weg.
"""


def add_addresses(data: Path, found: Iterable[str]) -> int:
    """Add addresses to the ledger in `data`; returns how many it did not have. The same set gives the same bytes."""
    known = set(read_addresses(data))
    every = known | set(found)
    text = HEAD + "".join(f"/{address}\n" for address in sorted(every))
    (data / PERMALINKS).write_text(text, encoding="utf-8", newline="\n")
    return len(every - known)


def check_promises(arrangement: Arrangement, history: History) -> None:
    """See that every record that was ever released is still somewhere, and is still itself. Raises DataError."""
    found = lost_records, reused_ids, dropped_corrections, missing_ledger
    if problems := [problem for find in found for problem in find(arrangement, history)]:
        raise DataError(problems)


def lost_records(arrangement: Arrangement, history: History) -> Iterator[Problem]:
    """The released pages of records that lead nowhere now, each with the lines that mend it."""
    catalogue = arrangement.catalogue
    records = [*catalogue, *catalogue.all_withdrawn()]
    places = {record.address for record in records}
    places |= {f"{record.KIND.path}/{former}/" for record in records for former in record.aliases}
    # Two witnesses: the ledger, and the last release.
    keys = (key.partition(":") for key in (history.last.fields if history.last else ()))
    released = [f"{BY_KEY[kind].path}/{id}/" for kind, _, id in keys]
    for address in dict.fromkeys((*history.addresses, *released)):
        path, _, rest = address.partition("/")
        kind = next((kind for kind in KINDS if kind.path == path), None)
        id, mark, more = rest.partition("/")
        if kind and id and mark and not more and address not in places:
            yield _lost(arrangement, history, kind, id)


def reused_ids(arrangement: Arrangement, history: History) -> Iterator[Problem]:
    """Records whose id was a former id of another at the last release."""
    if history.last is None:
        return
    for key, fields in history.last.fields.items():
        kind = key.partition(":")[0]
        for former in fields.get("aliases", ()):
            record = arrangement.catalogue.records[kind].get(former)
            owner = key.partition(":")[2]
            # What got its old id back is still the same.
            if record and owner not in record.aliases:
                place = arrangement.catalogue.file(record).source.place(1, 1)
                sentence = f"de id '{former}' leidde naar '{owner}' en blijft daarvan: kies een andere"
                yield Problem(place, "id-al-gebruikt", sentence)


def dropped_corrections(arrangement: Arrangement, history: History) -> Iterator[Problem]:
    """Corrections that were told in a release and that are not in their record any more."""
    for key, fields in (history.last.fields if history.last else {}).items():
        kind, _, id = key.partition(":")
        record = arrangement.catalogue.known_as(kind, id)
        told = {(one["wrong"], one["right"]) for one in fields.get("corrections", ())}
        left = {(one.wrong, one.right) for one in record.corrections} if record else told
        for wrong, _ in sorted(told - left):
            place = arrangement.catalogue.file(record).source.place(1, 1) if record else Place(PERMALINKS)
            sentence = f"de correctie van '{wrong}' is uitgegeven, en mist hier: zet haar terug onder 'corrections'"
            yield Problem(place, "correctie-weg", sentence)


def missing_ledger(_: Arrangement, history: History) -> Iterator[Problem]:
    """A release without its ledger."""
    if history.last and not history.addresses:
        sentence = "dit bestand mist of is leeg, en er is al een uitgave: zet het terug"
        yield Problem(Place(f"data/{PERMALINKS}"), "adressen-weg", sentence)


def of_written_pages(given: Iterable[str]) -> Iterator[str]:
    """The addresses of hand-written pages, of all that were given out: neither made of records nor a file."""
    made = tuple(f"{kind.path}/" for kind in KINDS)
    for address in given:
        page = address.partition("#")[0]
        is_made = page.startswith((*made, "insluiten/", "stand/")) and page not in (*made, "stand/")
        if not is_made and (page.endswith("/") or not page):
            yield address


def lost_addresses(given: Iterable[str], is_there: Callable[[str], bool]) -> list[Problem]:
    """The addresses that were given out and that a finished site does not have, with what to write where for each."""
    lost = dict.fromkeys(address for address in given if not is_there(address))
    # Of a page that is gone, its places need not be told.
    return [_lost_address(address) for address in lost if address.partition("#")[0] not in lost or "#" not in address]


def _lost(arrangement: Arrangement, history: History, kind: Kind, id: str) -> Problem:
    gone = f"/{kind.path}/{id}/ bestaat niet meer, en was uitgegeven."
    led_to = _led_to(history, kind, id)
    if heir := _heir(arrangement, history, kind, led_to):
        place = arrangement.catalogue.file(heir).source.place(1, 1)
        known = history.last.fields.get(f"{kind.key}:{led_to}", {}).get("aliases", ()) if history.last else ()
        former = ", ".join(dict.fromkeys(one for one in (*known, led_to, *heir.aliases, id) if one != heir.id))
        return Problem(
            place, "adres-weg", f"{gone} Heet het nu '{heir.id}'? Zet dan in dit bestand: aliases: [{former}]"
        )
    withdrawn = f'withdrawn: {{date: {arrangement.catalogue.day}, reason: "waarom het is ingetrokken"}}'
    sentence = (
        f"{gone} Zet dit bestand terug, en zet erin: {withdrawn}"
        f" Of heet het nu anders? Zet dan in het nieuwe bestand: aliases: [{id}]"
    )
    return Problem(Place(f"data/{kind.folder}/{id}.yml"), "adres-weg", sentence)


def _led_to(history: History, kind: Kind, id: str) -> str:
    """The id of the record to which an id led at the last release."""
    for key, fields in history.last.fields.items() if history.last else ():
        if key.startswith(f"{kind.key}:") and id in fields.get("aliases", ()):
            return key.partition(":")[2]
    return id


def _heir(arrangement: Arrangement, history: History, kind: Kind, id: str) -> Record | None:
    """What was released as `id`: the record that still has this id, or of the new ones that is most like it."""
    records, last = arrangement.catalogue.records[kind.key], history.last
    gone = last.fields.get(f"{kind.key}:{id}") if last else None
    if id in records or last is None or gone is None:
        return records.get(id)
    now = snapshot(arrangement, last.release, last.began)
    new = [record for record in records.values() if key_of(record) not in last.fields]
    alike = {record.id: _likeness(gone, now.fields[key_of(record)]) for record in new}
    best = max(new, key=lambda record: alike[record.id], default=None)
    return best if best and alike[best.id] > 0.6 else None


def _likeness(one: Fields, other: Fields) -> float:
    """How much two records say the same, from 0 to 1."""

    def words(fields: Fields) -> list[str]:
        return _strings({name: value for name, value in fields.items() if name != "aliases"})

    return SequenceMatcher(None, words(one), words(other), autojunk=False).ratio()


def _strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [word for item in value.values() for word in _strings(item)]
    if isinstance(value, list):
        return [word for item in value for word in _strings(item)]
    return str(value).split()


def _lost_address(address: str) -> Problem:
    page, mark, anchor = address.partition("#")
    gone = f"/{address} bestaat niet meer, en was uitgegeven."
    if mark:
        return Problem(Place(f"docs/{page}index.md"), "adres-weg", f"{gone} Zet achter de kop: {{ #{anchor} }}")
    if page.endswith("/") or not page:
        sentence = f"{gone} Zet deze pagina terug. Zij mag zeggen waar het nu staat"
        return Problem(Place(f"docs/{page}index.md"), "adres-weg", sentence)
    return Problem(Place(page), "adres-weg", f"{gone} Maak dit bestand weer")
