"""The words that names of bodies are made of, where no list of bodies is at hand.

A name begins with what kind of body it is (“Sở”, “Ủy ban nhân dân”), says of what (“Văn hóa, Thể
thao và Du lịch”) and where (“tỉnh”, “các xã, phường”). Names of several come as one: “các sở, ban,
ngành”. What the fields of departments and ministries are called is taken from names as documents
print them; a field that is not listed is still read, by its capital letters.

All patterns are made for a text in one placement of tones (`tones.one_placement`).
"""

import re
from typing import NamedTuple

from macros.importing.names.sentence_words import VERBS
from macros.recognisers.patterns import late_pattern
from macros.recognisers.tones import one_placement

# Companies that no word for their kind need stand before.
BRANDS = (
    "(?:VNPT|Viettel|MobiFone|Mobifone|VinaPhone|Vinaphone|Agribank|Vietcombank|VietinBank|BIDV"
    "|Petrolimex|PVOIL|EVN|VCCI|FPT)"
)
# A body begins with one of these; what follows in brackets is another word.
_KINDS = (
    "Báo và (?:[Pp]hát thanh|Đài [Pp]hát thanh)(?: ?- ?|,? và |, )[Tt]ruyền hình|Viện kiểm sát"
    "|Ủy ban Nhà nước về người Việt Nam ở nước ngoài|Cục Phòng, chống HIV/AIDS|Tổng Liên đoàn"
    "|BQLDA|Binh đoàn|Quân chủng|Binh chủng|Vùng(?= [1-5] (?:Hải quân|Cảnh sát))|Đại sứ quán"
    "(?: Việt Nam (?:tại|ở)(?= [A-ZĐ]))?"
    "|Tổng Lãnh sự quán|Bộ phận(?= (?:Một cửa|Tiếp nhận))|(?:Khối|Cụm) thi đua|Sư đoàn|Lữ đoàn"
    "|Trung đoàn|Hải đoàn|Đồn(?= Biên)|Cảnh sát|Thi hành án|Câu lạc bộ|Ủy ban"
    "|UB(?= (?:MTTQ|Mặt trận))|UBND|UBMTTQ|UBMT|UBKT|HĐND|MTTQ|Mặt trận Tổ quốc|Hội đồng"
    "|Thường trực|BCĐ|BQL|VPUBND|VP|Ban(?! hành| đầu| ngày)"
    "|Bộ(?! luật| tiêu| chỉ số| môn| phận| máy| dữ| hồ sơ| câu| quy| đội| sản phẩm|,)|Sở(?! hữu|,)"
    "|Phòng(?!,| chống| cháy| ngừa| bệnh| khám| học| tránh| vệ)|Văn phòng|Thanh tra|Công an|CA|Cục"
    "|Chi cục|Tổng cục|Vụ(?! việc| án)|Viện(?! trợ| dẫn)|Học viện|Trung tâm|Trường(?! hợp)|Đại học"
    "|Phân hiệu|Đài(?! thọ)|Báo(?! cáo| chí| hiệu| động)|Cổng [Tt]hông tin|Cổng TTĐT|Tạp chí"
    "|Thông tấn xã|Liên đoàn|LĐLĐ|Liên minh|Liên hiệp|Hiệp hội|Công đoàn"
    "|Hội(?! nghị| thảo| nhập| họp| thi| đàm| chẩn| viên| trường| chợ| diễn)"
    "|Đoàn(?! số| kết| viên| công tác| kiểm tra| giám sát| thanh tra| thể)|Tỉnh [Đđ]oàn"
    "|Thành [Đđ]oàn|Huyện đoàn|Xã đoàn|Tỉnh ủy|Thành ủy|Huyện ủy|Thị ủy|Quận ủy|Đảng ủy|Đảng bộ"
    "|Chi bộ|Chi ủy|Đảng đoàn|Ngân hàng|NHNN|NHCSXH|Kho bạc|KBNN|Bảo hiểm xã hội|BHXH|Hải quan"
    "|Tòa án|TAND|Thuế(?= (?:tỉnh|thành|cơ|[A-ZĐ]))|VKSND|Kiểm toán|Kiểm lâm|Thống kê(?= (?:tỉnh"
    "|thành|cơ))|Tổ(?! chức| dân phố| hợp tác)|Đội(?! ngũ)|Công ty|Tổng [Cc]ông ty|Tập đoàn"
    "|Bưu điện|Viễn thông|Điện lực|Bệnh viện|Hạt|Giáo hội|Hải đội|Ga(?= [A-ZĐ])|Sân bay"
    "|Cảng(?= [A-ZĐ]| hàng không)|Vườn quốc gia|Bảo tàng|Thư viện|Quỹ(?! đất)|Quân khu|Quân ủy"
    "|Bộ đội|Biên phòng|BĐBP|Chính phủ|Quốc hội|Đoàn ĐBQH|Cảng vụ|Trạm|BTV|Khối"
    f"|{BRANDS}|Chi đoàn|Chi hội"
    "|(?:Công chức|Cán bộ)(?= [A-ZĐ])|Tổ chức(?= (?:Y tế Thế|Lao động Q|Di cư Q))|Liên danh"
    "|Nông trường|Lâm trường|Xí nghiệp|Tiểu ban|Siêu thị|Doanh nghiệp(?= [A-ZĐ])"
    "|(?:Thôn|Bản|Ấp|Buôn|Nhóm)(?= [A-ZĐ])|Khu (?:[Bb]ảo tồn|[Dd]i tích|[Cc]ông nghệ cao|Quản lý)"
    "|Nhà(?= (?:xuất|[Tt]hiếu|hát|máy|văn|khách))|Trung ương(?= (?:Đoàn"
    "|Hội|Liên|Mặt|các tổ chức chính trị))|Lực lượng|Quân đội|Chủ (?:đầu tư|dự án)"
    "|Cơ quan(?= [A-ZĐ])|Cơ quan (?:thường trực|đầu mối|chủ quản)|Chi nhánh"
    "|(?:Đặc khu|Xã|Phường|Huyện)(?= [A-ZĐ])|Khoa(?! học| giáo)|Bộ môn|Nhà thầu|HTX|Hợp tác xã"
)
_POSTS = (
    "Chủ tịch|Phó|Giám đốc|Trưởng|Chánh|Thủ trưởng|Bí thư|Bộ trưởng|Thứ trưởng|Người đứng đầu"
    "|(?:Đại diện l|L)ãnh đạo(?= [A-ZĐcUV])|Đại diện(?= [A-ZĐUV])|Ủy viên|Thành viên|Hiệu trưởng"
    "|Chỉ huy trưởng|Đại biểu(?= (?:HĐND|Hội đồng|Quốc hội))|Tổng giám đốc|Viện trưởng|Cục trưởng"
    "|Tổng Thư ký|Tổng Bí thư|Vụ trưởng|Chủ nhiệm|Đội trưởng"
    "|Tổ trưởng|Thủ tướng|Tổng Thanh tra|Tổng Kiểm toán|Thống đốc"
)
# With a small letter only before a capital: “phòng Quản lý công nghiệp”, “lực lượng Công an xã”.
_SMALL_KINDS = (
    "ngành|sở|phòng|ban|bộ|cục|chi cục|vụ|viện|trung tâm|trường|đài|hội|đoàn|công an|văn phòng"
    "|thanh tra|ủy ban|hội đồng|đảng ủy|tổ|công ty|cơ quan|chủ tịch|giám đốc|lãnh đạo"
    "|thủ trưởng|lực lượng"
)
# Fields of departments and ministries, also of former ones.
_FIELDS = (
    "Văn hóa, Thể thao và Du lịch|Văn hóa,? Thông tin,? Thể thao và Du lịch|Văn hóa và Thể thao"
    "|Văn hóa - Thông tin|Văn hóa và Thông tin|Văn hóa, Khoa học và Thông tin|Văn hóa - Xã hội"
    "|Văn hóa và Xã hội|Thể thao và Du lịch|Du lịch"
    "|Lao động(?: ?- ?|,? )Thương binh (?:và|-) Xã hội"
    "|LĐTB ?& ?XH|LĐTBXH|LĐ ?- ?TB ?& ?XH|LĐ-TBXH"
    "|Nông nghiệp (?:và|&) Môi trường|Nông nghiệp (?:và|&) Phát triển nông thôn"
    "|Nông nghiệp (?:và|&) PTNT|NN ?& ?PTNT|NNPTNT|NN ?& ?MT|NNMT|NN và MT|NN-MT|NN và PTNT"
    "|Tài nguyên (?:và|&) Môi trường|TN ?& ?MT|TNMT|Khoa học (?:và|&|-) Công nghệ|KH ?& ?CN|KHCN"
    "|Giáo dục (?:và|&|-) Đào tạo|GD ?& ?ĐT|GDĐT|Thông tin (?:và|&) Truyền thông|TT ?& ?TT|TTTT"
    "|Kế hoạch (?:và|&) Đầu tư|KH ?& ?ĐT|KHĐT|Dân tộc (?:và|&) Tôn giáo|DT ?& ?TG|DTTG"
    "|VH ?,? ?TT ?& ?DL|VH-TT ?& ?DL|VH, TT và DL|VHTTDL|VH ?& ?TT|VHTT|GTVT|Giao thông [Vv]ận tải"
    "|Nội vụ|Tài chính|Xây dựng|Tư pháp|Y tế|Công [Tt]hương|Ngoại vụ|Quy hoạch - Kiến trúc"
    "|Quốc phòng|Công an|Ngoại giao|Kinh tế, Hạ tầng và Đô thị|Kinh tế (?:và|-) Hạ tầng"
    "|An toàn thực phẩm|Thông tin|Nông nghiệp|Giáo dục|Công nghiệp|Thương mại|Kinh tế"
    "|(?:TC|NV|YT|XD|TP(?!\\.)|CT|DL|CA|QP)(?![&-])"
)
_FIELDED = ("sở", "bộ")
_SMALL_FIELD = late_pattern(one_placement(rf"(?:{_FIELDS})(?!\w)"), re.IGNORECASE)
_LONG_FIELD = 3  # words; fewer, in small letters, may be work: “các sở thông tin …”
BIG = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_PLACE = (
    rf"(?:(?:TP\.? ?)?[{BIG}][\w'’]*(?:[ -][{BIG}][\w'’]*){{0,3}}"
    rf"(?: [-–] [{BIG}]\w*(?: [{BIG}]\w*){{0,2}})?)"
)
_UNIT = (
    "tỉnh|thành phố|TP\\.?|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|Tỉnh|Thành phố"
    "|khu phố|tổ dân phố|(?:thị|thành)(?=,| ủy)"
)
_JOINT = r"(?:,? và |, ?| ?/ ?| ?- ?)"
_AREA = (
    r"(?:các )?đơn vị(?:, | và )địa phương(?!\w)|"
    rf"các (?:huyện|xã|phường)(?:(?:, | và )(?:thị xã|thành phố|thị trấn|phường|đặc khu) {_PLACE})+"
    rf"|(?:(?:các|cấp|các cấp|hai|mỗi|từng) )?(?<!tác )(?:{_UNIT}|địa phương)(?!\w| ủy| [Đđ]oàn"
    rf"| trưởng| hội)(?:{_JOINT}(?:các |cấp )?(?:{_UNIT})(?!\w| ủy| [Đđ]oàn| trưởng| hội))*(?: ủy)?"
    r"(?: ven biển(?!\w)| (?:trực thuộc|thuộc) (?:[Tt]rung ương|TW|TƯ|tỉnh)(?!\w)"
    rf"| trên địa bàn(?: toàn)?(?: (?:tỉnh|thành phố))?(?!\w)(?: {_PLACE})?"
    rf"| (?:trong|của) (?:tỉnh|thành phố)(?!\w))?(?: {_PLACE})?"
    r"|ở (?:thôn|bản|khu dân cư|khu phố|tổ dân phố|cơ sở)(?:(?:, | và )(?:thôn|bản|tổ dân phố))?"
    rf"(?!\w)|(?:các|hai|3|ba|cùng) cấp(?!\w)|khu vực(?: {_PLACE}| (?!(?:{VERBS}|và|với|để|cùng"
    rf"|theo)(?!\w))\w+)?"
    r"|(?<!Văn hóa )(?<!Thông tin )cơ sở(?! (?:giáo dục|y tế|đào tạo)(?!\w))(?: [0-9]{1,2})?"
    rf"(?: tỉnh| thành phố)?(?!\w)(?: {_PLACE})?|tối cao(?!\w)"
)
# No members of what a province has, “các sở, ban, ngành”.
CENTRAL = "cơ quan [Tt]rung ương"
# Kinds of schools.
SCHOOL = (
    "(?:đại học|cao đẳng|trung cấp(?: nghề)?|mầm non|mẫu giáo|tiểu học|trung học cơ sở|phổ thông"
    "|trung học phổ thông|TH&THCS|THCS|THPT|PTDTNT|PTDTBT|MN|MG|TH)(?: sư phạm)?(?!\\w)"
)
# Members that are named together, as one.
MEMBERS = (
    "(?-i:[Bb]áo, đài(?! [Pp]hát))|(?-i:[Bb]an quản lý)(?: dự án)?|sở ban ngành"
    "|(?:sở|bộ|ban),? ngành|(?:đảng ủy|cấp ủy|thành|chi ủy) viên|ban (?:xây dựng )?[Đđ]ảng"
    "|tổ chức [Đđ]ảng|nhà (?:thầu|mạng|máy|cung cấp)|chủ rừng|thôn làng|thôn xóm|thôn bản|thôn"
    "|bản|ấp|buôn|khu dân cư|khu phố|khối phố"
    "|tổ dân phố|hộ (?:gia đình|kinh doanh)|công ty|câu lạc bộ|chi ủy|đảng bộ|chi bộ"
    f"|cơ quan ngang bộ|cơ quan thuộc Chính phủ|{CENTRAL}|cơ quan|bộ phận|bộ(?! trưởng)|sở|ban"
    "|ngành|đơn vị sự nghiệp|đơn vị|địa phương|hội đoàn thể|đoàn thể|hội(?! đồng)"
    "|(?-i:mặt trận tổ quốc|mặt trận)|tổ chức đoàn thể|tổ chức hội|tổ chức khoa học (?:và"
    "|&) công nghệ"
    "|tổ chức nghiên cứu(?:,? và| &) phát triển|tổ chức|cá nhân|tỉnh ủy|huyện ủy"
    "|thị ủy|thành ủy|xã ủy|phường ủy|đảng ủy|huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu"
    "|tỉnh|cấp ủy(?: (?-i:[Đđ]ảng)(?! viên| ủy))?|chính quyền|cấp|phòng ban|phòng|văn phòng"
    "|doanh nghiệp bưu chính, viễn thông|doanh nghiệp|trung tâm|khoa|chi cục"
    f"|trường (?:học|{SCHOOL}(?:(?:,? và |, | ?- ?){SCHOOL})*|phổ thông|chuyên nghiệp)|nhà trường"
    f"|trường(?! hợp)|lực lượng"
    "|hệ thống truyền thanh|hợp tác xã|hiệp hội|thành viên|viện nghiên cứu|vụ|cục|viện|chủ đầu tư"
    "|nhà đầu tư|bệnh viện|người dân|hộ dân|chi đoàn|chi hội|quận|thị(?! trường)"
    "|thành(?: đoàn)?(?! phần| viên| lập)|HTX|THT"
    "|cơ sở(?= (?:thuộc|liên quan|có liên quan|khác)(?!\\w))|cơ sở (?:giáo dục(?:, | và )đào tạo"
    "|giáo dục(?: đại học| nghề nghiệp| phổ thông)?"
    "|đào tạo|y tế|khám(?: bệnh)?,? (?:và )?chữa bệnh|sản xuất(?:,? (?:và )?kinh doanh)?"
    "|kinh doanh)"
    "|chi nhánh|tập đoàn|tổng công ty|ngân hàng|tổ(?! chức)"
    "|cụm ngành|cộng đồng (?:dân cư|doanh nghiệp)|đội(?! ngũ)|trạm|hạt|đồn|nghệ nhân|bên|trang trại"
    "|trường học|chủ trang trại|hộ|đại học(?! [Qq]uốc gia)|học viện"
)
_MANY = (
    "các|hai(?= bên)|cả hai|tất cả các|mọi|toàn thể các|những|một số"
    "|(?:từng|mỗi)(?= (?:bộ|sở|cơ quan|đơn vị),)(?![^.;]{0,60}, (?:từng|mỗi))"
)
_WHERE = (
    "[Tt]rung ương và địa phương|tỉnh|thành phố|Tỉnh(?! [ủđ])|Thành phố|huyện|xã|phường|Trung ương"
    "|trung ương|TW|địa phương"
    "|(?:UBND|Ủy ban nhân dân) (?:(?:cấp )?(?:tỉnh|xã)|[Tt]hành phố|phường)|Tỉnh ủy|thôn|khu phố"
    "|Chính phủ|Quốc hội|nhà nước|Nhà nước|địa bàn|Sở|Bộ(?! đội)|sở|bộ|ngành|Đảng|Ban Chỉ đạo"
    "|Mặt trận(?: Tổ quốc)?"
)
# Of what something is a part that is called by its kind alone: “các khoa thuộc Trường”.
_WHOLE_OF = (
    "khu công nghiệp|khu kinh tế|cụm công nghiệp|Xã|Phường|Huyện|Trường|Nhà trường|Bệnh viện"
    "|Trung tâm|Viện"
    "|Học viện|Cục|Chi cục|Tổng công ty|Công ty|Tập đoàn"
)
_IN_PLACE = rf"(?:(?<!sở)(?<!bộ)(?<!Sở)(?<!Bộ)(?! Trung ương) {_PLACE})?"
_TAIL = (
    r"(?: các cấp(?!\w)"
    r"| trên địa bàn(?= (?!của)[^\W\d_A-ZĐ]|[,;.:]|\Z)(?! (?:toàn )?(?:tỉnh|thành phố|huyện|xã"
    r"|phường))"
    r"| (?:(?:(?<=chính quyền )|(?<=cấp ủy )|(?<=đoàn thể ))các )?"
    r"(?:xã|phường|thị trấn|đặc khu)(?:(?:, | và )(?:xã|phường|thị trấn|đặc khu))+(?!\w)"
    r"| tham mưu,? (?:và )?giúp việc(?!\w)(?:(?: của)? (?:Tỉnh|Thành|Đảng|cấp) ủy)?"
    r"| (?:thuộc,? (?:và )?trực thuộc|trực thuộc|thuộc|của|trong|cấp|ở|tại|trên địa bàn"
    r"|toàn)(?: toàn)?"
    rf"(?: (?:các )?(?:{_WHERE}|(?:{_WHOLE_OF})(?! [{BIG}]))(?!\w))(?: (?:{_WHERE})"
    rf"(?!\w))?{_IN_PLACE}"
    r"| (?:chính trị ?- ?xã hội(?: ?- ?nghề nghiệp)?|xã hội ?- ?nghề nghiệp|xã hội nghề nghiệp"
    r"|CT ?- ?XH|hữu nghị|kiểm lâm|dân quân|chuyên môn|chức năng|nghiệp vụ|sự nghiệp|chính trị"
    r"|báo chí(?:,| và) truyền thông|truyền thông(?:,| và) báo chí|báo chí|thông tấn, báo chí"
    r"|thông tin đại chúng"
    r"|thông tấn báo chí|truyền thông|hành chính|công lập|khối nội chính|có chức năng|kinh doanh"
    r"|xã hội|quần chúng|công tác đảng|(?:thuộc,? (?:và )?)?trực thuộc(?= (?!tỉnh)[a-zđ(]|\Z|[,;.])"
    r"|tư pháp|(?:tiến hành )?tố tụng|đại diện (?:của )?Việt Nam ở nước ngoài|quân sự|công an"
    r"|biên phòng|vũ trang"
    r"|quản lý (?:[Nn]hà nước )?(?:chuyên )?ngành(?:, lĩnh vực)?)(?!\w)"
    rf"| (?:{_WHERE})(?!\w){_IN_PLACE})*"
)
# What places and offices have that are told apart by it: “các địa phương có rừng”.
_HAD = (
    "rừng|biển|giường bệnh|trụ sở|vốn nhà nước|đông đồng bào|đồng bào|dự án|công trình|tuyến|đê|hồ"
    "|đập|di tích|làng nghề|mỏ|cảng|sông|chợ|ổ dịch|dịch|tàu"
)
_HAVING = (
    rf" (?:nơi )?có (?:{_HAD})(?!\w)"
    rf"(?: (?!(?:{VERBS}|và|để|theo|thì|phải|sẽ|cần)(?!\w))[^\W\d_]+){{0,5}}"
    rf"(?=[,;:.]|\Z| (?:{VERBS}|và|trong)(?!\w))"
)
_SCOPE = (
    rf" (?:nêu|nói|kể) trên(?!\w)| còn lại(?!\w)| từ {_PLACE} đến {_PLACE}(?!\w)"
    r"| phụ trách(?: (?!và)[^\W\d_]+){1,6}(?=\s*[:;])"
    r"| \((?:là )?[Cc]ơ quan (?:[Tt]hường trực|đầu mối)[^()]{0,80}\)"
    r"|(?: - |, )(?:là )?[Cc]ơ quan (?:[Tt]hường trực|đầu mối)"
    r"(?: (?:của )?(?:Ban Chỉ đạo|Hội đồng|Tổ công tác|Chương trình|Đề án)(?: tỉnh| \d+)?)?(?!\w)"
    rf"| (?:nơi )?(?:diễn ra|xảy ra)(?: (?!(?:{VERBS}|và)(?!\w))[^\W\d_]+){{1,4}}(?=[,;:.]|\Z| )"
    r"| đóng (?:chân )?(?:trên|tại) địa bàn(?: (?:tỉnh|thành phố|xã|phường))?(?!\w)"
    r"| (?:có )?liên quan(?: khác)?(?!\w)"
    r"| khác(?: có liên quan| ở [Tt]rung ương(?: và địa phương)?| ở địa phương)?(?!\w)"
    r"| được (?:lựa chọn|chọn|giao|phân công|kiểm tra|thanh tra|giám sát)"
    r"(?: nhiệm vụ| (?:kế hoạch )?vốn| dự toán| làm chủ đầu tư)?(?!\w)"
)
_HONOUR = (
    r"(?:(?:các |những )?(?:đồng chí|đ/c|đc|ông|bà)(?: \(bà\))?:? "
    r"|(?:Ông|Bà|Đồng chí|Đ/c|Các đồng chí|Các đ/c):? |(?:[Aa]nh|[Cc]hị|[Tt]hầy|[Cc]ô) (?=[A-ZĐ]))"
)
_SHORT = (
    r"(?!TP|TW|THPT|THCS|HTX)[A-ZĐ]{2,}(?:[&-][A-ZĐ]{1,})*(?!\w)"
    r"(?: (?:các )?(?:tỉnh|xã|phường|huyện|thành phố|TP|khu vực)(?!\w))?"
    rf"(?: {_PLACE})?"
)
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Lương"
    "|Mai|Tô|Hà|Cao|Đào|Lâm|Vương|Trương|Tạ|Quách|Chu|Triệu|Phùng|Tống|Nông|Lò|Giàng|Vàng|Sùng|Thào"
    "|Lưu|Đàm|Đậu|Lại|Phí|Thân|Khương|Quàng|Lường|Cầm|Tòng|Vi|Lầu|Vừ|Bế|Âu|Mã|Hạng|Chảo|Tẩn|Phàn|Bàn"
    "|Siu|Ksor|Rơ|Thạch|Danh|Điểu|Ung|Uông|Kha|Thiều|Cà|Đèo|Giáp|Ngọ|Thẩm|Viên|Trang|Nhữ|Lữ|Hán|Cấn"
    "|Lục|Châu|Kiều|Nghiêm|Khổng|La|Bạch|Từ|Văn|Đồng|Thái|Doãn|Hứa|Ma|Hầu|Lù|Tráng|Ninh|Mạc|Cù|Tăng"
)
_NAME = (
    r"(?:(?:PGS|GS|TS|ThS|BS|CN|KS|BSCKI|BSCKII)[., ]{1,2}){0,3}"
    r"(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy) )?"
    rf"(?:{_SURNAMES})(?: [{BIG}]\w*){{1,4}}"
)


# After “ông”, “đ/c” capitals are a name, whatever the first.
_ADDRESSED = (
    rf"(?!(?:{_KINDS}|{_POSTS}|Đảng|Rịa|Quốc|Tô|Vua)(?!\w))[{BIG}]\w*(?:(?: [{BIG}]\w*){{1,4}}"
    rf"|(?=,|:|;| và | - | (?:{VERBS})(?!\w)))"
)


class Words(NamedTuple):
    """The patterns, for a text in usual letters, or for one in capitals."""

    kind: re.Pattern[str]
    post: re.Pattern[str]
    small_kind: re.Pattern[str]
    fielded: re.Pattern[str]
    field: re.Pattern[str]
    area: re.Pattern[str]
    place: re.Pattern[str]
    members: re.Pattern[str]
    member: re.Pattern[str]
    tail: re.Pattern[str]
    scope: re.Pattern[str]
    having: re.Pattern[str]
    honour: re.Pattern[str]
    person: re.Pattern[str]
    addressed: re.Pattern[str]
    plural: re.Pattern[str]
    chief: re.Pattern[str]
    short: re.Pattern[str]
    many: re.Pattern[str]

    def past_tail(self, line: str, end: int) -> int:
        """Where what several are of ends, with its field: “các đơn vị” “thuộc sở Xây dựng”."""
        tail = self.tail.match(line, end)
        return self.past_field(line, tail.end() if tail else end)

    def past_field(self, line: str, end: int) -> int:
        """Where the field ends of a department or ministry that ends without it so far."""
        if line[end - 2 : end].lower() not in _FIELDED:
            return end
        field = self.field.match(line, end + 1)
        small = None if field else _SMALL_FIELD.match(line, end + 1)  # “các sở giáo dục và đào tạo”
        field = small if small and len(small[0].split()) > _LONG_FIELD else field
        return field.end() if field else end


def _words(flags: int) -> Words:
    def made(pattern: str, more: int = 0) -> re.Pattern[str]:
        return late_pattern(one_placement(pattern), flags | more)

    return Words(
        kind=made(rf"(?:{_KINDS}|{_POSTS})(?!\w)"),
        post=made(rf"(?:{_POSTS})(?!\w)"),
        # In capitals no small letter tells a name from other words.
        small_kind=made("(?!)")
        if flags
        else made(
            rf"(?:{_SMALL_KINDS}|phòng nghiệp vụ) (?=[{BIG}])"
            rf"(?!(?:Thành phố|Tỉnh|Trung ương)(?= (?![{BIG}])|\W|\Z))"
            r"|(?:người đứng đầu|thủ trưởng|lãnh đạo|chủ tịch|giám đốc|bí thư|đại diện lãnh đạo"
            rf"|đại biểu|trưởng|hiệu trưởng|thành viên) (?=các|cơ quan|đơn vị|cơ sở|[{BIG}])"
        ),
        fielded=made(r"(?:Sở|Bộ|Ngành|sở|bộ|ngành|Ty) "),
        field=made(rf"(?:{_FIELDS})(?!\w)"),
        area=made(_AREA),
        place=made(_PLACE),
        members=made(
            rf"(?:(?:{_MANY}) )?(?:{MEMBERS})(?!\w)"
            rf"(?:(?:,? và |, ?|/| ?- ?| hoặc | cùng )(?:các (?!{CENTRAL}))?"
            rf"(?:{MEMBERS})(?!\w))*",
            re.IGNORECASE,
        ),
        member=made(rf"(?:các )?(?:{MEMBERS})(?!\w)"),
        tail=made(_TAIL),
        scope=made(_SCOPE),
        having=made(_HAVING),
        honour=made(_HONOUR),
        person=made(_NAME),
        addressed=made(_ADDRESSED),
        plural=made(r"(?:[Cc]ác )?(?P<kind>[Ss]ở|[Bb]ộ|[Pp]hòng)(?:: ?| )"),
        chief=made(r"(?:Giám đốc|Bộ trưởng|Trưởng|Thủ trưởng|Lãnh đạo) (?=các )"),
        short=made(_SHORT),
        many=made(rf"(?:{_MANY}) ", re.IGNORECASE),
    )


USUAL = _words(0)
CAPITALS = _words(re.IGNORECASE)
