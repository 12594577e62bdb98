"""The thread that delivers events to webhooks. It sleeps until an event is recorded or a delivery is due again."""

from __future__ import annotations

import logging
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event as Flag, Lock, Thread

from ..database import Database, Delivery, Webhook
from ..settings import Settings
from ..sources import Sources
from ..storage import Storage
from . import outbox, sending

_log = logging.getLogger("kiteworks_sandbox")

_REST = 1.0
"""Seconds before it goes on after an error of its own."""
_LONGEST_SLEEP = 3600.0
"""Most seconds to sleep: a clock that was set back by centuries exceeds what a thread can wait."""


class Worker:
    """Delivers events to webhooks, in a thread of its own.

    Args:
        database: The database.
        storage: Where content is, to be hashed.
        settings: When to try again, and how long to wait.
        ca_file: The sandbox's own authority, which is trusted.
        sources: The clock that decides when a delivery is due.

    Attributes:
        changed: When each webhook was last changed, as `time.monotonic` tells it.
    """

    def __init__(
        self, database: Database, storage: Storage, settings: Settings, ca_file: Path, sources: Sources
    ) -> None:
        self.changed: dict[str, float] = {}
        self._database = database
        self._storage = storage
        self._settings = settings
        self._ca_file = ca_file
        self._sources = sources
        self._context: ssl.SSLContext | None = None
        self._connection: sending.Connection | None = None
        self._needed = True
        self._ending = False
        self._paused = False
        self._delivering = Lock()
        self._awake = Flag()
        self._thread = Thread(target=self._run, name="kiteworks-sandbox-webhooks", daemon=True)

    def start(self) -> None:
        """Start delivering, beginning with what an earlier run has left."""
        self._database.recorded = self.wake
        self._sources.clock.moved = self.wake
        with self._database.session() as session:
            outbox.resume(session, self._settings.webhook_retry_delays)
        self._thread.start()

    def stop(self) -> None:
        """Stop delivering, even in the middle of an attempt, which is made again at the next start."""
        self._ending = True
        self._awake.set()
        self._end_attempt()
        self._thread.join()

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Deliver nothing for the duration of a `with` block, in which the database may be replaced.

        An attempt in progress ends. Its outcome is dropped, as its row may be that of another delivery afterwards.
        """
        self._paused = True
        self._end_attempt()
        try:
            with self._delivering:
                yield
        finally:
            self._paused = False
            self.wake(needed=True)

    def _end_attempt(self) -> None:
        connection = self._connection
        if connection is not None:
            connection.end()

    def wake(self, *, needed: bool = False) -> None:
        """Look for events to deliver; without webhooks, there is nothing to look for.

        Args:
            needed: Whether there may be a webhook now. To be called in the session that creates it.
        """
        self._needed |= needed
        if self._needed:
            self._awake.set()

    def _run(self) -> None:
        self._sources.activate()
        while not self._ending:
            self._awake.clear()
            try:
                with self._delivering:
                    due = None if self._paused else self._deliver()
            except Exception:  # noqa: BLE001 - the thread has to outlive whatever goes wrong with one event
                _log.exception("A delivery failed.")
                due = self._now() + _REST
            if not self._ending:
                self._awake.wait(None if due is None else min(max(0.0, due - self._now()), _LONGEST_SLEEP))

    def _deliver(self) -> float | None:
        """Make the delivery that is due first. Return when to go on, in Unix seconds; None if none is pending."""
        with self._database.session() as session:
            self._needed = outbox.fill(session)
            found = outbox.following(session)
            if found is None:
                return None
            delivery, webhook = found
            blob = outbox.unhashed(session, delivery) if delivery.body is None else None
        if delivery.due > self._now():
            return delivery.due
        if delivery.body is None:
            hashes = outbox.hashes_of(self._storage, blob)
            with self._database.session() as session:
                outbox.complete(session, delivery.id, hashes)
        else:
            self._send(delivery, delivery.body, webhook)
        return self._now()

    def _now(self) -> float:
        return self._sources.clock.now().timestamp()

    def _send(self, delivery: Delivery, body: str, webhook: Webhook) -> None:
        outcome = sending.post(
            webhook.url,
            body.encode(),
            secret=webhook.secret,
            token=webhook.token,
            context=self._trusted(),
            timeout=self._settings.webhook_timeout,
            opened=self._opened,
        )
        self._connection = None
        if not self._ending and not self._paused:
            with self._database.session() as session:
                outbox.note(session, delivery.id, outcome, self._settings.webhook_retry_delays)

    def _opened(self, connection: sending.Connection) -> None:
        self._connection = connection
        if self._ending or self._paused:
            connection.end()

    def _trusted(self) -> ssl.SSLContext:
        if self._context is None:
            more = self._settings.webhook_ca_file
            self._context = sending.trust(self._ca_file, *([Path(more)] if more else []))
        return self._context
