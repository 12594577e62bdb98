"""Prints activities as JSON lines from a point on: those in a folder, or the audit log of the whole appliance."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import msgspec

from kiteworks import Kiteworks, KiteworksError, Page
from kiteworks.models import Activity, AdminEvent
from kiteworks_runtime.errors import InvalidArgumentError

from ..failures import Status, message_of, status_of
from ..terminal import put, tell
from .point_file import SAVED_AFTER, PointFile

_DAY = timedelta(days=1)
_DELAY = timedelta(minutes=2)
"""How late an activity may come, after newer ones."""

_FORM = 1


class ActivityPoint(msgspec.Struct, forbid_unknown_fields=True):
    """The point up to which activities were printed.

    Attributes:
        newest: When the newest one was created, by the appliance's clock.
        folder_id: The folder that they are about; None for the audit log.
        seen: Those that were printed and are not much older than the newest one, with their dates.
        form: The form of this text.
    """

    newest: datetime
    folder_id: str | None = None
    seen: dict[str, datetime] = {}
    form: int = _FORM

    @classmethod
    def read(cls, text: str | None, folder_id: str | None) -> ActivityPoint:
        """Read a point; without a text, it is a day ago.

        Raises:
            InvalidArgumentError: It is not one, or that of another folder.
        """
        if text is None:
            return cls(datetime.now(UTC) - _DAY, folder_id)
        try:
            found = msgspec.json.decode(text, type=cls)
        except msgspec.DecodeError as error:
            raise InvalidArgumentError("this is not a point of activities") from error
        if found.form != _FORM:
            raise InvalidArgumentError("this point is from another version of the client")
        if found.folder_id != folder_id:
            raise InvalidArgumentError("this point is from the activities of another folder, or of all")
        return found

    def text(self) -> str:
        """Return it as text."""
        return msgspec.json.encode(self).decode()

    def new_ones(self, kw: Kiteworks) -> Iterator[Activity | AdminEvent]:
        """Yield the activities since this point, the oldest ones first, and move the point behind each."""
        for one in self._listed(kw):
            if str(one.id) in self.seen:
                continue
            date = one.created or self.newest
            if date > self.newest:
                self.newest = date
                self.seen = {name: seen for name, seen in self.seen.items() if seen >= date - _DELAY}
            self.seen[str(one.id)] = date
            yield one

    def _listed(self, kw: Kiteworks) -> Page[Activity] | Page[AdminEvent]:
        begin = self.newest - _DELAY
        if self.folder_id is not None:
            return kw.folders.list_activities(
                self.folder_id,
                nested=True,
                filter_="all",
                start_date=begin,
                order_by="created:asc",
                limit=1_000,
            )
        return kw.admin.activities.list(
            start_date_time=begin,
            end_date_time=datetime.now(UTC) + _DAY,  # the clocks may differ
            order_by="created:asc",
            limit=1_000,
        )


def follow_activities(
    kw: Kiteworks, folder_id: str | None, kept: PointFile, *, every: float | None, skip_existing: bool
) -> None:
    """Print activities, once or for ever.

    Args:
        kw: The client.
        folder_id: The folder that they are about; None for the audit log.
        kept: The file with the point.
        every: Seconds between two looks; None for one look.
        skip_existing: Whether to leave out what happened before the first run.
    """
    saved = kept.read()
    with kept.named_in_errors():
        point = ActivityPoint.read(saved, folder_id)
    if saved is None and skip_existing:
        for _ in point.new_ones(kw):
            pass
    while True:
        try:
            for count, one in enumerate(point.new_ones(kw), 1):
                put(json.dumps(one.to_dict()))
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
