"""The site as a reader gets it: built by MkDocs into a folder, and served over HTTP."""

import gzip
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from tests.tools.trees import copy_code

# Parts of an address that name no record.
_WORDS = frozenset(
    ("nhiem-vu", "bao-cao", "mot-trang", "cung-lam", "theo-co-quan", "ke-hoach-viet", "cac-tep")
)

ROOT = Path(__file__).resolve().parents[2]
COMPRESSED = ("text/", "application/json", "application/xml", "image/svg+xml")


@dataclass(frozen=True)
class BuiltSite:
    """A built site: its folder and the address it was built for, which ends in a slash."""

    folder: Path
    url: str

    @property
    def prefix(self) -> str:
        """The path of the address: `/`, or `/kehoach/` under a sub-path."""
        return urlsplit(self.url).path

    def marked(self, name: str) -> str:
        """The name of a file that has a mark of what it holds, by its name without."""
        stem, _, ending = name.rpartition(".")
        (path,) = self.folder.glob(f"{stem}.{'[0-9a-f]' * 8}.{ending}")
        return path.relative_to(self.folder).as_posix()

    def pages(self) -> list[str]:
        """Addresses of all HTML pages, from the site's root and without a leading slash."""
        names = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))
        return sorted(name.removesuffix("index.html") for name in names)


def shape(path: str) -> str:
    """An address with its ids and numbers struck out: `thoi-gian/2024-q3/` is `thoi-gian/9-q9/`."""
    section, *rest = path.split("/")
    return "/".join([section, *map(_struck_out, rest)])


def _struck_out(part: str) -> str:
    if not part or part in _WORDS:
        return part
    told = part[0].isdigit() or part.startswith("phan-")
    return re.sub(r"\d+", "9", part) if told else "*"


def build(
    project: Path, folder: Path, url: str, *, config: str = "mkdocs.yml", **variables: str
) -> BuiltSite:
    """Builds a project as its publisher does; AssertionError with MkDocs' output when it fails."""
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", config]
    command = [*mkdocs, "--site-dir", str(folder)]
    environment = {
        name: value for name, value in os.environ.items() if name not in ("SITE_URL", "REPOSITORY")
    }
    environment |= {"SITE_URL": url, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", **variables}
    built = subprocess.run(
        command, cwd=project, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert built.returncode == 0, built.stdout + built.stderr
    return BuiltSite(folder, url)


def free_port() -> int:
    """A port that nothing of this machine listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def served(folder: Path, prefix: str = "/", *, compressed: bool = False) -> Iterator[str]:
    """Serves a folder, which may come later, under a path of a free port; yields the address.

    `compressed`: with gzip, as publishers' servers do, to be measured on a slow line.
    """
    kind = _Compressing if compressed else _Handler
    handler = partial(kind, directory=str(folder), prefix=prefix)
    with _Server(("127.0.0.1", 0), handler) as server:
        # A daemon: Ctrl+C just after its start would leave it to hold up the end of the program.
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def built_of(project: Path) -> Iterator[BuiltSite]:
    """The site of a project that has data only, with our pages and code, built and served."""
    for name in ("docs", "macros"):
        copy_code(ROOT / name, project / name)
    shutil.copy(ROOT / "mkdocs.yml", project)
    with served(project / "site") as url:
        yield build(project, project / "site", url)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing of a browser that left before all was sent."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(SimpleHTTPRequestHandler):
    """A plain web server: folders by their index.html, the site's own page for what is missing."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript",
        ".woff2": "font/woff2",
    }

    def __init__(self, *args: object, directory: str, prefix: str) -> None:
        self.prefix = prefix
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "outside the site")
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def end_headers(self) -> None:
        for name, value in self._told().items():
            self.send_header(name, value)
        super().end_headers()

    def _told(self) -> dict[str, str]:
        """What the build says that its servers say, if it is a site of ours."""
        said = Path(self.directory).with_name("deploy") / "_headers"
        headers: dict[str, str] = {}
        applies = False
        for line in said.read_text(encoding="utf-8").splitlines() if said.is_file() else ():
            name, _, value = line.strip().partition(": ")
            if line.startswith("/"):
                applies = self.path.startswith(line.removesuffix("*"))
            elif applies and value and not line.startswith("#"):
                headers[name] = value
        return headers

    def list_directory(self, path: object) -> None:
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


class _Compressing(_Handler):
    """The same, with text compressed for those who take it so."""

    def do_GET(self) -> None:  # the library's name
        file = Path(self.translate_path(urlsplit(self.path).path))
        file = file / "index.html" if file.is_dir() else file
        kind = self.guess_type(str(file))
        if not file.is_file() or not kind.startswith(COMPRESSED):
            super().do_GET()
            return
        body = gzip.compress(file.read_bytes())
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
