"""Which lines of prose are tasks, and whose."""

import pytest

from macros.importing.understanding.text import as_json, understand
from tests.tools.understood import LETTER


def test_numbered_lines_below_whom_a_letter_asks_are_tasks_with_paragraphs_below_them() -> None:
    more = "Yêu cầu mọi người dân giữ kho sạch.\nCác xưởng phải giữ kho sạch."
    text = (
        f"{LETTER}UBND tỉnh yêu cầu các sở, ngành thực hiện các nội dung sau:\n"
        f"1. Thực hiện nghiêm việc rà soát các kho thuốc trên địa bàn toàn tỉnh.\n{more}\n"
        f"2. Đóng cửa các kho thuốc không đủ điều kiện trên địa bàn toàn tỉnh.\n{more}\n"
        "3. Lập sổ kho."
    )
    answer = as_json(understand(text))
    leads = {one["at"]: one["lead"] for one in answer["tasks"] if "/" not in one["at"]}
    assert leads == {"1": ["các sở, ngành"], "2": [], "3": ["các sở, ngành"]}
    assert "~2" in [one["at"] for one in answer["unread"]]  # that it may be theirs


# What a letter says below its opening; the tasks there with who leads them, and what is told.
SAID = {
    "a body does what an issuer thinks": (
        "Chủ tịch UBND tỉnh có ý kiến như sau:\nSở Y tế rà soát kho.",
        {"~3": ["Sở Y tế"]},
        [],
    ),
    "it also reports in the time that is wanted": (
        "Sở Y tế chủ trì, phối hợp với Sở Xây dựng góp ý; báo cáo UBND tỉnh đúng thời gian yêu cầu",
        {"~2": ["Sở Y tế"]},
        [],
    ),
    "a numbered duty with a paragraph below it": (
        "1. Rà soát các kho thuốc trên địa bàn toàn tỉnh, nhất là vùng sâu.\n"
        "Yêu cầu Sở Y tế triển khai kịp thời tới các trạm; đồng thời tổ chức họp.",
        {"1/~1": ["Sở Y tế"]},
        ["1"],
    ),
    "those who are only asked to do what follows": (
        "1. Đề nghị Giám đốc Công an tỉnh, Giám đốc Sở Y tế tổ chức thực hiện\n"
        "- Rà soát kho.\n- Lập sổ kho.",
        {f"1/-{at}": ["Giám đốc Công an tỉnh", "Giám đốc Sở Y tế"] for at in (1, 2)},
        [],
    ),
    "a line with a duty of its own": (
        "1. Sở Y tế:\na) Chỉ đạo, hướng dẫn triển khai:\n- Công khai danh mục các kho thuốc.\n"
        "- Kiểm tra các kho thuốc ở xã.\n- Xử lý các kho thuốc không phép.",
        {"1/a": ["Sở Y tế"]},
        [],
    ),
    "reasons are none": (
        "Lý do: Vi phạm quy định về hội, cụ thể như sau:\n"
        "a) Hội Làm vườn: Quá thời gian tổ chức đại hội;\nGiao Sở Y tế lập sổ kho.",
        {"a/~1": ["Sở Y tế"]},
        ["a"],
    ),
    "a line that only says that duties follow": (
        "1. Sở Y tế:\na) Thực hiện tốt việc phòng ngừa, trọng tâm là các nội dung sau:\n"
        "- Công khai danh mục các kho thuốc.\n- Kiểm tra các kho thuốc ở xã.\n"
        "- Xử lý các kho thuốc không phép.",
        {f"1/a/-{at}": ["Sở Y tế"] for at in (1, 2, 3)},
        [],
    ),
    "several are asked in one sentence of who issues": (
        "Để ngăn dịch, Chủ tịch UBND tỉnh yêu cầu Giám đốc Sở Y tế, Chủ tịch UBND các xã lấy mẫu.",
        {"~2": ["Giám đốc Sở Y tế", "Chủ tịch UBND các xã"]},
        [],
    ),
    "no name begins in the middle of a list": (
        "Để phòng dịch, Sở Y tế chỉ đạo và đôn đốc phòng Y tế các huyện, thành phố và các cơ sở "
        "y tế trực thuộc, Trung tâm Mẫu các huyện thực hiện các công việc sau:\n1. Rà soát kho.",
        {"1": ["Trung tâm Mẫu các huyện"]},
        ["~2"],
    ),
    "who reports at the end stands behind the last of a list": (
        "1. Sở Y tế rà soát kho.\n2. Sở Tài chính lập sổ kho.\n"
        "Kết thúc tháng hành động các đơn vị báo cáo về Sở Y tế trước ngày 18/12/2027.",
        {"1": ["Sở Y tế"], "2": ["Sở Tài chính"]},
        ["2/~1"],
    ),
    "who holds a post": ("- Trưởng phòng: Đại tá Nguyễn Văn An.", {}, ["-1"]),
}


@pytest.mark.parametrize(("below", "leads", "told"), SAID.values(), ids=list(SAID))
def test_what_a_letter_says_below_its_opening(
    below: str, leads: dict[str, list[str]], told: list[str]
) -> None:
    answer = as_json(understand(f"{LETTER}{below}\n"))
    assert {one["at"]: one["lead"] for one in answer["tasks"]} == leads
    assert [*dict.fromkeys(one["at"] for one in answer["unread"])] == told


# Lines side by side in a section of tasks: those that are tasks, and those that are told.
BESIDE = {
    "a slogan is none": ("- “Chung tay vì kho sạch”.\n- Rà soát kho.", ["i/-2"], []),
    "a target is none": (
        "1. Rà soát kho.\n2. Lập sổ kho.\n3. Tỷ lệ hài lòng của người dân trên 90%.",
        ["i/1", "i/2"],
        ["i/3"],
    ),
    "several below a title": (
        "1. Tuyên truyền\nCác xã, phường tuyên truyền về kho.\n2. Rà soát kho.",
        ["i/2"],
        ["i/1/~1"],
    ),
    "whom brackets name": ("1. Mở lớp (tháng 3/2027, Sở Nội vụ).", ["i/1"], ["i/1"]),
}


@pytest.mark.parametrize(("below", "tasks", "told"), BESIDE.values(), ids=list(BESIDE))
def test_of_lines_side_by_side_some_are_tasks(
    below: str, tasks: list[str], told: list[str]
) -> None:
    answer = as_json(understand(f"KẾ HOẠCH\nNăm 2027\n\nI. NHIỆM VỤ\n{below}\n"))
    assert [one["at"] for one in answer["tasks"]] == tasks
    assert [*dict.fromkeys(one["at"] for one in answer["unread"])] == told


# Below “UBND tỉnh yêu cầu các sở, ngành:”: who leads what, and what is told.
ASKED_ABOVE = {
    "a higher section ends it": (
        "1. Rà soát kho.\nII. TỔ CHỨC THỰC HIỆN\n1. Kiểm tra kho.",
        [("1", ["các sở, ngành"])],
        ["ii/1"],
    ),
    "a paragraph behind the list is not of it": (
        "- Rà soát kho.\nTổ chức kiểm tra kho vào tháng 3/2027.",
        [("-1", ["các sở, ngành"])],
        ["~3"],
    ),
    "a report behind the last is not of it alone": (
        "1. Rà soát kho.\n2. Lập sổ kho.\nBáo cáo kết quả trước ngày 15/02/2027.",
        [("1", ["các sở, ngành"]), ("2", ["các sở, ngành"])],
        ["2/~1"],
    ),
    "the last line is a task though it has paragraphs below": (
        "1. Rà soát kho.\n2. Lập sổ kho.\nGiao Sở Y tế tổng hợp kết quả.",
        [("1", ["các sở, ngành"]), ("2", ["các sở, ngành"]), ("2/~1", ["Sở Y tế"])],
        [],
    ),
    "others are asked behind a title": (
        "1. Rà soát kho.\n2. Gỡ vướng mắc: Khi có đề nghị, yêu cầu các địa phương trả lời ngay.",
        [("1", ["các sở, ngành"]), ("2", [])],
        ["2"],
    ),
    "dashes below a whole sentence are duties": (
        "1. Rà soát kho.\n- Lập sổ kho.\n- Kiểm kê kho.",
        [(at, ["các sở, ngành"]) for at in ("1", "1/-1", "1/-2")],
        [],
    ),
}


@pytest.mark.parametrize(("below", "leads", "told"), ASKED_ABOVE.values(), ids=list(ASKED_ABOVE))
def test_who_is_asked_above_a_list_does_what_is_surely_of_it(
    below: str, leads: list[tuple[str, list[str]]], told: list[str]
) -> None:
    text = f"{LETTER}UBND tỉnh yêu cầu các sở, ngành:\n{below}\n\nNơi nhận:\n- Như trên."
    answer = as_json(understand(text))
    assert [(one["at"], one["lead"]) for one in answer["tasks"]] == leads
    assert [*dict.fromkeys(one["at"] for one in answer["unread"])] == told


# Numbered lines of a plan: who leads them, and what is told.
NUMBERED = {
    "names that cannot all be read": (
        "1. Yêu cầu Thủ trưởng các cơ quan, các Chủ kho lẻ, các đầu mối rà soát; trong đó lưu ý:"
        "\na) Rà soát kho.\nb) Lập sổ kho.",
        [("i/1/a", []), ("i/1/b", [])],
        ["i/1"],
    ),
    "who does the first sentence cannot be read": (
        "1. Cán bộ phụ trách kho rà soát kho. Giao Sở Y tế tổng hợp.",
        [("i/1", [])],
        ["i/1"],
    ),
    "a group whose members follow": (
        "1. Giao các sở, ngành: Y tế, Tài chính rà soát kho.",
        [("i/1", [])],
        ["i/1"],
    ),
    "somebody else behind a dash": (
        "1. Sở Nội vụ:\n- Bồi dưỡng cán bộ – Trường Chính trị tỉnh thực hiện.\n- Lập sổ kho.",
        [("i/1/-1", []), ("i/1/-2", ["Sở Nội vụ"])],
        ["i/1"],
    ),
    "a label below the last letter": (
        "1. Rà soát kho\na) Rà soát kho thuốc.\nb) Lập sổ kho.\nĐơn vị thực hiện: Sở Y tế.",
        [("i/1/a", []), ("i/1/b", ["Sở Y tế"])],
        ["i/1/a"],
    ),
    "a label behind all tasks": (
        "1. Rà soát kho.\n2. Lập sổ kho.\n3. Thời gian hoàn thành: trước 15/02/2027.",
        [("i/1", []), ("i/2", [])],
        ["i/3"],
    ),
}


@pytest.mark.parametrize(("below", "leads", "told"), NUMBERED.values(), ids=list(NUMBERED))
def test_who_leads_a_numbered_line(
    below: str, leads: list[tuple[str, list[str]]], told: list[str]
) -> None:
    answer = as_json(understand(f"KẾ HOẠCH\nNăm 2027\n\nI. NHIỆM VỤ\n{below}\n"))
    assert [(one["at"], one["lead"]) for one in answer["tasks"]] == leads
    assert [*dict.fromkeys(one["at"] for one in answer["unread"])] == told
