"""Documents and what they bind: ended ones first, chains to their end."""

from macros.views.binding import Successors, binding_view
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
