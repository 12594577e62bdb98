"""When two files are the same, and what a name must not be. No appliance here."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Generator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kiteworks_runtime.trees.compare import clashes, compare, finder
from kiteworks_runtime.trees.jobs import Step, Stop
from kiteworks_runtime.trees.local import look, name_fault
from kiteworks_runtime.trees.remote import Node

CHANGED = 1_700_000_000


def node(**changes: Any) -> Node:
    given = {"id": "1", "name": "a", "type": "f", "size": 4, "modified": None, "client_modified": None}
    return Node.read(SimpleNamespace(**{**given, "fingerprints": None, **changes}), "d")


def hashes(**known: str) -> list[Any]:
    return [
        SimpleNamespace(fingerprint_algo=algo.replace("_", "-"), fingerprint=value)
        for algo, value in known.items()
    ]


def moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def settled(steps: Generator[Step, Any, tuple[bool, str]]) -> tuple[bool, str]:
    answer = None
    while True:
        try:
            answer = steps.send(answer).call()
        except StopIteration as done:
            result: tuple[bool, str] = done.value
            return result


MD5 = hashlib.md5(b"data").hexdigest()
SHA3 = hashlib.sha3_256(b"data").hexdigest()


@pytest.mark.parametrize(
    ("there", "alike", "reason"),
    [
        (node(size=5), False, "differs in size"),
        (node(fingerprints=hashes(md5=MD5)), True, "same size and md5"),
        (node(fingerprints=hashes(md5=MD5.upper())), True, "same size and md5"),
        (node(fingerprints=hashes(md5=MD5, sha3_256=SHA3)), True, "same size and sha3-256"),
        (node(fingerprints=hashes(md5=MD5, sha3_256="0" * 64)), False, "differs in sha3-256"),
        (node(fingerprints=hashes(md5="0" * 32), client_modified=moment(CHANGED)), False, "differs in md5"),
        (
            node(fingerprints=hashes(md5="Generating..."), client_modified=moment(CHANGED)),
            True,
            "same size and modification time",
        ),
        (node(modified=moment(CHANGED)), True, "same size and modification time"),
        (
            node(modified=moment(CHANGED), client_modified=moment(CHANGED - 1)),
            False,
            "differs in modification time",
        ),
        (node(modified="yesterday", fingerprints="odd", size="odd"), False, "differs in size"),
        (
            node(modified="yesterday", fingerprints=5),
            False,
            "can't be compared: the appliance knows neither fingerprint nor time",
        ),
    ],
)
def test_same(tmp_path: Path, there: Node, alike: bool, reason: str) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"data")
    os.utime(path, (CHANGED + 0.7, CHANGED + 0.7))
    assert settled(compare(look(path), there, Stop())) == (alike, reason)


def test_clashes() -> None:
    assert clashes(["a", "b", "A", "c"]) == {"a"}
    assert clashes(["caf\u00e9", "cafe\u0301"]) == {"caf\u00e9"}
    assert clashes(["\u01c5", "\u01c6", "\ufb01", "fi"]) == {"\u01c6", "fi"}
    assert clashes(["a.txt", "b.txt", "a"]) == frozenset()


def test_a_look_up_prefers_the_exact_name() -> None:
    find = finder({"A": 1, "a": 2, "B": 3})
    assert [find(one) for one in ("A", "a", "b", "c")] == [1, 2, 3, None]


@pytest.mark.parametrize("name", ["CON", "nul.txt", "com1", "a:b", "what?", "dot.", "blank ", "a|b"])
def test_names_that_windows_refuses(name: str) -> None:
    assert name_fault(name, windows=True) is not None
    assert name_fault(name, windows=False) is None


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        (datetime.max.replace(tzinfo=UTC), 253_402_300_799.0),
        (datetime(9999, 12, 31, 23, tzinfo=timezone(timedelta(hours=-5))), None),
        (datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=5))), None),
        (datetime.min.replace(tzinfo=UTC), -62_135_596_800.0),
        ("10000-01-01T00:00:00Z", None),
        (253_402_300_800, None),
    ],
)
def test_a_time_that_python_can_not_show_counts_as_unknown(written: object, seconds: float | None) -> None:
    assert node(modified=written).modified == seconds
    assert seconds is None or datetime.fromtimestamp(seconds, UTC)
