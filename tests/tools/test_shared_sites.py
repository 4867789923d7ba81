from pathlib import Path

import pytest

from tests.tools.shared_sites import SharedSites
from tests.tools.sites import BuiltSite

ADDRESS = "http://127.0.0.1:1/"


def test_a_site_is_built_once_by_the_first_who_can(tmp_path: Path) -> None:
    built: list[str] = []

    def fail(folder: Path, address: str) -> None:
        raise AssertionError(f"no data in {folder.name}")

    def build(folder: Path, address: str) -> None:
        built.append(address)
        folder.mkdir()

    shared = SharedSites(str(tmp_path), {"demonstration": ADDRESS})
    with pytest.raises(AssertionError, match="no data in demo"):
        shared.get("demonstration", fail)
    site = BuiltSite(tmp_path / "demonstration/demo", ADDRESS)
    for one in (build, build, fail):
        assert shared.get("demonstration", one) == site
    assert built == [ADDRESS]
