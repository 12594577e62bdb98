"""Files and folders are found by their paths, and missing folders are created."""

from __future__ import annotations

import json
import unicodedata
import uuid
from typing import Any

import httpx
import pytest

from kiteworks import Kiteworks
from kiteworks.errors import ConflictError, InvalidArgumentError, KiteworksError, PathNotFoundError
from kiteworks.models import File, Folder

from .conftest import Trees


@pytest.fixture
def name() -> str:
    return f"Paths {uuid.uuid4()}"


def sent(trees: Trees) -> list[tuple[str, str]]:
    """The requests: their methods and paths."""
    return [(one.method, one.url.path) for one in trees.tap.requests]


QUERY = ("GET", "/rest/query")


def test_missing_folders_are_created_and_then_found(trees: Trees, kw: Kiteworks, name: str) -> None:
    made = trees.settled(trees.kw.folders.ensure(f"/{name}/2026/Q1"))

    assert isinstance(made, Folder)
    assert made.name == "Q1"
    assert [folder.name for folder in kw.folders.list_subfolders("0", name=name)] == [name]
    (year,) = kw.folders.list_subfolders(kw.folders.list_subfolders("0", name=name).items[0].id)
    assert (year.name, made.parent_id) == ("2026", year.id)

    trees.tap.requests.clear()
    again = trees.settled(trees.kw.folders.ensure(f"{name}/2026/Q1/"))
    assert again.id == made.id
    assert sent(trees) == [QUERY]


def test_only_what_is_missing_is_created(trees: Trees, kw: Kiteworks, name: str) -> None:
    top = kw.folders.create("0", name=name)

    made = trees.settled(trees.kw.folders.ensure(f"/{name}/2026"))

    assert made.parent_id == top.id
    assert sent(trees) == [QUERY, QUERY, ("POST", f"/rest/folders/{top.id}/folders")]


def test_a_folder_that_another_client_creates_meanwhile_is_returned(
    trees: Trees, kw: Kiteworks, name: str
) -> None:
    there: list[Folder] = []

    def meanwhile(request: httpx.Request, body: bytes) -> httpx.Response | None:
        if request.method == "POST" and not there:
            there.append(kw.folders.create("0", name=name.upper()))
        return None

    trees.tap.fault = meanwhile
    found = trees.settled(trees.kw.folders.ensure(f"/{name}"))

    assert found.id == there[0].id
    assert found.name == name.upper()


def test_a_conflict_with_something_else_is_raised(trees: Trees, kw: Kiteworks, name: str) -> None:
    def conflict(request: httpx.Request, body: bytes) -> httpx.Response | None:
        if request.method != "POST":
            return None
        return httpx.Response(409, json={"errors": [{"code": "ERR_ENTITY_EXISTS", "message": "It exists."}]})

    trees.tap.fault = conflict
    with pytest.raises(ConflictError, match="ERR_ENTITY_EXISTS"):
        trees.settled(trees.kw.folders.ensure(f"/{name}"))
    assert list(kw.folders.list_subfolders("0", name=name)) == []


def test_a_deleted_folder_is_not_found(trees: Trees, kw: Kiteworks, name: str) -> None:
    first = trees.settled(trees.kw.folders.ensure(f"/{name}"))
    kw.folders.delete(first.id)

    with pytest.raises(PathNotFoundError):
        trees.settled(trees.kw.resolve(f"/{name}"))


def test_a_path_is_resolved_in_one_request(trees: Trees, kw: Kiteworks, name: str) -> None:
    folder = kw.folders.ensure(f"/{name}/2026")
    file = kw.folders.upload(folder.id, ("q3.pdf", b"three"))

    found = trees.settled(trees.kw.resolve(f"/{name}/2026/q3.pdf"))
    inside = trees.settled(trees.kw.search.resolve(f"/{name}/2026"))
    same = trees.settled(trees.kw.files.find(f"{name}/2026/q3.pdf"))

    assert isinstance(found, File)
    assert (found.id, found.name, found.size) == (file.id, "q3.pdf", 5)
    assert isinstance(inside, Folder)
    assert inside.id == folder.id
    assert same == found
    assert sent(trees) == [QUERY] * 3


@pytest.mark.parametrize(
    ("path", "missing", "says"),
    [
        ("/{}/2026/q4.pdf", "/{}/2026/q4.pdf", "'/{}/2026' contains no folder or file 'q4.pdf'"),
        ("/{}/2027/jan/q4.pdf", "/{}/2027", "'/{}' contains no folder '2027'"),
        ("/{}x/2027", "/{}x", "'/' contains no folder '{}x'"),
        ("/{}/2026/q3.pdf/", "/{}/2026/q3.pdf", "'/{}/2026' contains no folder 'q3.pdf'"),
        ("/{}/2026/q3.pdf/more", "/{}/2026/q3.pdf", "'/{}/2026' contains no folder 'q3.pdf'"),
        ("/{}/été/q4.pdf", "/{}/été", "'/{}' contains no folder 'été'"),
    ],
)
def test_the_part_that_is_missing_is_named(
    trees: Trees, kw: Kiteworks, name: str, path: str, missing: str, says: str
) -> None:
    kw.folders.upload(kw.folders.ensure(f"/{name}/2026").id, ("q3.pdf", b"three"))

    with pytest.raises(PathNotFoundError) as refused:
        trees.settled(trees.kw.resolve(path.format(name)))

    assert isinstance(refused.value, KiteworksError)
    assert refused.value.path == path.format(name)
    assert refused.value.missing == missing.format(name)
    assert says.format(name) in str(refused.value)


def test_a_folder_is_not_a_file(trees: Trees, kw: Kiteworks, name: str) -> None:
    kw.folders.ensure(f"/{name}")

    with pytest.raises(PathNotFoundError, match=f"'/' contains no file '{name}'"):
        trees.settled(trees.kw.files.find(f"/{name}"))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_may_be_encoded_differently(trees: Trees, kw: Kiteworks, name: str, form: Any) -> None:
    stored = unicodedata.normalize("NFC", "Été")
    folder = kw.folders.create(kw.folders.create("0", name=name).id, name=stored)
    file = kw.folders.upload(folder.id, ("café.txt", b"noir"))
    strict = unicodedata.normalize("NFC", f"{name}/Été/café.txt")

    def exact(request: httpx.Request, body: bytes) -> httpx.Response | None:
        # An appliance that compares encoded names.
        asked = request.url.params.get("path")
        if asked is None or strict.startswith(asked):
            return None
        return httpx.Response(200, json={"folders": [], "files": [], "emails": []})

    trees.tap.fault = exact
    path = unicodedata.normalize(form, f"/{name}/Été/café.txt")

    assert trees.settled(trees.kw.files.find(path)).id == file.id
    parent, _, _ = path.rpartition("/")
    assert trees.settled(trees.kw.folders.ensure(parent)).id == folder.id


def test_only_the_object_of_that_name_counts(trees: Trees, name: str) -> None:
    def near(request: httpx.Request, body: bytes) -> httpx.Response:
        found = [{"id": "1", "name": "other"}, {"id": "2", "name": name.upper()}, {"id": "3", "name": name}]
        return httpx.Response(200, json={"folders": found, "files": [], "emails": []})

    trees.tap.fault = near
    assert trees.settled(trees.kw.resolve(name)).id == "3"


@pytest.mark.parametrize("path", ["", "/", "//", "/a/../b", "./a"])
def test_a_path_that_names_nothing_is_refused(trees: Trees, path: str) -> None:
    for method in (trees.kw.resolve, trees.kw.files.find, trees.kw.folders.ensure):
        with pytest.raises(InvalidArgumentError):
            trees.settled(method(path))
    assert trees.tap.requests == []


def test_the_query_says_what_is_looked_for(trees: Trees, name: str) -> None:
    with pytest.raises(PathNotFoundError):
        trees.settled(trees.kw.resolve(f"/{name}"))
    (request,) = trees.tap.requests
    assert json.loads(json.dumps(dict(request.url.params))) == {
        "path": name,
        "searchType": "f,d",
        "deleted": "false",
    }
