# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/scim.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any

from kiteworks_runtime.models import AwareDatetime, Model, field


class DataRetention(Model, kw_only=True, rename="camel"):
    """What happens to a user's data when the user moves to a lesser profile, in SCIM form."""

    remote_wipe: bool | None = None
    """Whether to erase the data on the user's devices."""
    delete_unshared_data: bool | None = None
    """Whether to delete the files and folders that the user owns and has not shared."""
    retain_data: bool | None = None
    """Whether to transfer the user's data to another user; requires `retain_to_user`."""
    retain_permission_to_shared_data: bool | None = None
    """Whether `retain_to_user` receives the user's access to shared folders."""
    retain_to_user: str | None = None
    """The user who receives the data."""


class ScimMeta(Model, kw_only=True, rename="camel"):
    """Metadata of a SCIM resource."""

    resource_type: str | None = None
    """Type of the resource, such as `User`."""
    created: AwareDatetime | None = None
    """When the resource was created."""
    last_modified: AwareDatetime | None = None
    """When the resource was last changed."""
    location: str | None = None
    """URL of the resource."""


class ScimPhoneNumber(Model, kw_only=True, rename="camel"):
    """A phone number of a SCIM user."""

    value: str
    """The value."""
    type_: str
    """Type of the number, such as `mobile`."""
    primary: bool | None = None
    """Whether the number is the primary one."""


class ScimResourceType(Model, kw_only=True, rename="camel"):
    """A SCIM resource type, as defined in RFC 7643, section 6."""

    id: str
    """Identifier of the resource type, such as `User`."""
    schemas: list[str] = []
    """URNs of the SCIM schemas that the resource uses."""
    name: str | None = None
    """Name of the resource type."""
    description: str | None = None
    """Description of the resource type."""
    endpoint: str | None = None
    """Path below the SCIM root, such as `/Users`."""
    schema_id: str | None = field(default=None, name="schema")
    """URN of the main schema."""
    schema_extensions: list[dict[str, Any]] = []
    """Schemas that extend the main schema."""
    meta: "ScimMeta | None" = None
    """SCIM metadata of the resource."""


class ScimResourceTypeList(Model, kw_only=True, rename="camel"):
    """A page of SCIM resource types."""

    resources: "list[ScimResourceType]" = field(name="Resources")
    """The resource types of this page."""
    schemas: list[str] = []
    """URNs of the SCIM message schemas of this response."""
    total_results: int | None = None
    """Total number of results."""
    items_per_page: int | None = None
    """Number of results on this page."""
    start_index: int | None = None
    """The 1-based index of the first result on this page."""


class ScimSchema(Model, kw_only=True, rename="camel"):
    """A SCIM schema, as defined in RFC 7643, section 7."""

    id: str
    """URN of the schema."""
    schemas: list[str] = []
    """URNs of the SCIM schemas that the resource uses."""
    name: str | None = None
    """Display name of the schema."""
    description: str | None = None
    """Description of the schema."""
    attributes: list[dict[str, Any]] = []
    """Attributes that the schema defines."""
    meta: "ScimMeta | None" = None
    """SCIM metadata of the resource."""


class ScimSchemaList(Model, kw_only=True, rename="camel"):
    """A page of SCIM schemas."""

    resources: "list[ScimSchema]" = field(name="Resources")
    """The schemas of this page."""
    schemas: list[str] = []
    """URNs of the SCIM message schemas of this response."""
    total_results: int | None = None
    """Total number of results."""
    items_per_page: int | None = None
    """Number of results on this page."""
    start_index: int | None = None
    """The 1-based index of the first result on this page."""


class ScimServiceProviderConfig(Model, kw_only=True, rename="camel"):
    """The SCIM features that the appliance supports, as defined in RFC 7643, section 5."""

    schemas: list[str] = []
    """URNs of the SCIM schemas that the resource uses."""
    documentation_uri: str | None = None
    """URL of the documentation."""
    patch: dict[str, Any] | None = None
    """Whether PATCH is supported."""
    bulk: dict[str, Any] | None = None
    """Whether bulk requests are supported, and their size limits."""
    filter_: dict[str, Any] | None = None
    """Whether lists can be filtered, and the maximum number of results."""
    change_password: dict[str, Any] | None = None
    """Whether passwords can be changed."""
    sort: dict[str, Any] | None = None
    """Whether lists can be sorted."""
    etag: dict[str, Any] | None = None
    """Whether entity tags (ETags) are supported."""
    authentication_schemes: list[dict[str, Any]] = []
    """How a SCIM client can authenticate."""
    meta: "ScimMeta | None" = None
    """SCIM metadata of the resource."""


class ScimUser(Model, kw_only=True, rename="camel"):
    """An account, as a SCIM resource."""

    id: str
    """Identifier of the user."""
    schemas: list[str] = []
    """URNs of the SCIM schemas that the resource uses."""
    meta: "ScimMeta | None" = None
    """SCIM metadata of the resource."""
    user_name: str | None = None
    """Email address of the user, which is also the sign-in name."""
    display_name: str | None = None
    """Display name."""
    user_type: str | None = None
    """SCIM name of the user's profile."""
    preferred_language: str | None = None
    """Preferred language of the user."""
    active: bool | None = None
    """Whether the user is active."""
    emails: "list[ScimValue]" = []
    """Email addresses."""
    phone_numbers: "list[ScimValue]" = []
    """Phone numbers."""
    photos: "list[ScimValue]" = []
    """URLs of profile pictures."""
    roles: "list[ScimValue]" = []
    """The user's role; at most one."""


class ScimUserList(Model, kw_only=True, rename="camel"):
    """A page of SCIM users."""

    resources: "list[ScimUser]" = field(name="Resources")
    """The users of this page."""
    schemas: list[str] = []
    """URNs of the SCIM schemas that the response uses."""
    total_results: int | None = None
    """Total number of results."""
    items_per_page: int | None = None
    """Number of results on this page."""
    start_index: int | None = None
    """The 1-based index of the first result on this page."""


class ScimValue(Model, kw_only=True, rename="camel"):
    """One value of a multi-valued SCIM attribute."""

    value: str | None = None
    """The value."""
    type_: str | None = None
    """Type of the value, such as `work`."""
    primary: bool | None = None
    """Whether the value is the primary one."""
