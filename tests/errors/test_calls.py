"""What can go wrong with a call, each with its own error that says what to do."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from kiteworks import (
    AccessToken,
    APIConnectionError,
    BadRequestError,
    CertificateError,
    ConflictError,
    HostNotFoundError,
    InvalidArgumentError,
    InvalidInputError,
    NotAccessibleError,
    NotFoundError,
    PermissionDeniedError,
)
from kiteworks_sandbox import Sandbox

Connect = Callable[..., Any]


@pytest.fixture
def kw(connect: Connect, box: Sandbox) -> Any:
    return connect(auth=AccessToken(box.issue_token(box.user.email)))


@pytest.fixture
def folder(kw: Any) -> Iterator[Any]:
    made = kw.folders.create("0", name="Errors")
    yield made
    kw.folders.delete(made.id)
    kw.folders.delete_permanently(made.id)


def test_a_missing_object(kw: Any) -> None:
    with pytest.raises(NotAccessibleError) as caught:
        kw.folders.get("5f0c1e54-0000-4000-8000-000000000000")
    error = caught.value
    assert (error.status, error.codes) == (403, ("ERR_ACCESS_USER",))
    assert (error.method, error.path) == ("GET", "/rest/folders/5f0c1e54-0000-4000-8000-000000000000")
    assert "does not exist, or you have no access to it" in str(error)
    assert "Check the ID" in error.hint
    assert isinstance(error, NotFoundError)
    assert isinstance(error, PermissionDeniedError)


def test_somebody_elses_object(kw: Any, connect: Connect, box: Sandbox, folder: Any) -> None:
    other = connect(auth=AccessToken(box.issue_token(box.admin.email)))
    with pytest.raises(NotAccessibleError):
        other.folders.get(folder.id)


def test_a_name_clash(kw: Any, folder: Any) -> None:
    with pytest.raises(ConflictError, match="Choose another name") as caught:
        kw.folders.create("0", name="ERRORS")
    assert caught.value.codes == ("ERR_ENTITY_EXISTS",)


def test_invalid_input(kw: Any) -> None:
    with pytest.raises(InvalidInputError) as caught:
        kw.folders.create("0", name="ends with a dot.")
    assert caught.value.status == 422
    assert caught.value.hint


def test_invalid_json(kw: Any) -> None:
    with pytest.raises(BadRequestError) as caught:
        kw.request("POST", "/rest/folders/0/folders", content=b"{")
    assert "ERR_REQUEST_INVALID_JSON" in caught.value.codes


def test_a_scope_that_is_not_granted(connect: Connect, box: Sandbox) -> None:
    kw = connect(auth=AccessToken(box.issue_token(box.user.email, scope="GET/users/*")))
    assert kw.users.me().email == box.user.email
    with pytest.raises(PermissionDeniedError):
        kw.folders.top()


def test_no_administrator(kw: Any) -> None:
    with pytest.raises(PermissionDeniedError):
        kw.admin.users.list().items  # noqa: B018 - the async list is read when it is awaited, which `list` did


def test_an_unknown_host(connect: Connect) -> None:
    with pytest.raises(HostNotFoundError, match="Check the spelling of the host"):
        connect("no-such-appliance.invalid", auth=AccessToken("x")).users.me()


def test_an_untrusted_certificate(connect: Connect) -> None:
    with pytest.raises(CertificateError, match=r"name its PEM file: `verify='ca\.pem'`"):
        connect(verify=True, auth=AccessToken("x")).users.me()


def test_nobody_listens(connect: Connect) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with pytest.raises(APIConnectionError, match="Check the network"):
        connect(f"127.0.0.1:{port}", auth=AccessToken("x")).users.me()


def test_a_file_of_certificates_that_is_not_there(connect: Connect) -> None:
    with pytest.raises(InvalidArgumentError, match=r"can't load certificates from 'nowhere\.pem'"):
        connect(verify="nowhere.pem", auth=AccessToken("x")).users.me()


def test_no_message_holds_the_token(connect: Connect, box: Sandbox) -> None:
    token = box.issue_token(box.user.email)
    kw = connect(auth=AccessToken(token))
    with pytest.raises(NotAccessibleError) as caught:
        kw.folders.get("nope")
    assert token not in str(caught.value) + repr(caught.value) + repr(caught.value.response) + repr(
        caught.value.__dict__
    )
