"""The plan rebuilt from the data equals source.txt, word for word: `linking/printed_text.py`.

Passes: every word of the source stands in the data, in the order of print. Fails: one letter
changed on either side; a join whose words do not meet in the task, or are not cut in the source.
"""

import re
from collections.abc import Iterator

from macros.labels import in_sentence, task_label
from macros.linking.lexicon import Lexicon
from macros.linking.printed_text import Word, is_lossless, plan_words, source_words
from macros.linking.task_codes import codes_of
from macros.model import Plan
from macros.problems import Problem, quoted
from macros.reading.loading import PlanFolder, Records
from macros.reading.validation import Located
from macros.recognisers import inline
from macros.recognisers.differences import changes

_CONTEXT = 6  # words shown of a difference
_HINT = "sửa dữ liệu theo bản nguồn; nếu bản nguồn chép sai thì sửa source.txt trong cùng lần sửa"


def check(records: Records, _lexicon: Lexicon) -> Iterator[Problem]:
    """Yield a problem for each stretch of words in which data and source differ."""
    for folder in records.plans:
        if folder.plan and folder.plan.sound("joins") and folder.text is not None:
            joins = list(_joins(folder, folder.plan, folder.text))
            yield from joins
            if folder.all_read and not joins and not is_lossless(folder):
                yield from _differences(folder, folder.text)


def _differences(folder: PlanFolder, text: str) -> Iterator[Problem]:
    ours, theirs = plan_words(folder), source_words(text)
    mine, source = [word.word for word in ours], [word.word for word in theirs]
    for a, b, c, d in changes(mine, source):
        line = theirs[min(c, len(theirs) - 1)].line if theirs else 1
        at = ours[min(a, len(ours) - 1)]
        # What could not be read stands otherwise in the data, or not at all.
        if folder.whole or (a < b and at.within.located.sound(*at.within.path)):
            yield _difference(at, mine[a:b], source[c:d], line)


def _difference(at: Word, mine: list[str], source: list[str], line: int) -> Problem:
    found, expected = _shown(mine), _shown(source)
    if mine and source:
        what, allowed = "Chữ khác", quoted(expected)
    else:
        what = "Thừa chữ so với" if mine else f"Ngay trước chỗ này thiếu {quoted(expected)} so với"
        allowed = ""
    what += f" bản nguồn (source.txt, dòng {line})"
    return at.within.located.problem(
        at.within.path, what, offset=at.offset, found=found, allowed=allowed, hint=_HINT
    )


def _shown(words: list[str]) -> str:
    return " ".join(words[:_CONTEXT]) + (" …" if len(words) > _CONTEXT else "")


def _joins(folder: PlanFolder, plan: Located[Plan], text: str) -> Iterator[Problem]:
    codes = codes_of(folder)
    texts = {task.record.code: inline.plain(task.record.text) for task in folder.tasks}
    source = text.replace("*", "")
    for index, join in enumerate(plan.record.joins):
        at, joined = ("joins", index), f"{join.before} {join.after}"
        cut = re.search(re.escape(join.before) + r"[ \t]*\n\s*\n", source)
        after = source.find(join.after, cut.end()) if cut else -1
        code = codes.of(join.task)
        if code not in texts:
            if folder.whole:
                what = "Không có nhiệm vụ này trong tasks.yml"
                yield plan.problem((*at, "task"), what, found=join.task)
        elif joined not in texts[code]:
            label = in_sentence(task_label(codes.number(code)))
            what = f"Nội dung {label} không có chỗ nối này"
            yield plan.problem((*at, "before"), what, found=joined)
        elif not cut or after < 0 or bool(source[cut.end() : after].strip()) != bool(join.note):
            what = "Bản nguồn không bị ngắt ở chỗ nối này"
            hint = "bỏ chỗ nối thừa, hoặc ghi số chú thích đứng chen vào ở “note”"
            yield plan.problem((*at, "after"), what, found=join.after, hint=hint)
