"""Signs that are no letters of a Vietnamese text: they are left out, and what was there is told.

Marks, embeddings and isolates of a direction of writing change nothing between letters that are all
written from left to right. An override prints the letters behind it backwards, so that the words of
the file are not those on paper. Source: Unicode Standard Annex 9, 2.1 to 2.6.

The sign of lost text, and those of private use, stand where a letter was, and do not say which.
"""

import re
from collections.abc import Iterator

from macros.reading.received.refusal import RefusalError

_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]")
_OVERRIDE = re.compile("[\u202d\u202e].{0,30}")
_LOST = re.compile("[\ufffd\ue000-\uf8ff]+")
_AROUND = re.compile(f"[^\n]{{0,20}}{_LOST.pattern}[^\n]{{0,20}}")
_MOST = 5


def odd_signs_told(text: str) -> Iterator[str]:
    """What is to be said of such signs; raises RefusalError where they turn words round."""
    if turned := _OVERRIDE.search(text):
        words = _DIRECTION.sub("", turned[0][1:])
        raise RefusalError(
            f"Tệp có ký tự ẩn đảo chiều chữ (U+{ord(turned[0][0]):04X}) trước “{words}”, nên chữ "
            "đọc ra khác chữ in; hãy xóa ký tự ấy (gõ lại đoạn đó) rồi nhập lại"
        )
    if count := len(_DIRECTION.findall(text)):
        yield f"Tệp có {count} ký tự ẩn chỉ chiều viết (phải sang trái …); đã bỏ, hãy soát lại."
    if found := [f"“{_LOST.sub('�', one).strip()}”" for one in _AROUND.findall(text)]:
        shown = ", ".join(found[:_MOST]) + (" …" if len(found) > _MOST else "")
        yield (
            f"Tệp có {len(found)} chỗ mất chữ hoặc dùng ký tự riêng của một phông (dấu �), không "
            f"rõ là chữ gì nên đã bỏ: {shown}; hãy so từng chỗ với bản in."
        )
