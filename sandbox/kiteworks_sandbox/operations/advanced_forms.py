"""Submissions of Advanced Forms."""

from __future__ import annotations

from itertools import count

from .. import events, names
from ..access import get_folder, role_in
from ..accounts import note_form
from ..calls import Call
from ..contents import find_folder
from ..database import Folder
from ..database.models import new_id
from ..dates import offset_form
from ..registry import operation
from ..responses import Answer, ApiError
from ..roles import OWNER
from .uploads import open_session


@operation("advanced_forms.submit")
def submit(call: Call) -> Answer:
    """Create a folder for a submission, and open a session for its file.

    No operation creates forms. It is a guess that a form is the folder in which its owner collects the submissions.
    """
    form, name = _form(call), names.checked(str(call.need("name")))
    note_form(call, form)
    folder = Folder(id=new_id(), parent=form, user_id=form.user_id, name=_free(call, form, name), name_key="")
    folder.name_key = names.key(folder.name)
    call.session.add(folder)
    call.session.flush()
    events.record(call, "add_folder", folder=folder, data={"submitter": call.body.get("submitter")})
    call.body["filename"] = name
    answer = open_session(call, folder.id)
    session = answer.body
    answer.body = {
        "ref": str(session["id"]),
        "created": offset_form(folder.created),
        "parentId": folder.id,
        "totalSize": 0,
        "uri": session["uri"],
        "uploadUrl": session["uploadUrl"],
    }
    return answer


def _form(call: Call) -> Folder:
    try:
        form = get_folder(call.session, call.user, call.path["form_id"])
    except ApiError:
        raise ApiError("ERR_ENTITY_NOT_FOUND", status=404) from None
    if role_in(call.session, call.user, form) != OWNER:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return form


def _free(call: Call, form: Folder, name: str) -> str:
    """Return a name that no submission of a form has yet."""
    numbered = (name if number == 0 else f"{name} ({number})" for number in count())
    return next(one for one in numbered if find_folder(call.session, form, one) is None)
