# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models declared in `spec/schemas/sources.yaml`. A field missing from a response is `None`, a missing list is empty."""

from __future__ import annotations

from typing import Any, Literal

from kiteworks_runtime.models import AwareDatetime, Model


class ExternalEditTokenList(Model, kw_only=True, rename="camel"):
    """A page of external edit tokens."""

    data: list[ExternalEditToken]
    """The external edit tokens of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class Site(Model, kw_only=True, rename="camel"):
    """A SharePoint site."""

    id: str
    """Its identifier."""
    name: str | None = None
    """Its name."""
    is_added: bool | None = None
    """Whether it is a source already."""
    url: str | None = None
    """Its address."""
    ecm_type_id: int | None = None
    """Number of the kind of source."""
    repository: str | None = None
    """Name of the repository in the other system."""


class SiteList(Model, kw_only=True, rename="camel"):
    """SharePoint sites that were found."""

    sites: list[Site] = []
    """The sites."""


class Source(Model, kw_only=True, rename="camel"):
    """Another repository that the Repositories Gateway makes available."""

    id: str
    """Its identifier."""
    name: str
    """Its name."""
    description: str | None = None
    """What it is for."""
    source_url: str | None = None
    """Address of the other system."""
    source_type_id: int | None = None
    """Number of the kind of source."""
    source_by_user: bool | None = None
    """Whether the user added it; else an administrator did."""
    pinned: bool | None = None
    """Whether it is pinned."""
    pinned_time: AwareDatetime | None = None
    """When it was pinned."""


class SourceAuthorization(Model, kw_only=True, rename="camel"):
    """Where to sign in to a cloud source."""

    redirect: str | None = None
    """Where a browser goes to sign in."""
    client_id: str | None = None
    """Client ID of the application."""


class SourceContentList(Model, kw_only=True, rename="camel"):
    """A page of source contents."""

    data: list[SourceContent]
    """The source contents of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class SourceFolder(Model, kw_only=True, rename="camel"):
    """A folder in another repository."""

    id: str
    """Its identifier."""
    name: str
    """Its name."""
    parent_id: str | None = None
    """The folder it lies in."""
    type_: str | None = None
    """Always a folder."""
    created: AwareDatetime | None = None
    """When it was made."""
    modified: AwareDatetime | None = None
    """When it last changed."""
    status: str | None = None
    """State it is in."""
    deleted: bool | None = None
    """Whether it was deleted."""
    path: str | None = None
    """Names of the folders above it and its own, parted by slashes."""
    user_role_id: int | None = None
    """Number of the caller's role, when asked for with `with`."""
    creator: UserBasic | None = None
    """Who made it, when asked for with `with`."""
    permissions: list[Permission] = []
    """What the caller may do with it, when asked for with `with`."""
    wopiapp: bool | None = None
    """Whether a mobile editor can open it."""
    root_id: str | None = None
    """The topmost folder above it, when asked for with `with`."""
    path_ids: str | None = None
    """Identifiers of the folders above it, when asked for with `with`."""
    source_type_id: int | None = None
    """Number of the kind of source."""
    total_files_count: str | int | None = None
    """How many files are in it, when asked for with `with`."""
    total_folders_count: str | int | None = None
    """How many folders are in it, when asked for with `with`."""
    parent: SourceContent | None = None
    """The object above, when asked for with `with`."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""
    is_favorite: bool | None = None
    """Whether the caller starred it."""


class SourceList(Model, kw_only=True, rename="camel"):
    """A page of sources."""

    data: list[Source]
    """The sources of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class SourcePreviewStatus(Model, kw_only=True, rename="camel"):
    """How far a preview of a file in another repository has come."""

    status: str | None = None
    """State it is in."""
    mime: str | None = None
    """Its media type."""
    link: str | None = None
    """Address of the preview."""


class SourceTransfer(Model, kw_only=True, rename="camel"):
    """A transfer between the appliance and another repository."""

    id: str | int
    """Its identifier."""
    transaction_id: str | None = None
    """Identifier of the transfer."""
    k_p_object_id: str | None = None
    """Identifier of the object in the other system."""
    file_handle: str | None = None
    """Name of the temporary file."""
    user_id: str | None = None
    """Identifier of the user."""
    err_code: str | None = None
    """Number of the error, if the transfer failed."""
    status: str | None = None
    """How far the transfer has come."""
    av_status: Literal["allowed", "disallowed", "scanning"] | str | None = None
    """What the virus scan says."""
    dlp_status: Literal["allowed", "disallowed", "scanning"] | str | None = None
    """What data loss prevention says."""


class SourceTransferList(Model, kw_only=True, rename="camel"):
    """A page of source transfers."""

    data: list[SourceTransfer]
    """The source transfers of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata, Permission
from .files import ExternalEditToken, SourceContent
from .users import UserBasic
