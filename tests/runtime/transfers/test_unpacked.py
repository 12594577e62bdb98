"""Archives that are sent to be unpacked."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiteworks import InvalidArgumentError, Kiteworks, errors
from kiteworks_sandbox import Sandbox

FILES = {"a.txt": b"first", "sub/ä.txt": b"second" * 1000, "sub/empty": b""}
CHUNK = 100


def archive(files: dict[str, bytes] = FILES) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name, data in files.items():
            made.writestr(name, data)
    return target.getvalue()


def there(kw: Kiteworks, folder: str, around: str = "") -> dict[str, tuple[int, int | None]]:
    """Sizes and versions of all files below a folder."""
    found: dict[str, tuple[int, int | None]] = {}
    for one in kw.folders.children(folder):
        if one.type_ == "d":
            found |= there(kw, one.id, f"{around}{one.name}/")
        else:
            assert isinstance(one.size, int)
            found[around + str(one.name)] = (one.size, one.versions_count)
    return found


EXPECTED = {name: (len(data), 1) for name, data in FILES.items()}


@pytest.mark.parametrize("kind", ["path", "text", "bytes", "file", "open file"])
def test_what_is_in_it_is_made(kw: Any, plain: Kiteworks, folder: str, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(archive())
    with path.open("rb") as file:
        source: Any = {
            "path": path,
            "text": str(path),
            "bytes": ("a.zip", archive()),
            "file": ("a.zip", io.BytesIO(archive())),
            "open file": file,
        }[kind]
        assert kw.folders.upload_zip(folder, source, chunk_size=CHUNK) is None
    assert there(plain, folder) == EXPECTED
    assert plain.uploads.list().to_list() == []


def test_a_file_goes_up_from_where_it_stands(kw: Any, plain: Kiteworks, folder: str) -> None:
    file = io.BytesIO(b"before" + archive())
    file.seek(len("before"))
    kw.folders.upload_zip(folder, file, name="a.zip")
    assert there(plain, folder) == EXPECTED


def test_what_is_no_archive_is_refused_here(kw: Any, box: Sandbox, folder: str, tmp_path: Path) -> None:
    seen = box.faults.add("slow", times=None, seconds=0)
    pipe, end = os.pipe()
    os.close(end)
    with os.fdopen(pipe, "rb") as unseekable:
        sources: list[tuple[Any, str]] = [
            (("a.zip", b"no archive"), "this is not a ZIP archive"),
            (("a.zip", archive()[:-30]), "this is not a ZIP archive"),
            (("a.zip", iter([archive()])), "an archive is read before it is sent"),
            (("a.zip", unseekable), "an archive is read before it is sent"),
            (tmp_path / "missing.zip", "can't read"),
            (archive(), "the file needs a name"),
        ]
        for source, message in sources:
            with pytest.raises(InvalidArgumentError, match=message):
                kw.folders.upload_zip(folder, source)
    assert seen.seen == 0


def test_an_archive_that_is_refused_leaves_no_session(
    kw: Any, plain: Kiteworks, box: Sandbox, folder: str
) -> None:
    box.faults.add(
        "status", method="POST", path="/rest/uploads/*", nth=2, status=422, code="ERR_INVALID_PARAMETER"
    )
    with pytest.raises(errors.InvalidInputError):
        kw.folders.upload_zip(folder, ("a.zip", archive()), chunk_size=CHUNK)
    assert (there(plain, folder), plain.uploads.list().to_list()) == ({}, [])


@pytest.mark.parametrize("strict", [False, True])
def test_a_lost_answer_to_the_last_chunk_says_where_to_look(
    connect: Callable[..., Any], plain: Kiteworks, box: Sandbox, folder: str, strict: bool
) -> None:
    box.faults.add("lost", method="POST", path="/rest/uploads/*", nth=2)
    kw = connect(strict=strict)
    size = len(archive())
    with pytest.raises(errors.SessionEndedError, match="was unpacked, or the appliance dropped it") as caught:
        kw.folders.upload_zip(folder, ("a.zip", archive()), chunk_size=size - 1)
    assert "Look whether the files are there" in str(caught.value)
    assert there(plain, folder) == EXPECTED


class Crash(BaseException):
    """Ends an upload without a chance to tidy up."""


def test_it_goes_on_after_a_crash_and_is_unpacked_once(
    kw: Any, plain: Kiteworks, box: Sandbox, folder: str, tmp_path: Path
) -> None:
    def crash(done: int, total: int | None) -> None:
        if done >= CHUNK:
            raise Crash

    path = tmp_path / "a.zip"
    path.write_bytes(archive())
    options: dict[str, Any] = {"resume": True, "chunk_size": CHUNK}
    with pytest.raises(Crash):
        kw.folders.upload_zip(folder, path, on_progress=crash, **options)
    begun = box.faults.add("slow", method="POST", path="*/initiateUpload/zip", times=None, seconds=0)
    box.faults.add("lost", method="POST", path="/rest/uploads/*", nth=-(-len(archive()) // CHUNK) - 1)
    with pytest.raises(errors.SessionEndedError):
        kw.folders.upload_zip(folder, path, **options)
    assert begun.seen == 0
    with pytest.raises(errors.SessionEndedError):
        kw.folders.upload_zip(folder, path, **options)
    assert begun.seen == 0, "it may have been unpacked, so it is not sent again unasked"
    assert there(plain, folder) == EXPECTED
    # Whoever has looked may send it again.
    kw.folders.upload_zip(folder, path, **options)
    assert begun.seen == 1
