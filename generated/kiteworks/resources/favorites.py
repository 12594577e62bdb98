# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.favorites`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.favorites import Favorite, FavoriteList

ListOrderBy = Literal[
    "objects.created:asc",
    "objects.created:desc",
    "objects.modified:asc",
    "objects.modified:desc",
    "objects.name:asc",
    "objects.name:desc",
]

FAVORITES_LIST: Operation[FavoriteList] = Operation(
    "favorites.list",
    "GET /rest/favorites",
    result=FavoriteList,
    arguments=(
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        shared.LIMIT,
        shared.OFFSET,
        Query("parent_id", str, "parentId"),
        Query("parent_id_in", Sequence[str], "parentId:in"),
        Query("exclude_ec", bool, "excludeEc"),
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
FAVORITES_CREATE: Operation[Favorite] = Operation(
    "favorites.create",
    "POST /rest/favorites",
    result=Favorite,
    arguments=(
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("object_id", str, "objectId", required=True),
        Body("add_links", bool, "addLinks"),
    ),
)
FAVORITES_DELETE: Operation[None] = Operation(
    "favorites.delete", "DELETE /rest/favorites/{favorite_id}", arguments=(shared.FAVORITE_ID,)
)
FAVORITES_CREATE_MANY: Operation[FavoriteList] = Operation(
    "favorites.create_many",
    "POST /rest/folders/actions/favorite",
    result=FavoriteList,
    arguments=(shared.FOLDER_IDS, shared.PARTIAL_SUCCESS, shared.RETURN_ENTITY, shared.MODE),
)
FAVORITES_DELETE_MANY: Operation[None] = Operation(
    "favorites.delete_many",
    "DELETE /rest/folders/actions/favorite",
    arguments=(shared.FOLDER_IDS, shared.PARTIAL_SUCCESS, shared.MODE),
)


class Favorites(Resource):
    """Starred folders and files."""

    def list(
        self,
        *,
        parent_id: str | Omit = OMIT,
        parent_id_in: Sequence[str] | Omit = OMIT,
        exclude_ec: bool | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> Page[Favorite]:
        """List favorites.

        Lists the starred folders and files. Source: `GET /rest/favorites`, scope `GET/favorites/*` (inferred).

        Args:
            parent_id: Only favorites in this folder.
            parent_id_in: Only favorites in one of these folders.
            exclude_ec: Whether to leave out folders of the Repositories Gateway.
            order_by: The field and direction to sort by.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.

        Returns:
            A page of `Favorite` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_DENIED.
        """
        return self._caller.page(FAVORITES_LIST, Favorite, locals())

    def create(
        self, *, object_id: str, add_links: bool | Omit = OMIT, return_entity: bool = True, mode: Mode | Omit = OMIT
    ) -> Favorite:
        """Star a folder.

        Adds a folder to the favorites. Source: `POST /rest/favorites`, scope `POST/favorites/*` (inferred).

        Args:
            object_id: The folder to star.
            add_links: Whether to include links to related resources in the response.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The favorite.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 409 ERR_ENTITY_EXISTS; 422 ERR_INPUT_REQUIRED.
        """
        return self._caller.call(FAVORITES_CREATE, locals())

    def delete(self, favorite_id: int | str) -> None:
        """Remove a favorite.

        Removes a favorite; the folder itself remains. Source: `DELETE /rest/favorites/{favorite_id}`, scope
        `DELETE/favorites/*` (inferred).

        Args:
            favorite_id: Identifier of the favorite.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(FAVORITES_DELETE, locals())

    def create_many(
        self,
        ids: str | Sequence[str],
        *,
        partial_success: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> FavoriteList:
        """Star several folders.

        Adds several folders to the favorites. Source: `POST /rest/folders/actions/favorite`, scope
        `POST/folders/*`.

        Args:
            ids: Identifiers of the folders.
            partial_success: Whether to continue with the others if some of them fail.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The new favorites.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 409 ERR_ENTITY_EXISTS.
        """
        return self._caller.call(FAVORITES_CREATE_MANY, locals())

    def delete_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Unstar several folders.

        Removes several folders from the favorites; the folders themselves remain. Source:
        `DELETE /rest/folders/actions/favorite`, scope `DELETE/folders/*`.

        Args:
            ids: Identifiers of the folders.
            partial_success: Whether to continue with the others if some of them fail.
            mode: How much detail to return for each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(FAVORITES_DELETE_MANY, locals())

    @responses_property
    def with_raw_response(self) -> FavoritesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return FavoritesWithRawResponse(Favorites(self._caller.raw))


class AsyncFavorites(AsyncResource):
    """Starred folders and files."""

    def list(
        self,
        *,
        parent_id: str | Omit = OMIT,
        parent_id_in: Sequence[str] | Omit = OMIT,
        exclude_ec: bool | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> AsyncPage[Favorite]:
        """List favorites. See `Favorites.list`."""
        return self._caller.page(FAVORITES_LIST, Favorite, locals())

    async def create(
        self, *, object_id: str, add_links: bool | Omit = OMIT, return_entity: bool = True, mode: Mode | Omit = OMIT
    ) -> Favorite:
        """Star a folder. See `Favorites.create`."""
        return await self._caller.call(FAVORITES_CREATE, locals())

    async def delete(self, favorite_id: int | str) -> None:
        """Remove a favorite. See `Favorites.delete`."""
        return await self._caller.call(FAVORITES_DELETE, locals())

    async def create_many(
        self,
        ids: str | Sequence[str],
        *,
        partial_success: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> FavoriteList:
        """Star several folders. See `Favorites.create_many`."""
        return await self._caller.call(FAVORITES_CREATE_MANY, locals())

    async def delete_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Unstar several folders. See `Favorites.delete_many`."""
        return await self._caller.call(FAVORITES_DELETE_MANY, locals())

    @responses_property
    def with_raw_response(self) -> AsyncFavoritesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncFavoritesWithRawResponse(AsyncFavorites(self._caller.raw))


class FavoritesWithRawResponse:
    def __init__(self, resource: Favorites) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.delete = raw(resource.delete)
        self.create_many = raw(resource.create_many)
        self.delete_many = raw(resource.delete_many)


class AsyncFavoritesWithRawResponse:
    def __init__(self, resource: AsyncFavorites) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.delete = async_raw(resource.delete)
        self.create_many = async_raw(resource.create_many)
        self.delete_many = async_raw(resource.delete_many)
