"""Files that are made when they are asked for."""

from collections.abc import Iterator
from functools import partial
from random import Random

from macros import addresses
from macros.exports.archive import with_archive
from macros.exports.on_demand import FilesOnDemand, Make, on_demand
from macros.site import Site
from tests.core_fixtures import AMENDED, ROOT, catalog


def test_paths_are_known_before_anything_is_made() -> None:
    made: list[str] = []

    @on_demand
    def files(names: str) -> Iterator[tuple[str, Make]]:
        for name in names:
            yield name, partial(_made, name, made)

    found = files("abc")
    assert [*found] == ["a", "b", "c"]
    assert "b" in found
    assert "d" not in found
    assert made == []
    assert found["b"] == b"b"
    assert made == ["b"]


def test_in_whatever_order_they_are_asked_for_files_are_the_same() -> None:
    built = dict(Site(catalog(AMENDED)).files())
    asked = Site(catalog(AMENDED)).files()
    paths = [*built]
    Random(1).shuffle(paths)
    assert {path: asked[path] for path in paths} == built
    assert paths != [*asked] == [*built]


def test_a_build_makes_no_file_of_the_archive_twice() -> None:
    made: list[str] = []

    files = with_archive(FilesOnDemand((name, partial(_made, name, made)) for name in "abc"), ROOT)
    assert addresses.ARCHIVE in dict(files)
    assert made == ["a", "b", "c"]


def _made(name: str, made: list[str]) -> bytes:
    made.append(name)
    return name.encode()
