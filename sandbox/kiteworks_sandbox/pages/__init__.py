"""The pages that a person sees, rendered on the server and without scripts."""

from __future__ import annotations

from flask import Flask, Response

from . import applications, callback, consent, dashboard, overview, permalinks, pictures, sign_in, token

_HEADERS = {
    # form-action is left out: it would also block the redirect after the consent form.
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
    "frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


def add_pages(app: Flask) -> None:
    """Add every page and the OAuth endpoints."""
    for module in (
        sign_in,
        dashboard,
        overview,
        applications,
        callback,
        consent,
        token,
        pictures,
        permalinks,
    ):
        app.register_blueprint(module.pages)
    app.after_request(_secure)


def _secure(response: Response) -> Response:
    if response.mimetype == "text/html":
        for name, value in _HEADERS.items():
            response.headers[name] = value
    return response
