"""What a stranger's report may still do in a comment: show its words, and nothing else."""

import markdown
import pytest
from comment_text import MARKER, MOST, comment, defused

REPOSITORY = "https://git.example.invalid/nhom/ke-hoach"
RUN = f"{REPOSITORY}/actions/runs/7"

BROKEN = REPOSITORY.replace(":", ":\u200b")

REPORT = f"""\
## Thay đổi theo cơ quan

- **Sở Tư pháp**: thêm 1 nhiệm vụ (6, đích danh)

| | |
|---|---|
| trước | <del>quý III</del> <ins>quý IV</ins> |

<details><summary>Dòng nguồn</summary>

[tasks.yml]({REPOSITORY}/blob/main/data/plans/a/tasks.yml#L7) 5\\*3 &lt;b&gt; &#42;

</details>
"""


def test_an_honest_report_stays_as_it_is() -> None:
    assert defused(REPORT, REPOSITORY) == REPORT


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("xin @chu-tich xem", "xin @\u200bchu-tich xem"),
        ("&#64;a &#x40;b &commat;c", "&amp;#\u200b64;a &amp;#x40;b &amp;commat;c"),
        ("như #12, &#7 GH-3, a/b#4", "như #\u200b12, &#\u200b7 GH-\u200b3, a/b#\u200b4"),
        ("![x](https://e.invalid/p.png)", "!\\[x]\\(https:\u200b//e.invalid/p.png)"),
        ("[x](https://e.invalid)", "[x]\\(https:\u200b//e.invalid)"),
        ("[x](javascript:alert(1))", "[x]\\(javascript:alert(1))"),
        ("[x](\n//e.invalid)", "[x]\\(\n//e.invalid)"),
        ("[x][y]\n\n[y]: //e.invalid", "[x]\\[y]\n\n[y]\\: //e.invalid"),
        ("www.e.invalid", "www.\u200be.invalid"),
        ("<img src=x onerror=y>", "&lt;img src=x onerror=y>"),
        ("<ins onclick=x>a</ins>", "&lt;ins onclick=x>a</ins>"),
        ("<!-- data-review -->", "&lt;!-- data-review -->"),
        ("<https://e.invalid>", "&lt;https:\u200b//e.invalid>"),
        ("a\u202eb\u2060c\x00d", "abcd"),
        ("&#35;12 &#x23;3", "&#35;\u200b12 &#x23;\u200b3"),
        (f"[x]({REPOSITORY}/issues/1)", f"[x]\\({BROKEN}/issues/1)"),
        (f"[x]({REPOSITORY}.evil/blob/a)", f"[x]\\({BROKEN}.evil/blob/a)"),
        ("\\](//e.invalid)", "\\]\\(//e.invalid)"),
    ],
)  # fmt: skip
def test_nothing_comes_alive(hostile: str, shown: str) -> None:
    assert defused(hostile, REPOSITORY) == shown
    html = markdown.markdown(shown, extensions=["tables"])
    for alive in ("<a", "<img", "<script", "onclick=x>a", "<!--"):
        assert alive not in html.replace("&lt;ins onclick=x>a", "")


def test_the_comment_tells_how_the_run_went() -> None:
    passed = comment(b"## Kh\xc3\xb4ng", passed=True, run=RUN, repository=REPOSITORY)
    assert passed == f"{MARKER}\n\n[Kết quả kiểm tra và trang dựng thử]({RUN})\n\n## Không"
    failed = comment(None, passed=False, run=RUN, repository=REPOSITORY)
    assert "**Chưa đạt:**" in failed
    assert failed.endswith("không để lại báo cáo nào đọc được.")


def test_a_report_that_is_no_text_is_shown_as_far_as_it_is() -> None:
    text = comment(b"a\xff\xfeb @x", passed=True, run=RUN, repository=REPOSITORY)
    assert text.endswith("a\ufffd\ufffdb @\u200bx")


@pytest.mark.parametrize("line", [b"- dong\n", b"@" * 60 + b"\n", b"<" * 60 + b"\n"])
def test_a_long_report_is_cut_at_a_line(line: bytes) -> None:
    text = comment(line * 15_000, passed=True, run=RUN, repository=REPOSITORY)
    assert "chỉ là phần đầu" in text
    assert MOST - 100 < len(text) < MOST + 500
