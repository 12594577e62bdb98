# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/clients.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any, ClassVar

from kiteworks_runtime.error_response import BulkModel
from kiteworks_runtime.models import Model


class Client(Model, kw_only=True, rename="camel"):
    """A custom application that is registered with the appliance."""

    _secrets: ClassVar[tuple[str, ...]] = ("signature_key",)

    id: str
    """The Client ID."""
    name: str
    """Name, as the consent page shows it."""
    description: str | None = None
    """Purpose of the application, as the consent page shows it."""
    redirect_uri: str | None = None
    """Where the browser is sent after consent; `%%HOST%%` stands for the appliance."""
    scope: str | None = None
    """Scopes that it may request, separated by spaces."""
    flag: int | None = None
    """Sum of 1 no consent page, 2 disabled, 4 hidden, 8 tokens that never expire."""
    flow: int | None = None
    """Sum of 1 authorization code, 2 client credentials, 4 signature, 8 refresh token."""
    signature_key: str | None = None
    """Key of the signature flow."""
    access_token_lifetime: float | None = None
    """Lifetime of an access token in hours."""
    refresh_token_lifetime: float | None = None
    """Lifetime of a refresh token in hours."""
    white_list: str | None = None
    """Applications that it may open on a device."""
    ask_pin: int | None = None
    """Whether a device asks for a PIN."""
    pin_timeout: int | None = None
    """Minutes after which a device asks for the PIN again."""
    max_pin_attempts: int | None = None
    """Number of wrong PINs after which a device is wiped."""
    type_: int | None = None
    """Sum of 1 Accellion, 2 mobile, 4 Outlook, 8 sync, 32 imported."""
    touch_id: bool | None = None
    """Whether a fingerprint may replace the PIN."""
    clipboard_enabled: bool | None = None
    """Whether copying from it to the clipboard is allowed."""
    auto_update: bool | None = None
    """Whether it updates itself."""
    installer: str | None = None
    """Location of its installer."""
    email_match: bool | None = None
    """Whether an external email address must match the Kiteworks one."""
    min_version: int | None = None
    """Minimum API version that it needs."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""


class ClientEvent(Model, kw_only=True, rename="camel"):
    """An event that an application reports."""

    event_name: str
    """Name of the event."""
    successful: bool
    """Whether it succeeded."""
    event_id: str
    """The application's own identifier for the event."""
    data: dict[str, Any]
    """Details; their format depends on the type."""
    single_line: str
    """One-line summary of the event."""
    created: int | None = None
    """When it was created."""


class ClientEventLogResult(BulkModel, kw_only=True, rename="camel"):
    """The events that were logged."""

    _error_table: ClassVar[str] = "kiteworks._error_codes"

    success_ids: list[str] = []
    """Identifiers of those that succeeded."""
    failed_ids: list[str] = []
    """Identifiers of those that failed."""


class ClientList(Model, kw_only=True, rename="camel"):
    """A page of custom applications."""

    data: "list[Client]"
    """The applications of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class ClientScopeList(Model, kw_only=True, rename="camel"):
    """The scopes that an application may use."""

    data: list[str]
    """The scopes."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class NewClient(Model, kw_only=True, rename="camel"):
    """A newly registered custom application with its secret, which is shown only this once."""

    _secrets: ClassVar[tuple[str, ...]] = ("signature_key", "client_secret")

    id: str
    """The Client ID."""
    name: str
    """Name, as the consent page shows it."""
    description: str | None = None
    """Purpose of the application, as the consent page shows it."""
    redirect_uri: str | None = None
    """Where the browser is sent after consent; `%%HOST%%` stands for the appliance."""
    scope: str | None = None
    """Scopes that it may request, separated by spaces."""
    flag: int | None = None
    """Sum of 1 no consent page, 2 disabled, 4 hidden, 8 tokens that never expire."""
    flow: int | None = None
    """Sum of 1 authorization code, 2 client credentials, 4 signature, 8 refresh token."""
    signature_key: str | None = None
    """Key of the signature flow."""
    access_token_lifetime: float | None = None
    """Lifetime of an access token in hours."""
    refresh_token_lifetime: float | None = None
    """Lifetime of a refresh token in hours."""
    white_list: str | None = None
    """Applications that it may open on a device."""
    ask_pin: int | None = None
    """Whether a device asks for a PIN."""
    pin_timeout: int | None = None
    """Minutes after which a device asks for the PIN again."""
    max_pin_attempts: int | None = None
    """Number of wrong PINs after which a device is wiped."""
    type_: int | None = None
    """Sum of 1 Accellion, 2 mobile, 4 Outlook, 8 sync, 32 imported."""
    touch_id: bool | None = None
    """Whether a fingerprint may replace the PIN."""
    clipboard_enabled: bool | None = None
    """Whether copying from it to the clipboard is allowed."""
    auto_update: bool | None = None
    """Whether it updates itself."""
    installer: str | None = None
    """Location of its installer."""
    email_match: bool | None = None
    """Whether an external email address must match the Kiteworks one."""
    min_version: int | None = None
    """Minimum API version that it needs."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""
    client_secret: str | None = None
    """The Client Secret Key. It can't be retrieved again."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
