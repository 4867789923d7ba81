"""What was read elsewhere, by the day on which it was."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

from macros.linking.facts_read import facts_read
from tests.core_fixtures import AMENDED, ROOT, checked


def test_the_oldest_come_first_and_before_them_those_of_no_known_day() -> None:
    facts = facts_read(checked().records)
    days = [one.source.read for one in facts]
    known = [one for one in days if one]
    assert days == [None] * (len(days) - len(known)) + known
    assert all(one <= other for one, other in pairwise(known))
    assert None in days


def test_every_kind_of_source_is_there_but_those_that_prove_nothing() -> None:
    facts = facts_read(checked().records)
    kinds = Counter(one.place[0] for one in facts)
    assert set(kinds) == {"data/documents.yml", "data/groups.yml", "data/successions.yml"}
    whats = {one.what for one in facts}
    assert {"quy định mới liên quan", "toàn văn", "nơi khác ghi"} <= whats
    assert "nay là Ban Tuyên giáo và Dân vận Tỉnh ủy" in whats
    unproved = "Sở Thông tin và Truyền thông"
    assert not [one for one in facts if one.name == unproved]


def test_each_leads_to_its_record() -> None:
    for root in (ROOT, AMENDED):
        for one in facts_read(checked(root).records):
            file, line = one.place
            text = Path(root, file).read_text(encoding="utf-8").splitlines()[line - 1]
            assert text.startswith("- ")
            assert one.about[1] in text or one.name in text
