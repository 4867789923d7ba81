"""Data are text: no HTML, Markdown, Jinja or link scheme in them comes alive."""

import dataclasses
import json
from pathlib import Path

import lxml.html
import pytest

from macros.checks.checked_data import load_checked
from macros.history.edition import Edition
from macros.reading.records import Records
from macros.reading.validation import Located
from macros.site import Site

ROOT = Path(__file__).parents[2]
HOSTILE = [
    "<script>alert(1)</script>",
    "</p></blockquote><img src=x onerror=alert(1)>",
    "{{ 7+7 }}{% raw %}",
    "[x](javascript:alert(1)) ![y](http://evil.example/z.png)",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "&lt;b&gt; &amp; <!-- -->",
    '=HYPERLINK("http://evil.example")',
    "\ue000title\ue001",
]


def poisoned(records: Records, text: str) -> Records:
    """The records with a hostile text in every free text that a page shows."""

    def change(located: list, **values: object) -> list:  # type: ignore[type-arg]
        return [
            dataclasses.replace(one, record=one.record.model_copy(update=values)) for one in located
        ]

    folder = records.plans[0]
    assert folder.plan is not None
    plan = folder.plan.record
    section = plan.sections[0].model_copy(update={"items": (text,), "heading": text})
    changed = plan.model_copy(
        update={"title": text, "signature": (text,), "sections": (section, *plan.sections[1:])}
    )
    tasks = change(folder.tasks, title=text, text=text, period_text=text, period_scope=text)
    documents = change(records.documents, title=text, force_note=text)
    return dataclasses.replace(
        records,
        bodies=change(records.bodies, name=text, variants=(text,), short_names=(text,)),
        groups=change(records.groups, name=text, note=text),
        positions=change(records.positions, name=text),
        documents=documents,
        abbreviations=change(records.abbreviations, short=text, because=text),
        plans=[
            dataclasses.replace(
                folder, plan=Located(changed, folder.plan.source, folder.plan.path), tasks=tasks
            )
        ],
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    checked = load_checked(ROOT)
    site = Site(Edition(poisoned(checked.records, text), checked.lexicon))
    shown = 0
    for page in site.pages:
        html = page.render()
        tree = lxml.html.fromstring(f"<article>{html}</article>")
        shown += text in tree.text_content()
        for element in tree.iter():
            if not isinstance(element.tag, str):
                pytest.fail(f"a comment came alive on {page.url}")
            if element.get("type") == "application/ld+json":
                assert json.loads(element.text or "")["@context"] == "https://schema.org"
                assert "<" not in (element.text or "")
                continue
            assert element.tag not in ("script", "img", "b"), page.url
            drawn = element.get("class") or element.xpath("parent::svg")  # a picture of ours
            assert element.tag != "svg" or drawn, page.url
            assert not any(name.startswith("on") for name in element.attrib), page.url
            href = element.get("href") or ""
            assert not href.startswith(("javascript:", "data:")), page.url
    assert shown > 50
