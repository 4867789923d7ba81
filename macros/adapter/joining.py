"""Joins the parts of a site, which several machines have built, and publishes it."""

import filecmp
import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from macros.adapter import publishing, server_files, site_folder
from macros.adapter.parts import FOLDER, NOTE, PartNote, PartsError


def join_parts(project: Path, site: Path, *, in_place: bool = False) -> str:
    """Publishes in a folder the site that all parts in the project's `parts` make together.

    What keeps it from that is returned, a sentence; empty when all went well. OSError where the
    machine refuses.
    """
    try:
        _join(project / FOLDER, site, project, in_place=in_place)
    except (publishing.RefusedError, PartsError) as error:
        return str(error)
    return ""


def _join(parts: Path, site: Path, project: Path, *, in_place: bool = False) -> None:
    """Publishes the site that all parts in a folder make together."""
    found = sorted(_found(parts), key=lambda one: one[1].number)
    note = _same_of_all([note for _, note in found], parts)
    scripts = {text for _, note in found for text in note.scripts}
    publishing.remove_outlived(site)
    new = publishing.prepare(site)
    try:
        for folder, _ in found:
            _add(folder, new)
        built = server_files.Built(new, scripts, note.address, note.repository, note.marked)
        server_files.write_all(site.with_name(server_files.FOLDER), built, project)
        keep = site_folder.KEPT
        publishing.publish(new, site, note.about, note.marked, in_place=in_place, keep=keep)
    except BaseException:
        publishing.discard(new)
        raise


def _found(parts: Path) -> Iterator[tuple[Path, PartNote]]:
    for path in sorted(parts.glob(f"*/{NOTE}")):
        try:
            yield path.parent, PartNote(**json.loads(path.read_text(encoding="utf-8")))
        except (ValueError, TypeError) as error:
            raise PartsError(f"Không đọc được {path}. Hãy dựng lại phần ấy.") from error


def _same_of_all(notes: Sequence[PartNote], parts: Path) -> PartNote:
    """The note of the first part, when all say the same and none is missing."""
    if not notes:
        raise PartsError(
            f"Không có phần nào trong {parts}. Hãy dựng từng phần trước: "
            "python3 scripts/build.py --part 1/2"
        )
    kinds = {(one.of, one.data, one.about, one.address, one.repository) for one in notes}
    if len(kinds) > 1 or len({tuple(one.marked) for one in notes}) > 1:
        raise PartsError(
            "Các phần không cùng một trang: dựng từ dữ liệu, mã hay thiết lập khác nhau. "
            f"Hãy xóa {parts} rồi dựng lại mọi phần."
        )
    numbers = [one.number for one in notes]
    wanted = range(1, notes[0].of + 1)
    if missing := sorted(set(wanted) - set(numbers)):
        raise PartsError(f"Còn thiếu phần {', '.join(map(str, missing))} trong {len(wanted)} phần.")
    if len(numbers) > len(wanted):
        raise PartsError(f"Có phần bị trùng trong {parts}. Hãy xóa thư mục thừa.")
    return notes[0]


def _add(folder: Path, new: Path) -> None:
    """Copies a part's files; what another part has too is the same, or they are of two sites."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_dir() or name.as_posix() in (NOTE, site_folder.MARK):
            continue
        target = new / name
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
        elif not filecmp.cmp(path, target, shallow=False):
            raise PartsError(
                f"Các phần không cùng một trang: {name.as_posix()} khác nhau. Hãy dựng lại mọi "
                "phần bằng cùng một bản của dữ liệu, mã và thư viện."
            )
