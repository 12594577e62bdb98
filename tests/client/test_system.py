"""Export and import of the email gateway's database."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kiteworks import NotAccessibleError

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def test_life_of_an_export(kw: Any, tmp_path: Path) -> None:
    kw.system.epgdb.clean_up_export()
    kw.system.epgdb.start_export()
    status = kw.system.epgdb.export_status()
    path = kw.system.epgdb.download_export(status["filename"], tmp_path / "out")
    assert path.stat().st_size
    kw.system.epgdb.clean_up_export()
    assert kw.system.epgdb.export_status() == {"status": "idle"}


def test_life_of_an_import(kw: Any) -> None:
    session = kw.system.epgdb.start_import(filename="backup.json")
    assert kw.system.epgdb.upload_import_chunk(session.id, filename="backup.json").id == session.id
    assert kw.system.epgdb.import_session_status(session.id) == kw.system.epgdb.import_status()
    kw.system.epgdb.cancel_import_session(session.id)
    assert kw.system.epgdb.import_status() == {"status": "idle"}


def test_an_import_is_canceled_whichever_it_is(kw: Any) -> None:
    session = kw.system.epgdb.start_import(filename="backup.json")
    kw.system.epgdb.cancel_import()
    assert kw.system.epgdb.import_status() == {"status": "idle"}
    with pytest.raises(NotAccessibleError):
        kw.system.epgdb.import_session_status(session.id)
    kw.system.epgdb.cancel_import()
