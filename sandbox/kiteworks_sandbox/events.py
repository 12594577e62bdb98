"""Write what happens into the log, once; activities, notifications and webhooks read it from there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from flask import has_request_context, request
from sqlalchemy.orm import Session

from . import event_data
from .access import TOP
from .appliance import Appliance
from .bundle import Json
from .calls import Call
from .database import Event, File, Folder, Upload, User
from .database.engine import RECORDED
from .event_kinds import kind_of
from .responses import ApiError

_WEB = "Web"
"""Name of the client of a person who uses the pages."""
_ATTEMPTS = {
    "files.upload": "add_file",
    "files.upload_base64": "add_file",
    "files.create": "add_file",
    "files.versions.create": "add_file_version",
    "files.versions.upload": "add_file_version",
    "uploads.chunk": "add_file",
    "files.download": "download",
    "files.versions.download": "download",
    "files.delete": "delete_file",
    "folders.create": "add_folder",
    "folders.delete": "delete_folder",
}
"""Operations whose failure is an event too, with its name."""


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
        data: What else is known about it, beside what is said of the file, folder and user.
        successful: Whether the action succeeded.
    """
    return write(
        call.session,
        name,
        user=call.user,
        client_name=call.application.name,
        folder=folder,
        file=file,
        mail_id=mail_id,
        subject=subject,
        data=data,
        successful=successful,
    )


def write(
    session: Session,
    name: str,
    *,
    user: User,
    client_name: str = _WEB,
    folder: Folder | None = None,
    file: File | None = None,
    mail_id: str | None = None,
    subject: User | None = None,
    data: Json | None = None,
    message: str | None = None,
    successful: bool = True,
) -> Event:
    """Record that a user did something, outside a call of the REST API. See `record`.

    Args:
        session: Database session.
        name: Name of the event.
        user: Who did it.
        client_name: Name of the application that was used.
        folder: As for `record`.
        file: As for `record`.
        mail_id: As for `record`.
        subject: As for `record`.
        data: As for `record`.
        message: What happened, in words; the words of this kind of event when None.
        successful: As for `record`.
    """
    above = folder or (file.parent if file is not None else None)
    kind = kind_of(name, file=file is not None, folder=above is not None, mail=mail_id is not None)
    facts = event_data.of(name, file=file, folder=above, subject=subject) | (data or {})
    words = kind.words.format(
        file=file.name if file is not None else "a file",
        folder=above.name if above is not None else "a folder",
        item=getattr(file or above, "name", "an item"),
        subject=subject.name if subject is not None else "a person",
        name=facts.get("name") or "",
    )
    event = Event(
        name=name,
        kind=kind.type,
        message=message or f"{user.name} {'' if successful else 'failed: '}{words}",
        user_id=user.id,
        client_name=client_name,
        ip_address=(request.remote_addr or "") if has_request_context() else "",
        folder_id=above.id if above is not None else None,
        file_id=file.id if file is not None else None,
        mail_id=mail_id,
        subject_id=subject.id if subject is not None else None,
        successful=successful,
        data=facts,
    )
    session.add(event)
    session.info[RECORDED] = True
    return event


@dataclass(frozen=True, slots=True)
class _Attempt:
    """What is needed to record a call that fails, after everything it did was undone."""

    name: str
    user_id: str
    client_name: str
    path: dict[str, str]
    filename: str


Attempts = list[_Attempt]


@contextmanager
def failures(appliance: Appliance) -> Iterator[Attempts]:
    """Record the attempts that are added to the list, if an error leaves the block.

    Args:
        appliance: The appliance, whose database must not be in use when the block ends.
    """
    attempts: Attempts = []
    try:
        yield attempts
    except ApiError as error:
        for one in attempts:
            with appliance.database.session() as session:
                _write_failure(session, one, error.codes[0], appliance.bundle.message(error.codes[0]))
        raise


def attempts(call: Call) -> Attempts:
    """Return what is recorded if a call fails: nothing, for most operations."""
    name = _ATTEMPTS.get(call.operation.id)
    if name is None:
        return []
    sent = next((part.filename for part in call.parts.values() if part.filename), "")
    filename = sent or str(call.body.get("filename") or call.body.get("name") or "")
    return [_Attempt(name, call.user.id, call.application.name, call.path, filename)]


def _write_failure(session: Session, attempt: _Attempt, code: str, words: str) -> None:
    user, file, name = session.get(User, attempt.user_id), None, attempt.filename
    if user is None:
        return
    folder_id = attempt.path.get("folder_id", "")
    folder = session.get(Folder, user.base_dir_id if folder_id == TOP else folder_id)
    if file_id := attempt.path.get("file_id"):
        file = session.get(File, file_id)
        folder = file.parent if file is not None else None
    if upload_id := attempt.path.get("upload_id"):
        upload = session.get(Upload, int(upload_id)) if upload_id.isdigit() else None
        if upload is None or upload.mail_id is not None or not _completes(upload):
            return
        folder, name = session.get(Folder, upload.folder_id), upload.filename
    if folder is None:
        return  # it was tried on something that does not exist
    data: Json = {"error": {"code": code, "msg": words}}
    if file is None and attempt.name == "add_file":
        data = event_data.failed_upload(folder, name) | data
    if file is None and attempt.name == "add_folder":
        data = {"folder": {"id": None, "name": name}, "parent_folder": event_data.folder_facts(folder)} | data
    write(
        session,
        attempt.name,
        user=user,
        client_name=attempt.client_name,
        folder=folder,
        file=file,
        data=data,
        successful=False,
    )


def _completes(upload: Upload) -> bool:
    """Check whether the next chunk of an upload is its last: only then its failure is that of the file."""
    return upload.total_chunks is None or upload.uploaded_chunks + 1 == upload.total_chunks
