"""Each recipe does what its heading says, against the sandbox, and most of them as often as they are run."""

from __future__ import annotations

import csv
import hashlib
import hmac
import json
import re
import threading
from collections.abc import Callable, Iterator
from http.server import HTTPServer
from pathlib import Path
from types import CodeType
from typing import Any

import httpx
import pytest

from kiteworks import Kiteworks
from kiteworks_sandbox import Sandbox

from .blocks import ROOT, Block, blocks

_PAGE = (ROOT / "docs" / "recipes.md").read_text(encoding="utf-8")
HEADINGS = re.findall(r"^## (.+)$", _PAGE, re.MULTILINE)
RECIPES = dict(zip(HEADINGS, [one for one in blocks() if one.name.startswith("recipes_")], strict=True))
Run = Callable[[str], dict[str, Any]]

pytestmark = pytest.mark.long


@pytest.fixture
def run(code: Callable[[Block], CodeType]) -> Run:
    """Runs a recipe, which is named by the beginning of its heading, and returns its names."""

    def run(heading: str) -> dict[str, Any]:
        (block,) = (RECIPES[one] for one in HEADINGS if one.startswith(heading))
        names: dict[str, Any] = {"__name__": "__main__"}
        exec(code(block), names)
        return names

    return run


@pytest.fixture
def kw(run: Run) -> Iterator[Kiteworks]:
    """A client with the recipes' sign-in."""
    with Kiteworks.from_env() as kw:
        yield kw


def test_there_are_twelve() -> None:
    assert len(RECIPES) == 12


def test_a_nightly_upload_skips_what_is_there(run: Run, tmp_path: Path, kw: Kiteworks) -> None:
    for outcome in ("uploaded", "skipped"):
        run("Upload a folder every night")
        (report,) = tmp_path.glob("nightly-*.csv")
        rows = list(csv.DictReader(report.read_text(encoding="utf-8").splitlines()))
        assert [(row["path"], row["outcome"]) for row in rows] == [("q3.txt", outcome)]
    (folder,) = (one for one in kw.folders.top() if one.name == "Nightly")
    assert [file.name for file in kw.folders.list_files(folder.id)] == ["q3.txt"]


def test_new_files_are_found_in_subfolders(
    run: Run, kw: Kiteworks, capsys: pytest.CaptureFixture[str]
) -> None:
    top = kw.folders.create("0", name="Top")
    inner = kw.folders.create(kw.folders.create(top.id, name="a").id, name="b")
    kw.folders.upload(inner.id, b"new", name="deep.txt")
    run("List files recursively")
    assert "Top/a/b/deep.txt 3" in capsys.readouterr().out


def test_a_folder_is_shared_once(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        run("Share a folder")
        lines = capsys.readouterr().out.splitlines()
        assert {"bob@example.org Collaborator", "eve@example.org Collaborator"} < set(lines)
        assert len(lines) == 3  # with the owner


def test_mail_is_sent_with_its_attachment(
    run: Run, kw: Kiteworks, capsys: pytest.CaptureFixture[str]
) -> None:
    names = run("Send secure mail")
    assert capsys.readouterr().out.splitlines() == ["bob@example.org", "q3.pdf 3000005"]
    assert kw.mail.get(names["sent"].id).status == "sent"


def test_accounts_are_created_once(run: Run, kw: Kiteworks, capsys: pytest.CaptureFixture[str]) -> None:
    for word in ("created", "exists"):
        run("Create accounts")
        assert capsys.readouterr().out == f"eve@example.com {word}\n"
    (eve,) = kw.admin.users.list(email="eve@example.com")
    assert eve.name == "Eve"


def test_the_audit_log_is_written_line_by_line(run: Run, kw: Kiteworks, tmp_path: Path) -> None:
    kw.folders.create("0", name="Audited")
    run("Export the audit log")
    lines = (tmp_path / "audit.jsonl").read_text(encoding="utf-8").splitlines()
    assert "Audited" in " ".join(lines)
    assert all(isinstance(json.loads(line), dict) for line in lines)


def test_an_old_version_is_promoted(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run("Upload a new version")
    assert capsys.readouterr().out == "b'first'\n"


def test_a_webhook_is_received_if_its_signature_is_right(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KITEWORKS_WEBHOOK_SECRET", "key")
    event = {"guid": "e1", "eventName": "add_file", "created": "2026-01-02T03:04:05Z"}
    body = json.dumps(event).encode()
    right = hmac.new(b"key", body, hashlib.sha256).hexdigest()
    with HTTPServer(("127.0.0.1", 0), run("Receive events")["Receiver"]) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}"
        statuses = [
            httpx.post(url, content=body, headers={"X-KW-Signature": signature}, trust_env=False).status_code
            for signature in (right, "0" * 64)
        ]
        server.shutdown()
    assert statuses == [204, 401]


def test_files_are_requested(run: Run, box: Sandbox) -> None:
    run("Ask people for files")
    box.requests.assert_called_once(operation="folders.request_files")


def test_a_tree_is_moved(run: Run, kw: Kiteworks, capsys: pytest.CaptureFixture[str]) -> None:
    names = run("Move a tree")
    assert capsys.readouterr().out == "Archive/2025\n"
    assert [one.name for one in kw.folders.list_files(names["moved"].id)] == ["q3.txt"]


def test_the_test_passes(run: Run, kw: Kiteworks) -> None:
    run("Test your own code")["test_a_report_is_uploaded"](kw)


def test_a_job_says_whether_to_try_again(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("Run under a scheduler")["status"] == 0
    monkeypatch.setenv("KITEWORKS_HOST", "127.0.0.1:9")
    main = run_failing(run)
    assert main == 75
    monkeypatch.setenv("KITEWORKS_ACCESS_TOKEN", "")
    assert run_failing(run) == 1


def run_failing(run: Run) -> object:
    with pytest.raises(SystemExit) as ended:
        run("Run under a scheduler")
    return ended.value.code
