"""The commands in the guides and in the help are run as they stand, against the sandbox.

`commands.json` lists those that end with another status than 0, with the reason.
"""

from __future__ import annotations

import io
import json
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from kiteworks import Kiteworks
from kiteworks_cli import login, operations
from kiteworks_cli.commands import app, auth
from kiteworks_cli.headless import HeadlessReceiver
from kiteworks_cli.main import main
from kiteworks_cli.operations.methods import all_methods
from kiteworks_sandbox import Sandbox

from ..cli.test_guides import ENDS, commands

pytestmark = pytest.mark.long

_LISTED = Path(__file__).with_name("commands.json")
_NOT_FOUND = 4
_UNKNOWN = 200
_EXAMPLE = re.compile(r"Example:\s+`([^`]*)`")
_ENDLESS = re.compile(r"kiteworks (sandbox|watch(?!.*--once))")
"""They run until they print something."""
Run = Callable[[str], tuple[int, str]]


@pytest.fixture(scope="module")
def other_box() -> Iterator[Sandbox]:
    """Another appliance, which the profile `home` is for."""
    with Sandbox() as running:
        yield running


@pytest.fixture
def home(box: Sandbox, other_box: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with profiles that are signed in as administrators; files are in it, and on the appliances."""
    for name in [name for name in os.environ if name.startswith("KITEWORKS_")]:
        monkeypatch.delenv(name)
    for name, value in {
        "HOME": str(tmp_path),
        "KITEWORKS_CONFIG": str(tmp_path / "config" / "profiles.toml"),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "BROWSER": "true",
        "SHELL": "/bin/bash",
        "NO_COLOR": "1",
    }.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    for name in ("q3.pdf", "report.pdf"):
        Path(name).write_bytes(b"%PDF-")
    Path("secret.txt").write_text("Secret-1234!\n", encoding="utf-8")
    Path("reports").mkdir()
    Path("reports/q4.txt").write_text("up", encoding="utf-8")
    with ZipFile("reports.zip", "w") as archive:
        archive.write("q3.pdf")
    monkeypatch.setattr(socket, "getaddrinfo", _here_alone(socket.getaddrinfo))
    for profile, sandbox in (("work", box), ("home", other_box), ("default", box)):
        _sign_in(sandbox, profile, monkeypatch)
    with Kiteworks.from_profile("home") as kw:
        kw.folders.upload(kw.folders.ensure("/Inbox").id, b"%PDF-", name="q3.pdf")
        kw.folders.ensure("/Backup")
    with Kiteworks.from_profile() as kw:
        kw.folders.ensure("/Archive")
        reports, inbox = kw.folders.ensure("/Reports"), kw.folders.ensure("/Inbox")
        kw.folders.ensure("/Reports/2025")
        for folder, name in ((reports, "q3.pdf"), (reports, "q3.csv"), (inbox, "q3.pdf")):
            kw.folders.upload(folder.id, b"%PDF-", name=name)
        kw.folders.upload(kw.folders.ensure("/Backups").id, b"old", name="dump.sql")
    return tmp_path


def _here_alone(resolve: Callable[..., Any]) -> Callable[..., Any]:
    """Let names of other machines be unknown: a webhook is delivered to one."""

    def resolved(host: Any, *options: Any, **named: Any) -> Any:
        if host not in ("localhost", "127.0.0.1", "::1"):
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        return resolve(host, *options, **named)

    return resolved


def _sign_in(box: Sandbox, profile: str, monkeypatch: pytest.MonkeyPatch) -> None:
    application = box.register_application(name="Command line")
    monkeypatch.setenv("KITEWORKS_CLIENT_SECRET", application.client_secret)
    receiver = HeadlessReceiver(box.admin.email, box.admin.password)
    monkeypatch.setattr(login, "receiver", lambda *_, **__: receiver)
    options = ["--profile", profile, "--client-id", application.client_id, "--ca-file", str(box.ca_file)]
    status, said = _in_process(["login", box.host, *options])
    assert status == 0, said
    monkeypatch.delenv("KITEWORKS_CLIENT_SECRET")


def _in_process(words: list[str]) -> tuple[int, str]:
    """Run the command in this process, and return its status and what it says on standard error."""
    errors = io.StringIO()
    with (
        redirect_stdout(io.TextIOWrapper(io.BytesIO())),
        redirect_stderr(errors),
        pytest.raises(SystemExit) as ended,
    ):
        main(words)
    assert isinstance(ended.value.code, int)
    return ended.value.code, errors.getvalue()


@pytest.fixture
def typed(box: Sandbox, other_box: Sandbox, home: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a line of a guide, up to the first pipe behind the command, where all is as `home` put it."""
    other_first = other_box.snapshot()
    first, kept = box.snapshot(), home.with_name(f"{home.name}-kept")
    shutil.copytree(home, kept)

    def run(line: str) -> tuple[int, str]:
        box.restore(first)
        other_box.restore(other_first)
        for one in home.iterdir():
            shutil.rmtree(one) if one.is_dir() else one.unlink()
        shutil.copytree(kept, home, dirs_exist_ok=True)
        words = shlex.split(line, comments=True)
        words = words[: next((place for place, one in enumerate(words) if one in ENDS), len(words))]
        if _ENDLESS.match(line):
            return _until_it_prints(words)
        # Where a question is asked, someone says yes; a program that sends requests of its own has ended.
        monkeypatch.setattr(sys, "stdin", Typed(io.BytesIO(b"" if "mcp" in words else b"y\n")))
        return _in_process(words[1:])

    return run


class Typed(io.TextIOWrapper):
    """Standard input that is a terminal."""

    def isatty(self) -> bool:
        return True


def _until_it_prints(words: list[str]) -> tuple[int, str]:
    program = Path(sys.executable).with_name(words[0])
    with subprocess.Popen([program, *words[1:]], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        printed = process.stdout.readline()
        # Not by an interrupt, which what a shell started in the background ignores.
        process.terminate()
        process.stdout.read()
        errors = process.stderr.read().decode()
    return (0 if printed else process.returncode), errors


@pytest.fixture
def example(box: Sandbox, home: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a line in this process, where all is as `home` put it."""
    first = box.snapshot()
    monkeypatch.setenv("KITEWORKS_HOST", box.host)
    monkeypatch.setenv("KITEWORKS_CA_FILE", str(box.ca_file))

    def run(line: str) -> tuple[int, str]:
        box.restore(first)
        Path("q3.pdf").unlink(missing_ok=True)  # it is downloaded
        # A token of its own: a command may revoke it.
        monkeypatch.setenv("KITEWORKS_ACCESS_TOKEN", box.issue_token(box.admin.email))
        return _in_process(shlex.split(line)[1:])

    return run


def _examples_of_operations() -> Iterator[str]:
    for method in all_methods():
        yield _line(getattr(operations, method.id).help_epilogue)


def _other_examples() -> Iterator[str]:
    named = {method.path[0] for method in all_methods()}
    for group in (app, auth):
        for name in group:
            if not name.startswith("-") and name.replace("-", "_") not in named | {"auth"}:
                yield _line(group[name].help)


def _line(text: str) -> str:
    found = _EXAMPLE.search(text)
    assert found, text
    return " ".join(found[1].split())


def _statuses(run: Run, lines: set[str]) -> dict[str, int]:
    """Return the status of each line that does not end with 0."""
    found: dict[str, int] = {}
    for line in sorted(lines):
        status, said = run(line)
        assert "Traceback" not in said, (line, said)
        if status:
            print(status, line, said)
            found[line] = status
    return found


def _listed(kind: str) -> dict[str, int]:
    listed = json.loads(_LISTED.read_text(encoding="utf-8"))[kind]
    return {line: int(why.partition(":")[0]) for line, why in listed.items()}


def test_commands_of_the_guides_and_of_the_help_run(typed: Run) -> None:
    assert _statuses(typed, {*commands(), *_other_examples()}) == _listed("guides")


def test_the_example_in_the_help_of_each_operation_runs(example: Run) -> None:
    found = _statuses(example, set(_examples_of_operations()))
    # An identifier in an example is of no object in the sandbox, which says so.
    assert {line: status for line, status in found.items() if status != _NOT_FOUND} == _listed("operations")
    assert sum(status == _NOT_FOUND for status in found.values()) < _UNKNOWN
