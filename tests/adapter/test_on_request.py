"""What a preview makes when it is asked for it: what a build writes, byte for byte."""

import re
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.synthetic.project import lay_out
from tests.tools.projects import Project, make_project, preview


def test_a_page_that_cannot_be_made_says_why_and_stops_no_other(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    with preview(project) as server:
        project.page(fails=True)
        page = server.get_when("co-quan/so-a/", "Chưa dựng được /co-quan/so-a/")
        assert "khung của trang bị hỏng" in page
        assert "Chưa dựng được /co-quan/so-a/." in server.output
        home = (tmp_path / "docs/index.md").read_text(encoding="utf-8")
        project.write("docs/index.md", "---\nrender_macros: true\n---\n{{ no_such_macro() }}\n")
        assert "Một macro mà trang này gọi bị lỗi" in server.get_when("", "Chưa dựng được /")
        assert "Sở B" in server.get("co-quan/so-b/")
        assert "UBND" in server.get("viet-tat/")
        project.write("docs/index.md", home)
        project.page(text="đã sửa")
        server.get_when("co-quan/so-a/", "đã sửa")
        assert "Đây là lời từ một macro" in server.get("")


def test_a_preview_shows_what_a_build_writes(tmp_path: Path) -> None:
    assert_shows_what_is_built(make_project(tmp_path))


@pytest.mark.long
def test_a_preview_of_the_real_plan_shows_what_a_build_writes(tmp_path: Path) -> None:
    lay_out(tmp_path, 0, seed=1)
    assert_shows_what_is_built(Project(tmp_path))


def assert_shows_what_is_built(project: Project) -> None:
    """Asks a preview for every file of a build; the preview's index has a name of its own."""
    with preview(project) as server:
        built = project.built("--strict", SITE_URL=server.address)
        names = sorted(path.relative_to(built).as_posix() for path in files_of(built))
        assert {"404.html", "sitemap.xml", "sitemap.xml.gz"} <= {*names}
        (index,) = (name for name in names if name.startswith("search/"))
        own = re.findall(r"search/search_index\.[0-9a-f]{8}\.json", server.get())[0]
        for name in names:
            shown = server.content(own if name == index else name)
            assert unnamed(shown, own) == unnamed((built / name).read_bytes(), index), name
        for missing in ("khong-co/", "khong-co.json", "co-quan/khong-co"):
            with pytest.raises(HTTPError, match="404"):
                server.get(missing)
        with urlopen(f"{server.address}viet-tat") as answer:
            assert answer.url == f"{server.address}viet-tat/"


def files_of(site: Path) -> list[Path]:
    """The files of a site but those that tell a server and the next build about it."""
    return [path for path in site.rglob("*") if path.is_file() and not path.name.startswith(".")]


def unnamed(content: bytes, index: str) -> bytes:
    """A file without the name of its site's index, its mark of all names, and the preview's own."""
    content = re.sub(rb"<script>\nvar livereload.*?</script>", b"", content, flags=re.DOTALL)
    content = re.sub(rb'(<meta name="release" content=)"\w+"', rb"\1", content)
    return content.replace(index.encode(), b"")
