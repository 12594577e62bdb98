"""The page that a redirect lands on when an application cannot receive it."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from .sessions import Page

pages = Blueprint("callback", __name__)


@pages.get("/rest/callback.html")
def show() -> Page:
    """Tell the person to take the page's address back to the application."""
    # As it stands in the browser: `request.url` would show its escapes decoded.
    address = f"{request.base_url}?{request.query_string.decode('latin-1')}"
    return render_template("callback.html", address=address, error=request.args.get("error"))
