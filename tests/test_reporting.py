"""A rehearsal: a body reports in its workbook, the secretariat confirms, everybody sees it.

In a scratch repository, by the commands that offices run: the workbook is filled in and read back
on a branch, the review tells the report, the secretariat writes its confirmation onto the same
branch and merges; then page, calendar, workbook and report show it. What is reported is
made up.
"""

import datetime
import os
import pathlib
import subprocess
import sys
from typing import Any

import docx
import ics
import openpyxl
import pytest

from macros import addresses
from macros.checks.checked_data import load_checked
from macros.exports.downloads import files
from macros.exports.report_files import report_docx
from macros.history.edition import Edition
from macros.importing.sheets import command as sheet_command
from macros.views.report import body_report
from tests.core_fixtures import ROOT, replaced
from tests.review.repositories import commit, git, repository

pytestmark = pytest.mark.long

BODY = "so-noi-vu"
PROGRESS = "data/plans/03-kh-bcd-2022/progress.yml"
URL = "https://example.invalid/to-trinh-de-an"
FILLED: dict[Any, Any] = {
    "Tình trạng": "đã hoàn thành",
    "Tính đến ngày": datetime.date(2022, 10, 5),
    "Ngày hoàn thành": datetime.date(2022, 9, 28),
    "Sản phẩm, kết quả": "Đề án đã trình Ủy ban nhân dân tỉnh",
    "Minh chứng": URL,
}
CONFIRMED = """    confidence: high
  confirmed_by: to-giup-viec-ban-chi-dao-tinh
  confirmed_on: 2022-10-10
"""


def filled(root: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    """The workbook of the body as it comes back."""
    checked = load_checked(root)
    made = files(Edition(checked.records, checked.lexicon), "")
    path = folder / "so-noi-vu.xlsx"
    path.write_bytes(made[addresses.download("body", BODY, "xlsx")])
    book = openpyxl.load_workbook(path)
    sheet = book["Báo kết quả"]
    (row,) = (one[0].row for one in sheet.iter_rows() if one[0].value == 6)
    for cell in (one for line in sheet.iter_rows() for one in line):
        if cell.value in FILLED:
            sheet[f"{cell.coordinate.rstrip('0123456789')}{row}"].value = FILLED[cell.value]
    book.save(path)
    return path


def review(root: pathlib.Path, *revisions: str) -> str:
    command = [sys.executable, str(ROOT / "scripts/review.py"), *revisions, "--root", str(root)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[pathlib.Path, list[str]]:
    """The repository when all is done, its site built; and what the reviews told on the way."""
    root = repository(tmp_path_factory.mktemp("office") / "project")
    git(root, "switch", "--quiet", "--create", "so-noi-vu-bao-cao")
    assert sheet_command.run(filled(root, root.parent), root) == 0
    commit(root, day=2)
    reviews = [review(root, "main", "so-noi-vu-bao-cao")]
    replaced(root / PROGRESS, "    read: null\n", "    read: 2022-10-10\n")
    replaced(root / PROGRESS, "    confidence: medium\n", CONFIRMED)
    commit(root, day=3)
    reviews += [review(root, "main", "HEAD"), review(root, "HEAD^", "HEAD")]
    git(root, "switch", "--quiet", "main")
    git(root, "merge", "--quiet", "--no-ff", "--no-edit", "so-noi-vu-bao-cao", day=4)
    assert load_checked(root).problems == []
    for name in ("docs", "macros"):
        subprocess.run(["cp", "-r", str(ROOT / name), str(root / name)], check=True)
    (root / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    subprocess.run(build, cwd=root, env=quiet, check=True)
    return root, reviews


def page(root: pathlib.Path, url: str) -> str:
    """The words of a page, blanks as one."""
    return " ".join((root / "site" / url / "index.html").read_text("utf-8").split())


def test_the_review_tells_the_report_and_then_its_confirmation(
    told: tuple[pathlib.Path, list[str]],
) -> None:
    reported, confirmed, only = told[1]
    for words in ("Sở Nội vụ báo cáo {+xong+} nhiệm vụ 6 ngày 28/9/2022, đúng hạn", URL):
        assert words in reported
        assert words in confirmed
    assert "chưa được xác nhận" in reported
    assert "Tổ Giúp việc Ban Chỉ đạo tỉnh xác nhận ngày 10/10/2022" in confirmed
    assert "{+Tổ Giúp việc Ban Chỉ đạo tỉnh+}" in only


def test_the_pages_show_it(told: tuple[pathlib.Path, list[str]]) -> None:
    root = told[0]
    task = page(root, "ke-hoach/03-kh-bcd-2022/nhiem-vu/06/")
    for words in ("hoàn thành đúng hạn", "Đề án đã trình Ủy ban nhân dân tỉnh", URL, "10/10/2022"):
        assert words in task
    assert "chưa được xác nhận" not in task
    assert "hoàn thành đúng hạn" in page(root, f"co-quan/{BODY}/")
    assert "hoàn thành đúng hạn" in page(root, "ke-hoach/03-kh-bcd-2022/")
    assert "Đề án đã trình" in page(root, addresses.report("body", BODY))
    assert "Sở Nội vụ" in page(root, "thay-doi/")


def test_the_calendar_says_that_it_is_done(told: tuple[pathlib.Path, list[str]]) -> None:
    path = told[0] / "site" / addresses.download("body", BODY, "ics")
    events = ics.Calendar(path.read_text("utf-8")).events
    (event,) = (one for one in events if "thanh tra nhân dân" in one.name)
    assert "hoàn thành đúng hạn" in f"{event.name} {event.description}"


def test_the_workbook_and_the_report_on_paper_have_it(
    told: tuple[pathlib.Path, list[str]],
) -> None:
    root = told[0]
    book = openpyxl.load_workbook(root / "site" / addresses.download("body", BODY, "xlsx"))
    words = [str(cell.value) for row in book["Báo kết quả"].iter_rows() for cell in row]
    assert "đã hoàn thành ngày 28/9/2022 (đến ngày 05/10/2022)" in words
    checked = load_checked(root)
    content = report_docx(body_report(Edition(checked.records, checked.lexicon), BODY))
    (root.parent / "bao-cao.docx").write_bytes(content)
    paper = docx.Document(str(root.parent / "bao-cao.docx"))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    whole = "\n".join([*(one.text for one in paper.paragraphs), *cells])
    assert "Đề án đã trình Ủy ban nhân dân tỉnh" in whole
    assert "hoàn thành đúng hạn" in whole.lower()
