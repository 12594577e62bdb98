# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.mail`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from types import NoneType
from typing import Any, Literal

from kiteworks_runtime.client.resource import (
    AsyncResource,
    Resource,
    async_raw,
    raw,
    resource_property,
    responses_property,
)
from kiteworks_runtime.files import AsyncUploadSource, UploadSource
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.dli import RecipientList
from ..models.mail import BulkResult, DistributionList, Email, EmailList, MailCounters, Package, Recipient
from ..models.request_files import RequestFile
from .mail_attachments import AsyncMailAttachments, MailAttachments

ListStatus = Literal["denied", "draft", "error", "pending_review", "queued", "self_send", "sent"]
ListOrderBy = Literal["date:asc", "date:desc", "id:asc", "id:desc", "status:asc", "status:desc"]
SendAcl = Literal["anyone_auth", "email_otp", "internal", "no_auth", "otp", "verify_recipient"]
SendDraftAcl = SendAcl

MAIL_LIST: Operation[EmailList] = Operation(
    "mail.list",
    "GET /rest/mail",
    result=EmailList,
    arguments=(
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        shared.DELETED,
        shared.LIMIT,
        shared.OFFSET,
        Query("sender_id", str, "senderId"),
        Query("sender_id_in", Sequence[str], "senderId:in"),
        Query("is_recipient", bool, "isRecipient"),
        Query("read", bool, "read"),
        Query("date", datetime, "date"),
        Query("date_gt", datetime, "date:gt"),
        Query("date_gte", datetime, "date:gte"),
        Query("date_lt", datetime, "date:lt"),
        Query("date_lte", datetime, "date:lte"),
        Query("modified_date", datetime, "modified_date"),
        Query("modified_date_gt", datetime, "modified_date:gt"),
        Query("modified_date_gte", datetime, "modified_date:gte"),
        Query("modified_date_lt", datetime, "modified_date:lt"),
        Query("modified_date_lte", datetime, "modified_date:lte"),
        Query("email_package_id", str, "emailPackageId"),
        Query("email_package_id_in", Sequence[str], "emailPackageId:in"),
        Query("template_id", int | str, "templateId"),
        Query("template_id_in", Sequence[int | str], "templateId:in"),
        Query("status", Sequence[ListStatus], "status"),
        Query("is_preview", bool, "isPreview"),
        Query("is_user_sent", bool, "isUserSent"),
        Query("bucket", Literal["draft", "inbox", "outgoing", "sent", "trash"], "bucket"),
        Query("return_custom_web_form", bool, "returnCustomWebForm"),
        Query("custom_web_form_only", bool, "customWebFormOnly"),
        Query("tracking_only", bool, "trackingOnly"),
        Query("approval_request_only", bool, "approvalRequestOnly"),
        Query("web_form_id", str, "webFormId"),
        Query("order_by", ListOrderBy, "orderBy"),
        Query("shared_mailbox_id", str, "sharedMailboxId"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
MAIL_DELETE_MANY: Operation[BulkResult | None] = Operation(
    "mail.delete_many",
    "DELETE /rest/mail",
    result=BulkResult | None,
    results={204: NoneType, 207: BulkResult},
    arguments=(shared.MAIL_IDS, shared.PARTIAL_SUCCESS),
)
MAIL_COUNTERS: Operation[MailCounters] = Operation(
    "mail.counters",
    "GET /rest/mail/actions/counters",
    result=MailCounters,
    arguments=(Query("return_custom_web_form", bool, "returnCustomWebForm"),),
)
MAIL_DELETE_PERMANENTLY_MANY: Operation[BulkResult | None] = Operation(
    "mail.delete_permanently_many",
    "PATCH /rest/mail/actions/deletePermanent",
    result=BulkResult | None,
    results={200: NoneType, 207: BulkResult},
    arguments=(shared.MAIL_IDS, shared.PARTIAL_SUCCESS),
)
MAIL_EXPAND_DISTRIBUTION_LIST: Operation[DistributionList] = Operation(
    "mail.expand_distribution_list",
    "GET /rest/mail/actions/distributionList",
    result=DistributionList,
    arguments=(
        Query("email", str, "email", required=True),
        Query("expand", bool, "expand"),
        Query("email_id", str, "emailId"),
    ),
)
MAIL_MARK_READ: Operation[BulkResult | None] = Operation(
    "mail.mark_read",
    "PATCH /rest/mail/actions/read",
    result=BulkResult | None,
    results={200: NoneType, 207: BulkResult},
    arguments=(shared.MAIL_IDS, shared.PARTIAL_SUCCESS),
    idempotent=True,
)
MAIL_RECOVER_MANY: Operation[BulkResult | None] = Operation(
    "mail.recover_many",
    "PATCH /rest/mail/actions/recover",
    result=BulkResult | None,
    results={200: NoneType, 207: BulkResult},
    arguments=(shared.MAIL_IDS, shared.PARTIAL_SUCCESS),
)
MAIL_REQUEST_FILES: Operation[RequestFile | None] = Operation(
    "mail.request_files",
    "POST /rest/mail/actions/requestFile",
    result=RequestFile | None,
    arguments=(
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        Body("to", Sequence[str], "to", required=True),
        Body("subject", str, "subject", required=True),
        Body("body", str, "body"),
        Body("expire", datetime | Literal[0] | None, "expire"),
        Body("file_limit", int, "fileLimit"),
        Body("require_auth", bool, "requireAuth"),
        Body("return_receipts", Sequence[str], "returnReceipts"),
        Body("shared_mailbox_id", str, "sharedMailboxId"),
    ),
)
MAIL_SEND: Operation[Email] = Operation(
    "mail.send",
    "POST /rest/mail/actions/sendFile",
    result=Email,
    arguments=(
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        Body("to", Sequence[str], "to"),
        Body("cc", Sequence[str], "cc"),
        Body("bcc", Sequence[str], "bcc"),
        Body("files", Sequence[str], "files"),
        Body("acl", SendAcl, "acl"),
        Body("expire", datetime | Literal[0] | None, "expire"),
        Body("draft", bool, "draft"),
        Body("preview", bool, "preview"),
        Body("watermark", str, "watermark"),
        Body("secure_body", bool, "secureBody"),
        Body("self_copy", bool, "selfCopy"),
        Body("include_fingerprint", bool, "includeFingerprint"),
        Body("parent_email_id", str, "parentEmailId"),
        Body("is_self_return_receipt", bool, "isSelfReturnReceipt"),
        Body("return_receipts", Sequence[str], "returnReceipts"),
        Body("type_", Literal["forward", "original", "reply", "resend"], "type"),
        Body("uploading", bool, "uploading"),
        Body("body", str, "body"),
        Body("subject", str, "subject"),
        Body("web_form_id", str, "webFormId"),
        Body("web_form_fields", dict[str, Any], "webFormFields"),
        Body("notify_expired", bool, "notifyExpired"),
        Body("shared_mailbox_id", str, "sharedMailboxId"),
        Body("tracking_access", Sequence[str], "trackingAccess"),
    ),
)
MAIL_TRASH_MANY: Operation[BulkResult | None] = Operation(
    "mail.trash_many",
    "PATCH /rest/mail/actions/trash",
    result=BulkResult | None,
    results={200: NoneType, 207: BulkResult},
    arguments=(shared.MAIL_IDS, shared.PARTIAL_SUCCESS),
)
MAIL_MARK_UNREAD: Operation[BulkResult | None] = Operation(
    "mail.mark_unread",
    "PATCH /rest/mail/actions/unread",
    result=BulkResult | None,
    results={200: NoneType, 207: BulkResult},
    arguments=(shared.MAIL_IDS, shared.PARTIAL_SUCCESS),
    idempotent=True,
)
MAIL_WITHDRAW_MANY: Operation[BulkResult | None] = Operation(
    "mail.withdraw_many",
    "POST /rest/mail/actions/withdraw",
    result=BulkResult | None,
    results={200: NoneType, 207: BulkResult},
    arguments=(Body("ids", Sequence[str], "ids", required=True),),
)
MAIL_GET: Operation[Email] = Operation(
    "mail.get",
    "GET /rest/mail/{mail_id}",
    result=Email,
    arguments=(
        shared.MAIL_ID,
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        shared.MAIL_REF,
        Query("mark_as_read", bool, "markAsRead"),
        Query("print_flag", bool, "print_flag"),
    ),
)
MAIL_DELETE: Operation[None] = Operation("mail.delete", "DELETE /rest/mail/{mail_id}", arguments=(shared.MAIL_ID,))
MAIL_SEND_DRAFT: Operation[Email] = Operation(
    "mail.send_draft",
    "PUT /rest/mail/{mail_id}/actions/sendFile",
    result=Email,
    arguments=(
        shared.MAIL_ID,
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        Body("to", Sequence[str], "to"),
        Body("cc", Sequence[str], "cc"),
        Body("bcc", Sequence[str], "bcc"),
        Body("files", Sequence[str], "files"),
        Body("acl", SendDraftAcl, "acl"),
        Body("expire", datetime | Literal[0] | None, "expire"),
        Body("draft", bool, "draft"),
        Body("preview", bool, "preview"),
        Body("watermark", str, "watermark"),
        Body("secure_body", bool, "secureBody"),
        Body("self_copy", bool, "selfCopy"),
        Body("include_fingerprint", bool, "includeFingerprint"),
        Body("parent_email_id", str, "parentEmailId"),
        Body("is_self_return_receipt", bool, "isSelfReturnReceipt"),
        Body("return_receipts", Sequence[str], "returnReceipts"),
        Body("type_", Literal["forward", "original", "reply", "resend"], "type"),
        Body("uploading", bool, "uploading"),
        Body("body", str, "body"),
        Body("subject", str, "subject"),
        Body("web_form_id", str, "webFormId"),
        Body("web_form_fields", dict[str, Any], "webFormFields"),
        Body("notify_expired", bool, "notifyExpired"),
        Body("shared_mailbox_id", str, "sharedMailboxId"),
        Body("tracking_access", Sequence[str], "trackingAccess"),
    ),
)
MAIL_SEND_TRACKING_REPORT: Operation[None] = Operation(
    "mail.send_tracking_report",
    "POST /rest/mail/{mail_id}/actions/sendTrackingReport",
    arguments=(shared.MAIL_ID, shared.RETURN_ENTITY, shared.WITH, shared.MODE),
)
MAIL_WITHDRAW_FILES: Operation[None] = Operation(
    "mail.withdraw_files",
    "POST /rest/mail/{mail_id}/actions/withdrawFiles",
    arguments=(shared.MAIL_ID, shared.ATTACHMENT_IDS, Query("shared_mailbox_id", str, "sharedMailboxId")),
)
MAIL_PACKAGE: Operation[Package] = Operation(
    "mail.package", "GET /rest/mail/{mail_id}/packages", result=Package, arguments=(shared.MAIL_ID, shared.MAIL_REF)
)
MAIL_LIST_RECIPIENTS: Operation[RecipientList] = Operation(
    "mail.list_recipients",
    "GET /rest/mail/{mail_id}/recipients",
    result=RecipientList,
    arguments=(
        shared.MAIL_ID,
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        shared.MAIL_REF,
        shared.LIMIT,
        shared.OFFSET,
        Query("order_by", Literal["id:asc", "id:desc", "type:asc", "type:desc"], "orderBy"),
        Query("type_", Sequence[Literal[0, 1, 2]], "type"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
MAIL_SCAN_STATUS: Operation[None] = Operation(
    "mail.scan_status", "GET /rest/mail/{mail_id}/scanStatus", arguments=(shared.MAIL_ID,)
)
MAIL_UPDATE_SETTINGS: Operation[None] = Operation(
    "mail.update_settings",
    "PUT /rest/mail/{mail_id}/settings",
    arguments=(shared.MAIL_ID, Body("tracking_access", Sequence[str], "trackingAccess")),
)
MAIL_STOP_TRACKING: Operation[None] = Operation(
    "mail.stop_tracking", "DELETE /rest/mail/{mail_id}/trackings/me", arguments=(shared.MAIL_ID,)
)


class Mail(Resource):
    """Secure mail."""

    @resource_property
    def attachments(self) -> MailAttachments:
        """Files attached to messages."""
        return MailAttachments(self._caller)

    def list(
        self,
        *,
        sender_id: str | Omit = OMIT,
        sender_id_in: Sequence[str] | Omit = OMIT,
        is_recipient: bool | Omit = OMIT,
        read: bool | Omit = OMIT,
        date: datetime | Omit = OMIT,
        date_gt: datetime | Omit = OMIT,
        date_gte: datetime | Omit = OMIT,
        date_lt: datetime | Omit = OMIT,
        date_lte: datetime | Omit = OMIT,
        modified_date: datetime | Omit = OMIT,
        modified_date_gt: datetime | Omit = OMIT,
        modified_date_gte: datetime | Omit = OMIT,
        modified_date_lt: datetime | Omit = OMIT,
        modified_date_lte: datetime | Omit = OMIT,
        email_package_id: str | Omit = OMIT,
        email_package_id_in: Sequence[str] | Omit = OMIT,
        template_id: int | str | Omit = OMIT,
        template_id_in: Sequence[int | str] | Omit = OMIT,
        status: Sequence[ListStatus] | Omit = OMIT,
        is_preview: bool | Omit = OMIT,
        is_user_sent: bool | Omit = OMIT,
        bucket: Literal["draft", "inbox", "outgoing", "sent", "trash"] | Omit = OMIT,
        return_custom_web_form: bool | Omit = OMIT,
        custom_web_form_only: bool | Omit = OMIT,
        tracking_only: bool | Omit = OMIT,
        approval_request_only: bool | Omit = OMIT,
        web_form_id: str | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        shared_mailbox_id: str | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        deleted: bool = False,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> Page[Email]:
        """List messages.

        Lists the messages in the mailbox: inbox, sent, drafts, trash and outbox. Source: `GET /rest/mail`, scope
        `GET/mail/*`.

        Args:
            sender_id: Only messages from this sender.
            sender_id_in: Only messages from one of these senders.
            is_recipient: Only messages that the caller received (true) or did not receive (false).
            read: Only messages that the caller has read (true) or has not read (false).
            date: Only messages dated on this day.
            date_gt: Only messages dated after this day.
            date_gte: Only messages dated on or after this day.
            date_lt: Only messages dated before this day.
            date_lte: Only messages dated on or before this day.
            modified_date: Only messages last changed on this day.
            modified_date_gt: Only messages last changed after this day.
            modified_date_gte: Only messages last changed on or after this day.
            modified_date_lt: Only messages last changed before this day.
            modified_date_lte: Only messages last changed on or before this day.
            email_package_id: Only messages with this attachment package.
            email_package_id_in: Only messages with one of these attachment packages.
            template_id: Only messages with this template number.
            template_id_in: Only messages with one of these template numbers.
            status: Only messages in one of these states.
            is_preview: Only messages whose files are view-only (true) or can be downloaded (false).
            is_user_sent: Only messages sent by a user (true) or by the appliance (false).
            bucket: Only messages in this mail folder.
            return_custom_web_form: Whether to include messages created with a web form.
            custom_web_form_only: Whether to list only messages created with a web form.
            tracking_only: Whether to list only messages that the caller may track.
            approval_request_only: Whether to list only messages that request an approval.
            web_form_id: Only messages created with this web form.
            order_by: Sort key and direction.
            shared_mailbox_id: The shared mailbox to search; by default, the caller's own mailbox.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.
            deleted: Whether to list deleted objects (true) or all others (false). If not sent, both are listed.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.

        Returns:
            A page of `Email` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(MAIL_LIST, Email, locals())

    def delete_many(self, mail_ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT) -> BulkResult | None:
        """Delete drafts.

        Deletes up to 100 drafts. Source: `DELETE /rest/mail`, scope `DELETE/mail/*`.

        Args:
            mail_ids: Identifiers of the messages.
            partial_success: Whether to continue with the others if some of them fail.

        Returns:
            The result for each item, if some failed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_NOT_SENDER, ERR_ACCESS_USER,
                ERR_ENTITY_EMAIL_IS_SENT, ERR_PROFILE_MAIL_DISABLED, ERR_ENTITY_DELETED.
        """
        return self._caller.call(MAIL_DELETE_MANY, locals())

    def counters(self, *, return_custom_web_form: bool | Omit = OMIT) -> MailCounters:
        """Count messages.

        Returns the number of messages in each folder of the mailbox. Source: `GET /rest/mail/actions/counters`,
        scope `GET/mail/*`.

        Args:
            return_custom_web_form: Whether to include messages created with a web form.

        Returns:
            The mail counters.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(MAIL_COUNTERS, locals())

    def delete_permanently_many(
        self, mail_ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT
    ) -> BulkResult | None:
        """Permanently delete messages.

        Permanently deletes messages from the inbox or the sent folder. A policy may retain them for administrators.
        The caller must be the sender or a recipient. Source: `PATCH /rest/mail/actions/deletePermanent`, scope
        `PATCH/mail/*`.

        Args:
            mail_ids: Identifiers of the messages.
            partial_success: Whether to continue with the others if some of them fail.

        Returns:
            No content, or the result for each item.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_NOT_DELETED,
                ERR_ENTITY_EMAIL_IS_NOT_COMPLETED; 410 ERR_ENTITY_DELETED_PERMANENTLY.
        """
        return self._caller.call(MAIL_DELETE_PERMANENTLY_MANY, locals())

    def expand_distribution_list(
        self, *, email: str, expand: bool | Omit = OMIT, email_id: str | Omit = OMIT
    ) -> DistributionList:
        """Expand a distribution list.

        Reports whether an address is a distribution list, and who its members are. Source:
        `GET /rest/mail/actions/distributionList`, scope `GET/mail/*`.

        Args:
            email: Email address of the list.
            expand: Whether to return the addresses on the list.
            email_id: Only members of the list who received this message.

        Returns:
            The list.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(MAIL_EXPAND_DISTRIBUTION_LIST, locals())

    def mark_read(self, mail_ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT) -> BulkResult | None:
        """Mark messages as read.

        Marks messages in the inbox as read. The caller must be the sender or a recipient. Source:
        `PATCH /rest/mail/actions/read`, scope `PATCH/mail/*`.

        Args:
            mail_ids: Identifiers of the messages.
            partial_success: Whether to continue with the others if some of them fail.

        Returns:
            No content, or the result for each item.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED.
        """
        return self._caller.call(MAIL_MARK_READ, locals())

    def recover_many(self, mail_ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT) -> BulkResult | None:
        """Recover messages.

        Moves messages out of the trash. The caller must be the sender or a recipient. Source:
        `PATCH /rest/mail/actions/recover`, scope `PATCH/mail/*`.

        Args:
            mail_ids: Identifiers of the messages.
            partial_success: Whether to continue with the others if some of them fail.

        Returns:
            No content, or the result for each item.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_NOT_DELETED,
                ERR_ENTITY_EMAIL_IS_NOT_COMPLETED; 410 ERR_ENTITY_DELETED_PERMANENTLY.
        """
        return self._caller.call(MAIL_RECOVER_MANY, locals())

    def request_files(
        self,
        *,
        to: Sequence[str],
        subject: str,
        body: str | Omit = OMIT,
        expire: datetime | Literal[0] | None | Omit = OMIT,
        file_limit: int | Omit = OMIT,
        require_auth: bool | Omit = OMIT,
        return_receipts: Sequence[str] | Omit = OMIT,
        shared_mailbox_id: str | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> RequestFile | None:
        """Request files by mail.

        Asks people to send files to the caller's inbox. Requires a profile that allows it. Source:
        `POST /rest/mail/actions/requestFile`, scope `POST/mail/*`.

        Args:
            to: Email addresses of the recipients.
            subject: Subject of the message; at most 998 characters.
            body: Text of the message.
            expire: When the request expires; 0 or None for never.
            file_limit: Maximum number of files that may be uploaded.
            require_auth: Whether people must sign in to upload.
            return_receipts: Email addresses of the people who are notified when the message is read.
            shared_mailbox_id: The shared mailbox to send from.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The request, or no content.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 403
                ERR_INPUT_EMAIL_IS_DISTRIBUTION_LIST, ERR_LICENSE_MAX_USERS_COUNT_REACHED,
                ERR_SYSTEM_REQUEST_FILE_DISABLED, ERR_USER_HAS_NO_USER_TYPE, ERR_PROFILE_SEND_FILE_EXTERNAL_DISABLED,
                ERR_USER_TYPE_NO_ACCESS; 422 ERR_INPUT_HYPERLINK, ERR_INPUT_INVALID_DATE, ERR_INPUT_REQUIRED,
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(MAIL_REQUEST_FILES, locals())

    def send(
        self,
        *,
        to: Sequence[str] | Omit = OMIT,
        cc: Sequence[str] | Omit = OMIT,
        bcc: Sequence[str] | Omit = OMIT,
        files: Sequence[str] | Omit = OMIT,
        acl: SendAcl | Omit = OMIT,
        expire: datetime | Literal[0] | None | Omit = OMIT,
        draft: bool | Omit = OMIT,
        preview: bool | Omit = OMIT,
        watermark: str | Omit = OMIT,
        secure_body: bool | Omit = OMIT,
        self_copy: bool | Omit = OMIT,
        include_fingerprint: bool | Omit = OMIT,
        parent_email_id: str | Omit = OMIT,
        is_self_return_receipt: bool | Omit = OMIT,
        return_receipts: Sequence[str] | Omit = OMIT,
        type_: Literal["forward", "original", "reply", "resend"] | Omit = OMIT,
        uploading: bool | Omit = OMIT,
        body: str | Omit = OMIT,
        subject: str | Omit = OMIT,
        web_form_id: str | Omit = OMIT,
        web_form_fields: dict[str, Any] | Omit = OMIT,
        notify_expired: bool | Omit = OMIT,
        shared_mailbox_id: str | Omit = OMIT,
        tracking_access: Sequence[str] | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Email:
        """Send a message.

        Sends a message with files of the appliance, or saves it as a draft. `mail.send_files` sends files of this
        machine. Requires a profile that may send mail. Source: `POST /rest/mail/actions/sendFile`, scope
        `POST/mail/*`.

        Args:
            to: Email addresses of the recipients.
            cc: Email addresses of the people who receive a copy.
            bcc: Email addresses of the people who receive a copy without the other recipients seeing it.
            files: Identifiers of the files to attach.
            acl: Who can access the files: `verify_recipient` the recipients, after signing in; `no_auth` anyone with
                the link; `otp` and `email_otp` anyone with a one-time code; `internal` users of the appliance;
                `anyone_auth` anyone who signs in.
            expire: When the message expires; 0 or None for never.
            draft: Whether to save the message as a draft instead of sending it.
            preview: Whether recipients can only view the files.
            watermark: Watermark text for previews.
            secure_body: Whether the body can be read only on the appliance and is left out of the notification.
            self_copy: Whether the sender receives a copy.
            include_fingerprint: Whether the message includes hashes of its files.
            parent_email_id: The message that this one replies to or forwards.
            is_self_return_receipt: Whether the sender is notified of downloads. Superseded by `return_receipts`.
            return_receipts: Email addresses of the people who are notified when the message is read.
            type_: How the message originated.
            uploading: Whether attachments are still being uploaded; until then the message stays a draft.
            body: Text of the message.
            subject: Subject of the message; at most 998 characters.
            web_form_id: The web form that was used.
            web_form_fields: The values entered in the web form.
            notify_expired: Whether the sender is notified when the files expire.
            shared_mailbox_id: The shared mailbox to send from.
            tracking_access: Email addresses of the people who can track the message.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The message.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED,
                ERR_ENTITY_IS_DELETED_ATTACHMENT, ERR_ENTITY_IS_SECURE_FOLDER,
                ERR_INPUT_EMAIL_WITH_NO_RECIPIENTS_NOT_ALLOWED, ERR_INPUT_SECURE_BODY_WITH_NO_AUTH_NOT_ALLOWED,
                ERR_PROFILE_INCLUDE_FINGERPRINT_DISABLED, ERR_PROFILE_INCLUDE_FINGERPRINT_ENABLED,
                ERR_PROFILE_RETURN_RECEIPT_DISABLED, ERR_PROFILE_RETURN_RECEIPT_ENABLED,
                ERR_PROFILE_SECURE_EMAIL_DISABLED, ERR_PROFILE_SELF_COPY_DISABLED, ERR_PROFILE_SELF_COPY_ENABLED,
                ERR_PROFILE_SEND_FILE_EXTERNAL_DISABLED, ERR_USER_HAS_NO_USER_TYPE, ERR_USER_TYPE_NO_ACCESS; 422
                ERR_INPUT_EXCEEDS_MAX_VALUE, ERR_INPUT_HYPERLINK, ERR_INPUT_INVALID_DATE, ERR_INPUT_PAST_DATE,
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(MAIL_SEND, locals())

    def trash_many(self, mail_ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT) -> BulkResult | None:
        """Move messages to the trash.

        Moves messages from the inbox or the sent folder to the trash. The caller must be the sender or a recipient.
        Source: `PATCH /rest/mail/actions/trash`, scope `PATCH/mail/*`.

        Args:
            mail_ids: Identifiers of the messages.
            partial_success: Whether to continue with the others if some of them fail.

        Returns:
            No content, or the result for each item.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED,
                ERR_ENTITY_EMAIL_IS_NOT_COMPLETED.
        """
        return self._caller.call(MAIL_TRASH_MANY, locals())

    def mark_unread(self, mail_ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT) -> BulkResult | None:
        """Mark messages as unread.

        Marks messages in the inbox as unread. The caller must be the sender or a recipient. Source:
        `PATCH /rest/mail/actions/unread`, scope `PATCH/mail/*`.

        Args:
            mail_ids: Identifiers of the messages.
            partial_success: Whether to continue with the others if some of them fail.

        Returns:
            No content, or the result for each item.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED.
        """
        return self._caller.call(MAIL_MARK_UNREAD, locals())

    def withdraw_many(self, *, ids: Sequence[str]) -> BulkResult | None:
        """Withdraw messages.

        Revokes the recipients' access to the files of messages. The messages remain, and the files remain until they
        expire. Source: `POST /rest/mail/actions/withdraw`, scope `POST/mail/*`.

        Args:
            ids: The messages to withdraw.

        Returns:
            No content, or the result for each item.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED,
                ERR_ENTITY_EMAIL_IS_NOT_COMPLETED, ERR_ACCESS_NOT_SENDER, ERR_MAIL_BODY_UNSECURED,
                ERR_ENTITY_IS_EMAIL_CONTENT.
        """
        return self._caller.call(MAIL_WITHDRAW_MANY, locals())

    def get(
        self,
        mail_id: str,
        *,
        mark_as_read: bool | Omit = OMIT,
        print_flag: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        ref: str | Omit = OMIT,
    ) -> Email:
        """Get a message.

        Returns a message: subject, sender, recipients, body and the members requested through `with_`. Source:
        `GET /rest/mail/{mail_id}`, scope `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.
            mark_as_read: Whether reading the message marks it as read.
            print_flag: Whether the message is read for printing; the appliance records this.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.
            ref: The reference that came with the message. It is required to read the message without signing in.

        Returns:
            The message.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(MAIL_GET, locals())

    def delete(self, mail_id: str) -> None:
        """Delete a draft.

        Deletes a message that has not been sent. Source: `DELETE /rest/mail/{mail_id}`, scope `DELETE/mail/*`.

        Args:
            mail_id: Identifier of the message.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_NOT_SENDER, ERR_ACCESS_USER,
                ERR_ENTITY_EMAIL_IS_SENT, ERR_PROFILE_MAIL_DISABLED, ERR_ENTITY_DELETED.
        """
        return self._caller.call(MAIL_DELETE, locals())

    def send_draft(
        self,
        mail_id: str,
        *,
        to: Sequence[str] | Omit = OMIT,
        cc: Sequence[str] | Omit = OMIT,
        bcc: Sequence[str] | Omit = OMIT,
        files: Sequence[str] | Omit = OMIT,
        acl: SendDraftAcl | Omit = OMIT,
        expire: datetime | Literal[0] | None | Omit = OMIT,
        draft: bool | Omit = OMIT,
        preview: bool | Omit = OMIT,
        watermark: str | Omit = OMIT,
        secure_body: bool | Omit = OMIT,
        self_copy: bool | Omit = OMIT,
        include_fingerprint: bool | Omit = OMIT,
        parent_email_id: str | Omit = OMIT,
        is_self_return_receipt: bool | Omit = OMIT,
        return_receipts: Sequence[str] | Omit = OMIT,
        type_: Literal["forward", "original", "reply", "resend"] | Omit = OMIT,
        uploading: bool | Omit = OMIT,
        body: str | Omit = OMIT,
        subject: str | Omit = OMIT,
        web_form_id: str | Omit = OMIT,
        web_form_fields: dict[str, Any] | Omit = OMIT,
        notify_expired: bool | Omit = OMIT,
        shared_mailbox_id: str | Omit = OMIT,
        tracking_access: Sequence[str] | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Email:
        """Update and send a draft.

        Updates a draft and sends it. Requires a profile that may send mail. Source:
        `PUT /rest/mail/{mail_id}/actions/sendFile`, scope `PUT/mail/*`.

        Args:
            mail_id: Identifier of the message.
            to: Email addresses of the recipients.
            cc: Email addresses of the people who receive a copy.
            bcc: Email addresses of the people who receive a copy without the other recipients seeing it.
            files: Identifiers of the files to attach.
            acl: Who can access the files: `verify_recipient` the recipients, after signing in; `no_auth` anyone with
                the link; `otp` and `email_otp` anyone with a one-time code; `internal` users of the appliance;
                `anyone_auth` anyone who signs in.
            expire: When the message expires; 0 or None for never.
            draft: Whether to save the message as a draft instead of sending it.
            preview: Whether recipients can only view the files.
            watermark: Watermark text for previews.
            secure_body: Whether the body can be read only on the appliance and is left out of the notification.
            self_copy: Whether the sender receives a copy.
            include_fingerprint: Whether the message includes hashes of its files.
            parent_email_id: The message that this one replies to or forwards.
            is_self_return_receipt: Whether the sender is notified of downloads. Superseded by `return_receipts`.
            return_receipts: Email addresses of the people who are notified when the message is read.
            type_: How the message originated.
            uploading: Whether attachments are still being uploaded; until then the message stays a draft.
            body: Text of the message.
            subject: Subject of the message; at most 998 characters.
            web_form_id: The web form that was used.
            web_form_fields: The values entered in the web form.
            notify_expired: Whether the sender is notified when the files expire.
            shared_mailbox_id: The shared mailbox to send from.
            tracking_access: Email addresses of the people who can track the message.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The message.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_NOT_SENDER, ERR_ACCESS_USER,
                ERR_ENTITY_DELETED, ERR_ENTITY_EMAIL_NOT_DRAFT, ERR_ENTITY_IS_DELETED_ATTACHMENT,
                ERR_ENTITY_IS_SECURE_FOLDER, ERR_INPUT_EMAIL_WITH_NO_RECIPIENTS_NOT_ALLOWED,
                ERR_INPUT_SECURE_BODY_WITH_NO_AUTH_NOT_ALLOWED, ERR_PROFILE_INCLUDE_FINGERPRINT_DISABLED,
                ERR_PROFILE_INCLUDE_FINGERPRINT_ENABLED, ERR_PROFILE_RETURN_RECEIPT_DISABLED,
                ERR_PROFILE_RETURN_RECEIPT_ENABLED, ERR_PROFILE_SECURE_EMAIL_DISABLED, ERR_PROFILE_SELF_COPY_DISABLED,
                ERR_PROFILE_SELF_COPY_ENABLED, ERR_PROFILE_SEND_FILE_EXTERNAL_DISABLED, ERR_USER_HAS_NO_USER_TYPE,
                ERR_USER_TYPE_NO_ACCESS; 422 ERR_INPUT_EXCEEDS_MAX_VALUE, ERR_INPUT_HYPERLINK, ERR_INPUT_INVALID_DATE,
                ERR_INPUT_PAST_DATE, ERR_INVALID_PARAMETER, ERR_HEP_VALIDATION_BLOCK.
        """
        return self._caller.call(MAIL_SEND_DRAFT, locals())

    def send_tracking_report(
        self, mail_id: str, *, return_entity: bool = True, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Send a tracking report.

        Emails the caller a report of the activity on a message. The caller must be the sender, and tracking must be
        on. Source: `POST /rest/mail/{mail_id}/actions/sendTrackingReport`, scope `POST/mail/*`.

        Args:
            mail_id: Identifier of the message.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_NOT_SENDER, ERR_ACCESS_USER.
        """
        return self._caller.call(MAIL_SEND_TRACKING_REPORT, locals())

    def withdraw_files(self, mail_id: str, ids: str | Sequence[str], *, shared_mailbox_id: str | Omit = OMIT) -> None:
        """Withdraw the files of a message.

        Revokes the recipients' access to files of a message. The message remains, and the files remain until they
        expire. Copies that were forwarded before stay accessible. Source:
        `POST /rest/mail/{mail_id}/actions/withdrawFiles`, scope `POST/mail/*`.

        Args:
            mail_id: Identifier of the message.
            ids: Identifiers of the attachments.
            shared_mailbox_id: The shared mailbox to search; by default, the caller's own mailbox.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_NOT_SENDER, ERR_ACCESS_USER,
                ERR_ENTITY_DELETED, ERR_ENTITY_IS_DELETED_ATTACHMENT; 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(MAIL_WITHDRAW_FILES, locals())

    def package(self, mail_id: str, *, ref: str | Omit = OMIT) -> Package:
        """Get a message's package.

        Returns the package that contains the attachments of a message. Source: `GET /rest/mail/{mail_id}/packages`,
        scope `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.
            ref: The reference that came with the message. It is required to read the message without signing in.

        Returns:
            The package.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(MAIL_PACKAGE, locals())

    def list_recipients(
        self,
        mail_id: str,
        *,
        order_by: Literal["id:asc", "id:desc", "type:asc", "type:desc"] | Omit = OMIT,
        type_: Sequence[Literal[0, 1, 2]] | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        ref: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> Page[Recipient]:
        """List recipients.

        Lists the recipients of a message. The caller must be the sender or a recipient. Source:
        `GET /rest/mail/{mail_id}/recipients`, scope `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.
            order_by: Sort key and direction.
            type_: Only recipients of these types: 0 To, 1 Cc, 2 Bcc.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.
            ref: The reference that came with the message. It is required to read the message without signing in.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.

        Returns:
            A page of `Recipient` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.page(MAIL_LIST_RECIPIENTS, Recipient, locals())

    def scan_status(self, mail_id: str) -> None:
        """Check whether a message is safe.

        Checks whether a message and its attachments passed the virus, DLP and threat scans. An empty response means
        that they did. The caller must be the sender or a recipient. Source: `GET /rest/mail/{mail_id}/scanStatus`,
        scope `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_EMAIL_IS_DRAFT,
                ERR_ENTITY_EMAIL_SCANNING, ERR_ENTITY_EMAIL_SCANNING_DISALLOWED.
        """
        return self._caller.call(MAIL_SCAN_STATUS, locals())

    def update_settings(self, mail_id: str, *, tracking_access: Sequence[str] | Omit = OMIT) -> None:
        """Set who may track a message.

        Sets who may track a message. The caller must be the sender, and tracking must be on. Source:
        `PUT /rest/mail/{mail_id}/settings`, scope `PUT/mail/*`.

        Args:
            mail_id: Identifier of the message.
            tracking_access: Email addresses of the people who can track the message; they replace the previous ones.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_NOT_INTERNAL_DOMAIN,
                ERR_INSUFFICIENT_TRACKING_PERMISSIONS.
        """
        return self._caller.call(MAIL_UPDATE_SETTINGS, locals())

    def stop_tracking(self, mail_id: str) -> None:
        """Stop tracking a message.

        Gives up the caller's own permission to track a message. Source: `DELETE /rest/mail/{mail_id}/trackings/me`,
        scope `DELETE/mail/*`.

        Args:
            mail_id: Identifier of the message.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED.
        """
        return self._caller.call(MAIL_STOP_TRACKING, locals())

    def send_files(
        self,
        attachments: Sequence[UploadSource],
        *,
        to: Sequence[str] | Omit = OMIT,
        cc: Sequence[str] | Omit = OMIT,
        bcc: Sequence[str] | Omit = OMIT,
        files: Sequence[str] | Omit = OMIT,
        acl: SendAcl | Omit = OMIT,
        expire: datetime | Literal[0] | None | Omit = OMIT,
        preview: bool | Omit = OMIT,
        watermark: str | Omit = OMIT,
        secure_body: bool | Omit = OMIT,
        self_copy: bool | Omit = OMIT,
        include_fingerprint: bool | Omit = OMIT,
        parent_email_id: str | Omit = OMIT,
        is_self_return_receipt: bool | Omit = OMIT,
        return_receipts: Sequence[str] | Omit = OMIT,
        type_: Literal["forward", "original", "reply", "resend"] | Omit = OMIT,
        body: str | Omit = OMIT,
        subject: str | Omit = OMIT,
        web_form_id: str | Omit = OMIT,
        web_form_fields: dict[str, Any] | Omit = OMIT,
        notify_expired: bool | Omit = OMIT,
        shared_mailbox_id: str | Omit = OMIT,
        tracking_access: Sequence[str] | Omit = OMIT,
    ) -> Email:
        """Send a message with files from this machine.

        Like `mail.send`, with files that are uploaded first, whatever their size. If anything fails, the draft is
        deleted, so that nothing is sent without its files.

        Args:
            attachments: The files: each a path, bytes, a binary file object, an iterator of bytes, or a tuple of a name
                and one of these.
            to: Email addresses of the recipients.
            cc: Email addresses of the people who receive a copy.
            bcc: Email addresses of the people who receive a copy without the other recipients seeing it.
            files: Identifiers of the files to attach.
            acl: Who can access the files: `verify_recipient` the recipients, after signing in; `no_auth` anyone with
                the link; `otp` and `email_otp` anyone with a one-time code; `internal` users of the appliance;
                `anyone_auth` anyone who signs in.
            expire: When the message expires; 0 or None for never.
            preview: Whether recipients can only view the files.
            watermark: Watermark text for previews.
            secure_body: Whether the body can be read only on the appliance and is left out of the notification.
            self_copy: Whether the sender receives a copy.
            include_fingerprint: Whether the message includes hashes of its files.
            parent_email_id: The message that this one replies to or forwards.
            is_self_return_receipt: Whether the sender is notified of downloads. Superseded by `return_receipts`.
            return_receipts: Email addresses of the people who are notified when the message is read.
            type_: How the message originated.
            body: Text of the message.
            subject: Subject of the message; at most 998 characters.
            web_form_id: The web form that was used.
            web_form_fields: The values entered in the web form.
            notify_expired: Whether the sender is notified when the files expire.
            shared_mailbox_id: The shared mailbox to send from.
            tracking_access: Email addresses of the people who can track the message.

        Returns:
            The message, as it was sent.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        message = {name: value for name, value in locals().items() if name not in ("self", "attachments")}
        from kiteworks_runtime.composed import RemoteSending

        from .._workflows import MAIL_SEND_FILES
        from .mail_attachments import MailAttachments

        remote = RemoteSending(
            MAIL_SEND_FILES,
            draft=self.send,
            attach=MailAttachments(self._caller).upload,
            send_draft=self.send_draft,
            discard=self.delete,
        )
        sent: Email = remote.send(attachments, message)
        return sent

    @responses_property
    def with_raw_response(self) -> MailWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return MailWithRawResponse(Mail(self._caller.raw))


class AsyncMail(AsyncResource):
    """Secure mail."""

    @resource_property
    def attachments(self) -> AsyncMailAttachments:
        """Files attached to messages."""
        return AsyncMailAttachments(self._caller)

    def list(
        self,
        *,
        sender_id: str | Omit = OMIT,
        sender_id_in: Sequence[str] | Omit = OMIT,
        is_recipient: bool | Omit = OMIT,
        read: bool | Omit = OMIT,
        date: datetime | Omit = OMIT,
        date_gt: datetime | Omit = OMIT,
        date_gte: datetime | Omit = OMIT,
        date_lt: datetime | Omit = OMIT,
        date_lte: datetime | Omit = OMIT,
        modified_date: datetime | Omit = OMIT,
        modified_date_gt: datetime | Omit = OMIT,
        modified_date_gte: datetime | Omit = OMIT,
        modified_date_lt: datetime | Omit = OMIT,
        modified_date_lte: datetime | Omit = OMIT,
        email_package_id: str | Omit = OMIT,
        email_package_id_in: Sequence[str] | Omit = OMIT,
        template_id: int | str | Omit = OMIT,
        template_id_in: Sequence[int | str] | Omit = OMIT,
        status: Sequence[ListStatus] | Omit = OMIT,
        is_preview: bool | Omit = OMIT,
        is_user_sent: bool | Omit = OMIT,
        bucket: Literal["draft", "inbox", "outgoing", "sent", "trash"] | Omit = OMIT,
        return_custom_web_form: bool | Omit = OMIT,
        custom_web_form_only: bool | Omit = OMIT,
        tracking_only: bool | Omit = OMIT,
        approval_request_only: bool | Omit = OMIT,
        web_form_id: str | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        shared_mailbox_id: str | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        deleted: bool = False,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> AsyncPage[Email]:
        """List messages. See `Mail.list`."""
        return self._caller.page(MAIL_LIST, Email, locals())

    async def delete_many(
        self, mail_ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT
    ) -> BulkResult | None:
        """Delete drafts. See `Mail.delete_many`."""
        return await self._caller.call(MAIL_DELETE_MANY, locals())

    async def counters(self, *, return_custom_web_form: bool | Omit = OMIT) -> MailCounters:
        """Count messages. See `Mail.counters`."""
        return await self._caller.call(MAIL_COUNTERS, locals())

    async def delete_permanently_many(
        self, mail_ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT
    ) -> BulkResult | None:
        """Permanently delete messages. See `Mail.delete_permanently_many`."""
        return await self._caller.call(MAIL_DELETE_PERMANENTLY_MANY, locals())

    async def expand_distribution_list(
        self, *, email: str, expand: bool | Omit = OMIT, email_id: str | Omit = OMIT
    ) -> DistributionList:
        """Expand a distribution list. See `Mail.expand_distribution_list`."""
        return await self._caller.call(MAIL_EXPAND_DISTRIBUTION_LIST, locals())

    async def mark_read(
        self, mail_ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT
    ) -> BulkResult | None:
        """Mark messages as read. See `Mail.mark_read`."""
        return await self._caller.call(MAIL_MARK_READ, locals())

    async def recover_many(
        self, mail_ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT
    ) -> BulkResult | None:
        """Recover messages. See `Mail.recover_many`."""
        return await self._caller.call(MAIL_RECOVER_MANY, locals())

    async def request_files(
        self,
        *,
        to: Sequence[str],
        subject: str,
        body: str | Omit = OMIT,
        expire: datetime | Literal[0] | None | Omit = OMIT,
        file_limit: int | Omit = OMIT,
        require_auth: bool | Omit = OMIT,
        return_receipts: Sequence[str] | Omit = OMIT,
        shared_mailbox_id: str | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> RequestFile | None:
        """Request files by mail. See `Mail.request_files`."""
        return await self._caller.call(MAIL_REQUEST_FILES, locals())

    async def send(
        self,
        *,
        to: Sequence[str] | Omit = OMIT,
        cc: Sequence[str] | Omit = OMIT,
        bcc: Sequence[str] | Omit = OMIT,
        files: Sequence[str] | Omit = OMIT,
        acl: SendAcl | Omit = OMIT,
        expire: datetime | Literal[0] | None | Omit = OMIT,
        draft: bool | Omit = OMIT,
        preview: bool | Omit = OMIT,
        watermark: str | Omit = OMIT,
        secure_body: bool | Omit = OMIT,
        self_copy: bool | Omit = OMIT,
        include_fingerprint: bool | Omit = OMIT,
        parent_email_id: str | Omit = OMIT,
        is_self_return_receipt: bool | Omit = OMIT,
        return_receipts: Sequence[str] | Omit = OMIT,
        type_: Literal["forward", "original", "reply", "resend"] | Omit = OMIT,
        uploading: bool | Omit = OMIT,
        body: str | Omit = OMIT,
        subject: str | Omit = OMIT,
        web_form_id: str | Omit = OMIT,
        web_form_fields: dict[str, Any] | Omit = OMIT,
        notify_expired: bool | Omit = OMIT,
        shared_mailbox_id: str | Omit = OMIT,
        tracking_access: Sequence[str] | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Email:
        """Send a message. See `Mail.send`."""
        return await self._caller.call(MAIL_SEND, locals())

    async def trash_many(
        self, mail_ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT
    ) -> BulkResult | None:
        """Move messages to the trash. See `Mail.trash_many`."""
        return await self._caller.call(MAIL_TRASH_MANY, locals())

    async def mark_unread(
        self, mail_ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT
    ) -> BulkResult | None:
        """Mark messages as unread. See `Mail.mark_unread`."""
        return await self._caller.call(MAIL_MARK_UNREAD, locals())

    async def withdraw_many(self, *, ids: Sequence[str]) -> BulkResult | None:
        """Withdraw messages. See `Mail.withdraw_many`."""
        return await self._caller.call(MAIL_WITHDRAW_MANY, locals())

    async def get(
        self,
        mail_id: str,
        *,
        mark_as_read: bool | Omit = OMIT,
        print_flag: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        ref: str | Omit = OMIT,
    ) -> Email:
        """Get a message. See `Mail.get`."""
        return await self._caller.call(MAIL_GET, locals())

    async def delete(self, mail_id: str) -> None:
        """Delete a draft. See `Mail.delete`."""
        return await self._caller.call(MAIL_DELETE, locals())

    async def send_draft(
        self,
        mail_id: str,
        *,
        to: Sequence[str] | Omit = OMIT,
        cc: Sequence[str] | Omit = OMIT,
        bcc: Sequence[str] | Omit = OMIT,
        files: Sequence[str] | Omit = OMIT,
        acl: SendDraftAcl | Omit = OMIT,
        expire: datetime | Literal[0] | None | Omit = OMIT,
        draft: bool | Omit = OMIT,
        preview: bool | Omit = OMIT,
        watermark: str | Omit = OMIT,
        secure_body: bool | Omit = OMIT,
        self_copy: bool | Omit = OMIT,
        include_fingerprint: bool | Omit = OMIT,
        parent_email_id: str | Omit = OMIT,
        is_self_return_receipt: bool | Omit = OMIT,
        return_receipts: Sequence[str] | Omit = OMIT,
        type_: Literal["forward", "original", "reply", "resend"] | Omit = OMIT,
        uploading: bool | Omit = OMIT,
        body: str | Omit = OMIT,
        subject: str | Omit = OMIT,
        web_form_id: str | Omit = OMIT,
        web_form_fields: dict[str, Any] | Omit = OMIT,
        notify_expired: bool | Omit = OMIT,
        shared_mailbox_id: str | Omit = OMIT,
        tracking_access: Sequence[str] | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Email:
        """Update and send a draft. See `Mail.send_draft`."""
        return await self._caller.call(MAIL_SEND_DRAFT, locals())

    async def send_tracking_report(
        self, mail_id: str, *, return_entity: bool = True, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Send a tracking report. See `Mail.send_tracking_report`."""
        return await self._caller.call(MAIL_SEND_TRACKING_REPORT, locals())

    async def withdraw_files(
        self, mail_id: str, ids: str | Sequence[str], *, shared_mailbox_id: str | Omit = OMIT
    ) -> None:
        """Withdraw the files of a message. See `Mail.withdraw_files`."""
        return await self._caller.call(MAIL_WITHDRAW_FILES, locals())

    async def package(self, mail_id: str, *, ref: str | Omit = OMIT) -> Package:
        """Get a message's package. See `Mail.package`."""
        return await self._caller.call(MAIL_PACKAGE, locals())

    def list_recipients(
        self,
        mail_id: str,
        *,
        order_by: Literal["id:asc", "id:desc", "type:asc", "type:desc"] | Omit = OMIT,
        type_: Sequence[Literal[0, 1, 2]] | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        ref: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> AsyncPage[Recipient]:
        """List recipients. See `Mail.list_recipients`."""
        return self._caller.page(MAIL_LIST_RECIPIENTS, Recipient, locals())

    async def scan_status(self, mail_id: str) -> None:
        """Check whether a message is safe. See `Mail.scan_status`."""
        return await self._caller.call(MAIL_SCAN_STATUS, locals())

    async def update_settings(self, mail_id: str, *, tracking_access: Sequence[str] | Omit = OMIT) -> None:
        """Set who may track a message. See `Mail.update_settings`."""
        return await self._caller.call(MAIL_UPDATE_SETTINGS, locals())

    async def stop_tracking(self, mail_id: str) -> None:
        """Stop tracking a message. See `Mail.stop_tracking`."""
        return await self._caller.call(MAIL_STOP_TRACKING, locals())

    async def send_files(
        self,
        attachments: Sequence[AsyncUploadSource],
        *,
        to: Sequence[str] | Omit = OMIT,
        cc: Sequence[str] | Omit = OMIT,
        bcc: Sequence[str] | Omit = OMIT,
        files: Sequence[str] | Omit = OMIT,
        acl: SendAcl | Omit = OMIT,
        expire: datetime | Literal[0] | None | Omit = OMIT,
        preview: bool | Omit = OMIT,
        watermark: str | Omit = OMIT,
        secure_body: bool | Omit = OMIT,
        self_copy: bool | Omit = OMIT,
        include_fingerprint: bool | Omit = OMIT,
        parent_email_id: str | Omit = OMIT,
        is_self_return_receipt: bool | Omit = OMIT,
        return_receipts: Sequence[str] | Omit = OMIT,
        type_: Literal["forward", "original", "reply", "resend"] | Omit = OMIT,
        body: str | Omit = OMIT,
        subject: str | Omit = OMIT,
        web_form_id: str | Omit = OMIT,
        web_form_fields: dict[str, Any] | Omit = OMIT,
        notify_expired: bool | Omit = OMIT,
        shared_mailbox_id: str | Omit = OMIT,
        tracking_access: Sequence[str] | Omit = OMIT,
    ) -> Email:
        """Send a message with files from this machine. See `Mail.send_files`."""
        message = {name: value for name, value in locals().items() if name not in ("self", "attachments")}
        from kiteworks_runtime.composed import RemoteSending

        from .._workflows import MAIL_SEND_FILES
        from .mail_attachments import AsyncMailAttachments

        remote = RemoteSending(
            MAIL_SEND_FILES,
            draft=self.send,
            attach=AsyncMailAttachments(self._caller).upload,
            send_draft=self.send_draft,
            discard=self.delete,
            asynchronous=True,
        )
        sent: Email = await remote.send(attachments, message)
        return sent

    @responses_property
    def with_raw_response(self) -> AsyncMailWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncMailWithRawResponse(AsyncMail(self._caller.raw))


class MailWithRawResponse:
    def __init__(self, resource: Mail) -> None:
        self.list = raw(resource.list)
        self.delete_many = raw(resource.delete_many)
        self.counters = raw(resource.counters)
        self.delete_permanently_many = raw(resource.delete_permanently_many)
        self.expand_distribution_list = raw(resource.expand_distribution_list)
        self.mark_read = raw(resource.mark_read)
        self.recover_many = raw(resource.recover_many)
        self.request_files = raw(resource.request_files)
        self.send = raw(resource.send)
        self.trash_many = raw(resource.trash_many)
        self.mark_unread = raw(resource.mark_unread)
        self.withdraw_many = raw(resource.withdraw_many)
        self.get = raw(resource.get)
        self.delete = raw(resource.delete)
        self.send_draft = raw(resource.send_draft)
        self.send_tracking_report = raw(resource.send_tracking_report)
        self.withdraw_files = raw(resource.withdraw_files)
        self.package = raw(resource.package)
        self.list_recipients = raw(resource.list_recipients)
        self.scan_status = raw(resource.scan_status)
        self.update_settings = raw(resource.update_settings)
        self.stop_tracking = raw(resource.stop_tracking)


class AsyncMailWithRawResponse:
    def __init__(self, resource: AsyncMail) -> None:
        self.list = async_raw(resource.list)
        self.delete_many = async_raw(resource.delete_many)
        self.counters = async_raw(resource.counters)
        self.delete_permanently_many = async_raw(resource.delete_permanently_many)
        self.expand_distribution_list = async_raw(resource.expand_distribution_list)
        self.mark_read = async_raw(resource.mark_read)
        self.recover_many = async_raw(resource.recover_many)
        self.request_files = async_raw(resource.request_files)
        self.send = async_raw(resource.send)
        self.trash_many = async_raw(resource.trash_many)
        self.mark_unread = async_raw(resource.mark_unread)
        self.withdraw_many = async_raw(resource.withdraw_many)
        self.get = async_raw(resource.get)
        self.delete = async_raw(resource.delete)
        self.send_draft = async_raw(resource.send_draft)
        self.send_tracking_report = async_raw(resource.send_tracking_report)
        self.withdraw_files = async_raw(resource.withdraw_files)
        self.package = async_raw(resource.package)
        self.list_recipients = async_raw(resource.list_recipients)
        self.scan_status = async_raw(resource.scan_status)
        self.update_settings = async_raw(resource.update_settings)
        self.stop_tracking = async_raw(resource.stop_tracking)
