"""Sites that all processes of a run of the tests share: built once, served until the last ends."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from macros.adapter.turns import Turn
from tests.tools.sites import BuiltSite, served

# The folder of each, beside which a build puts more, and the path where it is served.
_PLACES = {
    "site": ("site", "/"),
    "site_subpath": ("site", "/kehoach/"),
    "demonstration": ("demo", "/"),
    "hundred": ("site", "/"),
}


@dataclass(frozen=True)
class SharedSites:
    """Where they are built, and at which address each is served; both may come before the site."""

    root: str
    addresses: Mapping[str, str]

    def get(self, name: str, build: Callable[[Path, str], object]) -> BuiltSite:
        """The site of a name; whoever asks first builds it: `build(folder, address)`.

        Others wait for that, and build it themselves if it fails.
        """
        project = Path(self.root) / name
        site = BuiltSite(project / _PLACES[name][0], self.addresses[name])
        is_built = project / "built"
        turn = Turn(Path(self.root) / f"{name}.lock")
        try:
            if not is_built.exists():
                project.mkdir(exist_ok=True)
                build(site.folder, site.url)
                is_built.touch()
        finally:
            turn.end()
        return site


KEY = pytest.StashKey[SharedSites]()


def share(config: pytest.Config) -> None:
    """Keeps the shared sites of a run in its configuration: in the process that starts all others.

    That one serves them; the others are told where.
    """
    if (told := getattr(config, "workerinput", None)) is not None:
        config.stash[KEY] = SharedSites(*told["sites"])
        return
    stack = ExitStack()
    config.add_cleanup(stack.close)
    root = stack.enter_context(TemporaryDirectory(prefix="sites-", ignore_cleanup_errors=True))
    addresses = {
        name: stack.enter_context(served(Path(root) / name / folder, prefix))
        for name, (folder, prefix) in _PLACES.items()
    }
    config.stash[KEY] = SharedSites(root, addresses)


def tell(config: pytest.Config, workerinput: dict[str, object]) -> None:
    """Gives a process that is about to be started what `share` needs there."""
    shared = config.stash[KEY]
    workerinput["sites"] = (shared.root, dict(shared.addresses))
