"""Where a paragraph, or a row, goes on over the edge of a page: corrections of plan.yml.

The document as received ends a line there; text.md does not. Each is told with the words around it,
as many as it takes to be the only ones.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from macros.linking.printed_text import END, Word, text_words
from macros.recognisers.blocks import Outline

_LEAST, _MOST = 3, 12  # words on each side


class PageJoin(NamedTuple):
    """Words before and behind the edge of a page, which are one text."""

    before: str
    behind: str
    page: int  # the one that begins there
    what: str  # that is cut: đoạn, hàng của bảng


def join_corrections(outline: Outline, joins: Iterable[PageJoin]) -> Iterator[dict[str, str]]:
    """The corrections, as plan.yml lists them; none for words that stand more than once."""
    words = text_words(outline).text
    text = f" {' '.join(one.word for one in words)} "
    locators = {block.line: block.locator for block in outline.blocks}
    for join in joins:
        for count in range(_LEAST, _MOST):
            before, behind = join.before.split()[-count:], join.behind.split()[:count]
            whole = " ".join([*before, *behind])
            if text.count(f" {whole} ") != 1:
                continue
            word: Word = words[text[: text.index(f" {whole} ")].count(" ")]
            yield {
                "at": locators[word.line],
                "before": " ".join([*before, END, *behind]),
                "after": whole,
                "reason": f"Trang {join.page} ngắt giữa {join.what}; nối lại.",
            }
            break
