"""Views that many pages show are made once for each catalog.

What is small is kept as long as the catalog; what holds words or HTML for a while only.
"""

import math
from collections.abc import Callable
from operator import attrgetter
from typing import Concatenate, ParamSpec, TypeVar

from macros.linking.catalog import Catalog

Arguments = ParamSpec("Arguments")
ViewT = TypeVar("ViewT")

MOST_SHOWN = 3000  # views kept for a while: more than one year's pages share


def made_once(
    view: Callable[Concatenate[Catalog, Arguments], ViewT],
) -> Callable[Concatenate[Catalog, Arguments], ViewT]:
    """A small view that is made once for each catalog: links, marks, what is counted of a task."""
    return _kept(view, attrgetter("made"), math.inf)


def made_for_a_while(
    view: Callable[Concatenate[Catalog, Arguments], ViewT],
) -> Callable[Concatenate[Catalog, Arguments], ViewT]:
    """A view that is large, and made once for pages that are made one after the other: a row."""
    return _kept(view, attrgetter("shown"), MOST_SHOWN)


def _kept(
    view: Callable[Concatenate[Catalog, Arguments], ViewT],
    store: Callable[[Catalog], dict[object, ViewT]],
    most: float,
) -> Callable[Concatenate[Catalog, Arguments], ViewT]:
    def made(catalog: Catalog, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> ViewT:
        views = store(catalog)
        key = (view, args, *kwargs.items())
        try:
            return views[key]
        except KeyError:
            if len(views) >= most:
                views.clear()
            found = views[key] = view(catalog, *args, **kwargs)
            return found

    return made
