"""Every word that the spec may use, as classes: a module for each kind of file.

Any other word is refused by `generate` and `lint`, with its line and the words that exist.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ..bundle import Bundle
from ..problems import Problem
from .auth import Auth
from .openapi import Document
from .words import problems, read
from .workflows import AnyWorkflow

__all__ = ("auth_of", "document_of", "vocabulary_problems", "workflows_of")


_DOCUMENTS = 4  # they are read often, a few at a time


def vocabulary_problems(bundle: Bundle) -> Iterator[Problem]:
    """Yield every word of a document that does not exist or has an invalid value."""
    for kind, value, pointer in Document.places(bundle.document, ()):
        yield from problems(bundle, kind, value, pointer)
    yield from problems(bundle, Auth, bundle.document.get("x-auth", {}), ("x-auth",))
    yield from problems(
        bundle, dict[str, AnyWorkflow], bundle.document.get("x-workflows", {}), ("x-workflows",)
    )


@lru_cache(maxsize=_DOCUMENTS)
def auth_of(bundle: Bundle) -> Auth:
    """Return the document's definitions for signing in."""
    return read(Auth, bundle.document.get("x-auth", {}))


@lru_cache(maxsize=_DOCUMENTS)
def document_of(bundle: Bundle) -> Document:
    """Return the document's root."""
    return read(Document, bundle.document)


@lru_cache(maxsize=_DOCUMENTS)
def workflows_of(bundle: Bundle) -> dict[str, AnyWorkflow]:
    """Return the workflows of the document."""
    return read(dict[str, AnyWorkflow], bundle.document.get("x-workflows", {}))
