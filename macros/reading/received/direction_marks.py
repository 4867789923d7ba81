"""Signs that nobody sees and that turn the direction of writing: a Vietnamese text needs none.

Marks, embeddings and isolates change nothing between letters that are all written from left to
right: they are left out, and told. An override prints the letters behind it backwards, so that the
words of the file are not those on paper. Source: Unicode Standard Annex 9, 2.1 to 2.6.
"""

import re
from collections.abc import Iterator

from macros.reading.received.refusal import RefusalError

_MARK = re.compile("[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]")
_OVERRIDE = re.compile("[\u202d\u202e].{0,30}")


def direction_told(text: str) -> Iterator[str]:
    """What is to be said of such signs; raises RefusalError where they turn words round."""
    if turned := _OVERRIDE.search(text):
        words = re.sub(_MARK.pattern, "", turned[0][1:])
        raise RefusalError(
            f"Tệp có ký tự ẩn đảo chiều chữ (U+{ord(turned[0][0]):04X}) trước “{words}”, nên chữ "
            "đọc ra khác chữ in; hãy xóa ký tự ấy (gõ lại đoạn đó) rồi nhập lại"
        )
    if count := len(_MARK.findall(text)):
        yield f"Tệp có {count} ký tự ẩn chỉ chiều viết (phải sang trái …); đã bỏ, hãy soát lại."
