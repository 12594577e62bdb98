"""Write what happens into the log, once; activities, notifications and webhooks read it from there."""

from __future__ import annotations

from .bundle import Json
from .calls import Call
from .database import Event, File, Folder, User


def record(
    call: Call,
    name: str,
    *,
    folder: Folder | None = None,
    file: File | None = None,
    mail_id: str | None = None,
    subject: User | None = None,
    data: Json | None = None,
    successful: bool = True,
) -> Event:
    """Record that the caller did something. It is kept only if the call succeeds.

    Args:
        call: The call.
        name: Name of the event, such as `add_file`.
        folder: The folder it concerns; the file's folder when None.
        file: The file it concerns.
        mail_id: The message it concerns.
        subject: The user it was done to.
        data: What else is known about it.
        successful: Whether the action succeeded.
    """
    above = folder or (file.parent if file is not None else None)
    event = Event(
        name=name,
        user_id=call.user.id,
        application_id=call.application.id,
        folder_id=above.id if above is not None else None,
        file_id=file.id if file is not None else None,
        mail_id=mail_id,
        subject_id=subject.id if subject is not None else None,
        successful=successful,
        data=data or {},
    )
    call.session.add(event)
    return event
