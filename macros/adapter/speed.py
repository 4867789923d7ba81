"""What keeps a rebuild quick: nothing is compiled, listed, watched or looked through in vain."""

import gc
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Timer
from typing import Any

from jinja2 import BytecodeCache, FileSystemLoader
from jinja2.bccache import Bucket
from mkdocs_macros import context
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingEmitter

_SHOWN_SECONDS = 1  # by then a browser has what it asks for after a rebuild
# From one look for garbage to the next: at the usual 700 it takes a thirtieth of a build.
_NEW_OBJECTS = 50_000


def ask_no_git() -> None:
    """Has mkdocs-macros run no git: twelve times for each rebuild, and no page of ours says it."""
    context.get_git_info = dict


class CompiledTemplates(BytecodeCache):
    """Keeps compiled templates from one rebuild to the next: half the time of a small rebuild.

    Jinja compares the source before it takes one from here, so a changed template is compiled anew.
    """

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives Jinja what is kept of a template."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what Jinja has compiled."""
        self._code[bucket.key] = bucket.bytecode_to_string()

    def handed_over(self) -> dict[str, bytes]:
        """What was compiled here; it is kept no longer."""
        code, self._code = self._code, {}
        return code

    def take(self, code: Mapping[str, bytes]) -> None:
        """Keeps what was compiled elsewhere."""
        self._code |= code


class ThemeFiles(FileSystemLoader):
    """The theme's templates; its folder of icons is left out when all are listed.

    MkDocs goes through the list for files to copy, of which no hidden folder has any, and the
    14,000 icons in it take a third of the time of a small rebuild.
    """

    def list_templates(self) -> list[str]:
        """The names of all templates but those in hidden folders."""
        found = set()
        for top in self.searchpath:
            for folder, subfolders, names in os.walk(top):
                subfolders[:] = [name for name in subfolders if not name.startswith(".")]
                found |= {(Path(folder, name).relative_to(top)).as_posix() for name in names}
        return sorted(found)


class _Emitter(PollingEmitter):
    """Takes its first look when made: what is saved before its thread runs would go unseen."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._snapshot = self._take_snapshot()

    def on_thread_start(self) -> None:
        """Nothing: the first look has been taken."""


def observer(seconds: float) -> BaseObserver:
    """Watches files by looking at them every so many seconds, from the moment they are named."""
    return BaseObserver(_Emitter, timeout=seconds)


@contextmanager
def collecting_after(turn: AbstractContextManager[object]) -> Iterator[None]:
    """Has garbage looked for once, when all is made and shown: a site that is replaced goes whole.

    Left to itself, Python puts that off the longer, the more there is.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        once_shown(turn, gc.collect)


def once_shown(turn: AbstractContextManager[object], act: Callable[[], object]) -> None:
    """Does what nobody is to wait for when a rebuild is shown, in a turn of its own.

    At a hundred plans it takes as long as a third of the rebuild.
    """

    def in_turn() -> None:
        with turn:
            act()

    later = Timer(_SHOWN_SECONDS, in_turn)
    later.daemon = True
    later.start()


def stay() -> None:
    """Has garbage looked for from now on, and nothing that is there now looked through again.

    Most of it stays as long as a preview does, and looking through the data of a hundred plans
    takes longer than reading what has changed of them. It takes 0.3 s of the start, too, and finds
    four hundred objects that could go: they are let be.
    """
    gc.freeze()
    gc.enable()


@contextmanager
def collecting() -> Iterator[None]:
    """Has garbage looked for among what is made within, and not among what is there already.

    Workbooks and calendars are full of references in circles; a build else looks for no garbage.
    """
    enabled, usual = gc.isenabled(), gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS)
    gc.enable()
    try:
        yield
    finally:
        gc.collect()
        gc.unfreeze()
        gc.set_threshold(*usual)
        if not enabled:
            gc.disable()
