"""Tables saved as text, whatever sign parts their cells."""

import pytest

from macros.reading.received.csv_table import read_csv
from macros.reading.received.refusal import RefusalError

TABLE = "| TT | Việc, ngay | Ai |\n|---|---|---|\n| 1 | a<br>b | c |\n"


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_sign_that_parts_cells_is_found(sign: str, encoding: str) -> None:
    text = sign.join(["TT", '"Việc, ngay"', "Ai"]) + "\r\n" + sign.join(["1", '"a\nb"', "c"])
    assert read_csv(text.encode(encoding)) == TABLE


def test_a_table_without_words_is_refused() -> None:
    with pytest.raises(RefusalError, match="không có chữ"):
        read_csv(b",,\n,,\n")


@pytest.mark.parametrize("cells", ['1;"a;b\n2;c;d', '1;"Đề án "Một cửa" mới";b'])
def test_quotation_marks_that_swallow_rows_or_would_be_lost_are_refused(cells: str) -> None:
    with pytest.raises(RefusalError, match="dấu nháy kép"):
        read_csv(f"TT;Việc;Ai\n{cells}\n".encode())
