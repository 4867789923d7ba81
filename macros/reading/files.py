"""What data/ may hold: files of known names, regular, no links, none beyond a limit of size.

The one way to the bytes of data/: the check, the archive and the review take it, so nothing that it
refuses is published. What programs leave beside a file that is open, or of their own in every
folder, is nobody's data: it is passed over, neither told nor published.
"""

import hashlib
import os
import pathlib
import re
import stat
import time
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NamedTuple

from macros.kinds import LISTED, PLAN, SITE, TASK, UPDATE
from macros.problems import Problem, closest, grouped

DATA, PLANS, SCHEMAS = "data", "data/plans", "data/schema"
LISTS = tuple(f"{kind.files}.yml" for kind in (*LISTED, SITE))
IN_PLAN = ("plan.yml", "text.md", "tasks.yml")
PROGRESS = f"{UPDATE.files}.yml"  # what became of the plan's tasks; may be missing
PROPOSED = "proposed.yml"  # records that an import proposes; may be missing
# The document as received is one of these. Of those that take a program to read, the check has the
# digest of the words.
REREAD = tuple(f"source.{kind}" for kind in ("txt", "docx", "docm", "csv", "md"))
NOT_REREAD = tuple(f"source.{kind}" for kind in ("pdf", "xlsx", "doc", "odt", "rtf"))
SOURCES = (*REREAD, *NOT_REREAD)
# Made from text.md for the editor of a plan's own files, and beside them; may be missing.
PLACES, CODES = "tasks.schema.json", f"{UPDATE.files}.schema.json"
SCHEMA_NAMES = tuple(
    f"{name}.schema.json"
    for name in (
        *(kind.files for kind in (*LISTED, SITE)),
        *(PLAN.id, TASK.files, UPDATE.files, "ids"),
    )
)
MAX_BYTES = 2_000_000
MAX_RECEIVED = 20_000_000  # bytes of a document as received, which may hold pictures

_YOUNG = 2_000_000_000  # ns: as coarse is the time that some disks tell
_PASSING = re.compile(r"\..*|~\$.*|.*~|#.*#|4913|Thumbs\.db|desktop\.ini", re.IGNORECASE)
# In whatever style YAML writes it: a plan that may be a draft is never published.
SAYS_DRAFT = re.compile(
    rb"(?:^|[{,])[ \t]*[\"']?draft[\"']?[ \t]*:[ \t\r\n]*[\"']?true[\"']?[ \t]*(?:[,}#\r\n]|$)",
    re.MULTILINE,
)
_MOUNTED = 0xA0000003  # the tag of a folder that Windows shows in another place
# Follow no link and wait for no pipe, not even one that has just taken the file's place.
_FLAGS = ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY")


@dataclass
class DataFolder:
    """What may be read of a project's data/, and what is wrong with the rest."""

    files: dict[str, str] = field(default_factory=dict)  # paths by name: "data/bodies.yml"
    plans: list[str] = field(default_factory=list)  # names of the folders of plans
    drafts: list[str] = field(default_factory=list)  # of those that are not to be published yet
    problems: list[Problem] = field(default_factory=list)
    known: "KnownFiles" = field(default_factory=lambda: KnownFiles())

    def facts(self, name: str) -> "FileFacts":
        """What is known of one of the files."""
        return self.known.facts(self.files[name], name)


class FileFacts(NamedTuple):
    """What is asked of a file's content again and again."""

    digest: str
    problem: Problem | None
    says_draft: bool  # “draft: true” stands in it


class KnownFiles:
    """What is known of files, found again only when one has been written to since.

    Whether it has is told by its times, size and number: these say nothing of what was written a
    moment before it was read, so what is so young is looked at each time.
    """

    def __init__(self, young: int = _YOUNG) -> None:
        self._young = young  # ns
        self._known: dict[str, tuple[tuple[int, ...], FileFacts]] = {}

    def facts(self, path: str, name: str) -> FileFacts:
        """Those of a file that messages call `name`."""
        status = _written(path)
        known, facts = self._known.get(name, (None, None))
        if facts is None or known != status:
            content, problem = file_bytes(path, name)
            digest = hashlib.sha256(content).hexdigest()
            facts = FileFacts(digest, problem, SAYS_DRAFT.search(content) is not None)
            if status and time.time_ns() - max(status[:2]) > self._young:
                self._known[name] = status, facts
        return facts


def _written(path: str) -> tuple[int, ...]:
    """What changes when a file is written to, times first; nothing where there is none."""
    with suppress(OSError):
        now = os.lstat(path)
        return now.st_mtime_ns, now.st_ctime_ns, now.st_size, now.st_ino, now.st_mode
    return ()


def data_folder(
    root: pathlib.Path, *, drafts: Collection[str] = (), known: KnownFiles | None = None
) -> DataFolder:
    """The data/ of the project at `root`, with these drafts of its own; no link is followed.

    Nothing is opened but plan.yml, whose line “draft: true” makes its folder a draft, and not even
    that where `known` knows it.
    """
    found = DataFolder(known=known or KnownFiles())
    if os.path.lexists(root / DATA):
        fault = entry_fault((root / DATA).lstat(), DATA, is_folder=True)
        if fault:
            found.problems.append(fault)
            return found
    folders = _take(found, root, DATA, LISTS, ("plans", "schema"))
    if "schema" in folders:
        _take(found, root, SCHEMAS, SCHEMA_NAMES, ())
    if "plans" in folders:
        found.plans += _take(found, root, PLANS, (), None)
    for plan in found.plans:
        names = (*IN_PLAN, *SOURCES, PROGRESS, PLACES, CODES, PROPOSED)
        _take(found, root, f"{PLANS}/{plan}", names, ())
    found.drafts += (plan for plan in found.plans if _is_draft(found, plan))
    _leave_out(found, [plan for plan in found.drafts if plan not in drafts])
    told = {problem.file for problem in found.problems}
    found.problems += (
        Problem(name, 1, 1, "Không có tệp này", hint="xem lại tên tệp và thư mục")
        for name in _required(found)
        if name not in found.files and not any(f"{name}/".startswith(f"{one}/") for one in told)
    )
    return found


def file_bytes(path: pathlib.Path | str, name: str) -> tuple[bytes, Problem | None]:
    """The content of a file that messages call `name`, or what is wrong with it."""
    flags = os.O_RDONLY
    for flag in _FLAGS:  # not every system has them all
        flags |= getattr(os, flag, 0)
    try:
        if fault := entry_fault(os.lstat(path), name):
            return b"", fault
        with os.fdopen(os.open(path, flags), "rb") as file:
            return file.read(_limit(name)), None
    except OSError as error:
        return b"", _unreadable(error, name)


def sources_of(data: DataFolder, folder: str) -> list[str]:
    """The names of the documents received that lie in a plan's folder; where none does, a text."""
    names = [f"{folder}/{name}" for name in SOURCES]
    return [name for name in names if name in data.files] or names[:1]


def is_passing(name: str) -> bool:
    """Whether a program leaves files of such a name by itself, for a while or in every folder."""
    return _PASSING.fullmatch(name) is not None


def entry_fault(status: os.stat_result, name: str, *, is_folder: bool = False) -> Problem | None:
    """What is wrong with an entry that must be a file, or a folder; None when it is one."""
    mode = status.st_mode
    if _is_link(status):
        what = "Đây là một liên kết (symlink), có thể đưa tệp bất kỳ của máy này lên trang"
        return Problem(name, 1, 1, what, hint="bỏ liên kết, đặt ở đây chính nội dung của nó")
    if stat.S_ISDIR(mode) != is_folder:
        wanted, other = ("một thư mục", "tệp") if is_folder else ("một tệp", "thư mục")
        return Problem(name, 1, 1, f"Chỗ này phải là {wanted}, không phải {other}")
    if not is_folder and not stat.S_ISREG(mode):
        what = "Đây không phải tệp thường mà là ống dẫn hoặc thiết bị"
        return Problem(name, 1, 1, what, hint="bỏ đi, đặt ở đây một tệp thường")
    if not is_folder and status.st_size > _limit(name):
        found, allowed = (f"{grouped(size)} byte" for size in (status.st_size, _limit(name)))
        return Problem(name, 1, 1, "Tệp quá lớn", found, f"nhiều nhất {allowed}")
    return None


def _limit(name: str) -> int:
    """How many bytes a file of this name may have."""
    own = name.rpartition("/")[2]
    return MAX_RECEIVED if own in SOURCES and own != SOURCES[0] else MAX_BYTES


def _is_link(status: os.stat_result) -> bool:
    return stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _MOUNTED


def _take(
    found: DataFolder,
    root: pathlib.Path,
    folder: str,
    files: Collection[str],
    folders: Collection[str] | None,
) -> list[str]:
    """Takes the known files of a folder; returns its known folders (None: of any name)."""
    inner: list[str] = []
    for own, path, status in _entries(found, root, folder):
        name, is_folder = f"{folder}/{own}", stat.S_ISDIR(status.st_mode)
        if own in files:
            fault = entry_fault(status, name)
        elif own in (folders or ()) or (folders is None and is_folder) or _is_link(status):
            fault = entry_fault(status, name, is_folder=True)
        else:
            fault = _unknown(name, (*files, *(folders or ())), is_folder=is_folder)
        if fault:
            found.problems.append(fault)
        elif is_folder:
            inner.append(own)
        else:
            found.files[name] = path
    return inner


def _entries(
    found: DataFolder, root: pathlib.Path, folder: str
) -> Iterator[tuple[str, str, os.stat_result]]:
    """Names, paths, facts of what is in a folder, by name; an editor's file may go meanwhile."""
    try:
        with os.scandir(root / folder) as entries:
            listed = sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return  # what must be there is then missing
    except OSError as error:
        found.problems.append(_unreadable(error, folder))
        return
    for entry in listed:
        with suppress(FileNotFoundError):
            if not is_passing(entry.name):
                yield entry.name, entry.path, entry.stat(follow_symlinks=False)


def _is_draft(found: DataFolder, plan: str) -> bool:
    """Whether plan.yml says so, readable as a whole or not: what is not finished has faults."""
    name = f"{PLANS}/{plan}/plan.yml"
    return name in found.files and found.facts(name).says_draft


def _leave_out(found: DataFolder, drafts: Collection[str]) -> None:
    """Leave out some drafts, with what is wrong in their folders."""
    folders = tuple(f"{PLANS}/{plan}/" for plan in drafts)
    if folders:
        found.plans = [plan for plan in found.plans if plan not in drafts]
        found.files = {
            name: path for name, path in found.files.items() if not name.startswith(folders)
        }
        found.problems = [one for one in found.problems if not one.file.startswith(folders)]


def _required(found: DataFolder) -> Iterator[str]:
    yield from (kind.data_file for kind in LISTED if not kind.may_lack)
    # text.md is missing in an older layout, which `loading` knows.
    for plan in found.plans:
        folder = f"{PLANS}/{plan}"
        yield from (f"{folder}/{name}" for name in IN_PLAN if name != "text.md")
        yield sources_of(found, folder)[0]


def _unknown(name: str, known: Collection[str], *, is_folder: bool) -> Problem:
    own = name.rpartition("/")[2]
    stem = re.split(r"[^a-z]", own.lower(), maxsplit=1)[0]  # “plan (bản sao).yml” is like plan.yml
    near = next((one for one in known if one.partition(".")[0] == stem), closest(own, known))
    what = f"{'Thư mục' if is_folder else 'Tệp'} lạ: không được đọc, không được xuất bản"
    hint = f"có phải là {near}? Nếu phải thì sửa tên, nếu không thì " if near else ""
    return Problem(name, 1, 1, what, own, ", ".join(known), f"{hint}để ngoài thư mục {DATA}")


def _unreadable(error: OSError, name: str) -> Problem:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Problem(name, 1, 1, "Không có tệp này", hint="xem lại tên tệp và thư mục")
    if isinstance(error, PermissionError):
        return Problem(name, 1, 1, "Không được phép đọc tệp này", hint="xem lại quyền của tệp")
    return Problem(name, 1, 1, "Không đọc được tệp này", hint=f"hệ thống báo: {error.strerror}")
