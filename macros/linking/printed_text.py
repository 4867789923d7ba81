"""The words of text.md beside those of the document as received, after its listed corrections.

Both are lists of words with ``¶`` at the end of each paragraph, so that a paragraph cut in two is a
difference too. White space is any run of blanks; emphasis is none of the words; footnotes are
compared by themselves, wherever on the page they stand.
"""

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from macros.model.plans import Correction
from macros.reading.received.plain_text import SUPERSCRIPTS, paragraphs
from macros.recognisers.blocks import Block, Outline
from macros.recognisers.characters import composed
from macros.recognisers.inline import Inline
from macros.recognisers.line_markup import read_marked
from macros.recognisers.markers import Kind, star
from macros.recognisers.outline import read_outline

END = "¶"
_WORD = re.compile(r"\S+|\n")


class Word(NamedTuple):
    """A word of a text, or the end of a paragraph, and its place in the file."""

    word: str
    line: int
    column: int = 1


class Printed(NamedTuple):
    """The words of a document: those of the text, and those of each footnote by its number."""

    text: list[Word]
    notes: dict[str, list[Word]]


def received_words(text: str, name: str = "source.txt") -> Printed:
    """The words of a document as received: a plain text, else one in the notation of text.md."""
    if not name.endswith(".txt"):
        return text_words(read_outline(text))
    printed = Printed([], {})
    for one in paragraphs(text):
        into = printed.notes.setdefault(one.note, []) if one.note else printed.text
        into += [Word(word, one.line) for word in one.text.split()]
        into.append(Word(END, one.line))
    return printed


def words_digest(printed: Printed) -> str:
    """What proves that words are those that an import took, where they cannot be read again."""
    lists = [printed.text, *(printed.notes[number] for number in sorted(printed.notes, key=int))]
    words = [one.word for words in lists for one in words if one.word != END]
    return hashlib.sha256("\n".join(words).encode("utf-8")).hexdigest()


def text_words(outline: Outline) -> Printed:
    """The words of a text.md."""
    printed = Printed([], {})
    for block in outline.blocks:
        if block.kind is Kind.NOTE:
            into = printed.notes.setdefault(block.marker, [])
            into += _words(block, block.inline, block.column)
            into.append(Word(END, block.line, block.column))
            continue
        if block.row:
            for cell in block.row.own_cells:
                if not cell.text.strip():
                    continue
                printed.text.extend(_words(block, cell.inline, cell.column))
                printed.text.append(Word(END, block.line, cell.column))
            continue
        # The whole line with its marker: “1.Tổ chức” is printed as two words or as three.
        line = read_marked(composed(block.source), bullet=star(block.source) is not None)
        printed.text.extend(_words(block, line.inline, block.column))
        printed.text.append(Word(END, block.line, block.column))
    return printed


def _words(block: Block, text: Inline, column: int) -> Iterator[Word]:
    """The words of a text, the marks of footnotes as raised figures."""
    if not text.removed:  # as nearly all: what is printed stands in the file as it is
        for match in _WORD.finditer(text.plain):
            word = match[0]
            at = column if word == "\n" else column + match.start()
            yield Word(END if word == "\n" else word, block.line, at)
        return
    shown, inserted = _raised(text)
    before = [0, *accumulate(length for _, length in inserted)]
    places = [at for at, _ in inserted]
    for match in _WORD.finditer(shown):
        if match[0] == "\n":
            yield Word(END, block.line, column)
            continue
        plain = match.start() - before[bisect_right(places, match.start() - 1)]
        yield Word(match[0], block.line, column + text.source_offset(plain))


def _raised(text: Inline) -> tuple[str, list[tuple[int, int]]]:
    """The text as printed, and where in it figures were put in, of what length."""
    shown: list[str] = []
    inserted: list[tuple[int, int]] = []
    end = length = 0
    for at, number in text.notes:
        figures = number.translate(SUPERSCRIPTS)
        shown += [text.plain[end:at], figures]
        inserted.append((at + length, len(figures)))
        length += len(figures)
        end = at
    return "".join([*shown, text.plain[end:]]), inserted


def apply(
    corrections: Iterable[Correction], received: Printed
) -> tuple[Printed, list[tuple[int, int]]]:
    """The words as received with the corrections made, in the text and in its footnotes.

    Gives also, for each correction that could not be made, its index and how often its words stand
    in the document: 0, or more than once.
    """
    made = Printed(list(received.text), {key: list(words) for key, words in received.notes.items()})
    awry = []
    for index, one in enumerate(corrections):
        before, after = one.before.split(), one.after.split()
        places = [
            (words, at)
            for words in (made.text, *made.notes.values())
            for at in (_places(words, before) if before else ())
        ]
        if len(places) == 1:
            _put(*places[0], before, after)
        else:
            awry.append((index, len(places)))
    return made, awry


def _put(words: list[Word], at: int, before: list[str], after: list[str]) -> None:
    """Put other words where some stand; what is left of the first and the last stays."""
    line, end = words[at].line, at + len(before)
    head = words[at].word.removesuffix(before[0])
    tail = words[end - 1].word.removeprefix(before[-1]) if len(before) > 1 else ""
    whole = f"{head}{' '.join(after)}{tail}".split()
    words[at:end] = [Word(word, line) for word in whole]


def _places(words: Sequence[Word], sought: Sequence[str]) -> Iterator[int]:
    """Where some words stand; the first may begin, the last may end, inside a word."""
    first, *inner = sought
    for at, word in enumerate(words):
        if not word.word.endswith(first) or at + len(sought) > len(words):
            continue
        rest = [one.word for one in words[at + 1 : at + len(sought)]]
        if not inner or (rest[:-1] == inner[:-1] and rest[-1].startswith(inner[-1])):
            yield at
