"""What names hold past their first words: things, work that is part of a name, pairs.

No list of bodies is at hand: these words tell that a name goes on (`extent`).
"""

import re

from macros.importing.names.sentence_words import LEADS, VERBS
from macros.recognisers.patterns import compiled
from macros.recognisers.tones import one_placement

# What is there once, and is of no place: “Ban Dân vận Tỉnh ủy”, “Văn phòng Chính phủ”.
WHOLE = compiled("(?:Tỉnh|Thành|Huyện) ủy|Chính phủ|Quốc hội")
# Pairs: after the one, a comma or “và”, the other is of the same name.
_HOLDING: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (compiled(rf"(?:{holding})\Z"), compiled(rf"(?:{held})(?!\w)"))
    for holding, held in (
        (
            r"Đoàn đại biểu Quốc hội|Đoàn ĐBQH|Văn phòng (?:HĐND|Hội đồng nhân dân)",
            "Hội đồng nhân dân|HĐND|UBND|Ủy ban nhân dân",
        ),
        (r"\A(?:Báo|Cơ quan Báo)", "Đài|[Pp]hát thanh|PT ?-? ?TH"),
        ("(?:Vụ|Cục|Phòng) [^,;]*Tiền lương", "Bảo hiểm xã hội(?! (?:tỉnh|Việt|thành|TP))"),
        ("[Cc]ục Lâm nghiệp", "Kiểm lâm(?! (?:tỉnh|vùng|thành))"),
        ("Cảnh sát PCCC", "CNCH"),
        (r"\A(?:Phòng|Đội) [0-9]{1,2}", "Cục [^,;.:]{3,80}, Bộ (?:Công an|Quốc phòng)"),
        ("Ban Chính sách", "chiến lược"),
        ("(?:Phòng|Cục) An ninh mạng", "phòng, chống tội phạm sử dụng công nghệ cao"),
        ("(?:Phòng|Vụ|Cục) Bưu chính", "[Vv]iễn thông"),
        ("rừng phòng hộ", "đặc dụng"),
        ("Cục Văn hóa cơ sở", "Gia đình và Thư viện"),
        ("Phòng cháy", "(?:và )?chữa cháy"),
        ("Vụ Quản lý công chức", "viên chức"),
        ("Phòng Chính trị", "[Tt]ư tưởng(?: và [Cc]ông tác học sinh, sinh viên)?"),
        ("Hội đồng bồi thường", "hỗ trợ(?:,? (?:và )?tái định cư)?"),
        ("Cục Quản lý", "giám sát (?:kế toán, kiểm toán|tổ chức tín dụng|bảo hiểm)"),
        ("Cục (?:Quản lý )?[Kk]hám", "[Cc]hữa bệnh"),
        ("(?:Ban|Cục) Bảo vệ", "[Cc]hăm sóc (?:trẻ em|sức khỏe(?: cán bộ)?)"),
        ("(?:Phòng|Vụ|Ban|Trung tâm) .*[Cc]ông tác .*[Hh]ọc sinh", "[Ss]inh viên"),
        (
            "Đảng ủy (?:Ủy ban )?(?:Mặt trận Tổ quốc|MTTQ)(?: Việt Nam)?(?: tỉnh| thành phố)?",
            "các (?:đoàn thể|tổ chức chính trị ?- ?xã hội)",
        ),
        (
            "(?:Ban [Qq]uản lý|BQL) (?:(?:các )?[Kk]hu (?:[Kk]inh tế|công nghệ cao)|KKT)"
            "(?: [A-ZĐ][^\\W\\d_]+){0,4}",
            "các (?:[Kk]hu công nghiệp|khu chế xuất|cụm công nghiệp|KCN|CCN)",
        ),
    )
)
# A post that every office has.
POST = one_placement(
    r"(?:[Pp]hó )?(?:(?:[Tt]ổng )?[Gg]iám đốc|[Cc]hủ tịch|[Bb]í thư|[Hh]iệu trưởng|[Vv]iện trưởng"
    r"|[Cc]ục trưởng|[Vv]ụ trưởng|[Cc]hủ nhiệm)(?: thường trực)?|[Tt]hủ trưởng|[Ll]ãnh đạo"
    r"|[Đđ]ại diện(?: lãnh đạo)?"
    r"|[Nn]gười đứng đầu|[Pp]hó|[Tt]rưởng|[Cc]hánh|[Ủủ]y viên|[Tt]hành viên"
)
POST_ALONE = re.compile(rf"(?:[Cc]ác )?(?:{POST})")
# Of whom every office has one, or several: “người đứng đầu cơ quan, đơn vị”.
HEADS = compiled("[Tt]hủ trưởng|[Ll]ãnh đạo|[Nn]gười đứng đầu")
MANAGES = compiled(
    r"(?:Ban|Phòng|Cục|Chi cục|Trung tâm|Vụ) (?:[Qq]uản lý|Giám định|Quy hoạch|Vật liệu)\Z"
)
# Things: no sentence begins with one after a name, so they belong to it.
NOUNS = compiled(
    "(?:vệ sinh|thủ tục|hành chính|văn bản|quy phạm|pháp luật|tiến bộ|khoa học|công nghệ|tài nguyên"
    "|môi trường|hạ tầng|kỹ thuật|thực phẩm|thị trường|xã hội|tội phạm|nghề nghiệp|cán bộ|ngân sách"
    "|đất đai|nhà ở|nông nghiệp|công nghiệp|lâm nghiệp|thương mại|du lịch|thể thao|văn hóa|tài sản"
    "|kinh tế|tài chính|chất lượng|đô thị|dân số|y tế|giáo dục|thanh niên|tín dụng|năng lượng"
    "|khoáng sản|thủy lợi|thủy sản|rừng|đường bộ|hàng không|đường sắt|đường thủy|sản phẩm"
    "|người tiêu dùng|nguồn nhân lực|dữ liệu|vật tư|dịch vụ|sự nghiệp|sáng tạo|phong trào|dân sự"
    "|hình sự|đê điều|thể dục|học sinh|sinh viên|người có công|châu (?:Á|Âu|Phi|Mỹ)|hợp tác xã"
    "|cộng đồng)(?!\\w)"
)
# Work that names are made of, and that hardly ever follows one.
OF_NAMES = compiled(
    "đăng ký|giám định|đấu giá|đầu tư|ứng dụng|giáo dục|tư vấn|thông tin|lưu trữ|kiểm định|dự báo"
    "|hợp tác|phát triển|bồi dưỡng|thẩm định|quảng bá|huấn luyện|giới thiệu|xúc tiến|liên kết"
)
# From a word of work without a comma to one that only its doer stands before.
LED_LATER = compiled(
    r"(?!(?:tiếp tục|chủ động|khẩn trương|được|giao|đề nghị|chỉ đạo|đôn đốc|hướng dẫn|yêu cầu"
    r"|tăng cường|tham mưu|phân công|trực tiếp|thường xuyên|sẽ|cần|phải|là|do|để|theo|trong|với"
    r"|tại|trên|và|có|của|đã|chịu|chủ trì|phối hợp|nghiêm túc|tập trung|kịp thời|thống nhất"
    r"|lãnh đạo|đồng thời|làm|không|từ|khi|nếu|căn cứ)(?!\w))"
    r"[^\W\d_]+(?: [^\W\d_]+){1,6}?(?<! và)"
    rf"(?= (?:{LEADS}|có trách nhiệm|chịu trách nhiệm)(?!\w))"
)
# Work that a field is called by, where what its office does follows at once.
FIELD_WORK = compiled("xây dựng|đầu tư|kiểm định|đăng kiểm|giám định")
# Work of offices that hardly anything is called by.
OFFICE_WORK = compiled(
    "(?:chủ trì|phối hợp|tham mưu|hướng dẫn|rà soát|tổng hợp|theo dõi|đôn đốc|kiểm tra|chỉ đạo"
    "|có trách nhiệm|chịu trách nhiệm|tiếp tục|khẩn trương|chủ động)(?!\\w)"
)
# What is drawn up, and not built: “xây dựng kế hoạch”.
_NO_DRAFT = (
    "(?! (?:kế hoạch|dự thảo|phương án|đề án|quy chế|văn bản|chương trình|kịch bản|danh mục"
    "|lộ trình"
    "|quy trình|báo cáo|nội dung)(?!\\w))"
)
MANAGED = compiled(
    "bảo trì|khai thác|vận hành|đầu tư|bảo vệ|phát triển|duy tu|sửa chữa|đào tạo|cấp|giám sát|khám"
    f"|đấu thầu|xây dựng{_NO_DRAFT}"
)
# Against what something is done: “phòng, chống tham nhũng, lãng phí, tiêu cực”.
AGAINST = (
    "(?: tham nhũng,(?: lãng phí,)? tiêu cực| HIV/AIDS| [A-ZĐ]{2,}(?!\\w)"
    f"| [^\\W\\d_]+ (?!(?:{VERBS})(?!\\w))[^\\W\\d_]+| [^\\W\\d_]+)"
)
INNER = compiled(
    rf"(?:nhân dân|nhà nước|tổ quốc|dự án(?: đầu tư)?(?: xây dựng{_NO_DRAFT})?"
    r"(?:,? (?:các )?công trình(?:(?:,| và)? (?:giao thông|dân dụng|công nghiệp|nông nghiệp"
    r"|thủy lợi|phát triển nông thôn|trọng điểm))*)?|công trình|việc làm|cây trồng(?:, vật nuôi)?"
    r"|chất độc da cam(?:/dioxin)?|(?<=lược )phát triển|giao thông|cấp(?: thoát)? nước"
    r"|chính sách xã hội|quốc gia|phổ biến, giáo dục pháp luật|nông thôn mới|phòng thủ dân sự"
    r"|phát triển(?= (?:tỉnh|rừng|nông thôn|đất|nhà|khoa học|thành phố|Việt Nam|nguồn nhân lực))"
    rf"|đầu tư xây dựng{_NO_DRAFT}|đại biểu|các đoàn|khu kinh tế|khu công nghiệp"
    rf"|các khu công nghiệp|khu vực"
    r"|điều phối|chi nhánh|nông thôn(?: mới)?"
    r"|đăng ký (?:đất đai|kinh doanh|đầu tư|giao dịch bảo đảm|quyền sử dụng đất)|thanh niên|phụ nữ"
    r"|nông dân|cựu chiến binh|người cao tuổi|chính quyền|xúc tiến đầu tư"
    r"|thường xuyên(?= số| tỉnh| khu vực| [A-ZĐ])|số (?:[0-9]+|[IVX]+)|phục vụ hành chính công"
    r"|(?:(?<=nghệ )|(?<=toàn )|(?<=hạ tầng )|(?<=ữ liệu )|(?<=thống ))thông tin"
    r"|(?<=Phòng )không|(?<=Tham )mưu|(?<=Trung )ương|(?<=Quốc )gia|(?<=Nhà )nước|(?<=Chiến )binh"
    r"|(?<=Giáo )chức|(?<=Dịch vụ )tổng hợp|"
    r"(?<=xã hội )tổng hợp|(?<=nông nghiệp )tổng hợp"
    r"|(?<=Tìm kiếm )cứu nạn|(?<=Cơ quan Cảnh sát )điều tra|(?<=Tổng )điều tra"
    r"|(?:(?<=phòng )|(?<=đốc )|(?<=trưởng ))phụ trách(?= [A-ZĐ])"
    r"|(?<=Quản lý )thi hành án(?: dân sự| hình sự)?"
    r"|(?<=quốc gia )xây dựng nông thôn mới|(?<=vốn nhà nước )tại doanh nghiệp"
    r"|(?<=Cảnh sát )(?:điều tra tội phạm về [^\W\d_]+ [^\W\d_]+"
    r"|quản lý hành chính về trật tự xã hội)"
    rf"|trong nước|phòng,? chống{AGAINST}"
    r"|phòng cháy,? (?:và )?chữa cháy(?:,? và cứu nạn,? cứu hộ)?|cứu nạn,? cứu hộ"
    r"|biến,? giáo dục pháp luật|khu chế xuất(?: và công nghiệp)?|các khu chế xuất"
    r"(?: và (?:khu )?công nghiệp)?|các tổ chức tín dụng|giúp việc|công tác|liên ngành|thường trực"
    r"|các cơ quan|các cấp|cấp (?:tỉnh|xã|huyện|quân khu|trung ương|cơ sở|cao|mình|có thẩm quyền)"
    r"|trung ương|nghiệp vụ"
    r"|chuyên môn|thuộc(?= (?:[A-ZĐÂƯ]|sở|bộ|ngành|tỉnh|đơn vị|cơ quan))|trực thuộc|của(?= [A-ZĐ])"
    r"|sở(?= [A-ZĐ]))(?!\w)"
)
COMPOSED = frozenset(
    one_placement(
        "công tạp trạm hạt đội sở bộ phòng vụ cục viện trung ban hội hiệp ngân quỹ đài liên trường"
        " chi tổng văn học ủy uỷ báo tổ khoa"
    ).split()
)


def held_by(name: str, line: str, at: int) -> int | None:
    """Where the words end at a place that belong to a name before them; None when they do not."""
    ends = (held.match(line, at) for holding, held in _HOLDING if holding.search(name))
    return next((found.end() for found in ends if found), None)
