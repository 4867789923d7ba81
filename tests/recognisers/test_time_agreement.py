"""The times of the data and those of the words: which contradict, and which nobody states."""

import pytest

from macros.recognisers.periods import Period
from macros.recognisers.time_agreement import not_given, not_stated
from macros.recognisers.times import find_times


def differences(words: str, *periods: str, unread: tuple[str, ...] = ()) -> tuple[str, str]:
    """The periods that the words do not give, and the words of times that the data do not state."""
    parsed = [Period.parse(text) for text in periods]
    found = find_times(words, [2022], only_time=True)
    missing = not_stated(parsed, found, text=words, unread=unread)
    return (
        " ".join(period.text for period in not_given(parsed, found)),
        "|".join(words[time.start : time.end] for time in missing),
    )


@pytest.mark.parametrize(
    ("words", "periods"),
    [
        ("Quý III/2022", ["2022-Q3"]),
        ("Quý III/2022", ["2022-07/2022-09"]),
        ("Quý I và quý III/2022", ["2022-Q1", "2022-Q3"]),
        ("Quý I và quý III/2022", ["2022-Q1/2022-Q3"]),
        ("Quý I, II, III và IV/2022", ["2022"]),
        ("Hằng năm", ["every-year"]),
        ("Định kỳ 6 tháng, hằng năm", ["every-year", "every-6-months"]),
        ("2025 và những năm tiếp theo", ["2025/.."]),
        ("Thường xuyên", ["continuous"]),
        ("", []),
    ],
)
def test_data_and_words_agree(words: str, periods: list[str]) -> None:
    assert differences(words, *periods) == ("", "")


@pytest.mark.parametrize(
    ("words", "periods", "contradicting", "unstated"),
    [
        ("Quý III/2022", ["2022-Q4"], "2022-Q4", "Quý III/2022"),
        ("Quý III/2022", ["2022-09-30"], "2022-09-30", "Quý III/2022"),
        ("Quý III/2022", ["2022-Q3", "2022-Q4"], "2022-Q4", ""),
        ("Quý III/2022", [], "", "Quý III/2022"),
        ("Quý I và quý III/2022", ["2022-Q3"], "", "Quý I"),
        ("Quý I và quý III/2022", ["2022"], "2022", "Quý I|quý III/2022"),
        ("Hằng năm", ["2022"], "2022", "Hằng năm"),
        ("Hằng năm", ["every-year/12-10"], "every-year/12-10", "Hằng năm"),
        ("2025 và các năm tiếp theo", ["2025"], "2025", "2025 và các năm tiếp theo"),
        ("Thường xuyên", ["periodic"], "periodic", "Thường xuyên"),
        ("", ["2022"], "2022", ""),
    ],
)
def test_each_way_by_itself(
    words: str, periods: list[str], contradicting: str, unstated: str
) -> None:
    assert differences(words, *periods) == (contradicting, unstated)


def test_what_cannot_be_read_is_stated_by_its_words() -> None:
    words = "Quý III/2022 hoặc khi có yêu cầu."
    assert differences(words, "2022-Q3") == ("", "khi có yêu cầu")
    assert differences(words, "2022-Q3", unread=("Khi có  yêu cầu.",)) == ("", "")
    assert differences(words, "2022-Q3", unread=("theo tiến độ",)) == ("", "khi có yêu cầu")
    assert differences(words, unread=(words,)) == ("", "Quý III/2022"), "what can be read is a time"
