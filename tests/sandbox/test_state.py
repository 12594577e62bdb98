"""Returning to earlier states, moving the clock, repeatable identifiers."""

from __future__ import annotations

import os
import ssl
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from kiteworks_sandbox import Sandbox
from tests.sandbox.support import Flow, client


def bearer(box: Sandbox) -> dict[str, str]:
    return {"Authorization": f"Bearer {box.issue_token(box.user.email, lifetime=30 * 86400)}"}


def administrator(box: Sandbox) -> tuple[str, str]:
    return (box.admin.email, box.admin.password)


def make_folder(caller: httpx.Client, name: str) -> str:
    made = caller.post("/rest/folders/0/folders", params={"returnEntity": "true"}, json={"name": name})
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


def upload(caller: httpx.Client, folder: str, name: str, content: bytes) -> str:
    made = caller.post(
        f"/rest/folders/{folder}/actions/file",
        params={"returnEntity": "true"},
        files={"body": (name, content)},
    )
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


def names(caller: httpx.Client) -> list[str]:
    return [one["name"] for one in caller.get("/rest/folders/top").json()["data"]]


def content(caller: httpx.Client, file: str) -> bytes:
    return caller.get(f"/rest/files/{file}/content").content


def test_a_reset_returns_to_the_beginning(own_box: Sandbox, caller: httpx.Client) -> None:
    before = names(caller)
    token = caller.headers["Authorization"]
    file = upload(caller, make_folder(caller, "Reports"), "q3.txt", b"up")
    own_box.faults.add("status", path="/rest/*", times=None)
    own_box.stub("users.me", status=503)
    own_box.clock.advance(days=1)
    own_box.reset()
    assert caller.get("/rest/users/me").status_code == 401  # tokens are gone as well
    caller.headers.update(bearer(own_box))
    assert caller.headers["Authorization"] != token
    assert names(caller) == before
    assert caller.get(f"/rest/files/{file}").status_code == 403
    assert abs(own_box.clock.now() - datetime.now(UTC)) < timedelta(seconds=1)
    assert caller.get("/rest/users/me").json()["email"] == own_box.user.email


def test_the_accounts_and_the_application_stay(own_box: Sandbox, caller: httpx.Client) -> None:
    form = {
        "grant_type": "password",
        "client_id": own_box.application.client_id,
        "client_secret": own_box.application.client_secret,
        "username": own_box.user.email,
        "password": own_box.user.password,
    }
    for _ in range(2):
        assert caller.post("/oauth/token", data=form).status_code == 200
        own_box.reset()


def test_a_reset_is_quick(own_box: Sandbox) -> None:
    started = time.process_time()
    for _ in range(20):
        own_box.reset()
    assert (time.process_time() - started) / 20 < 0.05


def test_a_snapshot_brings_back_rows_files_and_tokens(own_box: Sandbox, caller: httpx.Client) -> None:
    folder = make_folder(caller, "Reports")
    file = upload(caller, folder, "q3.txt", b"up")
    own_box.clock.advance(days=2)
    snapshot = own_box.snapshot()
    own_box.clock.advance(days=2)
    assert caller.delete(f"/rest/files/{file}").status_code == 204
    assert caller.delete(f"/rest/files/{file}/actions/permanent").status_code == 204
    make_folder(caller, "Plans")
    own_box.restore(snapshot)
    assert names(caller)[-1:] == ["Reports"]
    assert content(caller, file) == b"up"
    assert timedelta(days=1.9) < own_box.clock.now() - datetime.now(UTC) < timedelta(days=2.1)
    upload(caller, folder, "q4.txt", b"down")  # the snapshot is a copy
    own_box.restore(snapshot)
    assert caller.get(f"/rest/folders/{folder}/files").json()["metadata"]["total"] == 1
    snapshot.discard()
    with pytest.raises(LookupError, match="has no snapshot"):
        own_box.restore(snapshot)


def test_a_snapshot_belongs_to_its_sandbox(own_box: Sandbox, box: Sandbox) -> None:
    with pytest.raises(LookupError, match="has no snapshot"):
        own_box.restore(box.snapshot())


def test_what_a_folder_keeps_is_reset_as_well(tmp_path: Path) -> None:
    with Sandbox(data=tmp_path) as box, client(box, headers=bearer(box)) as caller:
        upload(caller, make_folder(caller, "Reports"), "q3.txt", b"up")
        user = box.user
    with Sandbox(data=tmp_path) as box, client(box, headers=bearer(box)) as caller:
        assert "Reports" in names(caller)
        snapshot = box.snapshot()
        for _ in range(2):
            box.reset()
            caller.headers.update(bearer(box))
            assert "Reports" not in names(caller)
            assert not list((tmp_path / "blobs").iterdir())
            make_folder(caller, "Plans")
        assert box.user == user
        box.restore(snapshot)
    with Sandbox(data=tmp_path) as box, client(box, headers=bearer(box)) as caller:
        assert "Reports" in names(caller)
        assert "Plans" not in names(caller)


def test_a_reset_waits_for_requests_in_progress(own_box: Sandbox, caller: httpx.Client) -> None:
    slow = own_box.faults.add("slow", path="/rest/folders/0/folders", seconds=60)
    thread = threading.Thread(target=make_folder, args=(caller, "Late"))
    thread.start()
    while not slow.seen:
        time.sleep(0.01)
    started = time.monotonic()
    own_box.reset()
    assert time.monotonic() - started < 5  # the slow response does not hold it up
    thread.join()
    caller.headers.update(bearer(own_box))
    assert "Late" not in names(caller)


def test_a_client_that_stops_reading_does_not_hold_up_a_reset(own_box: Sandbox, caller: httpx.Client) -> None:
    file = upload(caller, make_folder(caller, "Reports"), "big.bin", bytes(40 << 20))
    caller.event_hooks = {}  # they would read it
    with caller.stream("GET", f"/rest/files/{file}/content") as answer:
        pieces = answer.iter_raw(1 << 16)
        next(pieces)
        started = time.monotonic()
        own_box.reset()
        assert time.monotonic() - started < 5
        assert sum(len(piece) for piece in pieces) == (40 << 20) - (1 << 16)  # and it still gets everything


def test_tokens_follow_the_clock(own_box: Sandbox) -> None:
    bearer_of_an_hour = {"Authorization": f"Bearer {own_box.issue_token(own_box.user.email)}"}
    with client(own_box, headers=bearer_of_an_hour) as caller:
        own_box.clock.advance(minutes=59)
        assert caller.get("/rest/users/me").status_code == 200
        own_box.clock.advance(minutes=2)
        assert caller.get("/rest/users/me").status_code == 401
        own_box.clock.advance(hours=-1)
        assert caller.get("/rest/users/me").status_code == 200


def test_dates_follow_the_clock(own_box: Sandbox, caller: httpx.Client) -> None:
    own_box.clock.set(datetime(2031, 5, 1, 12, tzinfo=UTC))
    caller.headers.update(bearer(own_box))
    folder = make_folder(caller, "Reports")
    assert caller.get(f"/rest/folders/{folder}").json()["created"].startswith("2031-05-01T12:00:0")


def test_codes_follow_the_clock(own_box: Sandbox) -> None:
    flow = Flow(own_box, own_box.application)
    from tests.sandbox.support import sign_in

    with client(own_box) as browser:
        sign_in(browser, own_box.user)
        code = flow.answer(browser)["code"][0]
        own_box.clock.advance(minutes=11)
        assert flow.redeem(browser, code).status_code == 400
        own_box.clock.advance(minutes=-5)
        assert flow.redeem(browser, code).status_code == 200


def test_each_sandbox_has_a_clock_of_its_own(own_box: Sandbox, box: Sandbox, api: httpx.Client) -> None:
    own_box.clock.advance(days=365)
    made = api.post("/rest/folders/0/folders", params={"returnEntity": "true"}, json={"name": "Own clock"})
    assert made.json()["created"][:10] == datetime.now(UTC).strftime("%Y-%m-%d")


def test_there_is_no_such_time(own_box: Sandbox) -> None:
    with pytest.raises(OverflowError):
        own_box.clock.advance(days=4_000_000)
    with pytest.raises(TypeError, match="must be a datetime, not 'tomorrow'"):
        own_box.clock.set("tomorrow")  # type: ignore[arg-type]
    assert own_box.clock.offset == timedelta()


def test_the_controls_over_http(own_box: Sandbox, caller: httpx.Client) -> None:
    admin = administrator(own_box)
    assert caller.get("/sandbox/health", headers={"Authorization": ""}).json() == {"status": "ok"}
    for method, path in (("POST", "reset"), ("GET", "clock"), ("POST", "snapshots"), ("GET", "requests")):
        assert caller.request(method, f"/sandbox/{path}").status_code == 401
    make_folder(caller, "Reports")
    snapshot = caller.post("/sandbox/snapshots", auth=admin).json()["id"]
    make_folder(caller, "Plans")
    assert caller.post(f"/sandbox/snapshots/{snapshot}/restore", auth=admin).status_code == 204
    assert names(caller)[-1] == "Reports"
    assert caller.post("/sandbox/snapshots/none/restore", auth=admin).status_code == 404
    moved = caller.post("/sandbox/clock", auth=admin, json={"set": "2031-05-01T12:00:00+0000"})
    assert moved.json()["time"].startswith("2031-05-01T12:00:0")
    moved = caller.post("/sandbox/clock", auth=admin, json={"advance": {"days": 3}})
    assert moved.json()["time"].startswith("2031-05-04T12:00:0")
    assert caller.get("/sandbox/clock", auth=admin).json()["time"].startswith("2031-05-04")
    for wrong in (
        {},
        {"set": "soon"},
        {"advance": {"moons": 1}},
        {"advance": 3},
        [],
        {"advance": {"days": 1e9}},
    ):
        assert caller.post("/sandbox/clock", auth=admin, json=wrong).status_code == 400
    for part in ("clock", "stubs", "faults"):
        for body, words in (
            (b"[" * 100_000, "nested too deeply"),
            (b"{", "Expecting"),
            (b"NaN", "NaN is not"),
        ):
            refused = caller.post(f"/sandbox/{part}", auth=admin, content=body)
            assert (refused.status_code, words in refused.json()["message"]) == (400, True)
    assert caller.post("/sandbox/reset", auth=admin).status_code == 204
    caller.headers.update(bearer(own_box))
    assert "Reports" not in names(caller)


def _made(seed: int | None) -> tuple[str, ...]:
    with Sandbox(seed=seed) as box, client(box, headers=bearer(box)) as caller:
        folder = make_folder(caller, "Reports")
        application = box.register_application(signature=True)
        return (
            folder,
            upload(caller, folder, "q3.txt", b"up"),
            caller.headers["Authorization"],
            application.client_id,
            application.client_secret,
            str(application.signature_key),
            box.user.password,
            box.application.client_secret,
        )


def test_the_same_seed_gives_the_same_identifiers() -> None:
    first = _made(7)
    assert _made(7) == first
    assert not set(_made(8)) & set(first)
    assert not set(_made(None)) & set(_made(None))


def test_a_reset_starts_the_identifiers_again() -> None:
    with Sandbox(seed=7) as box:
        made = []
        for _ in range(2):
            with client(box, headers=bearer(box)) as caller:
                made.append(make_folder(caller, "Reports"))
            box.reset()
        assert made[0] == made[1]


def test_fixed_credentials() -> None:
    with Sandbox(client_id="my-app", client_secret="my-secret", user_password="my-password") as box:
        form = {
            "grant_type": "password",
            "client_id": "my-app",
            "client_secret": "my-secret",
            "username": box.user.email,
            "password": "my-password",
        }
        with client(box) as caller:
            assert caller.post("/oauth/token", data=form).status_code == 200
            assert caller.post("/oauth/token", data=form | {"client_secret": "other"}).status_code == 400


def test_the_environment_signs_in() -> None:
    with Sandbox() as box:
        for account in (box.user, box.admin):
            given = box.environment(account)
            trust = ssl.create_default_context(cafile=given["KITEWORKS_CA_FILE"])
            bearer = {"Authorization": f"Bearer {given['KITEWORKS_ACCESS_TOKEN']}"}
            me = httpx.get(f"https://{given['KITEWORKS_HOST']}/rest/users/me", verify=trust, headers=bearer)
            assert me.json()["email"] == account.email == given["KITEWORKS_USERNAME"]
        before = box.environment()
        box.reset()
        bearer = {"Authorization": f"Bearer {before['KITEWORKS_ACCESS_TOKEN']}"}
        assert httpx.get(f"{box.url}/rest/users/me", verify=trust, headers=bearer).status_code == 200


def test_a_folder_keeps_the_application(tmp_path: Path) -> None:
    with Sandbox(data=tmp_path) as box:
        first = box.application
    assert Sandbox(data=tmp_path).application == first


def test_further_people(own_box: Sandbox) -> None:
    ann = own_box.add_user("Ann.Lee@sandbox.example", password="secret")
    assert (ann.email, ann.password) == ("ann.lee@sandbox.example", "secret")
    with pytest.raises(ValueError, match="already has"):
        own_box.add_user("ann.lee@sandbox.example")
    for wrong in ("", "ann", "@sandbox.example", "ann@"):
        with pytest.raises(ValueError, match="is not an email address"):
            own_box.add_user(wrong)
    with client(own_box) as caller:
        caller.headers["Authorization"] = f"Bearer {own_box.issue_token(ann.email)}"
        assert caller.get("/rest/users/me").json()["name"] == "Ann Lee"


@pytest.mark.parametrize(
    "ending", ["pass", "raise SystemExit(0)", "1 / 0", "del box; import gc; gc.collect()"]
)
def test_it_ends_when_python_ends(ending: str) -> None:
    program = (
        f"from kiteworks_sandbox import Sandbox\nbox = Sandbox().start()\nprint(box.ca_file.parent)\n{ending}"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
        check=False,
    )
    folder = Path(done.stdout.strip())
    assert folder.name.startswith("kiteworks-sandbox-"), done.stderr
    assert not folder.exists()
    assert done.returncode == (1 if "1 / 0" in ending else 0)
    assert ("Traceback" in done.stderr) == ("1 / 0" in ending)


def test_one_that_is_forgotten_stops(tmp_path: Path) -> None:
    box = Sandbox().start()
    folder, url = box.ca_file.parent, box.url
    del box
    import gc

    gc.collect()
    assert not folder.exists()
    with pytest.raises(httpx.ConnectError):
        httpx.get(url)
