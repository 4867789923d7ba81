"""Regular expressions that not every text asks for: making all takes a tenth of a check."""

import re
from typing import Any, cast

from macros.recognisers.tones import one_placement


class _LatePattern:
    def __init__(self, pattern: str, flags: int) -> None:
        self._made_of = pattern, flags

    def __getattr__(self, name: str) -> Any:  # once for each name: then the instance has it
        value = getattr(re.compile(*self._made_of), name)
        setattr(self, name, value)
        return value


def late_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, but compiled when it is first used."""
    return cast("re.Pattern[str]", _LatePattern(pattern, flags))


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A late pattern for text whose tones stand in one place (`tones.one_placement`)."""
    return late_pattern(one_placement(pattern), flags)
