"""What printed words say about who does what: labels of lines, heads of columns, words in a text.

A label or head means a role, the time, the result, the task itself, its number, or none of these:

===============================================  ===============
“Cơ quan chủ trì”, “Đơn vị đầu mối”              ``lead``
“Lãnh đạo phụ trách”, “Chỉ đạo thực hiện”        ``direct``
“Tham mưu, thực hiện”, “Người thực hiện”         ``carry_out``
“Đơn vị phối hợp”                                ``support``
“Theo dõi, đôn đốc”                              ``monitor``
“Phân công”, “Trách nhiệm”, “Chủ trì, phối hợp”  ``other``
“Thời hạn hoàn thành”, “Tiến độ”                 ``time``
“Sản phẩm”, “Kết quả đầu ra”                     ``result``
“Nhiệm vụ, giải pháp”, “TT”                      ``task``, ``number``
===============================================  ===============

``other`` is somebody's role which the label, as printed, says. In a text “Chủ trì, phối hợp với A,
B” gives the lead to whom the text is addressed (the heading above, or who stands before “chủ trì”)
and the support to A and B.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple, get_args

from macros.recognisers.names import AssigneeMention, NameRecogniser
from macros.recognisers.patterns import compiled, late_pattern
from macros.recognisers.spelling import one_spelling
from macros.recognisers.tones import one_placement

RoleWord = Literal["direct", "lead", "carry_out", "support", "monitor", "other"]
Meaning = RoleWord | Literal["time", "result", "task", "number"]
ROLE_WORDS: tuple[RoleWord, ...] = get_args(RoleWord)


def _words(words: str) -> re.Pattern[str]:
    return compiled(rf"\b(?:{words})\b")


_WHO = (
    "(?:cơ quan|đơn vị|bộ phận|phòng|ban|sở|ngành|tổ chức|địa phương|người|cán bộ|chuyên viên"
    "|giao|được giao|ban hành|trình|phê duyệt|quyết định|liên quan|chuyên môn|nhận việc)"
)
_WATCHING = ("theo dõi", "giám sát", "đôn đốc")
# Tried in this order. A role comes before the time where both could be meant (“chủ trì thực hiện”),
# after it where “thực hiện” only says of what (“thời gian thực hiện”).
_MEANINGS: tuple[tuple[Meaning, re.Pattern[str]], ...] = (
    ("number", re.compile(r"\A(?:(?:số )?(?:tt|thứ tự)|stt|số)\Z")),
    (
        "time",
        _words(
            "thời gian|thời hạn|tiến độ|thời điểm|hạn hoàn thành|hạn chót|hạn báo cáo|hạn xử lý"
            "|kỳ hạn|lộ trình|mốc hoàn thành|(?:ngày|tuần|tháng|quý|năm) (?:hoàn thành|thực hiện)"
            "|giai đoạn thực hiện"
        ),
    ),
    ("time", compiled(r"\A(?:hoàn thành|hạn)\Z")),
    ("result", _words("sản phẩm|kết quả|đầu ra")),
    ("support", _words("phối hợp")),
    ("monitor", _words("|".join(_WATCHING))),
    ("lead", _words("chủ trì|đầu mối|chịu trách nhiệm chính|trách nhiệm chính|thường trực")),
    ("direct", _words("chỉ đạo|lãnh đạo phụ trách|lãnh đạo")),
    ("other", _words("phân công nhiệm vụ")),
    (
        "task",
        late_pattern(
            one_placement(
                r"\A(?:tên |các |nhóm )?(?:nhiệm vụ|nội dung|công việc|(?:giải|biện) pháp)\b"
            )
        ),
    ),
    ("carry_out", late_pattern(rf"\b{one_placement('(?:tham mưu|thực hiện|triển khai)')}\Z")),
    ("other", _words("phân công|trách nhiệm|phụ trách")),
    ("other", compiled(rf"\A(?:tên |các )?{_WHO}(?:(?:,| và|/)? {_WHO})*\Z")),
)
_MOST_WORDS = 8  # of a label; longer ones are sentences: “Chỉ đạo các đơn vị tập trung vào …:”
# Words that ask for something else, whatever stands beside them.
_NONE = _words(
    "liên hệ|kinh phí|nguồn vốn|nguồn lực|ghi chú"
    "|(?<!thời gian, )(?<!thời gian và )địa điểm|đơn vị tính|đvt|chỉ tiêu|chỉ số"
    "|nơi nhận|phương pháp|phương án|quy trình|công cụ|hiện nay|hiện tại|đến nay"
    "|(?:phương thức|cách thức|hình thức|điều kiện)(?: hỗ trợ| tổ chức)?(?: thực hiện| triển khai)?"
    r"(?! sản phẩm)|(?:thời gian|thời điểm|ngày) (?:tiếp )?(?:nhận|giao)"
    "|nội dung chi(?! tiết)"
    "|(?:tình hình|kế hoạch|mức độ) (?:tổ chức |triển khai )?thực hiện"
    "|(?:lãnh đạo|người|cấp)(?: có thẩm quyền)? (?:duyệt|phê duyệt|ký(?: duyệt)?)"
)
# “Đôn đốc thành lập các cụm công nghiệp mới: …” asks for something, and tells nobody's role.
_WATCHES = _words(
    rf"\A(?:{'|'.join(_WATCHING)})\b(?!(?:\W|theo dõi|giám sát|đôn đốc|kiểm tra|đánh giá"
    r"|hướng dẫn|tổng hợp|báo cáo|chung|chính|việc|thực hiện|triển khai|nhiệm vụ|tiến độ|kết quả|và"
    rf"|{_WHO})*\Z).+"
)
_TWO_ROLES = _words(r"chủ trì(?: ?(?:,|và|/|-|;) ?|,? hoặc )(?:cơ quan |đơn vị )?phối hợp")

# “…; phối hợp với các Bộ: Y tế, Công Thương rà soát …”: the colon is of a list, and labels nothing.
_OF_A_LIST = _words(
    r"(?:với|cùng) các (?:bộ|sở|ban|phòng|cục|vụ|viện|chi cục|trung tâm|trường|hội|công ty|tập đoàn"
    r"|ngân hàng|tỉnh|xã|phường|huyện)\Z"
)

_LABEL = re.compile(r"(?:\A|(?<=[;.\n|])|(?<=<br>))[\s*+•-]*(?P<label>[^\W\d_][^:;.\n|<]{1,60}):")


class LabelledPart(NamedTuple):
    """A label in a line, ``text[start:end]``, and its words, ``text[end:words_end]``."""

    label: str
    meaning: Meaning
    start: int
    end: int  # after the colon
    words_end: int


class RoleInWords(NamedTuple):
    """Words that give a role, ``text[start:end]``, and whom they name.

    Nobody is named where whom the text is addressed to has the role.
    """

    role: RoleWord
    start: int
    end: int
    assignees: tuple[AssigneeMention, ...]


@lru_cache(maxsize=4096)
def label_meaning(label: str) -> Meaning | None:
    """What a printed label or head means; None when its words tell none of these."""
    words = one_spelling(label).text.strip(" .:*-/()")
    if _NONE.search(words) or words.count(" ") >= _MOST_WORDS:
        return None
    if words.startswith(_WATCHING) and _WATCHES.match(words):
        return None
    if _TWO_ROLES.search(words):
        return "other"
    return next((meaning for meaning, known in _MEANINGS if known.search(words)), None)


def labelled_parts(text: str) -> list[LabelledPart]:
    """The labels that a line begins with or has after a sentence, each with the words it labels.

    “Chủ trì: Sở Nội vụ; phối hợp: Sở Tư pháp” has two.
    """
    found = [
        (label, meaning)
        for label in _LABEL.finditer(text)
        if (meaning := label_meaning(label["label"]))
        and not (label.start() and _OF_A_LIST.search(one_spelling(label["label"]).text))
    ]
    ends = [*(label.start("label") for label, _ in found), len(text)][1:]
    return [
        LabelledPart(label["label"].strip(" *"), meaning, label.start("label"), label.end(), upto)
        for (label, meaning), upto in zip(found, ends, strict=True)
    ]


_LEADS = _words("chủ trì(?: tham mưu| thực hiện| triển khai)?|làm đầu mối|là đầu mối")
_SUPPORTED_BY = _words(
    "phối hợp(?: chặt chẽ| đồng bộ| thường xuyên)?(?: thực hiện)?(?: với|(?= cùng)| cùng(?: với)?)"
)
_GAP = late_pattern(r"(?:[\s,;.:&(]|\b(?:các|và|cùng|với|đồng chí|đ/c)\b)*", re.IGNORECASE)


def roles_in_words(text: str, names: NameRecogniser) -> list[RoleInWords]:
    """The roles that a text gives to those of known `names`, in order.

    By this the check proves what an import wrote, or a person. The import reads names as printed,
    by words of its own (`importing/understanding/sentences.py`), so that a slip in either shows.

    “Chủ trì” is of who stands before it, “phối hợp với” after a lead of who follows; “với A”
    alone is of who stands before it, and A is not assigned.
    """
    spelling = one_spelling(text)
    named = names.assigned(text)
    found: list[RoleInWords] = []
    for lead in _LEADS.finditer(spelling.text):
        start, end = spelling.span(*lead.span())
        found.append(RoleInWords("lead", start, end, tuple(_before(text, start, named))))
    first_lead = found[0].start if found else len(text)
    for support in _SUPPORTED_BY.finditer(spelling.text):
        start, end = spelling.span(*support.span())
        after = tuple(_after(text, end, named))
        if start > first_lead:
            found.append(RoleInWords("support", start, end, after))
        else:
            found.append(RoleInWords("support", start, end, tuple(_before(text, start, named))))
    return sorted(found, key=lambda one: one.start)


def _before(text: str, place: int, named: list[AssigneeMention]) -> list[AssigneeMention]:
    """Who is named right before a place, one linked to the next."""
    linked: list[AssigneeMention] = []
    for one in reversed(named[: bisect_right(named, place, key=_start)]):
        if not _GAP.fullmatch(text, _end(one, text), place):
            break
        linked.append(one)
        place = one.mention.start
    return linked[::-1]


def _after(text: str, place: int, named: list[AssigneeMention]) -> Iterator[AssigneeMention]:
    """Who is named right after a place, one linked to the next."""
    for one in named[bisect_left(named, place, key=_start) :]:
        if not _GAP.fullmatch(text, place, one.mention.start):
            break
        yield one
        place = _end(one, text)


def _start(one: AssigneeMention) -> int:
    return one.mention.start


def _end(one: AssigneeMention, text: str) -> int:
    """Where a name ends with its scope."""
    end = one.mention.end
    return text.index(one.scope, end) + len(one.scope) if one.scope else end
