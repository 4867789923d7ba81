"""What changed in the records of bodies, groups and positions."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.kinds import BODY, GROUP, KINDS, OWNERS
from macros.labels import KIND_LABELS, by_name, listing
from macros.model.owners import Body, BodyKind, Group, Member, Named, Position
from macros.model.sources import Confidence
from macros.review.effects import numbers
from macros.review.fields import (
    Labels,
    field_changes,
    former_ids_change,
    list_change,
    source_change,
    value_change,
)
from macros.review.pairing import Names
from macros.telling.report import Change, Changed, Subject, TaskId
from macros.telling.sentences import Span, joined, replaced, say


def owner_changes(names: Names) -> tuple[Changed, ...]:
    """The bodies, groups and positions that changed, in the order of their names."""
    found = []
    for kind in (kind.id for kind in OWNERS):
        old, new = names.base.records_of(kind), names.head.records_of(kind)
        for id_, record in new.items():
            bases = [old[one] for one in names.matching.bases(kind, id_)]
            found += _changed((kind, id_), record, _changes(names, (kind, id_), bases, record))
        for id_, record in old.items():
            subject = (kind, id_)
            if subject not in names.matching.ids and names.head_state.knows(subject):
                said = say(f"không còn {KINDS[kind].word} này trong dữ liệu")
                gone = Change("removed", "record", said, record.name)
                found += _changed(subject, record, [gone])
    return tuple(by_name(_with_shares(names, found), lambda changed: changed.name))


def _with_shares(names: Names, found: list[Changed]) -> list[Changed]:
    """The same, each group told of a change that most of its bodies have, and some not."""
    having: dict[str, set[str]] = {}
    for changed in found:
        if changed.subject[0] == BODY.id:
            for change in changed.changes:
                having.setdefault(change.kind, set()).add(changed.subject[1])
    told = {changed.subject: changed for changed in found}
    for group in names.head.groups.values():
        members = [one.body for one in group.members if one.body]
        subject = (GROUP.id, group.id)
        listed = tuple(
            _share(names, words, members, having.get(kind, set()))
            for kind, words in _OF_MANY.items()
            if _SEVERAL <= len(having.get(kind, set()) & set(members)) < len(members)
            and 2 * len(having[kind] & set(members)) >= len(members)
        )
        if listed:
            own = told.get(subject, Changed(subject, group.name, "", ()))
            told[subject] = replace(own, changes=(*own.changes, *listed))
    return list(told.values())


def _share(names: Names, words: str, members: list[str], having: set[str]) -> Change:
    """How many bodies of a group have a change, and which do not."""
    left = listing(names.owner((BODY.id, one)) for one in members if one not in having)
    met = len(having & set(members))
    said = say(
        f"{words}: ",
        Span(f"{met} trong {len(members)} cơ quan của nhóm", "strong"),
        f"; chưa có {left}",
    )
    return Change("share_of_group", "record", said, str(len(members)), str(met))


# Changes that come to the bodies of a group together, as when all of a level are renamed.
_OF_MANY = {
    "name": "đổi tên",
    "id": "đổi mã",
    "kind": "đổi loại",
    "merged": "sáp nhập, hợp nhất",
    "committee": "đổi Ban Chỉ đạo",
    "added": "thêm vào dữ liệu",
}
_SEVERAL = 2  # bodies that are enough to speak of a change they have in common


def _changed(subject: Subject, record: Named, changes: Iterable[Change]) -> list[Changed]:
    listed = tuple(changes)
    return [Changed(subject, record.name, "", listed)] if listed else []


def _changes(names: Names, subject: Subject, bases: list[Named], new: Named) -> Iterator[Change]:
    kind, id_ = subject
    if not bases:
        if names.base_state.knows(subject):
            said = say(f"thêm {KINDS[kind].word} này vào dữ liệu")
            yield Change("added", "record", said, None, new.name)
            yield from _groups(names, subject, [], new)
            yield from _in_no_group(names, new)
        return
    old = bases[0]
    if len(bases) > 1:
        yield _merged(names, subject, bases)
    elif old.id != id_:
        yield _readdressed(names, subject, old)
    if old.name != new.name and old.id in (id_, *new.former_ids):
        said = say("đổi tên: ", replaced(old.name, new.name))
        yield Change("name", "record", said, old.name, new.name)
    yield from former_ids_change(bases, new)
    yield from field_changes(names, subject, old, new, _LABELS, _TOLD)
    if old.committee != new.committee:
        before, after = names.body(old.committee), names.body(new.committee)
        yield from value_change("committee", "thuộc Ban Chỉ đạo", before, after, "record")
    if isinstance(old, Body) and isinstance(new, Body):
        yield from _body(names, subject, old, new)
        yield from _groups(names, subject, bases, new)
    elif isinstance(old, Group) and isinstance(new, Group):
        yield from _group(names, old, new)
    elif isinstance(old, Position) and isinstance(new, Position):
        yield from _position(names, old, new)


_LABELS: Labels = {
    "variants": ("cách gọi khác", "editorial"),
    "short_names": ("chữ viết tắt", "editorial"),
    "search_names": ("cách gọi chỉ để tìm kiếm", "editorial"),
    "note": ("ghi chú", "editorial"),
}
# Fields that have a sentence of their own.
_TOLD = (
    *("id", "former_ids", "name", "committee", "kind"),
    *("generic", "complete", "members", "includes", "all_members"),
)


def _merged(names: Names, subject: Subject, bases: list[Named]) -> Change:
    """Several bodies became one: who they were, and which tasks come with them."""
    parts = []
    for base in bases:
        if base.id != subject[1]:
            claimed = names.base.claims.get((subject[0], base.id), ())
            moved = dict.fromkeys((task.plan.id, task.code) for task, _ in claimed)
            tasks = f" (mang theo nhiệm vụ {numbers(names, moved)})" if moved else ""
            parts.append(say(Span(base.name, "strong"), tasks))
    kept = any(base.id == subject[1] for base in bases)
    verb = "nhận sáp nhập " if kept else "hợp nhất từ "
    said = say(verb, joined(parts, " và "), "; địa chỉ trang cũ tự chuyển sang trang này")
    old = ", ".join(base.id for base in bases if base.id != subject[1])
    return Change("merged", "record", said, old, subject[1])


def _readdressed(names: Names, subject: Subject, old: Named) -> Change:
    if subject in names.matching.unannounced:
        end = "; mã cũ không được giữ ở former_ids nên địa chỉ cũ sẽ mất"
    else:
        end = "; địa chỉ trang cũ tự chuyển sang trang mới"
    said = say("mã: ", replaced(old.id, subject[1]), end)
    return Change("id", "record", said, old.id, subject[1])


def _body(names: Names, subject: Subject, old: Body, new: Body) -> Iterator[Change]:
    if old.kind != new.kind and names.sound(subject, "kind"):
        before, after = KIND_LABELS[old.kind], KIND_LABELS[new.kind]
        yield from value_change("kind", "loại", before, after, "record")


def _groups(names: Names, subject: Subject, bases: list[Named], new: Named) -> Iterator[Change]:
    """The groups that a body joins and leaves, and the tasks that come and go with them."""
    if subject[0] != "body":
        return
    before = {
        names.matching.id("group", group)
        for base in bases
        for group in names.base.groups_of.get(base.id, ())
    }
    after = set(names.head.groups_of.get(new.id, ()))
    left, joins = sorted(before - after), sorted(after - before)
    if not left and not joins:
        return
    parts = [
        say("ra khỏi nhóm ", Span(names.owner(("group", one)), "removed"), _moves(names, one))
        for one in left
    ]
    parts += [
        say("vào nhóm ", Span(names.owner(("group", one)), "inserted"), _moves(names, one))
        for one in joins
    ]
    olds, news = ("; ".join(names.owner(("group", one)) for one in ids) for ids in (left, joins))
    yield Change("groups", "record", joined(parts), olds or None, news or None)


def _in_no_group(names: Names, new: Named) -> Iterator[Change]:
    """That a new body stands in none of the groups in which others of its kind are."""
    if not isinstance(new, Body) or names.head.groups_of.get(new.id):
        return
    alike = [
        group
        for group in names.head.groups.values()
        if sum(_kind_of(names, one) is new.kind for one in group.members) >= _SEVERAL
    ]
    if alike:
        groups = listing(group.name for group in by_name(alike, lambda group: group.name))
        said = say(
            Span("chưa thuộc nhóm nào", "strong"),
            f", trong khi cơ quan cùng loại thuộc nhóm {groups}: nhiệm vụ giao cho nhóm ấy không "
            "được tính cho cơ quan này",
        )
        yield Change("no_group", "record", said, None, new.name)


def _kind_of(names: Names, member: Member) -> BodyKind | None:
    body = names.head.bodies.get(member.body or "")
    return body.kind if body else None


def _moves(names: Names, group: str) -> str:
    """The tasks that are given to a group."""
    catalog = names.head if group in names.head.groups else names.base
    tasks: dict[TaskId, None] = {
        (task.plan.id, task.code): None for task, _ in catalog.claims.get(("group", group), ())
    }
    return f" (nhiệm vụ {numbers(names, tasks)})" if tasks else ""


def _group(names: Names, old: Group, new: Group) -> Iterator[Change]:
    subject = ("group", new.id)
    if names.sound(subject, "members"):
        # Of two members that are one body now, the one that kept its id speaks for it.
        kept = sorted(old.members, key=lambda one: one.body in names.head.bodies)
        before = {_member(names, one, base=True): one for one in kept}
        after = {_member(names, one, base=False): one for one in new.members}
        yield from list_change("members", "thành viên", before, after, "record")
        for member in [one for one in after if one in before]:
            yield from _member_changes(member, before[member], after[member])
    if old.complete != new.complete and names.sound(subject, "complete"):
        words = {True: "đã đủ", False: "chưa đủ"}
        yield from value_change(
            "complete", "danh sách thành viên", words[old.complete], words[new.complete], "record"
        )
    if old.generic != new.generic:
        words = {True: "từ chung", False: "tên riêng"}
        yield from value_change(
            "generic", "cách hiểu tên nhóm", words[old.generic], words[new.generic], "record"
        )


def _member_changes(member: str, old: Member, new: Member) -> Iterator[Change]:
    """What is known of a member that stayed; with too little evidence of it, it is none."""
    yield from value_change("members", f"thành viên {member}", _kept(old), _kept(new), "record")
    if _standing(old) != _standing(new):
        said = say(f"{member}: ", replaced(_standing(old), _standing(new)))
        yield Change("membership", "record", said, _standing(old), _standing(new))
    yield from source_change(f"nguồn về {member}", [old], [new])


def _standing(member: Member) -> str:
    return "chưa rõ có thuộc nhóm" if member.confidence == Confidence.low else "thuộc nhóm"


def _kept(member: Member) -> str:
    return "có bản ghi riêng" if member.owner else "chỉ ghi tên"


def _member(names: Names, member: Member, *, base: bool) -> str:
    if member.owner is None:
        return member.name or ""
    kind, id_ = member.owner
    return names.owner((kind, names.matching.id(kind, id_) if base else id_))


def _position(names: Names, old: Position, new: Position) -> Iterator[Change]:
    before = [names.owner(("position", names.matching.id("position", id_))) for id_ in old.includes]
    after = [names.owner(("position", id_)) for id_ in new.includes]
    yield from list_change("includes", "gồm cả chức vụ", before, after, "record")
    if old.all_members != new.all_members:
        words = {True: "mọi thành viên Ban Chỉ đạo", False: "riêng chức vụ này"}
        one, other = words[old.all_members], words[new.all_members]
        yield from value_change(
            "all_members", "giao cho chức vụ này là giao cho", one, other, "record"
        )
