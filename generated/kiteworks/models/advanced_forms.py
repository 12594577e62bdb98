# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/advanced_forms.yaml`. A missing field is `None`, a missing list is empty."""

from kiteworks_runtime.models import AwareDatetime, Model


class UploadLink(Model, kw_only=True, rename="camel"):
    """Where to upload the files of a submission."""

    ref: str | None = None
    """The reference."""
    created: AwareDatetime | None = None
    """When it was created."""
    parent_id: str | None = None
    """The folder that it is in."""
    total_size: int | None = None
    """Size in bytes."""
    uri: str | None = None
    """Path to upload the content to, relative to the appliance's URL."""
    upload_url: str | None = None
    """Full URL to upload the content to."""
