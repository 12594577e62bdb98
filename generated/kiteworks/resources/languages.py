# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.languages`."""

from __future__ import annotations

from typing import Literal

from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw, responses_property

from .. import _parameters as shared
from .._parameters import Mode
from ..models.languages import Language, LanguageList

ListOrderBy = Literal["id:asc", "id:desc", "name:asc", "name:desc", "symbol:asc", "symbol:desc"]

LANGUAGES_LIST: Operation[LanguageList] = Operation(
    "languages.list",
    "GET",
    "/rest/languages",
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
    "languages.get", "GET", "/rest/languages/{language_id}", result=Language, arguments=(shared.LANGUAGE_ID,)
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
            order_by: What to order by, and which way.
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            mode: How much to say of each object.

        Returns:
            A page of `Language` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(LANGUAGES_LIST, Language, locals())

    def get(self, language_id: int | str) -> Language:
        """Read about a language.

        Reads one language. Source: `GET /rest/languages/{language_id}`, scope `GET/languages/*` (inferred).

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
        """The same methods; each returns the whole response, not yet decoded."""
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
        """Read about a language. See `Languages.get`."""
        return await self._caller.call(LANGUAGES_GET, locals())

    @responses_property
    def with_raw_response(self) -> AsyncLanguagesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncLanguagesWithRawResponse(AsyncLanguages(self._caller.raw))


class LanguagesWithRawResponse:
    def __init__(self, resource: Languages) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)


class AsyncLanguagesWithRawResponse:
    def __init__(self, resource: AsyncLanguages) -> None:
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)
