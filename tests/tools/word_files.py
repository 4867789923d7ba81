"""Small Word files, written by hand: only what a test is about, and whatever it may need."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATED = "http://schemas.openxmlformats.org/package/2006/relationships"


def word_file(body: str, more: Mapping[str, bytes] | None = None, **parts: str) -> bytes:
    """A .docx with this body; `parts` by kind: numbering, styles, footnotes, comments, header."""
    roots = {"header": "hdr", "footer": "ftr"}
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": links({"officeDocument": "word/document.xml"}),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": links({kind: f"{kind}.xml" for kind in parts}),
    }
    for kind, inner in parts.items():
        files[f"word/{kind}.xml"] = part(roots.get(kind, kind), inner)
    return zipped({**files, **(more or {})})


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """An archive of some files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def part(root: str, inner: str) -> str:
    """A part of a file."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_SPACES}>{inner}</w:{root}>'


def p(*runs: str, num: str = "", level: int = 0, style: str = "", jc: str = "") -> str:
    """A paragraph; words become runs, `num` is its list."""
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>' if num else ""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    placed = f'<w:jc w:val="{jc}"/>' if jc else ""
    inner = "".join(one if one.startswith("<") else r(one) for one in runs)
    return f"<w:p><w:pPr>{styled}{listed}{placed}</w:pPr>{inner}</w:p>"


def r(words: str, look: str = "") -> str:
    """A run of words."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def table(*rows: str, lines: bool = True, grid: tuple[int, ...] = ()) -> str:
    """A table of rows."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    drawn = "".join(f'<w:{side} w:val="single"/>' for side in sides) if lines else ""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return (
        f"<w:tbl><w:tblPr><w:tblBorders>{drawn}</w:tblBorders></w:tblPr>"
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def tr(*cells: str, head: bool = False) -> str:
    """A row; words become cells."""
    inner = "".join(one if one.startswith("<w:tc>") else tc(one) for one in cells)
    return f"<w:tr><w:trPr>{'<w:tblHeader/>' if head else ''}</w:trPr>{inner}</w:tr>"


def tc(*blocks: str, span: int = 1, merge: str = "") -> str:
    """A cell; `merge` is “restart” or “continue” of one merged down."""
    across = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    down = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    inner = "".join(one if one.startswith("<") else p(one) for one in blocks) or p()
    return f"<w:tc><w:tcPr>{across}{down}</w:tcPr>{inner}</w:tc>"


def numbering(*levels: tuple[str, str], more: str = "", overrides: str = "") -> str:
    """List 1 with these levels, each a kind of number and its text; list 2 starts it anew."""
    made = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{escape(text)}"/></w:lvl>'
        for at, (kind, text) in enumerate(levels)
    )
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    return (
        f'<w:abstractNum w:abstractNumId="0">{made}{more}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/>{overrides}</w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{anew}</w:num>'
    )


def links(targets: Mapping[str, str]) -> str:
    """The part that names other parts by their kinds."""
    made = "".join(
        f'<Relationship Id="r{at}" Type="{_KINDS}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_RELATED}">{made}</Relationships>'
