"""Writes a data folder of made-up plans, to see the site at a larger size.

    .venv/bin/python scripts/synthetic.py OUT [--plans 100] [--seed 1]

The plans stand in OUT/data afterwards; the same arguments give the same bytes.
"""

import argparse
from pathlib import Path

import synthetic_plans

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", metavar="OUT", type=Path)
    parser.add_argument("--plans", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    synthetic_plans.write(arguments.folder, arguments.plans, arguments.seed)
