"""Folders of plans that are written in an older layout, written anew in the present one."""

from pathlib import Path

from macros.reading.editor_schemas import place_schema
from macros.reading.files import PLACES, PLANS
from macros.reading.loading import load
from macros.reading.writing import file_text


def upgrade_folders(root: Path) -> list[str]:
    """Writes such folders of ``root/data`` anew; returns their paths. Raises OSError."""
    older = [(folder, made) for folder in load(root)[0].plans if (made := folder.upgraded)]
    for folder, made in older:
        files = {  # the text first: whatever happens, the words are nowhere lost
            "text.md": made.text,
            "tasks.yml": file_text("tasks", made.tasks),
            "plan.yml": file_text("plan", made.plan),
            PLACES: place_schema(folder.outline),
        }
        for name, text in files.items():
            (root / PLANS / folder.name / name).write_bytes(text.encode("utf-8"))
    return [f"{PLANS}/{folder.name}" for folder, _ in older]
