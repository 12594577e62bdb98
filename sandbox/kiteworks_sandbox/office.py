"""Empty Office documents: archives of the smallest set of parts that Office programs open."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import partial

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_TYPES = "application/vnd.openxmlformats-officedocument"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"


def _relations(targets: Mapping[str, str]) -> str:
    """Return a part that says which parts another one refers to, by their kinds."""
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _document(main: str, parts: Mapping[str, tuple[str, str]], relations: Mapping[str, str]) -> bytes:
    """Return a document.

    Args:
        main: Path of its main part.
        parts: Content type and text of each part, by its path.
        relations: Targets of the main part, by their kinds.
    """
    folder, _, name = main.rpartition("/")
    overrides = "".join(
        f'<Override PartName="/{path}" ContentType="{_TYPES}.{kind}+xml"/>'
        for path, (kind, _) in parts.items()
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{_RELATIONS}"/>{overrides}</Types>',
        "_rels/.rels": _relations({"officeDocument": main}),
        **{path: text for path, (_, text) in parts.items()},
    }
    if relations:
        files[f"{folder}/_rels/{name}.rels"] = _relations(relations)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in files.items():
            # Without the time of day: a template is the same file each time.
            entry = zipfile.ZipInfo(path)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{text}')
    return packed.getvalue()


EMPTY_DOCUMENTS: Mapping[str, Callable[[], bytes]] = {
    "docx": partial(
        _document,
        "word/document.xml",
        {
            "word/document.xml": (
                "wordprocessingml.document.main",
                f'<w:document xmlns:w="{_WORD}"><w:body><w:p/></w:body></w:document>',
            )
        },
        {},
    ),
    "xlsx": partial(
        _document,
        "xl/workbook.xml",
        {
            "xl/workbook.xml": (
                "spreadsheetml.sheet.main",
                f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}/relationships">'
                '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
            ),
            "xl/worksheets/sheet1.xml": (
                "spreadsheetml.worksheet",
                f'<worksheet xmlns="{_SHEET}"><sheetData/></worksheet>',
            ),
        },
        {"worksheet": "worksheets/sheet1.xml"},
    ),
    "pptx": partial(
        _document,
        "ppt/presentation.xml",
        {
            "ppt/presentation.xml": (
                "presentationml.presentation.main",
                f'<p:presentation xmlns:p="{_SLIDES}"><p:sldSz cx="9144000" cy="6858000"/>'
                '<p:notesSz cx="6858000" cy="9144000"/></p:presentation>',
            )
        },
        {},
    ),
}
"""Functions that create an empty document, by its extension."""
