"""What is done with files beyond their life: copied, moved, locked, pushed to devices, scanned, previewed."""

from __future__ import annotations

import base64
import io
from typing import Any

import pytest

from kiteworks import ConflictError, NotAccessibleError

from .test_folders import make, remove

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def content_of(kw: Any, file_id: str) -> bytes:
    target = io.BytesIO()
    kw.files.download(file_id, target)
    return target.getvalue()


def names(page: Any) -> list[str]:
    return sorted(one.name for one in page)


def test_copy_and_move(kw: Any) -> None:
    source, target = make(kw, "Source"), make(kw, "Target")
    file = kw.folders.upload(source.id, ("a.txt", b"alpha"))
    other = kw.folders.upload(source.id, ("b.txt", b"beta"))
    kw.files.copy(file.id, destination_folder_id=target.id)
    (copied,) = kw.folders.list_files(target.id)
    assert copied.id != file.id
    assert content_of(kw, copied.id) == b"alpha"
    assert names(kw.folders.list_files(source.id)) == ["a.txt", "b.txt"]
    # A copy takes another name if its own is taken; a move does not.
    kw.files.copy(file.id, destination_folder_id=target.id)
    assert len({one.name for one in kw.folders.list_files(target.id)} - {"a.txt"}) == 1
    with pytest.raises(ConflictError):
        kw.files.move(file.id, destination_folder_id=target.id)
    kw.files.move(other.id, destination_folder_id=target.id)
    assert kw.files.get(other.id).parent_id == target.id
    assert names(kw.folders.list_files(source.id)) == ["a.txt"]
    assert [item.name for item in kw.files.path(other.id).data][-2:] == ["Target", "b.txt"]
    remove(kw, source)
    remove(kw, target)


def test_a_locked_file_is_kept_from_others(kw: Any) -> None:
    folder = make(kw, "Locks")
    one, other = (kw.folders.upload(folder.id, (name, b"x")) for name in ("one.txt", "other.txt"))
    assert kw.files.lock(one.id).locked
    assert kw.files.get(one.id, with_="(lockUser)").lock_user.id == kw.users.me().id
    assert not kw.files.unlock(one.id).locked
    kw.files.lock_many([one.id, other.id])
    assert [bool(kw.files.get(file.id).locked) for file in (one, other)] == [True, True]
    kw.files.unlock_many([one.id, other.id])
    assert [bool(kw.files.get(file.id).locked) for file in (one, other)] == [False, False]
    remove(kw, folder)


def test_the_recycle_bin_for_several(kw: Any) -> None:
    folder = make(kw, "Bin of files")
    one, other = (kw.folders.upload(folder.id, (name, b"x")) for name in ("one.txt", "other.txt"))
    kw.files.delete_many([one.id, other.id])
    kw.files.recover_many([one.id, other.id])
    assert names(kw.folders.list_files(folder.id, deleted=False)) == ["one.txt", "other.txt"]
    kw.files.delete_many([one.id, other.id])
    kw.files.delete_permanently_many([one.id, other.id])
    for file in (one, other):
        with pytest.raises(NotAccessibleError):
            kw.files.get(file.id, deleted=True)
    remove(kw, folder)


def test_the_recycle_bin_for_several_folders(kw: Any) -> None:
    folder = make(kw, "Bin of folders")
    one, other = (kw.folders.create(folder.id, name=name) for name in ("One", "Other"))
    kw.folders.delete_many([one.id, other.id])
    kw.folders.recover_many([one.id, other.id])
    assert names(kw.folders.list_subfolders(folder.id, deleted=False)) == ["One", "Other"]
    target = kw.folders.create(folder.id, name="Target")
    kw.folders.move_many(folder_ids=[one.id, other.id], destination_folder_id=target.id)
    assert names(kw.folders.list_subfolders(target.id)) == ["One", "Other"]
    assert kw.folders.get(one.id).parent_id == target.id
    kw.folders.delete_many([one.id, other.id])
    kw.folders.delete_permanently_many([one.id, other.id])
    with pytest.raises(NotAccessibleError):
        kw.folders.get(one.id, deleted=True)
    remove(kw, folder)


def test_other_ways_to_create_a_file(kw: Any) -> None:
    folder = make(kw, "Ways to create")
    plain = kw.files.create(folder.id, body=("plain.txt", b"plain"))
    assert content_of(kw, plain.id) == b"plain"
    encoded = kw.files.upload_base64(
        folder.id, name="encoded.txt", content=base64.b64encode(b"encoded").decode()
    )
    assert content_of(kw, encoded.id) == b"encoded"
    version = kw.files.versions.upload(plain.id, body=("plain.txt", b"second"))
    assert version.id == plain.id
    assert content_of(kw, plain.id) == b"second"
    document = kw.files.create_from_template(folder.id, file_type="docx", file_name="Letter")
    assert kw.files.get(document.id).name == "Letter.docx"
    assert names(kw.folders.list_files(folder.id)) == ["Letter.docx", "encoded.txt", "plain.txt"]
    remove(kw, folder)


def test_files_for_devices(kw: Any) -> None:
    folder = make(kw, "For devices")
    one, other = (kw.folders.upload(folder.id, (name, b"x")) for name in ("one.txt", "other.txt"))
    kw.files.push(one.id)
    (item,) = kw.mobile_sync_items.list()
    assert kw.mobile_sync_items.get(item.id).file_id == one.id
    kw.files.unpush(one.id)
    assert kw.mobile_sync_items.list().to_list() == []
    kw.files.push_many([one.id, other.id])
    assert {item.file_id for item in kw.mobile_sync_items.list()} == {one.id, other.id}
    kw.files.unpush_many([one.id, other.id])
    assert kw.mobile_sync_items.list().to_list() == []
    made = kw.mobile_sync_items.create(file_id=one.id)
    assert made.file_id == one.id
    kw.mobile_sync_items.delete(made.id)
    kw.mobile_sync_items.create_many([one.id, other.id])
    assert {item.file_id for item in kw.mobile_sync_items.list()} == {one.id, other.id}
    kw.mobile_sync_items.delete_many([one.id, other.id])
    assert kw.mobile_sync_items.list().to_list() == []
    remove(kw, folder)


def test_scans(kw: Any) -> None:
    folder = make(kw, "Scans")
    file = kw.folders.upload(folder.id, ("one.txt", b"x"))
    (version,) = kw.files.versions.list(file.id)
    assert kw.files.scan(file.id).id == file.id
    assert kw.files.versions.scan(file.id, version.id).id == version.id
    assert [one.id for one in kw.files.scan_many([file.id]).data] == [file.id]
    assert kw.folders.scan(folder.id).id == folder.id
    assert [one.id for one in kw.folders.scan_many([folder.id]).data] == [folder.id]
    with pytest.raises(NotAccessibleError):
        kw.files.scan("5f0c1e54-0000-4000-8000-000000000000")
    remove(kw, folder)


def test_previews_and_editors(kw: Any) -> None:
    folder = make(kw, "Previews")
    file = kw.folders.upload(folder.id, ("letter.txt", b"Dear all"))
    (version,) = kw.files.versions.list(file.id)
    shown = kw.files.preview(file.id)
    assert shown.status == "ready"
    assert kw.files.versions.preview(file.id, version.id).view_url
    assert kw.files.preview_support([file.id]).supported_ids == [file.id]
    page = io.BytesIO()
    kw.files.preview_page(file.id, page)
    assert page.getvalue()
    token = kw.files.external_edit(file.id)
    assert token.user_id == kw.users.me().id
    assert file.id in token.scope
    remove(kw, folder)


def test_a_file_that_came_from_no_other_repository_is_not_checked_in(kw: Any) -> None:
    folder = make(kw, "Check-in")
    file = kw.folders.upload(folder.id, ("a.txt", b"alpha"))
    with pytest.raises(NotAccessibleError) as caught:
        kw.files.check_in(file.id)
    assert caught.value.codes == ("ERR_ACCESS_USER",)
    assert content_of(kw, file.id) == b"alpha"
    remove(kw, folder)
