"""Lets options that commands have in common stand before the command: `kiteworks --profile work ls`.

`-v` and `--debug` may stand anywhere, because they are about the program, not about what the command does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_WITH_VALUE = ("--profile", "--timeout", "--output", "--columns", "--jq")
_ALONE = ("--json", "--dry-run")
_END = "--"
_VERBOSE = ("-v", "--verbose")
_DEBUG = ("--debug",)
_HELP = ("--help", "-h")


def placed(tokens: Sequence[str]) -> list[str]:
    """Return the arguments with those options behind the command that stand before it."""
    left, moved = list(tokens), list[str]()
    while left and left[0].partition("=")[0] in (*_WITH_VALUE, *_ALONE):
        count = 1 if "=" in left[0] or left[0] in _ALONE else 2
        moved += left[:count]
        del left[:count]
    if not left:
        return moved
    end = left.index(_END) if _END in left else len(left)
    return left[:end] + moved + left[end:]


def completed(tokens: Sequence[str]) -> list[str]:
    """Return the words of a line that a shell completes in the order of `placed`. The last one is still being typed."""
    return [*placed(tokens[:-1]), *tokens[-1:]]


def without_verbosity(tokens: Sequence[str]) -> tuple[list[str], bool, bool]:
    """Return the arguments without the options for more messages, and whether `-v` and `--debug` were among them."""
    end = tokens.index(_END) if _END in tokens else len(tokens)
    options = tokens[:end]
    left = [one for one in options if one not in (*_VERBOSE, *_DEBUG)]
    debug = any(one in _DEBUG for one in options)
    return [*left, *tokens[end:]], debug or len(left) < len(options), debug


def needs_api(tokens: Sequence[str], known: Iterable[str]) -> bool:
    """Return whether the commands of the API are needed: for one of them, for an unknown one, or to list them all.

    The others start without them.

    Args:
        tokens: The arguments.
        known: The other commands.
    """
    return not tokens or tokens[0] in (*_HELP, "completion") or tokens[0] not in known
