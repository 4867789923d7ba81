"""What the site takes at several sizes: time, memory, bytes; and the targets, on 2 cores."""

import gzip
import math
import re
import secrets
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.adapter.workers import SETTING
from macros.reading.cache import FOLDER
from tests.synthetic.project import lay_out
from tests.tools.edit_report import retitle, tasks_file
from tests.tools.running import run

SIZES = (0, 10, 100)  # synthetic plans; 0: the real one
SEED = 1
REAL_SECONDS, PAGE_MS, PEAK_MB, FIRST_VISIT, NEXT_PAGE = 3.0, 4.0, 200, 200_000, 30_000
TOGETHER_MB = 300  # of all processes, where a site is made by several
LARGE = 400  # plans
LARGE_MB, LARGE_MB_ALONE, EXPONENT = 600, 400, 1.03

HEAD = f"{'plans':>6} {'pages':>6} {'seconds':>8} {'ms a page':>10} {'peak MB':>8}"

_BUILD = ("-m", "mkdocs", "build", "-q", "-d")
_PLAIN = """
import gc, sys
from pathlib import Path
from macros.plain.building import build
gc.disable()
build(Path.cwd(), Path(sys.argv[1]))
"""
_ASSET = re.compile(r'(?:href|src)="([^"?#]+\.(?:css|js|woff2|svg))"')


@dataclass(frozen=True)
class BuildReport:
    """One whole build, start included."""

    plans: int
    pages: int
    seconds: float
    peak: int | None  # MB; None where the system does not tell
    about: str = ""  # what sets it apart from the site's own build
    most: int = PEAK_MB  # that the peak may be

    @property
    def page_ms(self) -> float:
        """Milliseconds a page."""
        return 1000 * self.seconds / self.pages

    def text(self) -> str:
        """A row under `HEAD`."""
        row = f"{self.plans or 'real':>6} {self.pages:>6} {self.seconds:>8.2f}"
        return f"{row} {self.page_ms:>10.2f} {self.peak or '-':>8} {self.about}".rstrip()

    def missed(self) -> list[str]:
        """The targets that were not met."""
        checks = {f"{self.peak} MB {self.about}".rstrip(): (self.peak or 0) <= self.most}
        if not self.plans:
            checks[f"{self.seconds:.2f} s"] = self.seconds <= REAL_SECONDS
        if self.plans == SIZES[-1] and not self.about:
            checks[f"{self.page_ms:.2f} ms a page"] = self.page_ms <= PAGE_MS
        return [f"{self.plans or 'real'}: {name}" for name, met in checks.items() if not met]


@dataclass(frozen=True)
class GrowthReport:
    """How much longer a build takes with more plans: 1 where each page costs what it did."""

    small: BuildReport
    large: BuildReport

    @property
    def exponent(self) -> float:
        """To which power of the number of pages seconds grow."""
        more = self.large.pages / self.small.pages
        return math.log(self.large.seconds / self.small.seconds) / math.log(more)

    def text(self) -> str:
        """What was measured, in a line."""
        plans = f"from {self.small.plans} to {self.large.plans} plans"
        return f"growth {plans}: exponent {self.exponent:.2f} {self.large.about}".rstrip()

    def missed(self) -> list[str]:
        """The targets that were not met."""
        return [] if self.exponent <= EXPONENT else [self.text()]


@dataclass(frozen=True)
class UseReport:
    """What a reader loads of the real plan."""

    first_visit: int  # bytes with gzip, fonts included
    next_page: int  # the heaviest

    def text(self) -> str:
        """What was measured, in a line."""
        return (
            f"first visit {self.first_visit} bytes, heaviest next page {self.next_page} bytes "
            f"(gzip, fonts included)"
        )

    def missed(self) -> list[str]:
        """The targets that were not met."""
        checks = {
            f"first visit: {self.first_visit} bytes": self.first_visit <= FIRST_VISIT,
            f"next page: {self.next_page} bytes": self.next_page <= NEXT_PAGE,
        }
        return [name for name, met in checks.items() if not met]


def measure_builds(folder: Path, plans: int) -> Iterator[BuildReport]:
    """Lays out a project in a new folder and builds it into `folder`/site: alone, then as usual.

    Then in our own frame, into `folder`/plain.
    """
    lay_out(folder, plans, SEED)
    alone = {SETTING: "1"}
    yield _measured(folder, plans, _BUILD, "site", "by one process", variables=alone)
    yield _measured(folder, plans, _BUILD, "site", most=TOGETHER_MB)
    yield _measured(folder, plans, ("-c", _PLAIN), "plain", "in our own frame", TOGETHER_MB)


def measure_large(folder: Path) -> list[BuildReport]:
    """Builds of `LARGE` plans laid out in a new folder: by one process, then as usual."""
    lay_out(folder, LARGE, SEED)
    alone = {SETTING: "1"}
    most = LARGE_MB_ALONE
    return [
        _measured(folder, LARGE, _BUILD, "site", "by one process", most, variables=alone),
        _measured(folder, LARGE, _BUILD, "site", most=LARGE_MB),
    ]


def measure_build(folder: Path, plans: int) -> BuildReport:
    """The usual build alone, of a project laid out in a new folder, into `folder`/site."""
    lay_out(folder, plans, SEED)
    return _measured(folder, plans, _BUILD, "site", most=TOGETHER_MB)


def build_seconds(folder: Path) -> float:
    """Seconds of one more build of a project that is laid out, from nothing."""
    _forget(folder)
    return run([sys.executable, *_BUILD, str(folder / "site")], folder).seconds


def rebuild_seconds(folder: Path) -> float:
    """Seconds of the build after a build, when a task of one plan has got another short title."""
    retitle(tasks_file(folder), f"Tên gọi tắt {secrets.token_hex(4)}")
    return run([sys.executable, *_BUILD, str(folder / "site")], folder).seconds


def _forget(folder: Path) -> None:
    """Takes away what builds have kept for the next."""
    shutil.rmtree(folder / FOLDER, ignore_errors=True)


def _measured(
    folder: Path,
    plans: int,
    program: Sequence[str],
    into: str,
    about: str = "",
    most: int = PEAK_MB,
    variables: Mapping[str, str] | None = None,
) -> BuildReport:
    _forget(folder)
    taken = run([sys.executable, *program, str(folder / into)], folder, variables)
    pages = sum(1 for _ in (folder / into).rglob("index.html"))
    return BuildReport(plans, pages, taken.seconds, taken.peak, about, most)


def measure_use(folder: Path) -> UseReport:
    """Measures the built project of the real plan in a folder."""
    site = folder / "site"
    return UseReport(first_visit(site), max(_weight(page) for page in site.rglob("index.html")))


def first_visit(site: Path) -> int:
    """Bytes of the front page and of what it asks for, with gzip."""
    html = (site / "index.html").read_text(encoding="utf-8")
    assets = {asset for asset in _ASSET.findall(html) if "://" not in asset}
    return len(gzip.compress(html.encode())) + sum(_weight(site / asset) for asset in assets)


def _weight(file: Path) -> int:
    content = file.read_bytes()
    return len(content) if file.suffix == ".woff2" else len(gzip.compress(content))
