"""The macros that hand-written pages call: the same views and templates that data pages use."""

import json
from typing import Any

from macros import addresses
from macros.adapter.live_data import live
from macros.exports.api_tasks import owned_tasks
from macros.history.edition import Edition
from macros.kinds import PAGED
from macros.labels import by_name
from macros.linking.catalog_plan import CatalogPlan
from macros.render import render
from macros.site import Site
from macros.views import linked_data
from macros.views.data_fields import data_fields
from macros.views.home import home_view
from macros.views.marks import Link
from macros.views.outlined import outlined
from macros.views.rows import task_row
from macros.views.takeaways import limits_of_calendars
from macros.views.whose_site import whose_site


def define_env(env: Any) -> None:
    """Register the macros; called by mkdocs-macros with its environment."""
    macros = PageMacros(env)
    for name in vars(PageMacros):
        if not name.startswith("_"):
            env.macro(getattr(macros, name))


class PageMacros:
    """Each public method is a macro, and gives what stands where a page calls it."""

    def __init__(self, env: Any) -> None:
        self._env = env

    @property
    def _site(self) -> Site:
        assert live.site is not None  # hand-written pages are built only beside good data
        return live.site

    @property
    def _catalog(self) -> Edition:
        return self._site.catalog

    def _block(self, template: str, **view: Any) -> str:
        """HTML that Markdown leaves alone: one element, no blank line in it."""
        html = render(template, self._env.page.url, **view)
        return "\n".join(line for line in html.splitlines() if line.strip())

    def home(self) -> str:
        """The front page."""
        return self._block("home.html", view=home_view(self._catalog))

    def dataset(self) -> str:
        """What search engines read of the page of the data."""
        meta = self._env.page.meta
        name = f"{self._env.conf['site_name']}: {meta['title'].lower()}"
        return linked_data.dataset(self._catalog, self._site.address, name, meta["description"])

    def site_address(self) -> str:
        """The address of the site, to be put into an example; a stand-in when there is none."""
        return self._site.address or "https://địa-chỉ-của-trang/"

    def task_card(self, number: int | str, plan: str = "") -> str:
        """One task as a table row; of the newest plan unless another is named."""
        its = _plan(self._catalog, plan)
        rows = [task_row(self._catalog, its.by_code[its.codes.of(str(number))])]
        return self._block("task_card.html", rows=rows)

    def calendar_limits(self) -> str:
        """What calendars can tell of deadlines that went by a correction of the data."""
        return limits_of_calendars(self._catalog.history)

    def abbreviations(self) -> str:
        """Abbreviations that plans print, and short names of bodies."""
        names = [
            (short, Link(body.name, addresses.page("body", body.id)))
            for body in self._catalog.bodies.values()
            for short in body.short_names
        ]
        return self._block(
            "abbreviations.html",
            abbreviations=by_name(self._catalog.abbreviations, lambda one: one.short),
            names=by_name(names, lambda one: one[0]),
        )

    def api_files(self) -> str:
        """The files of the open data, with one real address of each kind."""
        return self._block("api_files.html", kinds=_api_kinds(self._catalog))

    def example_body(self) -> str:
        """The id of the body that examples of the open data are about.

        Tasks come to it in the most ways; it is the first of the data among equals.
        """
        catalog = self._catalog
        ways = {
            id_: len({claim.via.kind for _, claim in catalog.claims.get(("body", id_), ())})
            for id_ in catalog.bodies
        }
        return max(ways, key=lambda id_: ways[id_])

    def api_example(self) -> str:
        """The first row of that body's tasks, as the open data print it."""
        rows = owned_tasks(self._catalog, ("body", self.example_body()))[:1]
        shown = [row.model_dump(mode="json", by_alias=True) for row in rows]
        texts = [json.dumps(row, ensure_ascii=False, indent=1) for row in shown]
        return self._block("example.html", text="".join(texts))

    def plan_id(self, id_: str) -> str:
        """The id that a plan bears now, by any that it has had; without it, the newest plan's."""
        return _plan(self._catalog, id_).id

    def fields(self, file: str) -> str:
        """What stands in a file of a plan's folder, field by field: `plan.yml`, `tasks.yml`."""
        return self._block("data_fields.html", file=file, rows=data_fields(file))

    def outline_of(self, caption: str, text: str) -> str:
        """A text as text.md has it, each line beside the place that the reader gives it."""
        return self._block("outlined.html", caption=caption, lines=outlined(text.strip("\n")))

    def whose(self) -> str:
        """Whose site it is, and where it is told of."""
        return self._block("whose_site.html", facts=whose_site(self._catalog))

    def drawing(self, name: str) -> str:
        """One of the drawings in templates/drawings/."""
        return self._block(f"drawings/{name}.html")


def _plan(catalog: Edition, id_: str) -> CatalogPlan:
    """The plan that has or had an id; the newest when there is none."""
    found = (one for one in catalog.plans if id_ in (one.id, *one.record.former_ids))
    return next(found, catalog.plans[0])


def _api_kinds(catalog: Edition) -> list[tuple[str, str, Link | None, int]]:
    """Schema, path pattern, a real file if there is any, and number of files of the open data."""
    kinds: list[tuple[str, str, Link | None, int]] = [
        (name, path, Link(f"{name}.json", path), 1)
        for name in ("index", "site", "upcoming")
        for path in [f"{addresses.API}{name}.json"]
    ]
    ids = {kind.id: list(catalog.records_of(kind.id)) for kind in PAGED}
    for kind, listed in ({"plan": [plan.id for plan in catalog.plans]} | ids).items():
        first = Link(f"{listed[0]}.json", addresses.json(kind, listed[0])) if listed else None
        kinds.append((kind, addresses.json(kind, "<id>"), first, len(listed)))
    return kinds
