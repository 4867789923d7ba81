"""Web addresses as a person writes them, and as they are sent."""

import pytest

from macros.watching.web import whole


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("https://example.vn", "https://example.vn/"),
        ("HTTPS://Example.VN:8443/a?b#c", "https://example.vn:8443/a"),
        ("https://tỉnh.vn/kế hoạch/", "https://xn--tnh-dlz.vn/k%E1%BA%BF%20ho%E1%BA%A1ch/"),
        ("http://[::1]:80/", "http://[::1]:80/"),
    ],
)
def test_an_address_is_sent_in_ascii(written: str, sent: str) -> None:
    assert whole(written) == sent


@pytest.mark.parametrize(
    "written", ["", "example.vn", "ftp://example.vn/", "https:///", "http://["]
)
def test_what_is_no_address_of_the_web_is_refused(written: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - says nothing of its own
        whole(written)
