"""The demonstration: the site of data/ with ten made-up plans beside, each page marked so.

It has a configuration of its own (mkdocs-demo.yml), a folder of data (.demo/) and one of the built
site (demo/), so that it never gets into the published one. Data are laid out when it starts.
"""

from typing import NoReturn

import bootstrap

OPTION = "--demo"


def mkdocs(command: str, *arguments: str) -> NoReturn:
    """Becomes a command of MkDocs: on the demonstration where the arguments ask for it."""
    if OPTION not in arguments:
        bootstrap.mkdocs(command, *arguments)
    bootstrap.ensure("requirements.txt", bootstrap.OF_SITE)
    from tests.synthetic.demonstration import write_demonstration

    write_demonstration(bootstrap.ROOT / ".demo", bootstrap.ROOT)
    others = (one for one in arguments if one != OPTION)
    bootstrap.mkdocs(command, "--config-file", "mkdocs-demo.yml", *others)
