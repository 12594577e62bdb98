"""What the docs say beside the spec is what the client does."""

from __future__ import annotations

import html
from pathlib import PurePosixPath

from generator.docs.annotations import shown
from generator.docs.exceptions import BY_STATUS, exception
from kiteworks_runtime import error_response as status


def test_the_exceptions_are_those_of_the_runtime() -> None:
    assert {code: kind.__name__ for code, kind in status._BY_STATUS.items()} == BY_STATUS


def test_other_statuses_have_an_exception_too() -> None:
    assert (exception(418), exception(502)) == ("APIStatusError", "ServerError")


def test_a_time_in_unix_seconds_is_shown_as_the_datetime_that_users_get() -> None:
    assert shown("UnixTime | None", {}) == shown("datetime | None", {})


def test_a_request_that_only_an_upload_makes_is_named_and_has_no_place(
    pages: dict[PurePosixPath, str],
) -> None:
    page = pages[PurePosixPath("api/folders.md")]
    assert "<code>POST /rest/folders/{folder_id}/actions/file</code>" in html.unescape(page)
    assert not any('/files.html#upload"' in one for one in pages.values())
