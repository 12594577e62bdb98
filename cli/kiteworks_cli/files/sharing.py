"""`kiteworks share` and `kiteworks open`."""

from __future__ import annotations

import webbrowser
from typing import Annotated

from cyclopts import Parameter

from kiteworks.errors import InvalidArgumentError

from .. import output, session
from ..session import Seconds
from ..terminal import put
from .addresses import need, need_folder, parse


def share(
    folder: str,
    *emails: str,
    role: str = "Collaborator",
    notify: bool = True,
    json: Annotated[bool, Parameter(negative="")] = False,
    profile: str | None = None,
    timeout: Seconds = None,
) -> None:
    """Make people members of a folder. `commands.py` has the rest of the help.

    Parameters
    ----------
    folder
        The folder, as kw:/folder.
    emails
        The e-mail addresses of the people.
    role
        The name of the role that they get; `kiteworks roles list` shows all.
    notify
        Whether the appliance tells them by mail.
    json
        Print JSON.
    profile
        Profile to use.
    timeout
        Maximum seconds for a request as a whole, including its retries. Default: no limit.
    """
    if not emails:
        raise InvalidArgumentError("name at least one e-mail address")
    with session.client(profile, timeout) as kw:
        place = need_folder(kw, parse(folder))
        roles = {(one.name or "").casefold(): one for one in kw.roles.list()}
        wanted = roles.get(role.casefold())
        if wanted is None or wanted.id is None:
            known = ", ".join(one.name for one in roles.values() if one.name)
            raise InvalidArgumentError(f"there is no role {role!r}; there are {known}")
        made = kw.folders.members.add(place.id, role_id=wanted.id, emails=list(emails), notify=notify)
    if json:
        output.show(made.data, "json")
        return
    for email in emails:
        put(f"shared {parse(folder)} with {email} as {wanted.name}")


def open_(
    path: str,
    /,
    *,
    browser: bool = True,
    profile: str | None = None,
    timeout: Seconds = None,
) -> None:
    """Open a file or folder in the browser. `commands.py` has the rest of the help.

    Parameters
    ----------
    path
        The file or folder, as kw:/folder/file.
    browser
        Whether to open a browser. Otherwise the address is printed.
    profile
        Profile to use.
    timeout
        Maximum seconds for a request as a whole, including its retries. Default: no limit.
    """
    with session.client(profile, timeout) as kw:
        node = need(kw, parse(path))
        if not parse(path).names:
            address: str | None = kw.appliance.origin
        else:
            found = kw.folders.get(node.id) if node.is_folder else kw.files.get(node.id)
            address = found.permalink
    if address is None:
        raise InvalidArgumentError(f"the appliance gives no address for {parse(path)}")
    if not browser or not webbrowser.open(address):
        put(address)
