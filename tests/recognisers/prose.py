"""Sentences as plans have them, made by rule from a seed; all wordings are invented.

Each of tests/data/no-times.txt has dates, years, intervals or figures, and sets nobody a time; each
of `TIME` has one deadline, with what it says.
"""

import itertools
import random
import re
from collections.abc import Iterator

from tests.recognisers.reading import DATA

NO_TIME = tuple(
    line
    for line in (DATA / "no-times.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)
_BODIES = (
    *("Sở Nội vụ", "Sở Tư pháp", "Ủy ban nhân dân tỉnh", "Văn phòng Tỉnh ủy", "Thanh tra tỉnh"),
    *("Ban Dân vận Tỉnh ủy", "Sở Y tế", "Công an tỉnh", "Hội Nông dân tỉnh"),
)
_ISSUERS = ("Chính phủ", "Thủ tướng Chính phủ", "Bộ Nội vụ", "Tỉnh ủy", "Ban Bí thư", "Quốc hội")
_THINGS = ("hồ sơ", "đơn thư", "văn bản", "dự án", "trường hợp", "công trình", "hợp đồng")
_PLACES = ("13 huyện", "96 xã, phường", "170 thôn", "05 phòng", "12 cụm dân cư", "3.200 hộ")
_TOPICS = (
    *("cải cách hành chính", "chuyển đổi số", "dân vận khéo", "tiếp công dân", "hòa giải ở cơ sở"),
    *("bảo vệ môi trường", "xây dựng nông thôn mới", "thanh tra nhân dân", "an toàn thực phẩm"),
)
_PROGRAMMES = ("Chương trình", "Đề án", "Chiến lược", "Kế hoạch", "Quy hoạch", "Dự án")

TIME = (
    ("Chủ trì, phối hợp với {body} rà soát quy định về {topic}, hoàn thành {when}.", "prep"),
    ("{body} báo cáo {body} {when}.", "prep"),
    ("Xây dựng Đề án về {topic}, trình {issuer} {when}.", "prep"),
    ("Tổ chức hội nghị về {topic} {when}.", "prep"),
    ("{When}, {body} tổng hợp, báo cáo kết quả.", "prep"),
    ("a) {When}, tổ chức sơ kết công tác {topic}.", "prep"),
    ("Gửi kết quả về {body} ({when}).", "prep"),
    ("Căn cứ {type} số {number} ngày {date} của {issuer}, xây dựng kế hoạch {when}; ", "prep"),
    ("Rà soát {places} theo Điều {n}, xong {when}, báo cáo {body}.", "prep"),
    ("{Often}, tổ chức đánh giá kết quả {topic}.", "often"),
    ("- {Often} báo cáo {body} kết quả {topic}.", "often"),
    ("{body} sơ kết {fixed}.", "fixed"),
)


def no_times(count: int, seed: int) -> list[str]:
    """Different sentences that set no time, the patterns in turn."""
    draw = random.Random(seed)
    made: dict[str, None] = {}
    for pattern in itertools.cycle(NO_TIME):
        if len(made) == count:
            return list(made)
        made[_filled(pattern, draw, {})] = None
    raise AssertionError("no patterns")


def times(count: int, seed: int) -> Iterator[tuple[str, str]]:
    """Sentences with one time, and its notation."""
    draw = random.Random(seed)
    for index in range(count):
        pattern, kind = TIME[index % len(TIME)]
        words, notation = _time(kind, draw)
        own = {"when": words, "often": words, "fixed": words}
        own |= {name.capitalize(): words[0].upper() + words[1:] for name in own}
        yield _filled(pattern, draw, own), notation


def _time(kind: str, draw: random.Random) -> tuple[str, str]:
    year, month, day = draw.randint(2020, 2035), draw.randint(1, 12), draw.randint(1, 28)
    quarter, roman = draw.choice([(1, "I"), (2, "II"), (3, "III"), (4, "IV")])
    if kind == "often":
        return draw.choice(
            [
                *(("hằng năm", "every-year"), ("hàng năm", "every-year")),
                *(("định kỳ 6 tháng", "every-6-months"), ("định kỳ hằng quý", "every-quarter")),
                *(("hằng tháng", "every-month"), ("hằng tuần", "every-week")),
                (f"hằng năm, trước ngày {day}/{month}", f"every-year/{month:02}-{day:02}"),
            ]
        )
    if kind == "fixed":
        return draw.choice(
            [
                *(("6 tháng một lần", "every-6-months"), ("01 lần/năm", "every-year")),
                *(("định kỳ hằng quý", "every-quarter"), ("mỗi tháng một lần", "every-month")),
                *(("mỗi tuần một lần", "every-week"), ("định kỳ hằng ngày", "every-day")),
            ]
        )
    return draw.choice(
        [
            (f"trước ngày {day}/{month}/{year}", f"{year}-{month:02}-{day:02}"),
            (f"trước ngày {day:02} tháng {month:02} năm {year}", f"{year}-{month:02}-{day:02}"),
            (f"trong quý {roman}/{year}", f"{year}-Q{quarter}"),
            (f"trong tháng {month}/{year}", f"{year}-{month:02}"),
            (f"trong năm {year}", str(year)),
            (f"trước ngày {day}/{month} hằng năm", f"every-year/{month:02}-{day:02}"),
            (f"trước ngày {day} hằng tháng", f"every-month/{day:02}"),
            ("trước thứ Sáu hằng tuần", "every-week/T6"),
            ("trước 16 giờ ngày thứ hai hằng tuần", "every-week/T2"),
            (f"trong tháng {month} hằng năm", f"every-year/{month:02}"),
            (f"trong quý {roman} hằng năm", f"every-year/Q{quarter}"),
            (f"chậm nhất là ngày {day}/{month}/{year}", f"{year}-{month:02}-{day:02}"),
        ]
    )


def _filled(pattern: str, draw: random.Random, own: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda slot: own.get(slot[1]) or _drawn(slot[1], draw), pattern)


def _drawn(slot: str, draw: random.Random) -> str:
    day, month = draw.randint(1, 28), draw.randint(1, 12)
    year = draw.randint(1998, 2030)
    kind = draw.choice(("NĐ-CP", "TT-BNV", "QĐ-TTg", "NQ-HĐND", "KH-UBND", "CT-TTg"))
    drawn = {
        "date": draw.choice([f"{day:02}/{month:02}/{year}", f"{day}/{month}/{year}"]),
        "words_date": f"{day:02} tháng {month:02} năm {year}",
        "number": draw.choice([f"{day}/{year}/{kind}", f"{draw.randint(1, 999)}/{kind}"]),
        "type": draw.choice(("Nghị định", "Quyết định", "Thông tư", "Chỉ thị", "Nghị quyết")),
        "year": str(year),
        "later": str(year + 5),
        "far": draw.choice(("2030", "2035", "2045", "2050")),
        "quarter": draw.choice(("I", "II", "III", "IV")),
        "month": str(month),
        "day": str(day),
        "n": str(draw.randint(1, 30)),
        "count": str(draw.randint(31, 480)),
        "pct": draw.choice(("12%", "100%", "33,59%", "4,5%")),
        "phone": f"3{draw.randint(100, 999)}{draw.randint(100, 999)}",
    }
    lists = {
        **{"body": _BODIES, "issuer": _ISSUERS, "thing": _THINGS, "places": _PLACES},
        **{"topic": _TOPICS, "programme": _PROGRAMMES},
    }
    return draw.choice(lists[slot]) if slot in lists else drawn[slot]
