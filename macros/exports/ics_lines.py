"""Lines of a calendar file, folded (RFC 5545, 3.1) by bytes.

icalendar folds letter by letter, which takes twice the time of all calendars, and it parts the two
backslashes of an escaped one. A fold may stand anywhere by the standard, but not every program
reads one that stands inside an escape.
"""

_MOST = 75  # bytes of a line without its end


def folded(line: str) -> bytes:
    """A content line in parts of at most 75 bytes, with its end."""
    rest, parts, most = line.encode("utf-8"), [], _MOST
    while len(rest) > most:
        end = most
        while rest[end] & 0b1100_0000 == 0b1000_0000:  # inside a letter
            end -= 1
        end -= _backslashes(rest[:end]) % 2  # an odd one begins an escape
        parts.append(rest[:end])
        rest, most = rest[end:], _MOST - 1  # after the space that a further part begins with
    return b"\r\n ".join([*parts, rest]) + b"\r\n"


def _backslashes(part: bytes) -> int:
    """How many end a part."""
    return len(part) - len(part.rstrip(b"\\"))
