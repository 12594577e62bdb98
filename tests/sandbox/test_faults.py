"""Each kind of fault, as a client that knows nothing of the plan meets it."""

from __future__ import annotations

import json
import os
import ssl
import subprocess
import sys
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from hashlib import md5
from pathlib import Path
from typing import Any

import httpx
import pytest

from kiteworks_sandbox import Sandbox
from kiteworks_sandbox.faults import FaultPlan

ME = "/rest/users/me"


@pytest.fixture(autouse=True)
def _well_again(box: Sandbox) -> Iterator[None]:
    yield
    box.faults.clear()


@pytest.fixture
def plain(box: Sandbox) -> Iterator[httpx.Client]:
    """A client that expects no answer to fit the spec."""
    trust = ssl.create_default_context(cafile=str(box.ca_file))
    token = box.issue_token(box.user.email)
    with httpx.Client(base_url=box.url, verify=trust, headers={"Authorization": f"Bearer {token}"}) as client:
        yield client


def _upload(plain: httpx.Client, folder: str, content: bytes) -> str:
    answer = plain.post(
        f"/rest/folders/{folder}/actions/file",
        params={"returnEntity": "true"},
        files={"body": (f"{uuid.uuid4()}.bin", content)},
    )
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def _folders(plain: httpx.Client, folder: str, count: int) -> list[str]:
    names = [f"Part {index}" for index in range(count)]
    for name in names:
        assert plain.post(f"/rest/folders/{folder}/folders", json={"name": name}).status_code == 201
    return names


@pytest.mark.parametrize(
    "kind, parameters, status, media",
    [
        ("status", {"status": 502}, 502, "text/html"),
        ("status", {"status": 507, "code": "ERR_SYSTEM_NO_STORAGE_AVAILABLE"}, 507, "application/json"),
        ("status", {"status": 408, "text": "too slow"}, 408, "text/plain"),
        ("throttled", {}, 429, "text/html"),
        ("throttled_403", {}, 403, "text/html"),
        ("scanning", {"code": "ERR_ENTITY_NOT_SCANNED"}, 403, "application/json"),
        ("unauthorized", {}, 401, "application/json"),
        ("firewall", {}, 490, "text/html"),
        ("page", {}, 200, "text/html"),
    ],
)
def test_an_answer_in_place_of_the_true_one(
    box: Sandbox, plain: httpx.Client, kind: str, parameters: dict[str, Any], status: int, media: str
) -> None:
    fault = box.faults.add(kind, path=ME, **parameters)
    answer = plain.get(ME)
    assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (status, media)
    if parameters.get("code"):
        assert answer.json()["errors"][0]["code"] == parameters["code"]
    assert plain.get(ME).json()["email"] == box.user.email
    assert (fault.served, fault.seen) == (1, 2)


def test_a_pending_scan_says_nothing(box: Sandbox, plain: httpx.Client) -> None:
    box.faults.add("scanning")
    answer = plain.get(ME)
    assert (answer.status_code, answer.content) == (403, b"")


@pytest.mark.parametrize("kind, status", [("throttled", 429), ("throttled_403", 403), ("status", 503)])
def test_retry_after_in_both_forms(box: Sandbox, plain: httpx.Client, kind: str, status: int) -> None:
    box.faults.add(kind, retry_after=7)
    box.faults.add(kind, retry_after=3600, as_date=True)
    first, second = plain.get(ME), plain.get(ME)
    assert (first.status_code, first.headers["retry-after"]) == (status, "7")
    ahead = parsedate_to_datetime(second.headers["retry-after"]) - datetime.now(UTC)
    assert 0 < ahead.total_seconds() <= 3600


def test_requests_are_picked_by_method_path_and_number(box: Sandbox, plain: httpx.Client) -> None:
    fault = box.faults.add("status", method="get", path="/rest/*/me", nth=2, times=2)
    statuses = [plain.get(ME).status_code for _ in range(4)]
    assert statuses == [200, 503, 503, 200]
    assert plain.get("/rest/folders/0/folders").status_code == 200
    assert (fault.seen, fault.served) == (4, 2)


def test_faults_follow_each_other_in_the_order_of_the_plan(box: Sandbox, plain: httpx.Client) -> None:
    box.faults.add("status", path=ME)
    last = box.faults.add("throttled", path=ME, times=None)
    assert [plain.get(ME).status_code for _ in range(4)] == [503, 429, 429, 429]
    assert (last.seen, last.served) == (3, 3)


@pytest.mark.parametrize("kind", ["cut", "cut_request", "lost"])
def test_a_connection_cut_without_an_answer(
    box: Sandbox, plain: httpx.Client, folder: str, kind: str
) -> None:
    place = f"/rest/folders/{folder}/folders"
    box.faults.add(kind, method="POST", path=place)
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError)):
        plain.post(place, json={"name": "Twice"})
    made = [one["name"] for one in plain.get(place).json()["data"]]
    assert made == (["Twice"] if kind == "lost" else [])


def test_a_connection_cut_in_the_request(box: Sandbox, plain: httpx.Client, folder: str) -> None:
    sent = 0

    def body() -> Iterator[bytes]:
        nonlocal sent
        for _ in range(64):
            sent += 1
            yield bytes(1 << 20)

    fault = box.faults.add("cut_request", method="POST", after=1000)
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError)):
        plain.post(
            f"/rest/folders/{folder}/actions/file",
            content=body(),
            headers={"Content-Type": "multipart/form-data; boundary=x"},
        )
    assert fault.served == 1
    assert sent < 64


def test_a_connection_cut_in_the_body(box: Sandbox, plain: httpx.Client, folder: str) -> None:
    content = bytes(range(256)) * 40
    place = f"/rest/files/{_upload(plain, folder, content)}/content"
    box.faults.add("cut_body", path="/rest/files/*/content", after=3000)
    came = b""
    with (
        pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)),
        plain.stream("GET", place) as answer,
    ):
        assert answer.headers["content-length"] == str(len(content))
        for piece in answer.iter_bytes():
            came += piece
    assert came == content[:3000]
    assert plain.get(place).content == content


def test_bodies_spoiled(box: Sandbox, plain: httpx.Client, folder: str) -> None:
    content = bytes(range(256)) * 40
    place = f"/rest/files/{_upload(plain, folder, content)}/content"
    box.faults.add("truncated", path=place, after=5000)
    box.faults.add("corrupted", path=place, after=5000)
    box.faults.add("empty", path=place)
    assert plain.get(place).content == content[:5000]
    other = plain.get(place).content
    assert [index for index in range(len(content)) if other[index] != content[index]] == [5000]
    assert plain.get(place).content == b""


def test_odd_values(box: Sandbox, plain: httpx.Client, folder: str) -> None:
    _folders(plain, folder, 2)
    place = f"/rest/folders/{folder}/folders"
    wanted = {"/data/*/name": None, "/data/0/size": "12", "/extra~1field": [1]}
    box.faults.add("changed", path=place, set=wanted, remove=["/data/1/id", "/metadata"])
    value = plain.get(place).json()
    assert [one["name"] for one in value["data"]] == [None, None]
    assert value["data"][0]["size"] == "12"
    assert value["extra/field"] == [1]
    assert "id" not in value["data"][1]
    assert "metadata" not in value
    box.faults.add("changed", path=place, remove=["/data/0"])
    assert len(plain.get(place).json()["data"]) == 1


def test_another_media_type(box: Sandbox, plain: httpx.Client) -> None:
    box.faults.add("media_type", media="text/plain")
    answer = plain.get(ME)
    assert answer.headers["content-type"] == "text/plain"
    assert answer.json()["email"] == box.user.email


def test_paging_of_its_own_mind(box: Sandbox, plain: httpx.Client, folder: str) -> None:
    names = _folders(plain, folder, 5)
    place = f"/rest/folders/{folder}/folders"

    def page(**query: Any) -> tuple[list[str], dict[str, Any]]:
        value = plain.get(place, params={"orderBy": "name:asc", **query}).json()
        return [one["name"] for one in value["data"]], value["metadata"]

    box.faults.add("limit_ignored")
    box.faults.add("limit_capped", limit=3)
    box.faults.add("offset_ignored")
    box.faults.add("no_total")
    box.faults.add("items_lost", count=1, times=2)
    assert page(limit=2)[0] == names
    assert page(limit=4)[0] == names[:3]
    assert page(limit=2, offset=2)[0] == names[:2]
    assert "total" not in page(limit=2)[1]
    assert page(limit=2)[0] == names[:2]
    assert page(limit=2, offset=2)[0] == names[3:5]


def test_hashes_that_are_not_the_files(box: Sandbox, plain: httpx.Client, folder: str) -> None:
    place = f"/rest/files/{_upload(plain, folder, b'content')}"
    while plain.get(place).json()["fingerprint"] == "Generating...":
        continue
    box.faults.add("wrong_hash", path=place)
    spoiled = plain.get(place).json()
    true = md5(b"content").hexdigest()
    assert spoiled["fingerprint"] != true
    assert len(spoiled["fingerprint"]) == len(true)
    assert {one["hash"] for one in spoiled["fingerprints"]}.isdisjoint({true})
    assert plain.get(place).json()["fingerprint"] == true


def test_tokens_expire_under_way(box: Sandbox, plain: httpx.Client) -> None:
    with Sandbox() as other:
        trust = ssl.create_default_context(cafile=str(other.ca_file))
        token = {"Authorization": f"Bearer {other.issue_token(other.user.email)}"}
        other.faults.add("tokens_expired", nth=2)
        with httpx.Client(base_url=other.url, verify=trust, headers=token) as client:
            assert [client.get(ME).status_code for _ in range(3)] == [200, 401, 401]


def test_a_slow_answer_comes_when_it_is_time(
    box: Sandbox, plain: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    monkeypatch.setattr(box.faults.ending, "wait", waited.append)
    box.faults.add("slow", seconds=30)
    assert plain.get(ME).status_code == 200
    assert waited == [30]


def test_the_plan_over_http(box: Sandbox, plain: httpx.Client) -> None:
    who = (box.admin.email, box.admin.password)
    place = "/sandbox/faults"
    planned = plain.post(place, auth=who, json=[{"kind": "throttled", "path": ME, "retry_after": 1}])
    assert (planned.status_code, planned.json()[0]["times"]) == (201, 1)
    assert plain.get(ME).status_code == 429
    assert plain.get(place, auth=who).json()[0]["served"] == 1
    box.faults.add("status", times=None)
    assert plain.delete(place, auth=who).status_code == 204
    assert plain.get(ME).status_code == 200


@pytest.mark.parametrize("who", [None, ("admin@sandbox.example", "wrong"), "user"])
def test_the_plan_is_the_administrators(
    box: Sandbox, plain: httpx.Client, who: tuple[str, str] | str | None
) -> None:
    given = (box.user.email, box.user.password) if who == "user" else who
    headers = {"Authorization": ""} if given is None else {}
    answer = plain.post("/sandbox/faults", auth=given, headers=headers, json={"kind": "cut"})  # type: ignore[arg-type]
    assert answer.status_code == 401
    assert box.faults.told() == []


@pytest.mark.parametrize(
    "told, words",
    [
        ({"kind": "flood"}, "there is no fault 'flood'"),
        ({"path": "*"}, "a fault is an object with a kind"),
        ([3], "a fault is an object with a kind"),
        ({"kind": "cut", "after": 3}, "takes no after; its parameters: none"),
        ({"kind": "cut", "nth": 0}, "nth must be a whole number from 1 on"),
        ([], "the list of faults is empty"),
        ({"kind": "cut", "path": 0}, "path must be text, not 0"),
        ({"kind": "cut", "method": ["GET"]}, "method must be text"),
        ({"kind": "status", "status": "503"}, "status must be a whole number from 200 to 599, not '503'"),
        ({"kind": "status", "status": 99}, "status must be a whole number from 200 to 599"),
        ({"kind": "status", "as_date": 1}, "as_date must be true or false"),
        ({"kind": "slow", "seconds": -1}, "seconds must be a number from 0"),
        ({"kind": "throttled", "retry_after": "soon"}, "retry_after must be a number from 0"),
        ({"kind": "cut_body", "after": 1.5}, "after must be a whole number from 0"),
        ({"kind": "changed", "set": []}, "set must be an object of JSON pointers"),
        ({"kind": "changed", "remove": "/id"}, "remove must be a list of JSON pointers"),
    ],
)
def test_a_plan_that_does_not_do(box: Sandbox, plain: httpx.Client, told: Any, words: str) -> None:
    who = (box.admin.email, box.admin.password)
    answer = plain.post("/sandbox/faults", auth=who, json=told)
    assert answer.status_code == 400
    assert words in answer.json()["message"]
    plan = FaultPlan()
    with pytest.raises(ValueError, match=words.replace("'", ".")):
        plan.load(told)
    assert plan.told() == []


def test_a_plan_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_text(json.dumps([{"kind": "firewall", "path": "/rest/*", "times": None}]))
    plan = FaultPlan()
    plan.load_file(file)
    assert plan.due("GET", ME) is not None


@pytest.mark.parametrize("way", ["option", "environment"])
def test_the_command_refuses_a_plan_that_does_not_do(tmp_path: Path, way: str) -> None:
    file = tmp_path / "plan.json"
    file.write_text('[{"kind": "flood"}]')
    command = [
        sys.executable,
        "-m",
        "kiteworks_sandbox",
        *(["--faults", str(file)] if way == "option" else []),
    ]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("KITEWORKS_")}
    if way == "environment":
        environment["KITEWORKS_SANDBOX_FAULTS"] = str(file)
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "there is no fault 'flood'" in done.stderr
