"""The middle of the runs counts, and what falls short is named."""

from typing import Any

from tests.tools.lighthouse_report import TARGETS, report


def result(performance: float, seo: float = 1, blocked: float = 0) -> dict[str, Any]:
    """What Lighthouse gives for one run, as far as it is read."""
    scores = dict.fromkeys(TARGETS, 1.0) | {"performance": performance, "seo": seo}
    return {
        "categories": {
            name: {"score": score, "auditRefs": [{"id": f"audit of {name}", "weight": 1}]}
            for name, score in scores.items()
        },
        "audits": {
            f"audit of {name}": {"score": score, "title": "a title"}
            for name, score in scores.items()
        }
        | {"total-blocking-time": {"numericValue": blocked}},
        "environment": {"benchmarkIndex": 1500},
    }


def test_a_page_that_meets_every_target() -> None:
    found = report({"home": [result(0.5), result(0.95), result(1)]})
    assert found.missed() == []
    assert "| home | 95 | 100 | 100 | 100 | 0 |" in found.text()


def test_a_page_that_misses_targets() -> None:
    found = report({"home": [result(0.97)] * 3, "body": [result(0.94, seo=0.91)] * 3})
    assert found.missed() == ["body: performance 94 of 95", "body: seo 91 of 100"]
    assert "body: seo: audit of seo 0.91 (a title)" in found.text()


def test_a_body_that_answers_nobody_for_long() -> None:
    runs = [result(1, blocked=ms) for ms in (90, 150.6, 400)]
    found = report({"home": runs, "body": runs})
    assert found.missed() == ["body: blocked 151 ms of 150"]
