# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.languages`."""

from __future__ import annotations

from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.languages import Language, LanguageList

ListOrderBy = Literal["id:asc", "id:desc", "name:asc", "name:desc", "symbol:asc", "symbol:desc"]

LANGUAGES_LIST: Operation[LanguageList] = Operation(
    "languages.list",
    "GET /rest/languages",
    result=LanguageList,
    arguments=(
        shared.NAME,
        shared.NAME_CONTAINS,
        shared.MODE,
        Query("symbol", str, "symbol"),
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=()),
)
LANGUAGES_GET: Operation[Language] = Operation(
    "languages.get", "GET /rest/languages/{language_id}", result=Language, arguments=(shared.LANGUAGE_ID,)
)


class Languages(Resource):
    """Languages of the user interface."""

    def list(
        self,
        *,
        symbol: str | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Language]:
        """List languages.

        Lists the languages that users may choose from. Source: `GET /rest/languages`, scope `GET/languages/*`
        (inferred).

        Args:
            symbol: Only the language with this short name, such as `en`.
            order_by: Sort key and direction.
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
            mode: How much detail to return for each object.

        Returns:
            A page of `Language` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(LANGUAGES_LIST, Language, locals())

    def get(self, language_id: int | str) -> Language:
        """Get a language.

        Returns one language. Source: `GET /rest/languages/{language_id}`, scope `GET/languages/*` (inferred).

        Args:
            language_id: Identifier of the language.

        Returns:
            The language.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(LANGUAGES_GET, locals())

    @responses_property
    def with_raw_response(self) -> LanguagesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return LanguagesWithRawResponse(Languages(self._caller.raw))


class AsyncLanguages(AsyncResource):
    """Languages of the user interface."""

    def list(
        self,
        *,
        symbol: str | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Language]:
        """List languages. See `Languages.list`."""
        return self._caller.page(LANGUAGES_LIST, Language, locals())

    async def get(self, language_id: int | str) -> Language:
        """Get a language. See `Languages.get`."""
        return await self._caller.call(LANGUAGES_GET, locals())

    @responses_property
    def with_raw_response(self) -> AsyncLanguagesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncLanguagesWithRawResponse(AsyncLanguages(self._caller.raw))


class LanguagesWithRawResponse:
    def __init__(self, resource: Languages) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)


class AsyncLanguagesWithRawResponse:
    def __init__(self, resource: AsyncLanguages) -> None:
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)
