"""Requests for files that are sent to the inbox."""

from __future__ import annotations

from .. import requests
from ..access import get_folder
from ..calls import Call
from ..contents import read_date
from ..events import record
from ..mail import asking, boxes, sending, shown
from ..mail.lists import marked
from ..registry import operation
from ..responses import Answer, ApiError
from .profiles import require_internal


@operation("mail.request_files")
def request_files(call: Call) -> Answer:
    """Ask people to send files, which arrive in the caller's tray. The answer shows the request to the first of them."""
    body = call.body
    box = boxes.mailbox(call, body.get("sharedMailboxId"))
    if marked(call.session, call.user.id, sending.unique(call.need("to"))):
        raise ApiError("ERR_INPUT_EMAIL_IS_DISTRIBUTION_LIST", status=403)
    require_internal(call, call.need("to"))
    opened = requests.open_requests(
        call,
        call.need("to"),
        get_folder(call.session, call.user, call.user.my_dir_id),
        subject=str(call.need("subject")),
        body=body.get("body"),
        expire=read_date(body, "expire"),
        file_limit=body.get("fileLimit") or None,
        require_auth=bool(body.get("requireAuth")),
    )
    mail = asking.send_requests(call, opened, box=box, receipts=body.get("returnReceipts") or ())
    record(call, "request_file", mail_id=mail.id, data={"subject": mail.subject})
    shown_mail = shown.email(call, boxes.find(call, mail.id))
    entity = requests.render_request(call, opened[0]) | {"email": shown_mail}
    return call.answer(201, f"requestFile/{opened[0].ref}", entity)
