# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.quotas`."""

from __future__ import annotations

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import Operation

from ..models.users import UserQuota

QUOTAS_GET: Operation[UserQuota] = Operation("quotas.get", "GET /rest/quotas", result=UserQuota)


class Quotas(Resource):
    """Another path to the account's quota."""

    def get(self) -> UserQuota:
        """Get my quota at its alternative path.

        Returns the same as `users.quota`, which is the documented operation. Not documented by the vendor; programs
        in use rely on it. Source: `GET /rest/quotas`, scope `GET/quotas/*` (inferred).

        Returns:
            The quota.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(QUOTAS_GET, {})

    @responses_property
    def with_raw_response(self) -> QuotasWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return QuotasWithRawResponse(Quotas(self._caller.raw))


class AsyncQuotas(AsyncResource):
    """Another path to the account's quota."""

    async def get(self) -> UserQuota:
        """Get my quota at its alternative path. See `Quotas.get`."""
        return await self._caller.call(QUOTAS_GET, {})

    @responses_property
    def with_raw_response(self) -> AsyncQuotasWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncQuotasWithRawResponse(AsyncQuotas(self._caller.raw))


class QuotasWithRawResponse:
    def __init__(self, resource: Quotas) -> None:
        self.get = raw(resource.get)


class AsyncQuotasWithRawResponse:
    def __init__(self, resource: AsyncQuotas) -> None:
        self.get = async_raw(resource.get)
