# SPDX-License-Identifier: MIT
"""What a page is about for search engines: JSON-LD in the words of schema.org, with the values that the API gives.

The page is one thing and what it is about another: our licence and our days are those of the page, never those of a law
or of somebody's report. What we do not know exactly is left out.
"""

from collections.abc import Mapping
from typing import Any

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.history.edition import Edition
from beleidslijn.record.dates import Edtf, Interval, Point
from beleidslijn.record.fields import MeasureId
from beleidslijn.record.model import (
    KINDS,
    Document,
    Event,
    Figure,
    Measure,
    Organisation,
    Record,
    Term,
    Topic,
)
from beleidslijn.record.vocabulary import (
    DocumentKind,
    EventKind,
    IdentifierKey,
    MeasureKind,
    MeasureRelation,
    MeasureStatus,
    OrganisationKind,
    Phase,
)

Linked = dict[str, Any]

API = "api/v1/"
CONTEXT = "https://schema.org"
LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"
SITE = "Beleidslijn"
DATA = "gegevens/"

LEGISLATION = {MeasureKind.LAW, MeasureKind.PROVISION, MeasureKind.EU_REGULATION, MeasureKind.EU_DIRECTIVE}

NUMBERS = (
    IdentifierKey.ELI,
    IdentifierKey.CELEX,
    IdentifierKey.STAATSBLAD,
    IdentifierKey.BWB,
    IdentifierKey.ARTICLE,
)
"""The numbers by which a rule is known."""

FORCE: Mapping[str, str] = {
    Phase.PREPARED: "NotInForce",
    Phase.DECIDED: "NotInForce",
    Phase.FORCE: "InForce",
    Phase.HALF: "PartiallyInForce",
    Phase.NOT: "NotInForce",
    Phase.OVER: "NotInForce",
}
"""Whether a rule holds, by the phase of its standing."""
UNSAID = {MeasureStatus.TO_TRANSPOSE, MeasureStatus.COMPLETED}
"""Standings that do not say it: a directive holds before national laws do, what was completed may hold still."""

GOVERNMENT = {
    OrganisationKind.MINISTRY,
    OrganisationKind.CABINET,
    OrganisationKind.PARLIAMENT,
    OrganisationKind.SUPERVISOR,
    OrganisationKind.COURT,
    OrganisationKind.EXECUTIVE_BODY,
    OrganisationKind.POLICE_AND_JUSTICE,
    OrganisationKind.EU_INSTITUTION,
    OrganisationKind.MUNICIPALITY,
}
CIVIL_SOCIETY = {OrganisationKind.HELP_ORGANISATION, OrganisationKind.INTEREST_GROUP}

DOCUMENTS = {
    DocumentKind.REPORT: "Report",
    DocumentKind.ACT: "Legislation",
    DocumentKind.EU_ACT: "Legislation",
    DocumentKind.NEWS: "NewsArticle",
    DocumentKind.PRESS_RELEASE: "Article",
    DocumentKind.SPECIALIST_PRESS: "Article",
    DocumentKind.BLOG: "BlogPosting",
    DocumentKind.WEB_PAGE: "WebPage",
    DocumentKind.DATASET: "Dataset",
}
"""What a document is, where there is a word for it."""

MOST_ORGANISERS = 3


def api_address(record: Record) -> str:
    """Where the JSON of a record stands, from the root of the site."""
    return f"{API}{record.KIND.folder}/{record.id}.json"


def linked_record(edition: Edition, record: Record) -> Linked:
    """What the page of a record is about."""
    url, changed = edition.url(record), edition.history.changed_on(record)
    days = {"dateModified": changed.isoformat()} if changed else {}
    page: Linked = {"@context": CONTEXT, "@type": "WebPage", "@id": url, "url": url}
    if record.withdrawn or record.KIND.key == "help":
        # What was withdrawn is said no more; who reads of help may be watched.
        return {**page, "name": SITE, **days, "license": LICENCE}
    overview = (record.KIND.plural.capitalize(), edition.url(f"{record.KIND.path}/"))
    return _without_nothing(
        {
            **page,
            "@type": "CollectionPage" if record.KIND.key == "topic" else "WebPage",
            "name": record.name,
            "description": record.summary,
            "identifier": record.id,
            "inLanguage": "nl",
            **days,
            "license": LICENCE,
            "breadcrumb": _crumbs(edition, overview, (record.name, url)),
            "mainEntity": _thing(edition, record),
        }
    )


def linked_page(edition: Edition, title: str, address: str, description: str) -> Linked:
    """What a page that is no record is about; `address` from the root of the site, title and description as shown."""
    url = edition.url(address)
    page: Linked = {"@context": CONTEXT, "@type": "WebPage", "@id": url, "url": url, "name": title}
    page |= {"description": description} if description else {}
    page |= {"inLanguage": "nl", "license": LICENCE}
    if not address:
        return {**page, "@type": "WebSite", "name": SITE}
    page["breadcrumb"] = _crumbs(edition, (title, url))
    if address == DATA:
        page["mainEntity"] = _everything(edition, description)
    elif address in {f"{kind.path}/" for kind in KINDS if kind.key != "help"}:
        page["@type"] = "CollectionPage"
    return page


def _thing(edition: Edition, record: Record) -> Linked | None:
    """What the page of a record is about; None when that is the page itself."""
    is_what, more = "Thing", {}
    match record:
        case Topic():
            return None
        case Measure() if record.kind in LEGISLATION:
            is_what, more = "Legislation", _legislation(edition, record)
        case Organisation():
            is_what, more = _type_of(record), _organisation(record)
        case Event():
            is_what, more = "Event", _event(edition, record)
        case Document():
            is_what, more = DOCUMENTS.get(record.kind, "CreativeWork"), _document(record)
        case Figure():
            is_what, more = "Dataset", _figure(edition, record)
        case Term():
            is_what, more = "DefinedTerm", _term(edition, record)
    return {"@type": is_what, "name": record.title, **more}


def _legislation(edition: Edition, measure: Measure) -> Linked:
    numbers = [number for key in NUMBERS for number in measure.identifiers.get(key, ())]
    status = edition.arrangement.status(measure)
    says_it = status is not None and status.value not in UNSAID
    return {
        "legislationType": measure.kind.word,
        "legislationIdentifier": _one_or_all(numbers),
        "legislationLegalForce": f"{CONTEXT}/{FORCE[status.value.phase]}" if status and says_it else None,
        "legislationDate": _enacted(edition.arrangement, measure),
        **_relations(edition, measure),
    }


def _enacted(arrangement: Arrangement, measure: Measure) -> str | None:
    """The day on which a rule became one; not that of a vote, after which it still has to be signed."""
    for event in arrangement.events(measure):
        adopts = event.statuses.get(MeasureId(measure.id)) is MeasureStatus.ADOPTED
        if adopts and event.kind in (EventKind.ADOPTION, EventKind.SIGNING) and not event.expected:
            return _iso(event.date) if event.date.is_exact else None
    return None


def _relations(edition: Edition, measure: Measure) -> Linked:
    """The other rules that a rule rests on, carries out, changes, or belongs to."""
    found: dict[str, list[Linked]] = {}
    for related in measure.related:
        other = edition.arrangement.catalogue.measures[related.measure]
        if other.kind in LEGISLATION and (word := _relation(related.relation, other)):
            found.setdefault(word, []).append({"@type": "Legislation", "url": edition.url(other)})
    return {word: _one_or_all(others) for word, others in found.items()}


def _relation(relation: MeasureRelation, other: Measure) -> str | None:
    if relation is MeasureRelation.IMPLEMENTS:
        is_directive = other.kind is MeasureKind.EU_DIRECTIVE
        return "legislationTransposes" if is_directive else "legislationEnsuresImplementationOf"
    return {
        MeasureRelation.BASED_ON: "isBasedOn",
        MeasureRelation.AMENDS: "legislationChanges",
        MeasureRelation.REPLACES: "legislationChanges",
        MeasureRelation.PART_OF: "isPartOf",
    }.get(relation)


def _type_of(organisation: Organisation) -> str:
    if organisation.kind in GOVERNMENT:
        return "GovernmentOrganization"
    return "NGO" if organisation.kind in CIVIL_SOCIETY else "Organization"


def _organisation(organisation: Organisation) -> Linked:
    return {"alternateName": organisation.abbreviation, "url": organisation.website}


def _event(edition: Edition, event: Event) -> Linked:
    when = event.date
    start, end = (when.start, when.end) if isinstance(when, Interval) else (when, None)
    is_overdue = event.expected and when.last < edition.arrangement.catalogue.day
    acting = [edition.arrangement.catalogue.organisations[id] for id in event.by]
    organisers = [{"@type": _type_of(one), "name": one.title, "url": edition.url(one)} for one in acting]
    return {
        "startDate": _iso(start),
        "endDate": end and _iso(end),
        "eventStatus": None if is_overdue else f"{CONTEXT}/EventScheduled",
        "organizer": _one_or_all(organisers) if len(organisers) <= MOST_ORGANISERS else None,
    }


def _document(document: Document) -> Linked:
    numbers = [number for found in document.identifiers.values() for number in found]
    return {
        "url": document.read_at,
        "identifier": _one_or_all(numbers),
        "datePublished": document.published and _iso(document.published),
        "inLanguage": document.language.value,
        "publisher": {"@type": "Organization", "name": document.publisher},
    }


def _term(edition: Edition, term: Term) -> Linked:
    terms = {"@type": "DefinedTermSet", "url": edition.url(f"{term.KIND.path}/")}
    return {"description": term.summary, "inDefinedTermSet": terms}


def _figure(edition: Edition, figure: Figure) -> Linked:
    json = {
        "@type": "DataDownload",
        "encodingFormat": "application/json",
        "contentUrl": edition.url(api_address(figure)),
    }
    return {
        "description": figure.summary,
        "variableMeasured": {"@type": "PropertyValue", "name": figure.counts, "unitText": figure.unit},
        "license": LICENCE,
        "distribution": json,
    }


def _everything(edition: Edition, description: str) -> Linked:
    """All data together."""
    files = {
        f"{DATA}beleidslijn.zip": "application/zip",
        f"{DATA}datapackage.json": "application/json",
        f"{API}index.json": "application/json",
    }
    changed = edition.history.changed
    return _without_nothing(
        {
            "@type": "Dataset",
            "name": SITE,
            "description": description,
            "url": edition.url(DATA),
            "license": LICENCE,
            "version": str(edition.release) if edition.release else None,
            "dateModified": changed and changed.isoformat(),
            "isAccessibleForFree": True,
            "distribution": [
                {"@type": "DataDownload", "encodingFormat": form, "contentUrl": edition.url(address)}
                for address, form in files.items()
            ],
        }
    )


def _crumbs(edition: Edition, *steps: tuple[str, str]) -> Linked:
    """The way from the front page, each step with its name and whole address."""
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": url}
        for place, (name, url) in enumerate([(SITE, edition.url("")), *steps], 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _iso(when: Edtf) -> str | None:
    """A day, month or year that is certain, as ISO 8601."""
    return str(when) if isinstance(when, Point) and when.doubt is None else None


def _one_or_all(found: list[Any]) -> Any:
    """What stands there once stands there alone; None when there is nothing."""
    return found[0] if len(found) == 1 else found or None


def _without_nothing(told: Linked) -> Linked:
    """The same without what we do not know, also in what the page is about."""
    return {
        key: _without_nothing(value) if isinstance(value, dict) else value
        for key, value in told.items()
        if value is not None
    }
