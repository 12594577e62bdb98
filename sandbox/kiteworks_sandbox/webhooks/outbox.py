"""The rows of deliveries: which are to be made, which is next, and what came of it.

A delivery is a row before it is sent, and an event is one before that: nothing is lost if the process ends.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session, joinedload

from .. import dates, fingerprints, log
from ..database import Delivery, DeliveryState, Event, Version, Webhook
from ..event_kinds import kind_of, subjects_of
from ..sources import clock
from ..storage import Storage
from . import payload, subjects
from .sending import Outcome

SUCCESS, ERROR = "SUCCESS", "ERROR"
_UPLOADS = ("add_file", "add_file_version")
_HASHED = "filehash_generated"
_KEPT = 1000
"""Number of the last deliveries that are kept, for people to look at."""


def newest_event(session: Session) -> int:
    """Return the number of the last event, 0 if there is none."""
    return session.scalar(select(func.max(Event.id))) or 0


def fill(session: Session) -> bool:
    """Add the deliveries of the events that are new. Return whether there are webhooks at all."""
    webhooks = session.scalars(select(Webhook)).all()
    for webhook in webhooks:
        if webhook.enabled:
            _add_for(session, webhook)
    return bool(webhooks)


def _add_for(session: Session, webhook: Webhook) -> None:
    rows = select(Event).where(Event.id > webhook.last_event_id).order_by(Event.id)
    if not webhook.user.is_admin:
        rows = rows.where(log.visible_to(webhook.user))
    for event in session.scalars(rows.options(joinedload(Event.user))):
        if _is_wanted(webhook, event.name, event):
            session.add(_delivery(webhook, event, event.name, payload.body(event, webhook.id)))
        if event.successful and event.name in _UPLOADS and _is_wanted(webhook, _HASHED, event):
            later = _delivery(webhook, event, _HASHED, None)
            later.version_id = event.data["file"]["file_id"]
            session.add(later)
    webhook.last_event_id = newest_event(session)


def _is_wanted(webhook: Webhook, name: str, event: Event) -> bool:
    kind = kind_of(
        name,
        file=event.file_id is not None,
        folder=event.folder_id is not None,
        mail=event.mail_id is not None,
    )
    return any(
        subjects.overlap(one, subject) for one in webhook.subscriptions for subject in subjects_of(name, kind)
    )


def _delivery(webhook: Webhook, event: Event, name: str, body: str | None) -> Delivery:
    return Delivery(
        webhook_id=webhook.id,
        url=webhook.url,
        event_name=name,
        event_id=event.id,
        body=body,
        due=clock().now().timestamp(),
    )


def following(session: Session) -> tuple[Delivery, Webhook] | None:
    """Return the delivery that is due first, and its webhook; None if none is pending."""
    rows = (
        select(Delivery, Webhook)
        .join(Webhook, Webhook.id == Delivery.webhook_id)
        .where(Delivery.state == DeliveryState.PENDING, Webhook.enabled)
        .order_by(Delivery.due, Delivery.id)
    )
    found = session.execute(rows.limit(1)).first()
    return (found[0], found[1]) if found is not None else None


def unhashed(session: Session, delivery: Delivery) -> str | None:
    """Return the blob of the version whose hash is delivered; None if the version was deleted since."""
    version = session.get(Version, delivery.version_id)
    return version.blob if version is not None else None


def complete(session: Session, delivery_id: int, hashes: Sequence[str]) -> None:
    """Give a delivery its body, now that the hashes are known, and show them from now on.

    Args:
        session: Database session.
        delivery_id: The delivery, which may have been discarded meanwhile.
        hashes: MD5 and SHA3-256 of the version; empty if it was deleted, which ends the delivery.
    """
    delivery = session.get(Delivery, delivery_id)
    if delivery is None:
        return
    version = session.get(Version, delivery.version_id)
    if version is None or not hashes:
        session.delete(delivery)
        return
    fingerprints.finish(version, *hashes)
    shown = fingerprints.known(version)
    data = delivery.event.data
    file = {**data["file"], "hash": shown[0]["hash"], "fingerprints": shown}
    delivery.body = payload.body(
        delivery.event, delivery.webhook_id, name=delivery.event_name, data={**data, "file": file}
    )


def hashes_of(storage: Storage, blob: str | None) -> list[str]:
    """Return the hashes of a blob for `complete`; none if it is gone."""
    try:
        return storage.digests(blob, "md5", "sha3_256") if blob is not None else []
    except FileNotFoundError:
        return []


def note(session: Session, delivery_id: int, outcome: Outcome, delays: Sequence[float]) -> None:
    """Note what came of an attempt: the delivery is made, to be tried again, or given up.

    Args:
        session: Database session.
        delivery_id: The delivery, which may have been discarded meanwhile.
        outcome: What came of it.
        delays: Seconds before each further attempt.
    """
    delivery = session.get(Delivery, delivery_id)
    if delivery is None:
        return
    delivery.attempts += 1
    delivery.sent, delivery.status_code, delivery.error = dates.now(), outcome.status, outcome.error
    if outcome.error is None:
        delivery.state = DeliveryState.DELIVERED
    elif delivery.attempts > len(delays):
        delivery.state = DeliveryState.FAILED
    else:
        delivery.due = clock().now().timestamp() + delays[delivery.attempts - 1]
    webhook = session.get(Webhook, delivery.webhook_id)
    if webhook is not None:
        webhook.status = SUCCESS if outcome.error is None else ERROR
        webhook.description = outcome.error or str(outcome.status)
    old = Delivery.id <= delivery.id - _KEPT
    session.execute(delete(Delivery).where(old, Delivery.state != DeliveryState.PENDING))


def resume(session: Session, delays: Sequence[float]) -> None:
    """Let no delivery of an earlier run wait longer than a further attempt does: its clock may have been ahead.

    Args:
        session: Database session.
        delays: Seconds before each further attempt.
    """
    latest = clock().now().timestamp() + max(delays, default=0)
    late = (Delivery.state == DeliveryState.PENDING) & (Delivery.due > latest)
    session.execute(update(Delivery).where(late).values(due=latest))


def discard(session: Session, webhook: Webhook) -> None:
    """Discard what is still to be delivered to a webhook."""
    mine = Delivery.webhook_id == webhook.id
    session.execute(delete(Delivery).where(mine, Delivery.state == DeliveryState.PENDING))
