"""The memory of a command is that of all its processes."""

import sys
from pathlib import Path

import pytest

from tests.tools.running import run

# Holds 60 MB in a process of its own for a second, beside itself.
HELD = "import time; held = b'x' * 60_000_000; time.sleep(1)"
BOTH = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {HELD!r}], check=True)"


@pytest.mark.skipif(sys.platform != "linux", reason="the system does not tell")
def test_the_memory_of_all_processes_counts(tmp_path: Path) -> None:
    taken = run([sys.executable, "-c", BOTH], tmp_path)
    assert taken.peak is not None
    assert 60 < taken.peak < 120
    assert taken.seconds > 1


def test_a_command_that_fails_is_no_measure(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="no good"):
        run([sys.executable, "-c", "import sys; sys.exit('no good')"], tmp_path)
