# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.dli.mail`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.dli import AttachmentList, RecipientList
from ..models.mail import Attachment, Recipient

ListRecipientsOrderBy = Literal["type:asc", "type:desc", "userId:asc", "userId:desc"]

DLI_MAIL_LIST_ATTACHMENTS: Operation[AttachmentList] = Operation(
    "dli.mail.list_attachments",
    "GET /rest/dli/mail/{mail_id}/attachments",
    result=AttachmentList,
    arguments=(
        shared.MAIL_ID,
        shared.MAIL_REF,
        shared.OFFSET,
        shared.LIMIT,
        shared.LOCATE_ID,
        shared.WITH,
        shared.MODE,
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
DLI_MAIL_LIST_RECIPIENTS: Operation[RecipientList] = Operation(
    "dli.mail.list_recipients",
    "GET /rest/dli/mail/{mail_id}/recipients",
    result=RecipientList,
    arguments=(
        shared.MAIL_ID,
        shared.MAIL_REF,
        shared.OFFSET,
        shared.LIMIT,
        shared.LOCATE_ID,
        shared.WITH,
        shared.MODE,
        Query("type_", Sequence[Literal["0", "1", "2"]], "type"),
        Query("order_by", ListRecipientsOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)


class DliMail(Resource):
    """Messages under investigation."""

    def list_attachments(
        self,
        mail_id: str,
        *,
        ref: str | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        locate_id: int | str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Attachment]:
        """List a message's attachments.

        Lists the attachments of a message of any user. Requires a DLI administrator. Source:
        `GET /rest/dli/mail/{mail_id}/attachments`, scope `GET/dli/*` (inferred).

        Args:
            mail_id: Identifier of the message.
            ref: The reference that came with the message. It is required to read the message without signing in.
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            locate_id: Return the page that contains this object, regardless of `offset`.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Attachment` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_LICENSE_DLI, ERR_ACCESS_USER.
        """
        return self._caller.page(DLI_MAIL_LIST_ATTACHMENTS, Attachment, locals())

    def list_recipients(
        self,
        mail_id: str,
        *,
        type_: Sequence[Literal["0", "1", "2"]] | Omit = OMIT,
        order_by: ListRecipientsOrderBy | Omit = OMIT,
        ref: str | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        locate_id: int | str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Recipient]:
        """List a message's recipients.

        Lists the recipients of a message of any user. Requires a DLI administrator. Source:
        `GET /rest/dli/mail/{mail_id}/recipients`, scope `GET/dli/*` (inferred).

        Args:
            mail_id: Identifier of the message.
            type_: Only recipients of these types: 0 To, 1 Cc, 2 Bcc.
            order_by: The field and direction to sort by.
            ref: The reference that came with the message. It is required to read the message without signing in.
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            locate_id: Return the page that contains this object, regardless of `offset`.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Recipient` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_LICENSE_DLI, ERR_ACCESS_USER.
        """
        return self._caller.page(DLI_MAIL_LIST_RECIPIENTS, Recipient, locals())

    @responses_property
    def with_raw_response(self) -> DliMailWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return DliMailWithRawResponse(DliMail(self._caller.raw))


class AsyncDliMail(AsyncResource):
    """Messages under investigation."""

    def list_attachments(
        self,
        mail_id: str,
        *,
        ref: str | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        locate_id: int | str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Attachment]:
        """List a message's attachments. See `DliMail.list_attachments`."""
        return self._caller.page(DLI_MAIL_LIST_ATTACHMENTS, Attachment, locals())

    def list_recipients(
        self,
        mail_id: str,
        *,
        type_: Sequence[Literal["0", "1", "2"]] | Omit = OMIT,
        order_by: ListRecipientsOrderBy | Omit = OMIT,
        ref: str | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        locate_id: int | str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Recipient]:
        """List a message's recipients. See `DliMail.list_recipients`."""
        return self._caller.page(DLI_MAIL_LIST_RECIPIENTS, Recipient, locals())

    @responses_property
    def with_raw_response(self) -> AsyncDliMailWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncDliMailWithRawResponse(AsyncDliMail(self._caller.raw))


class DliMailWithRawResponse:
    def __init__(self, resource: DliMail) -> None:
        self.list_attachments = raw(resource.list_attachments)
        self.list_recipients = raw(resource.list_recipients)


class AsyncDliMailWithRawResponse:
    def __init__(self, resource: AsyncDliMail) -> None:
        self.list_attachments = async_raw(resource.list_attachments)
        self.list_recipients = async_raw(resource.list_recipients)
