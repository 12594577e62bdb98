"""`kiteworks whoami`: ask the appliance."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from . import session
from .session import Seconds
from .terminal import columns, put, put_json


def whoami(
    *,
    profile: str | None = None,
    timeout: Seconds = None,
    json: Annotated[bool, Parameter(negative="")] = False,
) -> None:
    """Ask the appliance who is signed in.

    Parameters
    ----------
    profile
        Profile to act for.
    timeout
        Seconds that a request or a file may take as a whole, with its retries. Default: any number.
    json
        Print JSON.
    """
    name = session.whom(profile)
    with session.client(profile, timeout) as kw:
        me = kw.users.me()
        # A token that was got elsewhere does not tell its application.
        application = session.credential_of(kw).settings.get("client_id")
    if json:
        found = {"id": me.id, "name": me.name, "email": me.email, "host": kw.appliance.host}
        put_json({**found, "application": application, "profile": name})
        return
    rows = [
        ("Name", me.name),
        ("E-mail", me.email),
        ("Appliance", kw.appliance.host),
        ("Application", application),
    ]
    rows.append(("Profile", name or "none: the environment says it all"))
    put(*columns([(title, value) for title, value in rows if value]))
