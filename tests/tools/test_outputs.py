"""What is alive in a file, or broken, is seen; what is only text is not."""

from pathlib import Path

import pytest

from tests.tools.outputs import faults, faults_of

HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<p><zqx>", "data made an element"),
        ("<p title='' zqx=''></p>", "data made an attribute"),
        ("<p onclick='x()'></p>", "data made an attribute"),
        ("<a href=' java\nscript:x()'>x</a>", "a link of its own kind"),
        ("<svg><a xlink:href='data:x'>x</a></svg>", "a link of its own kind"),
        ("<script>zqx()</script>", "data in a <script>"),
        ("<!-- zqx -->", "data in a comment"),
        ("<strong>zqx</strong>", "data were taken for Markdown"),
        ("<p class=a class=b></p>", "HTML: duplicate-attribute"),
        ("<b><p></b></p></i>", "HTML: "),
    ],
)
def test_what_came_alive_in_a_page_is_seen(html: str, fault: str) -> None:
    assert [one for one in faults_of(html) if one.startswith(fault)]


def test_what_is_text_is_no_fault() -> None:
    assert faults_of("<p title='onclick=zqx()'>&lt;zqx&gt; **zqx** javascript:zqx()</p>") == []


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.json", "{", "cannot be read"),
        ("api/v1/index.json", "{}", "does not fit its schema"),
        ("a.xml", "<a><zqx/></a>", "data made an element"),
        ("a.xml", "<a>", "cannot be read"),
        ("a.svg", "<svg onload='x()'/>", "data made an attribute"),
        ("a.csv", "a,b\r\n=zqx(),b\r\n", "a formula"),
        ("a.csv", "a,b\r\nc\r\n", "a row of 1 cells"),
        ("a.ics", f"{HEAD}BEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "cannot be read"),
        ("a.ics", f"{HEAD}ZQX:1\r\nEND:VCALENDAR\r\n", "data made a property"),
        ("a.xlsx", "x", "cannot be read"),
        ("a.js", "zqx", "data in a file of code"),
        ("a.txt", "zqxzqx", "a template has computed"),
        ("zqx.txt", "", "a file that data have named"),
        ("a b.txt", "", "a file that data have named"),
    ],
)
def test_what_is_wrong_in_a_file_is_seen(
    tmp_path: Path, name: str, content: str, fault: str
) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text(content, encoding="utf-8", newline="")
    assert [one for one in faults(tmp_path) if one.startswith(f"{name}: {fault}")]
