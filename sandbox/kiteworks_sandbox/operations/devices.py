"""Devices: signing out."""

from __future__ import annotations

from .. import events
from ..calls import Call
from ..oauth.tokens import end_session
from ..registry import operation
from ..responses import Answer


@operation("devices.logout")
def logout(call: Call) -> Answer:
    """End the session that the call's token belongs to."""
    end_session(call.token)
    events.record(call, "logout")
    return Answer(body={"redirectUri": f"{call.appliance.url}/sign-in"})
