"""Words around a time in prose by which `time_cues` tells whether something is due then.

Each pattern is for folded text (`time_words.folded`); those that end in “\\Z” are searched in what
stands before the time, the others matched with what stands behind it.
"""

import re

from macros.recognisers.patterns import compiled, late_pattern
from macros.recognisers.time_pieces import EVERY
from macros.recognisers.tones import one_placement

_WORK = (
    "hoàn thành|hoàn tất|hoàn thiện|báo cáo"
    "|(?<!hành )(?<!chương )(?<!quy )(?<!quá )(?<!lộ )(?<!giáo )(?<!tiến )trình"
    "|gửi|nộp|ban hành|tổ chức|triển khai|thực hiện"
    "|xây dựng|tham mưu|rà soát|lập|công bố|công khai|phê duyệt|thẩm định|tổng hợp|sơ kết|tổng kết"
    "|đánh giá|kiểm tra|kiện toàn|khắc phục|xử lý|giải quyết|bàn giao|đưa vào|cập nhật|đề xuất"
    "|hướng dẫn|tập huấn|thành lập|bố trí|sửa đổi|bổ sung|nghiên cứu|chuẩn bị|thanh tra|giám sát"
    "|tuyên truyền|quán triệt|phổ biến|đăng ký|cung cấp|chấm dứt|kết thúc|tham gia|mở"
    "|(?:lấy|cho|có) ý kiến"
    "|phối hợp|chủ trì|chỉ đạo|tập trung|tăng cường|tiến hành|khen thưởng|bình xét|đào tạo"
    "|bồi dưỡng|kiểm điểm|theo dõi|đôn đốc|duy trì|phân công|lựa chọn|vận động|đối thoại|họp"
    "|nghiệm thu|phấn đấu|giải ngân|thanh toán|quyết toán|vận hành|lắp đặt|di dời|số hóa|kết nối"
    "|tích hợp|nâng cấp|sửa chữa|mua sắm|sắp xếp|giao ban|kiểm kê|thống kê|khảo sát|thu gom"
    "|phát động|ra mắt|thẩm tra|cắm mốc|phát hành|tuyển dụng|đưa vào|khôi phục"
    "|cấp (?:điện|nước|phát|kinh phí)"
)
# Before these the words of work are a name: “công tác thanh tra”, “theo báo cáo”, “cuộc họp”.
_NAMED = (
    *("theo", "qua", "công tác", "hoạt động", "việc", "quá trình", "tình hình"),
    *("tạo", "độc", "thiết", "xác", "công", "kế hoạch", "nhiệm vụ", "quy chế", "chế độ"),
    *("các", "những", "cuộc", "phiên", "buổi"),
    *("cơ quan,", "đơn vị,", "cá nhân,", "số", "được", "đã", "bị"),
)
HAS_WORK = compiled(
    r"(?<!\w)(?:(?<!kỳ )|(?<=định kỳ ))(?:(?<!bản )|(?<=có văn bản ))"
    r"(?:(?<!kết quả )|(?<=\A kết quả )|(?<=, kết quả ))"
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
DONE = tuple(map(one_placement, ("hoàn thành", "hoàn tất", "xong")))
_FEAST = "(?:ngày )?(?:(?:lễ )?quốc khánh|khai giảng)"  # “trước ngày Quốc khánh 02/9”
_STRONG = rf"(?:{'|'.join(DONE)}|chậm nhất|muộn nhất|không quá|{_TERM})"
_WEAK = "(?:trước|trong|vào|đến hết|tới hết|từ)"
CUE = compiled(
    rf"(?<!\w)(?:dự kiến )?(?:(?P<strong>{_STRONG})"
    rf"(?: (?:là|vào|trong|trước|đến|hết|nhất|cuối|:|{_FEAST}))*"
    rf"|(?P<weak>{_WEAK})(?: (?:hết|cuối|ngày|thời điểm|các|{_FEAST}))*),? {_NOISE}\Z"
)
# “Đến năm 2030, hoàn thành …”: by then, where any other “đến năm 2030” tells of an aim.
BY = compiled(r"(?:\A|[-+•*,;:.)]) ?(?:phấn đấu )?đến (?:hết |cuối )?\Z")
DONE_BY = compiled(r",? (?:cơ bản )?(?:hoàn thành|hoàn tất)(?!\w)")
# “vào thứ Ba, thứ Năm hằng tuần”: what is said of the first holds for the others too.
LISTED = compiled(r"(?<!\w)(?:thứ \w{1,4}|chủ nhật), ?\Z")
# “trước 16 giờ ngày thứ Sáu hằng tuần”: when in each turn.
IN_THE_TURN = compiled(
    rf"(?:định kỳ,? )?(?:trước|vào|lúc|chậm nhất) (?:ngày )?{_NOISE}(?:ngày )?{_NOISE}\Z"
)
# What comes right before “trước ngày …” and tells of things, not of work to do.
TELLS = compiled(
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
BEGINS_WORK = compiled(
    r"(?:\A|[,;:)]|(?<!\w)(?:và|để|kịp|sẽ|phải)(?!\w)) ?(?:[-+•*] ?|[0-9a-zđ.]{1,5}[.)] ?)?"
    r"(?:(?:phấn đấu|bảo đảm|đảm bảo|khẩn trương|dự kiến|tổ chức|lễ|đồng loạt|chuẩn bị|điều kiện"
    r"|để|yêu cầu|giao|ngay|việc|sớm|kịp thời) ){0,3}"
    r"(?:khởi công|khánh thành|thông xe|khai trương|khai mạc|hợp long|phân bổ|giao vốn"
    r"|ký kết|trả lời|có văn bản)(?!\w)"
)
THINGS = compiled(
    r"(?<!\w)(?:kết quả|tình hình|số liệu|tổng số|kinh phí|nguồn|vốn|phát sinh|số lượng|tỷ lệ"
    r"|chỉ số|so với|cùng kỳ|toàn tỉnh|cả nước|mức|dân số|sự kiện|ngày lễ|số vụ|vụ việc|lượt"
    r"|(?:việc|công tác|quá trình|hoạt động) (?:\w+ ){1,4}\Z)"
)
# “đề xuất kế hoạch thực hiện cổ phần hóa trong năm 2025”: the plan's year, or the work's?
OF_A_PLAN = compiled(
    r"(?<!\w)(?:kế hoạch|phương án|chương trình|đề án)(?: \w+){2,10} (?:trong )?\Z"
)
# “đưa cơ sở 2 của bệnh viện đi vào hoạt động trong quý II”
PUT_TO_USE = compiled(r"(?<!\w)đưa (?:\w+ ){0,10}?vào (?:hoạt động|sử dụng|vận hành|khai thác) \Z")
# “báo cáo Chính phủ trong tháng 5 nội dung …”: what is handed in stands behind.
TO_WHOM = compiled(
    r"\s*(?:[-+•*] ?|[0-9a-zđ.]{1,5}[.)] ?)?(?:(?:và|khẩn trương|kịp thời|sớm) )*"
    r"(?:trình|báo cáo|gửi)(?: \w+){1,8} \Z"
)
# “khẩn trương báo cáo cấp có thẩm quyền quyết định trước ngày 29/8 bố trí …”
TO_DECIDE = compiled(
    r"(?:\A|(?<!\w)(?:khẩn trương|kịp thời|sớm|để) )(?:trình|báo cáo)(?: (?!của|đã)\w+){1,8}"
    r"(?:,? \w+ \w+,?)? (?:quyết định|phê duyệt|ban hành|cho ý kiến) \Z"
)
WHAT = compiled(r" (?:nội dung|kết quả|phương án|danh mục|dự thảo|hồ sơ|đề án|kế hoạch|việc)(?!\w)")
# “trong năm 2026 và giai đoạn 2026 - 2030”: what it is about, not when it is due.
AND_A_SPAN = compiled(r" và (?:giai đoạn|những năm|các năm)(?!\w)")
# What happens at one time, whatever it is about: “tổ chức hội nghị về kết quả … trong tháng 6”.
HELD_THEN = compiled(
    r"(?<!\w)(?:tổ chức (?:hội nghị|hội thảo|lễ|cuộc|tọa đàm|diễn đàn|hội thi|đoàn|lớp|tập huấn"
    r"|sơ kết|tổng kết|họp|kiểm tra|giám sát)|ban hành|thành lập|khai mạc|khai giảng|mở (?:lớp"
    r"|chuyên mục|đợt))(?!\w)"
)
_THING = (
    "(?:văn bản|hồ sơ|đơn|đơn thư|trường hợp|công trình|hợp đồng|vụ việc|dự án|người|cán bộ"
    "|quyết định|giấy phép|giấy chứng nhận|nhà ở|doanh nghiệp|hộ|cơ sở|chủ trương|đề án)"
)
THING_DONE = compiled(
    rf"(?<!\w){_THING} (?:(?:được|đã|bị|do|chưa)(?: \w+){{1,5}}"
    r"|(?:ban hành|phê duyệt|ký|nộp|gửi|xây dựng|triển khai|đầu tư|thực hiện|lập)(?: \w+){0,2}) \Z"
    r"|(?<!\w)(?:hội chợ|hội thi|lễ hội|triển lãm|cuộc thi|diễn đàn)(?: \w+){0,4} tổ chức \Z"
)
# “các dự án trong danh mục hoàn thành 5.000 km vào năm 2030”
IN_A_LIST = compiled(r"(?<!\w)(?:thuộc|trong) danh mục [^,;:]{0,60}\Z")
# “đạt ít nhất 50% xã, phường không có ma túy vào năm 2030”
TARGET = compiled(r"[0-9] ?%[^;:]{0,100}\Z")
THING_BEFORE = compiled(
    rf"(?<!\w)(?:{_THING}(?: (?:được|đã|bị|do|chưa))?|(?<!phải )(?:được|đã|chưa)|có kế hoạch) \Z"
)
# “… kết luận ban hành trước ngày …” tells of things, “trình … ban hành trước ngày …” of work.
_ACT = "(?:ban hành|phê duyệt|công bố|thông qua|ký ban hành)"
ACTED = compiled(rf"(?<!\w){_ACT} \Z")
TO_ACT = compiled(
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
PAST = compiled(rf"(?<!\w)(?:đã{_SAID}|{_ONCE}|vừa|vẫn|chưa|trước đây)(?!\w)")
RECALLS = compiled(r"(?<!\w)(?:được|đã) giao tại(?!\w)")
DESCRIBES = compiled(
    rf"(?<!\w)(?:đã|{_ONCE}|vẫn|còn|là|do|đạt|tăng(?! cường)|(?<!cắt )giảm|chiếm|(?<!trực )thuộc"
    r"|có (?:[0-9]|nhiều|hơn|gần|khoảng|tổng))(?!\w)"
)
TOPIC = compiled(
    r" ?,? ?(?:việc|công tác|hoạt động|(?:các )?quy định|thẩm quyền|tỷ lệ|số|tổng(?! hợp| kết)"
    r"|kinh phí|toàn tỉnh|cả nước|cấp|địa bàn)(?!\w)"
)
OF_A_DOCUMENT = compiled(r" ?(?:của|do|về việc|ban hành|, của)(?!\w)")
CLAUSE_ENDS = compiled(
    r" ?(?:$|[,.;)\]-]|(?:và|để|theo|gửi|về|báo cáo|cho|với|tại|trên|bảo đảm|đảm bảo|nhằm|trình"
    r"|hoặc|đối với|phải|cùng|qua|bằng)(?!\w))"
)
ROUTINE = compiled(r"(?:định kỳ|.{0,30}[ /]lần)")
# “Hằng năm, chủ động rà soát những gì thuộc …”: what is done then stands right behind.
BEGINS_WITH_WORK = compiled(
    rf" ?, ?(?:(?:chủ động|tiếp tục|kịp thời|thường xuyên|phải),? ){{0,2}}(?:{_WORK})(?!\w)"
)
# “Hằng năm tổ chức kiểm tra, …”
WORK_NEXT = compiled(rf" ?(?:{_WORK})(?!\w)")
# “Hằng năm, căn cứ nhu cầu của các xã, lập dự toán …”
ON_GROUNDS = compiled(r" ?, ?(?:căn cứ|trên cơ sở)(?!\w)")
# “Chỉ đạo Sở Mẫu, hằng năm lập dự toán”; “kế hoạch trung hạn, hằng năm” is a kind of plan.
CLAUSE_BEGINS = compiled(
    r"(?<!trung hạn)(?<!dài hạn)(?<!toàn khóa)(?<!giai đoạn)(?<! năm)(?:[,;:]|(?<! năm) và) ?\Z"
)
DONE_EACH_TURN = compiled(
    r" ?(?:tổ chức|tổng hợp|báo cáo|gửi|nộp|trình|rà soát|đánh giá|sơ kết|tổng kết|kiểm tra"
    r"|công bố|công khai|lập|xây dựng|tham mưu|cập nhật|thống kê|bố trí)(?!\w)"
)
# “Công an tỉnh kiểm tra hằng tháng.”: nobody and nothing else stands in the clause.
DOES_OFTEN = compiled(
    r"(?:\A|[,;:)]) ?(?:[-+•*] ?|[0-9a-zđ.]{1,5}[.)] ?)?"
    r"(?:(?:ủy ban|ubnd|sở(?! hữu)|bộ(?! (?:chỉ số|tiêu chí|máy|tài liệu|thủ tục|câu hỏi)\b)"
    r"|ban(?! hành)|công an|phòng(?! (?:ngừa|chống|học)\b)|văn phòng|thanh tra|cục|chi cục"
    r"|hội(?! (?:nghị|thảo|đồng|thi|chợ)\b)|trung tâm|đảng ủy|chủ đầu tư|đơn vị|cơ quan"
    r"|các (?:sở|xã|phường|đơn vị|cơ quan|địa phương|bộ|ngành)) ?(?P<who>(?:,? ?\w+){0,8}?) )?"
    r"(?:(?:phải|chủ động|thực hiện|tiến hành|tổ chức) )?"
    r"(?:báo cáo|kiểm tra|rà soát|giám sát|họp|giao ban|cập nhật|đánh giá|tổng hợp|công khai"
    r"|công bố|sơ kết|tổng kết|đối thoại|thống kê) \Z"
)
ENDS = compiled(r" ?(?:$|[.;])")
# What has a turn of its own: “gửi dự toán hằng năm”, “công bố kế hoạch thanh tra hằng năm”.
OF_EACH_TURN = compiled(
    r"(?<!\w)(?<!thực hiện )(?:kế hoạch|dự toán|ngân sách|kinh phí|chương trình|chỉ tiêu|nhu cầu"
    r"|vốn|trợ cấp|lương|phụ cấp|quyết toán|chế độ|công việc)(?: \w+){0,5} \Z"
)
# “Bộ trưởng có trách nhiệm hằng năm, bố trí …”
HAS_TO = compiled(r"(?:có|chịu) trách nhiệm \Z")
# “Thực hiện chế độ báo cáo định kỳ hằng năm”
KEEPS_REPORTING = compiled(
    r"(?:\A|[,;:)]|(?<!\w)(?:và|phải)) ?(?:[-+•*] |(?:[a-zđ]|[0-9]{1,2})[).] )?"
    r"(?:thực hiện|chấp hành|duy trì)(?: nghiêm(?: túc)?| tốt| đầy đủ)?"
    r" chế độ (?:thông tin,? )?báo cáo \Z"
)
# “…, báo cáo kết quả hằng quý”: at the end of a clause that asks for a report.
REPORTS = compiled(
    r"(?:(?:\A|[,;:)]|(?<!\w)(?:và|phải"
    r"|để)) ?)(?:[-+•*] )?(?:(?:tổng hợp,? )?(?:gửi )?báo cáo|công bố|công khai|cập nhật|giao ban"
    r"|(?:chủ trì|tổ chức|duy trì) (?:họp|giao ban"
    r"|kiểm tra|giám sát|(?:(?:sơ|tổng) kết,? (?:và )?)?đánh giá|rà soát|đối thoại))"
    r"(?: (?:bộ|sở|ban|ngành|cơ quan|đơn vị),| \w+){0,14} \Z"
)
# “công bố hàng tháng danh mục …”
TELLS_OFTEN = compiled(r"(?<!\w)(?:báo cáo|công bố|công khai|cập nhật|thống kê) \Z")
TOLD = compiled(r" (?:danh mục|kết quả|tình hình|thông tin|số liệu|tiến độ)(?!\w)")
ENDS_REPORT = compiled(r" ?(?:$|[,.;)(]|(?:với|về|gửi|trên|theo|và (?:tổng kết|sơ kết|theo)) )")
# “…, trình Ủy ban nhân dân tỉnh trong tháng 8”: what is handed in stands in a clause of its own.
IS_DONE = compiled(r"(?:\A|;|,| và) ?(?:hoàn thành|hoàn tất|xong)(?!\w)")
AFTER_COLON = compiled(
    r"(?<!thanh tra)(?<!kiểm tra)(?<!kiểm toán)(?<!giám sát): ?(?:dự kiến )?"
    r"(?:từ|trong|vào)(?: ngày)? \Z"
)
TURNS = compiled(rf"(?:(?:định kỳ|vào|{EVERY} (?:tuần|tháng|năm|quý)),? ?){{1,3}}\Z")
DAY_OF_TURN = re.compile("every-(?:week|month)/")  # no figures are those of such a day
IS_A_TERM = re.compile(r"[0-9]{4}-(?:Q[1-4]|[0-9]{2})")
# “Quý I/2027, các xã tổng kết …”, “Ngày 15/02/2027: Sở A tổ chức …”; a day before a comma is past.
HEADS_WORK = re.compile(r"[0-9]{4}-(?:(?:Q[1-4]|[0-9]{2})[,:]|[0-9]{2}-[0-9]{2}:)")
PART_OF_DAY = compiled(rf"(?:từ |vào |lúc )?{_NOISE}\Z")
OF_DAYS = 3  # dashes of a span from month to month: 2026-08/2026-09 has fewer
HANDS_IN = compiled(r" ?(?:và |để )?(?:trình|báo cáo|gửi|nộp|công bố)(?!\w)")
NO_ROUTINE = compiled(
    r"(?<!\w)(?:chế độ(?: \w+){0,3}|lịch(?! sử)(?: \w+){0,4}"
    r"|mẫu|(?<!báo cáo )theo|quy định|loại|kiểu|khám sức khỏe|được|bị) \Z"
)
QUOTED = re.compile('[“"][^”"“]{1,600}[”"]')
YEARS = late_pattern("[0-9]{4}/[0-9]{4}")
PERIODIC = compiled(r"(?<!\w)(?:định kỳ|hằng năm|hàng năm)(?!\w)[^,;]{0,120}\Z")
IN_BRACKETS = late_pattern(r" ?\([^()]{0,120}\)")  # “15/11 hằng năm (hoặc khi có yêu cầu) báo cáo”
# “Hằng năm, báo cáo trước ngày 10/12”: what is said of the day stands between. In “Lễ hội hằng năm
# tổ chức ngày 10/3” the first words tell of a thing.
TURN_FIRST = compiled(
    rf"(?:định kỳ )?(?:{EVERY}|từng) (?:năm|tháng|tuần)\b.{{0,90}}?"
    r"(?=(?:ngày|tháng|quý|thứ|chủ nhật)\b|[0-9]{1,2}/)"
)
LABEL = compiled(
    r"(?<!\w)(?:thời hạn|hạn|thời gian)(?: (?:hoàn thành|thực hiện|báo cáo|gửi|xong))?: ?"
    r"(?:(?:trước|trong|từ|đến|hết|chậm nhất|là|vào|hoàn thành) ){0,3}\Z"
)
MARKER = late_pattern(r"\A ?(?:[-+•*]|(?:[a-zđ]|[ivx]{1,5}|[0-9.]{1,6})[).])? ?\Z")
ALSO = re.compile(r" ?[,/;-] ?| (?:và|hoặc) ")
