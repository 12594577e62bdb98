# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models that `spec/schemas/comments.yaml` declares. A field the appliance left out reads as `None`, a list as an empty one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from kiteworks_runtime.models import Model


class Comment(Model, kw_only=True, rename="camel"):
    """A comment on a file."""

    id: int
    """Its identifier."""
    parent_id: int | None = None
    """The comment that this one answers; 0 for none."""
    object_id: str | None = None
    """The file that the comment is on."""
    folder_id: str | None = None
    """The folder that the file lies in."""
    user_id: str | None = None
    """Who wrote it."""
    created: datetime | None = None
    """When it was made."""
    modified: datetime | None = None
    """When it last changed."""
    contents: str | None = None
    """The text."""
    deleted: bool | None = None
    """Whether it was deleted."""
    is_comment: bool | None = None
    """Whether it is a comment; else it is a task."""
    object_: Node | None = None
    """The object, when asked for with `with`."""
    author: UserBasic | None = None
    """Who wrote it, when asked for with `with`."""
    parent: Comment | None = None
    """The comment that this one answers, when asked for with `with`."""
    permissions: list[Permission] = []
    """What the caller may do with it, when asked for with `with`."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""


# Below the classes, because modules of models refer to each other.
from .common import Permission
from .folders import Node
from .users import UserBasic
