"""The picture of whom a body works with, and its table."""

import pytest

from macros.views.network import LONGEST, broken, network, partners
from tests.core_fixtures import catalog


def test_the_network_draws_the_nearest_and_its_table_has_all() -> None:
    owner = ("body", "so-noi-vu")
    tasks = dict.fromkeys(task for task, _ in catalog().claims[owner])
    view = network(partners(catalog(), tasks, owner))
    assert (len(view.spokes), view.undrawn, len(view.partners)) == (6, 8, 14)
    for spoke in view.spokes:
        assert " ".join(spoke.lines) == spoke.partner.body.text
        assert max(map(len, spoke.lines)) <= LONGEST
        assert 0 < spoke.top < spoke.y < spoke.top + spoke.height < view.height


@pytest.mark.parametrize("name", ["Sở Nội vụ", "ủy ban " * 40 + "x" * 300, "", "A&B “=x”"])
def test_a_name_in_a_picture_loses_no_letter(name: str) -> None:
    lines = broken(name)
    assert "".join(lines).replace(" ", "") == name.replace(" ", "")
    assert max(map(len, lines)) <= LONGEST
