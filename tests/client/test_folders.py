"""Folders, from making one to removing it for good."""

from __future__ import annotations

from typing import Any

import pytest

from kiteworks import ConflictError, InvalidArgumentError, NotAccessibleError, PermissionDeniedError

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def make(kw: Any, name: str) -> Any:
    """A folder at the top level, without a leftover of that name in its way."""
    for folder in kw.folders.top():
        if folder.name == name:
            kw.folders.delete(folder.id)
            kw.folders.delete_permanently(folder.id)
    return kw.folders.create("0", name=name)


def remove(kw: Any, folder: Any) -> None:
    kw.folders.delete(folder.id)
    kw.folders.delete_permanently(folder.id)


def test_life_of_a_folder(kw: Any) -> None:
    folder = make(kw, "Life of a folder")
    assert folder.name == "Life of a folder"
    assert folder.type_ == "d"
    assert folder.deleted is False
    renamed = kw.folders.update(folder.id, name="Renamed folder", description='Said "so" & more')
    assert (renamed.id, renamed.name) == (folder.id, "Renamed folder")
    assert kw.folders.get(folder.id).description == 'Said "so" & more'
    kw.folders.delete(folder.id)
    assert folder.id not in [one.id for one in kw.folders.top()]
    assert folder.id in [one.id for one in kw.folders.top(deleted=True)]
    assert kw.folders.recover(folder.id).id == folder.id
    remove(kw, folder)
    with pytest.raises(NotAccessibleError):
        kw.folders.get(folder.id)


def test_create_without_the_entity_gives_the_id(kw: Any) -> None:
    parent = make(kw, "Without entity")
    made = kw.folders.create(parent.id, name="Inner", return_entity=False)
    assert made.name is None
    assert kw.folders.get(made.id).name == "Inner"
    remove(kw, parent)


def test_lists(kw: Any) -> None:
    parent = make(kw, "Lists")
    for name in ("Alpha", "Beta", "Gamma"):
        kw.folders.create(parent.id, name=name)
    kw.folders.upload(parent.id, ("notes.txt", b"x"))
    page = kw.folders.list_subfolders(parent.id, limit=2, order_by="name:desc")
    assert (page.total, len(page.items)) == (3, 2)
    assert [folder.name for folder in page] == ["Gamma", "Beta", "Alpha"]
    assert [folder.name for folder in kw.folders.list_subfolders(parent.id, name_contains="eta")] == ["Beta"]
    assert [file.name for file in kw.folders.list_files(parent.id)] == ["notes.txt"]
    assert [(node.type_, node.name) for node in kw.folders.children(parent.id)] == [
        ("d", "Alpha"),
        ("d", "Beta"),
        ("d", "Gamma"),
        ("f", "notes.txt"),
    ]
    remove(kw, parent)


def test_move_and_path(kw: Any) -> None:
    parent = make(kw, "Move and path")
    first = kw.folders.create(parent.id, name="First")
    second = kw.folders.create(parent.id, name="Second")
    kw.folders.move(second.id, destination_folder_id=first.id)
    assert [item.name for item in kw.folders.path(second.id).data][-2:] == ["First", "Second"]
    remove(kw, parent)


def test_a_taken_name(kw: Any) -> None:
    parent = make(kw, "Taken name")
    kw.folders.create(parent.id, name="Same")
    with pytest.raises(ConflictError) as caught:
        kw.folders.create(parent.id, name="same")
    assert caught.value.codes == ("ERR_ENTITY_EXISTS",)
    assert "Choose another name" in str(caught.value)
    remove(kw, parent)


def test_a_missing_folder(kw: Any) -> None:
    with pytest.raises(NotAccessibleError, match="does not exist, or you have no access to it"):
        kw.folders.get("5f0c1e54-0000-4000-8000-000000000000")


def test_a_live_folder_is_not_recovered(kw: Any) -> None:
    folder = make(kw, "Alive")
    with pytest.raises(PermissionDeniedError) as caught:
        kw.folders.recover(folder.id)
    assert caught.value.codes == ("ERR_ENTITY_NOT_DELETED",)
    remove(kw, folder)


def test_nothing_is_sent_for_a_bad_argument(kw: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="name"):
        kw.folders.create("0", name="")


def test_raw_and_streamed_answers(kw: Any) -> None:
    raw = kw.folders.with_raw_response.top(limit=1)
    assert raw.status == 200
    assert set(raw.json()) == {"data", "metadata"}
    assert raw.parse().total == raw.json()["metadata"]["total"]


def test_the_escape_hatch(kw: Any) -> None:
    raw = kw.request("GET", "/rest/folders/top", params={"limit": 1, "deleted": False})
    assert raw.json()["metadata"]["limit"] == 1


def test_several_are_deleted_at_once(kw: Any) -> None:
    parent = make(kw, "Several folders")
    one, other, kept = (kw.folders.create(parent.id, name=name) for name in ("One", "Other", "Kept"))
    kw.folders.delete_many([one.id, other.id])
    assert [folder.id for folder in kw.folders.list_subfolders(parent.id, deleted=False)] == [kept.id]
    assert kw.folders.get(other.id, deleted=True).deleted is True
    remove(kw, parent)


def test_quota(kw: Any) -> None:
    folder = make(kw, "Quota of a folder")
    before = kw.folders.quota(folder.id)
    kw.folders.upload(folder.id, ("five.txt", b"12345"))
    after = kw.folders.quota(folder.id)
    assert (before.folder_size, after.folder_size) == (0, 5)
    assert after.storage_used - before.storage_used == 5
    assert after.storage_available == before.storage_available - 5
    remove(kw, folder)


def test_a_folder_of_someone_else_is_not_accessible(kw: Any, colleague: Any) -> None:
    folder = make(kw, "Not shared")
    for call in (
        lambda: colleague.folders.get(folder.id),
        lambda: colleague.folders.update(folder.id, name="Taken over"),
        lambda: colleague.folders.delete(folder.id),
    ):
        with pytest.raises(NotAccessibleError):
            call()
    assert kw.folders.get(folder.id).name == "Not shared"
    remove(kw, folder)
