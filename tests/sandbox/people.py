"""People who call the sandbox, each with an account of their own."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import httpx
import pytest

from kiteworks_sandbox import Sandbox
from tests.sandbox.support import client

ROLE_NAMES = ("Manager", "Collaborator", "Downloader", "Viewer", "Uploader")


class Person:
    """A person with an account."""

    def __init__(self, user_id: str, email: str, api: httpx.Client) -> None:
        self.id, self.email, self.api = user_id, email, api
        self._roles: dict[str, int] = {}

    def make_folder(self, name: str = "", parent: str = "0") -> str:
        """Create a folder and return its identifier."""
        made = self.api.post(
            f"/rest/folders/{parent}/folders",
            params={"returnEntity": "true"},
            json={"name": name or f"Folder {uuid.uuid4()}"},
        )
        assert made.status_code == 201, made.text
        return str(made.json()["id"])

    def upload(self, folder: str, name: str = "report.txt", content: bytes = b"content") -> httpx.Response:
        """Upload a file and return the response."""
        return self.api.post(
            f"/rest/folders/{folder}/actions/file",
            params={"returnEntity": "true"},
            files={"body": (name, content)},
        )

    def make_file(self, folder: str, name: str = "report.txt", content: bytes = b"content") -> str:
        """Upload a file and return its identifier."""
        made = self.upload(folder, name, content)
        assert made.status_code == 201, made.text
        return str(made.json()["id"])

    def share(self, folder: str, role: str, *people: Person | str, **query: Any) -> httpx.Response:
        """Give people a role in a folder and return the response."""
        emails = [one if isinstance(one, str) else one.email for one in people]
        return self.api.post(
            f"/rest/folders/{folder}/members",
            params={"returnEntity": "true", **query},
            json={"emails": emails, "roleId": self.role(role), "notify": False},
        )

    def role(self, name: str) -> int:
        """Return the number of a role, which stays the same."""
        if name not in self._roles:
            (found,) = self.api.get("/rest/roles", params={"name": name}).json()["data"]
            self._roles[name] = int(found["id"])
        return self._roles[name]


NewPerson = Callable[[], Person]


@contextmanager
def _creating(box: Sandbox, admin_api: httpx.Client) -> Iterator[NewPerson]:
    with ExitStack() as stack:

        def make() -> Person:
            email = f"{uuid.uuid4()}@people.example"
            made = admin_api.post(
                "/rest/admin/users?returnEntity=true", json={"email": email, "verified": True}
            )
            assert made.status_code == 201, made.text
            bearer = {"Authorization": f"Bearer {box.issue_token(email)}"}
            return Person(made.json()["id"], email, stack.enter_context(client(box, headers=bearer)))

        yield make


@pytest.fixture
def new_person(box: Sandbox, admin_api: httpx.Client) -> Iterator[NewPerson]:
    """Creates people."""
    with _creating(box, admin_api) as make:
        yield make


@pytest.fixture(scope="module")
def cast(box: Sandbox, admin_api: httpx.Client) -> Iterator[list[Person]]:
    """Three people for all tests of a module that are about folders of their own alone."""
    with _creating(box, admin_api) as make:
        yield [make() for _ in range(3)]


@pytest.fixture
def owner(new_person: NewPerson) -> Person:
    return new_person()


@pytest.fixture
def guest(new_person: NewPerson) -> Person:
    return new_person()


def codes(answer: httpx.Response) -> list[str]:
    """Return the status and the error codes of a response."""
    return [str(answer.status_code), *(one["code"] for one in answer.json()["errors"])]
