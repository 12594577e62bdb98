# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models declared in `spec/schemas/uploads.yaml`. A field missing from a response is `None`, a missing list is empty."""

from __future__ import annotations

from kiteworks_runtime.models import AwareDatetime, Model


class UploadConfig(Model, kw_only=True, rename="camel"):
    """What the appliance allows for uploads in chunks."""

    active: int | None = None
    """1 when uploads are taken."""
    message: str | None = None
    """What the storage says of its state."""
    upload_chunk_max: int | None = None
    """Bytes that a chunk may have at most."""
    upload_timeout: int | None = None
    """Seconds after which a silent session is dropped."""
    upload_wipe: int | None = None
    """Whether temporary data is overwritten afterwards."""
    min_replication: str | None = None
    """How many copies are kept at least."""
    acfs_dbname: str | None = None
    """Name of the storage's database."""


class UploadSession(Model, kw_only=True, rename="camel"):
    """An upload that is under way. A finished one can no longer be read."""

    id: int
    """Identifier of the session."""
    uri: str | None = None
    """Where the chunks go, relative to the appliance's address and without a leading slash."""
    user_id: str | None = None
    """Who uploads."""
    timestamp: AwareDatetime | None = None
    """When it was opened."""
    last_timestamp: AwareDatetime | None = None
    """When the last chunk came."""
    total_size: int | None = None
    """Bytes of the whole file."""
    total_chunks: int | None = None
    """How many chunks were announced."""
    uploaded_size: int | None = None
    """Bytes that have arrived."""
    uploaded_chunks: int | None = None
    """Chunks that have arrived; the next has this number plus one."""
    client_name: str | None = None
    """The application that uploads."""
    svr_upload_time: int | None = None
    """Milliseconds that the appliance has spent on it."""
    error: str | None = None
    """What went wrong; `OK` when nothing did."""
    complete_ok: int | None = None
    """1 when complete, else 0."""
    file_url: str | None = None
    """Address of the file once it is there."""
    replace_id: str | None = None
    """The file that gets a new version, if one does."""
    backend: str | None = None
    """Kind of storage that takes it."""
    finished: bool | None = None
    """Whether all has arrived."""
    client_created: AwareDatetime | None = None
    """When the sender's system says the file was made."""
    client_modified: AwareDatetime | None = None
    """When the sender's system says the file last changed."""
    request_file_id: int | None = None
    """The file request it answers, if any."""
    email_id: str | None = None
    """The mail it is attached to, if any."""
    location: str | None = None
    """The host that stores it."""
    upload_url: str | None = None
    """Full address that takes the chunks."""


class UploadSessionList(Model, kw_only=True, rename="camel"):
    """A page of uploads under way."""

    data: list[UploadSession]
    """The sessions of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
