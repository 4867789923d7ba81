"""Small edits of a copy of the data, as an editor of the files would make them."""

from pathlib import Path

from tests.core_fixtures import replaced, resealed

PLAN = "data/plans/03-kh-bcd-2022"
NOTICE = "thong-bao-01-tb-bcd-2022"
COMMITTEE = "ban-chi-dao-tinh-ve-thuc-hien-quy-che-dan-chu-o-co-so"


def replace(root: Path, file: str, old: str, new: str) -> None:
    """Replace words that stand exactly once in a file of ``data/``."""
    replaced(root / "data" / file, old, new)


def replace_after(root: Path, file: str, mark: str, old: str, new: str) -> None:
    """Replace the first words after a mark that stands exactly once in the file."""
    path = root / "data" / file
    text = path.read_text(encoding="utf-8")
    assert text.count(mark) == 1, f"{text.count(mark)} × {mark!r} in {file}"
    start = text.index(old, text.index(mark))
    path.write_bytes((text[:start] + new + text[start + len(old) :]).encode())


def transcribe(root: Path, *edits: tuple[str, str], plan: str = PLAN) -> None:
    """Replace words of a plan in its text and in the document as received, alike."""
    for old, new in edits:
        for file in (f"{plan}/text.md", f"{plan}/source.txt"):
            replaced(root / file, old, new)
    resealed(root)


def append(root: Path, file: str, text: str) -> None:
    """Add records at the end of a file."""
    path = root / "data" / file
    path.write_bytes((path.read_text(encoding="utf-8").rstrip("\n") + "\n\n" + text).encode())


def record(root: Path, file: str, id_: str) -> None:
    """Take a record out."""
    path = root / "data" / file
    text = path.read_text(encoding="utf-8")
    start = text.index(f"- id: {id_}\n")
    end = text.find("\n- ", start)
    rest = text[end + 1 :] if end >= 0 else ""
    path.write_bytes((text[:start] + rest).encode())


def notice(root: Path) -> None:
    """A notice of the committee, which amends its plan."""
    append(
        root,
        "documents.yml",
        f"""- id: {NOTICE}
  type: Thông báo
  number: 01-TB/BCĐ
  date: 2022-09-20
  issuer: {COMMITTEE}
  title: về việc điều chỉnh Kế hoạch số 03-KH/BCĐ
  force: unknown
  sources:
    - for: [type, number, date, issuer, title]
      url: https://example.invalid/thong-bao
      read: 2026-11-23
      confidence: high
""",
    )


def amend(root: Path, *amendments: str, plan: str = PLAN) -> None:
    """Record amendments in a plan that has none, or after those that it has."""
    path = root / plan / "plan.yml"
    text = path.read_text(encoding="utf-8").replace("amendments: []\n", "amendments:\n")
    path.write_bytes((text + "".join(amendments)).encode())


def amendment(task: str, field: str, *lines: str) -> str:
    """One amendment from 20/9/2022, with the lines that its field needs."""
    head = [f"- task: {task}", f"  field: {field}"]
    tail = [f"  document: {NOTICE}", "  from: 2022-09-20"]
    inner = [f"  {line}" for line in lines]
    return "".join(f"  {line}\n" for line in [*head, *inner, *tail])


LATER = amendment(
    "6",
    "period",
    "old: 2022-Q3",
    "new: 2022-Q4",
    "words: Điều chỉnh thời gian xây dựng Đề án sang quý IV/2022.",
)
