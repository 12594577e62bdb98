"""Responses that tests set for an operation."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from kiteworks_sandbox import Sandbox


def test_for_the_duration_of_a_block(own_box: Sandbox, caller: httpx.Client) -> None:
    with own_box.stub("users.me", status=503, headers={"Retry-After": "0"}) as stub:
        answer = caller.get("/rest/users/me")
        assert (answer.status_code, answer.content) == (503, b"")
        assert answer.headers["Retry-After"] == "0"
        assert answer.headers["X-Kiteworks-Sandbox"] == "stub"
    assert caller.get("/rest/users/me").status_code == 200
    assert stub.served == 1


def test_a_number_of_times(own_box: Sandbox, caller: httpx.Client) -> None:
    own_box.stub("users.me", status=503, times=2)
    assert [caller.get("/rest/users/me").status_code for _ in range(4)] == [503, 503, 200, 200]


def test_the_newest_comes_first(own_box: Sandbox, caller: httpx.Client) -> None:
    own_box.stub("users.me", status=503)
    own_box.stub("users.me", status=500, times=1)
    assert [caller.get("/rest/users/me").status_code for _ in range(3)] == [500, 503, 503]


def test_for_some_requests(own_box: Sandbox, caller: httpx.Client) -> None:
    own_box.stub(
        "folders.get",
        status=403,
        json={"errors": [{"code": "ERR_ACCESS_USER", "message": "m"}]},
        path={"folder_id": 7},
    )
    own_box.stub("folders.top", status=503, query={"limit": 3})
    assert caller.get("/rest/folders/7").json()["errors"][0]["message"] == "m"
    assert caller.get("/rest/folders/8").json()["errors"][0]["message"] != "m"
    assert caller.get("/rest/folders/top", params={"limit": 3}).status_code == 503
    assert caller.get("/rest/folders/top", params={"limit": 4}).status_code == 200


def test_the_body_of_the_request_is_read(own_box: Sandbox, caller: httpx.Client) -> None:
    with own_box.stub("folders.create", status=503):
        for _ in range(2):  # on one connection
            assert caller.post("/rest/folders/0/folders", content=b"{" * 300_000).status_code == 503


def test_content(own_box: Sandbox, caller: httpx.Client) -> None:
    with own_box.stub("files.download", body=b"%PDF", headers={"Content-Type": "application/pdf"}):
        answer = caller.get("/rest/files/1/content")
    assert (answer.content, answer.headers["Content-Type"]) == (b"%PDF", "application/pdf")


@pytest.mark.parametrize(
    ("operation", "response", "reason"),
    [
        ("files.gett", {}, "there is no operation 'files.gett'; did you mean files.get"),
        ("files.get", {"status": 418}, "files.get does not declare the status 418"),
        ("files.get", {"json": {"id": []}}, r"\$\.id"),
        ("files.get", {"json": [1]}, "is not of type 'object'"),
        ("files.get", {}, "its body is missing"),
        ("files.delete", {"status": 204, "json": {}}, "declared as empty"),
        ("files.get", {"status": 403, "json": {"errors": "none"}}, r"\$\.errors"),
        ("files.get", {"json": {}, "body": b"x"}, "json or body"),
        ("files.get", {"times": 0}, "times"),
        ("files.get", {"status": 99}, "status"),
    ],
)
def test_what_is_not_declared_is_refused(
    own_box: Sandbox, operation: str, response: Any, reason: str
) -> None:
    with pytest.raises(ValueError, match=reason):
        own_box.stub(operation, **response)


def test_what_is_not_declared_unless_told_otherwise(own_box: Sandbox, caller: httpx.Client) -> None:
    caller.event_hooks = {}
    with own_box.stub("files.get", status=418, json={"id": []}, check=False):
        answer = caller.get("/rest/files/1")
    assert (answer.status_code, answer.json()) == (418, {"id": []})


def test_over_http(own_box: Sandbox, caller: httpx.Client) -> None:
    admin = (own_box.admin.email, own_box.admin.password)
    stub = {"operation": "users.me", "status": 503, "times": 1}
    assert caller.post("/sandbox/stubs", json=stub).status_code == 401
    made = caller.post("/sandbox/stubs", json=stub, auth=admin)
    assert (made.status_code, made.json()["served"]) == (201, 0)
    assert caller.get("/rest/users/me").status_code == 503
    (told,) = caller.get("/sandbox/stubs", auth=admin).json()
    assert (told["operation"], told["served"]) == ("users.me", 1)
    for wrong in (
        {"operation": "users.mee"},
        {"operation": "users.me", "verb": 1},
        {"operation": "users.me", "status": "503"},
        {"operation": "users.me", "headers": 1},
        [],
        {},
    ):
        answer = caller.post("/sandbox/stubs", json=wrong, auth=admin)
        assert answer.status_code == 400, wrong
        assert answer.json()["message"]
    assert caller.delete("/sandbox/stubs", auth=admin).status_code == 204
    assert caller.get("/sandbox/stubs", auth=admin).json() == []
