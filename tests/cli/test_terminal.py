"""The command on a real terminal, in a process of its own."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpx
import pytest

from kiteworks_cli.headless import HeadlessReceiver
from kiteworks_sandbox import Application, Sandbox
from tests.cli.conftest import START, Kiteworks

pty = pytest.importorskip("pty", reason="a terminal can be made on POSIX alone")

# The leader of a session that opens a terminal gets it as its own: for Ctrl+C, and for questions about secrets.
_TAKE_TERMINAL = f"import os; os.open(os.ttyname(0), os.O_RDWR); {START}"

_PATIENCE = 60.0
"""Seconds after which a command that says nothing is taken to hang."""


class Terminal:
    """A person's end of a terminal that the command runs on."""

    def __init__(self, end: int, process: subprocess.Popen[bytes]) -> None:
        self.screen = ""
        self.process = process
        self._end = end

    def until(self, pattern: str) -> str:
        """Read until something is on the screen that was not looked at before; what it is."""
        rest = ""
        while not (found := re.search(pattern, rest)):
            come = self._read()
            assert come, f"the command ended; on the screen is: {self.screen}"
            rest += come
        return found[0]

    def type(self, text: str) -> None:
        os.write(self._end, text.encode())

    def ended(self) -> int:
        """Read the rest and wait for the end; the exit status."""
        while self._read():
            pass
        return self.process.wait()

    def interrupt(self) -> None:
        """Press Ctrl+C, and Enter: a read that begins just after the signal came would go on until a line is there."""
        self.type("\x03\n")

    def _read(self) -> str:
        """What comes next on the screen; nothing when the command has ended."""
        ready, _, _ = select.select([self._end], [], [], _PATIENCE)
        assert ready, f"nothing more came; on the screen is: {self.screen}"
        try:
            come = os.read(self._end, 4096).decode()
        except OSError:  # what Linux says when the other end is closed
            return ""
        self.screen += come
        return come


@contextmanager
def terminal(*arguments: str) -> Iterator[Terminal]:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", _TAKE_TERMINAL, *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    try:
        yield Terminal(ours, process)
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def test_a_first_sign_in_asks_for_what_it_needs(
    kiteworks: Kiteworks, box: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    loopback = "http://127.0.0.1:0/callback"
    application = box.register_application(name="First", redirect_uri="http://127.0.0.1")
    with terminal(
        "login", "--ca-file", str(box.ca_file), "--redirect-uri", loopback, "--no-browser"
    ) as person:
        person.until("Appliance, such as files.example.com: ")
        person.type(f"{box.host}\n")
        person.until("Client id: ")
        assert "Application > Client Management > Custom Applications" in person.screen
        assert "Authorization code" in person.screen
        person.type(f"{application.client_id}\n")
        person.until(r"Client secret \(not shown\): ")
        person.type(f"{application.client_secret}\n")
        url = person.until(r"https://\S+(?=\r\n)")
        redirect_uri = httpx.URL(url).params["redirect_uri"]
        browser = HeadlessReceiver(box.user.email, box.user.password, verify=str(box.ca_file))
        httpx.get(browser.receive(url, redirect_uri))
        assert person.ended() == 0, person.screen
    assert "Signed in to" in person.screen
    assert application.client_secret not in person.screen
    assert kiteworks("whoami")[0] == 0


def test_the_address_can_be_pasted(
    kiteworks: Kiteworks, box: Sandbox, variables: Callable[..., None]
) -> None:
    variables()
    with terminal("login", "--no-browser", "--paste") as person:
        url = person.until(r"https://\S+(?=\r\n)")
        redirect_uri = httpx.URL(url).params["redirect_uri"]
        browser = HeadlessReceiver(box.user.email, box.user.password, verify=str(box.ca_file))
        person.type(f"{browser.receive(url, redirect_uri)}\n")
        assert person.ended() == 0, person.screen
    assert kiteworks("whoami")[0] == 0


@pytest.mark.parametrize("question", ["Appliance", "Client id", "Client secret"])
def test_a_question_can_be_interrupted(kiteworks: Kiteworks, question: str) -> None:
    with terminal("login") as person:
        for asked in ("Appliance", "Client id", "Client secret"):
            person.until(rf"{asked}[^:]*: ")
            if asked == question:
                break
            person.type("an.answer\n")
        person.interrupt()
        assert person.ended() == 128 + signal.SIGINT
    assert "Interrupted." in person.screen
    assert "Traceback" not in person.screen
    assert not kiteworks.config.exists()


def test_nothing_entered_is_nothing_known(kiteworks: Kiteworks) -> None:
    with terminal("login") as person:
        person.until("Appliance[^:]*: ")
        person.type("\n")
        assert person.ended() == 2
    assert "nothing was entered" in person.screen


def test_a_token_on_a_terminal_comes_with_a_warning(
    signed_in: Callable[..., Kiteworks], application: Application
) -> None:
    signed_in()
    with terminal("auth", "token") as person:
        assert person.ended() == 0
    assert "This token is secret" in person.screen
    assert re.search(r"\b[0-9a-f]{40}\b", person.screen)


def test_a_reader_that_goes_away_is_no_fault(signed_in: Callable[..., Kiteworks]) -> None:
    signed_in()
    come, go = os.pipe()
    os.close(come)
    command = [sys.executable, "-c", START, "auth", "status"]
    done = subprocess.run(command, stdout=go, stderr=subprocess.PIPE, text=True, check=False)
    os.close(go)
    assert (done.returncode, done.stderr) == (128 + signal.SIGPIPE, "")
