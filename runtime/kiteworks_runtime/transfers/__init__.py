"""Files in and out."""

from .download import DownloadTarget
from .source import FileInput, Progress
from .upload import ChunkedUpload, chunked_upload

__all__ = ("ChunkedUpload", "DownloadTarget", "FileInput", "Progress", "chunked_upload")
