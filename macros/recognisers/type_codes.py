"""Codes and names of document types, and the issuers whose abbreviations are common knowledge.

Source of the codes: Decree 30/2020/NĐ-CP, Appendix III, table I. It leaves out legal acts and the
types that only the Party or single bodies use; those are listed as observed in numbers such as
04/2015/NĐ-CP, 120-KL/TW or 147-CTHĐ/TU.
"""

import re

from macros.recognisers.patterns import late_pattern

_DECREE_30 = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu",
    "GNP": "Giấy nghỉ phép",
    "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển",
    "PB": "Phiếu báo",
    "SY": "Bản sao y",
    "TrS": "Bản trích sao",
    "SL": "Bản sao lục",
}

_OBSERVED = {
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "NQLT": "Nghị quyết liên tịch",
    "PL": "Pháp lệnh",
    "L": "Lệnh",
    "KL": "Kết luận",
    "QĐi": "Quy định",
    "CV": "Công văn",
    "CTHĐ": "Chương trình hành động",
    "QCPH": "Quy chế phối hợp",
    "BCTĐ": "Báo cáo thẩm định",
    "VBHN": "Văn bản hợp nhất",
    "GP": "Giấy phép",
    "GCN": "Giấy chứng nhận",
}

TYPE_OF_CODE = _DECREE_30 | _OBSERVED

# The Party writes QĐ for Quyết định and Quy định, TT for Thông tri, but no year in its numbers.
_CLEAR_ONLY_WITH_YEAR = frozenset({"QĐ", "TT"})
# Also short for a body, a unit or an older type: 10315/CT-TTHT (Cục Thuế), 82-TC/TCT (Tài chính),
# 102-SL/L-004 (Sắc lệnh). They name a type only before an issuer that everybody knows.
_CLEAR_ONLY_WITH_ISSUER = frozenset({"CT", "TC", "SL", "HĐ", "PC", "CĐ"})
# 31-L/CTN is the order that proclaims an ordinance, and is cited as the ordinance itself.
_NEVER_CLEAR = frozenset({"L"})

CENTRAL_ISSUERS = frozenset({"TW", "TƯ", "TU", "CP", "TTg", "CTN", "UBND", "HĐND"})
# Before 1997 the issuer alone was the symbol: 13/CP, 619/TTg, 73-CP.
LONE_ISSUERS = frozenset({"CP", "TTg", "HĐBT"})
_ISSUER = late_pattern(
    r"(?:VP)?(?:CP|TW|TƯ|TU)|TTg|CTN|UBND|HĐND|HĐBT|(?:UBTV)?QH\d{0,2}"
    r"|BCĐ[A-ZĐ]{0,4}|(?:VP)?ĐU[A-ZĐ]{0,6}|B[A-ZĐ]{2,8}",
    re.IGNORECASE,
)

_TYPES_WITHOUT_CODE = {"Luật", "Bộ luật", "Thông tri", "Sắc lệnh", "Sắc luật"}
# Longest first, so that no type hides one that begins with it; in one order at each run.
TYPE_WORDS = tuple(
    sorted({*TYPE_OF_CODE.values(), *_TYPES_WITHOUT_CODE}, key=lambda words: (-len(words), words))
)
# "Phương án số 1" is a choice, "Dự án số 2" a project, "Phiếu số 5" a sheet: the figure alone
# makes no document of them.
NEVER_BY_FIGURE = ("Phương án", "Dự án", "Hợp đồng", "Giấy ", "Phiếu ", "Bản ")

_CODE_OF_FOLDED = {code.casefold(): code for code in TYPE_OF_CODE}


def known_code(group: str) -> str | None:
    """The type code that `group` spells in whatever letter case, or None."""
    return _CODE_OF_FOLDED.get(group.casefold())


def is_issuer(group: str) -> bool:
    """Whether `group` abbreviates a body that everybody knows: TW, CP, UBND, a ministry (B…)."""
    return _ISSUER.fullmatch(group) is not None


def is_abbreviation(group: str) -> bool:
    """Whether `group` looks like one: QĐ, TTg, UBTVQH14, CCHC&PC, L; not 15, Ban, tỉnh."""
    capitals = sum(character.isupper() for character in group)
    small = sum(character.islower() for character in group)
    return (capitals >= 2 and small <= capitals) or (capitals == 1 and len(group) == 1)


def split_merged(group: str) -> str | None:
    """The code at the head of a group that lost its hyphen, NĐCP or QĐUBND; None for any other."""
    for size in range(4, 0, -1):
        code = known_code(group[:size])
        if code and is_issuer(group[size:]):
            return code
    return None


def type_of(code: str, has_year: bool, issuer: str) -> str | None:
    """The document type that `code` names between a number (with a year or not) and `issuer`.

    None where the code could mean something else as well: the reader is not told a guess.
    """
    if code in _NEVER_CLEAR or (code in _CLEAR_ONLY_WITH_YEAR and not has_year):
        return None
    if code in _CLEAR_ONLY_WITH_ISSUER and not is_issuer(issuer):
        return None
    return TYPE_OF_CODE[code]
