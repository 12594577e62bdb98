# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models declared in `spec/schemas/request_files.yaml`. A field missing from a response is `None`, a missing list is empty."""

from __future__ import annotations

from typing import Literal

from kiteworks_runtime.models import AwareDatetime, Model


class RequestFile(Model, kw_only=True, rename="camel"):
    """A request for files."""

    id: int
    """Its identifier."""
    type_: str | None = None
    """Its kind."""
    requestor: UserBasic | None = None
    """Who asks for the files."""
    recipient: UserBasic | None = None
    """Who is asked."""
    remaining: int | None = None
    """How many more files may be sent."""
    file_limit: int | None = None
    """How many files may be sent at most."""
    email: Email | None = None
    """The message that asked for the files."""
    message: str | None = None
    """What the requester wrote."""
    require_auth: bool | None = None
    """Whether people must sign in to upload."""
    expire: AwareDatetime | Literal[0] | None = None
    """When it expires; 0 or None for never."""
    config: RequestFileConfig | None = None
    """What uploads must keep to."""
    upload_link: str | None = None
    """Address of the page for uploading."""
    ref: str | None = None
    """The reference."""


class RequestFileConfig(Model, kw_only=True, rename="camel"):
    """What uploads in answer to a request must keep to."""

    excluded_file_extensions: list[str] = []
    """Extensions of files that are refused."""


class RequestFilePermission(Model, kw_only=True, rename="camel"):
    """Something that may be done with an attached file."""

    name: str | None = None
    """Its name."""
    enabled: bool | None = None
    """Whether it is switched on."""


class RequestFileSource(Model, kw_only=True, rename="camel"):
    """A file that the requester attached."""

    file_id: str | None = None
    """Identifier of the file."""
    request_file_id: int | None = None
    """Number of the request."""
    action_id: int | None = None
    """What may be done with the files that are shown: 1 view, 2 view and download."""
    permissions: list[RequestFilePermission] = []
    """What the caller may do with it, when asked for with `with`."""


class RequestFileSourceList(Model, kw_only=True, rename="camel"):
    """A page of request file sources."""

    data: list[RequestFileSource]
    """The request file sources of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class RequestFileUpload(Model, kw_only=True, rename="camel"):
    """A file that was uploaded in answer."""

    file_id: str | None = None
    """Identifier of the file."""
    request_file_id: int | None = None
    """Number of the request."""


class RequestFileUploadList(Model, kw_only=True, rename="camel"):
    """A page of request file uploads."""

    data: list[RequestFileUpload]
    """The request file uploads of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


# Below the classes, because modules of models refer to each other.
from .admin import Email
from .common import ListMetadata
from .users import UserBasic
