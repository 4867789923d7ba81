"""The index is the JSON that the library writes, and its HTML what the worker reads back."""

import json
import pathlib
from collections import Counter
from html import unescape
from typing import Any

from macros import addresses
from macros.addresses import marked
from macros.search.folding import tokens
from macros.search.index import index_files
from macros.search.records import RecordMaker, as_html
from tests.core_fixtures import AMENDED, MIXED, catalog
from tests.tools.bad_input import bad_catalog
from tests.tools.drawn import hostile_texts
from tests.tools.search_index import index_of, unpacked
from tests.tools.sites import ROOT


def test_the_index_is_the_same_packed_and_in_parts() -> None:
    texts = list(hostile_texts(6, 50))
    written = [{"location": text, "title": as_html(text), "text": text} for text in texts]
    data = bad_catalog()
    records = [*RecordMaker(data).records()]
    (whole,) = index_files(data, written).values()
    parts = index_files(data, written, most=300)
    assert len(parts) > 3
    for files in ({addresses.SEARCH_INDEX: whole}, parts):
        for name, text in files.items():
            read = json.loads(text)
            assert json.dumps(read, ensure_ascii=False, separators=(",", ":")) + "\n" == text
            assert name in (addresses.SEARCH_INDEX, marked(addresses.unmarked(name), text.encode()))
        docs = unpacked(files)["docs"]
        there = [{key: value for key, value in one.items() if value is not None} for one in records]
        assert json.dumps(docs[: len(there)], sort_keys=True) == json.dumps(there, sort_keys=True)
        assert [doc["location"] for doc in docs[-50:]] == texts


def test_what_has_its_text_apart_tells_its_words_at_once() -> None:
    data = catalog(MIXED)
    first, *others = index_files(data, [], most=300).values()
    assert "Xây dựng" in " ".join(others)
    words = json.loads(first)["config"]["words"]
    told = [text for part in others for text in json.loads(part)["texts"]]
    counted = Counter(word for text in told for word in tokens(unescape(text)))
    assert words == {word: count for word, count in counted.items() if not word.isdigit()}
    assert not any(text in first for text in told if len(text) > 50)


def test_a_section_says_of_which_page_it_is_in_plain_words_and_of_the_home_page_has_no_text() -> (
    None
):
    sections = ("", "#gioi-thieu", "huong-dan/", "huong-dan/#cach-ghi")
    title = "Cách ghi <code>a &lt; b</code>"
    written = [{"location": one, "title": title, "text": "<p>Hai chữ</p>"} for one in sections]
    pages = [one for one in index_of(catalog(), written)["docs"] if one["kind"] == "page"]
    plain = "Cách ghi a &lt; b"
    assert [(one["title"], one["text"]) for one in pages] == [
        *((plain, ""), (f"{plain}: {plain}", "")),
        *((plain, "Hai chữ"), (f"{plain}: {plain}", "Hai chữ")),
    ]


def test_texts_are_written_as_the_table_says_that_the_worker_reads() -> None:
    """By tests/js/search/records.test.js."""
    cases = json.loads((ROOT / "tests/data/escaped.json").read_text(encoding="utf-8"))
    assert [case["text"] for case in cases] == list(hostile_texts(5, 60, most=8))
    for case in cases:
        assert as_html(case["text"]) == case["html"]


def records(root: pathlib.Path) -> dict[str, dict[str, Any]]:
    """The records by their addresses."""
    index = index_of(catalog(root))
    return {one["location"]: one for one in index["docs"]}


def test_bodies_of_one_name_are_told_apart_and_found_by_their_place() -> None:
    found = records(MIXED)
    one, other = (found[f"co-quan/{id_}/"] for id_ in ("so-noi-vu", "so-noi-vu-an-hai"))
    assert one["names"] == other["names"] == ["Sở Nội vụ"]
    assert (one["title"], other["title"]) == ("Sở Nội vụ (tỉnh Bình An)", "Sở Nội vụ (tỉnh An Hải)")
    assert {"Sở Nội vụ An Hải", "Sở Nội vụ tỉnh An Hải"} <= set(other["also"])
    assert "Ủy ban nhân dân tỉnh An Hải" in found["co-quan/uy-ban-nhan-dan-tinh-an-hai/"]["also"]
    assert "tỉnh" not in found["co-quan/bo-noi-vu/"]["facts"]
    assert "apart" not in found["co-quan/so-tai-chinh/"]


def test_no_two_plans_read_alike() -> None:
    titles = [one["title"] for one in records(MIXED).values() if one["kind"] == "plan"]
    assert len(set(titles)) == len(titles) == 4


def test_what_does_not_stand_says_so_and_is_of_no_time() -> None:
    found = records(MIXED)
    older = "ke-hoach/10-kh-ubnd-2026/"
    assert found[older]["facts"] == "Kế hoạch · Năm 2026 · đã được thay thế"
    task = found[f"{older}nhiem-vu/01/"]
    assert task["facts"].endswith("thôi thực hiện, Kế hoạch 20/KH-UBND đã thay thế")
    assert "span" not in task
    assert task["owners"] == []  # nobody has it any more
    assert found["ke-hoach/20-kh-ubnd-2027/"]["facts"] == "Kế hoạch · Năm 2027 - 2036"
    withdrawn = records(AMENDED)["ke-hoach/99-kh-bcd-2023/nhiem-vu/05/"]
    assert withdrawn["facts"].endswith("đã bỏ")


def test_a_task_is_found_by_what_it_must_bring_and_by_any_number() -> None:
    found = records(MIXED)
    task = found["ke-hoach/21-kh-ubnd-2027/nhiem-vu/i-1p1/"]
    assert (task["number"], "Báo cáo" in task["text"]) == ("1.1", True)
    assert "number" not in found["ke-hoach/21-kh-ubnd-2027/nhiem-vu/ii-g1/"]


def test_a_private_person_has_no_record() -> None:
    found = records(MIXED).values()
    named = [one for one in found if "Trần Văn Mẫu" in f"{one['title']} {one['text']}"]
    assert [one["kind"] for one in named] == ["task"]  # where it is printed
    assert not any("Mẫu" in name for one in found for name in one.get("names", ()))
