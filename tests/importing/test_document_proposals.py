"""Records proposed for the documents that a text cites."""

from macros.importing.document_proposals import missing_documents
from macros.linking.composing import linked
from macros.reading.loading import load
from macros.recognisers.outline import read_outline
from tests.core_fixtures import ROOT


def test_a_number_is_written_as_in_small_letters_though_the_title_prints_capitals() -> None:
    text = """KẾ HOẠCH
THỰC HIỆN CHỈ THỊ SỐ 92/CT-TTG NGÀY 21/10/2025

1. Triển khai Chỉ thị số 92/CT-TTg ngày 21/10/2025 của Thủ tướng Chính phủ.
"""
    (one,) = missing_documents(read_outline(text), linked(load(ROOT)[0]))
    assert (one["id"], one["number"]) == ("chi-thi-92-ct-ttg-2025", "92/CT-TTg")
