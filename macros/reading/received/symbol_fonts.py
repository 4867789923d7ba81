"""Signs of fonts that draw pictures in place of letters: what each one shows.

Such a font keeps its signs at U+F000 + code, or at the plain code itself. Only signs that plans use
are listed; another one is told, never guessed. Sources: the encodings that Unicode publishes for
Symbol (https://www.unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt) and the names of the
characters that the block Dingbats took from Wingdings (proposal L2/11-052).
"""

_SYMBOL = {
    0xB7: "•", 0x2D: "-", 0xA3: "≤", 0xB3: "≥", 0xB9: "≠", 0xB1: "±", 0xB4: "×", 0xB8: "÷",
    0xAE: "→", 0xAC: "←", 0xDE: "⇒", 0xA8: "♦", 0xB0: "°", 0xA5: "∞", 0xBB: "≈", 0xE5: "∑",
    0x61: "α", 0x62: "β", 0x64: "δ", 0x6D: "μ", 0x70: "π", 0x73: "σ", 0x44: "Δ", 0x57: "Ω",
    0x2A: "*", 0x2B: "+", 0x3D: "=", 0x28: "(", 0x29: ")", 0x2F: "/", 0x25: "%", 0x2E: ".",
}  # fmt: skip
_WINGDINGS = {
    0xA7: "▪", 0x6E: "■", 0x6C: "●", 0x9F: "•", 0x9E: "·", 0xA8: "◻", 0x6F: "□", 0x71: "❑",
    0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨",
    0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0xAB: "★", 0x46: "☞", 0x28: "☎", 0x2A: "✉",
    0xA1: "○", 0x6D: "❍", 0x73: "⬧", 0xDF: "←", 0x4A: "☺", 0x21: "✏", 0x2D: "-",
}  # fmt: skip
_TABLES = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
UNKNOWN = "▯"  # stands where a sign could not be told


def is_symbol_font(font: str) -> bool:
    """Whether a font draws signs in place of letters."""
    low = font.lower()
    return low in _TABLES or low.startswith(("wingdings", "webdings", "zapfdingbats"))


def sign(code: int, font: str) -> str:
    """What a font shows for a code; empty when the table does not know it."""
    if 0xF000 <= code <= 0xF0FF:
        code -= 0xF000
    return _TABLES.get(font.lower(), {}).get(code, "")
