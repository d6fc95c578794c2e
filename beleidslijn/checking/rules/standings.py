# SPDX-License-Identifier: MIT
"""Rules for what follows from events together."""

from collections.abc import Iterator

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.arranging.standing import ASPECTS, changes
from beleidslijn.reading.problems import Problem
from beleidslijn.record.vocabulary import Outcome, RequestKind


def events_do_not_contradict_each_other(arrangement: Arrangement) -> Iterator[Problem]:
    """Of two events that say different things about the same, it is known which came last."""
    catalogue = arrangement.catalogue
    for kind, aspects in ASPECTS.items():
        for id in catalogue.records[kind]:
            for aspect in aspects:
                _, conflicts = changes(catalogue.events.values(), aspect, id, arrangement.order)
                for conflict in conflicts:
                    place = catalogue.file(conflict.other).place_of_value(("date",))
                    sentence = (
                        f"over '{id}' ({aspect.name}) zegt '{conflict.one.id}' iets anders, "
                        "en volgens de datums kan elk van beide de laatste zijn. Welke kwam het laatst? "
                        f"Zet bij de latere: after: [{conflict.one.id}] of [{conflict.other.id}]"
                    )
                    yield Problem(place, "volgorde-onbekend", sentence)


def an_unknown_standing_is_said_to_be_unknown(arrangement: Arrangement) -> Iterator[Problem]:
    """A measure whose standing follows from nothing carries an open question."""
    for measure in arrangement.catalogue.measures.values():
        if arrangement.status(measure) is None and not measure.open_questions:
            sentence = "uit geen gebeurtenis volgt een stand: zet bij 'open_questions' wat is gezocht, en wanneer"
            yield Problem(arrangement.catalogue.file(measure).place_of_key(("title",)), "stand-onbekend", sentence)


def what_was_not_found_says_when_it_was_looked_for(arrangement: Arrangement) -> Iterator[Problem]:
    """A request without answer, or a motion without result, says on which day was looked for it in vain."""
    for request in arrangement.catalogue.requests.values():
        place = arrangement.catalogue.file(request).place_of_key(("title",))
        if arrangement.answer(request) is None and request.looked.answer is None:
            sentence = "er is geen antwoord: zet bij 'looked' onder 'answer' de dag waarop is gezocht"
            yield Problem(place, "antwoord-niet-gezocht", sentence)
        outcome = arrangement.outcome(request)
        decided = outcome is not None and outcome.value is not Outcome.SUBMITTED
        if request.kind is RequestKind.MOTION and not decided and request.looked.outcome is None:
            sentence = (
                "de uitkomst van deze motie is onbekend: zet bij 'looked' onder 'outcome' de dag waarop is gezocht"
            )
            yield Problem(place, "uitkomst-niet-gezocht", sentence)


def nothing_is_answered_before_it_is_asked(arrangement: Arrangement) -> Iterator[Problem]:
    """A vote on a motion, an answer to a question or what was done about it does not come before it was asked."""
    catalogue = arrangement.catalogue
    asked = {request.id: request.asked_in for request in catalogue.requests.values() if request.asked_in}
    for event in catalogue.events.values():
        for field, said in (("outcomes", event.outcomes), ("responses", event.responses), ("progress", event.progress)):
            for id in said:
                if id in asked and arrangement.order.is_before(event, catalogue.events[asked[id]]):
                    place = catalogue.file(event).place_of_key((field, id))
                    sentence = f"dit is voor '{asked[id]}', waarin het is gevraagd: verbeter een van beide datums"
                    yield Problem(place, "antwoord-voor-vraag", sentence)
