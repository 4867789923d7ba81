"""Whether a time in prose is one by which something must be done.

Prose is full of dates, years and intervals that set nobody a time: dates of documents, of births,
of counts, of programmes. So a time counts only where words say that something is due then, and
where nothing says that it tells of something else:

- “hoàn thành trong quý III/2022”, “xong trước ngày 30/9”, “chậm nhất là ngày 15/12”: counts.
- “báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2022”: counts, at the end of a clause of work.
- “Trước ngày 10/12 hằng năm, các sở báo cáo …”: counts, at the head of one.
- “định kỳ 6 tháng”, “Hằng năm, tổ chức …”, “báo cáo kết quả hằng quý”: counts.
- “hồ sơ tiếp nhận trước ngày 01/7/2025”, “đã hoàn thành trong quý II”, “giai đoạn 2021 - 2025”,
  “ngân sách hằng năm”, “ngày 07/01/2016 của Chính phủ”, words in quotation marks: do not.
"""

import re

from macros.recognisers.patterns import late_pattern
from macros.recognisers.periods import Period
from macros.recognisers.tones import one_placement


def _compiled(pattern: str) -> re.Pattern[str]:
    return late_pattern(one_placement(pattern))


_WORK = (
    "hoàn thành|hoàn tất|hoàn thiện|báo cáo"
    "|(?<!hành )(?<!chương )(?<!quy )(?<!quá )(?<!lộ )(?<!giáo )(?<!tiến )trình"
    "|gửi|nộp|ban hành|tổ chức|triển khai|thực hiện"
    "|xây dựng|tham mưu|rà soát|lập|công bố|công khai|phê duyệt|thẩm định|tổng hợp|sơ kết|tổng kết"
    "|đánh giá|kiểm tra|kiện toàn|khắc phục|xử lý|giải quyết|bàn giao|đưa vào|cập nhật|đề xuất"
    "|hướng dẫn|tập huấn|thành lập|bố trí|sửa đổi|bổ sung|nghiên cứu|chuẩn bị|thanh tra|giám sát"
    "|tuyên truyền|quán triệt|phổ biến|đăng ký|cung cấp|chấm dứt|kết thúc|tham gia|mở|lấy ý kiến"
    "|phối hợp|chủ trì|chỉ đạo|tập trung|tăng cường|tiến hành|khen thưởng|bình xét|đào tạo"
    "|bồi dưỡng|kiểm điểm|theo dõi|đôn đốc|duy trì|phân công|lựa chọn|vận động|đối thoại|họp"
    "|nghiệm thu|phấn đấu|giải ngân|thanh toán|quyết toán|vận hành|lắp đặt|di dời|số hóa|kết nối"
    "|tích hợp|nâng cấp|sửa chữa|mua sắm|sắp xếp|giao ban|kiểm kê|thống kê|khảo sát|thu gom"
    "|phát động|ra mắt|thẩm tra|cắm mốc|phát hành|tuyển dụng|đưa vào|khôi phục"
    "|cấp (?:điện|nước|phát|kinh phí)"
)
# Before these the words of work are a name: “công tác thanh tra”, “theo báo cáo”, “cuộc họp”.
_NAMED = (
    *("theo", "qua", "công tác", "kết quả", "hoạt động", "việc", "quá trình", "tình hình", "bản"),
    *("tạo", "độc", "thiết", "xác", "công", "kế hoạch", "nhiệm vụ", "quy chế", "chế độ"),
    *("các", "những", "cuộc", "phiên", "buổi"),
    *("cơ quan,", "đơn vị,", "cá nhân,", "số", "được", "đã", "bị"),
)
_HAS_WORK = _compiled(
    r"(?<!\w)(?:(?<!kỳ )|(?<=định kỳ ))"
    + "".join(f"(?<!{word} )" for word in _NAMED)
    + rf"(?:{_WORK})(?!\w)"
)
_NOISE = (
    r"(?:(?:[0-9]{1,2} ?(?:h|giờ|:) ?(?:[0-9]{2})?(?: phút|['’])?|thứ \w{1,4}|chủ nhật"
    r"|sáng|trưa|chiều|tối),? ){0,2}"
)
_NO_TERM = "".join(
    f"(?<!{word} )"
    for word in ("gia", "có", "có thời", "hết", "quá", "quá thời", "đúng", "dài", "ngắn", "trung")
)
_TERM = rf"{_NO_TERM}(?:thời hạn|(?<!thời )hạn)(?: chót| cuối)?"
_DONE = tuple(map(one_placement, ("hoàn thành", "hoàn tất", "xong")))
_FEAST = "(?:ngày )?(?:(?:lễ )?quốc khánh|khai giảng)"  # “trước ngày Quốc khánh 02/9”
_STRONG = rf"(?:{'|'.join(_DONE)}|chậm nhất|muộn nhất|không quá|{_TERM})"
_WEAK = "(?:trước|trong|vào|đến hết|tới hết|từ)"
_CUE = _compiled(
    rf"(?<!\w)(?:(?P<strong>{_STRONG})(?: (?:là|vào|trong|trước|đến|hết|nhất|cuối|:|{_FEAST}))*"
    rf"|(?P<weak>{_WEAK})(?: (?:hết|cuối|ngày|thời điểm|các|{_FEAST}))*),? {_NOISE}\Z"
)
# “Đến năm 2030, hoàn thành …”: by then, where any other “đến năm 2030” tells of an aim.
_BY = _compiled(r"(?:\A|[-+•*,;:.)]) ?(?:phấn đấu )?đến (?:hết |cuối )?\Z")
_DONE_BY = _compiled(r",? (?:cơ bản )?(?:hoàn thành|hoàn tất)(?!\w)")
# “vào thứ Ba, thứ Năm hằng tuần”: what is said of the first holds for the others too.
_LISTED = _compiled(r"(?<!\w)(?:thứ \w{1,4}|chủ nhật), ?\Z")
# “trước 16 giờ ngày thứ Sáu hằng tuần”: when in each turn.
_IN_THE_TURN = _compiled(
    rf"(?:định kỳ,? )?(?:trước|vào|lúc|chậm nhất) (?:ngày )?{_NOISE}(?:ngày )?{_NOISE}\Z"
)
# What comes right before “trước ngày …” and tells of things, not of work to do.
_TELLS = _compiled(
    r"(?<!\w)(?:sinh|cấp|ký|ký kết|phát sinh|tiếp nhận|thành lập|hiệu lực|đăng ký|tuyển dụng"
    r"|tạo lập|khởi công|tồn tại|nghỉ hưu|vi phạm|(?<!vào )sử dụng|tham gia|xảy ra|được giao"
    r"|so|tính|hoạt động|áp dụng|tồn đọng|ghi nhận|bình quân|tăng|giảm|đạt"
    r"|hộ khẩu|cư trú|mua|bán|thuê"
    r"|thi hành|số liệu|thời kỳ|kỳ|thời điểm|nhiệm kỳ|giai đoạn|bắt đầu|(?<!tổ )công tác|mở cửa"
    r"|phát sóng|lên sóng|sinh hoạt"
    r"|thụ lý|khánh thành|đầu tư|(?<!nghiệm )thu|chi|chốt|quá (?:thời )?hạn|(?:đến|đúng) hạn|đến"
    r"|cuộc họp|phiên họp|kỳ họp|buổi họp"
    r"|(?:được|đã|bị|do|chưa) (?:\w+ ){1,4}?\w+)(?: (?:từ|tính từ|kể từ))? \Z"
)
# Work that a clause begins with: “Khởi công xây dựng cầu …”; elsewhere it tells of things.
_BEGINS_WORK = _compiled(
    r"(?:\A|[,;:)]|(?<!\w)(?:và|để|kịp|sẽ|phải)(?!\w)) ?(?:[-+•*] ?|[0-9a-zđ.]{1,5}[.)] ?)?"
    r"(?:(?:phấn đấu|bảo đảm|đảm bảo|khẩn trương|dự kiến|tổ chức|lễ|đồng loạt|chuẩn bị|điều kiện"
    r"|để|yêu cầu|giao|ngay|việc|sớm|kịp thời) ){0,3}"
    r"(?:khởi công|khánh thành|thông xe|khai trương|khai mạc|hợp long|phân bổ|giao vốn"
    r"|ký kết|trả lời|có văn bản)(?!\w)"
)
_THINGS = _compiled(
    r"(?<!\w)(?:kết quả|tình hình|số liệu|tổng số|kinh phí|nguồn|vốn|phát sinh|số lượng|tỷ lệ"
    r"|chỉ số|so với|cùng kỳ|toàn tỉnh|cả nước|mức|dân số|sự kiện|ngày lễ|số vụ|vụ việc|lượt"
    r"|(?:việc|công tác|quá trình|hoạt động) (?:\w+ ){1,4}\Z)"
)
# “đưa cơ sở 2 của bệnh viện đi vào hoạt động trong quý II”
_PUT_TO_USE = _compiled(
    r"(?<!\w)đưa (?:\w+ ){0,10}?vào (?:hoạt động|sử dụng|vận hành|khai thác) \Z"
)
# “báo cáo Chính phủ trong tháng 5 nội dung …”: what is handed in stands behind.
_TO_WHOM = _compiled(
    r"\s*(?:[-+•*] ?|[0-9a-zđ.]{1,5}[.)] ?)?(?:(?:và|khẩn trương|kịp thời|sớm) )*"
    r"(?:trình|báo cáo|gửi)(?: \w+){1,8} \Z"
)
# “khẩn trương báo cáo cấp có thẩm quyền quyết định trước ngày 29/8 bố trí …”
_TO_DECIDE = _compiled(
    r"(?:\A|(?<!\w)(?:khẩn trương|kịp thời|sớm|để) )(?:trình|báo cáo)(?: (?!của|đã)\w+){1,8}"
    r"(?:,? \w+ \w+,?)? (?:quyết định|phê duyệt|ban hành|cho ý kiến) \Z"
)
_WHAT = _compiled(
    r" (?:nội dung|kết quả|phương án|danh mục|dự thảo|hồ sơ|đề án|kế hoạch|việc)(?!\w)"
)
# “trong năm 2026 và giai đoạn 2026 - 2030”: what it is about, not when it is due.
_AND_A_SPAN = _compiled(r" và (?:giai đoạn|những năm|các năm)(?!\w)")
# What happens at one time, whatever it is about: “tổ chức hội nghị về kết quả … trong tháng 6”.
_HELD_THEN = _compiled(
    r"(?<!\w)(?:tổ chức (?:hội nghị|hội thảo|lễ|cuộc|tọa đàm|diễn đàn|hội thi|đoàn|lớp|tập huấn"
    r"|sơ kết|tổng kết|họp|kiểm tra|giám sát)|ban hành|thành lập|khai mạc|khai giảng|mở (?:lớp"
    r"|chuyên mục|đợt))(?!\w)"
)
_THING = (
    "(?:văn bản|hồ sơ|đơn|đơn thư|trường hợp|công trình|hợp đồng|vụ việc|dự án|người|cán bộ"
    "|quyết định|giấy phép|giấy chứng nhận|nhà ở|doanh nghiệp|hộ|cơ sở|chủ trương|đề án)"
)
_THING_DONE = _compiled(
    rf"(?<!\w){_THING} (?:(?:được|đã|bị|do|chưa)(?: \w+){{1,5}}"
    r"|(?:ban hành|phê duyệt|ký|nộp|gửi|xây dựng|triển khai|đầu tư|thực hiện|lập)(?: \w+){0,2}) \Z"
    r"|(?<!\w)(?:hội chợ|hội thi|lễ hội|triển lãm|cuộc thi|diễn đàn)(?: \w+){0,4} tổ chức \Z"
)
# “các dự án trong danh mục hoàn thành 5.000 km vào năm 2030”
_IN_A_LIST = _compiled(r"(?<!\w)(?:thuộc|trong) danh mục [^,;:]{0,60}\Z")
# “đạt ít nhất 50% xã, phường không có ma túy vào năm 2030”
_TARGET = _compiled(r"[0-9] ?%[^;:]{0,100}\Z")
_THING_BEFORE = _compiled(
    rf"(?<!\w)(?:{_THING}(?: (?:được|đã|bị|do|chưa))?|(?<!phải )(?:được|đã|chưa)|có kế hoạch) \Z"
)
# “… kết luận ban hành trước ngày …” tells of things, “trình … ban hành trước ngày …” of work.
_ACT = "(?:ban hành|phê duyệt|công bố|thông qua|ký ban hành)"
_ACTED = _compiled(rf"(?<!\w){_ACT} \Z")
_TO_ACT = _compiled(
    r"(?:(?<!\w)(?:trình|tham mưu|đề nghị|giúp|báo cáo)(?!\w)(?:.{0,80}|.{0,250} để )"
    r"|(?:,|;|và|\A[^a-zđ]*) ?)"
    rf"{_ACT} \Z"
)
# “từng được giao”, not “từng trường”
_ONCE = r"từng(?= (?:được|bị|có|là|xảy|tham|đạt|làm)(?!\w))"
# “theo thẩm quyền đã quy định tại Nghị định …” is no work that was done.
_SAID = (
    r"(?! (?:được )?(?:quy định|nêu|ban hành|phê duyệt|hướng dẫn)(?: \w+){0,3}? (?:tại|theo|trong)"
    r"(?!\w))"
)
_PAST = _compiled(rf"(?<!\w)(?:đã{_SAID}|{_ONCE}|vừa|vẫn|chưa|trước đây)(?!\w)")
_RECALLS = _compiled(r"(?<!\w)(?:được|đã) giao tại(?!\w)")
_DESCRIBES = _compiled(
    rf"(?<!\w)(?:đã|{_ONCE}|vẫn|còn|là|do|đạt|tăng(?! cường)|(?<!cắt )giảm|chiếm|(?<!trực )thuộc"
    r"|có (?:[0-9]|nhiều|hơn|gần|khoảng|tổng))(?!\w)"
)
_TOPIC = _compiled(
    r" ?,? ?(?:việc|công tác|hoạt động|(?:các )?quy định|thẩm quyền|tỷ lệ|số|tổng(?! hợp| kết)"
    r"|kinh phí|toàn tỉnh|cả nước|cấp|địa bàn)(?!\w)"
)
_OF_A_DOCUMENT = _compiled(r" ?(?:của|do|về việc|ban hành|, của)(?!\w)")
_CLAUSE_ENDS = _compiled(
    r" ?(?:$|[,.;)\]-]|(?:và|để|theo|gửi|về|báo cáo|cho|với|tại|trên|bảo đảm|đảm bảo|nhằm|trình"
    r"|hoặc|đối với|phải|cùng|qua|bằng)(?!\w))"
)
_ROUTINE = _compiled(r"(?:định kỳ|.{0,30}[ /]lần)")
# “Hằng năm, chủ động rà soát những gì thuộc …”: what is done then stands right behind.
_BEGINS_WITH_WORK = _compiled(
    rf" ?, ?(?:(?:chủ động|tiếp tục|kịp thời|thường xuyên|phải),? ){{0,2}}(?:{_WORK})(?!\w)"
)
# “Hằng năm tổ chức kiểm tra, …”
_WORK_NEXT = _compiled(rf" ?(?:{_WORK})(?!\w)")
# “Hằng năm, căn cứ nhu cầu của các xã, lập dự toán …”
_ON_GROUNDS = _compiled(r" ?, ?(?:căn cứ|trên cơ sở)(?!\w)")
# “Chỉ đạo Sở Mẫu, hằng năm lập dự toán”; “kế hoạch trung hạn, hằng năm” is a kind of plan.
_CLAUSE_BEGINS = _compiled(
    r"(?<!trung hạn)(?<!dài hạn)(?<!toàn khóa)(?<!giai đoạn)(?<! năm)(?:[,;:]|(?<! năm) và) ?\Z"
)
_DONE_EACH_TURN = _compiled(
    r" ?(?:tổ chức|tổng hợp|báo cáo|gửi|nộp|trình|rà soát|đánh giá|sơ kết|tổng kết|kiểm tra"
    r"|công bố|công khai|lập|xây dựng|tham mưu|cập nhật|thống kê|bố trí)(?!\w)"
)
# “Công an tỉnh kiểm tra hằng tháng.”: nobody and nothing else stands in the clause.
_DOES_OFTEN = _compiled(
    r"(?:\A|[,;:)]) ?(?:[-+•*] ?|[0-9a-zđ.]{1,5}[.)] ?)?"
    r"(?:(?:ủy ban|ubnd|sở(?! hữu)|bộ(?! (?:chỉ số|tiêu chí|máy|tài liệu|thủ tục|câu hỏi)\b)"
    r"|ban(?! hành)|công an|phòng(?! (?:ngừa|chống|học)\b)|văn phòng|thanh tra|cục|chi cục"
    r"|hội(?! (?:nghị|thảo|đồng|thi|chợ)\b)|trung tâm|đảng ủy|chủ đầu tư|đơn vị|cơ quan"
    r"|các (?:sở|xã|phường|đơn vị|cơ quan|địa phương|bộ|ngành)) ?(?P<who>(?:,? ?\w+){0,8}?) )?"
    r"(?:(?:phải|chủ động|thực hiện|tiến hành|tổ chức) )?"
    r"(?:báo cáo|kiểm tra|rà soát|giám sát|họp|giao ban|cập nhật|đánh giá|tổng hợp|công khai"
    r"|công bố|sơ kết|tổng kết|đối thoại|thống kê) \Z"
)
_ENDS = _compiled(r" ?(?:$|[.;])")
# What has a turn of its own: “gửi dự toán hằng năm”, “công bố kế hoạch thanh tra hằng năm”.
_OF_EACH_TURN = _compiled(
    r"(?<!\w)(?<!thực hiện )(?:kế hoạch|dự toán|ngân sách|kinh phí|chương trình|chỉ tiêu|nhu cầu"
    r"|vốn|trợ cấp|lương|phụ cấp|quyết toán|chế độ|công việc)(?: \w+){0,5} \Z"
)
# “Bộ trưởng có trách nhiệm hằng năm, bố trí …”
_HAS_TO = _compiled(r"(?:có|chịu) trách nhiệm \Z")
# “Thực hiện chế độ báo cáo định kỳ hằng năm”
_KEEPS_REPORTING = _compiled(
    r"(?:\A|[,;:)]|(?<!\w)(?:và|phải)) ?(?:[-+•*] |(?:[a-zđ]|[0-9]{1,2})[).] )?"
    r"(?:thực hiện|chấp hành|duy trì)(?: nghiêm(?: túc)?| tốt| đầy đủ)?"
    r" chế độ (?:thông tin,? )?báo cáo \Z"
)
# “…, báo cáo kết quả hằng quý”: at the end of a clause that asks for a report.
_REPORTS = _compiled(
    r"(?:(?:\A|[,;:)]|(?<!\w)(?:và|phải"
    r"|để)) ?)(?:[-+•*] )?(?:(?:tổng hợp,? )?(?:gửi )?báo cáo|công bố|công khai|cập nhật|giao ban"
    r"|(?:chủ trì|tổ chức|duy trì) (?:họp|giao ban"
    r"|kiểm tra|giám sát|(?:(?:sơ|tổng) kết,? (?:và )?)?đánh giá|rà soát|đối thoại))"
    r"(?: (?:bộ|sở|ban|ngành|cơ quan|đơn vị),| \w+){0,14} \Z"
)
# “công bố hàng tháng danh mục …”
_TELLS_OFTEN = _compiled(r"(?<!\w)(?:báo cáo|công bố|công khai|cập nhật|thống kê) \Z")
_TOLD = _compiled(r" (?:danh mục|kết quả|tình hình|thông tin|số liệu|tiến độ)(?!\w)")
_ENDS_REPORT = _compiled(r" ?(?:$|[,.;)(]|(?:với|về|gửi|trên|theo|và (?:tổng kết|sơ kết|theo)) )")
# “…, trình Ủy ban nhân dân tỉnh trong tháng 8”: what is handed in stands in a clause of its own.
_IS_DONE = _compiled(r"(?:\A|;|,| và) ?(?:hoàn thành|hoàn tất|xong)(?!\w)")
_AFTER_COLON = _compiled(
    r"(?<!thanh tra)(?<!kiểm tra)(?<!kiểm toán)(?<!giám sát): ?(?:từ|trong|vào)(?: ngày)? \Z"
)
_TURNS = _compiled(r"(?:(?:định kỳ|vào|(?:mỗi|hằng|hàng) (?:tuần|tháng|năm|quý)),? ?){1,3}\Z")
_DAY_OF_TURN = re.compile("every-(?:week|month)/")  # no figures are those of such a day
_IS_A_TERM = re.compile(r"[0-9]{4}-(?:Q[1-4]|[0-9]{2})")  # “Quý I/2027, các xã tổng kết …”
_OF_DAYS = 3  # dashes of a span from month to month: 2026-08/2026-09 has fewer
_HANDS_IN = _compiled(r" ?(?:và |để )?(?:trình|báo cáo|gửi|nộp|công bố)(?!\w)")
_NO_ROUTINE = _compiled(
    r"(?<!\w)(?:chế độ(?: \w+){0,3}|lịch(?! sử)(?: \w+){0,4}"
    r"|mẫu|(?<!báo cáo )theo|quy định|loại|kiểu|khám sức khỏe|được|bị) \Z"
)
_QUOTED = re.compile('[“"][^”"“]{1,600}[”"]')
_YEARS = late_pattern("[0-9]{4}/[0-9]{4}")
_PERIODIC = _compiled(r"(?<!\w)(?:định kỳ|hằng năm|hàng năm)(?!\w)[^,;]{0,120}\Z")
_IN_BRACKETS = late_pattern(r" ?\([^()]{0,120}\)")  # “15/11 hằng năm (hoặc khi có yêu cầu) báo cáo”
# “Hằng năm, báo cáo trước ngày 10/12”: what is said of the day stands between. In “Lễ hội hằng năm
# tổ chức ngày 10/3” the first words tell of a thing.
_TURN_FIRST = _compiled(
    r"(?:định kỳ )?(?:hằng|hàng|mỗi|từng) (?:năm|tháng|tuần)\b.{0,90}?"
    r"(?=(?:ngày|tháng|quý|thứ|chủ nhật)\b|[0-9]{1,2}/)"
)
_LABEL = _compiled(
    r"(?<!\w)(?:thời hạn|hạn|thời gian)(?: (?:hoàn thành|thực hiện|báo cáo|gửi|xong))?: ?"
    r"(?:(?:trước|trong|từ|đến|hết|chậm nhất|là|vào|hoàn thành) ){0,3}\Z"
)
_MARKER = late_pattern(r"\A ?(?:[-+•*]|(?:[a-zđ]|[ivx]{1,5}|[0-9.]{1,6})[).])? ?\Z")
_ALSO = re.compile(r" ?[,/;-] ?| (?:và|hoặc) ")
_SENTENCE_STARTS = re.compile(r"[.;:](?= )|[+*]|(?:^|[.;:] ?)-")
_REACH = 300  # of a sentence, looked back and forth
_NEAR = 80


class Cues:
    """The words around the times of one folded text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._quoted = bytearray(len(text))
        for quoted in _QUOTED.finditer(text):
            self._quoted[quoted.start() : quoted.end()] = b"x" * len(quoted[0])
        self._end = 0  # of the last time that counts

    def sets(self, start: int, end: int, period: Period) -> bool:
        """Whether ``text[start:end]`` says when something must be done; ask in the text's order."""
        also = self._end and _ALSO.fullmatch(self._text, self._end, start)
        if not (also or self._counts(start, end, period)):
            return False
        self._end = end
        return True

    def is_quoted(self, place: int) -> bool:
        """Whether a place stands in quotation marks."""
        return bool(self._quoted[place])

    def _counts(self, start: int, end: int, period: Period) -> bool:
        if self.is_quoted(start):
            return False
        if period.is_interval:
            return self._routine(start, end)
        if period.end is None and not period.every and period.start is None:
            return False  # “thường xuyên”, “định kỳ” tell how work goes on
        return self._deadline(start, end, period)

    def _routine(self, start: int, end: int) -> bool:
        words = self._text[start:end]
        if "(" in words:  # “Định kỳ (6 tháng, hằng năm) tổng hợp”
            end = max(end, self._text.find(")", end, end + _NEAR) + 1)
        before, after = self.before(start), self.after(end)
        if _TELLS_OFTEN.search(before) and _TOLD.match(after):
            return not _NO_ROUTINE.search(before)
        at_the_head = not _MARKER.sub("", _IN_THE_TURN.sub("", before))
        if (at_the_head or _HAS_TO.search(before)) and _BEGINS_WITH_WORK.match(after):
            return True
        if at_the_head and _ON_GROUNDS.match(after) and _HAS_WORK.search(after):
            return True
        described = _DESCRIBES.search(_first_clause(after)) or _PAST.search(_clause(before))
        if at_the_head and _WORK_NEXT.match(after) and not described:
            return True
        if _CLAUSE_BEGINS.search(before) and _DONE_EACH_TURN.match(after) and not described:
            return True
        alone = _DOES_OFTEN.search(before)
        if alone and _ENDS.match(after) and not _HAS_WORK.search(alone["who"] or ""):
            return True
        if _KEEPS_REPORTING.search(before) and _ROUTINE.match(self._text, start, end):
            return True
        if _DESCRIBES.search(after) or _NO_ROUTINE.search(before) or _PAST.search(_clause(before)):
            return False
        if _ROUTINE.match(self._text, start, end):
            return bool(_HAS_WORK.search(before) or _HAS_WORK.search(after))
        if _REPORTS.search(before) and _ENDS_REPORT.match(after):
            return not _OF_EACH_TURN.search(before)
        return at_the_head and bool(_HAS_WORK.search(after[: 2 * _NEAR]))

    def _deadline(self, start: int, end: int, period: Period) -> bool:
        before, after = self.before(start), self.after(end)
        turn = _TURN_FIRST.match(self._text, start, end)
        if turn and ("(" in turn[0] or not _MARKER.sub("", _clause(before))):
            start = turn.end()
            before = self.before(start)
        if _LABEL.search(self._text[max(0, start - _NEAR) : start]):
            return not _DESCRIBES.search(after)
        if period.text.startswith("every-week/") and _LISTED.search(before):
            return False
        if _recurs_unsaid(before, self._text[start:end], period):
            return False
        if _BY.search(before) and _DONE_BY.match(after):
            return True
        cue = _CUE.search(before)
        if not cue and period.every and not _MARKER.sub("", _TURNS.sub("", before)):
            return self._at_the_head("", after)
        if not cue and period.every and _REPORTS.search(before) and _ENDS_REPORT.match(after):
            return True
        if not cue and _IS_A_TERM.fullmatch(period.text) and after.startswith(","):
            return not _MARKER.sub("", before) and self._at_the_head("", after)
        if not cue or _OF_A_DOCUMENT.match(after):
            return False
        if period.text.isdecimal() and _AND_A_SPAN.match(after):
            return False
        before = before[: cue.start()]
        clause = _clause(before)
        if _IN_A_LIST.search(before) or (period.text.isdecimal() and _TARGET.search(before)):
            return False
        told = _THING_DONE.search(before) or _RECALLS.search(before)
        if before.endswith("từ nay ") or _PAST.search(clause) or told:
            return False
        completes = _IS_DONE.match(clause)  # “hoàn thành việc phê duyệt quy hoạch trong quý II”
        if _ACTED.search(before) and not (completes or _TO_ACT.search(before)):
            return False
        if cue["strong"]:
            described = _DESCRIBES.search(_first_clause(after))
            is_of_a_thing = cue["strong"] in _DONE and _THING_BEFORE.search(before)
            return not (described or is_of_a_thing)
        is_point = period.every is not None or "/" not in period.text
        if (is_point and cue["weak"] == "từ") or _YEARS.fullmatch(period.text):
            return False
        if not _MARKER.sub("", _TURNS.sub("", _clause_of(before))):
            if self._is_all(start, end, period):
                return True
            return self._at_the_head(before, after)
        if _HANDS_IN.match(clause) and clause != before and _CLAUSE_ENDS.match(after):
            return not (_TELLS.search(before) or _PAST.search(before))
        if _TO_DECIDE.search(clause) or _PUT_TO_USE.search(clause):
            return True
        if _TO_WHOM.match(clause) and _WHAT.match(after):
            return True
        may_count = cue["weak"] in ("trong", "vào", "từ") and not _DAY_OF_TURN.match(period.text)
        if may_count and not completes and _is_of_things(before[-_NEAR:]):
            return False
        begun = _BEGINS_WORK.search(_clause_of(before))
        alone = begun and not _clause_of(before)[begun.end() :].strip()
        tells = _TELLS.search(before) and not (alone or _IS_DONE.search(clause))
        is_work = (begun or _HAS_WORK.search(before)) and not tells
        spans = period.text.count("-") > _OF_DAYS
        return bool(is_work and (spans or _CLAUSE_ENDS.match(after)))

    def _is_all(self, start: int, end: int, period: Period) -> bool:
        """Whether a span of days is all that follows a colon: “Đợt 2: từ ngày … đến ngày …”."""
        spans = "/" in period.text and not period.every and period.text.count("-") > _OF_DAYS
        before, after = self._text[max(0, start - _NEAR) : start], self._text[end : end + 2]
        return spans and bool(_AFTER_COLON.search(before) and re.match(r" ?(?:$|[.;])", after))

    @staticmethod
    def _at_the_head(before: str, after: str) -> bool:
        if _DESCRIBES.search(after) or _TOPIC.match(after):
            return False
        if _HAS_WORK.search(after[:_NEAR]):
            return True
        return bool(_HAS_WORK.search(before) and re.match(r" ?(?:$|[.;)])", after))

    def before(self, start: int) -> str:
        """The sentence up to a place."""
        before = self._text[max(0, start - _REACH) : start]
        starts = [mark.end() for mark in _SENTENCE_STARTS.finditer(before)]
        return before[starts[-1] :] if starts else before

    def after(self, end: int) -> str:
        """The sentence from a place on."""
        after = _IN_BRACKETS.sub("", self._text[end : end + _REACH].removeprefix(")"))
        stop = re.search(r"[.;](?: |$)|\)", after)
        return after[: stop.start()] if stop else after


def has_work(words: str) -> bool:
    """Whether words say what is to be done."""
    return _HAS_WORK.search(words) is not None


def _is_of_things(before: str) -> bool:
    """Whether a time may tell of what is counted, as in “báo cáo số vụ phát sinh trong quý I”."""
    things = _THINGS.search(before)
    return bool(things) and not _HELD_THEN.search(before[: things.start()])  # type: ignore[union-attr]


def _recurs_unsaid(before: str, words: str, period: Period) -> bool:
    """Whether a day comes again though no word says how often: “định kỳ báo cáo trước 20/11”."""
    own_year = period.start is None or str(period.start.year) in words
    return not (period.every or own_year) and bool(_PERIODIC.search(before))


def _clause(before: str) -> str:
    """What stands after the last comma or opening bracket."""
    return re.split(r"[,(]", before)[-1]


def _clause_of(before: str) -> str:
    """What stands after the last comma, semicolon or opening bracket."""
    return re.split(r"[,;(]", before)[-1].lstrip()


def _first_clause(after: str) -> str:
    return after.partition(",")[0]
