# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.mail.attachments`."""

from __future__ import annotations

import pathlib
from collections.abc import AsyncGenerator, Generator, Sequence
from typing import TYPE_CHECKING, Literal, Unpack

from kiteworks_runtime.client.resource import (
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
from kiteworks_runtime.files import AsyncUploadSource, DownloadTarget, UploadSource
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.dli import AttachmentList, Preview
from ..models.files import File
from ..models.mail import Attachment, AttachmentDownloadReport, SentAttachment, SentAttachmentList

if TYPE_CHECKING:
    # Not loaded with the others: they are the types of arguments alone.
    from .._options import (
        AsyncDownloadOptions,
        AsyncIterOptions,
        AsyncUploadOptions,
        DownloadOptions,
        IterOptions,
        UploadOptions,
    )

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
    "GET /rest/mail/attachments",
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
    "mail.attachments.withdraw_many", "DELETE /rest/mail/attachments", arguments=(shared.ATTACHMENT_IDS,)
)
MAIL_ATTACHMENTS_COPY: Operation[File] = Operation(
    "mail.attachments.copy",
    "POST /rest/mail/{mail_id}/actions/copy",
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
)
MAIL_ATTACHMENTS_LIST: Operation[AttachmentList] = Operation(
    "mail.attachments.list",
    "GET /rest/mail/{mail_id}/attachments",
    result=AttachmentList,
    arguments=(shared.MAIL_ID, shared.LIMIT, shared.OFFSET, shared.MAIL_REF),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
MAIL_ATTACHMENTS_DOWNLOAD_ZIP: Operation[None] = Operation(
    "mail.attachments.download_zip",
    "GET /rest/mail/{mail_id}/attachments/actions/zip",
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
    "GET /rest/mail/{mail_id}/attachments/actions/zipStatus",
    arguments=(
        shared.MAIL_ID,
        shared.MAIL_REF,
        shared.MODE,
        Query("attachment_id_in", Sequence[str], "attachmentId:in", required=True),
    ),
)
MAIL_ATTACHMENTS_DOWNLOAD_REPORT: Operation[AttachmentDownloadReport] = Operation(
    "mail.attachments.download_report",
    "GET /rest/mail/{mail_id}/attachments/report",
    result=AttachmentDownloadReport,
    arguments=(shared.MAIL_ID,),
)
MAIL_ATTACHMENTS_EXPORT_REPORT_CSV: Operation[None] = Operation(
    "mail.attachments.export_report_csv",
    "GET /rest/mail/{mail_id}/attachments/reportCsv",
    arguments=(shared.MAIL_ID,),
    receives="text/csv",
)
MAIL_ATTACHMENTS_GET: Operation[Attachment] = Operation(
    "mail.attachments.get",
    "GET /rest/mail/{mail_id}/attachments/{attachment_id}",
    result=Attachment,
    arguments=(shared.MAIL_ID, shared.ATTACHMENT_ID, shared.MAIL_REF),
)
MAIL_ATTACHMENTS_DOWNLOAD: Operation[None] = Operation(
    "mail.attachments.download",
    "GET /rest/mail/{mail_id}/attachments/{attachment_id}/content",
    arguments=(shared.MAIL_ID, shared.ATTACHMENT_ID, shared.MAIL_REF, shared.MODE, shared.BYTE_RANGE),
    about=MAIL_ATTACHMENTS_GET,
)
MAIL_ATTACHMENTS_PREVIEW: Operation[Preview] = Operation(
    "mail.attachments.preview",
    "GET /rest/mail/{mail_id}/attachments/{attachment_id}/preview",
    result=Preview,
    arguments=(shared.MAIL_ID, shared.ATTACHMENT_ID, shared.MAIL_REF, shared.MODE),
)


class MailAttachments(Resource):
    """Files attached to messages."""

    def list_sent(
        self,
        *,
        bucket: str | Omit = OMIT,
        order_by: ListSentOrderBy | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> Page[SentAttachment]:
        """List my sent attachments.

        Lists the attachments of all messages that the caller sent or saved as drafts. Source:
        `GET /rest/mail/attachments`, scope `GET/mail/*`.

        Args:
            bucket: Only messages in this mail folder.
            order_by: Sort key and direction.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.

        Returns:
            A page of `SentAttachment` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(MAIL_ATTACHMENTS_LIST_SENT, SentAttachment, locals())

    def withdraw_many(self, ids: str | Sequence[str]) -> None:
        """Withdraw attachments.

        Revokes the recipients' access to attachments. The messages remain, and the files remain until they expire.
        Source: `DELETE /rest/mail/attachments`, scope `DELETE/mail/*`.

        Args:
            ids: Identifiers of the attachments.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INVALID_PARAMETER.
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

        Copies attachments into a folder. Requires the `file_copy` permission on the attachments and `file_add` on
        the folder. Source: `POST /rest/mail/{mail_id}/actions/copy`, scope `POST/mail/*`.

        Args:
            mail_id: Identifier of the message.
            ids: Identifiers of the attachments.
            destination_folder_id: The folder to copy the attachments to.
            add_version: Whether to add a version to an existing file with the same name; true by default.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The files.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_NOT_SENDER, ERR_ACCESS_USER,
                ERR_ENTITY_DELETED, ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_IS_DELETED_ATTACHMENT, ERR_ENTITY_IS_MY_DIR,
                ERR_ENTITY_IS_SECURE_FOLDER, ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_RESTRICTED_TYPE; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(MAIL_ATTACHMENTS_COPY, locals())

    def list(
        self, mail_id: str, *, limit: int | Omit = OMIT, offset: int | Omit = OMIT, ref: str | Omit = OMIT
    ) -> Page[Attachment]:
        """List attachments.

        Lists the attachments of a message. The caller must be the sender or a recipient. Source:
        `GET /rest/mail/{mail_id}/attachments`, scope `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.
            ref: The reference that came with the message. It is required to read the message without signing in.

        Returns:
            A page of `Attachment` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
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

        Downloads attachments of a message in the inbox or the sent folder as one ZIP archive. Source:
        `GET /rest/mail/{mail_id}/attachments/actions/zip`, scope `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.
            target: A file, folder or binary file object to write to. In a folder, the file keeps its remote name.
            attachment_id_in: Identifiers of the attachments to include in the archive.
            name: Name of the archive.
            username: Email address of the user who requests the archive.
            utc_offset: Number of seconds that the user's clock is ahead of UTC, for the timestamps in the archive.
            ref: The reference that came with the message. It is required to read the message without signing in.
            mode: How much detail to return for each object.
            options: The options of `kiteworks.DownloadOptions`.

        Returns:
            The path of the written file, or None if `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
            FileExistsError: The file exists already and `overwrite` is false.
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
        """Download attachments as an archive, as an iterator of bytes.

        As `download_zip`, without writing a file. Waits for a pending scan to finish.
        No request is sent until the first chunk is read.
        To stop early, close the iterator, as `contextlib.closing` does (`contextlib.aclosing` if it is async).

        Args:
            options: The options of `kiteworks.IterOptions`; the other arguments are those of `download_zip`.

        Returns:
            Chunks of at most 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.iter_download(MAIL_ATTACHMENTS_DOWNLOAD_ZIP, locals(), options)

    def zip_status(
        self, mail_id: str, *, attachment_id_in: Sequence[str], ref: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Check whether attachments are safe.

        Checks whether attachments passed the scans, before `mail.attachments.download_zip` is called. An empty
        response means that all of them did. Source: `GET /rest/mail/{mail_id}/attachments/actions/zipStatus`, scope
        `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.
            attachment_id_in: Identifiers of the attachments to check.
            ref: The reference that came with the message. It is required to read the message without signing in.
            mode: How much detail to return for each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(MAIL_ATTACHMENTS_ZIP_STATUS, locals())

    def download_report(self, mail_id: str) -> AttachmentDownloadReport:
        """Get a download report.

        Lists the events for the attachments of a message: who viewed, downloaded or copied them, and when. Source:
        `GET /rest/mail/{mail_id}/attachments/report`, scope `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.

        Returns:
            The report.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(MAIL_ATTACHMENTS_DOWNLOAD_REPORT, locals())

    def export_report_csv(
        self, mail_id: str, target: DownloadTarget, **options: Unpack[DownloadOptions]
    ) -> pathlib.Path | None:
        """Export a download report.

        Downloads the events for the attachments of a message as CSV. Source:
        `GET /rest/mail/{mail_id}/attachments/reportCsv`, scope `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.
            target: A file, folder or binary file object to write to. In a folder, the file keeps its remote name.
            options: The options of `kiteworks.DownloadOptions`.

        Returns:
            The path of the written file, or None if `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
            FileExistsError: The file exists already and `overwrite` is false.
        """
        return self._caller.download(MAIL_ATTACHMENTS_EXPORT_REPORT_CSV, target, locals(), options)

    def iter_export_report_csv(self, mail_id: str, **options: Unpack[IterOptions]) -> Generator[bytes, None, None]:
        """Export a download report, as an iterator of bytes.

        As `export_report_csv`, without writing a file. Waits for a pending scan to finish.
        No request is sent until the first chunk is read.
        To stop early, close the iterator, as `contextlib.closing` does (`contextlib.aclosing` if it is async).

        Args:
            options: The options of `kiteworks.IterOptions`; the other arguments are those of `export_report_csv`.

        Returns:
            Chunks of at most 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.iter_download(MAIL_ATTACHMENTS_EXPORT_REPORT_CSV, locals(), options)

    def get(self, mail_id: str, attachment_id: str, *, ref: str | Omit = OMIT) -> Attachment:
        """Get an attachment.

        Returns the name, size and state of an attachment. The caller must be the sender or a recipient. Source:
        `GET /rest/mail/{mail_id}/attachments/{attachment_id}`, scope `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.
            attachment_id: Identifier of the attachment.
            ref: The reference that came with the message. It is required to read the message without signing in.

        Returns:
            The attachment.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
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

        Downloads the content of an attachment. Source:
        `GET /rest/mail/{mail_id}/attachments/{attachment_id}/content`, scope `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.
            attachment_id: Identifier of the attachment.
            target: A file, folder or binary file object to write to. In a folder, the file keeps its remote name.
            ref: The reference that came with the message. It is required to read the message without signing in.
            mode: How much detail to return for each object.
            byte_range: The range of bytes to return, as in `bytes=0-99`. If omitted, all bytes.
            options: The options of `kiteworks.DownloadOptions`.

        Returns:
            The path of the written file, or None if `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 416 ERR_INVALID_PARAMETER; 403 ERR_ACCESS_USER.
            FileExistsError: The file exists already and `overwrite` is false.
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
        """Download an attachment, as an iterator of bytes.

        As `download`, without writing a file. Waits for a pending scan to finish.
        If the connection breaks, the download resumes where it stopped. The hash is verified after the last chunk.
        No request is sent until the first chunk is read.
        To stop early, close the iterator, as `contextlib.closing` does (`contextlib.aclosing` if it is async).

        Args:
            options: The options of `kiteworks.IterOptions`; the other arguments are those of `download`.

        Returns:
            Chunks of at most 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 416 ERR_INVALID_PARAMETER; 403 ERR_ACCESS_USER.
            IntegrityError: The content was corrupted in transit. Raised after the last chunk.
            TransferError: The connection broke, and the content has changed since.
        """
        return self._caller.iter_download(MAIL_ATTACHMENTS_DOWNLOAD, locals(), options)

    def preview(self, mail_id: str, attachment_id: str, *, ref: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> Preview:
        """Get an attachment's preview.

        Returns the URL of a preview of an attachment, and whether the preview has a watermark. Requires the `view`
        permission. Source: `GET /rest/mail/{mail_id}/attachments/{attachment_id}/preview`, scope `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.
            attachment_id: Identifier of the attachment.
            ref: The reference that came with the message. It is required to read the message without signing in.
            mode: How much detail to return for each object.

        Returns:
            The preview.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(MAIL_ATTACHMENTS_PREVIEW, locals())

    def upload(
        self, mail_id: str, source: UploadSource, *, name: str | None = None, **options: Unpack[UploadOptions]
    ) -> Attachment:
        """Attach a file of any size.

        Like `folders.upload`, for a draft. The caller must be its sender. Source:
        `POST /rest/mail/{mail_id}/actions/initiateUpload`, scope `POST/mail/*` or `POST/uploads/*` or `GET/uploads/*`
        or `DELETE/uploads/*` or `GET/mail/*`.

        Args:
            mail_id: Identifier of the message.
            source: A path, bytes, a binary file object, an iterator of bytes, or a tuple of a name and one of these.
            name: Name of the file on the appliance. Default: that of `source`.
            options: The options of `kiteworks.UploadOptions`. The default `chunk_size` is 67,108,864 bytes.

        Returns:
            The attachment.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        from .._uploads import MAIL_ATTACHMENTS_UPLOAD

        return self._caller.upload(MAIL_ATTACHMENTS_UPLOAD, mail_id, source, name, options)

    @responses_property
    def with_raw_response(self) -> MailAttachmentsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return MailAttachmentsWithRawResponse(MailAttachments(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> MailAttachmentsWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return MailAttachmentsWithStreamingResponse(MailAttachments(self._caller.streaming))


class AsyncMailAttachments(AsyncResource):
    """Files attached to messages."""

    def list_sent(
        self,
        *,
        bucket: str | Omit = OMIT,
        order_by: ListSentOrderBy | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> AsyncPage[SentAttachment]:
        """List my sent attachments. See `MailAttachments.list_sent`."""
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
        """Check whether attachments are safe. See `MailAttachments.zip_status`."""
        return await self._caller.call(MAIL_ATTACHMENTS_ZIP_STATUS, locals())

    async def download_report(self, mail_id: str) -> AttachmentDownloadReport:
        """Get a download report. See `MailAttachments.download_report`."""
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
        """Get an attachment. See `MailAttachments.get`."""
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
        """Get an attachment's preview. See `MailAttachments.preview`."""
        return await self._caller.call(MAIL_ATTACHMENTS_PREVIEW, locals())

    async def upload(
        self, mail_id: str, source: AsyncUploadSource, *, name: str | None = None, **options: Unpack[AsyncUploadOptions]
    ) -> Attachment:
        """Attach a file of any size. See `MailAttachments.upload`."""
        from .._uploads import MAIL_ATTACHMENTS_UPLOAD

        return await self._caller.upload(MAIL_ATTACHMENTS_UPLOAD, mail_id, source, name, options)

    @responses_property
    def with_raw_response(self) -> AsyncMailAttachmentsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncMailAttachmentsWithRawResponse(AsyncMailAttachments(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncMailAttachmentsWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return AsyncMailAttachmentsWithStreamingResponse(AsyncMailAttachments(self._caller.streaming))


class MailAttachmentsWithRawResponse:
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
    def __init__(self, resource: MailAttachments) -> None:
        self.download_zip = streaming(resource.iter_download_zip)
        self.export_report_csv = streaming(resource.iter_export_report_csv)
        self.download = streaming(resource.iter_download)


class AsyncMailAttachmentsWithRawResponse:
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
    def __init__(self, resource: AsyncMailAttachments) -> None:
        self.download_zip = async_streaming(resource.iter_download_zip)
        self.export_report_csv = async_streaming(resource.iter_export_report_csv)
        self.download = async_streaming(resource.iter_download)
