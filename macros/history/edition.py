"""The catalog as the site publishes it: with what changed in it, and when."""

from macros.history.history import NO_HISTORY, History
from macros.linking.catalog import Catalog
from macros.linking.lexicon import Lexicon
from macros.reading.records import Records


class Edition(Catalog):
    """A catalog that knows its history; the checks and the review need none."""

    def __init__(self, records: Records, lexicon: Lexicon, history: History = NO_HISTORY) -> None:
        super().__init__(records, lexicon)
        self.history = history
