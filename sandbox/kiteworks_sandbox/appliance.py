"""What one running appliance consists of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from flask import current_app

from .bundle import Bundle
from .database import Database
from .faults.plan import FaultPlan
from .settings import Settings
from .signature_keys import SignatureKeys
from .storage import Storage
from .validation import Checker

UPLOAD_HOST = "sandbox_upload1"
"""First segment of an upload session's `uri`, where a real appliance names one of its storage hosts."""

_KEY = "kiteworks_sandbox"


@dataclass(slots=True)
class Appliance:
    """The parts that requests are served with."""

    bundle: Bundle
    checker: Checker
    database: Database
    signature_keys: SignatureKeys
    storage: Storage
    host: str
    """Name and port it is reached by: `localhost:8443`."""
    code_lifetime: int
    """Seconds that an authorization code can be redeemed."""
    faults: FaultPlan
    """What goes wrong on purpose."""
    settings: Settings
    """What it does where appliances differ."""

    @property
    def url(self) -> str:
        """`https://` and its host."""
        return f"https://{self.host}"


def attach(appliance: Appliance) -> None:
    """Make `here()` find this appliance in the application whose context is active."""
    current_app.extensions[_KEY] = appliance


def here() -> Appliance:
    """The appliance that serves the current request."""
    return cast("Appliance", current_app.extensions[_KEY])
