"""The second factor: codes from an authenticator app."""

from __future__ import annotations

from urllib.parse import quote

from werkzeug.security import check_password_hash

from ..bundle import Json
from ..calls import Call
from ..database import TotpSecret
from ..oauth import cookies
from ..oauth.totp import matches, new_secret
from ..registry import operation
from ..responses import Answer, ApiError

_ISSUER = "Kiteworks"


@operation("users.tfa.config")
def config(call: Call) -> Answer:
    """Return how the second factor is requested: with codes from an app, if the caller has set one up."""
    used = _secret(call).secret is not None
    return Answer(
        body={
            "module": "TOTP" if used else None,
            "passcodeLabel": "Authenticator code",
            "passcodeDescription": "Enter the 6-digit code that your authenticator app shows.",
            "rechallengeLabel": None,
            "challengeShouldSendPassword": False,
            "challengeWaitMessage": None,
            "rechallengeMessage": None,
            "rememberDeviceEnabled": False,
            "passcodeMask": False,
            "mobileNumber": call.user.mobile_number,
            "allowNumberChange": False,
        }
    )


@operation("users.tfa.challenge")
def challenge(_call: Call) -> Answer:
    """Ask for a code. Nothing is sent: the app shows it."""
    return Answer(body={"redirectUrl": None, "challengeMsg": "Enter the code from your authenticator app."})


@operation("users.tfa.verify")
def verify(call: Call) -> Answer:
    """Complete the sign-in with a code. A wrong code leads to another question."""
    secret = _secret(call).secret
    if secret is None or not matches(secret, str(call.need("otp"))):
        return Answer(body={"redirectUrl": None, "challengeMsg": "Incorrect passcode. Please try again."})
    call.token.login_state = cookies.COMPLETE
    return Answer(body={"redirectUrl": _target(call), "challengeMsg": None})


@operation("users.tfa.totp_setup")
def setup(call: Call) -> Answer:
    """Create a secret for an app. Those who have one are refused."""
    stored = _secret(call)
    if stored.secret is not None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    stored.pending = new_secret()
    return Answer(body=_details(call, stored.pending))


@operation("users.tfa.verify_totp_secret")
def confirm(call: Call) -> Answer:
    """Confirm a new secret with a code. From then on, signing in with a password needs a code."""
    _confirm(call, str(call.need("otp")))
    return Answer(body={"redirectUrl": _target(call)})


@operation("users.tfa.reset_totp_secret")
def reset(call: Call) -> Answer:
    """Create a new secret, or confirm it with a code. The old one is valid until then."""
    if not check_password_hash(call.user.password_hash, str(call.need("password"))):
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    if otp := call.body.get("otp"):
        _confirm(call, str(otp))
        return Answer(body=_details(call, None))
    stored = _secret(call)
    stored.pending = new_secret()
    return Answer(body=_details(call, stored.pending))


@operation("users.tfa.setup")
def set_up_phone(_call: Call) -> Answer:
    """Refuse (403): no code is sent by text message here, so no sign-in asks for a phone number."""
    raise ApiError("ERR_ACCESS_USER", status=403)


def _confirm(call: Call, otp: str) -> None:
    stored = _secret(call)
    if stored.pending is None or not matches(stored.pending, otp):
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    stored.secret, stored.pending = stored.pending, None


def _secret(call: Call) -> TotpSecret:
    found = call.session.get(TotpSecret, call.user.id)
    if found is None:
        found = TotpSecret(user_id=call.user.id)
        call.session.add(found)
    return found


def _target(call: Call) -> str:
    return call.body.get("referral") or f"{call.appliance.url}/"


def _details(call: Call, secret: str | None) -> Json:
    """Return what an authenticator app needs. There is no picture: the address below holds the same."""
    name = quote(f"{_ISSUER}:{call.user.email}")
    link = f"otpauth://totp/{name}?secret={secret}&issuer={_ISSUER}"
    return {
        "username": call.user.email,
        "issuer": _ISSUER,
        "secret": secret,
        "image": None,
        "setup_instruction_1": None if secret is None else "Add this address to your authenticator app.",
        "setup_instruction_2": None if secret is None else link,
    }
