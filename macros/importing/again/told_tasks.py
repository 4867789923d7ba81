"""What is said of the tasks of a document that is read again: which are to be looked at."""

from collections.abc import Collection, Iterator, Sequence

from macros.importing.again.entries import Entry, Texts
from macros.importing.again.same_places import above
from macros.problems import first_of, quoted
from macros.recognisers.blocks import Block, Outline, own_words
from macros.recognisers.differences import changes

_MOST = 20
_BEFORE = 3  # words shown before two wordings part


def told_tasks(
    old: Sequence[Entry], new: Sequence[Entry], passed: Sequence[Entry], texts: Texts
) -> Iterator[str]:
    """What became of the tasks that were typed, each that is to be looked at by its name.

    `old`: those typed; `new`: those added; `passed`: read as tasks where nothing has changed, and
    not added.
    """
    same = texts.same
    moved = [f"{one.called}: nay ở {one.at}" for one in old if one.at and one.at != one.was]
    yield from _list("nhiệm vụ đã ghi theo nguyên văn sang chỗ mới:", moved)
    places = {one.was for one in old}, {one.at or "" for one in old}
    yield from _list(
        "nhiệm vụ đã ghi mà nguyên văn nay có chữ khác, phải soát lại trong tasks.yml:",
        [
            f"{one.at} {quoted(str(one.data.get('title', '')))}: {said}"
            for one in old
            if one.at and (said := _reworded(one, places, texts))
        ],
    )
    left = [one for one in old if not one.at and one.was in same.likely]
    yield from _list(
        "nhiệm vụ đã ghi mà bản mới không còn đoạn ấy; giữ ở cuối tasks.yml, bỏ hẳn thì xóa:",
        [f"{one.called}: {_was(one, texts)}" for one in left if not same.likely[one.was]],
    )
    yield from _list(
        "nhiệm vụ đã ghi mà chưa rõ nay là đoạn nào; giữ ở cuối tasks.yml, hãy điền at:",
        [
            f"{one.called}: {_was(one, texts)}, có thể ở {' hay '.join(likely)}"
            for one in left
            if (likely := same.likely[one.was])
        ],
    )
    yield from _list(
        "nhiệm vụ đã ghi mà không còn dòng phân công ở chỗ đã ghi:",
        [f"{one.called}: {', '.join(one.lost)}" for one in old if one.at and one.lost],
    )
    yield from _list("nhiệm vụ ở đoạn mới, máy ghi thêm:", [_added(one, texts) for one in new])
    yield from _list(
        "đoạn vẫn như trước mà máy đọc là nhiệm vụ, tasks.yml không ghi: để như đã sửa:",
        [_added(one, texts) for one in passed],
    )


def _list(head: str, listed: Sequence[str]) -> Iterator[str]:
    if listed:
        yield f"{len(listed)} {head}"
        yield from first_of(listed, _MOST)


def _was(one: Entry, texts: Texts) -> str:
    block = texts.before.by_locator[one.was]
    return quoted(own_words(block) if isinstance(block, Block) else block.text)


def _added(one: Entry, texts: Texts) -> str:
    block = texts.after.by_locator.get(one.was)
    return f"{one.was} {quoted(own_words(block))}" if isinstance(block, Block) else one.was


def _reworded(one: Entry, places: tuple[Collection[str], Collection[str]], texts: Texts) -> str:
    """Which words of a task are others now: its own, of what stands below it, of its headings.

    `places`: of all tasks, before and now; each is told by itself.
    """
    old = [*_words_of(texts.before, one.was, places[0])]
    new = [*_words_of(texts.after, one.at or "", places[1])]
    for a, b, c, d in changes(new, old):
        was, now = _parting(" ".join(old[c:d]).split(), " ".join(new[a:b]).split())
        if was and now:
            return f"trước {quoted(was)}, nay {quoted(now)}"
        return f"thêm {quoted(now)}" if now else f"không còn {quoted(was)}"
    return ""


def _parting(was: Sequence[str], now: Sequence[str]) -> tuple[str, str]:
    """Two wordings from a little before where they part."""
    pairs = zip(was, now, strict=False)
    part = next((at for at, (one, other) in enumerate(pairs) if one != other), 0)
    start = max(part - _BEFORE, 0)
    cut = "… " if start else ""
    shown = (" ".join(words[start:]) for words in (was, now))
    first, second = (f"{cut}{words}" if words else "" for words in shown)
    return first, second


def _words_of(outline: Outline, at: str, places: Collection[str]) -> Iterator[str]:
    block = outline.by_locator.get(at)
    if isinstance(block, Block):
        yield from _below(block, places)
        while (higher := above(block)) is not None:
            yield own_words(higher)
            block = higher


def _below(block: Block, places: Collection[str]) -> Iterator[str]:
    yield own_words(block)
    for child in block.children:
        if child.locator not in places:
            yield from _below(child, places)
