"""What a build is told from outside: taken, or refused in a sentence."""

from typing import Any

import pytest
from mkdocs.exceptions import Abort

from macros.adapter.settings import source_date, web_address


@pytest.mark.parametrize(
    "address",
    [
        *("git@host:a/b", "ftp://a/", "//a/b", "https://a/b?c", "https://", 7, "https://[a/"),
        *("https://a:b/", " https://a/", "https://a/b/ ", "https://a/\n", "https://a/b c/"),
    ],
)
def test_an_address_of_the_settings_is_one_of_the_web(address: Any) -> None:
    assert web_address("repository", "https://git.example.org/nhom/kho/") == (
        "https://git.example.org/nhom/kho"
    )
    assert web_address("site_url", "https://ví-dụ.vn/kế-hoạch/") == "https://ví-dụ.vn/kế-hoạch"
    assert web_address("site_url", None) == web_address("site_url", "") == ""
    with pytest.raises(Abort, match=r"extra\.site_url \(biến môi trường SITE_URL\) .* tìm thấy “"):
        web_address("site_url", address)


@pytest.mark.parametrize("given", ["abc", "-1", "1.5", " 1", "١", "4294967296", "9" * 20])
def test_a_source_date_that_is_none_is_refused(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    with pytest.raises(Abort, match=f"SOURCE_DATE_EPOCH phải là .* tìm thấy “{given}”"):
        source_date()


@pytest.mark.parametrize(("given", "date"), [("", None), ("0", 0), ("4294967295", 2**32 - 1)])
def test_a_source_date_is_taken(
    given: str, date: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    assert source_date() == date
