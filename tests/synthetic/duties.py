"""Made-up plans whose tasks stand below the name of the body that has to do them."""

from tests.synthetic.world import FAKE, NEIGHBOUR, Owner, Record
from tests.synthetic.writer import MadePlan, Setting, Work, Writer, capital, given, named


def duties(setting: Setting) -> MadePlan:
    """A plan of the other province: under each body's name its duties, with dashes."""
    writer = Writer(setting, NEIGHBOUR)
    title = f"về {writer.topic} năm {writer.year} {FAKE}"
    head = ("ỦY BAN NHÂN DÂN", f"TỈNH MẪU XUYÊN {FAKE.upper()}")
    writer.begin("Kế hoạch", "/KH-UBND", title, "Ủy ban nhân dân tỉnh", head, "Mẫu Xuyên")
    writer.paper.write(
        f"Căn cứ {writer.library.cite_central(writer.date)}, Ủy ban nhân dân tỉnh ban hành Kế "
        "hoạch như sau:",
        "",
        "I. MỤC TIÊU",
    )
    writer.aims(2)
    writer.paper.write("", "II. TỔ CHỨC THỰC HIỆN")
    works = iter(writer.works(20))
    for number, owner in enumerate(writer.owners(5), 1):
        writer.paper.write(f"{number}. {owner.wordings[0]}")
        others = [other for other in writer.world.neighbours if other is not owner]
        for make in (_led, _alone, _supported):
            _duty(writer, f"ii/{number}", make(owner, writer.random.sample(others, 2), next(works)))
    writer.paper.write("Trên đây là Kế hoạch của Ủy ban nhân dân tỉnh./.")
    writer.end(("Như mục II",), "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    return writer.made()


def _duty(writer: Writer, below: str, duty: tuple[str, str, list[Record]]) -> None:
    """The next duty with a dash below a body's name: its title, words and assignments."""
    title, wording, assignments = duty
    time = next(writer.sentences)
    place = sum(one["at"].startswith(f"{below}/") for one in writer.tasks) + 1
    wording = f"{capital(wording)}{time.words}."
    writer.paper.write(f"- {wording}")
    writer.counted_task(f"{below}/-{place}", wording, title, assignments, time.period)


def _led(owner: Owner, others: list[Owner], work: Work) -> tuple[str, str, list[Record]]:
    wording = f"Chủ trì, phối hợp với {named(others)} {work.inside}"
    return work.title, wording, [given("lead", owner), given("support", *others)]


def _alone(owner: Owner, _others: list[Owner], work: Work) -> tuple[str, str, list[Record]]:
    return work.title, work.words, [given("carry_out", owner)]


def _supported(owner: Owner, others: list[Owner], work: Work) -> tuple[str, str, list[Record]]:
    """In support of another, who is named and not assigned."""
    wording = f"Phối hợp với {named(others[:1])} {work.inside}"
    return work.title, wording, [given("support", owner)]


def conclusions(setting: Setting) -> MadePlan:
    """A notice of what a meeting concluded: duties with letters, some of two times."""
    writer = Writer(setting)
    chairman = "Chủ tịch Ủy ban nhân dân tỉnh"
    title = f"Kết luận của {chairman} tại cuộc họp về {writer.topic} {FAKE}"
    writer.of_committee("Thông báo", "/TB-UBND", title)
    writer.paper.write(
        f"{chairman} đã họp với các cơ quan về {writer.topic}. Sau khi nghe báo cáo, "
        f"{chairman} kết luận như sau:",
        "",
        "I. ĐÁNH GIÁ CHUNG",
        "Việc thực hiện còn chậm, do hai nguyên nhân:",
        "- Người đứng đầu một số cơ quan chưa sâu sát;",
        "- Kinh phí bố trí chưa kịp thời.",
        "",
        "II. NHIỆM VỤ",
    )
    works = iter(writer.works(12))
    for number, owner in enumerate(writer.owners(3), 1):
        writer.paper.write(f"{number}. {owner.wordings[0]}")
        for letter in "ab":
            work, time = next(works), next(writer.sentences)
            writer.paper.write(f"{letter}) {work.words}{time.words}.")
            who = [given("carry_out", owner)]
            writer.task(f"ii/{number}/{letter}", work.title, who, time.period)
        work = next(works)
        writer.paper.write(
            f"c) {work.words}, báo cáo kết quả:",
            "- Cấp tỉnh: hằng quý;",
            "- Cấp xã: 6 tháng một lần.",
        )
        period = [
            {"when": "every-quarter", "scope": "Cấp tỉnh"},
            {"when": "every-6-months", "scope": "Cấp xã"},
        ]
        writer.task(f"ii/{number}/c", work.title, [given("carry_out", owner)], period)
    writer.end(("Các sở: Nội vụ, Tài chính",), "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")
    return writer.made()


def letter(setting: Setting) -> MadePlan:
    """A letter (công văn) of two bodies, its tasks below names, or in a sentence that names."""
    writer = Writer(setting)
    title = f"đôn đốc thực hiện nhiệm vụ về {writer.topic} {FAKE}"
    head = ("SỞ NỘI VỤ - SỞ TÀI CHÍNH", f"TỈNH MẪU AN {FAKE.upper()}")
    writer.begin("Công văn", "/SNV-STC", title, "Sở Nội vụ", head, "Mẫu An")
    second = writer.world.owner("Sở Tài chính")
    writer.facts["with_issuers"] = [second.id]
    groups = [group.wordings[0] for group in writer.world.collective[:3]]
    writer.paper.write(
        "",
        "Kính gửi:",
        *(f"- {capital(name)};" for name in groups[:2]),
        f"- {groups[2]}.",
        "",
        f"Thời gian qua, việc thực hiện nhiệm vụ về {writer.topic} có chuyển biến.",
        "Sở Nội vụ và Sở Tài chính đề nghị:",
    )
    listed = [one for one in writer.world.owners if "Sở " in one.wordings[0]]
    works = iter(writer.works(8))
    owners = writer.random.sample(listed, 3)
    for number, owner in enumerate(owners, 1):
        writer.paper.write(f"{number}. {owner.wordings[0]}")
        others = [other for other in listed if other is not owner]
        for make in (_led, _alone):
            _duty(writer, str(number), make(owner, writer.random.sample(others, 2), next(works)))
    owner, work, time = writer.world.owner("Thanh tra tỉnh"), next(works), next(writer.sentences)
    writer.paper.write(
        f"4. Đề nghị {owner.wordings[0]} {work.inside}{time.words}.",
        "Đề nghị các cơ quan thực hiện./.",
    )
    writer.task("4", work.title, [given("carry_out", owner)], time.period)
    writer.end(("Như trên",), "GIÁM ĐỐC SỞ NỘI VỤ", "GIÁM ĐỐC SỞ TÀI CHÍNH")
    return writer.made()
