"""Tables. Dates are in UTC without a time zone, to the second; secrets are stored only as hashes."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Protocol

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from .. import sources
from ..dates import now


class OAuthClient(Protocol):
    """The part of an Authlib client that is used here."""

    def get_client_id(self) -> str:
        """Return the client ID."""


def new_id() -> str:
    """Create an identifier."""
    return str(sources.chance().uuid())


class Base(DeclarativeBase):
    """Base class of all tables."""


class FolderKind(StrEnum):
    """The role of a folder for its owner. Only plain folders can be renamed, moved or deleted."""

    PLAIN = "plain"
    BASE = "base"
    """Root of everything a user has; never listed."""
    MY = "my"
    """Tray for files sent from a computer; never listed."""
    SYNC = "sync"
    """"My Folder"."""


class User(Base):
    """An account."""

    __tablename__ = "users"

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    name: Mapped[str]
    email: Mapped[str] = mapped_column(unique=True)
    """In lower case."""
    password_hash: Mapped[str]
    is_admin: Mapped[bool] = mapped_column(default=False)
    active: Mapped[bool] = mapped_column(default=True)
    verified: Mapped[bool] = mapped_column(default=True)
    suspended: Mapped[bool] = mapped_column(default=False)
    deactivated: Mapped[bool] = mapped_column(default=False)
    deleted: Mapped[bool] = mapped_column(default=False)
    """Deleted accounts stay in lists, but can't sign in and own nothing."""
    user_type_id: Mapped[int] = mapped_column(default=1)
    created: Mapped[datetime] = mapped_column(default=now)
    mobile_number: Mapped[str | None]
    picture: Mapped[str | None]
    """Last part of the address of the user's picture."""
    quota: Mapped[int]
    """Bytes."""
    base_dir_id: Mapped[str] = mapped_column(default="")
    my_dir_id: Mapped[str] = mapped_column(default="")
    sync_dir_id: Mapped[str] = mapped_column(default="")

    @property
    def may_sign_in(self) -> bool:
        """Whether the user may sign in and call."""
        return self.active and not (self.suspended or self.deactivated or self.deleted)


class Folder(Base):
    """A folder. Deletion marks only the folder itself; its contents are inaccessible until it is recovered."""

    __tablename__ = "folders"

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    parent_id: Mapped[str | None] = mapped_column(ForeignKey("folders.id"), index=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), index=True)
    kind: Mapped[FolderKind] = mapped_column(default=FolderKind.PLAIN)
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(index=True)
    description: Mapped[str | None]
    created: Mapped[datetime] = mapped_column(default=now)
    modified: Mapped[datetime] = mapped_column(default=now)
    expire: Mapped[datetime | None] = mapped_column(index=True)
    file_lifetime: Mapped[int] = mapped_column(default=0)
    """Number of days that files are kept; 0 for no limit."""
    syncable: Mapped[bool] = mapped_column(default=False)
    secure: Mapped[bool] = mapped_column(default=False)
    deleted: Mapped[bool] = mapped_column(default=False)
    perm_deleted: Mapped[bool] = mapped_column(default=False)
    quota: Mapped[int | None]
    """Maximum number of bytes in the folder; -1 for no limit, None if no quota is set."""
    parent: Mapped[Folder | None] = relationship(remote_side="Folder.id")
    user: Mapped[User] = relationship()


class File(Base):
    """A file: its content is in its versions, of which number 0 is the current one."""

    __tablename__ = "files"

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    parent_id: Mapped[str] = mapped_column(ForeignKey("folders.id"), index=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), index=True)
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(index=True)
    size: Mapped[int]
    """Size of the current version, so that lists can be filtered and sorted by it."""
    created: Mapped[datetime] = mapped_column(default=now)
    modified: Mapped[datetime] = mapped_column(default=now)
    expire: Mapped[datetime | None] = mapped_column(index=True)
    deleted: Mapped[bool] = mapped_column(default=False)
    perm_deleted: Mapped[bool] = mapped_column(default=False)
    locked_by_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    """The user who locked it; None if it is not locked."""
    parent: Mapped[Folder] = relationship()
    user: Mapped[User] = relationship(foreign_keys=user_id)
    locked_by: Mapped[User | None] = relationship(foreign_keys=locked_by_id)
    versions: Mapped[list[Version]] = relationship(
        order_by="Version.number", back_populates="file", cascade="all, delete-orphan"
    )

    @property
    def current(self) -> Version:
        """The version that the file shows."""
        return self.versions[0]


class Version(Base):
    """The content of a file at one time."""

    __tablename__ = "versions"

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    file_id: Mapped[str] = mapped_column(ForeignKey("files.id"), index=True)
    number: Mapped[int]
    """0 is the current version; older ones count up."""
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"))
    name: Mapped[str]
    size: Mapped[int] = mapped_column(index=True)
    """Indexed, because each upload adds up all sizes."""
    mime: Mapped[str]
    blob: Mapped[str]
    """Name of the blob in the storage."""
    created: Mapped[datetime] = mapped_column(default=now)
    client_created: Mapped[datetime | None]
    client_modified: Mapped[datetime | None]
    times_seen: Mapped[int] = mapped_column(default=0)
    """Number of times it was shown: hashes appear one after another."""
    md5: Mapped[str | None]
    sha3: Mapped[str | None]
    file: Mapped[File] = relationship(back_populates="versions")
    user: Mapped[User] = relationship()


class DownloadLink(Base):
    """A link to the content of files and folders."""

    __tablename__ = "download_links"

    ref: Mapped[str] = mapped_column(primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"))
    """The user who may use the link."""
    file_ids: Mapped[list[str]] = mapped_column(JSON)
    folder_ids: Mapped[list[str]] = mapped_column(JSON)
    version_id: Mapped[str | None]
    """The version of the only file; None for the current one."""
    extensions: Mapped[list[str]] = mapped_column(JSON)
    """Extensions of the files to include from the folders; empty for all."""
    expires: Mapped[datetime]


class Upload(Base):
    """An open upload session; it is deleted when its last chunk arrives."""

    __tablename__ = "uploads"
    __table_args__ = ({"sqlite_autoincrement": True},)
    """Numbers of ended sessions are not reused."""

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), index=True)
    folder_id: Mapped[str] = mapped_column(ForeignKey("folders.id"))
    file_id: Mapped[str | None] = mapped_column(ForeignKey("files.id"))
    """The file that receives a new version; None for a new file."""
    mail_id: Mapped[str | None]
    """The message that receives an attachment; None for a file in a folder."""
    request_id: Mapped[int | None]
    """The request for files that it responds to."""
    client_name: Mapped[str]
    filename: Mapped[str]
    blob: Mapped[str]
    """Name of the bytes received so far."""
    total_size: Mapped[int | None]
    total_chunks: Mapped[int | None]
    uncompressed_size: Mapped[int | None]
    """Total size of the files in an archive to extract; None for an upload that is stored as it is."""
    uploaded_size: Mapped[int] = mapped_column(default=0)
    uploaded_chunks: Mapped[int] = mapped_column(default=0)
    client_created: Mapped[datetime | None]
    client_modified: Mapped[datetime | None]
    started: Mapped[datetime] = mapped_column(default=now)
    touched: Mapped[datetime] = mapped_column(default=now)


class Application(Base):
    """A custom application: an OAuth client."""

    __tablename__ = "applications"

    id: Mapped[str] = mapped_column(primary_key=True)
    secret_hash: Mapped[str]
    name: Mapped[str]
    description: Mapped[str]
    redirect_uri: Mapped[str]
    """As entered: one URI per line, which may contain `%%HOST%%`."""
    scope: Mapped[str]
    flow: Mapped[int]
    """Sum of the flows it may use, see `oauth.applications.Flow`."""
    flag: Mapped[int] = mapped_column(default=0)
    """Sum of its switches, see `oauth.applications.Flag`."""
    access_token_lifetime: Mapped[int]
    """Seconds."""
    refresh_token_lifetime: Mapped[int]
    """Seconds."""
    lifetime_as_text: Mapped[bool | None]
    """Whether the token endpoint returns `expires_in` as text; None for the appliance's default."""
    require_pkce: Mapped[bool | None]
    """Whether its authorization requests need a code challenge; None for the appliance's default."""
    jwt_issuer: Mapped[str | None]
    jwt_public_key: Mapped[str | None]
    """In PEM form."""
    jwt_audience: Mapped[str | None]
    jwt_uid_attribute: Mapped[str | None]
    """The claim that names the user; None for `sub`."""
    created: Mapped[datetime] = mapped_column(default=now)


class AuthorizationCode(Base):
    """An authorization code that has not been redeemed yet."""

    __tablename__ = "authorization_codes"

    code_hash: Mapped[str] = mapped_column(primary_key=True)
    application_id: Mapped[str] = mapped_column(ForeignKey("applications.id"))
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"))
    redirect_uri: Mapped[str]
    scope: Mapped[str]
    code_challenge: Mapped[str | None]
    code_challenge_method: Mapped[str | None]
    expires: Mapped[datetime]

    def get_redirect_uri(self) -> str:
        """Return the redirect URI of the authorization request, for Authlib."""
        return self.redirect_uri

    def get_scope(self) -> str:
        """Return the granted scope, for Authlib."""
        return self.scope


class UsedAssertion(Base):
    """An assertion that was redeemed and must not be redeemed again."""

    __tablename__ = "used_assertions"

    application_id: Mapped[str] = mapped_column(ForeignKey("applications.id"), primary_key=True)
    jti: Mapped[str] = mapped_column(primary_key=True)


class AccessToken(Base):
    """An access token and the refresh token that came with it."""

    __tablename__ = "access_tokens"

    access_hash: Mapped[str] = mapped_column(primary_key=True)
    refresh_hash: Mapped[str | None] = mapped_column(unique=True)
    """None if there is none, or if it was used: a refresh token works once."""
    application_id: Mapped[str] = mapped_column(ForeignKey("applications.id"))
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"))
    scope: Mapped[str]
    expires: Mapped[datetime]
    refresh_expires: Mapped[datetime | None]
    install_tag_id: Mapped[str | None]
    install_name: Mapped[str | None]
    login_state: Mapped[str] = mapped_column(default="complete")
    """What is still needed before it may be used, see `oauth.cookies`."""
    application: Mapped[Application] = relationship()
    user: Mapped[User] = relationship()

    def check_client(self, client: OAuthClient) -> bool:
        """Check whether it was issued to this application, for Authlib."""
        return self.application_id == client.get_client_id()

    def get_scope(self) -> str:
        """Return the granted scope, for Authlib."""
        return self.scope
