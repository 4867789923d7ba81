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
    # Not by `rglob`, which takes twice as long: each check waits for this.
    walked = [next(os.walk(package))]
    walked += (folder for part in parts or (".",) for folder in os.walk(package / part))
    paths = {f"{folder}/{name}" for folder, _, names in walked for name in names}
    for path in sorted(path for path in paths if path.endswith(".py")):
        inside = path.removeprefix(str(package)).replace(os.sep, "/")
        digest.update(f"{inside}\n".encode())
        digest.update(hashlib.sha256(Path(path).read_bytes()).digest())
    return digest.hexdigest()


def read_cache(path: Path) -> Any:
    """What was kept in a file; None where nothing can be read."""
    with suppress(OSError, ValueError):
        return json.loads(path.read_bytes().decode("utf-8", "surrogatepass"))
    return None


def write_cache(path: Path, data: Any) -> None:
    """Keeps data in a file, if it can be written."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    write_bytes(path, text.encode("utf-8", "surrogatepass"))


def write_bytes(path: Path, content: bytes) -> None:
    """Keeps bytes in a file, if it can be written."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f"tmp{os.urandom(8).hex()}")  # tempfile takes 3 ms to import
        with beside.open("xb") as file:
            try:
                file.write(content)
            except OSError:
                beside.unlink()
                return
        beside.replace(path)
