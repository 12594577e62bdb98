"""The page for redirects to applications that cannot receive them."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from .sessions import Page

pages = Blueprint("callback", __name__)


@pages.get("/rest/callback.html")
def show() -> Page:
    """Ask the person to copy the page's URL into the application."""
    # As the browser shows it: `request.url` would decode its escapes.
    address = f"{request.base_url}?{request.query_string.decode('latin-1')}"
    return render_template("callback.html", address=address, error=request.args.get("error"))
