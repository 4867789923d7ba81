"""Each trap of the first plan, by name: the wordings that a careless reader gets wrong."""

import datetime

import pytest

from macros.linking.lexicon import Lexicon
from macros.model.plans import Plan
from macros.model.tasks import Role, Task
from macros.reading.loading import Records
from macros.recognisers import inline
from macros.recognisers.numbers import find_numbers
from tests.core_fixtures import AMENDED, ROOT, SOURCE, catalog, checked

FOLDER = checked().records.plans[0]
SOURCE_TEXT = (ROOT / SOURCE).read_text(encoding="utf-8")
TASKS = {located.record.number: located.record for located in FOLDER.tasks}
LEXICON = checked().lexicon
COMMITTEE = "ban-chi-dao-tinh-ve-thuc-hien-quy-che-dan-chu-o-co-so"
DISTRICTS = "ban-chi-dao-cac-huyen-uy-thi-uy-thanh-uy-dang-uy-truc-thuoc-tinh-uy"


def plan() -> Plan:
    assert FOLDER.plan is not None
    return FOLDER.plan.record


def task(number: int) -> Task:
    return TASKS[str(number)]


def line(number: int, role: Role = Role.carry_out) -> str:
    """The wording of one role of a task."""
    return next(one.text for one in task(number).assignments if one.role == role)


def named(number: int, role: Role = Role.carry_out) -> list[str]:
    """Ids that the wording of one role names, as recognised; every word of it is understood."""
    mentions, unread = LEXICON.assignees(line(number, role), COMMITTEE)
    assert unread == []
    return [one.mention.id for one in mentions]


def mentioned(text: str) -> list[tuple[str, str]]:
    """Ids and words mentioned in any text of the plan."""
    reading = LEXICON.read(text, COMMITTEE)
    plain = reading.inline.plain
    return [(one.id, plain[one.start : one.end]) for one in reading.mentions]


def cited(text: str) -> list[tuple[str, ...]]:
    return [citation.documents for citation in LEXICON.read(text, COMMITTEE).citations]


# Names within names


def test_names_that_contain_names() -> None:
    assert mentioned("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh") == [
        (
            "van-phong-doan-dai-bieu-quoc-hoi-va-hoi-dong-nhan-dan-tinh",
            "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
        )
    ]
    assert [id_ for id_, _ in mentioned("Ban Pháp chế Hội đồng nhân dân tỉnh")] == [
        "ban-phap-che-hoi-dong-nhan-dan-tinh"
    ]
    assert [id_ for id_, _ in mentioned("Văn phòng Ủy ban nhân dân tỉnh")] == [
        "van-phong-uy-ban-nhan-dan-tinh"
    ]


def test_task_3_names_two_offices_and_one_of_their_councils() -> None:
    assert named(3) == [
        "ban-dan-van-tinh-uy",
        "van-phong-tinh-uy",
        "ban-noi-chinh-tinh-uy",
        "uy-ban-nhan-dan-tinh",
        "van-phong-doan-dai-bieu-quoc-hoi-va-hoi-dong-nhan-dan-tinh",
        "van-phong-uy-ban-nhan-dan-tinh",
        "cac-so-ban-nganh",
        "dia-phuong",
    ]
    claims = catalog().claims
    assert "03" not in [one.task for _, one in claims["body", "hoi-dong-nhan-dan-tinh"]]


def test_task_10_names_a_committee_of_the_council_not_the_council() -> None:
    assert "ban-phap-che-hoi-dong-nhan-dan-tinh" in named(10)
    assert "hoi-dong-nhan-dan-tinh" not in named(10)


def test_two_names_share_one_province() -> None:
    """“Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội tỉnh”."""
    assert "Việt Nam và các tổ chức chính trị - xã hội tỉnh" in line(7)
    assert named(7)[-2:] == [
        "uy-ban-mat-tran-to-quoc-viet-nam-tinh",
        "cac-to-chuc-chinh-tri-xa-hoi-tinh",
    ]
    # task 6 and 8 give each its own
    assert "uy-ban-mat-tran-to-quoc-viet-nam-tinh" in named(6)
    assert "uy-ban-mat-tran-to-quoc-viet-nam-tinh" in named(8)


def test_names_contain_commas_and_và() -> None:
    assert named(11) == [
        "lien-doan-lao-dong-tinh",
        "dang-uy-khoi-co-quan-va-doanh-nghiep-tinh",
        "so-lao-dong-thuong-binh-va-xa-hoi",
    ]
    assert named(5) == ["hoi-dong-nhan-dan-tinh", "uy-ban-nhan-dan-tinh", "cac-so-ban-nganh"]


@pytest.mark.parametrize(("number", "separator", "count"), [(6, ",", 8), (10, ";", 5), (9, ",", 5)])
def test_separators_are_commas_in_some_tasks_and_semicolons_in_others(
    number: int, separator: str, count: int
) -> None:
    assert separator in line(number).split("cơ quan:")[1]
    assert (";" in line(number)) == (separator == ";")
    assert len(named(number)) == count


# Other wordings of one name


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "Ban Chỉ đạo các huyện, thị, thành ủy, đảng ủy trực thuộc Tỉnh ủy"),
        (2, "Ban Chỉ đạo các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy"),
        (
            14,
            "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở các huyện, thị, thành ủy, đảng ủy "
            "trực thuộc Tỉnh ủy",
        ),
        (
            15,
            "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở các huyện ủy, thị ủy, thành ủy, đảng ủy "
            "trực thuộc Tỉnh ủy",
        ),
    ],
)
def test_the_district_committees_are_named_four_ways_in_tasks(number: int, words: str) -> None:
    assert words in line(number)
    assert (DISTRICTS, words) in mentioned(line(number))
    assert DISTRICTS in named(number)


def test_the_district_committees_are_named_a_fifth_way_among_the_recipients() -> None:
    words = "BCĐ TH QCDC ở cơ sở các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy"
    recipient = next(text for text in plan().recipients.items if words in text)
    assert mentioned(recipient) == [(DISTRICTS, words)]
    standing = "Ban thường vụ các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy,"
    assert standing in plan().recipients.items
    assert DISTRICTS not in [id_ for id_, _ in mentioned(standing)], "another organ"


def test_huyện_thị_thành_ủy_is_huyện_ủy_thị_ủy_thành_ủy() -> None:
    assert named(1) == named(2) == ["uy-vien", DISTRICTS]


def test_the_committees_of_all_levels_are_another_group() -> None:
    assert named(12) == [
        "ban-chi-dao-cac-cap-cac-nganh-dia-phuong",
        "to-giup-viec-ban-chi-dao-tinh",
    ]


def test_tổ_giúp_việc_small_and_capital() -> None:
    assert "Tổ giúp việc Ban Chỉ đạo tỉnh" in line(12) + line(16)
    assert "Tổ Giúp việc Ban Chỉ đạo tỉnh" in line(13)
    for number in (12, 13, 14, 16):
        assert "to-giup-viec-ban-chi-dao-tinh" in named(number)


def test_phó_trưởng_ban_small_and_capital() -> None:
    assert line(13, Role.direct) == "Đồng chí Phó Trưởng ban Thường trực Ban Chỉ đạo tỉnh."
    assert line(14, Role.direct) == "Đồng chí Phó Trưởng Ban Thường trực Ban Chỉ đạo tỉnh."
    assert named(13, Role.direct) == named(14, Role.direct) == ["pho-truong-ban-thuong-truc"]


def test_lãnh_đạo_small_and_capital() -> None:
    assert "là đại diện Lãnh đạo các cơ quan" in line(6)
    assert "là đại diện lãnh đạo các cơ quan" in line(8)
    for number in (3, 5, 6, 7, 8, 9, 10, 11):
        mentions = LEXICON.assignees(line(number), COMMITTEE).assignees
        assert {one.as_position for one in mentions} == {"uy-vien"}
        assert "uy-vien" not in named(number), "the position itself is no assignee there"


@pytest.mark.parametrize("number", [3, 5, 6, 7])
def test_ủy_viên_ban_chỉ_đạo_without_tỉnh(number: int) -> None:
    assert "Ủy viên Ban Chỉ đạo là" in line(number)
    mentions = LEXICON.assignees(line(number), COMMITTEE).assignees
    assert {one.as_position for one in mentions} == {"uy-vien"}


def test_phó_trưởng_ban_chỉ_đạo_without_tỉnh() -> None:
    assert line(9, Role.direct) == "Các đồng chí Phó Trưởng Ban Chỉ đạo."
    assert named(9, Role.direct) == ["pho-truong-ban"]


def test_phó_trưởng_ban_thường_trực_alone() -> None:
    assert line(6, Role.direct) == "Đồng chí Trưởng Ban và đồng chí Phó Trưởng Ban Thường trực."
    assert named(6, Role.direct) == ["truong-ban", "pho-truong-ban-thuong-truc"]


# Labels, colons, quotes


def test_the_text_of_task_12_begins_like_a_label() -> None:
    assert task(12).text.startswith("Chỉ đạo củng cố, kiện toàn")
    assert [one.label for one in task(12).assignments] == [
        "Chỉ đạo thực hiện",
        "Tham mưu, thực hiện",
    ]


def test_variants_of_labels_keep_their_role() -> None:
    labels = {
        (number, one.role): one.label
        for number, one_task in TASKS.items()
        for one in one_task.assignments
    }
    assert labels["4", Role.carry_out] == labels["7", Role.carry_out] == "Tham mưu thực hiện"
    assert labels["1", Role.carry_out] == "Tham mưu, thực hiện"
    assert labels["16", Role.direct] == "Chỉ đạo"
    assert labels["1", Role.direct] == "Chỉ đạo thực hiện"
    assert {role for _, role in labels} == {Role.direct, Role.carry_out}


def test_the_colon_stands_inside_or_outside_the_emphasis_of_the_source() -> None:
    assert "- *Chỉ đạo thực hiện:* Đồng chí Trưởng Ban Chỉ đạo tỉnh." in SOURCE_TEXT
    assert "- *Chỉ đạo thực hiện*: Các đồng chí Phó Trưởng Ban Chỉ đạo tỉnh." in SOURCE_TEXT
    labels = [one.label for one_task in TASKS.values() for one in one_task.assignments]
    assert not any(":" in label or "*" in label for label in labels)


def test_straight_and_curly_quotes_stay_as_printed() -> None:
    assert '"*Dân biết, dân bàn' in task(7).text
    assert "“" not in task(7).text
    assert "“*Dân vận khéo*”" in task(15).text
    assert '"' not in task(15).text
    assert inline.plain(task(15).text).count("“Dân vận khéo”") == 1


# Time


def test_task_15_states_no_time() -> None:
    """“Thường xuyên” in its own wording is no stated time."""
    assert task(15).text.startswith("Thường xuyên")
    assert (task(15).period, task(15).period_text, task(15).period_label) == (None, None, None)


def test_the_time_of_task_6_covers_the_scheme_only() -> None:
    assert task(6).period == "2022-Q3"
    assert task(6).period_text == "Xây dựng Đề án trong quý III/2022."
    assert task(6).period_scope == "Xây dựng Đề án"
    others = [one.period_scope for number, one in TASKS.items() if number != "6"]
    assert set(others) == {None}


# Page breaks and footnotes


def test_task_5_has_two_paragraphs_and_a_page_break_in_the_second() -> None:
    first, second = task(5).text.split("\n\n")
    assert first.startswith("Quán triệt")
    assert second.startswith("Đẩy mạnh")
    assert "giai đoạn\n\n2021 - 2025 theo" in SOURCE_TEXT
    assert "giai đoạn 2021 - 2025 theo" in second


def test_the_date_in_task_8_is_cut_and_a_footnote_stands_in_the_cut() -> None:
    assert "218-QĐ/TW ngày*\n\n¹ Nhiệm vụ này được giao" in SOURCE_TEXT
    assert "quý II/2020.\n\n12/12/2013 của Bộ Chính trị)" in SOURCE_TEXT
    assert "218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị" in inline.plain(task(8).text)
    assert ("quyet-dinh-218-qd-tw-2013",) in cited(task(8).text)
    number = next(one for one in find_numbers(inline.plain(task(8).text)) if "218" in one.number)
    assert number.date == "2013-12-12"


def test_the_footnote_belongs_to_task_6() -> None:
    (note,) = plan().notes
    assert (note.number, note.task) == ("1", "ii/6")
    assert inline.parse(task(6).text).notes == ((len(inline.plain(task(6).text)) - 1, "1"),)
    assert inline.parse(task(8).text).notes == ()
    assert "thong-bao-810-tb-tu-2020" in catalog().plans[0].by_code["06"].citations
    assert "thong-bao-810-tb-tu-2020" not in catalog().plans[0].by_code["08"].citations


# Slips and what is lost


def test_khóa_and_khoá_stay_as_printed() -> None:
    assert "Bộ Chính trị khóa XI" in task(2).text
    assert "Quốc hội khoá 11" in task(9).text
    assert ("bo-chinh-tri", "Bộ Chính trị") in mentioned(task(2).text)
    assert ("uy-ban-thuong-vu-quoc-hoi", "Ủy ban Thường vụ Quốc hội") in mentioned(task(9).text)


def test_kiểm_in_the_signature_stays_as_printed() -> None:
    assert plan().signature == ("PHÓ BÍ THƯ", "Kiểm", "TRƯỞNG BAN", "Đinh Thị Hồng Minh")


def test_the_header_has_lost_its_lines_and_nothing_is_guessed() -> None:
    assert [(one.part, one.text) for one in plan().opening] == [
        ("issuer", "*"),
        ("number", "Số 03-KH/BCĐ"),
        ("type", "KẾ HOẠCH"),
        ("title", "thực hiện Quy chế dân chủ ở cơ sở năm 2022"),
    ]
    assert (plan().place, plan().date) == (None, None)
    assert plan().issuer == COMMITTEE
    assert (COMMITTEE, "Ban Chỉ đạo tỉnh về thực hiện Quy chế dân chủ ở cơ sở") in mentioned(
        plan().basis
    )


def test_the_plan_is_undated_and_published_as_such() -> None:
    assert plan().date is None
    assert plan().year == 2022
    assert not [
        one for one in find_numbers(SOURCE_TEXT[:200]) if one.number == "03-KH/BCĐ" and one.date
    ]


# Citations


def test_a_number_alone_is_no_key() -> None:
    """Another 33/CT-TTg, of another year, resolves to its own record by its date."""
    lexicon = checked(AMENDED).lexicon
    for printed, id_ in (
        ("Chỉ thị số 33/CT-TTg ngày 26/11/2021", "chi-thi-33-ct-ttg-2021"),
        ("Chỉ thị số 33/CT-TTg ngày 20/8/2020", "chi-thi-33-ct-ttg-2020"),
    ):
        (citation,) = lexicon.read(printed, "").citations
        assert citation.documents == (id_,)
    (citation,) = lexicon.read("Chỉ thị số 33/CT-TTg", "").citations
    assert citation.documents == ("chi-thi-33-ct-ttg-2020", "chi-thi-33-ct-ttg-2021")
    (citation,) = lexicon.read("Chỉ thị số 33/CT-TTg ngày 01/01/2019", "").citations
    assert citation.documents == ()


def test_the_real_33_ct_ttg_is_that_of_2021() -> None:
    assert cited("Chỉ thị số 33/CT-TTg ngày 26/11/2021") == [("chi-thi-33-ct-ttg-2021",)]
    assert cited("Chỉ thị số 33/CT-TTg ngày 20/8/2020") == [()]
    document = catalog().documents["chi-thi-33-ct-ttg-2021"]
    assert document.date == datetime.date(2021, 11, 26)


def test_11_qd_tw_is_a_quy_định_although_its_code_says_quyết_định() -> None:
    assert cited("Quy định 11-QĐ/TW của Bộ Chính trị") == [("quy-dinh-11-qd-tw",)]
    assert cited("Quyết định 11-QĐ/TW của Bộ Chính trị") == [()]
    assert cited("Quy định số 11-QĐi/TW") == [("quy-dinh-11-qd-tw",)], "as elsewhere"


def test_17_numbered_documents_in_18_mentions() -> None:
    texts = catalog().plans[0].texts
    numbered = [
        citation
        for text in texts
        for citation in catalog().plans[0].read(text.text).citations
        if citation.number
    ]
    assert len(numbered) == 18
    assert len({citation.documents for citation in numbered}) == 17
    assert all(len(citation.documents) == 1 for citation in numbered)
    twice = [one.documents[0] for one in numbered].count("nghi-dinh-145-2020-nd-cp")
    assert twice == 2
    labour = catalog().cited["nghi-dinh-145-2020-nd-cp"]
    assert [place.task for place in labour] == ["11", "13"]


def test_5_documents_are_cited_without_a_number() -> None:
    words = {
        (text.task, citation.words)
        for text in catalog().plans[0].texts
        for citation in catalog().plans[0].read(text.text).citations
        if not citation.number
    }
    assert words == {
        (None, "Chương trình trọng tâm về thực hiện Quy chế dân chủ ở cơ sở giai đoạn 2022 - 2025"),
        (
            "03",
            "Quy chế đối thoại trực tiếp của người đứng đầu cơ quan hành chính nhà nước các cấp "
            "với nhân dân",
        ),
        ("05", "Chương trình tổng thể cải cách hành chính Nhà nước giai đoạn 2021 - 2030"),
        ("09", "quy định về xây dựng xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật"),
        ("11", "Bộ Luật Lao động"),
    }


def test_numbers_of_documents_are_no_names_of_bodies() -> None:
    """“93/NQ-HĐND” and “03-KH/BCĐ” hold short names of bodies."""
    assert mentioned("theo Nghị quyết số 93/NQ-HĐND ngày 08/12/2021 và HĐND") == [
        ("hoi-dong-nhan-dan-tinh", "HĐND")
    ]


def test_an_empty_lexicon_reads_nothing() -> None:
    reading = Lexicon(Records()).read("Sở Nội vụ theo Nghị định số 04/2015/NĐ-CP", "")
    assert reading.mentions == ()
    assert [one.documents for one in reading.citations] == [()]
