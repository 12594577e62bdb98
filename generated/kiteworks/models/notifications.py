# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/notifications.yaml`. A missing field is `None`, a missing list is empty."""

from kiteworks_runtime.models import Model


class NotificationList(Model, kw_only=True, rename="camel"):
    """A page of notifications."""

    data: "list[Notification]"
    """The notifications of this page."""
    metadata: "ListMetadata | None" = None
    """Information about the whole list."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
from .folders import Notification
