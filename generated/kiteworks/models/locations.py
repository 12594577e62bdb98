# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/locations.yaml`. A missing field is `None`, a missing list is empty."""

from kiteworks_runtime.models import Model


class Location(Model, kw_only=True, rename="camel"):
    """A location where the appliance stores data."""

    id: int
    """Identifier of the location."""
    name: str
    """Name of the location."""
    dns: str | None = None
    """Domain of the location."""
    tenant_id: int | None = None
    """Number of the tenant."""


class LocationList(Model, kw_only=True, rename="camel"):
    """A page of locations."""

    data: "list[Location]"
    """The locations of this page."""
    metadata: "ListMetadata | None" = None
    """Information about the whole list."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
