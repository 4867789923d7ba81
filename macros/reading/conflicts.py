"""Marks that git leaves in a file where two changes of one place met and nobody has chosen."""

from macros.problems import Problem
from macros.recognisers.patterns import late_pattern

_MARK = late_pattern(r"(<{7}|\|{7}|={7}|>{7})(?: .*)?")


def settled(name: str, text: str) -> tuple[str, list[Problem]]:
    """The text with the first side of each conflict, and a problem for each.

    The other lines of a conflict are left empty, so that all others keep their number.
    """
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return text, []
    lines = text.split("\n")
    problems: list[Problem] = []
    side = ""  # the mark above: none, or that of the first side, of the common base, of the other
    for index, line in enumerate(lines):
        found = _MARK.fullmatch(line)
        mark = found[1][0] if found else ""
        if mark == "<" or (mark == ">" and not side):
            problems.append(_problem(name, index + 1, line))
        if mark and (side or mark in "<>"):  # a row of = alone may underline a heading
            side = "" if mark == ">" else mark
            lines[index] = ""
        elif side in ("|", "="):
            lines[index] = ""
    return "\n".join(lines), problems


def _problem(name: str, number: int, line: str) -> Problem:
    what = "Còn dấu xung đột của git: hai lần sửa gặp nhau ở đây mà chưa chọn giữ phần nào"
    hint = "giữ phần đúng, xóa phần kia và các dòng <<<<<<<, =======, >>>>>>>"
    return Problem(name, number, 1, what, line, hint=hint)
