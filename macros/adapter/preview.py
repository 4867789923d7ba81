"""The live preview: quick, and alive whatever is saved."""

import errno
import posixpath
import sys
import traceback
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from threading import RLock
from typing import Any, cast
from urllib.parse import quote

from markupsafe import escape
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from macros.adapter.on_request import Shown
from macros.adapter.speed import collecting_after, observer, once_shown, stay
from macros.exports.on_demand import Make
from macros.render import TEMPLATES

# Together with the build, a saved change shows within a second.
_POLL_SECONDS = 0.1
_SETTLE_SECONDS = 0.05  # how long files must be left alone before a rebuild begins

_FAILED = """<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>{told}</title>
</head>
<body>
<h1>{told}</h1>
<p>{why}</p>
<p>Chi tiết ở cửa sổ lệnh. Sửa xong rồi lưu lại, trang sẽ tự hiện ra.</p>
</body>
</html>
"""


def set_up(
    server: LiveReloadServer,
    data: Path,
    builder: Callable[..., None],
    *,
    discard: Callable[[], None],
    keep: Callable[[], None],
    shown: Callable[[], Shown | None],
) -> None:
    """Has the server of the site of the folder `data` go on; `discard` clears what failed.

    `keep` writes what the next preview is to find, after each rebuild.
    `shown`: what makes pages and files when they are asked for; None while there are only copies.
    """
    stay()
    turn = RLock()  # of a rebuild, or of one request: they share what they know of the data
    server.builder = never_raising(builder, discard, turn, keep)
    once_shown(turn, keep)
    server._serve_request = _answering(server, shown, turn)  # type: ignore[method-assign,assignment]
    server.server_bind = _binding(server)  # type: ignore[method-assign]
    watched = list(server._watched_paths)
    for path in watched:
        server.unwatch(path)
    server.observer = cast(Any, observer(_POLL_SECONDS))
    server.build_delay = _SETTLE_SECONDS
    for path in (*watched, str(data), str(TEMPLATES)):
        server.watch(path)


def never_raising(
    builder: Callable[..., None],
    discard: Callable[[], None],
    turn: AbstractContextManager[object],
    keep: Callable[[], None] = lambda: None,
) -> Callable[[], None]:
    """A rebuild that reports its faults: MkDocs lets all requests wait after one that raises."""

    def build() -> None:
        try:
            with turn, collecting_after(turn):
                builder()
            once_shown(turn, keep)
            return
        except Abort as error:
            print(error, file=sys.stderr)
        except (Exception, SystemExit):  # mkdocs-macros exits at an error in a macro
            traceback.print_exc()
        discard()
        print("Chưa dựng lại được: trang vẫn như trước lần sửa này.", file=sys.stderr)

    return build


_Answer = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes] | None]


def _answering(
    server: LiveReloadServer,
    shown: Callable[[], Shown | None],
    turn: AbstractContextManager[object],
) -> _Answer:
    """What answers a request: with a page or file made for it, else with one that was copied."""
    copied: _Answer = server._serve_request
    inject, kind_of = cast(Any, server)._inject_js_into_html, cast(Any, server)._guess_type

    def answer(environ: dict[str, Any], respond: Callable[..., Any]) -> Iterable[bytes] | None:
        asked = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if asked.startswith("/livereload/") or not f"{asked}/".startswith(server.mount_path):
            return copied(environ, respond)
        with server._epoch_cond:  # read first: the page then hears of every later rebuild
            server._epoch_cond.wait_for(lambda: server._visible_epoch == server._wanted_epoch)
            epoch = server._visible_epoch
        path = posixpath.normpath(f"/{asked.removeprefix(server.mount_path)}").lstrip("/")
        whole = f"{path}/index.html".lstrip("/") if asked.endswith("/") else path
        with turn:
            make = _maker(shown(), Path(server.root), whole)
            if make is None and _maker(shown(), Path(server.root), f"{path}/index.html"):
                respond("302 Found", [("Location", f"{quote(asked)}/")])
                return []
            made = _made(make, asked) if make else None
        if made is None:
            return copied(environ, respond)
        status, content = made
        if whole.endswith(".html"):
            content = inject(content, epoch)
        respond(status, [("Content-Type", kind_of(whole)), ("Content-Length", str(len(content)))])
        return [content]

    return answer


def _maker(shown: Shown | None, root: Path, path: str) -> Make | None:
    """What makes the page or file at a path; None where there is a copy in `root`, or nothing."""
    if shown is None:
        return None
    return shown.page(path) or (None if (root / path).is_file() else shown.file(path))


def _made(make: Make, asked: str) -> tuple[str, bytes]:
    """A page or file; where it cannot be made, a page that says why."""
    try:
        return "200 OK", make()
    except SystemExit:  # by which mkdocs-macros ends at an error, which it has told by then
        why = "Một macro mà trang này gọi bị lỗi."
    except Exception as error:
        traceback.print_exc()
        why = str(error)
    told = f"Chưa dựng được {asked}"
    print(f"{told}.", file=sys.stderr)
    page = _FAILED.format(told=escape(told), why=escape(why))
    return "500 Internal Server Error", page.encode()


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
