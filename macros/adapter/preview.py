"""The live preview: quick, and alive whatever is saved."""

import errno
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from macros.adapter.speed import collecting_after, observer
from macros.render import TEMPLATES

# Together with the build, a saved change shows within a second.
_POLL_SECONDS = 0.1
_SETTLE_SECONDS = 0.05  # how long files must be left alone before a rebuild begins


def set_up(
    server: LiveReloadServer,
    data: Path,
    builder: Callable[..., None],
    discard: Callable[[], None],
) -> None:
    """Has the server of the site of the folder `data` go on; `discard` clears what failed."""
    server.builder = never_raising(builder, discard)
    server.server_bind = _binding(server)  # type: ignore[method-assign]
    watched = list(server._watched_paths)
    for path in watched:
        server.unwatch(path)
    server.observer = cast(Any, observer(_POLL_SECONDS))
    server.build_delay = _SETTLE_SECONDS
    for path in (*watched, str(data), str(TEMPLATES)):
        server.watch(path)


def never_raising(builder: Callable[..., None], discard: Callable[[], None]) -> Callable[[], None]:
    """A rebuild that reports its faults: MkDocs lets all requests wait after one that raises."""

    def build() -> None:
        try:
            with collecting_after():
                builder()
            return
        except Abort as error:
            print(error, file=sys.stderr)
        except (Exception, SystemExit):  # mkdocs-macros exits at an error in a macro
            traceback.print_exc()
        discard()
        print("Chưa dựng lại được: trang vẫn như trước lần sửa này.", file=sys.stderr)

    return build


def _binding(server: LiveReloadServer) -> Callable[[], None]:
    """What takes the server's port, or says why it cannot be had."""
    bind = server.server_bind

    def take() -> None:
        try:
            bind()
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or error
            if getattr(error, "errno", None) == errno.EADDRINUSE:
                reason = "chương trình khác đang dùng cổng ấy"
            raise Abort(
                f"Không mở được trang xem trước ở {server.url} ({reason}). Hãy chọn cổng khác, "
                "ví dụ: python3 scripts/serve.py --dev-addr 127.0.0.1:8001."
            ) from error

    return take
