# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/contacts.yaml`. A missing field is `None`, a missing list is empty."""

from kiteworks_runtime.models import AwareDatetime, Model


class Contact(Model, kw_only=True, rename="camel"):
    """An entry of the address book: a person or a group."""

    id: int
    """Its identifier."""
    name: str
    """Its name."""
    user_id: str | None = None
    """Identifier of the user."""
    created: AwareDatetime | None = None
    """When it was created."""
    modified: AwareDatetime | None = None
    """When it last changed."""
    last_contact_date: AwareDatetime | None = None
    """When this contact was last contacted."""
    items: "list[ContactItem]" = []
    """The email addresses."""


class ContactEmail(Model, kw_only=True, rename="camel"):
    """An email address of a contact or group."""

    email: str
    """Email address."""


class ContactItem(Model, kw_only=True, rename="camel"):
    """An email address of a contact."""

    email: str | None = None
    """Email address."""
    is_distribution_list: bool | None = None
    """Whether the address is a distribution list."""
    profile_icon: str | None = None
    """URL of the profile picture."""


class ContactList(Model, kw_only=True, rename="camel"):
    """A page of contacts."""

    data: "list[Contact]"
    """The contacts of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
