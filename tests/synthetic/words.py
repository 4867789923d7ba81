"""The words of synthetic plans: a made-up province, in the vocabulary of a real plan."""

# Each steering committee with the objects of its work; a task's title is a deed and an object.
TOPICS = {
    "thực hiện Quy chế dân chủ ở cơ sở": (
        "dân chủ ở xã, phường, thị trấn",
        "dân chủ trong cơ quan hành chính",
        "đối thoại trực tiếp với nhân dân",
        "giám sát, phản biện xã hội",
        "hoạt động của ban thanh tra nhân dân",
        "giám sát đầu tư của cộng đồng",
        "công tác dân vận chính quyền",
        "hòa giải ở thôn, tổ dân phố",
    ),
    "cải cách hành chính": (
        "rà soát, đơn giản hóa thủ tục",
        "tiếp nhận hồ sơ một cửa liên thông",
        "chỉ số hài lòng của người dân",
        "kỷ luật, kỷ cương công vụ",
        "tinh gọn tổ chức bộ máy",
        "đánh giá, xếp loại công chức",
        "tự chủ của đơn vị sự nghiệp",
        "năng lực cạnh tranh cấp tỉnh",
    ),
    "chuyển đổi số": (
        "dịch vụ công trực tuyến toàn trình",
        "số hóa hồ sơ, tài liệu lưu trữ",
        "kết nối, chia sẻ dữ liệu dùng chung",
        "tổ công nghệ số cộng đồng",
        "an toàn thông tin mạng",
        "kỹ năng số cho cán bộ cơ sở",
        "thanh toán không dùng tiền mặt",
        "chữ ký số trong cơ quan nhà nước",
    ),
    "phòng, chống tham nhũng, tiêu cực": (
        "kê khai tài sản, thu nhập",
        "chuyển đổi vị trí công tác",
        "công khai, minh bạch ngân sách",
        "kiểm tra, giám sát người đứng đầu",
        "thu hồi tài sản trong các vụ án",
        "tiếp công dân, giải quyết khiếu nại",
        "thực hành tiết kiệm, chống lãng phí",
        "bảo vệ người tố cáo",
    ),
    "xây dựng nông thôn mới": (
        "tiêu chí xã nông thôn mới nâng cao",
        "sản phẩm đặc trưng của mỗi xã",
        "đường giao thông thôn, xóm",
        "nước sạch và vệ sinh nông thôn",
        "liên kết sản xuất theo chuỗi",
        "đào tạo nghề cho lao động nông thôn",
        "nhà văn hóa, khu thể thao thôn",
        "thu gom, xử lý rác thải ở xã",
    ),
    "bảo đảm trật tự, an toàn giao thông": (
        "xóa điểm đen tai nạn giao thông",
        "kiểm soát tải trọng phương tiện",
        "văn hóa giao thông trong trường học",
        "hành lang an toàn đường bộ",
        "an toàn đường thủy nội địa",
        "nồng độ cồn đối với người lái xe",
        "đào tạo, sát hạch lái xe",
        "cứu nạn, cứu hộ giao thông",
    ),
    "giảm nghèo bền vững": (
        "rà soát hộ nghèo, hộ cận nghèo",
        "nhà ở cho hộ nghèo",
        "tín dụng ưu đãi cho hộ nghèo",
        "bảo hiểm y tế cho người nghèo",
        "việc làm cho lao động miền núi",
        "trẻ em nghèo được đến trường",
        "mô hình sinh kế cho hộ nghèo",
        "trợ giúp pháp lý cho người nghèo",
    ),
    "bảo vệ môi trường": (
        "quan trắc môi trường nước, không khí",
        "phân loại rác thải tại nguồn",
        "bảo vệ rừng phòng hộ đầu nguồn",
        "khai thác khoáng sản đúng phép",
        "xử lý nước thải khu công nghiệp",
        "ứng phó với biến đổi khí hậu",
        "phòng, chống thiên tai",
        "đa dạng sinh học ven biển",
    ),
}

# A deed as a title has it, and as the wording has it.
DEEDS = (
    ("Quán triệt", "Tiếp tục quán triệt, nâng cao nhận thức, trách nhiệm của các cấp ủy về"),
    ("Đẩy mạnh", "Đẩy mạnh thực hiện và nâng cao chất lượng, hiệu quả công tác"),
    ("Đề án về", "Xây dựng và triển khai thực hiện có hiệu quả Đề án nâng cao chất lượng"),
    ("Kiểm tra", "Tổ chức kiểm tra việc thực hiện các văn bản của Trung ương, của tỉnh về"),
    ("Sơ kết, tổng kết", "Sơ kết, tổng kết, rút kinh nghiệm và nhân rộng điển hình trong"),
    ("Tuyên truyền về", "Tăng cường tuyên truyền, vận động nhân dân tham gia"),
    ("Tập huấn về", "Tổ chức tập huấn, bồi dưỡng cho đội ngũ cán bộ, công chức, viên chức về"),
    ("Báo cáo về", "Tổng hợp, báo cáo Ban Thường vụ Tỉnh ủy tình hình và kết quả"),
    ("Đánh giá", "Hoàn chỉnh tiêu chí và tiến hành đánh giá, xếp loại việc"),
    ("Phối hợp trong", "Ký kết và thực hiện quy chế phối hợp giữa các cơ quan trong"),
    ("Thí điểm", "Nghiên cứu, từng bước thí điểm và cụ thể hóa các nội dung về"),
    ("Khắc phục hạn chế", "Khắc phục kịp thời những hạn chế, vướng mắc, bức xúc về"),
)

AIMS = (
    "gắn với thực hiện nhiệm vụ chính trị tại cơ quan, đơn vị, địa phương",
    "phù hợp với tình hình thực tế của tỉnh",
    "góp phần bảo đảm an ninh chính trị, trật tự an toàn xã hội",
    "nhất là ở những nơi còn nhiều khó khăn",
    "lấy sự hài lòng của người dân làm thước đo",
    "trọng tâm là những nội dung công khai để nhân dân biết và tham gia ý kiến",
    "xác định rõ trách nhiệm của người đứng đầu cấp ủy, chính quyền",
    "bảo đảm tiết kiệm, thiết thực, tránh hình thức",
)

SENTENCES = (
    "Công khai, minh bạch, tạo thuận lợi để người dân tiếp cận và giám sát.",
    "Kịp thời biểu dương các mô hình, điển hình *làm nhanh, làm đúng, làm đến nơi*.",
    "Phấn đấu hoàn thành các chỉ tiêu được giao trước thời hạn.",
    "Bố trí kinh phí trong dự toán được giao hằng năm (*không phát sinh thêm*).",
    "Xử lý nghiêm các tập thể, cá nhân vi phạm; xem xét trách nhiệm của người đứng đầu.",
    "Gửi kết quả về cơ quan thường trực để tổng hợp, báo cáo.",
)

# What must come out of a task, as a column prints it.
RESULTS = (
    "Kế hoạch",
    "Báo cáo",
    "Văn bản hướng dẫn",
    "Hội nghị",
    "Quyết định của cấp có thẩm quyền",
    "02 lớp tập huấn",
    "",
)

PARTY = (
    ("Tỉnh ủy", "TU"),
    ("Ban Thường vụ Tỉnh ủy", ""),
    ("Ban Dân vận Tỉnh ủy", "BDV"),
    ("Ban Tuyên giáo Tỉnh ủy", "BTG"),
    ("Ban Nội chính Tỉnh ủy", "BNC"),
    ("Văn phòng Tỉnh ủy", "VPTU"),
)
COUNCIL = (
    ("Hội đồng nhân dân tỉnh", "HĐND tỉnh"),
    ("Ban Pháp chế Hội đồng nhân dân tỉnh", ""),
    ("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", ""),
)
GOVERNMENT = (
    ("Ủy ban nhân dân tỉnh", "UBND tỉnh"),
    ("Văn phòng Ủy ban nhân dân tỉnh", "VPUB"),
)
DEPARTMENTS = (
    ("Sở Nội vụ", "SNV"),
    ("Sở Tư pháp", "STP"),
    ("Sở Tài chính", "STC"),
    ("Sở Kế hoạch và Đầu tư", "SKHĐT"),
    ("Sở Xây dựng", "SXD"),
    ("Sở Giao thông vận tải", "SGTVT"),
    ("Sở Thông tin và Truyền thông", "STTTT"),
    ("Sở Nông nghiệp và Phát triển nông thôn", "SNNPTNT"),
    ("Sở Tài nguyên và Môi trường", "STNMT"),
    ("Sở Lao động - Thương binh và Xã hội", "SLĐTBXH"),
    ("Sở Giáo dục và Đào tạo", "SGDĐT"),
    ("Sở Y tế", "SYT"),
    ("Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL"),
    ("Sở Công Thương", "SCT"),
    ("Sở Khoa học và Công nghệ", "SKHCN"),
    ("Thanh tra tỉnh", "TTT"),
    ("Công an tỉnh", "CAT"),
)
FRONT = (
    ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "MTTQ tỉnh"),
    ("Liên đoàn Lao động tỉnh", "LĐLĐ tỉnh"),
    ("Hội Nông dân tỉnh", "HND tỉnh"),
    ("Hội Liên hiệp Phụ nữ tỉnh", "HPN tỉnh"),
    ("Hội Cựu chiến binh tỉnh", "CCB tỉnh"),
    ("Tỉnh đoàn", ""),
)
ASSOCIATIONS = (
    ("Hội Luật gia tỉnh", "HLG"),
    ("Hội Người cao tuổi tỉnh", ""),
    ("Hội Chữ thập đỏ tỉnh", ""),
)
# Bodies that exist in truth, and so may stand in other data too: their names, no short ones.
CENTRAL = (
    ("Chính phủ", ""),
    ("Thủ tướng Chính phủ", ""),
    ("Quốc hội", ""),
    ("Bộ Chính trị", ""),
    ("Ban Bí thư", ""),
    ("Bộ Nội vụ", ""),
)
# Of another province, by the names that bodies of the first one have.
NEIGHBOURS = (
    ("Ủy ban nhân dân tỉnh", "government"),
    ("Văn phòng Ủy ban nhân dân tỉnh", "government"),
    ("Sở Nội vụ", "department"),
    ("Sở Tư pháp", "department"),
    ("Sở Tài chính", "department"),
    ("Sở Y tế", "department"),
    ("Thanh tra tỉnh", "department"),
    ("Công an tỉnh", "department"),
)
DISTRICTS = (
    "thành phố Mẫu An",
    "thị xã Mẫu Bình",
    "huyện Mẫu Châu",
    "huyện Mẫu Đông",
    "huyện Mẫu Giang",
    "huyện Mẫu Hòa",
    "huyện Mẫu Lâm",
    "huyện Mẫu Sơn",
)

# How the title of a document begins.
TITLES = (
    "về tăng cường",
    "về nâng cao chất lượng",
    "quy định chi tiết về",
    "về phê duyệt chương trình",
    "về một số nhiệm vụ, giải pháp",
    "về việc triển khai",
)

# Type, number by serial and year, and issuer of the documents that plans cite.
DOCUMENTS = (
    ("Nghị định", "{serial:02}/{year}/NĐ-CP", "Chính phủ"),
    ("Quyết định", "{serial}/QĐ-TTg", "Thủ tướng Chính phủ"),
    ("Chỉ thị", "{serial:02}/CT-TTg", "Thủ tướng Chính phủ"),
    ("Kết luận", "{serial}-KL/TW", "Bộ Chính trị"),
    ("Quy định", "{serial}-QĐ/TW", "Ban Bí thư"),
    ("Thông tư", "{serial:02}/{year}/TT-BNV", "Bộ Nội vụ"),
    ("Nghị quyết", "{serial:02}-NQ/TU", "Tỉnh ủy"),
    ("Chỉ thị", "{serial:02}-CT/TU", "Ban Thường vụ Tỉnh ủy"),
    ("Nghị quyết", "{serial}/NQ-HĐND", "Hội đồng nhân dân tỉnh"),
    ("Quyết định", "{serial}/QĐ-UBND", "Ủy ban nhân dân tỉnh"),
    ("Hướng dẫn", "{serial}-HD/BCĐ", "Ban Dân vận Tỉnh ủy"),
)
