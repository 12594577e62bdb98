"""The parts of one running appliance."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, cast

from flask import current_app

from .bundle import Bundle
from .database import Database
from .faults.plan import FaultPlan
from .gate import Gate
from .journal import Journal
from .redaction import Redaction
from .settings import Settings
from .signature_keys import SignatureKeys
from .sources import Sources
from .state import State
from .storage import Storage
from .stubs import StubPlan
from .validation import Checker

if TYPE_CHECKING:
    from .webhooks.worker import Worker

UPLOAD_HOST = "sandbox_upload1"
"""First segment of an upload session's `uri`, where a real appliance names one of its storage hosts."""

Unknown = Literal["refuse", "invent"]
"""Whether operations that the sandbox does not play are refused with 501, or answered from their schema."""

_KEY = "kiteworks_sandbox"


@dataclass(slots=True)
class Appliance:
    """The parts needed to serve requests."""

    bundle: Bundle
    checker: Checker
    database: Database
    signature_keys: SignatureKeys
    storage: Storage
    webhooks: Worker
    """Delivers events."""
    host: str
    """Host name and port, such as `localhost:8443`."""
    code_lifetime: int
    """Lifetime of an authorization code in seconds."""
    faults: FaultPlan
    """The faults to inject."""
    unknown: Unknown
    """What to do with operations that the sandbox does not play."""
    sources: Sources
    """Where the time, identifiers and secrets come from."""
    journal: Journal
    """The requests received."""
    stubs: StubPlan
    """The responses that tests set."""
    gate: Gate
    """Counts the requests in progress."""
    redaction: Redaction
    """Removes secrets from the journal."""
    state: State = field(init=False)
    """Everything that is stored, to copy and put back."""
    settings: Settings
    """Settings for behavior that differs between appliances."""

    @property
    def url(self) -> str:
        """`https://` and its host."""
        return f"https://{self.host}"


def attach(appliance: Appliance) -> None:
    """Register the appliance with the Flask application of the active context, for `here()`."""
    current_app.extensions[_KEY] = appliance


def here() -> Appliance:
    """Return the appliance that serves the current request."""
    return cast("Appliance", current_app.extensions[_KEY])
