"""What a user keeps at hand: favorites, recent objects, pins."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from kiteworks import NotAccessibleError
from kiteworks.models import RecentObject

from .test_folders import make, remove

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def test_life_of_a_favorite(kw: Any, colleague: Any) -> None:
    one, other = make(kw, "Favorite"), make(kw, "Another favorite")
    made = kw.favorites.create(object_id=one.id)
    assert made.object_id == one.id
    assert [favorite.id for favorite in kw.favorites.list()] == [made.id]
    assert colleague.favorites.list().to_list() == []
    kw.favorites.delete(made.id)
    assert kw.favorites.list().to_list() == []
    with pytest.raises(NotAccessibleError):
        kw.favorites.delete(made.id)
    kw.favorites.create_many([one.id, other.id])
    assert {favorite.object_id for favorite in kw.favorites.list()} == {one.id, other.id}
    kw.favorites.delete_many([one.id, other.id])
    assert kw.favorites.list().to_list() == []
    remove(kw, one)
    remove(kw, other)


def test_recent_objects(kw: Any) -> None:
    folder = make(kw, "Recent")
    one, other = (kw.folders.upload(folder.id, (name, b"x")) for name in ("one.txt", "other.txt"))
    kw.users.recent.add(
        objects=[
            RecentObject(id=one.id, last_accessed=datetime(2030, 1, 1, tzinfo=UTC)),
            RecentObject(id=other.id, last_accessed=datetime(2030, 1, 2, tzinfo=UTC)),
        ]
    )
    assert [found.id for found in kw.users.recent.list()][:2] == [other.id, one.id]
    kw.users.recent.delete(other.id)
    assert other.id not in [found.id for found in kw.users.recent.list()]
    remove(kw, folder)
