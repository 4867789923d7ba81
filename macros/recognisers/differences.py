"""Where two texts differ, word by word, in a time that grows with their length.

Words that stand once in each text hold them together; what lies between two such words is compared
by itself, closely where it is short, else told as one difference.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

Change = tuple[int, int, int, int]

_SHORT = 100  # words; a close comparison of longer stretches could take minutes


def changes(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Change]:
    """All stretches that differ, in order: ours[a:b] stands where theirs[c:d] does."""
    waiting = [(0, len(ours), 0, len(theirs))]
    while waiting:
        a, b, c, d = waiting.pop()
        while a < b and c < d and ours[a] == theirs[c]:
            a, c = a + 1, c + 1
        while a < b and c < d and ours[b - 1] == theirs[d - 1]:
            b, d = b - 1, d - 1
        if a == b or c == d:
            if (a, c) != (b, d):
                yield a, b, c, d
        elif held := _held(ours[a:b], theirs[c:d]):
            ends = [(0, 0), *((one + 1, other + 1) for one, other in held)]
            starts = [*held, (b - a, d - c)]
            waiting += [
                (a + end, a + start, c + other_end, c + other_start)
                for (end, other_end), (start, other_start) in zip(ends, starts, strict=True)
            ][::-1]
        elif max(b - a, d - c) > _SHORT:
            yield a, b, c, d
        else:
            import difflib  # which most texts, the same word for word, do not need

            matcher = difflib.SequenceMatcher(None, ours[a:b], theirs[c:d], autojunk=False)
            for kind, one, upto, other, other_upto in matcher.get_opcodes():
                if kind != "equal":
                    yield a + one, a + upto, c + other, c + other_upto


def _held(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """Places of the words that stand once in each, as many as are in the same order in both."""
    counts, other_counts = Counter(ours), Counter(theirs)
    places = {word: place for place, word in enumerate(theirs) if other_counts[word] == 1}
    pairs = [
        (place, places[word])
        for place, word in enumerate(ours)
        if counts[word] == 1 and word in places
    ]
    return _rising(pairs)


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs in which the second places rise as the first do."""
    lowest: list[int] = []  # last second place of the best part of each length
    lengths = []
    for _, place in pairs:
        length = bisect_left(lowest, place)
        lowest[length : length + 1] = [place]
        lengths.append(length)
    kept: list[tuple[int, int]] = []
    wanted = len(lowest) - 1
    for pair, length in zip(reversed(pairs), reversed(lengths), strict=True):
        if length == wanted and (not kept or pair[1] < kept[-1][1]):
            kept.append(pair)
            wanted -= 1
    return kept[::-1]
