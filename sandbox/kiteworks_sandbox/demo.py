"""A demo organisation: people, folders with files and versions, shared folders, comments, messages.

It is built through the sandbox's own REST operations, so it is what a client would have left behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from flask import Flask
from werkzeug.test import Client

PEOPLE = {
    "ann.lee@sandbox.example": "Ann Lee",
    "ben.okafor@sandbox.example": "Ben Okafor",
    "carla.mendes@sandbox.example": "Carla Mendes",
}
"""The people besides the two initial accounts: names by email addresses."""
ANN, BEN, CARLA = PEOPLE

_COLLABORATOR, _DOWNLOADER = "Collaborator", "Downloader"
_RETURNED = {"returnEntity": "true"}


@dataclass(frozen=True, slots=True)
class _Document:
    """A file with the contents of its versions, oldest first."""

    name: str
    versions: tuple[str, ...]
    comments: tuple[tuple[str, str], ...] = ()
    """Who commented, and with what words."""


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder with its contents and members."""

    name: str
    documents: tuple[_Document, ...] = ()
    folders: tuple[_Folder, ...] = ()
    members: Mapping[str, str] = field(default_factory=dict)
    """Names of roles, by email addresses."""
    description: str = ""


_BUDGET = "department,planned,spent\nFinance,120000,{}\nLegal,80000,{}\nSales,210000,{}\n"

_FOLDERS = {
    "": (
        _Folder(
            "Annual report 2026",
            documents=(
                _Document(
                    "Report.md",
                    (
                        "# Annual report\n\nOutline only.\n",
                        "# Annual report\n\nRevenue grew by 8 %.\n",
                        "# Annual report\n\nRevenue grew by 8 %, costs by 3 %.\n\nReviewed by Finance.\n",
                    ),
                    ((ANN, "Please add the figures of the fourth quarter."),),
                ),
                _Document(
                    "Budget.csv", (_BUDGET.format(40100, 22000, 99500), _BUDGET.format(81900, 47300, 160200))
                ),
            ),
            folders=(
                _Folder("Pictures", (_Document("Captions.txt", ("Cover: the new office.\n",)),)),
                _Folder("Drafts", (_Document("Foreword.txt", ("Dear readers,\n",)),)),
            ),
            members={ANN: _COLLABORATOR, BEN: _DOWNLOADER},
            description="Everything that goes to print in March.",
        ),
        _Folder("Travel", (_Document("Packing list.txt", ("Passport\nCharger\nNotebook\n",)),)),
    ),
    BEN: (
        _Folder(
            "Contracts",
            documents=(
                _Document(
                    "Lease.txt", ("Lease of the office, first draft.\n", "Lease of the office, as signed.\n")
                ),
            ),
            folders=(_Folder("Archive", (_Document("Lease 2020.txt", ("Expired.\n",)),)),),
            members={CARLA: _DOWNLOADER},
            description="Signed contracts alone; drafts stay with their authors.",
        ),
    ),
    CARLA: (
        _Folder(
            "Trade fair",
            documents=(
                _Document("Booth plan.txt", ("Hall 4, booth 12.\n",)),
                _Document("Contacts.csv", ("name,company\nJo Park,Northwind\nSam Roy,Contoso\n",)),
            ),
            members={"": _COLLABORATOR},
        ),
    ),
}
"""The folders by their owners; the empty address is the ordinary user's."""

_MAILS = (
    (
        ANN,
        "",
        "Figures for the annual report",
        "The budget is in the folder. Can you check the total of Sales?",
    ),
    ("", ANN, "Re: Figures for the annual report", "Checked, it is correct."),
    (BEN, CARLA, "Lease is signed", "You find it in Contracts."),
)
"""Sender, recipient, subject and body of the messages; the empty address is the ordinary user's."""


class Organisation:
    """Builds the organisation in an empty sandbox.

    Args:
        app: The application; its middleware is not used, so that nothing of this is recorded.
        host: Host name and port.
        user: Email address of the ordinary user.
        issue_token: Function that returns an access token for an email address.
    """

    def __init__(self, app: Flask, host: str, user: str, issue_token: Callable[[str], str]) -> None:
        self._client = Client(lambda environ, start: Flask.wsgi_app(app, environ, start))
        self._url = f"https://{host}"
        self._user = user
        self._tokens = {email: issue_token(email) for email in (user, *PEOPLE)}

    def build(self) -> None:
        """Create everything.

        Raises:
            RuntimeError: The sandbox refused a request.
        """
        for owner, folders in _FOLDERS.items():
            self._fill(self._address(owner), "0", folders)
        for sender, recipient, subject, body in _MAILS:
            message = {"to": [self._address(recipient)], "subject": subject, "body": body}
            self._call(self._address(sender), "POST", "/rest/mail/actions/sendFile", json=message)

    def _address(self, email: str) -> str:
        return email or self._user

    def _fill(self, owner: str, parent: str, folders: Iterable[_Folder]) -> None:
        for one in folders:
            made = {"name": one.name} | ({"description": one.description} if one.description else {})
            folder = self._call(
                owner, "POST", f"/rest/folders/{parent}/folders", json=made, query_string=_RETURNED
            )["id"]
            for email, role in one.members.items():
                self._share(owner, folder, self._address(email), role)
            for document in one.documents:
                self._upload(owner, folder, document)
            self._fill(owner, folder, one.folders)

    def _upload(self, owner: str, folder: str, document: _Document) -> None:
        made: Any = {}
        for text in document.versions:
            made = self._call(
                owner,
                "POST",
                f"/rest/folders/{folder}/actions/file",
                data={"body": (BytesIO(text.encode()), document.name)},
                query_string=_RETURNED,
            )
        for author, words in document.comments:
            self._call(author, "POST", f"/rest/files/{made['id']}/comments", json={"contents": words})

    def _share(self, owner: str, folder: str, email: str, role: str) -> None:
        roles = self._call(owner, "GET", "/rest/roles")
        number = next(one["id"] for one in roles["data"] if one["name"] == role)
        member = {"emails": [email], "roleId": number, "notify": False}
        self._call(owner, "POST", f"/rest/folders/{folder}/members", json=member)

    def _call(self, email: str, method: str, path: str, **options: Any) -> Any:
        """Return the JSON of a response; an empty object if there is none."""
        headers = {"Authorization": f"Bearer {self._tokens[email]}"}
        answer = self._client.open(path, method=method, base_url=self._url, headers=headers, **options)
        with answer:
            if answer.status_code >= 300:
                raise RuntimeError(f"{method} {path}: {answer.status_code} {answer.get_data(as_text=True)}")
            return answer.get_json(silent=True) or {}
