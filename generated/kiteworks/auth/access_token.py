# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Ready access token."""

from __future__ import annotations

from kiteworks_runtime.auth import Flow, Parameter, ReadyCredential, Step, TokenSource
from kiteworks_runtime.secret import hide

_FLOW = Flow(
    id="access_token",
    steps=(Step("ready", "ready", parameters=(Parameter("access_token", "input", required=True, secret=True),)),),
)


class AccessToken(ReadyCredential):
    """Use an access token obtained elsewhere.

    No token is requested or renewed. When the token expires, calls raise `AuthenticationError`.

    Args:
        access_token: The token, or a function that returns the current token.

    Raises:
        InvalidArgumentError: A required value is empty.
    """

    _flow = _FLOW

    def __init__(self, access_token: TokenSource) -> None:
        access_token = hide(access_token)
        super().__init__(access_token)
