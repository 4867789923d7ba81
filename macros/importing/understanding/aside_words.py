"""Lines beside the tasks: what they tell, grant, forbid, cite or ask of everybody is no duty."""

import re

from macros.importing.names.in_prose import begins_name
from macros.importing.names.printed import head_says, plain_line, says
from macros.importing.names.sentence_words import DOCUMENTS
from macros.importing.understanding.duty_words import ADVERBS, PRAISES, is_duty
from macros.recognisers.patterns import compiled

# Whether a sentence says of somebody that it must: “Cơ quan đăng ký có trách nhiệm …”.
binds_another = head_says(r"[^\W\d_][^,.;:]{3,90} (?:có|chịu) trách nhiệm(?!\w)")
# Whether a line says that somebody's rights or wrongs follow.
gives_rights = says(
    r" có (?:các )?quyền(?: hạn)?(?: sau| sau đây)?\s*:\s*\Z"
    r"|hành vi(?: vi phạm)?(?: sau| sau đây| dưới đây)?\s*:\s*\Z"
)
# Whether a line says what to write into a form. “(4) Thủ trưởng cơ quan thu hồi giấy phép” beside
# “(1) Tên cơ quan”: how to fill in a form.
fills_in = head_says(
    r"(?:tên (?:đơn vị|cơ quan|tổ chức|viết tắt|chủ|doanh nghiệp|đối tượng)|địa danh|chữ viết tắt"
    r"|ghi(?! (?:nhận|hình))|quyền hạn, chức vụ)(?!\w)",
    re.IGNORECASE,
)
_AMENDS = compiled(
    r"(?:Sửa đổi|Bổ sung|Thay thế|Bãi bỏ)(?:,? (?:và )?(?:sửa đổi|bổ sung|thay thế|bãi bỏ))*"
    r"(?: tên| nội dung)? (?:một số |các |cụm từ|điểm |khoản |đoạn |tiết |[Đđ]iều |[Mm]ục |Chương )"
)
_WORKS_FOR = compiled(
    rf"[, ]*(?:(?:{ADVERBS}),? )*(?:tham mưu|giúp|báo cáo|chủ trì|phối hợp|hướng dẫn|theo dõi"
    r"|kiểm tra|tiến hành kiểm tra|xây dựng kế hoạch|tổng hợp,? (?:và )?(?:báo cáo|trình|đề nghị))"
    r"(?!\w)(?! (?:các )?(?:cuộc|phiên|hội nghị|họp))"
)
_ASKS_OTHERS = compiled(r",? (?:trân trọng )?(?:đề nghị|yêu cầu|thông báo)(?!\w)")
_SLOGAN = re.compile(r"[“\"][^“”\"]{1,200}[”\"][.;!]?|[^.;:]{1,200}!")
_QUOTES = re.compile(r"như sau\s*:|[“\"]")
# “Mức 400.000 đồng/người/buổi áp dụng đối với Trưởng ban.”
_AMOUNT = compiled(
    r"[^.;:,]{3,60}:? (?=\d)[\d.,]+ (?:triệu |tỷ |nghìn )?đồng(?!\w)[^.;]{0,60}[.;]?\s*\Z"
)
# From where a line begins, so that a long one is gone through once.
_BLANKS = re.compile(r"[.…]{6,}|^[^\w\n]*\w[^\n]*_{6,}", re.MULTILINE)
# Whether a line says what to propose to others, as a duty may.
proposes = head_says(
    r"(?:đề xuất|kiến nghị|đề nghị(?= [^.;:]{3,60}(?:bổ|miễn) nhiệm))(?!\w)", re.IGNORECASE
)
# Whether a line says that papers follow, or what stands in one. “Hồ sơ trình phê duyệt gồm các
# tài liệu sau:” papers and headings follow, and no duties.
lists_papers = head_says(
    r"(?:các )?(?:hồ sơ|giấy tờ|tài liệu|thành phần|phương án|biểu mẫu)(?!\w)[^.;:]{0,160}"
    r" (?:bao )?gồm(?: có)?(?: các| những)?(?: (?:giấy tờ|tài liệu|văn bản|nội dung|thành phần"
    r"|mục)[^.;:]{0,40})?:\s*\Z",
    re.IGNORECASE,
)
# “Sở X báo cáo Ủy ban nhân dân tỉnh kết quả rà soát như sau:”, and nobody is asked to.
_TELLS = compiled(
    r"(?<!\w)(?:Sở|Ban|Phòng|Công an|UBND|Ủy ban|Chi cục|Cục|Thanh tra)(?!\w)[^.;:]{0,60}"
    r" (?:kính )?(?:báo cáo|trình) (?:Ủy ban|UBND|Chủ tịch|Bộ|Thủ tướng|Chính phủ|Lãnh đạo"
    r"|Giám đốc|Thường trực|Ban)(?!\w)[^.;:]{0,160}:\s*\Z"
)
_TOLD_TO = compiled(r"(?<!\w)(?:đề nghị|yêu cầu|giao|chỉ đạo|tham mưu) (?=[^.;:]*:\s*\Z)")
# Whether a line adds a remark: “Trong quá trình thực hiện, …”.
is_aside = head_says(
    r"(?:riêng|(?:mọi )?thông tin chi tiết|mọi (?:thông tin|vướng mắc)|lưu ý|ghi chú|trường hợp"
    r"|trong đó|ví dụ|trên đây|trong quá trình|nơi nhận|quá trình"
    r"|nếu có|căn cứ văn bản này|kế hoạch này|trân trọng|\(|số liệu|kèm theo|yêu cầu các"
    r"|đề nghị các|căn cứ (?:kế hoạch|nội dung|tình hình)|các (?:cơ quan|đơn vị"
    r"|sở)[^.]{0,80}(?:căn cứ|nghiêm túc))",
    re.IGNORECASE,
)
# Whether an article says what the document itself does: “Phê duyệt Đề án …”.
approves = head_says(
    r"(?:Phê duyệt|Ban hành|Thông qua|Công bố)(?: kèm theo Quyết định này)? [“\"]?(?:Đề án|Kế hoạch"
    r"|Chương trình|Dự án|Chiến lược|Quy hoạch|Quy chế|Quy định|Danh mục|[Pp]hương án|[Nn]hiệm vụ)"
)
_CITED = rf"(?:{DOCUMENTS}) số [^.;:]*"
# Whether a paragraph only cites: “Thực hiện Chỉ thị số 5/CT-TTg; Kế hoạch số 7/KH-UBND.”.
is_basis = head_says(rf"(?:Thực hiện|Căn cứ) {_CITED}(?:; {_CITED})+[.;]?\s*\Z")
# Whether a line says whom to tell of trouble: “Trong quá trình thực hiện, nếu có …”. What to do
# when something goes wrong: of the document itself, and no task of a plan.
is_about_trouble = head_says(
    r"(?:trong )?quá trình (?:tổ chức |triển khai )*(?:thực hiện|triển khai)(?!\w)[^.;]{0,80}?,"
    r"[^.;]{0,40}?(?:khó khăn|vướng mắc|phát sinh|cần (?:thiết )?(?:sửa đổi|bổ sung|điều chỉnh))",
    re.IGNORECASE,
)
# Whether a paragraph is what an issuer says to all at the end. At the end of a document: what its
# issuer says to all.
speaks_to_all = says(
    r"(?<!báo cáo )(?<!trình )(?<!gửi )(?<!cho )"
    r"(?:Ủy ban nhân dân|UBND|Chủ tịch|Thủ tướng|Ban Chỉ đạo|Ban Thường vụ|Hội đồng nhân dân)"
    r"[^.;]{0,60}? (?<!theo )(?<!của )(?:yêu cầu|đề nghị)"
    r"|là nhiệm vụ (?:quan trọng|trọng tâm|chính trị|cấp bách|thường xuyên)|[Kk]ính thưa "
    r"|(?:Xin )?[Tt]rân trọng cảm ơn|[Tt]rên đây là"
    r"|(?:xin )?thông báo (?:để|tới|đến|cho) [^.;]{0,160}? biết(?!\w)|\((?:gửi|Gửi) kèm"
)
# Whether a sentence only says that everybody has to do what the document says.
only_says_to_do_it = says(
    r"(?:triển khai|tổ chức|nghiêm túc|trách nhiệm)(?: (?:tổ chức|triển khai))? (?:thực hiện"
    r"|thi hành)(?: nghiêm túc)?(?:\.?\s*\Z|\. (?:Trong q|Q)uá trình"
    r"| (?:các )?nội dung (?:nêu )?trên(?!\w))"
    rf"|nghiêm (?:túc|chỉnh)(?: tổ chức| triển khai)* thực hiện (?:{DOCUMENTS}) này[.\s/]*\Z"
    r"|quan tâm,? (?:và )?(?:phối hợp|giúp đỡ|hỗ trợ)(?:,? thực hiện)?[.\s/]*\Z"
    r"|[Kk]ính (?:đề nghị|trình) [^.;:]{3,160}? xem xét[^.;:]{0,80}[.\s/]*\Z"  # to a superior
)
# Whether a paragraph says what is to be reported by a day: “Báo cáo gửi về Sở A trước ngày 15/02.”
reports = head_says(
    r"(?=[^.;:]*\d)(?:(?:kết quả|văn bản|định kỳ|hằng|hàng|trước|chậm nhất)(?!\w)[^.;:]{0,90}?)??"
    r"(?:báo cáo|gửi)(?!\w)"
    # “Kết thúc tháng hành động các đơn vị báo cáo … trước ngày 18/12/2027”
    r"|(?=[^.;:]*\d)[^.;:]{0,60}?(?<!\w)các (?:cơ quan|đơn vị|địa phương|sở|phòng|trường|xã)"
    r"[^.;:,]{0,60}? (?:báo cáo|gửi|nộp)(?!\w)",
    re.IGNORECASE,
)
# Whether a line says what is thought of things, and asks for nothing.
only_praises = head_says(rf"{PRAISES}(?!\w)", re.IGNORECASE)
# Whether a line tells how things are.
describes = head_says(
    r"(?:Tỷ lệ|Chỉ số|Mức độ|Số lượng) |[^.;,]{1,60}?(?<!\w)(?:đã|đang|gồm|có (?!trách nhiệm"
    r"|nhiệm vụ|biện pháp|kế hoạch|văn bản|giải pháp|phương án)|được)(?!\w)",
    re.IGNORECASE,
)
# Whether words say that things follow: “… tập trung vào các lĩnh vực:”. What a list of things is
# introduced by, none of them a duty.
lists_things = says(
    r"(?:các|những|một số) (?:lĩnh vực|nhóm|đối tượng|khu vực|địa bàn|tiêu chí|dự án|công trình"
    r"|sản phẩm|ngành nghề)(?: [^\W\d_]+){0,3}?(?: sau(?: đây)?| như sau)?:\s*\Z"
    r"|\A(?:Lý do|Nguyên nhân)(?!\w)[^;]{0,200}:\s*\Z",
    re.IGNORECASE,
)
# Whether words say that what was done follows: “Các bộ đã có báo cáo như sau:”.
tells_of_the_past = says(
    r"(?<!\w)(?:đã|vừa)(?: được)? (?:có|nghe|báo cáo|thảo luận|xem xét|ghi nhận|đạt"
    r"|thông qua)(?!\w)[^.;:]{0,120}?(?: như sau| sau đây| sau)?\s*:\s*\Z"
)
# Whether a line says how something must be, and of nobody: “Việc xét duyệt phải …”.
states_a_rule = head_says(
    r"(?:Việc|Công tác|Quá trình|Nội dung) [^.;:]{3,200}? (?:phải|được|cần|do|theo) "
    r"|(?:Tổ chức|Cá nhân|Doanh nghiệp|Người)[^.;:]{3,160}? (?:được|bị) (?:hưởng|áp dụng|miễn|giảm"
    r"|phép|ưu tiên|xử lý|xử phạt)(?!\w)"
)


def is_slogan(text: str) -> bool:
    """Whether a line is nothing but words in quotation marks, or called out."""
    return bool(_SLOGAN.fullmatch(text.strip()))


def may_be_work(text: str) -> bool:
    """Whether a sentence that begins with no known word of work may still begin with one."""
    is_told = begins_name(text) or describes(text) or is_aside(text)
    return text[:1].isupper() and not is_told


def amends(text: str, *, article: bool) -> bool:
    """Whether a line, or an article, changes another text, whose words stand in it and below."""
    line = plain_line(text)
    return bool(_AMENDS.match(line)) and (article or bool(_QUOTES.search(line)))


def works_for(text: str, end: int) -> bool:
    """Whether behind a name stands what it does for others or with them, and no power."""
    return bool(_WORKS_FOR.match(plain_line(text), end))


def asks_others(text: str, end: int) -> bool:
    """Whether behind a name stands that it asks others."""
    return bool(_ASKS_OTHERS.match(plain_line(text), end))


def has_blanks(text: str) -> bool:
    """Whether a line is one of a form: “Về tài sản: ........”."""
    return bool(_BLANKS.search(text))


def tells_amount(text: str) -> bool:
    """Whether a line says no more than how much money there is."""
    return bool(_AMOUNT.match(plain_line(text))) and not is_duty(text)


def tells_superior(text: str) -> bool:
    """Whether a line of a letter says that its office reports what follows to another."""
    line = plain_line(text)
    return bool(_TELLS.search(line)) and not _TOLD_TO.search(line)
