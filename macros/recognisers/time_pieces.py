"""Pieces of the patterns of times: how a day, a month, a quarter, an interval is written.

All are for folded text (`time_words.folded`). The groups that they name are the fields of a form.
"""

EVERY = "(?:hằng|hàng|mỗi)"  # beside a time; where nothing else tells it from “mặt hàng”: EACH
COUNT = "[0-9]{1,2}|một|hai|ba|bốn|năm|sáu|chín|mười hai|mười"
# “6 tháng”, and “06 (sáu) tháng”, which says it twice.
SO_MANY = rf"(?:(?P<count>{COUNT}|nửa) (?:\([^()]{{2,15}}\) )?)?"
UNIT = "ngày|tuần|tháng|quý|năm"
# A figure that goes on is no such figure: “quý III/22”, “04/2015/NĐ”, “12,5”, “30%”.
ALONE = rf"(?!\w|%| ?/ ?(?!{EVERY} (?:năm|tháng)\b)\w|[.,][0-9])"
ANY_YEAR = rf"(?P<year>[0-9]{{4}}){ALONE}"
NEAR_YEAR = rf"(?P<year>(?:19|20)[0-9]{{2}}){ALONE}"
# What a head says of the times below it: “Tiến độ”, “Thời gian thực hiện trong”.
OF_TIMES = (
    "(?:thời gian|tiến độ|lộ trình|kế hoạch)(?: (?:thực hiện|hoàn thành|triển khai|dự kiến))?"
    "(?: (?:trong|của))?"
)
OF_YEAR = (
    r"(?: ?/ ?(?:năm )?| ?[-.] ?(?=(?:19|20)[0-9]{2}\b)"
    rf"| ?[,(]? ?(?:của |{OF_TIMES} )?năm ){ANY_YEAR}"
)
OF_YEAR_IF_ANY = rf"(?:{OF_YEAR}|{ALONE})"
# “Tháng 6,12”: a list without blanks, which nothing but a year follows.
IN_A_LIST = r"(?=(?:,[0-9]{1,2}){1,11}(?: ?/ ?[0-9]{4}| năm [0-9]{4}|[ .;]{0,2}\Z))"
QUARTER = r"(?P<quarter>iv|i{1,3}|0?[1-4]|(?:thứ )?(?:một|hai|ba|bốn|tư|nhất|nhì))\b"
MONTH = (
    r"(?P<month>[0-9]{1,2}|giêng|hai|ba|tư|bốn|sáu|bảy|bẩy|tám|chín|mười một|mười hai|mười|một"
    r"|chạp|năm(?=(?: năm | ?/ ?)[0-9]{4}))\b"
)
DAY = r"(?P<day>[0-9]{1,2})"
DAY_WORD = "(?:ngày|mồng) "
WEEKDAY = r"(?P<weekday>0?[2-7]|hai|ba|tư|năm|sáu|bảy|bẩy)\b"
OF_MONTH = r" ?/ ?(?P<month>[0-9]{1,2})"
BEFORE = r"(?<![\w/.,+-])"
TO = r"(?: (?:cho )?(?:đến|tới)(?: hết| cuối| trước)? | ?- ?)"
AND = r"(?: ?, ?(?:và )?| (?:và|hoặc) | ?[&+] ?)"
EACH = r"(?:hằng|mỗi|từng|(?<!mặt )(?<!khách )(?<!ngân )(?<!bán )(?<!cửa )(?<!đơn )(?<!mua )hàng)"
NO_MORE = "(?P<no_more>không quá|tối đa|nhiều nhất) "  # of so many times, so maybe of none
TIMES = rf"(?: (?:ít nhất |tối thiểu |{NO_MORE})?(?P<times>[0-9]{{1,2}}|một|hai|ba|bốn) lần)"
ONCE = r"(?: (?:(?:ít nhất|tối thiểu) )?(?:một|0?1) lần| ?/ ?(?:(?:một|0?1) )?lần)\b"
# “năm 2022”, “tháng 9”, “6 tháng đầu năm” are no interval.
NO_DATE = (
    r"\b(?! ?(?:[0-9]|i{1,3}\b|iv\b)| (?:đầu|cuối|học|nay|sau|tới|đó)\b"
    r"| trước\b(?! (?:ngày|tháng|quý|[0-9])))"
)
INTERVAL_ENDS = (
    r"(?= ?(?:[,;.:/)-]|$|(?:và|hoặc|theo|gửi|báo|thực|tổ|tổng|sơ|đánh|giữa|đột|về|trước|khi)\b))"
)
# What follows a weekday that is written short, maybe before others: “T3, T5 hằng tuần”.
OF_EACH_WEEK = (
    rf"(?=(?:(?:{TO}|{AND})(?:(?:thứ |t\.? ?)?(?:0?[2-7]|[a-zư]{{2,3}}\b)|chủ nhật)){{0,5}}"
    rf" ?,? ?\(?(?:của )?(?:{EVERY}|từng) tuần\b)"
)
TERM = r"(?:năm học|niên khóa|nhiệm kỳ)(?: [0-9]{4}(?: ?- ?[0-9]{4})?| [ivx]{1,5}\b)?"
MONTH_OF_QUARTER = (
    r"(?:ngày (?:[0-9]{1,2}|cuối(?: cùng)?) (?:của )?)?tháng (?:cuối|đầu|thứ \w{1,5}|sau"
    r"|kế tiếp|tiếp theo)(?: cùng)?(?:(?: của)?(?: mỗi| hằng| hàng)? quý)?\b"
    r"|(?:[0-9]{1,2} )?quý (?:cuối|đầu)(?:(?: của)? năm(?: [0-9]{4})?)?\b"
)
BLANK_DATE = (
    r"(?:tháng|quý)(?: [.…_]{1,9})?(?: ?/ ?(?=20)| năm (?!năm\b|/))(?:[0-9]{4}\b|[.…_]{1,9})"
)
TWO_FIGURES = r"(?:ngày )?[0-9]{1,2}(?P<mark>[/.-])[0-9]{1,2}(?P=mark)[0-9]{2}(?![\w/])"
# “2025” alone, not “2025 hộ” and not “Tết Nguyên đán 2026”.
STANDS_AFTER = (
    r"(?=[0-9])(?:\A|(?<=\A )|(?<=\A-)|(?<=\A- )|(?<=\A - )|(?<=[,;:.(+])|(?<=[,;:.(+] )"
    r"|(?<=[;:.] - )|(?<=/[0-9]{4}-)|(?<=/[0-9]{4} - )|"
    + "|".join(
        f"(?<={word} )"
        for word in (
            "trong",
            "đến",
            "tới",
            "từ",
            "hết",
            "cuối",
            "đầu",
            "sau",
            "trước",
            "và",
            "hoặc",
        )
    )
    + "|(?<=hoàn thành )|(?<=thực hiện )|(?<=triển khai )|(?<=xong )|(?<=là ))"
)
STANDS_BEFORE = (
    r"(?= ?(?:[,;:.)+-]|\Z)| (?:và|đến|tới|trở|các|những|hoặc|cho|hoàn thành|thường xuyên|\()\b)"
)
# What may follow a date without “ngày” and make it one.
MORE_DAYS = (
    rf"(?={TO}[0-9]{{1,2}} ?/ ?[0-9]{{1,2}} ?/ ?[0-9]{{4}}\b"
    rf"|(?:{AND}[0-9]{{1,2}} ?/ ?[0-9]{{1,2}}){{0,5}}(?: ?/|,)? ?\(?{EVERY} năm\b)"
)
