"""Views that many pages show are made once for each catalog.

What is small is kept as long as the catalog; what holds words or HTML for a while only.
"""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from macros.linking.catalog import Catalog

Arguments = ParamSpec("Arguments")
ViewT = TypeVar("ViewT")

MOST_SHOWN = 3000  # views kept for a while: more than one year's pages share


def made_once(
    view: Callable[Concatenate[Catalog, Arguments], ViewT],
) -> Callable[Concatenate[Catalog, Arguments], ViewT]:
    """A small view that is made once for each catalog: links, marks, what is counted of a task."""

    def made(catalog: Catalog, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> ViewT:
        key = (view, args, *kwargs.items())
        found: ViewT
        try:
            found = catalog.made[key]
        except KeyError:
            found = catalog.made[key] = view(catalog, *args, **kwargs)
        return found

    return made


def made_for_a_while(
    view: Callable[Concatenate[Catalog, Arguments], ViewT],
) -> Callable[Concatenate[Catalog, Arguments], ViewT]:
    """A view that is large, and made once for pages that are made one after the other: a row."""

    def made(catalog: Catalog, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> ViewT:
        key = (view, args, *kwargs.items())
        found: ViewT
        try:
            found = catalog.shown[key]
        except KeyError:
            if len(catalog.shown) >= MOST_SHOWN:
                catalog.shown.clear()
            found = catalog.shown[key] = view(catalog, *args, **kwargs)
        return found

    return made
