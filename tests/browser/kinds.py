"""One page of every kind, by its address."""

KINDS = {
    "home": "",
    "plans": "ke-hoach/",
    "plan": "ke-hoach/03-kh-bcd-2022/",
    "task": "ke-hoach/03-kh-bcd-2022/nhiem-vu/06/",
    "bodies": "co-quan/",
    "body": "co-quan/so-noi-vu/",
    "group": "nhom/cac-so-ban-nganh/",
    "position": "chuc-vu/truong-ban/",
    "documents": "van-ban/",
    "document": "van-ban/phap-lenh-34-2007-pl-ubtvqh11/",
    "time": "thoi-gian/",
    "abbreviations": "viet-tat/",
    "data": "du-lieu/",
    "contributing": "dong-gop/",
    "not-found": "404.html",
    "embed": "nhung/so-noi-vu/",
}
