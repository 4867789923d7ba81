"""Links from a page into the repository: to edit its source, and to report what is wrong with it.

The reports open forms of ``.github/ISSUE_TEMPLATE/`` with the fields that the page knows filled in.
"""

from urllib.parse import quote, urlencode

from macros import addresses

FAULT = "sai-sot"
# What happens to the thing that a page is about, and the form that asks about it.
CHANGES = {"document": "het-hieu-luc", "body": "doi-ten-sap-nhap", "task": "bao-ket-qua"}
_HEADINGS = {
    FAULT: "Sai sót",
    "het-hieu-luc": "Hiệu lực",
    "doi-ten-sap-nhap": "Sắp xếp cơ quan",
    "bao-ket-qua": "Kết quả",
}


def repository_links(
    repository: str, kind: str, title: str, address: str, source: tuple[str, int | None] | None
) -> dict[str, str]:
    """Addresses to edit a page's source (`edit_url`) and to report a fault on it (`report_url`).

    On pages of documents, bodies and tasks also `change_url`, to report a change of force or of
    name, or what was done.
    `source` is the file in the repository and the line in it; without one there is nothing to edit.
    All are missing when there is no repository.
    """
    if not repository:
        return {}
    links = {"report_url": _form(repository, FAULT, title, address)}
    if kind in CHANGES:
        links["change_url"] = _form(repository, CHANGES[kind], title, address)
    if source is not None:
        links["edit_url"] = addresses.edit(repository, *source)
    return links


def _form(repository: str, form: str, title: str, address: str) -> str:
    fields = {
        "template": f"{form}.yml",
        "title": f"{_HEADINGS[form]}: {title}",
        "trang": title,
        "dia-chi": address,
    }
    return f"{repository}/issues/new?{urlencode(fields, quote_via=quote)}"
