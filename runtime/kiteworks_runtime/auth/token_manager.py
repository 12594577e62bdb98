"""Which token a request gets: the stored one, a renewed one, or that of a new sign-in. Without input or output."""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from typing import Any, TypeAlias
from urllib.parse import urlencode

import msgspec

from .._effects import Sleep
from .._httpx import httpx
from ..appliance import Appliance
from ..error_response import APIStatusError, ErrorKind, error_details, error_table, read_answer, status_error
from ..errors import OAuthError, SignInRequiredError, TokenExpiredError
from ..response import RawResponse
from ..retry import Retries
from ..secret import hide
from . import engine
from .engine import Conversation, Fetch, Inputs, Post, Visit
from .flow import Flow
from .receivers import ClientReceiver, Receiver, default_receiver
from .refresh_lock import Renewal, StoreLock
from .stores.memory import SharedStore, TokenStore
from .token import Token

_MARGIN = 60.0
"""Seconds before its end at which a token is renewed, so that it does not end on the way."""
_SHARE = 0.25
"""Of its life: the margin of a token that lives for minutes or less, which would otherwise be renewed for each call."""
_REFUSALS_APART = 60.0
"""Seconds in which no second token is got because of a 401, once a new token was refused as well."""


@dataclass(frozen=True, slots=True)
class Acquire:
    """Wait for `lock`; the answer gives it back."""

    lock: StoreLock


@dataclass(frozen=True, slots=True)
class Ask:
    """Have `receiver` send a person to `url`; the answer is the address they end on.

    Attributes:
        reason: What happened that makes a person necessary, if that is known.
    """

    receiver: Receiver
    url: str = field(repr=False)
    redirect_uri: str
    reason: str = ""

    def answer(self) -> str:
        """Do so, and wait for the person.

        Raises:
            SignInRequiredError: No one answered.
        """
        with _explained(self.reason):
            return hide(self.receiver.receive(self.url, self.redirect_uri))


@contextmanager
def _explained(reason: str) -> Generator[None, None, None]:
    """Tell what made a person necessary, if it is known, when no one answered."""
    try:
        yield
    except SignInRequiredError as error:
        if not reason:
            raise
        raise SignInRequiredError(f"{error}{reason}") from error


Action: TypeAlias = Acquire | Ask | Fetch | Sleep | Post
"""Sleep ends early when no caller waits any longer. Its answer is whether one still does."""
Work: TypeAlias = Generator[Action, Any, Token]


class TokenManager:
    """The token of one credential on one appliance."""

    def __init__(
        self, flow: Flow, inputs: Inputs, appliance: Appliance, store: TokenStore, receiver: Receiver | None
    ) -> None:
        self._flow = flow
        self._inputs = inputs
        self._appliance = appliance
        self._store = store
        self._receiver = receiver
        self._lock = Lock()
        self._renewal: Renewal | None = None
        self._unproven: str | None = None
        self._refused_at = -_REFUSALS_APART
        self.retries = Retries()
        self._key = store_key(flow, inputs, appliance)
        # Without turns, who shares a store may spend the same refresh token twice.
        self._shared = store if isinstance(store, SharedStore) else None
        self._turn = StoreLock(store, self._key) if isinstance(store, SharedStore) else None
        self._unsaved: tuple[Token | None, Token] | None = None
        self._lost: datetime | None = None

    def stored(self) -> Token | None:
        """The token that the store holds."""
        return self._store.load(self._key)

    def forget(self) -> None:
        """Delete the token from the store."""
        self._unsaved = None
        self._store.delete(self._key)

    def join(self) -> tuple[Renewal, bool]:
        """Return the renewal that is under way, or a new one; and whether it is new, so that the caller has to do it."""
        with self._lock:
            renewal = self._renewal
            if renewal is not None and renewal.joinable:
                return renewal, False
            if renewal is not None:
                renewal.abandon()
            self._renewal = renewal = Renewal()
        # Its outcome may hold a token or an error with frames.
        renewal.outcome.add_done_callback(lambda _: self.drop(renewal))
        return renewal, True

    def drop(self, renewal: Renewal) -> None:
        """Let go of a renewal that has its outcome."""
        with self._lock:
            if self._renewal is renewal and renewal.outcome.done():
                self._renewal = None

    def pending(self) -> Renewal | None:
        """Return the renewal that is under way, if there is one."""
        renewal = self._renewal
        return renewal if renewal is not None and renewal.joinable else None

    def usable(self) -> Token | None:
        """Return the stored token if it is good for a while."""
        token = self.stored()
        return None if token is None or token.expires_within(_margin(token)) else token

    def current(self) -> Work:
        """A token that is good for a while: the stored one, or else a renewed one, or else that of a new sign-in."""
        seen = self.stored()
        if seen is not None and not seen.expires_within(_margin(seen)):
            return seen
        return (yield from self._alone(self._fresh(seen)))

    def is_worth_replacing(self, refused: Token) -> bool:
        """Tell whether another token may be accepted where this one was refused.

        An appliance that refuses each new token as well would otherwise cost a renewal a call.
        """
        if refused.access_token == self._unproven:
            self.refused_again()
        return time.monotonic() - self._refused_at >= _REFUSALS_APART

    def refused_again(self) -> None:
        """Note that a token was refused that was got because another had been."""
        self._unproven = None
        self._refused_at = time.monotonic()

    def accepted(self, token: Token) -> None:
        """Note that the appliance accepted a token."""
        if self._unproven == token.access_token:
            self._unproven = None

    def instead_of(self, refused: Token) -> Work:
        """Another token, after the appliance refused one with 401.

        Raises:
            TokenExpiredError: There is none without a person.
        """
        token = yield from self._alone(self._other(refused))
        self._unproven = token.access_token
        return token

    def signed_in(self) -> Work:
        """The token of a new sign-in, whatever the store holds."""
        with ExitStack() as locks:
            token = yield from self._sign_in()
            self._unproven, self._refused_at = None, -_REFUSALS_APART
            # Not before: while a person signs in, other processes may go on with the old token.
            if self._turn is not None:
                locks.callback((yield Acquire(self._turn)))
            return self._keep(token, instead_of=self.stored())

    def _alone(self, work: Work) -> Work:
        """Do something while neither another client nor another process does."""
        with ExitStack() as locks:
            if self._turn is not None:
                locks.callback((yield Acquire(self._turn)))
            return (yield from work)

    def _fresh(self, seen: Token | None) -> Work:
        token = self.stored()
        if (
            token is not None
            and not token.expires_within(0)
            and (token != seen or not self._renewable(token))
        ):
            return token  # another renewed it meanwhile, or all that can be done is to use it up
        renewed = yield from self._renew(token)
        if renewed is not None:
            return renewed
        return self._keep((yield from self._sign_in()), instead_of=token)

    def _other(self, refused: Token) -> Work:
        token = self.stored()
        if token is not None and token.access_token != refused.access_token:
            return token
        renewed = yield from self._renew(token)
        if renewed is not None:
            return renewed
        if not self._flow.needs_person:
            return self._keep((yield from self._sign_in()), instead_of=token)
        raise TokenExpiredError(
            f"{self._appliance.host} no longer accepts the token, and it could not be renewed.{self._told_loss()} Sign in "
            "again with `kw.sign_in()`; an application with refresh tokens enabled needs that less often."
        )

    def _renew(self, token: Token | None) -> Generator[Action, Any, Token | None]:
        if self._unsaved is not None and self._unsaved[0] == token:
            return self._keep(self._unsaved[1], instead_of=token)
        if token is None or not self._renewable(token):
            return None
        # A store that can't be written says so now, before the refresh token is spent.
        began = None if self._shared is None else self._shared.begin_renewal(self._key)
        try:
            renewed: Token = yield from self._asks(
                engine.refresh(self._flow, self._inputs, token, self._appliance), None
            )
        except APIStatusError as error:
            if error.status < 500:
                self._keep(token, instead_of=token)  # refused before anything was done, so nothing was lost
            raise
        except OAuthError as error:
            if not _is_final(error, self._appliance):
                self._keep(token, instead_of=token)  # an answer came, so that nothing was lost
                raise
            # Refresh tokens work once: where there are no turns, another may have been faster.
            newer = self.stored()
            if newer is not None and newer != token:
                return newer
            self.forget()
            self._lost = began
            return None
        if self.stored() is None:
            raise SignInRequiredError(
                f"the user signed out of {self._appliance.host} while the token was renewed. Sign in again with "
                "`kw.sign_in()`."
            )
        return self._keep(renewed, instead_of=token)

    def _renewable(self, token: Token) -> bool:
        return self._flow.refresh is not None and bool(token.refresh_token)

    def _sign_in(self) -> Work:
        """A new token, not kept yet."""
        inputs = self._inputs
        receiver = self._receiver
        if self._flow.needs_person:
            wanted = engine.resolve_host(str(inputs.get("redirect_uri") or ""), self._appliance)
            receiver = receiver or default_receiver(wanted)
            inputs = {**inputs, "redirect_uri": receiver.redirect_uri(wanted)}
        conversation = engine.sign_in(self._flow, inputs, self._appliance)
        try:
            return (yield from self._asks(conversation, receiver, self._told_loss()))
        except OAuthError as error:
            if self._lost is not None:
                error.add_note(self._told_loss().strip())
            raise

    def _asks(self, conversation: Conversation, receiver: Receiver | None, reason: str = "") -> Work:
        """Hand an engine's wishes on, with the receiver that visits need."""
        answer: Any = None
        while True:
            try:
                wish = conversation.send(answer)
            except StopIteration as end:
                token: Token = end.value
                return token
            if not isinstance(wish, Visit):
                answer = yield from self._post(wish)
            elif isinstance(receiver, ClientReceiver) and receiver.uses_client:
                with _explained(reason):
                    answer = hide((yield from receiver.visit(wish.url, wish.redirect_uri)))
            elif receiver is not None:
                answer = yield Ask(receiver, wish.url, wish.redirect_uri, reason)
            else:
                raise SignInRequiredError(
                    "this flow needs a person to visit a sign-in page, and there is no receiver for that"
                )

    def _post(self, wish: Post) -> Generator[Action, Any, tuple[int, bytes]]:
        """Send a form, and again while the token endpoint is busy, within the limits that other requests have."""
        retries, began, attempt = self.retries, time.monotonic(), 0
        while True:
            attempt += 1
            response = yield wish
            error = busy_error(response, self._appliance.error_table)
            if error is None:
                return response.status, hide(response.content)
            if attempt > retries.count or error.status not in retries.statuses:
                raise error
            pause = retries.pause(attempt, asked_pause(error), time.monotonic() - began)
            if pause is None or not (yield Sleep(pause)):
                raise error

    def _keep(self, token: Token, *, instead_of: Token | None) -> Token:
        """Keep a token before it is used: the refresh token before it is dead from here on.

        If the store can't be written, it is held here, and kept when a token is asked for once more.
        """
        self._unsaved = instead_of, token
        self._store.save(self._key, token)
        self._unsaved = self._lost = None
        return token

    def _told_loss(self) -> str:
        """What is known of the new refresh token that was lost, if one was."""
        if self._lost is None:
            return ""
        return (
            f" A renewal began at {self._lost:%Y-%m-%d %H:%M:%S} UTC and never ended: the program was stopped or the "
            "connection broke before the new token was kept, and the old one works once."
        )


def _is_final(error: OAuthError, appliance: Appliance) -> bool:
    """Whether a refresh token is dead."""
    known = error_table(appliance.error_table).oauth.get(error.error)
    said = error.description.lower()
    return known is not None and known.final and not any(word in said for word in known.final_unless)


def store_key(flow: Flow, inputs: Inputs, appliance: Appliance) -> str:
    """The name of a token in a store: the appliance, the flow, and the inputs that shape the token.

    Secrets are left out, for keys are shown; so is the redirect URI, which does not shape it.
    """
    hidden = flow.secret_inputs | {"redirect_uri"}
    shaping = sorted(
        (name, value) for name, value in inputs.items() if name not in hidden and value is not None
    )
    return f"{appliance.origin}|{flow.id}|{urlencode(shaping, doseq=True)}"


def _margin(token: Token) -> float:
    """Return the seconds before its end at which a token is renewed."""
    if token.issued_at is None or token.expires_at is None:
        return _MARGIN
    return min(_MARGIN, _SHARE * (token.expires_at - token.issued_at).total_seconds())


_KEPT = ("retry-after", "date", "content-type")
_OAUTH_STATUSES = frozenset({400, 401})


def busy_error(response: RawResponse[None], table: str) -> APIStatusError | None:
    """Return the error for such an answer; None for a token, and for a refusal that the flow itself understands.

    Args:
        response: The answer.
        table: The module that explains the error codes.
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
