"""A received file that cannot be read: said in one Vietnamese sentence for whoever sent it."""

from collections.abc import Iterator
from contextlib import contextmanager


class RefusalError(ValueError):
    """Why a file is not taken, with what to do; the message is Vietnamese."""


@contextmanager
def refusing(message: str, *errors: type[Exception]) -> Iterator[None]:
    """Makes a refusal of such errors, which a broken file brings about; of all, if none is named.

    As a decorator, of those in a function. A refusal inside says better what to do, and stays.
    """
    kinds = errors or (Exception,)
    try:
        yield
    except RefusalError:
        raise
    except kinds as error:
        raise RefusalError(message) from error
