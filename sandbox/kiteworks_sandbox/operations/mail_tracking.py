"""Who did what with the files of a message, and who may know."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

from ..bundle import Json
from ..calls import Call
from ..database import Mail
from ..dates import offset_form
from ..mail import boxes, sending
from ..mail.boxes import Seen
from ..registry import operation
from ..responses import Answer, ApiError
from .attachments import report

_COLUMNS = ("created", "event_name", "username", "successful", "withdrawn", "file_id", "file_name")
"""Columns of the report as CSV. Those of an appliance are not published; the names are those of the JSON report."""


@operation("mail.attachments.download_report")
def download_report(call: Call) -> Answer:
    """List who viewed, downloaded or copied the attachments of a message."""
    mail = _tracked(call).mail
    return Answer(
        body={
            "downloads": _downloads(call, mail),
            "sent_time": _unix(mail.date) if mail.status == boxes.SENT else None,
            "subject": mail.subject,
        }
    )


@operation("mail.attachments.export_report_csv")
def export_report_csv(call: Call) -> Answer:
    """Return the report as CSV."""
    text = _csv(call, _tracked(call).mail)
    headers = {"Content-Disposition": "attachment; filename=report.csv"}
    return Answer(200, text.encode(), headers, media="text/csv; charset=utf-8")


@operation("mail.send_tracking_report")
def send_tracking_report(call: Call) -> Answer:
    """Send the report to the caller's inbox, as an attachment."""
    mail = boxes.find_sent(call, call.path["mail_id"]).mail
    data = _csv(call, mail).encode()
    made = sending.notify(
        call.session, [call.user.email], f"Tracking report: {mail.subject}", "The report is attached."
    )
    blob = call.appliance.storage.write(data)
    sending.attach(call.session, made, name="report.csv", size=len(data), blob=blob)
    return Answer(201, None, {"X-Accellion-Location": f"{call.appliance.url}/rest/mail/{made.id}"})


@operation("mail.update_settings")
def update_settings(call: Call) -> Answer:
    """Set who may track a message."""
    seen = boxes.find(call, call.path["mail_id"])
    if not seen.is_sender:
        raise ApiError("ERR_ACCESS_USER", status=403)
    if call.body.get("trackingAccess") is not None:
        refusal = ApiError("ERR_NOT_INTERNAL_DOMAIN", status=403)
        sending.track(call, seen.mail, call.body["trackingAccess"], refusal)
    return Answer()


@operation("mail.stop_tracking")
def stop_tracking(call: Call) -> Answer:
    """Give up the caller's permission to track a message."""
    copy = boxes.find(call, call.path["mail_id"]).copy
    if copy is None or not copy.tracks:
        raise ApiError("ERR_ACCESS_USER", status=403)
    copy.tracks = False
    return Answer()


def _tracked(call: Call) -> Seen:
    seen = boxes.find(call, call.path["mail_id"])
    if not seen.tracks:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return seen


def _downloads(call: Call, mail: Mail) -> list[Json]:
    return [
        {
            "created_time": _unix(event.created),
            "event_name": event.name,
            "username": event.user.email,
            "successful": event.successful,
            "withdrawn": attachment is not None and attachment.withdrawn,
            "file_id": event.data.get("attachmentId"),
            "file_name": event.data.get("name"),
            "event_type": None,
        }
        for event, attachment in report(call, mail)
    ]


def _csv(call: Call, mail: Mail) -> str:
    target = io.StringIO(newline="")
    rows = csv.DictWriter(target, _COLUMNS, extrasaction="ignore")
    rows.writeheader()
    for one in _downloads(call, mail):
        moment = datetime.fromtimestamp(one["created_time"], UTC)
        rows.writerow(one | {"created": offset_form(moment)})
    return target.getvalue()


def _unix(moment: datetime) -> int:
    return int(moment.replace(tzinfo=UTC).timestamp())
