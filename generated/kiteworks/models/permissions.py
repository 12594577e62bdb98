# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/permissions.yaml`. A missing field is `None`, a missing list is empty."""

from kiteworks_runtime.models import Model


class FilePermissions(Model, kw_only=True, rename="camel"):
    """The caller's permissions on a file."""

    file_id: str | None = None
    """Identifier of the file."""
    permissions: "list[str | Permission]" = []
    """The caller's permissions on the file, if requested through `with_`."""


class FilePermissionsList(Model, kw_only=True, rename="camel"):
    """The caller's permissions on several files."""

    data: "list[FilePermissions]"
    """The permissions, one item for each file."""
    metadata: "ListMetadata | None" = None
    """Information about the whole list."""


class PermissionList(Model, kw_only=True, rename="camel"):
    """A page of permissions."""

    data: "list[Permission]"
    """The permissions of this page."""
    metadata: "ListMetadata | None" = None
    """Information about the whole list."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata, Permission
