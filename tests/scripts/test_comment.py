"""The poster of comments against a host that plays the part of GitHub."""

import io
import json
import pathlib
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from comment_text import MARKER

from tests.core_fixtures import ROOT

SHA = "a" * 40
RUN = {
    "id": 7,
    "html_url": "https://git.example.invalid/nhom/ke-hoach/actions/runs/7",
    "conclusion": "success",
    "head_sha": SHA,
    "head_branch": "sửa&state=closed",
    "head_repository": {"id": 22, "owner": {"login": "nguoi-la"}},
}


def packed(content: bytes, name: str = "review.md", how: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", how) as archive:
        archive.writestr(name, content)
    return file.getvalue()


def broken(how: int) -> bytes:
    """An archive whose list of files is whole, and whose file is not."""
    made = bytearray(packed(bytes(range(256)) * 4, how=how))
    start = made.index(b"review.md") + len("review.md")
    made[start + 20 : start + 60] = bytes(40)
    return bytes(made)


class Host(ThreadingHTTPServer):
    """Answers the calls that the poster makes, and keeps what it is sent."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.pulls: list[dict[str, Any]] = [pull(12)]
        self.comments: list[dict[str, Any]] = []
        self.archive = packed("**Sở Tư pháp** @moi-nguoi".encode())
        self.size: int | None = None
        self.sent: list[tuple[str, str, str]] = []
        self.tokens: list[tuple[str, str | None]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Answers(BaseHTTPRequestHandler):
    server: Host

    def do_GET(self) -> None:
        path, query = urlsplit(self.path).path, parse_qs(urlsplit(self.path).query)
        self.server.tokens.append((path, self.headers["Authorization"]))
        host = self.server
        here = path.removeprefix("/repos/nhom/ke-hoach/")
        if here == "pulls":
            assert query == {"state": ["open"], "head": ["nguoi-la:sửa&state=closed"]}
            self.answer(host.pulls)
        elif here == "actions/runs/7/artifacts":
            size = len(host.archive) if host.size is None else host.size
            found = [{"id": 9, "size_in_bytes": size}] if host.archive else []
            self.answer({"artifacts": found})
        elif here == "actions/artifacts/9/zip":
            self.send_response(302)
            self.send_header("Location", f"{host.address}/elsewhere")
            self.end_headers()
        elif here == "/elsewhere":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(host.archive)
        else:
            assert here == "issues/12/comments"
            start = 100 * (int(query["page"][0]) - 1)
            self.answer(host.comments[start : start + 100])

    def do_PATCH(self) -> None:
        self.do_POST()

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["body"]
        self.server.sent.append((self.command, self.path.rpartition("ke-hoach/")[2], body))
        self.answer({})

    def answer(self, content: Any) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(content).encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


def pull(number: int, sha: str = SHA, repository: int | None = 22) -> dict[str, Any]:
    repo = None if repository is None else {"id": repository}
    return {"number": number, "head": {"sha": sha, "repo": repo}}


def said(number: int, author: str, body: str) -> dict[str, Any]:
    return {"id": number, "user": {"login": author}, "body": body}


@pytest.fixture
def host() -> Iterator[Host]:
    with Host() as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def post(host: Host, folder: pathlib.Path, **changes: Any) -> str:
    """Runs the script, which must go well; what it gives to the steps after it."""
    done = run(host.address, folder, **changes)
    assert done.returncode == 0, done.stderr
    return (folder / "output").read_text(encoding="utf-8")


def run(address: str, folder: pathlib.Path, **changes: Any) -> subprocess.CompletedProcess[str]:
    event, output = folder / "event.json", folder / "output"
    event.write_text(json.dumps({"workflow_run": RUN | changes}), encoding="utf-8")
    output.touch()
    environment = {
        "GITHUB_API_URL": address,
        "GITHUB_EVENT_PATH": str(event),
        "GITHUB_OUTPUT": str(output),
        "GITHUB_REPOSITORY": "nhom/ke-hoach",
        "GITHUB_SERVER_URL": "https://git.example.invalid",
        "GITHUB_TOKEN": "only-for-the-host",
    }
    script = [sys.executable, str(ROOT / "scripts/comment.py")]
    return subprocess.run(
        script, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def test_a_host_that_does_not_answer_is_told(tmp_path: pathlib.Path) -> None:
    done = run("http://127.0.0.1:9", tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Máy báo lỗi “<urlopen error ")
    assert len(done.stderr.splitlines()) == 1


def test_the_first_report_becomes_a_comment(host: Host, tmp_path: pathlib.Path) -> None:
    assert post(host, tmp_path) == "number=12\n"
    ((method, path, body),) = host.sent
    assert (method, path) == ("POST", "issues/12/comments")
    assert body.startswith(MARKER)
    assert body.endswith("**Sở Tư pháp** @\u200bmoi-nguoi")


def test_a_later_report_renews_our_comment_only(host: Host, tmp_path: pathlib.Path) -> None:
    host.comments = [said(number, "nguoi-la", f"{MARKER} giả") for number in range(150)]
    host.comments += [said(900, "github-actions[bot]", f"{MARKER}\n\ncũ")]
    post(host, tmp_path, conclusion="failure")
    ((method, path, body),) = host.sent
    assert (method, path) == ("PATCH", "issues/comments/900")
    assert "**Chưa đạt:**" in body


@pytest.mark.parametrize(
    "pulls", [[], [pull(12, "b" * 40)], [pull(12, repository=23)], [pull(12, repository=None)]]
)
def test_only_the_pull_request_of_this_very_commit(
    pulls: list[dict[str, Any]], host: Host, tmp_path: pathlib.Path
) -> None:
    host.pulls = pulls
    assert post(host, tmp_path) == ""
    assert host.sent == []


def test_a_fork_that_is_gone_gets_no_comment(host: Host, tmp_path: pathlib.Path) -> None:
    assert post(host, tmp_path, head_repository=None) == ""
    assert host.sent == []


@pytest.mark.parametrize(
    "archive",
    [
        *(b"", b"no archive", packed(b"x", "../review.md"), packed(b"a" * 1_000_001)),
        *map(broken, (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)),
        broken(zipfile.ZIP_LZMA),
    ],
    ids=["none", "no-archive", "elsewhere", "swollen", "stored", "deflated", "bzip2", "lzma"],
)
def test_what_is_no_honest_report_is_left_alone(
    archive: bytes, host: Host, tmp_path: pathlib.Path
) -> None:
    host.archive = archive
    post(host, tmp_path)
    assert host.sent[0][2].endswith("không để lại báo cáo nào đọc được.")


def test_a_large_archive_is_not_fetched(host: Host, tmp_path: pathlib.Path) -> None:
    host.size = 1_000_001
    post(host, tmp_path)
    assert host.sent[0][2].endswith("không để lại báo cáo nào đọc được.")
    assert not any("zip" in path for path, _ in host.tokens)


def test_the_token_goes_to_the_host_only(host: Host, tmp_path: pathlib.Path) -> None:
    post(host, tmp_path)
    tokens = dict(host.tokens)
    assert tokens["/repos/nhom/ke-hoach/actions/artifacts/9/zip"] == "Bearer only-for-the-host"
    assert tokens["/elsewhere"] is None
