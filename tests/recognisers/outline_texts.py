"""What the tests of outlines share: texts of many shapes, and texts that nobody would write."""

import random
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "data/texts"
TEXTS = sorted(FOLDER.glob("*.md"))

_PIECES = (
    *(
        "I.",
        "II.",
        "A.",
        "B.",
        "C.",
        "1.",
        "2.",
        "3)",
        "1.1.",
        "2.2",
        "a)",
        "b)",
        "đ)",
        "i)",
        "(i)",
    ),
    *("Điều 3.", "Phụ lục II", "PHỤ LỤC", "Biểu 01:", "PHẦN II.", "Chương 1", "Mục 2."),
    *("- ", "+ ", "* ", "• ", "– ", "|", "| ", " |", "|---|", "|---|---|", "| 1 | x |", "<", "^"),
    *(
        "\n",
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        " ",
        "  ",
        "\t",
        "\x0b",
        "\u2028",
        "\u00ad",
        "\ufeff",
    ),
    *("*", "**", "[^1]", "[^1]: ", "[^22]", "<br>", "\\", "\\|", "“", "”", '"', "./.", ".", ";"),
    *("KẾ HOẠCH", "Căn cứ", "Số: 1/KH", "Kính gửi:", "Nơi nhận:", "TM. BAN", "CHỦ TỊCH"),
    *("chữ", "việc", "CHỮ HOA", "Nguyễn Văn Mẫu", "e\u0302\u0301", "\u0301", "\ud800", "2027"),
)


def odd_text(chance: random.Random) -> str:
    """Pieces of the notation in any order."""
    ends = ("", "", " ", "\n")
    count = chance.randrange(60)
    return "".join(chance.choice(_PIECES) + chance.choice(ends) for _ in range(count))


def shuffled_text(chance: random.Random) -> str:
    """A text that is like one: lines of a real one moved, doubled, cut and indented."""
    lines = chance.choice(TEXTS).read_text(encoding="utf-8").split("\n")
    for _ in range(chance.randrange(12)):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(5):
            case 0:
                lines[at], lines[other] = lines[other], lines[at]
            case 1:
                lines.insert(at, lines[other])
            case 2:
                lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]
            case 3:
                lines[at] = "  " + lines[at]
            case _:
                lines[at] += chance.choice(_PIECES)
    return "\n".join(lines)
