"""ProperDocs, which goes on where MkDocs ended, builds the same site: every file, every byte."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools.sites import ROOT, BuiltSite
from tests.tools.trees import differences

PIN = ROOT / "requirements-properdocs.txt"


@pytest.mark.long
def test_properdocs_builds_the_same_site(site: BuiltSite, tmp_path: Path) -> None:
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes"]
    beside = tmp_path / "beside"
    put = subprocess.run([*install, "--target", str(beside), "-r", str(PIN)], check=False)
    if put.returncode != 0 and "CI" not in os.environ:
        pytest.skip("ProperDocs cannot be fetched here")
    build = [sys.executable, "-m", "properdocs", "build", "--strict", "-f", "mkdocs.yml"]
    again = tmp_path / "again/site"
    subprocess.run(
        [*build, "--site-dir", str(again)],
        cwd=ROOT,
        env=os.environ | {"SITE_URL": site.url, "PYTHONPATH": str(beside), "PYTHONUTF8": "1"},
        check=True,
    )
    assert differences(site.folder, again) == []
