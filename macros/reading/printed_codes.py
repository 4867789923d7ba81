"""The code of each task of a plan, by the numbers that it prints or by its places."""

from collections.abc import Mapping

from macros.reading.plan_text import number_of
from macros.reading.records import PlanFolder
from macros.recognisers.blocks import Block
from macros.recognisers.locators import code_of


def task_codes(folder: PlanFolder) -> dict[str, str]:
    """The code of each task by its place, as written or as the rule gives it.

    Where every printed number of the plan's tasks is a whole number and all differ, it is that
    number in two digits; else the task's place.
    """
    outline = folder.outline
    found = [(at, outline.by_locator.get(at) if outline else None) for at in folder.places]
    numbers = [(at, number_of(one) if isinstance(one, Block) else None) for at, one in found]
    return codes_by_rule(dict(numbers)) | {
        one.record.at: one.record.code for one in folder.entries if one.record.code
    }


def codes_by_rule(numbers: Mapping[str, str | None]) -> dict[str, str]:
    """The code of each task by its place, from the printed number of each."""
    printed = [number or "" for number in numbers.values()]
    if all(one.isdigit() for one in printed) and len(set(printed)) == len(printed):
        return {at: f"{number:0>2}" for at, number in numbers.items()}
    return {at: code_of(at) for at in numbers}
