"""Comparing two folders byte for byte."""

from pathlib import Path


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
