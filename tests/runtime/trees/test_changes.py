"""What changed in a folder is found from a point on: all of it, in an order that can be followed, however often it stops."""

from __future__ import annotations

import asyncio
import socket
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import PurePosixPath
from random import Random
from typing import Any

import httpx
import pytest
from msgspec.structs import replace

from kiteworks import AccessToken, Change, Kiteworks
from kiteworks._workflows import FOLDERS_CHANGES
from kiteworks.errors import HostNotFoundError, InvalidArgumentError, NotAccessibleError, ServerError
from kiteworks.models import Node
from kiteworks_sandbox import Sandbox
from tests.runtime.clock import stop_clock

from .conftest import Trees, refused

Told = list[tuple[str, str]]


def is_activities(request: httpx.Request) -> bool:
    return request.url.path.endswith("/activities")


def refuse_activities(trees: Trees) -> None:
    """The account may not read activities."""
    trees.tap.fault = lambda request, _: refused() if is_activities(request) else None


@pytest.fixture
def token(box: Sandbox) -> str:
    """Of an account whose folders and activities are those of the test alone."""
    return box.issue_token(box.add_user(f"{uuid.uuid4()}@sandbox.example").email)


@pytest.fixture
def kw(box: Sandbox, token: str) -> Iterator[Kiteworks]:
    with Kiteworks(box.host, auth=AccessToken(token), verify=str(box.ca_file)) as made:
        yield made


@pytest.fixture(params=["activities", "listings"])
def source(request: pytest.FixtureRequest, trees: Trees) -> str:
    """Where the client under test learns of changes."""
    if request.param == "listings":
        refuse_activities(trees)
    return str(request.param)


def look(
    trees: Trees, folder: str, since: str | None = None, *, stop_after: int | None = None, **options: Any
) -> tuple[list[Change[Node]], str]:
    """The changes since a point, and the point after them."""
    changes = trees.kw.folders.changes(folder, since=since, **options)
    found: list[Change[Node]] = []
    if trees.asynchronous:

        async def collect() -> None:
            async with changes:
                async for one in changes:
                    found.append(one)
                    if len(found) == stop_after:
                        return

        trees.runner.run(collect())
    else:
        with changes:
            for one in changes:
                found.append(one)
                if len(found) == stop_after:
                    break
    return found, changes.point


def told(changes: list[Change[Node]]) -> Told:
    return [(one.kind, str(one.path)) for one in changes]


class Mirror:
    """Follows the changes of a folder, as a program would that keeps a copy."""

    def __init__(self, before: Mirror | None = None) -> None:
        self.paths: dict[str, PurePosixPath] = dict(before.paths) if before else {}
        self.sizes: dict[str, int | None] = dict(before.sizes) if before else {}

    def apply(self, change: Change[Node]) -> None:
        if change.kind == "gone":
            self.paths.pop(change.id, None)
            self.sizes.pop(change.id, None)
            return
        before = self.paths.get(change.id)
        assert change.path.parent in {*self.paths.values(), PurePosixPath()}, "its folder came before it"
        if change.kind == "moved":
            assert before == change.previous_path
        for node_id, path in list(self.paths.items()) if change.is_folder and before else ():
            if before is not None and before in path.parents:
                self.paths[node_id] = change.path / path.relative_to(before)
        self.paths[change.id] = change.path
        assert change.node is not None
        if not change.is_folder and change.kind != "moved":
            self.sizes[change.id] = change.node.size


def actual(kw: Kiteworks, folder: str) -> Mirror:
    found = Mirror()
    for level in kw.folders.walk(folder):
        for node in (*level.subfolders, *level.files):
            found.paths[node.id] = level.folder.path / node.name
            if not node.is_folder:
                found.sizes[node.id] = node.size
    return found


class Life:
    """What people do in a folder, and between it and another one: one thing at a time, at random."""

    def __init__(self, kw: Kiteworks, random: Random, folder: str, other: str) -> None:
        self.kw, self.random, self.folder, self.other = kw, random, folder, other

    def go_on(self) -> None:
        here, there = actual(self.kw, self.folder), actual(self.kw, self.other)
        self.inside, self.files = here.paths, list(here.sizes)
        self.folders = [self.folder, *(one for one in here.paths if one not in here.sizes)]
        self.strangers = list(there.sizes)
        self.outer = [one for one, path in there.paths.items() if len(path.parts) == 1]
        self.name = f"{self.random.randrange(10**6)}"
        things = [self.upload] * 3 + [self.create, self.come_back]
        things += [self.change, self.rename, self.move, self.delete] if self.files else []
        things += [self.move_in] if self.strangers else []
        things += [self.move_folder] if len(self.folders) > 1 else []
        things += [self.end_folder] if len(self.folders) > 4 else []
        self.random.choice(things)()

    def upload(self) -> None:
        content = b"x" * self.random.randrange(1, 500)
        self.kw.folders.upload(self.random.choice(self.folders), (self.name, content))

    def create(self) -> None:
        self.kw.folders.create(self.random.choice(self.folders), name=self.name)

    def change(self) -> None:
        content = b"y" * self.random.randrange(500, 999)
        self.kw.files.upload_version(self.random.choice(self.files), content)

    def rename(self) -> None:
        self.kw.files.update(self.random.choice(self.files), name=self.name)

    def move(self) -> None:
        self._move_file(self.files, self._anywhere())

    def move_in(self) -> None:
        self._move_file(self.strangers, self.random.choice(self.folders))

    def delete(self) -> None:
        gone = self.random.choice(self.files)
        self.kw.files.delete(gone)
        if self.random.random() < 0.5:
            self.kw.files.recover(gone)

    def move_folder(self) -> None:
        moved, into = self.random.choice(self.folders[1:]), self._anywhere()
        path = self.inside.get(into, PurePosixPath())
        if self.inside[moved] not in (path, *path.parents):
            self.kw.folders.move(moved, destination_folder_id=into)

    def end_folder(self) -> None:
        gone = self.random.choice(self.folders[1:])
        if self.random.random() < 0.5:
            self.kw.folders.delete(gone)
        else:
            self.kw.folders.update(gone, name=self.name)

    def come_back(self) -> None:
        for one in self.outer:
            if one not in self.strangers:
                self.kw.folders.move(one, destination_folder_id=self.folder)

    def _move_file(self, files: list[str], into: str) -> None:
        self.kw.files.move(self.random.choice(files), destination_folder_id=into, replace=True)

    def _anywhere(self) -> str:
        return self.random.choice(self.folders) if self.random.random() < 0.8 else self.other


@pytest.mark.long
def test_nothing_is_lost_whatever_happens(trees: Trees, kw: Kiteworks, folder: str, source: str) -> None:
    random, other = (
        Random(f"{source} {trees.asynchronous}"),
        kw.folders.create("0", name=f"Other {uuid.uuid4()}").id,
    )
    clock = stop_clock(trees.kw)
    life, mirror, point = Life(kw, random, folder, other), Mirror(), None
    for _ in range(25):
        for _ in range(random.randrange(1, 6)):
            life.go_on()
        if random.random() < 0.3:
            # It crashes: what it did is kept up to some change, but the point is not saved.
            found, _ = look(trees, folder, point, stop_after=random.randrange(1, 4))
            crashed = Mirror(mirror)
            for one in found:
                crashed.apply(one)
        most = random.choice([None, 2])
        clock.time += random.choice([0, 60, 130])  # activities count again, or no more
        while True:
            found, point = look(trees, folder, point, max_items=most)
            for one in found:
                mirror.apply(one)
            if most is None or len(found) < most:
                break
        there = actual(kw, folder)
        assert mirror.paths == there.paths
        assert mirror.sizes == there.sizes
    assert look(trees, folder, point)[0] == []


@pytest.fixture
def reports(kw: Kiteworks, folder: str) -> dict[str, str]:
    """A folder with `a/one.txt`, `a/b/two.txt` and `c`, by their paths."""
    a = kw.folders.create(folder, name="a").id
    b = kw.folders.create(a, name="b").id
    c = kw.folders.create(folder, name="c").id
    one, two = kw.folders.upload(a, ("one.txt", b"1")).id, kw.folders.upload(b, ("two.txt", b"22")).id
    return {"a": a, "a/b": b, "c": c, "a/one.txt": one, "a/b/two.txt": two}


def test_at_first_everything_is_added(
    trees: Trees, folder: str, source: str, reports: dict[str, str]
) -> None:
    found, _ = look(trees, folder)

    assert told(found) == [("added", one) for one in ("a", "c", "a/b", "a/one.txt", "a/b/two.txt")]
    assert {str(one.path): one.id for one in found} == reports
    assert [(one.is_folder, one.node.size) for one in found if one.node and not one.is_folder] == [
        (False, 1),
        (False, 2),
    ]


def test_each_kind_of_change(
    trees: Trees, kw: Kiteworks, folder: str, source: str, reports: dict[str, str]
) -> None:
    _, point = look(trees, folder)
    elsewhere = kw.folders.create("0", name=f"Elsewhere {uuid.uuid4()}").id

    def after(since: str) -> tuple[Told, str]:
        found, then = look(trees, folder, since)
        assert look(trees, folder, then)[0] == []
        return told(found), then

    three = kw.folders.upload(reports["c"], ("three.txt", b"333")).id
    kw.files.upload_version(reports["a/one.txt"], b"another")
    first, point = after(point)
    assert sorted(first) == [("added", "c/three.txt"), ("changed", "a/one.txt")]

    kw.files.update(three, name="drei.txt")
    assert after(point)[0] == [("moved", "c/drei.txt")]
    kw.files.move(three, destination_folder_id=reports["a/b"])
    renamed, point = after(point)
    assert renamed == [("moved", "a/b/drei.txt")]

    kw.folders.move(reports["a/b"], destination_folder_id=reports["c"])
    moved, point = look(trees, folder, point)
    assert [(one.kind, one.previous_path, one.path) for one in moved] == [
        ("moved", PurePosixPath("a/b"), PurePosixPath("c/b"))
    ]

    kw.files.move(three, destination_folder_id=elsewhere)
    out, point = after(point)
    assert out == [("gone", "c/b/drei.txt")]
    kw.files.move(three, destination_folder_id=folder)
    back, point = after(point)
    assert back == [("added", "drei.txt")]

    kw.folders.delete(reports["c"])
    deleted, point = after(point)
    assert deleted == [("gone", "c/b/two.txt"), ("gone", "c/b"), ("gone", "c")]
    kw.folders.recover(reports["c"])
    recovered, point = after(point)
    assert recovered == [("added", "c"), ("added", "c/b"), ("added", "c/b/two.txt")]

    kw.files.update(three, name="3.txt")
    kw.files.upload_version(three, b"4444")
    both, point = after(point)
    assert both == [("moved", "3.txt"), ("changed", "3.txt")]


def test_what_is_gone_is_told_without_its_content(
    trees: Trees, kw: Kiteworks, folder: str, reports: dict[str, str]
) -> None:
    _, point = look(trees, folder)
    kw.files.delete(reports["a/one.txt"])

    ((gone,), _) = look(trees, folder, point)

    assert gone == Change("gone", reports["a/one.txt"], is_folder=False, path=PurePosixPath("a/one.txt"))
    assert gone.to_dict() == {
        "kind": "gone",
        "id": reports["a/one.txt"],
        "is_folder": False,
        "path": "a/one.txt",
        "previous_path": None,
        "node": None,
    }


def test_a_change_is_plain_data_for_who_asks(trees: Trees, folder: str, reports: dict[str, str]) -> None:
    added = next(one for one in look(trees, folder)[0] if not one.is_folder)
    assert added.node is not None
    assert added.to_dict()["node"] == added.node.to_dict()
    assert added.to_dict()["node"]["parentId"] == reports["a"]


def listed(trees: Trees) -> list[str]:
    """The folders that were listed, by their identifiers."""
    paths = [one.url.path.split("/") for one in trees.tap.requests]
    return [path[-2] for path in paths if path[-1] == "children"]


def settled(trees: Trees, folder: str) -> str:
    """A point after which only new activities count."""
    clock = stop_clock(trees.kw)
    _, point = look(trees, folder)
    for _ in range(2):
        clock.time += 200
        _, point = look(trees, folder, point)
    trees.tap.requests.clear()
    return point


def test_activities_spare_the_listings(
    trees: Trees, kw: Kiteworks, folder: str, reports: dict[str, str]
) -> None:
    point = settled(trees, folder)
    assert look(trees, folder, point)[0] == []
    assert all(map(is_activities, trees.tap.requests))
    assert len(trees.tap.requests) < 5

    kw.folders.upload(reports["c"], ("three.txt", b"3"))
    assert told(look(trees, folder, point)[0]) == [("added", "c/three.txt")]
    assert listed(trees) == [reports["c"]]


def test_old_activities_are_not_read_again_and_again(
    trees: Trees, kw: Kiteworks, folder: str, reports: dict[str, str]
) -> None:
    point = settled(trees, folder)
    look(trees, folder, point)
    newest = max(one.created for one in kw.activities.list() if one.created is not None)
    asked = [one.url.params["startDate"] for one in trees.tap.requests]
    assert asked
    assert {datetime.fromisoformat(one) for one in asked} == {newest}


def test_a_new_folder_is_found_by_its_parent(
    trees: Trees, kw: Kiteworks, folder: str, reports: dict[str, str]
) -> None:
    point = settled(trees, folder)
    outer = kw.folders.create(reports["a/b"], name="outer").id
    inner = kw.folders.create(outer, name="inner").id
    kw.folders.upload(inner, ("deep.txt", b"x"))

    found, _ = look(trees, folder, point)

    assert told(found) == [
        ("added", f"a/b/{one}") for one in ("outer", "outer/inner", "outer/inner/deep.txt")
    ]
    assert listed(trees) == [reports["a/b"], outer, inner]


def test_what_is_moved_away_is_missed_where_it_was(
    trees: Trees, kw: Kiteworks, folder: str, reports: dict[str, str]
) -> None:
    elsewhere = kw.folders.create("0", name=f"Elsewhere {uuid.uuid4()}").id
    point = settled(trees, folder)
    kw.files.move(reports["a/b/two.txt"], destination_folder_id=elsewhere)

    assert told(look(trees, folder, point)[0]) == [("gone", "a/b/two.txt")]
    assert listed(trees) == [reports["a/b"]]


def test_what_happens_elsewhere_costs_no_listing(
    trees: Trees, kw: Kiteworks, folder: str, reports: dict[str, str]
) -> None:
    point = settled(trees, folder)
    elsewhere = kw.folders.create("0", name=f"Elsewhere {uuid.uuid4()}").id
    kw.folders.upload(elsewhere, ("three.txt", b"3"))

    assert look(trees, folder, point)[0] == []
    assert all(map(is_activities, trees.tap.requests))


def test_without_activities_all_folders_are_listed(
    trees: Trees, folder: str, reports: dict[str, str]
) -> None:
    refuse_activities(trees)
    _, point = look(trees, folder)
    trees.tap.requests.clear()

    assert look(trees, folder, point)[0] == []
    assert sorted(listed(trees)) == sorted([folder, reports["a"], reports["a/b"], reports["c"]])


@pytest.mark.parametrize(
    ("code", "status"), [("ERR_REQUEST_INVALID_FILTER", 400), ("ERR_INVALID_PARAMETER", 422)]
)
def test_an_appliance_that_does_not_know_the_filters_of_activities(
    trees: Trees, kw: Kiteworks, folder: str, reports: dict[str, str], code: str, status: int
) -> None:
    trees.tap.fault = lambda request, _: refused(code, status) if is_activities(request) else None
    found, point = look(trees, folder)
    assert len(found) == 5
    kw.files.delete(reports["a/one.txt"])
    assert told(look(trees, folder, point)[0]) == [("gone", "a/one.txt")]


def test_a_folder_is_read_page_by_page(
    trees: Trees, kw: Kiteworks, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many files it has, the models of a page are in memory."""
    small = replace(FOLDERS_CHANGES, listing={**FOLDERS_CHANGES.listing, "limit": 3})
    monkeypatch.setattr("kiteworks._workflows.FOLDERS_CHANGES", small)
    for number in range(8):
        kw.folders.upload(folder, (f"{number}.txt", b"x"))

    found, point = look(trees, folder, stop_after=3)
    assert (len(found), len(listed(trees))) == (3, 1)
    found, _ = look(trees, folder, point)
    assert [str(one.path) for one in found] == [f"{number}.txt" for number in range(3, 8)]
    assert len(listed(trees)) > 3


def test_a_source_may_change_between_two_looks(
    trees: Trees, kw: Kiteworks, folder: str, reports: dict[str, str]
) -> None:
    refuse_activities(trees)
    _, point = look(trees, folder)
    kw.folders.upload(reports["c"], ("three.txt", b"3"))
    trees.tap.fault = lambda request, _: None
    found, point = look(trees, folder, point)
    assert told(found) == [("added", "c/three.txt")]

    refuse_activities(trees)
    kw.files.delete(found[0].id)
    assert told(look(trees, folder, point)[0]) == [("gone", "c/three.txt")]


def test_activities_may_come_late(trees: Trees, kw: Kiteworks, folder: str, reports: dict[str, str]) -> None:
    _, point = look(trees, folder)
    trees.tap.fault = lambda request, _: (
        httpx.Response(200, json={"data": []}) if is_activities(request) else None
    )
    kw.folders.upload(reports["c"], ("three.txt", b"3"))
    found, point = look(trees, folder, point)
    assert found == []

    trees.tap.fault = lambda request, _: None
    kw.folders.upload(reports["a"], ("four.txt", b"4"))
    assert sorted(told(look(trees, folder, point)[0])) == [("added", "a/four.txt"), ("added", "c/three.txt")]


def test_a_listing_may_lag_behind_its_activity(
    trees: Trees, kw: Kiteworks, folder: str, reports: dict[str, str]
) -> None:
    stop_clock(trees.kw)
    _, point = look(trees, folder)
    before = kw.folders.with_raw_response.children(reports["c"], deleted=False).content
    kw.folders.upload(reports["c"], ("three.txt", b"3"))
    trees.tap.fault = lambda request, _: (
        httpx.Response(200, content=before) if request.url.path.endswith(f"{reports['c']}/children") else None
    )
    found, point = look(trees, folder, point)
    assert found == []

    trees.tap.fault = lambda request, _: None
    assert told(look(trees, folder, point)[0]) == [("added", "c/three.txt")]


def test_what_no_activity_tells_is_found_within_a_day(
    trees: Trees, kw: Kiteworks, folder: str, reports: dict[str, str]
) -> None:
    clock = stop_clock(trees.kw)
    clock.time = 1e9
    trees.tap.fault = lambda request, _: (
        httpx.Response(200, json={"data": []}) if is_activities(request) else None
    )
    _, point = look(trees, folder)
    kw.folders.upload(reports["c"], ("three.txt", b"3"))

    clock.time += 86_399
    found, point = look(trees, folder, point)
    assert found == []
    clock.time += 1
    assert told(look(trees, folder, point)[0]) == [("added", "c/three.txt")]


def test_a_folder_that_can_not_be_listed_is_listed_later(
    trees: Trees, kw: Kiteworks, folder: str, reports: dict[str, str]
) -> None:
    def no_activities(request: httpx.Request, _: bytes) -> httpx.Response | None:
        return httpx.Response(200, json={"data": []}) if is_activities(request) else None

    def fault(request: httpx.Request, body: bytes) -> httpx.Response | None:
        lists_a = request.url.path.endswith(f"{reports['a']}/children")
        return refused() if lists_a else no_activities(request, body)

    trees.tap.fault = fault
    found, point = look(trees, folder)
    assert told(found) == [("added", "a"), ("added", "c")]

    trees.tap.fault = no_activities
    found, point = look(trees, folder, point)
    assert told(found) == [("added", one) for one in ("a/b", "a/one.txt", "a/b/two.txt")]
    trees.tap.requests.clear()
    assert look(trees, folder, point)[0] == []
    assert listed(trees) == []


def test_a_call_can_be_bounded(
    trees: Trees, kw: Kiteworks, folder: str, source: str, reports: dict[str, str]
) -> None:
    some, point = look(trees, folder, max_items=2)
    sizes, found = [len(some)], some
    while some:
        some, point = look(trees, folder, point, max_items=2)
        sizes.append(len(some))
        found += some
    assert sizes == [2, 2, 1, 0]
    assert {one.id for one in found} == set(reports.values())
    assert look(trees, folder, max_items=0)[0] == []


def test_what_was_not_saved_is_repeated(
    trees: Trees, kw: Kiteworks, folder: str, source: str, reports: dict[str, str]
) -> None:
    _, point = look(trees, folder)
    for name in ("a", "b", "c"):
        kw.folders.upload(folder, (f"{name}.txt", b"x"))

    handled, later = look(trees, folder, point, stop_after=2)
    again, _ = look(trees, folder, point)
    rest, _ = look(trees, folder, later)

    assert told(again)[:2] == told(handled)
    assert told(handled) + told(rest) == told(again)
    assert len(again) == 3


def test_the_top_level_is_a_folder_too(trees: Trees, kw: Kiteworks, source: str) -> None:
    _, point = look(trees, "0")
    name = f"Top {uuid.uuid4()}"
    made = kw.folders.create("0", name=name).id
    kw.folders.upload(made, ("inner.txt", b"x"))
    found, point = look(trees, "0", point)
    assert told(found) == [("added", name), ("added", f"{name}/inner.txt")]
    kw.folders.delete(made)
    assert told(look(trees, "0", point)[0]) == [("gone", f"{name}/inner.txt"), ("gone", name)]


def test_no_request_is_sent_before_the_first_change_is_asked_for(trees: Trees, folder: str) -> None:
    changes = trees.kw.folders.changes(folder)
    assert trees.tap.requests == []
    trees.settled(changes.aclose()) if trees.asynchronous else changes.close()
    assert trees.tap.requests == []


def test_a_folder_that_is_not_there_is_an_error(trees: Trees, source: str) -> None:
    with pytest.raises(NotAccessibleError):
        look(trees, str(uuid.uuid4()))


def test_a_point_of_another_folder_is_refused(trees: Trees, kw: Kiteworks, folder: str) -> None:
    _, point = look(trees, folder)
    with pytest.raises(
        InvalidArgumentError, match=f"a point of the folder {folder}, and this is the folder 0"
    ):
        trees.kw.folders.changes("0", since=point)


@pytest.mark.parametrize("every", [0, -1, float("inf"), "60"])
def test_the_pause_must_be_a_time(trees: Trees, folder: str, every: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="every must be a number of seconds above 0"):
        trees.kw.watch(folder, every=every)


def watch(
    trees: Trees, folder: str, count: int, between: Any = None, **options: Any
) -> tuple[Told, list[str]]:
    """The first changes that a watch yields, and the point after each; `between` is called after each."""
    found, points = list[Change[Node]](), list[str]()
    changes = trees.kw.watch(folder, **options)

    def take(one: Change[Node]) -> bool:
        found.append(one)
        points.append(changes.point)
        if between is not None:
            between(len(found))
        return len(found) == count

    if trees.asynchronous:

        async def collect() -> None:
            async with changes:
                async for one in changes:
                    if take(one):
                        return

        trees.runner.run(collect())
    else:
        with changes:
            for one in changes:
                if take(one):
                    break
    return told(found), points


def test_a_watch_goes_on(trees: Trees, kw: Kiteworks, folder: str, source: str) -> None:
    clock = stop_clock(trees.kw)

    def upload(number: int) -> None:
        kw.folders.upload(folder, (f"{number}.txt", b"x"))

    upload(0)
    found, points = watch(trees, folder, 3, upload, every=5.5)

    assert found == [("added", "0.txt"), ("added", "1.txt"), ("added", "2.txt")]
    assert clock.slept == [1, 1, 1, 1, 1, 0.5] * 2
    assert told(look(trees, folder, points[0])[0]) == [("added", f"{one}.txt") for one in (1, 2, 3)]
    assert watch(trees, folder, 1, since=points[1])[0] == [("added", "2.txt")]


def test_a_watch_survives_an_appliance_that_fails_for_a_while(
    trees: Trees, kw: Kiteworks, folder: str, source: str
) -> None:
    clock = stop_clock(trees.kw)
    before, failures = trees.tap.fault, [0]

    def fault(request: httpx.Request, body: bytes) -> httpx.Response | None:
        if request.url.path.endswith("/children"):
            failures[0] += 1
            if failures[0] == 1:
                raise httpx.ConnectError("no")
            if failures[0] in (2, 3):
                return httpx.Response(503, headers={"Retry-After": "90"} if failures[0] == 3 else {})
        return before(request, body)

    trees.tap.fault = fault
    kw.folders.upload(folder, ("0.txt", b"x"))

    assert watch(trees, folder, 1, every=30)[0] == [("added", "0.txt")]
    assert sum(clock.slept) == 30 + 30 + 90


def nameless(request: httpx.Request, _: bytes) -> httpx.Response:
    error = httpx.ConnectError("no such host")
    error.__cause__ = socket.gaierror(socket.EAI_NONAME, "no such host")
    raise error


def test_a_wrong_host_ends_a_watch_at_once(trees: Trees, folder: str) -> None:
    clock = stop_clock(trees.kw)
    trees.tap.fault = nameless
    with pytest.raises(HostNotFoundError):
        watch(trees, folder, 1)
    assert clock.slept == []


def test_a_network_that_goes_down_does_not_end_a_watch(trees: Trees, kw: Kiteworks, folder: str) -> None:
    clock = stop_clock(trees.kw)

    def go_down(point: str) -> None:
        trees.tap.fault = down

    def down(request: httpx.Request, body: bytes) -> httpx.Response | None:
        if sum(clock.slept) < 90:
            return nameless(request, body)
        if sum(clock.slept) < 150:
            kw.folders.upload(folder, (f"{uuid.uuid4()}.txt", b"x"))
        return None

    kw.folders.upload(folder, ("0.txt", b"x"))
    found, _ = watch(trees, folder, 2, every=60, on_wait=go_down)
    assert len(found) == 2
    assert sum(clock.slept) == 120


def test_a_watch_ends_when_the_appliance_fails_for_long(trees: Trees, folder: str) -> None:
    clock = stop_clock(trees.kw)
    trees.tap.fault = lambda request, _: httpx.Response(500, json={})

    with pytest.raises(ServerError):
        watch(trees, folder, 1, every=60, max_elapsed=600)
    assert sum(clock.slept) == 600


def test_a_watch_ends_at_once_when_the_appliance_refuses(trees: Trees, folder: str) -> None:
    clock = stop_clock(trees.kw)
    trees.tap.fault = lambda request, _: refused()

    with pytest.raises(NotAccessibleError):
        watch(trees, folder, 1)
    assert clock.slept == []


async def wait_for_requests(trees: Trees, count: int) -> None:
    async with asyncio.timeout(60):
        while len(trees.tap.requests) < count:  # noqa: ASYNC110 - a transport of another thread counts them
            await asyncio.sleep(0.01)


def test_a_watch_can_be_closed_while_it_waits(trees: Trees, folder: str) -> None:
    changes = trees.kw.watch(folder, every=3600)
    if trees.asynchronous:

        async def close_meanwhile() -> list[Change[Node]]:
            async def collect() -> list[Change[Node]]:
                return [one async for one in changes]

            task = asyncio.create_task(collect())
            await wait_for_requests(trees, 3)
            await changes.aclose()
            return await asyncio.wait_for(task, 10)

        assert trees.runner.run(close_meanwhile()) == []
        return
    with ThreadPoolExecutor(1) as pool:
        task = pool.submit(lambda: list(changes))
        asyncio.run(wait_for_requests(trees, 3))
        changes.close()
        assert task.result(timeout=10) == []


def test_a_task_that_watches_can_be_cancelled(trees: Trees, folder: str) -> None:
    if not trees.asynchronous:
        pytest.skip("tasks are cancelled, threads are not")

    async def cancel() -> None:
        async def collect() -> None:
            async with trees.kw.watch(folder, every=3600) as changes:
                async for _ in changes:
                    pass

        task = asyncio.create_task(collect())
        await wait_for_requests(trees, 3)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    trees.runner.run(cancel())
