"""Sends messages with files of this machine: as a draft first, to which the files are uploaded."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from operator import call
from typing import Any

from ._effects import adrive, drive
from .errors import InvalidArgumentError, KiteworksError
from .models import by_role
from .operation import OMIT


@dataclass(frozen=True, slots=True, kw_only=True)
class SendConfig:
    """What the spec says about sending.

    Attributes:
        draft_arguments: What makes the first request save a draft.
        send_arguments: What makes the last request send it.
        files: The argument for files of the appliance, which is never left out of the last request.
    """

    draft_arguments: Mapping[str, Any]
    send_arguments: Mapping[str, Any]
    files: str


@dataclass(frozen=True, slots=True)
class RemoteSending:
    """The methods of one client.

    Attributes:
        config: How to use them.
        draft: Saves a draft.
        attach: Uploads a file to a draft.
        send_draft: Sends a draft.
        discard: Deletes a draft.
        asynchronous: Whether the methods are awaited.
    """

    config: SendConfig
    draft: Callable[..., Any]
    attach: Callable[..., Any]
    send_draft: Callable[..., Any]
    discard: Callable[..., Any]
    asynchronous: bool = False

    def send(self, attachments: Sequence[Any], message: Mapping[str, Any]) -> Any:
        """Send a message.

        Args:
            attachments: The files.
            message: What the message says, and to whom.

        Returns:
            The message; if the methods are awaited, an awaitable.
        """
        if isinstance(attachments, str | bytes):
            raise InvalidArgumentError("attachments is one file; give a list of files")
        steps = self._send(list(attachments), message)
        return (adrive if self.asynchronous else drive)(steps, call)

    def _send(
        self, attachments: list[Any], message: Mapping[str, Any]
    ) -> Generator[Callable[[], Any], Any, Any]:
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
