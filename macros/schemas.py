"""JSON Schemas of the data files, for editors: made from the records, never written by hand.

Draft 7, which the YAML language server knows best. It keeps the Vietnamese descriptions of the
fields and drops what pydantic adds for programmers (English class names and docstrings).
"""

import json
from typing import Any

from pydantic import TypeAdapter

from macros.loading import LISTS
from macros.model import Plan, Task

FOLDER = "data/schema"
_DRAFT = "http://json-schema.org/draft-07/schema#"
_FILES: dict[str, tuple[Any, str]] = {
    **{name: (list[model], name) for name, model in LISTS.items()},  # type: ignore[valid-type]
    "plan": (Plan, "plans/<mã kế hoạch>/plan"),
    "tasks": (list[Task], "plans/<mã kế hoạch>/tasks"),
}
_ABOUT = {
    "bodies": "Cơ quan, đơn vị, tổ chức",
    "groups": "Nhóm: cách gọi chung nhiều cơ quan",
    "positions": "Chức vụ trong Ban Chỉ đạo",
    "documents": "Văn bản được viện dẫn, và văn bản sửa đổi, thay thế chúng",
    "abbreviations": "Chữ viết tắt mà kế hoạch in",
    "plan": "Kế hoạch: phần đầu, các mục, nơi nhận, chữ ký, chú thích, sửa đổi",
    "tasks": "Nhiệm vụ của kế hoạch",
}


def schemas() -> dict[str, str]:
    """The text of every schema by its file in data/schema/; the same at every call."""
    return {
        f"{name}.schema.json": json.dumps(_schema(name), ensure_ascii=False, indent=2) + "\n"
        for name in _FILES
    }


def _schema(name: str) -> dict[str, Any]:
    kind, file = _FILES[name]
    made = TypeAdapter(kind).json_schema(by_alias=True, ref_template="#/definitions/{model}")
    definitions = made.pop("$defs", {})
    return {
        "$schema": _DRAFT,
        "title": f"{_ABOUT[name]} ({file}.yml)",
        **_cleaned(made, described=False),
        "definitions": {
            key: _cleaned(value, described=False) for key, value in sorted(definitions.items())
        },
    }


def _cleaned(schema: Any, *, described: bool = True) -> Any:
    """A schema without what is of no use to an editor; ``described``: keep its description."""
    if isinstance(schema, list):
        return [_cleaned(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {
        key: _properties(value) if key == "properties" else _cleaned(value)
        for key, value in schema.items()
        if key not in ("title", "discriminator", "default") and (described or key != "description")
    }
    if "$ref" in kept and len(kept) > 1:  # draft 7 ignores what stands beside a reference
        kept["allOf"] = [{"$ref": kept.pop("$ref")}]
    return kept


def _properties(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: _cleaned(schema) for name, schema in properties.items()}
