"""Messages to the people of a folder."""

from __future__ import annotations

from sqlalchemy import select

from ..access import ancestors, get_folder, role_in
from ..calls import Call
from ..database import Folder, Member, User
from ..mail import boxes, sending, shown
from ..registry import operation
from ..responses import Answer, ApiError


@operation("folders.send_message")
def send_message(call: Call) -> Answer:
    """Send a message to members of a folder: those that are named by their identifiers, or else all others."""
    folder = get_folder(call.session, call.user, call.path["folder_id"])
    named = {name: call.body.get(name) or [] for name in sending.RECIPIENT_TYPES}
    people = {name: [_member(call, folder, str(one)) for one in ids] for name, ids in named.items()}
    if not any(people.values()):
        people["to"] = _others(call, folder)
    if not any(people.values()):
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    call.body |= {name: [one.email for one in found] for name, found in people.items()}
    mail = sending.new_mail(call.session, call.user, template=sending.FOLDER_TEMPLATE)
    sending.write(call, mail, sending=True)
    sending.send(call, mail)
    place = f"{call.appliance.url}/rest/mail/{mail.id}"
    body = shown.email(call, boxes.find(call, mail.id))
    return Answer(201, body, {"X-Accellion-Location": place})


def _member(call: Call, folder: Folder, user_id: str) -> User:
    user = call.session.get(User, user_id)
    if user is None or role_in(call.session, user, folder) is None:
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    return user


def _others(call: Call, folder: Folder) -> list[User]:
    """Return everyone who has access to a folder, except the caller."""
    chain = [folder, *ancestors(folder)]
    members = select(Member.user_id).where(Member.item_id.in_([one.id for one in chain]))
    rows = select(User).where((User.id == chain[-1].user_id) | User.id.in_(members), User.id != call.user.id)
    return list(call.session.scalars(rows.order_by(User.email)))
