"""The page of a document."""

from macros import addresses
from macros.history.edition import Edition
from macros.kinds import DOCUMENT
from macros.model import Document
from macros.render import render
from macros.site_page import SitePage
from macros.views.changes import document_history
from macros.views.document import document_view
from macros.views.linked_data import document_data
from macros.views.marks import force_label


def document_page(catalog: Edition, document: Document) -> SitePage:
    url = addresses.page("document", document.id)
    return SitePage(
        kind="document",
        url=url,
        title=document.name,
        says=f"{document.name}. {force_label(document)}.",
        json_url=addresses.json("document", document.id),
        source=(DOCUMENT.data_file, catalog.lines[("document", document.id)]),
        render=lambda: (
            render(
                "document.html",
                url,
                view=document_view(catalog, document.id),
                history=document_history(catalog, document),
            )
            + document_data(catalog, document)
        ),
    )
