"""The records of a data file that is a list of them."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

from macros.problems import Problem
from macros.reading.files import DataFolder
from macros.reading.strict_yaml import YamlFile, read
from macros.reading.validation import Located, validate

RecordT = TypeVar("RecordT", bound=BaseModel)


def records_of(
    model: type[RecordT], source: YamlFile | None, kinds: Mapping[str, str], passed_over: str = ""
) -> tuple[list[Located[RecordT]], list[Problem], bool]:
    """The records of a file that is a list, the problems, and whether no record is missing.

    `passed_over`: a key of an older layout.
    """
    if source is None:
        return [], [], False
    if not isinstance(source.data, list):
        line, column = source.at(())
        what = "Tệp phải là danh sách, mỗi bản ghi bắt đầu bằng “- ”"
        return [], [Problem(source.name, line, column, what)], False
    located: list[Located[RecordT]] = []
    problems: list[Problem] = []
    for index in range(len(source.data)):
        record, found = validate(model, source, (index,), kinds, passed_over=passed_over)
        problems += found
        if record:
            located.append(record)
    return located, problems, len(located) == len(source.data)


def data_file(data: DataFolder, name: str) -> tuple[YamlFile | None, list[Problem]]:
    """A data file; nothing when it may not be read, which is told already."""
    return read(data.files[name], name) if name in data.files else (None, [])


def written(items: list[Any], key: str) -> Iterator[str]:
    """The values of a key of records as written, of those that could not be read too."""
    values = (item.get(key) for item in items if isinstance(item, dict))
    yield from (value for value in values if isinstance(value, str))
