"""The same commit gives the same bytes, on any day."""

import os
import subprocess
import sys
from pathlib import Path

from tests.tools.sites import ROOT, BuiltSite
from tests.tools.trees import differences

BUILD_ON_A_DAY = """
import sys, time_machine
from mkdocs.__main__ import cli
with time_machine.travel(sys.argv[1]):
    cli(["build", "--strict", "--quiet", "--site-dir", sys.argv[2]])
"""


def test_a_build_years_later_gives_the_same_bytes(site: BuiltSite, tmp_path: Path) -> None:
    later = tmp_path / "later"
    subprocess.run(
        [sys.executable, "-c", BUILD_ON_A_DAY, "2031-02-03T04:05:06+07:00", str(later)],
        cwd=ROOT,
        env=os.environ | {"SITE_URL": site.url, "PYTHONHASHSEED": "1", "TZ": "Asia/Ho_Chi_Minh"},
        check=True,
    )
    assert differences(site.folder, later) == []
