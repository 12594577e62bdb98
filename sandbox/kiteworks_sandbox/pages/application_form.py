"""The form for adding a custom application."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import urlsplit

from joserfc.errors import JoseError
from joserfc.jwk import RSAKey
from werkzeug.datastructures import MultiDict

from ..oauth.applications import ALL_SCOPES, HOST, Flow, Jwt, new_signature_key

FLOWS = {
    "authorization_code": ("Authorization Code", Flow.AUTHORIZATION_CODE),
    "jwt_bearer": ("JWT", Flow.JWT),
    "signature": ("Signature Authorization", Flow.SIGNATURE),
    "user_credentials": ("User Credentials", Flow.CLIENT_CREDENTIAL),
}
"""The flows by their names in the form, each with its label and number."""

_NO_LIFETIME = "Enter a lifetime of at least one second, in whole numbers."


@dataclass(slots=True)
class Lifetime:
    """A time in three fields, as entered."""

    hours: str = "0"
    minutes: str = "0"
    seconds: str = "0"

    @classmethod
    def read(cls, form: Mapping[str, str], name: str) -> Self:
        """Read the fields `NAME_hours`, `NAME_minutes` and `NAME_seconds`; an empty one is 0."""
        return cls(
            *(form.get(f"{name}_{unit}", "").strip() or "0" for unit in ("hours", "minutes", "seconds"))
        )

    @property
    def valid(self) -> bool:
        """Whether it is a duration of at least one second."""
        fields = (self.hours, self.minutes, self.seconds)
        return (
            all(one.isascii() and one.isdigit() and len(one) <= 5 for one in fields)
            and self.seconds_in_all > 0
        )

    @property
    def seconds_in_all(self) -> int:
        """The duration in seconds."""
        return (int(self.hours) * 60 + int(self.minutes)) * 60 + int(self.seconds)


@dataclass(slots=True)
class ApplicationForm:
    """The form's fields and their initial values."""

    name: str = ""
    description: str = ""
    chosen: tuple[str, ...] = ("authorization_code",)
    redirect_uri: str = f"https://{HOST}/rest/callback.html"
    access_token: Lifetime = field(default_factory=lambda: Lifetime(hours="1"))
    with_refresh_token: bool = True
    refresh_token: Lifetime = field(default_factory=lambda: Lifetime(hours="1440"))
    lifetime_as_text: str = ""
    issuer: str = ""
    public_key: str = ""
    audience: str = ""
    uid_attribute: str = "sub"
    typed_key: str = ""
    scope: str = ALL_SCOPES

    @classmethod
    def read(cls, form: MultiDict[str, str]) -> Self:
        """Read the submitted form."""
        return cls(
            name=form.get("name", "").strip(),
            description=form.get("description", "").strip(),
            chosen=tuple(dict.fromkeys(form.getlist("flow"))),
            redirect_uri="\n".join(form.get("redirect_uri", "").split()),
            access_token=Lifetime.read(form, "access_token"),
            with_refresh_token=bool(form.get("refresh_token")),
            refresh_token=Lifetime.read(form, "refresh_token"),
            lifetime_as_text=form.get("lifetime_as_text", ""),
            issuer=form.get("issuer", "").strip(),
            public_key=form.get("public_key", "").strip(),
            audience=form.get("audience", "").strip(),
            uid_attribute=form.get("uid_attribute", "").strip() or "sub",
            typed_key=form.get("signature_key", "").strip(),
            scope=" ".join(form.get("scope", ALL_SCOPES).split()),
        )

    @property
    def flows(self) -> Flow:
        """The selected flows."""
        ticked = Flow(sum(FLOWS[name][1] for name in self.chosen))
        return ticked | Flow.REFRESH_TOKEN if self.with_refresh_token else ticked

    @property
    def signature_key(self) -> str | None:
        """The key for the signature flow: the one that was entered, or a random one."""
        return (self.typed_key or new_signature_key()) if "signature" in self.chosen else None

    @property
    def jwt(self) -> Jwt | None:
        """The values that assertions must match."""
        if "jwt_bearer" not in self.chosen:
            return None
        return Jwt(self.issuer, self.public_key, self.audience, self.uid_attribute)

    def problems(self) -> dict[str, str]:
        """Return the errors by field."""
        found = {}
        if not 0 < len(self.name) <= 255:
            found["name"] = "Enter a name of at most 255 characters."
        if not self.chosen or not all(name in FLOWS for name in self.chosen):
            found["flow"] = "Choose at least one flow."
        if not self.redirect_uri or not all(_absolute(uri) for uri in self.redirect_uri.split()):
            found["redirect_uri"] = (
                f"Enter full URLs, one per line, such as https://{HOST}/rest/callback.html"
            )
        if not self.access_token.valid:
            found["access_token"] = _NO_LIFETIME
        if self.with_refresh_token and not self.refresh_token.valid:
            found["refresh_token"] = _NO_LIFETIME
        if not self.scope:
            found["scope"] = f"Enter at least one scope; {ALL_SCOPES} stands for all."
        return found | (self._jwt_problems() if "jwt_bearer" in self.chosen else {})

    def _jwt_problems(self) -> dict[str, str]:
        found = {}
        if not self.issuer:
            found["issuer"] = "Enter the issuer of the assertions."
        if not self.audience:
            found["audience"] = "Enter the audience of the assertions."
        try:
            private = RSAKey.import_key(self.public_key).is_private
        except (JoseError, ValueError):
            private = None
        if private is not False:
            found["public_key"] = "Paste the public RSA key in PEM form, including its first and last lines."
        return found


def _absolute(uri: str) -> bool:
    try:
        parts = urlsplit(uri.replace(HOST, "host"))
    except ValueError:
        return False
    return bool(parts.scheme and parts.netloc)
