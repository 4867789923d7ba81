"""What the engine finds for what people type, in which order, and what it says."""

import functools
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from macros import addresses
from macros.linking.catalog import Catalog
from macros.linking.ownership import Owner
from macros.search.folding import fold
from macros.site import load_site
from tests.core_fixtures import MIXED
from tests.core_fixtures import catalog as linked
from tests.search.conftest import start_worker
from tests.synthetic.plans import write
from tests.tools.search_box import FIRST, Score, is_entity, place_of
from tests.tools.search_index import packed_index
from tests.tools.search_names import absent_queries, short_queries
from tests.tools.search_queries import (
    SearchQuery,
    drawn_queries,
    heir_queries,
    written_queries,
)
from tests.tools.sites import ROOT

Ask = Callable[[str], dict[str, Any]]
TASK = "ke-hoach/03-kh-bcd-2022/nhiem-vu/"
WITHOUT_MARKS = "wording, no diacritics"


def addresses_of(shown: dict[str, Any]) -> list[str]:
    """The addresses of the results, without what the pages are to mark."""
    return [re.split("[?#]", item["location"])[0] for item in shown["items"]]


def score_of(ask: Ask, queries: list[SearchQuery]) -> tuple[Score, list[str]]:
    """The score, and the queries whose first result is wrong."""
    score, wrong = Score(), []
    for query in queries:
        place = place_of(query.expected, addresses_of(ask(query.text)))
        score.add(place)
        if place != 0:
            wrong.append(f"{query.group}: {query.text} ({place})")
    return score, wrong


def test_written_queries_are_answered(ask: Ask, catalog: Catalog) -> None:
    queries = written_queries(catalog, ROOT / "tests/data/queries.json")
    assert all(query.expected for query in queries)
    score, wrong = score_of(ask, queries)
    assert score.first >= 0.98 * score.asked, wrong
    assert score.third == score.asked, wrong


def test_drawn_queries_are_answered(ask: Ask, catalog: Catalog) -> None:
    score, wrong = score_of(ask, drawn_queries(catalog, seed=2022, each=12))
    assert score.asked >= 100
    assert score.first >= 0.95 * score.asked, wrong


@pytest.mark.long
@pytest.mark.parametrize(
    ("plans", "seed", "most"), [(10, 77, 0.97), (10, 901, 0.97), (100, 77, 0.95)]
)
def test_drawn_queries_of_many_plans_are_answered(
    browser: Browser, tmp_path: Path, plans: int, seed: int, most: float
) -> None:
    write(tmp_path, plans, seed)
    site, problems = load_site(tmp_path)
    assert site is not None, problems
    page = browser.new_page()
    start_worker(page, packed_index(site.catalog))
    asked = functools.partial(page.evaluate, "text => ask(text)")

    def ask(text: str) -> dict[str, Any]:
        shown: dict[str, Any] = asked(text)
        return shown | {"items": [item for group in shown["items"] for item in group]}

    score, wrong = score_of(ask, drawn_queries(site.catalog, seed, each=14))
    more = drawn_queries(site.catalog, seed, each=40)
    plain, plain_wrong = score_of(ask, [one for one in more if one.group == WITHOUT_MARKS])
    page.close()
    assert score.asked >= 120
    assert plain.asked == 40
    assert score.first >= most * score.asked, wrong
    assert plain.first >= 0.93 * plain.asked, plain_wrong


QUESTIONS = {
    "hạn quý 3": "thoi-gian/2022-q3/",
    "hạn chót tháng 9": "thoi-gian/2022-q3/",
    "việc nào hết hạn quý 4": "thoi-gian/2022-q4/",
    "6 tháng đầu năm": f"{TASK}04/",
    "ai chủ trì đề án": f"{TASK}06/",
    "trưởng ban chỉ đạo gì": "chuc-vu/truong-ban/",
    "so7 no65i vu5": "co-quan/so-noi-vu/",
}


@pytest.mark.parametrize("text", QUESTIONS)
def test_questions_are_answered(ask: Ask, text: str) -> None:
    assert addresses_of(ask(text))[0] == QUESTIONS[text]


def test_what_is_due_in_a_quarter_comes_before_what_only_runs_through_it(ask: Ask) -> None:
    found = addresses_of(ask("hạn quý 3"))[1:4]
    assert found == [f"{TASK}{code}/" for code in ("06", "07", "13")]


def test_short_forms_of_every_name_are_names(ask: Ask, catalog: Catalog) -> None:
    queries = short_queries(catalog, seed=2022, count=120)
    score, wrong = score_of(ask, queries)
    assert score.asked >= 100
    assert score.first >= 0.97 * score.asked, wrong


@pytest.mark.parametrize("tuned", [True, False], ids=["tuned on", "apart"])
def test_what_is_absent_gets_nobody_else_s_answer(ask: Ask, catalog: Catalog, tuned: bool) -> None:
    queries = absent_queries(catalog, seed=2022, each=12, tuned=tuned)
    assert len(queries) >= 60
    unsaid = []
    for query in queries:
        shown = ask(query.text)
        assert shown["answer"] is None, query.text
        assert not any(map(is_entity, addresses_of(shown)[:1])), query.text
        if not shown["absent"]:
            unsaid.append(query.text)
    assert len(unsaid) <= 0.03 * len(queries), unsaid


@pytest.mark.parametrize(
    ("text", "kind", "near"),
    [
        ("công an tỉnh", "cơ quan", "Liên đoàn Lao động tỉnh"),
        ("ubnd huyện", "cơ quan", "Ủy ban nhân dân tỉnh"),
        ("viện kiểm sát", "cơ quan", ""),
        ("tòa án", "cơ quan", ""),
        ("cục thuế", "cơ quan", ""),
        ("văn phòng chính phủ", "cơ quan", "Văn phòng Tỉnh ủy"),
        ("ban tuyên giáo tỉnh ủy", "cơ quan", "Ban Dân vận Tỉnh ủy"),
        ("145/2021/NĐ-CP", "văn bản", "Nghị định 145/2020/NĐ-CP"),
        ("1265/QĐ-UBND", "văn bản", "Quyết định 1256/QĐ-UBND"),
        ("nghi dinh 59/2023", "văn bản", "Nghị định 04/2015/NĐ-CP"),
        ("34/2008/PL-UBTVQH11", "văn bản", "Pháp lệnh 34/2007/PL-UBTVQH11"),
        ("luật công đoàn", "văn bản", "Luật 97/2025/QH15"),
        ("nhiệm vụ 17", "nhiệm vụ", ""),
    ],
)
def test_what_is_absent_is_said_first(ask: Ask, text: str, kind: str, near: str) -> None:
    shown = ask(text)
    assert shown["absent"] == f"Không có {kind} này trong dữ liệu."
    assert shown["answer"] is None
    assert not near or near in [one["title"] for one in shown["nearest"]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tỉnh đoàn", "Tỉnh đoàn, thành viên của nhóm"),
        ("hội cựu chiến binh", "Hội Cựu chiến binh tỉnh, thành viên của nhóm"),
        ("hội nông dân", "Hội Nông dân tỉnh, chưa rõ có thuộc nhóm"),
        ("hoi lien hiep phu nu", "Hội Liên hiệp Phụ nữ tỉnh, chưa rõ có thuộc nhóm"),
    ],
)
def test_members_of_a_group_lead_to_it_with_the_confidence_of_the_membership(
    ask: Ask, text: str, said: str
) -> None:
    shown = ask(text)
    answer = shown["answer"]
    group = "nhom/cac-to-chuc-chinh-tri-xa-hoi-tinh/"
    assert answer["location"] == addresses_of(shown)[0] == group
    assert (answer["name"] + answer["text"]).startswith(said)
    assert ("nhiệm vụ" in answer["text"]) == ("thành viên" in said)


def test_tasks_that_name_a_body_are_among_the_first(ask: Ask, catalog: Catalog) -> None:
    for body in catalog.bodies.values():
        claims = catalog.claims.get(("body", body.id), [])
        own = {task.url for task, claim in claims if claim.via.kind == "named"}
        for text in (fold(body.name), *body.short_names[:1]):
            assert own <= set(addresses_of(ask(text))[:FIRST]), text


def inherited(catalog: Catalog, heir: Owner) -> set[str]:
    """The addresses of the tasks that an heir has of the bodies before it."""
    return {task.url for one in catalog.bequests[heir] for task in one.tasks()}


def test_an_heir_s_name_finds_what_it_inherited_and_says_why(ask: Ask, catalog: Catalog) -> None:
    assert len(catalog.bequests) >= 8
    for heir in catalog.bequests:
        name = catalog.name_of(heir)
        alone = inherited(catalog, heir) - {task.url for task, _ in catalog.claims.get(heir, ())}
        for text in (name, fold(name), initials(name)):
            shown = ask(text)
            assert inherited(catalog, heir) & set(addresses_of(shown)[:3]), text
            first = next(one for one in shown["items"] if addresses.page(*heir) in one["location"])
            assert "nhiệm vụ nhận từ" in first["text"], text
            for place, address in enumerate(addresses_of(shown)):
                if address in alone:
                    assert "(nhận từ " in shown["items"][place]["text"]


def initials(name: str) -> str:
    """A name as who knows it writes it in a hurry."""
    return "".join(word[0] for word in re.findall(r"\w+", name)).upper()


def test_drawn_queries_of_heirs_are_all_answered(ask: Ask, catalog: Catalog) -> None:
    queries = heir_queries(catalog, seed=2025, count=40)
    assert len({query.text for query in queries}) == 40
    score, _ = score_of(ask, queries)
    missed = [one.text for one in queries if not _is_third(ask, one)]
    assert score.third == score.asked == 40, missed


def _is_third(ask: Ask, query: SearchQuery) -> bool:
    return (place_of(query.expected, addresses_of(ask(query.text))) or 0) < 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "so noi vu",
            "Sở Nội vụ: 3 nhiệm vụ được giao đích danh, 2 qua nhóm, 6 qua thành viên Ban Chỉ đạo",
        ),
        (
            "SNV quý 3",
            "Sở Nội vụ, quý III/2022: 1 nhiệm vụ được giao đích danh, "
            "1 qua thành viên Ban Chỉ đạo; 1 nhiệm vụ nhận từ Sở Lao động - Thương binh và Xã hội "
            "(từ năm 2025; chưa rõ phần việc của cơ quan nào); 6 nhiệm vụ khác kéo dài "
            "qua quý này; 1 nhiệm vụ chỉ nhận từ cơ quan trước kéo dài qua quý này",
        ),
        ("so xay dung q1", "Sở Xây dựng, quý I/2022: không có nhiệm vụ nào"),
        ("Thường trực Tỉnh ủy", "Thường trực Tỉnh ủy: không có nhiệm vụ nào"),
    ],
)
def test_the_answer_is_said_in_words(ask: Ask, text: str, said: str) -> None:
    answer = ask(text)["answer"]
    assert answer is not None
    start = answer["name"] + answer["text"]
    assert start == said or start.startswith(f"{said};")


@pytest.mark.parametrize("text", ["hop tac xa", "quý 3", "thanh tra nhan dan", "nđ 04", "so", ""])
def test_without_one_body_there_is_no_answer(ask: Ask, text: str) -> None:
    assert ask(text)["answer"] is None


def test_the_answer_leads_to_the_body_and_its_page_is_among_the_first(ask: Ask) -> None:
    shown = ask("mttq quy iii")
    assert shown["answer"]["location"] == "co-quan/uy-ban-mat-tran-to-quoc-viet-nam-tinh/"
    assert shown["answer"]["location"] in addresses_of(shown)[:3]


def test_a_result_says_what_it_is(ask: Ask) -> None:
    facts: dict[str, str] = {}
    for text in ("sở nội vụ", "nđ 04", "kh 03", "quý 3", "trưởng ban", "các sở, ban, ngành"):
        shown = ask(text)
        for address, item in zip(addresses_of(shown)[:2], shown["items"], strict=False):
            facts.setdefault(address, re.sub("<[^>]+>", "", item["text"]))
    assert facts["co-quan/so-noi-vu/"].startswith("Cơ quan · Sở, ban, ngành, phòng chuyên môn")
    assert facts[f"{TASK}06/"].startswith(
        "Nhiệm vụ · 03-KH/BCĐ · 2022 · Quý III/2022 · Tham mưu, thực hiện (đích danh)"
    )
    assert facts["van-ban/nghi-dinh-04-2015-nd-cp/"].startswith("Văn bản · Đã có quy định thay thế")
    assert facts["ke-hoach/03-kh-bcd-2022/"].startswith("Kế hoạch · Năm 2022")
    assert facts["thoi-gian/2022-q3/"].startswith("Thời gian")
    assert facts["chuc-vu/truong-ban/"].startswith("Chức vụ")
    assert facts["nhom/cac-so-ban-nganh/"].startswith("Nhóm")


def marks_of(item: dict[str, Any]) -> list[str]:
    found: list[str] = re.findall("<mark>(.*?)</mark>", item["title"] + item["text"])
    return found


def test_the_words_meant_are_marked_and_no_others(ask: Ask) -> None:
    marks = {mark for item in ask("sở")["items"] for mark in marks_of(item)}
    assert marks == {"Sở", "sở"}  # not "số"
    first = ask("dan van kheo")["items"][0]
    assert {mark.lower() for mark in marks_of(first)} == {"dân vận khéo"}  # not each "dân"


def test_an_acronym_marks_the_full_name(ask: Ask) -> None:
    body, task, *_ = ask("SNV")["items"]
    assert marks_of(body) == ["Sở Nội vụ"]
    assert marks_of(task) == ["Sở Nội vụ"]
    assert body["location"].endswith("?h=S%E1%BB%9F%20N%E1%BB%99i%20v%E1%BB%A5")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("sonoivu", "co-quan/so-noi-vu/"),
        ("ban chỉ đạo", "co-quan/ban-chi-dao-tinh-ve-thuc-hien-quy-che-dan-chu-o-co-so/"),
        ("văn bản hết hiệu lực", "van-ban/phap-lenh-34-2007-pl-ubtvqh11/"),
        ("bộ luật lao động", "van-ban/bo-luat-lao-dong/"),
        ("tháng 9", "thoi-gian/2022-q3/"),
        ("kế hoạch 03 nhiệm vụ 6", f"{TASK}06/"),
        ("nhiệm vụ 6 năm 2022", f"{TASK}06/"),
        ("217 218", f"{TASK}08/"),
        ("LĐTB&XH", "co-quan/so-lao-dong-thuong-binh-va-xa-hoi/"),
        ("l.đ.t.b.x.h", "co-quan/so-lao-dong-thuong-binh-va-xa-hoi/"),
        ("TTr tỉnh", "co-quan/thanh-tra-tinh/"),
        (
            "BCĐ cấp huyện",
            "nhom/ban-chi-dao-cac-huyen-uy-thi-uy-thanh-uy-dang-uy-truc-thuoc-tinh-uy/",
        ),
        ("luật thực hiện dân chủ ở cơ sở", "van-ban/luat-10-2022-qh15/"),
        ("Thực hiện dân chủ ở cơ sở", "van-ban/luat-10-2022-qh15/"),
    ],
)
def test_what_else_people_type(ask: Ask, text: str, first: str) -> None:
    assert addresses_of(ask(text))[0] == first


def test_nothing_found_gives_the_nearest_names_if_any_is_near(ask: Ask) -> None:
    shown = ask("zzyzx")
    assert shown["items"] == shown["nearest"] == []
    near = ask("qwanh traw xinh")
    assert near["items"] or near["nearest"]


def test_the_finder_gets_every_task_that_matches(engine: Page) -> None:
    found = engine.evaluate("tasks('so noi vu')")
    assert len(found) == 11 + 1  # and one of the body before it
    assert found[0].startswith(TASK)
    assert engine.evaluate("tasks('thanh tra nhan dan')")[0] == f"{TASK}06/"


HOSTILE = {
    "empty": "",
    "spaces": " \t\n ",
    "long": "sở nội vụ " * 1000,
    "one long word": "a" * 10_000,
    "punctuation": "…—–“”;:!?/\\|.,()[]{}#@&%$^*+=~`'\"",
    "emoji": "🙂🇻🇳👩‍👩‍👧",
    "pattern": "(a+)+$ .* [^] \\d{1,9999} (?=x)",
    "markup": '<img src=x onerror=alert(1)><script>alert(1)</script>"><b>sở',
    "template": "{{7*7}} ${7*7} {% raw %}",
    "surrogate": "\ud800 sở \udfff nội",
    "prototype": "__proto__ constructor toString hasOwnProperty",
    "numbers": "99999999999999999999 / 0000 / 1e309",
    "marks only": "\u0301\u0302\u0323" * 50,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_input_is_only_text(engine: Page, text: str) -> None:
    shown = engine.evaluate(
        """async json => {
            const text = JSON.parse(json);
            let shown, took = Infinity;
            for (let time = 0; time < 3; time++) {
                const start = performance.now();
                shown = await ask(text);
                took = Math.min(took, performance.now() - start);
            }
            const html = shown.items.map(([item]) => item.title + item.text).join("");
            const element = document.createElement("template");
            element.innerHTML = html;
            const names = [...element.content.querySelectorAll("*")].map(one => one.tagName);
            return {took, names: [...new Set(names)], html, tasks: (await tasks(text)).length};
        }""",
        json.dumps(text),
    )
    assert set(shown["names"]) <= {"P", "MARK", "BDI"}
    assert "49" not in re.findall(r"\d+", shown["html"])
    assert shown["took"] < 50


def test_markup_in_data_stays_text(browser: Browser) -> None:
    """A record whose title and text look like markup, as the index has them, escaped."""
    table = {
        **{"kind": "page", "count": 1, "head": "", "location": ["x/"]},
        "facts": ["Trang <i>"],
        "title": ["Sở &lt;b&gt; &amp;amp; xã"],
    }
    part = {"from": 0, "texts": ["nội &lt;img src=x&gt; vụ"]}
    config: dict[str, Any] = {"ways": [], "labels": [], "sets": [], "short": {}, "empty": []}
    config |= {"texts": [part], "words": {}}
    page = browser.new_page()
    start_worker(page, {"docs": [table], "config": config})
    [[item]] = page.evaluate("ask('xã')")["items"]
    page.close()
    html = item["title"] + item["text"]
    assert "Sở &lt;b&gt; &amp;amp; <mark>xã</mark>" in html
    assert "nội &lt;img src=x&gt; vụ" in html
    assert "Trang &lt;i&gt;" in html


def test_of_bodies_of_one_name_all_are_shown_and_each_is_found_by_its_place(
    browser: Browser,
) -> None:
    page = browser.new_page()
    start_worker(page, packed_index(linked(MIXED)))
    shown = {text: page.evaluate("text => ask(text)", text) for text in ("sở nội vụ", "snv an hải")}
    number = page.evaluate("ask('nhiệm vụ 1.2')")
    page.close()
    both, one = shown.values()
    first = [item["location"].partition("?")[0] for (item,) in both["items"][:2]]
    assert sorted(first) == ["co-quan/so-noi-vu-an-hai/", "co-quan/so-noi-vu/"]
    assert both["answer"] is None
    assert one["answer"]["name"] == "Sở Nội vụ (tỉnh An Hải)"
    assert one["answer"]["location"] == "co-quan/so-noi-vu-an-hai/"
    assert number["items"][0][0]["location"].startswith("ke-hoach/21-kh-ubnd-2027/nhiem-vu/i-1p2/")


@pytest.mark.parametrize(
    "name",
    ["Ban Chỉ đạo 35", "Tổ Đề án 06/2022", "Đội quý III/2022", "Sở 34/2007 Y tế", "Tổ nhiệm vụ 6"],
)
def test_a_name_with_a_number_is_a_name(browser: Browser, catalog: Catalog, name: str) -> None:
    index = json.dumps(packed_index(catalog), ensure_ascii=False).replace("Sở Y tế", name)
    page = browser.new_page()
    start_worker(page, json.loads(index))
    shown = page.evaluate("text => ask(text)", name)
    page.close()
    assert (shown["answer"] or {}).get("name") == name, shown
    assert shown["items"][0][0]["location"].startswith("co-quan/so-y-te/")
