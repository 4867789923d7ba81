"""The plan rebuilt from the data equals the source; one letter changed anywhere is found."""

import dataclasses
import pathlib
import random
import re
from typing import Any

import pytest

from macros.checks import lossless
from macros.linking.lexicon import Lexicon
from macros.linking.printed_text import Word, is_lossless, plan_words, source_words
from macros.problems import Problem
from macros.reading.loading import PlanFolder, Records
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located
from tests.core_fixtures import AMENDED, PLAN, ROOT, SOURCE, TASKS, checked
from tests.tools.faults import Fault, assert_reported

REAL = checked().records.plans[0]


def problems(folder: PlanFolder) -> list[Problem]:
    records = Records(plans=[folder])
    return list(lossless.check(records, Lexicon(records)))


@pytest.mark.parametrize("root", [ROOT, AMENDED])
def test_the_plan_rebuilt_is_the_source(root: pathlib.Path) -> None:
    for folder in checked(root).records.plans:
        rebuilt = [word.word for word in plan_words(folder)]
        assert rebuilt == [word.word for word in source_words(folder.text or "")]
        assert is_lossless(folder)
        assert not is_lossless(dataclasses.replace(folder, text=f"{folder.text} a"))


def test_the_source_is_the_text_as_received_and_long() -> None:
    text = (ROOT / SOURCE).read_text(encoding="utf-8")
    assert REAL.text == text
    assert len(source_words(text)) > 2500


def test_every_word_of_the_data_has_its_place() -> None:
    """At the place of each word the data file has that word's first letter."""
    lines = {
        file: (ROOT / file).read_text(encoding="utf-8").split("\n")
        for file in ("data/plans/03-kh-bcd-2022/plan.yml", "data/plans/03-kh-bcd-2022/tasks.yml")
    }
    checked_words = 0
    for word in plan_words(REAL):
        at = word.within.located.problem(word.within.path, "", offset=word.offset)
        there = lines[at.file][at.line - 1][at.column - 1 :]
        if word.word[0] not in "-¹*" and not there.startswith(("|-", "'*'")):
            assert there.lstrip("*")[0] == word.word.rstrip(".")[0], (word, there[:20])
            checked_words += 1
    assert checked_words > 2400


def changed(located: Located[Any], path: Path, text: str) -> Located[Any]:
    """The record with another text at a path."""

    def put(value: Any, steps: Path) -> Any:
        if not steps:
            return text
        if isinstance(value, tuple):
            index = int(steps[0])
            return (*value[:index], put(value[index], steps[1:]), *value[index + 1 :])
        key = str(steps[0])
        return value.model_copy(update={key: put(getattr(value, key), steps[1:])})

    return dataclasses.replace(located, record=put(located.record, path))


def with_changed(folder: PlanFolder, word: Word, text: str) -> PlanFolder:
    """The plan with another text where a word stands."""
    located = changed(word.within.located, word.within.path, text)
    if word.within.located is folder.plan:
        return dataclasses.replace(folder, plan=located)
    tasks = [located if task is word.within.located else task for task in folder.tasks]
    return dataclasses.replace(folder, tasks=tasks)


def value(word: Word) -> str:
    """The text in the data in which a word stands."""
    one: Any = word.within.located.record
    for step in word.within.path:
        one = one[step] if isinstance(step, int) else getattr(one, step)
    return str(one)


@pytest.mark.parametrize("seed", range(30))
def test_one_changed_letter_is_found_at_its_place(seed: int) -> None:
    chance = random.Random(seed)
    words = [
        one for one in plan_words(REAL) if one.word.isalpha() and one.within.path[-1] != "label"
    ]
    word = chance.choice(words)
    text = value(word)
    assert text[word.offset :].lstrip("*").startswith(word.word)
    at = text.index(word.word, word.offset) + chance.randrange(len(word.word))
    other = chance.choice([letter for letter in "aăâêôơưđỹ" if letter != text[at]])
    found = problems(with_changed(REAL, word, text[:at] + other + text[at + 1 :]))
    expected = word.within.located.problem(word.within.path, "", offset=word.offset)
    assert len(found) == 1
    assert (found[0].file, found[0].line, found[0].column) == (
        expected.file,
        expected.line,
        expected.column,
    )
    assert found[0].allowed == f"“{word.word}”"
    assert other in found[0].found


@pytest.mark.parametrize("seed", range(10))
def test_one_changed_letter_of_the_source_is_found(seed: int) -> None:
    """Told where the data have the word, with the line of the source."""
    chance = random.Random(seed)
    text = REAL.text or ""
    cuts = [
        match.span()
        for match in re.finditer(r"[^\n]+\n\n(?:¹[^\n]+\n\n)?(?:2021 - 2025|12/12/2013).*", text)
    ]
    letters = [
        at
        for at, char in enumerate(text)
        if char.isalpha() and not any(start <= at < end for start, end in cuts)
    ]
    at = chance.choice(letters)
    other = "ỹ" if text[at] != "ỹ" else "y"
    found = problems(dataclasses.replace(REAL, text=text[:at] + other + text[at + 1 :]))
    assert len(found) == 1
    assert f"source.txt, dòng {text.count(chr(10), 0, at) + 1})" in found[0].what
    assert other in found[0].allowed


def test_one_changed_letter_in_a_page_break_is_found() -> None:
    """It spoils the join, which is told instead."""
    assert REAL.text is not None
    spoilt = REAL.text.replace("cấp tỉnh giai đoạn\n", "cấp tình giai đoạn\n")
    assert spoilt != REAL.text
    found = problems(dataclasses.replace(REAL, text=spoilt))
    assert [one.what for one in found] == ["Bản nguồn không bị ngắt ở chỗ nối này"]


def test_a_word_gone_or_doubled_is_found() -> None:
    word = next(
        one for one in plan_words(REAL) if one.word == "Pháp" and one.within.path == ("text",)
    )
    text = value(word)
    gone = problems(with_changed(REAL, word, text.replace("Pháp lệnh ", "", 1)))
    assert [one.what.split(" thiếu ")[1] for one in gone] == [
        "“Pháp lệnh” so với bản nguồn (source.txt, dòng 93)"
    ]
    doubled = problems(with_changed(REAL, word, text.replace("Pháp", "Pháp Pháp", 1)))
    assert [(one.what, one.found) for one in doubled] == [
        ("Thừa chữ so với bản nguồn (source.txt, dòng 93)", "Pháp")
    ]


def test_blanks_and_emphasis_do_not_count_but_footnote_marks_do() -> None:
    word = next(one for one in plan_words(REAL) if one.word == "(*theo" or one.word == "(theo")
    text = value(word)
    plain = text.replace("*", "").replace(" giám sát,", "\ngiám sát,")
    assert problems(with_changed(REAL, word, plain)) == []
    marked = plain.replace("giám sát,", "giám sát[^1],", 1)
    assert len(problems(with_changed(REAL, word, marked))) == 1


def test_a_rewritten_plan_is_told_once_and_soon() -> None:
    """Two wholly different long texts are not compared word by word."""
    word = next(one for one in plan_words(REAL) if one.within.path == ("basis",))
    rewritten = with_changed(REAL, word, " ".join(f"chữ{index}" for index in range(5000)))
    found = problems(rewritten)
    assert len(found) == 1
    empty = dataclasses.replace(REAL, text="một")
    assert 0 < len(problems(empty)) < 5


def test_all_differences_of_a_long_plan_are_told() -> None:
    """However far they lie apart, and the last behind the first 4,000 words."""
    long = " ".join(f"chữ{number}" for number in range(6000))
    basis = next(one for one in plan_words(REAL) if one.within.path == ("basis",))
    last = [one for one in plan_words(REAL) if one.within.path == ("text",)][-1]
    spoilt = with_changed(with_changed(REAL, basis, f"Căn cú {long}"), last, "Tổng kết.")
    text = (REAL.text or "").replace(value(basis), f"Căn cứ {long}")
    found = problems(dataclasses.replace(spoilt, text=text))
    assert [one.found for one in found] == ["cú", "kết."]


def test_a_word_after_a_footnote_mark_has_its_place() -> None:
    word = next(one for one in plan_words(REAL) if one.within.path == ("basis",))
    marked = with_changed(REAL, word, "*Một*[^1] hai[^12], ba")
    words = [one for one in plan_words(marked) if one.within.path == ("basis",)]
    assert [(one.word, one.offset) for one in words] == [("Một¹", 1), ("hai¹²,", 10), ("ba", 20)]


def test_joins_are_listed_with_their_reasons_and_needed() -> None:
    assert REAL.plan is not None
    plan = REAL.plan.record
    assert [(join.task, join.note) for join in plan.joins] == [("5", None), ("8", "1")]
    assert all(join.reason for join in plan.joins)
    without = plan.model_copy(update={"joins": plan.joins[:1]})
    folder = dataclasses.replace(REAL, plan=dataclasses.replace(REAL.plan, record=without))
    assert problems(folder), "the footnote stands in the middle of task 8"


def test_slips_are_listed_with_their_reasons() -> None:
    assert REAL.plan is not None
    slips = {slip.text: slip.reason for slip in REAL.plan.record.slips}
    assert {"Kiểm", "Quy định 11-QĐ/TW", "khoá 11"} <= set(slips)
    assert all(slips.values())
    assert all(text in (REAL.text or "") for text in slips)


FAULTS = [
    Fault(
        "changed letter",
        TASKS,
        "nhân rộng các mô hình, điển hình “*Dân vận khéo*”",
        "nhân rộng các mô hình, điển hình “*Dân vận ⟦khéó*”",
        ("Chữ khác bản nguồn (source.txt, dòng 141): tìm thấy “khéó””; cho phép: “khéo””",),
    ),
    Fault(
        "missing word",
        TASKS,
        "các văn bản của Trung ương, của tỉnh",
        "các văn bản của Trung ương, ⟦tỉnh",
        ("trước chỗ này thiếu “của” so với bản nguồn (source.txt, dòng",),
    ),
    Fault(
        "added word",
        PLAN,
        "vừa là động lực phát triển kinh tế",
        "vừa là động lực ⟦to phát triển kinh tế",
        ("Thừa chữ so với bản nguồn (source.txt, dòng", "“to”"),
    ),
    Fault(
        "changed label",
        TASKS,
        "      label: Chỉ đạo\n",
        "      label: Chỉ ⟦đạo chung\n",
        ("Chữ khác bản nguồn", "“đạo chung:”", "cho phép: “đạo:”"),
    ),
    Fault(
        "changed letter in the source",
        SOURCE,
        "chi tiêu nội bộ",
        "chi tiêu nộp bộ",
        ("Chữ khác bản nguồn (source.txt, dòng", "“nội”", "cho phép: “nộp”"),
        at=(TASKS, "chi tiêu ⟦nội bộ"),
    ),
    Fault(
        "join that the task does not have",
        PLAN,
        "    before: năng lực cạnh tranh cấp tỉnh giai đoạn\n",
        "    before: ⟦năng lực cạnh tranh cấp huyện giai đoạn\n",
        ("không có chỗ nối này",),
    ),
    Fault(
        "join that the source does not have",
        PLAN,
        "    reason: Ngắt trang giữa câu thành hai đoạn; nối lại thành một đoạn.\n",
        "    reason: Ngắt trang giữa câu.\n  - task: 1\n    before: Tiếp tục quán triệt,\n"
        "    after: ⟦nâng cao nhận thức\n    reason: Thử.\n",
        ("không bị ngắt ở chỗ nối này",),
    ),
    Fault(
        "join in a task that is not there",
        PLAN,
        "  - task: 5\n    before:",
        "  - task: ⟦55\n    before:",
        ("Không có nhiệm vụ này", "“55”"),
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)
