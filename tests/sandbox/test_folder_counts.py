"""Members of a folder that `with` asks for: how much is in it, who has access, and whether it is a favorite."""

from __future__ import annotations

from typing import Any

from tests.sandbox.people import Person, guest, new_person, owner

__all__ = ["guest", "new_person", "owner"]

WITH = "(totalFilesCount,totalFoldersCount,totalMembersCount,isFavorite)"


def counts(person: Person, folder: str) -> list[Any]:
    shown = person.api.get(f"/rest/folders/{folder}", params={"with": WITH}).json()
    return [shown[name] for name in WITH.strip("()").split(",")]


def test_counts_follow_what_happens(owner: Person, guest: Person) -> None:
    folder = owner.make_folder()
    assert counts(owner, folder) == [0, 0, 1, False]
    file = owner.make_file(folder)
    owner.make_folder("Inner", folder)
    owner.share(folder, "Viewer", guest)
    owner.api.post("/rest/favorites", json={"objectId": folder})
    assert counts(owner, folder) == [1, 1, 2, True]
    assert counts(guest, folder) == [1, 1, 2, False]
    owner.api.delete(f"/rest/files/{file}")
    assert counts(owner, folder) == [0, 1, 2, True]
    assert "isFavorite" not in owner.api.get(f"/rest/folders/{folder}").json()


def test_items_of_lists_have_them_too(owner: Person) -> None:
    folder = owner.make_folder()
    owner.make_file(owner.make_folder("Inner", folder))
    for path in ("children", "folders"):
        (inner,) = owner.api.get(f"/rest/folders/{folder}/{path}", params={"with": WITH}).json()["data"]
        assert (inner["totalFilesCount"], inner["totalMembersCount"]) == (1, 1)
