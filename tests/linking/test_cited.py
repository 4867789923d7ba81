"""Which document a misspelt number may mean."""

import pytest

from macros.linking.cited import misspelt
from macros.linking.lexicon import Citation
from macros.recognisers.numbers import find_numbers
from tests.core_fixtures import checked


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Nghị định 40/2015/NĐ-CP", "nghi-dinh-04-2015-nd-cp"),  # two figures swapped
        ("Nghị định 4/2015/NĐ-CP", "nghi-dinh-04-2015-nd-cp"),
        ("Nghị định số 04/2015/ND-CP", "nghi-dinh-04-2015-nd-cp"),
        ("Nghị định số 04/2015/NĐ-C", "nghi-dinh-04-2015-nd-cp"),
        ("Kết luận số 120/2016/KL-TW", "ket-luan-120-kl-tw-2016"),  # the Party writes no year
        ("Quyết định số 04/2015/NĐ-CP", None),  # another type
        ("Nghị định số 04/2015/NĐ-CP ngày 10/01/2015", None),  # another date
        ("Nghị định số 55/2014/NĐ-CP", None),
        ("Nghị quyết số 99/NQ-CP", None),
    ],
)
def test_a_number_may_mean_the_one_that_is_a_slip_away(printed: str, meant: str | None) -> None:
    everyone = [one.record for one in checked().records.documents]
    number = find_numbers(printed)[0]
    found = misspelt(Citation(number.start, number.end, printed, (), number), everyone)
    assert (found.id if found else None) == meant
