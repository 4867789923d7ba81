"""A command ends with its status; what the machine refuses it is said."""

import errno
import os

import pytest
from bootstrap import ROOT, run


def test_a_command_ends_with_its_status() -> None:
    with pytest.raises(SystemExit) as ended:
        run(lambda: 3)
    assert ended.value.code == 3


def test_what_the_machine_refuses_a_command_is_said() -> None:
    def full() -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/a/b")

    with pytest.raises(SystemExit, match=r"^Hết chỗ trên đĩa: /a/b\. Hãy .* rồi chạy lại\.$"):
        run(full)


def test_a_machine_without_memory_is_said() -> None:
    def full() -> int:
        raise MemoryError

    with pytest.raises(SystemExit, match=r"^Máy hết bộ nhớ\. Hãy .* rồi chạy lại\.$"):
        run(full)


def test_who_stops_a_command_sees_a_sentence() -> None:
    def stopped() -> int:
        raise KeyboardInterrupt

    with pytest.raises(SystemExit, match=r"^Đã dừng theo Ctrl\+C\.$"):
        run(stopped)


def test_every_script_says_what_the_machine_refuses_it() -> None:
    scripts = [path.read_text(encoding="utf-8") for path in (ROOT / "scripts").glob("*.py")]
    commands = [text for text in scripts if "__main__" in text]
    assert len(commands) > 10
    for text in commands:
        assert text.endswith('if __name__ == "__main__":\n    bootstrap.run(main)\n')
