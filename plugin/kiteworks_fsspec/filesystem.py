"""The filesystem: paths of the appliance as fsspec sees them, and what it caches of them."""

from __future__ import annotations

import asyncio
import errno
import hashlib
import os
import weakref
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from datetime import datetime
from functools import partial
from operator import call
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from fsspec.asyn import AsyncFileSystem, get_loop, sync_wrapper
from fsspec.callbacks import DEFAULT_CALLBACK
from fsspec.dircache import DirCache
from fsspec.spec import _Cached
from fsspec.utils import stringify_path

from kiteworks.errors import (
    ConflictError,
    GoneError,
    InvalidArgumentError,
    NotFoundError,
    PermissionDeniedError,
    SourceChangedError,
)
from kiteworks_runtime._effects import adrive

from .failures import os_errors, refused

if TYPE_CHECKING:
    from kiteworks import AsyncKiteworks
    from kiteworks.models.files import File

    from .content import Content, Reader
    from .describing import Info
    from .file import KiteworksAsyncFile, KiteworksFile

T = TypeVar("T")

_CHANGED = (NotFoundError, GoneError, PermissionDeniedError, SourceChangedError)
"""Errors that may mean that something else is at a path than is cached."""
_PROTOCOL = "kiteworks"
_EXPIRY = 60.0
"""Seconds for which a listing is used: others change the same folders."""
_BATCH = 8
"""Requests at a time: an appliance is shared by many, and limits each."""


class _Unpicklable:
    """Holds a client among the options that fsspec compares and pickles."""

    def __init__(self, client: AsyncKiteworks) -> None:
        self.client = client

    def __repr__(self) -> str:
        # fsspec takes filesystems with equal texts for the same one.
        return f"<{type(self.client).__name__} at {id(self.client):#x}>"

    def __reduce__(self) -> Any:
        raise TypeError(
            "a filesystem with a client of its own can't go to another process, since its token stays in this one. "
            "Sign in with `kiteworks login` where the other process runs, and name the profile: "
            "fsspec.filesystem('kiteworks', profile='NAME')"
        )


class _CachedByClient(_Cached):  # type: ignore[misc]  # fsspec has no types
    def __call__(cls, *args: Any, **options: Any) -> Any:  # noqa: N805 - of a metaclass
        client = options.get("client")
        if client is not None and not isinstance(client, _Unpicklable):
            options["client"] = _Unpicklable(client)
        return super().__call__(*args, **options)


class KiteworksFileSystem(AsyncFileSystem, metaclass=_CachedByClient):  # type: ignore[misc]
    """Files and folders of an appliance, by path: `kiteworks://files.example.com/Reports/q3.csv`.

    Without a host, as in `kiteworks:///Reports/q3.csv`, it is that of the profile. Pickled, it takes along the names of
    host and profile and no token: each process signs in by itself.

    Args:
        host: The appliance. Default: that of the profile.
        profile: The profile to sign in with, which `kiteworks login` makes. Default: the environment if it names an
            appliance, then the profile that `KITEWORKS_PROFILE` names, then the default one; if a host is given, one that
            is for this host.
        client: A client to use instead. You close it. A filesystem that has one can't be pickled.
        batch_size: How many requests are made at a time.
        listings_expiry_time: Seconds for which listings are cached; None for no limit.
        options: The other options of `fsspec.asyn.AsyncFileSystem`, such as `use_listings_cache=False`.
    """

    protocol: ClassVar[str] = _PROTOCOL
    root_marker: ClassVar[str] = "/"

    def __init__(
        self,
        host: str | None = None,
        *,
        profile: str | None = None,
        client: Any = None,
        batch_size: int | None = _BATCH,
        listings_expiry_time: float | None = _EXPIRY,
        **options: Any,
    ) -> None:
        self._pid: int
        super().__init__(batch_size=batch_size, listings_expiry_time=listings_expiry_time, **options)
        self.host = host
        self.profile = profile
        self._client: AsyncKiteworks | None = None
        if client is not None:
            self._client = _checked(client.client, host, profile)
        # By path: what is in folders that were listed or made, by `_key`, and folders that were looked up or made.
        self._entries = DirCache(listings_expiry_time=listings_expiry_time, **options)
        self._folders = DirCache(listings_expiry_time=listings_expiry_time, **options)
        self._making: dict[str, asyncio.Future[Info]] = {}

    @property
    def client(self) -> AsyncKiteworks:
        """The client. It is made for the first request."""
        if self._client is None:
            from .connecting import connect

            self._client = connect(self.host, self.profile)
            weakref.finalize(self, _close, self._client, self._loop, os.getpid()).atexit = False
        return self._client

    @property
    def loop(self) -> Any:
        """The event loop that the requests are made in. A forked process has one of its own."""
        if self._pid != os.getpid():
            self._pid, self._making = os.getpid(), {}
            self._loop = None if self.asynchronous else get_loop()
        return self._loop

    @property
    def fsid(self) -> str:
        """The appliance."""
        return f"{_PROTOCOL}_{self.client.appliance.host}"

    @classmethod
    def _strip_protocol(cls, path: Any) -> Any:
        """Return the path on the appliance, from the top level down: `/Reports/q3.csv`."""
        if isinstance(path, list):
            return [cls._strip_protocol(one) for one in path]
        text = stringify_path(path)
        rest = text.removeprefix(f"{_PROTOCOL}://")
        if rest != text:
            _, _, text = rest.partition("/")
        return "/" + "/".join(name for name in text.split("/") if name)

    @staticmethod
    def _get_kwargs_from_urls(path: str) -> dict[str, str]:
        rest = str(path).removeprefix(f"{_PROTOCOL}://")
        host = rest.partition("/")[0] if rest != str(path) else ""
        return {"host": host} if host else {}

    def unstrip_protocol(self, name: str) -> str:
        """Return the URL of a path."""
        return f"{_PROTOCOL}://{self.host or ''}{self._strip_protocol(name)}"

    # What is at a path

    async def _info(self, path: str, refresh: bool = False, **options: Any) -> Info:
        """Describe the file or folder at a path.

        Args:
            path: The path.
            refresh: Whether to ask the appliance even if the answer is cached.
            options: Not used.

        Returns:
            `name`, `size`, `type` ("file" or "directory"), `id`, `created`, `modified`, `mtime`; of a file, its hashes
            as `fingerprints`, and as `client_modified` when it changed by the clock of its sender.

        Raises:
            FileNotFoundError: Nothing is there.
        """
        path = self._strip_protocol(path)
        if path == self.root_marker:
            from .describing import top

            return top()
        if not refresh and (found := self._known(path)) is not None:
            return found
        with os_errors(path):
            info = await self._looked_up(path)
        if refresh:
            self._forget_listing(self._parent(path))
            before = self._folders.get(path)
            if before is not None and (info is None or info["id"] != before["id"]):
                self.invalidate_cache(path)
        if info is None:
            raise refused(errno.ENOENT, path)
        if info["type"] == "directory":
            self._folders[path] = info
        return info

    async def _looked_up(self, path: str) -> Info | None:
        """Ask the appliance what is at a path. It takes one request, whether there is something or not."""
        from kiteworks._workflows import SEARCH_RESOLVE
        from kiteworks_runtime.trees.paths import RemotePaths, names_of

        from .describing import described

        kw, names = self.client, names_of(path)
        remote = RemotePaths(
            SEARCH_RESOLVE,
            kw.search.query,
            kw.folders.list_subfolders,
            kw.folders.list_files,
            asynchronous=True,
        )
        found = await remote.run(remote.look_up(names, ("folder", "file")))
        info = None if found is None else described(path, found)
        if info is None and not path.isascii():
            # The appliance may encode accents in another way than the path does.
            info = await self._in_listing(path)
        return info

    async def _in_listing(self, path: str) -> Info | None:
        from kiteworks_runtime.names import key

        try:
            listing: list[Any] = await self._ls(self._parent(path))
        except FileNotFoundError:
            return None
        found = next((one for one in listing if key(one["name"]) == key(path)), None)
        return None if found is None else {**found, "name": path}

    def _known(self, path: str) -> Info | None:
        """Return what is cached of a path."""
        found: Info | None = self._entries.get(self._parent(path), {}).get(_key(path))
        if found is None:
            found = self._folders.get(path)
        return found if found is None or found["name"] == path else {**found, "name": path}

    def _is_missing(self, path: str) -> bool:
        """Tell whether nothing is at a path, as far as is cached. Others may have put something there."""
        parent = self._parent(path)
        entries = self._entries.get(parent)
        if entries is not None:
            return _key(path) not in entries
        return parent != self.root_marker and parent not in self._folders and self._is_missing(parent)

    async def _ls(
        self, path: str, detail: bool = True, refresh: bool = False, **options: Any
    ) -> list[Info] | list[str]:
        """List a folder; of a file, itself. See `_info`."""
        path = self._strip_protocol(path)
        found: list[Info] | None = None if refresh else self.dircache.get(path)
        if found is None and refresh and (known := self._known(path)) is not None:
            found = await self._listed_again(path, known)
        if found is None:
            found = await self._at(path, self._listed, refresh=refresh)
        return found if detail else sorted(one["name"] for one in found)

    async def _listed(self, info: Info) -> list[Info]:
        if info["type"] != "directory":
            return [info]
        return self._remembered(info["name"], await self._members(info))

    async def _listed_again(self, path: str, known: Info) -> list[Info] | None:
        """List the folder that was at a path while the appliance is asked what is there; None if it is another one."""
        if known["type"] != "directory":
            return None
        listing, info = await asyncio.gather(
            self._members(known), self._info(path, refresh=True), return_exceptions=True
        )
        if isinstance(info, BaseException):
            raise info
        if isinstance(listing, BaseException) or info["id"] != known["id"]:
            return None
        return self._remembered(path, listing)

    async def _members(self, info: Info) -> list[Info]:
        from kiteworks._workflows import SEARCH_RESOLVE

        from .describing import described

        start = info["name"].rstrip("/")
        children = self.client.folders.children(info["id"], **SEARCH_RESOLVE.listing)
        async with aclosing(children.pages()) as pages:
            return [described(f"{start}/{one.name}", one) async for page in pages for one in page.items]

    def _remembered(self, path: str, listing: list[Info]) -> list[Info]:
        self.dircache[path] = listing
        # If a folder and a file have the same name, the folder comes first, and counts.
        self._entries[path] = {_key(one["name"]): one for one in reversed(listing)}
        return listing

    async def _at(self, path: str, act: Callable[[Info], Awaitable[T]], *, refresh: bool = False) -> T:
        """Do something with what is at a path, again if it turns out to be something else by now."""
        info = await self._info(path, refresh=refresh)
        with os_errors(path):
            try:
                return await act(info)
            except _CHANGED as error:
                try:
                    fresh = await self._info(path, refresh=True)
                except FileNotFoundError as gone:
                    raise gone from error
                # Hashes may be added to the same file.
                if all(fresh[name] == info[name] for name in ("id", "type", "size")):
                    raise
                return await act(fresh)

    async def _isfile(self, path: str) -> bool:
        return await self._type(path) == "file"

    async def _isdir(self, path: str) -> bool:
        return await self._type(path) == "directory"

    async def _type(self, path: str) -> str | None:
        # fsspec's own methods take any failure for "no".
        try:
            return str((await self._info(path))["type"])
        except FileNotFoundError:
            return None

    async def _created(self, path: str) -> datetime:
        """Return when the file or folder was created."""
        return await self._time(path, "created")

    async def _modified(self, path: str) -> datetime:
        """Return when the file or folder last changed."""
        return await self._time(path, "modified")

    async def _time(self, path: str, which: str) -> datetime:
        found = (await self._info(path))[which]
        if not isinstance(found, datetime):
            raise FileNotFoundError(errno.ENOENT, f"the appliance does not say when it was {which}", path)
        return found

    async def _ukey(self, path: str) -> str:
        """Return a text that is another one when the content of the file has changed. It is not taken from the cache."""
        info = await self._info(path, refresh=True)
        marks = [info[name] for name in ("id", "size", "modified", "type")]
        return hashlib.sha256(repr([*map(str, marks), info.get("fingerprints")]).encode()).hexdigest()

    async def _checksum(self, path: str) -> int:
        """Return `ukey` as a number."""
        return int(await self._ukey(path), 16)

    created = sync_wrapper(_created)
    modified = sync_wrapper(_modified)
    ukey = sync_wrapper(_ukey)
    checksum = sync_wrapper(_checksum)

    # Reading

    def _content(self, path: str, info: Info, version_id: str | None = None) -> Content:
        if info["type"] == "directory":
            raise refused(errno.EISDIR, path)
        from .content import Content

        return Content(self.client, path, info["id"], version_id, info["size"])

    def _reader(self, content: Content) -> Reader:
        from kiteworks import Kiteworks

        from .content import Reader

        # A file is read in the thread that uses it, which is faster than to hand its bytes over from the event loop.
        return Reader(content, self.client._blocking(Kiteworks) or self.client)

    async def _version(self, path: str, version_id: str) -> Info:
        """Describe a version of a file."""
        info = await self._info(path)
        if info["type"] == "directory":
            raise refused(errno.EISDIR, path)
        with os_errors(path):
            version = await self.client.files.versions.get(info["id"], version_id)
        return info | {"size": version.size, "modified": version.created, "fingerprints": {}}

    async def _cat_file(
        self,
        path: str,
        start: int | None = None,
        end: int | None = None,
        version_id: str | None = None,
        **options: Any,
    ) -> bytes:
        """Return the bytes of a file, or those of a range that is written as for a slice.

        Raises:
            FileNotFoundError: Nothing is there.
            IsADirectoryError: It is a folder.
        """
        path = self._strip_protocol(path)

        async def read(info: Info) -> bytes:
            content = self._content(path, info, version_id)
            first, last, _ = slice(start, end).indices(content.size)
            return await adrive(content.read(first, last), call)

        if version_id is not None:
            with os_errors(path):
                return await read(await self._version(path, version_id))
        return await self._at(path, read)

    async def _get_file(
        self, rpath: str, lpath: Any, callback: Any = DEFAULT_CALLBACK, **options: Any
    ) -> None:
        """Download a file. It appears under its name when it is complete, and its hash was compared."""
        from .describing import known

        path = self._strip_protocol(rpath)

        async def get(info: Info) -> None:
            if info["type"] == "directory":
                os.makedirs(lpath, exist_ok=True)
                return
            if not hasattr(lpath, "write") and os.path.isdir(lpath):
                raise refused(errno.EISDIR, str(lpath))
            callback.set_size(info["size"])
            download: Any = self.client.files.download
            options = {"overwrite": True, "on_progress": partial(_tell, callback)}
            await download(info["id"], lpath, described=known(info), **options)

        await self._at(path, get)

    def _open(
        self,
        path: str,
        mode: str = "rb",
        block_size: int | None = None,
        autocommit: bool = True,
        cache_options: dict[str, Any] | None = None,
        version_id: str | None = None,
        **options: Any,
    ) -> KiteworksFile:
        """Open a file. See `KiteworksFile`."""
        from .file import KiteworksFile

        return KiteworksFile(
            self,
            path,
            mode,
            block_size=block_size,
            autocommit=autocommit,
            cache_options=cache_options,
            version_id=version_id,
            **options,
        )

    def open(
        self,
        path: str,
        mode: str = "rb",
        block_size: int | None = None,
        cache_options: dict[str, Any] | None = None,
        compression: str | None = None,
        **options: Any,
    ) -> Any:
        """Open a file. See `fsspec.AbstractFileSystem.open`, and `KiteworksFile` for when it is published."""
        opened = partial(super().open, path, block_size=block_size, cache_options=cache_options)
        if compression is None or "b" not in mode or "r" in mode:
            return opened(mode, compression=compression, **options)
        from .file import compressed

        # What fsspec returns closes the compressor alone, so that the file would never be published.
        return compressed(opened(mode, **options), path, compression)

    async def open_async(
        self, path: str, mode: str = "rb", version_id: str | None = None, **options: Any
    ) -> KiteworksAsyncFile:
        """Open a file whose `read`, `write` and `close` are awaited. See `KiteworksAsyncFile`.

        Raises:
            FileNotFoundError: Nothing is there to be read.
            FileExistsError: The mode is "xb", and there is a file.
            IsADirectoryError: It is a folder.
            ValueError: The mode is not "rb", "wb" or "xb", or it is to be compressed.
        """
        from .file import KiteworksAsyncFile, check_mode

        path = self._strip_protocol(path)
        check_mode(path, mode)
        if mode not in ("rb", "wb", "xb") or options.get("compression"):
            raise ValueError(f"{path} can be opened with the modes 'rb', 'wb' and 'xb', without compression")
        if mode == "rb":
            details = await (self._version(path, version_id) if version_id else self._info(path))
            return KiteworksAsyncFile(self, path, mode, self._content(path, details, version_id), **options)
        with os_errors(path):
            await self._place(path, exclusive=mode == "xb")
        # fsspec knows no other mode for writing by tasks.
        return KiteworksAsyncFile(self, path, "wb", exclusive=mode == "xb", **options)

    # Writing

    async def _place(self, path: str, *, exclusive: bool = False, refresh: bool = False) -> tuple[str, str]:
        """Return the folder and the name of a file that is to be written. Missing folders are made.

        Args:
            path: The path.
            exclusive: Whether it may not replace a file.
            refresh: Whether to ask the appliance even if what is there is cached.

        Raises:
            IsADirectoryError: There is a folder.
            FileExistsError: There is a file, and it may not be replaced.
            NotADirectoryError: What would be its folder is a file.
        """
        if path == self.root_marker:
            raise refused(errno.EISDIR, path)
        parent, name = self._parent(path), path.rpartition("/")[2]
        folder_id = await self._folder(parent)
        known = self._known(path)
        if refresh or exclusive or not (known or self._is_missing(path)):
            try:
                found = await self._types(folder_id, name)
            except _CHANGED:
                # The folder that was known by this path may be gone, and another one there by now.
                self.invalidate_cache(parent)
                folder_id = await self._folder(parent)
                found = await self._types(folder_id, name)
        else:
            found = {known["type"]} if known else set()
        if "directory" in found:
            raise refused(errno.EISDIR, path)
        if found and exclusive:
            raise refused(errno.EEXIST, path)
        return folder_id, name

    async def _types(self, folder_id: str, name: str) -> set[str]:
        """Ask the appliance what has a name in a folder."""
        from kiteworks._workflows import SEARCH_RESOLVE

        from .describing import described

        children = self.client.folders.children(folder_id, name=name, **SEARCH_RESOLVE.listing)
        return {described(name, one)["type"] async for one in children}

    async def _in_place(
        self, path: str, write: Callable[[str, str], Awaitable[T]], *, exclusive: bool = False
    ) -> T:
        """Write a file, given its folder and its name; again if the folder turns out to be another one by now."""
        place = await self._place(path, exclusive=exclusive)
        try:
            return await write(*place)
        except _CHANGED:
            self.invalidate_cache(self._parent(path))
            again = await self._place(path, exclusive=exclusive)
            if again == place:
                raise
            return await write(*again)

    async def _folder(self, path: str) -> str:
        """Return the id of a folder, and make it if it is missing. Tasks that need the same one make it once."""
        if path == self.root_marker:
            from .describing import top

            return str(top()["id"])
        found = self._known(path)
        if found is None:
            if (making := self._making.get(path)) is None:
                making = self._making[path] = asyncio.ensure_future(self._made(path))
                making.add_done_callback(lambda _: self._making.pop(path, None))
            found = await asyncio.shield(making)
        if found["type"] != "directory":
            raise refused(errno.ENOTDIR, path)
        return str(found["id"])

    async def _made(self, path: str) -> Info:
        """Return what is at a path, a new folder if nothing is."""
        found = None if self._is_missing(path) else await self._looked_up(path)
        if found is None:
            try:
                return await self._create(path)
            except ConflictError:
                # Another program was faster.
                self._forget_listing(self._parent(path))
                if (found := await self._looked_up(path)) is None:
                    raise
        self._folders[path] = found
        return found

    async def _create(self, path: str) -> Info:
        """Make a folder where nothing is."""
        from .describing import described

        folder_id = await self._folder(self._parent(path))
        made = described(path, await self.client.folders.create(folder_id, name=path.rpartition("/")[2]))
        self._folders[path] = made
        self._entries[path] = {}
        self._note(path, made)
        return made

    async def _pipe_file(self, path: str, value: bytes, mode: str = "overwrite", **options: Any) -> None:
        """Write a file. An existing one gets a new version, unless `mode` is "create"."""
        await self._store(path, value, exclusive=mode == "create")

    async def _put_file(
        self,
        lpath: Any,
        rpath: str,
        callback: Any = DEFAULT_CALLBACK,
        mode: str = "overwrite",
        **options: Any,
    ) -> None:
        """Upload a file, of any size. An existing one gets a new version, unless `mode` is "create"."""
        if os.path.isdir(lpath):
            await self._makedirs(rpath, exist_ok=True)
            return
        callback.set_size(os.path.getsize(lpath))
        await self._store(
            rpath, Path(lpath), exclusive=mode == "create", on_progress=partial(_tell, callback)
        )

    async def _store(
        self, path: str, source: Any, *, exclusive: bool = False, on_progress: Any = None
    ) -> None:
        path = self._strip_protocol(path)

        async def upload(folder_id: str, name: str) -> File:
            return await self.client.folders.upload(folder_id, (name, source), on_progress=on_progress)

        with os_errors(path):
            self._written(path, await self._in_place(path, upload, exclusive=exclusive))

    def _written(self, path: str, file: File) -> None:
        from .describing import described

        self._note(path, described(path, file))

    async def _cp_file(self, path1: str, path2: str, **options: Any) -> None:
        """Copy a file. Its content does not leave the appliance."""
        source, target = self._strip_protocol(path1), self._strip_protocol(path2)
        if source == target:
            return

        async def copy(info: Info) -> None:
            if info["type"] == "directory":
                await self._makedirs(target, exist_ok=True)
                return
            self._written(target, await self._in_place(target, partial(self._copied, info["id"])))

        await self._at(source, copy)

    async def _copied(self, file_id: str, folder_id: str, name: str) -> File:
        files = self.client.files
        made = await files.copy(file_id, destination_folder_id=folder_id, new_file_name=name, replace=True)
        # It may take the new name only within the same folder.
        return made if made.name == name else await files.update(made.id, name=name, replace=True)

    async def _mv(
        self,
        path1: Any,
        path2: Any,
        recursive: bool = False,
        maxdepth: int | None = None,
        **options: Any,
    ) -> None:
        """Move or rename a file or folder, which keeps its id, its versions and its members. A file is replaced.

        Raises:
            FileExistsError: A folder is to replace something.
        """
        if (
            not isinstance(path1, str)
            or not isinstance(path2, str)
            or _has_magic(path1)
            or maxdepth is not None
        ):
            await self._copy(path1, path2, recursive=recursive, maxdepth=maxdepth, on_error="raise")
            await self._rm(path1, recursive=recursive, maxdepth=maxdepth)
            return
        source, target = self._strip_protocol(path1), self._strip_protocol(path2)
        if source == target:
            return
        if path2.endswith("/") or await self._isdir(target):
            target = f"{target.rstrip('/')}/{source.rpartition('/')[2]}"
        if source == self.root_marker or target.startswith(source + "/"):
            raise OSError(errno.EINVAL, "it can't be moved into itself", source)

        info = await self._info(source, refresh=True)
        with os_errors(source):
            there, name = await self._place(target, exclusive=info["type"] == "directory", refresh=True)
            here = await self._folder(self._parent(source))
            if info["type"] == "directory":
                await self._move_folder(info["id"], here, there, name)
            else:
                await self._move_file(info, here, there, name)
        self.invalidate_cache(source)
        self.invalidate_cache(target)

    mv = sync_wrapper(_mv)

    async def _mv_file(self, path1: str, path2: str) -> None:
        await self._mv(path1, path2)

    async def _move_folder(self, folder_id: str, here: str, there: str, name: str) -> None:
        folders = self.client.folders
        if here != there:
            await folders.move(folder_id, destination_folder_id=there)
        await folders.update(folder_id, name=name)

    async def _move_file(self, info: Info, here: str, there: str, name: str) -> None:
        files, file_id, old = self.client.files, info["id"], info["name"].rpartition("/")[2]
        if here != there and old == name:
            await files.move(file_id, destination_folder_id=there, replace=True)
            return
        if here != there:
            # It gets its new name there. Until then it must not replace a file that has the old one.
            try:
                await files.move(file_id, destination_folder_id=there, replace=False)
            except ConflictError:
                await files.update(file_id, name=os.urandom(16).hex())
                await files.move(file_id, destination_folder_id=there, replace=False)
        await files.update(file_id, name=name, replace=True)

    async def _rm_file(self, path: str, **options: Any) -> None:
        """Move a file to the recycle bin."""
        await self._remove(self._strip_protocol(path), recursive=False)

    async def _rm(
        self,
        path: Any,
        recursive: bool = False,
        batch_size: int | None = None,
        maxdepth: int | None = None,
        **options: Any,
    ) -> None:
        """Move files to the recycle bin, and with `recursive` folders with all that is in them."""
        if recursive and maxdepth is not None:
            found = await self._expand_path(path, recursive=True, maxdepth=maxdepth)
            paths = [one for one in found if await self._isfile(one)]
        else:
            paths = await self._expand_path(path)
        for one in paths:
            await self._remove(one, recursive=recursive)

    async def _remove(self, path: str, *, recursive: bool) -> None:
        async def remove(info: Info) -> None:
            if info["type"] != "directory":
                await self.client.files.delete(info["id"])
            elif recursive:
                await self.client.folders.delete(info["id"])
            else:
                raise refused(errno.EISDIR, path)

        await self._at(path, remove)
        self._forget_below(path)
        self._note(path, None)

    async def _mkdir(self, path: str, create_parents: bool = True, **options: Any) -> None:
        """Make a folder.

        Raises:
            FileExistsError: Something is there.
            FileNotFoundError: Its folder is missing, and `create_parents` is false.
        """
        path = self._strip_protocol(path)
        parent = self._parent(path)
        if not create_parents and await self._type(parent) is None:
            raise refused(errno.ENOENT, parent)
        await self._makedirs(path)

    async def _makedirs(self, path: str, exist_ok: bool = False) -> None:
        """Make a folder and those above it. See `_mkdir`."""
        path = self._strip_protocol(path)
        with os_errors(path):
            if exist_ok:
                await self._folder(path)
            elif self._is_missing(path) or await self._type(path) is None:
                await self._create(path)
            else:
                raise refused(errno.EEXIST, path)

    async def _rmdir(self, path: str) -> None:
        """Move an empty folder to the recycle bin.

        Raises:
            OSError: It is not empty.
        """
        path = self._strip_protocol(path)
        if await self._type(path) == "file":
            raise refused(errno.ENOTDIR, path)
        if await self._ls(path, refresh=True):
            raise refused(errno.ENOTEMPTY, path)
        await self._remove(path, recursive=True)

    rmdir = sync_wrapper(_rmdir)

    # What is cached

    def invalidate_cache(self, path: str | None = None) -> None:
        """Forget what is known of a path, of all below it, and the listing that it is in.

        Args:
            path: The path. Default: all paths.
        """
        super().invalidate_cache(path)
        if path is None:
            for cache in (self.dircache, self._entries, self._folders):
                cache.clear()
            return
        path = self._strip_protocol(path)
        self._forget_below(path)
        self._forget_listing(self._parent(path))

    def _forget_below(self, path: str) -> None:
        below = path.rstrip("/") + "/"
        for cache in (self.dircache, self._entries, self._folders):
            for one in [one for one in cache if one == path or one.startswith(below)]:
                cache.pop(one, None)

    def _forget_listing(self, path: str) -> None:
        self.dircache.pop(path, None)
        self._entries.pop(path, None)

    def _note(self, path: str, info: Info | None) -> None:
        """Cache what is at a path now, None for nothing. The listing that it is in is asked for again when it is needed."""
        parent = self._parent(path)
        self.dircache.pop(parent, None)
        entries = self._entries.get(parent)
        if entries is None:
            return
        entries.pop(_key(path), None)
        if info is not None:
            entries[_key(path)] = info
            if info.get("fingerprints") == {}:
                # The appliance still makes them.
                self._entries.pop(parent)


def _key(path: str) -> str:
    """Return the key of a path in the listing that it is in."""
    from kiteworks_runtime.names import key

    return key(path.rpartition("/")[2])


def _has_magic(path: str) -> bool:
    from fsspec.core import has_magic

    return bool(has_magic(path))


def _checked(client: Any, host: str | None, profile: str | None) -> AsyncKiteworks:
    """Return a client that a user gave.

    Raises:
        InvalidArgumentError: It is not asynchronous, or for another appliance.
    """
    from kiteworks import Appliance, AsyncKiteworks

    if not isinstance(client, AsyncKiteworks):
        raise InvalidArgumentError(f"client must be an AsyncKiteworks, not {type(client).__name__}")
    if profile is not None:
        raise InvalidArgumentError(
            "client and profile exclude each other: a profile makes a client of its own"
        )
    if host is not None and Appliance.parse(host) != client.appliance:
        raise InvalidArgumentError(f"the URL names {host}, and the client is for {client.appliance.host}")
    return client


def _close(client: AsyncKiteworks, loop: Any, process: int) -> None:
    """Close the connections of a filesystem that is no longer used."""
    if loop is not None and loop.is_running() and process == os.getpid():
        asyncio.run_coroutine_threadsafe(client.close(), loop)


def _tell(callback: Any, done: int, _total: int | None) -> None:
    callback.absolute_update(done)
