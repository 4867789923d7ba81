"""What words weigh in a page: by its bytes long tables are cut into pages for a telephone."""

from functools import lru_cache

from macros.render import whole_text


@lru_cache(maxsize=4096)
def weighed(*words: str) -> int:
    """The bytes of some words as a page has them, escaped."""
    return sum(len(whole_text(one).encode()) for one in words)
