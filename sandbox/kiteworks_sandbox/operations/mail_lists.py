"""Distribution lists among the addresses that messages are sent to."""

from __future__ import annotations

from ..calls import Call
from ..mail import boxes
from ..mail.lists import marked
from ..registry import operation
from ..responses import Answer


@operation("mail.expand_distribution_list")
def expand(call: Call) -> Answer:
    """Report whether an address is a distribution list. Only its own server knows the members of such a list."""
    if (mail_id := call.query.get("emailId")) is not None:
        boxes.find(call, mail_id)
    email = str(call.query["email"]).strip().lower()
    body = {"isDistributionList": bool(marked(call.session, call.user.id, [email]))}
    return Answer(body=body | ({"members": []} if call.query.get("expand") else {}))
