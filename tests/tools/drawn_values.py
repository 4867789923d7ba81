"""Values for fields, drawn by hypothesis: hostile, nearly right, and right by what the model says.

Hostile pieces name `MARK` wherever they mean to come alive: as an element, an attribute, a scheme,
a function. `outputs.py` looks for it there.
"""

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from macros.recognisers.line_markup import read_marked
from tests.tools.changed_fields import ASSIGNEE, ONE_OF, OTHERS, Json, Slot
from tests.tools.drawn import PIECES
from tests.tools.text_words import literal

Draw = Callable[[st.SearchStrategy[Any]], Any]

MARK = "zqx"
COMPUTED = "zqxzqx"  # what a template makes of the hostile pieces that it computes
BEFORE, AFTER = "=zqx() ", """<zqx/onclick=zqx()>"'>{{'zqx'~'zqx'}}[zqx](javascript:zqx())-02-30"""
HOSTILE = (
    "<zqx-a onclick=zqx()>", "</p></blockquote><zqx>", '"><svg onload="zqx()">', "<script>zqx()",
    "' onmouseover='zqx()", '" zqx="', "</script><script>zqx()</script>", "</title></style><zqx>",
    "<!-- zqx", "-->", "<![CDATA[zqx", "]]><zqx/>", "<?zqx ?>", "&lt;zqx&gt;", "&zqx;", "&#60;zqx>",
    "{{ 'zqx' * 2 }}", "{% set zqx = 1 %}", "{% raw %}", "{# zqx", "{{ zqx() }}", "${zqx()}",
    "[zqx](javascript:zqx())", "![zqx](zqx:1)", "<javascript:zqx()>", "**zqx**", "`zqx`", "# zqx",
    "~~zqx~~", "[[zqx]]", "[zqx]: zqx:1", "[zqx][1]", "{: onclick=zqx() }", "!!! zqx", "--8<-- zqx",
    "=zqx()", "+zqx()", "-1+zqx()", "@zqx()", '=HYPERLINK("zqx:1")', "\uff1dzqx()", "'=zqx()",
    "../zqx", "..\\zqx", "/zqx", "C:\\zqx", "zqx/", "?zqx=1&zqx#zqx", "%2e%2e%2fzqx",
    "javascript:zqx()", "BEGIN:VEVENT", "DTSTART:19990909", "\\nEND:VEVENT", ";VALUE=zqx:",
    "\\", "\\;", "\\*", "\\[",
    # Official texts have emphasis: there it holds more than the mark, which only Markdown would.
    "[^1]", "[^2]", "*zqx 1*", "_zqx_", "**", "*", "⟦zqx⟧", "\x00", "\x07", "\u202e", "\u2028",
    "\ufeff", "\ue000",
)  # fmt: skip
NEARLY = (
    "–", "☎", "李", "½", "0", "-", "null", "true", "2025", "Quý III/2025", "2025-7-1", "2025-02-30",
    "07/2025", "2025-02-28/2025-01", "9999-12-31", "0001-01-01", "1900-01-01", "2100-12-31", "con",
    "vào kế hoạch", "Không thay đổi nội dung", "tỉnh", "và", "các sở, ban, ngành", "Sở Nội vụ",
    "Ủy ban nhân dân tỉnh", "Uỷ ban", "Ban Chỉ đạo", "Trưởng Ban", "quý III", "năm 2022", "I.",
    "1.", "Nghị định số 04/2015/NĐ-CP", "99/2019/QĐ-UBND", "Kế hoạch số 98-KH/BCĐ", "Điều 3",
    "x" * 120,
    "https://example.invalid/a?b=1&c=2#d", "http://x", "https://", "mailto:a@example.invalid",
)  # fmt: skip
_PERIODS = {
    "9999-12-31": "Trước ngày 31/12/9999.",
    "2024": "Cả năm 2024.",
    "2024-Q3": "Quý III/2024.",
    "2024-09": "Tháng 9/2024.",
    "2024-09-30": "Trước ngày 30/9/2024.",
    "2024-Q1/2024-Q3": "Từ quý I đến quý III/2024.",
    "1900": "Cả năm 1900.",
    "2100-12-31": "Ngày 31/12/2100.",
    "1900/2100": "Từ năm 1900 đến năm 2100.",
    "2024-02-30": "Ngày 30/2/2024.",
    "continuous": "Thường xuyên.",
    "every-year": "Hằng năm.",
    "every-quarter": "Hằng quý.",
    "every-month/25": "Trước ngày 25 hằng tháng.",
    "every-year/12": "Tháng 12 hằng năm.",
    "every-week/T6": "Trước 16 giờ thứ Sáu hằng tuần.",
    "every-day": "Hằng ngày.",
}
_URLS = (
    "javascript:zqx()",  # first, for the one example of first choices: it must never be taken
    "https://example.invalid/?zqx=1&amp;b=2", "http://[::1]/'zqx", "https://zqx@example.invalid/%22",
    "https://example.invalid/#{{'zqx'*2}}", "data:text/html,zqx", "//zqx",
    "zqx:1",
    "HTTPS://EXAMPLE.invalid/(zqx)[1]", "https://example.invalid/;=zqx()", "https://xn--zqx/*a*_b_",
)  # fmt: skip
_PATTERNED = {
    r"^[0-9a-z]+(": ("01", "1", "2", "03", "6a", "06", "i-1", "112", "khong-co"),
    r"^[0-9]{1,3}": ("01", "2", "6a", "06a", "0", "112"),
    r"^[1-9][0-9]{0,2}": ("1", "2", "6a", "6b", "17", "999z", "06", "0"),
    r"^[1-9][0-9]?$": ("1", "2", "99", "0", "100"),
    r"^[0-9]{4}(": ("2025", "2024-03", "2024-03-31", "1900", "2100-12-31", *NEARLY),
    r"^(\d{4}(-(Q": (*_PERIODS, *NEARLY),
}  # fmt: skip
MARKED: Json = {"type": "string", "marked": True}  # words of a text.md
_ID_OF = {"jurisdiction": "jurisdictions", "replaces": "plans"}
_RATHER = {"TimeEntry": "when"}  # of what may be left out, what seldom is
# Of choices, hypothesis tries the first of each in one example: here that which is nearly right.
_SOME_TEXT = st.one_of(
    st.sampled_from(NEARLY),
    st.sampled_from(HOSTILE),
    st.sampled_from(PIECES),
    st.text(min_size=1, max_size=5),
)


def printed_period(period: str) -> str:
    """How a plan prints a time of those that are drawn."""
    return _PERIODS.get(period, period)


class ValueMaker:
    """Draws values for slots of records; `ids` are those of each list that has a page a record.

    `places` are those of the plan's text, `resolve` gives the schema that a value goes by.
    """

    def __init__(
        self,
        draw: Draw,
        ids: Mapping[str, list[str]],
        places: list[str],
        resolve: Callable[[Json], Json],
    ) -> None:
        self._draw, self._ids, self._places, self._resolve = draw, ids, places, resolve

    def another(self, slot: Slot, record: Json) -> Json:
        """A value for a slot of a record: one of its kind, or nearly."""
        if slot.optional and slot.value is not None and self._one_in(4):
            return None
        schema = slot.schema
        if "items" in schema and slot.value is not None:
            return self._list(schema, slot, record)
        return self._value(schema, slot.field[1], slot.value, record)

    def _list(self, schema: Json, slot: Slot, record: Json) -> Json:
        value = slot.value
        if value and self._one_in(2):
            gone = self._draw(st.integers(0, len(value) - 1))
            return value[:gone] + value[gone + 1 :]
        items = self._resolve(schema["items"])
        return [*value, self._value(items, slot.field[1], None, record)]

    def _value(self, schema: Json, key: str, old: Json, record: Json) -> Json:
        if schema is ASSIGNEE:
            schema = self._draw(st.sampled_from([ASSIGNEE, *OTHERS.values()]))
        if "properties" in schema:
            return self._object(schema, record)
        if "ids" in schema:
            return self._draw(st.sampled_from(self._refs(schema["ids"], record)))
        if "enum" in schema:
            return self._draw(st.sampled_from(schema["enum"]))
        if "const" in schema:
            return schema["const"]
        if schema["type"] == "boolean":
            return not old
        if schema["type"] == "integer":
            return self._draw(st.integers(1944, 2101))
        if "prefixItems" in schema:
            first = self._draw(st.integers(1944, 2101))
            return [first, first + self._draw(st.integers(0, 5))]
        if schema["type"] == "array":
            items = self._resolve(schema["items"])
            return [self._value(items, key, None, record) for _ in range(self._draw(_COUNTS))]
        if schema.get("format") == "date":
            return self._draw(_DATES)
        return self._text(schema, key, old)

    def _object(self, schema: Json, record: Json) -> Json:
        """An object with all that it must have, and now and then what it may."""
        one = ONE_OF.get(schema["title"], ())
        keys = {*schema.get("required", ()), *([self._draw(st.sampled_from(one))] if one else ())}
        keys |= {key for key in schema["properties"] if key not in one and self._one_in(3)}
        keys |= {_RATHER[schema["title"]]} if schema["title"] in _RATHER else set()
        return {
            key: self._value(self._resolve(inner), key, None, record)
            if key in keys
            else inner.get("default")
            for key, inner in schema["properties"].items()
            if schema is not ASSIGNEE or key != "kind"  # which the id says
        }

    def _refs(self, files: str, record: Json) -> list[str]:
        """Ids of a kind; first the record's own, which would make a circle."""
        ids = self._ids[files]
        own = [record["id"]] if record.get("id") in ids else []
        return [*own, *ids] or ["khong-co"]

    def _text(self, schema: Json, key: str, old: str | None) -> str:
        if schema is MARKED:
            return self._marked(old or "")
        if key in _ID_OF:
            return str(self._draw(st.sampled_from([*self._ids[_ID_OF[key]], "khong-co"])))
        pattern = schema.get("pattern", "")
        if pattern.startswith("^[0-9a-z~#"):
            return str(self._draw(st.sampled_from(self._places or ["khong/co"])))
        if pattern.startswith("^[a-z0-9]+"):
            return self._id(old)
        for start, values in _PATTERNED.items():
            if pattern.startswith(start):
                return str(self._draw(st.sampled_from(values)))
        if key == "url":
            return str(self._draw(st.sampled_from(_URLS)))
        return self._free_text(old or "")

    def _id(self, old: str | None) -> str:
        """One that another kind has, one that nobody has, one that nobody may have."""
        taken = [one for ids in self._ids.values() if old not in ids for one in ids[:5]]
        fresh = f"{(old or 'ma')[:100]}-{self._draw(st.integers(0, 9))}"
        return str(self._draw(st.sampled_from([*taken, *[fresh] * 9, "con", "0", "a" * 120])))

    def _free_text(self, old: str) -> str:
        """Some text alone, or put into the old at any place, rather between words."""
        text = "".join(self._draw(st.lists(_SOME_TEXT, min_size=1, max_size=3)))
        way = self._draw(st.integers(0, 5))
        if way == 5 or not old:
            return text
        if way == 0:
            return f"{BEFORE}{old} {AFTER}"
        if way == 1:
            return f"{text} {old}"
        if way == 2:
            return f"{old} {text}"
        at = self._draw(st.integers(0, len(old)))
        if way == 3:
            return old[:at] + text + old[at:]
        words = old.split(" ")
        at = at % len(words)
        return " ".join([*words[:at], text, *words[at:]])

    def _marked(self, old: str) -> str:
        """Words of a text.md: as a rule plain ones, else with signs, breaks and markers."""
        if self._one_in(3):
            return self._free_text(old)
        return literal(self._free_text(read_marked(old).inline.plain))

    def _one_in(self, count: int) -> bool:
        return bool(self._draw(st.integers(1, count)) == count)


_COUNTS = st.integers(0, 2)
_DATES = st.one_of(
    st.sampled_from(("0001-01-01", "9999-12-31", "2025-02-30", "1900-01-01", "2100-12-31")),
    st.sampled_from(("2015-01-09", "2020-08-20", "2021-11-26", "2023-06-20", "2023-12-20")),
    st.dates().map(str),
)
