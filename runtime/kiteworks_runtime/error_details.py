"""What errors say in detail. They don't stand beside the errors, which are loaded without the library of structs."""

from __future__ import annotations

from typing import ClassVar, Literal

from msgspec import Struct

from .secret import Hiding
from .texts import shown


class ErrorCode(Struct, frozen=True):
    """What the spec says about an error code.

    Attributes:
        meaning: What happened.
        hint: What to do about it.
        error: The class that is raised for it, if the status alone does not tell.
        status: The status that it belongs to; releases of the appliance send it with different ones.
        final: Whether a refresh token that was refused with it can't be used again.
        final_unless: Words in the description that mean that it can.
    """

    meaning: str
    hint: str
    error: str | None = None
    status: int | None = None
    final: bool = False
    final_unless: tuple[str, ...] = ()


class ErrorDetail(Hiding, Struct, frozen=True):
    """One error of a response, as the appliance sent it.

    Attributes:
        code: The appliance's code, such as `ERR_ACCESS_USER`.
        message: The appliance's words.
        field: The invalid member of the request, if the appliance names one.
        failed_ids: The objects that it is about, if the request was for several.
        redirect_url: The page where a browser would sign in, if the appliance names one. It may contain a code, so it
            is never shown and never followed.
    """

    code: str
    message: str
    field: str | None = None
    failed_ids: tuple[str, ...] = ()
    redirect_url: str | None = None

    _unshown: ClassVar = ("redirect_url",)


class Failure(Struct, frozen=True):
    """Why one of several objects was not changed.

    Attributes:
        id: The id of the object; None if the appliance does not say which.
        code: The appliance's code, or empty.
        message: The appliance's message, or empty.
        field: The invalid member of the request, if the appliance names one.
        hint: What to do next, if the error table has the code.
    """

    id: str | None
    code: str = ""
    message: str = ""
    field: str | None = None
    hint: str = ""


Outcome = Literal["uploaded", "downloaded", "skipped", "failed"]


class TreeItem(Hiding, Struct, frozen=True):
    """The outcome for a file, or for a folder that could not be made or read and failed with everything in it.

    Attributes:
        path: Its path from the top of the tree, with slashes. A folder's path ends with one.
        outcome: The outcome.
        size: The size of the file in bytes.
        reason: Why, in words: "new", "differs in size", "same size and sha3-256", or the message of the error.
        target: Where it is now: the file's id on the appliance, or its path here. None unless it was copied.
        error: The error, if it failed.
    """

    path: str
    outcome: Outcome
    size: int
    reason: str
    target: str | None = None
    error: Exception | None = None

    _unshown: ClassVar = ("error",)

    def __str__(self) -> str:
        return f"{self.outcome:<10} {shown(self.path)} ({shown(self.reason)})"
