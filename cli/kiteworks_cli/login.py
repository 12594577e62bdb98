"""`kiteworks login`: sign in, and save the sign-in as a profile."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from kiteworks import Kiteworks
from kiteworks_runtime.auth import LoopbackReceiver, MemoryStore, PasteReceiver
from kiteworks_runtime.auth.engine import is_loopback
from kiteworks_runtime.config.credential_types import credential_types
from kiteworks_runtime.config.profiles import NOT_KEPT, Profile
from kiteworks_runtime.config.secret_store import Backend
from kiteworks_runtime.errors import NoKeyringError

from . import session
from .completing import ProfileName
from .given import Given, Options, gather
from .terminal import put, put_json, tell

if TYPE_CHECKING:
    from kiteworks_runtime.auth import Receiver

_FLOW_HELP = (
    f"Way to sign in: {', '.join(one.flow for one in credential_types(Kiteworks._api))}. "
    "Default: authorization_code, which opens a browser."
)


def login(
    host: str | None = None,
    *,
    profile: ProfileName = None,
    flow: Annotated[str | None, Parameter(help=_FLOW_HELP)] = None,
    client_id: str | None = None,
    client_secret_file: Annotated[str | None, Parameter(allow_leading_hyphen=True)] = None,
    redirect_uri: str | None = None,
    scope: str | None = None,
    set_: Annotated[list[str] | None, Parameter(name="--set", negative="")] = None,
    ca_file: Path | None = None,
    store: Backend | None = None,
    browser: bool = True,
    paste: Annotated[bool, Parameter(negative="")] = False,
    json: Annotated[bool, Parameter(negative="")] = False,
) -> None:
    """Sign in. `commands.py` has the rest of the help.

    Parameters
    ----------
    host
        The appliance, such as files.example.com.
    profile
        Name for the profile; required if there already is one for another appliance.
    flow
        Way to sign in.
    client_id
        Client Application ID of the custom application.
    client_secret_file
        File with its Client Secret Key; - for standard input.
    redirect_uri
        Redirect URI that the application is registered with.
    scope
        Scope of the token. Default: everything that the application may do.
    set_
        Any other setting of the flow that is not secret, as name=value. May be repeated.
    ca_file
        PEM file of the certificate authorities to trust. Default: the usual ones.
    store
        Where to keep secrets and tokens. Default: the keyring if this machine has a usable one.
    browser
        Whether to open a browser. Otherwise only the address to visit is shown.
    paste
        Paste the address that the browser ends on, even if it points to this machine; for browsers on another machine.
    json
        Print JSON.
    """
    named = {"client_id": client_id, "redirect_uri": redirect_uri, "scope": scope}
    given = gather(
        Options(
            host=host,
            profile=profile,
            flow=flow,
            settings={name: text for name, text in named.items() if text is not None},
            others=tuple(set_ or ()),
            client_secret_file=client_secret_file,
            ca_file=ca_file,
            store=store,
        )
    )
    done = sign_in(given, receiver(given.values.get("redirect_uri"), browser=browser, paste=paste))
    put_json(asdict(done)) if json else put(*done.lines())


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A sign-in that was saved.

    Attributes:
        profile: The name of the profile.
        store: Where secrets and tokens are kept.
    """

    profile: str
    host: str
    name: str
    email: str | None
    store: str

    def lines(self) -> tuple[str, str]:
        """Return what to tell the user."""
        return (
            f"Signed in to {self.host} as {self.name} ({self.email or 'no e-mail address'}), profile {self.profile}.",
            f"Secrets and tokens are kept in {self.store}.",
        )


def sign_in(given: Given, answer: Receiver) -> SignedIn:
    """Sign in and save the profile.

    Nothing is saved until the appliance has named the user, so a failed sign-in changes nothing.
    """
    made = MemoryStore()
    credential = given.choice.build(given.values, made, answer)
    with Kiteworks(given.host, auth=credential, verify=given.ca_file or True) as kw:
        kw.sign_in()
        me = kw.users.me()
    _keep(given, made, me.email or me.name)
    secret_store = session.profiles().secret_store(given.name, given.place)
    return SignedIn(given.name, kw.appliance.host, me.name or me.id, me.email, secret_store.where)


def receiver(redirect_uri: str | None, *, browser: bool, paste: bool) -> Receiver:
    """Return the receiver of the browser's redirect."""
    kind = LoopbackReceiver if is_loopback(redirect_uri or "") and not paste else PasteReceiver
    if browser:
        return kind()
    return kind(notify=lambda _: None, browser=lambda url: tell(f"Sign in at this address:\n{url}"))


def _keep(given: Given, store: MemoryStore, user: str | None) -> None:
    """Save the profile, its secrets and its token, replacing those that were there."""
    file = session.profiles()
    secret_store = file.secret_store(given.name, given.place)
    secret_store.keep({name: value for name, value in given.secrets.items() if name not in NOT_KEPT})
    tokens, keys = secret_store.tokens(), [account.key for account in store.accounts()]
    for key in keys:
        token = store.load(key)
        assert token is not None
        tokens.save(key, token)
    file.save(
        given.name,
        Profile(
            host=given.host,
            flow=given.choice.flow,
            store=given.place,
            ca_file=given.ca_file,
            user=user,
            settings={name: value for name, value in given.values.items() if name not in given.secrets},
        ),
    )
    secret_store.forget_tokens(but=keys)
    if given.before is not None and given.before.store != given.place:
        with suppress(NoKeyringError):
            old = file.secret_store(given.name, given.before.store)
            old.forget_tokens()
            old.forget_secrets()
