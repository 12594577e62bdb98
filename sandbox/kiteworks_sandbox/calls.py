"""One REST call, as its handler sees it."""

from __future__ import annotations

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
    """A file part of a multipart body; its bytes are in the storage already."""

    blob: str
    filename: str
    mime: str


@dataclass(slots=True)
class Call:
    """An authenticated and validated call."""

    operation: Operation
    appliance: Appliance
    session: Session
    token: AccessToken
    path: dict[str, str]
    query: dict[str, Any]
    body: Json
    version: int
    """The API version that the caller speaks."""
    parts: dict[str, Part] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    """Blobs of parts that the handler made its own; the others are discarded."""
    unneeded: list[str] = field(default_factory=list)
    """Blobs to discard once the database no longer names them: a process may end in between."""

    @property
    def user(self) -> User:
        """Who calls."""
        return self.token.user

    @property
    def application(self) -> Application:
        """By which application."""
        return self.token.application

    def keep(self, part: Part) -> str:
        """Take a part's bytes over and return the name of their blob."""
        self.kept.add(part.blob)
        return part.blob

    def need(self, name: str) -> Any:
        """A member of the body that there is no doing without.

        Raises:
            ApiError: 422, it is missing or null.
        """
        value = self.body.get(name)
        if value is None:
            raise ApiError("ERR_INPUT_REQUIRED", status=422)
        return value

    @property
    def takes_deleted(self) -> bool:
        """Whether an object that is asked for by its identifier may be deleted: unless `deleted` is false."""
        return self.query.get("deleted") is not False

    def ids(self, name: str) -> list[str]:
        """Identifiers of a list with commas in the query, each once."""
        return list(dict.fromkeys(one for one in self.query.get(name) or () if one))

    def extras(self) -> Extras:
        """What is asked for by `with`."""
        return parse(str(self.query.get("with", "")))

    def upload_date(self, moment: datetime) -> str:
        """A date in an answer to an upload, in the form that the caller's API version has for it."""
        old = self.version < self.appliance.bundle.version
        return zulu_form(moment) if old or self.appliance.settings.zulu_dates else offset_form(moment)

    def answer(self, status: int, place: str, entity: Json) -> Answer:
        """The answer to a change: where its object is, and the object itself if it was asked for.

        Args:
            status: HTTP status.
            place: Path of the object below `/rest/`, such as `folders/ID`.
            entity: The object.
        """
        headers = {"X-Accellion-Location": f"{self.appliance.url}/rest/{place}"}
        return Answer(status, entity if self.query.get("returnEntity") else None, headers)
