# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models that `spec/schemas/activities.yaml` declares. A field the appliance left out reads as `None`, a list as an empty one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from kiteworks_runtime.models import Model


class Activity(Model, kw_only=True, rename="camel"):
    """Something that was done."""

    id: int
    """Its identifier."""
    created: datetime | None = None
    """When it was made."""
    event: str | None = None
    """Name of the event."""
    message: str | None = None
    """What happened, in words."""
    type_: str | None = None
    """Kind of the activity."""
    successful: bool | int | None = None
    """Whether it went well."""
    user: ActivityUser | None = None
    """Who did it."""
    permissions: list[str] = []
    """What the caller may do with it, when asked for with `with`."""
    data: Any = None
    """Details; their shape depends on the kind."""


class ActivityList(Model, kw_only=True, rename="camel"):
    """A page of activities."""

    data: list[Activity]
    """The activities of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class ActivityUser(Model, kw_only=True, rename="camel"):
    """Who did it, as an activity tells."""

    user_id: str | None = None
    """Identifier of the user."""
    name: str | None = None
    """Its name."""
    email: str | None = None
    """E-mail address."""
    profile_icon: str | None = None
    """Address of the profile picture."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
