"""Signing in and renewing, without input or output: generators yield what has to be done and are sent the outcome.

RFC 6749 (OAuth 2.0), RFC 7636 (PKCE, S256 alone) and section 4.1 of RFC 9700 (state and redirect are checked).
"""

from __future__ import annotations

import hmac
import json
import re
import secrets
import time
from base64 import urlsafe_b64encode
from collections.abc import Generator, Mapping
from functools import cached_property
from hashlib import sha256
from typing import Any, ClassVar, TypeAlias, cast
from urllib.parse import parse_qs, quote, urlencode, urlsplit

import msgspec
from msgspec import Struct

from .._httpx import httpx
from ..appliance import Appliance
from ..error_response import APIStatusError, ErrorKind, error_details, error_table, read_answer, status_error
from ..errors import KiteworksError, OAuthError, ResponseDecodeError, StateMismatchError, oauth_error
from ..response import RawResponse
from ..secret import Hiding, hide
from .flow import Flow, Parameter, Step
from .tokens import Token

Inputs: TypeAlias = Mapping[str, Any]
"""The inputs of a flow, by parameter; None stands for a missing one."""

_LONG_SECRET = 12
"""Characters. A secret this long is not an ordinary word: wherever it occurs it was quoted, and is shown as `***`."""
_SHORTEST_SECRET = 4
"""Characters. A shorter secret is part of many words, so it counts only where it stands alone."""


class Visit(Hiding, Struct, frozen=True):
    """Have a person visit `url`; the answer is the address they end on, which begins with `redirect_uri`."""

    url: str
    redirect_uri: str

    _unshown: ClassVar = ("url",)


class Post(Hiding, Struct, frozen=True):
    """Post `form` to `url`; the answer is the pair of HTTP status and body."""

    url: str
    form: Mapping[str, str]

    _unshown: ClassVar = ("form",)


class Fetch(Hiding, Struct, frozen=True):
    """Send `request` for a page, as the client sends its own but without a token; the answer is the response, read."""

    request: httpx.Request

    _unshown: ClassVar = ("request",)


Conversation: TypeAlias = Generator[Visit | Post, Any, Token]


def sign_in(flow: Flow, inputs: Inputs, appliance: Appliance) -> Conversation:
    """Go through a flow's steps, and return the token.

    Raises:
        StateMismatchError: The redirect belongs to another request.
        OAuthError: The person or the appliance refused.
        ResponseDecodeError: The appliance's answer can't be read.
        InvalidArgumentError: A value can't be derived from the inputs; nothing was sent.
        MissingExtraError: A library that derives a value is missing; nothing was sent.
    """
    run = _Run(flow, inputs, appliance)
    token: Token | None = None
    for step in flow.steps:
        if step.kind == "authorize":
            yield from run.authorize(step)
        elif step.kind == "token":
            token = yield from run.redeem(step)
        else:
            raise KiteworksError(
                f"step {step.id!r} of the flow {flow.id!r} is of the unknown kind {step.kind!r}"
            )
    if token is None:
        raise KiteworksError(f"the flow {flow.id!r} has no step that yields a token")
    return token


def refresh(flow: Flow, inputs: Inputs, token: Token, appliance: Appliance) -> Conversation:
    """Renew a token. The new one keeps the refresh token unless the appliance sent another.

    Raises:
        OAuthError: The appliance refused; `invalid_grant` means that the refresh token no longer works.
        ResponseDecodeError: The appliance's answer can't be read.
    """
    if flow.refresh is None:
        raise KiteworksError(f"the flow {flow.id!r} can't renew tokens")
    renewed = yield from _Run(flow, inputs, appliance, token).redeem(flow.refresh)
    return (
        renewed
        if renewed.refresh_token
        else msgspec.structs.replace(renewed, refresh_token=token.refresh_token)
    )


def resolve_host(text: str, appliance: Appliance) -> str:
    """Replace `%%HOST%%` by the appliance's host, as the appliance does with registered redirect URIs."""
    return text.replace("%%HOST%%", appliance.host)


def pkce_challenge(verifier: str) -> str:
    """Return the S256 challenge of a verifier (RFC 7636, section 4.2)."""
    return urlsafe_b64encode(sha256(verifier.encode("ascii")).digest()).rstrip(b"=").decode("ascii")


def reaches(url: str, redirect_uri: str) -> bool:
    """Tell whether an address is the redirect URI, whatever its query."""
    return _place(url) == _place(redirect_uri)


class _Run:
    """One pass through a flow, with the secrets made for it."""

    def __init__(self, flow: Flow, inputs: Inputs, appliance: Appliance, token: Token | None = None) -> None:
        self.appliance = appliance
        self.token = token
        self.flow = flow
        self.answers: dict[str, str] = {}
        self.state = hide(secrets.token_urlsafe(32))
        self.verifier = hide(secrets.token_urlsafe(32))
        self.secrets = {self.state, self.verifier}
        hidden = flow.secret_inputs
        # A secret is used as it is; other inputs may name the host.
        self.inputs: dict[str, Any] = {
            name: value if name in hidden else _hosted(value, appliance)
            for name, value in inputs.items()
            if value is not None and value != ""
        }
        self.secrets |= {_wire(value) for name, value in self.inputs.items() if name in hidden}
        if token is not None:
            self.secrets |= {token.access_token, token.refresh_token or token.access_token}

    @cached_property
    def made(self) -> dict[str, Any]:
        """The derived values of the flow, computed when a step first needs one of them."""
        values, now = dict(self.inputs), int(time.time())
        for derived in self.flow.make:
            value = derived.made(values, now)
            values[derived.name] = hide(value) if derived.secret else value
            if derived.secret:
                self.secrets.add(_wire(value))
        return values

    def authorize(self, step: Step) -> Generator[Visit | Post, Any, None]:
        values = self.values(step)
        redirect_uri = values.get("redirect_uri", "")
        query = hide(urlencode(values, quote_via=quote))
        url: str = yield Visit(hide(f"{self.appliance.origin}{step.path}?{query}"), redirect_uri)
        # Half a surrogate pair can be neither sent nor compared.
        url = hide(url.strip().encode("utf-8", "replace").decode())
        if any(one.source == "state" for one in step.parameters) and not carries(url, self.state):
            raise StateMismatchError(
                "the address that came back does not answer this sign-in: its state is missing or another. Sign in "
                "again, and give the whole address of the page that the browser ends on."
            )
        if not reaches(url, redirect_uri):
            raise StateMismatchError(
                f"the address that came back does not begin with the redirect URI {redirect_uri!r}. "
                "Sign in again, and give the whole address of the page that the browser ends on."
            )
        answer = _query_of(url)
        self.answers = {name: hide(found[0]) for name, found in answer.items() if len(found) == 1}
        self.secrets |= {self.answers[name] for name in step.answers if self.answers.get(name)}
        if self.answers.get("error"):
            raise self.error(self.answers["error"], self.answers.get("error_description", ""))
        missing = [name for name in step.answers if not self.answers.get(name)]
        if missing:
            raise KiteworksError(f"the redirect carried no {' and no '.join(missing)}. Sign in again.")

    def redeem(self, step: Step) -> Generator[Visit | Post, Any, Token]:
        status, body = yield Post(f"{self.appliance.origin}{step.path}", self.values(step))
        try:
            answer: Any = hide(json.loads(body))
        except (ValueError, RecursionError):  # they would quote the body
            answer = None
        if not isinstance(answer, dict):
            answer = None
            raise ResponseDecodeError(
                "the token endpoint did not answer with a JSON object; check that the host is a Kiteworks appliance",
                method=step.method,
                path=step.path,
                status=status,
            )
        refusal = _refusal(cast("dict[str, Any]", answer))
        if refusal is not None:
            raise self.error(*refusal)
        try:
            if status == 200:
                return Token.from_answer(cast("dict[str, Any]", answer))
        except ValueError:
            problem = "the token endpoint's answer holds no usable token"
        else:
            problem = "the token endpoint refused without saying why"
        raise ResponseDecodeError(problem, method=step.method, path=step.path, status=status)

    def values(self, step: Step) -> dict[str, str]:
        found: dict[str, str] = {}
        for parameter in step.parameters:
            value = self.value(parameter)
            if value and parameter.secret:
                value = hide(value)
                self.secrets.add(value)
            if value:
                found[parameter.name] = value
        return found

    def value(self, parameter: Parameter) -> str | None:
        match parameter.source:
            case "input":
                return _wire(self.inputs.get(parameter.name, ""))
            case "made":
                return _wire(self.made[parameter.name])
            case "const":
                return parameter.value
            case "state":
                return self.state
            case "pkce_challenge":
                return pkce_challenge(self.verifier)
            case "pkce_verifier":
                return self.verifier
            case "answer":
                return self.answers.get(parameter.name)
            case "token" if self.token is not None:
                value: str | None = getattr(self.token, parameter.name)
                return value
            case _:
                raise KiteworksError(
                    f"parameter {parameter.name!r} has no source {parameter.source!r} at this step"
                )

    def error(self, code: str, description: str) -> OAuthError:
        table = error_table(self.appliance.error_table).oauth
        known = table.get(code)
        # A code of the table is shown even if it is someone's secret; `str`, because the code is hidden.
        code = str.__str__(code) if known else self.scrub(code, "unknown")
        return oauth_error(code, self.scrub(description, known.meaning if known else ""), table)

    def scrub(self, text: str, instead: str) -> str:
        """Return the appliance's words without secrets, because it may quote what it was sent.

        A short secret may be an ordinary word. `***` instead of it would reveal which word is the secret, so such
        a text is not shown at all.

        Args:
            text: The appliance's words.
            instead: Is shown instead of a text that holds a short secret.
        """
        spellings = {spelling for secret in self.secrets for spelling in (secret, quote(secret, safe=""))}
        for spelling in sorted(spellings, key=len, reverse=True):
            if len(spelling) >= _LONG_SECRET:
                text = text.replace(spelling, "***")
            elif _holds(text, spelling):
                return instead
        return text[:500]


def _holds(text: str, secret: str) -> bool:
    if len(secret) >= _SHORTEST_SECRET:
        return secret in text
    return bool(secret.strip()) and re.search(rf"(?<!\w){re.escape(secret)}(?!\w)", text) is not None


def _refusal(answer: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return the code and description of an error: as in the RFC, misspelt as in old guides, or as in REST."""
    code = answer.get("error") or answer.get("serror")
    if isinstance(code, str):
        return hide(code), hide(str(answer.get("error_description") or ""))
    try:
        first = answer["errors"][0]
        return hide(str(first.get("code") or "unknown")), hide(str(first.get("message") or ""))
    except (KeyError, IndexError, TypeError, AttributeError):
        return None  # an unknown shape


_KEPT = ("retry-after", "date", "content-type")
_OAUTH_STATUSES = frozenset({400, 401})


def busy_error(response: RawResponse[None], table: str) -> APIStatusError | None:
    """Return the error if the token endpoint is busy or broken; None for a token, or a refusal that the flow
    handles.
    """
    if response.status < 400 or response.status in _OAUTH_STATUSES:
        return None
    details, known = error_details(response.content), error_table(table)
    if any(one.code in known.oauth and known.oauth[one.code].error for one in details):
        return None
    meaning = read_answer(
        response.status, response.headers, response.content, table, content_wanted=False
    ).meaning
    if meaning is ErrorKind.REFUSED and response.status < 500:
        return None
    # The answer may repeat the form that was sent, so only its codes and a few headers are kept.
    codes = known.codes.keys() | known.oauth.keys()
    said = [{"code": str.__str__(one.code)} for one in details if one.code in codes]
    quoted = response.parsed_by(lambda _: None)
    quoted.__dict__.update(
        headers=httpx.Headers({name: response.headers[name] for name in _KEPT if name in response.headers}),
        content=msgspec.json.encode({"errors": said}) if said else b"",
        status=429 if meaning is ErrorKind.THROTTLED else response.status,
    )
    return status_error(quoted, table)


def asked_pause(error: APIStatusError) -> float | None:
    """Return the seconds that an answer asks to wait, if it does."""
    from ..retry import retry_after

    return retry_after(error.response.headers, time.time())


def _wire(value: Any) -> str:
    if isinstance(value, str):
        return value
    return str(value).lower() if isinstance(value, bool) else str(value)


def _hosted(value: Any, appliance: Appliance) -> Any:
    if isinstance(value, list):
        return [resolve_host(part, appliance) for part in cast("list[str]", value)]
    return resolve_host(value, appliance) if isinstance(value, str) else value


def _place(url: str) -> tuple[str, str, str] | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return parts.scheme.lower(), parts.netloc.lower(), parts.path or "/"


_LOOPBACK = ("127.0.0.1", "localhost", "::1")


def is_loopback(redirect_uri: str) -> bool:
    """Tell whether a redirect URI leads to this machine over plain HTTP."""
    try:
        parts = urlsplit(redirect_uri)
        return parts.scheme == "http" and parts.hostname in _LOOPBACK and (parts.port or 0) >= 0
    except ValueError:
        return False


def was_refused(target: str) -> bool:
    """Tell whether a redirect carries an error."""
    return "error" in _query_of(target)


def state_of(url: str) -> str | None:
    """Return the state in an address, hidden; None if there is not exactly one."""
    states = _query_of(url).get("state", [])
    return hide(states[0]) if len(states) == 1 else None


def carries(url: str, state: str | None) -> bool:
    """Tell whether an address answers the sign-in with this state; any address does if the sign-in has no state.

    Any program on this machine, and any page in a browser, may send an address.
    """
    if state is None:
        return True
    # Bytes: compare_digest refuses text outside ASCII.
    return hmac.compare_digest((state_of(url) or "").encode("utf-8", "surrogatepass"), state.encode())


def _query_of(url: str) -> dict[str, list[str]]:
    try:
        return hide(parse_qs(urlsplit(url).query, keep_blank_values=True))
    except ValueError:
        return {}
