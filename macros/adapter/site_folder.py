"""The published folder: exchanged for a new one or filled in place; earlier ones kept beside it.

Beside a published folder `site` stand folders named `.site.<chance>.<state>`:

    new       one under way, or one that nobody wants any more
    old       the replaced one, where a system cannot exchange two folders at once
    placing   a finished one, whose files are being put into `site` one by one
    kept      one that was published earlier, its number and its end in the place of chance
    outlived  one that was kept longest; the next build removes it, beside its work

A build that is killed leaves them as they are; `clear` brings to an end what it had begun.
Standard library alone: what puts an earlier site back must work whatever else is broken. Paths are
absolute and lead through no link. OSError is raised where the machine refuses.
"""

import filecmp
import os
import re
import secrets
import shutil
import time
from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from macros.reading.whole_files import exchange

# Stands in every site of ours: of which data it is, then, one a line, the files whose names change
# with what they hold, and those hidden ones that are the build's.
MARK = ".built"
KEPT = 3  # earlier sites

_HIDDEN = (".well-known/security.txt",)  # of what a build makes
_OF_SERVERS = (
    "web.config",
    "_headers",
    "_redirects",
    "CNAME",
)  # what hosts want in the site itself
_OF_EARLIER_BUILDS = "api/v1/index.json"  # those made no mark
_PART = ".placing"  # the end of the name of a file that is half there
_RENAME_TRIES = 5  # with a pause of 0.1 s: on Windows a virus scanner may hold a fresh folder
_MOUNTS = Path("/proc/self/mountinfo")


def sibling(site: Path, state: str) -> Path:
    """The name of a folder beside the published one that is not there yet."""
    return site.with_name(f".{site.name}.{secrets.token_hex(4)}.{state}")


def mark(folder: Path, about: str, named: Iterable[str]) -> None:
    """Marks a finished site as one `about` such data; `named` are the files with marked names."""
    hidden = [name for name in _HIDDEN if (folder / name).is_file()]
    text = "".join(f"{line}\n" for line in (about, *named, *hidden))
    (folder / MARK).write_text(text, encoding="utf-8", newline="\n")


def is_site(folder: Path) -> bool:
    """Whether a build of ours made what the folder holds."""
    return any((folder / name).is_file() for name in (MARK, _OF_EARLIER_BUILDS))


def kept(site: Path) -> list[Path]:
    """The sites that were published earlier, the last one first."""
    return sorted(_beside(site, "kept"), reverse=True)


def outlived(site: Path) -> list[Path]:
    """What is kept no longer and waits to be removed, which may be done at any moment."""
    return [*_beside(site, "outlived")] if site.parent.is_dir() else []


def take_the_place(new: Path, site: Path, *, in_place: bool, keep: int) -> None:
    """Puts the finished folder `new` in the place of `site`, of which the last `keep` are kept.

    Exchanges the two, so that there is a site at every moment; file by file when asked `in_place`
    or where somebody holds the folder itself (see `is_held`). Hidden entries of `site` (.git,
    .nojekyll) and what hosts want there (CNAME, web.config) are not the build's, and are there at
    every moment too.
    """
    if not site.exists():
        _rename(new, site)
        return
    _carry_over(site, new)
    if in_place or is_held(site):
        if keep and is_site(site):
            copy = sibling(site, "new")
            shutil.copytree(site, copy, symlinks=True)
            _keep(copy, site, keep)
        placing = sibling(site, "placing")
        _rename(new, placing)
        _place(placing, site)
    else:
        _copy_foreign(site, new)
        replaced = _exchanged(new, site)
        with suppress(OSError):  # the new site stands; the next build clears away what is left
            _keep(replaced, site, keep)


def put_back(earlier: Path, site: Path, *, in_place: bool) -> None:
    """Publishes a kept site again; the one that it replaces is kept, as the last one."""
    new = sibling(site, "new")
    earlier.rename(new)
    take_the_place(new, site, in_place=in_place, keep=KEPT)


def is_half_placed(site: Path) -> bool:
    """Whether a site is half the old one and half the new one, until the next build."""
    return any(_beside(site, "placing"))


def clear(site: Path) -> None:
    """Removes what killed builds left; what they had begun to publish is published."""
    for path in _beside(site, "placing"):
        _place(path, site)
    for path in _beside(site, "old"):
        if site.exists():
            _copy_foreign(path, site)
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.rename(site)
    for path in _beside(site, "new"):
        shutil.rmtree(path, ignore_errors=True)


def is_held(folder: Path) -> bool:
    """Whether a mount holds the folder itself, or a part of it.

    A mount point cannot be renamed, and a bind mount goes on showing the folder that it was given,
    wherever that is moved. Known from the system's own table, on Linux alone (`proc(5)`); what a
    container mounts does not stand there.
    """
    try:
        table = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return os.path.ismount(folder)
    # Of each mount: the device, the folder of it that is shown, and the folder that shows it.
    rows = (line.split(" ")[2:5] for line in reversed(table))
    mounts = [(device, _unescaped(shown), _unescaped(point)) for device, shown, point in rows]
    around = [mount for mount in mounts if folder.is_relative_to(mount[2])]
    device, shown, point = max(around, key=lambda mount: len(mount[2].parts))
    itself = shown / folder.relative_to(point)
    return any(
        point.is_relative_to(folder) or (other == device and shown.is_relative_to(itself))
        for other, shown, point in mounts
    )


def _unescaped(path: str) -> Path:
    return Path(re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), path))


def _beside(site: Path, state: str) -> Iterator[Path]:
    name = re.compile(rf"\.{re.escape(site.name)}\.([0-9a-f]{{8}}|\d{{6}}-\d{{14}})\.{state}")
    return (path for path in list(site.parent.iterdir()) if name.fullmatch(path.name))


def _exchanged(new: Path, site: Path) -> Path:
    """Exchanges two folders, and says where the replaced one is now."""
    if exchange(new, site):
        return new
    old = sibling(site, "old")
    _rename(site, old)
    try:
        _rename(new, site)
    except OSError:
        _rename(old, site)
        raise
    return old


def _keep(replaced: Path, site: Path, keep: int) -> None:
    """Keeps a replaced site, without what is not the build's, instead of the oldest.

    To remove that one's thousands of files takes a while, for which nobody has to wait now.
    """
    if not (keep and is_site(replaced)):
        _let_go(replaced, site)
        return
    for entry in _foreign(replaced):
        _remove(entry)
    earlier = kept(site)
    number = int(earlier[0].name.removeprefix(f".{site.name}.")[:6]) + 1 if earlier else 1
    when = time.strftime("%Y%m%d%H%M%S", time.gmtime())
    _rename(replaced, site.with_name(f".{site.name}.{number:06}-{when}.kept"))
    for path in kept(site)[keep:]:
        _rename(path, sibling(site, "outlived"))


def _carry_over(site: Path, new: Path) -> None:
    """Gives a new site what open pages of the replaced one may yet ask for.

    Only what was the replaced one's own: of the site before that nothing is left.
    """
    for name in _named(site):
        is_hidden = name.startswith(".")
        if not is_hidden and (site / name).is_file() and not (new / name).exists():
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(site / name, new / name)


def _copy_foreign(site: Path, new: Path) -> None:
    """Gives a new site what others put into the published one, but for what it has itself."""
    own = {site / name for name in _named(site)}
    for entry in _foreign(site):
        _copy_missing(entry, new / entry.name, own)


def _named(site: Path) -> list[str]:
    """The files that the mark of a site names."""
    mark = site / MARK
    return mark.read_text(encoding="utf-8").splitlines()[1:] if mark.is_file() else []


def _copy_missing(path: Path, target: Path, own: Container[Path]) -> None:
    if path.is_dir() and not path.is_symlink():
        target.mkdir(exist_ok=True)
        for entry in path.iterdir():
            _copy_missing(entry, target / entry.name, own)
    elif path not in own and not os.path.lexists(target):
        shutil.copy2(path, target, follow_symlinks=False)


def _foreign(site: Path) -> list[Path]:
    """The entries at the top of a site that no build made."""
    return [path for path in site.iterdir() if _is_somebodys(path.name) and path.name != MARK]


def _is_somebodys(name: str) -> bool:
    """Whether an entry at the top of a site stays whatever is built."""
    return name.startswith(".") or name in _OF_SERVERS


def _place(new: Path, site: Path) -> None:
    """Puts the files of a whole site into a folder one by one, then removes those of the old one.

    What pages ask for comes before the pages and goes after them, and what is new comes before
    what changes: whenever it stops, each page is whole, the old one or the new one, and what it
    asks for is there.
    """
    wanted = {path.relative_to(new) for path in new.rglob("*") if not path.is_dir()}
    own = {Path(name) for name in _named(site)}
    for name in sorted(wanted, key=lambda name: _turn(site / name)):
        _put(new / name, site / name)
    gone = [path for path in site.rglob("*") if _is_gone(path.relative_to(site), wanted, own)]
    for path in sorted(gone, key=lambda path: path.suffix != ".html"):
        if path.is_symlink() or not path.is_dir():
            path.unlink()
    for path in sorted(gone, reverse=True):  # what a folder holds before the folder
        with suppress(OSError):  # one that is not empty stays
            path.rmdir()
    _let_go(new, site)


def _let_go(folder: Path, site: Path) -> None:
    """Removes a folder beside the published one; killed half way, nobody takes it for a site."""
    half = sibling(site, "new")
    folder.rename(half)
    shutil.rmtree(half, ignore_errors=True)


def _is_gone(name: Path, wanted: Container[Path], own: Container[Path]) -> bool:
    """Whether the new site has no such file, and it is not a hidden entry of somebody else."""
    half = name.name.endswith(_PART)
    somebodys = _is_somebodys(name.parts[0]) and name not in own and not half
    return name not in wanted and not somebodys


def _turn(target: Path) -> tuple[bool, bool, Path]:
    return target.suffix == ".html", target.exists(), target


def _put(path: Path, target: Path) -> None:
    """Writes one file, at once and only if it differs; what stands in its way is removed."""
    if target.is_file() and filecmp.cmp(path, target, shallow=False):
        return
    for above in reversed(target.parents):
        if above.exists() and not above.is_dir():
            above.unlink()
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}{_PART}")
    shutil.copy(path, part)
    if target.is_dir():
        shutil.rmtree(target)
    part.replace(target)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def _rename(path: Path, target: Path) -> None:
    for _ in range(_RENAME_TRIES - 1):
        try:
            path.rename(target)
            return
        except PermissionError:
            time.sleep(0.1)
    path.rename(target)
