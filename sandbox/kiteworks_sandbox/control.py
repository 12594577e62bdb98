"""The sandbox's own controls over HTTP, for programs in another process: `/sandbox/…`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from flask import Blueprint, Response, request

from .appliance import here
from .dates import offset_form
from .environ import OWN
from .faults.endpoint import for_the_administrator
from .incoming import read_json
from .responses import Answer, to_http

HEALTH = f"{OWN}health"
control = Blueprint("control", __name__)


@control.get(HEALTH)
def health() -> Response:
    """Say that the sandbox responds."""
    return to_http(Answer(200, {"status": "ok"}))


@control.before_request
def _protected() -> Response | None:
    return None if request.path == HEALTH else for_the_administrator()


@control.errorhandler(ValueError)
@control.errorhandler(TypeError)
@control.errorhandler(OverflowError)
def _invalid(error: Exception) -> Response:
    return to_http(Answer(400, {"message": str(error)}))


@control.errorhandler(LookupError)
def _unknown(error: LookupError) -> Response:
    return to_http(Answer(404, {"message": str(error)}))


@control.get(f"{OWN}requests")
def requests() -> Response:
    """Return the received requests that match the criteria in the query; `query`, `headers` and `body` are JSON."""
    criteria: dict[str, Any] = dict(request.args)
    for name in ("query", "headers", "body"):
        if name in criteria:
            criteria[name] = read_json(criteria[name].encode())
    if "status" in criteria:
        criteria["status"] = int(criteria["status"])
    found = here().journal.find(**criteria)
    return to_http(
        Answer(200, {"requests": [one.told() for one in found], "dropped": here().journal.dropped})
    )


@control.delete(f"{OWN}requests")
def forget_requests() -> Response:
    """Forget the received requests."""
    here().journal.clear()
    return to_http(Answer(204))


@control.get(f"{OWN}stubs")
def stubs() -> Response:
    """Return the stubs, and how often each was served."""
    return to_http(Answer(200, here().stubs.told()))


@control.post(f"{OWN}stubs")
def add_stub() -> Response:
    """Add a stub."""
    return to_http(Answer(201, here().stubs.load(read_json(request.get_data())).told()))


@control.delete(f"{OWN}stubs")
def remove_stubs() -> Response:
    """Remove all stubs."""
    here().stubs.clear()
    return to_http(Answer(204))


@control.post(f"{OWN}reset")
def reset() -> Response:
    """Return to the initial state."""
    here().state.reset()
    return to_http(Answer(204))


@control.post(f"{OWN}snapshots")
def take_snapshot() -> Response:
    """Take a snapshot, and return its name."""
    return to_http(Answer(201, {"id": here().state.snapshot().id}))


@control.post(f"{OWN}snapshots/<name>/restore")
def restore(name: str) -> Response:
    """Return to a snapshot."""
    state = here().state
    if name not in state.snapshots:
        raise LookupError(f"this sandbox has no snapshot {name}")
    state.restore(state.snapshots[name])
    return to_http(Answer(204))


@control.get(f"{OWN}clock")
def show_clock() -> Response:
    """Return the sandbox's time."""
    return _time()


@control.post(f"{OWN}clock")
def move_clock() -> Response:
    """Move the clock: `{"advance": {"days": 3}}`, or `{"set": "2027-01-31T12:00:00+0000"}`."""
    given = read_json(request.get_data())
    if not isinstance(given, dict) or len(given) != 1 or not given.keys() <= {"advance", "set"}:
        raise ValueError("send an object with either advance or set")
    clock = here().sources.clock
    if "set" in given:
        clock.set(datetime.fromisoformat(str(given["set"])))
    elif isinstance(given["advance"], dict):
        clock.advance(**given["advance"])
    else:
        raise ValueError('advance is an object such as {"days": 3}')
    return _time()


def _time() -> Response:
    return to_http(Answer(200, {"time": offset_form(here().sources.clock.now())}))
