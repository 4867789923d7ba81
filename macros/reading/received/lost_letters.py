"""Signs that stand where a letter was: the sign of lost text, and those of private use.

Neither says which letter it was, so that the text leaves it out; the words around are told.
"""

import re
from collections.abc import Iterator

_LOST = re.compile("[^\n]{0,20}[\ufffd\ue000-\uf8ff]+[^\n]{0,20}")
_MARK = re.compile("[\ufffd\ue000-\uf8ff]+")
_MOST = 5


def lost_told(text: str) -> Iterator[str]:
    """What is to be said of the letters that a text has lost."""
    found = [f"“{_MARK.sub('�', one).strip()}”" for one in _LOST.findall(text)]
    if found:
        shown = ", ".join(found[:_MOST]) + (" …" if len(found) > _MOST else "")
        yield (
            f"Tệp có {len(found)} chỗ mất chữ hoặc dùng ký tự riêng của một phông (dấu �), không "
            f"rõ là chữ gì nên đã bỏ: {shown}; hãy so từng chỗ với bản in."
        )
