"""Every link and anchor of the real site, at the root of a host and under a path."""

from tests.tools.links import faults, repeated_ids
from tests.tools.sites import BuiltSite


def test_every_link_leads_somewhere(site: BuiltSite) -> None:
    assert faults(site) == []


def test_every_link_leads_somewhere_under_a_sub_path(site_subpath: BuiltSite) -> None:
    assert faults(site_subpath) == []


def test_no_id_stands_twice_on_a_page(site_subpath: BuiltSite) -> None:
    assert repeated_ids(site_subpath) == []
