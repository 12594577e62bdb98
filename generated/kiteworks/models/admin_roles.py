# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/admin_roles.yaml`. A missing field is `None`, a missing list is empty."""

from kiteworks_runtime.models import Model


class UserAdminRole(Model, kw_only=True, rename="camel"):
    """The admin role of a user."""

    user_id: str | None = None
    """Identifier of the user."""
    admin_role: str | None = None
    """The role: 1 system administrator, 2 application administrator."""


class UserAdminRoleList(Model, kw_only=True, rename="camel"):
    """A page of user admin roles."""

    data: "list[UserAdminRole]"
    """The user admin roles of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
