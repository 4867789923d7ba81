"""The lines of a cell that names doers: what is no name left out, names put together again.

A narrow column breaks a name over two lines (“Sở Khoa học và⏎Công nghệ”), and lists name one body
a line too; a name goes on only where its own words tell. Every character keeps its place.
"""

import re

from macros.importing.names.parts import POST_ALONE
from macros.importing.names.staff import STAFF
from macros.importing.names.words import USUAL
from macros.recognisers.patterns import compiled

# How somebody is reached: “SĐT: 0900 000 000”; it names nobody.
_CONTACT = compiled(
    r"[ ,(]{0,3}(?:(?:s?đt|sdt|số điện thoại|điện thoại|tel|email)\b[\s:.]{0,4})?"
    r"(?:(?<![\w.])\+?0[0-9](?:[ .]?[0-9]){7,9}(?!\w)|[\w.]{1,40}@[\w.]{1,40})\"?\)?",
    re.IGNORECASE,
)
# A kind of body alone on its line: “Văn phòng⏎UBND tỉnh”, “Thanh tra⏎tỉnh”.
_KIND_ALONE = compiled(
    "(?P<office>Văn phòng)|UBND|Ủy ban nhân dân|HĐND|Sở|Bộ|Phòng|Ban|Trung tâm|Chi cục|Công an"
    "|Thanh tra"
)
_HAS_OFFICE = compiled("(?:UBND|HĐND|Ủy ban|Hội đồng|Tỉnh ủy|Thành ủy|Đảng ủy|Đoàn)(?!\\w)")
# In small letters, where nothing but names stands: “tổ công nghệ số cộng đồng”.
SMALL_NAME = compiled(
    r"(?:tổ(?! chức)|phòng(?! (?:chống|ngừa|thủ|cháy|bệnh))|ban(?! hành)|hội(?! (?:nghị|thảo"
    r"|nhập))|hiệp hội|đội|[Nn]hóm(?! (?:nhiệm|giải|công(?! tác)|nội|chỉ|vấn))|bộ phận"
    r"|trung tâm|trạm|hội đồng|cán bộ|công chức|chuyên viên"
    r"|trưởng|bí thư|[Kk]ỹ sư|[Cc]hỉ huy|[Kk]ỹ thuật viên)(?: [^\W\d_]+| -(?= )){1,9}"
    rf"|{STAFF}(?: [^\W\d_]+| -(?= )){{0,9}}"
    r"|(?:chủ đầu tư|nhà thầu|đơn vị tư vấn|nhà cung cấp|đối tác)(?: [^\W\d_]+){0,7}"
)


def without_contacts(text: str) -> str:
    """The text with blanks where it says how somebody is reached."""
    return _CONTACT.sub(lambda said: " " * len(said[0]), text)


def with_names_whole(line: str) -> str:
    """The text with a blank for each end of a line over which a name goes on."""
    for end in re.finditer(r" *\n *", line):
        if _goes_on(line, *end.span()):
            line = line[: end.start()] + " " * len(end[0]) + line[end.end() :]
    return line


def _goes_on(line: str, end: int, at: int) -> bool:
    """Whether a name goes on over the end of a line: “Sở Khoa học và⏎Công nghệ”."""
    words = USUAL
    start = max(line.rfind(sign, 0, end) for sign in "\n;,") + 1
    start += len(line[start:end]) - len(line[start:end].lstrip(" -+•"))
    if line.endswith(" và", start, end):
        return not (words.kind.match(line, at) or words.many.match(line, at))
    fielded = words.fielded.match(line, start, end)
    if line.startswith(("và ", "& "), at):
        whole = f"{line[start:end]} {line[at:]}"
        field = words.field.match(whole, fielded.end() - start) if fielded else None
        return bool(field and field.end() > end - start)
    alone = _KIND_ALONE.fullmatch(line, start, end)
    if alone and alone["office"]:
        return bool(_HAS_OFFICE.match(line, at))
    if alone:
        return bool(words.area.match(line, at) or words.field.match(line, at))
    if POST_ALONE.fullmatch(line, start, end):  # “Giám đốc⏎Sở Y tế”
        of = words.kind.match(line, at) or words.many.match(line, at)
        return bool(of and not words.post.match(line, at))
    return bool(line[at : at + 1].islower() and fielded and not words.member.match(line, at))
