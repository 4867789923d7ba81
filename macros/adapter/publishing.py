"""What a build owes to the folder it publishes: whole, swapped in at the end, the same on any day.

MkDocs empties the published folder first and fills it page by page, so whoever visits meanwhile,
or after a failure, finds half a site. Here it fills a sibling folder, which takes the place of the
published one only when nothing can fail any more: see `site_folder`.
"""

import datetime
import errno
import os
import shutil
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from macros.adapter import site_folder
from macros.adapter.spreading import beside
from macros.adapter.turns import Turn
from macros.os_errors import explained

KEPT = "Trang đã xuất bản giữ nguyên như cũ."  # said whenever a build stops
NO_ADDRESS = (
    "Chưa biết địa chỉ của trang (biến môi trường SITE_URL): trang dựng được, nhưng không có lịch "
    "theo dõi, dòng để nhúng và sơ đồ trang."
)

_UNDER_WAY = ".building"
_turns: dict[Path, Turn] = {}  # by the folder under way


class RefusedError(RuntimeError):
    """What keeps a site from being published; a sentence for who runs the build."""


def prepare(site: Path) -> Path:
    """An empty folder beside the published `site`, for the new one.

    First waits until no other build of it is under way, then clears what a killed one left there.
    What this process writes from now on can be read by a web server, whoever runs that.
    Raises RefusedError, with the reason, when the folder cannot be made or `site` could not be
    replaced by it later, or must not be: it holds what no build made.
    """
    new = site_folder.sibling(site, "new")
    try:
        if site.exists() and not site.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "không phải thư mục", str(site))
        if site.exists() and not os.access(site, os.W_OK):
            raise PermissionError(errno.EACCES, "", str(site))
        site.parent.mkdir(parents=True, exist_ok=True)
        _turns[new] = Turn(site.with_name(f".{site.name}.lock"))
        site_folder.clear(site)
        if site.exists() and any(site.iterdir()) and not site_folder.is_site(site):
            raise RefusedError(
                f"Thư mục {site} đã có thứ khác, không phải trang do lệnh này dựng. "
                "Hãy chọn một thư mục mới hoặc còn trống."
            )
        os.umask(os.umask(0) & ~0o055)
        new.mkdir()
        (new / _UNDER_WAY).touch()
        if site.exists():
            shutil.copymode(site, new)
    except OSError as error:
        discard(new)
        raise _refusal(site, error) from error
    except RefusedError:
        discard(new)
        raise
    return new


def publish(
    new: Path,
    site: Path,
    about: str = "",
    marked: Iterable[str] = (),
    *,
    in_place: bool = False,
    keep: int,
) -> None:
    """Puts the finished folder in the place of the published one, whose hidden entries stay.

    The new one is marked as a site `about` such data; its `marked` files, whose names change with
    what they hold, outlive it by one site; a hidden file of the build goes when it makes none.
    `in_place` and `keep` are those of `site_folder.take_the_place`. Raises RefusedError, with
    the reason, when the folder is locked; the published site is then as before.
    """
    try:
        (new / _UNDER_WAY).unlink()  # gone when somebody has cleared the folder away
        site_folder.mark(new, about, marked)
        site_folder.take_the_place(new, site, in_place=in_place, keep=keep)
    except OSError as error:
        raise _refusal(site, error) from error
    finally:
        _end_turn(new)


def remove_outlived(site: Path) -> None:
    """Removes what is kept of `site` no longer, beside other work."""
    for path in site_folder.outlived(site):
        beside(partial(shutil.rmtree, path, ignore_errors=True))


def discard(new: Path) -> None:
    """Removes the folder of a build that failed."""
    shutil.rmtree(new, ignore_errors=True)
    _end_turn(new)


def midnight(date: datetime.date) -> int:
    """Seconds since 1970 at which `date` began, in UTC; 0 before 1970, which gzip cannot say."""
    start = datetime.datetime.combine(date, datetime.time(), tzinfo=datetime.UTC)
    return max(0, int(start.timestamp()))


def _end_turn(new: Path) -> None:
    if turn := _turns.pop(new, None):
        turn.end()


def _refusal(site: Path, error: OSError) -> RefusedError:
    half = site.parent.exists() and site_folder.is_half_placed(site)
    state = "Trang đang thay dở, mỗi trang vẫn xem được; lần dựng sau làm nốt." if half else KEPT
    return RefusedError(
        f"Không thay được thư mục {site}. {explained(error, site)} {state} "
        "Nếu có chương trình đang mở thư mục ấy thì hãy đóng lại."
    )
