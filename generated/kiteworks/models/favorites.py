# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/favorites.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any

from kiteworks_runtime.models import Model


class Favorite(Model, kw_only=True, rename="camel"):
    """A starred folder or file."""

    id: int
    """Its identifier."""
    object_id: str
    """The starred folder or file."""
    user_id: str | None = None
    """Whose favorite it is."""
    creator: "UserBasic | None" = None
    """The creator, if requested through `with_`."""
    object_: "Folder | None" = None
    """The object, if requested through `with_`."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""


class FavoriteList(Model, kw_only=True, rename="camel"):
    """A page of favorites."""

    data: "list[Favorite]"
    """The favorites of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
from .folders import Folder
from .users import UserBasic
