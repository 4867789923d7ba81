"""A plan of the shapes that cites letters of firms, which need no page."""

import pathlib

from tests.core_fixtures import SHAPES, copied, replaced, resealed

LETTER = "data/plans/cong-van-bao-ve-rung-2027"
DOCUMENTS = "data/documents.yml"
CITED = "Công văn số 12/CV-LNBA ngày 05/01/2027 của Công ty Lâm nghiệp về việc mở đường"
PAPER = """- id: cong-van-12-cv-lnba-2027
  page: false
  type: Công văn
  number: 12/CV-LNBA
  date: 2027-01-05
  issuer: null
  title: mở đường
  force: unknown
"""
# It has no type and is known by its words alone.
SHEET = """- id: giay-cua-hop-tac-xa-bac-binh
  page: false
  type: null
  number: null
  date: null
  issuer: null
  title: null
  cited_as: [giấy đề nghị của Hợp tác xã Bắc Bình]
  force: unknown
"""


def with_papers(folder: pathlib.Path, record: str = PAPER + SHEET) -> pathlib.Path:
    """A copy of the shapes, one letter of which cites two papers; their records are given."""
    root = copied(folder, SHAPES)
    told = f"chuyển biến, như {CITED} và giấy đề nghị của Hợp tác xã Bắc Bình đã nêu."
    for name in ("text.md", "source.txt"):
        replaced(root / LETTER / name, "chuyển biến.", told)
    resealed(root)
    path = root / DOCUMENTS
    path.write_text(path.read_text(encoding="utf-8") + record, encoding="utf-8")
    return root
