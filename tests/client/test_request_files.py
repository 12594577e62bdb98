"""Answers to requests for files."""

from __future__ import annotations

from typing import Any

import pytest

from .test_folders import make, remove

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


@pytest.mark.parametrize("chunk_size", [4, 100])
def test_an_answer(kw: Any, chunk_size: int) -> None:
    folder = make(kw, f"Requested {chunk_size}")
    asked = kw.folders.request_files(
        folder.id, to=["someone@example.com"], subject="Figures", count=1, show_token=1
    )
    assert kw.request_files.get(asked.ref).remaining == 1
    made = kw.request_files.upload(asked.ref, ("a.txt", b"answer"), chunk_size=chunk_size)
    assert made.name.startswith("a (")
    assert (made.size, made.parent_id) == (6, folder.id)
    assert kw.request_files.get(asked.ref).remaining == 0
    kw.request_files.expire(asked.ref)
    remove(kw, folder)
