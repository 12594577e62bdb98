"""The site has each page as Markdown, a table of contents for language models, and the documents themselves."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path, PurePosixPath

import pytest
import yaml

from generator.docs.markdown import as_markdown
from generator.docs.reference import Reference

_CODE = re.compile(r"^(`{3,}).*?^\1$|`[^`\n]+`", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)")


@pytest.fixture(scope="module")
def texts(files: dict[PurePosixPath, str | bytes]) -> dict[PurePosixPath, str]:
    return {
        path.relative_to("copied"): text
        for path, text in files.items()
        if path.parts[0] == "copied" and path.suffix == ".md" and isinstance(text, str)
    }


def test_each_page_is_there_and_leads_to_it(
    texts: dict[PurePosixPath, str], pages: dict[PurePosixPath, str], site: Path
) -> None:
    assert texts.keys() == pages.keys()
    for path in pages:
        assert (site / path).is_file()
        page = (site / path.with_suffix(".html")).read_text(encoding="utf-8")
        assert f'<a href="{path.name}">This page as Markdown</a>' in page


def test_nothing_of_a_page_is_left_that_only_a_browser_needs(texts: dict[PurePosixPath, str]) -> None:
    left = re.compile(r"</?(table|t[rdh]|p|div|code|small|span|a|dl|svg)\b|&#?\w+;|\{ #|^=== ", re.MULTILINE)
    assert {
        path: found[0] for path, text in texts.items() if (found := left.search(_CODE.sub("", text)))
    } == {}


def test_the_rows_of_a_table_have_as_many_cells_as_its_head(texts: dict[PurePosixPath, str]) -> None:
    for path, text in texts.items():
        if "api" in path.parts:
            for table in re.findall(r"(?:^\|.*\|$\n?)+", text, re.MULTILINE):
                cells = {len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}
                assert len(cells) == 1, (path, table)


def test_links_lead_to_other_texts(texts: dict[PurePosixPath, str], site: Path) -> None:
    dead: list[str] = []
    for path, text in texts.items():
        for address in _LINK.findall(_CODE.sub("", text)):
            target, _, _ = address.partition("#")
            if target and not re.match(r"\w+:", target) and not (site / path.parent / target).is_file():
                dead.append(f"{path}: {address}")
    assert dead == []


def test_an_operation_reads_well(texts: dict[PurePosixPath, str]) -> None:
    text = texts[PurePosixPath("api/folders.create.md")]
    assert text.startswith(
        "# `folders.create` Create a folder\n\nPOST `/rest/folders/{folder_id}/folders`\n\nCreates a folder"
    )
    assert "| `expire` body `expire` | `datetime \\| int \\| None` | When it expires" in text
    assert (
        '**Async**\n\n```python\nfolder = await kw.resolve("/Reports")\nfolder = await kw.folders.create('
        in text
    )
    assert "**Command line**\n\n```sh\nkiteworks folders create kw:/Reports --name " in text


def test_code_and_text_stay_as_they_are() -> None:
    page = 'A `<b>` &lt; [b](c.md).\n\n```html\n<p>&amp;</p>\n```\n\n<p>x <a href="../a/b.html#c">d</a></p>\n'
    assert as_markdown(page) == ("A `<b>` < [b](c.md).\n\n```html\n<p>&amp;</p>\n```\n\nx [d](../a/b.md#c)\n")


def test_the_contents_list_every_text_and_document_once(texts: dict[PurePosixPath, str], site: Path) -> None:
    contents = (site / "llms.txt").read_text(encoding="utf-8")
    assert contents.startswith("# kiteworks-client\n\n> A typed, fast Python client")
    assert (
        "- [folders.create](api/folders.create.md): Create a folder\n" in contents.partition("## Sharing")[0]
    )
    listed = _LINK.findall(contents)
    documents = [f"{name}.{suffix}" for name in ("openapi", "pubsub") for suffix in ("json", "yaml")]
    assert sorted(listed) == sorted([*map(str, texts), *documents])


def test_the_documents_are_the_bundles(site: Path, reference: Reference) -> None:
    for name, bundle in reference.documents.items():
        as_json = json.loads((site / f"{name}.json").read_text(encoding="utf-8"))
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        as_yaml = yaml.load((site / f"{name}.yaml").read_bytes(), loader)
        assert as_json == as_yaml == bundle.document
        viewer = "viewer.html" if name == "openapi" else f"viewer-{name}.html"
        page = html.unescape((site / viewer).read_text(encoding="utf-8"))
        assert f'href="{name}.json"' in page
        assert f'href="{name}.yaml"' in page
