"""Talks to the user, if there is one: questions go to standard error, so that standard output has only the result."""

from __future__ import annotations

import sys

from kiteworks_runtime.errors import ConfigurationError
from kiteworks_runtime.texts import shown_lines


def attended() -> bool:
    """Return whether there is a user to answer questions."""
    from kiteworks_runtime.auth.receivers import can_ask, input_replaced

    return input_replaced() or (can_ask() and sys.stderr.isatty())


def ask(question: str) -> str:
    """Ask for a line.

    Raises:
        ConfigurationError: Nothing was entered.
    """
    from kiteworks_runtime.auth.receivers import ask_line

    try:
        return _entered(ask_line(f"{shown_lines(question)}: "), question)
    except (EOFError, NotImplementedError):
        tell("")
        return _entered("", question)


def ask_secret(question: str) -> str:
    """Ask for a line that is not shown while it is typed.

    Raises:
        ConfigurationError: Nothing was entered.
    """
    from getpass import getpass

    from kiteworks_runtime.auth.receivers import input_replaced
    from kiteworks_runtime.secret import hide

    try:
        # In a notebook getpass can ask in one place only, and warns about any other.
        stream = None if input_replaced() else sys.stderr
        return hide(_entered(hide(getpass(f"{question} (not shown): ", stream=stream)), question))
    except (EOFError, NotImplementedError):
        tell("")
        return _entered("", question)


def tell(line: str, *, end: str = "\n") -> None:
    """Write a message to standard error, which is not part of the output."""
    sys.stderr.write(f"{shown_lines(line)}{end}")
    sys.stderr.flush()


def put(*lines: str) -> None:
    """Write lines of the command's output. Characters that a terminal would act on are escaped."""
    for line in lines:
        sys.stdout.write(f"{shown_lines(line)}\n")


def put_json(value: object) -> None:
    """Write the command's output as JSON."""
    put(as_json(value))


def as_json(value: object) -> str:
    """Return JSON in ASCII: a name may have characters that the output can't show, or that a terminal would act on."""
    import json

    return json.dumps(value, indent=2)


def writable(text: str) -> bool:
    """Return whether the output can show all characters of a text."""
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "ascii")
    except UnicodeEncodeError:
        return False
    return True


def columns(rows: list[tuple[str, str]], indent: str = "") -> list[str]:
    """Return lines of names and values, one below the other."""
    width = max(len(name) for name, _ in rows)
    return [f"{indent}{name:<{width}}  {value}" for name, value in rows]


def _entered(text: str, question: str) -> str:
    if not text.strip():
        raise ConfigurationError(f"nothing was entered for: {question}")
    return text.strip()
