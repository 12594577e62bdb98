"""Finds what an upload made, and compares its hash."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from msgspec import Struct

from .._effects import Sleep
from ..error_response import NotFoundError
from ..errors import IntegrityError, KiteworksError
from ..limits import Clock
from ..models import by_role
from ..names import same_name
from ..pagination import Pages
from .effects import Call, Steps, path_argument
from .hashes import may_come, pauses, stated, warn_not_verified
from .options import Chosen
from .specs import UploadSpec


class Verifier(Struct, frozen=True):
    """Finds what one upload made, and compares its hash."""

    plan: UploadSpec[Any]
    target_id: str
    name: str
    options: Chosen
    clock: Clock

    def final(self, answer: Any) -> Steps[Any]:
        """Return what the upload made, from the answer to its last chunk.

        Raises:
            KiteworksError: The appliance made nothing of it.
        """
        plan = self.plan
        if isinstance(answer, plan.result):
            nameless = by_role(answer, "name") is None
            return ((yield from self._read(answer)) or answer) if nameless else answer
        fields = plan.sessions.fields
        if getattr(answer, fields.index, None) is None and plan.find is not None:
            number = getattr(answer, fields.id, None)
            found = [one for one in (yield from self._candidates()) if self._is(one, number)]
            if found:
                return found[-1]
        raise KiteworksError(
            f"the appliance took all of {self.name!r} but made no file of it; send it again, and if it stays so, "
            "ask the administrator"
        )

    def find(
        self, size: int, digest: str, algorithm: str, started: str | None, *, sure: bool = False
    ) -> Steps[Any]:
        """Return what an upload that is over made of this very content; None if it made nothing.

        Args:
            size: Bytes of the content.
            digest: Its hash; empty if name, size and time have to suffice.
            algorithm: How it was hashed.
            started: When the session was opened. Older files are not its work.
            sure: Whether a target that can't be found is an error.

        Raises:
            KiteworksError: A file is there, but whether it has this content can't be told yet.
        """
        for one in (yield from self._candidates(sure=sure)):
            timestamp = by_role(one, "modified") or by_role(one, "created")
            late = not started or not isinstance(timestamp, datetime) or timestamp.isoformat() >= started
            if not late or not same_name(by_role(one, "name"), self.name) or by_role(one, "size") != size:
                continue
            if not digest:
                if started and isinstance(timestamp, datetime):
                    return one
                continue  # it may be older
            found, known = yield from self._hashes(one, algorithm)
            if algorithm not in known:
                raise KiteworksError(
                    f"{self.name!r} may have arrived, but the appliance still makes its hash, so this can't be told; try "
                    "again in a minute"
                )
            if known[algorithm] == digest:
                return found
        return None

    def verified(self, made: Any, digest: str, algorithm: str) -> Steps[Any]:
        """Return what was made, after comparing its hash.

        Raises:
            IntegrityError: The hash differs.
        """
        if self.options.verify is False:
            return made
        made, known = yield from self._hashes(made, algorithm)
        if algorithm not in known:
            warn_not_verified(self.name, "sent", algorithm, known)
        elif known[algorithm] != digest:
            raise IntegrityError(self.name, algorithm=algorithm, expected=digest, actual=known[algorithm])
        return made

    def must_ask(self, made: Any, algorithm: str) -> bool:
        """Tell whether the appliance has to be asked before the comparison."""
        verify = self.options.verify
        return verify is not False and may_come(stated(made), algorithm, exact=verify is not True)

    def _hashes(self, made: Any, algorithm: str) -> Steps[tuple[Any, dict[str, str]]]:
        """Wait a while for the wanted hash: the appliance makes one after another. Returns the file and its hashes."""
        waits = pauses(self.options.verify_timeout, self.clock)
        versions = by_role(made, "versions")
        known = stated(made)
        while may_come(known, algorithm, exact=self.options.verify is not True):
            wait = next(waits, None)
            if wait is None:
                break
            if wait:
                yield Sleep(wait)
            fresh = yield from self._read(made)
            # Another version's hash says nothing about this one.
            if fresh is None or (versions and by_role(fresh, "versions") != versions):
                break
            made, known = fresh, stated(fresh)
        return made, known

    def _read(self, made: Any) -> Steps[Any]:
        """Return what the appliance says of it now; None if it can't be asked, or doesn't tell this user."""
        plan = self.plan
        number = by_role(made, "id")
        try:
            if plan.read is not None and number is not None:
                return (yield Call(plan.read, {path_argument(plan.read): number}))
            number = by_role(made, "file_id") or number
            return next((one for one in (yield from self._candidates()) if self._is(one, number)), None)
        except KiteworksError:
            # The upload succeeded; a warning tells that it can't be compared.
            return None

    def _is(self, candidate: Any, number: str | None) -> bool:
        own = by_role(candidate, "file_id") or by_role(candidate, "id")
        return own == number if own and number else same_name(by_role(candidate, "name"), self.name)

    def _candidates(self, *, sure: bool = False) -> Steps[list[Any]]:
        """Return the candidates for the uploaded file."""
        find = self.plan.find
        if find is None:
            return []
        arguments = {path_argument(find.operation): self.target_id, **find.arguments}
        if find.name is not None:
            arguments[find.name] = self.name
        try:
            found = yield Call(find.operation, arguments)
        except NotFoundError:
            # The target was deleted, or is not shown to users who may only upload.
            if sure:
                raise
            return []
        if find.operation.pagination is None:
            return [found]
        return Pages(find.operation.pagination, arguments).items(found)
