"""Our reading of YAML beside the library, on hostile text: its parser in C, and our own values."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from macros.reading import yaml_events
from macros.reading.yaml_events import ValueBuilder
from tests.tools.drawn import hostile_texts

STYLES = (None, "'", '"', "|", ">")


def drawn_files(seed: int, count: int) -> Iterator[str]:
    """Files of hostile texts in lists and mappings: half as PyYAML writes them, half spoilt."""
    chance = random.Random(seed)
    texts = hostile_texts(seed, 12 * count, most=12)
    for number in range(count):
        value: Any = {}
        for text in (next(texts) for _ in range(chance.randint(1, 6))):
            value = chance.choice([[text, value], {text: value, "key": text}, [value], text])
        written: str = yaml.dump(
            value,
            default_style=chance.choice(STYLES),
            default_flow_style=chance.choice([True, False, None]),
            allow_unicode=True,
            width=chance.choice([20, 1000]),
        )
        at = chance.randrange(len(written)) if number % 2 else 0
        yield written[:at] + next(texts) + written[at + 1 :] if at else written


def built(content: str, *, suspect: bool = False) -> tuple[ValueBuilder, bool]:
    builder = ValueBuilder("a.yml", content)
    builder._suspect = builder._suspect or suspect
    return builder, builder.build()


def marks(builder: ValueBuilder) -> list[list[int]]:
    return [list(places) for places in builder.marks.values()]


def composed(node: yaml.Node | None) -> Any:
    """What our reading makes of a tree of PyYAML's own composer."""
    match node:
        case yaml.ScalarNode():
            if node.style in ("|", ">"):
                return node.value.removesuffix("\n")
            return None if node.style is None and node.value == "null" else node.value
        case yaml.SequenceNode():
            return [composed(one) for one in node.value]
        case yaml.MappingNode():
            return {composed(key): composed(value) for key, value in node.value}
    return None


def test_sound_text_gives_what_the_library_composes() -> None:
    sound = 0
    for content in drawn_files(1, 1500):
        builder, whole = built(content)
        if whole and not builder.problems:
            sound += 1
            assert builder.data == composed(yaml.compose(content, yaml_events._LOADER)), content
    assert sound > 300


@pytest.mark.skipif(not hasattr(yaml, "CSafeLoader"), reason="PyYAML without the parser in C")
def test_the_parser_in_c_reads_as_the_one_in_python(monkeypatch: pytest.MonkeyPatch) -> None:
    contents = list(drawn_files(2, 1500))
    fast = [built(content) for content in contents]
    monkeypatch.setattr(yaml_events, "_LOADER", yaml.SafeLoader)
    sound = 0
    for content, (builder, whole) in zip(contents, fast, strict=True):
        slow, also = built(content)
        if also:
            assert whole, content
            assert (builder.data, marks(builder)) == (slow.data, marks(slow)), content
            assert bool(builder.problems) == bool(slow.problems), content
            sound += not slow.problems
        else:  # it refuses a little that the one in C takes, such as a tab in plain text
            assert slow.problems, content
    assert sound > 300


def test_a_value_that_is_not_looked_through_has_no_fault() -> None:
    for content in drawn_files(3, 1500):
        (builder, whole), (slow, also) = built(content), built(content, suspect=True)
        assert (whole, builder.data, builder.problems) == (also, slow.data, slow.problems), content
