"""How tall the parts of an owner's page stand on a telephone: rows of tasks, lists of names.

The measures are those of docs/assets/css/marks.css, in pixels; tests hold the sum in a browser.
"""

from collections.abc import Iterable

from macros.labels import NOT_READ_WHO, PERSON_AS_PRINTED
from macros.views.marks import Link
from macros.views.phone import lines
from macros.views.rows import ListedTask
from macros.views.succession import Inherited

_SHUT, _SECTION = 52, 100  # a fold, shut; with a heading above it
_NAME, _TITLE, _TEXT, _SMALL = 26, 16, 15, 13  # sizes of letters
_LINE = {_NAME: 34, _TITLE: 25, _TEXT: 24, _SMALL: 21}
_FRAME = 1650  # the frame of the site, what there is to take away, with whom it works
_BESIDE = 286  # the width beside the number of a task
_CELL, _ROW, _WORDS = 6, 6, 37  # around a cell, around a row; the fold of its official words
_AROUND = 42  # a fold that is open: the way on to the finder
_ITEM, _ITEM_OF_TASK = 30, 15  # around an entry of a list


def height_of_rows(rows: Iterable[ListedTask], *, plans: bool, who: bool) -> int:
    """What the table of a time adds to its fold when it is opened."""
    return _AROUND + sum(_height_of_row(row, plans, who) for row in rows)


def _height_of_row(row: ListedTask, plans: bool, who: bool) -> int:
    head = row.head
    small = [*head.remarks, *([head.plan.text] if plans else [])]
    small += [f"thuộc nhiệm vụ {head.above.text or head.above.remark}"] if head.above else []
    roles = "; ".join(head.roles) + " " * 12 + "cũng qua thành viên " * len(head.also)
    times = "; ".join(f"{one.words} {one.scope}" for one in head.period.times) or head.period.label
    status = f"{head.status.words}   " if head.status else ""
    height = _text(head.title, _TITLE) + sum(_text(one, _SMALL) for one in small)
    height += _text(roles) + _text(f"{times}      {status}") + 3 * _CELL + _ROW
    height += _text(head.turns, _SMALL) if head.turns else 0
    if who:
        height += _text("Ai làm: " + "; ".join(_doers(row))) + _CELL
    return height + _WORDS


def _doers(row: ListedTask) -> list[str]:
    """About what a cell has of them: three names, how many more, and those without a page."""
    partners = row.partners
    all_ = [link.text for link in (*partners.links, *partners.more)]
    unread = [f"{one.unread} {NOT_READ_WHO}: {one.why}" for one in partners.unread]
    persons = [f"{person} {PERSON_AS_PRINTED}" for person in partners.persons]
    return [*sorted(all_, key=len)[-3:], "và 10 bên khác", *persons, *unread]


def _text(text: str, size: int = _TEXT) -> int:
    return lines(text, size, _BESIDE) * _LINE[size]


def height_of_inherited(one: Inherited) -> int:
    """What the rows of a predecessor's tasks take."""
    height = 0
    for row in one.rows:
        words = [row.task.remark, row.plan.text if row.plan else "", *row.roles, row.way]
        words += [row.period.label, row.status.words if row.status else ""]
        height += _text("   ".join(words) + " " * 8) + _ITEM_OF_TASK
    return height


def height_of_links(links: Iterable[Link]) -> int:
    """What a list of names takes, each below the other."""
    return sum(_ITEM + lines(link.text, _TEXT) * _LINE[_TEXT] for link in links)


def height_of_page(names: Iterable[str], told: Iterable[str], times: int, kinds: int) -> int:
    """What stands on an owner's page with so many folds, of times and of lists, when all are shut.

    `names` are in the largest letters, `told` in those of the text.
    """
    head = sum(lines(name, _NAME) * _LINE[_NAME] + _text(name, _SMALL) for name in names)
    text = sum(lines(one, _TEXT) * _LINE[_TEXT] + 6 for one in told)
    return _FRAME + head + text + times * _SHUT + kinds * _SECTION
