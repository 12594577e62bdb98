"""Explains how to register a custom application, with the words of the spec, before the first sign-in."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from kiteworks_runtime.config.credential_types import CredentialType


def registration(host: str, choice: CredentialType) -> str:
    """Return the steps on the appliance before a first sign-in.

    Args:
        host: The appliance.
        choice: The way to sign in that is wanted.
    """
    auth: dict[str, Any] = json.loads(files("kiteworks_spec").joinpath("openapi.json").read_bytes())["x-auth"]
    known = auth["registration"]
    flow = auth["flows"][choice.flow]
    lines = [
        f"To sign in to {host}, a custom application has to be registered there.",
        known["description"],
        f"In the admin interface: {' > '.join(known['menu'])}.",
        f"Choose the flow “{flow['title']}”.",
    ]
    redirect = next(
        (
            step["parameters"]["redirect_uri"]
            for step in flow["steps"]
            if "default" in step.get("parameters", {}).get("redirect_uri", {})
        ),
        None,
    )
    if redirect is not None:
        lines.append(
            f"As the redirect URI enter {redirect['default']}, or a loopback address such as "
            "http://127.0.0.1:8765/callback, which you then name with --redirect-uri as well."
        )
    return "\n".join([*lines, "Then enter what its page shows:"])
