"""The data folder read, linked and checked in one call: what the check and the site start from."""

import pathlib
from dataclasses import dataclass

from macros.checks import check
from macros.lexicon import Lexicon
from macros.loading import Records, load
from macros.problems import Problem, sorted_problems


@dataclass(frozen=True)
class Checked:
    """What could be read of the data, and everything that is wrong with it."""

    records: Records
    lexicon: Lexicon
    problems: list[Problem]  # sorted, each once; empty when the data may be published


def load_checked(root: pathlib.Path) -> Checked:
    """Read and check ``root/data``. Raises nothing, whatever the files hold."""
    records, problems = load(root)
    lexicon = Lexicon(records)
    return Checked(records, lexicon, sorted_problems([*problems, *check(records, lexicon)]))
