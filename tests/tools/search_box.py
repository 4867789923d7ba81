"""Material's search box in a real browser: what it lists first, how fast, and with which engine."""

import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

from lxml import html
from material.plugins.search.plugin import SearchIndex
from playwright.sync_api import Page, Route

from macros import addresses
from macros.kinds import PAGED, PLAN
from tests.tools.search_queries import SearchQuery
from tests.tools.sites import BuiltSite

FIRST = 10  # results that are looked at
STOCK = "stock-search/"  # a page of the same site whose box has the theme's own engine

# Resolves when a text is answered with all that it takes.
_HEARD = """const heard = text => new Promise(done => {
        const hear = ({detail}) => {
            const typed = detail.typed ?? text; // the theme's own engine does not tell
            if (typed !== text || detail.more === "coming") return;
            document.removeEventListener("plansearch", hear);
            done();
        };
        document.addEventListener("plansearch", hear);
    });"""

_ASK = (
    f"async queries => {{ {_HEARD}"
    """
    const input = document.querySelector("[data-md-component=search-query]");
    const ask = text => {
        input.value = text;
        input.dispatchEvent(new Event("keyup"));
        return heard(text);
    };
    input.focus();
    const found = [];
    for (const query of queries) {
        if (query !== input.value) await ask(query);
        await new Promise(done => setTimeout(done));  // Material lists the results next
        found.push([...document.querySelectorAll(".md-search-result__link")]
            .map(link => link.href));
    }
    return found;
}"""
)

_SAID = (
    f"async text => {{ {_HEARD}"
    """
    const input = document.querySelector("[data-md-component=search-query]");
    if (text !== input.value) {
        input.value = text;
        input.dispatchEvent(new Event("keyup"));
        await heard(text);
    }
    await new Promise(done => setTimeout(done));
    const head = document.querySelector(".search-answer");
    return [head.innerText, head.querySelectorAll("a:not([href*='tra-cuu'])").length,
        head.querySelectorAll(".near").length];
}"""
)

_KEYS = """async ([script, index, queries]) => {
    const worker = new Worker(script);
    const ask = (message, isEnough = () => true) => new Promise(done => {
        worker.onmessage = ({data}) => isEnough(data) && done();
        worker.postMessage(message);
    });
    await ask({type: 0, data: await (await fetch(index)).json()});
    const isWhole = ({data}) => !data.more;
    await ask({type: 2, data: "triển khai thực hiện nhiệm vụ nào đó"}, isWhole);
    const times = [];
    for (const query of queries) {
        for (let end = 1; end <= query.length; end++) {
            const start = performance.now();
            await ask({type: 2, data: query.slice(0, end)});
            times.push(performance.now() - start);
        }
    }
    worker.terminate();
    return times;
}"""

_FIRST_RESULT = """(() => {
    const Native = window.Worker;
    window.Worker = class extends Native {
        constructor(...given) {
            super(...given);
            window.searchStart ??= performance.now();
        }
    };
    const fetched = end => performance.getEntriesByType("resource")
        .filter(({name, responseEnd}) => responseEnd < end
            && /\\/search[./]/.test(new URL(name).pathname))
        .reduce((sum, {transferSize}) => sum + transferSize, 0);
    window.searchTook = new Promise(done => {
        document.addEventListener("plansearch", ({detail}) => {
            if (!detail.items.length) return;
            const end = performance.now();
            done([end - window.searchStart, fetched(end)]);
        });
    });
    document.addEventListener("DOMContentLoaded", () => {
        document.querySelector("[data-md-component=search-query]").value = "so noi vu";
    });
})()"""


@dataclass
class Score:
    """How many queries there were, and of how many the first, or one of three, was right."""

    asked: int = 0
    first: int = 0
    third: int = 0

    def add(self, place: int | None) -> None:
        """Counts one query whose right result came at a place from 0; None when it did not."""
        self.asked += 1
        self.first += place == 0
        self.third += place is not None and place < 3


def ask(page: Page, site: BuiltSite, queries: list[str]) -> list[list[str]]:
    """For each query typed on an open page, the addresses of the first results from the root."""
    listed = page.evaluate(_ASK, queries)
    return [[_address(site, link) for link in links[:FIRST]] for links in listed]


@dataclass(frozen=True)
class Said:
    """What stands above the results: its text, links to pages, and how many are but near."""

    text: str
    links: int
    near: int


def said(page: Page, query: str) -> Said:
    """What the box says above the results of a query typed on an open page."""
    return Said(*page.evaluate(_SAID, query))


def place_of(expected: Iterable[str], found: list[str]) -> int | None:
    """The place of the first result that is expected."""
    return next((at for at, address in enumerate(found) if _is_expected(address, expected)), None)


def is_entity(address: str) -> bool:
    """Whether an address is that of the page of a body, group, position, document or plan."""
    section, _, rest = address.partition("/")
    if section == PLAN.section.rstrip("/"):
        return rest.count("/") == 1
    return f"{section}/" in {kind.section for kind in PAGED}


def scores(page: Page, site: BuiltSite, queries: list[SearchQuery]) -> dict[str, Score]:
    """The scores by group, and of all."""
    found: dict[str, Score] = {}
    listed = ask(page, site, [query.text for query in queries])
    total = Score()
    for query, links in zip(queries, listed, strict=True):
        place = place_of(query.expected, links)
        found.setdefault(query.group, Score()).add(place)
        total.add(place)
    return found | {"all": total}


def key_times(page: Page, site: BuiltSite, queries: list[str]) -> list[float]:
    """Milliseconds from each key typed to the worker's answer, shortest first."""
    fetched = map(site.marked, (addresses.SEARCH_ENGINE, addresses.SEARCH_INDEX))
    given = [*(site.url + file for file in fetched), queries]
    times: list[float] = page.evaluate(_KEYS, given)
    return sorted(times)


@dataclass(frozen=True)
class FirstResult:
    """What a first result takes on a line never used before, from the start of the search."""

    ms: float
    size: int  # bytes that search fetched before it, as they came over the line


def first_result(page: Page, address: str, mbit: float, latency: int) -> FirstResult:
    """The first result on a line of `mbit` a second, with `latency` ms before each answer."""
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.setCacheDisabled", {"cacheDisabled": True})
    speed = mbit * 1e6 / 8
    line.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": latency,
            "downloadThroughput": speed,
            "uploadThroughput": speed,
        },
    )
    page.add_init_script(_FIRST_RESULT)
    page.goto(address)
    return FirstResult(*page.evaluate("window.searchTook"))


def with_stock_search(page: Page, site: BuiltSite) -> None:
    """Gives the page `STOCK` of the site the theme's own engine and the index it would have."""
    theme = Path(str(files("material"))) / "templates"
    file = next((theme / "assets/javascripts/workers").glob("search.*.js"))
    worker = file.relative_to(theme).as_posix()
    scripts = "assets/javascripts"
    shutil.copytree(theme / scripts, site.folder / scripts, dirs_exist_ok=True)
    ours = (site.folder / addresses.BODIES / "index.html").read_text(encoding="utf-8")
    stock = ours.replace(site.marked(addresses.SEARCH_ENGINE), worker)
    page_script = site.marked(addresses.PAGE_SCRIPT)
    stock = stock.replace(f'<script src="../{page_script}"></script>', "")
    (site.folder / STOCK).mkdir(exist_ok=True)
    (site.folder / STOCK / "index.html").write_text(stock, encoding="utf-8")
    index = stock_index(site)

    def answer(route: Route) -> None:
        route.fulfill(body=index, content_type="application/json")

    page.route(f"**/{site.marked(addresses.SEARCH_INDEX)}", answer)


def stock_index(site: BuiltSite) -> str:
    """What Material's plugin makes of the same pages."""
    index = SearchIndex(
        lang=["vi"],
        separator=r"[\s\-]+",
        pipeline=["stopWordFilter"],
        fields={"title": {"boost": 1e3}, "text": {"boost": 1.0}, "tags": {"boost": 1e6}},
    )
    for url in site.pages():
        path = site.folder / url
        document = html.parse(str(path / "index.html" if path.is_dir() else path))
        for article in document.iter("article"):
            content = html.tostring(article, encoding="unicode")
            title = document.findtext(".//title") or ""
            index.add_entry_from_context(
                SimpleNamespace(meta={}, title=title, url=url, content=content, toc=[])
            )
    made: str = json.dumps(json.loads(index.generate_search_index(None)))
    return made


def _address(site: BuiltSite, link: str) -> str:
    return urlsplit(link).path.removeprefix(site.prefix)


def _is_expected(address: str, expected: Iterable[str]) -> bool:
    return any(
        address.startswith(one[:-1]) if one.endswith("*") else address == one for one in expected
    )
