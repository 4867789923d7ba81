"""tests/ mirrors macros/: whoever changes a module finds its tests under its name.

A module that has none there is a part of what other tests ask for; which, stands here.
"""

from tests.core_fixtures import ROOT

# Tests, and the modules to which they see beside their own.
THROUGH = {
    "adapter/test_frames.py": ("adapter/spliced.py",),
    "adapter/test_hooks.py": (
        *("adapter/data_files.py", "adapter/search_index.py", "adapter/written_html.py"),
    ),
    "adapter/test_parts.py": ("adapter/joining.py",),
    "adapter/test_publishing.py": ("adapter/turns.py",),
    "adapter/test_serve.py": ("adapter/live_data.py", "adapter/preview.py", "adapter/speed.py"),
    "checks/test_kept_problems.py": ("reading/cache.py",),
    "exports/test_api.py": ("exports/api_rows.py", "exports/api_schemas.py"),
    "exports/test_csv_files.py": ("formulas.py",),
    "exports/test_report_rows.py": ("exports/sheet_layouts.py",),
    "exports/test_workbooks.py": ("exports/downloads.py",),
    "history/test_history.py": ("history/edition.py", "history/from_git.py", "history/steps.py"),
    "importing/again/test_earlier.py": (
        "importing/again/kept_plan.py",
        "importing/again/entries.py",
        "importing/again/kept_tasks.py",
        "importing/again/told_tasks.py",
        "importing/again/mended_text.py",
        "importing/again/same_places.py",
    ),
    "importing/test_command.py": (
        "importing/accepting.py",
        "importing/older_plan.py",
        "importing/import_report.py",
        "importing/plan_folder.py",
        "importing/received_file.py",
        "importing/text_differences.py",
    ),
    "importing/pdf/test_text.py": (
        "importing/pdf/lines.py",
        "importing/pdf/pages.py",
        "importing/pdf/sides.py",
        "importing/pdf/tables.py",
        "importing/page_joins.py",
        "importing/pdf/recognising.py",
    ),
    "importing/sheets/test_command.py": (
        "importing/sheets/cells.py",
        "importing/sheets/changes.py",
        "importing/sheets/reports.py",
        "importing/sheets/tasks.py",
    ),
    "importing/test_laying_out.py": (
        "importing/titles/apart.py",
        "importing/titles/ends.py",
        "importing/titles/words.py",
        "importing/titles/short.py",
    ),
    "importing/names/test_names_only.py": (
        "importing/names/cell_lines.py",
        "importing/names/one_kind.py",
        "importing/names/pieces.py",
    ),
    "importing/names/test_in_prose.py": (
        "importing/names/extent.py",
        "importing/names/groups.py",
        "importing/names/parts.py",
        "importing/names/words.py",
        "importing/names/printed.py",
        "importing/names/proper.py",
        "importing/names/sentence_words.py",
        "importing/names/staff.py",
    ),
    "importing/understanding/test_columns.py": (
        "importing/understanding/column_cells.py",
        "importing/understanding/column_heads.py",
    ),
    "importing/understanding/test_headings.py": ("importing/understanding/prose_heads.py",),
    "importing/understanding/test_left_out.py": ("importing/understanding/prose_asked.py",),
    "importing/understanding/test_name_doubts.py": ("importing/understanding/names_apart.py",),
    "importing/understanding/test_prose.py": (
        "importing/understanding/making.py",
        "importing/understanding/prose_lines.py",
        "importing/understanding/prose_named.py",
        "importing/understanding/prose_unnamed.py",
    ),
    "importing/understanding/test_prose_context.py": (
        "importing/understanding/aside_words.py",
        "importing/understanding/seats.py",
        "importing/understanding/section_words.py",
    ),
    "importing/understanding/test_rows.py": (
        "importing/understanding/row_facts.py",
        "importing/understanding/task_rows.py",
    ),
    "importing/understanding/test_second_look.py": ("importing/understanding/below_names.py",),
    "importing/understanding/test_sentences.py": ("importing/understanding/subjects.py",),
    "importing/understanding/test_stated.py": ("importing/understanding/facts.py",),
    "importing/understanding/test_text.py": ("importing/understanding/understood.py",),
    "linking/test_composing.py": ("reading/printed_codes.py",),
    "pages/test_all_pages.py": (
        *("pages/changes.py", "pages/comparisons.py", "pages/finder.py"),
        *(
            "pages/orientation.py",
            "pages/overviews.py",
            "pages/owners.py",
            "pages/plans.py",
            "pages/reports.py",
            "pages/sections.py",
        ),
        *("pages/times.py", "site_page.py", "views/lists.py"),
    ),
    "reading/received/test_docx.py": (
        *("reading/received/docx_changes.py", "reading/received/docx_content.py"),
        *("reading/received/docx_grid.py", "reading/received/docx_layout.py"),
        *("reading/received/docx_runs.py", "reading/received/docx_styles.py"),
    ),
    "reading/received/test_docx_numbering.py": ("reading/received/symbol_fonts.py",),
    "reading/received/test_docx_package.py": (
        "reading/received/archives.py",
        "reading/received/refusal.py",
    ),
    "reading/received/test_old_encodings.py": ("importing/witness_letters.py",),
    "reading/received/test_pasted_text.py": ("reading/received/decoding.py",),
    "reading/test_strict_yaml.py": (
        *("reading/clean_text.py", "reading/yaml_events.py", "reading/yaml_syntax.py"),
        "reading/yaml_text.py",
    ),
    "reading/test_loading.py": (
        *("reading/plan_files.py", "reading/record_lists.py", "reading/records.py"),
        "reading/text_files.py",
    ),
    "reading/test_validation.py": ("reading/mending.py",),
    "recognisers/test_number_forms.py": ("recognisers/type_codes.py",),
    "recognisers/test_time_cues.py": ("recognisers/time_cue_words.py",),
    "recognisers/test_times.py": (
        "recognisers/time_forms.py",
        "recognisers/time_groups.py",
        "recognisers/time_mentions.py",
        "recognisers/time_pieces.py",
        "recognisers/time_words.py",
    ),
    "recognisers/test_outline.py": ("recognisers/findings.py", "recognisers/text_lines.py"),
    "recognisers/test_pipe_tables.py": ("recognisers/row_numbers.py",),
    "review/test_golden.py": (
        *("review/amending.py", "review/attachments.py", "review/compare.py"),
        *("review/documents.py", "review/effects.py", "review/fields.py", "review/matching.py"),
        *("review/owners.py", "review/pairing.py", "review/plans.py", "review/progress.py"),
        *("review/site_facts.py", "review/states.py", "review/successions.py"),
        *("review/tasks.py", "review/transcripts.py", "telling/outline.py", "telling/report.py"),
    ),
    "scripts/test_review.py": ("review/command.py", "telling/as_json.py", "telling/terminal.py"),
    "scripts/test_upgrade.py": ("reading/upgraded_folders.py",),
    "search/test_engine.py": ("search/names.py", "search/records.py"),
    "search/test_index.py": ("search/packing.py",),
    "site_checks/test_html.py": ("adapter/page_macros.py", "views/home.py"),
    "site_checks/test_links.py": ("addresses.py",),
    "test_fields.py": (
        *("kinds.py", "model/abbreviations.py", "model/amendments.py", "model/documents.py"),
        *("model/jurisdictions.py", "model/owners.py", "model/plans.py", "model/progress.py"),
        *("model/site_facts.py", "model/sources.py", "model/successions.py", "model/tasks.py"),
    ),
    "test_traps.py": ("linking/texts.py",),
    "views/test_proofreading.py": ("pages/proofreading.py", "views/draft_faults.py"),
    "views/test_golden.py": ("views/document.py", "views/marks.py"),
    "views/test_issued.py": ("views/issued_pieces.py",),
    "views/test_pages.py": (
        *("linking/catalog.py", "linking/catalog_plan.py", "linking/queries.py"),
        *("views/plan.py", "views/verbatim.py"),
    ),
    "views/test_owner.py": ("views/owner_height.py",),
    "views/test_takeaways.py": ("formats.py",),
}


def files(folder: str, pattern: str) -> set[str]:
    """The files below a folder of the project, by their paths from there."""
    there = (ROOT / folder).rglob(pattern)
    return {path.relative_to(ROOT / folder).as_posix() for path in there}


MODULES = files("macros", "*.py") - files("macros", "__init__.py")
TESTS = files("tests", "test_*.py")


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
