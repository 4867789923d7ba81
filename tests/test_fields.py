"""Each field of each record is given by the open data and shown on a page.

Each gets another value in sound data, which is then looked for. What one of the two leaves out
stands here with its reason, until it no longer does. That the review tells every field,
tests/review/test_every_field.py sees to.
"""

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from macros.kinds import PAGED
from macros.labels import FORCE_LABELS, KIND_LABELS, ROLES, day, period
from tests.core_fixtures import checked
from tests.tools.changed_fields import ELSEWHERE, FIELDS, Json, ModelField, Sample, at, samples
from tests.tools.reach import Reached, differs

SEARCH_NAMES = {"Body.search_names", "Group.search_names", "Position.search_names"}
FORMER_IDS = {
    *("Body.former_ids", "Group.former_ids", "Position.former_ids", "Document.former_ids"),
    "Plan.former_ids",
}
JURISDICTIONS = {"Body.jurisdiction", "Plan.jurisdiction"}
NOT_GIVEN = {
    "for search alone": SEARCH_NAMES,
    "given where jurisdictions.yml has it: tests/exports/test_api_tasks.py": JURISDICTIONS,
    "says how words are read; what was read is given": {"Plan.columns", "Plan.no_tasks"},
    "reason of what is given": {"TimeEntry.why"},
    "its file stands at the former address too": FORMER_IDS,
    "given where a plan prints it": {"Document.cited_as"},
    "says where other names are known; the texts that have them are given": {
        *("Body.committee", "Group.committee", "Group.generic"),
    },
    "given with the member of that name": {"Succession.from_name"},
    "v1 does not give the part of a task that a time covers yet": {"Task.period_scope"},
    "v1 gives the sources of a document as a whole": {"DocumentSource.for"},
    "v1 has no abbreviations": {
        *("Abbreviation.short", "Abbreviation.meaning", "Abbreviation.because"),
        *("Abbreviation.url", "Abbreviation.read"),
    },
    "a remark for readers of the page": {
        *("Group.note", "Document.force_note", "Slip.text", "Slip.reason", "Plan.slips"),
    },
    "how the words were printed; whole in source.txt, which the archive holds": {
        *("OpeningLine.part", "OpeningLine.text", "Plan.opening", "Recipients.heading"),
        *("Task.period_label", "PlacedTask.result_label", "Section.marker"),
    },
    "proves the text against its source": {
        *("Correction.at", "Correction.before", "Correction.after", "Correction.reason"),
        *("Plan.corrections", "Received.sha256", "Received.words", "Received.changes"),
        *("Received.by_machine", "Received.proofread"),
    },
}
NOT_SHOWN = {
    "for search alone": SEARCH_NAMES,
    "shown where jurisdictions.yml has it: tests/linking/test_apart.py": JURISDICTIONS,
    "says how words are read; what was read is shown": {"Plan.columns", "Plan.no_tasks"},
    "shown out of the text itself, to which tests/views/test_issued.py sees": {
        *("Section.heading", "Section.items", "Section.paragraphs", "Section.marker"),
        *("Plan.sections", "PlacedTask.result_label"),
        *("Plan.opening", "OpeningLine.part", "OpeningLine.text", "Plan.basis"),
        *("Recipients.heading", "Recipients.items", "Plan.signature"),
    },
    "shown as the first of its times": {"Task.period"},
    "shown as what each of its times covers": {"Task.period_scope"},
    "shown with the words that it is the reason of": {"TimeEntry.why"},
    "its address leads on to the page": FORMER_IDS
    - {"Body.former_ids", "Group.former_ids", "Position.former_ids"},
    "shown where a plan prints it": {"Document.cited_as"},
    "says where other names are known; there they are linked": {"Group.committee"},
    "stands in an opening line, which is shown": {"Plan.place"},
    "shown as the year under which the plan is listed": {"Plan.own_year"},
    "shown when it is a plan of the data": {"Plan.replaces"},
    "is what stood before, which is shown": {"TextAmendment.old"},
    "the page says that it goes through the committee's members": {"Assignee.as"},
    "the page says in words why a meaning is known": {"Abbreviation.url", "Abbreviation.read"},
    "shown of a task that comes again: tests/views/test_progress.py": {"Update.turn"},
    "only a low one shows, in that the fact is unknown": {
        *("Evidence.confidence", "Member.confidence", "DocumentSource.confidence"),
        "Touch.confidence",  # and there is none: the check refuses it
        "DocumentVariant.confidence",
    },
    "proves the text against its source": {
        *("Correction.at", "Correction.before", "Correction.after", "Received.sha256"),
        *("Received.words", "Received.changes", "Received.by_machine", "Received.proofread"),
    },
}
LABELS = {
    **{role.value: label.words for role, label in ROLES.items()},
    **{kind.value: label for kind, label in KIND_LABELS.items()},
    **{force.value: label for force, label in FORCE_LABELS.items()},
}


@cache
def before(data: Path) -> Reached:
    return Reached(checked(data).records)


def words(sample: Sample) -> set[str]:
    """The words by which people know what a change brings; none when they see its effect alone."""
    old = at(checked(sample.data).records, sample.place).record
    dumps = [record.model_dump(mode="json", by_alias=True) for record in (old, sample.record)]
    was, now = (Counter(_values(dump)) for dump in dumps)
    known = [_words_of(value, _names(sample.data)) for value in now - was]
    return set().union(*known) if all(known) else set()


def _values(value: Json) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _values(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _values(inner)
    elif isinstance(value, str | int) and not isinstance(value, bool):
        yield str(value)


@cache
def _names(data: Path) -> dict[str, str]:
    lists = (getattr(checked(data).records, kind.files) for kind in PAGED)
    return {one.record.id: one.record.name for listed in lists for one in listed}


def _words_of(value: str, names: dict[str, str]) -> set[str]:
    if value in LABELS:
        return {value, LABELS[value], LABELS[value].lower()}
    if value in names:
        return {value, names[value]}
    if re.fullmatch(r"[a-z_]+|[0-9]|i+/[0-9]", value):  # in code, of tasks and notes, places
        return set()
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return {value, day(datetime.date.fromisoformat(value))}
    if re.fullmatch(r"\d{4}-(Q\d|\d\d)", value):
        return {value, period(value), period(value).lower()}
    return {value}


def is_given(sample: Sample) -> bool:
    return differs(before(sample.data).given, Reached(sample.records).give(), words(sample))


def is_shown(sample: Sample) -> bool:
    return differs(before(sample.data).shown, Reached(sample.records).show(), words(sample))


@pytest.mark.parametrize("field", sorted(FIELDS - ELSEWHERE.keys()), ids=".".join)
def test_a_field_reaches_readers(field: ModelField) -> None:
    name, tried = ".".join(field), samples()[field]
    assert tried
    faults = []
    for reaches, exceptions, what in (
        (is_given, NOT_GIVEN, "given by the open data"),
        (is_shown, NOT_SHOWN, "shown on a page"),
    ):
        excepted = any(name in names for names in exceptions.values())
        if any(map(reaches, tried)) == excepted:
            faults.append(f"{what}: no exception any more" if excepted else f"not {what}")
    assert not faults, f"{name} is {', '.join(faults)}"


def test_every_exception_is_a_field() -> None:
    listed = set().union(*NOT_GIVEN.values(), *NOT_SHOWN.values())
    assert listed <= {".".join(field) for field in FIELDS}
