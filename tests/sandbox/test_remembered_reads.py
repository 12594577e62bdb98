"""What the session that calls share remembers, and when it forgets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import delete, event, select, update
from sqlalchemy.orm import Session

from kiteworks_sandbox.database import (
    Database,
    File,
    Folder,
    MailboxMember,
    Record,
    SharedMailbox,
    User,
    Version,
    shared,
)

USERS = select(User).order_by(User.email)


def user(email: str) -> User:
    return User(email=email, name=email.partition("@")[0], password_hash="", quota=1)


@pytest.fixture
def database() -> Iterator[Database]:
    made = Database(None)
    with made.session() as session:
        session.add_all([user("ann@example.com"), user("bob@example.com")])
    yield made
    made.close()


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    """Collect the statements that reach the database."""
    found: list[str] = []

    def note(_: object, __: object, statement: str, *___: object) -> None:
        found.append(statement)

    event.listen(database._engine, "before_cursor_execute", note)
    yield found
    event.remove(database._engine, "before_cursor_execute", note)


def names(session: Session) -> list[str]:
    return [one.name for one in session.scalars(USERS)]


def read(database: Database) -> list[str]:
    with database.shared_session() as session:
        return names(session)


def test_what_was_read_is_not_read_again(database: Database) -> None:
    assert read(database) == ["ann", "bob"]
    with statements(database) as found:
        assert read(database) == ["ann", "bob"]
        with database.shared_session() as session:
            first = session.scalars(USERS).first()
            assert first is not None
            assert session.get(User, first.id) is first
    assert found == []


def test_values_tell_queries_apart(database: Database) -> None:
    with database.shared_session() as session:
        for email, found in (("ann@example.com", ["ann"]), ("bob@example.com", ["bob"]), ("none", [])):
            rows = select(User.name).where(User.email == email)
            assert list(session.scalars(rows)) == found
            assert list(session.scalars(rows)) == found
        for emails, count in ((["ann@example.com"], 1), (["ann@example.com", "bob@example.com"], 2)):
            assert len(session.scalars(select(User).where(User.email.in_(emails))).all()) == count


@pytest.mark.parametrize("shared_too", [True, False])
def test_what_is_written_is_read(database: Database, shared_too: bool) -> None:
    opened = database.shared_session if shared_too else database.session
    assert read(database) == ["ann", "bob"]
    with opened() as session:
        session.add(user("cid@example.com"))
    assert read(database) == ["ann", "bob", "cid"]
    with opened() as session:
        session.execute(update(User).where(User.name == "ann").values(name="Ann"))
    assert read(database) == ["Ann", "bob", "cid"]
    with opened() as session:
        session.execute(delete(User).where(User.name == "bob"))
    assert read(database) == ["Ann", "cid"]


def test_what_was_only_read_stays_when_something_is_written(database: Database) -> None:
    with database.shared_session() as session:
        ann, bob = session.scalars(USERS)
        bob.name = "Bob"
    with statements(database) as found, database.shared_session() as session:
        assert session.get(User, ann.id) is ann
        assert ann.name == "ann"
        assert found == []
        assert session.get(User, bob.id) is bob
        assert bob.name == "Bob"
    assert len(found) == 1


def test_what_queries_of_other_tables_returned_stays(database: Database) -> None:
    records = select(Record.id).where(Record.owner.has(User.name == "ann"))
    with database.shared_session() as session:
        assert list(session.scalars(records)) == []
        session.add(Record(family="things", id="1", body={}, owner=session.scalars(USERS).first()))
    with statements(database) as found, database.shared_session() as session:
        assert names(session) == ["ann", "bob"]
        assert found == []
        assert list(session.scalars(records)) == ["1"]
        next(iter(session.scalars(USERS))).name = "Ann"
        assert list(session.scalars(records)) == []


def test_what_is_let_go_of_is_not_found_again(database: Database) -> None:
    with database.shared_session() as session:
        ann, bob = session.scalars(USERS)
        people = [MailboxMember(user=one, added=place) for place, one in enumerate((ann, bob))]
        session.add(SharedMailbox(id=ann.id, members=people))
    added = select(MailboxMember.added).order_by(MailboxMember.added)
    with database.shared_session() as session:
        assert list(session.scalars(added)) == [0, 1]
        del session.get_one(SharedMailbox, ann.id).members[0]
    with database.shared_session() as session:
        assert list(session.scalars(added)) == [1]


def test_a_query_that_may_not_write_is_not_remembered(database: Database) -> None:
    with database.shared_session() as session:
        ann = session.scalars(USERS).first()
        assert ann is not None
        ann.name = "Ann"
        stored = select(User.name).order_by(User.email)
        with session.no_autoflush:
            assert list(session.scalars(stored)) == ["ann", "bob"]
        assert list(session.scalars(stored)) == ["Ann", "bob"]


def test_what_is_related_is_looked_up_again(database: Database) -> None:
    with database.shared_session() as session:
        ann, bob = session.scalars(USERS)
        folders = [Folder(user=one, name="A", name_key="a") for one in (ann, bob)]
        session.add_all(folders)
        session.flush()
        file = File(parent=folders[0], user=ann, name="a.txt", name_key="a.txt", size=0)
        session.add(file)
    with database.shared_session() as session:
        assert file.parent is folders[0]
        assert file.versions == []
    with database.shared_session() as session:
        version = Version(file_id=file.id, number=1, user_id=ann.id, name="a.txt", size=0, mime="", blob="b")
        session.add(version)
    with database.shared_session() as session:
        assert file.versions == [version]
        file.parent_id = folders[1].id
    with database.shared_session() as session:
        assert file.parent is folders[1]
        session.delete(version)
    with database.shared_session() as session:
        assert file.versions == []
        assert session.get(Version, version.id) is None


def test_what_is_related_in_tables_that_nothing_wrote_stays(database: Database) -> None:
    with database.shared_session() as session:
        ann = session.scalars(USERS).first()
        assert ann is not None
        folder = Folder(user=ann, name="A", name_key="a")
        session.add(File(parent=folder, user=ann, name="a.txt", name_key="a.txt", size=0))
    with database.shared_session() as session:
        file = session.scalars(select(File)).one()
        assert (file.parent, file.user, file.versions) == (folder, ann, [])
        ann.name = "Ann"
    with statements(database) as found, database.shared_session():
        assert (file.parent, file.versions) == (folder, [])
        assert found == []
        assert file.user.name == "Ann"
    assert len(found) == 1


def test_what_is_written_is_what_the_database_makes_of_it(database: Database) -> None:
    with database.shared_session() as session:
        made = Record(family="things", id="1", body={"name": "one"})
        session.add(made)
    with database.shared_session() as session:
        assert session.get(Record, made.row) is made
        with pytest.raises(TypeError, match="change a copy"):
            made.body["name"] = "other"


def test_what_another_session_writes_meanwhile_is_read(database: Database) -> None:
    with database.shared_session() as session:
        ann, bob = session.scalars(USERS)
        with database.session() as other:
            other.get_one(User, ann.id).name = "Ann"
        bob.name = "Bob"
    assert read(database) == ["Ann", "Bob"]


def test_notes_of_a_call_end_with_what_it_wrote(database: Database) -> None:
    with database.shared_session() as session:
        session.add(user("cid@example.com"))
        session.info["noted"] = True
    with database.shared_session() as session:
        assert session.info == {}


def test_a_call_reads_what_it_has_changed_itself(database: Database) -> None:
    with database.shared_session() as session:
        assert names(session) == ["ann", "bob"]
        next(iter(session.scalars(USERS))).name = "Ann"
        assert list(session.scalars(select(User.name).order_by(User.email))) == ["Ann", "bob"]
        session.add(user("cid@example.com"))
        assert names(session) == ["Ann", "bob", "cid"]


def test_what_is_undone_is_forgotten(database: Database) -> None:
    assert read(database) == ["ann", "bob"]
    with pytest.raises(LookupError), database.shared_session() as session:
        next(iter(session.scalars(USERS))).name = "Ann"
        raise LookupError
    with pytest.raises(LookupError), database.shared_session() as session:
        next(iter(session.scalars(USERS))).name = "Ann"
        session.flush()
        assert names(session) == ["Ann", "bob"]
        raise LookupError
    assert read(database) == ["ann", "bob"]


def test_a_database_that_is_replaced_is_read_again(database: Database, tmp_path: Path) -> None:
    database.save(tmp_path / "copy")
    with database.session() as session:
        session.add(user("cid@example.com"))
    assert read(database) == ["ann", "bob", "cid"]
    database.load(tmp_path / "copy")
    assert read(database) == ["ann", "bob"]
    database.clear()
    assert read(database) == []


@pytest.mark.parametrize("limit", ["_MOST_OBJECTS", "_MOST_RESULTS"])
def test_not_too_much_is_remembered(database: Database, limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared, limit, 0)
    read(database)
    with statements(database) as found:
        read(database)
    assert len(found) == 1


def test_not_too_much_is_renewed(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared, "_MOST_RENEWED", 1)
    with database.shared_session() as session:
        ann, bob = session.scalars(USERS)
        bob.name = "Bob"
    with statements(database) as found, database.shared_session() as session:
        assert session.get(User, ann.id) is not ann
    assert len(found) == 1


def test_stored_json_can_not_be_changed_in_place(database: Database) -> None:
    with database.session() as session:
        session.add(Record(family="things", id="1", body={"name": "one", "inner": {"name": "two"}}))
    with database.shared_session() as session:
        body = session.scalars(select(Record.body)).one()
        for one in (body, body["inner"]):
            with pytest.raises(TypeError, match="change a copy"):
                one["name"] = "other"
            with pytest.raises(TypeError, match="change a copy"):
                one.pop("name")
            changed = one | {"name": "other"}
            assert changed["name"] == "other"
        assert body == {"name": "one", "inner": {"name": "two"}}
