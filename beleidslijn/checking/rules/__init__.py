# SPDX-License-Identifier: MIT
"""The rules: each a small function from an arrangement to problems. To add one, write it and put it in this list."""

from beleidslijn.checking.rules import documents, events, figures, permanence, references, standings, texts

RULES = (
    events.an_event_id_starts_with_a_year,
    events.what_happened_lies_in_the_past,
    events.nothing_happens_after_what_is_expected,
    events.a_standing_needs_one_moment,
    events.who_decided_is_named,
    standings.events_do_not_contradict_each_other,
    standings.an_unknown_standing_is_said_to_be_unknown,
    standings.what_was_not_found_says_when_it_was_looked_for,
    standings.nothing_is_answered_before_it_is_asked,
    documents.nobody_looked_in_the_future,
    documents.a_source_is_read_after_it_was_published,
    documents.a_source_is_not_official_and_weak,
    figures.a_period_is_counted_once,
    figures.a_percentage_says_of_what,
    figures.a_break_is_a_day_in_its_series,
    figures.a_part_of_a_period_lies_in_it,
    permanence.an_id_is_never_used_again,
    references.nothing_is_part_of_its_own_part,
    references.a_form_belongs_to_one_term,
    texts.every_record_has_a_source,
    texts.every_paragraph_has_a_source,
    texts.every_mark_is_complete,
    texts.every_link_is_safe,
    texts.a_title_is_no_sentence,
    texts.a_summary_holds_no_standing,
    texts.no_personal_data,
)
