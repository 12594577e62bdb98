"""Sources: content that lies in another system."""

from __future__ import annotations

import io
from typing import Any

import pytest

from kiteworks import InvalidInputError, NotAccessibleError, PermissionDeniedError

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def connected(kw: Any, name: str = "Archive") -> Any:
    """A source, without a leftover of that name in its way."""
    for source in kw.sources.list():
        if source.name == name:
            kw.sources.delete(source.id)
    kind = next(iter(kw.source_types.list()))
    return kw.sources.create(
        name=name, source_url=f"https://{name.lower()}.example.com/", source_type_id=kind.id
    )


def content(kw: Any, file_id: str) -> bytes:
    target = io.BytesIO()
    kw.sources.files.download(file_id, target)
    return target.getvalue()


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


def test_signing_in_to_a_source(kw: Any) -> None:
    archive, other = connected(kw), connected(kw, "Other")
    for source in (archive, other):
        with pytest.raises(PermissionDeniedError) as caught:
            kw.sources.authorization_status(source.id)
        assert caught.value.codes == ("ERR_AUTH_EC_UPDATE_TOKEN",)
    kw.sources.login(archive.id, login="ann", password="a pass phrase")
    kw.sources.authorization_status(archive.id)
    with pytest.raises(PermissionDeniedError):
        kw.sources.authorization_status(other.id)
    assert kw.sources.authorization(other.id).client_id == kw.clients.me().id
    kw.sources.login_cloud(code="a code", state=other.id)
    kw.sources.authorization_status(other.id)
    kw.sources.delete(archive.id)
    kw.sources.delete(other.id)


def test_sites_of_a_source(kw: Any) -> None:
    source = connected(kw)
    (site,) = kw.sources.search_sites(source.id, query="arch").sites
    assert (site.id, site.name, site.url) == (source.id, "Archive", "https://archive.example.com/")
    assert kw.sources.search_sites(source.id, query="elsewhere").sites == []
    kw.sources.delete(source.id)


def test_life_of_a_file_of_a_source(kw: Any, colleague: Any) -> None:
    source = connected(kw)
    (folder,) = kw.sources.list_folders(source.id)
    assert (folder.parent_id, folder.root_id) == (source.id, source.id)
    sent = kw.sources.files.upload(folder.id, body=("report.txt", b"first"))
    file = kw.sources.files.get(sent.k_p_object_id)
    assert (file.name, file.size, file.parent_id, file.locked) == ("report.txt", 5, folder.id, False)
    assert [one.id for one in kw.sources.list_files(folder.id)] == [file.id]
    assert kw.sources.list_folders(folder.id).to_list() == []
    assert [one.id for one in kw.sources.children(folder.id).data] == [file.id]
    assert [one.id for one in kw.sources.children(source.id).data] == [folder.id]
    assert kw.sources.folders.get(folder.id).total_files_count == 1
    assert content(kw, file.id) == b"first"
    newer = kw.sources.files.upload_version(file.id, body=("report.txt", b"second version"))
    assert newer.k_p_object_id == file.id
    assert (kw.sources.files.get(file.id).size, content(kw, file.id)) == (14, b"second version")
    with pytest.raises(NotAccessibleError):
        colleague.sources.files.get(file.id)
    kw.sources.files.delete(file.id)
    assert kw.sources.list_files(folder.id).to_list() == []
    with pytest.raises(NotAccessibleError):
        kw.sources.files.get(file.id)
    kw.sources.delete(source.id)


def test_locks_of_files_of_a_source(kw: Any) -> None:
    source = connected(kw)
    (folder,) = kw.sources.list_folders(source.id)
    ids = [kw.sources.files.upload(folder.id, body=(name, b"x")).k_p_object_id for name in ("a.txt", "b.txt")]
    kw.sources.files.lock_many(ids)
    assert [kw.sources.files.get(one).locked for one in ids] == [True, True]
    assert kw.sources.files.get(ids[0]).locked_user_name == kw.users.me().name
    with pytest.raises(InvalidInputError) as caught:
        kw.sources.files.delete(ids[0])
    assert caught.value.codes == ("ERR_FILE_IS_IN_USE_BY_CURRENT_USER",)
    kw.sources.files.unlock_many(ids[:1])
    assert [kw.sources.files.get(one).locked for one in ids] == [False, True]
    kw.sources.files.delete(ids[0])
    kw.sources.files.delete(ids[1], force_delete=True)
    assert kw.sources.list_files(folder.id).to_list() == []
    kw.sources.delete(source.id)


def test_transfer_of_a_file_of_a_source(kw: Any) -> None:
    source = connected(kw)
    (folder,) = kw.sources.list_folders(source.id)
    file_id = kw.sources.files.upload(folder.id, body=("report.txt", b"far away")).k_p_object_id
    begun = kw.sources.files.initiate_download(file_id)
    assert begun.k_p_object_id == file_id
    (status,) = kw.sources.files.transfer_status(transaction_id=begun.transaction_id).data
    assert (status.transaction_id, status.status) == (begun.transaction_id, "completed")
    target = io.BytesIO()
    kw.sources.files.download_by_transaction(target, transaction_id=begun.transaction_id)
    assert target.getvalue() == b"far away"
    assert kw.sources.files.preview(file_id).mime == "text/plain"
    (token,) = kw.sources.files.external_edit(file_id).data
    assert (token.user_id, file_id in token.scope) == (kw.users.me().id, True)
    with pytest.raises(NotAccessibleError):
        kw.sources.files.initiate_download(folder.id)
    kw.sources.delete(source.id)


def test_the_end_of_a_folder_of_a_source(kw: Any) -> None:
    source = connected(kw)
    (folder,) = kw.sources.list_folders(source.id)
    file_id = kw.sources.files.upload(folder.id, body=("report.txt", b"x")).k_p_object_id
    kw.sources.folders.delete(folder.id)
    assert kw.sources.list_folders(source.id).to_list() == []
    with pytest.raises(NotAccessibleError):
        kw.sources.folders.get(folder.id)
    with pytest.raises(NotAccessibleError):
        content(kw, file_id)
    kw.sources.delete(source.id)
