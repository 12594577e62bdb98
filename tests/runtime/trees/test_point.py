"""The point of a folder's changes as text: what it holds, its size, and what is refused."""

from __future__ import annotations

import tracemalloc
import uuid
import zlib
from base64 import urlsafe_b64encode
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, strategies as st

from kiteworks.errors import InvalidArgumentError
from kiteworks.models import Fingerprint, Node
from kiteworks_runtime.trees.point import Known, Snapshot, content_of, is_same

ROOT = str(uuid.UUID(int=0))


def node(**fields: Any) -> Node:
    usual: dict[str, Any] = {
        "id": "1",
        "name": "a",
        "type_": "f",
        "size": 3,
        "modified": datetime(2026, 1, 2, tzinfo=UTC),
        "versions_count": 1,
        "fingerprint": "0a",
    }
    return Node(**usual | fields)


ids = st.uuids().map(str) | st.uuids().map(lambda one: str(one).upper()) | st.text(max_size=40)


@st.composite
def snapshots(draw: Any) -> Snapshot:
    known = draw(st.lists(ids.filter(lambda one: one != ROOT), unique=True, max_size=20))
    nodes = {
        one: Known(
            draw(st.sampled_from([ROOT, *known])),
            draw(st.text(st.characters(codec="utf-8"))),
            draw(st.none() | st.binary(min_size=10, max_size=10)),
        )
        for one in known
    }
    seen = draw(st.dictionaries(st.integers(0, 2**40) | st.text(max_size=5), st.floats(0, 2e9)))
    times = draw(st.tuples(*[st.floats(0, 2e9)] * 4))
    return Snapshot(ROOT, nodes, *times, seen=seen)


@given(snapshots())
def test_the_text_holds_all_of_it(snapshot: Snapshot) -> None:
    text = snapshot.text()
    assert Snapshot.read(ROOT, text) == snapshot
    assert Snapshot.read(ROOT, text + "\n") == snapshot
    assert text.isascii()
    assert len(text.split()) == 1


def test_no_point_stands_for_an_empty_folder() -> None:
    assert Snapshot.read("folder", None) == Snapshot("folder")


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "kw1.",
        "kw1.AAAA",
        "kw2.x",
        "kw1.\N{EURO SIGN}",
        "kw1." + urlsafe_b64encode(zlib.compress(b"\x01")).decode(),
        Snapshot("x", {"a": Known("x", "a", None)}).text()[:-8],
    ],
)
def test_what_is_not_a_point_is_refused(damaged: str) -> None:
    with pytest.raises(InvalidArgumentError, match="since is not a point"):
        Snapshot.read("x", damaged)


def test_a_damaged_point_is_never_taken_for_another() -> None:
    snapshot = Snapshot("x", {str(uuid.uuid4()): Known("x", "report.pdf", bytes(10))})
    text, refused = snapshot.text(), 0
    for at in range(4, len(text)):
        damaged = text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :]
        try:
            assert Snapshot.read("x", damaged) == snapshot  # some bits stand for nothing
        except InvalidArgumentError:
            refused += 1
    assert refused > 0.9 * (len(text) - 4)


def test_its_size_and_what_it_takes_of_memory_grow_with_the_files_alone() -> None:
    count, folders = 5_000, [str(uuid.uuid4()) for _ in range(50)]
    tracemalloc.start()
    try:
        snapshot = Snapshot("x", {one: Known("x", f"Folder {one[:4]}", None) for one in folders})
        for number in range(count):
            content = content_of(node(fingerprint=uuid.uuid4().hex))
            snapshot.nodes[str(uuid.uuid4())] = Known(
                folders[number % 50], f"Report {number:06} of the quarter.pdf", content
            )
        held, _ = tracemalloc.get_traced_memory()
        text = snapshot.text()
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert len(text) < 52 * count
    assert held < 500 * count
    assert peak < 1_000 * count


def test_a_hash_tells_contents_apart() -> None:
    assert is_same(content_of(node()), content_of(node(size=3, versions_count=2)))
    assert not is_same(content_of(node()), content_of(node(fingerprint="0b")))


def test_without_a_hash_size_date_and_versions_count() -> None:
    pending = node(fingerprint="Generating...")
    assert is_same(content_of(pending), content_of(node()))
    assert is_same(content_of(node()), content_of(pending))
    for other in ({"size": 4}, {"modified": datetime(2026, 1, 3, tzinfo=UTC)}, {"versions_count": 2}):
        assert not is_same(content_of(pending), content_of(node(**other)))


def test_another_hash_that_is_added_later_changes_nothing() -> None:
    md5, sha3 = Fingerprint(algo="md5", hash_="0a"), Fingerprint(algo="sha3-256", hash_="ff")
    before = content_of(node(fingerprint=None, fingerprints=[md5]))
    assert is_same(before, content_of(node(fingerprint=None, fingerprints=[sha3, md5])))
