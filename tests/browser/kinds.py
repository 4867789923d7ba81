"""One page of every kind, by its address."""

import re

from tests.tools.sites import BuiltSite

KINDS = {
    "home": "",
    "finder": "tra-cuu/",
    "plans": "ke-hoach/",
    "plan": "ke-hoach/03-kh-bcd-2022/",
    "report": "ke-hoach/03-kh-bcd-2022/bao-cao/",
    "task": "ke-hoach/03-kh-bcd-2022/nhiem-vu/06/",
    "bodies": "co-quan/",
    "body": "co-quan/so-noi-vu/",
    "owners": "nhom/",
    "group": "nhom/cac-so-ban-nganh/",
    "position": "chuc-vu/truong-ban/",
    "documents": "van-ban/",
    "document": "van-ban/phap-lenh-34-2007-pl-ubtvqh11/",
    "time": "thoi-gian/",
    "quarter": "thoi-gian/2022-q3/",
    "briefing": "thoi-gian/2022-q3/mot-trang/",
    "changes": "thay-doi/",
    "soon": "sap-den-han/",
    "site-map": "so-do-trang/",
    "errors": "bao-sai-sot/",
    "matrix": "ma-tran/",
    "workload": "khoi-luong/",
    "binding": "rang-buoc/",
    "coverage": "kiem-tra-do-phu/",
    "abbreviations": "viet-tat/",
    "data": "du-lieu/",
    "files": "du-lieu/cac-tep/",
    "contributing": "dong-gop/",
    "guide": "dong-gop/ghi-ke-hoach/",
    "hosting": "dong-gop/dua-len-may-chu/",
    "examples": "dong-gop/vi-du/",
    "sources": "dong-gop/co-quan-va-nguon/",
    "not-found": "404.html",
    "embed": "nhung/so-noi-vu/",
}


def of_each_kind(site: BuiltSite) -> list[str]:
    """The heaviest page of each shape of address, of a site with any data."""
    heaviest: dict[str, str] = {}
    for path in sorted(site.pages(), key=lambda path: _weight(site, path)):
        heaviest[_shape(path)] = path
    return sorted(heaviest.values())


def _weight(site: BuiltSite, path: str) -> int:
    file = site.folder / path
    return (file / "index.html" if file.is_dir() else file).stat().st_size


def _shape(path: str) -> str:
    """An address with its ids and numbers struck out: `thoi-gian/2024-q3/` is `thoi-gian/9-q9/`."""
    section, *rest = path.split("/")
    return "/".join(
        [
            section,
            *(re.sub(r"\d+", "9", one) if one[:1].isdigit() else "*"[: len(one)] for one in rest),
        ]
    )
