"""Text of others as a terminal or a log may get it: nothing in it moves the cursor, changes colours or turns words around."""

from __future__ import annotations

_LONGEST = 500  # characters of a line


def shown(text: str) -> str:
    """A text as it may be printed: what is not printable, as a line end, a control character, one that turns the direction
    of writing, or half a surrogate pair, is spelled out.
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
    """The same for a text whose line ends are our own."""
    return "\n".join(map(shown, text.split("\n")))


def one_line(text: str) -> str:
    """On one line, and not without end: a message may stand in a log."""
    words = " ".join("".join(one if one.isprintable() else " " for one in text[: 4 * _LONGEST]).split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}..."
