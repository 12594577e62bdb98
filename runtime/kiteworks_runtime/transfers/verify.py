"""Hashes: those of content, those that the appliance states, and the comparison of an upload with them."""

from __future__ import annotations

import hashlib
import re
import warnings
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct

from .._effects import Sleep
from ..error_response import NotFoundError
from ..errors import IntegrityError, KiteworksError, NotVerifiedWarning
from ..limits import Clock
from ..models import by_role, is_list
from ..names import same_name
from ..pagination import Pages
from .effects import Call, Steps, path_argument, pauses
from .options import Chosen
from .specs import UploadSpec

_HEX = "[0-9a-f]+"


class Hash:
    """A hash under the appliance's name for the algorithm."""

    def __init__(self, algorithm: str) -> None:
        self.algorithm = algorithm
        # It detects damage, not forgery: a machine that forbids MD5 for security allows it for this.
        self._hash = hashlib.new(_python_name(algorithm), usedforsecurity=False)
        self.update = self._hash.update
        self.hexdigest = self._hash.hexdigest


def known(algorithm: str) -> bool:
    """Tell whether this machine can make such a hash."""
    return _python_name(algorithm) in hashlib.algorithms_available and not algorithm.startswith("shake")


def _python_name(algorithm: str) -> str:
    name = algorithm.lower().replace("-", "_")
    return name if name in hashlib.algorithms_available else name.replace("_", "")


def stated(described: Any) -> dict[str, str]:
    """Return the hashes that the appliance states of a file, by algorithm, without those that it still makes."""
    several = by_role(described, "fingerprints")
    pairs = [
        (by_role(one, "fingerprint_algo"), by_role(one, "fingerprint"))
        for one in (several if is_list(several) else ())
    ]
    pairs.append(
        (
            by_role(described, "fingerprint_algo") or by_role(described, "_usual_hash"),
            by_role(described, "fingerprint"),
        )
    )
    found: dict[str, str] = {}
    for algorithm, value in pairs:
        # A hash is hexadecimal; anything else stands for one that is not known yet.
        if (
            isinstance(algorithm, str)
            and isinstance(value, str)
            and re.fullmatch(_HEX, digest := value.lower())
        ):
            found.setdefault(algorithm.lower(), digest)
    return found


def may_come(known: Mapping[str, str], algorithm: str, *, exact: bool) -> bool:
    """Tell whether to ask again for a hash: not if it is known, nor if another is known that is good enough."""
    return algorithm not in known and (exact or not known)


def warn_not_verified(name: str, was: str, algorithm: str, known: Mapping[str, str]) -> None:
    """Warn that a file was sent or received, but could not be compared."""
    has = f"it has {', '.join(sorted(known))} alone" if known else "it has made none yet"
    warnings.warn(
        f"{name!r} was {was}, but not compared with the appliance's {algorithm} hash: {has}",
        NotVerifiedWarning,
        stacklevel=3,
    )


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
