# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/ldap_groups.yaml`. A missing field is `None`, a missing list is empty."""

from kiteworks_runtime.models import Model


class LdapGroupList(Model, kw_only=True, rename="camel"):
    """A page of LDAP groups."""

    data: "list[LdapGroup]"
    """The LDAP groups of this page."""
    metadata: "ListMetadata | None" = None
    """Information about the whole list."""


# Below the classes, because modules of models refer to each other.
from .common import LdapGroup, ListMetadata
