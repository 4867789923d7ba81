from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.tools.sites import build, served


@pytest.mark.parametrize("prefix", ["/", "/kehoach/"])
def test_a_served_site_answers_under_its_path_only(tmp_path: Path, prefix: str) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "empty").mkdir()
    (tmp_path / "a" / "index.html").write_text("trang a", encoding="utf-8")
    (tmp_path / "404.html").write_text("không có", encoding="utf-8")
    (tmp_path / "f.woff2").write_bytes(b"x")

    with served(tmp_path, prefix) as address:
        assert address.endswith(prefix)
        with urlopen(f"{address}a/") as page:
            assert page.read().decode() == "trang a"
        with urlopen(f"{address}f.woff2") as font:
            assert font.headers["Content-Type"] == "font/woff2"
        root = address.removesuffix("kehoach/")
        missing = [f"{address}none/", f"{address}empty/"] + [f"{root}a/"] * (root != address)
        for url in missing:
            with pytest.raises(HTTPError, match="404") as refused:
                urlopen(url)
            with refused.value as answer:
                assert answer.read().decode() == "không có"

    with pytest.raises(OSError, match="refused"):
        urlopen(address)


def test_a_build_gets_its_address_and_tells_its_faults(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Kế hoạch", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: !ENV REPOSITORY\nsite_url: !ENV SITE_URL\n", encoding="utf-8"
    )
    url = "https://example.org/kehoach/"
    site = build(tmp_path, tmp_path / "out", url, REPOSITORY="kho")
    assert site.pages() == ["", "404.html"]
    page = (site.folder / "index.html").read_text(encoding="utf-8")
    assert f'href="{url}"' in page
    assert "<title>kho</title>" in page

    (tmp_path / "docs" / "index.md").write_text("[a](none.md)", encoding="utf-8")
    with pytest.raises(AssertionError, match=r"none\.md"):
        build(tmp_path, tmp_path / "out", url, REPOSITORY="kho")
