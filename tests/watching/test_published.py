"""A published site that is not as it was built: what is told of it, and nothing else."""

from __future__ import annotations

import datetime
import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from macros.watching.manifest import NAME, Manifest, digests, read
from macros.watching.published import problems
from tests.tools.sites import BuiltSite, free_port, served

NOW = datetime.datetime(2026, 11, 26, tzinfo=datetime.UTC)
FILES = {
    "index.html": "<h1>Trang chủ</h1>",
    "404.html": "<h1>Không có</h1>",
    "ke-hoach/a/index.html": "<h1>Kế hoạch</h1>",
    "tai-ve/a b.csv": "a,b",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "site"
    for name, text in FILES.items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(text, encoding="utf-8")
    return made


def built(folder: Path, repository: str = "") -> Manifest:
    return Manifest(repository, {}, digests(folder))


def test_the_real_site_is_as_it_was_built_with_its_headers(site: BuiltSite) -> None:
    manifest = read(site.folder.with_name("deploy") / NAME)
    assert problems(site.url, manifest, NOW, links=False) == []


@pytest.mark.parametrize("name", FILES)
def test_a_byte_that_was_changed_is_found(folder: Path, name: str) -> None:
    manifest = built(folder)
    content = bytearray((folder / name).read_bytes())
    content[1] ^= 1
    (folder / name).write_bytes(content)
    with served(folder) as url:
        assert problems(url, manifest, NOW) == [f"{name}: khác bản đã dựng."]


def test_a_file_that_is_missing_is_found(folder: Path) -> None:
    manifest = built(folder)
    (folder / "tai-ve/a b.csv").unlink()
    with served(folder) as url:
        assert problems(url, manifest, NOW) == ["tai-ve/a b.csv: máy chủ báo lỗi 404."]


@pytest.mark.parametrize("written", ["/kế hoạch", "/k%E1%BA%BF%20ho%E1%BA%A1ch/"])
def test_a_path_may_have_vietnamese_letters(folder: Path, written: str) -> None:
    with served(folder, "/k%E1%BA%BF%20ho%E1%BA%A1ch/") as url:
        host = url.partition("/k")[0]
        assert problems(f"{host}{written}", built(folder), NOW) == []


class _SameForAll(BaseHTTPRequestHandler):
    def do_GET(self) -> None:  # the library's name
        self.send_response(200)
        self.end_headers()
        self.wfile.write(FILES["index.html"].encode())

    def log_message(self, *_: object) -> None:
        """Nothing."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing."""


@contextmanager
def running(server: ThreadingHTTPServer) -> Iterator[int]:
    with server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}).start()
        try:
            yield server.server_port
        finally:
            server.shutdown()


def test_a_server_that_answers_200_to_all_is_seen_through(folder: Path) -> None:
    for number in range(30):
        (folder / f"{number:02}.txt").write_text(str(number), encoding="utf-8")
    with running(ThreadingHTTPServer(("127.0.0.1", 0), _SameForAll)) as port:
        told = problems(f"http://127.0.0.1:{port}/", built(folder), NOW)
    assert told[0].startswith("Hỏi một địa chỉ không có, máy chủ trả lời 200, đúng ra phải là 404")
    assert told[1] == "00.txt: khác bản đã dựng."
    assert told[-1] == "… và 13 tệp nữa: khác bản đã dựng."
    assert len(told) == 22


def test_headers_that_are_missing_or_others_are_told(folder: Path) -> None:
    length = str(len(FILES["index.html"].encode()))
    wanted = {"": {"Content-Length": length, "X-Content-Type-Options": "nosniff"}, "khong/": {}}
    with served(folder) as url:
        told = problems(url, built(folder)._replace(headers=wanted), NOW)
        assert told == ["index.html: dòng X-Content-Type-Options của máy chủ thiếu."]
        wanted[""] = {"Content-Length": "1"}
        manifest = built(folder)._replace(headers=wanted)
        (fault,) = problems(url, manifest, NOW)
        assert fault == "index.html: dòng Content-Length của máy chủ khác với tệp trong deploy/."
        assert problems(url, manifest, NOW, headers=False) == []


def test_nobody_answers(folder: Path) -> None:
    address = f"http://127.0.0.1:{free_port()}/"
    assert problems(address, built(folder), NOW) == [
        f"Không xem được {address}: máy chủ không trả lời."
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Contact: mailto:a@b\nExpires: 2027-06-01T00:00:00Z\n", []),
        (
            "Expires: 2026-12-01T00:00:00Z\n",
            [
                ".well-known/security.txt hết hạn ngày 01/12/2026; xem lại địa chỉ trong đó còn "
                "đúng không, rồi sửa ngày đọc ở data/site.yml."
            ],
        ),
        ("Contact: a\n", [".well-known/security.txt: không đọc được ngày hết hạn."]),
        ("Expires: mai\n", [".well-known/security.txt: không đọc được ngày hết hạn."]),
        ("Expires: 2027-06-01\n", [".well-known/security.txt: không đọc được ngày hết hạn."]),
    ],
)
def test_the_date_of_security_txt_is_read(folder: Path, text: str, told: list[str]) -> None:
    (folder / ".well-known").mkdir()
    (folder / ".well-known/security.txt").write_text(text, encoding="utf-8")
    with served(folder) as url:
        assert problems(url, built(folder), NOW) == told


def test_links_to_other_hosts_that_are_gone_are_told(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "co.html").touch()
    with served(other) as there, served(folder) as url:
        links = ("co.html?a=1&amp;b=2#c", "mất.html", "mất.html", "kho/issues/new")
        page = "".join(f'<a class="x" href="{there}{link}">a</a>' for link in links)
        page += f'<a href="http://127.0.0.1:{free_port()}/">a</a><a href="http://[/">a</a>'
        (folder / "index.html").write_text(page, encoding="utf-8")
        manifest = built(folder, f"{there}kho")
        assert problems(url, manifest, NOW) == [
            f"Liên kết hỏng, trang không còn: {there}m%E1%BA%A5t.html.",
            "Liên kết sai: http://%5B/.",
        ]
        assert problems(url, manifest, NOW, links=False) == []


@pytest.fixture
def secured(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> partial[list[str]]:
    """Serves the folder with a certificate of so many days, and asks about it."""
    if shutil.which("openssl") is None:
        pytest.skip("no openssl to make a certificate")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"

    def told(days: int, now: datetime.datetime, name: str = "localhost") -> list[str]:
        kind = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
        names = ("-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}")
        ask = ["openssl", "req", *kind, *names, "-keyout", str(key)]
        asked = subprocess.run(ask, capture_output=True, check=True).stdout
        sign = ["openssl", "x509", "-req", "-key", str(key), "-copy_extensions", "copyall"]
        sign += ["-days", str(days), "-out", str(certificate)]
        subprocess.run(sign, input=asked, capture_output=True, check=True)
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        handler = partial(_Quiet, directory=str(folder))
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        with running(server) as port:
            return problems(f"https://localhost:{port}/", built(folder), now)

    return partial(told)


def test_a_certificate_is_looked_at_before_it_ends(secured: partial[list[str]]) -> None:
    now = datetime.datetime.now(datetime.UTC)
    assert secured(90, now) == []
    (told,) = secured(90, now + datetime.timedelta(80))
    day = now + datetime.timedelta(90)
    assert told.startswith(f"Chứng chỉ hết hạn ngày {day:%d/%m/%Y}, còn ")


@pytest.mark.parametrize(
    ("days", "name", "why"),
    [
        (0, "localhost", "chứng chỉ đã hết hạn"),
        (90, "example.invalid", "chứng chỉ là của tên miền khác"),
    ],
)
def test_a_certificate_that_does_not_hold_is_all_that_is_told(
    secured: partial[list[str]], days: int, name: str, why: str
) -> None:
    (told,) = secured(days, NOW, name)
    assert told.startswith("Không xem được https://localhost:")
    assert told.endswith(f": {why}.")
