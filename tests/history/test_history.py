"""The history of the data out of git, what is kept of it, and where there is none."""

import json
import shutil
from pathlib import Path

import pytest

from macros.history import from_git
from macros.history.edition import Edition
from macros.history.from_git import CACHE, read_history
from macros.history.history import History, step_data, step_of
from macros.history.steps import step as made_step
from macros.reading.cache import source_hash
from macros.review.states import DataState, read_state
from macros.site import load_site
from macros.telling.sentences import plain
from macros.views.changes import HistoryView, newest_changes, owner_history, task_history
from tests.core_fixtures import AMENDED, copied
from tests.review.cases import CASES
from tests.review.edits import transcribe
from tests.review.repositories import commit, git, repository


@pytest.fixture(scope="module")
def worked_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five commits: the data, a moved deadline, a merge, a comment only, no data at all.

    Their history has been worked out once, and is in the cache.
    """
    root = repository(tmp_path_factory.mktemp("worked-out") / "repository")
    for day, name in enumerate(("moved-deadline", "department-taken-in"), 2):
        CASES[name].head(root)
        commit(root, day)
    path = root / "data/groups.yml"
    path.write_bytes(path.read_bytes() + "# Ghi chú.\n".encode())
    commit(root, 4)
    (root / "README").write_text("no data")
    commit(root, 5)
    assert fresh(root).steps
    return root


@pytest.fixture
def root(worked_out: Path, tmp_path: Path) -> Path:
    """A copy of the five commits, with the cache."""
    shutil.copytree(worked_out, tmp_path / "repository")
    return tmp_path / "repository"


def fresh(root: Path) -> History:
    """The history as a new process reads it."""
    from_git._known.clear()
    return read_history(root)


def catalog(root: Path, repository: str = "") -> Edition:
    from_git._known.clear()
    site, problems = load_site(root, "", repository)
    assert site is not None, problems
    return site.catalog


def lines(view: HistoryView) -> list[tuple[str, list[str]]]:
    return [
        (step.day, ["".join(part.text for part in one.said) for one in step.told])
        for step in view.steps
    ]


def test_one_step_for_each_commit_that_changed_what_the_data_say(root: Path) -> None:
    history = fresh(root)
    assert [step.day for step in history.steps] == ["2024-01-03", "2024-01-02", "2024-01-01"]
    assert history.steps[-1].summary.startswith("1 kế hoạch, 16 nhiệm vụ")
    assert history.began is history.steps[-1]
    told = {one.subject: plain(one.said) for one in history.steps[1].told if one.kind != "effect"}
    assert told["task", "03-kh-bcd-2022/06"] == (
        "thời gian: quý III/2022 → quý IV/2022 (theo Thông báo số 01-TB/BCĐ, từ ngày 20/9/2022)"
    )


def test_what_a_body_reports_is_told_of_the_task_and_of_the_body(tmp_path: Path) -> None:
    data = copied(tmp_path, AMENDED)
    before = read_state(data, "", None)
    CASES["result-reported"].head(data)
    found = made_step(before, read_state(data, "", None), "c", "2024-01-02T08:00:00+07:00")
    told = {one.subject: (plain(one.said), one.kind) for one in found.told}
    words, kind = told["body", "so-tu-phap"]
    assert kind == "effect"  # of the body's page and feed alone
    assert words.startswith(
        "Sở Tư pháp báo cáo xong nhiệm vụ 4 của 99-KH/BCĐ · 2023 ngày 28/9/2023"
    )
    words, kind = told["task", "99-kh-bcd-2023/04"]
    assert kind == "official"
    assert words.endswith("kết quả: chưa có báo cáo → hoàn thành đúng hạn")


def test_the_section_of_a_task(root: Path) -> None:
    data = catalog(root, "https://git.example/so")
    view = task_history(data, data.plans[0].by_code["06"])
    assert lines(view) == [
        (
            "02/01/2024",
            [
                "thời gian: quý III/2022 → quý IV/2022 "
                "(theo Thông báo số 01-TB/BCĐ, từ ngày 20/9/2022)"
            ],
        ),
        ("01/01/2024", []),
    ]
    commit_id = git(root, "rev-parse", "main~3")
    assert view.steps[0].commit_url == f"https://git.example/so/commit/{commit_id}"
    untouched = task_history(data, data.plans[0].by_code["09"])
    assert [step.beginning[:24] for step in untouched.steps] == ["Đưa dữ liệu vào lần đầu:"]


def test_words_that_speak_of_coming_do_not_hide_the_first_step(root: Path) -> None:
    old, new = "tình hình thực tế của tỉnh", "tình hình đưa vào kế hoạch, vào dữ liệu của tỉnh"
    transcribe(root, (old, new))
    commit(root, 6)
    data = catalog(root)
    told = lines(task_history(data, data.plans[0].by_code["07"]))
    assert [day for day, _ in told] == ["06/01/2024", "01/01/2024"]


def test_a_merged_body_keeps_the_history_of_those_it_was(root: Path) -> None:
    data = catalog(root)
    view = owner_history(data, ("body", "so-noi-vu"))
    assert lines(view)[0][1][0].startswith("nhận sáp nhập Sở Tư pháp (mang theo nhiệm vụ 1, 2")
    assert lines(view)[1] == (
        "02/01/2024",
        [
            "nhiệm vụ 6 đổi thời gian; 11 nhiệm vụ khác không đổi",
            "nhiệm vụ 6 đổi thời gian; 10 nhiệm vụ khác không đổi",  # of the one that it took in
        ],
    )
    assert view.steps[0].commit_url == ""


def test_what_was_told_leads_to_its_subject_under_a_new_id(tmp_path: Path) -> None:
    root = repository(tmp_path)
    case = CASES["document-readdressed"]
    assert case.base
    case.base(root)
    commit(root, 2)
    case.head(root)
    CASES["plan-readdressed"].head(root)
    commit(root, 3)
    told = {step.day: step.told for step in newest_changes(catalog(root)).steps}["02/01/2024"]
    assert {one.subject.url for one in told} == {
        "ke-hoach/03-kh-bcd/nhiem-vu/06/",
        "van-ban/thong-bao-01-tb-bcd-2022-bcd/",
    }


def test_the_cache_is_used_and_tells_the_same(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = fresh(root)
    kept = (root / CACHE).read_bytes()

    def fail(*_: object) -> None:
        raise AssertionError("worked out again")

    monkeypatch.setattr(from_git, "_state", fail)
    assert fresh(root).steps == first.steps
    assert (root / CACHE).read_bytes() == kept
    monkeypatch.setattr(from_git, "source_hash", lambda: "other comments")
    assert fresh(root).steps == first.steps
    assert (root / CACHE).read_bytes() == kept.replace(source_hash().encode(), b"other comments")
    monkeypatch.setattr(from_git, "code_version", lambda: "other code")
    monkeypatch.setattr(from_git, "source_hash", lambda: "other sources")
    with pytest.raises(AssertionError, match="worked out again"):
        fresh(root)


@pytest.mark.parametrize(
    "spoilt",
    [b"", b"{", b"[]", b'{"version": 1}', b"\xff", b'{"source": "%s"}' % source_hash().encode()],
)
def test_a_spoilt_cache_is_made_anew(root: Path, spoilt: bytes) -> None:
    first = fresh(root)
    (root / CACHE).write_bytes(spoilt)
    assert fresh(root).steps == first.steps
    assert json.loads((root / CACHE).read_text(encoding="utf-8"))["steps"]


def test_only_a_new_commit_is_worked_out(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh(root)
    asked: list[str] = []
    side = from_git._state

    def noted(root: Path, commit: str) -> DataState:
        asked.append(commit)
        return side(root, commit)

    monkeypatch.setattr(from_git, "_state", noted)
    CASES["title-edited"].head(root)
    newest = commit(root, 6)
    assert fresh(root).steps[0].commit == newest
    assert asked == [git(root, "rev-parse", "main~2"), newest]


def test_an_edit_that_is_not_committed_asks_nothing_new(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = fresh(root)
    CASES["title-edited"].head(root)
    monkeypatch.setattr(from_git, "_commits", lambda _: pytest.fail("git log again"))
    assert read_history(root).steps is first.steps


def test_a_step_is_kept_whole(root: Path) -> None:
    for step in fresh(root).steps:
        assert step_of(json.loads(json.dumps(step_data(step)))) == step


def test_a_shallow_copy_has_none(root: Path, tmp_path: Path) -> None:
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "--quiet", "--depth=1", root.as_uri(), str(shallow))
    history = fresh(shallow)
    assert (history.steps, "không đủ lịch sử" in history.note) == ((), True)


def test_no_git_and_no_commit_have_none(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unborn = tmp_path / "unborn"
    unborn.mkdir()
    git(unborn, "init", "--quiet")
    assert fresh(unborn).steps == ()
    assert fresh(tmp_path).steps == ()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert (fresh(root).steps, "không có lịch sử git" in fresh(root).note) == ((), True)


def test_a_commit_that_cannot_be_read_is_passed_over(root: Path) -> None:
    path = root / "data/bodies.yml"
    text = path.read_bytes()
    path.write_bytes(b"- id: [\n")
    commit(root, 6)
    path.write_bytes(text)
    commit(root, 7)
    assert [step.day for step in fresh(root).steps][-2:] == ["2024-01-02", "2024-01-01"]
