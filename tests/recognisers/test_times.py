"""Times that the words of a document give."""

import datetime
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection

import pytest
from hypothesis import HealthCheck, reject, settings
from hypothesis import given as drawn_from
from hypothesis import strategies as st

from macros.labels import period as in_words
from macros.recognisers.periods import WEEKDAYS, Period
from macros.recognisers.time_forms import FORMS as PRINTED_FORMS
from macros.recognisers.time_forms import shape_of
from macros.recognisers.time_mentions import TimeMention
from macros.recognisers.time_words import folded
from macros.recognisers.times import find_times, given_period, stated_periods
from tests.recognisers.reading import rows

ROWS = rows("times.tsv")
FORMS = (
    *("2022", "2022-Q3", "2022-09", "2022-09-30", "2025/2026", "2022-Q1/2022-Q3", "2025/.."),
    *("every-year", "every-year/12-10", "every-year/12", "every-year/Q4", "every-6-months"),
    *("every-quarter", "every-month", "every-month/15", "every-week", "every-week/T6"),
    *("every-day", "continuous", "periodic", "unread"),
)


def given(words: str, years: Collection[int] = (2022,), *, only_time: bool = True) -> str:
    """The times that words give, in order, as the tables write them."""
    return " ".join(_told(time) for time in find_times(words, years, only_time=only_time))


def _told(time: TimeMention) -> str:
    assert bool(time.period) != bool(time.why), "read, or with the reason"
    return time.period.text if time.period else "unread"


def _old_tones(words: str) -> str:
    for new, old in zip(("uý", "oà", "uỷ", "ùa"), ("úy", "òa", "ủy", "ùa"), strict=True):
        words = words.replace(new, old)
    return words


SPELLINGS: dict[str, Callable[[str], str]] = {
    "as it stands": str,
    "capitals": str.upper,
    "small": str.lower,
    "no-break blanks": lambda words: words.replace(" ", "\u00a0"),
    "a page break": lambda words: words.replace(" ", "\n\n"),
    "a break in a cell": lambda words: words.replace(" ", "<br>"),
    "two blanks": lambda words: f"  {words.replace(' ', '  ')} ",
    "long dashes": lambda words: words.replace("-", "–"),
    "tones on the other letter": _old_tones,
    "marks apart": lambda words: unicodedata.normalize("NFD", words),
    "soft hyphens": lambda words: words.replace("u", "u\u00ad"),
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_form_in_every_spelling(spelling: str) -> None:
    wrong = {
        row["words"]: got
        for row in ROWS
        if (got := given(SPELLINGS[spelling](row["words"]))) != row["expected"]
    }
    assert wrong == {}


def test_each_time_of_a_form_has_one_of_its_words() -> None:
    found = 0
    for text in (folded(row["words"]).text for row in ROWS):
        for form in PRINTED_FORMS:
            match = form.pattern.search(text)
            found += bool(match)
            # Some forms ask for what follows; what else stands in the text may have the word too.
            near = text[match.start() : match.end() + 30] if match else ""
            assert not match or any(one in shape_of(near) for one in form.holds), (text, form)
    assert found > len(ROWS)


LETTERS = (
    "0123456789 /.-,;()&+…_aáàảãạăắằẳẵặâấầẩẫậbcdđeéèẻẽẹêếềểễệghiíìỉĩịklmn"
    "oóòỏõọôốồổỗộơớờởỡợpqrstuúùủũụưứừửữựvxyýỳỷỹỵ"
)


@pytest.mark.parametrize("number", range(len(PRINTED_FORMS)))
def test_what_a_pattern_gives_has_the_shape_of_its_form(number: int) -> None:
    form = PRINTED_FORMS[number]
    given_by = st.from_regex(form.pattern.pattern, alphabet=LETTERS)

    @settings(
        max_examples=15,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @drawn_from(given_by)
    def has_it(text: str) -> None:
        if form.pattern.search(text):
            assert any(one in shape_of(text) for one in form.holds)

    has_it()


def test_the_table_has_each_form_of_the_notation_twenty_times() -> None:
    counts = Counter(row["expected"] for row in ROWS)
    assert {form: counts[form] for form in FORMS if counts[form] < 20} == {}
    assert len({row["words"] for row in ROWS}) == len(ROWS)


POINTS = st.dates(datetime.date(1990, 1, 1), datetime.date(2080, 12, 31)).flatmap(
    lambda day: st.sampled_from(
        [f"{day:%Y}", f"{day:%Y-%m}", f"{day:%Y}-Q{day.month // 4 + 1}", f"{day:%Y-%m-%d}"]
    )
)
DAYS_OF_A_YEAR = st.dates(datetime.date(2024, 1, 1), datetime.date(2024, 12, 31))
PERIODS = st.one_of(
    POINTS,
    st.tuples(POINTS, POINTS).map(lambda ends: "/".join(sorted(ends))),
    POINTS.map(lambda first: f"{first}/.."),
    DAYS_OF_A_YEAR.map(lambda day: f"every-year/{day:%m-%d}"),
    st.integers(1, 12).map(lambda month: f"every-year/{month:02}"),
    st.integers(1, 4).map(lambda quarter: f"every-year/Q{quarter}"),
    st.integers(1, 31).map(lambda day: f"every-month/{day:02}"),
    st.sampled_from(WEEKDAYS).map(lambda day: f"every-week/{day}"),
    st.sampled_from([form for form in FORMS if form.startswith(("every", "cont", "peri"))]),
)


@settings(max_examples=400, database=None, derandomize=True)
@drawn_from(PERIODS, st.sampled_from([*SPELLINGS.values()]), st.booleans())
def test_what_pages_print_is_read_again(
    form: str, spelled: Callable[[str], str], is_old: bool
) -> None:
    try:
        Period.parse(form)
    except ValueError:
        reject()  # it would run backwards
    printed = in_words(form)
    words = printed.replace("ằng ", "àng ") if is_old else printed
    assert given(spelled(words)) == form


@pytest.mark.parametrize(
    ("words", "spans"),
    [
        ("Xây dựng Đề án trong quý III/2022.", ["quý III/2022"]),
        ("Quý  III,<br>IV/2022", ["Quý  III", "IV/2022"]),
        ("trước\u00a0ngày 15/6 và 15/12 hằng\nnăm.", ["ngày 15/6", "15/12 hằng\nnăm"]),
        ("Hằng năm, trước ngày 10/12.", ["Hằng năm, trước ngày 10/12"]),
        ("Từ quý I đến quý III/2022", ["quý I đến quý III/2022"]),
        ("Sau quý I và quý III hằng năm", ["Sau quý I", "quý III hằng năm"]),
        ("Tuần đầu mỗi tháng", ["Tuần đầu mỗi tháng"]),
        ("(2025 và những năm tiếp theo)", ["2025 và những năm tiếp theo"]),
        ("- Theo tiến độ.", ["Theo tiến độ"]),
        ("Đầu năm 2022", ["Đầu năm 2022"]),
    ],
)
def test_a_time_stands_where_its_words_stand(words: str, spans: list[str]) -> None:
    for text in (words, f"\u00ad{words}"):
        found = find_times(text, [2022], only_time=True)
        assert [text[time.start : time.end] for time in found] == spans
    apart = unicodedata.normalize("NFD", words)
    found = find_times(apart, [2022], only_time=True)
    told = [unicodedata.normalize("NFC", apart[time.start : time.end]) for time in found]
    assert told == [unicodedata.normalize("NFC", span) for span in spans]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Quý III", "không ghi năm nào"),
        ("Cuối năm", "không ghi năm nào"),
        ("Trước ngày 30/9", "không ghi năm nào"),
        ("ngày 30/02/2022", "không có ngày này trong lịch"),
        ("năm 2202", "năm phải từ 1900 đến 2100"),
        ("Quý III/2022 - quý I/2022", "khoảng thời gian phải đi từ trước đến sau"),
        ("Đầu năm 2022", "không nói đến ngày nào"),
        ("Sau năm 2022", "không nói đến ngày nào là hết"),
        ("Tháng 3 đến tháng 6 hằng năm", "chưa có dạng ghi cho chu kỳ này"),
        ("Sau tháng 6 hằng năm", "không nói đến ngày nào là hết"),
        ("Đầu mỗi tháng", "không nói đến ngày nào"),
        ("ngày    tháng    năm 2022", "còn để trống"),
        ("30/9/22", "năm phải ghi đủ bốn chữ số"),
        ("Ngày 15", "không ghi tháng nào"),
        ("Theo tiến độ", "không có chữ nào ghi thời gian theo dạng đã biết"),
    ],
)
def test_what_cannot_be_read_says_why(words: str, why: str) -> None:
    (time,) = find_times(words, [], only_time=True)
    assert (time.period, time.why) == (None, why)
    assert time.wrong == why.startswith(("không có ngày này", "năm phải từ", "khoảng thời gian"))


@pytest.mark.parametrize("nothing", ["", " ", "-", "–", "…", "./.", "\u00a0"])
def test_an_empty_cell_says_nothing(nothing: str) -> None:
    assert find_times(nothing, [2022], only_time=True) == []


def test_a_recurring_day_needs_no_year() -> None:
    assert given("Trước ngày 10/12 hằng năm", []) == "every-year/12-10"
    assert given("Ngày 15 hằng tháng", []) == "every-month/15"
    assert given("Tháng 12 hằng năm", []) == "every-year/12"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("mặt hàng năm 2022", "2022"),
        ("khách hàng quý III/2022", "2022-Q3"),
        ("Bình ổn mặt hàng quý", "unread"),
        ("Theo Nghị định số 04/2015/NĐ-CP", "unread"),
        ("Theo Nghị định số 04/2015/NĐ-CP ngày 09/01/2015, năm 2022", "2022"),
        ("Trong quý III, 2 cơ quan", "2022-Q3"),
        ("Quý I, 3 xã; tháng 9, 12 thôn", "2022-Q1 2022-09"),
        ("12,5% năm 2022", "2022"),
        ("QCVN 01:2018/BYT", "unread"),
    ],
)
def test_figures_that_are_no_time(words: str, expected: str) -> None:
    assert given(words) == expected


def test_words_that_a_time_stands_beside_add_none() -> None:
    assert given("Thường xuyên, định kỳ báo cáo theo quý") == "continuous every-quarter"
    assert given("Theo từng nhiệm vụ của năm 2022") == "unread"


@pytest.mark.parametrize(
    "piece",
    [
        *("quý ", "ngày 1", "1/1", "2022 - ", "hằng ", "năm ", "6 tháng ", "định kỳ ", " ", "- "),
        *("ngày 15, ", "quý I, ", "I, ", "1, ", "hằng năm, ", "trước ", "<br>", "2025, ", "(", "“"),
    ],
)
@pytest.mark.parametrize("only_time", [True, False])
def test_hostile_text_returns(piece: str, only_time: bool) -> None:
    find_times(piece * (40_000 // len(piece)), [2022], only_time=only_time)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # the plan's own
        ("Cả năm 2022.", "2022"),
        ("Quý I/2022.", "2022-Q1"),
        ("Quý III/2022.", "2022-Q3"),
        ("Quý IV/2022.", "2022-Q4"),
        ("Xây dựng Đề án trong quý III/2022.", "2022-Q3"),
        # other ways of writing
        ("Năm 2022", "2022"),
        ("quý 3 năm 2022", "2022-Q3"),
        ("Quý II", "2021-Q2"),
        ("Quý iii/2022", "2022-Q3"),
        ("Tháng 9/2022", "2022-09"),
        ("trong tháng 12 năm 2022", "2022-12"),
        ("Trong tháng 3", "2021-03"),
        ("Trước ngày 30/9/2022.", "2022-09-30"),
        ("Hoàn thành trước 5/4/2022", "2022-04-05"),
        ("Trước ngày 30/9", "2021-09-30"),
        ("ngày 30 tháng 9 năm 2022", "2022-09-30"),
        ("6 tháng đầu năm 2022", "2022-01/2022-06"),
        ("Sáu tháng cuối năm", "2021-07/2021-12"),
        ("Thường xuyên.", "continuous"),
        ("Thường xuyên trong năm 2022", "2022"),
        # ranges
        ("Từ quý I đến quý III/2022", "2022-Q1/2022-Q3"),
        ("Từ quý I đến hết quý III năm 2022", "2022-Q1/2022-Q3"),
        ("Quý I - III/2022", "2022-Q1/2022-Q3"),
        ("Quý II–IV/2022", "2022-Q2/2022-Q4"),
        ("từ tháng 3 đến tháng 9/2022", "2022-03/2022-09"),
        ("tháng 3 - 9/2022", "2022-03/2022-09"),
        ("Từ tháng 11/2022 đến tháng 02/2023", "2022-11/2023-02"),
        ("Từ ngày 01/3 đến ngày 30/9/2022", "2022-03-01/2022-09-30"),
        ("Năm 2022 - 2023", "2022/2023"),
        ("Từ quý II đến hết năm 2022", "2022-Q2/2022"),
        ("giai đoạn 2021 - 2025", "2021/2025"),
        # several times span them all
        ("Quý I và quý III/2022", "2022-Q1/2022-Q3"),
        ("Quý I, II, III/2022", "2022-Q1/2022-Q3"),
        ("Quý I, III và IV/2022", "2022-Q1/2022-Q4"),
        ("Cả năm 2022, trọng tâm là quý III/2022", "2022"),
        # none
        ("", None),
        ("Theo kế hoạch.", None),
        ("ngày 15 hằng tháng", None),
        ("Quý V/2022", None),
        ("quý khách", None),
        ("Theo Nghị định số 04/2015/NĐ-CP", None),
        ("03 cơ quan", None),
    ],
)
def test_what_a_line_of_time_gives(words: str, expected: str | None) -> None:
    assert given_period(words, 2021) == expected


def test_figures_beside_a_month_or_a_quarter_are_no_time() -> None:
    assert given_period("Trong quý III, 2 cơ quan", 2021) == "2021-Q3"
    assert given_period("Trong tháng 9, 03 cơ quan được kiểm tra", 2021) == "2021-09"


def test_all_times_of_a_text_in_order() -> None:
    found = stated_periods(
        "Chuyển từ quý III/2022 sang quý IV/2022, báo cáo trước 15/12/2022.", 2022
    )
    assert [period.text for period in found] == ["2022-Q3", "2022-Q4", "2022-12-15"]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        *(
            (words, "không có ngày này")
            for words in ("tháng 13/2022", "ngày 31/02/2022", "tháng 0")
        ),
        ("Quý III/2022 - quý I/2022", "từ trước đến sau"),
        ("năm 2202", "năm phải từ"),
    ],
)
def test_a_time_that_cannot_be_is_an_error(words: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        given_period(words, 2022)
    with pytest.raises(ValueError, match=why):
        stated_periods(words, 2022)


def test_who_heads_an_office_is_no_beginning_of_a_time() -> None:
    words = "Xã kiểm tra, giám sát người đứng đầu, định kỳ 6 tháng một lần báo cáo kết quả."
    [found] = find_times(words, [2027], only_time=False)
    assert found.period
    assert found.period.text == "every-6-months"
