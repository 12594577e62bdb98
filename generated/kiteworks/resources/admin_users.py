# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.users`."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from kiteworks_runtime.models import Meta
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Path, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, async_streaming, raw, streaming

from ..models.users import User, UserList

ADMIN_USERS_LIST: Operation[UserList] = Operation(
    "admin.users.list",
    "GET",
    "/rest/admin/users",
    result=UserList,
    arguments=(
        Query("name", str, "name"),
        Query("name_contains", str, "name:contains"),
        Query("deleted", bool, "deleted"),
        Query("created", datetime, "created"),
        Query("created_gt", datetime, "created:gt"),
        Query("created_gte", datetime, "created:gte"),
        Query("created_lt", datetime, "created:lt"),
        Query("created_lte", datetime, "created:lte"),
        Query("limit", Annotated[int, Meta(ge=1)], "limit"),
        Query("offset", Annotated[int, Meta(ge=0)], "offset"),
        Query("with_", str, "with"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
        Query("locate_id", int, "locate_id"),
        Query("email", str, "email"),
        Query("email_contains", str, "email:contains"),
        Query("metadata", str, "metadata"),
        Query("metadata_contains", str, "metadataContains"),
        Query("active", bool, "active"),
        Query("verified", bool, "verified"),
        Query("suspended", bool, "suspended"),
        Query("is_recipient", bool, "isRecipient"),
        Query("allows_collaboration", bool, "allowsCollaboration"),
        Query(
            "order_by",
            Literal[
                "created:asc",
                "created:desc",
                "email:asc",
                "email:desc",
                "id:asc",
                "id:desc",
                "name:asc",
                "name:desc",
            ],
            "orderBy",
        ),
    ),
    pagination=Pagination(
        items="data",
        total=("metadata", "total"),
        limit="limit",
        offset="offset",
    ),
    scopes=("GET/admin/*",),
    errors={401: ("ERR_AUTH_UNAUTHORIZED",), 403: ("ERR_ACCESS_ADMIN",)},
)
ADMIN_USERS_CREATE: Operation[User] = Operation(
    "admin.users.create",
    "POST",
    "/rest/admin/users",
    result=User,
    arguments=(
        Query("return_entity", bool, "returnEntity"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
        Body("email", str, "email", required=True),
        Body("name", str, "name"),
        Body("password", str, "password"),
        Body("user_type_id", int, "userTypeId"),
        Body("verified", bool, "verified"),
        Body("send_notification", bool, "sendNotification"),
        Body("add_links", bool, "addLinks"),
    ),
    media_type="application/json",
    scopes=("POST/admin/*",),
    errors={
        401: ("ERR_AUTH_UNAUTHORIZED",),
        403: ("ERR_ACCESS_USER", "ERR_ACCESS_ADMIN"),
        409: ("ERR_ENTITY_EXISTS",),
        422: (
            "ERR_INPUT_INVALID_EMAIL",
            "ERR_INPUT_REQUIRED",
            "ERR_INPUT_PASSWORD_COMPLEXITY_ERROR",
            "ERR_INPUT_MIN_VALUE",
            "ERR_INPUT_NOT_NUMERIC",
        ),
    },
)
ADMIN_USERS_GET: Operation[User] = Operation(
    "admin.users.get",
    "GET",
    "/rest/admin/users/{user_id}",
    result=User,
    arguments=(Path("user_id", str, "user_id"),),
    scopes=("GET/admin/*",),
    errors={401: ("ERR_AUTH_UNAUTHORIZED",), 403: ("ERR_ACCESS_USER", "ERR_ACCESS_ADMIN")},
)


class AdminUsers(Resource):
    """All accounts of the appliance; for administrators."""

    def list(
        self,
        *,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        deleted: bool = False,
        created: datetime | Omit = OMIT,
        created_gt: datetime | Omit = OMIT,
        created_gte: datetime | Omit = OMIT,
        created_lt: datetime | Omit = OMIT,
        created_lte: datetime | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        locate_id: int | Omit = OMIT,
        email: str | Omit = OMIT,
        email_contains: str | Omit = OMIT,
        metadata: str | Omit = OMIT,
        metadata_contains: str | Omit = OMIT,
        active: bool | Omit = OMIT,
        verified: bool | Omit = OMIT,
        suspended: bool | Omit = OMIT,
        is_recipient: bool | Omit = OMIT,
        allows_collaboration: bool | Omit = OMIT,
        order_by: Literal[
            "created:asc",
            "created:desc",
            "email:asc",
            "email:desc",
            "id:asc",
            "id:desc",
            "name:asc",
            "name:desc",
        ]
        | Omit = OMIT,
    ) -> Page[User]:
        """List accounts

        Lists the accounts of the appliance. Needs an administrator who may manage users.

        Args:
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An
                appliance that is told nothing lists both.
            created: Only what was made on this day.
            created_gt: Only what was made after this moment.
            created_gte: Only what was made at or after this moment.
            created_lt: Only what was made before this moment.
            created_lte: Only what was made at or before this moment.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            locate_id: Answer with the page that holds this object, whatever `offset` says.
            email: Only the account with exactly this address.
            email_contains: Only accounts with this text in the address.
            metadata: Only accounts with exactly this attribute.
            metadata_contains: Only accounts with this text in an attribute.
            active: Only accounts that are in use, or only the others.
            verified: Only accounts with a confirmed address, or only the others.
            suspended: Only suspended accounts, or only the others.
            is_recipient: Only accounts that merely receive, or only the others.
            allows_collaboration: Only accounts that may work together in folders, or only the others.
            order_by: What to order by, and which way.

        Returns:
            A page of `User` that iterates over all items, fetching further pages as needed.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_ADMIN.

        Source: `GET /rest/admin/users`, scope `GET/admin/*`.
        """
        return self._caller.page(
            ADMIN_USERS_LIST,
            User,
            name=name,
            name_contains=name_contains,
            deleted=deleted,
            created=created,
            created_gt=created_gt,
            created_gte=created_gte,
            created_lt=created_lt,
            created_lte=created_lte,
            limit=limit,
            offset=offset,
            with_=with_,
            mode=mode,
            locate_id=locate_id,
            email=email,
            email_contains=email_contains,
            metadata=metadata,
            metadata_contains=metadata_contains,
            active=active,
            verified=verified,
            suspended=suspended,
            is_recipient=is_recipient,
            allows_collaboration=allows_collaboration,
            order_by=order_by,
        )

    def create(
        self,
        *,
        email: str,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        name: str | Omit = OMIT,
        password: str | Omit = OMIT,
        user_type_id: int | Omit = OMIT,
        verified: bool | Omit = OMIT,
        send_notification: bool | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> User:
        """Make an account

        Makes an account. Needs an administrator who may manage users.

        Args:
            email: Address of the user, which is also the sign-in name.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.
            name: Name of the user.
            password: First password; without one the user is asked to choose.
            user_type_id: Number of the profile; without one the appliance's rules choose.
            verified: Whether the address counts as confirmed.
            send_notification: Whether the user gets a welcome mail.
            add_links: Whether the answer holds related addresses.

        Returns:
            The account.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_ADMIN.
                409: ERR_ENTITY_EXISTS.
                422: ERR_INPUT_INVALID_EMAIL, ERR_INPUT_REQUIRED,
                    ERR_INPUT_PASSWORD_COMPLEXITY_ERROR, ERR_INPUT_MIN_VALUE, ERR_INPUT_NOT_NUMERIC.

        Source: `POST /rest/admin/users`, scope `POST/admin/*`.
        """
        return self._caller.call(
            ADMIN_USERS_CREATE,
            email=email,
            return_entity=return_entity,
            mode=mode,
            name=name,
            password=password,
            user_type_id=user_type_id,
            verified=verified,
            send_notification=send_notification,
            add_links=add_links,
        )

    def get(self, user_id: str) -> User:
        """Read an account

        Reads one account in full. Needs an administrator who may manage users.

        Args:
            user_id: Identifier of the user.

        Returns:
            The account.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_ADMIN.

        Source: `GET /rest/admin/users/{user_id}`, scope `GET/admin/*`.
        """
        return self._caller.call(ADMIN_USERS_GET, user_id=user_id)

    @property
    def with_raw_response(self) -> AdminUsersWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AdminUsersWithRawResponse(AdminUsers(self._caller.raw))

    @property
    def with_streaming_response(self) -> AdminUsersWithStreamingResponse:
        """The same methods; each returns a context manager whose body is read piece by piece."""
        return AdminUsersWithStreamingResponse(AdminUsers(self._caller.streaming))


class AsyncAdminUsers(AsyncResource):
    """All accounts of the appliance; for administrators."""

    def list(
        self,
        *,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        deleted: bool = False,
        created: datetime | Omit = OMIT,
        created_gt: datetime | Omit = OMIT,
        created_gte: datetime | Omit = OMIT,
        created_lt: datetime | Omit = OMIT,
        created_lte: datetime | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        locate_id: int | Omit = OMIT,
        email: str | Omit = OMIT,
        email_contains: str | Omit = OMIT,
        metadata: str | Omit = OMIT,
        metadata_contains: str | Omit = OMIT,
        active: bool | Omit = OMIT,
        verified: bool | Omit = OMIT,
        suspended: bool | Omit = OMIT,
        is_recipient: bool | Omit = OMIT,
        allows_collaboration: bool | Omit = OMIT,
        order_by: Literal[
            "created:asc",
            "created:desc",
            "email:asc",
            "email:desc",
            "id:asc",
            "id:desc",
            "name:asc",
            "name:desc",
        ]
        | Omit = OMIT,
    ) -> AsyncPage[User]:
        """List accounts

        Lists the accounts of the appliance. Needs an administrator who may manage users.

        Args:
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An
                appliance that is told nothing lists both.
            created: Only what was made on this day.
            created_gt: Only what was made after this moment.
            created_gte: Only what was made at or after this moment.
            created_lt: Only what was made before this moment.
            created_lte: Only what was made at or before this moment.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            locate_id: Answer with the page that holds this object, whatever `offset` says.
            email: Only the account with exactly this address.
            email_contains: Only accounts with this text in the address.
            metadata: Only accounts with exactly this attribute.
            metadata_contains: Only accounts with this text in an attribute.
            active: Only accounts that are in use, or only the others.
            verified: Only accounts with a confirmed address, or only the others.
            suspended: Only suspended accounts, or only the others.
            is_recipient: Only accounts that merely receive, or only the others.
            allows_collaboration: Only accounts that may work together in folders, or only the others.
            order_by: What to order by, and which way.

        Returns:
            A page of `User` that iterates over all items, fetching further pages as needed.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_ADMIN.

        Source: `GET /rest/admin/users`, scope `GET/admin/*`.
        """
        return self._caller.page(
            ADMIN_USERS_LIST,
            User,
            name=name,
            name_contains=name_contains,
            deleted=deleted,
            created=created,
            created_gt=created_gt,
            created_gte=created_gte,
            created_lt=created_lt,
            created_lte=created_lte,
            limit=limit,
            offset=offset,
            with_=with_,
            mode=mode,
            locate_id=locate_id,
            email=email,
            email_contains=email_contains,
            metadata=metadata,
            metadata_contains=metadata_contains,
            active=active,
            verified=verified,
            suspended=suspended,
            is_recipient=is_recipient,
            allows_collaboration=allows_collaboration,
            order_by=order_by,
        )

    async def create(
        self,
        *,
        email: str,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        name: str | Omit = OMIT,
        password: str | Omit = OMIT,
        user_type_id: int | Omit = OMIT,
        verified: bool | Omit = OMIT,
        send_notification: bool | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> User:
        """Make an account

        Makes an account. Needs an administrator who may manage users.

        Args:
            email: Address of the user, which is also the sign-in name.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.
            name: Name of the user.
            password: First password; without one the user is asked to choose.
            user_type_id: Number of the profile; without one the appliance's rules choose.
            verified: Whether the address counts as confirmed.
            send_notification: Whether the user gets a welcome mail.
            add_links: Whether the answer holds related addresses.

        Returns:
            The account.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_ADMIN.
                409: ERR_ENTITY_EXISTS.
                422: ERR_INPUT_INVALID_EMAIL, ERR_INPUT_REQUIRED,
                    ERR_INPUT_PASSWORD_COMPLEXITY_ERROR, ERR_INPUT_MIN_VALUE, ERR_INPUT_NOT_NUMERIC.

        Source: `POST /rest/admin/users`, scope `POST/admin/*`.
        """
        return await self._caller.call(
            ADMIN_USERS_CREATE,
            email=email,
            return_entity=return_entity,
            mode=mode,
            name=name,
            password=password,
            user_type_id=user_type_id,
            verified=verified,
            send_notification=send_notification,
            add_links=add_links,
        )

    async def get(self, user_id: str) -> User:
        """Read an account

        Reads one account in full. Needs an administrator who may manage users.

        Args:
            user_id: Identifier of the user.

        Returns:
            The account.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_ADMIN.

        Source: `GET /rest/admin/users/{user_id}`, scope `GET/admin/*`.
        """
        return await self._caller.call(ADMIN_USERS_GET, user_id=user_id)

    @property
    def with_raw_response(self) -> AsyncAdminUsersWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncAdminUsersWithRawResponse(AsyncAdminUsers(self._caller.raw))

    @property
    def with_streaming_response(self) -> AsyncAdminUsersWithStreamingResponse:
        """The same methods; each returns a context manager whose body is read piece by piece."""
        return AsyncAdminUsersWithStreamingResponse(AsyncAdminUsers(self._caller.streaming))


class AdminUsersWithRawResponse:
    """`AdminUsers`, answering with whole responses."""

    def __init__(self, resource: AdminUsers) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)


class AdminUsersWithStreamingResponse:
    """`AdminUsers`, answering with streamed responses."""

    def __init__(self, resource: AdminUsers) -> None:
        self.list = streaming(resource.list)
        self.create = streaming(resource.create)
        self.get = streaming(resource.get)


class AsyncAdminUsersWithRawResponse:
    """`AsyncAdminUsers`, answering with whole responses."""

    def __init__(self, resource: AsyncAdminUsers) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.get = async_raw(resource.get)


class AsyncAdminUsersWithStreamingResponse:
    """`AsyncAdminUsers`, answering with streamed responses."""

    def __init__(self, resource: AsyncAdminUsers) -> None:
        self.list = async_streaming(resource.list)
        self.create = async_streaming(resource.create)
        self.get = async_streaming(resource.get)
