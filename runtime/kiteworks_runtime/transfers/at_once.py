"""Upload of a small file in one request, which is made again only where the file did not arrive."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from ..errors import APIStatusError, APITimeoutError, KiteworksError, TokenExpiredError
from .chunks import Chunk
from .hashes import Hash
from .outcome import Outcome
from .patience import Backoff, passes
from .plans import Context
from .steps import Call, Sleep, Steps, work

_GATEWAY_TIMEOUT = 504


class AtOnceSending:
    """Sends a file that is in memory, until the appliance has it.

    Args:
        call: The request.
        chunk: The file.
        algorithm: How to hash it.
        context: What to know of the client.
        outcome: Looks for what was made; None where that can't be looked for.
    """

    def __init__(
        self, call: Call, chunk: Chunk, algorithm: str, context: Context, outcome: Outcome | None
    ) -> None:
        self._call = call
        self._chunk = chunk
        self._algorithm = algorithm
        self._context = context
        self._outcome = outcome

    def run(self) -> Steps[Any]:
        """Do it. Returns what was made.

        Raises:
            KiteworksError: The appliance refused, or whether the file arrived can't be told.
        """
        backoff, renewed = Backoff(self._context), False
        call = self._call
        while True:
            try:
                return (yield call)
            except TokenExpiredError:
                # Its content was read when the token turned out to be too old: there may be a new one now.
                if renewed:
                    raise
                renewed = True
                continue
            except KiteworksError as error:
                if self._outcome is None or not passes(error, self._context):
                    raise
                failed = error
            wait = backoff.after(failed)
            if wait is not None:
                yield Sleep(wait)
                call = replace(call, waited=backoff.waited)
            made = yield from self._arrived(self._outcome, failed)
            if made is not None:
                return made
            if _may_be_under_way(failed):
                failed.add_note(
                    "It was not sent again, for the appliance may still be at work on it: look in a minute whether it is "
                    "there, and if not, send it again"
                )
                raise failed
            if wait is None:
                raise failed

    def _arrived(self, outcome: Outcome, failed: KiteworksError) -> Steps[Any]:
        """What is there under this name, if it is this content: who asked for that has it. None if it is not.

        Raises:
            KiteworksError: It can't be told.
        """
        chunk = self._chunk
        # Where nothing is to be compared in the end, nothing was hashed on the way.
        digest = chunk.digest or (yield from work(partial(_hashed, chunk, self._algorithm)))
        try:
            return (yield from outcome.made(chunk.size, digest, self._algorithm, None, sure=True))
        except KiteworksError as second:
            # The failure is what the caller must hear of, not that the look failed too.
            failed.add_note(f"It was not sent again: {second}")
        raise failed


def _may_be_under_way(failed: KiteworksError) -> bool:
    """Whether the appliance may still make the file, so that one more request might make it twice."""
    gave_up = isinstance(failed, APIStatusError) and failed.status == _GATEWAY_TIMEOUT
    return gave_up or isinstance(failed, APITimeoutError)


def _hashed(chunk: Chunk, algorithm: str) -> str:
    one = Hash(algorithm)
    one.update(chunk.content[:])
    return one.hexdigest()
