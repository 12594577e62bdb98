# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/webhooks.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any, ClassVar, Literal

from kiteworks_runtime.models import AwareDatetime, Model, UnixTime, field


class Webhook(Model, kw_only=True, rename="camel"):
    """A URL that the appliance sends events to."""

    id: str
    """Its identifier, a UUID."""
    url: str | None = None
    """Where events are sent."""
    enabled: bool | None = None
    """Whether events are sent."""
    created_at: AwareDatetime | None = None
    """When it was created."""
    updated_at: AwareDatetime | None = None
    """When it last changed."""
    subscriptions: list[str] = []
    """Which events are sent."""
    status: "WebhookStatus | None" = None
    """Status of the last delivery."""


class WebhookDelivery(Model, kw_only=True, rename="camel"):
    """The body that the appliance sends to the URL of a webhook."""

    tenant_id: str | int | None = None
    """Identifier of the tenant; "0" if there is only one."""
    webhook_id: str | None = None
    """The webhook."""
    payload: "WebhookEvent | None" = None
    """The event."""


class WebhookEvent(Model, kw_only=True, rename="camel"):
    """An event. Its identifiers are not those of the REST API."""

    event_name: (
        Literal[
            "add_file",
            "add_file_version",
            "filehash_generated",
            "download",
            "download_zip",
            "view_file",
            "delete_file",
            "delete_folder",
            "add_permission",
            "modify_permission",
            "delete_permission",
            "ec_upload_file",
        ]
        | str
        | None
    ) = field(default=None, name="event_name")
    """What happened. There are other events than these."""
    user_id: str | int | None = field(default=None, name="user_id")
    """The user who did it; a number where the REST API uses a string."""
    username: str | None = None
    """Email address of the user who did it."""
    ip_address: str | None = field(default=None, name="ip_address")
    """IP address that the request came from."""
    created: UnixTime | None = None
    """When it happened."""
    successful: bool | int | None = None
    """Whether it succeeded."""
    guid: str | None = None
    """Identifier of the event, the same if it is delivered again."""
    data: "WebhookEventData | None" = None
    """The object of the event; its fields depend on the event."""


class WebhookEventData(Model, kw_only=True, rename="camel"):
    """The object of an event. Its fields depend on the event, and there may be others than these."""

    _open: ClassVar[bool] = True

    file: "WebhookFile | None" = None
    """The file."""
    parent_folder: "WebhookFolder | None" = field(default=None, name="parent_folder")
    """The parent folder of the file."""
    folder: "WebhookFolder | None" = None
    """The folder."""
    files: "list[WebhookFile]" = []
    """Files in a ZIP archive."""
    folders: "list[WebhookFolder]" = []
    """Folders in a ZIP archive."""
    failed_files: list[Any] = field(default=[], name="failed_files")
    """Files missing from a ZIP archive."""
    failed_folders: list[Any] = field(default=[], name="failed_folders")
    """Folders missing from a ZIP archive."""
    name: str | None = None
    """Name of the ZIP archive."""
    size: int | None = None
    """Number of bytes sent."""
    range_: str | None = None
    """The requested range of bytes."""
    partial: bool | int | None = None
    """Whether only part of the file was sent."""
    final_chunk: bool | int | None = field(default=None, name="final_chunk")
    """Whether it was the last chunk of the file."""
    bypass_scan: bool | int | None = field(default=None, name="bypass_scan")
    """Whether the pending scan was bypassed."""
    bypass_permission_check: bool | int | None = field(default=None, name="bypass_permission_check")
    """Whether the permission check was bypassed."""
    error: "WebhookFailure | None" = None
    """Why it failed."""
    is_folder_upload: bool | int | None = field(default=None, name="is_folder_upload")
    """Whether the file was uploaded as part of a folder; 0 for no."""
    on_behalf_of: Any = field(default=None, name="on_behalf_of")
    """On whose behalf it was done."""
    sender: Any = None
    """Who sent the file."""
    mail: Any = None
    """The message that it belongs to."""
    asset_classes: list[Any] = field(default=[], name="asset_classes")
    """Asset classes of the file."""
    policies: list[Any] = []
    """Policies that applied."""
    reference_id: str | None = field(default=None, name="reference_id")
    """Identifier that the appliance uses to track the content."""


class WebhookFailure(Model, kw_only=True, rename="camel"):
    """Why an event failed."""

    code: str | int | None = None
    """The code."""
    msg: str | None = None
    """The appliance's message."""


class WebhookFile(Model, kw_only=True, rename="camel"):
    """A file as reported by an event. The REST API accepts its `guid`."""

    id: int | str | None = None
    """Numeric ID of the file, which the REST API does not accept."""
    guid: str | None = None
    """Identifier of the file, as used by the REST API."""
    file_id: int | str | None = field(default=None, name="file_id")
    """Numeric ID of the version, which the REST API does not accept."""
    file_guid: str | None = field(default=None, name="file_guid")
    """Identifier of the version, as used by the REST API."""
    name: str | None = None
    """Its name at that time."""
    path: str | None = None
    """Its path: the names of the folders above it and its own, separated by slashes."""
    size: int | None = None
    """Its size in bytes."""
    mime: str | None = None
    """Its media type."""
    version: str | int | None = None
    """Its version."""
    hash_: str | None = None
    """Hash of its content; `Generating...` until it is known."""
    hash_algo: Literal["md5", "sha3-256"] | str | None = field(default=None, name="hash_algo")
    """Algorithm of `hash`."""
    fingerprints: "list[WebhookFingerprint]" = []
    """Hashes of its content by algorithm."""
    tags: list[Any] = []
    """Labels of the file."""
    file_uploader: "WebhookUploader | None" = field(default=None, name="file_uploader")
    """Who uploaded it."""
    ec_source: Any = field(default=None, name="ec_source")
    """The repository that it comes from; None for files stored on the appliance."""
    ec_object_id: str | int | None = field(default=None, name="ec_object_id")
    """Its identifier in that repository; None for files stored on the appliance."""


class WebhookFingerprint(Model, kw_only=True, rename="camel"):
    """A hash of the content, as reported by an event."""

    algo: Literal["md5", "sha3-256"] | str | None = None
    """The algorithm."""
    hash_: str | None = None
    """The hash in hexadecimal; `Generating...` until it is known."""


class WebhookFolder(Model, kw_only=True, rename="camel"):
    """A folder as reported by an event. The REST API accepts its `guid`."""

    id: int | str | None = None
    """Numeric ID of the folder, which the REST API does not accept."""
    guid: str | None = None
    """Identifier of the folder, as used by the REST API."""
    name: str | None = None
    """Its name at that time."""
    path: str | None = None
    """Its path: the names of the folders above it and its own, separated by slashes."""
    ec_source: Any = field(default=None, name="ec_source")
    """The repository that it comes from; None for folders stored on the appliance."""
    ec_object_id: str | int | None = field(default=None, name="ec_object_id")
    """Its identifier in that repository; None for folders stored on the appliance."""


class WebhookList(Model, kw_only=True, rename="camel"):
    """The webhooks of an appliance."""

    items: "list[Webhook]"
    """The webhooks."""
    total_items: int | None = None
    """Total number of webhooks."""


class WebhookProfile(Model, kw_only=True, rename="camel"):
    """The profile of a user, as reported by an event."""

    id: int | None = None
    """Numeric ID of the profile."""
    name: str | None = None
    """Its name."""


class WebhookStatus(Model, kw_only=True, rename="camel"):
    """Status of the last delivery of a webhook."""

    status: Literal["UNKNOWN", "SUCCESS", "ERROR"] | str | None = None
    """`UNKNOWN` before the first delivery."""
    description: str | None = None
    """The appliance's message."""


class WebhookUploader(Model, kw_only=True, rename="camel"):
    """The user who uploaded a file, as reported by an event."""

    id: int | None = None
    """Numeric ID of the user, which the REST API does not accept; `guid` is the identifier."""
    guid: str | None = None
    """Identifier of the user."""
    name: str | None = None
    """Name or email address of the user."""
    profile: "WebhookProfile | None" = None
    """The user's profile."""
