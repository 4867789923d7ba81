"""Records out of read YAML: pydantic's findings as problems a data editor understands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.problems import Problem, closest
from macros.reading.mending import fields_at, mended, path_in_data
from macros.reading.strict_yaml import Path, YamlFile

RecordT = TypeVar("RecordT", bound=BaseModel)
CoRecordT = TypeVar("CoRecordT", bound=BaseModel, covariant=True)

_LIST = "Chỗ này phải là danh sách, mỗi dòng bắt đầu bằng “- ”"
_KEYS = "Chỗ này phải gồm các mục, mỗi mục viết “tên mục: giá trị”"
_CHOICE = "Giá trị không có trong danh mục"
_MISSING = "Thiếu mục bắt buộc"
_AMENDMENTS = "period, text, assignees, task"
_WHOLE_NUMBER = "Giá trị phải là một số nguyên"
_WHAT = {
    "missing": _MISSING,
    "union_tag_not_found": _MISSING,
    "extra_forbidden": "Không có mục nào tên như thế này",
    "string_type": "Chỗ này phải là chữ",
    "string_too_short": "Giá trị trống",
    "string_too_long": "Giá trị quá dài",
    "enum": _CHOICE,
    "literal_error": _CHOICE,
    "union_tag_invalid": _CHOICE,
    "int_parsing": _WHOLE_NUMBER,
    "int_parsing_size": _WHOLE_NUMBER,
    "int_from_float": _WHOLE_NUMBER,
    "int_type": _WHOLE_NUMBER,
    "greater_than_equal": "Số quá nhỏ",
    "less_than_equal": "Số quá lớn",
    "tuple_type": _LIST,
    "too_short": "Danh sách trống",
    "model_type": _KEYS,
    "model_attributes_type": _KEYS,
    "bool_type": "Giá trị phải là true hoặc false",
    "date_type": "Giá trị phải là một ngày",
    "date_from_datetime_parsing": "Không có ngày này trong lịch",
    "date_parsing": "Không có ngày này trong lịch",
}
_PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": (
        "Mã viết sai",
        "chữ thường không dấu và chữ số, nối bằng một gạch ngang",
    ),
    r"^[1-9][0-9]{0,2}[a-z]?$": ("Số của nhiệm vụ viết sai", "6, hoặc 6a nếu được thêm sau"),
    r"^[0-9a-z]+(-[0-9a-z]+)*$": ("Mã hoặc số của nhiệm vụ viết sai", "06 hoặc 6; pl2-12"),
    r"^[0-9a-z~#.-]+(/[0-9a-z~#.-]+)*$": (
        "Chỗ đứng trong text.md viết sai",
        "các bước nối bằng /, ví dụ ii/6 hoặc iv/1/-2",
    ),
    r"^[0-9a-f]{64}$": ("Mã SHA-256 viết sai", "64 chữ số và chữ cái từ a đến f"),
    r"^[^\n]*$": ("Giá trị phải nằm trên một dòng", ""),
}


class LineSource(Protocol):
    """What knows where the values of a record stand: a YAML file, or several files together."""

    @property
    def name(self) -> str:
        """The file that the record is listed in."""

    def place(self, path: Path, offset: int | None = None) -> tuple[str, int, int]:
        """File, line and column of the value at a path, or of one character of it."""


@dataclass(frozen=True)
class Located(Generic[CoRecordT]):
    """A record and the place in its file where it stands."""

    record: CoRecordT
    source: LineSource
    path: Path
    faults: tuple[
        Path, ...
    ] = ()  # where a stand-in replaces what was wrong; see macros/reading/mending.py

    def sound(self, *at: str | int) -> bool:
        """Whether the value at a path below this record, and all in it, is what the file says."""
        return not any(fault[: len(at)] == at[: len(fault)] for fault in self.faults)

    @property
    def line(self) -> int:
        """The line of the file on which the record begins."""
        return self.source.place(self.path)[1]

    def problem(
        self,
        at: Path,
        what: str,
        *,
        found: str = "",
        allowed: str = "",
        hint: str = "",
        offset: int | None = None,
    ) -> Problem:
        """A problem with the value at a path below this record (or one character of it)."""
        place = self.source.place((*self.path, *at), offset)
        return Problem(*place, what, found, allowed, hint)


def validate(
    model: type[RecordT],
    source: YamlFile,
    path: Path = (),
    kinds: Mapping[str, str] | None = None,
    stand_ins: Mapping[str, Any] | None = None,
    *,
    passed_over: str = "",
) -> tuple[Located[RecordT] | None, list[Problem]]:
    """Make one record of the value at a path; `kinds` tells of each id what bears it.

    Returns it with all problems found. With problems it is mended, for other checks only, or None
    when it cannot be; `stand_ins`: what stands in for its own keys then (see `mending`).
    `passed_over`: a key of an older layout.
    """
    value, context = value_at(source.data, path), {"kinds": kinds or {}}
    if passed_over and isinstance(value, dict):
        value = {key: one for key, one in value.items() if key != passed_over}
    try:
        return Located(model.model_validate(value, context=context), source, path), []
    except ValidationError as error:
        record, faults = mended(model, value, error, context, stand_ins or {})
        located = Located(record, source, path, faults) if record else None
        return located, list(_problems(model, error, source, path))


def value_at(data: Any, path: Iterable[str | int]) -> Any:
    """The value at a path that exists."""
    for step in path:
        data = data[step]
    return data


def _problems(
    model: type[BaseModel], error: ValidationError, source: YamlFile, path: Path
) -> Iterable[Problem]:
    value = value_at(source.data, path)
    meant: set[tuple[Path, str]] = set()  # missing keys that stand there under a misspelt name
    found = error.errors()
    holders = {one["loc"][:length] for one in found for length in range(len(one["loc"]))}
    for details in sorted(found, key=lambda details: details["type"] != "extra_forbidden"):
        inner, missing = path_in_data(value, details["loc"])
        at = (*path, *inner)
        fields = fields_at(model, details["loc"])
        if details["type"] == "too_short" and details["loc"] in holders:
            continue  # pydantic counts sound items only; the others are reported themselves
        if details["type"] == "extra_forbidden":
            hint = closest(str(at[-1]), fields)
            meant.add((at[:-1], hint))
            yield _key_problem(source, at, list(fields), hint)
        elif missing is None or (at, str(missing)) not in meant:
            yield _value_problem(details, source, at, missing, fields)


def _key_problem(source: YamlFile, at: Path, allowed: list[str], hint: str) -> Problem:
    line, column = source.key_at(at)
    what = _WHAT["extra_forbidden"]
    return Problem(source.name, line, column, what, str(at[-1]), ", ".join(allowed), hint)


def _value_problem(
    details: ErrorDetails,
    source: YamlFile,
    at: Path,
    missing: str | int | None,
    fields: dict[str, str],
) -> Problem:
    kind, context = details["type"], details.get("ctx", {})
    if kind == "union_tag_not_found":
        line, column = source.at(at)
        return Problem(source.name, line, column, f"{_MISSING} “field”", allowed=_AMENDMENTS)
    key = missing or next((step for step in reversed(at) if isinstance(step, str)), "")
    # A field's own rule, when broken, says itself what is allowed.
    untold = kind not in ("union_tag_invalid", "value_error")
    about = fields.get(str(key), "").rstrip(".") if untold else ""
    offset = getattr(context.get("error"), "offset", None)
    at = (*at, "field") if kind == "union_tag_invalid" else at
    line, column = source.at(at, offset)
    if missing is not None:
        return Problem(source.name, line, column, f"{_MISSING} “{missing}”", hint=about)
    what, allowed = _what(details)
    found = _shown(details)[offset or 0 :]
    hint = closest(found, _words(context)) if found else ""
    return Problem(source.name, line, column, what, found, allowed, hint or about)


def _what(details: ErrorDetails) -> tuple[str, str]:
    """What is wrong with a value, and what is allowed."""
    kind, context = details["type"], details.get("ctx", {})
    what = _WHAT.get(kind, "Giá trị không dùng được")
    if kind == "string_pattern_mismatch":
        return _PATTERNS[context["pattern"]]
    if kind == "value_error":
        words = str(context["error"])
        return words[0].upper() + words[1:], ""
    if kind == "string_too_long":
        return what, f"nhiều nhất {context['max_length']} ký tự"
    if kind in ("greater_than_equal", "less_than_equal"):
        return what, f"từ {context['ge']}" if "ge" in context else f"đến {context['le']}"
    if isinstance(details["input"], list) and kind != "too_short":
        what += " (đây là một danh sách)"
    elif isinstance(details["input"], dict) and kind != "union_tag_invalid":
        what += " (đây là các mục “tên: giá trị”)"
    return what, ", ".join(_words(context))


def _words(context: dict[str, Any]) -> list[str]:
    """The words of a list of values, out of pydantic's sentence about them."""
    expected = str(context.get("expected") or context.get("expected_tags") or "")
    return [word.strip(" '") for word in expected.replace(" or ", ", ").split(",") if word.strip()]


def _shown(details: ErrorDetails) -> str:
    value = details["input"]
    if details["type"] == "union_tag_invalid":
        return str(details.get("ctx", {}).get("tag", ""))
    if isinstance(value, dict | list):
        return ""
    return "null" if value is None else str(value)
