"""Names that change with what they hold; and of the theme, only what a page asks for."""

import hashlib
import re
from pathlib import Path

from macros import addresses
from tests.tools.sites import BuiltSite

ASSETS = ("assets", "search")
# Files that no page asks for, and why they are published.
UNASKED = {"OFL-": "the licence of a font", "LICENSE-": "the licence of a library in a script"}


def assets(site: BuiltSite) -> dict[str, bytes]:
    return {
        path.relative_to(site.folder).as_posix(): path.read_bytes()
        for folder in ASSETS
        for path in (site.folder / folder).rglob("*")
        if path.is_file()
    }


def test_sheets_scripts_and_the_index_are_named_by_what_they_hold(site: BuiltSite) -> None:
    named = {name for name in assets(site) if name.endswith((".css", ".js", ".json"))}
    assert len(named) > 8
    for name in named:
        digest = hashlib.sha256((site.folder / name).read_bytes()).hexdigest()[:8]
        assert name.split(".")[-2] == digest
        assert addresses.marked(addresses.unmarked(name), (site.folder / name).read_bytes()) == name


def test_every_file_is_one_that_a_page_asks_for(site: BuiltSite) -> None:
    published = assets(site)
    asking = [path.read_text(encoding="utf-8") for path in site.folder.rglob("*.html")]
    asking += [text.decode() for name, text in published.items() if name.endswith(".css")]
    texts = "\n".join(asking)
    unasked = [name for name in published if Path(name).name not in texts]
    assert [name for name in unasked if not Path(name).name.startswith(tuple(UNASKED))] == []
    assert not re.search("sourceMappingURL", texts)


def test_the_mark_of_the_site_names_all_its_files_and_so_does_each_page(site: BuiltSite) -> None:
    marked = {name for name in assets(site) if re.search(addresses.MARK, name)}
    lines = (site.folder / ".built").read_text(encoding="utf-8").splitlines()
    assert set(lines[1:]) == marked
    release = hashlib.sha256("\n".join(sorted(marked)).encode()).hexdigest()[:8]
    page = (site.folder / "co-quan/index.html").read_text(encoding="utf-8")
    assert f'<meta name="release" content="{release}">' in page
