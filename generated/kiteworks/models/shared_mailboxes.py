# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/shared_mailboxes.yaml`. A missing field is `None`, a missing list is empty."""

from kiteworks_runtime.models import AwareDatetime, Model, field


class SendOptions(Model, kw_only=True, rename="camel"):
    """Options that senders may choose."""

    link_expiry: bool | None = None
    """Whether senders can choose when links expire."""
    acl: int | None = field(default=None, name="ACL")
    """Whether senders can choose who can access the files; a number."""


class SharedMailboxCounters(Model, kw_only=True, rename="camel"):
    """Number of messages in each folder of a shared mailbox."""

    id: str
    """Identifier of the shared mailbox."""
    counters: "MailCounters | None" = None
    """Number of messages in each folder of the mailbox."""


class SharedMailboxCountersList(Model, kw_only=True, rename="camel"):
    """A page of shared mailbox message counts."""

    data: "list[SharedMailboxCounters]"
    """The message counts of this page."""
    metadata: "ListMetadata | None" = None
    """Information about the whole list."""


class SharedMailboxSettings(Model, kw_only=True, rename="camel"):
    """Options for messages sent from a shared mailbox."""

    file_filter_exclusion_groups: list[str] = []
    """Groups of file types that are rejected."""
    send_option_enabled: "SendOptions | None" = None
    """Options that senders may choose."""
    acl: list[str] = field(default=[], name="ACL")
    """Access options that can be chosen for sent files."""
    max_link_expiration: int | None = None
    """Maximum lifetime of links."""
    return_receipt_default: bool | None = None
    """Whether senders are notified when messages are read, unless they choose otherwise."""
    zip_limit: int | None = None
    """Maximum number of files in one archive."""
    send_file_limit: int | None = None
    """Maximum number of files in a message."""
    self_copy: str | None = None
    """Who decides whether the sender receives a copy."""
    default_link_expiry: int | None = None
    """Number of days until links expire, unless the sender chooses otherwise."""
    acl_default: str | None = None
    """Who can access sent files, unless the sender chooses otherwise."""
    file_filter_custom_file_types: list[str] = []
    """Additional file types that are rejected."""
    watermark_enabled: bool | None = None
    """Whether previews have a watermark."""
    return_receipt: str | None = None
    """Who decides whether senders are notified when messages are read."""
    mail_expiration_notification: str | None = None
    """Who is notified when a message expires."""
    include_fingerprint_default: bool | None = None
    """Whether messages include hashes of their files, unless the sender chooses otherwise."""
    include_fingerprint: str | None = None
    """Who decides whether messages include hashes of their files."""
    secure_message_body: str | None = None
    """Who decides whether message bodies can be read only on the appliance."""
    self_copy_default: bool | None = None
    """Whether the sender receives a copy by default."""
    allowed_file_extensions: list[str] = []
    """File extensions that are accepted."""
    excluded_file_extensions: list[str] = []
    """File extensions that are rejected."""
    secure_message_body_default: bool | None = None
    """Whether message bodies can be read only on the appliance, unless the sender chooses otherwise."""
    watermark_preview: str | None = None
    """Text of the watermark."""
    send_external: bool | None = None
    """Whether users may send to external recipients."""
    default_form: str | None = None
    """The web form that new messages use by default."""
    default_country_code: str | None = None
    """Default country code for phone numbers."""


class SharedMailboxStatus(Model, kw_only=True, rename="camel"):
    """Whether a shared mailbox is active."""

    id: str
    """Identifier of the shared mailbox."""
    active: bool
    """Whether the shared mailbox is active."""


class WebForm(Model, kw_only=True, rename="camel"):
    """A form for structured messages."""

    id: str
    """Identifier of the form."""
    last_modified: AwareDatetime | None = None
    """When the form was last changed."""
    name: str | None = None
    """Name of the form."""
    description: str | None = None
    """Description of the form."""
    url: str | None = None
    """URL of the form."""
    enabled: bool | None = None
    """Whether the form is enabled."""
    auth_required: bool | None = None
    """Whether people must sign in to submit the form."""
    embedded: bool | None = None
    """Whether other sites may embed the form."""
    standalone: bool | None = None
    """Whether the form has its own page."""
    profiles: "list[WebFormProfile]" = []
    """Profiles whose users may use the form."""
    fields: "list[WebFormField]" = []
    """Fields of the form."""


class WebFormField(Model, kw_only=True, rename="camel"):
    """A field of a form."""

    id: str | None = None
    """Identifier of the field."""
    sequence: int | None = None
    """Position of the field in the form."""
    label: str | None = None
    """Label of the field."""
    type_: str | None = None
    """Type of the field."""
    special_type: str | None = None
    """Special type of the field, if any."""
    placeholder: str | None = None
    """Placeholder text of the field."""
    default_value: str | None = None
    """Default value of the field."""
    option_values: str | None = None
    """Values that can be selected."""
    mandatory: bool | None = None
    """Whether the field is mandatory."""
    editable: bool | None = None
    """Whether the field can be edited."""


class WebFormList(Model, kw_only=True, rename="camel"):
    """A page of web forms."""

    data: "list[WebForm]"
    """The web forms of this page."""
    metadata: "ListMetadata | None" = None
    """Information about the whole list."""


class WebFormProfile(Model, kw_only=True, rename="camel"):
    """A profile whose users may use a form."""

    web_form_id: str | None = None
    """The web form."""
    profile_id: int | None = None
    """Number of the profile."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
from .mail import MailCounters
