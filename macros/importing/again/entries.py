"""Records of a list that name paragraphs of a text, each brought to where these stand now."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import yaml

from macros.importing.again.same_places import SamePlaces
from macros.problems import quoted
from macros.reading.holes import hole
from macros.reading.received.refusal import RefusalError
from macros.reading.writing import value_text
from macros.reading.yaml_edits import Pieces, in_pieces, plain, with_values
from macros.recognisers.blocks import Block, Outline, begins
from macros.recognisers.locators import has_counted_step


class Texts(NamedTuple):
    """A text as it stood, the same as it is now, and where the paragraphs of the one went."""

    before: Outline
    after: Outline
    same: SamePlaces


class Entry(NamedTuple):
    """A record of a list that names a paragraph: its text in the file, and where it stands."""

    text: str
    data: Mapping[str, Any]
    was: str  # its place as typed
    at: str | None  # its place now, if it was found
    lost: tuple[str, ...] = ()  # other places that it names and that were not found

    @property
    def called(self) -> str:
        """What a report calls it."""
        said = self.data.get("title") or self.data.get("reason") or ""
        return f"{self.was} {quoted(str(said))}"


def pieces(text: str, name: str, key: str = "") -> Pieces:
    """The text of a file around the items of a list; raises RefusalError where it has none."""
    try:
        found = in_pieces(text, key)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f", dòng {mark.line + 1}" if mark else ""
        raise RefusalError(f"{name} chưa đọc được{where}; hãy sửa tệp rồi nhập lại") from error
    if found is None:
        raise RefusalError(
            f"{name} có chữ đã gõ mà không thành từng mục “- at: …”, đọc lại thì mất những chữ ấy; "
            "hãy sửa tệp, hoặc xóa tệp để máy ghi mới"
        )
    return found


def entries(text: str, key: str = "") -> list[Entry]:
    """The records of a list of a file that a program wrote."""
    found = in_pieces(text, key)
    return entries_of(found) if found else []


def entries_of(there: Pieces) -> list[Entry]:
    """The records of a list, as they were typed."""
    found = []
    for text in there.items:
        (data,) = plain(text)
        data = data if isinstance(data, dict) else {}
        found.append(Entry(text, data, str(data.get("at", "")), None))
    return found


def placed(one: Entry, texts: Texts) -> Entry:
    """A record with the places of now in place of those of before."""
    values = {}
    lost = []
    for path, was in _places(one.data):
        now = texts.same.found.get(was)
        if now:
            values[0, *path] = value_text(now)
        elif was in texts.before.by_locator:
            likely = " hay ".join(texts.same.likely.get(was, ()))
            values[0, *path] = value_text(hole(likely or f"bản mới không còn đoạn {was}"))
            lost += [was] if len(path) > 1 else []
    at = texts.same.found.get(one.was)
    block = texts.after.by_locator.get(at or "")
    first = ""
    if at and isinstance(block, Block) and one.data.get("begins"):
        values[0, "begins"] = value_text(begins(block))
    elif at and isinstance(block, Block) and has_counted_step(at):
        first = begins(block)
    text = with_values(one.text, values)
    if first:
        text = with_line(text, "begins", first)
    return one._replace(text=text, at=at, lost=tuple(lost))


def _places(data: Mapping[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Each place that a record names, by its path."""
    if isinstance(data.get("at"), str):
        yield ("at",), data["at"]
    lines = data.get("assignments")
    for index, line in enumerate(lines if isinstance(lines, list) else ()):
        if isinstance(line, dict) and isinstance(line.get("at"), str):
            yield ("assignments", index, "at"), line["at"]


def with_line(text: str, key: str, value: str) -> str:
    """A record with one more line, behind its place and its first words."""
    found = re.search(r"^(\s*)(- )at: .*\n(?:\s+begins: .*\n)?", text, re.MULTILINE)
    if found is None:
        return text  # written otherwise: the check says what is missing
    line = f"{found[1]}  {key}: {value_text(value)}\n"
    return f"{text[: found.end()]}{line}{text[found.end() :]}"
