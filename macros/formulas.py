"""What a spreadsheet takes for a formula, in any file of comma-separated values that it opens."""

# The signs, wide and small ones too, and the blanks that are passed over before them.
# https://owasp.org/www-community/attacks/CSV_Injection
FORMULA_STARTS = "=+-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\t\r\n"


def guarded(text: str) -> str:
    """The text of a cell; an apostrophe before one that would be taken for a formula."""
    return f"'{text}" if text.startswith(tuple(FORMULA_STARTS)) else text
