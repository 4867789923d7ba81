"""Values are written anew where they stand; all else stays."""

import pytest

from macros.reading.writing import value_text
from macros.reading.yaml_edits import in_pieces, with_values

TEXT = """# Đầu tệp
- at: ii/6
  title: "Tên cũ: dài"   # ghi chú
  assignments:
    - {role: lead, assignees: [so-noi-vu]}
    - role: support
      assignees:
        - so-tu-phap
        - so-y-te

  period: [{when: 2022-Q3, scope: Đề án}]
- at: ii/7
  title: >
    Tên
    gấp
  period: 2022
"""


def test_each_kind_of_value_is_replaced_where_it_stands() -> None:
    made = with_values(
        TEXT,
        {
            (0, "title"): value_text("Tên mới: #1"),
            (0, "assignments", 0, "assignees"): value_text(["so-y-te", {"id": "a", "as": "b"}]),
            (0, "assignments", 1, "assignees"): value_text([]),
            (0, "period", 0, "when"): value_text("2022-Q4"),
            (1, "period"): value_text(None),
        },
    )
    assert (
        made
        == """# Đầu tệp
- at: ii/6
  title: 'Tên mới: #1'   # ghi chú
  assignments:
    - {role: lead, assignees: [so-y-te, {id: a, as: b}]}
    - role: support
      assignees:
        []

  period: [{when: 2022-Q4, scope: Đề án}]
- at: ii/7
  title: >
    Tên
    gấp
  period: null
"""
    )


def test_a_place_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        with_values(TEXT, {(1, "assignments", 0): "x"})


LISTED = """id: a
# vì sao
no_tasks:
  - at: i/1
    reason: Một.
  # của mục sau
  - at: i/2
    reason: Hai.
# của khóa sau
slips: []
"""


def test_a_list_is_taken_apart_with_the_remarks_above_each_item() -> None:
    found = in_pieces(LISTED, "no_tasks")
    assert found
    assert found.joined() == LISTED
    assert (found.before, found.indent) == ("id: a\n# vì sao\nno_tasks:\n", "  ")
    assert found.items[1] == "  # của mục sau\n  - at: i/2\n    reason: Hai.\n"
    assert found.behind == "# của khóa sau\nslips: []\n"
    for key in ("slips", "corrections", ""):
        assert in_pieces(LISTED, key) is None
