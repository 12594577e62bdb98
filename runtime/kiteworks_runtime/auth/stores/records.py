"""How tokens stand in a file: JSON, one record for each key."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

import msgspec

from ...errors import DamagedStoreError
from ...models import prepare_type
from ...secret import hide
from ..token import Token, is_sendable
from .memory import Account

_VERSION = 1
_Moment = Annotated[datetime, msgspec.Meta(tz=True)]


class Record(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, rename="camel"):
    """What is kept under a key. An entry of an index lacks both tokens.

    Attributes:
        saved_at: When it was kept.
        renewable: Whether there is a refresh token.
        renewing_since: When a renewal began, if none has ended since.
        issued_at: When the token was issued.
    """

    saved_at: _Moment
    access_token: str = ""
    refresh_token: str | None = None
    renewable: bool = False
    expires_at: _Moment | None = None
    scope: str | None = None
    token_type: str = "bearer"
    renewing_since: _Moment | None = None
    issued_at: _Moment | None = None

    def __post_init__(self) -> None:
        if self.access_token and not is_sendable(self.access_token):
            raise ValueError("what stands for a token is none")

    def __repr__(self) -> str:
        return f"<Record saved at {self.saved_at}>"

    @classmethod
    def of(cls, token: Token) -> Record:
        """The record of a token that is kept now."""
        return cls(
            saved_at=_now(),
            access_token=token.access_token,
            refresh_token=token.refresh_token,
            renewable=bool(token.refresh_token),
            expires_at=token.expires_at,
            scope=token.scope,
            token_type=token.token_type,
            issued_at=token.issued_at,
        )

    def token(self, where: str) -> Token:
        """The token.

        Raises:
            DamagedStoreError: There is none.
        """
        if not self.access_token:
            raise DamagedStoreError(f"{where} holds a record without its token; sign in again")
        return Token(
            self.access_token,
            self.refresh_token,
            self.expires_at,
            self.scope,
            self.token_type,
            self.issued_at,
        )

    def without_tokens(self) -> Record:
        """What an index may hold."""
        return msgspec.structs.replace(self, access_token="", refresh_token=None)

    def renewing(self) -> Record:
        """The same, now that a renewal begins. The first of several that never ended is the one to know of."""
        return msgspec.structs.replace(self, renewing_since=self.renewing_since or _now())

    def account(self, key: str) -> Account:
        """What may be shown of it."""
        return Account.of(
            key,
            saved_at=self.saved_at,
            expires_at=self.expires_at,
            scope=self.scope,
            renewable=self.renewable,
            renewing_since=self.renewing_since,
        )


class _Content(msgspec.Struct, frozen=True):
    version: int
    tokens: dict[str, Record]

    def __repr__(self) -> str:
        return f"<{len(self.tokens)} records>"


def encode_all(records: dict[str, Record]) -> bytes:
    """The content of a file."""
    return hide(msgspec.json.format(msgspec.json.encode(_Content(_VERSION, records)), indent=2) + b"\n")


def decode_all(content: bytes, where: str) -> dict[str, Record]:
    """The records in a file.

    Raises:
        DamagedStoreError: It is something else, or of a later version.
    """
    found: _Content = _decoded(content, _Content, where)
    if found.version != _VERSION:
        raise DamagedStoreError(
            f"{where} is of version {found.version}, and this version of the client knows {_VERSION}. Update the client, "
            "or give another path."
        )
    return found.tokens


def encode_one(record: Record) -> str:
    """The text of an entry."""
    return msgspec.json.encode(record).decode()


def decode_one(text: str, where: str) -> Record:
    """The record in an entry.

    Raises:
        DamagedStoreError: It is something else.
    """
    record: Record = _decoded(hide(text.encode()), Record, where)
    return record


def _decoded(content: bytes, kind: type[Any], where: str) -> Any:
    try:
        return msgspec.json.decode(content, type=prepare_type(kind))
    except (msgspec.DecodeError, RecursionError) as error:
        reason = str(error)
    # Without the error itself, whose frames hold what was read.
    raise DamagedStoreError(
        f"{where} does not hold tokens as this client keeps them: {reason}. Nothing was changed. Put it right, or move it "
        "away and sign in again."
    )


def _now() -> datetime:
    return datetime.now(UTC)
