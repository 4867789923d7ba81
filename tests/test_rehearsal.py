"""A rehearsal: a stranger's pull request, from a fork to what the head of the office reads.

In scratch repositories, by the plain commands that the workflows run. The fork records a later
notice that moves a deadline, lets one department merge into another, repeals a document, and tries
to smuggle Markdown in with the notice. All of it is made up; the report is compared with one that a
person has read as the head of the office would.

After a wanted change: ``UPDATE_GOLDEN=1 python3 scripts/test.py``, then read the difference.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest
from comment_text import comment

from tests.core_fixtures import PLAN, ROOT, TASKS, copied, replaced

GOLDEN = ROOT / "tests/golden/rehearsal.md"
BOTH = ("bản-đang-dùng", "bản-đề-nghị")
REPOSITORY = "https://git.example.invalid/nhom/ke-hoach"
SMUGGLED = (
    "về việc điều chỉnh thời gian @truong-ban ![x](https://e.invalid/p.png) <img src=x> "
    "[bấm vào đây](https://e.invalid) #1 `mã` **đậm** <!-- -->"
)
NOTICE = f"""
- id: thong-bao-12-tb-bcd-2022
  type: Thông báo
  number: 12-TB/BCĐ
  date: 2022-09-20
  issuer: ban-chi-dao-tinh-ve-thuc-hien-quy-che-dan-chu-o-co-so
  title: '{SMUGGLED}'
  force: unknown
  sources:
    - for: [type, number, date, issuer, title]
      url: https://example.invalid/thong-bao-12
      read: 2026-11-23
      confidence: high
"""
AMENDMENT = """amendments:
  - task: 6
    field: period
    old: 2022-Q3
    new: 2022-Q4
    words: 'Điều chỉnh thời gian xây dựng Đề án sang quý IV/2022 @moi-nguoi <b>ngay</b>.'
    document: thong-bao-12-tb-bcd-2022
    from: 2022-09-20
"""
MERGED = """- id: so-noi-vu
  name: Sở Nội vụ
  former_ids:
    - so-lao-dong-thuong-binh-va-xa-hoi
  variants:
    - Sở Lao động - Thương binh và Xã hội
"""
REPEALED = """  force: ended
  force_from: 2026-01-01
  replaced_by:
    - luat-10-2022-qh15
  sources:
    - for: [force]
      url: https://example.invalid/bai-bo
      read: 2026-11-23
      confidence: high
"""


def git(folder: pathlib.Path, *arguments: str) -> str:
    """Runs git, heedless of the tester's settings."""
    person = {f"GIT_{who}_{what}": "ai-do" for who in ("AUTHOR", "COMMITTER") for what in ("NAME",)}
    person |= {"GIT_AUTHOR_EMAIL": "a@e.invalid", "GIT_COMMITTER_EMAIL": "a@e.invalid"}
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env=os.environ | person | quiet,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def run(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts" / script), *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def propose(fork: pathlib.Path) -> None:
    """What the contributor changes in the fork."""
    with (fork / "data/documents.yml").open("a", encoding="utf-8") as file:
        file.write(NOTICE)
    replaced(fork / PLAN, "amendments: []\n", AMENDMENT)

    bodies = fork / "data/bodies.yml"
    text = bodies.read_text(encoding="utf-8")
    gone = re.compile(r"- id: so-lao-dong-thuong-binh-va-xa-hoi\n.*?\n\n(?=- id)", re.DOTALL)
    bodies.write_text(gone.sub("", text), encoding="utf-8")
    replaced(bodies, "- id: so-noi-vu\n  name: Sở Nội vụ\n", MERGED)
    merged = "body: so-lao-dong-thuong-binh-va-xa-hoi\n"
    replaced(fork / TASKS, "so-lao-dong-thuong-binh-va-xa-hoi", "so-noi-vu")
    left = "name: Sở Lao động - Thương binh và Xã hội (trước đây)\n"
    replaced(fork / "data/groups.yml", merged, left)
    successions = fork / "data/successions.yml"
    text = successions.read_text(encoding="utf-8")
    told = re.compile(r"- from: so-lao-dong-thuong-binh-va-xa-hoi\n(?:  .*\n)+\n?")
    successions.write_text(told.sub("", text), encoding="utf-8")

    documents = fork / "data/documents.yml"
    text = documents.read_text(encoding="utf-8")
    record = re.search(r"- id: nghi-dinh-04-2015-nd-cp\n.*?\n\n", text, re.DOTALL)
    assert record
    kept = record[0][: record[0].index("  force: ")]
    documents.write_text(text.replace(record[0], f"{kept}{REPEALED}\n"), encoding="utf-8")


@pytest.fixture(scope="module")
def merge(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """What the runner checks out: main with the fork's pull request merged in, and its parents."""
    folder = tmp_path_factory.mktemp("rehearsal")
    main = copied(folder / "main")
    git(main, "init", "--quiet", "--initial-branch=main")
    git(main, "add", "data")
    git(main, "commit", "--quiet", "--message=Data")
    git(folder, "clone", "--quiet", "main", "fork")
    propose(folder / "fork")
    git(folder / "fork", "commit", "--quiet", "--all", "--message=Move a deadline, merge, repeal")
    (main / "README.md").write_text("main goes on meanwhile\n", encoding="utf-8")
    git(main, "add", "README.md")
    git(main, "commit", "--quiet", "--message=Go on")
    git(main, "fetch", "--quiet", "../fork", "main")
    git(main, "merge", "--quiet", "--no-edit", "FETCH_HEAD")
    git(folder, "clone", "--quiet", "--depth=2", main.as_uri(), "runner")
    git(folder / "runner", "branch", "bản-đang-dùng", "HEAD^1")
    git(folder / "runner", "branch", "bản-đề-nghị", "HEAD")
    return folder / "runner"


def test_the_data_pass_the_check(merge: pathlib.Path) -> None:
    done = run("check.py", str(merge), "--annotations")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_guide_for_contributors_leads_to_sound_data(tmp_path: pathlib.Path) -> None:
    copied(tmp_path)
    guide = (ROOT / "docs/dong-gop.md").read_text(encoding="utf-8")
    (amendment,) = re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)
    replaced(tmp_path / PLAN, "amendments: []\n", amendment)
    with (tmp_path / "data/documents.yml").open("a", encoding="utf-8") as file:
        file.write(NOTICE)
    done = run("check.py", str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")


def test_the_plan_that_the_guide_writes_is_sound(tmp_path: pathlib.Path) -> None:
    guide = (ROOT / "docs/dong-gop/ghi-ke-hoach.md").read_text(encoding="utf-8")
    texts = re.findall(r'outline_of\(.*?"""\n(.*?)"""', guide, re.DOTALL)
    examples = re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)
    folder = copied(tmp_path) / "data/plans/12-kh-ubnd-2027"
    folder.mkdir()
    received = texts[0].replace("[^1]: ", "¹ ").replace("[^1]", "¹")
    files = {
        "text.md": texts[0],
        "tasks.yml": next(text for text in examples if text.startswith("- at:")),
        "source.txt": received,
        "plan.yml": next(text for text in examples if text.startswith("id:")),
    }
    for name, text in files.items():
        (folder / name).write_bytes(text.encode())
    done = run("check.py", str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")


def test_the_fault_that_the_guide_shows_is_told_so(tmp_path: pathlib.Path) -> None:
    replaced(copied(tmp_path) / TASKS, "when: 2022-Q3, scope", "when: 2022-Q4, scope")
    guide = (ROOT / "docs/dong-gop.md").read_text(encoding="utf-8")
    shown = guide.replace('{{ plan_id("03-kh-bcd-2022") }}', "03-kh-bcd-2022")
    assert f"\n{run('check.py', str(tmp_path)).stderr}" in shown


def test_the_head_of_the_office_reads_what_changes(merge: pathlib.Path) -> None:
    done = run("review.py", *BOTH, "--format", "markdown", "--root", str(merge))
    assert (done.returncode, done.stderr) == (0, "")
    posted = comment(
        done.stdout.encode(), passed=True, run=f"{REPOSITORY}/actions/runs/7", repository=REPOSITORY
    )
    assert posted.endswith(done.stdout)  # an honest report is posted as it is
    shown = re.sub(r"\([0-9a-f]{6}\u200b?[0-9a-f]{4}\)", "(<commit>)", posted)
    shown = shown.replace("\u200b", "⟨⟩")  # or nobody sees what parts a sign from a name
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(shown, encoding="utf-8", newline="\n")
    assert shown == GOLDEN.read_text(encoding="utf-8")


def test_what_was_smuggled_stays_text(merge: pathlib.Path) -> None:
    done = run("review.py", *BOTH, "--format", "markdown", "--root", str(merge))
    for alive in ("@truong", "@moi", "![x]", "](http", "<img", "<b>", "#1", "<!--", "https://e"):
        assert alive not in done.stdout
    assert "điều chỉnh thời gian @\u200btruong" in done.stdout


def test_a_fault_is_marked_at_its_line(merge: pathlib.Path, tmp_path: pathlib.Path) -> None:
    spoilt = copied(tmp_path, merge)
    replaced(spoilt / PLAN, "    new: 2022-Q4\n", "    new: 2022-Q5\n")
    done = run("check.py", str(spoilt), "--annotations")
    assert done.returncode == 1
    lines = (spoilt / PLAN).read_text(encoding="utf-8").split("\n")
    line = lines.index("    new: 2022-Q5") + 1
    assert f"::error file={PLAN},line={line},col=10::" in done.stdout


def test_the_site_shows_what_was_proposed(merge: pathlib.Path) -> None:
    shutil.copytree(ROOT / "docs", merge / "docs")  # a build takes no links there
    for name in ("macros", "mkdocs.yml"):
        (merge / name).symlink_to(ROOT / name)
    build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    subprocess.run(build, cwd=merge, env=quiet, check=True)
    page = merge / "site/ke-hoach/03-kh-bcd-2022/nhiem-vu/06/index.html"
    html = page.read_text(encoding="utf-8")
    assert "Quý IV/2022" in html
    assert "<b>ngay</b>" not in html
    assert 'src="x"' not in html
