"""What mkdocs.yml says of the site, without MkDocs: its name, navigation and style sheets."""

import os
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from macros.watching.web import whole


class Settings(NamedTuple):
    """The settings that a site needs whatever makes it."""

    name: str
    description: str
    nav: tuple[tuple[str, str], ...]  # title and address
    styles: tuple[str, ...]  # paths below docs/
    address: str  # where the site will stand, with a slash at its end; empty when nobody knows
    repository: str


class _Loader(yaml.SafeLoader):
    """Takes `!ENV [NAME, default]` for the default: the environment is read here."""


def _default(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    assert isinstance(node, yaml.SequenceNode)
    return loader.construct_sequence(node)[-1]


_Loader.add_constructor("!ENV", _default)


def read_settings(project: Path) -> Settings:
    """The settings of a project; ValueError, with a sentence, when an address is none."""
    text = (project / "mkdocs.yml").read_text(encoding="utf-8")
    said: dict[str, Any] = yaml.load(text, _Loader)
    nav = ((title, _address(path)) for item in said["nav"] for title, path in item.items())
    address = _given("SITE_URL")
    return Settings(
        said["site_name"],
        said["site_description"],
        tuple(nav),
        tuple(said["extra_css"]),
        f"{address}/" if address else "",
        _given("REPOSITORY"),
    )


def _address(path: str) -> str:
    """The address of the page of a Markdown file."""
    folder, _, name = path.rpartition("/")
    inside = f"{folder}/" if folder else ""
    return inside if name == "index.md" else f"{inside}{name.removesuffix('.md')}/"


def _given(name: str) -> str:
    """A web address of the environment, without a slash at its end."""
    address = os.environ.get(name, "")
    try:
        if address:
            whole(address)
    except ValueError:
        raise ValueError(
            f"Biến môi trường {name} phải là địa chỉ bắt đầu bằng http:// hoặc https://; tìm thấy "
            f"“{address}”."
        ) from None
    return address.rstrip("/")
