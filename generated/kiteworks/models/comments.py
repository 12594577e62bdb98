# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/comments.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any

from kiteworks_runtime.models import AwareDatetime, Model


class Comment(Model, kw_only=True, rename="camel"):
    """A comment on a file."""

    id: int
    """Its identifier."""
    parent_id: int | None = None
    """The comment that this one replies to; 0 for none."""
    object_id: str | None = None
    """The file that the comment is on."""
    folder_id: str | None = None
    """The parent folder of the file."""
    user_id: str | None = None
    """Who wrote it."""
    created: AwareDatetime | None = None
    """When it was created."""
    modified: AwareDatetime | None = None
    """When it last changed."""
    contents: str | None = None
    """The text."""
    deleted: bool | None = None
    """Whether it was deleted."""
    is_comment: bool | None = None
    """Whether it is a comment (true) or a task (false)."""
    object_: "Node | None" = None
    """The object, if requested through `with_`."""
    author: "UserBasic | None" = None
    """The author, if requested through `with_`."""
    parent: "Comment | None" = None
    """The comment that this one replies to, if requested through `with_`."""
    permissions: "list[Permission]" = []
    """What the caller may do with it, if requested through `with_`."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""


# Below the classes, because modules of models refer to each other.
from .common import Permission
from .folders import Node
from .users import UserBasic
