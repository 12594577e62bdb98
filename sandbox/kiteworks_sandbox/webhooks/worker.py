"""The thread that delivers events to webhooks. It sleeps until an event is recorded or a delivery is due again."""

from __future__ import annotations

import logging
import ssl
from pathlib import Path
from threading import Event as Flag, Thread

from ..database import Database, Delivery, Webhook
from ..settings import Settings
from ..sources import Clock
from ..storage import Storage
from . import outbox, sending

_log = logging.getLogger("kiteworks_sandbox")

_REST = 1.0
"""Seconds before it goes on after an error of its own."""


class Worker:
    """Delivers events to webhooks, in a thread of its own.

    Args:
        database: The database.
        storage: Where content is, to be hashed.
        settings: When to try again, and how long to wait.
        ca_file: The sandbox's own authority, which is trusted.
        clock: The sandbox's clock. When it is moved, deliveries may be due.

    Attributes:
        changed: When each webhook was last changed, as `time.monotonic` tells it.
    """

    def __init__(
        self, database: Database, storage: Storage, settings: Settings, ca_file: Path, clock: Clock
    ) -> None:
        self.changed: dict[str, float] = {}
        self._database = database
        self._storage = storage
        self._settings = settings
        self._ca_file = ca_file
        self._clock = clock
        self._context: ssl.SSLContext | None = None
        self._connection: sending.Connection | None = None
        self._needed = True
        self._ending = False
        self._awake = Flag()
        self._thread = Thread(target=self._run, name="kiteworks-sandbox-webhooks", daemon=True)

    def start(self) -> None:
        """Start delivering, beginning with what an earlier run has left."""
        self._database.recorded = self._clock.moved = self.wake
        self._thread.start()

    def stop(self) -> None:
        """Stop delivering, even in the middle of an attempt, which is made again at the next start."""
        self._ending = True
        self._awake.set()
        connection = self._connection
        if connection is not None:
            connection.end()
        self._thread.join()

    def wake(self, *, needed: bool = False) -> None:
        """Look for events to deliver; without webhooks, there is nothing to look for.

        Args:
            needed: Whether there is a webhook now. To be called in the session that creates it.
        """
        self._needed |= needed
        if self._needed:
            self._awake.set()

    def _run(self) -> None:
        while not self._ending:
            self._awake.clear()
            try:
                due = self._deliver()
            except Exception:  # noqa: BLE001 - the thread has to outlive whatever goes wrong with one event
                _log.exception("A delivery failed.")
                due = self._now() + _REST
            if not self._ending:
                self._awake.wait(None if due is None else max(0.0, due - self._now()))

    def _now(self) -> float:
        return self._clock.now().timestamp()

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
        if not self._ending:
            with self._database.session() as session:
                outbox.note(session, delivery.id, outcome, self._settings.webhook_retry_delays)

    def _opened(self, connection: sending.Connection) -> None:
        self._connection = connection

    def _trusted(self) -> ssl.SSLContext:
        if self._context is None:
            more = self._settings.webhook_ca_file
            self._context = sending.trust(self._ca_file, *([Path(more)] if more else []))
        return self._context
