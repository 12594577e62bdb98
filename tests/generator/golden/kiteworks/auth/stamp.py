# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Stamp."""

from __future__ import annotations

from collections.abc import Sequence

from kiteworks_runtime.auth import Flow, OAuthCredential, Parameter, ScopeLike, SigningKey, Step, TokenStore
from kiteworks_runtime.auth.derived import UUID, Assertion, Base64, Hmac, Number, Template, Time
from kiteworks_runtime.secret import hide

from .authorization_code import AuthorizationCode

_FLOW = Flow(
    id="stamp",
    given=(
        Parameter("audience", "input", required=True, type="strings"),
        Parameter("stamp_key", "input", required=True, secret=True, type="key"),
        Parameter("algorithm", "input", required=True, choices=("RS256", "RS512")),
        Parameter("seal", "input", required=True, secret=True),
        Parameter("further_claim", "input"),
    ),
    make=(
        Time("now"),
        Time("later", offset=60),
        Number("draw", minimum=1, maximum=9),
        UUID("identifier"),
        Template("text", text='{client_id} "at" {now} drew {draw}'),
        Hmac("sealed", hash="sha256", key="seal", of="text"),
        Base64("stamp", of="sealed"),
        Assertion(
            "letter",
            key="stamp_key",
            algorithm="algorithm",
            claims={"aud": "audience", "exp": "later", "jti": "identifier"},
            named_claims={"further_claim": "client_id"},
        ),
    ),
    steps=(
        Step(
            "redeem",
            "token",
            "POST",
            "/oauth/token",
            parameters=(
                Parameter("grant_type", "const", value="stamp"),
                Parameter("client_id", "input", required=True),
                Parameter("stamp", "made", secret=True),
                Parameter("letter", "made", secret=True),
                Parameter("scope", "input", type="scope"),
                Parameter("colour", "input", argument="in_colour"),
            ),
        ),
    ),
    refresh=AuthorizationCode._flow.refresh,
    deprecated="Stamps are going out. Use AuthorizationCode instead.",
)


class Stamp(OAuthCredential):
    """Sign in by a stamp that the program makes.

    Every kind of value that can be made is made here.

    Deprecated: Stamps are going out. Use AuthorizationCode instead.

    Args:
        audience: Whom the stamp is for.
        stamp_key: What signs the stamp.
        seal: What seals the text.
        client_id: Which application.
        algorithm: How it signs.
        further_claim: A claim that names the client too.
        scope: What the token is for.
        in_colour: Whether it is in colour.
        store: Where tokens are stored between calls. Default: in memory.

    Raises:
        InvalidArgumentError: A required value is empty, or a value has the wrong type.
    """

    _flow = _FLOW

    def __init__(
        self,
        *,
        audience: str | Sequence[str],
        stamp_key: SigningKey,
        seal: str,
        client_id: str,
        algorithm: str = "RS256",
        further_claim: str | None = None,
        scope: ScopeLike | None = None,
        in_colour: bool | None = None,
        store: TokenStore | None = None,
    ) -> None:
        stamp_key = hide(stamp_key)
        seal = hide(seal)
        super().__init__(locals(), store=store)
