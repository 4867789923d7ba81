"""What a web server has to say with the site's files: settings for nginx, Apache, Caddy, IIS.

The policy of content lets a page run the site's own scripts and nothing else, whatever gets into a
page: CSP level 3, https://www.w3.org/TR/CSP3/. The theme has scripts within its pages, which the
policy names by their digests. They are taken from the frame around a page's content, never from the
content: a script that came in with the data would else be let run.
"""

import base64
import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit
from xml.sax.saxutils import escape

from macros import addresses
from macros.watching import components, manifest

FOLDER = "deploy"  # beside the site
POLICY = "Content-Security-Policy"

_SCRIPT = re.compile(
    r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL | re.IGNORECASE
)
_RUNS = re.compile(r'^(?!.*\ssrc=)(?!.*\stype="application/)', re.DOTALL)
# Files whose names change with what they hold are kept for a year; all others are asked for anew,
# which costs an answer without a body.
_KEPT = "public, max-age=31536000, immutable"
_ASKED_FOR = "no-cache"
_SELDOM_KNOWN = {
    "csv": "text/csv",
    "ics": "text/calendar",
    "webmanifest": "application/manifest+json",
}
_TYPES = _SELDOM_KNOWN | {
    "json": "application/json",
    "woff2": "font/woff2",
    "svg": "image/svg+xml",
}
_OURS = "Tệp này do lệnh dựng trang viết lại mỗi lần."


def inline_scripts(html: str) -> set[str]:
    """The texts of the scripts within a page that a browser would run."""
    found = _SCRIPT.finditer(html)
    return {script["text"] for script in found if _RUNS.match(script["attributes"])}


def policy(scripts: Iterable[str], framed_by: str = "'self'") -> str:
    """The policy under which exactly these inline scripts run; `framed_by` are sources of CSP."""
    digests = sorted(
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
        for text in scripts
    )
    return "; ".join(
        [
            "default-src 'self'",
            " ".join(["script-src 'self'", *digests]),
            "style-src 'self'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            f"frame-ancestors {framed_by}",
        ]
    )


def prefix_of(address: str) -> str:
    """The path below which a site at a web address stands; “/” while nobody knows one."""
    return urlsplit(address).path or "/"


def headers(scripts: Iterable[str]) -> dict[str, dict[str, str]]:
    """What a server sends with pages, by the beginning of their addresses, embeds last."""
    scripts = set(scripts)
    always = {"X-Content-Type-Options": "nosniff", "Cache-Control": _ASKED_FOR}
    policies = {"": policy(scripts), addresses.EMBEDS: policy(scripts, "*")}
    return {beginning: {POLICY: csp} | always for beginning, csp in policies.items()}


class Built(NamedTuple):
    """A site that is whole and not yet published."""

    folder: Path
    scripts: Collection[str]  # the texts of those within pages that are let run
    address: str  # where it will stand; empty while nobody knows
    repository: str  # its web address; empty when there is none
    marked: Sequence[str]  # files whose names change with what they hold (`addresses.marked`)


def write_all(folder: Path, site: Built, project: Path, each: manifest.Each = map) -> None:
    """Writes all that goes with a site: settings, the digest of every file, and its parts.

    `each` is that of `manifest.digests`. OSError when it cannot be written; see `write`.
    """
    write(folder, site.scripts, prefix_of(site.address), site.marked)
    digests = manifest.digests(site.folder, each)
    built = manifest.Manifest(site.repository, headers(site.scripts), digests)
    manifest.write(folder / manifest.NAME, built)
    components.write(folder / components.NAME, project)


def write(folder: Path, scripts: Iterable[str], prefix: str, marked: Sequence[str]) -> None:
    """Writes the settings of all servers for a site below the path `prefix`, which ends in “/”.

    `marked` are the files whose names change with what they hold (`addresses.marked`).

    OSError when they cannot be written, and before any is when one stands there that somebody made.
    """
    pages, embeds = (said[POLICY] for said in headers(scripts).values())
    prefix = unquote(prefix)  # servers compare what a browser has encoded once it is decoded
    settings = {
        "nginx.conf": _nginx(pages, embeds, prefix),
        "apache.htaccess": _apache(pages, embeds, prefix),
        "Caddyfile": _caddy(pages, embeds, prefix),
        "web.config": _iis(pages, embeds, prefix, marked),
        "_headers": _headers(pages, embeds, prefix, marked),
    }
    folder.mkdir(exist_ok=True)
    for path in (folder / name for name in settings):
        if path.exists() and _OURS not in path.read_text(encoding="utf-8", errors="replace"):
            said = "tệp này không phải do lệnh dựng trang viết, nên không ghi đè"
            raise OSError(0, said, str(path))  # no number of the system's says that
    for name, lines in settings.items():
        text = "".join(f"{line}\n" for line in lines)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _nginx(pages: str, embeds: str, prefix: str) -> Iterator[str]:
    """To be included in a `server` block that names `root`.

    A location with a header of its own has none of those around it: so each has them all.
    """
    yield f"# {_OURS}"
    yield "# nginx: include trong khối server { … }."
    yield "charset utf-8;"
    yield "charset_types text/plain text/css text/csv text/calendar text/javascript"
    yield "    application/javascript application/json application/atom+xml image/svg+xml;"
    yield "gzip on;"
    yield "gzip_vary on;"
    yield "gzip_types text/plain text/css text/csv text/calendar text/javascript text/xml"
    yield "    application/javascript application/json application/atom+xml image/svg+xml;"
    yield "etag on;"
    yield f'error_page 404 "{prefix}404.html";'
    # An expression wins over a plain location, and the first one that fits over the others.
    locations = [
        (f'location ~ "^{re.escape(prefix)}{addresses.EMBEDS}"', embeds, _ASKED_FOR, ""),
        (f'location ~ "{addresses.MARK}"', pages, _KEPT, ""),
        *(
            (f"location ~ \\.{ending}$", pages, _ASKED_FOR, f"types {{ }} default_type {kind};")
            for ending, kind in _SELDOM_KNOWN.items()
        ),
        (f'location "{prefix}"', pages, _ASKED_FOR, ""),
    ]
    for location, csp, cached, more in locations:
        yield f"{location} {{"
        yield f'    add_header {POLICY} "{csp}" always;'
        yield "    add_header X-Content-Type-Options nosniff always;"
        yield f'    add_header Cache-Control "{cached}";'
        if more:
            yield f"    {more}"
        yield "}"


def _apache(pages: str, embeds: str, prefix: str) -> Iterator[str]:
    yield f"# {_OURS}"
    yield "# Apache 2.4: đặt thành tệp .htaccess trong thư mục của trang (lần dựng sau giữ nguyên),"
    yield "# hoặc include trong <Directory>. Cần mod_headers, mod_mime; mod_deflate nếu muốn nén."
    yield f"ErrorDocument 404 {quote(prefix)}404.html"
    yield "AddDefaultCharset utf-8"
    yield "AddCharset utf-8 .js .css .json .csv .ics .svg .txt .xml"
    for ending, kind in _TYPES.items():
        yield f"AddType {kind} .{ending}"
    yield f'Header always set {POLICY} "{pages}"'
    yield "Header always set X-Content-Type-Options nosniff"
    yield f'Header set Cache-Control "{_ASKED_FOR}"'
    yield f'<If "%{{REQUEST_URI}} =~ m#^{re.escape(prefix)}{addresses.EMBEDS}#">'
    yield f'    Header always set {POLICY} "{embeds}"'
    yield "</If>"
    yield f'<FilesMatch "{addresses.MARK}">'
    yield f'    Header set Cache-Control "{_KEPT}"'
    yield "</FilesMatch>"
    yield "<IfModule mod_deflate.c>"
    yield "    AddOutputFilterByType DEFLATE text/html text/css text/plain text/csv text/calendar"
    yield "    AddOutputFilterByType DEFLATE text/javascript application/javascript"
    yield "    AddOutputFilterByType DEFLATE application/json application/atom+xml image/svg+xml"
    yield "</IfModule>"


def _caddy(pages: str, embeds: str, prefix: str) -> Iterator[str]:
    yield f"# {_OURS}"
    yield "# Caddy 2: import trong khối của trang, cùng root và file_server."
    yield "encode gzip"
    yield f'@embeds path "{prefix}{addresses.EMBEDS}*"'
    yield f'@pages not path "{prefix}{addresses.EMBEDS}*"'
    yield f"@marked path_regexp {addresses.MARK}"
    yield f"@unmarked not path_regexp {addresses.MARK}"
    yield f'header @pages {POLICY} "{pages}"'
    yield f'header @embeds {POLICY} "{embeds}"'
    yield "header X-Content-Type-Options nosniff"
    yield f'header @marked Cache-Control "{_KEPT}"'
    yield f'header @unmarked Cache-Control "{_ASKED_FOR}"'
    for ending, kind in _SELDOM_KNOWN.items():
        yield f"@{ending} path *.{ending}"
        yield f'header @{ending} Content-Type "{kind}; charset=utf-8"'
    yield "handle_errors {"
    yield "    @missing expression {err.status_code} == 404"
    yield "    handle @missing {"
    yield f'        rewrite * "{prefix}404.html"'
    yield "        file_server"
    yield "    }"
    yield "}"


def _iis(pages: str, embeds: str, prefix: str, marked: Sequence[str]) -> Iterator[str]:
    """For the folder of the site itself; IIS 7 and later."""
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield f"<!-- IIS: đặt trong thư mục của trang. {_OURS} -->"
    yield "<configuration>"
    yield "  <system.webServer>"
    yield "    <staticContent>"
    for ending, kind in _TYPES.items():
        yield f'      <remove fileExtension=".{ending}" />'
        yield f'      <mimeMap fileExtension=".{ending}" mimeType="{kind}" />'
    yield '      <clientCache cacheControlMode="DisableCache" />'
    yield "    </staticContent>"
    yield from _iis_headers(pages)
    yield '    <httpErrors errorMode="Custom">'
    yield '      <remove statusCode="404" />'
    page = escape(f"{prefix}404.html")
    yield f'      <error statusCode="404" path="{page}" responseMode="ExecuteURL" />'
    yield "    </httpErrors>"
    yield "  </system.webServer>"
    yield f'  <location path="{addresses.EMBEDS.rstrip("/")}">'
    yield "    <system.webServer>"
    yield from _iis_headers(embeds)
    yield "    </system.webServer>"
    yield "  </location>"
    for below in sorted({name.rpartition("/")[0] for name in marked}):
        yield f'  <location path="{below}">'
        yield "    <system.webServer><staticContent>"
        yield '      <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" />'
        yield "    </staticContent></system.webServer>"
        yield "  </location>"
    yield "</configuration>"


def _iis_headers(csp: str) -> Iterator[str]:
    yield "    <httpProtocol>"
    yield "      <customHeaders>"
    for name, value in ((POLICY, csp), ("X-Content-Type-Options", "nosniff")):
        yield f'        <remove name="{name}" />'
        yield f'        <add name="{name}" value="{escape(value)}" />'
    yield "      </customHeaders>"
    yield "    </httpProtocol>"


def _headers(pages: str, embeds: str, prefix: str, marked: Sequence[str]) -> Iterator[str]:
    yield f"# {_OURS}"
    yield "# Máy chủ tĩnh đọc tệp _headers (Netlify, Cloudflare Pages): đặt ở gốc của trang."
    yield f"{prefix}*"
    yield f"  {POLICY}: {pages}"
    yield "  X-Content-Type-Options: nosniff"
    yield f"  Cache-Control: {_ASKED_FOR}"
    yield f"{prefix}{addresses.EMBEDS}*"
    yield f"  ! {POLICY}"
    yield f"  {POLICY}: {embeds}"
    for name in marked:
        yield f"{prefix}{name}"
        yield "  ! Cache-Control"
        yield f"  Cache-Control: {_KEPT}"
