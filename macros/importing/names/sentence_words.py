"""Words of sentences that give duties: what ends a name, what begins a duty, who is asked how."""

from macros.recognisers.patterns import compiled
from macros.recognisers.type_codes import TYPE_WORDS

# What a duty begins with; after a name its small letters tell that the name is over.
VERBS = (
    "chủ trì|phối hợp|tham mưu|rà soát|tổ chức(?!, (?:cá nhân|đơn vị|doanh nghiệp)(?!\\w))"
    "(?! (?:chính trị|xã hội|đoàn thể|hội(?! (?:nghị|thảo|thi|chợ|đàm|họp|thu|trại|thao|khỏe|diễn"
    "|báo))|tôn giáo|đảng|Đảng"
    "|kinh tế|tín dụng|quốc tế|hành nghề)(?!\\w))|xây dựng|triển khai|thực hiện|hướng dẫn|đôn đốc"
    "|nhắc nhở"
    "|theo dõi|giám sát|kiểm tra|thanh tra(?! (?:tỉnh|sở|bộ|Chính phủ|huyện|thành phố)(?!\\w))"
    "|tổng hợp|báo cáo|đề xuất|trình(?! (?:độ|tự|diễn))|lập|ban hành|bố trí|cân đối|chỉ đạo"
    "|lãnh đạo|quán triệt|tuyên truyền|phổ biến|vận động|đẩy mạnh|tăng cường|nâng cao|tiếp tục"
    "|chủ động|khẩn trương|tập trung|kịp thời|thường xuyên|định kỳ|hằng năm|hàng năm|hằng quý"
    "|hằng tháng|nghiên cứu|đánh giá|thẩm định|thẩm tra|phê duyệt|công bố|công khai|cung cấp"
    "|cập nhật|hoàn thiện|hoàn thành|hoàn tất|sửa đổi|bổ sung|điều chỉnh|kiện toàn|thành lập"
    "|phân công|phân bổ|giao(?! (?:thông|dịch|thương|lưu|diện))|đề nghị|yêu cầu|kiến nghị|quản lý"
    "|vận hành|khai thác|sử dụng|đào tạo|bồi dưỡng|tập huấn|hỗ trợ|tạo điều kiện|giải quyết|xử lý"
    "|khắc phục|tháo gỡ|phát hiện|ngăn chặn|đấu tranh|điều tra|tuần tra|kiểm soát|bảo đảm|đảm bảo"
    "|duy trì|phát huy|phát động|phát triển|mở rộng|thu hút|kêu gọi|xúc tiến|quảng bá|giới thiệu"
    "|số hóa|tích hợp|kết nối|tối ưu hóa|chia sẻ|chuyển đổi|đổi mới|cải cách|cắt giảm|đơn giản hóa"
    "|rút ngắn|khảo sát|thống kê|tiếp nhận|thu thập|lưu trữ|bàn giao|tiếp thu|góp ý|lấy ý kiến"
    "|tham gia|đăng ký|ký kết|sơ kết|tổng kết|khen thưởng|biểu dương|nhân rộng|xem xét|quyết định"
    "|cho ý kiến|chấp hành|tuân thủ|thi hành|cụ thể hóa|lồng ghép|ưu tiên|huy động|quyết liệt"
    "|nghiêm túc|phân loại|phân tích|dự báo|cảnh báo|ứng phó|phòng ngừa|phòng, chống|phòng chống"
    "|chịu trách nhiệm|có trách nhiệm|có nhiệm vụ|căn cứ|trên cơ sở|theo chức năng|theo thẩm quyền"
    "|g[ửở]i|nộp|cử|mở|làm|thông báo|(?<!an toàn )thông tin|đưa tin|đăng tải|phát sóng|xác định"
    "|xác minh|xác nhận|đối chiếu|đối soát|đối thoại|tư vấn|giúp|thay mặt|đồng thời|trực tiếp"
    "|trước mắt|khuyến khích|động viên|giáo dục|nắm bắt|nắm tình hình|phản ánh|tố giác|ghi nhận"
    "|kiểm điểm|truy tố|xét xử|kiểm sát|thi đua|chuẩn bị|lựa chọn|trang bị|đầu tư|mua sắm|sắp xếp"
    "|tinh gọn|tuyển dụng|luân chuyển|điều động|giải phóng|thu hồi"
    "|cấp(?! (?:xã|tỉnh|huyện|ủy|trên|dưới|cơ sở|học|độ|chính quyền|cao|mình|có thẩm quyền))"
    "|ủy quyền|phân cấp|đàm phán"
    "|nhân dịp|dự thảo|soạn thảo|hoàn chỉnh|biên soạn|in ấn|phát hành|bảo vệ|giữ gìn|tôn tạo"
    "|phục dựng|thí điểm|áp dụng|ứng dụng|trồng|chăm sóc|khoanh nuôi|khôi phục|nạo vét|sửa chữa"
    "|duy tu|bảo trì|cải tạo|nâng cấp|thi công|lắp đặt|sản xuất|chế biến|tiêu thụ|xuất khẩu"
    "|tôn vinh|xóa|trợ giúp|chi trả|chuyển|di dời|tái định cư|khởi công|khánh thành|bình ổn|cứu trợ"
    "|sơ tán|trực(?! (?:thuộc|tuyến|tiếp))|giải trình|phản biện|xác lập|phân định|cắm mốc|đo đạc"
    "|kê khai|gắn kết|đẩy nhanh|tập hợp|tạo|giữ|bảo tồn|thực thi|giao ban|mời|hoàn trả|đóng góp"
    "|xã hội hóa|phân luồng|điều tiết|điều phối|cài đặt|kích hoạt|thẩm duyệt|niêm yết|thông qua"
    "|góp phần|nâng hạng|triệt phá|đấu giá|đấu thầu|thí nghiệm|trưng bày|tham quan|trải nghiệm"
    "|liên kết|hợp tác|hội nhập|đánh thức|bóc tách|tạm ứng|gìn giữ|vun đắp|thay đổi|thay|ngăn ngừa"
    "|răn đe|xét|chọn|bình chọn|rà phá|tuyên dương|lan tỏa|cổ vũ|chung tay|hiến|tặng|chống|cắm biển"
    "|gắn biển|cứu hộ|cứu nạn|ký|cải thiện|diễn tập|bóc dỡ|đưa|thu hẹp|chỉnh trang|lồng|cài|tắt|bật"
    "|phủ|rút|nuôi|gỡ|tham dự|dự(?! (?:án|toán|phòng|trữ|kiến|thảo|báo))|phụ trách|định hướng"
    "|điều hành|ra(?= (?:quyết định|văn bản|thông báo|nghị quyết))"
    "|thường trực(?! (?:HĐND|Hội đồng|Đảng|Tỉnh|Huyện|Thành|Thị|Ủy|Ban|UB))|cấm|nghiêm cấm|không để"
    "|không được|tránh|hạn chế|giảm|tăng|đạt|phấn đấu|siết chặt|chấn chỉnh|quan tâm|chú trọng"
    "|liên hệ|trao đổi|thống nhất|đồng hành|đón tiếp|tháo dỡ|quy hoạch|thúc đẩy|đa dạng hóa"
    "|kiên quyết|kiên trì|kết hợp|chỉnh sửa|phân giao|thăm hỏi|tiến hành|bám sát|nhanh chóng|sớm"
    "|từng bước|chấp thuận|tích cực|gương mẫu|kiểm kê"
    "|dừng|tạm dừng|chấm dứt|họp|gắn|hình thành|thu(?! (?:nhập|ngân|phí|hoạch))"
    "|chi(?! (?:cục|nhánh|bộ|ủy|đoàn|hội|phí|tiết|tiêu|đội))|quyết toán|thanh toán|giải ngân"
    "|kiểm định|giám định|cưỡng chế|đình chỉ|xử phạt|công nhận|chứng nhận|hiệp đồng|trao|vinh danh"
    "|tri ân|ủng hộ|quyên góp|tiếp dân|tiếp công dân|nghiệm thu|hiệu chỉnh|khoanh vùng|cách ly|tiêm"
    "|khám|chữa|điều trị|sàng lọc|ra quân|lấy mẫu|kiểm đếm|chốt chặn|túc trực|cung ứng|dàn dựng"
    "|tiêu hủy|khử trùng|vệ sinh|tích trữ|khơi thông|tích tụ|giải tỏa|hạ ngầm|chăm lo|củng cố"
    "|phục hồi|tận dụng|tranh thủ|khơi dậy|thể chế hóa|chuẩn hóa|hiện đại hóa|bãi bỏ|hủy bỏ|loại bỏ"
    "|sáp nhập|hợp nhất|giải thể|bổ nhiệm|nhận diện|khích lệ|lắng nghe|gia hạn|soát xét|kiến tạo"
    "|đón nhận|khai báo|cam kết|nêu gương|thiết lập|xử trí|phun|phát quang|gia cố|rải|trám"
    "|bê tông hóa|nhập liệu|đồng bộ|lên phương án|thừa ủy quyền|thừa lệnh|kết thúc|trả lời|đáp ứng"
    "|tính toán|đề cao|nêu cao|tuân theo|tôn trọng|gia tăng|nắm chắc|nắm vững|nắm sát|kéo giảm"
    "|sẵn sàng|nhắc nhở|triệu tập"
)
# Who leads work, and not a meeting.
LEADS = r"chủ trì(?! (?:hội nghị|cuộc|họp|phiên|buổi|lễ|hội thảo)(?!\w))"
# Who issues documents, and asks others in them.
ISSUERS = (
    "UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|Chủ tịch|Thủ tướng|Phó Thủ tướng|Chính phủ"
    "|Bộ trưởng|Ban Chỉ đạo|Tỉnh ủy|Trưởng Ban|Bộ Chính trị(?:, Ban Bí thư)?|Ban Bí thư"
    "|Ban Thường vụ|Thường trực"
)
# What they are called.
DOCUMENTS = "|".join(("quyết định", *TYPE_WORDS))
# By what something is somebody's duty: “theo chức năng”, “trong phạm vi thẩm quyền”.
GROUNDS = "chức năng|thẩm quyền|nhiệm vụ|phân cấp|lĩnh vực|phạm vi"
# With which words somebody is asked to do something.
ASKS = "giao|đề nghị|yêu cầu|phân công|kiến nghị"
# Function words that no name goes on with.
LINKS = (
    "để|về|trong|theo|tại|với|do|phải|sẽ|được|đã|đang|cho|từ|khi|nếu|trước|sau|đến|như|nhằm|là|có"
    "|của|không|cần|vào|trên|cũng|gồm|bao gồm|thì|mà|hoặc|đối với|việc|những|một|đều|tự|nêu|ngày"
    "|qua|bằng|thuộc|và|tiếp|cùng|nơi|ngoài(?: việc| ra)"
    "|(?:cuối|đầu) (?:năm|quý|tháng|tuần|kỳ|học kỳ)"
)
# The second words of some that stand in names: “hàng không”, “bầu cử”, “công lập”.
SECOND = (
    r"(?!(?<=hàng )không|(?<=bầu )cử|(?<=ứng )cử|(?<=công )lập|(?<=độc )lập|(?<=liên )cấp|"
    r"(?<=thư )ký|"
    r"(?<=[Hh]ậu )cần|(?<=trung )cấp"
    r"|(?<=sơ )cấp|(?<=thứ )cấp|(?<=cao )cấp|(?<=tự )do|(?<=truyền )thông|(?<=sáng )tạo"
    r"|(?<=ruyền )hình thành(?= phố)|(?<=trật )tự"
    r"|(?:(?<=công )|(?<=chương )|(?<=quy )|(?<=lộ )|(?<=quá )|(?<=giáo ))trình"
    r"|(?<=dục )thường xuyên|(?<=[Bb]an )chỉ (?:đạo|huy)"
    r"|(?:(?<=[Bb]an )|(?<=ội đồng ))quản lý|(?<=[Tt]ổ )giúp việc)"
)
STOPS = compiled(rf"(?<!\w){SECOND}(?:{VERBS}|{LINKS})(?!\w)")
# What never stands inside a name, not even where nothing but names should stand.
STRONG_STOPS = compiled(
    r"(?<!\w)(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|tham mưu(?! giúp việc)|rà soát"
    r"|hoàn thành|báo cáo|triển khai|đôn đốc|để|nhằm|nếu|khi|theo chức năng|căn cứ"
    r"|trình (?=Chính|UBND|Thủ|HĐND|Ủy|cấp)|làm đầu mối|là đầu mối|là cơ quan|là đơn vị|trong đó"
    r"|nhất là|đặc biệt là)(?!\w)"
)
