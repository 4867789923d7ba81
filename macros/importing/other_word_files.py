"""Files of other word processors (.doc, .odt, .rtf), brought to .docx by LibreOffice.

The file received stays as it is; what LibreOffice makes of it is read and thrown away. It runs
without a window, in a profile of its own that runs no macro and fetches nothing, for a limited
time. Whether that has more words than the file, or fewer, cannot be proved: it is told.
Source: https://help.libreoffice.org/latest/en-US/text/shared/guide/start_parameters.html
"""

import io
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.reading.received import archives
from macros.reading.received.refusal import RefusalError

EXTENSIONS = (".doc", ".odt", ".rtf")
_LONGEST = 180  # seconds
_WORD = "WordDocument".encode("utf-16-le")
# What the text of a .doc begins with, at the edge of a block, and what tells of its password.
# Source: [MS-DOC] 2.5.2; each program has a version of its own there (nFib).
_BLOCK, _TEXT_HEAD = 512, re.compile(rb"\xec\xa5.{9}(.)[\xbf\xc1]\0", re.DOTALL)
_ODT = b"application/vnd.oasis.opendocument.text"
_PROGRAMS = ("soffice", "libreoffice")
# Where an installer puts it without telling the shell.
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
_SETTINGS: Mapping[tuple[str, str], str] = {
    ("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel"): "3",
    ("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution"): "true",
    ("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks"): "true",
    ("org.openoffice.Office.Writer/Content/Update", "Link"): "0",
}
_SPACES = (
    'xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
)
_NOT_MADE = (
    "LibreOffice không đổi được tệp {} sang .docx; có thể tệp bị hỏng, có đặt mật khẩu, hoặc "
    "LibreOffice ở máy này thiếu Writer (trên Debian: sudo apt-get install libreoffice-writer)"
)
_BROKEN = "Tệp {} bị hỏng hoặc có đặt mật khẩu, LibreOffice không mở được; hãy xin gửi lại"


def as_docx(content: bytes, extension: str) -> bytes:
    """The file as a .docx; raises RefusalError where it is none of its kind or cannot be read."""
    refuse_unsafe(content, extension)
    program = installed()
    if program is None:
        raise RefusalError(
            f"Tệp {extension} cần LibreOffice để đổi sang .docx mà máy này chưa cài; hãy cài (trên "
            "Debian: sudo apt-get install libreoffice-writer; Windows, macOS: libreoffice.org) rồi "
            "nhập lại, hoặc mở tệp bằng Word rồi lưu thành .docx"
        )
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        source, made = at / f"received{extension}", at / "made" / "received.docx"
        source.write_bytes(content)
        user = at / "profile" / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(settings(), "utf-8")
        _run(command(program, source, made.parent, at / "profile"), extension)
        if not made.is_file() or not made.stat().st_size:
            raise RefusalError(_NOT_MADE.format(extension))
        return made.read_bytes()


def installed() -> str | None:
    """LibreOffice on this machine."""
    found = (shutil.which(name) for name in (*_PROGRAMS, *_PLACES))
    return next(filter(None, found), None)


def command(program: str, source: Path, folder: Path, profile: Path) -> list[str]:
    """What makes a .docx of `source` in `folder`."""
    return [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"),
        *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder), str(source)),
    ]


def settings() -> str:
    """The profile: no macro is run, no link is followed, none is brought up to date."""
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value>'
        "</prop></item>"
        for (path, name), value in _SETTINGS.items()
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<oor:items {_SPACES}>{items}</oor:items>\n'


def _run(line: list[str], extension: str) -> None:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        line, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=os.name != "nt"
    )
    try:
        process.wait(_LONGEST)
    except subprocess.TimeoutExpired as error:
        raise RefusalError(
            f"LibreOffice đổi tệp {extension} quá lâu; hãy mở bằng Word rồi lưu thành .docx"
        ) from error
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program with those that it started: it is a shell around another."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        line = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(line, capture_output=True, check=False)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def refuse_unsafe(content: bytes, extension: str) -> None:
    """Raise RefusalError for what is no such file, is locked, or unpacks without end."""
    if extension == ".doc" and _is_locked(content):
        raise RefusalError("Tệp có đặt mật khẩu; hãy mở bằng Word, bỏ mật khẩu rồi lưu lại")
    if extension == ".doc" and not (content.startswith(archives.OLE) and _WORD in content):
        if any(_text_heads(content)):  # the list of its parts, at the end, is lost
            raise RefusalError(_BROKEN.format(".doc"))
        raise RefusalError(f"Đây không phải tệp Word kiểu cũ (.doc){_rather(content)}")
    if extension == ".rtf" and not content.startswith(b"{\\rtf"):
        raise RefusalError(f"Đây không phải tệp .rtf{_rather(content)}")
    if extension == ".odt":
        _refuse_unsafe_odt(content)


def _is_locked(content: bytes) -> bool:
    """Whether only a password opens it: a .docx in an envelope, or a .doc that says so first."""
    says_so = any(one[1][0] & 1 for one in _text_heads(content))
    return says_so or archives.is_locked(content)


def _text_heads(content: bytes) -> Iterator[re.Match[bytes]]:
    """What the text of a .doc begins with, where that stands."""
    if content.startswith(archives.OLE):
        yield from (one for one in _TEXT_HEAD.finditer(content) if one.start() % _BLOCK == 0)


def _rather(content: bytes) -> str:
    ole = ".doc" if _WORD in content else "khác (.xls …)"
    kinds = ((b"{\\rtf", ".rtf"), (archives.ZIP, "khác (.docx …)"), (archives.OLE, ole))
    inside = next((name for begins, name in kinds if content.startswith(begins)), "")
    return f" mà là tệp {inside}; hãy sửa lại đuôi tệp" if inside else "; hãy xem lại tệp"


def _refuse_unsafe_odt(content: bytes) -> None:
    not_odt = f"Đây không phải tệp .odt{_rather(content)}"
    if not zipfile.is_zipfile(io.BytesIO(content)):
        raise RefusalError(_BROKEN.format(".odt") if content.startswith(archives.ZIP) else not_odt)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            archives.refuse_unsafe(archive, ".odt")
            if archive.read("mimetype")[:100].strip() != _ODT:
                raise RefusalError(not_odt)
            if b"encryption-data" in archive.read("META-INF/manifest.xml"):
                raise RefusalError(
                    "Tệp có đặt mật khẩu; hãy mở bằng LibreOffice, bỏ mật khẩu rồi lưu lại"
                )
    except archives.UNREADABLE as error:
        if isinstance(error, RefusalError):
            raise
        raise RefusalError(not_odt) from error
