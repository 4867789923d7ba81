"""The formats of the files to take away, in the order in which pages offer them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Format:
    """One format of file, of which there is one for each plan and each owner of a task."""

    ending: str  # of the file's name
    name: str
    content: str  # what the file holds, in Vietnamese; formats of one content stand together
    of_plans: bool = True  # whether there is one of a plan


PDF = Format("pdf", "PDF", "Phiếu giao nhiệm vụ", of_plans=False)
XLSX = Format("xlsx", "Excel", "Bảng phân công")
CSV = Format("csv", "CSV", "Bảng phân công")
ICS = Format("ics", "ICS", "Lịch thời hạn")

FORMATS = (PDF, XLSX, CSV, ICS)
