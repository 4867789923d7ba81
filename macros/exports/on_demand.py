"""Files of the site of which the paths are known before any is made."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial, wraps
from typing import ParamSpec

Make = Callable[[], bytes]
Params = ParamSpec("Params")


class FilesOnDemand(Mapping[str, bytes]):
    """Files by their paths from the site's root, in order, each made anew whenever it is asked for.

    A build goes through `items()`; a preview makes the one that is asked for. What one makes may
    raise OSError.
    """

    def __init__(self, makers: Iterable[tuple[str, Make]]) -> None:
        self._makers = dict(makers)

    def __getitem__(self, path: str) -> bytes:
        return self._makers[path]()

    def __contains__(self, path: object) -> bool:
        return path in self._makers

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)


def joined(*every: Mapping[str, bytes]) -> FilesOnDemand:
    """The files of all of these; where two have a path, that of the later one."""
    return FilesOnDemand(
        (path, partial(files.__getitem__, path)) for files in every for path in files
    )


def on_demand(
    files: Callable[Params, Iterable[tuple[str, Make]]],
) -> Callable[Params, FilesOnDemand]:
    """Has a function that gives paths, each with what makes its file, give the files."""

    @wraps(files)
    def given(*args: Params.args, **kwargs: Params.kwargs) -> FilesOnDemand:
        return FilesOnDemand(files(*args, **kwargs))

    return given
