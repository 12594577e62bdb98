"""`Sandbox`: an appliance that runs for the duration of a `with` block."""

from __future__ import annotations

import json
import secrets
import shutil
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import Self

from sqlalchemy import select

from . import private, seeds, tls
from .app import create_app
from .appliance import Appliance, Unknown
from .bundle import Bundle
from .database import AccessToken, Application as ApplicationRecord, Database, PasswordLink, User
from .dates import now
from .faults import FaultPlan
from .oauth import applications
from .oauth.applications import Flag, Flow
from .oauth.cookies import WEB_CLIENT
from .oauth.tokens import expire_access_tokens, fresh_token, token_hash
from .quiet import QuietServer
from .settings import Settings
from .signature_keys import SignatureKeys
from .storage import Storage
from .validation import Checker
from .webhooks.worker import Worker

_PASSWORDS = "passwords.json"
"""File in the data folder with the passwords of the initial accounts."""
_SIGNATURE_KEYS = "signature-keys.json"
"""File in the data folder with the keys of the signature flow."""
_THREADS = 10
_TICK = 0.05
"""Seconds between the server's checks whether to stop."""


@dataclass(frozen=True, slots=True)
class Account:
    """Someone who can sign in."""

    email: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Application:
    """A registered custom application."""

    client_id: str
    client_secret: str = field(repr=False)
    signature_key: str | None = field(default=None, repr=False)
    """Key for the signature flow, for applications that use it."""


class Sandbox:
    """A Kiteworks appliance on a loopback address, over TLS, in a background thread.

    Args:
        port: Port to listen on; 0 for any free port.
        data: Folder that keeps state, file content, passwords and certificates between runs; None to delete them at
            the end.
        code_lifetime: Lifetime of an authorization code in seconds.
        bundle: OpenAPI bundle to serve; None for the installed one.
        admin_password: Password of the administrator; None for the one stored in `data`, or a random one.
        user_password: Password of the user; None as above.
        unknown: What to do with operations that the sandbox does not play: `invent` answers from their schema,
            `refuse` returns 501.
        settings: Settings for behavior that differs between appliances.

    Attributes:
        faults: What goes wrong on purpose: `box.faults.add("cut", path="/rest/users/me")`.
        settings: Settings for behavior that differs between appliances.
    """

    def __init__(
        self,
        port: int = 0,
        data: Path | str | None = None,
        code_lifetime: int = 600,
        *,
        bundle: Path | str | None = None,
        admin_password: str | None = None,
        user_password: str | None = None,
        unknown: Unknown = "invent",
        settings: Settings | None = None,
    ) -> None:
        # Absolute, because the process may change its working directory while the sandbox runs.
        self._data = Path(data).absolute() if data is not None else None
        kept = private.read_json(self._data / _PASSWORDS) if self._data is not None else {}
        self.admin, self.user = (
            Account(email, given or kept.get(email) or secrets.token_urlsafe(12))
            for email, given in ((seeds.ADMIN_EMAIL, admin_password), (seeds.USER_EMAIL, user_password))
        )
        self.settings = settings or Settings()
        self.faults = FaultPlan()
        self.faults.throttle_status = self.settings.throttle_status
        self._unknown: Unknown = unknown
        self._port = port
        self._code_lifetime = code_lifetime
        self._bundle = Path(bundle) if bundle is not None else None
        self._running: _Running | None = None

    def start(self) -> Self:
        """Start serving. A `with` block does this automatically.

        Raises:
            RuntimeError: The sandbox is already running.
            OSError: The port is in use.
        """
        if self._running is not None:
            raise RuntimeError("This sandbox is already running; create another one.")
        bundle = Bundle.load(self._bundle)
        bundle.published_messages = self.settings.published_messages
        self._running = _start(
            self._port, self._data, self._code_lifetime, bundle, self.faults, self._unknown, self.settings
        )
        if self._data is not None:
            passwords = {one.email: one.password for one in (self.admin, self.user)}
            private.write(self._data / _PASSWORDS, json.dumps(passwords).encode())
        with self._running.appliance.database.session() as session:
            for account, name, is_admin in (
                (self.admin, "Sandbox Admin", True),
                (self.user, "Sandbox User", False),
            ):
                seeds.ensure_user(
                    session, email=account.email, name=name, password=account.password, is_admin=is_admin
                )
        return self

    def stop(self) -> None:
        """Stop serving, and delete everything that is not stored in `data`."""
        if self._running is not None:
            self._running.ending.close()
            self._running = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def wait(self) -> None:
        """Wait until interrupted."""
        Event().wait()

    @property
    def _alive(self) -> _Running:
        if self._running is None:
            raise RuntimeError("The sandbox is not running: use it in a `with` block, or call start().")
        return self._running

    @property
    def host(self) -> str:
        """Host name and port, such as `localhost:54321`."""
        return self._alive.appliance.host

    @property
    def url(self) -> str:
        """`https://` and the host."""
        return self._alive.appliance.url

    @property
    def ca_file(self) -> Path:
        """PEM file of the certificate authority that clients must trust."""
        return self._alive.certificates.ca_file

    def banner(self) -> str:
        """Return the details needed to use the sandbox, including the passwords."""
        return "\n".join(
            (
                "Kiteworks sandbox",
                f"  Host           {self.host}",
                f"  CA file        {self.ca_file}",
                f"  Admin console  {self.url}/admin",
                f"  Administrator  {self.admin.email}  {self.admin.password}",
                f"  User           {self.user.email}  {self.user.password}",
                "Stop it with Ctrl+C.",
            )
        )

    def register_application(
        self,
        *,
        name: str = "Sandbox application",
        redirect_uri: str = f"https://{applications.HOST}/rest/callback.html",
        description: str = "",
        scope: str = applications.ALL_SCOPES,
        access_token_lifetime: int = 3600,
        refresh_token_lifetime: int = 1440 * 3600,
        refresh_token: bool = True,
        no_consent: bool = False,
        authorization_code: bool = True,
        user_credentials: bool = False,
        signature: bool = False,
        jwt: applications.Jwt | None = None,
        expires_in_as_text: bool | None = None,
        require_pkce: bool | None = None,
    ) -> Application:
        """Register a custom application without the admin page.

        Args:
            name: Name, shown on the consent page.
            redirect_uri: One URI per line; `%%HOST%%` stands for the host.
            description: Description, shown on the consent page.
            scope: The scopes that it may request.
            access_token_lifetime: Lifetime of an access token in seconds.
            refresh_token_lifetime: Lifetime of a refresh token in seconds.
            refresh_token: Whether it receives refresh tokens.
            no_consent: Whether to skip the consent page.
            authorization_code: Whether it may use the authorization code flow.
            user_credentials: Whether it may sign in with usernames and passwords.
            signature: Whether it may use the signature flow, with a random key.
            jwt: The values that assertions must match; None if it may not use assertions.
            expires_in_as_text: Whether the token endpoint returns `expires_in` as text; None for the sandbox's
                setting.
            require_pkce: Whether its authorization requests need a code challenge; None for the sandbox's setting.
        """
        flows = {
            Flow.AUTHORIZATION_CODE: authorization_code,
            Flow.REFRESH_TOKEN: refresh_token,
            Flow.CLIENT_CREDENTIAL: user_credentials,
            Flow.SIGNATURE: signature,
            Flow.JWT: jwt is not None,
        }
        key = applications.new_signature_key() if signature else None
        with self._alive.appliance.database.session() as session:
            record, secret = applications.register(
                session,
                name=name,
                redirect_uri=redirect_uri,
                description=description,
                scope=scope,
                flow=Flow(sum(flow for flow, enabled in flows.items() if enabled)),
                flag=Flag.NO_CONSENT if no_consent else 0,
                access_token_lifetime=access_token_lifetime,
                refresh_token_lifetime=refresh_token_lifetime,
                lifetime_as_text=expires_in_as_text,
                require_pkce=require_pkce,
                jwt=jwt,
            )
            self._alive.appliance.signature_keys.put(record.id, key)
            return Application(record.id, secret, key)

    def issue_token(
        self, email: str, client_id: str | None = None, scope: str | None = None, lifetime: int = 3600
    ) -> str:
        """Issue an access token without running a flow, for tests.

        Args:
            email: Email address of the user that it acts for.
            client_id: Application that it belongs to; if None, any application, created if needed.
            scope: Its scope; the scope of the application when None.
            lifetime: Seconds until it expires; 0 or less for an expired token.

        Raises:
            LookupError: The user or the application does not exist.
        """
        token = fresh_token(self.settings.token_length)
        if client_id is None:
            client_id = self._some_application()
        with self._alive.appliance.database.session() as session:
            user = session.scalar(select(User).where(User.email == email.lower()))
            application = session.get(ApplicationRecord, client_id)
            if user is None or application is None:
                raise LookupError(f"The sandbox has no user {email} or no application {client_id}.")
            session.add(
                AccessToken(
                    access_hash=token_hash(token),
                    application_id=application.id,
                    user_id=user.id,
                    scope=scope if scope is not None else application.scope,
                    expires=now() + timedelta(seconds=lifetime),
                )
            )
        return token

    def expire_tokens(self) -> None:
        """Expire every access token now. Refresh tokens stay valid."""
        with self._alive.appliance.database.session() as session:
            expire_access_tokens(session)

    def password_link(self, email: str) -> str:
        """Return the address with which a user who asked for it may set a new password.

        Args:
            email: Email address of the user.

        Raises:
            LookupError: The user has not asked for one, or has used it.
        """
        with self._alive.appliance.database.session() as session:
            rows = select(PasswordLink).join(User, User.id == PasswordLink.user_id)
            found = session.scalar(rows.where(User.email == email.lower()))
        if found is None:
            raise LookupError(f"{email} has no link for a new password.")
        return f"{self.url}/reset-password/{found.ref}"

    def _some_application(self) -> str:
        with self._alive.appliance.database.session() as session:
            found = session.scalar(
                select(ApplicationRecord.id)
                .where(ApplicationRecord.id != WEB_CLIENT)
                .order_by(ApplicationRecord.created)
            )
        return found or self.register_application().client_id


@dataclass(slots=True)
class _Running:
    """The parts of a started sandbox."""

    appliance: Appliance
    certificates: tls.Certificates
    ending: ExitStack
    """Stops the server, then removes its temporary files."""


def _start(
    port: int,
    data: Path | None,
    code_lifetime: int,
    bundle: Bundle,
    faults: FaultPlan,
    unknown: Unknown,
    settings: Settings,
) -> _Running:
    with ExitStack() as undo:
        scratch = Path(tempfile.mkdtemp(prefix="kiteworks-sandbox-"))
        undo.callback(shutil.rmtree, scratch, ignore_errors=True)
        home = data or scratch
        private.make_folder(home)
        certificates = tls.certificates_in(home)
        database = Database(home / "sandbox.sqlite" if data else None)
        undo.callback(database.close)
        storage = Storage(home / "blobs", durable=data is not None)
        appliance = Appliance(
            bundle=bundle,
            checker=Checker(bundle),
            database=database,
            signature_keys=SignatureKeys(data / _SIGNATURE_KEYS if data else None),
            storage=storage,
            webhooks=Worker(database, storage, settings, certificates.ca_file),
            host="",
            code_lifetime=code_lifetime,
            faults=faults,
            unknown=unknown,
            settings=settings,
        )
        appliance.storage.sweep(database.blobs())
        faults.ending.clear()
        server = QuietServer(
            ("127.0.0.1", port), create_app(appliance), numthreads=_THREADS, server_name="localhost"
        )
        server.expiration_interval = _TICK
        server.ssl_adapter = tls.adapter(certificates)
        server.prepare()
        appliance.host = f"localhost:{server.bind_addr[1]}"
        thread = Thread(target=server.serve, name="kiteworks-sandbox", daemon=True)
        undo.callback(thread.join)
        undo.callback(server.stop)
        undo.callback(faults.ending.set)
        appliance.webhooks.start()
        undo.callback(appliance.webhooks.stop)
        thread.start()
        return _Running(appliance, certificates, undo.pop_all())
