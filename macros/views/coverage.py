"""What the data do not say, for those who keep them: each line leads to its place in a file."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros import addresses
from macros.kinds import BODY, GROUP
from macros.labels import CARRYING, by_name, day, quoted, task_lead
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.facts_read import FactRead, facts_read
from macros.linking.queries import citing_tasks, has_several_plans, owner_address
from macros.model.documents import Force
from macros.site_page import FileLine
from macros.views.binding import PAST
from macros.views.line_words import unrecorded
from macros.views.marks import (
    Link,
    force_label,
    host,
    numbers,
    owner_link,
    plan_link,
    task_period,
)
from macros.views.notices import before_plan
from macros.views.workload import LEAST, TIMES, heavy_quarters

MOST_FACTS = 30  # of those that a page lists by the day on which they were read


@dataclass(frozen=True)
class Gap:
    """One thing that is missing or asks for a look, and where the data say so."""

    about: Link
    plan: Link | None
    remark: str
    source: FileLine


@dataclass(frozen=True)
class Question:
    """A question put to the data, the rule it is answered by, and what was found."""

    id: str
    heading: str
    rule: str
    gaps: tuple[Gap, ...]


@dataclass(frozen=True)
class CoverageView:
    """Everything the page of a year's coverage prints."""

    year: int
    several_plans: bool  # of the site
    questions: tuple[Question, ...]


def coverage_view(catalog: Catalog, year: int) -> CoverageView:
    """The view of a year; what hangs on no year stands with the newest."""
    tasks = [task for plan in catalog.plans if plan.record.year == year for task in plan.standing]
    questions = [*_of_tasks(catalog, tasks)]
    if year == catalog.plans[0].record.year:
        questions += _of_no_year(catalog)
    questions += _of_year(catalog, year)
    return CoverageView(year, has_several_plans(catalog), tuple(questions))


def _of_tasks(catalog: Catalog, tasks: list[CatalogTask]) -> Iterable[Question]:
    yield Question(
        "khong-thoi-gian",
        "Nhiệm vụ không nêu thời gian",
        "Kế hoạch không có dòng thời gian cho nhiệm vụ.",
        tuple(_gap(catalog, task) for task in tasks if not task.times),
    )
    yield Question(
        "khong-neu-ten",
        "Nhiệm vụ không nêu đích danh cơ quan nào chủ trì, thực hiện",
        "Dòng chủ trì và dòng thực hiện chỉ nêu nhóm, chức vụ, cá nhân, hoặc kế hoạch không giao "
        "cho ai.",
        tuple(_gap(catalog, task, _carriers(catalog, task)) for task in tasks if _unnamed(task)),
    )
    yield Question(
        "chua-doc-duoc",
        "Chữ đã in mà dữ liệu chưa ghi được",
        "Kế hoạch có nêu người làm hoặc thời gian, nhưng bằng những chữ mà dữ liệu chưa diễn đạt "
        "được; trang đăng đúng chữ in.",
        tuple(
            _gap(catalog, task, f"{quoted(one.unread)}: {one.why}")
            for task in tasks
            for one in task.unread
        ),
    )
    yield Question(
        "truoc-ngay-ban-hanh",
        "Nhiệm vụ có hạn trước ngày ban hành kế hoạch",
        "Ngày cuối của thời gian thực hiện đứng trước ngày ghi ở đầu kế hoạch; đăng như bản in.",
        tuple(
            _gap(catalog, task, task_period(task).label)
            for task in tasks
            if before_plan(task.plan, task.due_days)
        ),
    )


def _of_no_year(catalog: Catalog) -> Iterable[Question]:
    yield Question(
        "nhom",
        "Nhóm chưa rõ đủ thành viên",
        "Nhóm được kế hoạch giao việc, danh sách thành viên chưa ghi là đã đủ.",
        tuple(_groups(catalog)),
    )
    yield Question(
        "co-quan",
        "Cơ quan có tên trong dữ liệu mà không có nhiệm vụ nào",
        "Không nhiệm vụ nào của kế hoạch nào đến với cơ quan, dù bằng cách nào.",
        tuple(_idle(catalog)),
    )
    facts = facts_read(catalog.records)
    unquoted = [one for one in facts if not one.source.quote]
    yield Question(
        "nguon-cu",
        "Nguồn đọc đã lâu nhất",
        "Mỗi điều kế hoạch không in chỉ đúng đến ngày đọc nguồn. Nguồn không ghi ngày đọc đứng "
        f"đầu, rồi đến nguồn đọc sớm nhất; {_of_all(facts)}.",
        tuple(_read(catalog, one) for one in facts[:MOST_FACTS]),
    )
    yield Question(
        "chua-trich",
        "Điều chưa trích nguyên văn của nguồn",
        f"Câu trích cho phép đối chiếu khi trang nguồn đổi hay mất; {_of_all(unquoted)}.",
        tuple(_read(catalog, one) for one in unquoted[:MOST_FACTS]),
    )


def _of_all(facts: list[FactRead]) -> str:
    if len(facts) <= MOST_FACTS:
        return "ghi ở đây đủ"
    return f"ghi ở đây {MOST_FACTS} trong {len(facts)} điều, lệnh scripts/sources.py liệt kê đủ"


def _read(catalog: Catalog, fact: FactRead) -> Gap:
    kind, id_ = fact.about
    source = fact.source
    read = f"đọc ngày {day(source.read)}" if source.read else "không ghi ngày đọc"
    link = Link(fact.name, addresses.page(kind, id_) if id_ in catalog.records_of(kind) else "")
    return Gap(link, None, f"{fact.what}; {host(source.url)}, {read}", fact.place)


def _of_year(catalog: Catalog, year: int) -> Iterable[Question]:
    yield Question(
        "qua-phan",
        "Quý có cơ quan được giao nhiều hơn phần chung",
        f"Số nhiệm vụ đến hạn trong quý có nêu đích danh cơ quan ít nhất gấp {TIMES} lần trung vị "
        f"của các cơ quan được nêu đích danh, và từ {LEAST} nhiệm vụ trở lên; gần mức ấy thì hơn "
        "kém là do cách chia việc.",
        tuple(_heavy(catalog, year)),
    )
    yield Question(
        "van-ban",
        "Văn bản không còn hoặc chưa rõ hiệu lực mà nhiệm vụ vẫn viện dẫn",
        "Văn bản đã hết hiệu lực, hết thời hạn, đã có quy định thay thế, hoặc chưa có nguồn "
        "về hiệu lực; nhiệm vụ năm này viện dẫn.",
        tuple(_documents(catalog, year)),
    )


def _gap(catalog: Catalog, task: CatalogTask, remark: str = "") -> Gap:
    about = Link(f"{task_lead(task.mark)}{task.title}", task.url)
    return Gap(about, plan_link(catalog, task.plan), remark, task.source)


def _unnamed(task: CatalogTask) -> bool:
    return not any(
        claim.owner[0] == "body" and claim.via.kind == "named" and claim.line.role in CARRYING
        for claim in task.claims
    )


def _carriers(catalog: Catalog, task: CatalogTask) -> str:
    """Who stands where a body's name is looked for: groups, positions, persons, unread words."""
    named = dict.fromkeys(
        claim.owner
        for claim in task.claims
        if claim.via.kind == "named" and claim.line.role in CARRYING
    )
    found = [catalog.name_of(owner) for owner in named]
    for line in task.current.assignments:
        if line.role in CARRYING:
            persons, unread = unrecorded(line)
            found += [*persons, *(quoted(one.unread) for one in unread)]
    return "; ".join(found) or "không nêu ai"


def _groups(catalog: Catalog) -> Iterable[Gap]:
    for group in by_name(catalog.groups.values(), lambda group: group.name):
        if not group.complete and ("group", group.id) in catalog.claims:
            known = len(catalog.registry.members(group.id))
            remark = f"biết {known} thành viên" if known else "chưa rõ thành viên nào"
            source = (GROUP.data_file, catalog.lines[("group", group.id)])
            yield Gap(owner_link(catalog, ("group", group.id)), None, remark, source)


def _idle(catalog: Catalog) -> Iterable[Gap]:
    issuers = {document.issuer for document in catalog.documents.values()}
    for body in catalog.sorted_bodies:
        if ("body", body.id) not in catalog.years_of:
            remark = "có vì là cơ quan ban hành văn bản" if body.id in issuers else ""
            source = (BODY.data_file, catalog.lines[("body", body.id)])
            yield Gap(owner_link(catalog, ("body", body.id)), None, remark, source)


def _heavy(catalog: Catalog, year: int) -> Iterable[Gap]:
    for one in heavy_quarters(catalog, year):
        owner = ("body", one.body)
        url = owner_address(catalog, owner, year)
        link = Link(f"{one.quarter}: {catalog.body_names[one.body]}", url)
        remark = f"{one.count} nhiệm vụ; trung vị {one.median}"
        yield Gap(link, None, remark, (BODY.data_file, catalog.lines[owner]))


def _documents(catalog: Catalog, year: int) -> Iterable[Gap]:
    asked = (*PAST, Force.unknown)
    several = has_several_plans(catalog)
    for document in by_name(catalog.documents.values(), lambda document: document.name):
        tasks = [
            task for task in citing_tasks(catalog, document.id) if task.plan.record.year == year
        ]
        if document.force in asked and tasks:
            cited = f"nhiệm vụ {numbers(catalog, tasks, several)}"
            source = ("data/documents.yml", catalog.lines[("document", document.id)])
            link = Link(document.name, addresses.page("document", document.id))
            yield Gap(link, None, f"{force_label(document)}; {cited}", source)
