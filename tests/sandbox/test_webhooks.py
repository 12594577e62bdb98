"""Webhooks: how they are managed, and that events are delivered, signed, and tried again."""

from __future__ import annotations

import hashlib
import hmac
import json
import socket
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import httpx
import pytest
import trustme
from sqlalchemy import select

from kiteworks.webhooks import read_event
from kiteworks_sandbox import Sandbox, Settings
from kiteworks_sandbox.database import Delivery, DeliveryState
from kiteworks_sandbox.webhooks import subjects
from tests.sandbox.receiver import Receiver, ca_file, eventually, receiving
from tests.sandbox.support import client
from tests.sandbox.test_activities import upload

WEBHOOKS = "/pubsub-ext/webhooks"
SECRET = "the secret of this webhook"
BODY = {"url": "https://events.example.com/hook", "secret": SECRET, "subscriptions": ["filesystem.>"]}


def made(api: httpx.Client, **changes: Any) -> dict[str, Any]:
    answer = api.post(WEBHOOKS, json={**BODY, **changes})
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


def refused(answer: httpx.Response, status: int, words: str) -> None:
    assert answer.status_code == status, answer.text
    assert answer.json()["code"] == status
    assert words in answer.json()["message"]


@pytest.fixture
def hook(admin_api: httpx.Client) -> Iterator[dict[str, Any]]:
    """A webhook of the administrator that is not used: nothing is sent to it."""
    webhook = made(admin_api, enabled=False)
    yield webhook
    admin_api.delete(f"{WEBHOOKS}/{webhook['id']}")


def test_create_get_list_update_delete(admin_api: httpx.Client) -> None:
    webhook = made(admin_api, enabled=False, token="Bearer x")
    assert str(uuid.UUID(webhook["id"])) == webhook["id"]
    place = f"{WEBHOOKS}/{webhook['id']}"
    assert sorted(webhook) == ["createdAt", "enabled", "id", "status", "subscriptions", "updatedAt", "url"]
    assert (webhook["url"], webhook["enabled"]) == (BODY["url"], False)
    assert webhook["subscriptions"] == ["filesystem.>"]
    assert webhook["status"]["status"] == "UNKNOWN"
    assert admin_api.get(place).json() == webhook
    listed = admin_api.get(WEBHOOKS).json()
    assert webhook in listed["items"]
    assert listed["totalItems"] == len(listed["items"])
    changed = admin_api.patch(place, json={"subscriptions": ["events.user.*"]})
    assert changed.status_code == 200
    assert changed.json()["subscriptions"] == ["events.user.*"]
    assert changed.json()["enabled"] is False
    replaced = admin_api.put(place, json={**BODY, "url": "https://other.example.com/"})
    assert replaced.json()["enabled"] is True
    assert replaced.json()["subscriptions"] == ["filesystem.>"]
    assert admin_api.get(place).json() == replaced.json()
    assert admin_api.delete(place).status_code == 204
    refused(admin_api.get(place), 404, "[Not Found] ")
    assert webhook["id"] not in admin_api.get(WEBHOOKS).text


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE"])
def test_an_unknown_webhook_is_not_found(method: str, admin_api: httpx.Client) -> None:
    answer = admin_api.request(method, f"{WEBHOOKS}/{uuid.uuid4()}", json=BODY)
    refused(answer, 404, "[Not Found] webhook not found")


def test_without_a_token_the_error_has_their_shape(browser: httpx.Client) -> None:
    refused(browser.get(WEBHOOKS), 401, "[Unauthorized] ")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"url": "http://events.example.com/"}, "[Bad Request] "),
        ({"url": "http://localhost:8443/"}, "[Bad Request] "),
        ({"url": "https://"}, "url must be an HTTPS URL"),
        ({"url": "https://localhost:port/"}, "url must be an HTTPS URL"),
        ({"url": "https://local host/"}, "url must be an HTTPS URL"),
        ({"url": None}, "[Bad Request] "),
        ({"secret": ""}, "secret must not be empty"),
        ({"secret": 5}, "[Bad Request] "),
        ({"subscriptions": []}, "subscriptions must not be empty"),
        ({"subscriptions": "filesystem.>"}, "[Bad Request] "),
        ({"subscriptions": ["a.>.b"]}, "invalid subscription key: a.>.b"),
        ({"subscriptions": ["a..b"]}, "invalid subscription key: a..b"),
        ({"subscriptions": ["a b"]}, "invalid subscription key: a b"),
        ({"subscriptions": ["a*"]}, "invalid subscription key: a*"),
        ({"subscriptions": ["a.>", "a.b"]}, "[Bad Request] subscription keys cannot overlap"),
        ({"subscriptions": ["a.b", "a.b"]}, "[Bad Request] subscription keys cannot overlap"),
        ({"enabled": "perhaps"}, "[Bad Request] "),
    ],
)
def test_what_is_refused(
    changes: dict[str, Any], words: str, admin_api: httpx.Client, hook: dict[str, Any]
) -> None:
    before = admin_api.get(WEBHOOKS).json()
    for method, path, body in (
        ("POST", WEBHOOKS, {**BODY, **changes}),
        ("PUT", f"{WEBHOOKS}/{hook['id']}", {**BODY, **changes}),
        ("PATCH", f"{WEBHOOKS}/{hook['id']}", changes),
    ):
        refused(admin_api.request(method, path, json=body), 400, words)
    assert admin_api.get(WEBHOOKS).json() == before


@pytest.mark.parametrize("missing", ["url", "secret", "subscriptions"])
def test_what_is_required(missing: str, admin_api: httpx.Client, hook: dict[str, Any]) -> None:
    body = {name: value for name, value in BODY.items() if name != missing}
    refused(admin_api.post(WEBHOOKS, json=body), 400, "[Bad Request] ")
    refused(admin_api.put(f"{WEBHOOKS}/{hook['id']}", json=body), 400, "[Bad Request] ")
    refused(admin_api.post(WEBHOOKS, content=b"{", headers={"Content-Type": "application/json"}), 400, "")


def test_a_user_manages_only_webhooks_of_their_own(
    api: httpx.Client, admin_api: httpx.Client, hook: dict[str, Any]
) -> None:
    own = made(api, enabled=False)
    assert [one["id"] for one in api.get(WEBHOOKS).json()["items"]] == [own["id"]]
    refused(api.get(f"{WEBHOOKS}/{hook['id']}"), 404, "")
    refused(api.delete(f"{WEBHOOKS}/{hook['id']}"), 404, "")
    assert {own["id"], hook["id"]} <= {one["id"] for one in admin_api.get(WEBHOOKS).json()["items"]}
    assert admin_api.delete(f"{WEBHOOKS}/{own['id']}").status_code == 204


def test_one_of_two_updates_at_the_same_time_is_refused(
    box: Sandbox, admin_api: httpx.Client, hook: dict[str, Any]
) -> None:
    path = f"{WEBHOOKS}/{hook['id']}"
    body = json.dumps({"token": "slow"}).encode()

    def slowly() -> Iterator[bytes]:
        yield body[:3]
        time.sleep(0.2)  # until the head of this request has arrived
        assert admin_api.patch(path, json={"token": "fast"}).status_code == 200
        yield body[3:]

    bearer = {"Authorization": admin_api.headers["Authorization"], "Content-Type": "application/json"}
    with client(box, headers=bearer) as other:
        slow = other.patch(path, content=slowly(), headers={"Content-Length": str(len(body))})
    refused(slow, 409, "[Conflict] ")
    assert admin_api.patch(path, json={"token": "again"}).status_code == 200


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("a.b", "a.b", True),
        ("a.b", "a.c", False),
        ("a.*", "a.c", True),
        ("a.*", "*.c", True),
        ("a.*", "b.*", False),
        ("a.>", "a.b.c", True),
        ("a.>", "a", False),
        (">", "a.b", True),
        ("*.b.>", "a.b.c.d", True),
        ("*.b.>", "a.c.>", False),
        ("a.*.c", "a.b", False),
    ],
)
def test_overlap(one: str, other: str, together: bool) -> None:
    assert subjects.overlap(one, other) is together
    assert subjects.overlap(other, one) is together


@dataclass
class Scene:
    """A sandbox that delivers to a receiver."""

    box: Sandbox
    api: httpx.Client
    """Calls as the user."""
    admin: httpx.Client
    receiver: Receiver
    folder: str

    def subscribe(self, *subscriptions: str, **more: Any) -> str:
        body = {"url": f"{self.receiver.url}/hook?x=1", "subscriptions": list(subscriptions), **more}
        return str(made(self.admin, **body)["id"])

    def status(self, webhook: str) -> dict[str, str]:
        found: dict[str, str] = self.admin.get(f"{WEBHOOKS}/{webhook}").json()["status"]
        return found

    def deliveries(self) -> list[Delivery]:
        with self.box._alive.appliance.database.session() as session:
            return list(session.scalars(select(Delivery).order_by(Delivery.id)))


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def start(box: Sandbox, receiver: Receiver) -> Scene:
    users = (box.user, box.admin)
    api, admin = (
        client(box, headers={"Authorization": f"Bearer {box.issue_token(one.email)}"}) for one in users
    )
    folder = api.post("/rest/folders/0/folders?returnEntity=true", json={"name": str(uuid.uuid4())}).json()
    return Scene(box, api, admin, receiver, folder["id"])


@pytest.fixture
def scene(authority: trustme.CA, tmp_path: Path) -> Iterator[Scene]:
    settings = Settings(webhook_ca_file=ca_file(authority, tmp_path), webhook_retry_delays=(0.05, 0.1))
    with receiving(authority) as receiver, Sandbox(settings=settings) as box:
        opened = start(box, receiver)
        yield opened
        opened.api.close()
        opened.admin.close()


def test_an_upload_is_delivered_twice_signed_and_with_one_guid(scene: Scene) -> None:
    hook = scene.subscribe("filesystem.>", token="Bearer for-the-receiver")
    content = b"what the file holds"
    file = upload(scene.api, scene.folder, "sent.txt", content)["id"]
    first, second = scene.receiver.wait_for(2)
    for request in (first, second):
        assert request.path == "/hook?x=1"
        assert request.headers["Authorization"] == "Bearer for-the-receiver"
        assert request.headers["Content-Type"] == "application/json"
        expected = hmac.new(SECRET.encode(), request.body, hashlib.sha256).hexdigest()
        assert request.headers["X-KW-Signature"] == expected
        read = read_event(request.body, request.headers, SECRET)
        assert read.webhook_id == hook
        assert read.payload is not None
        assert read.payload.username == "user@sandbox.example"
        outer = json.loads(request.body)
        assert sorted(outer) == ["payload", "tenantId", "webhookId"]
        assert (outer["tenantId"], outer["webhookId"]) == ("0", hook)
        assert sorted(request.event) == sorted(
            ["event_name", "user_id", "username", "ip_address", "created", "successful", "guid", "data"]
        )
    assert scene.receiver.names() == ["add_file", "filehash_generated"]
    assert first.event["guid"] == second.event["guid"]
    assert first.event["ip_address"] == "127.0.0.1"
    assert type(first.event["user_id"]) is int
    assert type(first.event["created"]) is float
    assert abs(first.event["created"] - time.time()) < 60
    before, after = (one.event["data"]["file"] for one in (first, second))
    assert before["hash"] == "Generating..."
    assert after["hash"] == hashlib.md5(content).hexdigest()
    assert after["fingerprints"] == [
        {"algo": "md5", "hash": hashlib.md5(content).hexdigest()},
        {"algo": "sha3-256", "hash": hashlib.sha3_256(content).hexdigest()},
    ]
    version = scene.api.get(f"/rest/files/{file}/versions").json()["data"][0]["id"]
    assert (after["guid"], after["file_guid"]) == (file, version)
    assert type(after["id"]) is type(after["file_id"]) is int
    assert first.event["data"]["parent_folder"]["guid"] == scene.folder
    # What was announced can be read.
    assert scene.api.get(f"/rest/files/{file}").json()["fingerprint"] == after["hash"]
    eventually(lambda: scene.status(hook)["status"] == "SUCCESS")


def test_only_what_is_subscribed_to_is_delivered(scene: Scene) -> None:
    scene.subscribe("filesystem.file.create", "events.user.login")
    file = upload(scene.api, scene.folder, "one.txt")["id"]
    upload(scene.api, scene.folder, "one.txt")
    link = scene.api.post("/rest/files/actions/downloadLink", json={"fileId": file}).json()
    scene.api.get(f"/{link['downloadLinks'][0]}")
    upload(scene.api, scene.folder, "two.txt")
    scene.receiver.wait_for(2)
    assert scene.receiver.names() == ["add_file", "add_file"]
    assert [one.event["data"]["file"]["name"] for one in scene.receiver.requests] == ["one.txt", "two.txt"]


@pytest.mark.parametrize("subject", ["file_folder_access.*", "events.filesystem.download", "*.file.download"])
def test_each_source_of_names_of_subjects_works(scene: Scene, subject: str) -> None:
    scene.subscribe(subject)
    file = upload(scene.api, scene.folder, "named.txt")["id"]
    link = scene.api.post("/rest/files/actions/downloadLink", json={"fileId": file}).json()
    scene.api.get(f"/{link['downloadLinks'][0]}")
    scene.receiver.wait_for(1)
    assert scene.receiver.names() == ["download"]


def test_a_delivery_is_tried_again_until_it_is_accepted(scene: Scene) -> None:
    scene.receiver.statuses = [500, 302]
    hook = scene.subscribe("filesystem.file.create")
    upload(scene.api, scene.folder, "again.txt")
    requests = scene.receiver.wait_for(3)
    assert len({one.body for one in requests}) == 1
    assert {one.path for one in requests} == {"/hook?x=1"}  # a redirect is not followed
    gaps = [later.at - earlier.at for earlier, later in pairwise(requests)]
    assert gaps[0] >= 0.04
    assert gaps[1] >= 0.09
    eventually(lambda: scene.status(hook)["status"] == "SUCCESS")
    (delivery,) = scene.deliveries()
    assert (delivery.state, delivery.attempts, delivery.status_code) == ("delivered", 3, 200)


def test_a_delivery_is_given_up_after_the_last_delay_and_the_next_is_made(scene: Scene) -> None:
    scene.receiver.statuses = [503] * 3
    hook = scene.subscribe("filesystem.file.create")
    upload(scene.api, scene.folder, "first.txt")
    scene.receiver.wait_for(3)
    eventually(lambda: [one.state for one in scene.deliveries()] == ["failed"])
    assert scene.status(hook) == {"status": "ERROR", "description": "503 Service Unavailable"}
    upload(scene.api, scene.folder, "second.txt")
    scene.receiver.wait_for(4)
    eventually(lambda: scene.status(hook)["status"] == "SUCCESS")
    assert [one.attempts for one in scene.deliveries()] == [3, 1]


def test_a_receiver_that_is_not_trusted_receives_nothing(scene: Scene) -> None:
    with receiving(trustme.CA()) as stranger, receiving(trustme.CA(), "other.example") as misnamed:
        for receiver in (stranger, misnamed):
            hook = scene.subscribe("filesystem.file.create", url=receiver.url)
            upload(scene.api, scene.folder, f"{uuid.uuid4()}.txt")
            status = eventually(lambda hook=hook: (s := scene.status(hook))["status"] == "ERROR" and s)
            assert "CERTIFICATE_VERIFY_FAILED" in status["description"]
            assert receiver.requests == []
        # A receiver that goes away while it is being connected to leaves a socket that Python's ssl does not close.
        eventually(lambda: all(one.state is DeliveryState.FAILED for one in scene.deliveries()))


def test_the_sandboxs_own_authority_is_trusted(scene: Scene) -> None:
    hook = scene.subscribe("filesystem.file.create", url=f"{scene.box.url}/rest/users/me")
    upload(scene.api, scene.folder, "own.txt")
    status = eventually(lambda: (s := scene.status(hook))["status"] == "ERROR" and s)
    assert status["description"] == "404 NOT FOUND"


def test_a_webhook_hears_only_of_what_happens_while_it_is_enabled(scene: Scene) -> None:
    upload(scene.api, scene.folder, "before.txt")
    hook = scene.subscribe("filesystem.file.create", enabled=False)
    upload(scene.api, scene.folder, "disabled.txt")
    scene.admin.patch(f"{WEBHOOKS}/{hook}", json={"enabled": True})
    upload(scene.api, scene.folder, "enabled.txt")
    scene.receiver.wait_for(1)
    assert scene.admin.delete(f"{WEBHOOKS}/{hook}").status_code == 204
    upload(scene.api, scene.folder, "deleted.txt")
    other = scene.subscribe("filesystem.file.create")
    upload(scene.api, scene.folder, "last.txt")
    scene.receiver.wait_for(2)
    assert [one.event["data"]["file"]["name"] for one in scene.receiver.requests] == [
        "enabled.txt",
        "last.txt",
    ]
    assert scene.receiver.requests[1].headers["X-KW-Signature"]
    assert json.loads(scene.receiver.requests[1].body)["webhookId"] == other


def test_a_users_webhook_hears_of_what_the_user_sees(scene: Scene) -> None:
    mine = made(scene.api, url=scene.receiver.url, subscriptions=["filesystem.file.create"])["id"]
    theirs = scene.admin.post("/rest/folders/0/folders?returnEntity=true", json={"name": "Admin's"}).json()
    upload(scene.admin, theirs["id"], "secret.txt")
    upload(scene.api, scene.folder, "own.txt")
    scene.receiver.wait_for(1)
    assert [one.event["data"]["file"]["name"] for one in scene.receiver.requests] == ["own.txt"]
    assert json.loads(scene.receiver.requests[0].body)["webhookId"] == mine


def test_a_failure_is_delivered_as_one(scene: Scene) -> None:
    scene.subscribe("filesystem.>")
    session = scene.api.post(
        f"/rest/folders/{scene.folder}/actions/initiateUpload",
        json={"filename": "bad.txt", "totalSize": 9, "totalChunks": 1},
    ).json()
    assert scene.api.post(f"/{session['uri']}", files={"content": b"abc"}).status_code == 422
    (request,) = scene.receiver.wait_for(1)
    assert (request.event["event_name"], request.event["successful"]) == ("add_file", False)
    assert request.event["data"]["error"]["code"].startswith("ERR_")
    assert request.event["data"]["file"]["id"] is None


def test_what_was_not_delivered_is_delivered_after_a_restart(authority: trustme.CA, tmp_path: Path) -> None:
    settings = Settings(webhook_ca_file=ca_file(authority, tmp_path), webhook_retry_delays=(0.3,) * 9)
    with receiving(authority) as receiver:
        receiver.statuses = [500]
        with Sandbox(data=tmp_path / "data", settings=settings) as box:
            scene = start(box, receiver)
            scene.subscribe("filesystem.file.create")
            upload(scene.api, scene.folder, "kept.txt")
            receiver.wait_for(1)
            scene.api.close()
            scene.admin.close()
        with Sandbox(data=tmp_path / "data", settings=settings):
            first, second, *_ = receiver.wait_for(2)
    assert first.body == second.body


def test_the_sandbox_ends_while_a_receiver_is_silent(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        with Sandbox(settings=Settings(webhook_timeout=60)) as box:
            scene = start(box, Receiver())
            scene.subscribe("filesystem.file.create", url=f"https://localhost:{silent.getsockname()[1]}/")
            upload(scene.api, scene.folder, "silent.txt")
            connection, _ = silent.accept()
            assert connection.recv(1)  # the handshake has begun, and gets no answer
            scene.api.close()
            scene.admin.close()
            began = time.monotonic()
        connection.close()
        assert time.monotonic() - began < 10


def patient(authority: trustme.CA, folder: Path) -> Settings:
    """Return settings with which a delivery that failed is tried again a day later."""
    return Settings(webhook_ca_file=ca_file(authority, folder), webhook_retry_delays=(86400,) * 5)


def test_moving_the_clock_makes_the_next_attempt_due(authority: trustme.CA, tmp_path: Path) -> None:
    with receiving(authority) as receiver, Sandbox(settings=patient(authority, tmp_path)) as box:
        receiver.statuses = [503]
        scene = start(box, receiver)
        scene.subscribe("filesystem.file.create")
        upload(scene.api, scene.folder, "later.txt")
        eventually(lambda: [one.attempts for one in scene.deliveries()] == [1])
        box.clock.advance(hours=23)
        time.sleep(0.3)
        assert len(receiver.requests) == 1
        box.clock.advance(hours=2)
        first, second = receiver.wait_for(2)
        assert first.body == second.body
        (delivery,) = eventually(lambda: [one for one in scene.deliveries() if one.attempts == 2])
        assert abs(delivery.sent - box.clock.now().replace(tzinfo=None)).total_seconds() < 60
        scene.api.close()
        scene.admin.close()


def test_a_delivery_is_made_after_a_restart_that_resets_the_clock(
    authority: trustme.CA, tmp_path: Path
) -> None:
    settings = Settings(webhook_ca_file=ca_file(authority, tmp_path), webhook_retry_delays=(0.3,) * 9)
    with receiving(authority) as receiver:
        with Sandbox(data=tmp_path / "data", settings=settings) as box:
            box.clock.advance(days=100)
            scene = start(box, receiver)
            receiver.statuses = [500] * 2
            scene.subscribe("filesystem.file.create")
            upload(scene.api, scene.folder, "ahead.txt")
            receiver.wait_for(1)
            scene.api.close()
            scene.admin.close()
        tried = len(receiver.requests)
        with Sandbox(data=tmp_path / "data", settings=settings):
            assert len(receiver.wait_for(tried + 1)) == tried + 1


def test_a_restored_delivery_is_made(authority: trustme.CA, tmp_path: Path) -> None:
    with receiving(authority) as receiver, Sandbox(settings=patient(authority, tmp_path)) as box:
        receiver.statuses = [503]
        scene = start(box, receiver)
        hook = scene.subscribe("filesystem.file.create")
        upload(scene.api, scene.folder, "kept.txt")
        eventually(lambda: [one.attempts for one in scene.deliveries()] == [1])
        snapshot = box.snapshot()
        scene.admin.delete(f"{WEBHOOKS}/{hook}")
        assert scene.deliveries() == []
        box.clock.advance(days=2)
        box.restore(snapshot)
        upload(scene.api, scene.folder, "after.txt")
        receiver.wait_for(2)
        box.clock.advance(days=2)
        receiver.wait_for(3)
        scene.api.close()
        scene.admin.close()


def test_a_reset_ends_an_attempt_and_drops_its_outcome(authority: trustme.CA, tmp_path: Path) -> None:
    with receiving(authority) as receiver, Sandbox(settings=patient(authority, tmp_path)) as box:
        receiver.hold = 2
        scene = start(box, receiver)
        scene.subscribe("filesystem.file.create")
        upload(scene.api, scene.folder, "held.txt")
        time.sleep(0.3)
        began = time.monotonic()
        box.reset()
        assert time.monotonic() - began < 1.5
        assert scene.deliveries() == []
        scene.api.close()
        scene.admin.close()
