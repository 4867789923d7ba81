"""Documents and what they bind: ended ones first, chains to their end."""

from dataclasses import replace

from macros.views.binding import Successors, binding_parts, binding_view
from tests.core_fixtures import catalog


def test_ended_documents_stand_first_and_chains_run_to_their_end() -> None:
    view = binding_view(catalog())
    past = {bound.mark.url: bound for bound in view.past}
    ended = past["van-ban/phap-lenh-34-2007-pl-ubtvqh11/"]
    assert [task.text for one in ended.tasks for task in one.tasks] == ["9"]
    assert ("Sở Nội vụ", "") in [(one.text, one.remark) for one in ended.named]
    assert ("Phó Trưởng Ban", "chỉ đạo") in [(one.text, one.remark) for one in ended.named]
    chains = {step.mark.number: _flat(step) for step in view.chains}
    assert chains["34/2007/PL-UBTVQH11"] == [
        "34/2007/PL-UBTVQH11",
        "10/2022/QH15",
        "47/2024/QH15",
        "97/2025/QH15",
    ]
    assert not any(bound.mark.force == "ended" for bound in view.others)


def _flat(step: Successors) -> list[str]:
    return [step.mark.number, *(number for one in step.after for number in _flat(one))]


def test_a_few_documents_stand_on_one_page_and_many_on_several_that_have_them_all() -> None:
    view = binding_view(catalog())
    (page,) = binding_parts(view)
    every = {shelf.id: shelf.entries for shelf in page.shelves}
    assert list(every) == ["khong-con", "thay-the", "con-lai"]
    repeated = replace(view, few=False, past=view.past * 40, chains=view.chains * 20)
    pages = binding_parts(repeated)
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    for id_, entries in (("khong-con", repeated.past), ("thay-the", repeated.chains)):
        parts = [one for page in pages for one in page.shelves if one.id == id_]
        assert len(parts) > 1
        assert tuple(entry for one in parts for entry in one.entries) == entries
    nothing = replace(view, few=False, past=(), chains=(), others=())
    assert [page.shelves for page in binding_parts(nothing)] == [()]
