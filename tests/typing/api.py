"""The types that users see. Checked by mypy and pyright, never run."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from contextlib import aclosing, closing
from datetime import datetime
from mmap import mmap
from pathlib import Path
from typing import Any, Literal, assert_type

import httpx
import httpx2
import pandas as pd
import polars as pl
import pyarrow as pa

from kiteworks import (
    OMIT,
    AccessToken,
    APIStatusError,
    Appliance,
    AsyncChanges,
    AsyncKiteworks,
    AsyncPage,
    AsyncStreamedResponse,
    AsyncTreePlan,
    AuthorizationCode,
    BulkError,
    Change,
    Changes,
    Failure,
    FolderContents,
    JWTBearer,
    Kiteworks,
    KiteworksError,
    Mode,
    Omit,
    Page,
    RawResponse,
    RefreshToken,
    Scope,
    SizeLimits,
    StreamedResponse,
    Timeout,
    TreeFile,
    TreePlan,
    TreeResult,
    UploadSource,
)
from kiteworks.auth import Account, Credential, MemoryStore, Token, TokenStore
from kiteworks.models.activities import ActivityError, ActivityUploader
from kiteworks.models.files import File, FileBulkResult, MemberBulkResult
from kiteworks.models.folders import Folder, Node
from kiteworks.models.mail import Email
from kiteworks.models.request_files import RequestFile
from kiteworks.models.webhooks import WebhookDelivery
from kiteworks.webhooks import read_event, sign_event

token = AccessToken("token")
auth = AuthorizationCode(client_id="id", client_secret="secret", scope=[Scope("GET", "users"), "*/files/*"])
refreshing = RefreshToken(client_id="id", client_secret="secret", refresh_token="token")


assert_type(auth.needs_person, bool)
assert_type(auth.settings, Mapping[str, Any])


class OnlyRead:
    def read(self, size: int, /) -> bytes:
        return b""[:size]


class ReadsText:
    def read(self, size: int, /) -> str:
        return ""[:size]


def signs(data: bytes) -> bytes:
    return data


def signing(key: Path | bytes) -> None:
    for_all = JWTBearer(
        client_id="id", client_secret="s", issuer="i", audience=("a", "b"), user="u", private_key=key
    )
    assert_type(for_all, JWTBearer)
    JWTBearer(client_id="id", client_secret="s", issuer="i", audience="a", user="u", private_key=signs)
    JWTBearer(client_id="id", client_secret="s", issuer="i", audience="a", user="u")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    JWTBearer(client_id="id", client_secret="s", issuer="i", audience="a", user="u", private_key=1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert_type(Scope.parse("GET/users/*"), Scope)


def of_either_library() -> None:
    Kiteworks("h", auth=token, http_client=httpx.Client())
    Kiteworks("h", auth=token, http_client=httpx2.Client())
    AsyncKiteworks("h", auth=token, http_client=httpx.AsyncClient())
    AsyncKiteworks("h", auth=token, http_client=httpx2.AsyncClient())
    Kiteworks("h", auth=token, proxy=httpx.Proxy("http://p"), timeout=httpx.Timeout(1))
    Kiteworks("h", auth=token, proxy=httpx2.Proxy("http://p"), timeout=httpx2.Timeout(1))
    Kiteworks("h", auth=token, http_client=httpx.AsyncClient())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    AsyncKiteworks("h", auth=token, http_client=httpx2.Client())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def blocking(kw: Kiteworks) -> None:
    assert_type(kw.auth.access_token(kw.appliance), str)
    folder = kw.folders.create("0", name="Reports", expire=None)
    assert_type(folder, Folder)
    assert_type(folder.id, str)
    assert_type(folder.created, datetime | None)
    files = kw.folders.list_files(folder.id, name_contains="q3", limit=10)
    assert_type(files, Page[File])
    assert_type([file.name for file in files], list[str])
    assert_type(files.total, int | None)
    assert_type(files.first(), File | None)
    assert_type(files.to_list(max_items=5), list[File])
    assert_type(files.to_arrow(), pa.Table)
    assert_type(files.to_pandas(max_items=5), pd.DataFrame)
    assert_type(files.to_polars(), pl.DataFrame)
    assert_type([page.items for page in files.pages()], list[list[File]])
    assert_type(kw.files.lock_many(ids=["id"]).raise_for_failures(), FileBulkResult)
    kw.files.unlock_many(["id"])
    request = kw.folders.request_files("id", to=["a@example.com"], subject="Figures", expire=0, show_token=1)
    assert_type(request, RequestFile | None)
    kw.mail.send(expire=0)
    kw.mail.send(expire=None)
    kw.mail.send(expire=1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    if folder.expire:
        assert_type(folder.expire, datetime)
    if folder.created:
        kw.files.versions.list("id", created_gte=folder.created)
    assert_type(kw.files.copy("id", destination_folder_id="folder"), File)
    assert_type(kw.files.move(["id", "other"], destination_folder_id="folder"), File)
    assert_type(kw.files.lock_many(ids=["id"]).failures, tuple[Failure, ...])
    assert_type(kw.folders.with_raw_response.get(folder.id), RawResponse[Folder])
    assert_type(kw.folders.with_raw_response.get(folder.id).parse(), Folder)
    assert_type(kw.folders.upload(folder.id, Path("q3.pdf")), File)
    assert_type(kw.files.download("id", "out/"), Path | None)
    assert_type(list(kw.files.iter_download("id", byte_range="bytes=0-9")), list[bytes])
    with closing(kw.files.versions.iter_download("id", "1", verify="md5", verify_timeout=5)) as pieces:
        assert_type(next(pieces), bytes)
    kw.files.iter_download("id", overwrite=True)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    kw.files.iter_download("id", "out/")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    assert_type(kw.files.with_raw_response.download("id").parse(), bytes)
    with kw.files.with_streaming_response.download("id") as answer:
        assert_type(answer, StreamedResponse)
    assert_type(kw.folders.upload_tree("id", "reports", parallel=8, follow_symlinks=True), TreeResult)
    assert_type(kw.folders.download_tree("id", "reports", archives=True), TreeResult)
    assert_type(list(kw.folders.walk("id")), list[FolderContents[Node]])
    assert_type(list(kw.folders.changes("id", since=None, max_items=5)), list[Change[Node]])
    with kw.watch("id", every=5, max_elapsed=None) as changes:
        assert_type(changes, Changes[Node])
        assert_type(changes.point, str)
        assert_type([one.node for one in changes], list[Node | None])
    assert_type(kw.folders.share("id", ["ann@example.com"], role="Viewer", notify=True), MemberBulkResult)
    assert_type(kw.mail.send_files(["q3.pdf", ("a", b"a")], to=["ann@example.com"], acl="otp"), Email)
    kw.mail.send_files([1])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    found = kw.resolve("/Reports")
    assert_type(found, File | Folder)
    assert_type(found.is_folder, bool)
    assert_type(found.to_dict(), dict[str, Any])
    assert_type(found.to_json(indent=2), str)
    assert_type(kw.files.find("/Reports/q3.pdf"), File)
    assert_type(kw.folders.ensure("/Reports"), Folder)
    assert_type(kw.folders.upload_tree("id", "r", exclude=["*.tmp"], system_files=True), TreeResult)
    assert_type(kw.folders.download_tree("id", "r", exclude="*.tmp", dry_run=True), TreePlan)
    assert_type(kw.folders.upload_tree("id", "r", include=["*.pdf"], exclude="drafts/"), TreeResult)
    kw.folders.upload_tree("id", "reports", include=7)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
    kw.folders.upload_tree("id", "reports", exclude=7)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
    kw.folders.upload_zip("id", "reports.zip")
    for held in (bytearray(), memoryview(b""), array("B"), mmap(-1, 1), OnlyRead()):
        kw.folders.upload("id", ("data.bin", held))
    kw.folders.upload("id", ("data.bin", ReadsText()))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert_type(kw.folders.download_tree("id", Path("reports"), dry_run=True), TreePlan)
    kw.folders.download_tree("id", "reports", follow_symlinks=True)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    kw.folders.create("0")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    kw.folders.create("0", name=1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with kw as same:
        assert_type(same, Kiteworks)
    assert_type(kw.access_token(), str)
    assert_type(kw.refresh_token(), str | None)
    kw.sign_out()
    assert_type(kw.with_options(timeout=5, retries=0), Kiteworks)
    assert_type(kw.with_options(timeout=Timeout(total=5), size_limits=SizeLimits(error=None)), Kiteworks)
    assert_type(Kiteworks.from_env(timeout=5), Kiteworks)
    assert_type(Kiteworks.from_profile("work", store=MemoryStore()), Kiteworks)


def wrapped(kw: Kiteworks, source: UploadSource, auth: Credential, mode: Mode | Omit = OMIT) -> Folder:
    """What stands in a signature can be named in one's own."""
    assert_type(kw.appliance, Appliance)
    assert_type(list(kw.folders.upload_tree("id", "reports", dry_run=True)), list[TreeFile])
    Kiteworks("files.example.com", auth=auth)
    kw.folders.upload("id", source)
    return kw.folders.get("id", mode=mode)


def stored(store: MemoryStore) -> list[Account]:
    kept: TokenStore = store
    assert_type(kept.load("key"), Token | None)
    return store.accounts()


def activities(kw: Kiteworks) -> None:
    for activity in kw.folders.list_activities("id"):
        if activity.data is not None and activity.data.file is not None:
            assert_type(activity.data.file.size, int | None)
            assert_type(activity.data.file.file_uploader, ActivityUploader | None)
            assert_type(activity.data.error, ActivityError | None)


def event(body: bytes) -> None:
    assert_type(sign_event(WebhookDelivery(), "secret"), tuple[bytes, dict[str, str]])
    payload = read_event(body, {}, "secret").payload
    if payload is not None:
        assert_type(payload.created, datetime | None)
        if payload.data is not None and payload.data.file is not None:
            assert_type(payload.data.file.guid, str | None)


async def told(done: int, total: int | None) -> None: ...


async def awaited(kw: AsyncKiteworks) -> None:
    assert_type(await kw.folders.get("id"), Folder)
    files = kw.folders.list_files("id")
    assert_type(files, AsyncPage[File])
    assert_type([file.id async for file in files], list[str])
    assert_type(await files.first(), File | None)
    assert_type(await files.to_list(max_items=5), list[File])
    assert_type(await files.to_arrow(), pa.Table)
    assert_type(await files.to_pandas(max_items=5), pd.DataFrame)
    assert_type(await files.to_polars(), pl.DataFrame)
    assert_type([page.items async for page in files.pages()], list[list[File]])
    assert_type(await kw.folders.with_raw_response.get("id"), RawResponse[Folder])
    assert_type(await kw.folders.upload("id", b"bytes"), File)
    assert_type([piece async for piece in kw.files.iter_download("id", on_progress=told)], list[bytes])
    async with aclosing(kw.files.iter_download_zip(file_id_in=["id"])) as pieces:
        assert_type(await anext(pieces), bytes)
    assert_type(await kw.files.with_raw_response.download("id"), RawResponse[bytes])
    async with kw.files.with_streaming_response.download("id") as answer:
        assert_type(answer, AsyncStreamedResponse)
    assert_type(await kw.folders.upload_tree("id", "reports"), TreeResult)
    assert_type([one async for one in kw.folders.walk("id")], list[FolderContents[Node]])
    assert_type([one async for one in kw.folders.changes("id")], list[Change[Node]])
    async with kw.watch("id") as changes:
        assert_type(changes, AsyncChanges[Node])
        async for one in changes:
            assert_type(one.kind, Literal["added", "changed", "moved", "gone"])
    assert_type(await kw.folders.share("id", "ann@example.com"), MemberBulkResult)
    assert_type(await kw.mail.send_files(["q3.pdf"], to=["ann@example.com"]), Email)
    assert_type(await kw.resolve("/Reports"), File | Folder)
    assert_type(await kw.files.find("/Reports/q3.pdf"), File)
    assert_type(await kw.folders.ensure("/Reports"), Folder)
    assert_type(await kw.folders.download_tree("id", "reports", dry_run=True), AsyncTreePlan)
    async with kw as same:
        assert_type(same, AsyncKiteworks)
    assert_type(AsyncKiteworks.from_env({"KITEWORKS_HOST": "files.example.com"}), AsyncKiteworks)
    assert_type(AsyncKiteworks.from_profile(), AsyncKiteworks)


def errors(error: KiteworksError) -> None:
    assert_type(error.hint, str)
    if isinstance(error, APIStatusError):
        assert_type(error.has("ERR_ENTITY_EXISTS"), bool)
        assert_type(error.errors[0].code, str)
    if isinstance(error, BulkError):
        assert_type(error.failures, tuple[Failure, ...])
