"""Finds what changed in a folder since a point: what was added, what changed or moved, and what is gone.

Listings tell what changed: each is compared with what was reported before, which the point holds. Activities tell only
which folders to list, so it does no harm if one comes late, comes twice or has an unknown name. They do not tell all:
when something is moved to where the account has no access, no activity may say so. So all folders are listed from
time to time, and always if the account may not read activities.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import PurePosixPath
from typing import Any, Generic, Literal, TypeAlias, TypeVar

from msgspec import Struct, field

from ..error_response import (
    BadRequestError,
    GoneError,
    InvalidInputError,
    NotFoundError,
    PermissionDeniedError,
)
from ..limits import Clock
from ..models import Model, by_role, is_list
from ..workflows import ChangesConfig
from .point import ActivityId, Known, Snapshot, content_of, is_same

N = TypeVar("N")
ChangeKind: TypeAlias = Literal["added", "changed", "moved", "gone"]
Steps: TypeAlias = Generator[Callable[[], Any] | None, Any, Any]
"""Yields calls of the client's methods, and None to hand out a change."""

_DAY = 24 * 60 * 60.0
"""Seconds after which all folders are listed, whatever the activities tell."""

_DELAY = 120.0
"""Seconds that an activity may come late, or that a listing may show a change later than its activity."""

_NOT_THERE = (NotFoundError, GoneError, PermissionDeniedError)
_UNREADABLE = (*_NOT_THERE, BadRequestError, InvalidInputError)
"""Errors of activities after which all folders are listed: the account, or this release of the appliance, can't."""


class Change(Struct, Generic[N], frozen=True):
    """A change of a file or folder.

    Attributes:
        kind: `added`, `changed` (a file's content), `moved` (to another folder or name) or `gone`.
        id: Identifier of the file or folder.
        is_folder: Whether it is a folder.
        path: The names that lead to it from the folder that was looked at; of what is gone, those that did.
        previous_path: Where it was before, if it was moved.
        node: The file or folder as the appliance lists it; None if it is gone.
    """

    kind: ChangeKind
    id: str
    is_folder: bool
    path: PurePosixPath
    previous_path: PurePosixPath | None = None
    node: N | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the change as plain data; `node` has the names of the API."""
        return {
            "kind": self.kind,
            "id": self.id,
            "is_folder": self.is_folder,
            "path": str(self.path),
            "previous_path": None if self.previous_path is None else str(self.previous_path),
            "node": self.node.to_dict() if isinstance(self.node, Model) else None,
        }


class RemoteChanges(Struct, frozen=True):
    """The methods of one client.

    Attributes:
        config: How to use them.
        children: Lists a folder.
        activities: Lists the activities in a folder.
        elsewhere: Lists all activities that the account can see.
        folder: Returns a folder.
        clock: The client's clock.
        asynchronous: Whether the methods are awaited.
    """

    config: ChangesConfig
    children: Callable[..., Any]
    activities: Callable[..., Any]
    elsewhere: Callable[..., Any]
    folder: Callable[..., Any]
    clock: Clock = field(default_factory=Clock)
    asynchronous: bool = False

    def pages(self, method: Callable[..., Any], *args: Any, **arguments: Any) -> _Pages:
        """Return a list to be read page by page."""
        if self.asynchronous:
            pages = method(*args, **arguments).pages()
            return _Pages(partial(anext, pages, None), pages.aclose)
        lazy = _pages(partial(method, *args, **arguments))
        return _Pages(partial(next, lazy, None), lazy.close)

    def sleep(self, seconds: float) -> Callable[[], Any]:
        """Return a call that lets time pass."""
        return partial(self.clock.asleep if self.asynchronous else self.clock.sleep, seconds)


class _Pages(Struct, frozen=True):
    """A list that is read page by page.

    Attributes:
        fetch: Returns the next page, or None after the last one.
        close: Ends the list.
    """

    fetch: Callable[[], Any]
    close: Callable[[], Any]


def _pages(method: Callable[[], Any]) -> Generator[Any, None, None]:
    yield from method().pages()


class ChangeFinder:
    """One look at a folder and all folders in it. The snapshot is brought up to date with each change that is put
    out.
    """

    def __init__(self, remote: RemoteChanges, snapshot: Snapshot, out: deque[Change[Any]]) -> None:
        self._remote = remote
        self._snapshot = snapshot
        self._nodes = snapshot.nodes
        self._root = snapshot.folder_id
        self._out = out
        self._missing: set[str] = set()  # no longer where they were, and not yet found elsewhere
        self._queue: deque[str] = deque()  # folders to list
        self._skipped: list[str] = []  # folders in something that is missing
        self._all_listed = True

    def find(self) -> Steps:
        """Hand out all changes."""
        began = self._remote.clock.date()
        activities = _Activities(self._remote, self._snapshot, began)
        folders = yield from activities.folders()
        yield from self._list(folders)
        yield from self._hand_out_gone()
        if not self._all_listed:
            self._snapshot.completed = 0.0
        elif folders is None:
            self._snapshot.completed = began
        activities.remember()

    def _list(self, asked: set[str] | None) -> Steps:
        """List the folders that are asked for, or all of them, and new ones that are found in them."""
        inside, listed = self._snapshot.inside(), set[str]()
        self._queue.extend([self._root] if asked is None else sorted(asked, key=self._depth))
        while self._queue:
            folder_id = self._queue.popleft()
            if folder_id in listed:
                continue
            if not self._is_inside(folder_id):
                self._skipped.append(folder_id)
                continue
            listed.add(folder_id)
            try:
                here = yield from self._list_folder(folder_id, everything=asked is None)
            except _NOT_THERE:
                if folder_id == self._root:
                    raise
                # The list of its parent tells next time whether it is gone.
                self._all_listed = False
                continue
            left = set(inside.get(folder_id, ())) - here
            self._missing |= {
                one for one in left if one in self._nodes and self._nodes[one].parent == folder_id
            }

    def _list_folder(self, folder_id: str, *, everything: bool) -> Steps:
        """Hand out the changes in a folder, and return the identifiers of all that is in it."""
        here = set[str]()
        pages = self._remote.pages(self._remote.children, folder_id, **self._remote.config.listing)
        try:
            while (page := (yield pages.fetch)) is not None:
                for node in page.items:
                    node_id = str(by_role(node, "id"))
                    if node_id == folder_id or node_id in self._snapshot.above(folder_id):
                        continue  # it was moved while folders were listed
                    here.add(node_id)
                    was = self._nodes.get(node_id)
                    yield from self._compare(node, node_id, folder_id)
                    if not node.is_folder:
                        continue
                    if everything or was is None:
                        self._queue.append(node_id)
                    elif was.parent != folder_id:
                        # What is in it may have been skipped.
                        self._queue += self._skipped
                        self._skipped.clear()
        finally:
            yield pages.close
        return here

    def _compare(self, node: Any, node_id: str, folder_id: str) -> Steps:
        """Hand out the changes of a file or folder that is listed."""
        self._missing.discard(node_id)
        is_folder = bool(node.is_folder)
        now = Known(folder_id, str(by_role(node, "name")), None if is_folder else content_of(node))
        was = self._nodes.get(node_id)
        if was == now:
            return
        if was is None:
            self._nodes[node_id] = now
            yield from self._hand_out("added", node_id, node)
            return
        if (was.parent, was.name) != (now.parent, now.name):
            before = self._snapshot.path(node_id)
            self._nodes[node_id] = was._replace(parent=now.parent, name=now.name)
            yield from self._hand_out("moved", node_id, node, before)
        self._nodes[node_id] = now
        if was.content is not None and now.content is not None and not is_same(was.content, now.content):
            yield from self._hand_out("changed", node_id, node)

    def _hand_out_gone(self) -> Steps:
        """Hand out what was found nowhere: files first, then folders, the inner ones before the outer ones."""
        inside = self._snapshot.inside() if self._missing else {}
        gone = list(self._missing)
        for node_id in gone:
            gone += (one for one in inside.get(node_id, ()) if one not in self._missing)
        found = [(self._nodes[one].content is None, self._snapshot.path(one), one) for one in gone]
        for is_folder, path, node_id in sorted(found, key=lambda one: (one[0], -len(one[1].parts), one[1])):
            del self._nodes[node_id]
            self._out.append(Change("gone", node_id, is_folder, path))
            yield None

    def _hand_out(
        self, kind: ChangeKind, node_id: str, node: Any, before: PurePosixPath | None = None
    ) -> Steps:
        path = self._snapshot.path(node_id)
        self._out.append(Change(kind, node_id, bool(node.is_folder), path, before, node))
        yield None

    def _depth(self, node_id: str) -> int:
        return sum(1 for _ in self._snapshot.above(node_id))

    def _is_inside(self, folder_id: str) -> bool:
        """Return whether a folder is still below the one that is looked at."""
        way = [folder_id, *self._snapshot.above(folder_id)]
        return way[-1] == self._root and self._missing.isdisjoint(way)


class _Activities:
    """Tells from the activities since the last look which folders to list."""

    def __init__(self, remote: RemoteChanges, snapshot: Snapshot, now: float) -> None:
        self._remote = remote
        self._config = remote.config
        self._snapshot = snapshot
        self._now = now
        self._whole = now - snapshot.completed >= _DAY
        self._newest = snapshot.newest
        self._seen: dict[ActivityId, tuple[float, float]] = {}  # when each was first read, and its date
        self._changed: set[str] = set()
        self._unknown: dict[str, None] = {}  # folders, in the order of the activities

    def folders(self) -> Steps:
        """Return the folders to list; None for all."""
        config = self._config
        try:
            yield from self._read(self._take, self._remote.activities, config.activities, self._root)
            yield from self._read(self._take_known, self._remote.elsewhere, config.elsewhere)
        except _UNREADABLE:
            return None
        if not self._whole:
            yield from self._find_unknown()
        return None if self._whole else self._changed

    def remember(self) -> None:
        """Bring the snapshot up to date, now that what the activities tell was found."""
        snapshot = self._snapshot
        snapshot.looked = self._now
        if self._newest > snapshot.newest:
            snapshot.newest, snapshot.newest_read = self._newest, self._now
        begin = self._begin
        snapshot.seen = {one: first for one, (first, date) in self._seen.items() if date >= begin}

    @property
    def _begin(self) -> float:
        """The time from which on activities may have come since the last look, by the appliance's clock."""
        snapshot = self._snapshot
        return snapshot.newest - max(0.0, _DELAY - (snapshot.looked - snapshot.newest_read))

    @property
    def _root(self) -> str:
        return self._snapshot.folder_id

    @property
    def _folder_count(self) -> int:
        return 1 + sum(1 for one in self._snapshot.nodes.values() if one.content is None)

    def _read(
        self,
        take: Callable[[Any], None],
        method: Callable[..., Any],
        arguments: Mapping[str, Any],
        *args: str,
    ) -> Steps:
        """Hand activities to `take`. It must not take more requests than to list all folders, or they are listed."""
        begin = self._begin
        since = {self._config.since: datetime.fromtimestamp(begin, UTC)} if self._snapshot.newest else {}
        requests = 0 if self._whole else self._folder_count
        pages = self._remote.pages(method, *args, **arguments, **since)
        try:
            while (page := (yield pages.fetch)) is not None:
                for activity in page.items:
                    if self._is_new(activity, begin):
                        take(activity)
                requests -= 1
                if requests < 0:
                    self._whole = True
                    return
        finally:
            yield pages.close

    def _is_new(self, activity: Any, begin: float) -> bool:
        """Return whether an activity counts, and note that it was read."""
        created, number = by_role(activity, "created"), by_role(activity, "id")
        date = created.timestamp() if isinstance(created, datetime) else self._newest
        self._newest = max(self._newest, date)
        first = self._snapshot.seen.get(number, self._now)
        self._seen[number] = first, date
        return date >= begin and self._now - first < _DELAY

    def _take(self, activity: Any) -> None:
        """Note the folders that an activity in the folder is about."""
        files, folders = _objects(activity, "file_id"), _objects(activity, "folder_id")
        if self._note(files, folders):
            return
        self._unknown.update(dict.fromkeys(folders))
        if files and not folders:
            self._whole = True

    def _take_known(self, activity: Any) -> None:
        """Note the folders that any activity is about, if they are known."""
        self._note(_objects(activity, "file_id"), _objects(activity, "folder_id"))

    def _note(self, files: list[str], folders: list[str]) -> bool:
        """Note where files and folders are, or were. Return whether anything is known of them."""
        nodes = self._snapshot.nodes
        found = {one for one in folders if self._is_known(one)}
        found.update(nodes[one].parent for one in (files or folders) if one in nodes)
        self._changed |= found
        return bool(found)

    def _find_unknown(self) -> Steps:
        """Note the known folders that contain the unknown ones. See `_read` for how many requests that may take."""
        parents, most = dict[str, str | None](), self._folder_count
        for folder_id in self._unknown:
            way, here = {folder_id}, folder_id
            while not self._is_known(here):
                if here not in parents:
                    if len(parents) >= most:
                        self._whole = True
                        return
                    parents[here] = yield from self._parent(here)
                above = parents[here]
                if above is None and here == folder_id:
                    break  # it is not there any more
                here = self._root if above is None or above in way else above
                way.add(here)
            else:
                self._changed.add(here)

    def _is_known(self, folder_id: str) -> bool:
        return folder_id == self._root or folder_id in self._snapshot.nodes

    def _parent(self, folder_id: str) -> Steps:
        """Return the folder that contains another one; None if that can't be read."""
        try:
            folder = yield partial(self._remote.folder, folder_id)
        except _NOT_THERE:
            return None
        # At the top level, it may name none.
        return str(getattr(folder, self._config.parent, None) or self._root)


def _objects(value: Any, role: str) -> list[str]:
    """Return the identifiers of all objects of a kind in a model."""
    if is_list(value):
        return [found for one in value for found in _objects(one, role)]
    if not isinstance(value, Model):
        return []
    own = by_role(value, role)
    inner = (getattr(value, name) for name in value.__struct_fields__)
    return [*([str(own)] if own else []), *(found for one in inner for found in _objects(one, role))]
