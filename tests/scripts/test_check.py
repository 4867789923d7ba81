"""The command that validates the data: what it prints, where, and its exit status."""

import pathlib
import re
import subprocess
import sys

from tests.core_fixtures import AMENDED, ROOT, TASKS, copied, place, replaced


def check(*arguments: str, cwd: pathlib.Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts/check.py"), *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)


def test_sound_data_in_one_line(tmp_path: pathlib.Path) -> None:
    done = check(cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(
        r"Dữ liệu hợp lệ: 1 kế hoạch, 16 nhiệm vụ, \d+ cơ quan, 5 nhóm, 4 chức vụ, \d+ văn bản\.\n",
        done.stdout,
    )


def test_another_folder(tmp_path: pathlib.Path) -> None:
    done = check(str(AMENDED), cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("Dữ liệu hợp lệ: 2 kế hoạch, 8 nhiệm vụ")


def test_all_problems_sorted_each_in_a_line(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path)
    replaced(root / "data/bodies.yml", "  name: Sở Y tế\n", "  nmae: Sở Y tế\n")
    replaced(root / TASKS, "  period: 2022-Q1\n", "  period: 2022-Q5\n")
    replaced(root / TASKS, "  period: null\n", "  period: 2022-Q4\n")
    done = check(".", cwd=root)
    assert (done.returncode, done.stdout) == (1, "")
    lines = done.stderr.splitlines()
    assert len(lines) == 3
    line, column = place(root / "data/bodies.yml", "⟦nmae: Sở Y tế")
    assert lines[0].startswith(f"data/bodies.yml:{line}:{column}: Không có mục nào tên như thế")
    assert all(re.match(r"data/[a-z0-9/-]+\.yml:\d+:\d+: \S", line) for line in lines)
    assert [line.split(":")[0] for line in lines] == ["data/bodies.yml", TASKS, TASKS]
    assert int(lines[1].split(":")[1]) < int(lines[2].split(":")[1])


def test_problems_as_annotations_too(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path)
    replaced(root / TASKS, "  period: 2022-Q1\n", "  period: 2022-Q5\n")
    done = check(str(root), "--annotations", cwd=tmp_path)
    assert done.returncode == 1
    line, column = place(root / TASKS, "period: ⟦2022-Q5")
    assert done.stdout.startswith(f"::error file={TASKS},line={line},col={column}::Thời gian phải")
    assert len(done.stdout.splitlines()) == len(done.stderr.splitlines()) == 1


def test_a_folder_without_data(tmp_path: pathlib.Path) -> None:
    done = check(str(tmp_path / "nowhere"), cwd=tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "data/bodies.yml:1:1: Không có tệp này" in done.stderr


def test_sound_data_load_nothing_that_takes_long_and_does_nothing(tmp_path: pathlib.Path) -> None:
    command = [sys.executable, "-X", "importtime", str(ROOT / "scripts/check.py")]
    subprocess.run([sys.executable, command[-1]], check=True)  # keeps what it found for the next
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert {"pydantic", "yaml", "macros.checks.checked_data"} <= loaded
    idle = {"argparse", "shutil", "socket", "subprocess", "tempfile", "zipfile"}
    assert not loaded & {*idle, "email.message", "importlib.metadata"}
