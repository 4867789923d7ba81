"""Atom feeds (RFC 4287) of what changed: one for the site, one for each body.

Ids are ``urn:uuid:``, made of the first commit of the data, the feed's first address and what the
entry tells, so they outlive a move of the site and a new id of a body. Links are absolute when the
site's address is known; without one they are relative, which readers resolve against the address
they fetched the feed from.
"""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from xml.etree import ElementTree as ET

from markupsafe import Markup, escape

from macros import addresses
from macros.exports.on_demand import Make, on_demand
from macros.history.edition import Edition
from macros.history.history import Step, Told
from macros.kinds import BODY
from macros.linking.ownership import Owner
from macros.model.owners import Body
from macros.render import root as way_to_root
from macros.views.changes import (
    SaidPart,
    StepView,
    owner_subjects,
    step_view,
)

ATOM = "http://www.w3.org/2005/Atom"
AUTHOR = "Ban biên tập dữ liệu"
MOST = 50  # entries of a feed
_TAGS = {"inserted": "ins", "removed": "del", "strong": "strong"}

Entry = tuple[Step, Sequence[Told]]


@on_demand
def files(catalog: Edition, address: str) -> Iterator[tuple[str, Make]]:
    """The feeds; none without a history."""
    if not catalog.history.steps:
        return
    yield addresses.FEED, partial(_whole, catalog, address)
    for body in catalog.bodies.values():
        yield addresses.body_feed(body.id), partial(_body_feed, catalog, address, body)


def _whole(catalog: Edition, address: str) -> bytes:
    entries: list[Entry] = [(step, step.told_generally) for step in catalog.history.steps]
    feed = _Feed(catalog, address, addresses.FEED, addresses.FEED)
    return feed.xml("Thay đổi của dữ liệu", addresses.CHANGES, entries)


def _body_feed(catalog: Edition, address: str, body: Body) -> bytes:
    first_id = (*body.former_ids, body.id)[0]
    feed = _Feed(catalog, address, addresses.body_feed(body.id), addresses.body_feed(first_id))
    title, page = f"Thay đổi: {catalog.body_names[body.id]}", addresses.page(BODY.id, body.id)
    return feed.xml(title, page, _of_body(catalog, body))


def _of_body(catalog: Edition, body: Body) -> list[Entry]:
    owner: Owner = ("body", body.id)
    found = catalog.history.of(owner_subjects(catalog, owner))
    entries: list[Entry] = list(found)
    began = catalog.history.began
    if began and not any(one.came for _, told in entries for one in told):
        entries.append((began, []))
    return entries


class _Feed:
    """One feed under way."""

    def __init__(self, catalog: Edition, address: str, url: str, first_url: str) -> None:
        self._catalog = catalog
        self._address = address or way_to_root(url)
        self._absolute = bool(address)
        self._url = url
        self._first_url = first_url

    def xml(self, title: str, page: str, entries: Iterable[Entry]) -> bytes:
        """The feed as bytes; the newest step dates it, so equal data give equal bytes."""
        listed = list(entries)[:MOST]
        steps = self._catalog.history.steps
        feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": "vi"})
        _text(feed, "title", title)
        _text(feed, "id", self._id(""))
        _text(feed, "updated", listed[0][0].time if listed else steps[-1].time)
        _text(ET.SubElement(feed, "author"), "name", AUTHOR)
        if self._absolute:
            self._link(feed, "self", self._url)
        self._link(feed, "alternate", page)
        for step, told in listed:
            self._entry(feed, step, told)
        ET.indent(feed, " ")
        text = ET.tostring(feed, "unicode")
        return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()

    def _entry(self, feed: ET.Element, step: Step, told: Sequence[Told]) -> None:
        view = step_view(self._catalog, step, told)
        entry = ET.SubElement(feed, "entry")
        names = list(dict.fromkeys(one.name for one in told))
        rest = f" và {len(names) - 3} mục khác" if len(names) > 3 else ""
        _text(entry, "title", f"{view.day}: {', '.join(names[:3]) or 'dữ liệu'}{rest}")
        _text(entry, "id", self._id(step.commit))
        _text(entry, "updated", step.time)
        page = addresses.changes(*self._catalog.history.part_of[step.commit])
        self._link(entry, "alternate", f"{page}#{view.id}")
        if view.commit_url:
            ET.SubElement(entry, "link", {"rel": "related", "href": view.commit_url})
        content = _html(view) if told else escape(view.beginning)
        _text(entry, "content", str(content)).set("type", "html")

    def _link(self, parent: ET.Element, relation: str, url: str) -> None:
        ET.SubElement(parent, "link", {"rel": relation, "href": f"{self._address}{url}"})

    def _id(self, commit: str) -> str:
        began = self._catalog.history.steps[-1].commit
        name = f"{began} {self._first_url} {commit}"
        return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, name)}"


def _text(parent: ET.Element, tag: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, tag)
    element.text = text
    return element


def _html(view: StepView) -> Markup:
    """What a step did, as HTML whose text is escaped."""
    items = [
        Markup("<li>{} — {}</li>").format(one.subject.text, Markup("").join(map(_words, one.said)))
        for one in view.told
    ]
    return Markup("<ul>{}</ul>").format(Markup("").join(items))


def _words(part: SaidPart) -> Markup:
    words = escape(part.text)
    if part.mark in _TAGS:
        words = Markup("<{0}>{1}</{0}>").format(_TAGS[part.mark], words)
    return Markup('<a href="{}">{}</a>').format(part.url, words) if part.url else words
