"""Answers to requests for files."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


@pytest.mark.parametrize("chunk_size", [4, 100])
def test_an_answer(kw: Any, chunk_size: int) -> None:
    made = kw.request_files.upload("reference", ("a.txt", b"answer"), chunk_size=chunk_size)
    assert made.name.startswith("a (")
    assert made.size == 6
