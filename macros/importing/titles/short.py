"""The short titles that are proposed for a task, from its wording: twelve words at most.

Who does it and with whom stands elsewhere, so a title begins with what is to be done, and not with
how (“tăng cường công tác”) where twelve words would then say nothing else. It ends where
`title_ends` says, and leaves out what `title_words` does.
"""

import re
from collections.abc import Iterator

from macros.importing.names.in_prose import names_at
from macros.importing.names.printed import plain_line
from macros.importing.names.sentence_words import DOCUMENTS, SECOND, VERBS
from macros.importing.titles.ends import BARE, MARGIN, Joined, ends
from macros.importing.titles.words import without_filling
from macros.importing.understanding.subjects import clauses, subject_at
from macros.reading.holes import hole
from macros.recognisers.patterns import compiled

_FIRST = compiled(r"(?:(?:trân trọng |kính )?(?:giao|đề nghị|yêu cầu)(?: cho)? )", re.IGNORECASE)
_ROLE = compiled(
    r"[,:; ]*(?:(?:có|chịu) trách nhiệm(?! về| toàn diện| trước| chính| liên đới| theo)|chủ trì"
    r"|là (?:cơ quan|đơn vị) (?:đầu mối|thường trực),?"
    rf"|là đầu mối(?= (?:{VERBS})(?!\w))"
    r"|phối hợp(?: chặt chẽ| tốt)?(?: với)?|cùng(?: với)?|trong việc|để"
    rf"|trong(?= (?:{VERBS})(?!\w))"
    r"|đồng thời|chủ động|tiếp tục|khẩn trương|tập trung|và|,)(?!\w)[,:]? ?",
    re.IGNORECASE,
)
# “Trong phạm vi chức năng, nhiệm vụ của mình, tham gia …”: by what it is done.
_GROUNDS = compiled(
    r"[,:; ]*(?:trong phạm vi|căn cứ|trên cơ sở|bằng|theo (?:phạm vi )?(?:chức năng|thẩm quyền"
    r"|nhiệm vụ))(?!\w)"
    r"[^.;:]{0,240}?(?:(?:, ?| để |(?<=của mình) |(?<=được giao) |(?<=nhiệm vụ) |(?<=quản lý)"
    r" |(?<=thẩm quyền) )"
    rf"(?=(?!quản lý|chống|chữa)(?:{VERBS})(?!\w))| (?=(?:có|chịu) trách nhiệm ))"
    rf"|(?:thông )?qua (?!lại)[^.;:]{{0,120}}? để (?=(?:{VERBS})(?!\w))",
    re.IGNORECASE,
)
# What is left of who does it, where the name did not reach as far: “… có liên quan đến đất đai”.
_REST = compiled(
    r" *\([^()]{2,90}\) *"
    r"|[, ]*(?:đến|tới|trên|tại|thuộc|của|được giao|được phân công|nhiệm vụ"
    r"|là cơ quan)(?!\w)[^.;:]{0,120}?"
    r" (?<!việc )(?=(?:nghiêm túc|chủ động|có trách nhiệm|chịu trách nhiệm|phối hợp|tổ chức"
    r"|triển khai|thực hiện|kịp thời|khẩn trương|thường xuyên)(?!\w))"
)
# Whoever is no name: “Người kinh doanh dịch vụ quảng cáo phải lưu trữ …”, “(phối hợp với X) và
# các nhà tài trợ nước ngoài đánh giá …”.
_WORK = rf"(?!(?<=Chương )trình){SECOND}(?:{VERBS})(?!\w)"
_WORDS = rf"(?:(?!{_WORK})[^\s.;:]+ ){{1,24}}?"
_MUST = compiled(
    rf"{_WORDS}(?:phải|có trách nhiệm(?! (?:về|toàn diện|trước|chính|liên đới|theo)))"
    rf" (?=(?:{VERBS})(?!\w))"
)
_OTHERS = compiled(rf"{_WORDS}(?={_WORK})")
# The end of a clause; behind its comma stands what comes of it: “…, báo cáo UBND tỉnh”.
_STOP = compiled(
    r"[;.:\n]| \(|,? (?:trong đó|bao gồm|gồm|nhất là|đặc biệt là|như(?= [^,]{0,80}, ))(?!\w)"
    r"|, (?=[^,;.:]{0,40}(?<!\w)(?:hoàn thành|báo cáo|xong|(?<!công )(?<!quá )(?<!hương )(?<!lộ )"
    r"(?<!quy )(?<!tiến )(?<!giáo )trình(?! (?:tự|độ|diễn)))(?!\w))"
)
# “Tiểu dự án 1: Trồng rừng”, “xây dựng: Đề án …”
_NAMED_BEHIND = compiled(
    r"(?:dự án|đề án|hợp phần|chương trình|chuyên đề|mô hình)(?: thành phần)?"
    r"(?: số)? (?:\d+|[IVX]+)\Z"
    r"|(?<!\w)(?:xây dựng|ban hành|lập|thực hiện)\Z|\A(?:đối với|về) ",
    re.IGNORECASE,
)
_TOPIC = compiled(r"(?:đối với|về) [^.;:]{3,120}: (?=[^\W\d_])", re.IGNORECASE)
_MEANS = (
    r"(?:giải pháp|biện pháp|chính sách|nhiệm vụ|dự án|chương trình|hoạt động)"
    r"(?:(?:, | và )(?:các )?(?:giải pháp|biện pháp|chính sách|nhiệm vụ|dự án|chương trình))*"
)
# How it is done, which a title may leave out.
_HOW = compiled(
    r"(?:(?:tiến hành|tổ chức|triển khai|(?:thực hiện|làm)(?: tốt| nghiêm| đúng| đầy đủ|,)*"
    r"|(?:tăng cường|đẩy mạnh)(?: hơn nữa)?)(?: các)?(?: việc| công tác| hoạt động)?,? )+"
    rf"(?!nghiêm túc|kịp thời|thường xuyên|quyết liệt|đồng bộ)(?=(?:{VERBS})(?!\w))"
    rf"|có văn bản (?=(?:{VERBS})(?!\w))"
    rf"|(?:thực hiện|triển khai|có)(?: đồng bộ)? (?:các )?{_MEANS}(?: để| nhằm| về)? "
    rf"(?=(?:{VERBS})(?!\w))",
    re.IGNORECASE,
)
# Whoever decides in the end.
_FOR = compiled(r"(?:tham mưu(?:,? giúp)?(?: cho)?|giúp) ", re.IGNORECASE)
_VERB = compiled(
    r"(?!h[ằà]ng |định kỳ|trên cơ sở|căn cứ|theo (?!dõi)|kịp thời|trước mắt|đồng thời)"
    rf"(?:{VERBS})(?!\w)",
    re.IGNORECASE,
)
# “(qua Sở Nội vụ)” within a clause; “Chuyên đề 5:” before one.
_ASIDES = re.compile(r" \([^()]{1,120}\)(?= [^\W\d_A-ZĐ])")
# “Khi có kết quả, …”, “Đối với cơ sở do mình quản lý, …”: when and with what.
_FIRST_SAID = compiled(
    r"(?:(?:khi|đối với|trước|sau|từ|đến|trong|căn cứ|trên cơ sở|để|nhằm|với|nếu|trường hợp"
    rf"|(?:định kỳ|h[ằà]ng)(?! (?:{VERBS})(?!\w)))(?!\w)[^.;:]{{0,200}}?, (?:[^,.;:]{{3,80}}"
    r" (?:phải|có trách nhiệm) )?|(?:định kỳ(?: h[ằà]ng \w+)?|h[ằà]ng \w+)"
    r"(?:, [^,;.]{1,20} một lần)?,? )"
    rf"(?=(?!chống|chữa)(?:{VERBS})(?!\w))",
    re.IGNORECASE,
)
_WHEN = compiled(r"(?:đến|trong)(?: hết)? (?:năm|quý|tháng) [\dIVX/]+, ", re.IGNORECASE)
_HEADING = compiled(r"[^\W\d_]+(?: [^\W\d_]+){0,2} (?:\d+|[IVX]+): *(?=\S)")
_LETTER = re.compile(r"\A[a-zđ]\) *")
_THEN = compiled(rf" ?(?=(?:tự )?(?!cấp có)(?:{VERBS})(?!\w))")
# “Xây dựng, trình Thủ tướng Chính phủ ban hành | Chương trình …”: what is made says it.
_MAKES = compiled(
    r"(?:(?:nghiên cứu|xây dựng|ban hành|lập|hoàn thiện|soạn thảo|dự thảo"
    r"|trình(?: (?!ban hành|phê duyệt|thực hiện|xem xét|quyết định|thông qua)[^\s,;.]+){1,8}?"
    r"(?: ban hành| phê duyệt)?)(?:, | và | ))+"
    rf"(?=(?:{DOCUMENTS}|hồ sơ|cơ chế|bộ tiêu chí|danh mục|quy chuẩn|tiêu chuẩn|văn bản"
    r"|giải pháp|công cụ|nền tảng|mô hình)(?!\w)"
    rf"(?! và (?:{VERBS})(?!\w)))",
    re.IGNORECASE,
)
# Verbs of one thing, “tuyên truyền, tổ chức vận động | và …”, and not of each other, “giám sát
# triển khai | , …”.
_EACH = compiled(
    r"(?:\A|.*, |.* và )(?:(?:tổ chức|triển khai|thực hiện|tiến hành|tăng cường|đẩy mạnh"
    r"|tham mưu) )?"
    rf"(?:{VERBS})(?: (?:tình hình|kết quả)(?: triển khai| thực hiện)?)?",
    re.IGNORECASE,
)
_NEXT = compiled(rf"(?:, | và )(?=(?:{VERBS})(?!\w))")
_READ = 1500  # characters of a wording: more than any title is of
_GOOD = 2  # what a title is worth that may take the place of a better one
_WORSE = 4  # by so much it may be worse than the best


def clause_of(text: str) -> str:
    """What a task's wording says is to be done, up to the end of the clause; titles are of it."""
    line = plain_line(text)
    start = _begin(text, line)
    words = _LETTER.sub("", text[start : start + _READ].lstrip(MARGIN))
    words = _ASIDES.sub("", words)
    for before in (_TOPIC, _HEADING, _FIRST_SAID, _WHEN):
        if found := before.match(plain_line(words)):
            words = words[found.end() :]
    stops = (one.start() for one in _STOP.finditer(words) if _is_enough(words[: one.start()], one))
    stop = next(stops, None)
    return without_filling(" ".join(words[:stop].split()))


def short_titles(clause: str, joined: Joined = frozenset()) -> list[str]:
    """The titles that a clause gives, the best first; only this may be a bad one.

    `joined`: words of the document that belong together (`joined_words`).

    A hole where it gives none, as the clause of a name alone.
    """
    proposals = [
        one._replace(worth=one.worth - left_out)
        for start, left_out in _starts(clause)
        for one in ends(clause[start:], joined)
    ]
    proposals.sort(key=lambda one: (-one.worth, -len(one.words)))
    good = [one for one in proposals[1:] if one.worth > max(_GOOD, proposals[0].worth - _WORSE)]
    titles = dict.fromkeys(_written(one.words) for one in [*proposals[:1], *good])
    return [one for one in titles if one] or [hole("tên gọi tắt")]


def _is_enough(words: str, mark: re.Match[str]) -> bool:
    """Whether words that a mark ends are a clause.

    Before a comma they are not verbs alone (“Tổng hợp”), a line that goes on in small letters is
    only broken, and behind a colon may stand what the words before are of.
    """
    if mark[0] == "\n" and mark.string[mark.end() :].lstrip()[:1].islower():
        return False
    if mark[0] == ":" and _NAMED_BEHIND.search(plain_line(words)):
        return False
    return len(words.split()) > 1 and (mark[0] != ", " or not BARE.fullmatch(plain_line(words)))


def _written(words: str) -> str:
    words = " ".join(re.sub('[“”"]', "", words).split())
    return f"{words[:1].upper()}{words[1:]}"


def _starts(clause: str) -> Iterator[tuple[int, float]]:
    """Where a title may begin, and what is lost by what is left out before."""
    line = plain_line(clause)
    start, lost = 0, 0.0
    yield start, lost
    while later := _later(clause, line, start):
        start, lost = later[0], lost + later[1]
        yield start, lost
    rest = line[start:]
    for mark in _NEXT.finditer(rest[:60]):
        if not _EACH.fullmatch(rest[: mark.start()]):
            break
        at = start + mark.end()
        yield at, lost + 2
        if later := _later(clause, line, at):
            yield later[0], lost + 2 + later[1]


def _later(clause: str, line: str, at: int) -> tuple[int, float] | None:
    """Where a title may begin instead of at a place, and what is lost by that."""
    if how := _HOW.match(line, at):
        return how.end(), 0.5
    if makes := _MAKES.match(line, at):
        return makes.end(), 0.8
    if whom := _FOR.match(line, at):
        _, end = names_at(clause, whom.end())
        if verb := _THEN.match(line, end):
            return verb.end(), 0
    return None


def _begin(text: str, line: str) -> int:
    """Where what is to be done begins, behind who does it."""
    first = clauses(text)[0][0] if clauses(text) else 0
    subject = subject_at(text, first)
    asks = _FIRST.match(line, first)
    names, end = names_at(text, asks.end() if asks else first)
    start = end if names and end < len(line.rstrip(" .;")) else first
    if subject and (subject.is_asked or not _VERB.match(line, first)):
        start = max(start, subject.end)
    if start > first and (rest := _REST.match(line, start)):
        start = rest.end()
    beside = False  # whether those are named with whom it is done
    while role := _GROUNDS.match(line, start) or _ROLE.match(line, start):
        names, end = names_at(text, role.end())
        upto = end if names else role.end()
        if upto >= len(line) - 10:
            break
        start = upto
        beside = beside or "hợp" in role[0] or "với" in role[0]
    start += len(line[start:]) - len(line[start:].lstrip(MARGIN))
    if not _VERB.match(line, start):
        whoever = (_OTHERS if beside else _MUST).match(line, start)
        start = whoever.end() if whoever else start
    return start
