"""Words of Vietnamese by which search tells what a query is about."""

# Of a question, folded; they say nothing of what is sought.
EMPTY = (
    *("ai", "bao", "bi", "boi", "cac", "can", "cho", "co", "cua", "da", "dang", "do", "duoc", "gi"),
    *(
        "giao",
        "hay",
        "khi",
        "khong",
        "la",
        "lam",
        "luc",
        "may",
        "nao",
        "nay",
        "nhieu",
        "nhung",
        "o",
        "phai",
    ),
    *(
        "qua",
        "ra",
        "sao",
        "se",
        "tai",
        "the",
        "theo",
        "thi",
        "trong",
        "tu",
        "va",
        "vao",
        "ve",
        "viec",
    ),
    *("voi", "xem", "xong"),
)

# With which names of bodies of the state, the Party and the people begin, whether they are in the
# data or not: those of Decrees 24/2014 and 37/2014 on bodies of provinces and districts, of the
# central government, courts and procuracies, the army and police, and of associations.
HEADS = (
    *("ban", "bảo hiểm xã hội", "bệnh viện", "bộ", "bộ chỉ huy", "bộ đội", "bộ tư lệnh"),
    *("bưu điện", "chi bộ", "chi cục", "chi nhánh", "công an", "công đoàn", "công ty", "cục"),
    *("đài", "đảng bộ", "đảng ủy", "đoàn", "hạt kiểm lâm", "hiệp hội", "học viện", "hội"),
    *("hội đồng", "huyện đoàn", "huyện ủy", "kho bạc", "kiểm lâm", "kiểm toán", "liên đoàn"),
    *("liên hiệp", "liên minh", "mặt trận", "ngân hàng", "phòng", "quân khu", "quỹ", "sở"),
    *("tập đoàn", "thanh tra", "thành đoàn", "thành ủy", "thị ủy", "tỉnh đoàn", "tỉnh đội"),
    *("tòa án", "tổ", "tổng công ty", "tổng cục", "tổng liên đoàn", "trung tâm", "trường"),
    *("ủy ban", "văn phòng", "viện", "bcđ", "hđnd", "mttq", "tand", "ubnd", "ubkt"),
    *("vksnd", "vp"),
)

# That begin with the same word and are no names.
NO_HEADS = (
    *("ban hành", "ban ngành", "bộ chỉ số", "bộ luật", "bộ máy", "bộ phận", "bộ thủ tục"),
    *("bộ tiêu chí", "đại hội", "đoàn kết", "đoàn thể", "hội họp", "hội nghị", "hội nhập"),
    *("hội thảo", "hội thi", "hội viên", "phòng chống", "phòng ngừa", "sở hữu", "tổ chức"),
    *(
        "quy định",
        "quy hoạch",
        "quy mô",
        "quy trình",
        "quy tắc",
        "quy chuẩn",
        "tổ dân phố",
        "trường học",
        "trường hợp",
        "viện dẫn",
        "viện trợ",
    ),
)

# Which say, behind the name of a body, that another of its kind is meant.
LEVELS = (
    *("huyện", "xã", "phường", "thị xã", "thị trấn", "thành phố", "trung ương", "tw"),
    *("cấp huyện", "cấp xã", "cấp tỉnh", "cấp trung ương", "các huyện", "các xã", "các cấp"),
)

# Folded, the longer before those that they begin with. Of a deadline, beside a time:
DUE = (
    *("han chot", "thoi han", "den han", "het han", "toi han", "qua han", "phai xong", "cham nhat"),
    *("hoan thanh", "han"),
)
# That ask who does a task, and what it is asked of them.
WHO = ("co quan nao", "don vi nao", "so nao", "ban nao", "nhung ai", "ai")
DOING = (
    *("tham muu thuc hien", "chiu trach nhiem", "chi dao thuc hien", "to chuc thuc hien"),
    *("chu tri", "thuc hien", "tham muu", "phoi hop", "chi dao", "theo doi", "phu trach", "lam"),
)
