"""Values of a YAML file written anew where they stand; whatever else is in it stays as it is."""

from collections.abc import Mapping
from typing import Any

import yaml

from macros.reading.strict_yaml import Path

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def with_values(content: str, values: Mapping[Path, str]) -> str:
    """The text of a file with these values, each as `writing.value_text` writes it.

    The file is one that the check takes; raises KeyError for a path that is not in it.
    """
    root = yaml.compose(content, Loader=_LOADER)
    spans = sorted(((*_span(_at(root, path)), text) for path, text in values.items()), reverse=True)
    for start, end, text in spans:
        content = content[:start] + text + content[end:]
    return content


def _at(node: Any, path: Path) -> yaml.Node:
    for step in path:
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
        elif isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == step), None)
        if node is None:
            raise KeyError(path)
    assert isinstance(node, yaml.Node)
    return node


def _span(node: yaml.Node) -> tuple[int, int]:
    """Where a value begins and ends; of one that has no brackets, with the last value in it."""
    start, last = node.start_mark.index, node
    while isinstance(last, yaml.CollectionNode) and not last.flow_style and last.value:
        below = last.value[-1]
        last = below[1] if isinstance(below, tuple) else below
    return start, last.end_mark.index
