"""Views that many pages show are made once for each catalog."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from macros.linking.catalog import Catalog

Arguments = ParamSpec("Arguments")
ViewT = TypeVar("ViewT")

MOST_MADE = 3000  # views kept: more than one year's pages share, far less than memory holds


def made_once(
    view: Callable[Concatenate[Catalog, Arguments], ViewT],
) -> Callable[Concatenate[Catalog, Arguments], ViewT]:
    """A view that is made once for each catalog, because many pages show it."""

    def made(catalog: Catalog, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> ViewT:
        key = (view, args, *kwargs.items())
        found: ViewT
        try:
            found = catalog.made[key]
        except KeyError:
            if len(catalog.made) >= MOST_MADE:
                catalog.made.clear()
            found = catalog.made[key] = view(catalog, *args, **kwargs)
        return found

    return made
