"""A Kiteworks appliance to develop and test against, on this machine only.

`Sandbox` serves HTTPS on a loopback port with its own certificate authority. It routes and validates requests from
the OpenAPI bundle, keeps its state in SQLite, and serves the pages that a person sees: sign-in, consent, and the
administrator's *Custom Applications*. It is not a copy of the vendor's product and shares no code with it.
"""

from .loading import without_collection

try:
    with without_collection():
        from .journal import Journal, RecordedRequest
        from .oauth.applications import Jwt
        from .server import Account, Application, Sandbox
        from .settings import Settings
        from .sources import Clock
        from .state import Snapshot
        from .stubs import Stub
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        f"the sandbox needs the library {error.name}. Install it with `pip install 'kiteworks-client[sandbox]'`.",
        name=error.name,
    ) from error

__all__ = [
    "Account",
    "Application",
    "Clock",
    "Journal",
    "Jwt",
    "RecordedRequest",
    "Sandbox",
    "Settings",
    "Snapshot",
    "Stub",
]
