"""One REST call, as its handler receives it."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from .appliance import Appliance
from .bundle import Json, Operation
from .database import AccessToken, Application, User
from .dates import offset_form, zulu_form
from .extras import Extras, parse
from .responses import Answer, ApiError


@dataclass(slots=True)
class Part:
    """A file part of a multipart body; its content is already in the storage."""

    blob: str
    filename: str
    mime: str


@dataclass(slots=True)
class Call:
    """An authenticated and validated call."""

    operation: Operation
    appliance: Appliance
    session: Session
    caller: AccessToken | None
    """The token of the call; None for an operation that needs none."""
    path: dict[str, str]
    query: dict[str, Any]
    body: Json
    version: int
    """The API version that the caller requests."""
    parts: dict[str, Part] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    """Blobs of parts that the handler keeps; all others are discarded."""
    created: list[str] = field(default_factory=list)
    """Blobs that the handler creates: discarded if the call fails."""
    unneeded: list[str] = field(default_factory=list)
    """Blobs to discard after the database no longer refers to them: the process may end in between."""
    arrived: float = field(default_factory=time.monotonic)
    """When the request arrived, as `time.monotonic` tells it."""

    @property
    def token(self) -> AccessToken:
        """The token of the call.

        Raises:
            ApiError: 401; there is none.
        """
        if self.caller is None:
            raise ApiError("ERR_AUTH_UNAUTHORIZED", status=401)
        return self.caller

    @property
    def user(self) -> User:
        """The user who calls."""
        return self.token.user

    @property
    def application(self) -> Application:
        """The application that calls."""
        return self.token.application

    def keep(self, part: Part) -> str:
        """Keep a part's content and return the name of its blob."""
        self.kept.add(part.blob)
        return part.blob

    def create(self, blob: str) -> str:
        """Keep a blob that the handler created, unless the call fails, and return its name."""
        self.created.append(blob)
        return blob

    def need(self, name: str) -> Any:
        """Return a required member of the body.

        Raises:
            ApiError: 422; the member is missing or null.
        """
        value = self.body.get(name)
        if value is None:
            raise ApiError("ERR_INPUT_REQUIRED", status=422, field=name)
        return value

    @property
    def takes_deleted(self) -> bool:
        """Whether an object requested by its identifier may be deleted: yes, unless `deleted` is false."""
        return self.query.get("deleted") is not False

    def ids(self, name: str) -> list[str]:
        """Return the identifiers of a comma-separated list in the query, without duplicates."""
        return list(dict.fromkeys(one for one in self.query.get(name) or () if one))

    def extras(self) -> Extras:
        """The additional members requested with `with`."""
        return parse(str(self.query.get("with", "")))

    def date_form(self, moment: datetime) -> str:
        """Format a date of an upload or a message as the caller's API version expects it."""
        old = self.version < self.appliance.bundle.version
        return zulu_form(moment) if old or self.appliance.settings.zulu_dates else offset_form(moment)

    def answer(self, status: int, place: str, entity: Json) -> Answer:
        """Return the answer to a change: the object's location, and the object itself if it was requested.

        Args:
            status: HTTP status.
            place: Path of the object below `/rest/`, such as `folders/ID`.
            entity: The object.
        """
        headers = {"X-Accellion-Location": f"{self.appliance.url}/rest/{place}"}
        return Answer(status, entity if self.query.get("returnEntity") else None, headers)
