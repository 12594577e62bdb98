"""What the docs say beside the spec is what the client does."""

from __future__ import annotations

import html
from pathlib import Path, PurePosixPath

import pytest

from generator.docs.annotations import shown
from generator.docs.reference import Reference
from kiteworks_runtime.error_response import known_status

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("status", range(400, 600))
def test_the_exceptions_are_those_that_are_raised(reference: Reference, status: int) -> None:
    assert known_status(status, "kiteworks._error_codes").error.__name__ == reference.exception(status)


def test_statuses_of_the_appliance_and_others_have_an_exception(reference: Reference) -> None:
    named = {status: reference.exception(status) for status in (404, 418, 490, 502, 507)}
    assert named == {
        404: "NotFoundError",
        418: "APIStatusError",
        490: "WafBlockedError",
        502: "ServerError",
        507: "InsufficientStorageError",
    }


def test_a_time_in_unix_seconds_is_shown_as_the_datetime_that_users_get() -> None:
    assert shown("UnixTime | None", {}) == shown("datetime | None", {})


def test_a_request_that_only_an_upload_makes_is_named_and_has_no_place(
    pages: dict[PurePosixPath, str],
) -> None:
    page = pages[PurePosixPath("api/folders.upload.md")]
    assert "<code>POST /rest/folders/{folder_id}/actions/file</code>" in html.unescape(page)
    assert not any('/files.upload.html"' in one for one in pages.values())
