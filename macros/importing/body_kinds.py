"""The kind of a body that an import proposes, by its name."""

from macros.model.owners import BodyKind
from macros.reading.holes import hole
from macros.recognisers.patterns import compiled
from macros.recognisers.tones import one_placement

_COUNCIL = "(?:HĐND|Hội đồng nhân dân)"
# What the first words of a name say beyond doubt.
_KINDS = (
    (
        "department",
        compiled(
            "Sở |Chi cục |(?:Thanh tra|Công an|Thuế|Bộ Chỉ huy [Qq]uân sự"
            "|(?:Bộ|Ban) Chỉ huy [Bb]ộ đội [Bb]iên phòng|Tòa án nhân dân|Viện [Kk]iểm sát nhân dân)"
            " (?:[Tt]ỉnh|[Tt]hành phố)"
        ),
    ),
    (
        "central",
        compiled(
            "Bộ (?!Chỉ huy|đội|Tư lệnh|Tham mưu|phận|môn)|Văn phòng Chính phủ|Thanh tra Chính phủ"
            "|Ban (?!Chỉ đạo|Tổ chức (?!Trung ương))[^,]{2,40} Trung ương$"
            "|(?:Tòa án|Viện [Kk]iểm sát) nhân dân tối cao$|Kiểm toán [Nn]hà nước$|Viện Hàn lâm "
            "|(?:Ngân hàng [Nn]hà nước|Bảo hiểm [Xx]ã hội|Thông tấn xã|Đài Truyền hình"
            "|Đài Tiếng nói) Việt Nam$|TTXVN$|VTV$|VOV$|NHNN Việt Nam$|BHXH Việt Nam$"
        ),
    ),
    ("government", compiled("(?:Văn phòng )?(?:UBND|Ủy ban nhân dân) ")),
    (
        "council",
        compiled(f"(?:Văn phòng )?(?:Đoàn đại biểu Quốc hội và )?{_COUNCIL} "),
    ),
    (
        "party",
        compiled(
            "Tỉnh ủy|Thành ủy|Đảng ủy |Ban [Cc]án sự đảng"
            "|(?:Ban [^,]{1,40}|Ủy ban Kiểm tra|Văn phòng) (?:Tỉnh ủy|Thành ủy|Đảng ủy)"
        ),
    ),
    (  # the Front, and what the Constitution names beside it
        "front",
        compiled(
            "Ủy ban (?:MTTQ|Mặt trận)|Tỉnh đoàn|Liên đoàn Lao động"
            "|Hội (?:Liên hiệp [Pp]hụ nữ|LHPN|Nông dân|Cựu chiến binh)"
            "|Đoàn (?:Thanh niên [Cc]ộng sản|TNCS)"
        ),
    ),
    ("association", compiled("Hiệp hội ")),
    ("unit", compiled("Phòng |Văn phòng Sở|Trung tâm |Trường |Ban Quản lý (?:dự án|Dự án)")),
    ("enterprise", compiled("Công ty |Tổng công ty |Tập đoàn |Doanh nghiệp ")),
)
# What the first words of a name make likely.
_LIKELY = (
    (BodyKind.committee, compiled("Ban Chỉ đạo|Ban Tổ chức|Tổ |Hội đồng |Đoàn (?:công tác|kiểm)")),
    (BodyKind.front, compiled("Đoàn Thanh niên|Huyện đoàn")),
    (BodyKind.association, compiled("Hội |Liên hiệp |Liên đoàn |Câu lạc bộ ")),
    (BodyKind.enterprise, compiled("Ngân hàng |Hợp tác xã |VNPT|Viettel|Bưu điện ")),
    (
        BodyKind.department,
        compiled("Bộ (?:Chỉ huy|đội|Tư lệnh)|Cục |Kho bạc |Bảo hiểm |Thuế |Tòa án |Viện "),
    ),
)
_POST = compiled(
    "(?:Thủ trưởng|Người đứng đầu|(?:Phó )?(?:Tổng )?Giám đốc|(?:Phó )?Chủ tịch|(?:Phó )?Chánh"
    "|Bộ trưởng|(?:Phó )?Trưởng(?: ban| phòng)?|(?:Phó )?Bí thư) (?=\\w)"
)


def kind_of(name: str) -> str:
    """The kind of the body that bears a name, where the name says it; else a hole, a guess in it.

    Whoever is at the head of a body goes with it.
    """
    words = one_placement(name)
    sure = next((kind for kind, begins_so in _KINDS if begins_so.match(words)), "")
    if sure:
        return sure
    words = _POST.sub("", words, count=1)
    kinds = (kind for kind, begins_so in (*_KINDS, *_LIKELY) if begins_so.match(words))
    return hole(next(kinds, BodyKind.unit))


def sure_kind_of(name: str) -> str:
    """The kind of the body that bears a name; empty where the name does not say it."""
    kind = kind_of(name)
    return "" if "⟦" in kind else kind
