"""The two ways to place a tone: “hòa, ủy” and “hoà, uỷ” are the same words."""

import re
from itertools import product

_TONED = {"oa": ("òóỏõọ", "àáảãạ"), "oe": ("òóỏõọ", "èéẻẽẹ"), "uy": ("ùúủũụ", "ỳýỷỹỵ")}
_MOVED = {
    case(first) + next_case(plain[1]): case(plain[0]) + next_case(second)
    for plain, toned in _TONED.items()
    for first, second in zip(*toned, strict=True)
    for case, next_case in product((str.lower, str.upper), repeat=2)
}
_PAIR = re.compile("|".join(_MOVED))


def one_placement(text: str) -> str:
    """The text with such tones on the second letter; every character keeps its place."""
    return _PAIR.sub(lambda pair: _MOVED[pair[0]], text)
