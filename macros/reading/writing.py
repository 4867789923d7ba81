"""Data files as people write them: long lines whole, an assignment or the times on one line."""

import re
from collections.abc import Mapping
from typing import Any

import yaml

from macros.kinds import UPDATE
from macros.labels import KIND_LABELS
from macros.reading.files import CODES, PLACES

# Behind a title that a program made and nobody has looked at; more words may follow.
PROPOSED_TITLE = "# máy đề nghị"
_REMARKED = re.compile(r"^ +(?:title: |- \{role: ).*$", re.MULTILINE)


class _Line(dict[str, Any]):
    """A record that stands on one line."""


class _Row(list[Any]):
    """A list that stands on one line."""


class _Dumper(yaml.SafeDumper):
    """Writes as the data files are written."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


# Every scalar is read as a string, so that only what reads as nothing needs quotes.
_Dumper.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] == "tag:yaml.org,2002:null"]
    for first, pairs in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _number(dumper: yaml.SafeDumper, number: int) -> yaml.ScalarNode:
    return _text(dumper, str(number))


def _line(dumper: yaml.SafeDumper, value: _Line) -> yaml.MappingNode:
    return dumper.represent_mapping("tag:yaml.org,2002:map", value.items(), flow_style=True)


def _row(dumper: yaml.SafeDumper, value: _Row) -> yaml.SequenceNode:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=True)


_Dumper.add_representer(_Row, _row)
_Dumper.add_representer(str, _text)
_Dumper.add_representer(int, _number)
_Dumper.add_representer(_Line, _line)


def file_text(schema: str, value: Any) -> str:
    """The text of a data file of a plan, with the schema that editors check it by.

    `proposed` of a task or an assignment is no field of it: what is said behind its title or its
    line, which is then marked as proposed. Nor is `doubt`: why a paragraph may be no task.
    """
    own = {"tasks": PLACES, UPDATE.files: CODES}
    path = own.get(schema, f"../../schema/{schema}.schema.json")
    first = f"# yaml-language-server: $schema={path}\n"
    if schema == "tasks":
        return first + "\n".join(map(_task_text, value)) if value else f"{first}[]\n"
    return first + yaml.dump(
        value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1_000_000
    )


def _task_text(task: dict[str, Any]) -> str:
    """A task as tasks.yml has it; one in doubt as a remark: whoever is sure takes the # away."""
    text = list_text([_task(task)])
    told = iter([line.get("proposed") for line in (task, *task["assignments"])])
    text = _REMARKED.sub(lambda line: _with_remark(line[0], next(told)), text)
    if not (doubt := task.get("doubt")):
        return text
    head = f"{PROPOSED_TITLE}: {doubt}. Phải thì bỏ dấu # ở các dòng dưới:\n"
    return head + "".join(f"# {line}\n" for line in text.splitlines())


def _with_remark(line: str, remark: str | None) -> str:
    """A line, with what is said of its proposal; None: nothing there is proposed."""
    return line if remark is None else f"{line}  {PROPOSED_TITLE}{remark}"


def list_text(records: list[Any]) -> str:
    """Records as a file of data lists them."""
    return yaml.dump(records, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1_000_000)


def with_list(text: str, key: str, records: list[dict[str, Any]]) -> str:
    """The text of a plan.yml with one of its lists written anew; it may not be there yet."""
    made = f"{key}:\n" + "".join(f"  {line}\n" for line in list_text(records).splitlines())
    whole = f"{text.rstrip()}\n"
    there = re.search(rf"^{key}:.*\n(?:  .*\n)*", whole, re.MULTILINE)
    if there is None:
        return whole + made
    return whole[: there.start()] + made + whole[there.end() :]


def value_text(value: Any) -> str:
    """A value as it stands behind a key: a text or null on its line, a list in brackets."""
    if isinstance(value, list):
        value = _Row(_Line(one) if isinstance(one, dict) else one for one in value)
    return list_text([value])[2:].rstrip("\n")


def proposed_text(proposed: Mapping[str, list[dict[str, Any]]]) -> str:
    """The text of proposed.yml: records by their files, each below the nearest that is there."""
    lines = [
        "# Bản ghi mà tệp nhận được cần đến và dữ liệu chưa có. Xem từng bản ghi: nếu cơ quan ấy",
        "# đã có dưới tên khác thì xóa bản ghi ở đây và dùng mã đã có trong tasks.yml, plan.yml.",
    ]
    if any("⟦" in one.get("kind", "") for one in proposed.get("bodies", ())):
        kinds = "; ".join(f"{kind} ({label})" for kind, label in KIND_LABELS.items())
        lines.append(
            "# Loại (kind) nằm trong ⟦ ⟧ là máy đoán: đúng thì bỏ hai dấu, sai thì thay bằng:"
        )
        lines.append(f"# {kinds}.")
    for file, records in proposed.items():
        lines.append(f"{file}:")
        for record in records:
            if near := record.get("nearest"):
                lines.append(f"  # Gần giống đã có: {near}")
            shown = list_text([{key: one for key, one in record.items() if key != "nearest"}])
            lines += [f"  {line}" for line in shown.splitlines()]
    return "\n".join(lines) + "\n"


def _task(task: dict[str, Any]) -> dict[str, Any]:
    period = task["period"]
    return {
        **_without_remark(task),
        "assignments": [_Line(_without_remark(one)) for one in task["assignments"]],
        "period": _Row(_Line(one) for one in period) if isinstance(period, list) else period,
    }


def _without_remark(record: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if key not in ("proposed", "doubt")}
