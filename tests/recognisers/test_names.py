"""Names of bodies, groups and positions, and the grammar of an assignment."""

import pytest

from macros.recognisers.names import Name, NameRecogniser

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


def test_only_the_case_of_the_first_letter_is_free(names: NameRecogniser) -> None:
    assert found(names, "Các sở, ban, ngành; các sở, ban, ngành") == [
        ("so-ban-nganh", "Các sở, ban, ngành"),
        ("so-ban-nganh", "các sở, ban, ngành"),
    ]
    assert found(names, "trưởng Ban, Trưởng ban, TRƯỞNG BAN") == [("truong", "trưởng Ban")]
    assert found(names, "SNV, sNV, snv, Snv") == [("snv", "SNV")]
    assert found(names, "sNV") == []


def test_an_assignment_in_another_letter_case_is_read_and_told(names: NameRecogniser) -> None:
    assignees, unread, other_case = names.assignees("Các Sở, Ban, ngành; SỞ NỘI VỤ; trưởng ban.")
    assert [one.mention.id for one in assignees] == ["so-ban-nganh", "snv", "truong"]
    assert unread == []
    assert [one.known for one in other_case] == ["Các sở, ban, ngành", "Sở Nội vụ", "Trưởng Ban"]
    text = "Các đồng chí ủy viên ban chỉ đạo là đại diện lãnh đạo các cơ quan: snv, Sở Nội vụ."
    read = names.assignees(text)
    assert [(one.mention.id, one.as_position) for one in read.assignees] == [("snv", "uy-vien")]
    assert [one.known for one in read.other_case] == ["Ủy viên Ban Chỉ đạo"]
    assert [words for _, words in read.unread] == ["snv"], "an abbreviation is written in one way"


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
    assignees, unread, _ = names.assignees(text)
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
    assignees, unread, _ = names.assignees(lead + "Sở Nội vụ, Hội đồng nhân dân tỉnh.")
    assert [(one.mention.id, one.as_position) for one in assignees] == [
        ("snv", "uy-vien"),
        ("hdnd", "uy-vien"),
    ]
    assert unread == []


def test_who_stands_before_the_leaders_is_assigned_directly(names: NameRecogniser) -> None:
    text = "SNV; các đồng chí Ủy viên Ban Chỉ đạo là đại diện lãnh đạo các cơ quan: UBND tỉnh."
    assignees, _, _ = names.assignees(text)
    assert [(one.mention.id, one.as_position) for one in assignees] == [
        ("snv", None),
        ("ubnd", "uy-vien"),
    ]


def test_a_scope_belongs_to_the_name_before_it(names: NameRecogniser) -> None:
    assignees, unread, _ = names.assignees(
        "Các sở, ban, ngành liên quan và địa phương có liên quan."
    )
    assert [(one.mention.id, one.scope) for one in assignees] == [
        ("so-ban-nganh", "liên quan"),
        ("dia-phuong", "có liên quan"),
    ]
    assert unread == []


def test_words_that_name_nobody_are_told(names: NameRecogniser) -> None:
    text = "Sở Vũ trụ, Sở Nội vụ tỉnh; các cơ quan khác."
    assignees, unread, _ = names.assignees(text)
    assert [one.mention.id for one in assignees] == ["snv"]
    assert unread == [(0, "Sở Vũ trụ"), (21, "tỉnh"), (31, "cơ quan khác")]
    assert all(text.startswith(words, offset) for offset, words in unread)


def test_names_with_commas_and_và_inside(names: NameRecogniser) -> None:
    text = "Sở Lao động - Thương binh và Xã hội và các sở, ban, ngành"
    assert [id_ for id_, _ in found(names, text)] == ["sld", "so-ban-nganh"]
    assert names.assignees(text)[1] == []


def test_no_names_and_no_text() -> None:
    assert NameRecogniser([]).assignees("Sở Nội vụ") == ([], [(0, "Sở Nội vụ")], [])
    assert NameRecogniser(NAMES).assignees("") == ([], [], [])
