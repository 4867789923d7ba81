"""What a short title may leave out of the wording of a task, so that more of the rest fits.

    without_filling("Tiếp tục triển khai có hiệu quả Quyết định số 5/QĐ-X ngày 1/2/2027 của X")
    # "Triển khai Quyết định số 5/QĐ-X"

How eagerly it is done, who is urged to do it beside whoever does, that it is done in the province,
and when and by whom a document was issued whose number stands there. Letters are left as printed,
only whole words go.
"""

import re
from collections.abc import Iterable

from macros.importing.names.in_prose import names_at
from macros.importing.names.printed import plain_line
from macros.importing.names.sentence_words import SECOND, VERBS
from macros.recognisers.names import in_short
from macros.recognisers.patterns import compiled

Span = tuple[int, int]

_EAGERLY = (
    r"(?:thường xuyên|định kỳ(?:,? h[ằà]ng (?:ngày|tuần|tháng|quý|năm))?|kịp thời|tích cực"
    r"|nghiêm túc|quan tâm|trực tiếp|tiếp tục|chủ động|khẩn trương|tập trung|đồng thời|quyết liệt"
    r"|phải|cần(?: phải)?|sẽ|có trách nhiệm)"
)
_ALSO = r"(?:, | và | )"
# “Tiếp tục chủ động rà soát …”, “…, kịp thời công bố …”
_BEFORE = compiled(
    rf"(?:\A|(?<=, )|(?<= và )|(?<= để )|(?<= việc ))(?P<cut>(?:{_EAGERLY}{_ALSO})+)"
    rf"(?=(?!{_EAGERLY})(?:{VERBS}),? [^\W\d_])",
    re.IGNORECASE,
)
# “thực hiện tốt việc công bố …”
_DO = compiled(
    rf"\A(?P<cut>(?:thực hiện|tiến hành|tổ chức|làm)(?: tốt)? (?:việc|công tác) )(?=(?:{VERBS}) )",
    re.IGNORECASE,
)
_WELL = (
    r"(?:kịp thời|chặt chẽ|đầy đủ|nghiêm túc|nghiêm(?! (?:trọng|cấm|minh|ngặt))|tốt(?! nghiệp)"
    r"|đồng bộ"
    r"|ngay|quyết liệt|thường xuyên|toàn diện|dứt điểm|triệt để|đột xuất|định kỳ|mạnh mẽ|thực chất"
    r"|sâu rộng|(?:có )?hiệu quả|có chất lượng"
    r"|theo thẩm quyền|đúng(?: thời gian)? quy định)"
)
# “thực hiện đầy đủ, kịp thời Kế hoạch …”; “nâng cao hiệu quả hoạt động” says it of a thing.
_BEHIND = compiled(
    rf"(?<!\w)(?<!nâng cao )(?:{VERBS})(?<!nâng cao)(?<!đánh giá)(?<!bảo đảm)(?<!đảm bảo)"
    rf"(?<!đạt)(?<!tăng)(?<!cải thiện)(?<!chi)(?P<cut>(?: {_WELL})(?:(?:, | và |, có | ){_WELL})*)"
    r"(?= [^\W\d_])(?! (?:và|hoặc|của|trong|cho|để|khi|hơn|nhất|theo|với|đối với)(?!\w))",
    re.IGNORECASE,
)
# “Xây dựng và tổ chức thực hiện kế hoạch”; “đôn đốc việc thực hiện”
_TWICE = compiled(
    r"(?:ban hành|xây dựng|lập)(?P<cut>(?:,| và) (?:tổ chức |triển khai )?(?:thực hiện|triển khai))"
    r"(?= [^\W\d_])|(?<!\w)(?P<also>(?:việc )?(?:tổ chức |triển khai )?(?=thực hiện [^\W\d_])"
    r"|(?:(?<=quy định )|(?<=theo quy định )|(?<=điều kiện )theo quy định )của pháp luật (?=về )"
    r"|(?:(?<=bổ sung )|(?<=sửa đổi ))một số (?:điều|nội dung|quy định)(?: của| trong| tại)? "
    r"|(?:(?<=nghị định )|(?<=quyết định )|(?<=thông tư ))quy định (?=về )"
    rf"|(?<=về )việc |(?<= )chủ động (?=(?:{VERBS})(?!\w)))"
    r"|(?<=ban hành)(?P<or> theo thẩm quyền hoặc trình [^,;.]{3,60}? ban hành)(?= )"
    rf"|(?P<means>có biện pháp (?=(?:{VERBS})(?!\w))|(?<=xử lý )đối với )"
    r"|tham mưu(?P<asks>(?:(?:,| và|) (?:đề xuất|báo cáo|trình))*(?: xem xét,?)?)"
    rf"(?= (?!cấp có)(?:{VERBS})(?!\w))",
    re.IGNORECASE,
)
# “công tác tuyên truyền”, “trong công tác tổ chức thi hành”
_OF_WORK = compiled(
    rf"(?<!\w)(?<!tổ )(?<!đoàn )(?<!làm )(?<!các )(?P<cut>(?:các )?(?:công tác"
    rf"|hoạt động|việc(?! làm)) (?:tổ chức )?)(?=(?:{VERBS})(?!\w)(?! và (?:công tác|hoạt động)))",
    re.IGNORECASE,
)
# Many of what is worked on; “các sở, ngành” are who works.
_MANY = compiled(
    rf"(?<!\w)(?<!Ban )(?:{VERBS})(?P<cut> (?:các|những|một số))(?= [^\W\d_])(?! (?:sở|bộ|ban|ngành"
    r"|cơ quan|đơn vị|địa phương|tổ chức|cấp|xã|phường|huyện|tỉnh|doanh nghiệp|hội|trường"
    r"|cá nhân|bên|đồng chí|thành viên|cuộc|đoàn|lực lượng|hộ|đối tượng)(?!\w))",
    re.IGNORECASE,
)
# “Quyết định số 5/QĐ-UBND ngày 1/2/2027 của Chủ tịch UBND tỉnh công bố …”
_ISSUED = compiled(
    r"(?<!\S)[^\s/]{0,20}\d[^\s/]{0,20}/\S{0,40}[^\s,](?P<cut>(?:,? ngày (?:\d+[/.-]\d+[/.-]\d{4}"
    r"|\d+ tháng \d+ năm \d{4}))?(?: của [^,;.]{2,90}?)?)"
    r"(?= (?:về|quy định|ban hành|phê duyệt|công bố|sửa đổi|hướng dẫn|và|trong|trên)(?!\w)"
    r"|[,;]|\Z)",
)
# “Nghị quyết của Hội đồng … về”
_BY_WHOM = compiled(
    r"(?:[Nn]ghị quyết|[Cc]hương trình(?: hành động)?|[Kk]ế hoạch|[Cc]hỉ thị|[Qq]uyết định"
    r"|[Kk]ết luận"
    r"|[Đđ]ề án|[Cc]ông điện|[Tt]hông báo|[Nn]ghị định|[Tt]hông tư)"
    r"(?P<cut> của [A-ZĐ][^,;.:]{2,50}?)"
    r"(?= (?:về|thực hiện|triển khai|ban hành|năm|giai đoạn|phê duyệt|quy định)(?!\w))"
)
# Who stands between two verbs, or helps: “đôn đốc các sở thực hiện …”.
_URGES = compiled(
    r"(?<!\w)(?:(?P<verb>đôn đốc|hướng dẫn|chỉ đạo|định hướng|yêu cầu|vận động|khuyến khích"
    r"|đề xuất|kiến nghị|(?P<advises>tham mưu(?:,? giúp)?)|(?P<tells>báo cáo))(?: cho| đến| với)? "
    r"|(?:chủ trì,? )?phối hợp(?: chặt chẽ| tốt)? (?:với )?)",
    re.IGNORECASE,
)
# Whoever is no name (“cấp có thẩm quyền”, “các doanh nghiệp chủ lực”), or beside one.
_WORK = rf"(?!(?<=dân )lập){SECOND}(?:{VERBS})"
_MORE_WORDS = (
    rf"(?:,? (?!(?:{_WORK}|để|về|theo|khi|nhằm|việc|tình hình|kết quả|tiến độ)(?!\w)"
    rf"|tự (?:{VERBS})(?!\w))"
    r"[^\W_]+){0,20}"
    r"(?<!chủ)(?<!nhà)(?<!trang)(?<!ngoại)(?<!tra)(?<!trật)"
    r"(?= (?:tự )?(?!cung cấp|sản xuất|quản lý|vận hành"
    rf"|giáo dục|đào tạo|khám|chế biến|sử dụng|khai thác|bảo vệ){_WORK}(?!\w))"
)
_ANYBODY = compiled(
    rf"(?:các )?(?:cấp|cơ quan) có thẩm quyền(?= (?:{VERBS})(?!\w))"
    r"|(?:các (?:cấp|ngành|bộ|sở|ban|phòng|hội)|(?:(?:các|những|mọi) )?(?:doanh nghiệp|tổ chức"
    r"|cá nhân|đơn vị|cơ quan|địa phương|người dân|nhân dân|hộ|chủ đầu tư|nhà đầu tư|trường"
    r"|ngân hàng|tập đoàn|chính quyền|nhà thầu|thành viên"
    rf"|(?:cơ sở|lực lượng|cán bộ)(?: (?:{VERBS}))?)){_MORE_WORDS}"
)
_MORE = compiled(
    rf"(?=,| và| (?:có )?liên quan| (?:trực )?thuộc| trên| tại| có(?!\w)){_MORE_WORDS}"
)
_THEN = compiled(
    rf",? (?:trong việc |trong |về việc |để )?(?:{_EAGERLY}{_ALSO})*(?=(?!{_EAGERLY})"
    rf"(?<!các )(?<!tra )(?:tự )?"
    rf"{_WORK}(?!\w))"
)
_TOLD = compiled(rf" (?:{_EAGERLY} )*(?=(?:về )?(?:tình hình|kết quả|tiến độ|việc|công tác)(?!\w))")

_ON = compiled(r" (?=[^\W\d_])")
# To whom it is told of what, of which money it is paid.
_TO_WHOM = compiled(
    r"(?:(?<=tuyên truyền)|(?<=phổ biến)|(?<=quán triệt)|(?<=tập huấn)|(?<=bồi dưỡng)"
    r"|(?<=truyền thông)|(?<=nhận thức)|(?<=giáo dục))"
    r"(?P<cut> (?:đến|tới|cho) [^.;:]{3,160}?)(?= (?:về|nội dung) )",
    re.IGNORECASE,
)
_FROM = compiled(
    r"(?:(?<=kinh phí)|(?<=nguồn lực))(?P<cut> từ (?:nguồn|ngân sách|kinh phí)(?!\w)"
    rf"(?:[^,.;:]{{0,60}}?(?= để )|[^,.;:]{{0,60}}?(?= (?!ngân sách|chi ){_WORK}(?!\w))))",
    re.IGNORECASE,
)
# In the midst of a clause; at its end a title may end before.
_PLACE = compiled(
    r"(?P<cut> trên (?:toàn )?địa bàn(?: toàn)? (?:[Tt]ỉnh|[Tt]hành phố|huyện|xã, phường|xã|phường)"
    r"(?: [A-ZĐ]\w*)*)(?= [^\W\d_])"
)


def without_filling(clause: str) -> str:
    """A clause on one line without the words that say neither what is done nor to what."""
    clause = in_short(clause)
    for pattern in (_ISSUED, _BY_WHOM, _PLACE, _TO_WHOM, _FROM, _BEFORE, _DO, _BEHIND):
        clause = _without(clause, map(_cut, pattern.finditer(plain_line(clause))))
    clause = _without(clause, _urged(clause))
    for pattern in (_TWICE, _OF_WORK, _MANY):
        clause = _without(clause, map(_cut, pattern.finditer(plain_line(clause))))
    return clause.strip()


def _cut(found: re.Match[str]) -> Span:
    groups = found.groupdict()
    return found.span(next(name for name, words in groups.items() if words is not None))


def _without(clause: str, spans: Iterable[Span]) -> str:
    for start, end in reversed([*spans]):
        clause = clause[:start] + clause[end:]
    return clause


def _urged(clause: str) -> Iterable[Span]:
    """Where somebody is named that a verb before and one behind have in common."""
    line = plain_line(clause)
    last = 0
    for urges in _URGES.finditer(line):
        if urges.start() < last:
            continue
        names, end = names_at(clause, urges.end())
        told = urges["tells"] or urges["advises"]
        if not (names and told):
            more = _ANYBODY.match(line, urges.end()) or _MORE.match(line, end)
            end = more.end() if more else end
        then = _THEN.match(line, end)
        if not then and told:
            then = (_TOLD if urges["tells"] else _ON).match(line, end)
        if end > urges.end() and then:
            last = then.end()
            verb = "tham mưu" if urges["advises"] else urges["verb"]
            yield urges.start() + (len(verb) + 1 if verb else 0), last
