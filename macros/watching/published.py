"""The published site beside what was built: every byte, headers, certificate, links, dates."""

import datetime
import hashlib
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from html import unescape
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from macros.watching.manifest import Manifest
from macros.watching.web import NO_HOST, Answer, NoAnswerError, certificate_end, get, whole

SECURITY = ".well-known/security.txt"  # RFC 9116

_AT_ONCE = 8  # requests
_MOST = 20  # files that are named of those with one fault
_DAYS_LEFT = 21  # of a certificate: it is renewed with 30 days left, so this one was not
_DAYS_TO_WRITE = 30  # of the file for those who find a hole
_GONE = (404, 410)  # other answers may be meant for programs alone
_LOOK_AGAIN = "xem lại địa chỉ trong đó còn đúng không, rồi sửa ngày đọc ở data/site.yml"
_OF_ADDRESSES = ":/?&=%+,;@!$'()*~"
_NOWHERE = "khong-co-trang-nay-{}/"
_LINK = re.compile(r'<a [^<>]*?\bhref="(https?://[^"#]*)')
_EXPIRES = re.compile(r"^Expires:\s*(\S+)\s*$", re.MULTILINE | re.IGNORECASE)


class _File(NamedTuple):
    """What was found of one file."""

    fault: str  # empty when all is well
    name: str
    links: frozenset[str] = frozenset()  # to other hosts


def problems(
    address: str,
    manifest: Manifest,
    now: datetime.datetime,
    *,
    headers: bool = True,
    links: bool = True,
) -> list[str]:
    """What is not as it should be of the site at a web address, a sentence each.

    Leaves out the `headers` of a host that lets nobody set them, and `links` to other hosts where
    asked. Raises ValueError when the address is none.
    """
    root = whole(address)
    root = root if root.endswith("/") else f"{root}/"
    try:
        found = [*_certificate(root, now), *_catch_all(root, manifest)]
    except NoAnswerError as error:
        return [f"Không xem được {root}: {error}."]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        files = list(pool.map(partial(_file, root, manifest), manifest.files))
        found += _told(files)
        if headers:
            found += _headers(root, manifest)
        found += _security(root, manifest, now)
        if links:
            others = sorted(frozenset().union(*(file.links for file in files)))
            found += filter(None, pool.map(_dead, others))
    return found


def _certificate(root: str, now: datetime.datetime) -> Iterator[str]:
    end = certificate_end(root)
    if end is None:
        return
    day = datetime.datetime.fromtimestamp(end, datetime.UTC)
    if (day - now).days < _DAYS_LEFT:
        yield f"Chứng chỉ hết hạn ngày {day:%d/%m/%Y}, còn {(day - now).days} ngày."


def _catch_all(root: str, manifest: Manifest) -> Iterator[str]:
    """Whether what is not there is said to be missing."""
    names = "".join(manifest.files)
    answer = get(root + _NOWHERE.format(hashlib.sha256(names.encode()).hexdigest()[:8]))
    if answer.status != 404:
        yield (
            f"Hỏi một địa chỉ không có, máy chủ trả lời {answer.status}, đúng ra phải là 404: "
            "người đọc và máy tìm kiếm không biết trang nào đã mất."
        )


def _file(root: str, manifest: Manifest, name: str) -> _File:
    """Compares one file; a page by the address at which it is visited."""
    address = root + quote(_visited(name))
    try:
        answer = get(address)
    except NoAnswerError as error:
        return _File(str(error), name)
    if answer.status != 200:
        return _File(f"máy chủ báo lỗi {answer.status}", name)
    if answer.address != address:
        return _File(f"bị chuyển sang {quote(answer.address, safe=':/%')}", name)
    if hashlib.sha256(answer.body).hexdigest() != manifest.files[name]:
        return _File("khác bản đã dựng", name)
    return _File("", name, frozenset(_others(name, answer, manifest.repository)))


def _visited(name: str) -> str:
    """The address of a file, from the site's root: of a page without its name."""
    folder, _, file = name.rpartition("/")
    page = f"{folder}/" if folder else ""
    return page if file == "index.html" else name


def _others(name: str, answer: Answer, repository: str) -> Iterator[str]:
    """The links of a page to other hosts, but for those to the repository, which asks for names."""
    if not name.endswith(".html"):
        return
    own = urlsplit(answer.address).netloc
    for found in _LINK.findall(answer.body.decode("utf-8", "replace")):
        link = unescape(found)
        is_repository = repository and link.startswith(f"{repository}/")
        if link.split("/")[2] != own and not is_repository:
            yield link


def _told(files: Iterable[_File]) -> Iterator[str]:
    by_fault: dict[str, list[str]] = {}
    for file in files:
        if file.fault:
            by_fault.setdefault(file.fault, []).append(file.name)
    for fault, names in by_fault.items():
        yield from (f"{name}: {fault}." for name in names[:_MOST])
        if len(names) > _MOST:
            yield f"… và {len(names) - _MOST} tệp nữa: {fault}."


def _headers(root: str, manifest: Manifest) -> Iterator[str]:
    """What the first page of each part of the site comes with."""
    for beginning, wanted in manifest.headers.items():
        below = (name for name in manifest.files if name.startswith(beginning))
        pages = [name for name in below if name.endswith("index.html")]
        if not pages:
            continue
        name = min(pages, key=lambda name: (name.count("/"), name))
        try:
            answer = get(root + quote(_visited(name)))
        except NoAnswerError:
            continue  # told of the file itself
        for header, value in wanted.items():
            sent = answer.headers.get_all(header, [])
            if sent != [value]:
                fault = "khác với tệp trong deploy/" if sent else "thiếu"
                yield f"{name}: dòng {header} của máy chủ {fault}."


def _security(root: str, manifest: Manifest, now: datetime.datetime) -> Iterator[str]:
    if SECURITY not in manifest.files:
        return
    try:
        text = get(root + SECURITY).body.decode("utf-8", "replace")
        end = _EXPIRES.search(text)
        day = datetime.datetime.fromisoformat(end[1]) if end else None
    except (NoAnswerError, ValueError):
        day = None
    if day is None or day.tzinfo is None:
        yield f"{SECURITY}: không đọc được ngày hết hạn."
    elif (day - now).days < _DAYS_TO_WRITE:
        yield f"{SECURITY} hết hạn ngày {day:%d/%m/%Y}; {_LOOK_AGAIN}."


def _dead(link: str) -> str | None:
    """What is wrong with a link to another host, when that is sure."""
    shown = quote(link, safe=_OF_ADDRESSES)
    try:
        query = urlsplit(shown).query
        address = f"{whole(link)}?{query}" if query else whole(link)
        # Some servers answer only who asks for the whole page.
        if get(address, "HEAD").status not in _GONE or get(address).status not in _GONE:
            return None
    except ValueError:
        return f"Liên kết sai: {shown}."
    except NoAnswerError as error:
        return f"Liên kết hỏng, {error}: {shown}." if str(error) == NO_HOST else None
    return f"Liên kết hỏng, trang không còn: {shown}."
