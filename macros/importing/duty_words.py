"""What the words of a line tell of it: a duty, a title, an aside; and what its section is about."""

import re
from collections.abc import Sequence

from macros.importing.name_words import USUAL
from macros.importing.names_in_prose import begins_name
from macros.importing.printed_names import plain_line
from macros.importing.sentence_words import VERBS, compiled
from macros.recognisers.blocks import Block

_NAMED = (
    r"(?<!làm )nhiệm vụ|giải pháp|nội dung(?: (?:của )?kế hoạch)?\Z|nội dung, "
    r"|\A(?:các |một số )?nội dung(?: phối hợp| trọng tâm(?! kiểm| giám| thanh)| và )"
    r"|nội dung (?:thực hiện|công việc|triển khai|hoạt động|chủ yếu|cụ thể|công tác)"
    r"|công việc|hoạt động|công tác trọng tâm"
)
_NAMED_TASKS = compiled(_NAMED, re.IGNORECASE)
_TASKS = compiled(
    rf"{_NAMED}|phân công|tổ chức thực hiện|trách nhiệm|tổ chức triển khai", re.IGNORECASE
)
_ELSE = compiled(
    r"mục đích|yêu cầu|(?<!trình )(?<!thành )(?<!hiện )(?<!đạt )mục tiêu"
    r"|quan điểm|nguyên tắc|phạm vi|đối tượng|sự cần thiết|thực trạng"
    r"|tình hình|đánh giá"
    r"|kết quả|tồn tại|hạn chế|nguyên nhân|ưu điểm|bối cảnh|kinh phí|nguồn lực|nguồn vốn"
    r"|chế độ báo cáo|chế độ thông tin|hiệu lực"
    r"|khen thưởng|chỉ tiêu|định hướng|tầm nhìn|thành phần|đề cương|quy định chung|điều khoản"
    r"|nội dung (?:trọng tâm )?(?:kiểm tra|giám sát|thanh tra|khảo sát)"
    r"|thông tin chung|\Ahồ sơ trình thẩm định|căn cứ|cơ sở pháp lý|khái quát|đặc điểm"
    r"|thời gian và địa điểm|thời gian, địa điểm",
    re.IGNORECASE,
)
# “Về đánh giá tình hình hoạt động năm 2026”
_RECALLS = compiled(
    r"(?:về )?(?:đánh giá (?:chung|tình hình|kết quả)|tình hình|kết quả|thực trạng)(?!\w)",
    re.IGNORECASE,
)
_PURPOSE = compiled(r"(?:để|nhằm) ", re.IGNORECASE)
_SIDE = compiled(r"kinh phí|nguồn lực|báo cáo|nguồn vốn|yêu cầu", re.IGNORECASE)
# What a conclusion answers to: “Về kiến nghị hỗ trợ kinh phí: Giao Bộ Tài chính …”.
_ON_A_PROPOSAL = compiled(r"Về (?:các |một số )?(?:việc|kiến nghị|đề nghị|đề xuất)(?!\w)")
_MUST = compiled(r"[^\W\d_][^,.;:]{3,90} (?:có|chịu) trách nhiệm(?!\w)")
_REPORTS = compiled(
    r"(?:chế độ|thông tin,?|thời hạn|định kỳ)(?: thông tin,?)? báo cáo|\Abáo cáo\Z", re.IGNORECASE
)
# “Điều 12. Trách nhiệm của Bộ Tài chính”, not “Điều 4. Hồ sơ” or “Điều 9. Nhiệm vụ, quyền hạn”.
_BINDING = compiled(
    r"trách nhiệm|(?:tổ chức|triển khai|hiệu lực) (?:thực hiện|thi hành)|giải pháp"
    r"|\A(?:về )?phân công"
    r"|nhiệm vụ (?:cụ thể|chủ yếu|trọng tâm)|\A(?:giao )?nhiệm vụ (?:của|cho)(?!\w)",
    re.IGNORECASE,
)
_OBLIGES = compiled(r"nghĩa vụ", re.IGNORECASE)  # of those whom a law is about, for ever
_RIGHTS = compiled(
    r" có (?:các )?quyền(?: hạn)?(?: sau| sau đây)?\s*:\s*\Z"
    r"|hành vi(?: vi phạm)?(?: sau| sau đây| dưới đây)?\s*:\s*\Z"
)
# “Điều 2. Đối tượng áp dụng”, “Điều 49. Vi phạm về trách nhiệm báo cáo”: nobody's duties.
_NO_DUTIES = compiled(r"(?:phạm vi|đối tượng|giải thích|vi phạm)(?!\w)", re.IGNORECASE)
# “(4) Thủ trưởng cơ quan thu hồi giấy phép” beside “(1) Tên cơ quan”: how to fill in a form.
_FILLS_IN = compiled(
    r"(?:tên (?:đơn vị|cơ quan|tổ chức|viết tắt|chủ|doanh nghiệp|đối tượng)|địa danh|chữ viết tắt"
    r"|ghi(?! (?:nhận|hình))|quyền hạn, chức vụ)(?!\w)",
    re.IGNORECASE,
)
_CHAPTER_OF_DUTIES = compiled(
    r"trách nhiệm|tổ chức (?:triển khai )?(?:thực hiện|thi hành)|nhiệm vụ(?: và giải pháp)?\s*\Z",
    re.IGNORECASE,
)
_AMENDS = compiled(
    r"(?:Sửa đổi|Bổ sung|Thay thế|Bãi bỏ)(?:,? (?:và )?(?:sửa đổi|bổ sung|thay thế|bãi bỏ))*"
    r"(?: tên| nội dung)? (?:một số |các |cụm từ|điểm |khoản |đoạn |tiết |[Đđ]iều |[Mm]ục |Chương )"
)
_ADVERBS = (
    "chủ động|tiếp tục|thường xuyên|kịp thời|khẩn trương|nghiêm túc|trực tiếp|tích cực|tập trung"
    "|từng bước|sớm|đồng thời"
)
_WORKS_FOR = compiled(
    rf"[, ]*(?:(?:{_ADVERBS}),? )*(?:tham mưu|giúp|báo cáo|chủ trì|phối hợp|hướng dẫn|theo dõi"
    r"|kiểm tra|tiến hành kiểm tra|xây dựng kế hoạch|tổng hợp,? (?:và )?(?:báo cáo|trình|đề nghị))"
    r"(?!\w)(?! (?:các )?(?:cuộc|phiên|hội nghị|họp))"
)
_ASKS_OTHERS = compiled(r",? (?:trân trọng )?(?:đề nghị|yêu cầu|thông báo)(?!\w)")
_QUOTES = re.compile(r"như sau\s*:|[“\"]")
# “PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM NĂM 2027”, in what tells of the past.
_AHEAD = compiled(
    r"phương hướng|(?:thời gian|tháng|quý|năm|tuần|kỳ) (?:tới|tiếp theo)"
    r"|đề xuất (?:các |một số )?(?:nhiệm vụ|giải pháp)"
    r"|\A(?:kết luận|(?:các )?(?:nội dung|ý kiến) thống nhất)(?!\w)"
    r"|(?:nhiệm vụ|giải pháp|chương trình|kế hoạch)(?: [^\W\d_]+,?){0,8}? (?:trọng tâm|chủ yếu|cần"
    r"|(?:năm|quý|tháng) [IVX\d])",
    re.IGNORECASE,
)
_GIVES_NO_TASK = compiled(
    r"(?:Điều lệ|Phiếu (?:trình|lấy|xin)|Tờ trình|Giải trình|Giấy mời)(?!\w)", re.IGNORECASE
)
# “Mức 400.000 đồng/người/buổi áp dụng đối với Trưởng ban.”
_AMOUNT = compiled(
    r"[^.;:,]{3,60}:? (?=\d)[\d.,]+ (?:triệu |tỷ |nghìn )?đồng(?!\w)[^.;]{0,60}[.;]?\s*\Z"
)
_BLANKS = re.compile(r"[.…]{6,}|\w[^\n]*_{6,}")
_PROPOSES = compiled(
    r"(?:đề xuất|kiến nghị|đề nghị(?= [^.;:]{3,60}(?:bổ|miễn) nhiệm))(?!\w)", re.IGNORECASE
)
# “Hồ sơ trình phê duyệt gồm các tài liệu sau:” papers and headings follow, and no duties.
_PAPERS = compiled(
    r"(?:các )?(?:hồ sơ|giấy tờ|tài liệu|thành phần|phương án|biểu mẫu)(?!\w)[^.;:]{0,160}"
    r" (?:bao )?gồm(?: có)?(?: các| những)?(?: (?:giấy tờ|tài liệu|văn bản|nội dung|thành phần"
    r"|mục)[^.;:]{0,40})?:\s*\Z",
    re.IGNORECASE,
)
_REPORT = compiled(r"(?:Đề cương )?(?:Báo cáo|Tham luận|Biên bản)(?!\w)", re.IGNORECASE)
# “Sở X báo cáo Ủy ban nhân dân tỉnh kết quả rà soát như sau:”, and nobody is asked to.
_TELLS = compiled(
    r"(?<!\w)(?:Sở|Ban|Phòng|Công an|UBND|Ủy ban|Chi cục|Cục|Thanh tra)(?!\w)[^.;:]{0,60}"
    r" (?:kính )?(?:báo cáo|trình) (?:Ủy ban|UBND|Chủ tịch|Bộ|Thủ tướng|Chính phủ|Lãnh đạo"
    r"|Giám đốc|Thường trực|Ban)(?!\w)[^.;:]{0,160}:\s*\Z"
)
_TOLD_TO = compiled(r"(?<!\w)(?:đề nghị|yêu cầu|giao|chỉ đạo|tham mưu) (?=[^.;:]*:\s*\Z)")
# “B. NỘI DUNG CỤ THỂ CỦA TỪNG THỦ TỤC HÀNH CHÍNH”: who does what when somebody applies.
_PROCEDURES = compiled(
    r"(?:nội dung cụ thể|nội dung|quy trình|trình tự|danh mục)[^.;:]{0,60} thủ tục hành chính"
    r"(?: nội bộ| liên thông| điện tử)*(?:\s|\Z)(?!.{0,80}(?:năm|theo))",
    re.IGNORECASE,
)
_ASIDE = compiled(
    r"(?:riêng|(?:mọi )?thông tin chi tiết|mọi (?:thông tin|vướng mắc)|lưu ý|ghi chú|trường hợp"
    r"|trong đó|ví dụ|trên đây|trong quá trình|nơi nhận|quá trình"
    r"|nếu có|căn cứ văn bản này|kế hoạch này|trân trọng|\(|số liệu|kèm theo|yêu cầu các"
    r"|đề nghị các|căn cứ (?:kế hoạch|nội dung|tình hình)|các (?:cơ quan|đơn vị"
    r"|sở)[^.]{0,80}(?:căn cứ|nghiêm túc))",
    re.IGNORECASE,
)
_ROLES_ALONE = compiled(
    r"[,;.:]|(?<!\w)(?:chủ trì|phối hợp|thực hiện|và|với|các|do|có|liên quan)(?!\w)", re.IGNORECASE
)
_ASKS = compiled(
    r"(?:Giao|Đề nghị|Yêu cầu|Phân công|Kiến nghị) (?=[^\W\d_])"
    r"|Về (?=[^\W\d_])[^:]{3,300}: (?=[A-ZĐ])"
)
_APPROVES = compiled(
    r"(?:Phê duyệt|Ban hành|Thông qua|Công bố)(?: kèm theo Quyết định này)?"
    r" [“\"]?(?:Đề án|Kế hoạch|Chương trình|Dự án|Chiến lược|Quy hoạch|Quy chế|Quy định|Danh mục"
    r"|[Pp]hương án|[Nn]hiệm vụ)"
)
_CITED = (
    r"(?:Nghị quyết|Chỉ thị|Quyết định|Kế hoạch|Công văn|Kết luận|Thông tư|Nghị định|Chương trình)"
    r" số [^.;:]*"
)
_BASIS = compiled(rf"(?:Thực hiện|Căn cứ) {_CITED}(?:; {_CITED})+[.;]?\s*\Z")
# What to do when something goes wrong: of the document itself, and no task of a plan.
_TROUBLE = compiled(
    r"(?:trong )?quá trình (?:tổ chức |triển khai )*(?:thực hiện|triển khai)(?!\w)[^.;]{0,80}?,"
    r"[^.;]{0,40}?(?:khó khăn|vướng mắc|phát sinh|cần (?:thiết )?(?:sửa đổi|bổ sung|điều chỉnh))",
    re.IGNORECASE,
)
# At the end of a document: what its issuer says to all.
_SPEAKS = compiled(
    r"(?:Ủy ban nhân dân|UBND|Chủ tịch|Thủ tướng|Ban Chỉ đạo|Ban Thường vụ|Hội đồng nhân dân)"
    r"[^.;]{0,60}? (?<!theo )(?<!của )(?:yêu cầu|đề nghị)|là nhiệm vụ (?:quan trọng|trọng tâm"
    r"|chính trị|cấp bách|thường xuyên)"
    r"|[Kk]ính thưa |(?:Xin )?[Tt]rân trọng cảm ơn|[Tt]rên đây là"
    r"|(?:xin )?thông báo (?:để|tới|đến|cho) [^.;]{0,160}? biết(?!\w)|\((?:gửi|Gửi) kèm"
)
# “Bộ Chính trị giao các tỉnh ủy, thành ủy …”: a duty, and not only what is said to all.
_HANDS = compiled(
    r"(?:(?:Bộ Chính trị|Ban Bí thư|Ban Thường vụ|Thường trực|Chính phủ|Thủ tướng|Phó Thủ tướng"
    r"|UBND|Ủy ban nhân dân|Chủ tịch)[^.;:,]{0,60}? )?[Gg]iao (?:cho )?(?=[^\W\d_])"
)
# “Thứ năm hằng tuần, …”: in each week.
EACH_WEEK = r"(?:vào )?(?:thứ \w{1,4}|chủ nhật) (?:hằng|hàng|mỗi) tuần"
_ORDINAL = compiled(
    r"(?:(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là"
    r"|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?: là|(?!,?(?: (?:và |hoặc )?(?:thứ \w{1,4}"
    r"|chủ nhật),?){0,4} (?:của )?(?:hằng|hàng|mỗi|từng) tuần)))[,:]? (?=\S)"  # of the week
)
_TO_A_NAME = compiled(r"Giao (?:cho )?(?=[A-ZĐ])")
# “Căn cứ kết quả trên, Chủ tịch Ủy ban nhân dân tỉnh chỉ đạo:” what follows is the others'.
_GIVES_OUT = compiled(
    r"(?:Ủy ban nhân dân|UBND|Chủ tịch|Thủ tướng|Chính phủ|Ban Chỉ đạo|Ban Thường vụ)"
    r"[^.;:,]{0,60}? (?:yêu cầu|đề nghị|chỉ đạo|giao|phân công)(?: (?:như sau|các (?:cơ quan"
    r"|đơn vị|sở)[^.;:]{0,60}))?:\s*\Z"
)
# Below a body's name, a title that names somebody else: “Trách nhiệm của văn thư”.
_OF_ANOTHER = compiled(
    r"(?:Trách nhiệm|Nhiệm vụ)(?:,? (?:và )?(?:nhiệm vụ|quyền hạn))?(?: cụ thể)? của(?!\w)"
    r"|(?:Cán bộ|Công chức|Viên chức|Văn thư|Người|Cá nhân)(?!\w)"
)
_NOTE = compiled(r"(?:mọi )?thông tin chi tiết|mọi (?:thông tin|vướng mắc)", re.IGNORECASE)
_GENERAL = compiled(
    r"(?:triển khai|tổ chức|nghiêm túc|trách nhiệm)(?: (?:tổ chức|triển khai))? (?:thực hiện"
    r"|thi hành)"
    r"(?: nghiêm túc)?(?:\.?\s*\Z| (?:các )?nội dung (?:nêu )?trên(?!\w))"
    r"|quan tâm,? (?:và )?(?:phối hợp|giúp đỡ|hỗ trợ)(?:,? thực hiện)?[.\s/]*\Z"
)
# What a conclusion says of the past.
_PRAISES = (
    "(?:ghi nhận|đánh giá cao|hoan nghênh|biểu dương (?:sự|các|những|tinh thần|UBND)|đồng ý"
    "|nhất trí|thống nhất (?:với|đánh giá|chủ trương)|cơ bản)"
)
_REQUIRES = compiled(r"yêu cầu (?!và đề nghị)", re.IGNORECASE)
_ONLY_PRAISES = compiled(rf"{_PRAISES}(?!\w)", re.IGNORECASE)
_DUTY = compiled(
    rf"(?:[-+•“\"(]\s*)?(?!{_PRAISES}|quyết định số )(?:(?:{_ADVERBS}),? )*(?:{VERBS}"
    r"|có (?:phương án|giải pháp|biện pháp)"
    rf"|là (?:cơ quan|đơn vị|đầu mối|bộ phận)|phối hợp)(?!\w)",
    re.IGNORECASE,
)
_TIME_FIRST = compiled(
    rf"(?:{EACH_WEEK}|trước|trong|hằng|hàng|định kỳ|chậm nhất|quý|tháng|năm|đến|từ"
    r"|(?:vào )?ngày(?= \d))(?!\w)[^,.;:]{0,60}, ?",
    re.IGNORECASE,
)
# “Hằng năm xây dựng kế hoạch, …”, “Định kỳ thứ Hai hàng tuần tổng hợp …”: no comma parts when from
# what.
_TURN_FIRST = compiled(
    r"(?:(?:định kỳ|hằng|hàng|mỗi)(?:(?:,| và)? (?:định kỳ|hằng|hàng|thứ \w{1,4}|chủ nhật"
    r"|ngày \d{1,2}|tuần|tháng|quý|năm|\d tháng|vào|của)){1,6}|định kỳ (?:hoặc|và) đột xuất),? "
    rf"(?=(?:(?:{_ADVERBS}),? )*(?:{VERBS})(?!\w))",
    re.IGNORECASE,
)
# “Về quản lý ngân sách: thực hiện nghiêm …”
_ON_A_TOPIC = compiled(r"(?:Về|Đối với) [^.;:]{3,200}: (?=\S)")
# “Trong quá trình thực hiện, nếu có vấn đề phát sinh, chủ trì …”, “Trường hợp cần thiết, …”
_IN_CASE = compiled(
    r"(?:trong quá trình [^,.;:]{2,60}, (?=nếu )|nếu có [^,.;:]{2,60}, "
    r"|(?:trường hợp|khi) cần thiết, )",
    re.IGNORECASE,
)
# Where more is said of them (“… được cấp chứng thư”), it is no name.
_WHOSE = compiled(
    r"Trách nhiệm của "
    r"(?=(?i:tổ chức|cơ quan|cơ sở|doanh nghiệp|đơn vị|quỹ|ngân hàng|công ty)(?!\w))"
    r"(?!.*(?<!\w)(?:sau|khi|được|có(?! chức năng)|trong|tại|đối với|về)"
    r"(?!\w))(?:[^\W\d_]+,? ){0,10}[^\W\d_]+\s*:?\Z"
)
_IN_ITS_FIELD = compiled(
    r"(?:trong phạm vi|theo|căn cứ)(?: các)? (?:chức năng|lĩnh vực|thẩm quyền|nhiệm vụ|điều kiện"
    r"|tình hình)(?!\w)"
    rf"[^.;:]{{0,90}}?, ?(?=(?:(?:{_ADVERBS}),? )*(?:{VERBS})(?!\w))",
    re.IGNORECASE,
)
_DESCRIBES = compiled(
    r"[^.;,]{1,60}?(?<!\w)(?:đã|đang|gồm|có (?!trách nhiệm|nhiệm vụ|biện pháp|kế hoạch|văn bản"
    r"|giải pháp|phương án)|được)(?!\w)",
    re.IGNORECASE,
)
_INTRODUCES = compiled(
    r"(?<!\w)(?:yêu cầu|giao|đề nghị(?! của)|chỉ đạo|phân công|triển khai|thực hiện)(?!\w)"
    r"[^.;]{0,240}:\s*\Z",
    re.IGNORECASE,
)
_TELLS_OF = compiled(
    r"(?:báo cáo|gồm|đánh giá|kết quả|nguyên tắc|mục tiêu|quan điểm|hồ sơ|tiêu chí|ví dụ|căn cứ)"
    r"[^.;,]{0,60}:\s*\Z",
    re.IGNORECASE,
)
# What a list of things is introduced by, none of them a duty.
_THINGS_FOLLOW = compiled(
    r"(?:các|những|một số) (?:lĩnh vực|nhóm|đối tượng|khu vực|địa bàn|tiêu chí|dự án|công trình"
    r"|sản phẩm|ngành nghề)(?: [^\W\d_]+){0,3}?(?: sau(?: đây)?| như sau)?:\s*\Z",
    re.IGNORECASE,
)
_WAS_DONE = compiled(
    r"(?<!\w)(?:đã|vừa)(?: được)? (?:có|nghe|báo cáo|thảo luận|xem xét|ghi nhận|đạt"
    r"|thông qua)(?!\w)[^.;:]{0,120}?(?: như sau| sau đây| sau)?\s*:\s*\Z"
)
_FOLLOWS_UP = compiled(
    r"(?<!\w)(?:theo dõi|đôn đốc|kiểm tra|giám sát|tổng hợp)(?!\w)[^.;:]{0,160}? (?:thực hiện"
    r"|triển khai|thi hành)(?: nghiêm túc| nghiêm)? (?:Nghị quyết|Chỉ thị|Công điện|Kế hoạch"
    r"|Thông báo|Quyết định|Chương trình|Kết luận) này(?!\w)"
)
_MUST_SOON = compiled(r",? (?:phải|cần|sớm|khẩn trương|nhanh chóng|có trách nhiệm)(?!\w)")
_DIRECTS = compiled(r"(?<!\w)(?:chỉ đạo|phân công)(?: (?:thực hiện|nhiệm vụ))?\s*:\s*\Z")
_LABEL = compiled(
    r"(?:Cơ quan|Đơn vị)(?:(?:,| và)? (?:chủ trì|phối hợp|(?:tổ chức )?thực hiện|tham gia)){1,3}"
    r"\s*[:.]?"
)
_RULE = compiled(
    r"(?:Việc|Công tác|Quá trình|Nội dung) [^.;:]{3,200}? (?:phải|được|cần|do|theo) "
    r"|(?:Tổ chức|Cá nhân|Doanh nghiệp|Người)[^.;:]{3,160}? (?:được|bị) (?:hưởng|áp dụng|miễn|giảm"
    r"|phép|ưu tiên|xử lý|xử phạt)(?!\w)"
)
# “Chủ tịch Hội đồng: Ông Lê Văn A - Phó Chủ tịch Ủy ban nhân dân tỉnh.”
_SEAT = compiled(r"Mời |[^.;:]{3,60}: ?")
# “Thành viên Ban Chỉ đạo gồm …”
_SITS = compiled(
    r"(?:Các )?(?:(?:Phó )?(?:Trưởng [Bb]an|Chủ tịch [Hh]ội đồng|[Tt]rưởng [Đđ]oàn)"
    r"|Tổ (?:trưởng|phó)|[Tt]hành viên|[Ủủ]y viên|Thư ký|(?:Cơ quan )?[Tt]hường trực)"
    r"(?: (?:Ban Chỉ đạo|Hội đồng|Tổ công tác|Đoàn công tác|thường trực))?[^.;:,]{0,40}?"
    r" (?:là|gồm|gồm có) (?!(?:cơ quan|đơn vị|đầu mối)(?!\w))"
)
# After “ông”, “bà”: “H’Hen Niê”, “Kơ Să Thị B”.
_CALLED = re.compile(r"[^\W\d_a-zđ][^.;:,]{2,40}?(?= ?- |, )")
_BLANK = re.compile(r"(?:Đồng chí|Ông|Bà)? ?[.…_]{2,} ?[;.]?")
# “Giám đốc Sở Nội vụ”, “Mời đại diện lãnh đạo Hội Nông dân tỉnh”: a seat without a name.
_POST = compiled(r"(?:Mời )?(?:[Đđ]ại diện|[Ll]ãnh đạo|[Mm]ột |Tổng biên tập|Chỉ huy trưởng)")
# “Chủ tịch Hội: Ông Lê Văn A; Phó Chủ tịch: Bà Trần Thị B, ông Phạm C.”
_WHO_SITS = compiled(
    r"(?:[^.;:]{3,60}: ?(?:(?:Ông|Bà|ông|bà|Đồng chí|đồng chí) [^.;:,]{3,40}"
    r"(?:, (?=ông|bà|Ông|Bà))?)+[.;]?\s*)+"
)
# “Thành lập Hội đồng gồm các ông, bà có tên sau:”
_SITS_BELOW = compiled(
    r"gồm(?: có)? (?:các )?(?:ông,? bà|ông \(bà\)|đồng chí|thành viên)(?!\w)[^.;:]{0,60}:?\s*\Z",
    re.IGNORECASE,
)
_WHAT_ONE_IS = compiled(r"(?: ?- |, ?)[^.;:]{3,160}[.;]?\s*")
_VERB = compiled(
    r"(?<!\w)(?:phụ trách|chủ trì|theo dõi|(?:có|chịu) trách nhiệm|có nhiệm vụ|giúp)(?!\w)"
)
_DOES = compiled(rf"(?<!\w)(?!phụ trách)(?:{VERBS})(?!\w)")
_FEWEST_MEMBERS, _MOST = 3, 5  # seats side by side; all but one of five
_HEAD_OF_TITLE = 25  # characters
_LONGEST_TITLE = 12  # words of one that begins as a duty may
_LONGEST_HEADING = 25
_LONGEST_PIECE = 6
_FEWEST = 3
_BRACKETS = re.compile(r"\([^()]*\)")
_PIECES = re.compile(r"[,;]| và ")
_FORMS = compiled(r"đề cương|mẫu|biểu|báo cáo|chỉ tiêu|dự toán|kinh phí|danh sách", re.IGNORECASE)


def is_duty(text: str) -> bool:
    """Whether a line begins as a duty does: with what is to be done, or when."""
    line = plain_line(text).lstrip()
    if line.endswith(":") and len(line.split()) <= _FEWEST:
        return False  # “Yêu cầu:”
    firsts = (_IN_ITS_FIELD, _TURN_FIRST, _TIME_FIRST, _IN_CASE)
    while adverbial := next(filter(None, (first.match(line) for first in firsts)), None):
        line = line[adverbial.end() :]
    return bool(_DUTY.match(line)) and not _NOTE.match(line)


def is_duty_on_a_topic(text: str) -> bool:
    """Whether behind what a line is about a duty follows, of whom it is not said."""
    topic = _ON_A_TOPIC.match(plain_line(text))
    rest = text[topic.end() :] if topic else ""
    return is_duty(rest) and not (asks(rest) or _ASKS.match(plain_line(rest.capitalize())))


def is_short(text: str) -> bool:
    """Whether a line may be a title: “Tổ chức thực hiện”."""
    return len(text.split()) <= _LONGEST_TITLE and not text.rstrip().endswith((".", ";", ":"))


def is_title(text: str) -> bool:
    """Whether a line only calls what stands below by a name."""
    ends = text.rstrip().endswith((".", ";", ":"))
    return len(text.split()) <= _LONGEST_HEADING and not ends and not is_duty(text)


def is_of_another(text: str) -> bool:
    """Whether a title names somebody, readable or not: “Cán bộ, công chức”."""
    return bool(_OF_ANOTHER.match(plain_line(text)))


def is_aside(text: str) -> bool:
    """Whether a line adds a remark: “Trong quá trình thực hiện, …”."""
    return bool(_ASIDE.match(plain_line(text)))


def is_basis(text: str) -> bool:
    """Whether a paragraph only cites: “Thực hiện Chỉ thị số 5/CT-TTg; Kế hoạch số 7/KH-UBND.”."""
    return bool(_BASIS.match(plain_line(text)))


def without_roles(text: str) -> str:
    """What words say beside roles: “chủ trì, phối hợp với các đơn vị liên quan” says nothing."""
    return " ".join(_ROLES_ALONE.sub("", text).split())


def asks(text: str) -> bool:
    """Whether a line asks somebody, readable or not, or answers to what was asked."""
    return bool(_ASKS.match(plain_line(text)))


def approves(text: str) -> bool:
    """Whether an article says what the document itself does: “Phê duyệt Đề án …”."""
    return bool(_APPROVES.match(plain_line(text)))


def is_about_trouble(text: str) -> bool:
    """Whether a line says whom to tell of trouble: “Trong quá trình thực hiện, nếu có …”."""
    return bool(_TROUBLE.match(plain_line(text)))


def speaks_to_all(text: str) -> bool:
    """Whether a paragraph is what an issuer says to all at the end."""
    return bool(_SPEAKS.search(plain_line(text)))


def hands_a_duty(text: str) -> bool:
    """Whether a sentence begins with whom an issuer gives something to do."""
    return bool(_HANDS.match(plain_line(text)))


def without_ordinal(text: str) -> str:
    """A paragraph without “Một là,” or “Thứ hai,” at its head."""
    ordinal = _ORDINAL.match(plain_line(text))
    return text[ordinal.end() :] if ordinal else text


def hands_to_a_name(text: str) -> bool:
    """Whether a sentence begins with “Giao” and what begins as a name does."""
    return bool(_TO_A_NAME.match(plain_line(text)))


def gives_out(text: str) -> bool:
    """Whether an issuer says that what it has others do follows."""
    return bool(_GIVES_OUT.search(plain_line(text)))


def only_says_to_do_it(text: str) -> bool:
    """Whether a sentence only says that everybody has to do what the document says."""
    return bool(_GENERAL.search(plain_line(text)))


def lists_names(text: str) -> bool:
    """Whether words are a mere list of names: “Quốc phòng, Công an, Công Thương”."""
    pieces = [piece.strip(" .;") for piece in _PIECES.split(text)]
    return len(pieces) > 1 and all(
        piece[:1].isupper() and len(piece.split()) <= _LONGEST_PIECE for piece in pieces if piece
    )


def describes(text: str) -> bool:
    """Whether a line tells how things are."""
    return bool(_DESCRIBES.match(plain_line(text)))


def lists_things(text: str) -> bool:
    """Whether words say that things follow: “… tập trung vào các lĩnh vực:”."""
    return bool(_THINGS_FOLLOW.search(plain_line(text)))


def tells_of_the_past(text: str) -> bool:
    """Whether words say that what was done follows: “Các bộ đã có báo cáo như sau:”."""
    return bool(_WAS_DONE.search(plain_line(text)))


def follows_it_up(text: str) -> bool:
    """Whether somebody watches how the document itself is put into effect."""
    return bool(_FOLLOWS_UP.search(plain_line(text)))


def must_soon(line: str, end: int) -> bool:
    """Whether behind a name in a `plain_line` words say that it has to, or soon."""
    return bool(_MUST_SOON.match(line, end))


def only_directs(text: str) -> bool:
    """Whether a line ends by saying that somebody directs those below it."""
    return bool(_DIRECTS.search(plain_line(text)))


def labels_a_list(text: str) -> bool:
    """Whether a line is nothing but a label of doers: “2. Cơ quan chủ trì, phối hợp”."""
    return bool(_LABEL.fullmatch(plain_line(text).strip()))


def has_seats(text: str) -> bool:
    """Whether a line says who sits on a board: “Thành viên Ban Chỉ đạo gồm …”."""
    line = plain_line(text)
    sits = None if line.rstrip().endswith(":") else _SITS.match(line)
    return bool(sits) and not _VERB.search(line, sits.end() if sits else 0)


def is_member(text: str) -> bool:
    """Whether a line only says who a member of something is, by name and by post."""
    line = plain_line(text)
    if _WHO_SITS.fullmatch(line) or has_seats(text):
        return True
    seat = _SEAT.match(line)
    if seat and seat[0] != "Mời " and is_duty(text):
        return False
    at = seat.end() if seat else 0
    honour = USUAL.honour.match(line, at)
    at = honour.end() if honour else at
    if seat and _BLANK.fullmatch(line, at):
        return True
    person = USUAL.person.match(line, at) or (honour and _CALLED.match(line, at))
    said = _WHAT_ONE_IS.fullmatch(line, person.end()) if person else None
    return bool(said) and not _VERB.search(line, person.end() if person else 0)


def introduces_members(text: str) -> bool:
    """Whether a line says that who sits in something follows."""
    return bool(_SITS_BELOW.search(plain_line(text)))


def lists_members(listed: Sequence[str]) -> bool:
    """Whether of lines side by side most only say who sits in something, by name or by post."""
    seats = [one for one in listed if is_member(one) or _is_post(one)]
    return len(seats) >= _FEWEST_MEMBERS and _MOST * len(seats) >= (_MOST - 1) * len(listed)


def _is_post(text: str) -> bool:
    line = plain_line(text)
    short = ":" not in line and len(line.split()) <= _LONGEST_PIECE * 2
    return short and bool(USUAL.post.match(line) or _POST.match(line)) and not _DOES.search(line)


def states_a_rule(text: str) -> bool:
    """Whether a line says how something must be, and of nobody: “Việc xét duyệt phải …”."""
    return bool(_RULE.match(plain_line(text)))


def tells_whose(title: str) -> bool:
    """Whether a title says whose duties stand below: “Trách nhiệm của tổ chức tín dụng”."""
    return bool(_WHOSE.match(plain_line(title)))


def is_sentence(text: str) -> bool:
    """Whether a line says something whole, and not how things are or what they cost."""
    whole = text.rstrip().endswith((".", ";")) and len(text.split()) > _LONGEST_PIECE
    return whole and may_be_work(text) and not is_of_else(text.partition(",")[0])


def may_be_work(text: str) -> bool:
    """Whether a sentence that begins with no known word of work may still begin with one."""
    is_told = begins_name(text) or describes(text) or is_aside(text)
    return text[:1].isupper() and not is_told


def is_of_tasks(heading: str) -> bool:
    """Whether a heading says that tasks follow, whoever has them."""
    return bool(_NAMED_TASKS.search(plain_line(heading)))


def may_hold_tasks(heading: str) -> bool:
    """Whether a heading says that tasks follow, or how a document is put into effect."""
    return bool(_TASKS.search(plain_line(heading)))


def recalls(heading: str) -> bool:
    """Whether a heading is about what was done: “Đánh giá kết quả”."""
    return bool(_RECALLS.match(plain_line(heading)))


def is_of_else(heading: str) -> bool:
    """Whether a heading is about something else: aims, the state of things, money."""
    line = plain_line(heading)
    tasks, other = _TASKS.search(line), _ELSE.search(line)
    if recalls(heading):
        return True
    if _PURPOSE.match(line):
        return False  # “Để đạt được mục tiêu trên, đề nghị:”
    if not other or is_of_tasks(heading) or _ON_A_PROPOSAL.match(line):
        return False
    if other.start() > _HEAD_OF_TITLE and is_duty(heading):
        return False  # “Tăng cường bồi dưỡng giảng viên, đáp ứng yêu cầu …” is about what to do
    return not tasks or other.start() < tasks.start()


def binds(title: str) -> bool:
    """Whether an article of this title says what somebody has to do."""
    line = plain_line(title)
    return bool(_BINDING.search(line)) and not _OBLIGES.search(line)


def gives_rights(text: str) -> bool:
    """Whether a line says that somebody's rights or wrongs follow."""
    return bool(_RIGHTS.search(plain_line(text)))


def holds_no_duties(title: str) -> bool:
    """Whether an article of this title says nothing that anybody has to do."""
    return bool(_NO_DUTIES.match(plain_line(title)))


def fills_in(text: str) -> bool:
    """Whether a line says what to write into a form."""
    return bool(_FILLS_IN.match(plain_line(text)))


def holds_duties(title: str) -> bool:
    """Whether the articles of a chapter of this title say what somebody has to do."""
    return bool(_CHAPTER_OF_DUTIES.match(plain_line(title)))


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


def looks_ahead(heading: str) -> bool:
    """Whether a heading of what tells of the past is about what comes."""
    return bool(_AHEAD.search(plain_line(heading))) and not recalls(heading)


def gives_no_task(title: str) -> bool:
    """Whether a text of this title gives nobody a task: a charter, what is laid before somebody."""
    return bool(_GIVES_NO_TASK.match(plain_line(title)))


def has_blanks(text: str) -> bool:
    """Whether a line is one of a form: “Về tài sản: ........”."""
    return bool(_BLANKS.search(text))


def tells_amount(text: str) -> bool:
    """Whether a line says no more than how much money there is."""
    return bool(_AMOUNT.match(plain_line(text))) and not is_duty(text)


def proposes(text: str) -> bool:
    """Whether a line says what to propose to others, as a duty may."""
    return bool(_PROPOSES.match(plain_line(text)))


def lists_papers(text: str) -> bool:
    """Whether a line says that papers follow, or what stands in one."""
    return bool(_PAPERS.match(plain_line(text)))


def lists_procedures(heading: str) -> bool:
    """Whether a heading says that procedures follow, for those who apply."""
    return bool(_PROCEDURES.match(plain_line(heading)))


def tells_superior(text: str) -> bool:
    """Whether a line of a letter says that its office reports what follows to another."""
    line = plain_line(text)
    return bool(_TELLS.search(line)) and not _TOLD_TO.search(line)


def is_report(title: str) -> bool:
    """Whether a text of this title tells of the past."""
    return bool(_REPORT.match(plain_line(title)))


def may_ask(heading: str) -> bool:
    """Whether in a section about something else somebody may be asked to do it: money, reports."""
    return bool(_SIDE.search(plain_line(heading)))


def binds_another(text: str) -> bool:
    """Whether a sentence says of somebody that it must: “Cơ quan đăng ký có trách nhiệm …”."""
    return bool(_MUST.match(plain_line(text)))


def is_of_reports(heading: str) -> bool:
    """Whether a heading is about who reports, and when: “Chế độ báo cáo”."""
    return bool(_REPORTS.search(plain_line(heading)))


def only_heads_duties(text: str, below: Sequence[Block]) -> bool:
    """Whether a line of few words has nothing but duties below it."""
    said = [
        one.text for one in below if one.mark or not (is_aside(one.text) or speaks_to_all(one.text))
    ]
    told = [one[:1].isupper() and (is_duty(one) or is_sentence(one)) for one in said]
    few = len(_BRACKETS.sub("", text).split()) <= _LONGEST_HEADING
    short = few and not text.rstrip().endswith(".")
    return short and not is_duty(text) and any(map(is_duty, said)) and all(told)


def requires(text: str) -> bool:
    """Whether a line begins with what an office does to those below it: “Yêu cầu các …”."""
    return bool(_REQUIRES.match(plain_line(text)))


def only_praises(text: str) -> bool:
    """Whether a line says what is thought of things, and asks for nothing."""
    return bool(_ONLY_PRAISES.match(plain_line(text)))


def introduces_tasks(text: str) -> bool:
    """Whether a paragraph says that tasks follow: “Chủ tịch UBND tỉnh yêu cầu:”."""
    return bool(_INTRODUCES.search(plain_line(text))) and not _TELLS_OF.search(plain_line(text))


def is_form(title: str) -> bool:
    """Whether an appendix of this title is a form to be filled in, or figures."""
    return bool(_FORMS.search(plain_line(title))) and not is_of_tasks(title)
