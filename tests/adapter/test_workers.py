"""Articles and files by several processes: the same bytes whatever their number and their way."""

import os
from functools import partial
from pathlib import Path

import pytest

from macros.adapter.live_data import ChangedError, LiveData
from macros.adapter.workers import Workers, WorkersError, processes, put
from macros.site_page import SitePage
from tests.core_fixtures import MIXED, copied
from tests.tools.projects import make_project
from tests.tools.trees import differences


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("data"), MIXED)


@pytest.fixture(scope="module")
def read(root: Path) -> LiveData:
    data = LiveData()
    data.refresh(root, "https://plans.example.invalid/", "", "")
    assert data.site is not None
    return data


def make(read: LiveData, folder: Path, number: int, start: str | None = None) -> Path:
    """A folder with everything that so many processes make."""
    assert read.site is not None
    workers = Workers(read.site, read.again(), number, start)
    try:
        workers.write(folder, workers.files)
        workers.each_page(partial(write_article, folder))
        workers.written()
    finally:
        workers.end()
    return folder


def write_article(folder: Path, page: SitePage) -> None:
    put(folder / page.url / "article.html", page.render().encode())


def test_any_number_makes_the_same(read: LiveData, tmp_path: Path) -> None:
    alone = make(read, tmp_path / "1", 1)
    assert len([*alone.rglob("*.*")]) > 200
    for number, start in ((2, None), (3, None), (2, "spawn")):
        assert differences(alone, make(read, tmp_path / f"{number}{start}", number, start)) == []


def test_what_is_let_go_once_kept_is_there_for_the_next_reading(tmp_path: Path) -> None:
    def known() -> set[tuple[bool, bool]]:
        data.refresh(root, "", "", "")
        assert data.site is not None
        plans = data.site.catalog.records.plans
        sources = [(plan, task.source) for plan in plans for task in plan.tasks]
        return {(bool(plan.received), bool(getattr(one, "spans", 0))) for plan, one in sources}

    data, root = LiveData(), copied(tmp_path, MIXED)
    before = known()
    data.keep(lambda write: write())
    assert known() == {(False, False)}
    with next(root.glob("data/plans/*/plan.yml")).open("a", encoding="utf-8") as file:
        file.write("# thêm\n")
    assert known() == before
    assert (True, True) in before


def test_a_process_that_reads_other_data_says_so(tmp_path: Path) -> None:
    data = LiveData()
    data.refresh(copied(tmp_path, MIXED), "", "", "")
    again = data.again()
    assert len(again().pages) > 50
    facts = tmp_path / "data/bodies.yml"
    facts.write_text(facts.read_text(encoding="utf-8") + "# thêm\n", encoding="utf-8")
    with pytest.raises(ChangedError, match="vừa bị sửa"):
        again()


def test_small_sites_have_one_process_and_large_ones_one_a_core(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("PROCESSES", raising=False)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 3, 5, 7})
    assert [processes(pages) for pages in (0, 130, 399, 400, 700, 10**6)] == [1, 1, 1, 2, 3, 4]
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert processes(10**6) == 1
    monkeypatch.setenv("PROCESSES", "3")
    assert processes(5) == 3


@pytest.mark.parametrize("given", ["0", "-1", "hai", "2.0", "٢", "1000"])
def test_a_number_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("PROCESSES", given)
    with pytest.raises(WorkersError, match=f"PROCESSES phải là .* tìm thấy “{given}”"):
        processes(5)


def test_a_killed_process_stops_the_build_and_the_old_site_stays(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    before = {path: path.read_bytes() for path in project.built("-q").rglob("*.*")}
    project.page(dies=True)
    done = project.build("-q", PROCESSES="2")
    assert done.returncode == 1
    assert "Một tiến trình làm trang bị dừng giữa chừng" in done.stdout
    assert "Trang đã xuất bản giữ nguyên như cũ." in done.stdout
    assert "Traceback" not in done.stderr
    assert {path: path.read_bytes() for path in project.site.rglob("*.*")} == before
    assert project.beside(project.site) == []
