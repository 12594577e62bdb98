"""What an upload made: found again after a lost answer, and compared with what was sent."""

from __future__ import annotations

import warnings
from datetime import datetime
from typing import Any

from .._effects import Sleep
from ..error_response import NotFoundError
from ..errors import IntegrityError, KiteworksError, NotVerifiedWarning
from ..limits import Clock
from ..models import by_role
from ..names import same_name
from ..pagination import Pages
from .effects import Call, Steps, path_argument, pauses
from .hashes import may_come, stated
from .options import Chosen
from .specs import UploadSpec


class Verifier:
    """What one upload makes."""

    def __init__(
        self, plan: UploadSpec[Any], target_id: str, name: str, options: Chosen, clock: Clock
    ) -> None:
        self._plan = plan
        self._target_id = target_id
        self._name = name
        self._options = options
        self._clock = clock

    def final(self, answer: Any) -> Steps[Any]:
        """What the upload made, from the answer to its last chunk.

        Raises:
            KiteworksError: The appliance made nothing of it.
        """
        plan = self._plan
        if isinstance(answer, plan.result):
            nameless = by_role(answer, "name") is None
            return ((yield from self._again(answer)) or answer) if nameless else answer
        fields = plan.sessions.fields
        if getattr(answer, fields.index, None) is None and plan.find is not None:
            number = getattr(answer, fields.id, None)
            found = [one for one in (yield from self._candidates()) if self._is(one, number)]
            if found:
                return found[-1]
        raise KiteworksError(
            f"the appliance took all of {self._name!r} but made no file of it; send it again, and if it stays so, "
            "ask the administrator"
        )

    def made(
        self, size: int, digest: str, algorithm: str, started: str | None, *, sure: bool = False
    ) -> Steps[Any]:
        """What an upload that is over made of this very content; None when it made nothing.

        Args:
            size: Bytes of the content.
            digest: Its hash; empty where name, size and time have to do.
            algorithm: How it was hashed.
            started: When the session was opened. What is older is not its work.
            sure: Whether nothing counts as made only where it was possible to look.

        Raises:
            KiteworksError: Something is there, but whether it is this content can't be told yet.
        """
        for one in (yield from self._candidates(sure=sure)):
            timestamp = by_role(one, "modified") or by_role(one, "created")
            late = not started or not isinstance(timestamp, datetime) or timestamp.isoformat() >= started
            if not late or not same_name(by_role(one, "name"), self._name) or by_role(one, "size") != size:
                continue
            if not digest:
                if started and isinstance(timestamp, datetime):
                    return one
                continue  # it may be older
            found, known = yield from self._hashes(one, algorithm)
            if algorithm not in known:
                raise KiteworksError(
                    f"{self._name!r} may have arrived, but the appliance still makes its hash, so this can't be told; try "
                    "again in a minute"
                )
            if known[algorithm] == digest:
                return found
        return None

    def verified(self, made: Any, digest: str, algorithm: str) -> Steps[Any]:
        """What was made, once its hash is the right one.

        Raises:
            IntegrityError: It is another.
        """
        if self._options.verify is False:
            return made
        made, known = yield from self._hashes(made, algorithm)
        if algorithm not in known:
            has = f"it has {', '.join(sorted(known))} alone" if known else "it has made none yet"
            warnings.warn(
                f"{self._name!r} was sent, but not compared with the appliance's {algorithm} hash: {has}",
                NotVerifiedWarning,
                stacklevel=2,
            )
        elif known[algorithm] != digest:
            raise IntegrityError(self._name, algorithm=algorithm, expected=digest, actual=known[algorithm])
        return made

    def must_ask(self, made: Any, algorithm: str) -> bool:
        """Whether the appliance has to be asked before what was made can be compared."""
        verify = self._options.verify
        return verify is not False and may_come(stated(made), algorithm, exact=verify is not True)

    def _hashes(self, made: Any, algorithm: str) -> Steps[tuple[Any, dict[str, str]]]:
        """The appliance's hashes of what was made, which come one after another: waits a while for the wanted one."""
        waits = pauses(self._options.verify_timeout, self._clock)
        versions = by_role(made, "versions")
        known = stated(made)
        while may_come(known, algorithm, exact=self._options.verify is not True):
            wait = next(waits, None)
            if wait is None:
                break
            if wait:
                yield Sleep(wait)
            fresh = yield from self._again(made)
            # Another version's hash says nothing of this one.
            if fresh is None or (versions and by_role(fresh, "versions") != versions):
                break
            made, known = fresh, stated(fresh)
        return made, known

    def _again(self, made: Any) -> Steps[Any]:
        """What the appliance says of it now; None when it can't be asked, or does not tell who may only upload."""
        plan = self._plan
        number = by_role(made, "id")
        try:
            if plan.read is not None and number is not None:
                return (yield Call(plan.read, {path_argument(plan.read): number}))
            number = by_role(made, "file_id") or number
            return next((one for one in (yield from self._candidates()) if self._is(one, number)), None)
        except KiteworksError:
            # What is sent is sent: that it can't be compared is told by a warning.
            return None

    def _is(self, candidate: Any, number: str | None) -> bool:
        own = by_role(candidate, "file_id") or by_role(candidate, "id")
        return own == number if own and number else same_name(by_role(candidate, "name"), self._name)

    def _candidates(self, *, sure: bool = False) -> Steps[list[Any]]:
        """What may be what was made."""
        find = self._plan.find
        if find is None:
            return []
        arguments = {path_argument(find.operation): self._target_id, **find.arguments}
        if find.name is not None:
            arguments[find.name] = self._name
        try:
            found = yield Call(find.operation, arguments)
        except NotFoundError:
            # It is gone, or is not shown to users who may only upload.
            if sure:
                raise
            return []
        if find.operation.pagination is None:
            return [found]
        return Pages(find.operation.pagination, arguments).items(found)
