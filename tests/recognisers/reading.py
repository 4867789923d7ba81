"""What the tests of document numbers share: tables of tests/data, and what is read in a text."""

from pathlib import Path

from macros.recognisers.numbers import find_numbers

DATA = Path(__file__).parents[1] / "data"

Expected = list[tuple[str, str | None, str | None]]


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table of tests/data; lines that begin with # are comments."""
    text = (DATA / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    head = lines[0].split("\t")
    return [dict(zip(head, line.split("\t"), strict=True)) for line in lines[1:]]


def told(text: str) -> Expected:
    return [(one.number, one.type, one.date) for one in find_numbers(text)]


def spelled(text: str) -> list[str]:
    return [one.number for one in find_numbers(text)]
