"""What mkdocs.yml says, read without MkDocs as MkDocs reads it."""

import pytest
from mkdocs.config import load_config

from macros.plain.settings import read_settings
from tests.core_fixtures import ROOT


def test_the_settings_are_those_that_mkdocs_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SITE_URL", "REPOSITORY"):
        monkeypatch.delenv(name, raising=False)
    config, settings = load_config(str(ROOT / "mkdocs.yml")), read_settings(ROOT)
    assert (settings.name, settings.description) == (config.site_name, config.site_description)
    assert settings.styles == tuple(config.extra_css)
    assert [title for title, _ in settings.nav] == [next(iter(item)) for item in config.nav or []]
    assert settings.nav[:2] == (("Trang chủ", ""), ("Tra cứu", "tra-cuu/"))
    assert (settings.address, settings.repository) == ("", "")


@pytest.mark.parametrize("given", ["https://a.example/b", "https://a.example/b/"])
def test_an_address_ends_in_one_slash(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("SITE_URL", given)
    assert read_settings(ROOT).address == "https://a.example/b/"


@pytest.mark.parametrize("name", ["SITE_URL", "REPOSITORY"])
def test_what_is_no_address_is_refused(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "javascript:alert(1)")
    with pytest.raises(ValueError, match=f"{name} phải là địa chỉ.*tìm thấy “javascript"):
        read_settings(ROOT)
