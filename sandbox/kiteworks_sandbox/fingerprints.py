"""Hashes of a version, which appear one after another: none at first, then MD5, then SHA3-256 as well.

A real appliance computes them in the background. Here each read of a version moves it one step on, so that a client
sees every step in the same order each time.
"""

from __future__ import annotations

from .bundle import Json
from .database import Attachment, Version
from .storage import PIECE, Storage

PENDING = "Generating..."
_ALL_SEEN = 2
"""Number of reads after which every hash is shown."""


def look(storage: Storage, version: Version | Attachment) -> Json:
    """Return the hash fields of a version, as visible at this read."""
    step = version.times_seen
    if step < _ALL_SEEN:
        version.times_seen += 1
    if step >= 1 and version.md5 is None and version.size <= PIECE:
        # Opening a small file again takes longer than hashing it.
        version.md5, version.sha3 = storage.digests(version.blob, "md5", "sha3_256")
    if step >= 1 and version.md5 is None:
        (version.md5,) = storage.digests(version.blob, "md5")
    if step >= _ALL_SEEN and version.sha3 is None:
        (version.sha3,) = storage.digests(version.blob, "sha3_256")
    md5 = version.md5 if step >= 1 and version.md5 is not None else PENDING
    hashes = [{"algo": "md5", "hash": md5}]
    if step >= _ALL_SEEN and version.sha3 is not None:
        hashes.append({"algo": "sha3-256", "hash": version.sha3})
    return {"fingerprint": md5, "fingerprints": hashes}


def finish(version: Version, md5: str, sha3: str) -> None:
    """Show the hashes of a version from now on."""
    version.md5, version.sha3, version.times_seen = md5, sha3, _ALL_SEEN


def known(version: Version) -> list[Json]:
    """Return the hashes of a version that were shown before, without moving it a step on."""
    md5 = version.md5 if version.times_seen >= _ALL_SEEN and version.md5 is not None else PENDING
    hashes = [{"algo": "md5", "hash": md5}]
    if md5 != PENDING and version.sha3 is not None:
        hashes.append({"algo": "sha3-256", "hash": version.sha3})
    return hashes
