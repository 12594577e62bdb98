"""Application > Client Management > Custom Applications."""

from __future__ import annotations

from flask import Blueprint, abort, make_response, redirect, render_template, request
from sqlalchemy import select

from ..appliance import here
from ..database import Application
from ..oauth.applications import Flag, register, remove
from ..oauth.cookies import WEB_CLIENT
from ..oauth.grants import open_session
from .application_form import FLOWS, ApplicationForm
from .sessions import Page, check_csrf, for_admins

_LIFETIMES = {"text": True, "number": False}
"""How `expires_in` is returned; any other value leaves it to the flow."""

pages = Blueprint("applications", __name__, url_prefix="/admin/applications/custom")


@pages.get("")
@for_admins
def show() -> Page:
    """Show the list of applications."""
    found = (
        open_session()
        .scalars(
            select(Application).where(Application.id != WEB_CLIENT).order_by(Application.name, Application.id)
        )
        .all()
    )
    return render_template("applications.html", applications=found, disabled=Flag.DISABLED)


@pages.get("/add")
@for_admins
def add() -> Page:
    """Show the empty form."""
    return _form(ApplicationForm(), {})


@pages.post("/add")
@for_admins
def create() -> Page:
    """Register an application and show its secret key, once."""
    check_csrf()
    session, form = open_session(), ApplicationForm.read(request.form)
    problems = form.problems()
    if session.scalar(select(Application).where(Application.name == form.name)):
        problems["name"] = "An application with this name already exists."
    if problems:
        return _form(form, problems), 422
    application, secret = register(
        session,
        name=form.name,
        description=form.description,
        redirect_uri=form.redirect_uri,
        scope=form.scope,
        flow=form.flows,
        access_token_lifetime=form.access_token.seconds_in_all,
        refresh_token_lifetime=form.refresh_token.seconds_in_all,
        lifetime_as_text=_LIFETIMES.get(form.lifetime_as_text),
        jwt=form.jwt,
    )
    key = form.signature_key
    here().signature_keys.put(application.id, key)
    return render_template(
        "application_created.html", application=application, secret=secret, signature_key=key
    )


@pages.post("/<application_id>/status")
@for_admins
def switch(application_id: str) -> Page:
    """Enable or disable an application."""
    check_csrf()
    application = _get(application_id)
    enabled = request.form.get("status") == "enabled"
    application.flag = int(
        Flag(application.flag) & ~Flag.DISABLED if enabled else application.flag | Flag.DISABLED
    )
    return make_response(redirect("/admin/applications/custom", 303))


@pages.get("/<application_id>/delete")
@for_admins
def ask_to_delete(application_id: str) -> Page:
    """Ask for confirmation."""
    return render_template("application_delete.html", application=_get(application_id))


@pages.post("/<application_id>/delete")
@for_admins
def delete(application_id: str) -> Page:
    """Delete an application with all its codes and tokens."""
    check_csrf()
    remove(open_session(), _get(application_id))
    here().signature_keys.put(application_id, None)
    return make_response(redirect("/admin/applications/custom", 303))


def _form(form: ApplicationForm, problems: dict[str, str]) -> str:
    return render_template("application_form.html", form=form, flows=FLOWS, problems=problems)


def _get(application_id: str) -> Application:
    return open_session().get(Application, application_id) or abort(404, "This application does not exist.")
