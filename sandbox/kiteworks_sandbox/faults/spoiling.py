"""Real responses, modified before they are sent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any


def corrupted(body: Iterable[bytes], after: int) -> Iterator[bytes]:
    """Yield a body in which the byte after the first `after` ones is changed."""
    for piece in body:
        if 0 <= after < len(piece):
            yield piece[:after] + bytes([piece[after] ^ 0xFF]) + piece[after + 1 :]
        else:
            yield piece
        after -= len(piece)


def _changed(value: Any, given: Mapping[str, Any]) -> Any:
    for pointer, new in given["set"].items():
        value = _edit(value, _steps(pointer), partial(_always, new))
    for pointer in given["remove"]:
        value = _edit(value, _steps(pointer), None)
    return value


def _always(new: Any, _old: Any) -> Any:
    return new


def _steps(pointer: str) -> list[str]:
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def _edit(value: Any, steps: list[str], change: Callable[[Any], Any] | None) -> Any:
    """Return a value whose part at a JSON pointer (RFC 6901) is changed, or removed if there is no change.

    `*` stands for every item of a list. A missing member is added to an object; anything else missing is ignored.
    """
    if not steps:
        return change(value) if change is not None else value
    step, *more = steps
    if isinstance(value, list):
        hits = {str(index) for index in range(len(value))} if step == "*" else {step}
        removing = change is None and not more
        return [
            _edit(item, more, change) if str(index) in hits else item
            for index, item in enumerate(value)
            if not (removing and str(index) in hits)
        ]
    if not isinstance(value, dict):
        return value
    if change is None and not more:
        return {name: item for name, item in value.items() if name != step}
    return {**value, step: _edit(value.get(step), more, change)}


def _no_total(value: Any, _: Mapping[str, Any]) -> Any:
    return _edit(value, ["metadata", "total"], None)


def _wrong_hash(value: Any, _: Mapping[str, Any]) -> Any:
    """Replace every hash in the response with another one of the same length."""
    if isinstance(value, list):
        return [_wrong_hash(item, _) for item in value]
    if isinstance(value, dict):
        return {
            name: _other(item) if name in ("hash", "fingerprint") else _wrong_hash(item, _)
            for name, item in value.items()
        }
    return value


def _other(digest: Any) -> Any:
    if not isinstance(digest, str) or not digest:
        return digest
    return digest[:-1] + ("0" if digest[-1] != "0" else "1")


CHANGES: Mapping[str, Callable[[Any, Mapping[str, Any]], Any]] = {
    "changed": _changed,
    "no_total": _no_total,
    "wrong_hash": _wrong_hash,
}
"""Functions that modify the JSON of a response, by kind of fault."""
