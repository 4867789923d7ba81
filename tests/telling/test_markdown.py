"""Nothing that the data hold comes alive in Markdown, nor in what a code forge does after it."""

import re
from html import unescape

import pytest
from markdown import Markdown

from macros.problems import visible
from macros.telling.markdown import MOST, escaped, markdown, said
from macros.telling.report import Change, Changed, Report, StateInfo
from macros.telling.sentences import Span, say
from tests.tools.drawn import hostile_texts

HOSTILE = [
    "@admin",
    "@org/team",
    "a@b.example",
    "#1",
    "org/repo#3",
    "GH-12",
    "!4 $5 %6 &7",
    "~nhan",
    "a5c3785ed8d6a35868bc169f07e40e889087fd2e",
    "a5c3785",
    ":smile:",
    ":+1:",
    ":100:",
    "https://evil.example/x",
    "HTTP://evil.example",
    "ftp://evil.example",
    "www.evil.example",
    "[bấm](https://evil.example)",
    "[bấm][1]",
    "[1]: https://evil.example",
    "![ảnh](https://evil.example/a.png)",
    "<https://evil.example>",
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "</del></ins><b>đậm</b>",
    "&lt;b&gt; &#60;b&#62;",
    "**đậm** _nghiêng_ ~~xóa~~ `mã`",
    "$x^2$",
    "\\[x\\](y)",
    "a\n\n# Tiêu đề",
    "a\n- mục",
    "# Tiêu đề",
    "1. một",
    "- mục",
    "+ mục",
    "> trích",
    "---",
    "===",
    "    mã",
    "| a | b |",
    "{{ 7*7 }} {% raw %}",
    "^[chú thích] [^1]",
    "- [ ] việc",
    "\u202eđảo",
]
# What GitHub and GitLab make of the text of the page, when Markdown is done with it.
REFERENCES = [
    r"(?:^|\W)@[a-z0-9]",
    r"[\w.+-]@[\w-]+\.\w",
    r"(?:^|\W)[#!$%~&]\d",
    r"[\w/]#\d",
    r"\bGH-\d",
    r"(?:^|\W)~\w",
    r"(?<![0-9a-zA-Z])[0-9a-f]{7,40}(?![0-9a-zA-Z])",
    r":[\w+-]+:",
    r"(?i)\b(?:https?|ftp)://",
    r"(?i)\bwww\.",
]


def rendered(text: str) -> str:
    return Markdown(extensions=["tables", "footnotes", "sane_lists"]).convert(text)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("mark", ["plain", "inserted", "removed", "strong"])
def test_text_stays_text(text: str, mark: str) -> None:
    html = rendered("- Trước " + said(say(Span(text, mark), ": sau")))  # type: ignore[arg-type]
    tags = set(re.findall(r"</?(\w+)", html)) - {"ul", "li", "ins", "del", "strong"}
    assert tags == set()
    assert html.count("<ins>") == html.count("</ins>") == (mark == "inserted")
    assert html.count("<del>") == html.count("</del>") == (mark == "removed")


def test_drawn_text_shows_as_it_is_and_nothing_else() -> None:
    for text in hostile_texts(9, 1000, most=12):
        html = rendered("- Trước " + escaped(text))
        assert set(re.findall(r"</?(\w+)", html)) == {"ul", "li"}, text
        shown = unescape(re.sub(r"<[^>]+>", "", html)).replace("\u200b", "")
        words = visible(re.sub(r"\s*\n\s*", " ¶ ", text))
        assert shown.split() == ["Trước", *words.split()], text


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_no_reference_to_a_forge(text: str) -> None:
    html = rendered("- Trước " + escaped(text))
    words = re.sub(r"<[^>]+>", "", html)
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        words = words.replace(entity, char)
    words = re.sub(r"&#(\d+);", lambda match: chr(int(match[1])), words)
    assert [pattern for pattern in REFERENCES if re.search(pattern, words)] == []


def test_the_references_are_recognised_when_nothing_is_done_about_them() -> None:
    found = {pattern for pattern in REFERENCES for text in HOSTILE if re.search(pattern, text)}
    assert found == set(REFERENCES)


def test_ordinary_words_are_left_alone() -> None:
    words = "Quý III/2022 (theo Thông báo số 01-TB/BCĐ, từ ngày 20/9/2022); 50% – Đề án “A”: xong!"
    assert escaped(words) == words


def test_a_long_report_fits_into_a_comment() -> None:
    side = StateInfo("main", None, "", (), ())
    change = Change("name", "record", say("x" * 900))
    bodies = tuple(Changed(("body", f"b{n}"), f"B{n}", "", (change,)) for n in range(200))
    text = markdown(Report(side, side, (), (), (), (), bodies, (), False))
    assert MOST - 1000 < len(text) < 65_536
    assert text.endswith("(báo cáo dài, phần sau được lược; chạy scripts/review.py để xem đủ)\n")
    assert text.count("\n- B") == len(re.findall(r"(?m)^- B\d+ — x{900}$", text))
