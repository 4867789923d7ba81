"""What a build is told from outside, looked over before anything is made of it."""

import os
import re
from typing import Any
from urllib.parse import urlsplit

from mkdocs.exceptions import Abort

LAST_DATE = 2**32 - 1  # seconds since 1970; more do not fit into a packed file


def web_address(setting: str, value: Any) -> str:
    """An address of the settings, without a slash at its end; Abort when it is not of the web."""
    address = str(value or "")
    if address and not _is_of_the_web(address):
        raise Abort(
            f"mkdocs.yml: extra.{setting} (biến môi trường {setting.upper()}) phải là địa chỉ "
            "bắt đầu bằng http:// hoặc https://, không có khoảng trắng, dấu nháy, ? và #; "
            f"tìm thấy “{address}”."
        )
    return address.rstrip("/")


def _is_of_the_web(address: str) -> bool:
    try:
        urlsplit(address).port  # noqa: B018 - looked at, or a wrong one is taken
    except ValueError:
        return False
    return re.fullmatch(r"https?://[^\s?#\"'<>]+", address) is not None


def source_date() -> int | None:
    """The seconds since 1970 that SOURCE_DATE_EPOCH gives, if any; Abort when they are no date."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not given:
        return None
    if not re.fullmatch("[0-9]{1,10}", given) or int(given) > LAST_DATE:
        raise Abort(
            "Biến môi trường SOURCE_DATE_EPOCH phải là số giây kể từ đầu năm 1970, một số nguyên "
            f"từ 0 đến {LAST_DATE}; tìm thấy “{given}”. Hãy sửa hoặc bỏ biến ấy."
        )
    return int(given)
