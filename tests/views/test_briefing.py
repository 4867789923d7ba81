"""A leader's quarter on one sheet."""

from macros.labels import day
from macros.views.briefing import MOST_BODIES, MOST_TASKS, briefing
from macros.views.progress import results_sentence
from tests.core_fixtures import AMENDED, MIXED, ROOT, catalog


def test_what_falls_due_what_is_late_and_who_has_it() -> None:
    view = briefing(catalog(AMENDED), 2023, 4)
    assert [(one.number, one.deadline, one.mark.status) for one in view.due.tasks] == [
        *(("2", "30/11/2023", "late"), ("1", "31/12/2023", "on_time")),
        ("6a", "31/12/2023", "unreported"),
    ]
    assert results_sentence(view.results) == (
        "1 hoàn thành đúng hạn, 1 hoàn thành quá hạn, 1 chưa có báo cáo"
    )
    assert [one.number for one in view.late.tasks] == ["3"]
    assert view.silent == 3  # of this plan two, of the one before it one
    assert [(link.text, count) for link, count in view.load][:2] == [
        *(
            ("Sở Thông tin và Truyền thông", 3),
            ("Tổ Giúp việc Ban Chỉ đạo tỉnh về chuyển đổi số", 1),
        ),
    ]


def test_each_turn_stands_at_its_day() -> None:
    found = briefing(catalog(MIXED), 2027, 1).due.tasks
    assert [(one.number, one.turn) for one in found][:2] == [
        *(("1", "lượt tháng 1/2027"), ("8", "lượt tháng 1/2027")),
    ]


def test_a_list_says_how_much_more_there_is() -> None:
    view = briefing(catalog(ROOT), 2022, 4)
    assert len(view.due.tasks) == min(view.due.count, MOST_TASKS)
    assert view.due.more == view.due.count - len(view.due.tasks)
    assert len(view.load) <= MOST_BODIES


def test_a_document_that_ended_in_the_quarter_is_told_with_the_tasks_that_go_by_it() -> None:
    (ended,) = briefing(catalog(AMENDED), 2024, 1).ended
    assert ended.mark.number == "33/CT-TTg"
    assert ended.mark.label.endswith(
        day(catalog(AMENDED).documents["chi-thi-33-ct-ttg-2021"].force_from)
    )
    assert ended.tasks == "99-KH/BCĐ · 2023 · 1 và 6a"
