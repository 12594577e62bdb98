# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.mail.attachments`."""

from __future__ import annotations

import pathlib
from collections.abc import AsyncGenerator, Generator, Sequence
from types import NoneType
from typing import Literal, Unpack

from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import (
    AsyncResource,
    Resource,
    async_raw,
    async_raw_content,
    async_streaming,
    raw,
    raw_content,
    responses_property,
    streaming,
)
from kiteworks_runtime.transfers import (
    AsyncDownloadOptions,
    AsyncIterOptions,
    AsyncUploadOptions,
    AsyncUploadSource,
    DownloadOptions,
    DownloadTarget,
    IterOptions,
    UploadOptions,
    UploadSource,
)

from .. import _parameters as shared
from .._parameters import Mode
from ..models.admin import Attachment
from ..models.dli import AttachmentList, Preview
from ..models.files import File
from ..models.mail import AttachmentDownloadReport, SentAttachment, SentAttachmentList

ListSentOrderBy = Literal[
    "id:asc",
    "id:desc",
    "modified_date:asc",
    "modified_date:desc",
    "sent_date:asc",
    "sent_date:desc",
    "size:asc",
    "size:desc",
    "subject:asc",
    "subject:desc",
    "type:asc",
    "type:desc",
]

MAIL_ATTACHMENTS_LIST_SENT: Operation[SentAttachmentList] = Operation(
    "mail.attachments.list_sent",
    "GET",
    "/rest/mail/attachments",
    result=SentAttachmentList,
    arguments=(
        shared.LIMIT,
        shared.OFFSET,
        Query("bucket", str, "bucket"),
        Query("order_by", ListSentOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
MAIL_ATTACHMENTS_WITHDRAW_MANY: Operation[None] = Operation(
    "mail.attachments.withdraw_many",
    "DELETE",
    "/rest/mail/attachments",
    result=NoneType,
    arguments=(shared.ATTACHMENT_IDS,),
)
MAIL_ATTACHMENTS_COPY: Operation[File] = Operation(
    "mail.attachments.copy",
    "POST",
    "/rest/mail/{mail_id}/actions/copy",
    result=File,
    arguments=(
        shared.MAIL_ID,
        shared.ATTACHMENT_IDS,
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        Body("destination_folder_id", str, "destinationFolderId", required=True),
        Body("add_version", bool, "addVersion"),
    ),
    media_type="application/json",
)
MAIL_ATTACHMENTS_LIST: Operation[AttachmentList] = Operation(
    "mail.attachments.list",
    "GET",
    "/rest/mail/{mail_id}/attachments",
    result=AttachmentList,
    arguments=(shared.MAIL_ID, shared.LIMIT, shared.OFFSET, shared.MAIL_REF),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
MAIL_ATTACHMENTS_DOWNLOAD_ZIP: Operation[None] = Operation(
    "mail.attachments.download_zip",
    "GET",
    "/rest/mail/{mail_id}/attachments/actions/zip",
    result=NoneType,
    arguments=(
        shared.MAIL_ID,
        Query("name", str, "name"),
        shared.MAIL_REF,
        shared.MODE,
        Query("attachment_id_in", Sequence[str], "attachmentId:in", required=True),
        Query("username", str, "username"),
        Query("utc_offset", int, "utcOffset"),
    ),
    receives="application/zip",
)
MAIL_ATTACHMENTS_ZIP_STATUS: Operation[None] = Operation(
    "mail.attachments.zip_status",
    "GET",
    "/rest/mail/{mail_id}/attachments/actions/zipStatus",
    result=NoneType,
    arguments=(
        shared.MAIL_ID,
        shared.MAIL_REF,
        shared.MODE,
        Query("attachment_id_in", Sequence[str], "attachmentId:in", required=True),
    ),
)
MAIL_ATTACHMENTS_DOWNLOAD_REPORT: Operation[AttachmentDownloadReport] = Operation(
    "mail.attachments.download_report",
    "GET",
    "/rest/mail/{mail_id}/attachments/report",
    result=AttachmentDownloadReport,
    arguments=(shared.MAIL_ID,),
)
MAIL_ATTACHMENTS_EXPORT_REPORT_CSV: Operation[None] = Operation(
    "mail.attachments.export_report_csv",
    "GET",
    "/rest/mail/{mail_id}/attachments/reportCsv",
    result=NoneType,
    arguments=(shared.MAIL_ID,),
    receives="text/csv",
)
MAIL_ATTACHMENTS_GET: Operation[Attachment] = Operation(
    "mail.attachments.get",
    "GET",
    "/rest/mail/{mail_id}/attachments/{attachment_id}",
    result=Attachment,
    arguments=(shared.MAIL_ID, shared.ATTACHMENT_ID, shared.MAIL_REF),
)
MAIL_ATTACHMENTS_DOWNLOAD: Operation[None] = Operation(
    "mail.attachments.download",
    "GET",
    "/rest/mail/{mail_id}/attachments/{attachment_id}/content",
    result=NoneType,
    arguments=(shared.MAIL_ID, shared.ATTACHMENT_ID, shared.MAIL_REF, shared.MODE, shared.BYTE_RANGE),
    about=MAIL_ATTACHMENTS_GET,
)
MAIL_ATTACHMENTS_PREVIEW: Operation[Preview] = Operation(
    "mail.attachments.preview",
    "GET",
    "/rest/mail/{mail_id}/attachments/{attachment_id}/preview",
    result=Preview,
    arguments=(shared.MAIL_ID, shared.ATTACHMENT_ID, shared.MAIL_REF, shared.MODE),
)


class MailAttachments(Resource):
    """Files that are attached to messages."""

    def list_sent(
        self,
        *,
        bucket: str | Omit = OMIT,
        order_by: ListSentOrderBy | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> Page[SentAttachment]:
        """List attachments I sent.

        Lists the attachments of all messages that the caller sent or drafted. Source: `GET /rest/mail/attachments`,
        scope `GET/mail/*`.

        Args:
            bucket: Only messages that lie here.
            order_by: What to order by, and which way.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.

        Returns:
            A page of `SentAttachment` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(MAIL_ATTACHMENTS_LIST_SENT, SentAttachment, locals())

    def withdraw_many(self, ids: str | Sequence[str]) -> None:
        """Withdraw attachments.

        Ends the recipients' access to attachments; the messages stay, and so do the files until they expire.
        Source: `DELETE /rest/mail/attachments`, scope `DELETE/mail/*`.

        Args:
            ids: Identifiers of the attachments.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(MAIL_ATTACHMENTS_WITHDRAW_MANY, locals())

    def copy(
        self,
        mail_id: str,
        ids: str | Sequence[str],
        *,
        destination_folder_id: str,
        add_version: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> File:
        """Save attachments to a folder.

        Copies attachments into a folder. Needs the `file_copy` permission on them and `file_add` on the folder.
        Source: `POST /rest/mail/{mail_id}/actions/copy`, scope `POST/mail/*`.

        Args:
            mail_id: Identifier of the message.
            ids: Identifiers of the attachments.
            destination_folder_id: The folder that takes them.
            add_version: Whether a file of the same name gets a version; true unless told otherwise.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            The files.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_NOT_SENDER,
                ERR_ACCESS_USER, ERR_ENTITY_DELETED, ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_IS_DELETED_ATTACHMENT,
                ERR_ENTITY_IS_MY_DIR, ERR_ENTITY_IS_SECURE_FOLDER, ERR_ENTITY_RESTRICTED_EXTENSION,
                ERR_ENTITY_RESTRICTED_TYPE; 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(MAIL_ATTACHMENTS_COPY, locals())

    def list(
        self, mail_id: str, *, limit: int | Omit = OMIT, offset: int | Omit = OMIT, ref: str | Omit = OMIT
    ) -> Page[Attachment]:
        """List attachments.

        Lists the attachments of a message. The caller must be the sender or a recipient. Source: `GET
        /rest/mail/{mail_id}/attachments`, scope `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            ref: The reference that came with the message. Whoever reads without signing in needs it.

        Returns:
            A page of `Attachment` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.page(MAIL_ATTACHMENTS_LIST, Attachment, locals())

    def download_zip(
        self,
        mail_id: str,
        target: DownloadTarget,
        *,
        attachment_id_in: Sequence[str],
        name: str | Omit = OMIT,
        username: str | Omit = OMIT,
        utc_offset: int | Omit = OMIT,
        ref: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        **options: Unpack[DownloadOptions],
    ) -> pathlib.Path | None:
        """Download attachments as an archive.

        Reads attachments of a message in the inbox or among those sent as one ZIP archive. Source: `GET
        /rest/mail/{mail_id}/attachments/actions/zip`, scope `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.
            target: The file or folder to write to, or a binary file object. In a folder the appliance names the file.
            attachment_id_in: Identifiers of the attachments to put into the archive.
            name: Name of the archive.
            username: Address of the user who asks for the archive.
            utc_offset: Seconds by which the user's clock is ahead of UTC, for the times in the archive.
            ref: The reference that came with the message. Whoever reads without signing in needs it.
            mode: How much to say of each object.
            options: Those of `kiteworks.DownloadOptions`.

        Returns:
            The path of the file that was written, or None when `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
            FileExistsError: The file is there already and `overwrite` is false.
        """
        return self._caller.download(MAIL_ATTACHMENTS_DOWNLOAD_ZIP, target, locals(), options)

    def iter_download_zip(
        self,
        mail_id: str,
        *,
        attachment_id_in: Sequence[str],
        name: str | Omit = OMIT,
        username: str | Omit = OMIT,
        utc_offset: int | Omit = OMIT,
        ref: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        **options: Unpack[IterOptions],
    ) -> Generator[bytes, None, None]:
        """Download attachments as an archive: the bytes, piece by piece.

        As `download_zip`, without a file. A pending scan is waited for.
        Nothing is sent before the first piece is asked for.
        To stop before the end, close it, as `contextlib.closing` does (`contextlib.aclosing` where it is awaited).

        Args:
            options: Those of `kiteworks.IterOptions`; the others are those of `download_zip`.

        Returns:
            The pieces, of up to 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.iter_download(MAIL_ATTACHMENTS_DOWNLOAD_ZIP, locals(), options)

    def zip_status(
        self, mail_id: str, *, attachment_id_in: Sequence[str], ref: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Ask whether attachments are safe.

        Tells whether attachments passed the scans, before `mail.attachments.download_zip` is called: an empty
        answer means that all did. Source: `GET /rest/mail/{mail_id}/attachments/actions/zipStatus`, scope
        `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.
            attachment_id_in: Identifiers of the attachments to ask about.
            ref: The reference that came with the message. Whoever reads without signing in needs it.
            mode: How much to say of each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.call(MAIL_ATTACHMENTS_ZIP_STATUS, locals())

    def download_report(self, mail_id: str) -> AttachmentDownloadReport:
        """Read a download report.

        Lists what happened to the attachments of a message: who viewed, downloaded or copied them, and when.
        Source: `GET /rest/mail/{mail_id}/attachments/report`, scope `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.

        Returns:
            The report.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.call(MAIL_ATTACHMENTS_DOWNLOAD_REPORT, locals())

    def export_report_csv(
        self, mail_id: str, target: DownloadTarget, **options: Unpack[DownloadOptions]
    ) -> pathlib.Path | None:
        """Export a download report.

        Reads what happened to the attachments of a message as CSV. Source: `GET
        /rest/mail/{mail_id}/attachments/reportCsv`, scope `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.
            target: The file or folder to write to, or a binary file object. In a folder the appliance names the file.
            options: Those of `kiteworks.DownloadOptions`.

        Returns:
            The path of the file that was written, or None when `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
            FileExistsError: The file is there already and `overwrite` is false.
        """
        return self._caller.download(MAIL_ATTACHMENTS_EXPORT_REPORT_CSV, target, locals(), options)

    def iter_export_report_csv(self, mail_id: str, **options: Unpack[IterOptions]) -> Generator[bytes, None, None]:
        """Export a download report: the bytes, piece by piece.

        As `export_report_csv`, without a file. A pending scan is waited for.
        Nothing is sent before the first piece is asked for.
        To stop before the end, close it, as `contextlib.closing` does (`contextlib.aclosing` where it is awaited).

        Args:
            options: Those of `kiteworks.IterOptions`; the others are those of `export_report_csv`.

        Returns:
            The pieces, of up to 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.iter_download(MAIL_ATTACHMENTS_EXPORT_REPORT_CSV, locals(), options)

    def get(self, mail_id: str, attachment_id: str, *, ref: str | Omit = OMIT) -> Attachment:
        """Read about an attachment.

        Reads name, size and state of an attachment. The caller must be the sender or a recipient. Source: `GET
        /rest/mail/{mail_id}/attachments/{attachment_id}`, scope `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.
            attachment_id: Identifier of the attachment.
            ref: The reference that came with the message. Whoever reads without signing in needs it.

        Returns:
            The attachment.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.call(MAIL_ATTACHMENTS_GET, locals())

    def download(
        self,
        mail_id: str,
        attachment_id: str,
        target: DownloadTarget,
        *,
        ref: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        byte_range: str | Omit = OMIT,
        **options: Unpack[DownloadOptions],
    ) -> pathlib.Path | None:
        """Download an attachment.

        Reads the content of an attachment. Source: `GET /rest/mail/{mail_id}/attachments/{attachment_id}/content`,
        scope `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.
            attachment_id: Identifier of the attachment.
            target: The file or folder to write to, or a binary file object. In a folder the appliance names the file.
            ref: The reference that came with the message. Whoever reads without signing in needs it.
            mode: How much to say of each object.
            byte_range: Which bytes to send, as in `bytes=0-99`. Without it, all.
            options: Those of `kiteworks.DownloadOptions`.

        Returns:
            The path of the file that was written, or None when `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
            FileExistsError: The file is there already and `overwrite` is false.
        """
        return self._caller.download(MAIL_ATTACHMENTS_DOWNLOAD, target, locals(), options)

    def iter_download(
        self,
        mail_id: str,
        attachment_id: str,
        *,
        ref: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        byte_range: str | Omit = OMIT,
        **options: Unpack[IterOptions],
    ) -> Generator[bytes, None, None]:
        """Download an attachment: the bytes, piece by piece.

        As `download`, without a file. A pending scan is waited for.
        A broken connection is gone on with from the last byte. The hash is compared after the last piece.
        Nothing is sent before the first piece is asked for.
        To stop before the end, close it, as `contextlib.closing` does (`contextlib.aclosing` where it is awaited).

        Args:
            options: Those of `kiteworks.IterOptions`; the others are those of `download`.

        Returns:
            The pieces, of up to 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
            IntegrityError: The content arrived damaged. This comes after the last piece.
            TransferError: The connection broke, and meanwhile the content became another.
        """
        return self._caller.iter_download(MAIL_ATTACHMENTS_DOWNLOAD, locals(), options)

    def preview(self, mail_id: str, attachment_id: str, *, ref: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> Preview:
        """Read about an attachment's preview.

        Tells where a preview of an attachment can be had, and whether it carries a watermark. Needs the `view`
        permission. Source: `GET /rest/mail/{mail_id}/attachments/{attachment_id}/preview`, scope `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.
            attachment_id: Identifier of the attachment.
            ref: The reference that came with the message. Whoever reads without signing in needs it.
            mode: How much to say of each object.

        Returns:
            The preview.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.call(MAIL_ATTACHMENTS_PREVIEW, locals())

    def upload(
        self, mail_id: str, source: UploadSource, *, name: str | None = None, **options: Unpack[UploadOptions]
    ) -> Attachment:
        """Attach a file of any size.

        As `folders.upload`, for a draft. The caller must be its sender. Source: `POST
        /rest/mail/{mail_id}/actions/initiateUpload`, scope `POST/mail/*` or `POST/uploads/*` or `GET/uploads/*` or
        `DELETE/uploads/*` or `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.
            source: A path, bytes, a binary file, an iterator of bytes, or a pair of a name and one of these.
            name: The name the file gets on the appliance. Default: that of `source`.
            options: Those of `kiteworks.UploadOptions`. Without `chunk_size` a chunk has 67,108,864 bytes.

        Returns:
            The attachment.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        from .._workflows import MAIL_ATTACHMENTS_UPLOAD

        return self._caller.upload(MAIL_ATTACHMENTS_UPLOAD, mail_id, source, name, options)

    @responses_property
    def with_raw_response(self) -> MailAttachmentsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return MailAttachmentsWithRawResponse(MailAttachments(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> MailAttachmentsWithStreamingResponse:
        """The downloads; each returns a context manager whose body is read piece by piece."""
        return MailAttachmentsWithStreamingResponse(MailAttachments(self._caller.streaming))


class AsyncMailAttachments(AsyncResource):
    """Files that are attached to messages."""

    def list_sent(
        self,
        *,
        bucket: str | Omit = OMIT,
        order_by: ListSentOrderBy | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> AsyncPage[SentAttachment]:
        """List attachments I sent. See `MailAttachments.list_sent`."""
        return self._caller.page(MAIL_ATTACHMENTS_LIST_SENT, SentAttachment, locals())

    async def withdraw_many(self, ids: str | Sequence[str]) -> None:
        """Withdraw attachments. See `MailAttachments.withdraw_many`."""
        return await self._caller.call(MAIL_ATTACHMENTS_WITHDRAW_MANY, locals())

    async def copy(
        self,
        mail_id: str,
        ids: str | Sequence[str],
        *,
        destination_folder_id: str,
        add_version: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> File:
        """Save attachments to a folder. See `MailAttachments.copy`."""
        return await self._caller.call(MAIL_ATTACHMENTS_COPY, locals())

    def list(
        self, mail_id: str, *, limit: int | Omit = OMIT, offset: int | Omit = OMIT, ref: str | Omit = OMIT
    ) -> AsyncPage[Attachment]:
        """List attachments. See `MailAttachments.list`."""
        return self._caller.page(MAIL_ATTACHMENTS_LIST, Attachment, locals())

    async def download_zip(
        self,
        mail_id: str,
        target: DownloadTarget,
        *,
        attachment_id_in: Sequence[str],
        name: str | Omit = OMIT,
        username: str | Omit = OMIT,
        utc_offset: int | Omit = OMIT,
        ref: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        **options: Unpack[AsyncDownloadOptions],
    ) -> pathlib.Path | None:
        """Download attachments as an archive. See `MailAttachments.download_zip`."""
        return await self._caller.download(MAIL_ATTACHMENTS_DOWNLOAD_ZIP, target, locals(), options)

    def iter_download_zip(
        self,
        mail_id: str,
        *,
        attachment_id_in: Sequence[str],
        name: str | Omit = OMIT,
        username: str | Omit = OMIT,
        utc_offset: int | Omit = OMIT,
        ref: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        **options: Unpack[AsyncIterOptions],
    ) -> AsyncGenerator[bytes, None]:
        """Download attachments as an archive. See `MailAttachments.iter_download_zip`."""
        return self._caller.iter_download(MAIL_ATTACHMENTS_DOWNLOAD_ZIP, locals(), options)

    async def zip_status(
        self, mail_id: str, *, attachment_id_in: Sequence[str], ref: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Ask whether attachments are safe. See `MailAttachments.zip_status`."""
        return await self._caller.call(MAIL_ATTACHMENTS_ZIP_STATUS, locals())

    async def download_report(self, mail_id: str) -> AttachmentDownloadReport:
        """Read a download report. See `MailAttachments.download_report`."""
        return await self._caller.call(MAIL_ATTACHMENTS_DOWNLOAD_REPORT, locals())

    async def export_report_csv(
        self, mail_id: str, target: DownloadTarget, **options: Unpack[AsyncDownloadOptions]
    ) -> pathlib.Path | None:
        """Export a download report. See `MailAttachments.export_report_csv`."""
        return await self._caller.download(MAIL_ATTACHMENTS_EXPORT_REPORT_CSV, target, locals(), options)

    def iter_export_report_csv(self, mail_id: str, **options: Unpack[AsyncIterOptions]) -> AsyncGenerator[bytes, None]:
        """Export a download report. See `MailAttachments.iter_export_report_csv`."""
        return self._caller.iter_download(MAIL_ATTACHMENTS_EXPORT_REPORT_CSV, locals(), options)

    async def get(self, mail_id: str, attachment_id: str, *, ref: str | Omit = OMIT) -> Attachment:
        """Read about an attachment. See `MailAttachments.get`."""
        return await self._caller.call(MAIL_ATTACHMENTS_GET, locals())

    async def download(
        self,
        mail_id: str,
        attachment_id: str,
        target: DownloadTarget,
        *,
        ref: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        byte_range: str | Omit = OMIT,
        **options: Unpack[AsyncDownloadOptions],
    ) -> pathlib.Path | None:
        """Download an attachment. See `MailAttachments.download`."""
        return await self._caller.download(MAIL_ATTACHMENTS_DOWNLOAD, target, locals(), options)

    def iter_download(
        self,
        mail_id: str,
        attachment_id: str,
        *,
        ref: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        byte_range: str | Omit = OMIT,
        **options: Unpack[AsyncIterOptions],
    ) -> AsyncGenerator[bytes, None]:
        """Download an attachment. See `MailAttachments.iter_download`."""
        return self._caller.iter_download(MAIL_ATTACHMENTS_DOWNLOAD, locals(), options)

    async def preview(
        self, mail_id: str, attachment_id: str, *, ref: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> Preview:
        """Read about an attachment's preview. See `MailAttachments.preview`."""
        return await self._caller.call(MAIL_ATTACHMENTS_PREVIEW, locals())

    async def upload(
        self, mail_id: str, source: AsyncUploadSource, *, name: str | None = None, **options: Unpack[AsyncUploadOptions]
    ) -> Attachment:
        """Attach a file of any size. See `MailAttachments.upload`."""
        from .._workflows import MAIL_ATTACHMENTS_UPLOAD

        return await self._caller.upload(MAIL_ATTACHMENTS_UPLOAD, mail_id, source, name, options)

    @responses_property
    def with_raw_response(self) -> AsyncMailAttachmentsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncMailAttachmentsWithRawResponse(AsyncMailAttachments(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncMailAttachmentsWithStreamingResponse:
        """The downloads; each returns a context manager whose body is read piece by piece."""
        return AsyncMailAttachmentsWithStreamingResponse(AsyncMailAttachments(self._caller.streaming))


class MailAttachmentsWithRawResponse:
    """`MailAttachments`, answering with whole responses."""

    def __init__(self, resource: MailAttachments) -> None:
        self.list_sent = raw(resource.list_sent)
        self.withdraw_many = raw(resource.withdraw_many)
        self.copy = raw(resource.copy)
        self.list = raw(resource.list)
        self.download_zip = raw_content(resource.iter_download_zip)
        self.zip_status = raw(resource.zip_status)
        self.download_report = raw(resource.download_report)
        self.export_report_csv = raw_content(resource.iter_export_report_csv)
        self.get = raw(resource.get)
        self.download = raw_content(resource.iter_download)
        self.preview = raw(resource.preview)


class MailAttachmentsWithStreamingResponse:
    """`MailAttachments`, answering with streamed responses."""

    def __init__(self, resource: MailAttachments) -> None:
        self.download_zip = streaming(resource.iter_download_zip)
        self.export_report_csv = streaming(resource.iter_export_report_csv)
        self.download = streaming(resource.iter_download)


class AsyncMailAttachmentsWithRawResponse:
    """`AsyncMailAttachments`, answering with whole responses."""

    def __init__(self, resource: AsyncMailAttachments) -> None:
        self.list_sent = async_raw(resource.list_sent)
        self.withdraw_many = async_raw(resource.withdraw_many)
        self.copy = async_raw(resource.copy)
        self.list = async_raw(resource.list)
        self.download_zip = async_raw_content(resource.iter_download_zip)
        self.zip_status = async_raw(resource.zip_status)
        self.download_report = async_raw(resource.download_report)
        self.export_report_csv = async_raw_content(resource.iter_export_report_csv)
        self.get = async_raw(resource.get)
        self.download = async_raw_content(resource.iter_download)
        self.preview = async_raw(resource.preview)


class AsyncMailAttachmentsWithStreamingResponse:
    """`AsyncMailAttachments`, answering with streamed responses."""

    def __init__(self, resource: AsyncMailAttachments) -> None:
        self.download_zip = async_streaming(resource.iter_download_zip)
        self.export_report_csv = async_streaming(resource.iter_export_report_csv)
        self.download = async_streaming(resource.iter_download)
