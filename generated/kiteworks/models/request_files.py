# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/request_files.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Literal

from kiteworks_runtime.models import AwareDatetime, Model


class RequestFile(Model, kw_only=True, rename="camel"):
    """A file request."""

    id: int
    """Identifier of the request."""
    type_: str | None = None
    """Type of the request."""
    requestor: "UserBasic | None" = None
    """The user who requests the files."""
    recipient: "UserBasic | None" = None
    """The person the request is addressed to."""
    remaining: int | None = None
    """Number of files that may still be uploaded."""
    file_limit: int | None = None
    """Maximum number of files that may be uploaded."""
    email: "Email | None" = None
    """The message that the request was sent with."""
    message: str | None = None
    """Text that the requester wrote."""
    require_auth: bool | None = None
    """Whether people must sign in to upload."""
    expire: AwareDatetime | Literal[0] | None = None
    """When the request expires; 0 or None for never."""
    config: "RequestFileConfig | None" = None
    """Rules for uploaded files."""
    upload_link: str | None = None
    """URL of the upload page."""
    ref: str | None = None
    """Reference of the request."""


class RequestFileConfig(Model, kw_only=True, rename="camel"):
    """Rules for files uploaded in response to a request."""

    excluded_file_extensions: list[str] = []
    """File extensions that are rejected."""


class RequestFilePermission(Model, kw_only=True, rename="camel"):
    """A permission on an attached file."""

    name: str | None = None
    """Name of the permission."""
    enabled: bool | None = None
    """Whether the permission is enabled."""


class RequestFileSource(Model, kw_only=True, rename="camel"):
    """A file that the requester attached."""

    file_id: str | None = None
    """Identifier of the file."""
    request_file_id: int | None = None
    """Number of the request."""
    action_id: int | None = None
    """Allowed actions for the attached files: 1 view, 2 view and download."""
    permissions: "list[RequestFilePermission]" = []
    """The caller's permissions on the file, if requested through `with_`."""


class RequestFileSourceList(Model, kw_only=True, rename="camel"):
    """A page of files attached to a request."""

    data: "list[RequestFileSource]"
    """The attached files of this page."""
    metadata: "ListMetadata | None" = None
    """Information about the whole list."""


class RequestFileUpload(Model, kw_only=True, rename="camel"):
    """A file uploaded in response to a request."""

    file_id: str | None = None
    """Identifier of the file."""
    request_file_id: int | None = None
    """Number of the request."""


class RequestFileUploadList(Model, kw_only=True, rename="camel"):
    """A page of files uploaded in response to a request."""

    data: "list[RequestFileUpload]"
    """The uploaded files of this page."""
    metadata: "ListMetadata | None" = None
    """Information about the whole list."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
from .mail import Email
from .users import UserBasic
