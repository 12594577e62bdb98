"""Methods made of several requests: giving people a role, and sending messages with files of this machine."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, MutableMapping, Sequence
from functools import partial
from operator import call
from typing import Any, TypeAlias

from msgspec import Struct

from ._effects import adrive, drive
from .errors import InvalidArgumentError, KiteworksError
from .models import by_role
from .operation import OMIT
from .workflows import SendConfig, ShareConfig

Steps: TypeAlias = Generator[Callable[[], Any], Any, Any]
"""Yields calls of the client's methods, and is sent what they return."""


class RemoteSharing(Struct, frozen=True):
    """The methods of one client that list the roles and add members.

    Attributes:
        known: The identifiers of roles by name, once they were listed.
        asynchronous: Whether the methods are awaited.
    """

    config: ShareConfig
    roles: Callable[..., Any]
    add: Callable[..., Any]
    known: MutableMapping[str, Any]
    asynchronous: bool = False

    def share(
        self, target_id: Any, emails: str | Sequence[str], role: str, options: Mapping[str, Any]
    ) -> Any:
        """Give people a role, named by its name. Return the results; if the methods are awaited, an awaitable."""
        people = [emails] if isinstance(emails, str) else list(emails)
        steps = self._share(target_id, people, role, options)
        return (adrive if self.asynchronous else drive)(steps, call)

    def _share(self, target_id: Any, emails: list[str], role: str, options: Mapping[str, Any]) -> Steps:
        if not emails:
            raise InvalidArgumentError("emails is empty; give at least one address")
        if role.casefold() not in self.known:
            for one in (yield lambda: self.roles(**self.config.role_arguments).to_list()):
                self.known[str(by_role(one, "name")).casefold()] = one
        found = self.known.get(role.casefold())
        if found is None:
            names = ", ".join(str(by_role(one, "name")) for one in self.known.values()) or "none"
            raise InvalidArgumentError(f"there is no role {role!r}; the appliance has {names}")
        config = self.config
        arguments = {**config.arguments, config.emails: emails, config.role: by_role(found, "id")}
        return (yield partial(self.add, target_id, **arguments, **options))


class RemoteSending(Struct, frozen=True):
    """The methods of one client that save a draft, upload a file to it, send it, and delete it."""

    config: SendConfig
    draft: Callable[..., Any]
    attach: Callable[..., Any]
    send_draft: Callable[..., Any]
    discard: Callable[..., Any]
    asynchronous: bool = False

    def send(self, attachments: Sequence[Any], message: Mapping[str, Any]) -> Any:
        """Send a message with files. Return it; if the methods are awaited, an awaitable."""
        if isinstance(attachments, str | bytes):
            raise InvalidArgumentError("attachments is one file; give a list of files")
        return (adrive if self.asynchronous else drive)(self._send(list(attachments), message), call)

    def _send(self, attachments: list[Any], message: Mapping[str, Any]) -> Steps:
        config = self.config
        draft = yield partial(self.draft, **message, **config.draft_arguments)
        draft_id = by_role(draft, "id")
        try:
            for source in attachments:
                yield partial(self.attach, draft_id, source)
            named = message.get(config.files, OMIT)
            files: dict[str, Any] = {config.files: [] if named is OMIT else named}
            return (yield partial(self.send_draft, draft_id, **{**message, **files, **config.send_arguments}))
        except BaseException as error:
            try:
                yield partial(self.discard, draft_id)
            except KiteworksError as left:
                error.add_note(f"the draft {draft_id} could not be deleted: {left}")
            raise
