"""Queries for names: short forms of those in a catalog, and bodies and documents that are in none.

Both are drawn by rule with a fixed seed. Of what is absent there are two halves, apart from each
other: one to tune on, one to measure by.
"""

import random
import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from macros import addresses
from macros.linking.catalog import Catalog
from macros.search.folding import fold, tokens
from macros.search.names import member_names, other_names, written_names
from tests.tools.search_queries import SearchQuery

_LINKING = "và"
_PLACE = "tỉnh"
_FEWEST_LETTERS = 3  # of initials: two could be anything
_MOST_WORDS = 9  # of a name that is shortened

# Heads and fields of bodies that provinces, districts and the central government have.
_BODIES = (
    *("Công an tỉnh", "Viện kiểm sát nhân dân tỉnh", "Tòa án nhân dân tỉnh", "Cục Thuế tỉnh"),
    *("Bộ Chỉ huy Quân sự tỉnh", "Kho bạc Nhà nước tỉnh", "Cục Thống kê tỉnh", "Tỉnh đội"),
    *("Ban Tổ chức Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy"),
    *("Trường Chính trị tỉnh", "Bảo hiểm xã hội tỉnh", "Ngân hàng Nhà nước", "Cục Hải quan"),
    *("Hội Chữ thập đỏ tỉnh", "Hội Nhà báo tỉnh", "Hội Người cao tuổi", "Liên minh Hợp tác xã"),
    *("Chi cục Kiểm lâm", "Chi cục Thuế", "Đài Phát thanh và Truyền hình tỉnh", "Sở Du lịch"),
    *("Bộ Nội vụ", "Bộ Tư pháp", "Bộ Tài chính", "Bộ Công an", "Bộ Quốc phòng", "Bộ Y tế"),
    *("Văn phòng Quốc hội", "Văn phòng Trung ương Đảng", "Kiểm toán Nhà nước", "Chủ tịch nước"),
    *("Tổng Liên đoàn Lao động Việt Nam", "Ủy ban Dân tộc", "Bộ Xây dựng", "Hội Cựu giáo chức"),
    *("VKSND tỉnh", "TAND tỉnh", "BCHQS tỉnh", "BHXH tỉnh", "Quỹ Đầu tư phát triển tỉnh"),
    *("Sở Quy hoạch - Kiến trúc", "Bệnh viện Đa khoa tỉnh", "Hội Sinh viên tỉnh", "Hội Làm vườn"),
)
_OTHER_PLACES = ("Bình Định", "Lào Cai", "Hà Giang", "Cà Mau", "Hải Phòng", "Gia Lai")
_LEVELS = ("huyện", "xã", "phường", "thị xã", "cấp xã", "huyện Đak Đoa", "thành phố Pleiku")
_PARTS = ("Văn phòng", "Đảng ủy", "Thanh tra", "Công đoàn", "Trung tâm Lưu trữ", "Đảng bộ")
_LAWS = (
    *("Luật Đất đai", "Luật Cán bộ, công chức", "Luật Khiếu nại", "Luật Tố cáo", "Bộ luật Hình sự"),
    *("Luật Tiếp công dân", "Luật Ngân sách nhà nước", "Bộ luật Dân sự", "Luật Đầu tư công"),
    *("Luật Trưng cầu ý dân", "Luật An ninh mạng", "Pháp lệnh Dân số", "Luật Hòa giải ở cơ sở"),
)


def short_queries(catalog: Catalog, seed: int, count: int) -> list[SearchQuery]:
    """Short forms of names, drawn from all that the names of owners and members give."""
    meant: dict[str, set[str]] = {}
    forms: dict[str, set[str]] = {}
    for address, names, others in _named(catalog):
        for name in (*names, *others):
            for form in _short_forms(name):
                meant.setdefault(_compact(form), set()).add(address)
                if name in names:
                    forms.setdefault(address, set()).add(form)
    chance = random.Random(seed)
    found: dict[str, SearchQuery] = {}
    drawn = sorted(forms)
    while drawn and len(found) < count:
        for address in drawn:
            form = chance.choice(sorted(forms[address]))
            text = chance.choice((form, fold(form)))
            found.setdefault(
                text, SearchQuery(text, "short form", frozenset(meant[_compact(form)]))
            )
        count = min(count, sum(map(len, forms.values())))
    queries = sorted(found.values(), key=lambda query: query.text)
    return chance.sample(queries, min(count, len(queries)))


def absent_queries(catalog: Catalog, seed: int, each: int, *, tuned: bool) -> list[SearchQuery]:
    """Names and numbers that no record has, `each` of every rule; nothing is expected to come."""
    half = _Absent(catalog, random.Random(seed), 0 if tuned else 1)
    found = []
    for group, draw in half.rules.items():
        texts: dict[str, None] = {}
        for _ in range(60 * each):
            text = draw()
            if text and len(texts) < each and not half.is_known(text):
                texts[text if half.chance.random() < 0.5 else fold(text)] = None
        found += [SearchQuery(text, f"absent: {group}", frozenset()) for text in texts]
    return found


def _named(catalog: Catalog) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Where names lead to, those that texts write, and others: of owners, and of mere members."""
    for kind in ("body", "group", "position"):
        for record in catalog.records_of(kind).values():
            names = (record.name, *record.variants)
            yield addresses.page(kind, record.id), names, other_names(record)
    for group in catalog.groups.values():
        for member in group.members:
            if member.name:
                yield addresses.page("group", group.id), *member_names(member.name)


def _short_forms(name: str) -> Iterator[str]:
    words = re.findall(r"\w+", name)
    if len(words) > _MOST_WORDS or any(word.isupper() for word in words):
        return  # initials of initials are nobody's
    plain = [word for word in words if word != _LINKING]
    for part in (plain, plain[1:]):
        place = part[-1:] == [_PLACE]
        for run in (part, part[:-1]) if place else (part,):
            if len(run) >= _FEWEST_LETTERS:
                letters = [word[0].upper() for word in run]
                yield "".join(letters)
                yield ".".join(letters)
                if place and run is not part:
                    yield f"{''.join(letters)} {_PLACE}"
    for joint in ("&", "-", " & "):
        yield from _parted(words, joint)
    for size in range(2, min(4, len(plain))):
        initials = "".join(word[0].upper() for word in plain[:size])
        for short in (initials, _with_clusters(plain[:size])):
            if len(short) >= _FEWEST_LETTERS:
                yield " ".join((short, *plain[size:]))


def _parted(words: list[str], joint: str) -> Iterator[str]:
    """The initials of what stands before and behind “và”, with the first word or without."""
    if _LINKING not in words:
        return
    at = words.index(_LINKING)
    for first in (0, 1):
        before, behind = words[first:at], words[at + 1 :]
        if behind[-1] == _PLACE:
            behind = behind[:-1]
        halves = ["".join(word[0].upper() for word in half) for half in (before, behind)]
        if len("".join(halves)) >= _FEWEST_LETTERS and len(halves[0]) > 1:
            yield joint.join(halves)
            if first:
                yield f"{words[0]} {joint.join(halves)}"


def _with_clusters(words: list[str]) -> str:
    """Initials of which the last keeps the consonants before its vowel: TTr, BCh."""
    *before, last = words
    cluster = re.match(r"(?i)ngh|[cgknpt]h|ng|gi|qu|tr|.", last)
    assert cluster
    return "".join(word[0].upper() for word in before) + cluster[0].capitalize()


def _compact(form: str) -> str:
    return "".join(tokens(form))


class _Absent:
    """Draws names and numbers; of every pool only the half that is asked for."""

    def __init__(self, catalog: Catalog, chance: random.Random, half: int) -> None:
        self.chance = chance
        self._half = half
        records = [r for k in ("body", "group", "position") for r in catalog.records_of(k).values()]
        names = [name for one in records for name in (*written_names(one), *other_names(one))]
        for group in catalog.groups.values():
            for member in group.members:
                names += [one for part in member_names(member.name or "") for one in part]
        self._begun = [_running(name) for name in names]
        self._bodies = [body.name for body in catalog.bodies.values()]
        self._short = {
            short: body.name
            for body in catalog.bodies.values()
            for short in body.short_names
            if len(short) >= _FEWEST_LETTERS
        }
        documents = catalog.documents.values()
        self._titles = [_running(f"{one.type} {one.title or ''} {one.name}") for one in documents]
        own = [(one.type, one.number) for one in documents if one.number]
        self._cited = [one for one in own if re.match(r"\d", one[1])]
        variants = [variant.number or "" for one in documents for variant in one.variants]
        numbers = [number for _, number in own] + variants
        self._numbers = {_running(number) for number in numbers}
        self._figures = {tokens(number)[0] for number in numbers if number}
        self._texts = "|".join(
            _running(f"{task.title} {task.current.text}")
            for plan in catalog.plans
            for task in plan.standing
        )
        self.rules: dict[str, Callable[[], str]] = {
            "body": lambda: self._one(_BODIES),
            "body of another level": self._level,
            "part of a body": lambda: f"{self._one(_PARTS)} {self._one(self._bodies)}",
            "body elsewhere": lambda: f"{self._one(self._bodies)} {self._one(_OTHER_PLACES)}",
            "number": self._number,
            "number with its type": self._typed_number,
            "title": lambda: self._one(_LAWS),
        }

    def is_known(self, text: str) -> bool:
        """Whether a name begins so, or some text has the words, so that the data do know it."""
        words = _running(text)
        known = (*self._begun, *self._titles)
        return any(name.startswith(words.rstrip()) for name in known) or words in self._texts

    def _one(self, pool: tuple[str, ...] | list[str]) -> str:
        return self.chance.choice(sorted(set(pool))[self._half :: 2])

    def _level(self) -> str:
        pool = [*self._bodies, *self._short]
        name = self._one([one.removesuffix(f" {_PLACE}") for one in pool if "Sở" not in one])
        level = self._one(_LEVELS)
        whole = self._short.get(name, name).removesuffix(f" {_PLACE}")
        return "" if self.is_known(f"{whole} {level}") else f"{name} {level}"

    def _number(self) -> str:
        """A number with a figure, a year or two neighbours changed."""
        _, number = self.chance.choice(self._cited[self._half :: 2])
        figure = re.match(r"\d+", number)
        assert figure
        year = re.search(r"(?<=/)(?:19|20)\d\d(?=/)", number)
        changed = []
        for at, (one, next_) in enumerate(pairwise(figure[0])):
            if one != next_:
                swapped = f"{figure[0][:at]}{next_}{one}{figure[0][at + 2 :]}"
                changed.append(swapped + number[figure.end() :])
        changed.append(f"{int(figure[0]) + self.chance.randint(1, 9)}{number[figure.end() :]}")
        if year:
            changed.append(number.replace(year[0], str(int(year[0]) + self.chance.randint(1, 3))))
        text = self.chance.choice(changed)
        return "" if _running(text) in self._numbers else text

    def _typed_number(self) -> str:
        kind, number = self.chance.choice(self._cited[self._half :: 2])
        figure = str(self.chance.randint(2, 999))
        if figure in self._figures:
            return ""
        year = f"/{self.chance.randint(2005, 2024)}" if re.search(r"/\d{4}/", number) else ""
        return f"{kind} {self.chance.choice(('', 'số '))}{figure}{year}"


def _running(text: str) -> str:
    return f" {' '.join(tokens(text))} "
