"""The roles of administrators, the cards of the admin console, and the health of the node."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import func, select

from .. import render
from ..accounts import delete_forms, retain_forms
from ..bundle import Json
from ..calls import Call
from ..database import Record, Upload, User
from ..families import Family, add, find, members_of, require, respond_list, rows, show
from ..registry import operation
from ..responses import Answer, ApiError
from .profiles import user_of

SYSTEM_ADMIN, APPLICATION_ADMIN = 1, 2

_ROLES = Family(
    name="adminRoles",
    resource="admin_roles",
    readers="administrators",
    writers="administrators",
    seeds=(
        {"id": SYSTEM_ADMIN, "name": "System Admin", "guid": "8f0f4d2e-5c38-4a0b-9c5b-0f4f3a4f1a01"},
        {
            "id": APPLICATION_ADMIN,
            "name": "Application Admin",
            "guid": "8f0f4d2e-5c38-4a0b-9c5b-0f4f3a4f1a02",
        },
        {"id": 3, "name": "DLI Admin", "guid": "8f0f4d2e-5c38-4a0b-9c5b-0f4f3a4f1a03"},
    ),
)
_ROLES.serve("list", "get")
_ASSIGNED = Family(name="adminRoles/users", readers="administrators", writers="administrators")
"""The roles of administrators who are not system administrators."""

_MEBIBYTE = 1024 * 1024


def _role_of(call: Call, user: User) -> int | None:
    """Return the number of a user's admin role; None for those who administer nothing."""
    if not user.is_admin:
        return None
    assigned = rows(call, _ASSIGNED, owner_id=user.id)
    return int(assigned[0].body["roleId"]) if assigned else SYSTEM_ADMIN


def _require_system_admin(call: Call) -> None:
    if _role_of(call, call.user) != SYSTEM_ADMIN:
        raise ApiError("ERR_ACCESS_SYSTEM_ADMIN", status=403)


def _holders(call: Call, role: int) -> Sequence[User]:
    admins = call.session.scalars(select(User).where(User.is_admin, ~User.deleted).order_by(User.email))
    return [one for one in admins if _role_of(call, one) == role]


def _role(call: Call) -> Record:
    return find(call, _ROLES, call.path["role_id"])


@operation("admin_roles.users.list")
def list_holders(call: Call) -> Answer:
    """List the users who have a role."""
    shown = [render.user(one) for one in _holders(call, int(_role(call).id))]
    return respond_list(call, [] if call.query.get("deleted") else shown, order="name")


def _assign(call: Call, user: User, role: int | None) -> None:
    """Give a user a role instead of any other; None for none. The last system administrator stays one."""
    if _holders(call, SYSTEM_ADMIN) == [user] and role != SYSTEM_ADMIN:
        raise ApiError("ERR_ACCESS_SYSTEM_ADMIN", status=403)
    user.is_admin = role is not None
    for one in rows(call, _ASSIGNED, owner_id=user.id):
        call.session.delete(one)
    call.session.flush()
    if role not in (None, SYSTEM_ADMIN):
        add(call, _ASSIGNED, {"roleId": role}, identifier=user.id, owner_id=user.id)


@operation("admin_roles.users.add")
def add_holder(call: Call) -> Answer:
    """Give a user a role, as a system administrator."""
    _require_system_admin(call)
    role, user = _role(call), user_of(call, call.path["user_id"])
    _assign(call, user, int(role.id))
    _settle_forms(call, user)
    return respond_list(call, [{"userId": user.id, "adminRole": role.body["name"]}])


@operation("admin_roles.users.remove")
def remove_holder(call: Call) -> Answer:
    """Take a role from a user, as a system administrator."""
    _require_system_admin(call)
    role, user = _role(call), user_of(call, call.path["user_id"])
    if _role_of(call, user) != int(role.id):
        raise ApiError("ERR_ACCESS_USER", status=403)
    _assign(call, user, None)
    _settle_forms(call, user)
    return Answer(204)


def _settle_forms(call: Call, user: User) -> None:
    """Delete a user's Advanced Forms, or give them to another user, as the query says."""
    if call.query.get("deleteAdvancedFormData"):
        delete_forms(call, user)
    else:
        retain_forms(call, user, call.query)


@operation("admin.users.roles.list")
def list_roles_of_user(call: Call) -> Answer:
    """List the admin roles of a user: one or none."""
    require(call, "administrators")
    held = _role_of(call, user_of(call, call.path["user_id"]))
    return respond_list(call, [show(call, _ROLES, one) for one in rows(call, _ROLES) if one.id == str(held)])


# Cards


def _card_types(call: Call) -> list[str]:
    schema = call.appliance.bundle.document["components"]["schemas"]["CardActionRequest"]
    return list(members_of(call.appliance.bundle, schema)["type"]["enum"])


def _card(call: Call) -> Answer:
    """Return the card of the first type that is asked for. Nothing ever fails in a sandbox that cards would report."""
    require(call, "administrators")
    asked = call.query.get("type:in") or call.query.get("type") or _card_types(call)[:1]
    kind = str(asked[0] if isinstance(asked, list) else str(asked).split(",")[0])
    if kind not in _card_types(call):
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    card: Json = {
        "type": kind,
        "message": "No problems found.",
        "description": "Nothing needs the attention of an administrator.",
        "severity": "info",
        "actions": [],
        "host": {"id": _NODE, "name": call.appliance.host},
        "data": {},
    }
    return Answer(body=card)


@operation("admin.cards.get")
def get_card(call: Call) -> Answer:
    """Return a card."""
    return _card(call)


@operation("admin.cards.details")
def card_details(call: Call) -> Answer:
    """Return a card with its details."""
    return _card(call)


@operation("admin.cards.run_action")
def run_card_action(call: Call) -> Answer:
    """Refuse (404) to retry or delete failed work: there is none."""
    require(call, "administrators")
    raise ApiError("ERR_ENTITY_NOT_FOUND", status=404)


# Health

_NODE = "1"
"""The only node."""


@operation("node_health.status")
def status(call: Call) -> Answer:
    """Report whether the database can be read."""
    return Answer(body={"ok": 1 if call.session.scalar(select(func.count()).select_from(User)) else 0})


@operation("node_health.metrics")
def metrics(call: Call) -> Answer:
    """Return what can be measured of the process that plays the appliance."""
    require(call, "administrators")
    if call.path["node_id"] != _NODE:
        raise ApiError("ERR_ACCESS_USER", status=403)
    loads = os.getloadavg() if hasattr(os, "getloadavg") else (None, None, None)
    disk = shutil.disk_usage(Path.cwd())
    measured: dict[str, Json] = {
        "kw_database": {
            "service_status": "running",
            "active_connection_count": 1,
            "wsrep_cluster_status": "Primary",
            "wsrep_cluster_size": 1,
            "wsrep_local_state_comment": "Synced",
            "db_partition_free_mb": disk.free // _MEBIBYTE,
            "db_partition_used_mb": disk.used // _MEBIBYTE,
        },
        "web_requests": {
            "status": "running",
            "active_connections": threading.active_count(),
            "reading": 0,
            "writing": 1,
        },
        "jobqueued": {
            "service_status": "running",
            "queue_jq_acfs_conv": 0,
            "queue_jq_scan": 0,
            "queue_jq_acfs": 0,
            "current_queued_job_count": call.session.scalar(select(func.count()).select_from(Upload)) or 0,
            "current_working_job_count": 0,
            "current_failed_job_count": 0,
        },
        "sftp": {"active_connection_count": 0},
        "system_resources": {
            "system_load_average_1min": loads[0],
            "system_load_average_5min": loads[1],
            "system_load_average_15min": loads[2],
        },
    }
    plain = call.path["metric_name"].casefold()
    every = {key: key.replace("_", "").casefold() for key in measured}
    chosen = {key: measured[key] for key, flat in every.items() if plain in ("allmetrics", flat)}
    return Answer(body=dict.fromkeys(measured) | chosen)
