"""A preview ends with its test, whoever started the tests."""

import os
import signal
from pathlib import Path

import pytest

from tests.tools.projects import make_project, preview


@pytest.mark.skipif(os.name == "nt", reason="programs are ended otherwise there")
def test_a_preview_ends_when_tests_run_in_the_background(tmp_path: Path) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # as a shell starts them there
    try:
        with preview(make_project(tmp_path / "project")) as server:
            assert "<html" in server.get()
    finally:
        signal.signal(signal.SIGINT, before)
