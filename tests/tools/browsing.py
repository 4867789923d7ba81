"""A reader's browser: what goes wrong in it, how it is steered by keyboard, what it weighs."""

import gzip
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

from playwright.sync_api import (
    APIResponse,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
)

from tests.tools.sites import COMPRESSED

WCAG_2_2_AA = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
# Those of its rules whose answer hangs on colours, by axe (`cat.color`).
OF_COLOURS = ("color-contrast", "link-in-text-block")


def watch(context: BrowserContext, address: str) -> list[str]:
    """A list that grows by each fault seen in a context.

    Faults are: an error or warning on the console, a script's error, a request to another host, a
    request that failed or was refused. One that the page itself gave up, by moving on, is none.
    """
    faults: list[str] = []

    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            faults.append(f"console {message.type}: {message.text}")

    def on_request(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            faults.append(f"foreign request: {request.url}")

    def on_failure(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":
            faults.append(f"failed: {request.url}: {request.failure}")

    def on_response(response: Response) -> None:
        if response.status >= 400:
            faults.append(f"status {response.status}: {response.url}")

    context.on("console", on_console)
    context.on("weberror", lambda error: faults.append(f"script error: {error.error}"))
    context.on("request", on_request)
    context.on("requestfailed", on_failure)
    context.on("response", on_response)
    return faults


def accessibility_faults(page: Page, rules: tuple[str, ...] = WCAG_2_2_AA) -> list[str]:
    """What breaks WCAG 2.2 AA by axe, one line an element; folded parts are unfolded first.

    `rules` by their names or tags: of a page seen before in other colours, `OF_COLOURS` are enough.
    """
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    page.evaluate(_axe())
    options = {"runOnly": list(rules), "resultTypes": ["violations"]}
    result = page.evaluate("options => axe.run(options)", options)
    return [
        f"{violation['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


_IS_DARK = """() => Math.max(
    ...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3)) < 100"""


def is_dark(page: Page) -> bool:
    """Whether the page stands on dark ground."""
    dark: bool = page.evaluate(_IS_DARK)
    return dark


def darken(page: Page) -> None:
    """Has the device turn to dark colours, and waits until the page has them."""
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(_IS_DARK)


@cache
def _axe() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than the window."""
    width: int = page.evaluate(
        """() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)
               - document.documentElement.clientWidth"""
    )
    return max(width, 0)


def tab_to(page: Page, wanted: Callable[[dict[str, Any]], bool], most: int = 150) -> dict[str, Any]:
    """Presses Tab until the focused element is the wanted one; tells the elements passed if not.

    An element is described by its `tag`, `text`, `href`, and whether its focus `shows`.
    """
    passed = []
    for _ in range(most):
        page.keyboard.press("Tab")
        focused = focused_element(page)
        if wanted(focused):
            return focused
        passed.append(f"{focused['tag']} {focused['text']!r}")
    raise AssertionError("not reached by Tab; passed:\n" + "\n".join(passed))


def focused_element(page: Page) -> dict[str, Any]:
    """The element that has the focus, described as `tab_to` says."""
    described: dict[str, Any] = page.evaluate(
        """() => {
            const element = document.activeElement, style = getComputedStyle(element);
            return {
                tag: element.tagName.toLowerCase(),
                text: element.textContent.trim().replace(/\\s+/g, " ").slice(0, 80),
                href: element.href ?? "",
                shows: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0)
                    || style.boxShadow !== "none",
            };
        }"""
    )
    return described


class Scale:
    """Weighs what a context loads: bytes as a server sends them with gzip, each address once."""

    def __init__(self, context: BrowserContext) -> None:
        self._asked: list[str] = []
        self._weighed: set[str] = set()
        self._context = context
        context.on("response", self._keep)

    def _keep(self, response: Response) -> None:
        self._asked.append(response.url)

    def weigh(self) -> dict[str, int]:
        """Bytes by address of what came since the last weighing."""
        fresh = dict.fromkeys(url for url in self._asked if url not in self._weighed)
        self._weighed |= fresh.keys()
        # Asked for again: the browser keeps no body of what it only fetched ahead.
        return {url: _weight(self._context.request.get(url)) for url in fresh}


def _weight(response: APIResponse) -> int:
    kind = response.headers.get("content-type", "")
    body = response.body()
    return len(gzip.compress(body)) if kind.startswith(COMPRESSED) else len(body)
