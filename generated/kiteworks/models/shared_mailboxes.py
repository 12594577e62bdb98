# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models declared in `spec/schemas/shared_mailboxes.yaml`. A field missing from a response is `None`, a missing list is empty."""

from __future__ import annotations

from kiteworks_runtime.models import AwareDatetime, Model, field


class SendOptions(Model, kw_only=True, rename="camel"):
    """What senders may choose."""

    link_expiry: bool | None = None
    """Whether senders choose when links expire."""
    acl: int | None = field(default=None, name="ACL")
    """Whether senders choose who may get the files; a number."""


class SharedMailboxCounters(Model, kw_only=True, rename="camel"):
    """How many messages a shared mailbox has where."""

    id: str
    """Its identifier."""
    counters: MailCounters | None = None
    """How many messages the mailbox has where."""


class SharedMailboxCountersList(Model, kw_only=True, rename="camel"):
    """A page of shared mailbox counterses."""

    data: list[SharedMailboxCounters]
    """The shared mailbox counterses of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class SharedMailboxSettings(Model, kw_only=True, rename="camel"):
    """What senders from a shared mailbox may do."""

    file_filter_exclusion_groups: list[str] = []
    """Groups of file types that are refused."""
    send_option_enabled: SendOptions | None = None
    """What senders may choose."""
    acl: list[str] = field(default=[], name="ACL")
    """Who may get sent files: the choices."""
    max_link_expiration: int | None = None
    """The longest time that links may last."""
    return_receipt_default: bool | None = None
    """Whether senders are told unless they say otherwise."""
    zip_limit: int | None = None
    """How many files may be put into one archive."""
    send_file_limit: int | None = None
    """How many files a message may carry."""
    self_copy: str | None = None
    """Who decides whether the sender gets a copy."""
    default_link_expiry: int | None = None
    """Days until links expire unless the sender says otherwise."""
    acl_default: str | None = None
    """Who may get sent files unless the sender says otherwise."""
    file_filter_custom_file_types: list[str] = []
    """Further file types that are refused."""
    watermark_enabled: bool | None = None
    """Whether previews carry a watermark."""
    return_receipt: str | None = None
    """Who decides whether senders are told when messages are read."""
    mail_expiration_notification: str | None = None
    """Who is told when a message expires."""
    include_fingerprint_default: bool | None = None
    """Whether hashes are listed unless the sender says otherwise."""
    include_fingerprint: str | None = None
    """Who decides whether messages list hashes of their files."""
    secure_message_body: str | None = None
    """Who decides whether texts can be read on the appliance alone."""
    self_copy_default: bool | None = None
    """Whether the sender gets a copy unless told otherwise."""
    allowed_file_extensions: list[str] = []
    """Extensions of files that are taken."""
    excluded_file_extensions: list[str] = []
    """Extensions of files that are refused."""
    secure_message_body_default: bool | None = None
    """Whether that is so unless the sender says otherwise."""
    watermark_preview: str | None = None
    """Text of the watermark."""
    send_external: bool | None = None
    """Whether users may send to people outside."""
    default_form: str | None = None
    """The web form that new messages begin with."""
    default_country_code: str | None = None
    """Country that telephone numbers are taken to be from."""


class SharedMailboxStatus(Model, kw_only=True, rename="camel"):
    """Whether a shared mailbox is in use."""

    id: str
    """Its identifier."""
    active: bool
    """Whether it is in use."""


class WebForm(Model, kw_only=True, rename="camel"):
    """A form for structured messages."""

    id: str
    """Its identifier."""
    last_modified: AwareDatetime | None = None
    """When it last changed."""
    name: str | None = None
    """Its name."""
    description: str | None = None
    """What it is for."""
    url: str | None = None
    """Its address."""
    enabled: bool | None = None
    """Whether it is switched on."""
    auth_required: bool | None = None
    """Whether people must sign in to send the form."""
    embedded: bool | None = None
    """Whether other sites may show the form."""
    standalone: bool | None = None
    """Whether the form has a page of its own."""
    profiles: list[WebFormProfile] = []
    """Profiles whose users may use the form."""
    fields: list[WebFormField] = []
    """Fields of the form."""


class WebFormField(Model, kw_only=True, rename="camel"):
    """A field of a form."""

    id: str | None = None
    """Its identifier."""
    sequence: int | None = None
    """Place of the field in the form."""
    label: str | None = None
    """What stands beside the field."""
    type_: str | None = None
    """Kind of the field."""
    special_type: str | None = None
    """How the field is treated, where that is special."""
    placeholder: str | None = None
    """What stands in the field while it is empty."""
    default_value: str | None = None
    """What the field holds at first."""
    option_values: str | None = None
    """Values that can be chosen."""
    mandatory: bool | None = None
    """Whether it must be filled in."""
    editable: bool | None = None
    """Whether it can be changed."""


class WebFormList(Model, kw_only=True, rename="camel"):
    """A page of web forms."""

    data: list[WebForm]
    """The web forms of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class WebFormProfile(Model, kw_only=True, rename="camel"):
    """A profile whose users may use a form."""

    web_form_id: str | None = None
    """The web form that was filled in."""
    profile_id: int | None = None
    """Number of the profile."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
from .mail import MailCounters
