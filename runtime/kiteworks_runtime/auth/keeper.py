"""Which token a request gets: the stored one, a renewed one, or that of a new sign-in. Without input or output."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from urllib.parse import urlencode

from ..errors import OAuthError, SignInRequiredError, TokenExpiredError
from ..site import Site
from . import engine
from .engine import Conversation, Inputs, Post, Visit
from .flight import Flight, Release
from .flow import Flow
from .receivers import Receiver, default_receiver
from .stores import TokenStore
from .token import Token

_MARGIN = 60.0
"""Seconds before its end at which a token is renewed, so that it does not end on the way."""


@dataclass(frozen=True, slots=True)
class Acquire:
    """Wait for `flight`; the answer gives it back."""

    flight: Flight


@dataclass(frozen=True, slots=True)
class Ask:
    """Have `receiver` send a person to `url`; the answer is the address they end on."""

    receiver: Receiver
    url: str = field(repr=False)
    redirect_uri: str


Work: TypeAlias = Generator[Acquire | Ask | Post, Any, Token]


class TokenKeeper:
    """The token of one credential on one appliance."""

    def __init__(
        self, flow: Flow, inputs: Inputs, site: Site, store: TokenStore, receiver: Receiver | None
    ) -> None:
        self._flow = flow
        self._inputs = inputs
        self._site = site
        self._store = store
        self._receiver = receiver
        self._flight = Flight()
        self._key = store_key(flow, inputs, site)

    def stored(self) -> Token | None:
        """The token that the store holds."""
        return self._store.load(self._key)

    def forget(self) -> None:
        """Delete the token from the store."""
        self._store.delete(self._key)

    def current(self) -> Work:
        """A token that is good for a while: the stored one, or else a renewed one, or else that of a new sign-in."""
        seen = self.stored()
        if seen is not None and not seen.expires_within(_MARGIN):
            return seen
        release: Release = yield Acquire(self._flight)
        try:
            token = self.stored()
            if (
                token is not None
                and not token.expires_within(0)
                and (token != seen or not self._renewable(token))
            ):
                return token  # another renewed it meanwhile, or all that can be done is to use it up
            renewed = yield from self._renew(token)
            return renewed or (yield from self._sign_in())
        finally:
            release()

    def instead_of(self, refused: Token) -> Work:
        """Another token, after the appliance refused one with 401.

        Raises:
            TokenExpiredError: There is none without a person.
        """
        release: Release = yield Acquire(self._flight)
        try:
            token = self.stored()
            if token is not None and token.access_token != refused.access_token:
                return token
            renewed = yield from self._renew(token)
            if renewed is not None:
                return renewed
            if not self._flow.needs_person:
                return (yield from self._sign_in())
        finally:
            release()
        raise TokenExpiredError(
            f"{self._site.host} no longer accepts the token, and it could not be renewed. Sign in again with "
            "`kw.sign_in()`; an application with refresh tokens enabled needs that less often."
        )

    def signed_in(self) -> Work:
        """The token of a new sign-in, whatever the store holds."""
        release: Release = yield Acquire(self._flight)
        try:
            return (yield from self._sign_in())
        finally:
            release()

    def _renew(self, token: Token | None) -> Generator[Acquire | Ask | Post, Any, Token | None]:
        if token is None or not self._renewable(token):
            return None
        try:
            renewed: Token = yield from _posts(engine.refresh(self._flow, self._inputs, token, self._site))
        except OAuthError as error:
            # Newer appliances say ERR_INVALID_GRANT.
            if error.error.lower().removeprefix("err_") != "invalid_grant":
                raise
            # Refresh tokens work once: another process may have been faster, and then the store has its token.
            newer = self.stored()
            if newer is not None and newer != token:
                return newer
            self.forget()
            return None
        # Kept before it is used: the old refresh token is dead from here on.
        self._store.save(self._key, renewed)
        return renewed

    def _renewable(self, token: Token) -> bool:
        return self._flow.refresh is not None and bool(token.refresh_token)

    def _sign_in(self) -> Work:
        inputs = self._inputs
        receiver = self._receiver
        if self._flow.needs_person:
            wanted = engine.resolve_host(str(inputs.get("redirect_uri") or ""), self._site)
            receiver = receiver or default_receiver(wanted)
            inputs = {**inputs, "redirect_uri": receiver.redirect_uri(wanted)}
        token: Token = yield from _asks(engine.sign_in(self._flow, inputs, self._site), receiver)
        self._store.save(self._key, token)
        return token


def store_key(flow: Flow, inputs: Inputs, site: Site) -> str:
    """The name of a token in a store: the appliance, the flow, and the inputs that shape the token.

    Secrets are left out, for keys are shown; so is the redirect URI, which does not shape it.
    """
    hidden = flow.secret_inputs | {"redirect_uri"}
    shaping = sorted(
        (name, value) for name, value in inputs.items() if name not in hidden and value is not None
    )
    return f"{site.origin}|{flow.id}|{urlencode(shaping)}"


def _posts(conversation: Conversation) -> Work:
    return _asks(conversation, None)


def _asks(conversation: Conversation, receiver: Receiver | None) -> Work:
    """Hand an engine's wishes on, with the receiver that visits need."""
    answer: Any = None
    while True:
        try:
            wish = conversation.send(answer)
        except StopIteration as end:
            token: Token = end.value
            return token
        if not isinstance(wish, Visit):
            answer = yield wish
        elif receiver is not None:
            answer = yield Ask(receiver, wish.url, wish.redirect_uri)
        else:
            raise SignInRequiredError(
                "somebody has to visit a page to sign in, and there is no receiver for that"
            )
