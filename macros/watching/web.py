"""Asks a web server, and says in Vietnamese why there is no answer."""

import http.client
import re
import socket
import ssl
import urllib.error
import urllib.request
from email.message import Message
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit, urlunsplit

NO_HOST = "không có tên miền này"

_PATIENCE = 30  # seconds
_EXPIRED, _NOT_YET, _SELF_SIGNED, _OTHER_HOST = 10, 9, 18, 62  # X509_V_ERR_… of OpenSSL
_CERTIFICATE_FAULTS = {
    _EXPIRED: "chứng chỉ đã hết hạn",
    _NOT_YET: "chứng chỉ chưa đến ngày có hiệu lực",
    _SELF_SIGNED: "chứng chỉ do máy chủ tự cấp",
    _OTHER_HOST: "chứng chỉ là của tên miền khác",
}


class Answer(NamedTuple):
    """What a server answered."""

    status: int
    address: str  # where it came from at last
    headers: Message
    body: bytes


class NoAnswerError(Exception):
    """No server answers at an address; the message says why."""


def whole(address: str) -> str:
    """A web address as it is sent: its host in ASCII, its path percent-encoded, no query.

    Raises ValueError when it is none.
    """
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError
    host = parts.hostname.encode("idna").decode()
    host = f"[{host}]" if ":" in host else host
    port = f":{parts.port}" if parts.port else ""
    return urlunsplit((parts.scheme, host + port, quote(unquote(parts.path or "/")), "", ""))


def get(address: str, method: str = "GET") -> Answer:
    """What the server answers, an error page too; raises NoAnswerError."""
    headers = {"Accept-Encoding": "identity", "User-Agent": "Mozilla/5.0 (compatible; watch.py)"}
    request = urllib.request.Request(address, headers=headers, method=method)
    try:
        try:
            answer = urllib.request.urlopen(request, timeout=_PATIENCE)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            return Answer(answer.status, answer.url, answer.headers, answer.read())
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise NoAnswerError(_why(error)) from error


def certificate_end(address: str) -> float | None:
    """When the certificate of a host ends, in seconds since 1970; None of one without.

    Raises NoAnswerError, also when it has ended.
    """
    parts = urlsplit(address)
    if parts.scheme != "https" or parts.hostname is None:
        return None
    context = ssl.create_default_context()
    try:
        with (
            socket.create_connection((parts.hostname, parts.port or 443), _PATIENCE) as plain,
            context.wrap_socket(plain, server_hostname=parts.hostname) as secured,
        ):
            told = secured.getpeercert() or {}
    except OSError as error:
        raise NoAnswerError(_why(error)) from error
    return float(ssl.cert_time_to_seconds(str(told["notAfter"])))


def _why(error: Exception) -> str:
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, ssl.SSLCertVerificationError):
        return _CERTIFICATE_FAULTS.get(reason.verify_code, "chứng chỉ không hợp lệ")
    if isinstance(reason, ssl.SSLError):
        return "không lập được kết nối mã hóa"
    if isinstance(reason, socket.gaierror):
        return NO_HOST
    if isinstance(reason, TimeoutError) or re.search("timed out", str(reason)):
        return "máy chủ không trả lời kịp"
    return "máy chủ không trả lời"
