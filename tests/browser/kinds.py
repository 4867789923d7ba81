"""One page of every kind, by its address."""

import re
from collections import defaultdict
from functools import partial
from pathlib import Path

from tests.tools.sites import BuiltSite, shape

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
    return sorted(max(pages, key=partial(_weight, site)) for pages in _by_shape(site).values())


def three_of_each_kind(site: BuiltSite) -> list[str]:
    """Of each shape the heaviest page, the one with the longest heading, and a usual one."""
    found = set[str]()
    for pages in _by_shape(site).values():
        listed = sorted(pages, key=partial(_weight, site))
        widest = max(listed, key=lambda path: len(_heading(site, path)))
        found |= {listed[-1], widest, listed[len(listed) // 2]}
    return sorted(found)


def _by_shape(site: BuiltSite) -> dict[str, list[str]]:
    found = defaultdict[str, list[str]](list)
    for path in site.pages():
        found[shape(path)].append(path)
    return found


def _file(site: BuiltSite, path: str) -> Path:
    file = site.folder / path
    return file / "index.html" if file.is_dir() else file


def _weight(site: BuiltSite, path: str) -> int:
    return _file(site, path).stat().st_size


def _heading(site: BuiltSite, path: str) -> str:
    found = re.search("<h1[^>]*>(.*?)</h1>", _file(site, path).read_text("utf-8"), re.DOTALL)
    return found[1] if found else ""
