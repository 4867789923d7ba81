"""How tall things stand on a telephone, about: it decides what of a page is open at first.

The least telephone that pages are made for is 360 pixels wide. A line is reckoned to hold fewer
letters than it mostly does, so that what is said to fit does.
"""

from dataclasses import dataclass

_WIDTH = 328  # pixels of a line of text
_LETTER, _LOST = 0.53, 3  # of the size of a font; letters that the end of a line is short of


def lines(text: str, size: float, width: int = _WIDTH) -> int:
    """How many lines a text takes, in letters of so many pixels."""
    return -(-len(text) // max(int(width / (size * _LETTER)) - _LOST, 1))


@dataclass
class Room:
    """What is left of a screen's height, in pixels."""

    left: int

    def has(self, height: int) -> bool:
        """Whether so much fits; then it is taken."""
        fits = height <= self.left
        self.left -= height if fits else 0
        return fits

    def end(self) -> None:
        """Nothing more is to stand here."""
        self.left = 0
