"""A document that is sent again: what people had typed goes with its paragraph, and all is told.

    earlier = earlier_import(folder, taken)         # what stands in the folder of the plan
    taken = taken._replace(text=earlier.text)       # with what people mended in it
    files, told = earlier.kept(files, outline, …)   # those of the folder from now on

Exact words first, then place and likeness (`same_places`). Whatever stands at a paragraph that was
not found is kept, its place in a hole; nothing that was typed is guessed, or goes unsaid.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from yaml import YAMLError

from macros.importing.again.entries import Texts
from macros.importing.again.kept_plan import aside, kept_plan, proposed_facts
from macros.importing.again.kept_tasks import kept_tasks
from macros.importing.again.mended_text import with_mended
from macros.importing.again.same_places import same_places
from macros.importing.plan_folder import no_tasks, typed_text
from macros.importing.received_file import Taken, take
from macros.importing.text_differences import OF_BEFORE, differences
from macros.linking.printed_text import Printed, text_words
from macros.problems import first_of, quoted
from macros.reading.files import PROGRESS, PROPOSED, SAYS_DRAFT, SOURCES
from macros.reading.received.docx_changes import Changes
from macros.reading.received.refusal import RefusalError, refusing
from macros.reading.yaml_edits import plain
from macros.recognisers.blocks import Outline
from macros.recognisers.line_roles import LineRole
from macros.recognisers.outline import read_outline

_TASK = re.compile(r"(?<![\w-])(task:[ \t]*)([^\s,}]+)")
_ID = re.compile(r"^  - id: (\S+)$", re.MULTILINE)
_LISTS = re.compile(r"^(\w+):\n((?: .*\n)+)", re.MULTILINE)
_RECORDS = re.compile(r"(?:  #.*\n)?  - .*\n(?:    .*\n)*")
_MOST = 20


class Earlier(NamedTuple):
    """The folder of a plan that is written again, beside the document of now."""

    folder: Path
    roles: Mapping[str, LineRole]  # what plan.yml says that lines are
    before: str  # text.md; as the program reads the document of then, where there is none
    read_before: str  # as the program reads it; empty where it cannot
    received: Printed  # the words of the document of now
    text: str  # of the document of now, with what people mended
    lost: list[str]  # lines that they mended and that have no place there

    @refusing("plan.yml hoặc tasks.yml có chỗ chưa đọc được; hãy sửa tệp rồi nhập lại", YAMLError)
    def kept(
        self,
        files: Mapping[str, bytes],
        outline: Outline,
        was: Mapping[str, Any],
        now: Mapping[str, Any],
    ) -> tuple[dict[str, bytes], list[str]]:
        """The files of the folder: text and document new, what was typed as it was; what to say.

        `was`, `now`: what the documents say of themselves, as records for plan.yml. Raises
        RefusalError where what was typed cannot be told from what an import wrote.
        """
        before = read_outline(self.before, self.roles)
        texts = Texts(before, outline, same_places(before, outline))
        plan, typed = (typed_text(self.folder / name) for name in ("plan.yml", "tasks.yml"))
        is_public = (
            not SAYS_DRAFT.search(plan.encode("utf-8")) or (self.folder / PROGRESS).is_file()
        )
        fresh = {name: files[name].decode("utf-8") for name in ("plan.yml", "tasks.yml")}
        tasks = kept_tasks(
            typed, fresh["tasks.yml"], texts, aside(plan, texts), is_public=is_public
        )
        told = [*self._reworded(), *tasks.told]
        if plan.strip():
            beside = no_tasks(outline, [{"at": at} for at in tasks.places])
            plan, more = kept_plan(plan, fresh["plan.yml"], texts, self.received, beside)
            plan, facts = proposed_facts(plan, was, now)
            told += [*more, *facts]
        made = {**files, "tasks.yml": tasks.text.encode("utf-8")}
        made["plan.yml"] = plan.encode("utf-8") if plan.strip() else files["plan.yml"]
        if is_public:
            made |= self._by_codes(plan, tasks.codes)
        proposed = self._proposed(made.pop(PROPOSED, b"").decode("utf-8"), plan + tasks.text)
        return made | ({PROPOSED: proposed.encode("utf-8")} if proposed else {}), told

    def _by_codes(self, plan: str, codes: Mapping[str, str]) -> dict[str, bytes]:
        """What names tasks by printed numbers that are others now, by their codes instead."""
        texts = {"plan.yml": plan, PROGRESS: typed_text(self.folder / PROGRESS)}
        made = {
            name: _TASK.sub(lambda found: f"{found[1]}{codes.get(found[2], found[2])}", text)
            for name, text in texts.items()
        }
        return {name: made[name].encode("utf-8") for name in texts if made[name] != texts[name]}

    def _reworded(self) -> Iterator[str]:
        """What the text of now has otherwise than text.md, for the report."""
        found = differences(self.text, self.before, OF_BEFORE)
        yield f"So với lần trước, text.md đổi {len(found)} chỗ" + (":" if found else ".")
        yield from first_of(found, _MOST)
        if not self.read_before:
            yield "Bản nhận trước không đọc lại được: chỗ ai đã sửa trong text.md phải sửa lại."
        if self.lost:
            yield "Chỗ đã sửa trong text.md mà bản mới không còn dòng ấy, phải xem lại:"
            yield from (f"- {quoted(one.strip())}" for one in self.lost)

    def _proposed(self, new: str, named: str) -> str:
        """The proposals as people left them, with those that only the new text needs.

        `named`: where bodies and groups are named that are needed.
        """
        if not typed_text(self.folder / "plan.yml").strip():
            return new
        old = typed_text(self.folder / PROPOSED)
        there = set(_ID.findall(old))
        head = new[: found.start()] if (found := _LISTS.search(new)) else ""
        for kind, records in _LISTS.findall(new):
            for record in _RECORDS.findall(records):
                (id_,) = _ID.findall(record)
                needed = kind == "documents" or re.search(rf"(?<![\w-]){id_}(?![\w-])", named)
                if id_ in there or not needed:
                    continue
                old = old or head
                if f"\n{kind}:\n" not in old:
                    old = f"{old.rstrip()}\n{kind}:\n"
                before, head, after = old.partition(f"\n{kind}:\n")
                own = re.match(r"(?: .*\n)*", after)
                end = own.end() if own else 0
                old = f"{before}{head}{after[:end]}{record}{after[end:]}"
        return old


def earlier_import(folder: Path, taken: Taken) -> Earlier:
    """What stands in the folder of a plan, and the text of now with what people mended in it.

    Raises RefusalError where a file cannot be read.
    """
    roles, changes = _said(typed_text(folder / "plan.yml"))
    typed, read_before = typed_text(folder / "text.md"), _read_before(folder, taken, changes)
    text, lost = taken.text, list[str]()
    if typed.strip() and read_before:
        text, lost = with_mended(read_before, typed, taken.text)
    received = text_words(read_outline(taken.text))
    before = typed if typed.strip() else read_before
    return Earlier(folder, roles, before, read_before, received, text, lost)


@refusing("plan.yml chưa đọc được; hãy sửa tệp rồi nhập lại")  # people write what they like
def _said(plan: str) -> tuple[dict[str, LineRole], Changes | None]:
    """What plan.yml says that lines are, and how tracked changes were settled."""
    data = plain(plan) or {}
    opening = {str(one["line"]): LineRole(one["part"]) for one in data.get("opening") or ()}
    signature = {str(one): LineRole.SIGNATURE for one in data.get("signature") or ()}
    settled = (data.get("received") or {}).get("changes")
    return opening | signature, Changes(settled) if settled else None


def _read_before(folder: Path, taken: Taken, changes: Changes | None) -> str:
    """The text of the document of then, as the program reads it; empty where it cannot."""
    source = next((folder / name for name in SOURCES if (folder / name).is_file()), None)
    if source is None:
        return ""
    if source.read_bytes() == taken.content and changes == taken.changes:
        return taken.text
    try:
        return take(source, changes).text
    except RefusalError:
        return ""
