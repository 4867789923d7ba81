"""A copy of the built site for a disk or a USB stick, opened by its index.html without a server.

The pages are the same, but for three things that a browser asks of a server: links name the
index.html they lead to; what scripts fetch stands beside them as scripts; and the page for missing
addresses is left out. The first script of each page does the rest in the browser:
``docs/assets/js/offline/server.js``.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from macros import addresses
from macros.adapter.publishing import RefusedError, discard, prepare, publish
from macros.search.scripts import offline_script

INDEX = "search/search_index.js"  # only a copy has it; the theme knows it
_SEARCH = INDEX.rpartition("/")[0]
# Only a server has use for these.
_LEFT_OUT = {"404.html", "sitemap.xml", "sitemap.xml.gz", addresses.SEARCH_ENGINE}

_LINK = re.compile(r'(<[^<>]*\shref="|<meta [^<>]*content="0; url=)([^"]*)')
# The theme asks each alternate for its sitemap, and fonts ahead with a mark that no file can meet.
_HEAD_LINK = re.compile(r'\s*<link rel="(?:alternate|preload|prefetch)"[^<>]*>')
_PARTS = re.compile(r"([^?#]*)(.*)", re.DOTALL)


def publish_copy(project: Path, folder: Path) -> None:
    """Builds the site of a project and puts its copy in the place of an older one in `folder`.

    Raises RefusedError, with the reason, when the build fails or the folder holds something else.
    """
    new = prepare(folder)
    try:
        with tempfile.TemporaryDirectory() as temporary:
            built = Path(temporary, "site")
            command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(built)]
            if subprocess.run(command, cwd=project, check=False).returncode != 0:
                raise RefusedError("Không dựng được trang, nên không viết gì.")
            write_copy(built, new)
        publish(new, folder, "Bản dùng không cần mạng", keep=0)
    finally:
        discard(new)


def write_copy(site: Path, folder: Path) -> None:
    """Writes the copy of the built `site` into an empty `folder`."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        target, known_as = folder / name, addresses.unmarked(name)
        if path.is_dir() or known_as in _LEFT_OUT:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        if known_as == addresses.SEARCH_INDEX:
            _write(folder / INDEX, f"var __index = {_read(path)}")
        elif _is_fetched(name):
            _write(folder / f"{name}.js", f'Plan.files["{name}"] = {_read(path)}')
        elif name.endswith(".html"):
            _write(target, offline_page(_read(path)))
        elif known_as == addresses.FIRST_SCRIPT:
            target.write_bytes(offline_script())
        else:
            shutil.copyfile(path, target)


def _is_fetched(name: str) -> bool:
    """Whether scripts fetch a file, beside the search index that the theme asks for."""
    folder, _, file = name.rpartition("/")
    return name == addresses.FINDER_DATA or file == addresses.OWN_TASKS or folder == _SEARCH


def offline_page(html: str) -> str:
    """A page with links that name files."""
    return _LINK.sub(lambda link: link[1] + explicit(link[2]), _HEAD_LINK.sub("", html))


def explicit(address: str) -> str:
    """A relative address with the index.html that a server would add: ``../`` → ``../index.html``.

    Addresses with a host or from its root, and those of the page itself, are left as they are.
    """
    path, rest = _PARTS.fullmatch(address).groups()  # type: ignore[union-attr]
    whole = not path or ":" in path or path.startswith("/")
    if whole or path.rpartition("/")[2] not in ("", ".", ".."):
        return address
    return f"{path.removesuffix('/')}/index.html{rest}"


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
