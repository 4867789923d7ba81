"""Whatever a build makes of a data folder, made at once and without MkDocs."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from jinja2 import Environment, StrictUndefined

from macros.adapter.live_data import live
from macros.adapter.page_macros import define_env
from macros.checks.checked_data import CheckedData
from macros.exports.slips import slip_html
from macros.history.edition import Edition
from macros.site import Site
from tests.core_fixtures import ROOT


def everything(checked: CheckedData, root: Path = ROOT) -> dict[str, str | bytes]:
    """Pages, files, search records, hand-written pages and slips of sound data, by their names."""
    site = Site(Edition(checked.records, checked.lexicon), "https://ke-hoach.example/", root)
    made: dict[str, str | bytes] = {page.url: page.render() for page in site.pages}
    made |= dict(site.files())
    made |= site.search_index([])
    made |= hand_written(site)
    for kind, id_ in site.catalog.claims_by_year:
        made[f"slip {kind} {id_}"] = slip_html(site.catalog, (kind, id_))
    return made


def hand_written(site: Site) -> dict[str, str | bytes]:
    """The hand-written pages of `docs/`, their macros called as MkDocs calls them."""
    macros: dict[str, Any] = {}
    page = SimpleNamespace(url="du-lieu/", meta={"title": "Dữ liệu", "description": "Dữ liệu."})
    environment = SimpleNamespace(conf={"site_name": "Kế hoạch"}, page=page)
    environment.macro = lambda macro: macros.update({macro.__name__: macro})
    define_env(environment)
    jinja = Environment(undefined=StrictUndefined)
    with patch.object(live, "site", site):
        return {
            path.name: jinja.from_string(path.read_text(encoding="utf-8")).render(macros)
            for path in sorted((ROOT / "docs").glob("*.md"))  # below: a guide, with made-up samples
        }
