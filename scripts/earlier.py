"""The site of an earlier state of the data, each page marked so, and with a link to today's.

It has a configuration of its own (mkdocs-as-of.yml), a folder of data (.as-of) and one of the built
site (as-of/), so that it never gets into the published one.
"""

import argparse
import datetime
import os
import sys
from typing import NoReturn

import bootstrap

OPTION = "--as-of"


def build(*arguments: str) -> NoReturn:
    """Builds the site as the data were at the end of a day, with what MkDocs is told beside."""
    bootstrap.ensure("requirements.txt", bootstrap.OF_SITE)
    from macros.git import GitError
    from macros.history.earlier import commit_on, lay_out_earlier
    from macros.labels import day as shown

    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument(OPTION, dest="day", required=True)
    given, others = parser.parse_known_args(arguments)
    try:
        day = datetime.date.fromisoformat(given.day)
    except ValueError:
        sys.exit(f"Ngày phải ghi như 2026-11-23; tìm thấy “{given.day}”.")
    try:
        commit, changed = commit_on(bootstrap.ROOT, day)
        lay_out_earlier(bootstrap.ROOT / ".as-of", bootstrap.ROOT, commit)
    except GitError as error:
        sys.exit(str(error))
    last = f", sửa lần cuối ngày {shown(changed)}" if changed < day else ""
    os.environ["AS_OF"] = f"Dữ liệu như hết ngày {shown(day)}{last}"
    bootstrap.mkdocs("build", "--strict", "--config-file", "mkdocs-as-of.yml", *others)
