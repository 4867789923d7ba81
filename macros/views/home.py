"""The front page."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from macros import addresses
from macros.kinds import GROUP, POSITION
from macros.labels import DueTime
from macros.linking.catalog import Catalog
from macros.views import lists
from macros.views.lists import OwnersOfKind, PlanCard, kinds, mere_members, plan_card
from macros.views.marks import Link, owner_link
from macros.views.notices import over_with
from macros.views.times import DueTasks, due_tasks, first_of, paged_quarters
from macros.views.weights import weighed
from macros.views.whose_site import GivenFact, whose_site

FREQUENT = 10
MOST_CARDS = 3
MOST_DUE = 5  # tasks of one quarter; its page has them all
# Bytes that the page has for the names in its list and for these tasks: more are too heavy for a
# telephone. And about what a name, a task take of them, the first beside its words and address.
_ROOM, _NAME, _TASK = 43_000, 45, 330
_WHOSE = 3  # of the facts of the site: the committee, where, whom to ask


@dataclass(frozen=True)
class HomeView:
    """The front page."""

    kinds: tuple[OwnersOfKind, ...]  # bodies by kind, then positions and groups
    members: tuple[Link, ...]  # known as members of groups alone; each leads to the group's page
    frequent: tuple[Link, ...]
    plans: tuple[PlanCard, ...]
    more_plans: int
    year: int
    over: int | None  # the year with which all times of its tasks are
    due: tuple[DueTasks, ...]  # of all plans of that year, the first few of each time
    whose: tuple[GivenFact, ...]  # whose plans these are, and whom to ask


def home_view(catalog: Catalog) -> HomeView:
    """The front page: the newest year's plans, and the bodies that plans name most."""
    newest = catalog.plans[0].record.year
    plans = [plan for plan in catalog.plans if plan.record.year == newest]
    tasks = [task for plan in plans for task in plan.standing]
    known = set(paged_quarters(catalog))

    def page(time: DueTime) -> str:
        if time.quarter and time.quarter in known:
            return addresses.quarter(*time.quarter)
        return addresses.found_due(time.code, newest)

    listed = (
        *kinds(catalog),
        OwnersOfKind(POSITION.files, POSITION.heading, lists.positions(catalog), POSITION.word),
        OwnersOfKind(GROUP.files, GROUP.heading, lists.groups(catalog), GROUP.word),
    )
    members = tuple(mere_members(catalog))
    due = due_tasks(catalog, tasks, newest, page)
    room = _ROOM - sum(_NAME + weighed(one.text, one.url) for one in members)
    room -= sum(
        _NAME + weighed(entry.link.text, entry.link.url, *entry.also)
        for kind in listed
        for entry in kind.entries
    )
    most = min(MOST_DUE, max(1, room // (_TASK * len(due))))
    return HomeView(
        listed,
        members,
        tuple(_frequent(catalog)),
        tuple(plan_card(catalog, plan) for plan in plans[:MOST_CARDS]),
        len(catalog.plans) - len(plans[:MOST_CARDS]),
        newest,
        over_with(tasks, newest),
        tuple(first_of(time, most) for time in due),
        whose_site(catalog)[:_WHOSE],
    )


def _frequent(catalog: Catalog) -> Iterable[Link]:
    """The bodies named in the most tasks."""
    named: Counter[str] = Counter(
        id_ for plan in catalog.plans for task in plan.standing for id_ in task.named_bodies
    )
    for id_, count in named.most_common(FREQUENT):
        yield owner_link(catalog, ("body", id_), f"{count}")
