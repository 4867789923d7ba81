"""The real site is valid HTML."""

from tests.tools.sites import BuiltSite
from tests.tools.validity import Exemption, faults

# Only markup of the theme's own templates.
THEME = (
    Exemption(
        "Attribute “autocomplete” is only allowed when the input type is",
        'class="md-toggle"',
        "the theme's base.html keeps browsers from restoring its menu and search switches",
    ),
    Exemption(
        "The value of the “for” attribute of the “label” element must be the ID",
        'for="__toc"',
        "the theme's toc.html labels a switch that only pages in the menu have",
    ),
)


def test_every_page_is_valid_html(site_subpath: BuiltSite) -> None:
    assert faults(site_subpath.folder, THEME) == []
