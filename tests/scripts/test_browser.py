import subprocess
import sys
from pathlib import Path

from bootstrap import ROOT
from playwright.sync_api import Browser


def test_without_a_browser_the_message_says_what_to_install(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "scripts/browser.py"],
        cwd=ROOT,
        env={"CHROMIUM": str(tmp_path / "none"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert told.returncode == 1
    assert told.stderr.startswith("Không có trình duyệt để thử.")
    assert str(tmp_path / "none") in told.stderr


def test_the_browser_is_a_chromium(browser: Browser) -> None:
    assert browser.browser_type.name == "chromium"
    assert int(browser.version.split(".")[0]) >= 120
