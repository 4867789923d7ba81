"""A name that stands alone somewhere is known where a sentence would hide its end."""

import pytest

from macros.importing.names.in_prose import names_at
from macros.importing.names.known import knowing, known_at
from macros.importing.understanding.names_apart import names_apart
from macros.importing.understanding.text import as_json, understand
from macros.recognisers.outline import read_outline

LONG = "Phòng Quản lý vận tải, phương tiện và người lái"
SENTENCE = f"{LONG} rà soát bến bãi"
PLAN = f"""KẾ HOẠCH
Công tác năm 2027

II. PHÂN CÔNG
1. Thanh tra Sở
- Phối hợp với {LONG} kiểm tra bến xe.
2. {LONG}
- Công bố các tuyến cố định.

Nơi nhận:
- Ban Quản lý chợ, bến xe và bãi đỗ (để thực hiện);
- Lưu: VT.
"""


def test_a_known_name_is_read_whole_and_only_while_it_is_known() -> None:
    assert [one.words for one in names_at(SENTENCE, 0)[0]] != [LONG]
    with knowing([LONG]):
        assert [one.words for one in names_at(SENTENCE, 0)[0]] == [LONG]
        assert known_at(SENTENCE, 1) is None
    assert known_at(SENTENCE, 0) is None


@pytest.mark.parametrize("rest", ["sờ nắn xem xét", "trong việc xem xét"])
def test_work_behind_a_known_name_is_none_of_it(rest: str) -> None:
    with knowing(["Phòng Kinh tế Đảng"]):
        names, _ = names_at(f"Phòng Kinh tế Đảng {rest}", 0)
    assert [one.words for one in names] == ["Phòng Kinh tế Đảng"]


def test_headings_and_recipients_name_bodies_apart() -> None:
    known = set(names_apart(read_outline(PLAN)))
    assert {LONG, "Ban Quản lý chợ, bến xe và bãi đỗ"} <= known


def test_a_heading_tells_where_a_name_ends_above_it() -> None:
    tasks = {task["at"]: task for task in as_json(understand(PLAN))["tasks"]}
    assert tasks["ii/1/-1"]["support"] == [LONG]
    assert tasks["ii/2/-1"]["lead"] == [LONG]


@pytest.mark.parametrize("text", ["", "KẾ HOẠCH\n\n1. Sở Nội vụ chủ trì rà soát.\n"])
def test_a_text_that_names_nobody_apart_knows_none(text: str) -> None:
    assert list(names_apart(read_outline(text))) == []
