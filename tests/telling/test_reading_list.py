"""The list of sources to read again, in a terminal and in an issue."""

from macros.linking.facts_read import facts_read
from macros.telling import reading_list
from macros.telling.reading_list import as_markdown, as_text
from tests.core_fixtures import checked


def test_both_parts_tell_how_many_there_are() -> None:
    facts = facts_read(checked().records)
    text = as_text(facts)
    unquoted = sum(not one.source.quote for one in facts)
    assert f"Nguồn đọc lâu nhất đứng đầu ({len(facts)} điều):" in text
    assert f"Chưa trích nguyên văn của nguồn ({unquoted} điều):" in text
    assert text.count("\n- ") == len(facts) + unquoted
    assert "data/successions.yml:" in text


def test_an_issue_has_boxes_and_no_more_than_it_holds() -> None:
    facts = facts_read(checked().records) * 20
    listed = as_markdown(facts)
    assert listed.count("\n- [ ] ") == 2 * reading_list.MOST
    assert f"… và {len(facts) - reading_list.MOST} điều nữa" in listed
    assert len(listed) < 65_536
