# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.favorites`."""

from __future__ import annotations

from collections.abc import Sequence
from types import NoneType
from typing import Literal

from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw

from .._parameters import FAVORITE_ID, FOLDER_IDS, LIMIT, MODE, OFFSET, PARTIAL_SUCCESS, RETURN_ENTITY, WITH
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
    "GET",
    "/rest/favorites",
    result=FavoriteList,
    arguments=(
        RETURN_ENTITY,
        WITH,
        MODE,
        LIMIT,
        OFFSET,
        Query("parent_id", str, "parentId"),
        Query("parent_id_in", Sequence[str], "parentId:in"),
        Query("exclude_ec", bool, "excludeEc"),
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
    scopes=("GET/favorites/*",),
)
FAVORITES_CREATE: Operation[Favorite] = Operation(
    "favorites.create",
    "POST",
    "/rest/favorites",
    result=Favorite,
    arguments=(
        RETURN_ENTITY,
        MODE,
        Body("object_id", str, "objectId", required=True),
        Body("add_links", bool, "addLinks"),
    ),
    media_type="application/json",
    scopes=("POST/favorites/*",),
)
FAVORITES_DELETE: Operation[None] = Operation(
    "favorites.delete",
    "DELETE",
    "/rest/favorites/{favorite_id}",
    result=NoneType,
    arguments=(FAVORITE_ID,),
    scopes=("DELETE/favorites/*",),
)
FAVORITES_CREATE_MANY: Operation[FavoriteList] = Operation(
    "favorites.create_many",
    "POST",
    "/rest/folders/actions/favorite",
    result=FavoriteList,
    arguments=(
        FOLDER_IDS,
        PARTIAL_SUCCESS,
        RETURN_ENTITY,
        MODE,
    ),
    scopes=("POST/folders/*",),
)
FAVORITES_DELETE_MANY: Operation[None] = Operation(
    "favorites.delete_many",
    "DELETE",
    "/rest/folders/actions/favorite",
    result=NoneType,
    arguments=(
        FOLDER_IDS,
        PARTIAL_SUCCESS,
        MODE,
    ),
    scopes=("DELETE/folders/*",),
)


class Favorites(Resource):
    """Folders and files with a star."""

    def list(
        self,
        *,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        parent_id: str | Omit = OMIT,
        parent_id_in: Sequence[str] | Omit = OMIT,
        exclude_ec: bool | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
    ) -> Page[Favorite]:
        """List favorites

        Lists the folders and files with a star. Source: `GET /rest/favorites`, scope `GET/favorites/*` (inferred).

        Args:
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            parent_id: Only where the folder above is this.
            parent_id_in: Only where the folder above is one of these.
            exclude_ec: Whether to leave out folders of the Repositories Gateway.
            order_by: What to order by, and which way.

        Returns:
            A page of `Favorite` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_DENIED.
        """
        return self._caller.page(FAVORITES_LIST, Favorite, locals())

    def create(
        self,
        *,
        object_id: str,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> Favorite:
        """Star a folder

        Puts a folder among the favorites. Source: `POST /rest/favorites`, scope `POST/favorites/*` (inferred).

        Args:
            object_id: The folder to star.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.
            add_links: Whether to answer with links to related addresses.

        Returns:
            The favorite.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 409 ERR_ENTITY_EXISTS; 422
                ERR_INPUT_REQUIRED.
        """
        return self._caller.call(FAVORITES_CREATE, locals())

    def delete(self, favorite_id: int | str) -> None:
        """Remove a star

        Takes a favorite away; the folder stays. Source: `DELETE /rest/favorites/{favorite_id}`, scope
        `DELETE/favorites/*` (inferred).

        Args:
            favorite_id: Identifier of the favorite.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        self._caller.call(FAVORITES_DELETE, locals())

    def create_many(
        self,
        *,
        ids: Sequence[str],
        partial_success: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> FavoriteList:
        """Star several folders

        Puts several folders among the favorites. Source: `POST /rest/folders/actions/favorite`, scope
        `POST/folders/*`.

        Args:
            ids: The folders to act on: identifiers.
            partial_success: Whether to go on with the rest when some fail.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.

        Returns:
            A page of favorites.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 409 ERR_ENTITY_EXISTS.
        """
        return self._caller.call(FAVORITES_CREATE_MANY, locals())

    def delete_many(
        self,
        *,
        ids: Sequence[str],
        partial_success: bool | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> None:
        """Remove several stars

        Takes several folders from the favorites; the folders stay. Source: `DELETE /rest/folders/actions/favorite`,
        scope `DELETE/folders/*`.

        Args:
            ids: The folders to act on: identifiers.
            partial_success: Whether to go on with the rest when some fail.
            mode: How much to say of each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        self._caller.call(FAVORITES_DELETE_MANY, locals())

    @property
    def with_raw_response(self) -> FavoritesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return FavoritesWithRawResponse(Favorites(self._caller.raw))


class AsyncFavorites(AsyncResource):
    """Folders and files with a star."""

    def list(
        self,
        *,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        parent_id: str | Omit = OMIT,
        parent_id_in: Sequence[str] | Omit = OMIT,
        exclude_ec: bool | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
    ) -> AsyncPage[Favorite]:
        """List favorites

        Lists the folders and files with a star. Source: `GET /rest/favorites`, scope `GET/favorites/*` (inferred).

        Args:
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            parent_id: Only where the folder above is this.
            parent_id_in: Only where the folder above is one of these.
            exclude_ec: Whether to leave out folders of the Repositories Gateway.
            order_by: What to order by, and which way.

        Returns:
            A page of `Favorite` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_DENIED.
        """
        return self._caller.page(FAVORITES_LIST, Favorite, locals())

    async def create(
        self,
        *,
        object_id: str,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> Favorite:
        """Star a folder

        Puts a folder among the favorites. Source: `POST /rest/favorites`, scope `POST/favorites/*` (inferred).

        Args:
            object_id: The folder to star.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.
            add_links: Whether to answer with links to related addresses.

        Returns:
            The favorite.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 409 ERR_ENTITY_EXISTS; 422
                ERR_INPUT_REQUIRED.
        """
        return await self._caller.call(FAVORITES_CREATE, locals())

    async def delete(self, favorite_id: int | str) -> None:
        """Remove a star

        Takes a favorite away; the folder stays. Source: `DELETE /rest/favorites/{favorite_id}`, scope
        `DELETE/favorites/*` (inferred).

        Args:
            favorite_id: Identifier of the favorite.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        await self._caller.call(FAVORITES_DELETE, locals())

    async def create_many(
        self,
        *,
        ids: Sequence[str],
        partial_success: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> FavoriteList:
        """Star several folders

        Puts several folders among the favorites. Source: `POST /rest/folders/actions/favorite`, scope
        `POST/folders/*`.

        Args:
            ids: The folders to act on: identifiers.
            partial_success: Whether to go on with the rest when some fail.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.

        Returns:
            A page of favorites.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 409 ERR_ENTITY_EXISTS.
        """
        return await self._caller.call(FAVORITES_CREATE_MANY, locals())

    async def delete_many(
        self,
        *,
        ids: Sequence[str],
        partial_success: bool | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> None:
        """Remove several stars

        Takes several folders from the favorites; the folders stay. Source: `DELETE /rest/folders/actions/favorite`,
        scope `DELETE/folders/*`.

        Args:
            ids: The folders to act on: identifiers.
            partial_success: Whether to go on with the rest when some fail.
            mode: How much to say of each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        await self._caller.call(FAVORITES_DELETE_MANY, locals())

    @property
    def with_raw_response(self) -> AsyncFavoritesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncFavoritesWithRawResponse(AsyncFavorites(self._caller.raw))


class FavoritesWithRawResponse:
    """`Favorites`, answering with whole responses."""

    def __init__(self, resource: Favorites) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.delete = raw(resource.delete)
        self.create_many = raw(resource.create_many)
        self.delete_many = raw(resource.delete_many)


class AsyncFavoritesWithRawResponse:
    """`AsyncFavorites`, answering with whole responses."""

    def __init__(self, resource: AsyncFavorites) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.delete = async_raw(resource.delete)
        self.create_many = async_raw(resource.create_many)
        self.delete_many = async_raw(resource.delete_many)
