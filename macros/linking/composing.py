"""Tasks composed of what tasks.yml says and of the words of the text where each stands.

tasks.yml names a block of the text (`at`) and adds what only people add. Number, wording, labels
and the wording of each role and of the time are what stands there. A labelled line below the block
(“Chỉ đạo thực hiện: …”) assigns; lines without a label of that kind belong to the wording.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from macros.labels import role_of_label
from macros.linking.lexicon import Lexicon
from macros.model import Assignee, PlacedTask, TaskEntry
from macros.problems import Problem
from macros.reading.composed import ComposedSource
from macros.reading.loading import PlanFolder, Records
from macros.reading.plan_text import Words, label_of, words_of
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located
from macros.recognisers.outline import Block


def linked(records: Records) -> Lexicon:
    """The lexicon of the records, with which the tasks of their plans are composed."""
    lexicon = Lexicon(records)
    for folder in records.plans:
        folder.tasks = list(_tasks(folder, lexicon))
    return lexicon
