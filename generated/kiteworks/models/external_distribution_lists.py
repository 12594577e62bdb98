# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/external_distribution_lists.yaml`. A missing field is `None`, a missing list is empty."""

from kiteworks_runtime.models import Model


class ExternalDistributionList(Model, kw_only=True, rename="camel"):
    """A distribution list outside the appliance."""

    email: str | None = None
    """Email address."""


class ExternalDistributionListList(Model, kw_only=True, rename="camel"):
    """A page of external distribution lists."""

    data: "list[ExternalDistributionList]"
    """The external distribution lists of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
