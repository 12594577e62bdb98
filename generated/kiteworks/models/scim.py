# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models declared in `spec/schemas/scim.yaml`. A field missing from a response is `None`, a missing list is empty."""

from __future__ import annotations

from typing import Any

from kiteworks_runtime.models import AwareDatetime, Model, field


class DataRetention(Model, kw_only=True, rename="camel"):
    """What happens to the data of a user who gets a lesser profile, as SCIM tells it."""

    remote_wipe: bool | None = None
    """Whether to erase the data on the user's devices."""
    delete_unshared_data: bool | None = None
    """Whether to delete what the user owns and did not share."""
    retain_data: bool | None = None
    """Whether somebody else gets the user's data; needs `retainToUser`."""
    retain_permission_to_shared_data: bool | None = None
    """Whether `retainToUser` gets the user's place in shared folders."""
    retain_to_user: str | None = None
    """Who gets the user's data."""


class ScimMeta(Model, kw_only=True, rename="camel"):
    """What SCIM knows of an object itself."""

    resource_type: str | None = None
    """Kind of the resource, such as `User`."""
    created: AwareDatetime | None = None
    """When it was made."""
    last_modified: AwareDatetime | None = None
    """When it last changed."""
    location: str | None = None
    """Address of the resource."""


class ScimPhoneNumber(Model, kw_only=True, rename="camel"):
    """A telephone number of a SCIM user."""

    value: str
    """The value."""
    type_: str
    """Kind of the number, such as `mobile`."""
    primary: bool | None = None
    """Whether it is the main one."""


class ScimResourceType(Model, kw_only=True, rename="camel"):
    """A kind of resource that SCIM serves, as RFC 7643 section 6 defines it."""

    id: str
    """Its identifier, such as `User`."""
    schemas: list[str] = []
    """Names of the SCIM schemas that this object follows."""
    name: str | None = None
    """Its name."""
    description: str | None = None
    """What it is."""
    endpoint: str | None = None
    """Path below the SCIM root, such as `/Users`."""
    schema_id: str | None = field(default=None, name="schema")
    """Name of its main schema."""
    schema_extensions: list[dict[str, Any]] = []
    """Schemas that add attributes to it."""
    meta: ScimMeta | None = None
    """What SCIM knows of the object itself."""


class ScimResourceTypeList(Model, kw_only=True, rename="camel"):
    """The kinds of resources that SCIM serves here."""

    resources: list[ScimResourceType] = field(name="Resources")
    """The resource types of this page."""
    schemas: list[str] = []
    """Names of the SCIM messages that this answer follows."""
    total_results: int | None = None
    """How many there are in all."""
    items_per_page: int | None = None
    """How many this page holds."""
    start_index: int | None = None
    """Place of the first one on this page, counted from 1."""


class ScimSchema(Model, kw_only=True, rename="camel"):
    """A SCIM schema, as RFC 7643 section 7 defines it."""

    id: str
    """Its name, a URN."""
    schemas: list[str] = []
    """Names of the SCIM schemas that this object follows."""
    name: str | None = None
    """Its name for people."""
    description: str | None = None
    """What it describes."""
    attributes: list[dict[str, Any]] = []
    """The attributes it defines."""
    meta: ScimMeta | None = None
    """What SCIM knows of the object itself."""


class ScimSchemaList(Model, kw_only=True, rename="camel"):
    """The SCIM schemas in use."""

    resources: list[ScimSchema] = field(name="Resources")
    """The schemas of this page."""
    schemas: list[str] = []
    """Names of the SCIM messages that this answer follows."""
    total_results: int | None = None
    """How many there are in all."""
    items_per_page: int | None = None
    """How many this page holds."""
    start_index: int | None = None
    """Place of the first one on this page, counted from 1."""


class ScimServiceProviderConfig(Model, kw_only=True, rename="camel"):
    """Which parts of SCIM the appliance supports, as RFC 7643 section 5 defines it."""

    schemas: list[str] = []
    """Names of the SCIM schemas that this object follows."""
    documentation_uri: str | None = None
    """Where its documentation stands."""
    patch: dict[str, Any] | None = None
    """Whether PATCH is supported."""
    bulk: dict[str, Any] | None = None
    """Whether bulk requests are supported, and how large they may be."""
    filter_: dict[str, Any] | None = None
    """Whether lists can be filtered, and how many results come at most."""
    change_password: dict[str, Any] | None = None
    """Whether a password can be changed."""
    sort: dict[str, Any] | None = None
    """Whether lists can be sorted."""
    etag: dict[str, Any] | None = None
    """Whether versions of resources are told."""
    authentication_schemes: list[dict[str, Any]] = []
    """How a SCIM client may sign in."""
    meta: ScimMeta | None = None
    """What SCIM knows of the object itself."""


class ScimUser(Model, kw_only=True, rename="camel"):
    """An account, as a SCIM resource."""

    id: str
    """Its identifier."""
    schemas: list[str] = []
    """Names of the SCIM schemas that this follows."""
    meta: ScimMeta | None = None
    """What SCIM knows of the object itself."""
    user_name: str | None = None
    """The user's address, which is the name to sign in with."""
    display_name: str | None = None
    """The name to show."""
    user_type: str | None = None
    """The profile, by its SCIM name."""
    preferred_language: str | None = None
    """The language the user reads."""
    active: bool | None = None
    """Whether it is in use."""
    emails: list[ScimValue] = []
    """Addresses."""
    phone_numbers: list[ScimValue] = []
    """Telephone numbers."""
    photos: list[ScimValue] = []
    """Addresses of pictures."""
    roles: list[ScimValue] = []
    """The role; at most one."""


class ScimUserList(Model, kw_only=True, rename="camel"):
    """A page of SCIM users."""

    resources: list[ScimUser] = field(name="Resources")
    """The users of this page."""
    schemas: list[str] = []
    """Names of the SCIM schemas that this follows."""
    total_results: int | None = None
    """How many there are in all."""
    items_per_page: int | None = None
    """How many this page holds."""
    start_index: int | None = None
    """Place of the first one on this page, counted from 1."""


class ScimValue(Model, kw_only=True, rename="camel"):
    """One value of a SCIM attribute that has several."""

    value: str | None = None
    """The value."""
    type_: str | None = None
    """Kind of the value, such as `work`."""
    primary: bool | None = None
    """Whether it is the main one."""
