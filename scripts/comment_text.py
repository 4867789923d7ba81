"""The comment on a pull request, made of a report that a stranger's run has left.

The run of a fork executes the contributor's code, so the report may say anything. It keeps its
headings, lists, tables and marks of what was added and removed; nothing in it calls a person, an
issue or a picture, or leads to another site. Standard library only.
"""

import html
import re
import unicodedata

MARKER = "<!-- data-review -->"  # by which the comment is found again
MOST = 60_000  # characters of a report; the host takes 65,536 in a comment
_BREAK = "\u200b"  # shows nothing, and ends what would be taken for a mention or an address

_TAGS = "br|b|i|em|strong|ins|del|sub|sup|details|summary|ul|ol|li"
_STRANGE_TAG = re.compile(rf"<(?!/?(?:{_TAGS})>)", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAME = frozenset("<>&\"'*_`~|[](){}\\!$")  # as an entity they are text, and call nothing
_CALLS = re.compile(
    rf"@(?!{_BREAK})|(?<!&)#(?=[0-9])|#(?=[0-9]+(?![0-9;]))|(?<=[gG][hH])-(?=[0-9])"
    r"|:(?=//)|(?<=[wW]{3})\."
)


def comment(report: bytes | None, *, passed: bool, run: str, repository: str) -> str:
    """The whole comment. `report` is None when the run left none that can be read.

    `run` and `repository` are web addresses: of the run, and of the repository that links may
    lead into.
    """
    head = [MARKER, f"[Kết quả kiểm tra và trang dựng thử]({run})"]
    if not passed:
        head.append("**Chưa đạt:** có bước kiểm tra báo lỗi; xem kết quả kiểm tra.")
    if report is None:
        head.append("Lần chạy này không để lại báo cáo nào đọc được.")
        return "\n\n".join(head)
    text = report.decode("utf-8", "replace")
    body = defused(text[:MOST], repository)
    if max(len(text), len(body)) > MOST:
        body = body[:MOST].rpartition("\n")[0]
        head.append("**Báo cáo dài quá một lời bình, dưới đây chỉ là phần đầu.**")
    return "\n\n".join([*head, body])


def defused(text: str, repository: str) -> str:
    """A stranger's Markdown in which nothing comes alive but its layout and links into files.

    Files and commits of `repository`, its web address, may be linked to.
    """
    kept = re.compile(
        rf"(?<!\\)(?<=\])\({re.escape(repository)}/(?:blob|commit|compare)/[\w./%#-]+\)"
    )
    shown = "".join(char for char in text if char in "\n\t" or not _hidden(char))
    pieces: list[str] = []
    end = 0
    for link in kept.finditer(shown):
        pieces += [_tamed(shown[end : link.start()]), link[0]]
        end = link.end()
    return "".join([*pieces, _tamed(shown[end:])])


def _tamed(text: str) -> str:
    text = _ENTITY.sub(_entity, text)
    text = _STRANGE_TAG.sub("&lt;", text)
    for opening in ("![", "](", "][", "]:"):
        text = text.replace(opening, f"{opening[0]}\\{opening[1]}")
    return _CALLS.sub(lambda found: found[0] + _BREAK, text)


def _entity(found: re.Match[str]) -> str:
    """A character reference that cannot bring back what is taken away."""
    char = html.unescape(found[0])
    if char == "#":  # with a number after it, it would call that issue
        return found[0] if found.string.startswith(_BREAK, found.end()) else found[0] + _BREAK
    return found[0] if char in _TAME else "&amp;" + found[0][1:]


def _hidden(char: str) -> bool:
    return char != _BREAK and unicodedata.category(char) in ("Cc", "Cf", "Cn", "Co", "Cs")
