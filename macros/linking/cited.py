"""Which documents plans cite, nearly cite, or may cite under a misspelt number."""

from macros.linking.lexicon import Citation, Lexicon, fits
from macros.model.documents import Document
from macros.reading.loading import Records
from macros.recognisers.numbers import NumberMention, number_key
from macros.recognisers.patterns import late_pattern

_YEAR = late_pattern(r"(?<=/)(?:19|20)\d\d/")


def nearly_cited(citation: Citation, lexicon: Lexicon) -> list[Document]:
    """The documents of a printed number of which none has the printed date and type."""
    if citation.documents or citation.number is None:
        return []
    return lexicon.same_number(citation.number)


def may_be_unread(citation: Citation, records: Records) -> bool:
    """Whether a document that could not be read may be the one that is cited."""
    number = citation.number
    if "documents" not in records.broken or number is None:
        return False
    return "documents" not in records.written_ids or (
        number_key(number.number) in records.written_numbers
    )


def misspelt(citation: Citation, unused: list[Document]) -> Document | None:
    """The document of no use that a number without a record may mean; None when none is near.

    Near is the same number with or without its year, and one slip of the fingers.
    """
    number = citation.number
    if number is None:
        return None
    return next(
        (one for one in unused if one.number and fits(one, number) and _near(one, number)), None
    )


def _near(document: Document, number: NumberMention) -> bool:
    one, other = (_letters(text) for text in (document.number or "", number.number))
    return _YEAR.sub("", one) == _YEAR.sub("", other) or _one_slip(one, other)


def _letters(number: str) -> str:
    return number_key(number).replace("đ", "d")


def _one_slip(one: str, other: str) -> bool:
    """Whether one character was changed, left out or put in, or two stand in the wrong order."""
    pairs = zip(one, other, strict=False)
    start = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
    one, other = one[start:], other[start:]
    swapped = one[:2][::-1] + one[2:]
    return other in (one[1:], swapped) or other[1:] in (one, one[1:])
