# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.notifications`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.folders import Notification
from ..models.notifications import NotificationList

ListOrderBy = Literal[
    "commentAdded:asc",
    "commentAdded:desc",
    "fileAdded:asc",
    "fileAdded:desc",
    "objectId:asc",
    "objectId:desc",
    "userId:asc",
    "userId:desc",
]

NOTIFICATIONS_LIST: Operation[NotificationList] = Operation(
    "notifications.list",
    "GET /rest/notifications",
    result=NotificationList,
    arguments=(
        shared.OFFSET,
        shared.LIMIT,
        shared.WITH,
        shared.MODE,
        Query("user_id", str, "userId"),
        Query("user_id_in", Sequence[str], "userId:in"),
        Query("object_id", str, "objectId"),
        Query("object_id_in", Sequence[str], "objectId:in"),
        Query("file_added", bool, "fileAdded"),
        Query("comment_added", bool, "commentAdded"),
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
NOTIFICATIONS_DELETE: Operation[None] = Operation(
    "notifications.delete", "DELETE /rest/notifications/{object_id}", arguments=(shared.OBJECT_ID,)
)


class Notifications(Resource):
    """Notifications that the account gets about folders."""

    def list(
        self,
        *,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        object_id: str | Omit = OMIT,
        object_id_in: Sequence[str] | Omit = OMIT,
        file_added: bool | Omit = OMIT,
        comment_added: bool | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Notification]:
        """List subscriptions.

        Lists the folders that the caller is subscribed to. Source: `GET /rest/notifications`, scope
        `GET/notifications/*` (inferred).

        Args:
            user_id: Only subscriptions of this user.
            user_id_in: Only subscriptions of these users.
            object_id: Only subscriptions to this folder.
            object_id_in: Only subscriptions to these folders.
            file_added: Only subscriptions that include new files (true) or do not (false).
            comment_added: Only subscriptions that include new comments (true) or do not (false).
            order_by: Sort key and direction.
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Notification` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(NOTIFICATIONS_LIST, Notification, locals())

    def delete(self, object_id: str) -> None:
        """Unsubscribe from a folder.

        Ends all notifications about a folder. Source: `DELETE /rest/notifications/{object_id}`, scope
        `DELETE/notifications/*` (inferred).

        Args:
            object_id: Identifier of the object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(NOTIFICATIONS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> NotificationsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return NotificationsWithRawResponse(Notifications(self._caller.raw))


class AsyncNotifications(AsyncResource):
    """Notifications that the account gets about folders."""

    def list(
        self,
        *,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        object_id: str | Omit = OMIT,
        object_id_in: Sequence[str] | Omit = OMIT,
        file_added: bool | Omit = OMIT,
        comment_added: bool | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Notification]:
        """List subscriptions. See `Notifications.list`."""
        return self._caller.page(NOTIFICATIONS_LIST, Notification, locals())

    async def delete(self, object_id: str) -> None:
        """Unsubscribe from a folder. See `Notifications.delete`."""
        return await self._caller.call(NOTIFICATIONS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncNotificationsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncNotificationsWithRawResponse(AsyncNotifications(self._caller.raw))


class NotificationsWithRawResponse:
    def __init__(self, resource: Notifications) -> None:
        self.list = raw(resource.list)
        self.delete = raw(resource.delete)


class AsyncNotificationsWithRawResponse:
    def __init__(self, resource: AsyncNotifications) -> None:
        self.list = async_raw(resource.list)
        self.delete = async_raw(resource.delete)
