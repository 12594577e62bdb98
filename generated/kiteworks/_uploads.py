# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The operations behind uploads. Loaded when the first file is uploaded."""

from __future__ import annotations

from types import NoneType

from kiteworks_runtime.transfers.specs import (
    ChunkRequest,
    Find,
    InitiateRequest,
    SessionFields,
    Sessions,
    SingleRequest,
    UploadSpec,
)

from .models.files import File
from .models.mail import Attachment
from .resources.files import FILES_GET, FILES_UPLOAD
from .resources.files_versions import FILES_VERSIONS_CREATE
from .resources.folders import FOLDERS_LIST_FILES
from .resources.mail_attachments import MAIL_ATTACHMENTS_LIST
from .resources.request_files_uploads import REQUEST_FILES_UPLOADS_CREATE
from .resources.uploads import (
    UPLOADS_CANCEL,
    UPLOADS_CHUNK,
    UPLOADS_CONFIG,
    UPLOADS_GET,
    UPLOADS_INITIATE,
    UPLOADS_INITIATE_ATTACHMENT,
    UPLOADS_INITIATE_REQUESTED,
    UPLOADS_INITIATE_VERSION,
    UPLOADS_INITIATE_ZIP,
)

UPLOADS_RESUME_SESSIONS = Sessions(
    ChunkRequest(
        operation=UPLOADS_CHUNK,
        content="content",
        index="index",
        size="original_size",
        compression="compression_mode",
        compressed_size="compression_size",
        last="last_chunk",
        return_entity="return_entity",
        uncompressed="NORMAL",
        gzip="GZIP",
        zlib="ZLIB",
    ),
    UPLOADS_GET,
    UPLOADS_CANCEL,
    UPLOADS_CONFIG,
    SessionFields(
        id="id",
        started="timestamp",
        size="total_size",
        chunks="total_chunks",
        sent="uploaded_size",
        index="uploaded_chunks",
    ),
    chunk_limit="upload_chunk_max",
)

FOLDERS_UPLOAD: UploadSpec[File] = UploadSpec(
    "folders.upload",
    File,
    UPLOADS_RESUME_SESSIONS,
    chunk_size=67108864,
    initiate=InitiateRequest(
        operation=UPLOADS_INITIATE,
        name="filename",
        size="total_size",
        chunks="total_chunks",
        modified="client_modified",
    ),
    read=FILES_GET,
    at_once=SingleRequest(
        operation=FILES_UPLOAD, up_to=8388608, content="body", return_entity="return_entity", modified="client_modified"
    ),
    find=Find(FOLDERS_LIST_FILES, "name", arguments={"deleted": False}),
)
FOLDERS_UPLOAD_ZIP: UploadSpec[None] = UploadSpec(
    "folders.upload_zip",
    NoneType,
    UPLOADS_RESUME_SESSIONS,
    chunk_size=67108864,
    initiate=InitiateRequest(
        operation=UPLOADS_INITIATE_ZIP,
        name="filename",
        size="total_size",
        chunks="total_chunks",
        modified="client_modified",
    ),
    unpacked="uncompressed_size",
)
FILES_UPLOAD_VERSION: UploadSpec[File] = UploadSpec(
    "files.upload_version",
    File,
    UPLOADS_RESUME_SESSIONS,
    chunk_size=67108864,
    initiate=InitiateRequest(
        operation=UPLOADS_INITIATE_VERSION,
        name="filename",
        size="total_size",
        chunks="total_chunks",
        modified="client_modified",
    ),
    read=FILES_GET,
    at_once=SingleRequest(
        operation=FILES_VERSIONS_CREATE,
        up_to=8388608,
        content="body",
        return_entity="return_entity",
        modified="client_modified",
    ),
    find=Find(FILES_GET),
    named=True,
)
MAIL_ATTACHMENTS_UPLOAD: UploadSpec[Attachment] = UploadSpec(
    "mail.attachments.upload",
    Attachment,
    UPLOADS_RESUME_SESSIONS,
    chunk_size=67108864,
    initiate=InitiateRequest(
        operation=UPLOADS_INITIATE_ATTACHMENT,
        name="filename",
        size="total_size",
        chunks="total_chunks",
        modified="client_modified",
    ),
    find=Find(MAIL_ATTACHMENTS_LIST, arguments={"limit": 1000}),
)
REQUEST_FILES_UPLOAD: UploadSpec[File] = UploadSpec(
    "request_files.upload",
    File,
    UPLOADS_RESUME_SESSIONS,
    chunk_size=67108864,
    initiate=InitiateRequest(
        operation=UPLOADS_INITIATE_REQUESTED,
        name="filename",
        size="total_size",
        chunks="total_chunks",
        modified="client_modified",
    ),
    read=FILES_GET,
    at_once=SingleRequest(
        operation=REQUEST_FILES_UPLOADS_CREATE,
        up_to=8388608,
        content="body",
        return_entity="return_entity",
        modified="client_modified",
    ),
)
UPLOADS_RESUME: UploadSpec[File] = UploadSpec(
    "uploads.resume",
    File,
    UPLOADS_RESUME_SESSIONS,
    chunk_size=67108864,
    read=FILES_GET,
    others=(FOLDERS_UPLOAD, FOLDERS_UPLOAD_ZIP, FILES_UPLOAD_VERSION, MAIL_ATTACHMENTS_UPLOAD, REQUEST_FILES_UPLOAD),
)
