"""Shows the site at http://127.0.0.1:8000 and follows every change.

    python3 scripts/serve.py [options of `mkdocs serve`]

Makes `.venv` at first use and installs what requirements.txt pins.
"""

import sys
from typing import NoReturn

import bootstrap


def main() -> NoReturn:
    bootstrap.mkdocs("serve", *sys.argv[1:])


if __name__ == "__main__":
    bootstrap.run(main)
