"""The words of a text.md in the parts of a plan; each word in one part, once."""

from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from macros.linking.composing import linked
from macros.model.plans import Plan
from macros.reading.loading import load
from macros.reading.plan_text import _Composing, number_of, words_of
from macros.recognisers import inline
from macros.recognisers.blocks import Block
from macros.recognisers.line_roles import LineRole
from macros.recognisers.outline import read_outline
from tests.core_fixtures import AMENDED, ROOT, SMALLEST, checked

TEXTS = sorted((ROOT / "tests/data/texts").glob("*.md"))


def parts(text: str, *places: str) -> Plan:
    """The parts of a plan that has this text, and tasks at these places."""
    composing = _Composing(read_outline(text), places)
    return Plan.model_construct(None, **composing.parts())


def test_the_head_is_told_by_what_its_lines_are() -> None:
    plan = parts(
        "BAN CHỈ ĐẠO\nSố 01-KH/BCĐ\nTỉnh Thử, ngày 05 tháng 01 năm 2022\nKẾ HOẠCH\n"
        "công tác năm 2022\nCăn cứ Luật;\nCăn cứ Nghị định.\nI. Một\n- a"
    )
    assert [(one.part, one.text) for one in plan.opening] == [
        ("issuer", "BAN CHỈ ĐẠO"),
        ("number", "Số 01-KH/BCĐ"),
        ("place_date", "Tỉnh Thử, ngày 05 tháng 01 năm 2022"),
        ("type", "KẾ HOẠCH"),
        ("title", "công tác năm 2022"),
    ]
    assert plan.basis == "Căn cứ Luật;\n\nCăn cứ Nghị định."


def test_sections_have_what_stands_in_them_beside_the_tasks() -> None:
    plan = parts(
        "KẾ HOẠCH\nthử\nI. Mục đích\n- a\n- b\nLời.\nII. Nhiệm vụ\nChung:\n1. Một\n"
        "- *Chủ trì:* X.\n2. Hai\nIII. Tổ chức\nĐoạn.",
        "ii/1",
        "ii/2",
    )
    assert [(one.number, one.heading, one.tasks) for one in plan.sections] == [
        ("I", "Mục đích", False),
        ("II", "Nhiệm vụ", True),
        ("III", "Tổ chức", False),
    ]
    assert plan.sections[0].items == ("a", "b")
    assert plan.sections[0].paragraphs == ("Lời.",)
    assert plan.sections[1].items == ()
    assert plan.sections[1].paragraphs == ("Chung:",)
    assert plan.sections[1].places == ("ii/1", "ii/2")


def test_recipients_and_signature_stand_for_themselves() -> None:
    plan = parts(
        "KẾ HOẠCH\nthử\nI. Một\n- a\nNơi nhận:\n- UBND tỉnh,\n- Lưu.\nTRƯỞNG BAN\nNguyễn Văn Mẫu"
    )
    assert plan.recipients.heading == "Nơi nhận:"
    assert plan.recipients.items == ("UBND tỉnh,", "Lưu.")
    assert plan.signature == ("TRƯỞNG BAN", "Nguyễn Văn Mẫu")


def test_a_footnote_is_of_the_task_in_whose_words_its_mark_stands() -> None:
    text = (
        "KẾ HOẠCH\nthử\nI. Việc\n1. Một\n- *Chủ trì:* X[^1].\n2. Hai[^2]\n[^1]: a\n[^2]: b\n[^3]: c"
    )
    notes = parts(text, "i/1", "i/2").notes
    assert [(one.number, one.task, one.text) for one in notes] == [
        ("1", "i/1", "a"),
        ("2", "i/2", "b"),
        ("3", "", "c"),
    ]


def test_markup_stays_markup_and_escaped_signs_stay_signs() -> None:
    plan = parts("KẾ HOẠCH\nthử\nI. Một\n- *a* \\* b<br>c\nĐoạn [^1] \\[^2]\n[^1]: x")
    (item,) = plan.sections[0].items
    assert inline.plain(item) == "a * b\nc"
    assert inline.parse(item).emphasis == ((0, 1),)
    (paragraph,) = plan.sections[0].paragraphs
    assert inline.plain(paragraph) == "Đoạn  [^2]"
    assert inline.parse(paragraph).notes == ((5, "1"),)


def test_an_attached_part_is_a_section_of_its_own() -> None:
    plan = parts("KẾ HOẠCH\nthử\nI. Một\n- a\nPhụ lục I\nDANH MỤC\nBiểu 01: Số liệu\nMột dòng.")
    assert [one.at for one in plan.sections] == ["i", "pl1"]


def said(plan: Plan) -> Iterator[str]:
    """The plain words of every text of a plan; of its sections also their markers."""
    yield from (one.text for one in plan.opening)
    yield inline.plain(plan.basis)
    for section in plan.sections:
        yield section.marker
        yield from map(inline.plain, (section.heading, *section.items, *section.paragraphs))
    yield plan.recipients.heading
    yield from map(inline.plain, plan.recipients.items)
    yield from plan.signature
    yield from (inline.plain(note.text) for note in plan.notes)


def words(texts: Iterable[str]) -> Counter[str]:
    """The words of plain texts, without the “./.” that ends a document."""
    listed = (word.removesuffix("./.") for text in texts for word in text.split())
    return Counter(word for word in listed if word)


@pytest.mark.parametrize("path", TEXTS, ids=[path.stem for path in TEXTS])
def test_no_word_is_lost_and_none_stands_twice(path: object) -> None:
    """But for markers below the sections, and the number of a programme, which is not cited."""
    text = path.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    plan = parts(text)
    sections = {one.at for one in plan.sections}
    whole: list[str] = []
    for block in read_outline(text).blocks:
        whole += [block.marker] if block.locator in sections else []
        if block.role is not LineRole.NUMBER or not block.part.locator:
            whole += [piece.plain for piece in block.own_texts]
    assert words(said(plan)) == words(whole)


@pytest.mark.parametrize("root", [ROOT, AMENDED, SMALLEST])
def test_every_word_of_a_plan_is_in_its_parts_or_in_its_tasks(root: object) -> None:
    records, _ = load(root)  # type: ignore[arg-type]
    linked(records)
    for folder in records.plans:
        assert folder.outline is not None
        assert folder.plan is not None
        tasks = (
            text
            for task in folder.tasks
            for text in (
                f"{task.record.number}. {inline.plain(task.record.text)}",
                *(f"{one.label}: {inline.plain(one.text)}" for one in task.record.assignments),
                f"{task.record.period_label}: {inline.plain(task.record.period_text)}"
                if task.record.period_text
                else "",
            )
        )
        shown = words((*said(folder.plan.record), *tasks))
        whole = words(word for block in folder.outline.blocks for word in block.words)
        bullets = {"-", "1"}  # of lines, and the number of a note
        assert {word for word in whole - shown if word not in bullets} == set()
        assert shown - whole == Counter()


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("1. a", "1"),
        ("1.1. a", "1.1"),
        ("a) b", "a"),
        ("II- a", "II"),
        ("(i) a", "i"),
        ("- a", None),
    ],
)
def test_the_number_of_a_block_is_its_marker_without_signs(line: str, number: str | None) -> None:
    assert number_of(read_outline(line).blocks[0]) == number


def test_several_blocks_are_one_text_with_a_place_for_each() -> None:
    outline = read_outline("1. *Một* hai\nba bốn")
    blocks = [one for one in outline.blocks if isinstance(one, Block)]
    made = words_of(*((one, one.inline) for one in blocks))
    assert made.text == "*Một* hai\n\nba bốn"
    assert {(span.line) for span in made.spans} == {1, 2}


def test_the_real_plan_has_its_parts() -> None:
    plan = checked().records.plans[0].plan
    assert plan is not None
    assert [one.number for one in plan.record.sections] == ["I", "II", "III"]
    assert [one.tasks for one in plan.record.sections] == [False, True, False]
    assert len(plan.record.recipients.items) == 12
