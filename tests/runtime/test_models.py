"""Models as plain data, as JSON and as text."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import msgspec
import pytest
from rich.pretty import pretty_repr

from kiteworks.models import ActivityError, File, Folder, FolderList, NewClient, Node, QueryResult
from kiteworks_runtime.models import Model, UnixTime, convert, field, set_extra


class Clock(Model, kw_only=True, rename="camel"):
    seen_at: UnixTime | None = None
    all_times: list[UnixTime] = field(default_factory=list)
    by_name: dict[str, UnixTime] | None = None


FILE: dict[str, Any] = {
    "id": "7",
    "name": "q3.pdf",
    "parentId": "3",
    "size": 0,
    "deleted": False,
    "created": "2025-09-30T03:14:54+0000",
    "fingerprints": [{"algo": "md5", "hash": "0c"}],
}


def test_only_what_is_set_is_written_under_the_names_of_the_api() -> None:
    file = convert(FILE, File)
    assert file.to_dict() == FILE
    assert list(file.to_dict()) == [
        one.encode_name for one in msgspec.structs.fields(File) if one.encode_name in FILE
    ]
    assert Folder(id="1", name="A").to_dict() == {"id": "1", "name": "A"}


def test_it_is_read_back_as_the_same_object() -> None:
    file = convert(FILE, File)
    assert convert(file.to_dict(), File) == file
    assert msgspec.json.decode(file.to_json(), type=File) == file


def test_a_list_that_must_be_there_is_written_when_it_is_empty() -> None:
    required = next(one for one in msgspec.structs.fields(FolderList) if one.required)
    assert required.encode_name == "data"
    assert FolderList(data=[]).to_dict() == {"data": []}
    assert QueryResult(files=[convert(FILE, File)]).to_dict() == {"files": [FILE]}


@pytest.mark.parametrize(
    ("time", "text"),
    [
        (datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC), "2025-01-02T03:04:05+0000"),
        (datetime(2025, 1, 2, 3, 4, 5, 60_000, tzinfo=UTC), "2025-01-02T03:04:05.060000+0000"),
        (
            datetime(2025, 1, 2, 3, 4, 5, tzinfo=timezone(timedelta(hours=-3.5))),
            "2025-01-02T03:04:05-0330",
        ),
    ],
)
def test_dates_are_written_as_the_appliance_writes_them(time: datetime, text: str) -> None:
    folder = Folder(id="1", name="A", created=time)
    assert folder.to_dict()["created"] == text
    assert convert(folder.to_dict(), Folder) == folder


def test_dates_that_are_numbers_in_the_api_stay_numbers() -> None:
    time = datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)
    clock = Clock(seen_at=time, all_times=[time + timedelta(milliseconds=500)], by_name={"a": time})
    assert clock.to_dict() == {
        "seenAt": 1735787045,
        "allTimes": [1735787045.5],
        "byName": {"a": 1735787045},
    }
    assert isinstance(clock.to_dict()["seenAt"], int)
    assert convert(clock.to_dict(), Clock) == clock


def test_members_that_the_spec_lacks_are_written_too() -> None:
    folder = Folder(id="1", name="A")
    set_extra(folder, {"colour": None, "deep": [{"of": 1}]})
    data = folder.to_dict()
    assert data == {"id": "1", "name": "A", "colour": None, "deep": [{"of": 1}]}
    data["deep"][0]["of"] = 2
    assert folder.extra["deep"] == [{"of": 1}]


def test_json_is_readable() -> None:
    folder = Folder(id="1", name="Übersicht \ud800")
    assert folder.to_json() == '{"id": "1", "name": "Übersicht \ud800"}'
    assert folder.to_json(indent=2).splitlines()[1] == '  "id": "1",'
    assert json.loads(folder.to_json(indent=2)) == folder.to_dict()


def test_text_leaves_out_what_is_not_set() -> None:
    file = convert(FILE, File)
    assert repr(Folder(id="1", name="A", deleted=False)) == "Folder(id='1', name='A', deleted=False)"
    assert "None" not in repr(file)
    assert "[]" not in repr(file)
    assert "fingerprints=[Fingerprint(algo='md5', hash_='0c')]" in repr(file)
    assert str(file) == repr(file)
    assert pretty_repr(Folder(id="1", name="A")) == "Folder(id='1', name='A')"


def test_a_repr_hides_passwords_and_keys() -> None:
    made = NewClient(id="c1", name="A", client_secret="abcdefgh", signature_key=None)
    assert repr(made) == "NewClient(id='c1', name='A', client_secret='***')"
    assert "abcdefgh" not in pretty_repr(made)
    assert made.client_secret == made.to_dict()["clientSecret"] == "abcdefgh"
    assert "abcdefgh" not in repr([made])


def test_models_tell_folders_from_files() -> None:
    assert Node(id="1", name="A", type_="d").is_folder is True
    assert Node(id="2", name="B", type_="f").is_folder is False
    assert Folder(id="1", name="A").is_folder is True
    assert File(id="2", name="B").is_folder is False
    assert not hasattr(ActivityError, "is_folder")
