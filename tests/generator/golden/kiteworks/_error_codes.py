# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The meaning of the appliance's error codes and what to do about them. Loaded when the first error is raised."""

from __future__ import annotations

from kiteworks_runtime.error_details import ErrorCode
from kiteworks_runtime.error_response import APIStatusError, ConflictError, ErrorStatus, ServerError

ERROR_CODES: dict[str, ErrorCode] = {"ERR_EXISTS": ErrorCode("The name is taken.", "Choose another name.", status=409)}
OAUTH_ERRORS: dict[str, ErrorCode] = {
    "invalid_grant": ErrorCode(
        "The code is wrong, used or too old.",
        "Sign in again.",
        error="InvalidGrantError",
        final=True,
        final_unless=("resting",),
    )
}

OAUTH_ERRORS.update(dict.fromkeys(("DEAD_GRANT",), OAUTH_ERRORS["invalid_grant"]))

ERROR_STATUSES: dict[str, ErrorStatus] = {
    "409": ErrorStatus(ConflictError, "Look at what is there already."),
    "4XX": ErrorStatus(APIStatusError, "Try again later."),
    "5XX": ErrorStatus(ServerError, "Try again later."),
}
