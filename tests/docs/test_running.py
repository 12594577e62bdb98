"""Samples run from top to bottom against the sandbox: the identifiers that they look up are of objects that are there.

What a sample lists is created by the samples beside that list. The samples that do not run are listed with the reason in
`not_run.json`; the page "Coverage" counts them.
"""

from __future__ import annotations

import json
import re
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Self
from zipfile import ZipFile

import httpx
import pytest

from generator.docs.build import NOT_RUN
from generator.docs.reference import Reference
from kiteworks import AccessToken, APIStatusError, Kiteworks, KiteworksError
from kiteworks_sandbox import Sandbox

from .conftest import ROOT

_LISTED = re.compile(r"\bkw\.([a-z_.]+)\.list(_[a-z]+)?\(")
_PERSON = 'kw.admin.users.list(email="ann@example.com")'
_STARTS = ("create", "add", "generate", "initiate", "upload")
_OPPOSITES = (("delete", "create"), ("remove", "add"), ("unlock", "lock"), ("unpush", "push"))
"""Verbs that end what another one starts."""
_ENDLESS = ("folders.watch",)
"""Samples that go on for ever: they run until they print something."""
_FAILURES = (KiteworksError, IndexError, AssertionError)


class _StopError(Exception):
    """Ends a sample that goes on for ever."""


def _stop(*_: object) -> None:
    raise _StopError


class World:
    """A sandbox with what the samples need.

    Args:
        box: The sandbox.
        samples: The samples in Python, by the names of their methods.
    """

    def __init__(self, box: Sandbox, samples: dict[str, str]) -> None:
        self._box = box
        self._samples = samples
        self._connection = httpx.Client(verify=ssl.create_default_context(cafile=str(box.ca_file)))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def prepare(self) -> None:
        """Put everything in its place: folders, files, messages, and a deleted or unsent one of each."""
        kw = self._client()
        kw.folders.ensure("/Archive")
        folder = kw.folders.ensure("/Reports")
        for _ in range(2):  # with an older version
            file = kw.folders.upload(folder.id, "q3.pdf")
        kw.files.delete(kw.folders.upload(folder.id, b"old", name="old.txt").id)
        kw.folders.delete(kw.folders.create("0", name="Old").id)
        kw.mail.trash_many(kw.mail.send(to=[self._box.admin.email], subject="Old").id)
        kw.mail.send(to=["ann@example.com"], subject="Draft", draft=True)
        kw.mail.send(to=["ann@example.com"], subject="Sent", files=[file.id], secure_body=True)

    def run(self, name: str) -> Exception | None:
        """Run a sample, and return its error."""
        for file in Path("out").iterdir():
            file.unlink()
        names: dict[str, object] = {"kw": self._client()}
        if name in _ENDLESS:
            names["print"] = _stop
        try:
            exec(compile(self._samples.get(name, ""), name, "exec"), names)
        except _StopError:
            return None
        except _FAILURES as error:
            return error
        return AssertionError("it ended") if name in _ENDLESS else None

    def create_for(self, name: str) -> None:
        """Run the samples that create what a sample lists or ends, and before them those that these need."""
        resource, _, verb = name.rpartition(".")
        opposites = [re.sub(rf"^{end}(?=_|$)", start, verb) for end, start in _OPPOSITES]
        for one in (*self._creators(name), *(f"{resource}.{start}" for start in opposites)):
            if one in self._samples and one != name:
                for before in self._creators(one):
                    self.run(before)
                self.run(one)
        if _PERSON in self._samples[name] and "/Reports" in self._samples[name]:
            self.run("folders.share")

    def _creators(self, name: str) -> Iterator[str]:
        """Yield the names that the methods may have that create what a sample lists."""
        for resource, kind in _LISTED.findall(self._samples.get(name, "")):
            for start in _STARTS:
                yield f"{resource}{kind.replace('_', '.')}.{start}"

    def _client(self) -> Kiteworks:
        """Return a client with a token of its own: a sample may revoke it."""
        auth = AccessToken(self._box.issue_token(self._box.admin.email))
        return Kiteworks(self._box.host, auth=auth, http_client=self._connection, retries=0)


@pytest.fixture
def samples(reference: Reference, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The samples by the names of their methods; what they name is in the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "q3.pdf").write_bytes(b"%PDF-")
    with ZipFile(tmp_path / "reports.zip", "w") as archive:
        archive.write(tmp_path / "q3.pdf", "q3.pdf")
    (tmp_path / "out").mkdir()
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "a.txt").write_text("a")
    return {
        reference.full_name(resource, method): reference.sampler.python(resource.path, method)
        for resource, method in reference.methods
    }


def failures(samples: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the samples that do not run: neither one after the other, nor where everything is new."""
    with Sandbox() as box, World(box, samples) as world:
        world.prepare()
        left = [name for name in samples if world.run(name) is not None]
    with Sandbox() as box, World(box, samples) as world:
        world.prepare()
        prepared = box.snapshot()
        for name in left:
            box.restore(prepared)
            world.create_for(name)
            error = world.run(name)
            if error is not None:
                yield name, reason(error)


def reason(error: Exception) -> str:
    """Return why a sample does not run, without what differs from run to run."""
    match error:
        case APIStatusError():
            return f"The sandbox answers {error.status} {', '.join(error.codes)}."
        case IndexError():
            return "The list that it looks an object up in is empty."
        case _:
            return f"{type(error).__name__}."


@pytest.mark.filterwarnings("ignore::kiteworks.errors.DeviationWarning")
@pytest.mark.filterwarnings("ignore::kiteworks.errors.NotVerifiedWarning")
def test_samples_run_from_top_to_bottom(samples: dict[str, str]) -> None:
    assert dict(failures(samples)) == json.loads((ROOT / NOT_RUN).read_text(encoding="utf-8"))
