"""Pages that are written by hand: their links, macros and sections."""

from pathlib import Path

import pytest

from macros.plain.written import WrittenPage, records, written_pages

FRONT = "---\ntitle: Đóng góp\ndescription: Cách\n---\n"


def pages(docs: Path, **texts: str) -> dict[str, WrittenPage]:
    for name, text in texts.items():
        path = docs / f"{name.replace('__', '/')}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FRONT + text, encoding="utf-8")
    return {page.url: page for page in written_pages(docs, "Kế hoạch")}


@pytest.mark.parametrize(
    ("written", "led"),
    [
        ("[a](b/c.md)", 'href="../b/c/"'),
        ("[a](b/c.md#d)", 'href="../b/c/#d"'),
        ("[a](a/b.md)", 'href="b/"'),
        ("[a](b/index.md)", 'href="../b/"'),
        ("[a](tai-ve/x.zip)", 'href="../tai-ve/x.zip"'),
        ("[a](https://e.invalid/b.md)", 'href="https://e.invalid/b.md"'),
        ("[a](#b)", 'href="#b"'),
        ("![a](anh.png)", 'src="../anh.png"'),
    ],
)
def test_a_link_to_a_file_leads_to_its_page(tmp_path: Path, written: str, led: str) -> None:
    assert led in pages(tmp_path, a=written)["a/"].article


def test_a_page_knows_its_sections_for_search(tmp_path: Path) -> None:
    text = "# Một & hai\n\nMở đầu\n\n## Đơn vị\n\nChữ `x < y`\n\n```yaml\na: 1\n```\n"
    page = pages(tmp_path, index="# Trang chủ\n", dong__gop=text)["dong/gop/"]
    assert [(one["location"], one["title"], one["text"]) for one in records(page)] == [
        ("dong/gop/", "Một &amp; hai", "Mở đầu"),
        ("dong/gop/#don-vi", "Đơn vị", "Chữ x &lt; y a: 1"),
    ]
    assert [entry.anchor for entry in page.toc] == ["don-vi"]
    assert '<pre id="ma-1">' in page.article
