# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/uploads.yaml`. A missing field is `None`, a missing list is empty."""

from kiteworks_runtime.models import AwareDatetime, Model


class UploadConfig(Model, kw_only=True, rename="camel"):
    """The appliance's settings for chunked uploads."""

    active: int | None = None
    """1 if uploads are accepted."""
    message: str | None = None
    """Status message of the storage."""
    upload_chunk_max: int | None = None
    """Maximum size of a chunk in bytes."""
    upload_timeout: int | None = None
    """Number of seconds of inactivity after which a session is discarded."""
    upload_wipe: int | None = None
    """Whether temporary data is overwritten after use."""
    min_replication: str | None = None
    """Minimum number of copies that are kept."""
    acfs_dbname: str | None = None
    """Name of the storage's database."""


class UploadSession(Model, kw_only=True, rename="camel"):
    """An upload in progress. A completed upload can no longer be read."""

    id: int
    """Identifier of the session."""
    uri: str | None = None
    """Where to send the chunks: a path relative to the appliance's URL, without a leading slash."""
    user_id: str | None = None
    """The user who uploads the file."""
    timestamp: AwareDatetime | None = None
    """When the session was opened."""
    last_timestamp: AwareDatetime | None = None
    """When the last chunk was received."""
    total_size: int | None = None
    """Size of the whole file in bytes."""
    total_chunks: int | None = None
    """Number of chunks that were announced."""
    uploaded_size: int | None = None
    """Number of bytes received so far."""
    uploaded_chunks: int | None = None
    """Number of chunks received so far; the next chunk has this number plus one."""
    client_name: str | None = None
    """The application that uploads the file."""
    svr_upload_time: int | None = None
    """Time the appliance has spent on the upload, in milliseconds."""
    error: str | None = None
    """The error; `OK` if there is none."""
    complete_ok: int | None = None
    """1 when the upload is complete, otherwise 0."""
    file_url: str | None = None
    """URL of the file, once it exists."""
    replace_id: str | None = None
    """The file that receives a new version, if any."""
    backend: str | None = None
    """Type of storage that receives the file."""
    finished: bool | None = None
    """Whether everything has been received."""
    client_created: AwareDatetime | None = None
    """When the file was created, according to the client's system."""
    client_modified: AwareDatetime | None = None
    """When the file was last changed, according to the client's system."""
    request_file_id: int | None = None
    """The file request that the upload responds to, if any."""
    email_id: str | None = None
    """The message that the file is attached to, if any."""
    location: str | None = None
    """The host that stores the file."""
    upload_url: str | None = None
    """Full URL for the chunks."""


class UploadSessionList(Model, kw_only=True, rename="camel"):
    """A page of uploads in progress."""

    data: "list[UploadSession]"
    """The sessions of this page."""
    metadata: "ListMetadata | None" = None
    """Information about the whole list."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
