"""The text of a plan as issued, on its page: every word of text.md once, in the order of print."""

import copy
import dataclasses
import pathlib
import random

import lxml.html
import pytest
from lxml.html import HtmlElement

from macros.linking.catalog_plan import CatalogPlan
from macros.linking.printed_text import END, Printed, text_words
from macros.pages.plans import plan_page
from macros.reading.received.plain_text import SUPERSCRIPTS
from macros.recognisers.outline import read_outline
from macros.render import environment
from macros.site import Site
from macros.views.issued import IssuedText
from macros.views.takeaways import Offers
from tests.core_fixtures import AMENDED, ROOT, SHAPES, SMALLEST, catalog
from tests.recognisers.outline_texts import TEXTS, odd_text, shuffled_text
from tests.tools.made_plans import ID, made

FIXTURES = (ROOT, AMENDED, SMALLEST, SHAPES)
PLANS = [
    pytest.param(root, plan.id, id=plan.id) for root in FIXTURES for plan in catalog(root).plans
]
NO_HTML = dict.fromkeys(map(ord, "\ud800\x0b"))  # what no page can hold, and the check refuses
APART = ("p", "br", "td", "th", "h2", "h3", "h4", "h5", "h6", "div", "li", "sup")
PARTS = """{% import "issued.html" as issued %}
{% for part in parts %}{{ issued.pieces("", part.opening) }}{{ issued.pieces("", part.body) }}
{% endfor %}"""


def article_of(root: pathlib.Path, plan: CatalogPlan) -> HtmlElement:
    """The article of a plan's page."""
    data = catalog(root)
    text = plan_page(data, plan, Offers(data)).render()
    found: list[HtmlElement] = lxml.html.fromstring(f"<div>{text}</div>").xpath("//article")
    return found[0]


def shown(article: HtmlElement) -> tuple[list[str], dict[str, list[str]]]:
    """The words of a text and those of each of its footnotes, without what stands beside."""
    article = copy.deepcopy(article)
    for beside in article.xpath(".//aside | .//p[@class='label']"):
        beside.drop_tree()
    notes = {}
    for note in article.find_class("printed-note"):
        number, _, words = note.text_content().partition(" ")
        assert number not in notes
        notes[number] = words.split()
        note.drop_tree()
    for mark in article.iter("sup"):
        (link,) = mark
        link.text = (link.text or "").translate(SUPERSCRIPTS)
    for broken in article.iter(*APART[:-1]):
        broken.tail = f" {broken.tail or ''}"
        broken.text = f" {broken.text or ''}"
    return article.text_content().split(), notes


def printed(words: Printed) -> tuple[list[str], dict[str, list[str]]]:
    """The words of a text.md and those of each of its footnotes."""
    notes = {
        number: [word.word for word in note if word.word != END]
        for number, note in words.notes.items()
    }
    return [word.word for word in words.text if word.word != END], notes


@pytest.mark.parametrize(("root", "id_"), PLANS)
def test_every_word_stands_there_once_and_in_order(root: pathlib.Path, id_: str) -> None:
    plan = next(one for one in catalog(root).plans if one.id == id_)
    assert plan.folder.outline is not None
    assert shown(article_of(root, plan)) == printed(text_words(plan.folder.outline))


def bare(text: str) -> HtmlElement:
    """The parts of a text that is no plan's, as a plan's page shows them."""
    data = catalog(SHAPES)
    plan = copy.copy(data.plans[0])
    plan.folder = dataclasses.replace(plan.folder, outline=read_outline(text))
    plan.tasks = ()
    parts = IssuedText(data, plan).parts()
    html = environment().from_string(PARTS).render(parts=parts)
    return lxml.html.fromstring(f"<article>{html}</article>")


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_so_it_does_whatever_the_document(path: pathlib.Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert shown(bare(text))[0] == printed(text_words(read_outline(text)))[0]


@pytest.mark.parametrize("seed", range(3))
def test_so_it_does_whatever_somebody_writes(seed: int) -> None:
    chance = random.Random(seed)
    texts = [*(odd_text(chance) for _ in range(60)), *(shuffled_text(chance) for _ in range(20))]
    for text in (one.translate(NO_HTML) for one in texts):
        words, seen = printed(text_words(read_outline(text)))[0], shown(bare(text))[0]
        assert letters(seen) == letters(words), text


def letters(words: list[str]) -> str:
    """All that is printed but blanks, and marks of footnotes, which a cell may have alone."""
    return "".join("".join(words).split()).translate(dict.fromkeys(SUPERSCRIPTS.values()))


def test_marks_of_two_footnotes_side_by_side_both_stand_there() -> None:
    assert bare("Việc[^1][^2].\n\n[^1]: Một.\n[^2]: Hai.").xpath("//sup/a/text()") == ["1", "2"]


def test_a_footnote_marked_inside_a_marker_is_marked_once() -> None:
    item = bare("1.[^1] Việc.\n\n[^1]: Một.").xpath("//li")[0]
    assert [part.strip() for part in item.itertext() if part.strip()] == ["1.", "1", "Việc."]


def test_elsewhere_the_mark_of_a_footnote_leads_to_the_page_of_the_plan() -> None:
    url = "van-ban/nghi-quyet-50-nq-tw-2026/"
    page = next(one for one in Site(catalog(SHAPES)).pages if one.url == url)
    marks = lxml.html.fromstring(page.render()).xpath("//sup/a/@href")
    assert marks == ["../../ke-hoach/12-ctr-tu-2027/#chu-thich-1"]


def test_a_marker_typed_in_parts_of_letters_is_whole() -> None:
    marker = "Đie\u0302\u0300u 3. Việc"
    assert shown(bare(marker))[0] == ["Điều", "3.", "Việc"]


def test_a_marker_keeps_its_emphasis() -> None:
    assert bare("*Điều 1.* Việc làm.").xpath("//em/text()") == ["Điều 1."]


MOTTO, DATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Hà Nội, ngày 1 tháng 2 năm 2027"
HEADS = {
    "side by side": f"BỘ A\nCỤC B\nSố: 1/QĐ\n{MOTTO}\n{DATE}",
    "row by row": f"BỘ A\n{MOTTO}\nCỤC B\n{DATE}\nSố: 1/QĐ",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_a_head_has_the_body_at_the_left_and_the_motto_at_the_right(head: str) -> None:
    tree = bare(f"{head}\n\nQUYẾT ĐỊNH\nVề việc C\n\nĐiều 1. Làm.")
    (letterhead,) = tree.find_class("letterhead")
    sides = {
        side: [p.text_content() for p in letterhead.xpath(f"div[@class='{side}']/p")]
        for side in ("left", "right")
    }
    assert sides["left"] == ["BỘ A", "CỤC B", "Số: 1/QĐ"]
    assert sides["right"] == [MOTTO, DATE]


def test_blanks_left_for_a_number_stay_blank() -> None:
    assert "Số:      /KH" in bare("SỞ A\nSố:      /KH\n\nKẾ HOẠCH\nB\n\nLàm.").text_content()


def test_an_attached_programme_has_its_own_head_title_and_signature() -> None:
    page = article_of(
        SHAPES, next(one for one in catalog(SHAPES).plans if one.id == "08-nq-hdnd-2027")
    )
    programme, appendix = page.find_class("attached")
    letterhead = programme.xpath("div[@class='letterhead']//p")
    assert letterhead[-1].text_content() == "Số: 09/CTr-UBND"
    assert programme.xpath("h2//span/text()")[:1] == ["CHƯƠNG TRÌNH"]
    assert programme.xpath(".//div[@class='name']/p/text()") == ["Đỗ Văn Mẫu"]
    assert programme.xpath("h3//span/text()") == [
        *("Chương I", "QUY ĐỊNH CHUNG", "Chương II", "NHIỆM VỤ"),
    ]
    assert appendix.xpath("h2//span/text()") == ["PHỤ LỤC", "PHÂN CÔNG"]


def test_a_list_is_as_deep_as_the_document_s() -> None:
    tree = bare("a) Một;\n- hai;\n+ ba;\n- bốn;\nb) năm.")
    nested = {li.text_content().split()[0]: len(li.xpath("ancestor::ul")) for li in tree.iter("li")}
    assert nested == {"a)": 1, "-": 2, "+": 3, "b)": 1}


def test_recipients_that_go_on_below_the_signature_stand_at_their_side() -> None:
    tree = bare("I. A\nLàm./.\n\nNơi nhận:\n- B;\nTM. BAN\n- C;\nNguyễn Văn Mẫu")
    (end,) = tree.find_class("end")
    assert [side.get("class") for side in end] == ["left", "right", "left", "right"]
    assert end.xpath("div[@class='left']//li/p/text()") == ["- B;", "- C;"]
    assert end.xpath("div[@class='right']/p/text()") == ["TM. BAN"]


TASKS = """
- at: i/1
  title: Việc một
  assignments:
    - {role: carry_out, assignees: [phong-ky-thuat]}
  period: null
- at: i/1/-1
  begins: Lập danh sách, báo cáo.
  title: Việc hai
  assignments: []
  period: null
"""
TEXT = """SỞ NỘI VỤ
Số: 77/KH

KẾ HOẠCH
Thử nghiệm năm 2027

I. NHIỆM VỤ CỦA SỞ NỘI VỤ THEO NGHỊ QUYẾT SỐ 50-NQ/TW[^1]
1. Phòng Kỹ thuật
Làm chung.
- Lập danh sách, báo cáo.
Kết thúc ở đây.

[^1]: Nghị quyết của Bộ Chính trị.
"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> HtmlElement:
    data = made(tmp_path_factory.mktemp("data"), TEXT, TASKS)
    plan = next(one for one in data.plans if one.id == ID)
    html = plan_page(data, plan, Offers(data)).render()
    found: list[HtmlElement] = lxml.html.fromstring(f"<div>{html}</div>").xpath("//article")
    return found[0]


def test_a_heading_links_names_documents_and_footnotes(page: HtmlElement) -> None:
    found = page.xpath(".//h2[@id='muc-i']//a/@href")
    assert [link.split("/")[-2] for link in found[:-1]] == ["so-noi-vu", "nghi-quyet-50-nq-tw-2026"]
    assert found[-1] == "#chu-thich-1"


def test_a_task_under_a_task_is_anchored_inside_it(page: HtmlElement) -> None:
    (outer,) = page.xpath(".//li[@id='nhiem-vu-i-1']")
    (inner,) = outer.xpath(".//li[@id='nhiem-vu-i-1-g1']")
    beside = [aside.xpath(".//a/text()")[0] for aside in outer.iter("aside")]
    assert beside == ["Nhiệm vụ 1", "Nhiệm vụ: Việc hai"]
    assert "Kết thúc ở đây." not in inner.text_content()
