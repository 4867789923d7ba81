"""A small project of its own for tests of the MkDocs adapter: built and previewed for real."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

from tests.tools.sites import ROOT, free_port
from tests.tools.trees import copy_code

MKDOCS = (sys.executable, "-m", "mkdocs")
STANDINS = ROOT / "tests/data/mkdocs_project"
PATIENCE = 20  # seconds; far more than anything takes unless it hangs


@dataclass(frozen=True)
class Project:
    """The project's settings, theme and adapter, over data that a test can write as it likes."""

    root: Path

    @property
    def site(self) -> Path:
        return self.root / "site"

    def data(self, **changes: Any) -> None:
        """Writes the data: the stand-in's, with these top-level keys in place of its own."""
        original = (STANDINS / "data/site.json").read_text(encoding="utf-8")
        self.write("data/site.json", json.dumps(json.loads(original) | changes))

    def page(self, **changes: Any) -> None:
        """Writes the data with one page of it, co-quan/so-a/, changed."""
        original = (STANDINS / "data/site.json").read_text(encoding="utf-8")
        pages = json.loads(original)["pages"]
        self.data(pages=[p | changes if p["url"] == "co-quan/so-a/" else p for p in pages])

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def build(self, *options: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Runs `mkdocs build`; the caller looks at how it went."""
        return self.run(*MKDOCS, "build", *options, **variables)

    def run(self, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Runs a command in the project; the caller looks at how it went."""
        return subprocess.run(
            command,
            cwd=self.root,
            env=environment(**variables),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def building(self) -> subprocess.Popen[str]:
        """Starts `mkdocs build`, with what it tells as a stream."""
        return subprocess.Popen(
            [*MKDOCS, "build", "--quiet"],
            cwd=self.root,
            env=environment(),
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def built(self, *options: str, **variables: str) -> Path:
        """The folder of a build that must go well."""
        done = self.build(*options, **variables)
        assert done.returncode == 0, done.stdout + done.stderr
        return self.site

    def beside(self, folder: Path) -> list[str]:
        """What of a build's making stands beside the folder it publishes."""
        return sorted(path.name for path in folder.parent.glob(f".{folder.name}.*"))


def make_project(root: Path) -> Project:
    """Copies together a project that builds."""
    copy_code(ROOT / "macros", root / "macros", "templates")
    shutil.copytree(STANDINS, root, dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", root)
    for folder in ("docs/overrides", "docs/assets"):
        shutil.copytree(ROOT / folder, root / folder)
    (root / "macros/templates").mkdir()
    shutil.copy(ROOT / "macros/templates/missing.html", root / "macros/templates")
    return Project(root)


def environment(**variables: str) -> dict[str, str]:
    """The environment of a run, with nothing of the tester's that would show on the site."""
    ours = ("SITE_URL", "REPOSITORY", "SOURCE_DATE_EPOCH")
    inherited = {name: value for name, value in os.environ.items() if name not in ours}
    usual = {"SITE_URL": "https://plans.example.invalid/", "NO_MKDOCS_2_WARNING": "1"}
    return inherited | usual | {"PYTHONUTF8": "1"} | variables


class Preview:
    """A running `mkdocs serve`."""

    def __init__(self, address: str, log: Path, temporary: Path, process: int) -> None:
        self.address = address
        self.temporary = temporary  # where MkDocs keeps what it serves
        self._log = log
        self._process = process

    @property
    def output(self) -> str:
        return self._log.read_text(encoding="utf-8")

    @property
    def memory(self) -> float:
        """The megabytes that it holds; known on Linux only."""
        status = Path(f"/proc/{self._process}/status").read_text(encoding="utf-8")
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024

    def get(self, url: str = "") -> str:
        """A page as it stands, be it that it cannot be made; an error when it is missing."""
        return self.content(url).decode()

    def content(self, url: str) -> bytes:
        """What stands at an address; an error when nothing does or no answer comes."""
        try:
            with urlopen(f"{self.address}{url}", timeout=PATIENCE) as answer:
                content: bytes = answer.read()
                return content
        except HTTPError as error:
            if error.code != HTTPStatus.INTERNAL_SERVER_ERROR:
                raise
            return error.read()

    def get_when(self, url: str, text: str) -> str:
        """A page once it has this text; looks again each time the server tells of a rebuild."""
        return self._page_once(url, lambda page: text in page)

    def wait_for_more(self, text: str, act: Callable[[], None]) -> None:
        """Acts, and comes back when the server's output has this text once more than before."""
        before = self.output.count(text)
        act()
        self._page_once("", lambda _: self.output.count(text) > before)

    def _page_once(self, url: str, ready: Callable[[str], bool]) -> str:
        deadline = time.monotonic() + PATIENCE
        while not ready(page := self.get(url)):
            assert time.monotonic() < deadline, f"{url} never came right:\n{self.output}"
            epoch = re.findall(r"livereload\((\d+), \d+\);", page)[-1]
            self.get(f"livereload/{epoch}/1")  # answers when a newer site is there
        return page


@contextmanager
def preview(project: Project) -> Iterator[Preview]:
    """Runs `mkdocs serve` until the block ends."""
    port = free_port()
    log, temporary = project.root / "serve.log", project.root / "temporary"
    temporary.mkdir(exist_ok=True)
    command = [*MKDOCS, "serve", "--dev-addr", f"127.0.0.1:{port}"]
    heed_interrupts()
    with log.open("w") as output:
        process = subprocess.Popen(
            command,
            cwd=project.root,
            env=environment(PYTHONUNBUFFERED="1", TMPDIR=str(temporary), TMP=str(temporary)),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_until_up(process, port, log)
            yield Preview(f"http://127.0.0.1:{port}/", log, temporary, process.pid)
        finally:
            process.send_signal(signal.SIGINT if os.name != "nt" else signal.SIGTERM)
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
    assert list(temporary.iterdir()) == [] or os.name == "nt"  # there it is killed outright


def heed_interrupts() -> None:
    """Lets programs that are started from now on be ended by SIGINT.

    A shell has what it starts in the background ignore it, and so would all that this starts.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _wait_until_up(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise AssertionError(log.read_text(encoding="utf-8"))
