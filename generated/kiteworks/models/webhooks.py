# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models that `spec/schemas/webhooks.yaml` declares. A field the appliance left out reads as `None`, a list as an empty one."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from kiteworks_runtime.models import AwareDatetime, Model, UnixTime, field


class Webhook(Model, kw_only=True, rename="camel"):
    """An address to which the appliance sends events."""

    id: str
    """Its identifier, a UUID."""
    url: str | None = None
    """Where events are sent."""
    enabled: bool | None = None
    """Whether events are sent."""
    created_at: AwareDatetime | None = None
    """When it was made."""
    updated_at: AwareDatetime | None = None
    """When it last changed."""
    subscriptions: list[str] = []
    """Which events are sent."""
    status: WebhookStatus | None = None
    """How the last delivery went."""


class WebhookDelivery(Model, kw_only=True, rename="camel"):
    """What the appliance sends to the address of a webhook."""

    tenant_id: str | int | None = None
    """Identifier of the tenant; "0" where there is one alone."""
    webhook_id: str | None = None
    """The webhook."""
    payload: WebhookEvent | None = None
    """The event."""


class WebhookEvent(Model, kw_only=True, rename="camel"):
    """An event. Its identifiers are not those of the REST API."""

    event_name: str | None = field(default=None, name="event_name")
    """What happened, such as `add_file` or `download`."""
    user_id: str | int | None = field(default=None, name="user_id")
    """Who did it; a number where REST has text."""
    username: str | None = None
    """Address of whoever did it."""
    ip_address: str | None = field(default=None, name="ip_address")
    """Where the request came from."""
    created: UnixTime | None = None
    """When it happened."""
    successful: bool | int | None = None
    """Whether it went well."""
    guid: str | None = None
    """Identifier of the event, the same when it comes again."""
    data: WebhookEventData | None = None
    """What it was done to; which members there are depends on the event."""


class WebhookEventData(Model, kw_only=True, rename="camel"):
    """What an event was done to. Which members there are depends on the event, and further ones occur."""

    _open: ClassVar[bool] = True

    file: WebhookFile | None = None
    """The file."""
    parent_folder: WebhookFolder | None = field(default=None, name="parent_folder")
    """The folder that the file lies in."""
    folder: WebhookFolder | None = None
    """The folder."""
    files: list[WebhookFile] = []
    """Files of a ZIP archive."""
    folders: list[WebhookFolder] = []
    """Folders of a ZIP archive."""
    failed_files: list[Any] = field(default=[], name="failed_files")
    """Files that a ZIP archive lacks."""
    failed_folders: list[Any] = field(default=[], name="failed_folders")
    """Folders that a ZIP archive lacks."""
    name: str | None = None
    """Name of the ZIP archive."""
    size: int | None = None
    """Bytes that were sent."""
    range_: str | None = None
    """Which bytes of the file were asked for."""
    partial: bool | int | None = None
    """Whether only a part of the file was sent."""
    final_chunk: bool | int | None = field(default=None, name="final_chunk")
    """Whether it was the last part of the file."""
    bypass_scan: bool | int | None = field(default=None, name="bypass_scan")
    """Whether it went on without waiting for the scan."""
    bypass_permission_check: bool | int | None = field(default=None, name="bypass_permission_check")
    """Whether it went on without the usual permission."""
    error: WebhookFailure | None = None
    """Why it failed."""
    is_folder_upload: bool | int | None = field(default=None, name="is_folder_upload")
    """Whether the file came as part of a folder; 0 for no."""
    on_behalf_of: Any = field(default=None, name="on_behalf_of")
    """For whom it was done."""
    sender: Any = None
    """Who sent the file."""
    mail: Any = None
    """The message that it belongs to."""
    asset_classes: list[Any] = field(default=[], name="asset_classes")
    """Classes of assets that the file counts among."""
    policies: list[Any] = []
    """Policies that applied."""
    reference_id: str | None = field(default=None, name="reference_id")
    """Identifier under which the appliance follows what happens to the content."""


class WebhookFailure(Model, kw_only=True, rename="camel"):
    """Why what was tried failed."""

    code: str | int | None = None
    """The code."""
    msg: str | None = None
    """The appliance's words."""


class WebhookFile(Model, kw_only=True, rename="camel"):
    """A file as an event tells of it. The REST API takes its `guid`."""

    id: int | str | None = None
    """Number of the file, which the REST API does not take."""
    guid: str | None = None
    """Identifier of the file, as the REST API has it."""
    file_id: int | str | None = field(default=None, name="file_id")
    """Number of the version, which the REST API does not take."""
    file_guid: str | None = field(default=None, name="file_guid")
    """Identifier of the version, as the REST API has it."""
    name: str | None = None
    """Its name at that time."""
    path: str | None = None
    """Names of the folders above it and its own, separated by slashes."""
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
    fingerprints: list[WebhookFingerprint] = []
    """Hashes of its content by algorithm."""
    tags: list[Any] = []
    """Labels put on it."""
    file_uploader: WebhookUploader | None = field(default=None, name="file_uploader")
    """Who uploaded it."""
    ec_source: Any = field(default=None, name="ec_source")
    """The repository that it comes from; None for files of the appliance."""
    ec_object_id: str | int | None = field(default=None, name="ec_object_id")
    """Its identifier there; None for files of the appliance."""


class WebhookFingerprint(Model, kw_only=True, rename="camel"):
    """A hash of a content, as an event tells it."""

    algo: Literal["md5", "sha3-256"] | str | None = None
    """The algorithm."""
    hash_: str | None = None
    """The hash in hexadecimal; `Generating...` until it is known."""


class WebhookFolder(Model, kw_only=True, rename="camel"):
    """A folder as an event tells of it. The REST API takes its `guid`."""

    id: int | str | None = None
    """Number of the folder, which the REST API does not take."""
    guid: str | None = None
    """Identifier of the folder, as the REST API has it."""
    name: str | None = None
    """Its name at that time."""
    path: str | None = None
    """Names of the folders above it and its own, separated by slashes."""
    ec_source: Any = field(default=None, name="ec_source")
    """The repository that it comes from; None for folders of the appliance."""
    ec_object_id: str | int | None = field(default=None, name="ec_object_id")
    """Its identifier there; None for folders of the appliance."""


class WebhookList(Model, kw_only=True, rename="camel"):
    """The webhooks of an appliance."""

    items: list[Webhook]
    """The webhooks."""
    total_items: int | None = None
    """How many there are in all."""


class WebhookProfile(Model, kw_only=True, rename="camel"):
    """The profile of a user, as an event tells it."""

    id: int | None = None
    """Number of the profile."""
    name: str | None = None
    """Its name."""


class WebhookStatus(Model, kw_only=True, rename="camel"):
    """How the last delivery of a webhook went."""

    status: Literal["UNKNOWN", "SUCCESS", "ERROR"] | str | None = None
    """`UNKNOWN` before the first delivery."""
    description: str | None = None
    """The appliance's words."""


class WebhookUploader(Model, kw_only=True, rename="camel"):
    """Who uploaded a file, as an event tells it."""

    id: int | None = None
    """Number of the user, which the REST API does not take; `guid` is the identifier."""
    guid: str | None = None
    """Identifier of the user."""
    name: str | None = None
    """Name or address of the user."""
    profile: WebhookProfile | None = None
    """The user's profile."""
