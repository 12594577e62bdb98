# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.external_distribution_lists`."""

from __future__ import annotations

from collections.abc import Sequence

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from ..models.external_distribution_lists import ExternalDistributionList, ExternalDistributionListList

EXTERNAL_DISTRIBUTION_LISTS_LIST: Operation[ExternalDistributionListList] = Operation(
    "external_distribution_lists.list",
    "GET /rest/externalDL",
    result=ExternalDistributionListList,
    arguments=(Query("search", str, "search"),),
    pagination=Pagination(items=("data",), total=()),
)
EXTERNAL_DISTRIBUTION_LISTS_ADD: Operation[ExternalDistributionListList] = Operation(
    "external_distribution_lists.add",
    "POST /rest/externalDL",
    result=ExternalDistributionListList,
    arguments=(Body("emails", Sequence[str], "emails", required=True),),
)
EXTERNAL_DISTRIBUTION_LISTS_REMOVE: Operation[ExternalDistributionListList] = Operation(
    "external_distribution_lists.remove",
    "DELETE /rest/externalDL",
    result=ExternalDistributionListList,
    arguments=(Body("emails", Sequence[str], "emails", required=True),),
)


class ExternalDistributionLists(Resource):
    """Distribution lists outside the appliance."""

    def list(self, *, search: str | Omit = OMIT) -> Page[ExternalDistributionList]:
        """List distribution lists.

        Lists the addresses that the caller has marked as distribution lists. Source: `GET /rest/externalDL`, scope
        `GET/externalDL/*` (inferred).

        Args:
            search: Only lists with this text in their address.

        Returns:
            A page of `ExternalDistributionList` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_DENIED.
        """
        return self._caller.page(EXTERNAL_DISTRIBUTION_LISTS_LIST, ExternalDistributionList, locals())

    def add(self, *, emails: Sequence[str]) -> ExternalDistributionListList:
        """Add distribution lists.

        Marks addresses outside the appliance as distribution lists. Source: `POST /rest/externalDL`, scope
        `POST/externalDL/*` (inferred).

        Args:
            emails: Email addresses.

        Returns:
            The lists.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_DENIED.
        """
        return self._caller.call(EXTERNAL_DISTRIBUTION_LISTS_ADD, locals())

    def remove(self, *, emails: Sequence[str]) -> ExternalDistributionListList:
        """Remove distribution lists.

        Removes addresses from the distribution lists. Source: `DELETE /rest/externalDL`, scope `DELETE/externalDL/*`
        (inferred).

        Args:
            emails: Email addresses.

        Returns:
            The remaining lists.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_DENIED.
        """
        return self._caller.call(EXTERNAL_DISTRIBUTION_LISTS_REMOVE, locals())

    @responses_property
    def with_raw_response(self) -> ExternalDistributionListsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return ExternalDistributionListsWithRawResponse(ExternalDistributionLists(self._caller.raw))


class AsyncExternalDistributionLists(AsyncResource):
    """Distribution lists outside the appliance."""

    def list(self, *, search: str | Omit = OMIT) -> AsyncPage[ExternalDistributionList]:
        """List distribution lists. See `ExternalDistributionLists.list`."""
        return self._caller.page(EXTERNAL_DISTRIBUTION_LISTS_LIST, ExternalDistributionList, locals())

    async def add(self, *, emails: Sequence[str]) -> ExternalDistributionListList:
        """Add distribution lists. See `ExternalDistributionLists.add`."""
        return await self._caller.call(EXTERNAL_DISTRIBUTION_LISTS_ADD, locals())

    async def remove(self, *, emails: Sequence[str]) -> ExternalDistributionListList:
        """Remove distribution lists. See `ExternalDistributionLists.remove`."""
        return await self._caller.call(EXTERNAL_DISTRIBUTION_LISTS_REMOVE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncExternalDistributionListsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncExternalDistributionListsWithRawResponse(AsyncExternalDistributionLists(self._caller.raw))


class ExternalDistributionListsWithRawResponse:
    def __init__(self, resource: ExternalDistributionLists) -> None:
        self.list = raw(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)


class AsyncExternalDistributionListsWithRawResponse:
    def __init__(self, resource: AsyncExternalDistributionLists) -> None:
        self.list = async_raw(resource.list)
        self.add = async_raw(resource.add)
        self.remove = async_raw(resource.remove)
