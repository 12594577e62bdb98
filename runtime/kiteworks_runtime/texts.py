"""Texts that are safe to print: on a terminal, and in a log."""

from __future__ import annotations

_LONGEST_LINE = 500  # characters of a line


def shown(text: str) -> str:
    """Return a text that is safe to print.

    Characters that are not printable are escaped: line ends, control characters, those that change the direction of
    writing, and half a surrogate pair.
    """
    if text.isprintable():
        return text
    return "".join(
        letter
        if letter.isprintable()
        else letter.encode("unicode_escape", "backslashreplace").decode("ascii")
        for letter in text
    )


def shown_lines(text: str) -> str:
    """Return a text of several lines that is safe to print; see `shown`."""
    return "\n".join(map(shown, text.split("\n")))


def one_line(text: str) -> str:
    """Return a text on one line of limited length, for a log."""
    words = " ".join("".join(one if one.isprintable() else " " for one in text[: 4 * _LONGEST_LINE]).split())
    return words if len(words) <= _LONGEST_LINE else f"{words[:_LONGEST_LINE]}..."
