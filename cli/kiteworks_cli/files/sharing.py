"""`kiteworks share` and `kiteworks open`."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from kiteworks_runtime.errors import InvalidArgumentError

from .. import session
from ..completing import ProfileName, RemotePath
from ..session import Seconds
from ..terminal import put, put_json
from .addresses import need, need_folder, parse


def share(
    folder: RemotePath,
    *emails: str,
    role: str = "Collaborator",
    notify: bool = True,
    json: Annotated[bool, Parameter(negative="")] = False,
    profile: ProfileName = None,
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
    address = parse(folder)
    with session.Clients(profile, timeout) as clients:
        kw = clients.of(address)
        result = kw.folders.share(need_folder(kw, address).id, emails, role, notify=notify)
    if json:
        from .. import output

        output.show(result.data, "json")
    for one in () if json else result.data:
        person = one.user.email if one.user else one.user_id
        put(f"shared {address} with {person} as {one.role.name if one.role else role}")
    result.raise_for_failures()


def open_(
    path: RemotePath,
    /,
    *,
    browser: bool = True,
    json: Annotated[bool, Parameter(negative="")] = False,
    profile: ProfileName = None,
    timeout: Seconds = None,
) -> None:
    """Open a file or folder in the browser. `commands.py` has the rest of the help.

    Parameters
    ----------
    path
        The file or folder, as kw:/folder/file.
    browser
        Whether to open a browser. Otherwise the address is printed.
    json
        Print JSON.
    profile
        Profile to use.
    timeout
        Maximum seconds for a request as a whole, including its retries. Default: no limit.
    """
    address = parse(path)
    with session.Clients(profile, timeout) as clients:
        kw = clients.of(address)
        node = need(kw, address)
        if not address.names:
            link: str | None = kw.appliance.origin
        else:
            found = kw.folders.get(node.id) if node.is_folder else kw.files.get(node.id)
            link = found.permalink
    if link is None:
        raise InvalidArgumentError(f"the appliance gives no address for {address}")
    import webbrowser

    opened = browser and webbrowser.open(link)
    if json:
        put_json({"path": address.text, "id": node.id, "url": link, "opened": opened})
    elif not opened:
        put(link)
