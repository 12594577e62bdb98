"""A Kiteworks appliance to develop and test against, on this machine alone.

`Sandbox` serves HTTPS on a loopback port with a certificate authority of its own. It routes and validates requests from
the OpenAPI bundle, keeps its state in SQLite, and has the pages that a person meets: sign-in, consent, and the
administrator's *Custom Applications*. It is no copy of the vendor's product and shares no code with it.
"""

from .oauth.applications import Jwt
from .server import Account, Application, Sandbox
from .settings import Settings

__all__ = ["Account", "Application", "Jwt", "Sandbox", "Settings"]
