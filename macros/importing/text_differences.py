"""Where text.md of a plan and the words of its received file part: every place, in Vietnamese."""

from pathlib import Path
from typing import NamedTuple

from macros.importing.plan_folder import typed_text
from macros.importing.received_file import Taken
from macros.linking.printed_text import END, Word, text_words
from macros.reading.files import PLANS
from macros.reading.received.refusal import RefusalError
from macros.recognisers.differences import changes
from macros.recognisers.outline import read_outline

_CONTEXT = 8  # words of a difference that are shown


class Said(NamedTuple):
    """How words are told that are others than theirs, that they do not have, or that we do not."""

    others: str
    more: str
    fewer: str


OF_RECEIVED = Said("bản nhận “{}”, ở đây “{}”", "bản nhận không có “{}”", "ở đây thiếu “{}”")
OF_BEFORE = Said("trước “{}”, nay “{}”", "thêm “{}”", "bỏ “{}”")


def verified(taken: Taken, folder: Path) -> int:
    """Print each difference of words; gives the exit status, 1 where there is one."""
    path, where = folder / "text.md", f"{PLANS}/{folder.name}/text.md"
    if not path.is_file():
        raise RefusalError(f"không có {where}; hãy xem lại mã kế hoạch sau --id")
    said = differences(typed_text(path), taken.text)
    print("\n".join(said) if said else f"{where} có đủ chữ của bản nhận, đúng thứ tự.")
    return 1 if said else 0


def differences(ours: str, theirs: str, said: Said = OF_RECEIVED) -> list[str]:
    """What a text has otherwise than another, a line for each place."""
    mine, received = _words(ours), _words(theirs)
    found = []
    for a, b, c, d in changes([one.word for one in mine], [one.word for one in received]):
        line = mine[min(a, len(mine) - 1)].line if mine else 1
        here, there = _shown(mine[a:b]), _shown(received[c:d])
        told = said.others.format(there, here) if here and there else ""
        told = told or (said.more.format(here) if here else said.fewer.format(there))
        found.append(f"text.md:{line}: {told}")
    return found


def _words(text: str) -> list[Word]:
    words = text_words(read_outline(text))
    notes = [one for number in words.notes for one in words.notes[number]]
    return [one for one in (*words.text, *notes) if one.word != END]


def _shown(words: list[Word]) -> str:
    shown = " ".join(one.word for one in words[:_CONTEXT])
    return f"{shown} …" if len(words) > _CONTEXT else shown
