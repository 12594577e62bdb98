"""Activities: what happened to a file, in a folder, to a user, and on the whole appliance."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import or_, select

from .. import dates, events, log
from ..access import get_file, get_folder
from ..calls import Call
from ..database import Event, File, Folder, User
from ..mail import sending
from ..registry import operation
from ..responses import Answer, ApiError
from .admin_users import require_admin


@operation("files.list_activities")
def of_file(call: Call) -> Answer:
    """List what happened to a file, to those who may see its users."""
    file = get_file(call.session, call.user, call.path["file_id"], need="user_view")
    return Answer(body=log.activities(call, log.events(call, Event.file_id == file.id)))


@operation("folders.list_activities")
def of_folder(call: Call) -> Answer:
    """List what happened in a folder, to those who may see its users."""
    return Answer(body=log.activities(call, _in_folder(call)[1]))


@operation("folders.export_activities_csv")
def export(call: Call) -> Answer:
    """Return what happened in a folder as CSV. That is an event of the folder itself, and not in this CSV yet."""
    folder, found = _in_folder(call)
    nested = bool(call.query.get("nested"))
    events.record(call, "download_folder_activities_to_csv", folder=folder, data={"nested": nested})
    saved_as = {"Content-Disposition": f'attachment; filename="activities-{folder.id}.csv"'}
    return Answer(200, log.as_csv(found), saved_as, media="text/csv")


def _in_folder(call: Call) -> tuple[Folder, list[Event]]:
    folder = get_folder(call.session, call.user, call.path["folder_id"], need="user_view")
    return folder, log.events(call, log.in_folder(folder, nested=bool(call.query.get("nested"))))


@operation("activities.list")
def of_caller(call: Call) -> Answer:
    """List what the caller did, and what happened in the folders and files that the caller has access to."""
    return Answer(body=log.activities(call, log.events(call, log.visible_to(call.user))))


@operation("admin.activities.list")
def audit(call: Call) -> Answer:
    """List everything that happened on the appliance."""
    require_admin(call)
    return Answer(body=log.audit_log(log.events(call), compact=bool(call.query.get("compact"))))


@operation("admin.activities.get")
def entry(call: Call) -> Answer:
    """Return a list with one entry of the audit log."""
    require_admin(call)
    found = call.session.scalar(select(Event).where(Event.guid == call.path["activity_id"]))
    if found is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return Answer(body=log.audit_log([found]))


@operation("admin.activities.export_csv")
def export_audit(call: Call) -> Answer:
    """Send the audit log to the caller's inbox as CSV. That is an event as well, and not in this CSV yet."""
    require_admin(call)
    data = log.as_csv(log.events(call))
    mail = sending.notify(call.session, [call.user.email], "Audit log", "The audit log is attached.")
    blob = call.appliance.storage.write(data)
    sending.attach(call.session, mail, name="activities.csv", size=len(data), blob=blob)
    events.record(call, "export_admin_activities", mail_id=mail.id)
    return Answer()


@operation("dli.users.list_activities")
def investigate_user(call: Call) -> Answer:
    """List what a user did and what was done to the user, for administrators."""
    user = _investigated(call)
    return Answer(
        body=log.investigated(log.events(call, or_(Event.user_id == user.id, Event.subject_id == user.id)))
    )


@operation("dli.files.list_activities")
def investigate_file(call: Call) -> Answer:
    """List what a user did with a file, for administrators."""
    user, file = _investigated(call), call.session.get(File, call.path["file_id"])
    if file is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    found = log.events(call, Event.user_id == user.id, Event.file_id == file.id)
    return Answer(body=log.investigated(found))


@operation("dli.folders.list_activities")
def investigate_folder(call: Call) -> Answer:
    """List what a user did in a folder and its subfolders, for administrators."""
    user, folder = _investigated(call), call.session.get(Folder, call.path["folder_id"])
    if folder is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    found = log.events(call, Event.user_id == user.id, log.in_folder(folder, nested=True))
    return Answer(body=log.investigated(found))


def _investigated(call: Call) -> User:
    if not call.user.is_admin:
        raise ApiError("ERR_ACCESS_USER", status=403)
    found = call.session.get(User, call.path["user_id"])
    if found is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return found


@operation("clients.log_events")
def report(call: Call) -> Answer:
    """Write events of an application into the log; those whose date can't be read fail."""
    written: dict[bool, list[str]] = {True: [], False: []}
    for one in call.body.get("events") or ():
        created = _created(one.get("created"))
        written[created is not None].append(one["eventId"])
        if created is not None:
            event = events.record(
                call,
                one["eventName"],
                data={**one["data"], "event_id": one["eventId"]},
                successful=one["successful"],
            )
            event.created, event.message = created, one["singleLine"]
    place = {"X-Accellion-Location": f"{call.appliance.url}/rest/activities"}
    return Answer(201, {"successIds": written[True], "failedIds": written[False]}, place)


def _created(seconds: int | None) -> datetime | None:
    """Read the date of a reported event, which is now if it has none; None if there is no such date."""
    if seconds is None:
        return dates.now()
    try:
        return dates.from_unix(seconds)
    except ApiError:
        return None
