"""What a build is told from outside, looked over before anything is made of it."""

import datetime
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from macros.adapter import publishing
from macros.git import commit_time

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


def nav_entries(nav: Any) -> Iterator[tuple[str, str]]:
    """File and title of each page that `nav:` of mkdocs.yml names with a title, however deep."""
    for item in nav:
        for title, value in item.items():
            if isinstance(value, str):
                yield value, title
            else:
                yield from nav_entries(value)


def root_of(config: MkDocsConfig) -> Path:
    """The folder of the configuration, which may have been named from where MkDocs runs."""
    return Path(config.config_file_path).absolute().parent


def data_root(config: MkDocsConfig) -> Path:
    """The folder that holds data/: the project's, unless the configuration names another."""
    return root_of(config) / of_unpublished(config, "folder")


def of_unpublished(config: MkDocsConfig, key: str) -> str:
    """What the configuration says of a site that is not the published one; empty for that."""
    return str(config.extra.get("unpublished", {}).get(key, ""))


def set_source_date(root: Path, data_date: datetime.date) -> None:
    """Gives all that dates the site one date: the environment's, the commit's or the data's."""
    if source_date() is None:
        seconds = commit_time(root)
        if seconds is None:
            seconds = publishing.midnight(data_date)
        os.environ["SOURCE_DATE_EPOCH"] = str(min(max(seconds, 0), LAST_DATE))
