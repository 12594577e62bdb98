"""Making what operations are called with: bodies from their schemas, and the objects that these name."""

from __future__ import annotations

import uuid
from itertools import count
from typing import Any

import httpx

from kiteworks_sandbox.bundle import Operation
from tests.sandbox.contract import BUNDLE
from tests.sandbox.laws.families import Family, members, resolve
from tests.sandbox.test_files import upload

_NUMBERS = count(1)
_RUN = uuid.uuid4().hex[:6]
_LEFT_OUT = {"addLinks", "links", "parentId", "password", "vendorDocId", "vendorDocName"}
"""Optional members that have effects of their own, or name what only a further call makes."""


class World:
    """Makes objects as one caller.

    Args:
        api: Calls as an administrator.
    """

    def __init__(self, api: httpx.Client) -> None:
        self.api = api
        self.me = api.get("/rest/users/me").json()
        self.client_id = api.get("/rest/clients/me").json()["id"]
        self.folder_id = self.folder()
        self.file_id = self.file()

    def folder(self, parent: str = "0") -> str:
        place = f"/rest/folders/{parent}/folders"
        made = self.api.post(place, json={"name": f"Law {_RUN} {next(_NUMBERS)}"})
        return made.headers["x-accellion-location"].rpartition("/")[2]

    def file(self) -> str:
        return str(upload(self.api, self.folder_id, f"law {next(_NUMBERS)}.txt", b"law").json()["id"])

    def user(self) -> str:
        body = {"email": f"law-{_RUN}-{next(_NUMBERS)}@sandbox.example"}
        made = self.api.post("/rest/admin/users", params={"returnEntity": "true"}, json=body)
        return str(made.json()["id"])

    def path(self, operation: Operation, identifier: str = "") -> str:
        """The path of an operation; its last variable stands for an object of the family, if there is one."""
        known = {
            "folder_id": self.folder_id,
            "file_id": self.file_id,
            "user_id": self.me["id"],
            "role_id": "1",
            "profile_id": "1",
        }
        path = operation.path
        if identifier:
            head, _, tail = path.rpartition("{")
            path = f"{head}{identifier}{tail.partition('}')[2]}"
        return path.format_map(known)

    def body(self, family: Family, operation: Operation, *, changing: bool = False) -> dict[str, Any]:
        """A body with each required member, and with each optional one that the object shows."""
        schema = resolve(BUNDLE.request_schema(operation) or {})
        required = set(schema.get("required", ()))
        shown = family.item
        number = next(_NUMBERS)
        return {
            name: self._value(family, name, one, number, changing=changing)
            for name, one in members(schema).items()
            if name in required or (name in shown and name not in _LEFT_OUT)
        }

    def _value(self, family: Family, name: str, schema: Any, number: int, *, changing: bool = False) -> Any:
        special = {
            "content": lambda: "bGF3",
            "assigneeId": lambda: self.me["id"],
            "dn": lambda: f"cn=Law {number},dc={_RUN}",
            "email": lambda: f"law-{_RUN}-{number}@sandbox.example",
            "url": lambda: f"https://localhost/{number}",
            "userName": lambda: f"law-{_RUN}-{number}@sandbox.example",
            "displayName": lambda: f"Law {number}",
            "prototype": lambda: 1,
            "schemas": lambda: ["urn:ietf:params:scim:schemas:core:2.0:User"],
            "scope": lambda: "*/folders/*",
            "redirectUri": lambda: f"https://example.com/{number}",
            "sourceTypeId": lambda: number % 2 + 1,
            "startDate": lambda: "2024-01-01T00:00:00+0000",
            "types": lambda: ["files"],
            "userType": lambda: "Restricted" if changing else "Standard",
            "userTypeId": lambda: 2 if changing else 1,
            "publicKey": lambda: public_key(),
            "roles": list,
            "flow": lambda: 17,
            "flag": lambda: 0,
            "deactivated": lambda: False,
            "suspended": lambda: changing,
        }
        if name in special:
            return special[name]()
        schema = resolve(schema)
        named = schema.get("x-identifies")
        if named and "." in str(named):  # a value that the caller chooses
            named = None
        if named and schema.get("type") != "array":
            return self._object([named] if isinstance(named, str) else named)
        if schema.get("enum"):
            return schema["enum"][number % len(schema["enum"])]
        types = schema.get("type", "string")
        kind = types if isinstance(types, str) else types[0]
        if kind == "array":
            items = resolve(schema.get("items", {}))
            if named:
                return [self._object([named] if isinstance(named, str) else named)]
            return [self._value(family, "", items, number)]
        if kind == "object":
            return {key: self._value(family, key, one, number) for key, one in members(schema).items()}
        if kind == "boolean":
            return number % 2 == 0
        if kind in ("integer", "number"):
            return number
        if str(schema.get("format")).endswith("date-time"):
            return f"203{number % 10}-01-01T00:00:00+0000"
        forms = {
            "email": f"law-{_RUN}-{number}@sandbox.example",
            "uri": f"https://example.com/{number}",
        }
        return forms.get(schema.get("format", ""), f"law-{_RUN}-{number}")

    def _object(self, kinds: list[str]) -> Any:
        make = {
            "Folder": self.folder,
            "File": self.file,
            "User": self.user,
            "Client": lambda: self.client_id,
            "Language": lambda: 1,
            "Location": lambda: 1,
            "Profile": lambda: 1,
        }
        return make[kinds[0]]()

    def create(self, family: Family) -> tuple[dict[str, Any], dict[str, Any], str]:
        """Create an object; the body that was sent, the object, and its identifier."""
        body = self.body(family, family.create)
        made = self.api.post(self.path(family.create), params={"returnEntity": "true"}, json=body)
        assert made.status_code == 201, f"{family.create.id} {body}: {made.text}"
        entity = made.json()
        entity = entity["data"][0] if "data" in entity else entity
        return body, entity, str(entity["id"])

    def get(self, family: Family, identifier: str) -> httpx.Response:
        assert family.get is not None
        return self.api.get(self.path(family.get, identifier))

    def list(self, family: Family, **query: str) -> dict[str, Any]:
        assert family.list is not None
        answer = self.api.get(self.path(family.list), params=query)
        assert answer.status_code == 200, f"{family.list.id} {query}: {answer.text}"
        return dict(answer.json())

    def items(self, family: Family, **query: str) -> list[dict[str, Any]]:
        body = self.list(family, **query)
        return list(body.get("data", body.get("Resources", body.get("items"))))


def public_key() -> str:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    key = Ed25519PrivateKey.generate().public_key()
    return key.public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()
