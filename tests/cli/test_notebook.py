"""Questions of the command line where a notebook asks instead of a terminal."""

from __future__ import annotations

import io

import pytest

from kiteworks.errors import ConfigurationError
from kiteworks_cli.terminal import ask, ask_secret, attended


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The questions of a notebook, which answers each with a word."""
    questions: list[str] = []

    def answer(question: str = "", stream: object = None) -> str:
        assert stream is None, "a notebook warns of a stream"
        questions.append(question)
        return "word\n"

    monkeypatch.setattr("sys.stdin", io.StringIO())
    monkeypatch.setattr("builtins.input", answer)
    monkeypatch.setattr("getpass.getpass", answer)
    return questions


def test_a_notebook_asks(asked: list[str]) -> None:
    assert attended()
    assert (ask("Host"), ask_secret("Password")) == ("word", "word")
    assert asked == ["Host: ", "Password (not shown): "]


def test_without_notebook_and_terminal_nobody_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert not attended()
    monkeypatch.setattr("sys.stdin", None)
    assert not attended()


def test_a_notebook_that_runs_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(question: str = "", stream: object = None) -> str:
        raise NotImplementedError

    monkeypatch.setattr("builtins.input", refuse)
    monkeypatch.setattr("getpass.getpass", refuse)
    for question in (ask, ask_secret):
        with pytest.raises(ConfigurationError, match="nothing was entered for: Host"):
            question("Host")
