"""The documents of the spec, built once for all tests that read them and change nothing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.bundle import Bundle
from generator.pipeline import build_documents

SPEC = Path(__file__).parent.parent / "spec"


@cache
def documents() -> dict[str, Bundle]:
    return build_documents(SPEC)
