"""Shows the site at http://127.0.0.1:8000 and follows every change.

    python3 scripts/serve.py [--demo] [options of `mkdocs serve`]

With `--demo` it shows ten made-up plans beside, and the data as they are when it starts. Makes
`.venv` at first use and installs what requirements.txt pins.
"""

import sys
from typing import NoReturn

import bootstrap
import demonstration


def main() -> NoReturn:
    demonstration.mkdocs("serve", *sys.argv[1:])


if __name__ == "__main__":
    bootstrap.run(main)
