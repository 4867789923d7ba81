"""Made-up plans in parts, articles and letters: a resolution, a programme, one of the Party."""

from tests.synthetic import words
from tests.synthetic.world import FAKE, Owner
from tests.synthetic.writer import MadePlan, Setting, Work, Writer, capital, given, named

_REPLACED = 4  # a programme takes the place of the decision made so many plans before it


def resolution(setting: Setting) -> MadePlan:
    """A resolution of the province's council: its tasks are clauses of articles."""
    writer = Writer(setting)
    title = f"về nhiệm vụ {writer.topic} năm {writer.year} {FAKE}"
    head = ("HỘI ĐỒNG NHÂN DÂN", f"TỈNH MẪU AN {FAKE.upper()}")
    council = "Hội đồng nhân dân tỉnh"
    writer.begin("Nghị quyết", "/NQ-HĐND", title, council, head, "Mẫu An")
    writer.paper.write(
        "HỘI ĐỒNG NHÂN DÂN TỈNH MẪU AN",
        "",
        f"Căn cứ {writer.library.cite(writer.date)};",
        f"Căn cứ {writer.library.cite(writer.date)}.",
        "",
        "QUYẾT NGHỊ:",
        "",
        f"Điều 1. Thông qua nhiệm vụ {writer.topic} năm {writer.year}.",
    )
    works = iter(writer.works(12))
    for article, topic in enumerate(("Nhiệm vụ về thể chế", "Nhiệm vụ về nguồn lực"), 2):
        writer.paper.write(f"Điều {article}. {topic}")
        for number, owner in enumerate(writer.owners(4), 1):
            work, time = next(works), next(writer.sentences)
            writer.paper.write(f"{number}. {owner.wordings[0]} {work.inside}{time.words}.")
            who = [given("carry_out", owner)]
            writer.task(f"dieu{article}/{number}", work.title, who, time.period)
    government = writer.world.owner("Ủy ban nhân dân tỉnh")
    front = writer.world.owner("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh")
    writer.paper.write(
        "Điều 4. Tổ chức thực hiện",
        f"1. {government.wordings[0]} tổ chức thực hiện Nghị quyết này.",
        f"2. {front.wordings[0]} giám sát việc thực hiện Nghị quyết này./.",
    )
    writer.task("dieu4/1", "Tổ chức thực hiện Nghị quyết", [given("carry_out", government)], None)
    writer.task("dieu4/2", "Giám sát thực hiện Nghị quyết", [given("monitor", front)], None)
    writer.end(("Như Điều 4",), "CHỦ TỊCH")
    return writer.made()


def programme(setting: Setting) -> MadePlan:
    """A decision and the programme attached to it, whose tasks have labelled lines.

    It takes the place of the decision with an appendix, when that is of an earlier day.
    """
    writer = Writer(setting)
    title = f"Ban hành Chương trình {writer.topic} năm {writer.year} {FAKE}"
    older = setting.before[-_REPLACED].plan if setting.index >= _REPLACED else None
    if older and older["date"] >= writer.date:  # where more than five are made a year
        older = None
    stands = f", thay thế {writer.library.cite_plan(older)}" if older else ""
    articles = (
        f"Ban hành kèm theo Quyết định này Chương trình {writer.topic}",
        f"Quyết định này có hiệu lực từ ngày ký{stands}",
    )
    writer.decide(title, articles)
    if older:
        writer.facts["replaces"] = older["id"]
    writer.paper.write(
        "",
        "CHƯƠNG TRÌNH",
        f"{capital(writer.topic)} năm {writer.year} {FAKE}",
        "(Ban hành kèm theo Quyết định này)",
        "",
        "I. MỤC TIÊU",
    )
    writer.aims(2)
    writer.paper.write("", "II. NHIỆM VỤ")
    for number, work in enumerate(writer.works(12), 1):
        writer.paper.write(f"{number}. {work.words}.")
        _labelled(writer, f"ct/ii/{number}", work, writer.owners(5))
    writer.paper.write(
        "",
        "III. TỔ CHỨC THỰC HIỆN",
        "Các cơ quan thực hiện Chương trình này, định kỳ gửi kết quả để tổng hợp./.",
    )
    return writer.made()


def _labelled(writer: Writer, at: str, work: Work, owners: list[Owner]) -> None:
    """The lines below a task that say who leads, who supports, what comes out, and when."""
    leads, others = owners[: writer.random.randint(1, 2)], owners[2:]
    time = next(writer.columns)
    result = writer.random.choice(words.RESULTS)
    writer.paper.write(f"- *Cơ quan chủ trì:* {named(leads)}.")
    writer.paper.write(f"- *Cơ quan phối hợp:* {named(others, '; ')}.")
    if result:
        writer.paper.write(f"- *Sản phẩm:* {result}.")
    if time.words:
        writer.paper.write(f"- *Thời gian thực hiện:* {time.words}.")
    assignments = [given("lead", *leads), given("support", *others)]
    writer.task(at, work.title, assignments, time.period)


def nested(setting: Setting) -> MadePlan:
    """A programme of the Party's provincial committee: tasks below tasks, down to letters."""
    writer = Writer(setting)
    title = f"thực hiện Nghị quyết về {writer.topic} {FAKE}"
    head = (f"TỈNH ỦY MẪU AN {FAKE.upper()}",)
    issuer = "Ban Thường vụ Tỉnh ủy"
    writer.begin("Chương trình hành động", "-CTr/TU", title, issuer, head, "Mẫu An")
    writer.paper.write(
        f"Thực hiện {writer.library.cite(writer.date)}, {issuer} ban hành Chương trình hành động "
        "như sau:",
        "",
        "PHẦN THỨ NHẤT",
        "MỤC TIÊU",
        "I- Mục tiêu chung",
        f"{capital(words.AIMS[4])}.",
        "",
        "PHẦN THỨ HAI",
        "NHIỆM VỤ VÀ TỔ CHỨC THỰC HIỆN",
        "I- Nhiệm vụ",
    )
    works = iter(writer.works(16))
    for number in range(1, 4):
        work = next(works)
        writer.paper.write(f"{number}- {work.words}.")
        place = f"phan2/i/{number}"
        writer.task(place, work.title, [], None)
        for letter in "abc":
            work, time = next(works), next(writer.sentences)
            (owner,) = writer.owners(1)
            writer.paper.write(f"{letter}) {owner.wordings[0]} {work.inside}{time.words}.")
            writer.task(f"{place}/{letter}", work.title, [given("carry_out", owner)], time.period)
    writer.paper.write("II- Tổ chức thực hiện")
    for number, owner in enumerate(writer.owners(3), 1):
        work, time = next(works), next(writer.sentences)
        writer.paper.write(
            f"{number}- {owner.wordings[0]} lãnh đạo việc {work.inside}{time.words}."
        )
        who = [given("direct", owner)]
        writer.task(f"phan2/ii/{number}", work.title, who, time.period)
    writer.end(("Ban Bí thư (b/c)", "Các cơ quan của Tỉnh ủy"), "T/M BAN THƯỜNG VỤ", "BÍ THƯ")
    return writer.made()
