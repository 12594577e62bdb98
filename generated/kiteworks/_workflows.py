# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The operations behind uploads of any size and transfers of whole folders. Loaded when the first of them is called."""

from __future__ import annotations

from types import NoneType

from kiteworks_runtime.transfers import Find, Sessions, SingleRequest, UploadSpec
from kiteworks_runtime.trees import TreeConfig

from .models.admin import Attachment
from .models.files import File
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

FOLDERS_UPLOAD: UploadSpec[File] = UploadSpec(
    "folders.upload",
    File,
    Sessions(UPLOADS_CHUNK, UPLOADS_GET, UPLOADS_CANCEL, UPLOADS_CONFIG),
    chunk_size=67108864,
    initiate=UPLOADS_INITIATE,
    read=FILES_GET,
    at_once=SingleRequest(FILES_UPLOAD, "body", 8388608),
    find=Find(FOLDERS_LIST_FILES, "name", arguments={"deleted": False}),
)
FOLDERS_UPLOAD_ZIP: UploadSpec[None] = UploadSpec(
    "folders.upload_zip",
    NoneType,
    Sessions(UPLOADS_CHUNK, UPLOADS_GET, UPLOADS_CANCEL, UPLOADS_CONFIG),
    chunk_size=67108864,
    initiate=UPLOADS_INITIATE_ZIP,
    unpacked="uncompressed_size",
)
FILES_UPLOAD_VERSION: UploadSpec[File] = UploadSpec(
    "files.upload_version",
    File,
    Sessions(UPLOADS_CHUNK, UPLOADS_GET, UPLOADS_CANCEL, UPLOADS_CONFIG),
    chunk_size=67108864,
    initiate=UPLOADS_INITIATE_VERSION,
    read=FILES_GET,
    at_once=SingleRequest(FILES_VERSIONS_CREATE, "body", 8388608),
    find=Find(FILES_GET),
    named=True,
)
MAIL_ATTACHMENTS_UPLOAD: UploadSpec[Attachment] = UploadSpec(
    "mail.attachments.upload",
    Attachment,
    Sessions(UPLOADS_CHUNK, UPLOADS_GET, UPLOADS_CANCEL, UPLOADS_CONFIG),
    chunk_size=67108864,
    initiate=UPLOADS_INITIATE_ATTACHMENT,
    find=Find(MAIL_ATTACHMENTS_LIST, arguments={"limit": 1000}),
)
REQUEST_FILES_UPLOAD: UploadSpec[File] = UploadSpec(
    "request_files.upload",
    File,
    Sessions(UPLOADS_CHUNK, UPLOADS_GET, UPLOADS_CANCEL, UPLOADS_CONFIG),
    chunk_size=67108864,
    initiate=UPLOADS_INITIATE_REQUESTED,
    read=FILES_GET,
    at_once=SingleRequest(REQUEST_FILES_UPLOADS_CREATE, "body", 8388608),
)
UPLOADS_RESUME: UploadSpec[File] = UploadSpec(
    "uploads.resume",
    File,
    Sessions(UPLOADS_CHUNK, UPLOADS_GET, UPLOADS_CANCEL, UPLOADS_CONFIG),
    chunk_size=67108864,
    read=FILES_GET,
    others=(FOLDERS_UPLOAD, FOLDERS_UPLOAD_ZIP, FILES_UPLOAD_VERSION, MAIL_ATTACHMENTS_UPLOAD, REQUEST_FILES_UPLOAD),
)

FOLDERS_UPLOAD_TREE = TreeConfig(
    listing={"deleted": False, "limit": 1000},
    newest={"kind": "f", "order_by": "modified:desc"},
    small=8388608,
    chunk_size=67108864,
    archive_files=1000,
)
FOLDERS_DOWNLOAD_TREE = TreeConfig(listing={"deleted": False, "limit": 1000}, small=8388608, archive_files=100)
