"""Lists what was read elsewhere, the oldest first, then that of which no words are quoted.

    python3 scripts/sources.py [--markdown]

With `--markdown` as an issue has it, each with a box to tick; the monthly workflow opens one. Makes
`.venv` at first use, unless the Python that starts it has the packages already.
"""

import argparse
import sys

import bootstrap


def main() -> int:
    bootstrap.ensure("requirements.txt", bootstrap.OF_DATA)
    from macros.checks.checked_data import load_checked
    from macros.checks.kept_plans import KeptPlans
    from macros.linking.facts_read import facts_read
    from macros.problems import report
    from macros.telling.reading_list import as_markdown, as_text

    parser = argparse.ArgumentParser(description="Liệt kê nguồn cần đọc lại.")
    parser.add_argument("--markdown", action="store_true", help="in ở dạng Markdown, có ô đánh dấu")
    options = parser.parse_args()
    checked = load_checked(bootstrap.ROOT, kept=KeptPlans(bootstrap.ROOT))
    if checked.problems:
        print(report(checked.problems), file=sys.stderr)
        return 1
    facts = facts_read(checked.records)
    print(as_markdown(facts) if options.markdown else as_text(facts))
    return 0


if __name__ == "__main__":
    bootstrap.run(main)
