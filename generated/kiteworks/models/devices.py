# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/devices.yaml`. A missing field is `None`, a missing list is empty."""

from kiteworks_runtime.models import Model


class LogoutResult(Model, kw_only=True, rename="camel"):
    """Where to send a browser after signing out."""

    redirect_uri: str | None = None
    """The URL to send a browser to."""


class WipeStatus(Model, kw_only=True, rename="camel"):
    """Whether a device is to be wiped."""

    status: int | None = None
    """0 for no; any other number for yes."""
