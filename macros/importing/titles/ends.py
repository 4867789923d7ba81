"""Where a short title may end, and what it is worth then.

The best end is that of the clause, or before what says nothing that the task's other facts do not
(“trên địa bàn”); then one before a word that begins another phrase (“của”, “trong”, “để”); then one
between what is listed. Worth less is a title that names no thing but the work on it, or of which
the next words would say what it is of (“rà soát quy định | về đất đai”).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from macros.checks.tasks import MAX_TITLE_WORDS
from macros.importing.names.printed import plain_line
from macros.importing.names.sentence_words import SECOND, VERBS
from macros.recognisers.patterns import compiled

MARGIN = " ,;:.-–"
# What no title ends with.
_DANGLES = compiled(
    r" (?:và|với|của|các|những|cho|để|về|trong|theo|(?<!tồn )(?<!hiện )tại|(?<!tự )do|là|được|từ"
    r"|(?:liên quan )?đến"
    r"|trên|một số|như|khi|(?<!mặt )(?<!công )(?<!cân )bằng|(?<!trực )thuộc|việc|nhằm|hoặc|sau"
    r"|trước|ngay|(?<!cân )(?<!tương )đối|liên quan|gắn|chủ động|tiếp tục|khẩn trương|kịp thời"
    r"|cùng|giữa|(?<!sẵn )(?<!hiện )có|gửi|không|phải|đang|đã|nếu|đáp ứng|phục vụ"
    r"|vào|thông qua|qua|cần|sẽ"
    r"|(?<!ít )(?<!thống )(?<!duy )nhất|kèm"
    r"|bảo đảm|đảm bảo|mọi|từng|so|(?<!trật )tự"
    r"|(?:(?<=định )|(?<=quyết )|(?<=thị )|(?<=luận )|(?<=tư ))số"
    r"|mà|tiếp|(?<!đề )(?<!đặt )(?<!xảy )(?<!diễn )ra|(?<=tại )(?:khoản|điểm|mục|điều)"
    r"|trở thành),?\Z",
    re.IGNORECASE,
)
# A word that begins another phrase, and none that it is the second half of: “tự do”, “theo dõi”.
_BEGINS = compiled(
    r"(?<!trực )(?<!phụ )(?<!tự )(?<!công )(?<!thông )(?<!vượt )(?<!liên quan )(?<!đối )(?<!cùng )"
    r"(?<!sau )(?<!trước )(?<!bên )(?<!quy định )(?<!yêu cầu )(?<!tồn )(?<!triệt )(?<!hiện )"
    r"(?<!nội )(?<!ngoại )(?<!chứng )"
    r"(?:của|cho(?! phép)|(?<= )(?<!nhà )(?<!đất )ở(?! nước ngoài)|trong(?! sạch| suốt)"
    r"|tại|trên|theo(?! dõi)|về"
    r"|đối với|cùng với|với|để|nhằm|do|từ(?! thiện| vựng)|(?:liên quan )?đến|khi|sau khi|trước khi"
    r"|nếu|(?<!mặt )bằng|thuộc|giữa|như|phục vụ(?! và )|là|gắn với|đáp ứng|hoặc|thông qua|qua|vào"
    r"|(?<=[0-9A-ZĐ] )và|được|đã|đang|chưa|hết|còn|mà|nhất là|đặc biệt|trong đó"
    r"|(?:tỉnh|thành phố|xã|phường)(?= [A-ZĐ]))(?!\w)"
)
# What says nothing that the task's other facts do not.
_ASIDE = compiled(
    r"(?:trên địa bàn|(?<!theo )quy định tại|(?:ban hành )?kèm theo|nêu tại"
    r"|theo (?:đúng )?(?:quy định|thẩm quyền|chức năng|yêu cầu|chỉ đạo)"
    r"|thuộc (?:phạm vi|thẩm quyền)|(?:đảm bảo|bảo đảm)(?= (?:kịp thời|đúng|tiến độ|chất lượng"
    r"|tiêu chuẩn|theo|thời gian))|của (?:tỉnh|cơ quan, đơn vị)|h[ằà]ng (?:tuần|tháng|quý"
    r"|năm))(?!\w)"
    r"|(?:trong |đến )?(?:hết )?(?:năm |giai đoạn )\d{4}"
)
# A word that at least begins one.
_NOUN = compiled(
    r"(?<!phạm )(?<!quyết )(?<!sở )(?:các|những|mọi|từng|cơ sở|đơn vị|doanh nghiệp|người|hệ thống"
    r"|công trình|dự án|ngành"
    r"|lĩnh vực|công tác|hoạt động|chất lượng|hiệu quả|Việt Nam|quốc gia|địa phương|cơ quan|tổ chức"
    r"|cán bộ|công chức|nhà nước|pháp luật|thủ tục|dịch vụ|(?<!công nghệ )thông tin|công nghệ"
    r"|kinh tế|nội dung|giải pháp|nhiệm vụ|kết quả|văn bản|quy định|chính sách|cơ chế|nguồn lực"
    r"|vùng|khu vực)(?!\w)"
)
_AND = compiled(
    r"(?<!khoa học )và(?! [A-ZĐ])(?!\w)|(?<=[a-zđ] )và(?= [A-ZĐ])"
    r"|(?<=[A-ZĐ]), (?=[A-ZĐ]{2})"  # “KKT, KCN”
)
_AND_THEN = compiled(rf"và (?=(?:{VERBS})(?!\w))")
# No comma of a name, of “phòng, chống”, of “các sở, ngành”, of “sơ, tổng kết”.
_COMMA = compiled(
    r"(?<!sở)(?<!bộ)(?<!ban)(?<! sơ)(?<!xã)(?<!án bộ)(?<!ngành)(?<!cơ quan)(?<!tổ chức)"
    r"(?<!cơ chế), (?![A-ZĐ]|chống|chữa)"
    r"|(?:(?<=-TTg)|(?<=-CP)|(?<=-UBND)|(?<=/TW)), "
)
# Other work that what is done is for: “các đơn vị trực thuộc phối hợp chặt chẽ …”.
_WORK = compiled(
    r"(?<= )(?<!cơ sở )(?<!lực lượng )(?<!công nghệ )(?<! sơ, )(?<!phòng, )(?<![Nn]ghị )"
    r"(?<!ứng )(?<!chủ )(?<!người )(?<!Chính )(?<!Ban )(?<!tóm )(?<!trợ )"
    r"(?<!công tác )(?<!phụ )(?<!khoán )(?<!tổng )(?<!Bộ )(?<!\d )"
    r"(?!(?:(?<=[Cc]hương )|(?<=lộ )|(?<=[Qq]uy )|(?<=tiến )|(?<=[Gg]iáo )|(?<=[Cc]ông )"
    r"|(?<=[Qq]uá ))trình)"
    rf"(?<!không )(?<!chưa )(?:việc )?(?:đang )?{SECOND}(?:{VERBS})(?!\w)"
)
_NEW_WORK = compiled(rf"(?<! sơ)(?<!hòng), (?=(?:{VERBS})(?!\w))")  # “…, nâng cao giá trị gia tăng”
_LAST_VERB = compiled(
    rf"(?<!\w)(?<!sơ )(?<!trợ )(?<!công tác )(?<!chỉ số )(?<!chưa )(?<!được )"
    rf"(?<!Hội đồng )(?<!tổ chức )(?<!thu hút )(?P<noun>(?<=về )|(?<=với )|(?<=của ))?(?:việc )?"
    rf"(?!h[ằà]ng |định kỳ)(?:{VERBS}|(?<=: )(?i:{VERBS}))\Z"
)
# Of whom more is said: “các doanh nghiệp | công nghệ số”.
_WHO = compiled(
    r"(?<!\w)(?:doanh nghiệp|cơ sở|nhà khoa học|người|tổ chức|cơ quan|đơn vị|địa phương"
    r"|cá nhân|trung tâm)\Z",
    re.IGNORECASE,
)
# Who is helped or led, and not in what: “hướng dẫn, hỗ trợ các tổ chức, cá nhân | …”.
_TO_WHOM = compiled(
    rf"(?:(?:{VERBS})(?:, | và )?)+(?: (?:cho|các|những|mọi))*(?:(?:,|,? và)? (?:các )?(?:tổ chức"
    r"|cá nhân|doanh nghiệp|cơ quan|đơn vị|địa phương|hộ dân|người dân|cơ sở|sở|ban|ngành|đoàn thể"
    r"|liên quan))+",
    re.IGNORECASE,
)
_BY_WHOM = compiled(r" được(?: [A-ZĐ]\w*)+(?: (?:tỉnh|thành phố|xã))?\Z")  # “được UBND tỉnh | …”
_BETWEEN = compiled(r" giữa (?!.* và )")  # “hợp tác giữa nhà nước | và doanh nghiệp”
# “kêu gọi quỹ | đầu tư”
_ONE_SYLLABLE = compiled(rf"(?<!\w)(?:{VERBS})(?: các| những)? [^\W\d_]+\Z")
_VERB = compiled(rf"(?<!\w)(?:{VERBS})(?!\w)")
_QUOTE = re.compile("“[^”]{0,20}\\Z")
BARE = compiled(rf"(?:\A|.*, |.* và )(?:{VERBS})", re.IGNORECASE)
VERBS_ONLY = compiled(rf"(?:\A|.*, |.* và )(?:{VERBS})(?: (?:{VERBS})){{0,2}}", re.IGNORECASE)
_BARE_FOR = compiled(
    rf"tham mưu(?:,? giúp)?(?: cho)? [A-ZĐ](?!.* (?:{VERBS})(?!\w))", re.IGNORECASE
)
# Of what it is follows: “các giải pháp | để …”, “Kế hoạch | cải cách …”.
_OF_WHAT = compiled(
    r"(?<!\w)(?:giải pháp|biện pháp|nội dung|quy định|quy trình|quy chế|kế hoạch|chương trình"
    r"|chính sách|công tác|hoạt động|danh mục|số lượng|tỷ lệ|tỉ lệ|tình hình|kết quả|tiến độ"
    r"|chỉ số|hệ thống|cơ chế|mô hình|phương án|đề án|dự án|chế độ|thông tin|ý kiến|nhu cầu|vấn đề"
    r"|trường hợp|hồ sơ|ý nghĩa|mục tiêu|điều kiện|nhiệm vụ|chỉ tiêu|văn bản|chất lượng|hiệu quả"
    r"|hiệu lực|năng lực|vai trò|trách nhiệm|nhận thức|mức độ|tiêu chí|nguyên tắc|phương thức"
    r"|hình thức|quá trình|quyết định|nghị quyết|chỉ thị|hướng dẫn|báo cáo|việc|ứng dụng"
    r"|lĩnh vực|khả năng|quy mô|phạm vi|cơ cấu|yêu cầu|xu hướng|đề xuất|kinh phí"
    r"|(?<!trước )pháp luật"
    r"|đột phá|tính|đối tượng|chi phí|cơ hội|giá trị|tài liệu|danh sách|chủ trương|định hướng"
    r"|quan điểm|rõ|cuộc họp|phiên họp|trình tự|thủ tục|khung|công cụ|hạ tầng|bộ)"
    r"(?: của pháp luật)?(?: hành động)?"
    r"(?: (?:đột phá|cụ thể|mới|phù hợp|đồng bộ|hiệu quả|thiết thực|trọng tâm|cần thiết|đặc thù"
    r"|thuận lợi))*\Z",
    re.IGNORECASE,
)
# What says nothing without it.
_OF_ANY = compiled(
    r"(?<!\w)(?:hoạt động|mức độ|quản lý nhà nước|hệ thống(?: thông tin)?|quy trình|tình hình"
    r"|(?<!cấp )giấy phép|giấy chứng nhận|trường hợp|danh sách"
    r"|(?<!khoa học )(?<!học, )(?<!và )công nghệ|(?:chấp hành|thi hành|giáo dục"
    r"|phổ biến|tuyên truyền|hoàn thiện|sửa đổi|quy định) pháp luật)\Z",
    re.IGNORECASE,
)
# “cơ chế để nhà khoa học | trong các viện …”
_FOR_WHOM = compiled(rf" để (?!(?:{VERBS})(?!\w))[^,]+\Z")
_BLANK = re.compile(" ")
# What is mostly the first half of a word.
_FIRST_HALF = compiled(
    r"(?<!\w)(?:dựa|đăng|nhà|ít|cảnh|kiểm|vận|chuyên|hoàn|liên|bảo|giải|nghiên|ưu|khuyến|hỗ|tham"
    r"|phối|lãnh|nâng|cung|môi|nguồn|tuyên|tín|ngân|bất|rủi|tiềm|cải|khu|cụm|các|từng|trong|giữa"
    r"|gắn|với|sáng|tấn|nội|quy|tiêu|ngang|di|giấy|đã đề|du|lĩnh|độc|dữ|phù|tỷ|sắp|bồi|khả|khó"
    r"|kịp|trật|xâm|rà|thỏa|tuân|thiệt|sẵn|ngăn|đôn|vướng|viễn|niêm|khẩn|giai|phổ|kỹ) ?\Z"
)
# What is mostly the second half of a word.
_HALF = compiled(
    r"(?:chống|chữa|nghiệp|chính|tục|trình|hiện|tế|hội|nghệ|tin|vụ|quan|vị|phương|dân|chức|lực|sản"
    r"|trường|toán|sách|luật|dục|thông|hình|loại|cấp|quyền|thuật|động|quả|nguyên|điểm|bộ|định|tạo|lý"
    r"|tại|phí|đốc|án|hoạch|tiêu|cầu|tích|xuất|nhận|trị|đồng|mại|liệu|số|viên|ngũ|giá|đạo|văn"
    r"|bản|tác|thức|thể|từ|tử|hợp|ứng|nhân|lượng|phẩm|đầu|hóa|việc|việt|tầng|kỹ|xã|gia|tuyến|khích"
    r"|cách|hiểm|nước|lập|phát|sử|đại|điện|cụ|cường|tiện|thống|chuẩn|bị|thuận|mạng|đãi|hưởng|khí"
    r"|chế|vệ|cứu|sinh|học|mục|móc|cư|độ|sở|thuộc|quyết|đơn|phạm|triển|tuyên|truyền|trợ|khai|thiết|hạ"
    r"|trọng|doanh|mô"
    r"|dụng|hành|đổi|môn|thành|thác|khác|khơi|tâm|hàng|phủ|pháp|túy|tuý|giảm|lược|nghiệm|hơi|hữu|bệnh"
    r"|tuổi|tư|ký|phó|bạch|báo|soát|nhất|ninh|toàn|trương|cáo|cung|phòng|hành|khơi|đặc"
    r"|điều)(?!\w)"
)


class _End(NamedTuple):
    """What an end adds to the worth of a title, and what each word before it does."""

    worth: float
    each: float
    shares: bool = False  # whether what follows may be of the same thing: “quản lý | và sử dụng …”


class Proposal(NamedTuple):
    """A title that is possible, and how good it is."""

    worth: float
    words: str


Joined = frozenset[tuple[str, str]]  # a word, and one that mostly follows it
_WITHIN_NAME = compiled(r"(?<!\w)[A-ZĐ]\w* và [A-ZĐ]\Z")  # “Báo và Phát thanh”
_RUN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)+")
_LONG = 8  # words of a title that may end within a phrase
# What a title of so many words is worth.
_WORTH = (0, -9, -4, -2, 0, 1.5, 3, 4, 4.8, 5.2, 5.5, 5.6, 5.7)
_PART = (0, -12, -8, -5, -3, -1, 0.5, 2.5, 4.2, 5.2, 5.6, 5.8, 6)  # one with more behind it
_WHOLE, _BROKEN, _TORN, _CUT = _End(4, 0.05), _End(-4.5, 0.1), _End(-7, 0.1), _End(-9, 0)
_MARKS = (
    (_ASIDE, _End(3.8, 0.05)),
    (_BEGINS, _End(2.5, 0.1)),
    (_NEW_WORK, _End(3, 0.05, shares=True)),
    (_AND_THEN, _End(3, 0.05, shares=True)),
    (_COMMA, _End(1, 0, shares=True)),
    (_AND, _End(1, 0, shares=True)),
    (_WORK, _End(1.5, -0.1, shares=True)),
    (_NOUN, _End(-4, 0.15)),
)


def joined_words(texts: Iterable[str]) -> Joined:
    """The words that texts have mostly behind another one, “du lịch”: a title hardly parts them."""
    pairs: Counter[tuple[str, str]] = Counter()
    alone: Counter[str] = Counter()
    for text in texts:
        for words in _RUN.findall(plain_line(text).lower()):
            each = words.split()
            alone.update(each)
            pairs.update(pairwise(each))
    return frozenset(pair for pair, times in pairs.items() if times > max(1, 0.6 * alone[pair[0]]))


def ends(clause: str, joined: Joined = frozenset()) -> Iterator[Proposal]:
    """The titles that begin a clause, each up to an end."""
    line = plain_line(clause)
    verbs = [verb.span() for verb in _VERB.finditer(line, 0, 120)]
    ends = {len(clause): _WHOLE}
    for marks, end in _MARKS:
        for mark in marks.finditer(line[:120]):
            is_half = end.shares and " " not in mark[0] and _HALF.match(mark[0])
            is_half = is_half or _WITHIN_NAME.search(line, 0, mark.end() + 2)
            if not is_half and not _FIRST_HALF.search(line, 0, mark.start()):
                ends.setdefault(mark.start(), end)
    for blank in list(_BLANK.finditer(clause))[_LONG - 1 : MAX_TITLE_WORDS]:
        words = clause[: blank.start()]
        is_name = words.split()[-1][:1].isupper() or clause[blank.end()].isupper()
        is_half = _HALF.match(line, blank.end()) or _FIRST_HALF.search(line, 0, blank.start())
        pair = line[: blank.start()].lower().split()[-1], line[blank.end() :].lower().split()[0]
        is_in_verb = any(start < blank.start() < end for start, end in verbs)
        if not (is_name or is_half or is_in_verb):
            ends.setdefault(blank.start(), _TORN if pair in joined else _BROKEN)
    longest = len(" ".join(clause.split()[:MAX_TITLE_WORDS]))
    if min(ends) > longest:
        ends[longest] = _CUT
    for at, end in ends.items():
        words = clause[:at].strip(MARGIN)
        while (dangling := _DANGLES.search(plain_line(words))) and dangling.start() > 0:
            words = words[: dangling.start()].strip(MARGIN)
        count = len(words.split())
        if 0 < count <= MAX_TITLE_WORDS:
            lacking = _lacking(plain_line(words), end) if at < len(clause) else 0
            worth = (_PART if at < len(clause) else _WORTH)[count]
            yield Proposal(worth + end.worth + count * end.each - lacking, words)


def _lacking(line: str, end: _End) -> float:
    """What a title loses that says less of what is worked on than of the work."""
    half = 0.5 if end.worth < 0 else 1  # whose end says so already
    if VERBS_ONLY.fullmatch(line):
        return 7 * half
    if _OF_ANY.search(line):
        return 6 * half
    if any(of.search(line) for of in (_OF_WHAT, _FOR_WHOM, _BETWEEN, _BY_WHOM)):
        return 4 * half
    if _TO_WHOM.fullmatch(line):
        return 6
    if end.worth < 2 and _WHO.search(line):
        return 3 * half
    verb = _LAST_VERB.search(line)
    if verb and end.shares:
        return 6.5 if verb["noun"] is None else 4.5
    if verb and verb["noun"] is None:
        return 6
    if _QUOTE.search(line):
        return 4 * half
    if _ONE_SYLLABLE.search(line):
        return 3.5 * half
    return 3 * half if _BARE_FOR.match(line) else 0
