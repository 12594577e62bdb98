"""Sources: content that lies in another system."""

from __future__ import annotations

from typing import Any

import pytest

from kiteworks import NotAccessibleError

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def test_life_of_a_source(kw: Any, colleague: Any) -> None:
    kind = next(iter(kw.source_types.list()))
    made = kw.sources.create(
        name="Archive",
        source_url="https://archive.example.com/",
        source_type_id=kind.id,
        description="Old files",
    )
    assert (made.name, made.source_type_id) == ("Archive", kind.id)
    assert kw.sources.get(made.id).source_url == "https://archive.example.com/"
    assert made.id in [one.id for one in kw.sources.list()]
    kw.sources.delete(made.id)
    assert made.id not in [one.id for one in kw.sources.list()]
    with pytest.raises(NotAccessibleError):
        kw.sources.get(made.id)
