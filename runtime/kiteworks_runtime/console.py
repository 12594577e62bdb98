"""Asking the person in front of the program: at a terminal, or where a notebook puts its own question in the way of `input`."""

from __future__ import annotations

import builtins
import sys
from types import BuiltinFunctionType


def can_ask() -> bool:
    """Whether there is a way to ask somebody."""
    return input_replaced() or (sys.stdin is not None and sys.stdin.isatty())


def input_replaced() -> bool:
    """Whether `input` is not Python's own: notebooks and development environments ask in their own window."""
    return not isinstance(builtins.input, BuiltinFunctionType)


def ask_line(question: str) -> str:
    """Ask for a line.

    Raises:
        EOFError: There is none.
        NotImplementedError: Nobody can be asked after all: a notebook runs by itself.
    """
    if input_replaced():
        return input(question)
    # input() would write the question to the standard output, which may be what a command prints its data to.
    sys.stderr.write(question)
    sys.stderr.flush()
    return input()
