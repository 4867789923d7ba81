"""Names of bodies, groups and positions, and the grammar of an assignment."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import pytest

from macros.kinds import OWNERS
from macros.recognisers.names import Name, NameRecogniser, in_jurisdiction
from macros.recognisers.tones import one_placement
from tests.core_fixtures import checked

NAMES = [
    Name("Ủy ban nhân dân tỉnh", "body", "ubnd"),
    Name("UBND tỉnh", "body", "ubnd"),
    Name("Văn phòng Ủy ban nhân dân tỉnh", "body", "vp-ubnd"),
    Name("Hội đồng nhân dân tỉnh", "body", "hdnd"),
    Name("Ban Pháp chế Hội đồng nhân dân tỉnh", "body", "ban-phap-che"),
    Name("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", "body", "vp-hdnd"),
    Name("Sở Nội vụ", "body", "snv"),
    Name("SNV", "body", "snv"),
    Name("Sở Lao động - Thương binh và Xã hội", "body", "sld"),
    Name("Ban Chỉ đạo tỉnh", "body", "bcd"),
    Name("Các sở, ban, ngành", "group", "so-ban-nganh"),
    Name("Địa phương", "group", "dia-phuong", generic=True),
    Name("Trưởng Ban", "position", "truong"),
    Name("Phó Trưởng Ban", "position", "pho"),
    Name("Phó Trưởng Ban Thường trực", "position", "pho-thuong-truc"),
    Name("Ủy viên Ban Chỉ đạo", "position", "uy-vien"),
    Name("Ủy viên Ban Chỉ đạo tỉnh", "position", "uy-vien"),
]


INVENTED = [
    Name("Bộ Công an", "body", "bo-cong-an"),
    Name("Ủy ban Đổi mới sáng tạo", "body", "uy-ban-doi-moi"),
    Name("Sở Hòa giải và Thủy lợi", "body", "so-hoa-giai"),
    Name("Trung tâm Khóa học - Hóa nghiệm", "body", "trung-tam-khoa-hoc"),
    Name("Trung tâm CNTT&TT", "body", "trung-tam-cntt"),
    Name("Ủy ban nhân dân xã Sơn Thủy", "body", "xa-son-thuy"),
    Name("Phòng 7 (PX07)", "body", "phong-7"),
    Name("Bộ, ngành", "group", "bo-nganh"),
    Name("Bộ, ngành, địa phương", "group", "bo-nganh-dia-phuong"),
    Name("Các hội, đoàn thể tỉnh", "group", "hoi-doan-the"),
    Name("Ủy viên Thường trực", "position", "uy-vien-thuong-truc"),
]


@dataclass(frozen=True)
class Known:
    """Names that stand together, and their recogniser."""

    names: tuple[Name, ...]
    recogniser: NameRecogniser

    def ids_of(self, name: Name) -> set[str]:
        """The ids whose name this is, whatever its letter case."""
        return {one.id for one in self.names if one.words.lower() == name.words.lower()}


@cache
def all_names() -> tuple[Known, ...]:
    """The names of the project's data, and invented ones."""
    return tuple(
        Known(tuple(names), NameRecogniser(names)) for names in (list(_of_data()), INVENTED)
    )


def _of_data() -> Iterator[Name]:
    for kind in OWNERS:
        for located in getattr(checked().records, kind.files):
            one = located.record
            for words in (one.name, *one.variants, *one.short_names):
                yield Name(words, kind.id, one.id, bool(getattr(one, "generic", False)))


def in_case(words: str, case: Callable[[str], str]) -> str:
    """The words in a letter case, abbreviations as they are."""
    return re.sub(
        r"\S+", lambda word: word[0] if is_abbreviation(word[0]) else case(word[0]), words
    )


def is_abbreviation(word: str) -> bool:
    return any(sum(map(str.isupper, part)) > 1 for part in re.findall(r"\w+", word))


def other_placement(words: str) -> str:
    """The words with such tones on the first letter: Ủy, hòa."""
    pairs = {one_placement(old): old for old in _old_pairs()}
    return re.sub("|".join(pairs), lambda pair: pairs[pair[0]], words)


def _old_pairs() -> Iterator[str]:
    for vowel, rest in (("òóỏõọ", "a"), ("òóỏõọ", "e"), ("ùúủũụ", "y")):
        for toned in vowel:
            yield from (toned + rest, toned.upper() + rest, toned.upper() + rest.upper())


@pytest.fixture(scope="module")
def names() -> NameRecogniser:
    return NameRecogniser(NAMES)


def found(names: NameRecogniser, text: str, *, generic: bool = False) -> list[tuple[str, str]]:
    return [
        (mention.id, text[mention.start : mention.end])
        for mention in names.find(text, generic=generic)
    ]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Văn phòng Ủy ban nhân dân tỉnh", ["vp-ubnd"]),
        ("Văn phòng và Ủy ban nhân dân tỉnh", ["ubnd"]),
        ("Ban Pháp chế Hội đồng nhân dân tỉnh", ["ban-phap-che"]),
        ("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", ["vp-hdnd"]),
        ("Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", ["hdnd"]),
        ("Phó Trưởng Ban Thường trực", ["pho-thuong-truc"]),
        ("Phó Trưởng Ban và Trưởng Ban", ["pho", "truong"]),
        ("Ủy viên Ban Chỉ đạo tỉnh", ["uy-vien"]),
    ],
)
def test_the_longest_name_at_a_place_wins(names: NameRecogniser, text: str, ids: list[str]) -> None:
    assert [id_ for id_, _ in found(names, text)] == ids


def test_letter_case_is_free(names: NameRecogniser) -> None:
    text = "Các sở, ban, ngành; CÁC SỞ, BAN, NGÀNH; Các Sở, Ban, Ngành; các sở, ban, ngành"
    assert [words for _, words in found(names, text)] == text.split("; ")
    text = "trưởng Ban, Trưởng ban, TRƯỞNG BAN, trưởng ban"
    assert found(names, text) == [("truong", words) for words in text.split(", ")]


def test_an_abbreviation_is_written_in_one_way(names: NameRecogniser) -> None:
    assert found(names, "SNV, sNV, snv, Snv, SNv") == [("snv", "SNV")]
    assert found(names, "UBND TỈNH; UBND Tỉnh; ubnd tỉnh; Ubnd tỉnh") == [
        ("ubnd", "UBND TỈNH"),
        ("ubnd", "UBND Tỉnh"),
    ]


def test_an_assignment_in_another_letter_case_is_read(names: NameRecogniser) -> None:
    assignees, unread = names.assignees("Các Sở, Ban, ngành; SỞ NỘI VỤ; trưởng ban.")
    assert [one.mention.id for one in assignees] == ["so-ban-nganh", "snv", "truong"]
    assert unread == []
    text = "Các đồng chí ủy viên ban chỉ đạo là đại diện lãnh đạo các cơ quan: snv, Sở Nội vụ."
    read = names.assignees(text)
    assert [(one.mention.id, one.as_position) for one in read.assignees] == [("snv", "uy-vien")]
    assert [words for _, words in read.unread] == ["snv"], "an abbreviation is written in one way"


def test_blanks_and_dashes_are_free(names: NameRecogniser) -> None:
    for text in (
        *("Sở Lao động-Thương binh và Xã hội", "Sở Lao động – Thương binh và Xã hội"),
        *("Sở Lao\u00a0động - Thương\n\nbinh và  Xã hội", "Sở<br>Lao động -Thương binh và Xã hội"),
        unicodedata.normalize("NFD", "Sở Lao động - Thương binh và Xã hội"),
    ):
        assert found(names, f"({text})") == [("sld", text)]


def test_a_group_is_one_with_or_without_các(names: NameRecogniser) -> None:
    for text in ("Các sở, ban, ngành", "Sở, ban, ngành", "các Sở, ban, ngành", "sở, ban, ngành"):
        assert found(names, f"{text} tỉnh") == [("so-ban-nganh", text)]
    groups = NameRecogniser(
        [
            Name("Bộ, ngành", "group", "bo-nganh"),
            Name("Bộ, ngành, địa phương", "group", "bo-nganh-dia-phuong"),
            Name("Địa phương", "group", "dia-phuong", generic=True),
        ]
    )
    for text, id_ in (
        ("Bộ, ngành", "bo-nganh"),
        ("các Bộ, ngành", "bo-nganh"),
        ("Các bộ, ngành, địa phương", "bo-nganh-dia-phuong"),
        ("BỘ, NGÀNH, ĐỊA PHƯƠNG", "bo-nganh-dia-phuong"),
    ):
        read = groups.assignees(f"{text} liên quan")
        assert [(one.mention.id, one.scope) for one in read.assignees] == [(id_, "liên quan")]
        assert read.unread == []


def test_a_group_that_nobody_knows_is_told_whole(names: NameRecogniser) -> None:
    text = "SNV; các Bộ, ngành, đoàn thể; Huyện, thị xã và thành phố, Viện Hải dương."
    read = names.assignees(text)
    assert [one.mention.id for one in read.assignees] == ["snv"]
    assert [words for _, words in read.unread] == [
        "Bộ, ngành, đoàn thể",
        "Huyện, thị xã và thành phố",
        "Viện Hải dương",
    ]
    assert all(text.startswith(words, offset) for offset, words in read.unread)


def test_tones_may_stand_on_either_letter(names: NameRecogniser) -> None:
    text = "Uỷ viên Ban Chỉ đạo, uỷ ban nhân dân tỉnh, Văn phòng Uỷ ban nhân dân tỉnh"
    assert found(names, text) == [
        ("uy-vien", "Uỷ viên Ban Chỉ đạo"),
        ("ubnd", "uỷ ban nhân dân tỉnh"),
        ("vp-ubnd", "Văn phòng Uỷ ban nhân dân tỉnh"),
    ]
    old = NameRecogniser([Name("Uỷ ban xã", "body", "xa")])
    assert found(old, "Ủy ban xã") == [("xa", "Ủy ban xã")]


def test_names_are_whole_words(names: NameRecogniser) -> None:
    assert found(names, "PSNV SNVA SNV1 _SNV SNV_ Sở Nội vụa ÁSNV") == []
    assert found(names, "(SNV)/SNV-SNV.") == [("snv", "SNV")] * 3


def test_masked_words_are_no_names(names: NameRecogniser) -> None:
    text = "Quyết định số 12/QĐ-SNV của SNV"
    number = (text.index("12"), text.index(" của"))
    assert [mention.start for mention in names.find(text, masked=[number])] == [text.rindex("SNV")]


def test_a_shorter_name_stands_where_the_longer_is_masked(names: NameRecogniser) -> None:
    text = "Phó Trưởng Ban Thường trực"
    mentions = names.find(text, masked=[(text.index("Thường"), len(text))])
    assert [mention.id for mention in mentions] == ["pho"]


def test_generic_names_are_found_in_assignments_only(names: NameRecogniser) -> None:
    assert found(names, "tại các địa phương") == []
    assert found(names, "và địa phương", generic=True) == [("dia-phuong", "địa phương")]
    assert [one.mention.id for one in names.assignees("SNV và địa phương.")[0]] == [
        "snv",
        "dia-phuong",
    ]


def test_every_assignee_in_order(names: NameRecogniser) -> None:
    text = "Đồng chí Trưởng Ban và các đồng chí Phó Trưởng Ban; Sở Nội vụ, các sở, ban, ngành."
    assignees, unread = names.assignees(text)
    assert [one.mention.id for one in assignees] == ["truong", "pho", "snv", "so-ban-nganh"]
    assert {one.as_position for one in assignees} == {None}
    assert unread == []


@pytest.mark.parametrize(
    "lead",
    [
        "Các đồng chí Ủy viên Ban Chỉ đạo tỉnh là đại diện lãnh đạo các cơ quan: ",
        "Các đồng chí Ủy viên Ban Chỉ đạo là đại diện Lãnh đạo các cơ quan: ",
        "Đồng chí Ủy viên Ban Chỉ đạo là lãnh đạo các cơ quan, đơn vị: ",
        "Các đồng chí Ủy viên Ban Chỉ đạo là đại diện lãnh đạo của các cơ quan sau:",
        "Các đồng chí Ủy viên Ban Chỉ đạo là lãnh đạo các cơ quan thuộc Ủy ban nhân dân tỉnh: ",
    ],
)
def test_bodies_assigned_through_their_leaders(names: NameRecogniser, lead: str) -> None:
    assignees, unread = names.assignees(lead + "Sở Nội vụ, Hội đồng nhân dân tỉnh.")
    assert [(one.mention.id, one.as_position) for one in assignees] == [
        ("snv", "uy-vien"),
        ("hdnd", "uy-vien"),
    ]
    assert unread == []


def test_who_stands_before_the_leaders_is_assigned_directly(names: NameRecogniser) -> None:
    text = "SNV; các đồng chí Ủy viên Ban Chỉ đạo là đại diện lãnh đạo các cơ quan: UBND tỉnh."
    assignees, _ = names.assignees(text)
    assert [(one.mention.id, one.as_position) for one in assignees] == [
        ("snv", None),
        ("ubnd", "uy-vien"),
    ]


def test_a_scope_belongs_to_the_name_before_it(names: NameRecogniser) -> None:
    assignees, unread = names.assignees(
        "Các sở, ban, ngành liên quan và địa phương có liên quan; Sở Nội vụ được lựa chọn, "
        "SNV (đất đai, môi trường).\n- Sở Nội vụ;\n- các sở, ban, ngành khác có liên quan."
    )
    assert [(one.mention.id, one.scope) for one in assignees] == [
        ("so-ban-nganh", "liên quan"),
        ("dia-phuong", "có liên quan"),
        ("snv", "được lựa chọn"),
        ("snv", "(đất đai, môi trường)"),
        ("snv", None),
        ("so-ban-nganh", "khác có liên quan"),
    ]
    assert unread == []


@pytest.mark.parametrize(
    ("bracket", "unread"),
    [
        ("(sau đây gọi tắt là Sở)", ["(sau đây gọi tắt là Sở)"]),
        ("(viết tắt là NV)", ["(viết tắt là NV)"]),
        ("(chủ trì)", ["(chủ trì)"]),
        ("(phối hợp)", ["(phối hợp)"]),
        ("(UBND tỉnh)", ["(", ")"]),
    ],
)
def test_brackets_that_are_no_scope(names: NameRecogniser, bracket: str, unread: list[str]) -> None:
    read = names.assignees(f"Sở Nội vụ {bracket}.")
    assert {one.scope for one in read.assignees} == {None}
    assert [words for _, words in read.unread] == unread


PROVINCES = [
    Name("Sở Nội vụ", "body", "so-noi-vu", jurisdiction="quang-ngai"),
    Name("Sở Nội vụ", "body", "so-noi-vu-lao-cai", jurisdiction="lao-cai"),
    Name("SỞ NỘI VỤ", "body", "so-noi-vu-bac-ha", jurisdiction="bac-ha"),
    Name("Bộ Công an", "body", "bo-cong-an"),
    Name("Bộ Công an", "body", "mot-bo-khac", jurisdiction="lao-cai"),
    Name("Công an tỉnh", "body", "cong-an-tinh", jurisdiction="lao-cai"),
]


@pytest.mark.parametrize(
    ("jurisdiction", "ids"),
    [
        ("quang-ngai", ["so-noi-vu", "bo-cong-an", "cong-an-tinh"]),
        ("lao-cai", ["so-noi-vu-lao-cai", "mot-bo-khac", "cong-an-tinh"]),
        (
            None,
            ["so-noi-vu", "so-noi-vu-lao-cai", "so-noi-vu-bac-ha", "bo-cong-an", "cong-an-tinh"],
        ),
    ],
)
def test_own_jurisdiction_first_then_central_ones(jurisdiction: str | None, ids: list[str]) -> None:
    assert [name.id for name in in_jurisdiction(PROVINCES, jurisdiction)] == ids


CASES: dict[str, Callable[[str], str]] = {
    "as known": str,
    "capitals": str.upper,
    "small": str.lower,
    "first letters capital": lambda word: word[:1].upper() + word[1:].lower(),
    "last letters capital": lambda word: word[:1].lower() + word[1:].upper(),
}
PLACEMENTS: dict[str, Callable[[str], str]] = {
    "one letter": one_placement,
    "the other letter": other_placement,
    "marks apart": lambda words: unicodedata.normalize("NFD", words),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("placement", PLACEMENTS)
def test_every_name_in_every_case_and_tone_spelling(case: str, placement: str) -> None:
    """Each name of the project's data and some invented ones, alone and among the others."""
    wrong, seen = [], 0
    for own in all_names():
        for name in own.names:
            text = PLACEMENTS[placement](in_case(name.words, CASES[case]))
            for before, after in (("", ""), ("Giao ", " và các cơ quan khác."), ("(", ");")):
                mentions = own.recogniser.find(f"{before}{text}{after}", generic=True)
                seen += 1
                got = [(one.start, one.end, one.kind) for one in mentions]
                ids = {mention.id for mention in mentions}
                expected = [(len(before), len(before) + len(text), name.kind)]
                if got != expected or ids - own.ids_of(name):
                    wrong.append((name.words, text, mentions))
    assert wrong == []
    assert seen == 3 * sum(len(own.names) for own in all_names()) > 300


@pytest.mark.parametrize(
    "near",
    [
        *("Sở Nội vụ1", "PSở Nội vụ", "Sở Nội", "Nội vụ", "Sở nội vu", "SởNội vụ", "So Noi vu"),
        *(
            "U ban nhân dân tỉnh",
            "Ủy ban nhân tỉnh",
            "ubnd tỉnh",
            "Ubnd Tỉnh",
            "Bnc",
            "hđnd",
            "vptu",
        ),
    ],
)
def test_what_is_nearly_a_name_is_none(near: str) -> None:
    for own in all_names():
        assert own.recogniser.find(near, generic=True) == []


def test_words_that_name_nobody_are_told(names: NameRecogniser) -> None:
    text = "Sở Vũ trụ, Sở Nội vụ tỉnh; các cơ quan khác."
    assignees, unread = names.assignees(text)
    assert [one.mention.id for one in assignees] == ["snv"]
    assert unread == [(0, "Sở Vũ trụ"), (21, "tỉnh"), (31, "cơ quan khác")]
    assert all(text.startswith(words, offset) for offset, words in unread)


def test_names_with_commas_and_và_inside(names: NameRecogniser) -> None:
    text = "Sở Lao động - Thương binh và Xã hội và các sở, ban, ngành"
    assert [id_ for id_, _ in found(names, text)] == ["sld", "so-ban-nganh"]
    assert names.assignees(text)[1] == []


def test_no_names_and_no_text() -> None:
    assert NameRecogniser([]).assignees("Sở Nội vụ") == ([], [(0, "Sở Nội vụ")])
    assert NameRecogniser(NAMES).assignees("") == ([], [])
