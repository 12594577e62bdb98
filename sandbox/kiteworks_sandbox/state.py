"""Return to an earlier state of a sandbox: the initial one, or one that was copied."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .appliance import Appliance

_DATABASE = "sandbox.sqlite"
_BLOBS = "blobs"
_PATIENCE = 15.0
"""Seconds to wait for the requests in progress: longer than the server waits for a client that stops sending."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything that a sandbox stored at one time. It is deleted when the sandbox stops."""

    folder: Path
    signature_keys: dict[str, str]
    chance: Any
    """State of the source of identifiers."""
    offset: timedelta
    """Offset of the clock."""

    @property
    def id(self) -> str:
        """Its name, unique in its sandbox."""
        return self.folder.name

    def discard(self) -> None:
        """Delete it."""
        shutil.rmtree(self.folder, ignore_errors=True)


class State:
    """Everything that an appliance stores.

    Args:
        appliance: The appliance.
        folder: Folder for snapshots.
        set_up: Function that stores the initial contents.
    """

    def __init__(self, appliance: Appliance, folder: Path, set_up: Callable[[], None]) -> None:
        self._appliance = appliance
        self._folder = folder
        self._set_up = set_up
        self._initial: Snapshot | None = None
        self.snapshots: dict[str, Snapshot] = {}
        """The snapshots that were taken, by their names."""

    def begin(self, *, empty: bool) -> None:
        """Store the initial contents, or update those of an earlier run.

        Args:
            empty: Whether nothing is stored yet.
        """
        self._set_up()
        if empty:
            self._initial = self._copy()

    def reset(self) -> None:
        """Return to the initial contents, and forget faults, stubs, recorded requests and the moved clock.

        Raises:
            TimeoutError: A request takes too long.
        """
        appliance = self._appliance
        appliance.faults.ending.set()  # ends the waiting of slow responses
        try:
            with appliance.gate.closed(_PATIENCE), appliance.webhooks.paused():
                appliance.faults.clear()
                appliance.stubs.clear()
                appliance.journal.clear()
                if self._initial is not None:
                    self._put_back(self._initial)
                    return
                appliance.database.clear()
                appliance.storage.empty()
                appliance.signature_keys.replace({})
                appliance.sources.clock.reset()
                appliance.sources.chance.restart()
                self._set_up()
                self._initial = self._copy()
        finally:
            appliance.faults.ending.clear()

    def snapshot(self) -> Snapshot:
        """Copy everything that is stored.

        Raises:
            TimeoutError: A request takes too long.
        """
        with self._appliance.gate.closed(_PATIENCE):
            made = self._copy()
        self.snapshots[made.id] = made
        return made

    def restore(self, snapshot: Snapshot) -> None:
        """Replace everything that is stored with a copy. Faults, stubs and recorded requests stay.

        Raises:
            LookupError: The snapshot was deleted, or belongs to another sandbox.
            TypeError: It is not a snapshot.
            TimeoutError: A request takes too long.
        """
        if not isinstance(snapshot, Snapshot):
            raise TypeError(f"give what snapshot() returned, not {snapshot!r}")
        if snapshot.folder.parent != self._folder or not snapshot.folder.is_dir():
            raise LookupError(f"this sandbox has no snapshot {snapshot.id}")
        with self._appliance.gate.closed(_PATIENCE), self._appliance.webhooks.paused():
            self._put_back(snapshot)

    def _copy(self) -> Snapshot:
        appliance = self._appliance
        folder = Path(tempfile.mkdtemp(dir=self._folder, prefix="snapshot-"))
        appliance.database.save(folder / _DATABASE)
        appliance.storage.copy_to(folder / _BLOBS)
        clock, chance = appliance.sources
        return Snapshot(folder, appliance.signature_keys.all(), chance.state, clock.offset)

    def _put_back(self, snapshot: Snapshot) -> None:
        appliance = self._appliance
        appliance.database.load(snapshot.folder / _DATABASE)
        appliance.storage.copy_from(snapshot.folder / _BLOBS)
        appliance.signature_keys.replace(snapshot.signature_keys)
        clock, chance = appliance.sources
        chance.state, clock.offset = snapshot.chance, snapshot.offset
