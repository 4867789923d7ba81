"""How well tasks were understood: precision, recall and F1 of each kind of fact, against gold.

    .venv/bin/python -m tests.tools.scores GOLD.json UNDERSTOOD.json
    .venv/bin/python -m tests.tools.scores DATA_FOLDER [PLAN]      # text.md against tasks.yml

The first takes two files in the form of `import_plan.py --json`; the second understands the text.md
of each plan and takes its tasks.yml for gold, names compared by the ids that they lead to.
"""

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from macros.importing.understanding.text import as_json, understand
from macros.linking.composing import linked
from macros.reading.loading import load
from macros.recognisers.names import NameRecogniser
from macros.recognisers.tones import one_placement

KINDS = ("tasks", "lead", "support", "period", "result")
Facts = dict[str, set[tuple[str, str]]]


class Score(NamedTuple):
    """How many facts are right, how many were understood, and how many there are."""

    right: int
    said: int
    true: int

    @property
    def precision(self) -> float:
        """The share of what was understood that is right."""
        return self.right / self.said if self.said else 1.0

    @property
    def recall(self) -> float:
        """The share of what there is that was understood."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """Both in one figure."""
        return 2 * self.right / (self.said + self.true) if self.said + self.true else 1.0


def facts(tasks: Iterable[dict[str, Any]], key: Callable[[str], str]) -> Facts:
    """The facts of tasks in the form of `--json`, by kind; `key` spells a name in one way."""
    found: Facts = {kind: set() for kind in KINDS}
    for task in tasks:
        at = task["at"]
        found["tasks"].add((at, ""))
        for role in ("lead", "support"):
            found[role].update((at, key(name)) for name in task[role])
        periods = task["period"] or []
        found["period"].update(
            (at, one) for one in ([periods] if isinstance(periods, str) else periods)
        )
        if task.get("result"):
            found["result"].add((at, spelled(task["result"])))
    return found


def spelled(words: str) -> str:
    """Words in one spelling."""
    return one_placement(" ".join(words.split()).casefold().strip(" .;,"))


def scores(gold: Facts, said: Facts) -> dict[str, Score]:
    """The score of each kind of fact."""
    return {
        kind: Score(len(gold[kind] & said[kind]), len(said[kind]), len(gold[kind]))
        for kind in KINDS
    }


def by_ids(names: NameRecogniser) -> Callable[[str], str]:
    """Names by the ids of the data that they lead to, else by their words."""

    def key(name: str) -> str:
        found = names.assigned(name)
        return found[0].mention.id if len(found) == 1 else spelled(name)

    return key


def main(arguments: list[str]) -> None:
    """Print the scores, and every difference."""
    first = Path(arguments[0])
    if first.is_file():
        gold, said = (json.loads(Path(one).read_text("utf-8"))["tasks"] for one in arguments[:2])
        _tell(first.name, facts(gold, spelled), facts(said, spelled))
        return
    for name, gold_facts, said_facts in of_data(first, arguments[1:]):
        _tell(name, gold_facts, said_facts)


def of_data(folder: Path, wanted: list[str]) -> Iterable[tuple[str, Facts, Facts]]:
    """For each plan of a data folder the facts of its tasks.yml, and those of its text.md."""
    records, _ = load(folder)
    lexicon = linked(records)
    for one in records.plans:
        if one.name in (wanted or [one.name]) and one.plan:
            key = by_ids(lexicon.names(one.name))
            text = (folder / one.path / "text.md").read_text("utf-8")
            tasks = as_json(understand(text))["tasks"]
            yield one.name, _of_plan(one), facts(tasks, key)


def _of_plan(folder: Any) -> Facts:
    found: Facts = {kind: set() for kind in KINDS}
    for located in folder.tasks:
        task = located.record
        found["tasks"].add((task.at, ""))
        ranks = [[], [], [], [], []]  # type: ignore[var-annotated]
        for line in task.assignments:
            who = [*(one.id for one in line.assignees), *(spelled(one) for one in line.persons)]
            if line.role == "support":
                found["support"].update((task.at, one) for one in who)
            else:
                order = ("lead", "carry_out", "direct", "other", "monitor")
                ranks[order.index(line.role)] += who
        found["lead"].update((task.at, one) for one in next((r for r in ranks if r), []))
        found["period"].update((task.at, one.when) for one in task.times if one.when)
        if task.result:
            found["result"].add((task.at, spelled(task.result.replace("*", ""))))
    return found


def _tell(name: str, gold: Facts, said: Facts) -> None:
    print(name)
    for kind, score in scores(gold, said).items():
        shares = f"P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}"
        print(f"  {kind:8} {shares}  ({score.true})")
        for sign, rest in (("-", gold[kind] - said[kind]), ("+", said[kind] - gold[kind])):
            for at, words in sorted(rest):
                print(f"    {sign} {at} {words}")


if __name__ == "__main__":
    main(sys.argv[1:])
