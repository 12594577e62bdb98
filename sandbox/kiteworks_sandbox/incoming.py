"""Read request bodies: JSON, forms, and multipart bodies whose files go to disk while they arrive."""

from __future__ import annotations

import json
import time
from collections.abc import Container
from typing import IO, Any, NoReturn

from flask import Request
from sqlalchemy import select
from werkzeug.datastructures import FileStorage
from werkzeug.formparser import FormDataParser, MultiPartParser

from .appliance import here
from .calls import Part
from .database import Upload
from .environ import VARIABLES
from .responses import ApiError
from .storage import PIECE

FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")
DEFAULT_MIME = "application/octet-stream"
_SESSION = "upload_id"
"""Name of the variable in the path of a request about an upload session."""


class _Forms(FormDataParser):
    """Parses multipart bodies in larger pieces than Werkzeug, for which large files take a tenth less time."""

    def _parse_multipart(self, stream: IO[bytes], _: str, length: int | None, options: dict[str, str]) -> Any:
        boundary = options.get("boundary", "").encode("ascii")
        if not boundary:
            raise ValueError("Missing boundary")
        parser = MultiPartParser(
            self.stream_factory, self.max_form_memory_size, self.cls, PIECE, self.max_form_parts
        )
        return stream, *parser.parse(stream, boundary, length)


class IncomingRequest(Request):
    """A request that writes the file parts of a multipart body straight into the storage."""

    form_data_parser_class = _Forms
    blobs: dict[str, IO[bytes]]

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.arrived = time.monotonic()
        """When its headers were read; its body may take longer."""

    def _get_file_stream(self, *_: object, **__: object) -> IO[bytes]:
        # Werkzeug calls this to decide where to write a part.
        blob, stream = here().storage.create(after=self._continued())
        self.__dict__.setdefault("blobs", {})[blob] = stream
        return stream

    def _continued(self) -> str | None:
        """Return the blob that this request adds a chunk to, if it is one that does."""
        session = self.environ.get(VARIABLES, {}).get(_SESSION)
        if session is None:
            return None
        with here().database.shared_session() as database:
            return database.scalar(select(Upload.blob).where(Upload.id == session))

    def parts(self) -> dict[str, Part]:
        """The file parts by name; their content is complete on disk."""
        parts = {name: self._part(file) for name, file in self.files.items()}
        if parts:
            here().storage.settle()
        return parts

    def _part(self, file: FileStorage) -> Part:
        blob = str(getattr(file.stream, "name", "")).rpartition("/")[2]
        here().storage.complete(file.stream)
        file.stream.close()
        return Part(blob, file.filename or "", file.mimetype or DEFAULT_MIME)

    def end(self, kept: Container[str]) -> None:
        """Close and remove the files created for this request, whose body may be incomplete.

        Args:
            kept: Blobs to keep.
        """
        for blob, stream in self.__dict__.get("blobs", {}).items():
            stream.close()
            if blob not in kept:
                here().storage.discard(blob)


def read_body(request: IncomingRequest) -> Any:
    """Return the request's body as JSON would represent it; None without a body.

    Raises:
        ApiError: 400; it is declared as JSON but is not.
    """
    if request.mimetype in FORMS:
        # A repeated name stands for a list.
        return {
            name: values if len(values) > 1 else values[0]
            for name, values in request.form.to_dict(flat=False).items()
        }
    text = request.get_data()
    if not text:
        return None
    try:
        return read_json(text)
    except ValueError:
        raise ApiError("ERR_REQUEST_INVALID_JSON", status=400) from None


def read_json(text: bytes) -> Any:
    """Read JSON, without what Python's reader allows beyond it: `NaN`, and halves of surrogate pairs.

    Raises:
        ValueError: The text is not JSON, or is nested too deeply.
    """
    try:
        read = json.loads(text, parse_constant=_refuse_constant)
        if b"\\ud" in text.lower():
            json.dumps(read, ensure_ascii=False).encode()
    except RecursionError:
        raise ValueError("the JSON is nested too deeply") from None
    return read


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def drain(request: IncomingRequest) -> None:
    """Read the rest of a refused body, so that the connection can be reused."""
    while request.stream.read(PIECE):
        continue
