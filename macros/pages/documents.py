"""The pages of a document."""

from collections.abc import Iterator

from macros import addresses
from macros.history.edition import Edition
from macros.kinds import DOCUMENT
from macros.model.documents import Document
from macros.render import render
from macros.site_page import SitePage
from macros.views.changes import document_history
from macros.views.document import document_view, words_apart
from macros.views.linked_data import document_data
from macros.views.marks import force_label


def document_pages(catalog: Edition, document: Document) -> Iterator[SitePage]:
    """A document's page, then the words of plans that cite it, where they are many."""
    url = addresses.page("document", document.id)
    source = (DOCUMENT.data_file, catalog.lines[("document", document.id)])
    yield SitePage(
        kind="document",
        url=url,
        title=document.name,
        says=f"{document.name}. {force_label(document)}.",
        json_url=addresses.json("document", document.id),
        source=source,
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
    if words_apart(catalog, document.id):
        yield SitePage(
            kind="document",
            url=addresses.words_citing(document.id),
            title=f"Kế hoạch viết thế nào: {document.name}",
            says=f"Nguyên văn những chỗ kế hoạch viện dẫn {document.name}.",
            json_url=addresses.json("document", document.id),
            source=source,
            render=lambda: render(
                "document_words.html",
                addresses.words_citing(document.id),
                view=document_view(catalog, document.id),
                document_url=url,
            ),
            running_head=document.name,
        )
