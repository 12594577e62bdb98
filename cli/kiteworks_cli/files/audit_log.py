"""Prints the audit log as JSON lines, from a point on."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import msgspec

from kiteworks import Kiteworks, KiteworksError
from kiteworks.errors import InvalidArgumentError
from kiteworks.models import AdminEvent

from ..failures import Status, message_of, status_of
from ..terminal import put, tell
from .point_file import SAVED_AFTER, PointFile

_DAY = timedelta(days=1)
_DELAY = timedelta(minutes=2)
"""How late an entry may come, after newer ones."""

_FORM = 1


class AuditPoint(msgspec.Struct, forbid_unknown_fields=True):
    """The point up to which the log was printed.

    Attributes:
        newest: When the newest entry was created, by the appliance's clock.
        seen: The entries that were printed and are not much older, with their dates.
        form: The form of this text.
    """

    newest: datetime
    seen: dict[str, datetime] = {}
    form: int = _FORM

    @classmethod
    def read(cls, text: str) -> AuditPoint:
        """Read a point.

        Raises:
            InvalidArgumentError: It is not one.
        """
        try:
            found = msgspec.json.decode(text, type=cls)
        except msgspec.DecodeError as error:
            raise InvalidArgumentError("this is not a point of the audit log") from error
        if found.form != _FORM:
            raise InvalidArgumentError("this point is from another version of the client")
        return found

    def text(self) -> str:
        """Return it as text."""
        return msgspec.json.encode(self).decode()

    def new_entries(self, kw: Kiteworks) -> Iterator[AdminEvent]:
        """Yield the entries since this point, the oldest ones first, and move the point behind each."""
        begin, end = self.newest - _DELAY, datetime.now(UTC) + _DAY  # the clocks may differ
        found = kw.admin.activities.list(
            start_date_time=begin, end_date_time=end, order_by="created:asc", limit=1_000
        )
        for entry in found:
            if str(entry.id) in self.seen:
                continue
            date = entry.created or self.newest
            if date > self.newest:
                self.newest = date
                self.seen = {one: seen for one, seen in self.seen.items() if seen >= date - _DELAY}
            self.seen[str(entry.id)] = date
            yield entry


def follow_audit_log(kw: Kiteworks, kept: PointFile, *, every: float | None, skip_existing: bool) -> None:
    """Print the entries of the audit log, once or for ever."""
    saved = kept.read()
    with kept.named_in_errors():
        point = AuditPoint(datetime.now(UTC) - _DAY) if saved is None else AuditPoint.read(saved)
    if saved is None and skip_existing:
        for _ in point.new_entries(kw):
            pass
    while True:
        try:
            for count, entry in enumerate(point.new_entries(kw), 1):
                put(json.dumps(entry.to_dict()))
                if count % SAVED_AFTER == 0:
                    kept.save(point.text())
        except KiteworksError as error:
            if every is None or status_of(error) is not Status.UNAVAILABLE:
                raise
            tell(message_of(error))
        kept.save(point.text())
        if every is None:
            return
        time.sleep(every)
