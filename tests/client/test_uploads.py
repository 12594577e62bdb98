"""Uploads in chunks, by hand and by the client."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from kiteworks import NotAccessibleError

from .test_folders import make, remove

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def test_config(kw: Any) -> None:
    assert kw.uploads.config().upload_chunk_max > 0


def test_in_chunks_by_hand(kw: Any) -> None:
    folder = make(kw, "Chunks by hand")
    session = kw.uploads.initiate(folder.id, filename="big.bin", total_size=7, total_chunks=2)

    def chunk(index: int, content: bytes) -> Any:
        size = len(content)
        return kw.uploads.chunk(
            session.id,
            content=("chunk", content),
            compression_mode="NORMAL",
            compression_size=size,
            original_size=size,
            index=index,
        )

    half = chunk(1, b"abcd")
    assert (half.uploaded_chunks, half.uploaded_size) == (1, 4)
    assert kw.uploads.get(session.id).uploaded_chunks == 1
    assert session.id in [one.id for one in kw.uploads.list()]
    file = chunk(2, b"efg")
    assert (file.name, file.size) == ("big.bin", 7)
    remove(kw, folder)


@pytest.mark.parametrize("size", [0, 10])
def test_by_the_client(kw: Any, size: int) -> None:
    folder = make(kw, f"Chunks by the client {size}")
    data = bytes(range(size))
    file = kw.folders.upload(folder.id, ("big.bin", data), chunk_size=4)
    assert (file.name, file.size) == ("big.bin", size)
    back = io.BytesIO()
    kw.files.download(file.id, back)
    assert back.getvalue() == data
    remove(kw, folder)


def test_a_new_version(kw: Any) -> None:
    folder = make(kw, "Chunked version")
    file = kw.folders.upload(folder.id, ("a.bin", b"one"))
    session = kw.uploads.initiate_version(file.id, filename="a.bin", total_size=3, total_chunks=1)
    kw.uploads.chunk(
        session.id,
        content=("chunk", b"two"),
        compression_mode="NORMAL",
        compression_size=3,
        original_size=3,
        index=1,
    )
    assert len(kw.files.versions.list(file.id).to_list()) == 2
    remove(kw, folder)


def test_cancel(kw: Any) -> None:
    folder = make(kw, "Cancelled")
    session = kw.uploads.initiate(folder.id, filename="big.bin", total_size=7, total_chunks=2)
    kw.uploads.cancel(session.id)
    with pytest.raises(NotAccessibleError):
        kw.uploads.get(session.id)
    remove(kw, folder)


def test_an_archive_is_unpacked(kw: Any) -> None:
    folder = make(kw, "Archive to unpack")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        # A fixed time: the archive is compared with the recorded one byte for byte.
        archive.writestr(zipfile.ZipInfo("Sub/a.txt", (2026, 1, 2, 3, 4, 6)), b"alpha")
    kw.folders.upload_zip(folder.id, ("packed.zip", packed.getvalue()))
    (sub,) = kw.folders.list_subfolders(folder.id)
    (file,) = kw.folders.list_files(sub.id)
    assert (sub.name, file.name, file.size) == ("Sub", "a.txt", 5)
    remove(kw, folder)
