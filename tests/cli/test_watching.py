"""`kiteworks watch`: JSON lines from a kept point on, for schedulers and for programs that read the audit log."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiteworks import AccessToken, Kiteworks
from kiteworks_sandbox import Sandbox

from .conftest import START

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def kw(box: Sandbox) -> Iterator[Kiteworks]:
    token = AccessToken(box.issue_token(box.user.email))
    with Kiteworks(box.host, auth=token, verify=str(box.ca_file)) as made:
        yield made


@pytest.fixture
def folder(kw: Kiteworks) -> Any:
    return kw.folders.create("0", name=f"Watched {uuid.uuid4()}")


@pytest.fixture
def run(kiteworks: Any, box: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command for the user; `environment` says how."""
    for name, value in environment(box, box.user.email).items():
        monkeypatch.setenv(name, value)
    return kiteworks  # type: ignore[no-any-return]


def environment(box: Sandbox, email: str) -> dict[str, str]:
    return {
        "KITEWORKS_HOST": box.host,
        "KITEWORKS_ACCESS_TOKEN": box.issue_token(email),
        "KITEWORKS_CA_FILE": str(box.ca_file),
    }


def lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_a_scheduler_gets_what_is_new(run: Run, kw: Kiteworks, folder: Any, tmp_path: Path) -> None:
    kept = tmp_path / "point"
    asked = ("watch", f"kw:/{folder.name}", "--since-file", str(kept), "--once")
    file = kw.folders.upload(folder.id, ("q3.csv", b"1,2"))

    status, out, err = run(*asked)
    assert (status, err) == (0, "")
    assert file.modified is not None
    assert lines(out) == [
        {
            "kind": "added",
            "type": "file",
            "id": file.id,
            "path": f"kw:/{folder.name}/q3.csv",
            "previous_path": None,
            "size": 3,
            "modified": file.modified.isoformat(),
        }
    ]
    assert run(*asked) == (0, "", "")

    kw.files.update(file.id, name="final.csv")
    (moved,) = lines(run(*asked)[1])
    assert (moved["kind"], moved["path"], moved["previous_path"]) == (
        "moved",
        f"kw:/{folder.name}/final.csv",
        f"kw:/{folder.name}/q3.csv",
    )
    kw.files.delete(file.id)
    (gone,) = lines(run(*asked)[1])
    assert (gone["kind"], gone["id"], gone["size"], gone["modified"]) == ("gone", file.id, None, None)
    assert [one.name for one in tmp_path.glob("point*")] == ["point"]


def test_what_is_there_already_can_be_skipped(run: Run, kw: Kiteworks, folder: Any, tmp_path: Path) -> None:
    asked = (
        "watch",
        f"kw:/{folder.name}",
        "--since-file",
        str(tmp_path / "point"),
        "--once",
        "--skip-existing",
    )
    kw.folders.upload(folder.id, ("old.txt", b"x"))
    assert run(*asked) == (0, "", "")
    kw.folders.upload(folder.id, ("new.txt", b"x"))
    assert [one["path"] for one in lines(run(*asked)[1])] == [f"kw:/{folder.name}/new.txt"]


def test_the_top_folder_is_watched_by_default(run: Run, folder: Any) -> None:
    assert folder.id in {one["id"] for one in lines(run("watch", "--once")[1])}


def test_lines_that_nobody_read_are_repeated(
    box: Sandbox, kw: Kiteworks, folder: Any, tmp_path: Path
) -> None:
    kept = tmp_path / "point"
    kw.folders.upload(folder.id, ("new.txt", b"x"))
    arguments = ["watch", f"kw:/{folder.name}", "--since-file", str(kept), "--once"]
    reading, writing = os.pipe()
    os.close(reading)
    variables = {**os.environ, **environment(box, box.user.email)}

    done = subprocess.run(
        [sys.executable, "-c", START, *arguments], stdout=writing, env=variables, check=False, timeout=120
    )
    os.close(writing)

    assert done.returncode == 141
    assert not kept.exists()
    again = subprocess.run(
        [sys.executable, "-c", START, *arguments], capture_output=True, env=variables, check=True, timeout=120
    )
    assert [one["kind"] for one in lines(again.stdout.decode())] == ["added"]
    assert kept.exists()


@pytest.mark.skipif(os.name != "posix", reason="there are no such signals")
def test_it_goes_on_until_it_is_interrupted(box: Sandbox, kw: Kiteworks, folder: Any, tmp_path: Path) -> None:
    kept = tmp_path / "point"
    arguments = ["watch", f"kw:/{folder.name}", "--since-file", str(kept), "--every", "0.2"]
    command = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); " + START
    with subprocess.Popen(
        [sys.executable, "-c", command, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment(box, box.user.email)},
    ) as process:
        assert process.stdout is not None
        found = []
        for name in ("1.txt", "2.txt"):
            kw.folders.upload(folder.id, (name, b"x"))
            found.append(json.loads(process.stdout.readline())["path"])
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)

    assert found == [f"kw:/{folder.name}/1.txt", f"kw:/{folder.name}/2.txt"]
    assert (process.returncode, err) == (130, b"Interrupted.\n")
    with kw.folders.changes(folder.id, since=kept.read_text().strip()) as changes:
        assert {str(one.path) for one in changes} <= {"2.txt"}, "it was saved before it waited"


def test_an_invalid_point_is_named(run: Run, kw: Kiteworks, folder: Any, tmp_path: Path) -> None:
    kept = tmp_path / "point"
    kept.write_text("yesterday\n")
    status, out, err = run("watch", f"kw:/{folder.name}", "--since-file", str(kept), "--once")
    assert (status, out) == (2, "")
    assert f"{kept}: since is not a point" in err
    status, _, err = run("watch", "--activities", "--since-file", str(kept), "--once")
    assert status == 2
    assert f"{kept}: this is not a point of activities" in err
    assert kept.read_text() == "yesterday\n"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["kw:/nowhere"], 4, "there is nothing at kw:/nowhere"),
        (["Reports"], 2, "is not a path on the appliance"),
        (["--every", "0"], 2, "--every"),
        (["--since-file", "nowhere/point"], 2, "nowhere is not a folder"),
        (["--activities"], 5, "Only an administrator is allowed to do this"),
    ],
)
def test_what_can_not_be_watched(run: Run, arguments: list[str], status: int, said: str) -> None:
    found, out, err = run("watch", "--once", *arguments)
    assert (found, out) == (status, "")
    assert said in err


def test_the_audit_log_goes_on_where_it_stopped(
    run: Run, box: Sandbox, kw: Kiteworks, folder: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KITEWORKS_ACCESS_TOKEN", box.issue_token(box.admin.email))
    asked = ("watch", "--activities", "--since-file", str(tmp_path / "point"), "--once")

    status, out, err = run(*asked)
    assert (status, err) == (0, "")
    first = lines(out)
    assert [one["created"] for one in first] == sorted(one["created"] for one in first)
    assert any(one["eventName"] == "add_folder" and folder.name in one["description"] for one in first)
    assert run(*asked)[1] == ""

    kw.folders.upload(folder.id, ("new.txt", b"x"))
    kw.folders.upload(folder.id, ("newer.txt", b"x"))
    second = lines(run(*asked)[1])
    assert [(one["eventName"], one["userName"]) for one in second] == [("add_file", box.user.email)] * 2
    assert [one["data"]["file"]["name"] for one in second] == ["new.txt", "newer.txt"]
    assert run(*asked)[1] == ""


def test_the_activities_in_a_folder_are_for_everyone_who_manages_it(
    run: Run, kw: Kiteworks, folder: Any, tmp_path: Path
) -> None:
    kept = tmp_path / "point"
    asked = ("watch", f"kw:/{folder.name}", "--activities", "--once", "--since-file", str(kept))
    inner = kw.folders.create(folder.id, name="inner")
    assert [one["event"] for one in lines(run(*asked)[1])] == ["add_folder", "add_folder"]
    file = kw.folders.upload(inner.id, ("new.txt", b"x"))
    kw.files.download(file.id, tmp_path)
    found = lines(run(*asked)[1])
    assert [(one["event"], one["data"]["file"]["id"]) for one in found] == [
        ("add_file", file.id),
        ("download", file.id),
    ]
    assert run(*asked)[1] == ""

    status, out, err = run("watch", "kw:/", *asked[2:])
    assert (status, out) == (2, "")
    assert f"{kept}: this point is from the activities of another folder" in err


def test_the_audit_log_can_begin_now(
    run: Run, box: Sandbox, kw: Kiteworks, folder: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KITEWORKS_ACCESS_TOKEN", box.issue_token(box.admin.email))
    asked = ("watch", "--activities", "--since-file", str(tmp_path / "point"), "--once", "--skip-existing")
    assert run(*asked) == (0, "", "")
    kw.folders.upload(folder.id, ("new.txt", b"x"))
    assert [one["eventName"] for one in lines(run(*asked)[1])] == ["add_file"]


def test_the_audit_log_is_followed_while_the_appliance_fails(
    box: Sandbox, kw: Kiteworks, folder: Any, tmp_path: Path
) -> None:
    failing = box.faults.add("status", path="/rest/admin/activities", times=3, status=503)
    arguments = ["watch", "--activities", "--since-file", str(tmp_path / "point"), "--every", "0.2"]
    with subprocess.Popen(
        [sys.executable, "-c", START, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **environment(box, box.admin.email)},
    ) as process:
        try:
            assert process.stdout is not None
            assert json.loads(process.stdout.readline())["id"]
        finally:
            process.kill()
            box.faults.clear()
    assert failing.served == 3
