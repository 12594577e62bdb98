"""Chooses the token for a request: the stored one, a renewed one, or that of a new sign-in. Without input or output."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Generator
from concurrent.futures import Future
from contextlib import contextmanager
from datetime import datetime
from queue import SimpleQueue
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias
from urllib.parse import urlencode

from msgspec import Struct

from .._effects import Sleep
from ..appliance import Appliance
from ..error_response import APIStatusError, error_table
from ..errors import OAuthError, SignInRequiredError, TokenExpiredError, TokenStoreError
from ..retry import Retries
from ..secret import Hiding, hide
from . import engine
from .engine import Conversation, Fetch, Inputs, Post, asked_pause, busy_error
from .flow import Flow
from .receivers import ClientReceiver, Receiver, default_receiver
from .tokens import SharedStore, Token, TokenStore

if TYPE_CHECKING:
    import asyncio

_MARGIN = 60.0
"""Seconds before it expires at which a token is renewed, so that it doesn't expire on the way."""
_MARGIN_SHARE = 0.25
"""The margin as a share of the token's lifetime, if that is less: a short-lived token is not renewed for each call."""
_REFUSALS_APART = 60.0
"""Seconds in which no second token is requested because of a 401, once a new token was refused as well."""
_PAUSE = 0.01
_LONGEST_PAUSE = 0.1
_LONGEST_TURN = 600.0
"""Seconds: more than a person takes to sign in. A process that ends gives up its lock at once."""


class Abandoned(Exception):  # noqa: N818 - it never leaves this package
    """The caller that began a renewal has left, and nothing was sent yet: the callers that joined begin another."""


class Renewal:
    """A renewal or sign-in under way. Threads and tasks that need its token wait for its outcome, good or bad."""

    def __init__(self) -> None:
        self.outcome: Future[Token] = Future()
        # So that a waiting task that is cancelled doesn't cancel it for the others.
        self.outcome.set_running_or_notify_cancel()
        self.asks: SimpleQueue[Any] = SimpleQueue()
        self.replies: SimpleQueue[tuple[Any, BaseException | None]] = SimpleQueue()
        self.asking = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._work: Work | None = None
        self._process = os.getpid()
        self._lock = Lock()
        self._waiting = 0
        self._sent: float | None = None

    @property
    def joinable(self) -> bool:
        """Whether it will have an outcome here.

        A forked process has a copy without the thread that works on it, and a closed event loop leaves its tasks.
        """
        left = self._loop is not None and self._loop.is_closed()
        return not left and not self.outcome.done() and self._process == os.getpid()

    def runs_in(self, loop: asyncio.AbstractEventLoop, work: Work) -> None:
        """Note that a task of this event loop does this work."""
        self._loop, self._work = loop, work

    def abandon(self) -> None:
        """Release the locks of a renewal whose event loop was closed."""
        if self._work is not None and self._loop is not None and self._loop.is_closed():
            self._work.close()

    def wanted(self) -> bool:
        """Tell whether a caller still waits for it."""
        return self._waiting > 0

    @contextmanager
    def waiting(self) -> Generator[None, None, None]:
        """Count a caller that waits."""
        with self._lock:
            self._waiting += 1
        try:
            yield
        finally:
            with self._lock:
                self._waiting -= 1

    @contextmanager
    def sending(self) -> Generator[None, None, None]:
        """Note that a request is on its way: only this counts towards the limits of the callers that wait."""
        self._sent = time.monotonic()
        try:
            yield
        finally:
            self._sent = None

    def time_left(self, joined: float, limit: float | None) -> float | None:
        """Return the seconds that a caller that joined at `joined` may wait; 0 or less means that its time is up."""
        if limit is None or self._sent is None:
            return limit
        return max(self._sent, joined) + limit - time.monotonic()


class Ask(Hiding, Struct, frozen=True):
    """Have `receiver` send a person to `url`; the answer is the address that their browser ends on."""

    receiver: Receiver
    url: str
    redirect_uri: str

    _unshown: ClassVar = ("url",)

    def answer(self) -> str:
        """Send the person there and wait for them.

        Raises:
            SignInRequiredError: No one answered.
        """
        return hide(self.receiver.receive(self.url, self.redirect_uri))


Action: TypeAlias = Ask | Fetch | Sleep | Post
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
        # Without its lock, two clients of one store may spend the same refresh token.
        self._shared = store if isinstance(store, SharedStore) else None
        self._unsaved: tuple[Token | None, Token] | None = None
        self._lost: datetime | None = None

    def stored(self) -> Token | None:
        """Return the token that the store holds."""
        return self._store.load(self._key)

    def forget(self) -> None:
        """Delete the token from the store."""
        self._unsaved = None
        self._store.delete(self._key)

    def join(self) -> tuple[Renewal, bool]:
        """Return the renewal that is under way, or a new one, and whether it is new: then the caller has to do it."""
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
        """Forget a renewal that has its outcome."""
        with self._lock:
            if self._renewal is renewal and renewal.outcome.done():
                self._renewal = None

    def pending(self) -> Renewal | None:
        """Return the renewal that is under way, if there is one."""
        renewal = self._renewal
        return renewal if renewal is not None and renewal.joinable else None

    def usable(self) -> Token | None:
        """Return the stored token if it is valid for a while."""
        token = self.stored()
        return None if token is None or token.expires_within(_margin(token)) else token

    def current(self) -> Work:
        """Return a token that is valid for a while: the stored one, a renewed one, or that of a new sign-in."""
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
        """Note that the appliance refused a token that replaced a refused one."""
        self._unproven = None
        self._refused_at = time.monotonic()

    def accepted(self, token: Token) -> None:
        """Note that the appliance accepted a token."""
        if self._unproven == token.access_token:
            self._unproven = None

    def instead_of(self, refused: Token) -> Work:
        """Return another token, after the appliance refused one with 401.

        Raises:
            TokenExpiredError: Only a person can get another.
        """
        token = yield from self._alone(self._other(refused))
        self._unproven = token.access_token
        return token

    def signed_in(self) -> Work:
        """Return the token of a new sign-in, whatever the store holds."""
        token = yield from self._sign_in()
        self._unproven, self._refused_at = None, -_REFUSALS_APART
        # The lock is not held before: while a person signs in, other processes may use the old token.
        release = yield from self._acquire()
        try:
            return self._keep(token, instead_of=self.stored())
        finally:
            release()

    def _alone(self, work: Work) -> Work:
        """Do the work while no other client or process renews this token."""
        release = yield from self._acquire()
        try:
            return (yield from work)
        finally:
            release()

    def _acquire(self) -> Generator[Action, Any, Callable[[], object]]:
        """Wait for the store's lock and return the function that releases it.

        No event loop can wait for a lock that another process has, so it is tried again and again.
        """
        if self._shared is None:
            return lambda: None
        end, pause = time.monotonic() + _LONGEST_TURN, _PAUSE
        while time.monotonic() < end:
            release = self._shared.try_lock(self._key)
            if release is not None:
                return release
            if not (yield Sleep(pause)):
                raise Abandoned
            pause = min(pause * 1.5, _LONGEST_PAUSE)
        raise TokenStoreError(
            f"another process has been renewing the token of {self._key} for {_LONGEST_TURN / 60:.0f} minutes; it may "
            "be waiting for a person to sign in. Finish that sign-in or stop that process."
        )

    def _fresh(self, seen: Token | None) -> Work:
        token = self.stored()
        if (
            token is not None
            and not token.expires_within(0)
            and (token != seen or not self._renewable(token))
        ):
            return token  # another client renewed it meanwhile, or it can only be used until it expires
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
            f"{self._appliance.host} no longer accepts the token, and it could not be renewed.{self._told_loss()} Sign "
            "in again with `kw.sign_in()`; an application with refresh tokens enabled needs that less often."
        )

    def _renew(self, token: Token | None) -> Generator[Action, Any, Token | None]:
        if self._unsaved is not None and self._unsaved[0] == token:
            return self._keep(self._unsaved[1], instead_of=token)
        if token is None or not self._renewable(token):
            return None
        # If the store can't be written, this fails before the refresh token is spent.
        began = None if self._shared is None else self._shared.begin_renewal(self._key)
        try:
            renewed: Token = yield from self._asks(
                engine.refresh(self._flow, self._inputs, token, self._appliance)
            )
        except APIStatusError as error:
            if error.status < 500:
                self._keep(token, instead_of=token)  # refused before anything was done: no token was lost
            raise
        except OAuthError as error:
            if not _is_final(error, self._appliance):
                self._keep(token, instead_of=token)  # an answer came: no token was lost
                raise
            # A refresh token works once: where the store has no lock, another client may have been faster.
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
        """Sign in and return the token, which is not stored yet."""
        inputs = self._inputs
        receiver = self._receiver
        if self._flow.needs_person:
            wanted = engine.resolve_host(str(inputs.get("redirect_uri") or ""), self._appliance)
            receiver = receiver or default_receiver(wanted)
            inputs = {**inputs, "redirect_uri": receiver.redirect_uri(wanted)}
        conversation = engine.sign_in(self._flow, inputs, self._appliance)
        try:
            return (yield from self._asks(conversation, receiver))
        except SignInRequiredError as error:
            if self._lost is None:
                raise
            raise SignInRequiredError(f"{error}{self._told_loss()}") from error
        except OAuthError as error:
            if self._lost is not None:
                error.add_note(self._told_loss().strip())
            raise

    def _asks(self, conversation: Conversation, receiver: Receiver | None = None) -> Work:
        """Do what the engine asks for; `receiver` is for flows with pages to visit."""
        answer: Any = None
        while True:
            try:
                wish = conversation.send(answer)
            except StopIteration as end:
                token: Token = end.value
                return token
            if isinstance(wish, Post):
                answer = yield from self._post(wish)
            elif isinstance(receiver, ClientReceiver) and receiver.uses_client:
                answer = hide((yield from receiver.visit(wish.url, wish.redirect_uri)))
            else:
                assert receiver is not None, "a flow with a page to visit has a receiver"
                answer = yield Ask(receiver, wish.url, wish.redirect_uri)

    def _post(self, wish: Post) -> Generator[Action, Any, tuple[int, bytes]]:
        """Send a form, and repeat it while the token endpoint is busy, as often as other requests are repeated."""
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
        """Store a token before it is used: the old refresh token no longer works.

        If the store can't be written, the token stays here, and is stored when a token is needed again.
        """
        self._unsaved = instead_of, token
        self._store.save(self._key, token)
        self._unsaved = self._lost = None
        return token

    def _told_loss(self) -> str:
        """Say when a renewal began that never ended, if one did: its refresh token may be lost."""
        if self._lost is None:
            return ""
        return (
            f" A renewal began at {self._lost:%Y-%m-%d %H:%M:%S} UTC and never ended: the program was stopped or the "
            "connection broke before the new token was kept, and the old one works once."
        )


def _is_final(error: OAuthError, appliance: Appliance) -> bool:
    """Tell whether a refresh token no longer works."""
    known = error_table(appliance.error_table).oauth.get(error.error)
    said = error.description.lower()
    return known is not None and known.final and not any(word in said for word in known.final_unless)


def store_key(flow: Flow, inputs: Inputs, appliance: Appliance) -> str:
    """Return the key of a token in a store: the appliance, the flow, and the inputs that the token depends on.

    It holds no secrets, because keys are shown, and no redirect URI, because the token doesn't depend on it.
    """
    hidden = flow.secret_inputs | {"redirect_uri"}
    shaping = sorted(
        (name, value) for name, value in inputs.items() if name not in hidden and value is not None
    )
    return f"{appliance.origin}|{flow.id}|{urlencode(shaping, doseq=True)}"


def _margin(token: Token) -> float:
    """Return how many seconds before it expires a token is renewed."""
    if token.issued_at is None or token.expires_at is None:
        return _MARGIN
    return min(_MARGIN, _MARGIN_SHARE * (token.expires_at - token.issued_at).total_seconds())
