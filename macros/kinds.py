"""The kinds of record: where each is kept, where it is published, and what it is called.

A kind's id stands wherever one is named: `Owner` and `Subject`, the API, names of CSS classes.
"""

from typing import NamedTuple

from pydantic import BaseModel

from macros.model.abbreviations import Abbreviation
from macros.model.documents import Document
from macros.model.jurisdictions import Jurisdiction
from macros.model.owners import Body, Group, Position
from macros.model.plans import Plan
from macros.model.progress import Update
from macros.model.site_facts import SiteFacts
from macros.model.successions import Succession
from macros.model.tasks import Task


class Kind(NamedTuple):
    """One kind of record."""

    id: str
    model: type[BaseModel]
    files: str  # name of its list: data/<files>.yml, `Records`, `Catalog`, the API
    section: str  # address of its section of the site; empty: none of its own
    word: str  # in Vietnamese, inside a sentence
    about: str  # what its data file holds
    may_lack: bool = False  # whether its file may be missing

    @property
    def heading(self) -> str:
        """The word at the head of a list or a column."""
        return self.word[0].upper() + self.word[1:]

    @property
    def data_file(self) -> str:
        """The data file that lists its records, from the project's root."""
        return f"data/{self.files}.yml"


BODY = Kind("body", Body, "bodies", "co-quan/", "cơ quan", "Cơ quan, đơn vị, tổ chức")
GROUP = Kind("group", Group, "groups", "nhom/", "nhóm", "Nhóm: cách gọi chung nhiều cơ quan")
POSITION = Kind(
    "position", Position, "positions", "chuc-vu/", "chức vụ", "Chức vụ trong Ban Chỉ đạo"
)
DOCUMENT = Kind(
    "document",
    Document,
    "documents",
    "van-ban/",
    "văn bản",
    "Văn bản được viện dẫn, và văn bản sửa đổi, thay thế chúng",
)
ABBREVIATION = Kind(
    "abbreviation",
    Abbreviation,
    "abbreviations",
    "viet-tat/",
    "chữ viết tắt",
    "Chữ viết tắt mà kế hoạch in",
)
JURISDICTION = Kind(
    "jurisdiction",
    Jurisdiction,
    "jurisdictions",
    "",
    "địa bàn",
    "Địa bàn của cơ quan và kế hoạch; có thể không có tệp này khi chỉ có một địa bàn",
    may_lack=True,
)
SUCCESSION = Kind(
    "succession",
    Succession,
    "successions",
    "",
    "việc sắp xếp cơ quan",
    "Cơ quan nào nay là cơ quan nào, từ khi nào, theo nguồn nào; có thể không có tệp này",
    may_lack=True,
)
PLAN = Kind(
    "plan",
    Plan,
    "plans",
    "ke-hoach/",
    "kế hoạch",
    "Kế hoạch: số, ngày, nơi ban hành; bản nhận và chỗ khác nó; sửa đổi",
)
TASK = Kind(
    "task",
    Task,
    "tasks",
    "",
    "nhiệm vụ",
    "Nhiệm vụ của kế hoạch: chỗ đứng trong text.md, giao cho ai, đến bao giờ",
)
SITE = Kind(
    "site",
    SiteFacts,
    "site",
    "",
    "trang",
    "Trang này của ai, liên hệ ở đâu; có thể không có tệp này",
    may_lack=True,
)
UPDATE = Kind(
    "update",
    Update,
    "progress",
    "",
    "báo cáo kết quả",
    "Kết quả thực hiện các nhiệm vụ của kế hoạch, kèm minh chứng; có thể không có tệp này",
    may_lack=True,
)

# One file of data/ each.
LISTED = (BODY, GROUP, POSITION, DOCUMENT, ABBREVIATION, JURISDICTION, SUCCESSION)
KINDS = {kind.id: kind for kind in (*LISTED, PLAN, TASK, UPDATE, SITE)}
OWNERS = (BODY, GROUP, POSITION)  # what a task can be assigned to
PAGED = (*OWNERS, DOCUMENT)  # a page for each record, at its section's address and its id
