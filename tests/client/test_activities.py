"""What happened: to a file, in a folder, by a user, and on the whole appliance."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from typing import Any

import pytest

from kiteworks import PermissionDeniedError
from kiteworks.models import ClientEvent

from .test_folders import make, remove

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]
EVER = {
    "start_date_time": datetime(2020, 1, 1, tzinfo=UTC),
    "end_date_time": datetime(2100, 1, 1, tzinfo=UTC),
}


def test_of_files_and_folders(kw: Any) -> None:
    folder = make(kw, "Activities")
    file = kw.folders.upload(folder.id, ("report.txt", b"first"))
    kw.files.download(file.id, io.BytesIO())
    assert [one.event for one in kw.files.list_activities(file.id)] == ["download", "add_file"]
    latest = next(iter(kw.files.list_activities(file.id)))
    assert latest.user.email == kw.users.me().email
    assert "report.txt" in latest.message
    of_folder = kw.folders.list_activities(folder.id).to_list()
    assert {one.id for one in kw.files.list_activities(file.id)} <= {one.id for one in of_folder}
    assert {one.id for one in of_folder} <= {one.id for one in kw.activities.list()}
    remove(kw, folder)


def test_as_a_table(kw: Any) -> None:
    folder = make(kw, "Activities as a table")
    kw.folders.upload(folder.id, ("report.txt", b"first"))
    table = io.BytesIO()
    kw.folders.export_activities_csv(folder.id, table)
    rows = list(csv.reader(io.StringIO(table.getvalue().decode("utf-8-sig"))))
    assert len({len(row) for row in rows}) == 1
    assert any("report.txt" in cell for row in rows[1:] for cell in row)
    remove(kw, folder)


def test_of_the_appliance(kw: Any, colleague: Any) -> None:
    folder = make(kw, "Activities of the appliance")
    kw.folders.upload(folder.id, ("unmistakable.txt", b"x"))
    found = [one for one in kw.admin.activities.list(**EVER) if "unmistakable.txt" in (one.description or "")]
    assert len(found) == 1
    assert [one.description for one in kw.admin.activities.get(found[0].id).events] == [found[0].description]
    with pytest.raises(PermissionDeniedError):
        colleague.admin.activities.list(**EVER)
    remove(kw, folder)


def test_for_an_investigation(kw: Any) -> None:
    folder = make(kw, "Investigated")
    file = kw.folders.upload(folder.id, ("evidence.txt", b"x"))
    kw.folders.upload(folder.id, ("beside it.txt", b"x"))
    me = kw.users.me()
    of_file = kw.dli.files.list_activities(file.id, me.id).to_list()
    of_folder = kw.dli.folders.list_activities(folder.id, me.id).to_list()
    of_user = kw.dli.users.list_activities(me.id).to_list()
    assert len(of_file) == 1
    assert {one.id for one in of_file} < {one.id for one in of_folder} <= {one.id for one in of_user}
    remove(kw, folder)


def test_events_of_a_client(kw: Any) -> None:
    event = ClientEvent(
        event_name="file_opened", successful=True, event_id="7", data={"name": "a.txt"}, single_line="opened"
    )
    logged = kw.clients.log_events(events=[event])
    assert logged.success_ids == ["7"]
    assert logged.failed_ids == []
