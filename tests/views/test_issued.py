"""The text of a plan as issued, on its page: every word of text.md once, in the order of print."""

import pathlib
import random
import re

import pytest
from lxml import html

from macros.linking.catalog import CatalogPlan
from macros.linking.printed_text import END, text_words
from macros.recognisers.outline import read_outline
from macros.render import render
from macros.views.issued import heading_id
from macros.views.plan import plan_view
from macros.views.takeaways import Offers
from tests.core_fixtures import AMENDED, ROOT, SHAPES, catalog
from tests.recognisers.outline_texts import odd_text, shuffled_text

FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
PLANS = [
    pytest.param(root, plan.id, id=plan.id)
    for root in (ROOT, AMENDED, SHAPES)
    for plan in catalog(root).plans
]


def shown_words(root: pathlib.Path, plan: CatalogPlan) -> list[str]:
    """The words of the page's article, without what stands beside the text."""
    offer = Offers(catalog(root)).of_plan(plan)
    text = render("plan.html", plan.url, view=plan_view(catalog(root), plan), offer=offer)
    (article,) = html.fromstring(f"<div>{text}</div>").xpath("//article")
    for beside in article.xpath(".//aside | .//p[@class='label']"):
        beside.drop_tree()
    for broken in article.iter("p", "br", "td", "th", "h2", "h3", "h4", "div", "span"):
        broken.tail = f" {broken.tail or ''}"
    return " ".join(article.text_content().split()).split()


@pytest.mark.parametrize(("root", "id_"), PLANS)
def test_every_word_stands_there_once(root: pathlib.Path, id_: str) -> None:
    plan = next(one for one in catalog(root).plans if one.id == id_)
    outline = plan.folder.outline
    assert outline is not None
    words = text_words(outline)
    printed = [word.word.translate(FIGURES) for word in words.text if word.word != END]
    for number, note in words.notes.items():
        printed += [number, *(word.word for word in note if word.word != END)]
    assert sorted(printed) == sorted(shown_words(root, plan))


@pytest.mark.parametrize("seed", range(4))
def test_each_heading_has_an_anchor_of_its_own_that_a_selector_can_name(seed: int) -> None:
    chance = random.Random(seed)
    texts = [*(odd_text(chance) for _ in range(150)), *(shuffled_text(chance) for _ in range(50))]
    texts.append("- Đoạn\n  1. Mục\nĐoạn\n  1. Mục\n  1. Mục")
    for text in texts:
        anchors = [heading_id(block) for block in read_outline(text).blocks if block.mark]
        assert len(set(anchors)) == len(anchors), text
        assert all(re.fullmatch(r"muc(-[a-z0-9]+)+", anchor) for anchor in anchors), text
