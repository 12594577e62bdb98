"""Gives people a role in a folder; the role is named by its name."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from functools import partial
from operator import call
from typing import Any

from ._effects import adrive, drive
from .errors import InvalidArgumentError
from .models import by_role


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareConfig:
    """What the spec says about sharing.

    Attributes:
        role_arguments: The arguments of the list of roles.
        emails: The argument of the request for the people's addresses.
        role: The one for the identifier of their role.
        arguments: Its other arguments.
    """

    role_arguments: Mapping[str, Any]
    emails: str
    role: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RemoteSharing:
    """The methods of one client.

    Attributes:
        config: How to use them.
        roles: Lists the roles.
        add: Adds members.
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
        """Give people a role.

        Args:
            target_id: What they become members of.
            emails: Their addresses.
            role: The name of the role.
            options: Further arguments of the request.

        Returns:
            The result for each of them; if the methods are awaited, an awaitable.
        """
        people = [emails] if isinstance(emails, str) else list(emails)
        steps = self._share(target_id, people, role, options)
        return (adrive if self.asynchronous else drive)(steps, call)

    def _share(
        self, target_id: Any, emails: list[str], role: str, options: Mapping[str, Any]
    ) -> Generator[Callable[[], Any], Any, Any]:
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
