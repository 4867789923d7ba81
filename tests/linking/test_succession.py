"""What heirs have of those before them: apart, never moved by what is not well enough known."""

import pytest

from macros.linking.succession import Successions
from macros.model.successions import Succession
from tests.core_fixtures import AMENDED, catalog

HEIR, GONE = ("body", "ban-tuyen-giao-va-dan-van-tinh-uy"), ("body", "ban-dan-van-tinh-uy")
LABOUR = ("body", "so-lao-dong-thuong-binh-va-xa-hoi")


def became(from_: str, *into: str, confidence: str = "medium", **more: object) -> Succession:
    return Succession.model_validate(
        {
            "from": from_,
            "into": into,
            "since": "2025",
            "kind": "merged" if into else "ended",
            "source": {"url": "https://example.invalid/", "read": "2026-01-02"},
            "confidence": confidence,
            **more,
        }
    )


def test_an_heir_has_all_that_the_body_before_it_owned_and_nothing_else() -> None:
    found = catalog()
    (bequest,) = found.bequests[HEIR]
    assert (bequest.id, bequest.name, bequest.unsure) == (*GONE[1:], "Ban Dân vận Tỉnh ủy", False)
    assert list(bequest.claimed) == found.claims[GONE]
    assert len(bequest.tasks()) == 10
    assert HEIR not in found.claims
    assert found.years_of[HEIR] == [2022]


def test_what_was_divided_is_every_heir_s_and_of_none_for_sure() -> None:
    found = catalog()
    heirs = [heir for heir, _ in found.heirs_of[LABOUR]]
    assert sorted(id_ for _, id_ in heirs) == [
        "so-giao-duc-va-dao-tao",
        "so-noi-vu",
        "so-nong-nghiep-va-moi-truong",
        "so-y-te",
    ]
    for heir in heirs:
        (bequest,) = (one for one in found.bequests[heir] if one.owner == LABOUR)
        assert bequest.unsure
        assert bequest.tasks() == tuple(dict.fromkeys(task for task, _ in found.claims[LABOUR]))


def test_what_is_hardly_known_moves_nothing() -> None:
    found = catalog()
    for gone in ("so-thong-tin-va-truyen-thong", "dang-uy-khoi-co-quan-va-doanh-nghiep-tinh"):
        assert found.successions.of(gone)
        assert ("body", gone) not in found.heirs_of
    assert ("body", "so-khoa-hoc-va-cong-nghe") not in found.bequests


def test_a_member_known_by_its_name_alone_leaves_the_tasks_of_its_group() -> None:
    (bequest,) = catalog().bequests["body", "so-dan-toc-va-ton-giao"]
    assert (bequest.name, bequest.id) == ("Ban Dân tộc tỉnh", "cac-so-ban-nganh")
    assert [task.number for task in bequest.tasks()] == ["3", "5", "10"]
    assert not catalog(AMENDED).successions.of_member("Ban Quản lý khu thử nghiệm")[0].into


@pytest.mark.parametrize(
    ("links", "ways"),
    [
        ([("a", "b"), ("b", "c")], [["b"], ["a", "b"]]),
        ([("a", "c"), ("b", "c")], [["a"], ["b"]]),
        ([("a", "b"), ("a", "c"), ("b", "c")], [["a"], ["b"]]),  # the shorter way counts
        ([("c", "b"), ("b", "c")], [["b"]]),  # data of the past are not checked
    ],
)
def test_every_way_that_leads_to_an_heir(
    links: list[tuple[str, str]], ways: list[list[str]]
) -> None:
    found = Successions(became(gone, heir) for gone, heir in links)
    assert [[one.predecessor for one in way] for way in found.ways_to("c")] == ways


def test_a_link_of_low_confidence_ends_a_way() -> None:
    found = Successions([became("a", "b", confidence="low"), became("b", "c")])
    assert [len(way) for way in found.ways_to("c")] == [1]
    assert found.heirs == ("c",)
