# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/sources.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any, Literal

from kiteworks_runtime.models import AwareDatetime, Model


class ExternalEditTokenList(Model, kw_only=True, rename="camel"):
    """A page of external editing tokens."""

    data: "list[ExternalEditToken]"
    """The external editing tokens of this page."""
    metadata: "ListMetadata | None" = None
    """Information about the whole list."""


class Site(Model, kw_only=True, rename="camel"):
    """A SharePoint site."""

    id: str
    """Identifier of the site."""
    name: str | None = None
    """Name of the site."""
    is_added: bool | None = None
    """Whether the site is already one of the sources."""
    url: str | None = None
    """URL of the site."""
    ecm_type_id: int | None = None
    """Number of the source type."""
    repository: str | None = None
    """Name of the repository in the other system."""


class SiteList(Model, kw_only=True, rename="camel"):
    """The SharePoint sites found."""

    sites: "list[Site]" = []
    """The SharePoint sites."""


class Source(Model, kw_only=True, rename="camel"):
    """Another repository, made available by the Repositories Gateway."""

    id: str
    """Identifier of the source."""
    name: str
    """Name of the source."""
    description: str | None = None
    """Description of the source."""
    source_url: str | None = None
    """URL of the other system."""
    source_type_id: int | None = None
    """Number of the source type."""
    source_by_user: bool | None = None
    """Whether a user added the source (true) or an administrator did (false)."""
    pinned: bool | None = None
    """Whether the source is pinned."""
    pinned_time: AwareDatetime | None = None
    """When the source was pinned."""


class SourceAuthorization(Model, kw_only=True, rename="camel"):
    """Where to sign in to a cloud source."""

    redirect: str | None = None
    """URL that the browser opens to sign in."""
    client_id: str | None = None
    """Client ID of the application."""


class SourceContentList(Model, kw_only=True, rename="camel"):
    """A page of the contents of a source."""

    data: "list[SourceContent]"
    """The contents on this page."""
    metadata: "ListMetadata | None" = None
    """Information about the whole list."""


class SourceFolder(Model, kw_only=True, rename="camel"):
    """A folder in another repository."""

    id: str
    """Identifier of the folder."""
    name: str
    """Name of the folder."""
    parent_id: str | None = None
    """The folder that contains this one."""
    type_: str | None = None
    """Type of the object; always a folder."""
    created: AwareDatetime | None = None
    """When the folder was created."""
    modified: AwareDatetime | None = None
    """When the folder was last changed."""
    status: str | None = None
    """State of the folder."""
    deleted: bool | None = None
    """Whether the folder was deleted."""
    path: str | None = None
    """Path of the folder: the names of its parent folders and its own name, separated by slashes."""
    user_role_id: int | None = None
    """Number of the caller's role, if requested through `with_`."""
    creator: "UserBasic | None" = None
    """The user who created the folder, if requested through `with_`."""
    permissions: "list[Permission]" = []
    """The caller's permissions on the folder, if requested through `with_`."""
    wopiapp: bool | None = None
    """Whether a mobile editor can open the folder."""
    root_id: str | None = None
    """The top-level folder above this one, if requested through `with_`."""
    path_ids: str | None = None
    """Identifiers of the parent folders, if requested through `with_`."""
    source_type_id: int | None = None
    """Number of the source type."""
    total_files_count: str | int | None = None
    """Number of files in the folder, if requested through `with_`."""
    total_folders_count: str | int | None = None
    """Number of folders in the folder, if requested through `with_`."""
    parent: "SourceContent | None" = None
    """The parent folder, if requested through `with_`."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""
    is_favorite: bool | None = None
    """Whether the folder is a favorite of the caller."""


class SourceList(Model, kw_only=True, rename="camel"):
    """A page of sources."""

    data: "list[Source]"
    """The sources of this page."""
    metadata: "ListMetadata | None" = None
    """Information about the whole list."""


class SourcePreviewStatus(Model, kw_only=True, rename="camel"):
    """The status of a preview of a file in another repository."""

    status: str | None = None
    """State of the preview."""
    mime: str | None = None
    """Media type of the file."""
    link: str | None = None
    """URL of the preview."""


class SourceTransfer(Model, kw_only=True, rename="camel"):
    """A transfer between the appliance and another repository."""

    id: str | int
    """Identifier of the transfer."""
    transaction_id: str | None = None
    """Identifier of the transfer."""
    k_p_object_id: str | None = None
    """Identifier of the object in the other system."""
    file_handle: str | None = None
    """Name of the temporary file."""
    user_id: str | None = None
    """Identifier of the user."""
    err_code: str | None = None
    """Error number, if the transfer failed."""
    status: str | None = None
    """Progress of the transfer."""
    av_status: Literal["allowed", "disallowed", "scanning"] | str | None = None
    """Result of the virus scan."""
    dlp_status: Literal["allowed", "disallowed", "scanning"] | str | None = None
    """Result of data loss prevention."""


class SourceTransferList(Model, kw_only=True, rename="camel"):
    """A page of source transfers."""

    data: "list[SourceTransfer]"
    """The source transfers of this page."""
    metadata: "ListMetadata | None" = None
    """Information about the whole list."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata, Permission
from .files import ExternalEditToken, SourceContent
from .users import UserBasic
