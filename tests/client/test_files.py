"""Files: up, about, down, versions, and the recycle bin."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from kiteworks import NotAccessibleError, PermissionDeniedError

from .test_folders import make, remove

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def test_life_of_a_file(kw: Any, tmp_path: Path) -> None:
    folder = make(kw, "Life of a file")
    file = kw.folders.upload(folder.id, ("report.txt", b"first"))
    assert (file.name, file.size, file.type_) == ("report.txt", 5, "f")
    assert kw.files.get(file.id).parent_id == folder.id
    path = kw.files.download(file.id, tmp_path)
    assert (path.name, path.read_bytes()) == ("report.txt", b"first")
    renamed = kw.files.update(file.id, name="renamed.txt")
    assert renamed.name == "renamed.txt"
    kw.files.delete(file.id)
    assert kw.files.recover(file.id).id == file.id
    kw.files.delete(file.id)
    kw.files.delete_permanently(file.id)
    with pytest.raises(NotAccessibleError):
        kw.files.get(file.id)
    remove(kw, folder)


def test_a_part_of_a_file(kw: Any) -> None:
    folder = make(kw, "Part of a file")
    file = kw.folders.upload(folder.id, ("abc.txt", b"abcdefgh"))
    part = io.BytesIO()
    kw.files.download(file.id, part, byte_range="bytes=2-4")
    assert part.getvalue() == b"cde"
    remove(kw, folder)


def test_versions(kw: Any, tmp_path: Path) -> None:
    folder = make(kw, "Versions")
    file = kw.folders.upload(folder.id, ("report.txt", b"first"))
    again = kw.folders.upload(folder.id, ("report.txt", b"second"))
    assert again.id == file.id
    versions = kw.files.versions.list(file.id).to_list()
    assert [version.version_number for version in versions] == [0, 1]
    assert kw.files.versions.get(file.id, versions[1].id).size == 5
    old = kw.files.versions.download(file.id, versions[1].id, tmp_path / "old.txt")
    assert old.read_bytes() == b"first"
    kw.files.versions.promote(file.id, versions[1].id)
    assert kw.files.get(file.id).size == 5
    kw.files.versions.delete(file.id, versions[0].id)
    assert len(kw.files.versions.list(file.id).to_list()) == 1
    remove(kw, folder)


def test_odd_names(kw: Any) -> None:
    folder = make(kw, "Odd names")
    for name in ("äöü ß.txt", "100% & more.txt", "it's.txt"):
        assert kw.folders.upload(folder.id, (name, b"x")).name == name
    assert len(kw.folders.list_files(folder.id).to_list()) == 3
    remove(kw, folder)


def test_a_new_version_in_one_request(kw: Any) -> None:
    folder = make(kw, "Version in one request")
    file = kw.folders.upload(folder.id, ("report.txt", b"first"))
    again = kw.files.versions.create(file.id, body=("report.txt", b"second"))
    assert (again.id, again.size) == (file.id, 6)
    content = io.BytesIO()
    kw.files.download(file.id, content)
    assert content.getvalue() == b"second"
    assert [version.size for version in kw.files.versions.list(file.id)] == [6, 5]
    remove(kw, folder)


def test_several_are_deleted_at_once(kw: Any) -> None:
    folder = make(kw, "Several files")
    one, other, kept = (kw.folders.upload(folder.id, (f"{name}.txt", b"x")) for name in ("1", "2", "3"))
    kw.files.delete_many([one.id, other.id])
    assert [file.id for file in kw.folders.list_files(folder.id, deleted=False)] == [kept.id]
    assert [file.deleted for file in (kw.files.get(one.id, deleted=True), kw.files.get(kept.id))] == [
        True,
        False,
    ]
    remove(kw, folder)


def test_a_link_to_download(kw: Any, colleague: Any) -> None:
    folder = make(kw, "Link to download")
    file = kw.folders.upload(folder.id, ("linked.txt", b"linked content"))
    (link,) = kw.files.create_download_link(file_id=file.id).download_links
    ref = link.rpartition("/")[2]
    content = io.BytesIO()
    kw.files.download_by_link(ref, content)
    assert content.getvalue() == b"linked content"
    with pytest.raises(NotAccessibleError):
        colleague.files.download_by_link(ref, io.BytesIO())
    kw.files.delete(file.id)
    with pytest.raises(PermissionDeniedError, match="recycle bin"):
        kw.files.download_by_link(ref, io.BytesIO())
    remove(kw, folder)


def test_an_archive(kw: Any) -> None:
    folder = make(kw, "Archive")
    inner = kw.folders.create(folder.id, name="Inner")
    file = kw.folders.upload(folder.id, ("a.txt", b"alpha"))
    kw.folders.upload(inner.id, ("b.txt", b"beta"))
    kw.files.zip_status(file_id_in=[file.id], folder_id_in=[inner.id])
    packed = io.BytesIO()
    kw.files.download_zip(packed, file_id_in=[file.id], folder_id_in=[inner.id])
    with zipfile.ZipFile(packed) as archive:
        contents = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    assert contents == {"a.txt": b"alpha", "Inner/b.txt": b"beta"}
    remove(kw, folder)
    with pytest.raises(NotAccessibleError):
        kw.files.zip_status(file_id_in=[file.id])
