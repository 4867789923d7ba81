"""tests/ mirrors macros/: whoever changes a module finds its tests under its name.

A module that has none is a part of what another test asks for; a test that has no module asks for
something of several. Both stand here.
"""

from tests.core_fixtures import ROOT

# The modules that a test sees to beside its own, or in place of one.
THROUGH = {
    "adapter/test_serve.py": ("adapter/live_data.py", "adapter/speed.py"),
    "checks/test_lossless.py": ("linking/printed_text.py",),
    "exports/test_api.py": ("exports/api_rows.py", "exports/api_schemas.py"),
    "exports/test_next_plan.py": ("reading/holes.py",),
    "exports/test_pdfs.py": ("exports/slips.py",),
    "exports/test_workbooks.py": ("exports/downloads.py",),
    "history/test_history.py": (
        *("history/edition.py", "history/from_git.py", "history/steps.py", "views/changes.py"),
    ),
    "pages/test_all_pages.py": (
        *("pages/changes.py", "pages/comparisons.py", "pages/documents.py", "pages/finder.py"),
        *("pages/overviews.py", "pages/owners.py", "pages/plans.py", "pages/sections.py"),
        *("pages/times.py", "site_page.py", "views/lists.py", "views/times.py"),
    ),
    "reading/test_strict_yaml.py": (
        *("reading/clean_text.py", "reading/yaml_events.py", "reading/yaml_syntax.py"),
        "reading/yaml_text.py",
    ),
    "reading/test_validation.py": ("reading/mending.py",),
    "recognisers/test_number_forms.py": ("recognisers/type_codes.py",),
    "review/test_golden.py": (
        *("review/amending.py", "review/attachments.py", "review/compare.py"),
        *("review/documents.py", "review/effects.py", "review/fields.py", "review/matching.py"),
        *("review/owners.py", "review/pairing.py", "review/plans.py", "review/states.py"),
        *("review/tasks.py", "review/transcripts.py", "telling/outline.py", "telling/report.py"),
    ),
    "scripts/test_review.py": (
        *("review/command.py", "review/revisions.py", "telling/as_json.py", "telling/terminal.py"),
    ),
    "search/test_engine.py": ("search/index.py", "search/names.py", "search/records.py"),
    "site_checks/test_html.py": ("adapter/page_macros.py", "views/home.py"),
    "site_checks/test_links.py": ("addresses.py", "site.py"),
    "test_fields.py": ("kinds.py",),
    "test_traps.py": ("linking/lexicon.py", "linking/texts.py"),
    "views/test_golden.py": (
        *("render.py", "views/document.py", "views/marks.py", "views/rows.py", "views/task.py"),
    ),
    "views/test_pages.py": (
        *("linking/catalog.py", "linking/queries.py", "views/kept.py", "views/owner.py"),
        *("views/plan.py", "views/verbatim.py"),
    ),
    "views/test_takeaways.py": ("formats.py",),
}
# The tests of a wing that ask for something of several of its modules.
OF_SEVERAL = {
    "adapter/test_serve.py",
    "exports/test_bad_input.py",
    "recognisers/test_number_forms.py",
    "review/test_every_field.py",
    "review/test_golden.py",
    "search/test_engine.py",
    "views/test_bad_input.py",
    "views/test_golden.py",
    "views/test_hostile_text.py",
    "views/test_pages.py",
}

MODULES = {
    path.relative_to(ROOT / "macros").as_posix()
    for path in (ROOT / "macros").rglob("*.py")
    if path.name != "__init__.py"
}
TESTS = {
    path.relative_to(ROOT / "tests").as_posix() for path in (ROOT / "tests").rglob("test_*.py")
}


def mirror(module: str) -> str:
    folder, _, name = module.rpartition("/")
    return f"{folder}/test_{name}".lstrip("/")


def test_each_module_has_its_tests() -> None:
    untested = {module for module in MODULES if mirror(module) not in TESTS}
    listed = {module for modules in THROUGH.values() for module in modules}
    assert untested - listed == set(), "write tests under its name, or say through which it goes"
    assert listed - untested == set(), "has tests under its name, or is no longer there"


def test_each_test_is_there() -> None:
    assert THROUGH.keys() <= TESTS


def test_each_test_of_a_wing_has_its_module() -> None:
    wings = {module.partition("/")[0] for module in MODULES if "/" in module}
    mirrors = {mirror(module) for module in MODULES}
    others = {test for test in TESTS - mirrors if test.partition("/")[0] in wings}
    assert others == OF_SEVERAL
