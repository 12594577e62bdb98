"""Rows of the register about single values: dates, identifiers, flags, states."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest

from kiteworks import models
from kiteworks.models.files import File
from kiteworks_runtime.errors import DeviationWarning

from .conftest import Play, said

FILE = {"id": "3f6d", "name": "report.pdf", "type": "f"}
FOLDER = {"id": "9a41", "name": "Reports", "type": "d"}
MOMENT = datetime(2025, 9, 30, 3, 14, 54, tzinfo=UTC)


@pytest.mark.parametrize(
    "written", ["2025-09-30T03:14:54+0000", "2025-09-30T03:14:54Z", "2025-09-30T03:14:54+00:00"]
)
def test_d06_timestamps_are_moments_however_their_offset_is_written(play: Play, written: str) -> None:
    file = play({**FILE, "created": written}).kw.files.get("3f6d")
    assert (file.created, file.created.utcoffset()) == (MOMENT, timedelta())


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        (1759202094, MOMENT),
        (1759202094.5, MOMENT + timedelta(seconds=0.5)),
        (0, None),
        ("", None),
        ("never", None),
    ],
)
def test_d06_timestamps_that_are_none_or_numbers(play: Play, sent: object, read: object) -> None:
    with pytest.warns(DeviationWarning) as caught:
        file = play({**FILE, "created": sent, "modified": "2025-09-30T03:14:54+0000"}).kw.files.get("3f6d")
    assert (file.created, file.modified) == (read, MOMENT)
    assert said(caught) == [f"files.get: $.created: expected datetime | None, {type(sent).__name__} came"]


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("2025-09-30", datetime(2025, 9, 30, tzinfo=UTC)),
        ("2025-09-30 03:14:54", datetime(2025, 9, 30, 3, 14, 54, tzinfo=UTC)),
    ],
)
def test_d06_a_date_without_a_time_or_zone_is_utc(play: Play, sent: str, read: datetime) -> None:
    with pytest.warns(DeviationWarning, match=r"\$\.created: .* str came; it reads as datetime"):
        assert play({**FILE, "created": sent}).kw.files.get("3f6d").created == read


def test_d07_versions_have_moments_and_fingerprints_with_their_algorithm(play: Play) -> None:
    fingerprints = [{"algo": "md5", "hash": "4b3a"}, {"algo": "sha3-256", "hash": "9f02"}]
    body = {
        "data": [
            {
                "id": "v1",
                "name": "report.pdf",
                "created": "2025-09-30T03:14:54+0000",
                "fingerprints": fingerprints,
            }
        ]
    }
    (version,) = play(body).kw.files.versions.list("3f6d")
    assert version.created == MOMENT
    assert [(one.algo, one.hash_) for one in version.fingerprints] == [("md5", "4b3a"), ("sha3-256", "9f02")]


def test_d07_fingerprints_as_text_are_kept(play: Play) -> None:
    with pytest.warns(
        DeviationWarning, match=r"\$\.data\[0\]\.fingerprints\[0\]: expected Fingerprint, str came"
    ):
        (version,) = play(
            {"data": [{"id": "v1", "name": "report.pdf", "size": 5, "fingerprints": ["4b3a"]}]}
        ).kw.files.versions.list("3f6d")
    assert (version.fingerprints, version.size) == (["4b3a"], 5)


def test_d10_null_is_taken_where_the_document_has_none(play: Play) -> None:
    nulls = dict.fromkeys(
        ("size", "mime", "created", "fingerprint", "fingerprints", "locked", "deleted", "userId")
    )
    file = play({**FILE, **nulls}).kw.files.get("3f6d")
    assert file == File(id="3f6d", name="report.pdf", type_="f")


def test_d10_null_for_an_identifier_is_kept(play: Play) -> None:
    with pytest.warns(DeviationWarning) as caught:
        file = play({**FILE, "id": None, "name": None, "size": 5}).kw.files.get("3f6d")
    assert (file.id, file.name, file.size) == (None, None, 5)
    assert said(caught) == [
        "files.get: $.id: expected str, null came",
        "files.get: $.name: expected str, null came",
    ]


@pytest.mark.parametrize("text", ["Generating...", "4b3a6218bb3e3a7303e8a171a60fcf92"])
def test_d13_a_fingerprint_may_not_be_known_yet(play: Play, text: str) -> None:
    file = play({**FILE, "fingerprint": text, "fingerprints": [{"algo": "md5", "hash": text}]}).kw.files.get(
        "3f6d"
    )
    assert (file.fingerprint, file.fingerprints[0].hash_) == (text, text)


@pytest.mark.parametrize("parent", ["0", "e58d380f-3be2-414f-afc4-fcfc7cd160de"])
def test_d14_identifiers_are_text_whatever_it_looks_like(play: Play, parent: str) -> None:
    assert play({**FOLDER, "parentId": parent}).kw.folders.get("9a41").parent_id == parent


def test_d14_identifiers_that_came_as_numbers_can_be_sent_again(play: Play) -> None:
    scene = play({**FOLDER, "id": 58077025, "parentId": 0})
    with pytest.warns(DeviationWarning) as caught:
        folder = scene.kw.folders.get("58077025")
    assert (folder.id, folder.parent_id, folder.name) == ("58077025", "0", "Reports")
    assert said(caught) == [
        "folders.get: $.id: expected str, int came",
        "folders.get: $.parentId: expected str | None, int came",
    ]
    scene.kw.folders.get(folder.id)
    assert [one.url.path for one in scene.requests] == ["/rest/folders/58077025"] * 2


@pytest.mark.parametrize("locked", [False, True, 0, 101, None])
def test_d15_locked_is_a_truth_or_a_number(play: Play, locked: object) -> None:
    file = play({**FILE, "locked": locked}).kw.files.get("3f6d")
    assert (file.locked, type(file.locked)) == (locked, type(locked))


@pytest.mark.parametrize(("sent", "read"), [(0, 0), (None, None), ("2025-09-30T03:14:54+0000", MOMENT)])
def test_d16_expire_is_a_date_or_zero_or_null(play: Play, sent: object, read: object) -> None:
    assert play({**FOLDER, "expire": sent}, strict=True).kw.folders.get("9a41").expire == read


@pytest.mark.parametrize(
    ("model", "name"),
    [
        pytest.param(model, one.encode_name, id=f"{model.__name__}.{one.name}")
        for model in (getattr(models, name) for name in models.__all__)
        for one in msgspec.structs.fields(model)
        if one.encode_name in ("expire", "expirationDate", "maxFolderExpiration")
    ],
)
def test_d16_every_expiry_decodes_on_the_fast_path(model: type[msgspec.Struct], name: str) -> None:
    needed = {
        one.encode_name: 1 if one.type is int else "text"
        for one in msgspec.structs.fields(model)
        if one.required
    }
    for sent, read in [(0, 0), (None, None), ("2025-09-30T03:14:54+0000", MOMENT)]:
        (field,) = [one for one in msgspec.structs.fields(model) if one.encode_name == name]
        decoded = msgspec.json.decode(msgspec.json.encode({**needed, name: sent}), type=model)
        assert getattr(decoded, field.name) == read


def test_d16_an_expiry_in_unix_seconds_reads_as_a_date(play: Play) -> None:
    with pytest.warns(DeviationWarning, match=r"\$\.expire.*it reads as datetime"):
        assert play({**FOLDER, "expire": 1759202094}).kw.folders.get("9a41").expire == MOMENT


@pytest.mark.parametrize("sent", ["", "never"])
def test_d16_expire_as_text_that_is_no_moment_reads_as_none(play: Play, sent: str) -> None:
    with pytest.warns(DeviationWarning, match=r"\$\.expire"):
        assert play({**FOLDER, "expire": sent}).kw.folders.get("9a41").expire is None


@pytest.mark.parametrize(
    ("sent", "truth"), [(True, True), (False, False), (1, True), (0, False), (None, False)]
)
def test_d17_successful_is_a_truth_or_zero_or_one(play: Play, sent: object, truth: bool) -> None:
    (activity,) = play({"data": [{"id": 1, "successful": sent}]}).kw.activities.list()
    assert bool(activity.successful) is truth


@pytest.mark.parametrize(("sent", "read"), [(0, False), (1, True), ("0", False), ("true", True)])
def test_d17_other_truths_that_come_as_zero_or_one_read_as_truths(
    play: Play, sent: object, read: bool
) -> None:
    with pytest.warns(
        DeviationWarning, match=rf"\$\.deleted: .* {type(sent).__name__} came; it reads as bool"
    ):
        assert play({**FOLDER, "deleted": sent}).kw.folders.get("9a41").deleted is read


def test_d18_the_signed_in_user_has_the_flags_of_the_account(play: Play) -> None:
    flags = {
        "active": True,
        "verified": True,
        "suspended": False,
        "deactivated": False,
        "deleted": False,
        "flags": 1,
    }
    me = play(
        {"id": "bb14", "name": "Ann", "basedirId": "7d64", "mydirId": "8e75", "syncdirId": "9f86", **flags}
    ).kw.users.me()
    assert (me.active, me.verified, me.suspended, me.deactivated, me.deleted, me.flags) == tuple(
        flags.values()
    )
    assert (me.base_dir_id, me.my_dir_id, me.sync_dir_id) == ("7d64", "8e75", "9f86")


@pytest.mark.parametrize(
    "state", ["allowed", "scanning", "quarantined", "clean", "of a release to come", None]
)
def test_d19_scan_states_are_open_texts(play: Play, state: object) -> None:
    file = play({**FILE, "avStatus": state, "dlpStatus": state}).kw.files.get("3f6d")
    assert (file.av_status, file.dlp_status) == (state, state)


def test_d19_a_scan_state_that_is_an_object_is_kept(play: Play) -> None:
    state = {"available": True, "scanned": True, "infected": False}
    with pytest.warns(DeviationWarning, match=r"\$\.avStatus"):
        file = play({**FILE, "avStatus": state, "size": 5}).kw.files.get("3f6d")
    assert (file.av_status, file.size) == (state, 5)


@pytest.mark.parametrize(
    "links",
    [
        ["https://files.example.com/rest/files/1"],
        [{"rel": "self", "href": "/rest/files/1", "id": 1}],
        "/rest/files/1",
        None,
    ],
)
def test_d22_links_are_whatever_came(play: Play, links: object) -> None:
    assert play({**FILE, "links": links}).kw.files.get("3f6d").links == links
    assert play(FILE).kw.files.get("3f6d").links is None


def test_d24_quotas_and_sizes_go_beyond_32_bits(play: Play) -> None:
    fifty = 53_687_091_200
    assert play({**FOLDER, "quota": fifty}).kw.folders.get("9a41").quota == fifty
    quota = play({"folder_quota_allowed": fifty, "folder_quota_used": 2**40}).kw.users.quota()
    assert (quota.folder_quota_allowed, quota.folder_quota_used) == (fifty, 2**40)


@pytest.mark.parametrize("count", ["3", 3])
def test_d30_the_number_of_files_in_a_package_is_text_or_a_number(play: Play, count: object) -> None:
    package = play({"id": "p1", "fileCount": count, "expire": 0}).kw.mail.package("m1")
    assert package.file_count == count


@pytest.mark.parametrize("path", ["FolderA", "basedir/FolderA", "/FolderA"])
def test_d36_a_path_is_read_as_it_came(play: Play, path: str) -> None:
    assert play({**FOLDER, "path": path}).kw.folders.get("9a41").path == path


def test_unknown_values_of_an_enumeration_stay_readable(play: Play) -> None:
    assert play({"data": [{"id": 8, "name": "Auditor", "rank": 2}]}).kw.roles.list().first().name == "Auditor"
    with pytest.warns(DeviationWarning, match=r"\$\.type"):
        assert play({**FILE, "type": 7}).kw.files.get("3f6d").type_ == "7"


def test_both_spellings_of_names_in_one_answer(play: Play) -> None:
    body: dict[str, Any] = {**FILE, "parentId": "9a41", "tracking_id": "t", "versionsCount": 2}
    file = play(body).kw.files.get("3f6d")
    assert (file.parent_id, file.tracking_id, file.versions_count) == ("9a41", "t", 2)
