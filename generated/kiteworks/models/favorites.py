# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models that `spec/schemas/favorites.yaml` declares. A field the appliance left out reads as `None`, a list as an empty one."""

from __future__ import annotations

from typing import Any

from kiteworks_runtime.models import Model


class Favorite(Model, kw_only=True, rename="camel"):
    """A folder or file with a star."""

    id: int
    """Its identifier."""
    object_id: str
    """The folder or file with the star."""
    user_id: str | None = None
    """Whose favorite it is."""
    creator: UserBasic | None = None
    """Who made it, when asked for with `with`."""
    object_: Folder | None = None
    """The object, when asked for with `with`."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""


class FavoriteList(Model, kw_only=True, rename="camel"):
    """A page of favorites."""

    data: list[Favorite]
    """The favorites of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
from .folders import Folder
from .users import UserBasic
