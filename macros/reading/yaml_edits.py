"""Values of a YAML file written anew where they stand; whatever else is in it stays as it is."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, NamedTuple

import yaml

from macros.reading.strict_yaml import Path

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def plain(content: str) -> Any:
    """What a YAML text holds, each scalar a text; raises yaml.YAMLError."""
    return yaml.load(content, Loader=_PLAIN)


class Pieces(NamedTuple):
    """A file around the items of one of its lists, each with the remarks right above it."""

    before: str
    items: list[str]
    behind: str

    def joined(self) -> str:
        """The text of the file."""
        return "".join((self.before, *self.items, self.behind))

    @property
    def indent(self) -> str:
        """The blanks before each item."""
        lines = self.items[0].splitlines()
        first = next(line for line in lines if line.lstrip().startswith("-"))
        return first[: len(first) - len(first.lstrip())]


def in_pieces(content: str, key: str = "") -> Pieces | None:
    """The text of a file, taken apart at the items of its list, or of the one below a key.

    None where there is no such list, or it does not stand with an item a line.
    """
    content = content if content.endswith("\n") else f"{content}\n"
    root = yaml.compose(content, Loader=_LOADER)
    node, end = root, len(content)
    if key:
        keys = root.value if isinstance(root, yaml.MappingNode) and not root.flow_style else []
        node = next((value for one, value in keys if one.value == key), None)
        below = (one.start_mark.index for one, _ in keys)
        end = next((at for at in below if node and at > node.start_mark.index), end)
    if not isinstance(node, yaml.SequenceNode) or node.flow_style or not node.value:
        return None
    starts = [one.start_mark.index for one in node.value]
    lines = [content.rfind("\n", 0, start) + 1 for start in starts]
    if any(content[line:at].strip() != "-" for line, at in zip(lines, starts, strict=True)):
        return None
    cuts = [lines[0], *(_above(content, at) for at in lines[1:])]
    cuts.append(_above(content, end) if end < len(content) else end)
    items = [content[start:end] for start, end in pairwise(cuts)]
    return Pieces(content[: cuts[0]], items, content[cuts[-1] :])


def _above(content: str, at: int) -> int:
    """Where the remarks right above a line begin."""
    while at:
        start = content.rfind("\n", 0, at - 1) + 1
        if not content[start:at].lstrip().startswith("#"):
            break
        at = start
    return at


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
