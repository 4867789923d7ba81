"""What one run keeps for the next in ``.cache/``: never needed, deletable at any time.

A file is written beside and put in its place at one stroke: two runs at once, or one cut short,
leave a whole one. Where nothing can be written there is none. Whoever keeps something says by what
it holds, and by which code it was made, never when or where: so a clock set back, another machine
or another version changes nothing.
"""

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

FOLDER = ".cache"
PACKAGE = Path(__file__).resolve().parents[1]


def source_hash(*parts: str, package: Path = PACKAGE) -> str:
    """A hash of the modules of these folders of the package as they lie; without any, of all.

    Those beside the folders are always among them.
    """
    digest = hashlib.sha256()
    paths = [*package.glob("*.py")]
    for part in parts or (".",):
        paths += (package / part).rglob("*.py")
    for path in sorted(set(paths)):
        digest.update(f"{path.relative_to(package).as_posix()}\n".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def read_cache(path: Path) -> Any:
    """What was kept in a file; None where nothing can be read."""
    with suppress(OSError, ValueError):
        return json.loads(path.read_bytes().decode("utf-8", "surrogatepass"))
    return None


def write_cache(path: Path, data: Any) -> None:
    """Keeps data in a file, if it can be written."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        beside = path.with_name(f"tmp{os.urandom(8).hex()}")  # tempfile takes 3 ms to import
        with beside.open("xb") as file:
            try:
                file.write(text.encode("utf-8", "surrogatepass"))
            except OSError:
                beside.unlink()
                return
        beside.replace(path)
