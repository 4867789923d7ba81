"""Who owns a task, in which way, and by which words."""

from macros.linking.ownership import Claim, Owner, Registry, strongest
from tests.core_fixtures import AMENDED, ROOT, catalog

COMMITTEE = "ban-chi-dao-tinh-ve-thuc-hien-quy-che-dan-chu-o-co-so"
MEMBERS_ONLY = ["01", "02", "04", "13", "14", "15"]  # tasks given to all members of the committee


def claims(id_: str, kind: str = "body", root: object = ROOT) -> list[Claim]:
    owner: Owner = (kind, id_)
    found = catalog(AMENDED if root is AMENDED else ROOT).claims.get(owner, [])
    return [claim for _, claim in found]


def tasks(id_: str, via: str, kind: str = "body", root: object = ROOT) -> list[str]:
    """Codes of the tasks that come to an owner in one way."""
    return [claim.task for claim in claims(id_, kind, root) if claim.via.kind == via]


def of_plan(id_: str, plan: str) -> list[tuple[str, str]]:
    """Tasks and ways of a body in one of the invented plans."""
    found = catalog(AMENDED).claims.get(("body", id_), [])
    return [(claim.task, claim.via.kind) for task, claim in found if task.plan.id == plan]


def test_so_noi_vu_owns_11_of_16() -> None:
    assert tasks("so-noi-vu", "named") == ["06", "09", "10"]
    assert tasks("so-noi-vu", "group") == ["03", "05", "10"]
    assert tasks("so-noi-vu", "membership") == MEMBERS_ONLY
    ways = strongest(claims("so-noi-vu"))
    assert len(ways) == 11
    assert ways["10"] == "named"
    assert [task for task, way in ways.items() if way == "group"] == ["03", "05"]


def test_every_way_says_by_which_words() -> None:
    words = {(one.task, one.via.kind): one.via.words for one in claims("so-noi-vu")}
    assert words["06", "named"] == "Sở Nội vụ"
    assert words["03", "group"] == "các sở, ban, ngành"
    assert words["01", "membership"] == "Ủy viên Ban Chỉ đạo tỉnh"
    assert all(words.values())
    for one in claims("so-noi-vu"):
        assert one.via.words in one.line.text
        assert bool(one.members) == (one.via.kind == "group")
        assert one.proof == (("06", "09", "10") if one.via.kind == "membership" else ())


def test_every_claim_of_the_real_plan_has_words() -> None:
    every = [claim for found in catalog().claims.values() for _, claim in found]
    assert len(every) > 200
    assert all(claim.via.words and claim.via.words in claim.line.text for claim in every)


def test_a_body_named_once_is_a_member_for_all_members_tasks() -> None:
    """Hội Luật gia stands after “Ủy viên Ban Chỉ đạo là đại diện …” in task 6."""
    assert tasks("hoi-luat-gia-tinh", "named") == ["06"]
    assert tasks("hoi-luat-gia-tinh", "membership") == MEMBERS_ONLY
    assert tasks("hoi-luat-gia-tinh", "group") == []


def test_a_group_among_the_members_proves_nothing_for_its_bodies() -> None:
    """Sở Y tế is one of “các sở, ban, ngành”, which tasks 3, 5 and 10 name as members."""
    assert tasks("so-y-te", "group") == ["03", "05", "10"]
    assert tasks("so-y-te", "membership") == []
    assert tasks("so-y-te", "named") == []


def test_ban_dan_van_is_named_beside_the_members() -> None:
    """Tasks 4 and 14 name it and all members; task 3 says that it is one of them."""
    assert tasks("ban-dan-van-tinh-uy", "named") == ["03", "04", "07", "08", "09", "14"]
    assert tasks("ban-dan-van-tinh-uy", "membership") == MEMBERS_ONLY
    ways = strongest(claims("ban-dan-van-tinh-uy"))
    assert [task for task, way in ways.items() if way == "membership"] == ["01", "02", "13", "15"]


def test_the_committee_owns_what_is_given_to_all_its_members() -> None:
    assert tasks(COMMITTEE, "membership") == MEMBERS_ONLY
    assert tasks(COMMITTEE, "named") == tasks(COMMITTEE, "group") == []
    assert {one.via.id for one in claims(COMMITTEE)} == {COMMITTEE}


def test_the_standing_deputy_through_the_deputies() -> None:
    """“Các đồng chí Phó Trưởng Ban” takes in the standing deputy."""
    deputy = "pho-truong-ban-thuong-truc"
    through = ["03", "05", "07", "08", "09", "10", "11", "15"]
    assert tasks("pho-truong-ban", "named", "position") == through
    assert tasks(deputy, "group", "position") == through
    assert tasks(deputy, "named", "position") == ["02", "06", "12", "13", "14", "16"]
    assert {one.via.id for one in claims(deputy, "position") if one.via.kind == "group"} == {
        "pho-truong-ban"
    }
    assert tasks("truong-ban", "group", "position") == []


def test_a_member_without_proof_owns_nothing() -> None:
    """Văn phòng UBND tỉnh is listed in the group with low confidence: it is named, no more."""
    assert tasks("van-phong-uy-ban-nhan-dan-tinh", "named") == ["03"]
    assert tasks("van-phong-uy-ban-nhan-dan-tinh", "group") == []
    assert tasks("van-phong-uy-ban-nhan-dan-tinh", "membership") == MEMBERS_ONLY
    assert claims("so-tai-chinh", root=AMENDED)
    assert tasks("so-tai-chinh", "group", root=AMENDED) == []


def test_mat_tran_stands_beside_the_organisations_not_inside() -> None:
    assert tasks("uy-ban-mat-tran-to-quoc-viet-nam-tinh", "named") == ["06", "07", "08", "09"]
    assert tasks("uy-ban-mat-tran-to-quoc-viet-nam-tinh", "group") == []
    assert tasks("lien-doan-lao-dong-tinh", "group") == ["06", "07", "08"]
    assert tasks("lien-doan-lao-dong-tinh", "named") == ["11"]


def test_a_party_committee_does_not_own_its_steering_committees_tasks() -> None:
    """The district group holds steering committees; Đảng ủy Khối itself is not one of them."""
    group = "ban-chi-dao-cac-huyen-uy-thi-uy-thanh-uy-dang-uy-truc-thuoc-tinh-uy"
    assert tasks(group, "named", "group") == ["01", "02", "14", "15"]
    assert catalog().registry.members(group) == {}
    assert tasks("dang-uy-khoi-co-quan-va-doanh-nghiep-tinh", "group") == []


def test_issuers_own_nothing() -> None:
    for id_ in ("tinh-uy", "chinh-phu", "bo-chinh-tri", "ban-thuong-vu-tinh-uy"):
        assert claims(id_) == []


def test_a_body_of_a_group_within_a_group() -> None:
    """Công an tỉnh: in “khối nội chính”, which is in “các sở, ban, ngành”."""
    members = catalog(AMENDED).registry.members("cac-so-ban-nganh")
    assert list(members) == [
        "so-noi-vu",
        "so-thong-tin-va-truyen-thong",
        "cong-an-tinh",
        "so-tu-phap",
    ]
    assert [one.group or one.body for one in members["cong-an-tinh"]] == [
        "cac-co-quan-khoi-noi-chinh",
        "cong-an-tinh",
    ]
    assert of_plan("cong-an-tinh", "99-kh-bcd-2023") == [
        ("02", "group"),
        ("04", "named"),
        ("04", "group"),
        ("06", "group"),
        ("06a", "named"),
    ]


def test_the_shortest_way_into_a_group_counts() -> None:
    """A body that is a member itself needs no other group."""
    groups = dict(catalog(AMENDED).groups)
    outer, inner = groups["cac-so-ban-nganh"], groups["cac-co-quan-khoi-noi-chinh"]
    direct = inner.members[0]
    wider = outer.model_copy(update={"members": (outer.members[3], direct)})
    registry = Registry({}, groups | {outer.id: wider}, {})
    assert registry.members(outer.id)["cong-an-tinh"] == (direct,)


def test_groups_in_each_other_come_to_an_end() -> None:
    groups = dict(catalog(AMENDED).groups)
    outer, inner = groups["cac-so-ban-nganh"], groups["cac-co-quan-khoi-noi-chinh"]
    back = outer.members[3].model_copy(update={"group": outer.id})
    round_ = inner.model_copy(update={"members": (*inner.members, back)})
    registry = Registry({}, groups | {inner.id: round_}, {})
    assert set(registry.members(inner.id)) == set(registry.members(outer.id))


def test_nobody_owns_a_withdrawn_task() -> None:
    every = [claim for found in catalog(AMENDED).claims.values() for task, claim in found
             if task.plan.id == "99-kh-bcd-2023"]  # fmt: skip
    assert {claim.task for claim in every} == {"01", "02", "03", "04", "06", "06a"}


def test_who_was_taken_out_owns_the_task_no_more_but_stays_a_member() -> None:
    """Sở Nội vụ left task 1, whose issued wording still says that it sits on the committee."""
    assert of_plan("so-noi-vu", "99-kh-bcd-2023") == [
        ("02", "group"),
        ("03", "named"),
        ("04", "group"),
        ("06", "membership"),
    ]


def test_who_was_added_owns_by_the_words_of_the_amendment() -> None:
    found = catalog(AMENDED).claims["body", "so-tai-chinh"]
    (task, claim) = found[0]
    assert (len(found), task.number, claim.via.kind) == (1, "1", "named")
    assert claim.via.words == "Sở Tài chính"
    assert claim.assignee.amendment is not None
    assert claim.via.words in claim.assignee.amendment.words


def test_two_committees_with_the_same_words_keep_their_members_apart() -> None:
    """“Ủy viên Ban Chỉ đạo tỉnh” means another position in each plan."""
    assert of_plan("so-noi-vu", "98-kh-bcd-2022") == [
        ("01", "named"),
        ("01", "group"),
        ("02", "membership"),
    ]
    committees = {"ban-chi-dao-tinh-ve-quy-che-dan-chu", "ban-chi-dao-tinh-ve-chuyen-doi-so"}
    for committee in committees:
        plans = {task.plan.record.issuer for task, _ in catalog(AMENDED).claims["body", committee]}
        assert plans == {committee}
    positions = {"uy-vien-quy-che-dan-chu", "uy-vien-chuyen-doi-so"}
    for position in positions:
        owned = catalog(AMENDED).claims["position", position]
        assert len({task.plan.id for task, _ in owned}) == 1


def test_strongest_way_of_an_owner() -> None:
    assert strongest([]) == {}
    ways = strongest(claims("thanh-tra-tinh"))
    assert set(ways.values()) == {"named", "group", "membership"}
    assert ways["10"] == "named"
