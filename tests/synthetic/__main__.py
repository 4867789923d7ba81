"""Writes a data folder of made-up plans, to see the site at a larger size.

    .venv/bin/python -m tests.synthetic FOLDER [--plans 100] [--seed 1]

FOLDER/data holds so many plans afterwards; the same number and seed give the same bytes.
"""

import argparse
from pathlib import Path

from tests.synthetic.plans import write

parser = argparse.ArgumentParser(prog="python -m tests.synthetic", description=__doc__)
parser.add_argument("folder", metavar="FOLDER", type=Path, help="gets data/, in place of its own")
parser.add_argument("--plans", type=int, default=100, help="how many, 1 or more")
parser.add_argument("--seed", type=int, default=1)
options = parser.parse_args()
if options.plans < 1:
    parser.error("--plans must be 1 or more")
write(options.folder, options.plans, options.seed)
