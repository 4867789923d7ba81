r"""The markup of a line of text.md, whatever stands there."""

import random

import pytest

from macros.recognisers import inline
from macros.recognisers.line_markup import after, marked, read_marked, until


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("Một *hai* ba", "Một hai ba"),
        (r"2 \* 3, \| và \\, \<br>, \[^1]", "2 * 3, | và \\, <br>, [^1]"),
        (r"C:\thư mục", r"C:\thư mục"),
        (r"\1. Chữ", "1. Chữ"),
        (r"\- Chữ", "- Chữ"),
        (r"*\1. Chữ*", "1. Chữ"),
        ("một<br>hai", "một\nhai"),
        ("cộng đồng[^1].", "cộng đồng."),
        ("[^0] [^1234] [^x]", "[^0] [^1234] [^x]"),
        (r"\*", "*"),
        ("\\", "\\"),
        ("_a_ <b>b</b> {{ c }}", "_a_ <b>b</b> {{ c }}"),
    ],
)
def test_what_stands_there(source: str, plain: str) -> None:
    read = read_marked(source)
    assert read.inline.plain == plain
    assert (read.open_star, read.empty_stars) == (-1, ())


def test_emphasis_marks_and_breaks_keep_their_places() -> None:
    read = read_marked("a *b*[^2]<br>*c*").inline
    assert read.plain == "a b\nc"
    assert read.emphasis == ((2, 3), (4, 5))
    assert read.notes == ((3, "2"),)
    assert ["a *b*[^2]<br>*c*"[read.source_offset(at)] for at in (0, 2, 4)] == ["a", "b", "c"]


def test_stars_that_open_or_close_nothing_are_stars() -> None:
    read = read_marked("một * hai")
    assert (read.inline.plain, read.open_star) == ("một * hai", 4)
    read = read_marked("một ** hai")
    assert (read.inline.plain, read.empty_stars) == ("một ** hai", (4,))
    read = read_marked("*a* *b")
    assert (read.inline.plain, read.inline.emphasis, read.open_star) == ("a *b", ((0, 1),), 4)


def test_the_star_of_a_bullet_is_no_emphasis() -> None:
    read = read_marked("* *Nhãn:* chữ", bullet=True)
    assert read.inline.plain == "* Nhãn: chữ"
    assert read.inline.emphasis == ((2, 7),)


def test_where_a_backslash_keeps_the_next_sign() -> None:
    assert read_marked(r"\1. Chữ").literal == 0
    assert read_marked(r"1\. Chữ").literal == 1
    assert read_marked("1. Chữ").literal == -1


@pytest.mark.parametrize("start", range(9))
def test_a_part_of_a_text_keeps_its_markup(start: int) -> None:
    source = "*ab* c[^1]d*e*"
    whole = read_marked(source).inline
    rest = after(whole, start)
    assert rest.plain == whole.plain[start:]
    for at, sign in enumerate(rest.plain):
        assert source[rest.source_offset(at)] == sign
    upto = until(whole, start)
    assert upto.plain == whole.plain[:start]
    assert all(begin < end <= len(upto.plain) for begin, end in upto.emphasis)


def test_inline_reads_the_same_text_again() -> None:
    chance = random.Random(7)
    pieces = ["a", "ệ ", "*", "[^1]", "\\", "[", "]", "<br>", "|", "\\*", "\\[^3]", "1."]
    for _ in range(2000):
        source = "".join(chance.choices(pieces, k=chance.randrange(12)))
        read = read_marked(source).inline
        again = inline.parse(marked(read))
        assert (again.plain, again.notes) == (read.plain, read.notes), source
        assert emphasised(again) == emphasised(read), source


def emphasised(text: inline.Inline) -> set[int]:
    """The places of the emphasised signs, but for breaks, which show no emphasis."""
    places = (at for start, end in text.emphasis for at in range(start, end))
    return {at for at in places if text.plain[at] != "\n"}


@pytest.mark.parametrize(
    ("source", "again"),
    [
        ("*a<br><br>b*", "*a*\n\n*b*"),
        ("x *a<br><br><br>b[^1]* y", "x *a*\n\n\n*b[^1]* y"),
        ("*<br><br>a*", "\n\n*a*"),
        ("*<br><br>*", "\n\n"),
    ],
)
def test_an_emphasis_ends_with_its_paragraph(source: str, again: str) -> None:
    read = read_marked(source).inline
    assert marked(read) == again
    assert inline.plain(again) == read.plain
