"""Users' tests replace the client, a resource or a method by mocks that know what is there."""

from __future__ import annotations

import asyncio
import inspect
from typing import Any
from unittest import mock

import pytest

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks
from kiteworks.models import Folder
from kiteworks.resources.folders import AsyncFolders, Folders
from kiteworks_runtime.client.resource import resource_property

CLIENTS = [Kiteworks, AsyncKiteworks]
FOLDER = Folder(id="1", name="Reports")


def client(kind: type[Any]) -> Any:
    return kind("files.example.com", auth=AccessToken("t"))


def mocks(kind: type[Any]) -> dict[str, Any]:
    """One for each way in which a mock is made of a client."""
    return {
        "class": mock.create_autospec(kind),
        "made": mock.create_autospec(kind)("files.example.com", auth=AccessToken("t")),
        "instance": mock.create_autospec(kind, instance=True),
        "set": mock.create_autospec(kind, instance=True, spec_set=True),
        "client": mock.create_autospec(client(kind)),
    }


@pytest.mark.parametrize("way", mocks(Kiteworks))
@pytest.mark.parametrize("kind", CLIENTS)
def test_autospec(kind: type[Any], way: str) -> None:
    kw = mocks(kind)[way]
    asynchronous = kind is AsyncKiteworks
    for resource in (kw.folders, kw.folders.with_raw_response):
        with pytest.raises(AttributeError):
            resource.misspelt  # noqa: B018
        with pytest.raises(TypeError):
            resource.get("1", misspelt=1)
        with pytest.raises(TypeError):
            resource.get()
        resource.get.return_value = FOLDER
    for resource in (kw.folders, kw.folders.with_raw_response):
        made = resource.get("1")
        assert inspect.isawaitable(made) is asynchronous
        assert (asyncio.run(_awaited(made)) if asynchronous else made) is FOLDER
        resource.get.assert_called_once_with("1")
    folders: Any = kw.folders
    assert isinstance(kw.folders, AsyncFolders if asynchronous else Folders)
    with pytest.raises(TypeError):
        kw.files.with_streaming_response.download()
    folders.members.list.return_value = []
    assert folders.members.list("1") == []
    with pytest.raises(AttributeError):
        kw.misspelt  # noqa: B018
    with pytest.raises(AttributeError):
        folders.members.misspelt  # noqa: B018


async def _awaited(made: Any) -> Any:
    return await made


@pytest.mark.parametrize("kind", CLIENTS)
def test_every_resource_is_known_to_the_class(kind: type[Any]) -> None:
    seen = 0
    waiting: list[tuple[type[Any], Any]] = [(kind, client(kind))]
    while waiting:
        owner, one = waiting.pop()
        for name, value in vars(owner).items():
            if isinstance(value, resource_property):
                seen += 1
                found = getattr(one, name)
                assert getattr(owner, name) is type(found)
                assert getattr(one, name) is found
                waiting.append((type(found), found))
    assert seen > len([name for name in vars(kind) if not name.startswith("_")])


@pytest.mark.parametrize("kind", CLIENTS)
def test_patched(kind: type[Any]) -> None:
    kw, other = client(kind), client(kind)
    asynchronous = kind is AsyncKiteworks

    def got(one: Any, *arguments: str) -> Any:
        made = one.folders.get(*arguments or ("1",))
        return asyncio.run(_awaited(made)) if asynchronous else made

    before = kw.folders.get
    with mock.patch.object(kw.folders, "get", autospec=True, return_value=FOLDER) as method:
        assert got(kw) is FOLDER
        method.assert_called_once_with("1")
        assert other.folders.get != method
        with pytest.raises(TypeError):  # where it is awaited, from Python 3.13 on
            got(kw, "1", "2")
    assert kw.folders.get == before
    with mock.patch.object(kw, "folders", autospec=True) as folders:
        folders.get.return_value = FOLDER
        assert got(kw) is FOLDER
        with pytest.raises(AttributeError):
            kw.folders.misspelt  # noqa: B018
    assert kw.folders.get == before
    with mock.patch.object(kind.folders, "get", autospec=True, return_value=FOLDER):
        assert got(kw) is got(other) is FOLDER
    with mock.patch.object(kind, "folders") as folders:
        fresh = client(kind)
        assert fresh.folders is folders
    assert type(client(kind).folders) is type(kw.folders)
    raw = kw.folders.with_raw_response
    with mock.patch.object(raw, "get", autospec=True, return_value=FOLDER):
        made = kw.folders.with_raw_response.get("1")
        assert (asyncio.run(_awaited(made)) if asynchronous else made) is FOLDER
