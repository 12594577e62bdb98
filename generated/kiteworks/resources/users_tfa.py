# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.users.tfa`."""

from __future__ import annotations

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Query

from ..models.users import AuthRedirect, TfaChallenge, TfaConfig, TotpSetup

USERS_TFA_VERIFY: Operation[TfaChallenge] = Operation(
    "users.tfa.verify",
    "POST /rest/users/me/tfa/auth",
    result=TfaChallenge,
    arguments=(
        Body("otp", str, "otp", required=True),
        Body("referral", str, "referral"),
        Body("remember_device", bool, "rememberDevice"),
    ),
)
USERS_TFA_CHALLENGE: Operation[TfaChallenge] = Operation(
    "users.tfa.challenge",
    "POST /rest/users/me/tfa/challenge",
    result=TfaChallenge,
    arguments=(Query("referral", str, "referral"),),
)
USERS_TFA_CONFIG: Operation[TfaConfig] = Operation(
    "users.tfa.config", "GET /rest/users/me/tfa/config", result=TfaConfig
)
USERS_TFA_RESET_TOTP_SECRET: Operation[TotpSetup] = Operation(
    "users.tfa.reset_totp_secret",
    "POST /rest/users/me/tfa/resetTotpSecret",
    result=TotpSetup,
    arguments=(Body("password", str, "password", required=True), Body("otp", str, "otp")),
)
USERS_TFA_TOTP_SETUP: Operation[TotpSetup] = Operation(
    "users.tfa.totp_setup", "GET /rest/users/me/tfa/setupTotpSecret", result=TotpSetup
)
USERS_TFA_VERIFY_TOTP_SECRET: Operation[AuthRedirect] = Operation(
    "users.tfa.verify_totp_secret",
    "POST /rest/users/me/tfa/verifyTotpSecret",
    result=AuthRedirect,
    arguments=(Body("otp", str, "otp", required=True), Body("referral", str, "referral")),
)
USERS_TFA_SETUP: Operation[AuthRedirect] = Operation(
    "users.tfa.setup",
    "PUT /rest/users/me/tfaSetup",
    result=AuthRedirect,
    arguments=(
        Body("otp", str, "otp", required=True),
        Body("referral", str, "referral"),
        Body("remember_device", bool, "rememberDevice"),
    ),
)


class UsersTfa(Resource):
    """Two-factor authentication."""

    def verify(self, *, otp: str, referral: str | Omit = OMIT, remember_device: bool | Omit = OMIT) -> TfaChallenge:
        """Submit a verification code.

        Submits the code for two-factor authentication while signing in. Source: `POST /rest/users/me/tfa/auth`,
        scope `POST/users/*`.

        Args:
            otp: The one-time code.
            referral: URL that the browser opens afterwards.
            remember_device: Whether to remember this device, so that it needs no second factor again.

        Returns:
            The next step, or another challenge.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INPUT_REQUIRED.
        """
        return self._caller.call(USERS_TFA_VERIFY, locals())

    def challenge(self, *, referral: str | Omit = OMIT) -> TfaChallenge:
        """Request a verification code.

        Sends a code to the user who is signing in. Source: `POST /rest/users/me/tfa/challenge`, scope
        `POST/users/*`.

        Args:
            referral: URL that the browser opens afterwards.

        Returns:
            The message for the user, or the next step.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(USERS_TFA_CHALLENGE, locals())

    def config(self) -> TfaConfig:
        """Get the two-factor settings.

        Returns the second factor in use and how to prompt for it while signing in. Source:
        `GET /rest/users/me/tfa/config`, scope `GET/users/*`.

        Returns:
            The two-factor settings.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(USERS_TFA_CONFIG, {})

    def reset_totp_secret(self, *, password: str, otp: str | Omit = OMIT) -> TotpSetup:
        """Reset a TOTP secret.

        Creates a new secret for the authenticator app; a second call with a code from the app confirms it. Requires
        the password. Source: `POST /rest/users/me/tfa/resetTotpSecret`, scope `POST/users/*`.

        Args:
            password: The password.
            otp: The one-time code.

        Returns:
            The new secret.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INPUT_PASSWORD_COMPLEXITY_ERROR,
                ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER.
        """
        return self._caller.call(USERS_TFA_RESET_TOTP_SECRET, locals())

    def totp_setup(self) -> TotpSetup:
        """Start a TOTP setup.

        Creates a secret for the authenticator app of a user who is signing in and has none yet. Source:
        `GET /rest/users/me/tfa/setupTotpSecret`, scope `GET/users/*`.

        Returns:
            The secret and its QR code.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(USERS_TFA_TOTP_SETUP, {})

    def verify_totp_secret(self, *, otp: str, referral: str | Omit = OMIT) -> AuthRedirect:
        """Confirm a TOTP secret.

        Confirms a new secret with a code from the authenticator app while signing in. Source:
        `POST /rest/users/me/tfa/verifyTotpSecret`, scope `POST/users/*`.

        Args:
            otp: The one-time code.
            referral: URL that the browser opens afterwards.

        Returns:
            The next step of signing in.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER.
        """
        return self._caller.call(USERS_TFA_VERIFY_TOTP_SECRET, locals())

    def setup(self, *, otp: str, referral: str | Omit = OMIT, remember_device: bool | Omit = OMIT) -> AuthRedirect:
        """Set up a phone number.

        Sets the phone number for codes by text message while signing in. Source: `PUT /rest/users/me/tfaSetup`,
        scope `PUT/users/*`.

        Args:
            otp: The one-time code.
            referral: URL that the browser opens afterwards.
            remember_device: Whether to remember this device, so that it needs no second factor again.

        Returns:
            The next step of signing in.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(USERS_TFA_SETUP, locals())

    @responses_property
    def with_raw_response(self) -> UsersTfaWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return UsersTfaWithRawResponse(UsersTfa(self._caller.raw))


class AsyncUsersTfa(AsyncResource):
    """Two-factor authentication."""

    async def verify(
        self, *, otp: str, referral: str | Omit = OMIT, remember_device: bool | Omit = OMIT
    ) -> TfaChallenge:
        """Submit a verification code. See `UsersTfa.verify`."""
        return await self._caller.call(USERS_TFA_VERIFY, locals())

    async def challenge(self, *, referral: str | Omit = OMIT) -> TfaChallenge:
        """Request a verification code. See `UsersTfa.challenge`."""
        return await self._caller.call(USERS_TFA_CHALLENGE, locals())

    async def config(self) -> TfaConfig:
        """Get the two-factor settings. See `UsersTfa.config`."""
        return await self._caller.call(USERS_TFA_CONFIG, {})

    async def reset_totp_secret(self, *, password: str, otp: str | Omit = OMIT) -> TotpSetup:
        """Reset a TOTP secret. See `UsersTfa.reset_totp_secret`."""
        return await self._caller.call(USERS_TFA_RESET_TOTP_SECRET, locals())

    async def totp_setup(self) -> TotpSetup:
        """Start a TOTP setup. See `UsersTfa.totp_setup`."""
        return await self._caller.call(USERS_TFA_TOTP_SETUP, {})

    async def verify_totp_secret(self, *, otp: str, referral: str | Omit = OMIT) -> AuthRedirect:
        """Confirm a TOTP secret. See `UsersTfa.verify_totp_secret`."""
        return await self._caller.call(USERS_TFA_VERIFY_TOTP_SECRET, locals())

    async def setup(
        self, *, otp: str, referral: str | Omit = OMIT, remember_device: bool | Omit = OMIT
    ) -> AuthRedirect:
        """Set up a phone number. See `UsersTfa.setup`."""
        return await self._caller.call(USERS_TFA_SETUP, locals())

    @responses_property
    def with_raw_response(self) -> AsyncUsersTfaWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncUsersTfaWithRawResponse(AsyncUsersTfa(self._caller.raw))


class UsersTfaWithRawResponse:
    def __init__(self, resource: UsersTfa) -> None:
        self.verify = raw(resource.verify)
        self.challenge = raw(resource.challenge)
        self.config = raw(resource.config)
        self.reset_totp_secret = raw(resource.reset_totp_secret)
        self.totp_setup = raw(resource.totp_setup)
        self.verify_totp_secret = raw(resource.verify_totp_secret)
        self.setup = raw(resource.setup)


class AsyncUsersTfaWithRawResponse:
    def __init__(self, resource: AsyncUsersTfa) -> None:
        self.verify = async_raw(resource.verify)
        self.challenge = async_raw(resource.challenge)
        self.config = async_raw(resource.config)
        self.reset_totp_secret = async_raw(resource.reset_totp_secret)
        self.totp_setup = async_raw(resource.totp_setup)
        self.verify_totp_secret = async_raw(resource.verify_totp_secret)
        self.setup = async_raw(resource.setup)
