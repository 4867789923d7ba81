"""What servers are told to say: every page's own scripts run, no other; by nginx itself too."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from environment import install_debian

from macros import addresses
from macros.adapter.server_files import FOLDER, POLICY, inline_scripts, policy, write
from tests.tools.projects import PATIENCE, make_project
from tests.tools.sites import ROOT, BuiltSite, free_port

GUIDE = (ROOT / "docs/dong-gop/dua-len-may-chu.md").read_text(encoding="utf-8")
THE_POLICY = (
    "default-src 'self'; script-src 'self'{}; style-src 'self'; img-src 'self' data:; "
    "object-src 'none'; base-uri 'none'; frame-ancestors {}"
)


def test_a_script_that_runs_within_a_page_is_seen() -> None:
    html = """
        <script src="a.js"></script><script>run()</script><SCRIPT type="module">too()</SCRIPT>
        <script type="application/ld+json">{"no": 1}</script><script id="x" type="application/json">
        {}</script><script defer src='b.js'></script>"""
    assert inline_scripts(html) == {"run()", "too()"}


def test_the_policy_names_the_digests_in_one_order() -> None:
    digest = base64.b64encode(hashlib.sha256(b"run()").digest()).decode()
    assert policy(["run()"]) == THE_POLICY.format(f" 'sha256-{digest}'", "'self'")
    assert policy([], "*") == THE_POLICY.format("", "*")
    assert policy(["a", "b", "c"]) == policy(["c", "b", "a"])


@pytest.mark.parametrize("fixture", ["site", "site_subpath"])
def test_the_policy_of_a_site_fits_its_pages(fixture: str, request: pytest.FixtureRequest) -> None:
    site: BuiltSite = request.getfixturevalue(fixture)
    pages = [path.read_text(encoding="utf-8") for path in site.folder.rglob("*.html")]
    scripts = set().union(*map(inline_scripts, pages))
    said = site.folder.with_name(FOLDER).joinpath("_headers").read_text(encoding="utf-8")
    assert said.count(f"  {POLICY}: ") == 2
    assert f"\n{site.prefix}*\n  {POLICY}: {policy(scripts)}\n" in said
    assert f"\n{site.prefix}nhung/*\n  ! {POLICY}\n  {POLICY}: {policy(scripts, '*')}\n" in said


def test_a_script_in_the_content_of_a_page_is_not_let_run(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    script = "<script>alert('trang')</script>"
    project.write("docs/dong-gop.md", f"# Đóng góp\n\n{script}\n")
    assert script in (project.built() / "dong-gop/index.html").read_text(encoding="utf-8")
    said = (project.root / FOLDER / "_headers").read_text(encoding="utf-8")
    assert "script-src 'self';" in said
    assert "sha256-" not in said


def test_the_example_for_gitlab_publishes_what_it_builds() -> None:
    (text,) = blocks("yaml")
    job = yaml.safe_load(text)["pages"]
    assert job["artifacts"]["paths"] == ["public"]
    assert job["script"] == ["python3 scripts/build.py -d public"]
    assert job["variables"]["SITE_URL"] == "$CI_PAGES_URL"


def test_settings_that_somebody_made_are_not_written_over(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.built()
    (project.site / "index.html").write_text("đã xuất bản", encoding="utf-8")
    project.write(f"{FOLDER}/Caddyfile", "của ai đó")
    before = (project.root / FOLDER / "nginx.conf").stat().st_mtime_ns
    done = project.build()
    assert done.returncode == 1
    assert f"nên không ghi đè”: {project.root / FOLDER}/Caddyfile." in done.stdout
    assert "giữ nguyên như cũ" in done.stdout
    assert (project.root / FOLDER / "Caddyfile").read_text(encoding="utf-8") == "của ai đó"
    assert (project.root / FOLDER / "nginx.conf").stat().st_mtime_ns == before
    assert (project.site / "index.html").read_text(encoding="utf-8") == "đã xuất bản"


def test_a_path_with_vietnamese_letters_stands_as_servers_compare_it(tmp_path: Path) -> None:
    write(tmp_path / FOLDER, [], "/k%E1%BA%BF%20ho%E1%BA%A1ch/", [])
    nginx = (tmp_path / FOLDER / "nginx.conf").read_text(encoding="utf-8")
    assert 'location "/kế hoạch/" {' in nginx
    assert 'error_page 404 "/kế hoạch/404.html";' in nginx
    # A blank parts words there; both were seen to take these in Apache 2.4 and Caddy 2.6.
    apache = (tmp_path / FOLDER / "apache.htaccess").read_text(encoding="utf-8")
    assert "ErrorDocument 404 /k%E1%BA%BF%20ho%E1%BA%A1ch/404.html\n" in apache
    caddy = (tmp_path / FOLDER / "Caddyfile").read_text(encoding="utf-8")
    assert '@embeds path "/kế hoạch/nhung/*"\n' in caddy
    assert '@pages not path "/kế hoạch/nhung/*"\n' in caddy
    assert 'rewrite * "/kế hoạch/404.html"\n' in caddy


def test_the_settings_of_iis_are_xml(tmp_path: Path) -> None:
    write(tmp_path / FOLDER, ["a && b"], "/kế hoạch & việc/", ["a/b.1.js", "a/c.2.js"])
    tree = ElementTree.parse(tmp_path / FOLDER / "web.config")
    told = [one.get("value") for one in tree.iter("add") if one.get("name") == POLICY]
    assert told == [policy(["a && b"]), policy(["a && b"], "*")]
    assert [one.get("path") for one in tree.iter("error")] == ["/kế hoạch & việc/404.html"]
    assert [one.get("path") for one in tree.iter("location")] == ["nhung", "a"]


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    text: bytes


@dataclass(frozen=True)
class Nginx:
    """A server that was given a folder and the settings beside it."""

    address: str
    site: BuiltSite

    def get(self, path: str, **headers: str) -> Answer:
        request = urllib.request.Request(f"{self.address}{path}", headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.headers, error.read())


def blocks(language: str) -> list[str]:
    """The examples of the guide that are written in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module", params=["site", "site_subpath"])
def nginx(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Nginx]:
    """nginx as the guide has it, with the site at the root of its host and below a path."""
    if shutil.which("nginx") is None and not install_debian("nginx-light"):
        pytest.skip("no nginx here, and none can be installed")
    site: BuiltSite = request.getfixturevalue(request.param)
    root = tmp_path_factory.mktemp("nginx")
    (root / "web").mkdir()
    (root / "web/kehoach").symlink_to(site.folder)
    port = free_port()
    server = blocks("nginx")[site.prefix != "/"]
    for there, here in {
        "listen 80;": f"listen 127.0.0.1:{port};",
        "/srv/ke-hoach/site": str(site.folder),
        "/srv/ke-hoach/deploy": str(site.folder.with_name(FOLDER)),
        "/srv/web": f"{root}/web",
    }.items():
        server = server.replace(there, here)
    user = "user root;" if os.geteuid() == 0 else ""  # who alone may look into our folders
    settings = f"""
        {user} pid {root}/pid; error_log {root}/errors; daemon off; worker_processes 1;
        events {{ }}
        http {{
            include /etc/nginx/mime.types; access_log off;
            client_body_temp_path {root}/body; proxy_temp_path {root}/proxy;
            fastcgi_temp_path {root}/fastcgi; uwsgi_temp_path {root}/uwsgi;
            scgi_temp_path {root}/scgi;
            {server}
        }}"""
    (root / "nginx.conf").write_text(settings, encoding="utf-8")
    command = ["nginx", "-e", f"{root}/errors", "-p", str(root), "-c", f"{root}/nginx.conf"]
    with subprocess.Popen(command) as process:
        try:
            _wait_for(process, port)
            yield Nginx(f"http://127.0.0.1:{port}{site.prefix}", site)
        finally:
            process.terminate()


def _wait_for(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
    raise AssertionError("nginx does not answer")


@pytest.mark.parametrize(
    ("path", "kind", "framed_by"),
    [
        ("", "text/html; charset=utf-8", "'self'"),
        ("co-quan/so-noi-vu/", "text/html; charset=utf-8", "'self'"),
        ("nhung/so-noi-vu/", "text/html; charset=utf-8", "*"),
        ("tai-ve/co-quan/so-noi-vu.ics", "text/calendar; charset=utf-8", "'self'"),
        ("tai-ve/co-quan/so-noi-vu.csv", "text/csv; charset=utf-8", "'self'"),
        ("api/v1/bodies/so-noi-vu.json", "application/json; charset=utf-8", "'self'"),
        ("assets/fonts/plan-serif-400.woff2", "font/woff2", "'self'"),
    ],
)
def test_nginx_says_what_the_build_wrote(
    nginx: Nginx, path: str, kind: str, framed_by: str
) -> None:
    answer = nginx.get(path)
    assert answer.status == 200
    assert answer.headers["Content-Type"] == kind
    (csp,) = answer.headers.get_all(POLICY, [])
    assert csp.endswith(f"frame-ancestors {framed_by}")
    assert "sha256-" not in csp  # no script stands within a page
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers.get_all("Cache-Control") == ["no-cache"]
    seen = nginx.get(path, **{"If-None-Match": answer.headers["ETag"]})
    assert (seen.status, seen.text) == (304, b"")


def test_nginx_lets_a_browser_keep_what_has_a_mark_in_its_name(nginx: Nginx) -> None:
    for name, kind in {
        "assets/javascripts/bundle.js": "application/javascript",
        "assets/js/page.js": "application/javascript",
        "assets/css/site.css": "text/css",
        addresses.SEARCH_INDEX: "application/json",
    }.items():
        answer = nginx.get(nginx.site.marked(name))
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert answer.headers["Content-Type"] == f"{kind}; charset=utf-8"
        assert answer.headers[POLICY]


def test_nginx_answers_for_what_is_missing_with_the_sites_own_page(nginx: Nginx) -> None:
    answer = nginx.get("khong/co/")
    assert answer.status == 404
    assert b"<h1" in answer.text
    assert b"nginx" not in answer.text
    assert answer.headers[POLICY]


def test_nginx_compresses_what_is_text(nginx: Nginx) -> None:
    for path in ("", *map(nginx.site.marked, (addresses.SEARCH_INDEX, addresses.PAGE_SCRIPT))):
        answer = nginx.get(path, **{"Accept-Encoding": "gzip"})
        assert answer.headers["Content-Encoding"] == "gzip"
        assert len(answer.text) < len(nginx.get(path).text) / 2
