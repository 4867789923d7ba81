"""The two ways to place a tone: “hòa, ủy” and “hoà, uỷ” are the same words."""

import re

_TONED = {"oa": ("òóỏõọ", "àáảãạ"), "oe": ("òóỏõọ", "èéẻẽẹ"), "uy": ("ùúủũụ", "ỳýỷỹỵ")}
_MOVED = {
    case(first + plain[1]): case(plain[0] + second)
    for plain, toned in _TONED.items()
    for first, second in zip(*toned, strict=True)
    for case in (str.lower, str.capitalize, str.upper)
}
_PAIR = re.compile("|".join(_MOVED))


def one_placement(text: str) -> str:
    """The text with such tones on the second letter; every character keeps its place."""
    return _PAIR.sub(lambda pair: _MOVED[pair[0]], text)
