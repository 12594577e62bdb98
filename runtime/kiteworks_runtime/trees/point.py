"""What is known of a folder's contents, and its form as text: the point after which changes are found."""

from __future__ import annotations

import re
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as Base64Error
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import PurePosixPath
from typing import Any, NamedTuple, TypeAlias

import msgspec
from msgspec import Struct, field

from ..errors import InvalidArgumentError
from ..models import by_role
from ..transfers.hashes import stated

_VERSION = "kw1."
"""What a point begins with; another form of it will begin with another word."""

_HASH, _STAMP = 6, 4
"""Bytes that are kept of a file's hash, and of its size, date and number of versions."""

_UNKNOWN = bytes(_HASH)
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

ActivityId: TypeAlias = int | str


class Known(NamedTuple):
    """A file or folder, as it was last reported.

    Attributes:
        parent: The folder that it is in.
        content: What its content was, see `content_of`; None for a folder.
    """

    parent: str
    name: str
    content: bytes | None


class Snapshot(Struct):
    """A folder's contents, as far as they were reported.

    Attributes:
        folder_id: The folder.
        nodes: Everything in it and below it, by identifier.
        completed: When all folders were last listed, in seconds since 1970; 0 if they were not yet.
        looked: When activities were last read, in seconds since 1970.
        newest: When the newest one was created, by the appliance's clock; 0 if there was none.
        newest_read: When that was first read.
        seen: The latest activities, with the time at which each was first read.
    """

    folder_id: str
    nodes: dict[str, Known] = field(default_factory=dict[str, Known])
    completed: float = 0.0
    looked: float = 0.0
    newest: float = 0.0
    newest_read: float = 0.0
    seen: dict[ActivityId, float] = field(default_factory=dict[ActivityId, float])

    @classmethod
    def read(cls, folder_id: str, since: str | None) -> Snapshot:
        """Read a point; None stands for an empty folder.

        Raises:
            InvalidArgumentError: It is not a point, or that of another folder.
        """
        if since is None:
            return cls(folder_id)
        found = _decoded(since)
        if found.folder_id != folder_id:
            raise InvalidArgumentError(
                f"since is a point of the folder {found.folder_id}, and this is the folder {folder_id}"
            )
        return found

    def text(self) -> str:
        """Return the point as text."""
        uuids = [one for one in self.nodes if _UUID.fullmatch(one)]  # they take less room
        others = self.nodes.keys() - set(uuids)
        places = {one: number for number, one in enumerate((*uuids, *others))}
        rows = [(self.nodes[one], places.get(self.nodes[one].parent, -1)) for one in places]
        form = _Form(
            self.folder_id,
            (self.completed, self.looked, self.newest, self.newest_read),
            list(self.seen.items()),
            bytes.fromhex("".join(uuids).replace("-", "")),
            list(others),
            [parent for _, parent in rows],
            [known.name for known, _ in rows],
            [number for number, (known, _) in enumerate(rows) if known.content is None],
            b"".join(known.content for known, _ in rows if known.content is not None),
        )
        packed = zlib.compress(msgspec.msgpack.encode(form))
        return _VERSION + urlsafe_b64encode(packed).decode()

    def above(self, node_id: str) -> Iterator[str]:
        """Yield the folders around a file or folder, the nearest one first; the last is the folder itself."""
        known = self.nodes.get(node_id)
        while known is not None:
            yield known.parent
            known = self.nodes.get(known.parent)

    def path(self, node_id: str) -> PurePosixPath:
        """Return the names that lead to a file or folder."""
        inside = [node_id, *self.above(node_id)]
        return PurePosixPath(*(self.nodes[one].name for one in reversed(inside) if one in self.nodes))

    def inside(self) -> dict[str, list[str]]:
        """Return what is in each folder."""
        found: dict[str, list[str]] = {}
        for node_id, known in self.nodes.items():
            found.setdefault(known.parent, []).append(node_id)
        return found


class _Form(msgspec.Struct, array_like=True):
    """A point, as it is packed: columns, since similar values next to each other take less room."""

    folder_id: str
    times: tuple[float, float, float, float]
    seen: list[tuple[ActivityId, float]]
    uuids: bytes
    other_ids: list[str]
    parents: list[int]
    names: list[str]
    folders: list[int]
    contents: bytes


def _decoded(text: str) -> Snapshot:
    if not text.startswith(_VERSION):
        raise InvalidArgumentError(f"since is not a point: it does not begin with {_VERSION!r}")
    try:
        packed = urlsafe_b64decode(text.strip().removeprefix(_VERSION))
        return _unpacked(msgspec.msgpack.decode(zlib.decompress(packed), type=_Form))
    except (Base64Error, zlib.error, msgspec.DecodeError, ValueError, IndexError, StopIteration) as error:
        raise InvalidArgumentError("since is not a point: the text is damaged or cut off") from error


def _unpacked(form: _Form) -> Snapshot:
    ids = [_uuid(form.uuids[at : at + 16].hex()) for at in range(0, len(form.uuids), 16)] + form.other_ids
    folders, contents = set(form.folders), _pieces(form.contents)
    nodes = {
        node_id: Known(
            form.folder_id if parent < 0 else ids[parent], name, None if number in folders else next(contents)
        )
        for number, (node_id, parent, name) in enumerate(zip(ids, form.parents, form.names, strict=True))
    }
    return Snapshot(form.folder_id, nodes, *form.times, seen=dict(form.seen))


def _uuid(digits: str) -> str:
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def _pieces(contents: bytes) -> Iterator[bytes]:
    size = _HASH + _STAMP
    return (contents[at : at + size] for at in range(0, len(contents), size))


def content_of(file: Any) -> bytes:
    """Return what tells a file's content from another one, for `is_same`: its hash, and what may stand for one.

    The appliance makes the hash after the upload. Only the usual one counts, which is there first, unless it makes
    another one alone.
    """
    hashes = stated(file)
    known = hashes.get(by_role(file, "_usual_hash")) or next(iter(hashes.values()), None)
    stamp = repr([by_role(file, role) for role in ("size", "modified", "versions")])
    return (_UNKNOWN if known is None else _digest(known, _HASH)) + _digest(stamp, _STAMP)


def is_same(before: bytes, now: bytes) -> bool:
    """Return whether a file's content is as it was; as long as a hash is missing, by size, date and versions."""
    if _UNKNOWN in (before[:_HASH], now[:_HASH]):
        return before[_HASH:] == now[_HASH:]
    return before[:_HASH] == now[:_HASH]


def _digest(text: str, size: int) -> bytes:
    return blake2b(text.encode(errors="surrogatepass"), digest_size=size).digest()
