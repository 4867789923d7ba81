"""Finds a Chromium for the tests, or fetches one, and prints its version.

    python3 scripts/browser.py

Makes `.venv` at first use, unless the Python that starts it has the packages already.
"""

import sys

import bootstrap


def main() -> int:
    bootstrap.ensure("requirements-dev.txt", ("playwright",))
    from tests.tools.browser import obtain

    try:
        print(f"Chromium {obtain()}")
    except FileNotFoundError as error:
        sys.exit(str(error))
    return 0


if __name__ == "__main__":
    bootstrap.run(main)
