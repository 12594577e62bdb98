"""What the site has beside its pages, for programs that read: the documents, each page as Markdown, and `llms.txt`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

import yaml

from .guides import title
from .markdown import as_markdown
from .reference import Reference

_HOME = PurePosixPath("index.md")
_MEDIA_TYPES = {".json": "JSON", ".yaml": "YAML"}

Entry = tuple[str, PurePosixPath, str]
"""The name of a page, its place in the site, and what it is about."""


def copied(
    reference: Reference, pages: Mapping[PurePosixPath, str | bytes]
) -> Iterator[tuple[PurePosixPath, str]]:
    """Yield the files by their paths in the site.

    Args:
        reference: The data of the pages.
        pages: The pages and what belongs to them, by path.
    """
    documents: list[Entry] = []
    for name, bundle in reference.documents.items():
        for suffix, text in ((".json", bundle.to_json()), (".yaml", _as_yaml(bundle.document))):
            place = PurePosixPath(name).with_suffix(suffix)
            documents.append(
                (f"{bundle.document['info']['title']} as {_MEDIA_TYPES[suffix]}", place, "OpenAPI")
            )
            yield place, text
    texts = {
        path: as_markdown(page)
        for path, page in pages.items()
        if path.suffix == ".md" and isinstance(page, str)
    }
    yield from texts.items()
    yield PurePosixPath("llms.txt"), _llms(reference, texts, documents)


def _llms(reference: Reference, texts: Mapping[PurePosixPath, str], documents: list[Entry]) -> str:
    """Return the table of contents for language models: see https://llmstxt.org."""
    heading, _, rest = texts[_HOME].partition("\n")
    summary = rest.strip().partition("\n\n")[0]
    sections: dict[str, list[Entry]] = {
        "Guides": [
            (title(text, path.stem), path, "") for path, text in texts.items() if "guides" in path.parts
        ]
    }
    for group in reference.groups:
        sections[group.name or "API"] = [
            (name, PurePosixPath("api", f"{name}.md"), method.summary)
            for resource in group.resources
            for method in resource.methods
            for name in [reference.full_name(resource, method)]
        ]
    listed = {place for entries in sections.values() for _, place, _ in entries}
    others = [(title(text, path.stem), path, "") for path, text in texts.items() if path not in listed]
    sections["Further pages"] = [*others, *documents]
    lines = [heading, "", f"> {' '.join(summary.split())}"]
    for name, entries in sections.items():
        lines += ["", f"## {name}", ""]
        lines += [
            f"- [{re.sub('`', '', name)}]({place}){f': {about}' if about else ''}"
            for name, place, about in entries
        ]
    return "\n".join(lines) + "\n"


def _as_yaml(document: dict[str, Any]) -> str:
    return yaml.dump(document, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)


# Much faster where PyYAML has it.
class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes what stands in several places each time, without aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True
