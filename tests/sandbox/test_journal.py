"""The journal of received requests."""

from __future__ import annotations

import hashlib
import json
import threading
from typing import Any

import httpx
import pytest

from kiteworks_sandbox import Sandbox, journal
from kiteworks_sandbox.dates import now
from kiteworks_sandbox.journal import Journal


def create(caller: httpx.Client, name: str, **more: Any) -> httpx.Response:
    return caller.post(
        "/rest/folders/0/folders", params={"returnEntity": "true"}, json={"name": name, **more}
    )


def test_what_is_recorded(own_box: Sandbox, caller: httpx.Client) -> None:
    caller.headers["X-Accellion-Version"] = "28"
    create(caller, "Reports", secure=True)
    one = own_box.requests.assert_called_once(operation="folders.create", body={"name": "Reports"})
    sent = json.dumps({"name": "Reports", "secure": True}, separators=(",", ":")).encode()
    assert (one.number, one.method, one.path) == (1, "POST", "/rest/folders/0/folders")
    assert one.path_parameters == {"folder_id": "0"}
    assert one.query == {"returnEntity": "true"}
    assert one.headers["x-accellion-version"] == "28"
    assert one.headers["content-type"] == "application/json"
    assert "authorization" not in one.headers
    assert "host" not in one.headers
    assert one.body == {"name": "Reports", "secure": True}
    assert (one.size, one.sha256) == (len(sent), hashlib.sha256(sent).hexdigest())
    assert one.status == 201
    assert abs((one.time - now()).total_seconds()) < 5


def test_refused_requests_are_recorded(own_box: Sandbox, caller: httpx.Client) -> None:
    create(caller, "")
    caller.get("/rest/nowhere")
    caller.get("/rest/users/me", headers={"Authorization": "Bearer wrong"})
    statuses = [(one.operation, one.status) for one in own_box.requests]
    assert statuses == [("folders.create", 422), (None, 404), ("users.me", 401)]


def test_pages_and_controls_are_not_recorded(own_box: Sandbox, caller: httpx.Client) -> None:
    caller.get("/sign-in")
    caller.get("/sandbox/health")
    assert list(own_box.requests) == []


def test_forms(own_box: Sandbox, caller: httpx.Client) -> None:
    made = caller.post(
        f"/rest/folders/{create(caller, 'Reports').json()['id']}/actions/file",
        data={"note": "for you"},
        files={"body": ("q3.txt", b"up")},
    )
    assert made.status_code == 201
    one = own_box.requests.assert_called_once(operation="files.upload", body={"note": "for you"})
    assert one.files == {"body": "q3.txt"}


def test_bodies_that_are_large_or_not_json(own_box: Sandbox, caller: httpx.Client) -> None:
    big = json.dumps({"name": "x" * 100_000}).encode()
    caller.post("/rest/folders/0/folders", content=big, headers={"Content-Type": "application/json"})
    caller.post("/rest/folders/0/folders", content=b"{", headers={"Content-Type": "application/json"})
    first, second = own_box.requests
    assert (first.body, first.size, first.sha256) == (None, len(big), hashlib.sha256(big).hexdigest())
    assert (second.body, second.size, second.status) == (None, 1, 400)


def test_how_it_was_answered(own_box: Sandbox, caller: httpx.Client) -> None:
    caller.event_hooks = {}
    own_box.faults.add("throttled", path="/rest/users/me")
    own_box.faults.add("cut", path="/rest/users/me")
    caller.get("/rest/users/me")
    with pytest.raises(httpx.RemoteProtocolError):
        caller.get("/rest/users/me")
    with own_box.stub("users.me", status=503):
        caller.get("/rest/users/me")
    found = [(one.operation, one.status, one.answered) for one in own_box.requests]
    assert found == [("users.me", 429, "fault"), ("users.me", None, "fault"), ("users.me", 503, "stub")]


def test_searching(own_box: Sandbox, caller: httpx.Client) -> None:
    create(caller, "Reports")
    create(caller, "Plans")
    caller.get("/rest/folders/top", params={"limit": 5, "with": ["a", "b"]})
    find = own_box.requests.find
    assert len(find()) == len(own_box.requests) == 3
    assert [one.body["name"] for one in find(operation="folders.create")] == ["Reports", "Plans"]
    assert [one.number for one in find(method="get")] == [3]
    assert [one.number for one in find(path="/rest/folders/*/folders", body={"name": "Plans"})] == [2]
    assert [one.number for one in find(query={"limit": 5})] == [3]
    assert [one.number for one in find(query={"with": ["a", "b"]})] == [3]
    assert find(query={"limit": 6}) == []
    assert [one.number for one in find(status=201)] == [1, 2]
    assert [one.number for one in find(headers={"Content-Type": "application/json"})] == [1, 2]
    assert find(body={"name": "Reports", "secure": True}) == []
    with pytest.raises(ValueError, match=r"no operation 'folders\.creat'; did you mean folders\.create"):
        find(operation="folders.creat")
    with pytest.raises(TypeError, match="verb"):
        find(verb="get")


@pytest.mark.parametrize(
    ("whole", "part", "expected"),
    [
        ({"a": {"b": 1, "c": 2}}, {"a": {"b": 1}}, True),
        ({"a": [{"b": 1, "c": 2}]}, {"a": [{"b": 1}]}, True),
        ({"a": [1, 2]}, {"a": [1]}, False),
        ({"a": 1}, {"a": True}, False),
        ({"a": None}, {"a": None}, True),
        ({}, {"a": None}, False),
        ("a", {"a": 1}, False),
    ],
)
def test_parts_of_bodies(whole: Any, part: Any, expected: bool) -> None:
    assert journal.contains(whole, part) is expected


def test_messages_show_what_was_received_instead(own_box: Sandbox, caller: httpx.Client) -> None:
    requests = own_box.requests
    with pytest.raises(AssertionError, match="No request was received"):
        requests.assert_called_once(operation="folders.create")
    create(caller, "Reports")
    with pytest.raises(AssertionError) as caught:
        requests.assert_called_once(operation="folders.create", body={"name": "Plans"})
    assert "expected one request with operation='folders.create', body={'name': 'Plans'}; received 0" in str(
        caught.value
    )
    assert '→ 201  {"name": "Reports"}' in str(caught.value)
    with pytest.raises(AssertionError, match=r"Received instead:\n  #1 POST /rest/folders/0/folders"):
        requests.assert_called(operation="files.get")
    create(caller, "Reports")
    with pytest.raises(AssertionError, match="received 2"):
        requests.assert_called_once(operation="folders.create")
    with pytest.raises(AssertionError, match="expected no request"):
        requests.assert_not_called(operation="folders.create")
    requests.assert_not_called(operation="files.get")
    with pytest.raises(ValueError, match="no operation"):
        requests.assert_not_called(operation="files.gett")


def test_waiting(own_box: Sandbox, caller: httpx.Client) -> None:
    thread = threading.Timer(0.2, create, (caller, "Reports"))
    thread.start()
    assert own_box.requests.wait_for(operation="folders.create", timeout=30).body == {"name": "Reports"}
    thread.join()
    with pytest.raises(AssertionError, match=r"no request matched within 0\.01 s"):
        own_box.requests.wait_for(operation="files.get", timeout=0.01)


def test_it_is_bounded() -> None:
    kept = Journal(["files.get"])
    facts: dict[str, Any] = {"time": now(), "method": "GET", "path": "/", "operation": "files.get"}
    facts |= {"path_parameters": {}, "query": {}, "headers": {}, "body": None, "files": {}}
    facts |= {"size": 0, "sha256": None, "status": 200, "answered": "stateful"}
    for _ in range(journal.MAX_REQUESTS + 3):
        kept.add(**facts)
    assert (len(kept), kept.dropped, next(iter(kept)).number) == (journal.MAX_REQUESTS, 3, 4)
    with pytest.raises(AssertionError, match="The 3 oldest requests are no longer kept"):
        kept.assert_called_once(operation="files.get")
    kept.clear()
    assert (len(kept), kept.dropped) == (0, 0)
    for _ in range(3):
        kept.add(**facts, weight=journal.MAX_BYTES // 2)
    assert (len(kept), kept.dropped) == (2, 1)


def test_over_http(own_box: Sandbox, caller: httpx.Client) -> None:
    create(caller, "Reports")
    create(caller, "Plans")
    admin = (own_box.admin.email, own_box.admin.password)

    def ask(**criteria: Any) -> httpx.Response:
        return caller.get("/sandbox/requests", params=criteria, auth=admin)

    found = ask(operation="folders.create", body='{"name": "Plans"}').json()
    (one,) = found["requests"]
    assert found["dropped"] == 0
    assert (one["number"], one["body"], one["status"]) == (2, {"name": "Plans"}, 201)
    assert len(ask(status=201).json()["requests"]) == 2
    assert ask(operation="files.get").json()["requests"] == []
    for wrong in ({"operation": "files.gett"}, {"body": "{"}, {"status": "ok"}, {"verb": "get"}):
        assert ask(**wrong).status_code == 400
    assert caller.delete("/sandbox/requests", auth=admin).status_code == 204
    assert ask().json()["requests"] == []


def test_no_secret_is_recorded(own_box: Sandbox, caller: httpx.Client) -> None:
    application = own_box.register_application(user_credentials=True)
    planted = {
        "client_secret": application.client_secret,
        "username": own_box.user.email,
        "password": own_box.user.password,
        "code": "planted-code-1",
        "code_verifier": "planted-verifier-1",
        "refresh_token": "planted-refresh-1",
        "assertion": "planted-assertion-1",
    }
    form = {"grant_type": "password", "client_id": application.client_id}
    tokens = caller.post("/oauth/token", data=form | planted).json()
    bearer = caller.headers["Authorization"].partition(" ")[2]
    own_token = {"Authorization": f"Bearer {tokens['access_token']}", "Cookie": "session=planted-cookie-1"}
    secrets = {name: f"planted-{name}-1" for name in ("password", "clientSecret", "otp", "previousPassword")}
    nested = {
        "outer": [{"passphrase": "planted-nested-1"}],
        "name": f"with {bearer} and {own_box.user.password}",
    }
    caller.post("/rest/admin/users", json=secrets | nested)
    caller.get("/rest/users/me", params={"access_token": "planted-query-1"}, headers=own_token)
    caller.get(f"/rest/folders/{bearer}")
    caller.post(
        "/rest/users/me", content=f'{{"password": "planted-{bearer}"', headers={"X-Own": "planted-own-1"}
    )
    hidden = [application.client_secret, own_box.user.password, bearer, *tokens.values(), "planted"]
    admin = (own_box.admin.email, own_box.admin.password)
    told = caller.get("/sandbox/requests", auth=admin).text
    everything = told + "".join(f"{one}{one!r}{one.told()}" for one in own_box.requests)
    assert len(own_box.requests) == 5
    for secret in hidden:
        if isinstance(secret, str) and secret not in ("bearer", tokens["scope"]):
            assert secret not in everything
    signing_in = own_box.requests.assert_called_once(path="/oauth/token")
    assert signing_in.body["grant_type"] == "password"
    assert signing_in.body["password"] == "***"
