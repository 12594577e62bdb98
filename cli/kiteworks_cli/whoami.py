"""`kiteworks whoami`: ask the appliance."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from . import session
from .completing import ProfileName
from .session import Seconds
from .terminal import columns, put, put_json


def whoami(
    *,
    profile: ProfileName = None,
    timeout: Seconds = None,
    json: Annotated[bool, Parameter(negative="")] = False,
) -> None:
    """Ask the appliance who is signed in.

    Parameters
    ----------
    profile
        Profile to use.
    timeout
        Maximum seconds for a request or a file as a whole, including its retries. Default: no limit.
    json
        Print JSON.
    """
    name = session.whom(profile)
    with session.client(profile, timeout) as kw:
        me = kw.users.me()
        # An access token from elsewhere doesn't say which application it is for.
        application = session.credential_of(kw).settings.get("client_id")
    if json:
        found = {"id": me.id, "name": me.name, "email": me.email, "host": kw.appliance.host}
        put_json({**found, "application": application, "profile": name})
        return
    rows = [
        ("Name", me.name),
        ("E-mail", me.email),
        ("Host", kw.appliance.host),
        ("Application", application),
    ]
    rows.append(("Profile", name or "none: the environment is used"))
    put(*columns([(title, value) for title, value in rows if value]))
