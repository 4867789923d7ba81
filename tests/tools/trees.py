"""Copying folders of code, and comparing two folders byte for byte."""

import shutil
from pathlib import Path


def copy_code(folder: Path, copy: Path, *left_out: str) -> None:
    """Copies a folder of code with what Python has compiled of it, but for names like these.

    Programs that run there need not compile it again: a copied file keeps its time.
    """
    half_written = "*.pyc.*"  # by the other process of the tests, just now
    shutil.copytree(folder, copy, ignore=shutil.ignore_patterns(half_written, *left_out))


def differences(first: Path, second: Path) -> list[str]:
    """What sets two folders apart, one line a file; empty when all names and bytes are the same."""
    here, there = tree(first), tree(second)
    only_here = [f"{name}: only in {first.name}" for name in here.keys() - there.keys()]
    only_there = [f"{name}: only in {second.name}" for name in there.keys() - here.keys()]
    changed = [
        f"{name}: differs at byte {_first_difference(here[name], there[name])}"
        for name in here.keys() & there.keys()
        if here[name] != there[name]
    ]
    return sorted(only_here + only_there + changed)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path from there, with what it holds."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _first_difference(first: bytes, second: bytes) -> int:
    pairs = enumerate(zip(first, second, strict=False))
    shorter = min(len(first), len(second))
    return next((place for place, (one, other) in pairs if one != other), shorter)
