"""Each status of an error, as it reaches the caller. Those that nobody can cause are caused by the sandbox's faults."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest

from kiteworks import (
    APIStatusError,
    AuthenticationError,
    ConflictError,
    InvalidInputError,
    NotFoundError,
    PayloadTooLargeError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    WafBlockedError,
)

from .test_folders import make, remove

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]
GoWrong = Callable[..., object]
ME = "/rest/users/me"


def test_401_a_token_that_is_not_valid(kw: Any, go_wrong: GoWrong) -> None:
    go_wrong("unauthorized", path=ME)
    with pytest.raises(AuthenticationError) as caught:
        kw.users.me()
    assert caught.value.codes == ("ERR_AUTH_UNAUTHORIZED",)
    assert kw.users.me().id


def test_403_404_409_and_422_of_folders(kw: Any, go_wrong: GoWrong) -> None:
    folder = make(kw, "Errors")
    with pytest.raises(ConflictError) as taken:
        kw.folders.create("0", name="Errors")
    assert taken.value.codes == ("ERR_ENTITY_EXISTS",)
    with pytest.raises(InvalidInputError) as invalid:
        kw.folders.create(folder.id, name=".")
    assert invalid.value.codes
    with pytest.raises(PermissionDeniedError) as alive:
        kw.folders.recover(folder.id)
    assert alive.value.codes == ("ERR_ENTITY_NOT_DELETED",)
    remove(kw, folder)


def test_404_of_a_scan(kw: Any, go_wrong: GoWrong) -> None:
    file_id = "5f0c1e54-0000-4000-8000-000000000000"
    go_wrong("status", path=f"/rest/admin/files/{file_id}/*", status=404, code="ERR_ENTITY_FILE_IS_NOT_FOUND")
    with pytest.raises(NotFoundError) as caught:
        kw.admin.files.rescan(file_id)
    assert caught.value.codes == ("ERR_ENTITY_FILE_IS_NOT_FOUND",)


def test_413_no_room(kw: Any, go_wrong: GoWrong) -> None:
    folder = make(kw, "No room")
    go_wrong(
        "status", path="/rest/folders/*/actions/file", status=413, code="ERR_SYSTEM_NO_STORAGE_AVAILABLE"
    )
    with pytest.raises(PayloadTooLargeError) as caught:
        kw.folders.upload(folder.id, ("a.txt", b"x"))
    assert caught.value.codes == ("ERR_SYSTEM_NO_STORAGE_AVAILABLE",)
    assert kw.folders.list_files(folder.id).to_list() == []
    remove(kw, folder)


def test_416_a_part_that_is_not_there(kw: Any) -> None:
    folder = make(kw, "No such part")
    file = kw.folders.upload(folder.id, ("abc.txt", b"abc"))
    with pytest.raises(APIStatusError) as caught:
        kw.files.download(file.id, io.BytesIO(), byte_range="bytes=7-9")
    assert caught.value.status == 416
    remove(kw, folder)


def test_429_too_many_requests(kw: Any, go_wrong: GoWrong) -> None:
    go_wrong("throttled", path=ME, retry_after=7)
    with pytest.raises(RateLimitError, match="Send fewer requests"):
        kw.users.me()
    assert kw.users.me().id


def test_490_the_firewall(kw: Any, go_wrong: GoWrong) -> None:
    go_wrong("firewall", path=ME)
    with pytest.raises(WafBlockedError):
        kw.users.me()
    assert kw.users.me().id


@pytest.mark.parametrize("status", [500, 503])
def test_the_appliance_is_not_there(kw: Any, go_wrong: GoWrong, status: int) -> None:
    go_wrong("status", path=ME, status=status)
    with pytest.raises(ServerError) as caught:
        kw.users.me()
    assert caught.value.status == status
    assert kw.users.me().id
